import Kernels

/// Liquid time-constant neurons, solved exactly over each step.
struct LiquidNeurons: Operation {
  let name = "liquid"
  let a: Tensor
  let p: Tensor
  let coefficients: LiquidCoefficients
  let context: SequenceContext
  let state: StateSlice
  let h: Tensor

  func forward(_ backend: Backend) {
    var args = arguments
    args.state_out = state.output
    backend.kernels.pointee.liquid_forward(&args)
  }

  var work: Int { 56 * a.count }

  func sharing(among threads: Int) -> Sharing { .parts }

  func prepare(_ calls: inout KernelCalls) {
    let channels = calls.part(of: a.width, unit: 16)
    if channels.isEmpty { return }
    let first = channels.lowerBound
    var args = arguments
    args.channels = channels.count
    args.a = UnsafePointer(calls.data(a, column: first))
    args.p = UnsafePointer(calls.data(p, column: first))
    args.log_tau += first
    args.f_bias += first
    args.w = args.w.map { $0 + first }
    args.state_in = args.state_in.map { $0 + first }
    args.state_out = state.output.map { $0 + first }
    args.h = calls.data(h, column: first)
    calls.add(calls.backend.kernels.pointee.liquid_forward, args)
  }

  func backward(_ backend: Backend) {
    var args = arguments
    args.dh = UnsafePointer(h.gradientData)
    args.lddh = h.rowStride
    args.da = a.gradientData
    args.ldda = a.rowStride
    args.dp = p.gradientData
    args.lddp = p.rowStride
    args.dlog_tau = coefficients.logTau.gradientData
    args.df_bias = coefficients.fBias.gradientData
    args.dw = coefficients.recurrentWeight?.gradientData
    args.delapsed = context.elapsedGradient?.floats
    args.dstate_in = state.gradientData
    backend.kernels.pointee.liquid_backward(&args)
  }

  private var arguments: hk_liquid {
    hk_liquid(
      batch: context.batch, steps: context.steps, channels: a.width, a: a.data, lda: a.rowStride, p: p.data,
      ldp: p.rowStride, log_tau: coefficients.logTau.data, f_bias: coefficients.fBias.data,
      w: coefficients.recurrentWeight.map { UnsafePointer($0.data) }, elapsed: context.elapsedTimes,
      reset: context.resetFlags, state_in: state.input, state_out: nil, state_stride: state.stride, h: h.data,
      ldh: h.rowStride, dh: nil, lddh: 0, da: nil, ldda: 0, dp: nil, lddp: 0, dlog_tau: nil, df_bias: nil, dw: nil,
      delapsed: nil, dstate_in: nil)
  }
}

/// The liquid neurons' parameters, each [C]: the time constant's logarithm, f's bias, and how a neuron's own state enters
/// f (none: the linear form).
package struct LiquidCoefficients {
  package let logTau: Tensor
  package let fBias: Tensor
  package let recurrentWeight: Tensor?

  package init(logTau: Tensor, fBias: Tensor, recurrentWeight: Tensor?) {
    self.logTau = logTau
    self.fBias = fBias
    self.recurrentWeight = recurrentWeight
  }
}

extension Tape {
  /// h_t = alpha h_{t-1} + (1 - alpha) (f / lambda) A_t with lambda = 1/tau + f, alpha = exp(-lambda dt),
  /// f = softplus(p + b_f + w h_{t-1}): dh/dt = -(1/tau + f) h + f A with f held over the step (Hasani et al., arXiv
  /// 2006.04439). `a`, `p`, result [B, T, C]; the time passed comes from `context`.
  package func liquidNeurons(
    _ a: Tensor, p: Tensor, coefficients: LiquidCoefficients, context: SequenceContext, state: StateSlice
  ) throws(ShapeError) -> Tensor {
    for (tensor, label) in [(a, "a"), (p, "p")] {
      try context.check(tensor, "liquid: \(label)")
      try tensor.requireMatrix("liquid: \(label)")
    }
    try ShapeError.check(p, a.shape, "liquid: p")
    let parameters = [coefficients.logTau, coefficients.fBias] + [coefficients.recurrentWeight].compactMap { $0 }
    for parameter in parameters { try ShapeError.check(parameter, [a.width], "liquid: coefficients") }
    try state.check(a.width, "liquid: state")
    let h = tensor(a.shape)
    record(
      LiquidNeurons(a: a, p: p, coefficients: coefficients, context: context, state: state, h: h),
      reads: [a, p] + parameters, writes: [h], saves: [a.value, p.value, h.value])
    return h
  }
}
