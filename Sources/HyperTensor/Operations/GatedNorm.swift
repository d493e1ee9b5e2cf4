import Kernels

/// out = scale * weight * m / rms(m), m = h * f(z): how a branch's output enters the fused row.
struct GatedNorm: Operation {
  let name = "gated_norm"
  let h: Tensor
  let z: Tensor?
  let function: hk_gate_function
  let weight: Tensor
  let groups: Int
  let scale: Tensor?
  let epsilon: Float
  let inverse: Buffer
  let out: Tensor

  func forward(_ backend: Backend) {
    var args = arguments
    args.out = out.data
    args.ldout = out.rowStride
    backend.kernels.pointee.gated_norm_forward(&args)
  }

  var work: Int { 16 * h.count }

  func sharing(among threads: Int) -> Sharing { .rows(h.rows, among: threads) }

  func prepare(_ calls: inout KernelCalls) {
    let rows = calls.part(of: h.rows)
    var args = arguments
    args.rows = rows.count
    args.h = UnsafePointer(calls.data(h, row: rows.lowerBound))
    args.z = z.map { UnsafePointer(calls.data($0, row: rows.lowerBound)) }
    args.scale = scale.map { UnsafePointer(calls.data($0, row: rows.lowerBound)) }
    args.inverse = nil
    args.out = calls.data(out, row: rows.lowerBound)
    args.ldout = out.rowStride
    calls.add(calls.backend.kernels.pointee.gated_norm_forward, args)
  }

  func backward(_ backend: Backend) {
    var args = arguments
    args.dout = UnsafePointer(out.gradientData)
    args.lddout = out.rowStride
    args.dh = h.gradientData
    args.lddh = h.rowStride
    args.dz = z?.gradientData
    args.lddz = z?.rowStride ?? 0
    args.dweight = weight.gradientData
    args.dscale = scale?.gradientData
    args.lddscale = scale?.rowStride ?? 0
    backend.kernels.pointee.gated_norm_backward(&args)
  }

  private var arguments: hk_gated_norm {
    hk_gated_norm(
      rows: h.rows, width: h.width, groups: groups, function: function, h: h.data, ldh: h.rowStride,
      z: z.map { UnsafePointer($0.data) }, ldz: z?.rowStride ?? 0, weight: weight.data,
      scale: scale.map { UnsafePointer($0.data) }, ldscale: scale?.rowStride ?? 0, epsilon: epsilon,
      inverse: inverse.floats, out: nil, ldout: 0, dout: nil, lddout: 0, dh: nil, lddh: 0, dz: nil, lddz: 0,
      dweight: nil, dscale: nil, lddscale: 0)
  }
}

/// The function of z that gates a branch before its norm.
package enum GateFunction: Sendable {
  case none
  case silu
  case sigmoid

  fileprivate var kernelValue: hk_gate_function {
    switch self {
    case .none: HK_GATE_NONE
    case .silu: HK_GATE_SILU
    case .sigmoid: HK_GATE_SIGMOID
    }
  }
}

extension Tape {
  /// Writes scale * RMSNorm(h * f(z)) into `out`, with one norm for each of `groups` equal parts of the width (Mamba-2's
  /// gated norm). `h`, `z`, `out` [..., C], `weight` [C], `scale` [..., 1] or none.
  package func gatedNorm(
    _ h: Tensor, z: Tensor?, function: GateFunction, weight: Tensor, groups: Int = 1, scale: Tensor?, epsilon: Float,
    into out: Tensor
  ) throws(ShapeError) {
    for (tensor, label) in [(h, "h"), (out, "out")] { try tensor.requireMatrix("gated_norm: \(label)") }
    try ShapeError.check(out, h.shape, "gated_norm: out")
    try ShapeError.check(weight, [h.width], "gated_norm: weight")
    try ShapeError.require(
      groups > 0 && h.width % groups == 0, "gated_norm: groups", expected: "a divisor of \(h.width)", got: "\(groups)")
    try ShapeError.require(
      (z == nil) == (function == .none), "gated_norm: z", expected: "z with a function, none without",
      got: "\(function)")
    if let z { try ShapeError.check(z, h.shape, "gated_norm: z") }
    if let scale { try ShapeError.check(scale, Shape(h.shape.extents.dropLast() + [1]), "gated_norm: scale") }
    let inverse = savedBuffer(h.rows * groups)
    let operation = GatedNorm(
      h: h, z: z, function: function.kernelValue, weight: weight, groups: groups, scale: scale, epsilon: epsilon,
      inverse: inverse, out: out)
    let optional = [z, scale].compactMap { $0 }
    record(
      operation, reads: [h, weight] + optional, writes: [out], saves: [h.value, inverse] + optional.map(\.value))
  }
}
