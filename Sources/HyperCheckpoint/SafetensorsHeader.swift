import HyperIO

/// The JSON header of a safetensors file, checked against the size of the data after it.
struct SafetensorsHeader {
  /// The tensors in the order of their bytes.
  private(set) var tensors: [TensorInfo] = []
  private(set) var metadata: [String: String] = [:]

  private let source: String

  static let metadataKey = "__metadata__"

  private static let limits = JSONLimits(depth: 3, bytes: 100_000_000, members: 2_000_000, spacePaddedOnly: true)
  private static let maximumTensors = 100_000

  /// - Throws: `InputError` for whatever the format or its data do not bear out.
  init(_ bytes: UnsafeRawBufferPointer, dataCount: Int, source: String) throws {
    self.source = "\(source): header"
    guard bytes.first == UInt8(ascii: "{") else {
      throw InputError(self.source, expected: "'{' first", found: "byte \(bytes.first ?? 0)")
    }
    guard let object = try JSON(parsing: bytes, source: self.source, limits: Self.limits).object else {
      throw InputError(self.source, expected: "an object", found: "something else")
    }
    guard object.count <= Self.maximumTensors else {
      throw InputError(self.source, expected: "at most \(Self.maximumTensors) tensors", found: "\(object.count)")
    }
    tensors.reserveCapacity(object.count)
    for member in object {
      if member.key == Self.metadataKey {
        metadata = try readMetadata(member.value)
      } else {
        tensors.append(try readTensor(member.key, member.value, dataCount: dataCount))
      }
    }
    tensors.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    try checkTheyFill(dataCount)
  }

  private func readMetadata(_ json: JSON) throws -> [String: String] {
    let place = "\(source): \(Self.metadataKey)"
    guard let object = json.object else { throw InputError(place, expected: "an object", found: json.kind) }
    var result: [String: String] = [:]
    for member in object {
      guard let value = member.value.string else {
        throw InputError("\(place).\(member.key)", expected: "a string", found: member.value.kind)
      }
      guard result.updateValue(value, forKey: member.key) == nil else {
        throw InputError(place, expected: "each key once", found: "\(quoted(member.key)) in two forms")
      }
    }
    return result
  }

  private func readTensor(_ name: String, _ json: JSON, dataCount: Int) throws -> TensorInfo {
    if let fault = TensorInfo.fault(inName: name) {
      throw InputError(source, expected: "tensor names of 1 to 255 bytes without control characters", found: fault)
    }
    let place = "\(source): \(name)"
    let field = JSONField(json, place)
    guard try field.object().keys.sorted() == ["data_offsets", "dtype", "shape"] else {
      throw InputError(
        place, expected: "just dtype, shape and data_offsets", found: try field.object().keys.joined(separator: ", "))
    }
    let typeName = try field["dtype"].string()
    guard let type = ElementType(rawValue: typeName) else {
      throw InputError("\(place): dtype", expected: "a known element type", found: quoted(typeName))
    }
    let shape = try readLengths(field["shape"])
    guard shape.count <= TensorInfo.maximumRank else {
      throw InputError(
        "\(place): shape", expected: "at most \(TensorInfo.maximumRank) dimensions", found: "\(shape.count)")
    }
    guard let byteCount = TensorInfo.byteCount(type, shape) else {
      throw InputError("\(place): shape", expected: "a size that fits in memory", found: "\(shape)")
    }
    let range = try readRange(field["data_offsets"], dataCount: dataCount)
    guard range.count == byteCount else {
      throw InputError(
        "\(place): data_offsets", expected: "\(byteCount) bytes for \(typeName) \(shape)", found: "\(range.count)")
    }
    guard range.lowerBound.isMultiple(of: type.size) else {
      throw InputError(
        "\(place): data_offsets", expected: "a multiple of \(type.size) for \(typeName)", found: "\(range.lowerBound)")
    }
    return TensorInfo(name: name, elementType: type, shape: shape, range: range)
  }

  private func readRange(_ field: JSONField, dataCount: Int) throws -> Range<Int> {
    let offsets = try readLengths(field)
    guard offsets.count == 2 else {
      throw InputError(field.place, expected: "a begin and an end", found: "\(offsets.count) numbers")
    }
    guard offsets[0] <= offsets[1] else {
      throw InputError(field.place, expected: "an end after the begin", found: "\(offsets[0]) to \(offsets[1])")
    }
    guard offsets[1] <= dataCount else {
      throw InputError(field.place, expected: "an end within the \(dataCount) bytes of data", found: "\(offsets[1])")
    }
    return offsets[0]..<offsets[1]
  }

  private func readLengths(_ field: JSONField) throws -> [Int] {
    try field.array().map { try $0.int(in: 0...Int.max) }
  }

  private func checkTheyFill(_ dataCount: Int) throws {
    var end = 0
    for tensor in tensors {
      guard tensor.range.lowerBound == end else {
        throw InputError(
          "\(source): \(tensor.name): data_offsets", expected: "a begin at \(end), where the one before ends",
          found: "\(tensor.range.lowerBound)")
      }
      end = tensor.range.upperBound
    }
    guard end == dataCount else {
      throw InputError(source, expected: "tensors that fill the \(dataCount) bytes of data", found: "\(end)")
    }
  }
}
