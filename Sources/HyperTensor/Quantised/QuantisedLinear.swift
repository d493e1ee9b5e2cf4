import Kernels

/// Rows in 8 bits, as a product with a quantised matrix takes them.
struct RoundedRows {
  /// [rows][groups * group] bytes, in units of four
  let values: Tensor
  /// [rows, groups]
  let scales: Tensor
  /// [rows, groups] integers
  let minusSums: Tensor
  let group: Int

  var tensors: [Tensor] { [values, scales, minusSums] }
}

/// Rounds rows to 8 bits in groups.
private struct RoundRows: InferenceOperation {
  let name = "round_rows"
  let x: Tensor
  let rounded: RoundedRows

  func sharing(among threads: Int) -> Sharing { .rows(x.rows, among: threads) }

  func prepare(_ calls: inout KernelCalls) {
    let rows = calls.part(of: x.rows)
    func start<Element>(_ tensor: Tensor, as type: Element.Type) -> UnsafeMutablePointer<Element> {
      UnsafeMutableRawPointer(calls.data(tensor, row: rows.lowerBound)).assumingMemoryBound(to: Element.self)
    }
    let args = hk_quantise_activations(
      rows: rows.count, columns: x.width, group: rounded.group, x: calls.data(x, row: rows.lowerBound),
      ldx: x.rowStride, values: start(rounded.values, as: Int8.self), scales: start(rounded.scales, as: Float.self),
      minus_sums: start(rounded.minusSums, as: Int32.self))
    calls.add(calls.backend.quantised.pointee.quantise_activations, args)
  }
}

/// y = x W^T or residual + x W^T of rounded rows and a quantised matrix, shared by panels of outputs.
private struct QuantisedLinear: InferenceOperation {
  let name = "linear"
  let x: RoundedRows
  let matrix: QuantisedMatrix
  let residual: Tensor?
  let y: Tensor

  func sharing(among threads: Int) -> Sharing { .parts }

  func prepare(_ calls: inout KernelCalls) {
    let panels = calls.part(of: (matrix.outputs + QuantisedMatrix.panel - 1) / QuantisedMatrix.panel)
    if panels.isEmpty { return }
    let args = hk_quantised_matmul(
      w: matrix.weights, rows: y.rows, first_panel: panels.lowerBound, last_panel: panels.upperBound,
      values: UnsafeRawPointer(calls.data(x.values)).assumingMemoryBound(to: Int8.self), scales: calls.data(x.scales),
      minus_sums: UnsafeRawPointer(calls.data(x.minusSums)).assumingMemoryBound(to: Int32.self),
      addend: residual.map { UnsafePointer(calls.data($0)) }, ldaddend: residual?.rowStride ?? 0, y: calls.data(y),
      ldy: y.rowStride)
    calls.add(calls.backend.quantised.pointee.quantised_matmul, args)
  }
}

extension Tape {
  /// As `linear`, of a quantised matrix and extents that were checked.
  func quantisedLinear(_ x: Tensor, _ matrix: QuantisedMatrix, addingTo residual: Tensor?, into y: Tensor) {
    precondition(!recordsGradients, "quantised matrices are for inference")
    let groups = matrix.format.groups(of: matrix.inputs)
    let rounded = RoundedRows(
      values: tensor([x.rows, groups * matrix.format.group / 4]), scales: tensor([x.rows, groups]),
      minusSums: tensor([x.rows, groups]), group: matrix.format.group)
    record(RoundRows(x: x, rounded: rounded), reads: [x], writes: rounded.tensors)
    record(
      QuantisedLinear(x: rounded, matrix: matrix, residual: residual, y: y),
      reads: rounded.tensors + [residual].compactMap { $0 }, writes: [y])
  }
}
