import HyperCheckpoint
import HyperIO
import Testing

@Suite("safetensors") struct SafetensorsTests {
  static var records: [TensorRecord] {
    [
      TensorRecord("b", shape: [2, 3], [1, -2, 3.5, 0, .infinity, .leastNonzeroMagnitude]),
      TensorRecord("é \"quoted\"", .u8, shape: [3], bytes: [7, 8, 9]),
      TensorRecord("a", shape: [], [42]),
      TensorRecord("half", .f16, shape: [2], bytes: [0x00, 0x3C, 0x01, 0x80]),
      TensorRecord("brain", .bf16, shape: [1, 2], bytes: [0x80, 0x3F, 0x49, 0xC0]),
      TensorRecord("none", .i64, shape: [0, 5], bytes: []),
      TensorRecord("long", .i64, shape: [1], bytes: [1, 0, 0, 0, 0, 0, 0, 0x80]),
    ]
  }

  @Test func roundTrips() throws {
    let bytes = try write(Self.records, metadata: [("format", "pt"), ("step", "7")])
    let reader = try read(bytes)
    #expect(reader.tensors.map(\.name) == ["long", "none", "a", "b", "brain", "half", "é \"quoted\""])
    #expect(reader.metadata == ["format": "pt", "step": "7"])
    #expect(try reader.tensor("b").floats() == [1, -2, 3.5, 0, .infinity, .leastNonzeroMagnitude])
    #expect(try reader.tensor("a").floats() == [42])
    #expect(try reader.tensor("half").floats() == [1, -0x1p-24])
    #expect(try reader.tensor("brain").floats() == [1, -3.140625])
    #expect(try Array(reader.tensor("é \"quoted\"").bytes) == [7, 8, 9])
    #expect(try reader.tensor("none").info.elementCount == 0)
    let long = try reader.tensor("long").info
    #expect(long.elementType == .i64 && long.shape == [1] && long.range == 0..<8)
    for tensor in try reader.tensors.map({ try reader.tensor($0.name) }) where !tensor.bytes.isEmpty {
      #expect(Int(bitPattern: tensor.bytes.baseAddress).isMultiple(of: tensor.info.elementType.size))
    }
    try reader.check(names: Self.records.map(\.name))
  }

  @Test func isTheSameWhateverTheOrder() throws {
    #expect(try write(Self.records) == write(Self.records.reversed()))
    #expect(try write(Self.records)[0].isMultiple(of: 8))
    let empty = try write([])
    #expect(empty == safetensors("{}      "))
    #expect(try read(empty).tensors.isEmpty)
  }

  @Test func copiesIntoBuffers() throws {
    let reader = try read(write(Self.records))
    var floats = [Float](repeating: 0, count: 6)
    try floats.withUnsafeMutableBufferPointer { try reader.tensor("b").copy(into: $0) }
    #expect(floats == [1, -2, 3.5, 0, .infinity, .leastNonzeroMagnitude])
    let count = inputError { try floats.withUnsafeMutableBufferPointer { try reader.tensor("half").copy(into: $0) } }
    #expect(count == InputError("f: half", expected: "6 elements", found: "2"))
    let type = inputError { _ = try reader.tensor("long").floats() }
    #expect(type == InputError("f: long", expected: "F32, F16 or BF16", found: "I64"))
  }

  @Test func checksNamesAndShapes() throws {
    let reader = try read(write(Self.records))
    let missing = inputError { _ = try reader.tensor("w") }
    #expect(missing == InputError("f", expected: "a tensor \"w\"", found: "none of that name"))
    #expect(inputError { try reader.check(names: Self.records.map(\.name) + ["w"]) } == missing)
    #expect(inputError { try reader.check(names: Self.records.dropFirst().map(\.name)) }?.found == "\"b\"")
    let shape = inputError { try reader.tensor("b").check(shape: [3, 2]) }
    #expect(shape == InputError("f: b", expected: "shape [3, 2]", found: "[2, 3]"))
    #expect(inputError { try reader.tensor("b").check(.i8, shape: [2, 3]) }?.found == "F32")
  }

  @Test func unpaddedHeadersStillGiveAlignedElements() throws {
    let header = #"{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#
    for padding in 0..<8 {
      let bytes = safetensors(header + String(repeating: " ", count: padding), data: [0, 0, 0x80, 0x3F])
      let tensor = try read(bytes).tensor("w")
      #expect(try tensor.floats() == [1])
      #expect(Int(bitPattern: tensor.bytes.baseAddress).isMultiple(of: 4))
    }
  }

  @Test func everyHalfIsExact() {
    let reader = try? read(
      write([
        TensorRecord("h", .f16, shape: [65_536], bytes: (0..<65_536).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
      ]))
    let floats = (try? reader?.tensor("h").floats()) ?? []
    #expect(floats.count == 65_536)
    for (bits, value) in floats.enumerated() {
      let exponent = bits >> 10 & 31
      let fraction = Float(bits & 1023)
      let power = Float(sign: .plus, exponent: max(exponent, 1) - 25, significand: 1)
      let magnitude = (exponent == 0 ? fraction : fraction + 1024) * power
      if exponent == 31 {
        #expect(fraction == 0 ? value.isInfinite : value.isNaN)
      } else {
        #expect(value.magnitude == magnitude)
      }
      #expect(value.sign == (bits >> 15 == 0 ? .plus : .minus))
    }
  }

  @Test func writerRefuses() throws {
    let twice = inputError { _ = try write([TensorRecord("a", shape: [], [1]), TensorRecord("a", shape: [], [2])]) }
    #expect(twice?.expected == "each tensor once")
    #expect(inputError { _ = try write([TensorRecord("a", shape: [2], [1])]) }?.expected == "8 bytes")
    #expect(inputError { _ = try write([TensorRecord("", shape: [], [1])]) }?.found == "an empty one")
    #expect(inputError { _ = try write([TensorRecord("a", shape: [-1], [1])]) }?.expected == "a shape that fits")
    let overflow = inputError { _ = try write([TensorRecord("a", shape: [.max, 2], [1])]) }
    #expect(overflow?.expected == "a shape that fits")
    #expect(inputError { _ = try write([], metadata: [("k", "1"), ("k", "2")]) }?.expected == "each metadata key once")
  }

  @Test func largeTensorsGoThrough() throws {
    let floats = (0..<600_000).map { Float($0) }
    let reader = try read(write([TensorRecord("x", shape: [600, 1000], floats), TensorRecord("y", shape: [1], [5])]))
    #expect(try reader.tensor("x").floats() == floats)
    #expect(try reader.tensor("y").floats() == [5])
  }
}
