import Kernels

/// out = scale * gamma * s: how the spikes enter the fused row.
struct GatedScale: Operation {
  let name = "gated_scale"
  let s: Tensor
  let gamma: Tensor
  let scale: Tensor?
  let out: Tensor

  func forward(_ backend: Backend) {
    var args = arguments
    args.out = out.data
    args.ldout = out.rowStride
    backend.kernels.pointee.gated_scale_forward(&args)
  }

  var work: Int { 8 * s.count }

  func sharing(among threads: Int) -> Sharing { .rows(s.rows, among: threads) }

  func prepare(_ calls: inout KernelCalls) {
    let rows = calls.part(of: s.rows)
    var args = arguments
    args.rows = rows.count
    args.s = UnsafePointer(calls.data(s, row: rows.lowerBound))
    args.scale = scale.map { UnsafePointer(calls.data($0, row: rows.lowerBound)) }
    args.out = calls.data(out, row: rows.lowerBound)
    args.ldout = out.rowStride
    calls.add(calls.backend.kernels.pointee.gated_scale_forward, args)
  }

  func backward(_ backend: Backend) {
    var args = arguments
    args.dout = UnsafePointer(out.gradientData)
    args.lddout = out.rowStride
    args.ds = s.gradientData
    args.ldds = s.rowStride
    args.dgamma = gamma.gradientData
    args.dscale = scale?.gradientData
    args.lddscale = scale?.rowStride ?? 0
    backend.kernels.pointee.gated_scale_backward(&args)
  }

  private var arguments: hk_gated_scale {
    hk_gated_scale(
      rows: s.rows, width: s.width, s: s.data, lds: s.rowStride, gamma: gamma.data,
      scale: scale.map { UnsafePointer($0.data) }, ldscale: scale?.rowStride ?? 0, out: nil, ldout: 0, dout: nil,
      lddout: 0, ds: nil, ldds: 0, dgamma: nil, dscale: nil, lddscale: 0)
  }
}

extension Tape {
  /// Writes scale * gamma * s into `out`. `s`, `out` [..., C], `gamma` [C], `scale` [..., 1] or none.
  package func gatedScale(_ s: Tensor, gamma: Tensor, scale: Tensor?, into out: Tensor) throws(ShapeError) {
    for (tensor, label) in [(s, "s"), (out, "out")] { try tensor.requireMatrix("gated_scale: \(label)") }
    try ShapeError.check(out, s.shape, "gated_scale: out")
    try ShapeError.check(gamma, [s.width], "gated_scale: gamma")
    if let scale { try ShapeError.check(scale, Shape(s.shape.extents.dropLast() + [1]), "gated_scale: scale") }
    let optional = [scale].compactMap { $0 }
    record(
      GatedScale(s: s, gamma: gamma, scale: scale, out: out), reads: [s, gamma] + optional, writes: [out],
      saves: [s.value] + optional.map(\.value))
  }
}
