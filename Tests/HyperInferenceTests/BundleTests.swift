import HyperCheckpoint
import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText
import Testing

@Suite struct BundleTests {
  private func expectEqual(_ left: ModelBundle, _ right: ModelBundle) {
    #expect(left.configuration == right.configuration)
    #expect(left.generation == right.generation)
    #expect(left.tokenizer.digest == right.tokenizer.digest)
    #expect(left.layout == right.layout)
    #expect(
      bits(left.values.floats.prefix(left.layout.floatCount))
        == bits(right.values.floats.prefix(right.layout.floatCount)))
  }

  @Test(arguments: TestModel.configurations.indices)
  func aSavedModelLoadsBitForBit(index: Int) throws {
    let directory = try TemporaryDirectory()
    var model = try TestModel.make(TestModel.configurations[index].configuration)
    model.values.floats[model.layout.parameters[0].offset] = -0.0
    model.values.floats[model.layout.parameters[0].offset + 1] = .leastNonzeroMagnitude
    model.generation = GenerationDefaults(
      sampling: SamplingOptions(
        temperature: 0.7, topK: 11, topP: 0.31, minP: 0.013, repeatPenalty: 1.1, repeatLastN: 9),
      chatTemplate: index % 2 == 0 ? .none : .roles)
    try model.save(to: directory("model"))
    #expect(
      try FileSystem.list(directory("model")) == [
        "config.json", "generation_config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json",
      ])
    let loaded = try ModelBundle.load(directory("model"), checkFinite: true)
    expectEqual(model, loaded)
    #expect(loaded.parameterCount == model.configuration.parameterLayout.count)
    try loaded.save(to: directory("again"))
    for name in try FileSystem.list(directory("model")) {
      #expect(try FileSystem.read(directory("model/\(name)")) == FileSystem.read(directory("again/\(name)")))
    }
  }

  @Test func greedyDefaultsSurvive() throws {
    let directory = try TemporaryDirectory()
    var model = try TestModel.make()
    model.generation.sampling.temperature = 0
    try model.save(to: directory("model"))
    #expect(try ModelBundle.load(directory("model")).generation == model.generation)
  }

  @Test func generationDefaultsMayBeMissingOrPartial() throws {
    let directory = try TemporaryDirectory()
    let path = directory("model")
    try TestModel.make().save(to: path)
    try FileSystem.write(#"{"temperature": 0.5, "max_length": 20}"#, to: path + "/generation_config.json")
    #expect(try ModelBundle.load(path).generation.sampling == SamplingOptions(temperature: 0.5))
    try FileSystem.removeFile(path + "/generation_config.json")
    #expect(try ModelBundle.load(path).generation == GenerationDefaults())
  }

  @Test func aDirectoryWithContentIsNotOverwritten() throws {
    let directory = try TemporaryDirectory()
    let model = try TestModel.make()
    try FileSystem.makeDirectory(directory("empty"))
    try model.save(to: directory("empty"))
    #expect(
      inputError { try model.save(to: directory("empty")) }?.description.hasSuffix(
        "empty: expected a new or empty directory, found 5 entries") == true)
    try FileSystem.write("x", to: directory("file"))
    #expect(inputError { try model.save(to: directory("file")) }?.found == "a file")
    try model.save(to: directory("deep/er/model"))
    #expect(try FileSystem.list(directory.path) == ["deep", "empty", "file"])
  }

  @Test func aRunGivesItsBestOrLatestCheckpoint() throws {
    let directory = try TemporaryDirectory()
    let models = try (0..<3).map { try TestModel.make(seed: UInt64($0)) }
    let run = try RunDirectory(directory("run"), for: .training)
    #expect(inputError { _ = try ModelBundle.load(directory("run")) }?.found == "none yet")
    for (step, model) in models.enumerated() {
      let optimiser = CheckpointFile("optimizer.safetensors", tensors: [TensorRecord("m", shape: [2], [1, 2])])
      try run.publish(step: step, files: model.files + [optimiser])
    }
    expectEqual(try ModelBundle.load(directory("run")), models[2])
    expectEqual(try ModelBundle.load(run.checkpointPath(0)), models[0])
    try run.markBest(step: 1)
    expectEqual(try ModelBundle.load(directory("run")), models[1])
    // Damage shows: by digest where it is named, by falling back where it is the latest.
    var bytes = try FileSystem.read(run.checkpointPath(2) + "/model.safetensors")
    bytes[bytes.count - 3] ^= 1
    try FileSystem.write(bytes, to: run.checkpointPath(2) + "/model.safetensors")
    #expect(inputError { _ = try ModelBundle.load(run.checkpointPath(2)) }?.expected.hasPrefix("SHA-256") == true)
    try FileSystem.removeFile(directory("run/best"))
    var warnings: [String] = []
    expectEqual(try ModelBundle.load(directory("run")) { warnings.append($0) }, models[1])
    #expect(warnings.count == 1)
  }

  @Test func namesAreLookedUpOnTheShelves() throws {
    let directory = try TemporaryDirectory()
    try TestModel.make().save(to: directory("two/checkpoints/fables"))
    let shelves = [directory("one"), directory("two")]
    #expect(try ModelLocation("fables", shelves: shelves) == .files(directory("two/checkpoints/fables")))
    #expect(
      try ModelLocation(directory("two/checkpoints/fables"), shelves: []) == .files(directory("two/checkpoints/fables"))
    )
    try FileSystem.makeDirectories(directory("two/checkpoints/shipped"))
    try TestModel.make().saveFile(to: directory("two/checkpoints/shipped/model.hyper"))
    #expect(
      try ModelLocation("shipped", shelves: shelves) == .file(directory("two/checkpoints/shipped/model.hyper")))
    let error = inputError { _ = try ModelLocation("sagas", shelves: shelves) }
    #expect(
      error?.description == """
        model sagas: expected a run, a checkpoint or the name of a shipped model, found no such file or directory, \
        nor any of \(directory("one/checkpoints/sagas")), \(directory("two/checkpoints/sagas")); \
        train one (hyper train --help) and name it with -m
        """)
    let path = inputError { _ = try ModelLocation(directory("no/where"), shelves: shelves) }
    #expect(path?.found.hasPrefix("no such file or directory; ") == true)
    #expect(inputError { _ = try ModelLocation("", shelves: shelves) }?.source == "model")
    #expect(inputError { _ = try ModelLocation("two", shelves: [directory.path]) } != nil)
    #expect(inputError { _ = try ModelLocation(directory("two")) }?.found == nil)
    #expect(inputError { _ = try ModelLocation(directory.path) }?.found == "a directory with neither")
    #expect(ModelLocation.shelves().contains("."))
  }
}
