import Kernels

/// Causal depthwise convolution over time, with SiLU.
struct CausalConvolution: Operation {
  let name = "convolution"
  let x: Tensor
  let weight: Tensor
  let bias: Tensor
  let silu: Bool
  let context: SequenceContext
  let state: StateSlice
  let y: Tensor

  func forward(_ backend: Backend) {
    var args = arguments
    args.state_out = state.output
    args.y = y.data
    args.ldy = y.rowStride
    backend.kernels.pointee.convolution_forward(&args)
  }

  var work: Int { 24 * x.count }

  func sharing(among threads: Int) -> Sharing { .parts }

  func prepare(_ calls: inout KernelCalls) {
    let channels = calls.part(of: x.width, unit: 16)
    if channels.isEmpty { return }
    let first = channels.lowerBound
    var args = arguments
    args.channels = channels.count
    args.x = UnsafePointer(calls.data(x, column: first))
    args.weight += first
    args.bias = args.bias.map { $0 + first }
    args.state_in = args.state_in.map { $0 + first }
    args.state_out = state.output.map { $0 + first }
    args.y = calls.data(y, column: first)
    args.ldy = y.rowStride
    calls.add(calls.backend.kernels.pointee.convolution_forward, args)
  }

  func backward(_ backend: Backend) {
    var args = arguments
    args.dy = UnsafePointer(y.gradientData)
    args.lddy = y.rowStride
    args.dx = x.gradientData
    args.lddx = x.rowStride
    args.dweight = weight.gradientData
    args.dbias = bias.gradientData
    backend.kernels.pointee.convolution_backward(&args)
  }

  private var arguments: hk_convolution {
    hk_convolution(
      batch: context.batch, steps: context.steps, channels: x.width, taps: weight.rows, tap_stride: x.width,
      silu: silu ? 1 : 0, x: x.data,
      ldx: x.rowStride, weight: weight.data, bias: bias.data, reset: context.resetFlags, state_in: state.input,
      state_out: nil, state_stride: state.stride, y: nil, ldy: 0, dy: nil, lddy: 0, dx: nil, lddx: 0, dweight: nil,
      dbias: nil)
  }
}

extension Tape {
  /// SiLU (or nothing) of a causal depthwise convolution of `x` [B, T, C] with `weight` [K, C] and `bias` [C]; the state
  /// is the last K-1 inputs, [K-1, C] a sequence, oldest first.
  package func causalConvolution(
    _ x: Tensor, weight: Tensor, bias: Tensor, silu: Bool, context: SequenceContext, state: StateSlice
  ) throws(ShapeError) -> Tensor {
    try x.requireMatrix("convolution: x")
    try context.check(x, "convolution: x")
    try ShapeError.require(
      weight.shape.rank == 2 && weight.width == x.width && (1...8).contains(weight.rows), "convolution: weight",
      expected: "[1...8, \(x.width)]", got: "\(weight.shape)")
    try ShapeError.check(bias, [x.width], "convolution: bias")
    precondition(state.gradient == nil, "only neurons give the gradient of the state they start from")
    try state.check((weight.rows - 1) * x.width, "convolution: state")
    let y = tensor(x.shape)
    record(
      CausalConvolution(
        x: x, weight: weight, bias: bias, silu: silu, context: context, state: state, y: y),
      reads: [x, weight, bias], writes: [y], saves: [x.value])
    return y
  }
}
