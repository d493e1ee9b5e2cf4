import HyperCheckpoint
import HyperIO
import Testing

@Suite("Checkpoints") struct CheckpointTests {
  struct Failure: Error, Equatable {}

  let directory: TemporaryDirectory
  var path: String { directory("step-000120") }

  init() throws { directory = try TemporaryDirectory() }

  private func files(_ value: Float) -> [CheckpointFile] {
    [
      CheckpointFile("model.safetensors", tensors: [TensorRecord("w", shape: [2], [value, -value])]),
      CheckpointFile("state.json", json: ["value": JSON(Double(value))]),
      CheckpointFile("random.bin", bytes: [1, 2, 3]),
    ]
  }

  private func value() throws -> Float {
    try CheckpointDirectory(path).tensors("model.safetensors").tensor("w").floats()[0]
  }

  @Test func roundTrips() throws {
    try CheckpointDirectory.publish(at: path, step: 120, files: files(3))
    let checkpoint = try CheckpointDirectory(path)
    #expect(checkpoint.step == 120)
    #expect(checkpoint.names == ["model.safetensors", "state.json", "random.bin"])
    #expect(try checkpoint.json("state.json") == ["value": 3.0])
    #expect(try Array(checkpoint.file("random.bin").bytes) == [1, 2, 3])
    #expect(try value() == 3)
    #expect(checkpoint.contains("random.bin") && !checkpoint.contains("optimizer.bin"))
    #expect(inputError { _ = try checkpoint.file("x") }?.expected == "a checkpoint with x")
    #expect(try FileSystem.list(directory.path) == ["step-000120"])
  }

  @Test func digestsAreThoseOfTheFiles() throws {
    try CheckpointDirectory.publish(at: path, step: 120, files: files(3))
    for file in try Manifest(in: path).files {
      let bytes = try FileSystem.read(path + "/" + file.name)
      #expect(SHA256.digest(of: bytes).hex == file.sha256)
      #expect(bytes.count == file.size)
    }
  }

  @Test func replacesWhatIsThere() throws {
    try CheckpointDirectory.publish(at: path, step: 120, files: files(3))
    try CheckpointDirectory.publish(at: path, step: 120, files: files(4))
    #expect(try value() == 4)
    #expect(try FileSystem.list(directory.path) == ["step-000120"])
  }

  /// A failure before, in the middle of and after each file leaves the old checkpoint and nothing else.
  @Test(arguments: 0..<3, 0..<3)
  func aFailureLeavesTheOldOne(file: Int, moment: Int) throws {
    try CheckpointDirectory.publish(at: path, step: 120, files: files(3))
    var broken = files(4)
    let whole = broken[file]
    broken[file] = CheckpointFile(whole.name) { writer in
      if moment == 1 { try writer.write("half a file") }
      if moment == 2 { try whole.write(writer) }
      throw Failure()
    }
    #expect(throws: Failure()) { try CheckpointDirectory.publish(at: path, step: 120, files: broken) }
    #expect(throws: Failure()) { try CheckpointDirectory.publish(at: directory("step-1"), step: 1, files: broken) }
    #expect(try value() == 3)
    #expect(try FileSystem.list(directory.path) == ["step-000120"])
  }

  @Test(.enabled(if: FileSystem.exists("/dev/full"))) func aFullDiskIsNamed() throws {
    try CheckpointDirectory.publish(at: path, step: 120, files: files(3))
    let full = CheckpointFile("big.bin") { _ in
      let writer = try FileWriter(overwriting: "/dev/full")
      try writer.write([UInt8](repeating: 1, count: 1 << 20))
    }
    let error = #expect(throws: SystemError.self) {
      try CheckpointDirectory.publish(at: path, step: 120, files: files(4) + [full])
    }
    #expect(error?.description == "write /dev/full: No space left on device")
    #expect(try value() == 3)
    #expect(try FileSystem.list(directory.path) == ["step-000120"])
  }

  @Test func anUnwritablePlaceIsNamed() {
    let error = #expect(throws: SystemError.self) {
      try CheckpointDirectory.publish(at: directory("missing/step-000001"), step: 1, files: files(1))
    }
    #expect(error?.operation == "mkdir")
    #expect(error?.reason == "No such file or directory")
  }

  @Test func everyDamagedByteIsFound() throws {
    try CheckpointDirectory.publish(at: path, step: 120, files: files(3))
    for name in ["model.safetensors", "state.json", "random.bin"] {
      let good = try FileSystem.read(path + "/" + name)
      for position in good.indices {
        var bad = good
        bad[position] ^= 1
        try FileSystem.write(bad, to: path + "/" + name)
        let error = inputError { _ = try CheckpointDirectory(path) }
        #expect(error?.source == path + "/" + name)
        #expect(error?.expected.hasPrefix("SHA-256 ") == true)
      }
      try FileSystem.write(good.dropLast(), to: path + "/" + name)
      #expect(
        inputError { _ = try CheckpointDirectory(path, verifying: .sizes) }
          == InputError(path + "/" + name, expected: "\(good.count) bytes", found: "\(good.count - 1)"))
      try FileSystem.removeFile(path + "/" + name)
      #expect(inputError { _ = try CheckpointDirectory(path) }?.found == "No such file or directory")
      try FileSystem.write(good, to: path + "/" + name)
    }
    #expect(try value() == 3)
  }

  @Test func everyTruncatedOrMutatedManifestIsRefusedOrHarmless() throws {
    try CheckpointDirectory.publish(at: path, step: 120, files: files(3))
    let good = try FileSystem.read(path + "/manifest.json")
    for end in 0..<good.count - 2 {
      try FileSystem.write(Array(good[..<end]), to: path + "/manifest.json")
      #expect(inputError { _ = try CheckpointDirectory(path) } != nil, "cut at \(end)")
    }
    var random = Seeded(state: 5)
    for _ in 0..<500 {
      var bytes = good
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      try FileSystem.write(bytes, to: path + "/manifest.json")
      guard let checkpoint = try? CheckpointDirectory(path) else { continue }
      #expect(checkpoint.manifest.files == (try Manifest(in: path)).files)
    }
  }

  @Test(arguments: [
    (#"{"schema_version":2,"step":1,"files":[]}"#, "schema_version", "1"),
    (#"{"schema_version":0,"step":1,"files":[]}"#, "schema_version", "1"),
    (#"{"schema_version":1,"step":-1,"files":[]}"#, "step", "an integer from 0 to \(Int.max)"),
    (#"{"schema_version":1,"step":1e2,"files":[]}"#, "step", "an integer from 0 to \(Int.max)"),
    (#"{"schema_version":1,"step":1}"#, "files", "an array"),
    (
      #"{"schema_version":1,"step":1,"files":[{"name":"../x","size":1,"sha256":""}]}"#, "files[0].name",
      "the plain name of a file"
    ),
    (
      #"{"schema_version":1,"step":1,"files":[{"name":"manifest.json","size":1,"sha256":""}]}"#, "files[0].name",
      "the plain name of a file"
    ),
    (
      #"{"schema_version":1,"step":1,"files":[{"name":"x","size":-1,"sha256":""}]}"#, "files[0].size",
      "an integer from 0 to \(Int.max)"
    ),
    (
      #"{"schema_version":1,"step":1,"files":[{"name":"x","size":1,"sha256":""},{"name":"x","size":1,"sha256":""}]}"#,
      "files", "each file once"
    ),
  ])
  func badManifests(text: String, place: String, expected: String) throws {
    try FileSystem.makeDirectory(path)
    try FileSystem.write(text, to: path + "/manifest.json")
    let error = inputError { _ = try CheckpointDirectory(path) }
    #expect(error?.source == "\(path)/manifest.json: \(place)")
    #expect(error?.expected == expected)
  }
}
