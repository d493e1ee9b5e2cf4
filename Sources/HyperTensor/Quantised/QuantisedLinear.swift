import Kernels

/// Rows in 8 bits, as a product with `matrix` takes them, in a block of floats: scales and sums [rows][groups], and
/// values [rows][groups * group] bytes.
struct RoundedRows {
  let rows: Int
  let matrix: QuantisedMatrix
  private let scales: UnsafeMutablePointer<Float>

  /// The rows in the block at `base`.
  init(at base: UnsafeMutablePointer<Float>, rows: Int, for matrix: QuantisedMatrix) {
    (scales, self.rows, self.matrix) = (base, rows, matrix)
  }

  /// Floats that so many rows take.
  static func floats(rows: Int, for matrix: QuantisedMatrix) -> Int {
    let groups = matrix.format.groups(of: matrix.inputs)
    return 2 * Memory.padded(floats: rows * groups) + rows * groups * matrix.format.group / 4
  }

  private var groups: Int { matrix.format.groups(of: matrix.inputs) }
  private var minusSums: UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(scales + Memory.padded(floats: rows * groups)).assumingMemoryBound(to: Int32.self)
  }
  private var values: UnsafeMutablePointer<Int8> {
    UnsafeMutableRawPointer(minusSums + Memory.padded(floats: rows * groups)).assumingMemoryBound(to: Int8.self)
  }

  /// Rounds the rows of `x`, or those of a part.
  func rounding(_ x: UnsafePointer<Float>, ldx: Int, part: Range<Int>? = nil) -> hk_quantise_activations {
    let part = part ?? 0..<rows
    let first = part.lowerBound * groups
    return hk_quantise_activations(
      rows: part.count, columns: matrix.inputs, group: matrix.format.group, x: x + part.lowerBound * ldx, ldx: ldx,
      values: values + first * matrix.format.group, scales: scales + first, minus_sums: minusSums + first)
  }

  /// y = x W^T or addend + x W^T, for the outputs of a section's panels.
  func product(
    _ section: QuantisedMatrix.Section, panels: Range<Int>, addend: UnsafePointer<Float>?, ldaddend: Int,
    y: UnsafeMutablePointer<Float>, ldy: Int
  ) -> hk_quantised_matmul {
    let first = section.outputs.lowerBound
    return hk_quantised_matmul(
      w: section.weights, rows: rows, first_panel: panels.lowerBound, last_panel: panels.upperBound, values: values,
      scales: scales, minus_sums: minusSums, addend: addend.map { $0 + first }, ldaddend: ldaddend, y: y + first,
      ldy: ldy)
  }
}

/// Rounds rows to 8 bits in groups.
private struct RoundRows: InferenceOperation {
  let name = "round_rows"
  let x: Tensor
  let matrix: QuantisedMatrix
  let rounded: Tensor

  var work: Int { 8 * x.count }

  func sharing(among threads: Int) -> Sharing { .rows(x.rows, among: threads) }

  func prepare(_ calls: inout KernelCalls) {
    let block = RoundedRows(at: calls.data(rounded), rows: x.rows, for: matrix)
    let args = block.rounding(calls.data(x), ldx: x.rowStride, part: calls.part(of: x.rows))
    calls.add(calls.backend.quantised.pointee.quantise_activations, args)
  }
}

/// y = x W^T or residual + x W^T of rounded rows and a quantised matrix, shared by panels of outputs.
private struct QuantisedLinear: InferenceOperation {
  let name = "linear"
  let rounded: Tensor
  let matrix: QuantisedMatrix
  let residual: Tensor?
  let y: Tensor

  var work: Int {
    matrix.sections.reduce(0) { $0 + y.rows * $1.outputs.count * matrix.inputs * $1.format.bits / 4 }
  }

  func sharing(among threads: Int) -> Sharing { .parts }

  func prepare(_ calls: inout KernelCalls) {
    let rows = RoundedRows(at: calls.data(rounded), rows: y.rows, for: matrix)
    // Every thread has its part of each section: panels of 8 bits take longer than those of 4.
    for section in matrix.sections {
      let panels = calls.part(of: section.panelCount)
      if panels.isEmpty { continue }
      let args = rows.product(
        section, panels: panels, addend: residual.map { UnsafePointer(calls.data($0)) },
        ldaddend: residual?.rowStride ?? 0, y: calls.data(y), ldy: y.rowStride)
      calls.add(calls.backend.quantised.pointee.quantised_matmul, args)
    }
  }
}

extension Tape {
  /// As `linear`, of a quantised matrix and extents that were checked.
  func quantisedLinear(_ x: Tensor, _ matrix: QuantisedMatrix, addingTo residual: Tensor?, into y: Tensor) {
    precondition(!recordsGradients, "quantised matrices are for inference")
    let rounded = tensor([RoundedRows.floats(rows: x.rows, for: matrix)])
    record(RoundRows(x: x, matrix: matrix, rounded: rounded), reads: [x], writes: [rounded])
    record(
      QuantisedLinear(rounded: rounded, matrix: matrix, residual: residual, y: y),
      reads: [rounded] + [residual].compactMap { $0 }, writes: [y])
  }
}
