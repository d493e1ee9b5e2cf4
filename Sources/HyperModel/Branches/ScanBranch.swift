import HyperTensor

/// The selective scan's branch, Mamba-2: conv and SiLU over [x B C], the scan, and the norm of y * SiLU(z).
extension ScanConfiguration {
  func addParameters(to layout: inout ParameterLayout, prefix: String) {
    layout.add(prefix + "conv.weight", [dConv, convolutionWidth], decays: true)
    layout.add(prefix + "conv.bias", [convolutionWidth], decays: false)
    layout.add(prefix + "dt_bias", [heads], decays: false)
    layout.add(prefix + "a_log", [heads], decays: false)
    layout.add(prefix + "d_skip", [heads], decays: false)
    layout.add(prefix + "norm.weight", [width], decays: false)
  }

  /// Reads its columns [z | x B C | dt] of `projection` and writes gate * norm(y * SiLU(z)) into `out`.
  func record(
    on tape: Tape, projection: Tensor, gate: Tensor?, into out: Tensor, block: BlockContext
  ) throws(ShapeError) {
    let prefix = block.prefix + "ssm."
    let weights = block.weights
    let z = try projection.columns(0..<width)
    let xbc = try projection.columns(width..<width + convolutionWidth)
    let dt = try projection.columns(width + convolutionWidth..<projectionWidth)
    block.observe(.scanSteps, dt)
    let mixed = try tape.causalConvolution(
      xbc, weight: weights[prefix + "conv.weight"], bias: weights[prefix + "conv.bias"], silu: true,
      context: block.context, state: block.state("ssm.conv"))
    let shared = nGroups * dState
    let y = try tape.selectiveScan(
      mixed.columns(0..<width), b: mixed.columns(width..<width + shared),
      c: mixed.columns(width + shared..<width + 2 * shared), dt: dt,
      coefficients: ScanCoefficients(
        dtBias: weights[prefix + "dt_bias"], aLog: weights[prefix + "a_log"], dSkip: weights[prefix + "d_skip"]),
      dimensions: ScanDimensions(heads: heads, headDim: headDim, groups: nGroups, dState: dState),
      context: block.context, state: block.state("ssm.scan"))
    try tape.gatedNorm(
      y, z: z, function: .silu, weight: weights[prefix + "norm.weight"], groups: nGroups, scale: gate,
      epsilon: block.normEpsilon, into: out)
  }
}
