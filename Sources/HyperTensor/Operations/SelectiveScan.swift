import Kernels

/// The selective scan of Mamba-2.
struct SelectiveScan: Operation {
  let name = "selective_scan"
  let dimensions: ScanDimensions
  let x: Tensor
  let b: Tensor
  let c: Tensor
  let dt: Tensor
  let coefficients: ScanCoefficients
  let context: SequenceContext
  let state: StateSlice
  let y: Tensor
  let checkpoints: Buffer?
  let workspace: Workspace

  func forward(_ backend: Backend) {
    var args = arguments
    args.state_out = state.output
    args.y = y.data
    args.ldy = y.rowStride
    backend.kernels.pointee.selective_scan_forward(&args)
  }

  var work: Int { 3 * dimensions.dState * x.count }

  func sharing(among threads: Int) -> Sharing { .parts }

  func prepare(_ calls: inout KernelCalls) {
    // Heads of a group share B and C: of several groups, a part is whole ones.
    let unit = dimensions.groups == 1 ? 1 : dimensions.heads / dimensions.groups
    let heads = calls.part(of: dimensions.heads, unit: unit)
    if heads.isEmpty { return }
    let (first, group) = (heads.lowerBound, dimensions.groups == 1 ? 0 : heads.lowerBound / unit)
    let (channel, place) = (first * dimensions.headDim, first * dimensions.headDim * dimensions.dState)
    var args = arguments
    args.heads = heads.count
    args.groups = dimensions.groups == 1 ? 1 : heads.count / unit
    args.x = UnsafePointer(calls.data(x, column: channel))
    args.b = UnsafePointer(calls.data(b, column: group * dimensions.dState))
    args.c = UnsafePointer(calls.data(c, column: group * dimensions.dState))
    args.dt = UnsafePointer(calls.data(dt, column: first))
    args.dt_bias += first
    args.a_log += first
    args.d_skip += first
    args.state_in = args.state_in.map { $0 + place }
    args.state_out = state.output.map { $0 + place }
    args.y = calls.data(y, column: channel)
    args.ldy = y.rowStride
    calls.add(calls.backend.kernels.pointee.selective_scan_forward, args)
  }

  func backward(_ backend: Backend) {
    var args = arguments
    args.dy = UnsafePointer(y.gradientData)
    args.lddy = y.rowStride
    args.dx = x.gradientData
    args.lddx = x.rowStride
    args.db = b.gradientData
    args.lddb = b.rowStride
    args.dc = c.gradientData
    args.lddc = c.rowStride
    args.ddt = dt.gradientData
    args.ldddt = dt.rowStride
    args.ddt_bias = coefficients.dtBias.gradientData
    args.da_log = coefficients.aLog.gradientData
    args.dd_skip = coefficients.dSkip.gradientData
    args.scratch = workspace.floats
    backend.kernels.pointee.selective_scan_backward(&args)
  }

  private var arguments: hk_selective_scan {
    hk_selective_scan(
      batch: context.batch, steps: context.steps, heads: dimensions.heads, head_dim: dimensions.headDim,
      groups: dimensions.groups, d_state: dimensions.dState, x: x.data, ldx: x.rowStride, b: b.data, ldb: b.rowStride,
      c: c.data, ldc: c.rowStride, dt: dt.data, lddt: dt.rowStride, dt_bias: coefficients.dtBias.data,
      a_log: coefficients.aLog.data, d_skip: coefficients.dSkip.data, reset: context.resetFlags, state_in: state.input,
      state_out: nil, state_stride: state.stride, y: nil, ldy: 0, checkpoints: checkpoints?.floats, dy: nil, lddy: 0,
      dx: nil, lddx: 0, db: nil, lddb: 0, dc: nil, lddc: 0, ddt: nil, ldddt: 0, ddt_bias: nil, da_log: nil,
      dd_skip: nil, scratch: nil)
  }
}

/// The extents of a selective scan: H heads of P channels, whose N states share B and C among H / groups heads.
package struct ScanDimensions: Equatable, Sendable {
  package let heads: Int
  package let headDim: Int
  package let groups: Int
  package let dState: Int

  package init(heads: Int, headDim: Int, groups: Int, dState: Int) {
    precondition(heads > 0 && headDim > 0 && groups > 0 && dState > 0 && heads % groups == 0)
    self.heads = heads
    self.headDim = headDim
    self.groups = groups
    self.dState = dState
  }

  /// Channels, H * P.
  package var width: Int { heads * headDim }
  /// Floats of state a sequence, H * N * P.
  package var stateCount: Int { width * dState }
}

/// The scan's parameters, each [H].
package struct ScanCoefficients {
  package let dtBias: Tensor
  package let aLog: Tensor
  package let dSkip: Tensor

  package init(dtBias: Tensor, aLog: Tensor, dSkip: Tensor) {
    self.dtBias = dtBias
    self.aLog = aLog
    self.dSkip = dSkip
  }
}

extension Tape {
  /// H_t = a_t H_{t-1} + delta_t x_t B_t^T, y_t = H_t C_t + D x_t (Dao and Gu, arXiv 2405.21060).
  ///
  /// `x` [B, T, H*P], `b` and `c` [B, T, groups*N], `dt` [B, T, H] before bias and softplus; result [B, T, H*P].
  package func selectiveScan(
    _ x: Tensor, b: Tensor, c: Tensor, dt: Tensor, coefficients: ScanCoefficients, dimensions: ScanDimensions,
    context: SequenceContext, state: StateSlice
  ) throws(ShapeError) -> Tensor {
    let lead = [context.batch, context.steps]
    let widths = [
      (x, dimensions.width, "x"), (b, dimensions.groups * dimensions.dState, "b"),
      (c, dimensions.groups * dimensions.dState, "c"), (dt, dimensions.heads, "dt"),
    ]
    for (tensor, width, label) in widths {
      try ShapeError.check(tensor, Shape(lead + [width]), "selective_scan: \(label)")
      try tensor.requireMatrix("selective_scan: \(label)")
    }
    for (tensor, label) in [
      (coefficients.dtBias, "dt_bias"), (coefficients.aLog, "a_log"), (coefficients.dSkip, "d_skip"),
    ] {
      try ShapeError.check(tensor, [dimensions.heads], "selective_scan: \(label)")
    }
    precondition(state.gradient == nil, "only neurons give the gradient of the state they start from")
    try state.check(dimensions.stateCount, "selective_scan: state")
    let y = tensor(x.shape)
    let interval = Int(HK_SCAN_CHECKPOINT_STEPS)
    let chunks = (context.steps + interval - 1) / interval
    let checkpoints = recordsGradients ? savedBuffer(context.batch * chunks * dimensions.stateCount) : nil
    if recordsGradients {
      workspace.reserve(
        hk_scan_scratch_floats(dimensions.heads, dimensions.headDim, dimensions.groups, dimensions.dState))
    }
    record(
      SelectiveScan(
        dimensions: dimensions, x: x, b: b, c: c, dt: dt, coefficients: coefficients, context: context, state: state,
        y: y, checkpoints: checkpoints, workspace: workspace),
      reads: [x, b, c, dt, coefficients.dtBias, coefficients.aLog, coefficients.dSkip], writes: [y],
      saves: [x.value, b.value, c.value, dt.value] + [checkpoints].compactMap { $0 })
    return y
  }
}
