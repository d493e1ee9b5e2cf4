import Kernels

/// A matrix [outputs, inputs] in 4 or 8 bits with an fp16 scale a group of inputs, in the panels that the int8 products read.
///
/// Rows that meet it are rounded to 8 bits in the same groups. Sums inside a group are exact and groups follow one another, so
/// that a row's result is the same bits whatever rows are beside it and however many threads share the product.
package final class QuantisedMatrix: Sendable {
  package let outputs: Int
  package let inputs: Int
  package let format: QuantisedFormat
  package let packed: QuantisedBytes

  private static let panel = Int(HK_QUANTISED_PANEL)
  /// Panels of outputs, each of which a thread multiplies with as a whole.
  var panelCount: Int { (outputs + Self.panel - 1) / Self.panel }

  /// Bytes of such a matrix.
  package static func byteCount(outputs: Int, inputs: Int, format: QuantisedFormat) -> Int {
    hk_quantised_bytes(outputs, inputs, format.group, format.kernelBits)
  }

  /// Bytes of one output's weights and scales.
  package static func bytesPerOutput(inputs: Int, format: QuantisedFormat) -> Int {
    format.groups(of: inputs) * (format.group * format.bits / 8 + 2)
  }

  /// Rounds `matrix`.
  /// - Parameter clip: a factor on where the scales end; 1: the least squared error.
  package init(rounding matrix: Tensor, format: QuantisedFormat, clip: Float = 1, _ backend: Backend) {
    (outputs, inputs, self.format) = (matrix.rows, matrix.width, format)
    let memory = Memory(byteCount: Self.byteCount(outputs: outputs, inputs: inputs, format: format))
    let scales = Memory(floats: outputs * format.groups(of: inputs))
    defer { withExtendedLifetime(scales) {} }
    format.chooseScales(
      of: matrix.data, rows: outputs, columns: inputs, ld: matrix.rowStride, half: true, clip: clip,
      into: scales.floatBase, backend)
    var args = hk_pack_quantised(
      outputs: matrix.rows, inputs: matrix.width, group: format.group, bits: format.kernelBits, first_panel: 0,
      last_panel: (matrix.rows + Self.panel - 1) / Self.panel, weight: matrix.data, ldweight: matrix.rowStride,
      scales: scales.floatBase, blocks: memory.base.assumingMemoryBound(to: UInt8.self))
    backend.quantised.pointee.pack_quantised(&args)
    packed = QuantisedBytes(memory)
  }

  /// A matrix that was packed before.
  package init(outputs: Int, inputs: Int, format: QuantisedFormat, packed: QuantisedBytes) {
    precondition(
      packed.bytes.count == Self.byteCount(outputs: outputs, inputs: inputs, format: format),
      "the bytes are the matrix's")
    (self.outputs, self.inputs, self.format, self.packed) = (outputs, inputs, format, packed)
  }

  /// Whether no fp16 scale is infinite or NaN: what a damaged file may hold, and every instruction set would read otherwise.
  package var scalesAreFinite: Bool {
    let scales = 2 * Self.panel
    let block = scales + format.group * format.bits / 8 * Self.panel
    for start in stride(from: 0, to: packed.bytes.count, by: block) {
      for offset in stride(from: start, to: start + scales, by: 2)
      where packed.bytes.load(fromByteOffset: offset, as: UInt16.self) & 0x7C00 == 0x7C00 { return false }
    }
    return true
  }

  /// The matrix as the kernels take it.
  var weights: hk_quantised {
    hk_quantised(
      outputs: outputs, inputs: inputs, group: format.group, bits: format.kernelBits,
      blocks: packed.base.assumingMemoryBound(to: UInt8.self))
  }
}
