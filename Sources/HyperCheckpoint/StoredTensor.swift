import HyperIO

/// A tensor in an open file: what it is, and its bytes where they are, without a copy.
package struct StoredTensor: Sendable {
  package let info: TensorInfo
  /// The file; it stays open as long as this lives.
  private let file: MappedFile
  private let start: Int

  init(info: TensorInfo, in file: MappedFile, dataStart: Int) {
    self.info = info
    self.file = file
    start = dataStart + info.range.lowerBound
  }

  /// The elements, little-endian, aligned to their size. Valid as long as this value or its reader lives.
  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: file.bytes[start..<start + info.range.count])
  }

  /// Where the tensor is from, for messages: `model.safetensors: w`.
  package var source: String { "\(file.path): \(info.name)" }

  /// The elements of an F32, F16 or BF16 tensor.
  /// - Throws: `InputError` for other element types.
  package func floats() throws -> [Float] {
    try checkIsFloat()
    if info.elementCount == 0 { return [] }
    return [Float](unsafeUninitializedCapacity: info.elementCount) { buffer, count in
      convert(into: UnsafeMutableBufferPointer(rebasing: buffer[..<info.elementCount]))
      count = info.elementCount
    }
  }

  /// Writes the elements of an F32, F16 or BF16 tensor into `buffer`, which must have as many.
  /// - Throws: `InputError` for other element types and counts.
  package func copy(into buffer: UnsafeMutableBufferPointer<Float>) throws {
    try checkIsFloat()
    guard buffer.count == info.elementCount else {
      throw InputError(source, expected: "\(buffer.count) elements", found: "\(info.elementCount)")
    }
    convert(into: buffer)
  }

  /// - Throws: `InputError` unless the tensor has this element type (nil: any) and shape.
  package func check(_ elementType: ElementType? = nil, shape: [Int]) throws {
    guard info.shape == shape else {
      throw InputError(source, expected: "shape \(shape)", found: "\(info.shape)")
    }
    if let elementType, elementType != info.elementType {
      throw InputError(source, expected: elementType.rawValue, found: info.elementType.rawValue)
    }
  }

  private func checkIsFloat() throws {
    guard [.f32, .f16, .bf16].contains(info.elementType) else {
      throw InputError(source, expected: "F32, F16 or BF16", found: info.elementType.rawValue)
    }
  }

  private func convert(into buffer: UnsafeMutableBufferPointer<Float>) {
    let bytes = bytes
    switch info.elementType {
    case .f16:
      for index in buffer.indices {
        buffer[index] = float(half: bytes.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self))
      }
    case .bf16:
      for index in buffer.indices {
        let bits = bytes.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self)
        buffer[index] = Float(bitPattern: UInt32(bits) << 16)
      }
    default: UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
    }
  }
}
