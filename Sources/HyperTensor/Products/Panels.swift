import Kernels

/// A matrix packed for our own fp32 product: panels of 32 outputs, inputs in order, outputs side by side.
final class Panels {
  private let outputs: Int
  private let inputs: Int
  private let packed: Memory

  /// Packs `matrix` [outputs, inputs].
  init(_ matrix: Tensor, _ backend: Backend) {
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

  /// y (+)= x W^T
  func multiply(
    rows: Int, x: UnsafePointer<Float>, ldx: Int, y: UnsafeMutablePointer<Float>, ldy: Int, accumulate: Bool,
    threads: Int, _ kernels: UnsafePointer<hk_kernels>
  ) {
    let threads = max(1, min(threads, panelCount, rows * outputs * inputs / Panels.workPerThread))
    let weights = packed.base.assumingMemoryBound(to: Float.self)
    let panelCount = panelCount
    ThreadTeam.run(threads) { thread in
      var args = hk_matmul_panels(
        rows: rows, outputs: outputs, inputs: inputs, first_panel: panelCount * thread / threads,
        last_panel: panelCount * (thread + 1) / threads, x: x, ldx: ldx, packed: weights,
        accumulate: accumulate ? 1 : 0, y: y, ldy: ldy)
      kernels.pointee.matmul_panels(&args)
    }
  }
}
