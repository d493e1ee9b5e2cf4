import Kernels

/// A matrix that rows are multiplied by: y = x W^T.
///
/// Training multiplies by the matrix as it is stored; inference by panels packed from it once (`Backend` says why).
package struct LinearWeight {
  /// [outputs, inputs]
  package let matrix: Tensor
  let panels: Panels?

  /// The weight as training uses it: the matrix itself, whose values may change between runs.
  package init(_ matrix: Tensor) {
    self.matrix = matrix
    panels = nil
  }

  /// The weight as inference uses it: constant, in panels.
  package init(_ matrix: Tensor, panels: Panels) {
    precondition(panels.outputs == matrix.rows && panels.inputs == matrix.width, "the panels are the matrix's")
    self.matrix = matrix
    self.panels = panels
  }

  package var outputs: Int { matrix.rows }
  package var inputs: Int { matrix.width }

  /// Throws unless this is a matrix over `inputs` that `backend` can multiply by.
  func check(inputs: Int, _ operation: String, _ backend: Backend) throws(ShapeError) {
    try matrix.requireMatrix(operation)
    try ShapeError.require(
      matrix.shape.rank == 2 && self.inputs == inputs, operation, expected: "[*, \(inputs)]", got: "\(matrix.shape)")
    precondition((panels == nil) == (backend.blas != nil), "panels are for inference, plain matrices for training")
  }

  /// y = x W^T, or y += x W^T: `x` is [rows, inputs] at row stride `ldx`, `y` [rows, outputs] at `ldy`.
  func multiply(
    rows: Int, x: UnsafePointer<Float>, ldx: Int, y: UnsafeMutablePointer<Float>, ldy: Int, accumulate: Bool = false,
    _ backend: Backend
  ) {
    if let blas = backend.blas {
      blas.multiply(
        m: rows, n: outputs, k: inputs, a: x, lda: ldx, transposeA: false, b: matrix.data, ldb: matrix.rowStride,
        transposeB: true, beta: accumulate ? 1 : 0, c: y, ldc: ldy)
    } else if let panels {
      panels.multiply(rows: rows, x: x, ldx: ldx, y: y, ldy: ldy, accumulate: accumulate, backend)
    }
  }

  /// dx += dy W
  func addInputGradient(
    rows: Int, dy: UnsafePointer<Float>, lddy: Int, dx: UnsafeMutablePointer<Float>, lddx: Int, accumulate: Bool = true,
    _ backend: Backend
  ) {
    backend.blas?.multiply(
      m: rows, n: inputs, k: outputs, a: dy, lda: lddy, transposeA: false, b: matrix.data, ldb: matrix.rowStride,
      transposeB: false, beta: accumulate ? 1 : 0, c: dx, ldc: lddx)
  }

  /// dW += dy^T x
  func addWeightGradient(
    rows: Int, dy: UnsafePointer<Float>, lddy: Int, x: UnsafePointer<Float>, ldx: Int, _ backend: Backend
  ) {
    guard let gradient = matrix.gradientData else { return }
    backend.blas?.multiply(
      m: outputs, n: inputs, k: rows, a: dy, lda: lddy, transposeA: true, b: x, ldb: ldx, transposeB: false, beta: 1,
      c: gradient, ldc: matrix.rowStride)
  }
}

/// A matrix packed for our own product: panels of 32 outputs, inputs in order, outputs side by side.
package final class Panels {
  package let outputs: Int
  package let inputs: Int
  private let packed: Memory

  /// Packs `matrix` [outputs, inputs].
  package init(_ matrix: Tensor, _ backend: Backend) {
    outputs = matrix.rows
    inputs = matrix.width
    packed = Memory(floats: (outputs + Panels.width - 1) / Panels.width * Panels.width * inputs)
    var args = hk_pack_panels(
      outputs: outputs, inputs: inputs, weight: matrix.data, ldweight: matrix.rowStride,
      packed: packed.base.assumingMemoryBound(to: Float.self))
    backend.kernels.pointee.pack_panels(&args)
  }

  private static let width = Int(HK_PANEL)
  private var panelCount: Int { (outputs + Panels.width - 1) / Panels.width }

  /// Multiply-adds from which a thread more pays for its fork and join.
  private static let workPerThread = 1 << 18

  func multiply(
    rows: Int, x: UnsafePointer<Float>, ldx: Int, y: UnsafeMutablePointer<Float>, ldy: Int, accumulate: Bool,
    _ backend: Backend
  ) {
    let threads = max(1, min(backend.threads, panelCount, rows * outputs * inputs / Panels.workPerThread))
    let weights = packed.base.assumingMemoryBound(to: Float.self)
    let panelCount = panelCount
    ThreadTeam.run(threads) { thread in
      var args = hk_matmul_panels(
        rows: rows, outputs: outputs, inputs: inputs, first_panel: panelCount * thread / threads,
        last_panel: panelCount * (thread + 1) / threads, x: x, ldx: ldx, packed: weights,
        accumulate: accumulate ? 1 : 0, y: y, ldy: ldy)
      backend.kernels.pointee.matmul_panels(&args)
    }
  }
}
