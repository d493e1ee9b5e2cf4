import Kernels

/// y = w * x / rms(x) over the last axis.
struct RMSNorm: Operation {
  let name = "rms_norm"
  let x: Tensor
  let weight: Tensor
  let epsilon: Float
  let inverse: Buffer
  let y: Tensor

  func forward(_ backend: Backend) {
    var args = arguments
    args.y = y.data
    args.ldy = y.rowStride
    backend.kernels.pointee.rms_norm_forward(&args)
  }

  var work: Int { 8 * x.count }

  func sharing(among threads: Int) -> Sharing { .rows(x.rows, among: threads) }

  func prepare(_ calls: inout KernelCalls) {
    let rows = calls.part(of: x.rows)
    var args = arguments
    args.rows = rows.count
    args.x = UnsafePointer(calls.data(x, row: rows.lowerBound))
    args.inverse = nil
    args.y = calls.data(y, row: rows.lowerBound)
    args.ldy = y.rowStride
    calls.add(calls.backend.kernels.pointee.rms_norm_forward, args)
  }

  func backward(_ backend: Backend) {
    var args = arguments
    args.dy = UnsafePointer(y.gradientData)
    args.lddy = y.rowStride
    args.dx = x.gradientData
    args.lddx = x.rowStride
    args.dweight = weight.gradientData
    backend.kernels.pointee.rms_norm_backward(&args)
  }

  private var arguments: hk_rms_norm {
    hk_rms_norm(
      rows: x.rows, width: x.width, x: x.data, ldx: x.rowStride, weight: weight.data, epsilon: epsilon,
      inverse: inverse.floats, y: nil, ldy: 0, dy: nil, lddy: 0, dx: nil, lddx: 0, dweight: nil)
  }
}

extension Tape {
  /// RMS normalisation of `x` [..., D] with `weight` [D] (Zhang and Sennrich, arXiv 1910.07467).
  package func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float) throws(ShapeError) -> Tensor {
    try x.requireMatrix("rms_norm: x")
    try ShapeError.check(weight, [x.width], "rms_norm: weight")
    let y = tensor(x.shape)
    let inverse = savedBuffer(x.rows)
    record(
      RMSNorm(x: x, weight: weight, epsilon: epsilon, inverse: inverse, y: y),
      reads: [x, weight], writes: [y], saves: [x.value, inverse])
    return y
  }
}
