import Kernels

/// A matrix in bf16, packed for the two products that read it: y = x W^T and dx = dy W. The third, dW = dy^T x, packs its
/// operands where they are.
///
/// Operands are rounded to bf16, sums are fp32. Everything that is packed lies in panels that the product walks through
/// from front to back (`bf16_matmul.h` says how).
package final class BrainFloatMatrix {
  private let matrix: Tensor
  private let kernels: UnsafePointer<hk_bf16_kernels>
  /// For y = x W^T: pairs of inputs, outputs side by side.
  private let byOutput: Memory
  /// For dx = dy W: pairs of outputs, inputs side by side.
  private let byInput: Memory

  private static let columns = Int(HK_BF16_COLUMNS)
  private static let leftRows = Int(HK_BF16_ROWS)

  /// Outputs that `pack` packs at a time.
  package static let outputsPerBlock = columns

  /// Packs `matrix` [outputs, inputs], which lies in one piece of memory.
  init(_ matrix: Tensor, _ kernels: UnsafePointer<hk_bf16_kernels>) {
    self.matrix = matrix
    self.kernels = kernels
    byOutput = Memory(floats: Self.padded(matrix.rows, Self.columns) * Self.pairs(matrix.width))
    byInput = Memory(floats: Self.padded(matrix.width, Self.columns) * Self.pairs(matrix.rows))
    packAll()
  }

  private var outputs: Int { matrix.rows }
  private var inputs: Int { matrix.width }

  /// Pieces that `pack` packs one by one.
  package var blocks: Int { (outputs + Self.outputsPerBlock - 1) / Self.outputsPerBlock }

  /// Packs the outputs of one block anew after their weights have changed.
  package func pack(_ block: Int) {
    let first = block * Self.outputsPerBlock
    var args = hk_bf16_pack(
      rows: min(Self.outputsPerBlock, outputs - first), columns: inputs,
      x: matrix.data + first * matrix.rowStride, ldx: matrix.rowStride, width: Self.columns,
      out: pairs(byOutput) + first * Self.pairs(inputs), panel_stride: 0)
    kernels.pointee.bf16_column_pairs(&args)
    args.out = pairs(byInput) + first / 2 * Self.columns
    args.panel_stride = Self.columns * Self.pairs(outputs)
    kernels.pointee.bf16_row_pairs(&args)
  }

  /// Packs the whole matrix anew.
  package func packAll() { for block in 0..<blocks { pack(block) } }

  /// Workspace that the products over so many rows need, in floats.
  func workspace(rows: Int) -> Int {
    max(
      rows * Self.pairs(max(inputs, outputs)),
      (Self.padded(outputs, Self.leftRows) + Self.padded(inputs, Self.columns)) * Self.pairs(rows))
  }

  /// y (+)= x W^T
  func multiply(
    rows: Int, x: UnsafePointer<Float>, ldx: Int, y: UnsafeMutablePointer<Float>, ldy: Int, accumulate: Bool,
    _ workspace: Workspace
  ) {
    multiplyRows(
      rows: rows, of: x, ld: ldx, columns: inputs, by: byOutput, into: y, ld: ldy, columns: outputs,
      accumulate: accumulate, workspace)
  }

  /// dx (+)= dy W
  func addInputGradient(
    rows: Int, dy: UnsafePointer<Float>, lddy: Int, dx: UnsafeMutablePointer<Float>, lddx: Int, accumulate: Bool,
    _ workspace: Workspace
  ) {
    multiplyRows(
      rows: rows, of: dy, ld: lddy, columns: outputs, by: byInput, into: dx, ld: lddx, columns: inputs,
      accumulate: accumulate, workspace)
  }

  private func multiplyRows(
    rows: Int, of x: UnsafePointer<Float>, ld ldx: Int, columns: Int, by packed: Memory,
    into y: UnsafeMutablePointer<Float>, ld ldy: Int, columns results: Int, accumulate: Bool, _ workspace: Workspace
  ) {
    let left = workspace.pairs
    let pairs = Self.pairs(columns)
    var pack = hk_bf16_pack(rows: rows, columns: columns, x: x, ldx: ldx, width: 0, out: left, panel_stride: 0)
    kernels.pointee.bf16_rows(&pack)
    var product = hk_bf16_matmul(
      rows: rows, columns: results, pairs: pairs, a: left, a_panel: Self.leftRows * pairs, a_row: pairs, a_pair: 1,
      b: self.pairs(packed), accumulate: accumulate ? 1 : 0, c: y, ldc: ldy)
    kernels.pointee.bf16_matmul(&product)
  }

  /// gradient += dy^T x
  func addWeightGradient(
    rows: Int, dy: UnsafePointer<Float>, lddy: Int, x: UnsafePointer<Float>, ldx: Int,
    gradient: UnsafeMutablePointer<Float>, ldgradient: Int, _ workspace: Workspace
  ) {
    let pairs = Self.pairs(rows)
    let left = workspace.pairs
    let right = left + Self.padded(outputs, Self.leftRows) * pairs
    var packLeft = hk_bf16_pack(
      rows: rows, columns: outputs, x: dy, ldx: lddy, width: Self.leftRows, out: left,
      panel_stride: Self.leftRows * pairs)
    kernels.pointee.bf16_row_pairs(&packLeft)
    var packRight = hk_bf16_pack(
      rows: rows, columns: inputs, x: x, ldx: ldx, width: Self.columns, out: right, panel_stride: Self.columns * pairs)
    kernels.pointee.bf16_row_pairs(&packRight)
    var product = hk_bf16_matmul(
      rows: outputs, columns: inputs, pairs: pairs, a: left, a_panel: Self.leftRows * pairs, a_row: 1,
      a_pair: Self.leftRows, b: right, accumulate: 1, c: gradient, ldc: ldgradient)
    kernels.pointee.bf16_matmul(&product)
  }

  private func pairs(_ memory: Memory) -> UnsafeMutablePointer<UInt32> {
    memory.base.assumingMemoryBound(to: UInt32.self)
  }

  /// Pairs that hold `count` numbers.
  private static func pairs(_ count: Int) -> Int { (count + 1) / 2 }

  private static func padded(_ count: Int, _ unit: Int) -> Int { (count + unit - 1) / unit * unit }
}
