import HyperIO

/// A tensor to be written: what it is, and how to get its bytes.
package struct TensorRecord {
  package let name: String
  package let elementType: ElementType
  package let shape: [Int]
  /// Writes the elements, little-endian, exactly as many as the shape says.
  package let write: (FileWriter) throws -> Void

  package init(
    _ name: String, _ elementType: ElementType, shape: [Int], write: @escaping (FileWriter) throws -> Void
  ) {
    self.name = name
    self.elementType = elementType
    self.shape = shape
    self.write = write
  }

  /// An F32 tensor with these elements; the array is shared, not copied.
  package init(_ name: String, shape: [Int], _ floats: [Float]) {
    self.init(name, .f32, shape: shape) { try $0.write(floats) }
  }

  /// A tensor with these bytes; the array is shared, not copied.
  package init(_ name: String, _ elementType: ElementType, shape: [Int], bytes: [UInt8]) {
    self.init(name, elementType, shape: shape) { try $0.write(bytes) }
  }

  /// An F32 tensor in memory that stays valid until it is written.
  package init(_ name: String, shape: [Int], _ floats: UnsafeBufferPointer<Float>) {
    self.init(name, .f32, shape: shape) { try $0.write(UnsafeRawBufferPointer(floats)) }
  }
}
