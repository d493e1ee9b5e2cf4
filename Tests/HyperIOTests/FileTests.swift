import HyperIO
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Files") struct FileTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: [0, 1, 1000, MappedFile.copiedSize, MappedFile.copiedSize + 1, 3_000_001])
  func mapsWhatWasWritten(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try FileSystem.write(bytes, to: directory("file"))
    let file = try MappedFile(directory("file"))
    #expect(file.bytes.elementsEqual(bytes))
    #expect(try FileSystem.read(directory("file")) == bytes)
  }

  @Test func refusesWhatIsNoRegularFile() throws {
    #expect(mkfifo(directory("fifo"), 0o600) == 0)
    for (path, kind) in [(directory.path, "a directory"), (directory("fifo"), "a FIFO"), ("/dev/zero", "a device")] {
      let expected = InputError(path, expected: "a regular file", found: kind)
      #expect(inputError { _ = try MappedFile(path) } == expected)
      #expect(inputError { _ = try FileSystem.read(path) } == expected)
    }
    let missing = inputError { _ = try MappedFile(directory("missing")) }
    #expect(missing?.found == "No such file or directory")
    #expect(inputError { _ = try MappedFile("/tmp\0/x") }?.found == "one with a zero byte")
  }

  @Test func refusesLinksWhereAsked() throws {
    try FileSystem.write("x", to: directory("target"))
    #expect(symlink("target", directory("link")) == 0)
    #expect(try MappedFile(directory("link")).bytes.count == 1)
    let error = inputError { _ = try MappedFile(directory("link"), followingLinks: false) }
    #expect(error == InputError(directory("link"), expected: "a regular file", found: "a symbolic link"))
  }

  @Test func readingKeepsToTheLimit() throws {
    try FileSystem.write("12345", to: directory("file"))
    #expect(try FileSystem.readText(directory("file"), limit: 5) == "12345")
    let error = inputError { _ = try FileSystem.read(directory("file"), limit: 4) }
    #expect(error == InputError(directory("file"), expected: "at most 4 bytes", found: "5 bytes"))
    try FileSystem.write([0x61, 0xFF], to: directory("file"))
    #expect(inputError { _ = try FileSystem.readText(directory("file")) }?.expected == "UTF-8")
  }

  /// Files of the kernel say that they are empty, or a page.
  @Test(.enabled(if: FileSystem.exists("/proc/self/status"))) func kernelFilesAreReadToTheirEnd() throws {
    #expect(try FileSystem.read("/proc/self/status").isEmpty)
    let text = try FileSystem.readKernelText("/proc/self/status", limit: 1 << 16)
    #expect(text.hasPrefix("Name:") && text.contains("\nPid:\t\(getpid())\n"))
    #expect(try FileSystem.readKernelText("/proc/self/status", limit: 5) == "Name:")
    try FileSystem.write("  12 \n \n", to: directory("file"))
    #expect(try FileSystem.readKernelText(directory("file")) == "  12")
    try FileSystem.write("\n", to: directory("file"))
    #expect(try FileSystem.readKernelText(directory("file")) == "")
    #expect(throws: SystemError("read", path: directory.path, code: EISDIR)) {
      try FileSystem.readKernelText(directory.path)
    }
    #expect(inputError { _ = try FileSystem.readKernelText(directory("missing")) }?.expected == "a readable file")
  }

  @Test func writingReplacesAndLeavesNoTemporary() throws {
    try FileSystem.write("old", to: directory("file"))
    try FileSystem.write("new", to: directory("file"))
    #expect(try FileSystem.readText(directory("file")) == "new")
    #expect(try FileSystem.list(directory.path) == ["file"])
    try FileSystem.makeDirectory(directory("taken"))
    try FileSystem.write("x", to: directory("taken/x"))
    #expect(throws: InputError.self) { try FileSystem.write("new", to: directory("taken")) }
    #expect(try FileSystem.list(directory.path) == ["file", "taken"])
  }

  @Test func treesAreMadeAndRemoved() throws {
    try FileSystem.makeDirectories(directory("a/b/c"))
    try FileSystem.makeDirectories(directory("a/b/c"))
    try FileSystem.write("x", to: directory("a/b/file"))
    try FileSystem.write("kept", to: directory("kept"))
    #expect(symlink(directory("kept"), directory("a/link")) == 0)
    #expect(FileSystem.isDirectory(directory("a/b/c")))
    #expect(throws: SystemError("mkdir", path: directory("kept/d"), code: ENOTDIR)) {
      try FileSystem.makeDirectory(directory("kept/d"))
    }
    try FileSystem.removeTree(directory("a"))
    try FileSystem.removeTree(directory("a"))
    #expect(!FileSystem.exists(directory("a")))
    #expect(try FileSystem.readText(directory("kept")) == "kept")
    #expect(inputError { _ = try FileSystem.list(directory("a")) }?.expected == "a readable directory")
  }

  @Test(arguments: [
    ("a/b", "a", "b"), ("a/b//", "a", "b"), ("/a", "/", "a"), ("a", ".", "a"), ("a//b", "a", "b"), ("/", "/", ""),
  ])
  func pathParts(path: String, parent: String, name: String) {
    #expect(FileSystem.parent(of: path) == (path == "/" ? "/" : parent))
    #expect(FileSystem.name(of: path) == name)
  }

  @Test func appendingEndsATornLine() throws {
    try FileSystem.write("{\"step\":1}\n{\"st", to: directory("metrics.jsonl"))
    let file = try AppendFile(directory("metrics.jsonl"))
    try file.append(["step": 2])
    try file.append("three")
    try file.synchronize()
    _ = try AppendFile(directory("metrics.jsonl"))
    #expect(try FileSystem.readText(file.path) == "{\"step\":1}\n{\"st\n{\"step\":2}\nthree\n")
  }

  @Test func writerHashesWhatItWrites() throws {
    let writer = try FileWriter(creating: directory("file"))
    var all: [UInt8] = []
    for size in [0, 1, 1000, 262_143, 262_144, 262_145, 700_000, 5] {
      let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 13 &+ size) }
      try writer.write(piece)
      all += piece
    }
    try writer.write("text")
    try writer.write([Float(1)])
    all += Array("text".utf8) + [0, 0, 0x80, 0x3F]
    #expect(writer.count == all.count)
    #expect(try writer.finish() == SHA256.digest(of: all))
    #expect(try FileSystem.read(directory("file")) == all)
    #expect(throws: SystemError("open", path: directory("file"), code: EEXIST)) {
      _ = try FileWriter(creating: directory("file"))
    }
  }

  @Test(.enabled(if: FileSystem.exists("/dev/full"))) func aFullDiskIsNamed() throws {
    let writer = try FileWriter(overwriting: "/dev/full")
    try writer.write("small")
    let error = #expect(throws: SystemError.self) { _ = try writer.finish() }
    #expect(error?.description == "write /dev/full: No space left on device")
    #expect(throws: SystemError("write", path: "/dev/full", code: ENOSPC)) {
      try FileWriter(overwriting: "/dev/full").write([UInt8](repeating: 0, count: 1 << 20))
    }
  }

  @Test func oneLockAtATime() throws {
    var lock: FileLock? = try FileLock(directory("lock"))
    let error = inputError { _ = try FileLock(directory("lock")) }
    #expect(error?.found == "process \(getpid()) holding the lock")
    withExtendedLifetime(lock) {}
    lock = nil
    _ = try FileLock(directory("lock"))
  }
}
