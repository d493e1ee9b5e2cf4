import HyperCheckpoint
import HyperIO
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Sharded safetensors") struct ShardTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func save(_ records: [TensorRecord], as name: String) throws {
    let writer = try FileWriter(creating: directory(name))
    try SafetensorsWriter.write(records, to: writer)
    _ = try writer.finish()
  }

  private func index(_ map: JSON, total: JSON? = nil) throws {
    var json: JSONObject = ["weight_map": map]
    if let total { json["metadata"] = ["total_size": total] }
    try FileSystem.write(JSON.object(json).text(), to: directory("model.safetensors.index.json"))
  }

  private static let first = "model-00001-of-00002.safetensors"
  private static let second = "model-00002-of-00002.safetensors"

  private func makeShards() throws {
    try save([TensorRecord("a", shape: [2], [1, 2])], as: Self.first)
    try save([TensorRecord("b", shape: [1], [3])], as: Self.second)
  }

  private func refusal(_ map: JSON, total: JSON? = nil) throws -> InputError? {
    try index(map, total: total)
    return inputError { _ = try SafetensorsDirectory(directory.path) }
  }

  private var map: String { directory("model.safetensors.index.json") + ": weight_map" }

  @Test func readsOneFile() throws {
    try save([TensorRecord("a", shape: [2], [1, 2])], as: "model.safetensors")
    let source = try SafetensorsDirectory(directory.path)
    #expect(try source.tensor("a").floats() == [1, 2])
    #expect(source.find("b") == nil)
  }

  @Test func readsShards() throws {
    try makeShards()
    try index(["a": .string(Self.first), "b": .string(Self.second)], total: 12)
    let source = try SafetensorsDirectory(directory.path)
    #expect(source.tensors.map(\.name) == ["a", "b"])
    #expect(try source.tensor("a").floats() == [1, 2])
    #expect(try source.tensor("b").floats() == [3])
  }

  @Test(arguments: [
    "../x.safetensors", "/etc/x.safetensors", "a/x.safetensors", "..", ".hidden.safetensors", "", "x.bin",
    "a\0.safetensors", "..\\x.safetensors", "é.safetensors",
  ])
  func namesThatLeadAway(name: String) throws {
    let error = try refusal(["a": .string(name)])
    #expect(error?.source == map + ".a")
    #expect(error?.expected == "the name of a .safetensors file in this directory")
  }

  @Test func linksAreRefused() throws {
    try makeShards()
    #expect(symlink(Self.first, directory("link.safetensors")) == 0)
    let error = try refusal(["a": "link.safetensors"])
    #expect(error == InputError(directory("link.safetensors"), expected: "a regular file", found: "a symbolic link"))
  }

  @Test func missingShard() throws {
    try makeShards()
    let error = try refusal(["a": .string(Self.first), "b": "other.safetensors"])
    #expect(error?.source == directory("other.safetensors"))
    #expect(error?.found == "No such file or directory")
  }

  @Test func sizesThatDisagree() throws {
    try makeShards()
    let error = try refusal(["a": .string(Self.first), "b": .string(Self.second)], total: 13)
    #expect(error?.expected == "12, the bytes of all tensors")
  }

  @Test func tensorsInTheWrongPlace() throws {
    try makeShards()
    let elsewhere = try refusal(["a": .string(Self.second), "b": .string(Self.second)])
    #expect(elsewhere == InputError(map, expected: "tensors that their shards hold", found: "\"a\", which is in none"))
    let swapped = try refusal(["a": .string(Self.second), "b": .string(Self.first)])
    #expect(swapped == InputError(map, expected: "\"a\" in \(Self.first)", found: "another shard or none"))
    let absent = try refusal(["a": .string(Self.first), "b": .string(Self.second), "c": .string(Self.first)])
    #expect(absent?.found == "\"c\", which is in none")
    try save([TensorRecord("a", shape: [], [1]), TensorRecord("d", shape: [], [1])], as: "more.safetensors")
    #expect(try refusal(["a": "more.safetensors"])?.expected == "\"d\" in more.safetensors")
  }

  @Test func malformedIndices() throws {
    #expect(try refusal([:])?.found == "0")
    #expect(try refusal(["a": 7])?.expected == "a string")
    #expect(try refusal([])?.expected == "an object")
    try FileSystem.write(
      #"{"weight_map":{"a":"x.safetensors","a":"y.safetensors"}}"#, to: directory("model.safetensors.index.json"))
    #expect(inputError { _ = try SafetensorsDirectory(directory.path) }?.expected == "each key once")
  }

  @Test func neitherIndexNorFile() {
    let error = inputError { _ = try SafetensorsDirectory(directory.path) }
    #expect(error?.source == directory("model.safetensors"))
  }

  // 12
  @Test func whatIsNoRegularFile() throws {
    #expect(mkfifo(directory("model.safetensors"), 0o600) == 0)
    #expect(inputError { _ = try SafetensorsDirectory(directory.path) }?.found == "a FIFO")
    #expect(inputError { _ = try SafetensorsReader("/dev/zero") }?.found == "a device")
    #expect(inputError { _ = try SafetensorsReader(directory.path) }?.found == "a directory")
  }
}
