import HyperCheckpoint
import HyperIO
import Testing

/// A fresh directory that goes away with its owner.
final class TemporaryDirectory: Sendable {
  let path = "/tmp/hyper-checkpoint-test-" + FileSystem.uniqueSuffix()

  init() throws { try FileSystem.makeDirectory(path) }

  deinit { try? FileSystem.removeTree(path) }

  /// The path of `name` inside.
  func callAsFunction(_ name: String) -> String { path + "/" + name }
}

/// The error that `body` throws as an `InputError`; nil for success and other errors.
func inputError(_ body: () throws -> Void) -> InputError? {
  do {
    try body()
    return nil
  } catch { return error as? InputError }
}

/// A safetensors file made by hand: the length as given or as it is, the header, the data.
func safetensors(_ header: String, data: [UInt8] = [], length: UInt64? = nil) -> [UInt8] {
  let text = Array(header.utf8)
  return withUnsafeBytes(of: (length ?? UInt64(text.count)).littleEndian) { Array($0) } + text + data
}

/// Reads a file from memory.
func read(_ bytes: [UInt8]) throws -> SafetensorsReader {
  try SafetensorsReader(MappedFile.copying(bytes, path: "f"))
}

/// Writes a safetensors file and returns its bytes.
func write(_ records: [TensorRecord], metadata: [(key: String, value: String)] = []) throws -> [UInt8] {
  let directory = try TemporaryDirectory()
  let writer = try FileWriter(creating: directory("f"))
  try SafetensorsWriter.write(records, metadata: metadata, to: writer)
  _ = try writer.finish()
  return try FileSystem.read(directory("f"))
}

/// SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
