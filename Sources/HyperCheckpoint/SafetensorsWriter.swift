import HyperIO

/// Writes safetensors files. The same tensors and metadata always give the same bytes.
package enum SafetensorsWriter {
  /// Writes the header and then one tensor after the other, as the reference implementation orders them: the widest
  /// elements first, then by name.
  /// - Throws: `InputError` for a name, shape or size that cannot be written, and what the records and `file` throw.
  package static func write(
    _ records: [TensorRecord], metadata: [(key: String, value: String)] = [], to file: FileWriter
  ) throws {
    let ordered = records.sorted(by: precedes)
    let infos = try layout(ordered, source: file.path)
    try file.write(header(infos, metadata: metadata, source: file.path))
    for (record, info) in zip(ordered, infos) {
      let start = file.count
      try record.write(file)
      guard file.count - start == info.range.count else {
        throw InputError(
          "\(file.path): \(info.name)", expected: "\(info.range.count) bytes", found: "\(file.count - start) written")
      }
    }
  }

  private static func precedes(_ left: TensorRecord, _ right: TensorRecord) -> Bool {
    left.elementType.size != right.elementType.size
      ? left.elementType.size > right.elementType.size
      : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }

  private static func layout(_ records: [TensorRecord], source: String) throws -> [TensorInfo] {
    var end = 0
    return try records.map { record in
      if let fault = TensorInfo.fault(inName: record.name) {
        throw InputError(source, expected: "tensor names of 1 to 255 bytes without control characters", found: fault)
      }
      let byteCount = TensorInfo.byteCount(record.elementType, record.shape)
      guard let byteCount, record.shape.count <= TensorInfo.maximumRank,
        case let (next, overflows) = end.addingReportingOverflow(byteCount), !overflows
      else {
        throw InputError("\(source): \(record.name)", expected: "a shape that fits", found: "\(record.shape)")
      }
      defer { end = next }
      return TensorInfo(name: record.name, elementType: record.elementType, shape: record.shape, range: end..<next)
    }
  }

  /// The length and the JSON text, padded with spaces so that the data begins at a multiple of eight.
  private static func header(
    _ infos: [TensorInfo], metadata: [(key: String, value: String)], source: String
  ) throws -> [UInt8] {
    var object = JSONObject()
    if !metadata.isEmpty {
      var members = JSONObject()
      for (key, value) in metadata {
        guard members.append(key, .string(value)) else {
          throw InputError(source, expected: "each metadata key once", found: "\(quoted(key)) again")
        }
      }
      object[SafetensorsHeader.metadataKey] = .object(members)
    }
    for info in infos {
      let entry: JSON = [
        "dtype": .string(info.elementType.rawValue), "shape": JSON(info.shape),
        "data_offsets": JSON([info.range.lowerBound, info.range.upperBound]),
      ]
      guard object.append(info.name, entry) else {
        throw InputError(source, expected: "each tensor once", found: "\(quoted(info.name)) again")
      }
    }
    var text = JSON.object(object).encoded()
    text += repeatElement(UInt8(ascii: " "), count: (8 - text.count % 8) % 8)
    return withUnsafeBytes(of: UInt64(text.count).littleEndian) { Array($0) } + text
  }
}
