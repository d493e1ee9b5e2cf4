import Kernels

/// A matrix in bf16, packed for the two products that read it: y = x W^T and dx = dy W. The third, dW = dy^T x, packs its
/// operands where they are.
///
/// Operands are rounded to bf16, sums are fp32. Everything that is packed lies in panels that the product walks through
/// from front to back (`bf16_matmul.h` says how). The last inputs may be *sparse*: spikes, few of which are not zero. Where
/// they are few enough, only what fired is multiplied, forward and in dW.
package final class BrainFloatMatrix {
  private let matrix: Tensor
  private let kernels: UnsafePointer<hk_bf16_kernels>
  /// For y = x W^T: pairs of inputs, outputs side by side.
  private let byOutput: Memory
  /// For dx = dy W: pairs of outputs, inputs side by side.
  private let byInput: Memory
  /// For what fired: the sparse inputs one by one, pairs of outputs side by side.
  private let byFired: Memory?
  /// The inputs before the sparse ones.
  private let denseInputs: Int

  private static let columns = Int(HK_BF16_COLUMNS)
  private static let leftRows = Int(HK_BF16_ROWS)
  /// Rows that are packed and multiplied at a time, so that what is packed stays in the second-level cache.
  private static let rowsAtOnce = Int(HK_GATHER_ROWS)

  /// Share of the sparse inputs that is not zero below which gathering beats the dense product, forward and in dW: measured at
  /// the widths of the presets (Benchmarks/LOG.md).
  private static let forwardBreakEven = 0.3
  private static let gradientBreakEven = 0.28

  /// Outputs that `pack` packs at a time.
  package static let outputsPerBlock = columns

  /// Packs `matrix` [outputs, inputs], whose last `sparseInputs` inputs are mostly zero.
  init(_ matrix: Tensor, sparseInputs: Int = 0, _ kernels: UnsafePointer<hk_bf16_kernels>) {
    self.matrix = matrix
    self.kernels = kernels
    byOutput = Memory(floats: Self.padded(matrix.rows, Self.columns) * Self.pairs(matrix.width))
    byInput = Memory(floats: Self.padded(matrix.width, Self.columns) * Self.pairs(matrix.rows))
    // A pair must not hold a dense and a sparse input.
    let dense = matrix.width - sparseInputs
    denseInputs = dense % 2 == 0 ? dense : matrix.width
    byFired = denseInputs < matrix.width ? Memory(floats: sparseInputs * Self.pairs(matrix.rows)) : nil
    packAll()
  }

  private var outputs: Int { matrix.rows }
  private var inputs: Int { matrix.width }
  private var sparseInputs: Int { inputs - denseInputs }

  /// Pieces that `pack` packs one by one.
  package var blocks: Int { (outputs + Self.outputsPerBlock - 1) / Self.outputsPerBlock }

  /// Packs the outputs of one block anew after their weights have changed.
  package func pack(_ block: Int) {
    let first = block * Self.outputsPerBlock
    let rows = min(Self.outputsPerBlock, outputs - first)
    let values = matrix.data + first * matrix.rowStride
    var args = hk_bf16_pack(
      rows: rows, columns: inputs, x: values, ldx: matrix.rowStride, width: Self.columns,
      out: pairs(byOutput) + first * Self.pairs(inputs), panel_stride: 0)
    kernels.pointee.bf16_column_pairs(&args)
    args.out = pairs(byInput) + first / 2 * Self.columns
    args.panel_stride = Self.columns * Self.pairs(outputs)
    kernels.pointee.bf16_row_pairs(&args)
    guard let byFired else { return }
    args.columns = sparseInputs
    args.x = UnsafePointer(values + denseInputs)
    args.out = pairs(byFired) + first / 2
    args.panel_stride = Self.pairs(outputs)
    kernels.pointee.bf16_columns(&args)
  }

  /// Packs the whole matrix anew.
  package func packAll() { for block in 0..<blocks { pack(block) } }

  /// Workspace that the products over so many rows need, in floats.
  func workspace(rows: Int) -> Int {
    let rows = min(rows, Self.rowsAtOnce)
    return max(
      rows * Self.pairs(max(inputs, outputs)),
      (Self.padded(outputs, Self.leftRows) + Self.padded(inputs, Self.columns)) * Self.pairs(rows))
  }

  /// y (+)= x W^T
  func multiply(
    rows: Int, x: UnsafePointer<Float>, ldx: Int, y: UnsafeMutablePointer<Float>, ldy: Int, accumulate: Bool,
    _ workspace: Workspace
  ) {
    forEachBlock(rows) { first, rows in
      let (x, y) = (x + first * ldx, y + first * ldy)
      guard let byFired, firedShare(rows: rows, x: x, ldx: ldx) < Self.forwardBreakEven else {
        return multiplyRows(
          rows: rows, of: x, ld: ldx, columns: inputs, by: byOutput, panel: Self.pairs(inputs), into: y, ld: ldy,
          columns: outputs, accumulate: accumulate, workspace)
      }
      if denseInputs == 0, !accumulate {
        for row in 0..<rows { (y + row * ldy).update(repeating: 0, count: outputs) }
      }
      multiplyRows(
        rows: rows, of: x, ld: ldx, columns: denseInputs, by: byOutput, panel: Self.pairs(inputs), into: y, ld: ldy,
        columns: outputs, accumulate: accumulate, workspace)
      var gather = hk_gather_matmul(
        rows: rows, inputs: sparseInputs, outputs: outputs, x: x + denseInputs, ldx: ldx, w: pairs(byFired), y: y,
        ldy: ldy)
      kernels.pointee.gather_matmul(&gather)
    }
  }

  /// dx (+)= dy W
  func addInputGradient(
    rows: Int, dy: UnsafePointer<Float>, lddy: Int, dx: UnsafeMutablePointer<Float>, lddx: Int, accumulate: Bool,
    _ workspace: Workspace
  ) {
    forEachBlock(rows) { first, rows in
      multiplyRows(
        rows: rows, of: dy + first * lddy, ld: lddy, columns: outputs, by: byInput, panel: Self.pairs(outputs),
        into: dx + first * lddx, ld: lddx, columns: inputs, accumulate: accumulate, workspace)
    }
  }

  /// gradient += dy^T x
  func addWeightGradient(
    rows: Int, dy: UnsafePointer<Float>, lddy: Int, x: UnsafePointer<Float>, ldx: Int,
    gradient: UnsafeMutablePointer<Float>, ldgradient: Int, _ workspace: Workspace
  ) {
    forEachBlock(rows) { first, rows in
      let (dy, x) = (dy + first * lddy, x + first * ldx)
      let gathers = byFired != nil && firedShare(rows: rows, x: x, ldx: ldx) < Self.gradientBreakEven
      let columns = gathers ? denseInputs : inputs
      if gathers {
        packRows(rows, of: dy, ld: lddy, columns: outputs, into: workspace.pairs)
        var gather = hk_gather_weight_gradient(
          rows: rows, inputs: sparseInputs, outputs: outputs, x: x + denseInputs, ldx: ldx, dy: workspace.pairs,
          dw: gradient + denseInputs, lddw: ldgradient)
        kernels.pointee.gather_weight_gradient(&gather)
      }
      let pairs = Self.pairs(rows)
      let left = workspace.pairs
      let right = left + Self.padded(outputs, Self.leftRows) * pairs
      packRowPairs(rows, of: dy, ld: lddy, columns: outputs, width: Self.leftRows, into: left)
      packRowPairs(rows, of: x, ld: ldx, columns: columns, width: Self.columns, into: right)
      var product = hk_bf16_matmul(
        rows: outputs, columns: columns, pairs: pairs, a: left, a_panel: Self.leftRows * pairs, a_row: 1,
        a_pair: Self.leftRows, b: right, b_panel: Self.columns * pairs, accumulate: 1, c: gradient, ldc: ldgradient)
      kernels.pointee.bf16_matmul(&product)
    }
  }

  // MARK: Parts of the products

  private func forEachBlock(_ rows: Int, _ body: (_ first: Int, _ rows: Int) -> Void) {
    for first in stride(from: 0, to: rows, by: Self.rowsAtOnce) { body(first, min(Self.rowsAtOnce, rows - first)) }
  }

  /// Share of the sparse inputs that is not zero.
  private func firedShare(rows: Int, x: UnsafePointer<Float>, ldx: Int) -> Double {
    var count: Int64 = 0
    withUnsafeMutablePointer(to: &count) {
      var args = hk_count_nonzero(rows: rows, columns: sparseInputs, x: x + denseInputs, ldx: ldx, result: $0)
      kernels.pointee.count_nonzero(&args)
    }
    return Double(count) / Double(rows * sparseInputs)
  }

  private func multiplyRows(
    rows: Int, of x: UnsafePointer<Float>, ld ldx: Int, columns: Int, by packed: Memory, panel: Int,
    into y: UnsafeMutablePointer<Float>, ld ldy: Int, columns results: Int, accumulate: Bool, _ workspace: Workspace
  ) {
    let pairs = Self.pairs(columns)
    packRows(rows, of: x, ld: ldx, columns: columns, into: workspace.pairs)
    var product = hk_bf16_matmul(
      rows: rows, columns: results, pairs: pairs, a: workspace.pairs, a_panel: Self.leftRows * pairs, a_row: pairs,
      a_pair: 1, b: self.pairs(packed), b_panel: Self.columns * panel, accumulate: accumulate ? 1 : 0, c: y, ldc: ldy)
    kernels.pointee.bf16_matmul(&product)
  }

  private func packRows(
    _ rows: Int, of x: UnsafePointer<Float>, ld ldx: Int, columns: Int, into out: UnsafeMutablePointer<UInt32>
  ) {
    var args = hk_bf16_pack(rows: rows, columns: columns, x: x, ldx: ldx, width: 0, out: out, panel_stride: 0)
    kernels.pointee.bf16_rows(&args)
  }

  private func packRowPairs(
    _ rows: Int, of x: UnsafePointer<Float>, ld ldx: Int, columns: Int, width: Int,
    into out: UnsafeMutablePointer<UInt32>
  ) {
    var args = hk_bf16_pack(
      rows: rows, columns: columns, x: x, ldx: ldx, width: width, out: out, panel_stride: width * Self.pairs(rows))
    kernels.pointee.bf16_row_pairs(&args)
  }

  private func pairs(_ memory: Memory) -> UnsafeMutablePointer<UInt32> {
    memory.base.assumingMemoryBound(to: UInt32.self)
  }

  /// Pairs that hold `count` numbers.
  private static func pairs(_ count: Int) -> Int { (count + 1) / 2 }

  private static func padded(_ count: Int, _ unit: Int) -> Int { (count + unit - 1) / unit * unit }
}
