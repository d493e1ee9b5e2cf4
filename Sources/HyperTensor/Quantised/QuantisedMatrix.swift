import Kernels

/// A matrix [outputs, inputs] in 4 or 8 bits with an fp16 scale a group of inputs, in the panels that the int8 products read;
/// in a mixed format the panels of 8 bits come first.
///
/// Rows that meet it are rounded to 8 bits in the same groups. Sums inside a group are exact and groups follow one another, so
/// that a row's result is the same bits whatever rows are beside it and however many threads share the product.
package final class QuantisedMatrix: Sendable {
  package let outputs: Int
  package let inputs: Int
  package let format: QuantisedFormat
  package let packed: QuantisedBytes

  private static let panel = Int(HK_QUANTISED_PANEL)

  /// Bytes of such a matrix.
  package static func byteCount(outputs: Int, inputs: Int, format: QuantisedFormat) -> Int {
    format.sections(of: outputs).reduce(0) {
      $0 + hk_quantised_bytes($1.outputs.count, inputs, format.group, $1.format.kernelBits)
    }
  }

  /// Bytes of the weights and scales of the first of `outputs`.
  package static func bytesPerOutput(of outputs: Int, inputs: Int, format: QuantisedFormat) -> Int {
    let bits = format.sections(of: outputs).first?.format.bits ?? format.bits
    return format.groups(of: inputs) * (format.group * bits / 8 + 2)
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
    var start = memory.base
    for (part, format) in format.sections(of: outputs) {
      let first = part.lowerBound
      var args = hk_pack_quantised(
        outputs: part.count, inputs: matrix.width, group: format.group, bits: format.kernelBits, first_panel: 0,
        last_panel: (part.count + Self.panel - 1) / Self.panel, weight: matrix.data + first * matrix.rowStride,
        ldweight: matrix.rowStride, scales: scales.floatBase + first * format.groups(of: inputs),
        blocks: start.assumingMemoryBound(to: UInt8.self))
      backend.quantised.pointee.pack_quantised(&args)
      start += Self.byteCount(outputs: part.count, inputs: inputs, format: format)
    }
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
    for section in sections {
      let block = scales + format.group * section.format.bits / 8 * Self.panel
      for start in stride(from: section.bytes.lowerBound, to: section.bytes.upperBound, by: block) {
        for offset in stride(from: start, to: start + scales, by: 2)
        where packed.bytes.load(fromByteOffset: offset, as: UInt16.self) & 0x7C00 == 0x7C00 { return false }
      }
    }
    return true
  }

  /// Outputs that have the same bits, and where their panels lie.
  struct Section {
    let outputs: Range<Int>
    let format: QuantisedFormat
    let bytes: Range<Int>
    /// The section as the kernels take it: a matrix of its own.
    let weights: hk_quantised

    /// Panels of outputs, each of which a thread multiplies with as a whole.
    var panelCount: Int { (outputs.count + panel - 1) / panel }
  }

  var sections: [Section] {
    var start = 0
    return format.sections(of: outputs).map { part, format in
      let count = Self.byteCount(outputs: part.count, inputs: inputs, format: format)
      defer { start += count }
      let weights = hk_quantised(
        outputs: part.count, inputs: inputs, group: format.group, bits: format.kernelBits,
        blocks: (packed.base + start).assumingMemoryBound(to: UInt8.self))
      return Section(outputs: part, format: format, bytes: start..<start + count, weights: weights)
    }
  }
}
