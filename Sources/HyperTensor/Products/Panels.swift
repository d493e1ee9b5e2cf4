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
  var panelCount: Int { (outputs + Panels.width - 1) / Panels.width }

  /// The product y = x W^T or addend + x W^T, for all panels.
  func product(
    rows: Int, x: UnsafePointer<Float>, ldx: Int, addend: UnsafePointer<Float>?, ldaddend: Int,
    y: UnsafeMutablePointer<Float>, ldy: Int
  ) -> hk_matmul_panels {
    hk_matmul_panels(
      rows: rows, outputs: outputs, inputs: inputs, first_panel: 0, last_panel: panelCount, x: x, ldx: ldx,
      packed: packed.base.assumingMemoryBound(to: Float.self), addend: addend, ldaddend: ldaddend, y: y, ldy: ldy)
  }
}
