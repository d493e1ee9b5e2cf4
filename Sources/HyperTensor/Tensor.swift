/// A view of Floats in a buffer, with the buffer that collects its gradient.
///
/// Views (`columns`, `rows`, `reshaped`) share the buffers; nothing is copied.
package struct Tensor {
  package let shape: Shape
  package let strides: [Int]
  /// Index of the first element in the buffers.
  package let offset: Int
  package let value: Buffer
  /// Holds d loss / d value at the same indices; nil where no gradient is wanted.
  package let gradient: Buffer?

  package init(shape: Shape, strides: [Int]? = nil, offset: Int = 0, value: Buffer, gradient: Buffer?) {
    self.shape = shape
    self.strides = strides ?? shape.contiguousStrides
    self.offset = offset
    self.value = value
    self.gradient = gradient
  }

  package var count: Int { shape.count }
  package var isContiguous: Bool { strides == shape.contiguousStrides }

  package var data: UnsafeMutablePointer<Float> { value.floats + offset }
  package var gradientData: UnsafeMutablePointer<Float>? { gradient.map { $0.floats + offset } }

  /// Rows x width: every axis but the last taken together.
  package var rows: Int { shape.extents.dropLast().reduce(1, *) }
  package var width: Int { shape.extents.last ?? 1 }
  /// Distance in Floats between neighbouring rows.
  package var rowStride: Int { shape.rank < 2 ? width : strides[shape.rank - 2] }

  /// The columns `range` of the last axis.
  package func columns(_ range: Range<Int>) throws(ShapeError) -> Tensor {
    try ShapeError.require(
      shape.rank > 0 && range.lowerBound >= 0 && range.upperBound <= width, "columns",
      expected: "a range within 0..<\(width)", got: "\(range)")
    return Tensor(
      shape: Shape(shape.extents.dropLast() + [range.count]), strides: strides, offset: offset + range.lowerBound,
      value: value, gradient: gradient)
  }

  /// The same elements in another shape; only a tensor without gaps can be reshaped.
  package func reshaped(_ shape: Shape) throws(ShapeError) -> Tensor {
    try ShapeError.require(
      isContiguous && shape.count == count, "reshaped",
      expected: "\(count) contiguous elements",
      got: "\(shape) of \(isContiguous ? "contiguous" : "strided") \(self.shape)")
    return Tensor(shape: shape, offset: offset, value: value, gradient: gradient)
  }

  /// Throws unless the rows lie at one stride with their elements side by side, as every kernel expects.
  func requireMatrix(_ operation: @autoclosure () -> String) throws(ShapeError) {
    var isMatrix = shape.rank >= 1 && (strides.last ?? 1) == 1
    for axis in 0..<max(0, shape.rank - 2) where strides[axis] != strides[axis + 1] * shape[axis + 1] {
      isMatrix = false
    }
    try ShapeError.require(
      isMatrix, operation(), expected: "rows at one stride", got: "\(shape) with strides \(strides)")
  }
}
