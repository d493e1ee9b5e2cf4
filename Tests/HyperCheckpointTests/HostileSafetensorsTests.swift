import HyperCheckpoint
import HyperIO
import Testing

/// What `hostile-input.md` lists for safetensors, each refused for the reason it is wrong.
@Suite("Hostile safetensors") struct HostileSafetensorsTests {
  /// A header with one tensor `w`.
  private static func one(
    dtype: String = "\"F32\"", shape: String = "[1]", offsets: String = "[0,4]", name: String = "w"
  ) -> String {
    #"{"\#(name)":{"dtype":\#(dtype),"shape":\#(shape),"data_offsets":\#(offsets)}}"#
  }

  private static let data: [UInt8] = [0, 0, 0x80, 0x3F]

  private func expect(
    _ bytes: [UInt8], at place: String, expected: String, found: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = inputError { _ = try read(bytes) }
    #expect(error?.source == place, sourceLocation: sourceLocation)
    #expect(error?.expected == expected, sourceLocation: sourceLocation)
    if let found { #expect(error?.found == found, sourceLocation: sourceLocation) }
  }

  private func expectTwo(_ first: String, _ second: String, count: Int, at place: String, expected: String) {
    let header =
      #"{"a":{"dtype":"U8","shape":[4],"data_offsets":\#(first)},"b":{"dtype":"U8","shape":[4],"data_offsets":\#(second)}}"#
    expect(safetensors(header, data: [UInt8](repeating: 0, count: count)), at: place, expected: expected)
  }

  @Test func theGoodOneIsRead() throws {
    #expect(try read(safetensors(Self.one(), data: Self.data)).tensor("w").floats() == [1])
  }

  // 1
  @Test func emptyOrShorterThanThePrefix() {
    for count in 0..<8 {
      expect(
        [UInt8](repeating: 1, count: count), at: "f", expected: "a safetensors file of at least 8 bytes",
        found: "\(count)")
    }
  }

  @Test func truncatedAnywhere() throws {
    let bytes = try write(SafetensorsTests.records, metadata: [("k", "v")])
    for end in bytes.indices { #expect(inputError { _ = try read(Array(bytes[..<end])) } != nil, "cut at \(end)") }
    #expect(inputError { _ = try read(bytes + [0]) }?.expected.hasPrefix("tensors that fill the ") == true)
  }

  // 2, 3
  @Test(arguments: [0, 1, 100_000_001, 1 << 40, UInt64(Int.max), UInt64(Int.max) - 7, 1 << 63, .max - 7, .max])
  func headerLengthOutOfBounds(length: UInt64) {
    expect(
      safetensors(Self.one(), data: Self.data, length: length), at: "f: header length",
      expected: "2 to 100000000 bytes", found: "\(length)")
  }

  @Test func headerBeyondTheFile() {
    let header = Self.one()
    let left = header.utf8.count + 4
    expect(
      safetensors(header, data: Self.data, length: UInt64(left + 1)), at: "f: header length",
      expected: "at most the \(left) bytes that follow", found: "\(left + 1)")
  }

  // 4
  @Test func headerIsNoUTF8() {
    var bytes = safetensors(Self.one(), data: Self.data)
    bytes[10] = 0xC0
    expect(bytes, at: "f: header: byte 2", expected: "UTF-8")
  }

  @Test func headerDoesNotStartWithABrace() {
    expect(safetensors(" " + Self.one(), data: Self.data), at: "f: header", expected: "'{' first", found: "byte 32")
    expect(safetensors("[]"), at: "f: header", expected: "'{' first", found: "byte 91")
  }

  @Test(arguments: ["x", "\n", "\0", "{}", ",", "  \t"])
  func trailingGarbage(garbage: String) {
    let header = Self.one()
    let spaces = garbage.prefix { $0 == " " }.count
    expect(
      safetensors(header + garbage, data: Self.data), at: "f: header: byte \(header.utf8.count + spaces)",
      expected: "nothing after the JSON value")
  }

  @Test func nestedTooDeep() {
    let error = inputError { _ = try read(safetensors(Self.one(shape: "[[1]]"), data: Self.data)) }
    #expect(error?.expected == "at most 3 levels of nesting")
  }

  @Test func tooManyTensors() {
    let entry = #"{"dtype":"U8","shape":[0],"data_offsets":[0,0]}"#
    let header = "{" + (0...100_000).map { "\"\($0)\":" + entry }.joined(separator: ",") + "}"
    expect(safetensors(header), at: "f: header", expected: "at most 100000 tensors", found: "100001")
  }

  // 5
  @Test func duplicateNamesAndKeys() {
    let entry = #"{"dtype":"U8","shape":[0],"data_offsets":[0,0]}"#
    expect(
      safetensors("{\"a\":\(entry),\"a\":\(entry)}"), at: "f: header: byte 53", expected: "each key once",
      found: "\"a\" again")
    let key = inputError {
      _ = try read(safetensors(#"{"a":{"dtype":"U8","dtype":"I8","shape":[0],"data_offsets":[0,0]}}"#))
    }
    #expect(key?.found == "\"dtype\" again")
  }

  @Test(arguments: [
    ("", "an empty one"), ("a\\u0000b", "control characters in \"a\\u0000b\""),
    ("a\\nb", "control characters in \"a\\nb\""), (String(repeating: "n", count: 256), "256 bytes"),
  ])
  func badNames(name: String, fault: String) {
    expect(
      safetensors(Self.one(name: name), data: Self.data), at: "f: header",
      expected: "tensor names of 1 to 255 bytes without control characters", found: fault)
  }

  @Test func metadataThatIsNoStrings() {
    expect(
      safetensors(#"{"__metadata__":{"a":1}}"#), at: "f: header: __metadata__.a", expected: "a string",
      found: "the integer 1")
    expect(safetensors(#"{"__metadata__":[]}"#), at: "f: header: __metadata__", expected: "an object")
  }

  // 6
  @Test(arguments: ["F31", "f32", "", "F32 "])
  func unknownElementType(name: String) {
    expect(
      safetensors(Self.one(dtype: "\"\(name)\""), data: Self.data), at: "f: header: w: dtype",
      expected: "a known element type", found: "\"\(name)\"")
  }

  @Test(arguments: ["-1", "1.0", "1e0", "1.5", "-0", "18446744073709551617", "\"1\"", "true", "null"])
  func lengthsThatAreNoCounts(length: String) {
    let range = "an integer from 0 to \(Int.max)"
    expect(safetensors(Self.one(shape: "[\(length)]"), data: Self.data), at: "f: header: w: shape[0]", expected: range)
    expect(
      safetensors(Self.one(offsets: "[0,\(length)]"), data: Self.data), at: "f: header: w: data_offsets[1]",
      expected: range)
  }

  @Test func tooManyDimensions() {
    expect(
      safetensors(Self.one(shape: "[1,1,1,1,1,1,1,1,1]"), data: Self.data), at: "f: header: w: shape",
      expected: "at most 8 dimensions", found: "9")
  }

  @Test(arguments: [
    "[4294967296,4294967296]", "[9223372036854775807]", "[2305843009213693952]", "[9223372036854775807,2,0]",
  ])
  func shapesThatOverflow(shape: String) {
    expect(
      safetensors(Self.one(shape: shape), data: Self.data), at: "f: header: w: shape",
      expected: "a size that fits in memory")
  }

  @Test func missingAndForeignKeys() {
    let expected = "just dtype, shape and data_offsets"
    expect(safetensors(#"{"w":{"dtype":"F32","shape":[1]}}"#), at: "f: header: w", expected: expected)
    let extra = #"{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":0}}"#
    expect(safetensors(extra, data: Self.data), at: "f: header: w", expected: expected)
    expect(safetensors(#"{"w":7}"#), at: "f: header: w", expected: "an object", found: "the integer 7")
  }

  // 7
  @Test func endBeforeBegin() {
    expect(
      safetensors(Self.one(offsets: "[4,0]"), data: Self.data), at: "f: header: w: data_offsets",
      expected: "an end after the begin", found: "4 to 0")
  }

  @Test(arguments: ["[0]", "[]", "[0,2,4]"])
  func notTwoOffsets(offsets: String) {
    expect(
      safetensors(Self.one(offsets: offsets), data: Self.data), at: "f: header: w: data_offsets",
      expected: "a begin and an end")
  }

  @Test func lengthIsNotTheShapes() {
    expect(
      safetensors(Self.one(shape: "[2]"), data: Self.data), at: "f: header: w: data_offsets",
      expected: "8 bytes for F32 [2]", found: "4")
  }

  @Test func endBeyondTheFile() {
    expect(
      safetensors(Self.one(shape: "[2]", offsets: "[0,8]"), data: Self.data), at: "f: header: w: data_offsets",
      expected: "an end within the 4 bytes of data", found: "8")
    expect(
      safetensors(Self.one(offsets: "[9223372036854775803,9223372036854775807]"), data: Self.data),
      at: "f: header: w: data_offsets", expected: "an end within the 4 bytes of data", found: "\(Int.max)")
  }

  @Test func gapsAndOverlaps() {
    let before = "where the one before ends"
    expectTwo("[0,4]", "[5,9]", count: 9, at: "f: header: b: data_offsets", expected: "a begin at 4, \(before)")
    expectTwo("[0,4]", "[3,7]", count: 7, at: "f: header: b: data_offsets", expected: "a begin at 4, \(before)")
    expectTwo("[0,4]", "[0,4]", count: 4, at: "f: header: b: data_offsets", expected: "a begin at 4, \(before)")
    expectTwo("[1,5]", "[5,9]", count: 9, at: "f: header: a: data_offsets", expected: "a begin at 0, \(before)")
  }

  @Test func misalignment() {
    let header =
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"w":{"dtype":"F32","shape":[1],"data_offsets":[1,5]}}"#
    expect(
      safetensors(header, data: [0, 0, 0, 0, 0]), at: "f: header: w: data_offsets", expected: "a multiple of 4 for F32",
      found: "1")
  }

  @Test func dataLeftOver() {
    expect(
      safetensors(Self.one(), data: Self.data + [0]), at: "f: header",
      expected: "tensors that fill the 5 bytes of data", found: "4")
  }

  // Fuzz
  @Test func mutatedFilesNeverCrash() throws {
    let good = try write(SafetensorsTests.records, metadata: [("format", "pt")])
    var random = Seeded(state: 42)
    var survivors = 0
    for _ in 0..<20_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes[position] = UInt8.random(in: 48...57, using: &random)
        default: bytes.removeSubrange(position..<min(position + Int.random(in: 1...8, using: &random), bytes.count))
        }
        if bytes.isEmpty { break }
      }
      do {
        let reader = try read(bytes)
        for info in reader.tensors {
          let tensor = try reader.tensor(info.name)
          #expect(tensor.bytes.count == info.range.count)
          _ = try? tensor.floats()
        }
        survivors += 1
      } catch { #expect(error is InputError) }
    }
    #expect(survivors > 0)
  }
}
