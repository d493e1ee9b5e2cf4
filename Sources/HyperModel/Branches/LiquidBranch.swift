import HyperTensor

/// The liquid branch: LTC neurons behind a convolution and an output gate, or a CfC cell.
extension LiquidConfiguration {
  func addParameters(to layout: inout ParameterLayout, prefix: String) {
    switch cell {
    case .ltc(let recurrentGate):
      layout.add(prefix + "conv.weight", [dConv, width], decays: true)
      layout.add(prefix + "conv.bias", [width], decays: false)
      layout.add(prefix + "log_tau", [width], decays: false)
      layout.add(prefix + "f_bias", [width], decays: false)
      if recurrentGate { layout.add(prefix + "recurrent_weight", [width], decays: false) }
    case .cfc(let mode):
      let heads = (closedFormMode(mode)).headCount * width
      layout.add(prefix + "input.weight", [width, width], decays: true)
      layout.add(prefix + "recurrent.weight", [width, width], decays: true)
      layout.add(prefix + "input.bias", [width], decays: false)
      layout.add(prefix + "heads.weight", [heads, width], decays: true)
      layout.add(prefix + "heads.bias", [heads], decays: false)
      if closedFormMode(mode) == .pure {
        layout.add(prefix + "a", [width], decays: false)
        layout.add(prefix + "w_tau", [width], decays: false)
      }
    }
    layout.add(prefix + "norm.weight", [width], decays: false)
  }

  /// Reads its columns of `projection` ([m | f | o], or [m] for a CfC) and writes gate * norm(sigmoid(o) * h), or
  /// gate * norm(h), into `out`.
  func record(
    on tape: Tape, projection: Tensor, gate: Tensor?, into out: Tensor, block: BlockContext
  ) throws(ShapeError) {
    let prefix = block.prefix + "liquid."
    let weights = block.weights
    let norm = weights[prefix + "norm.weight"]
    switch cell {
    case .ltc(let recurrentGate):
      let input = try tape.causalConvolution(
        projection.columns(0..<width), weight: weights[prefix + "conv.weight"], bias: weights[prefix + "conv.bias"],
        silu: true, context: block.context, state: block.state("liquid.conv"))
      let drive = try projection.columns(width..<2 * width)
      block.observe(.liquidDrive, drive)
      let h = try tape.liquidNeurons(
        input, p: drive,
        coefficients: LiquidCoefficients(
          logTau: weights[prefix + "log_tau"], fBias: weights[prefix + "f_bias"],
          recurrentWeight: recurrentGate ? weights[prefix + "recurrent_weight"] : nil),
        context: block.context, state: block.state("liquid.h"))
      try tape.gatedNorm(
        h, z: projection.columns(2 * width..<3 * width), function: .sigmoid, weight: norm, scale: gate,
        epsilon: block.normEpsilon, into: out)
    case .cfc(let mode):
      let mode = closedFormMode(mode)
      let h = try tape.closedFormContinuous(
        projection,
        weights: ClosedFormWeights(
          input: weights.linear(prefix + "input.weight"), recurrent: weights.linear(prefix + "recurrent.weight"),
          inputBias: weights[prefix + "input.bias"], heads: weights.linear(prefix + "heads.weight"),
          headsBias: weights[prefix + "heads.bias"], a: mode == .pure ? weights[prefix + "a"] : nil,
          wTau: mode == .pure ? weights[prefix + "w_tau"] : nil),
        mode: mode, context: block.context, state: block.state("liquid.h"))
      try tape.gatedNorm(
        h, z: nil, function: .none, weight: norm, scale: gate, epsilon: block.normEpsilon, into: out)
    }
  }

  private func closedFormMode(_ name: String) -> ClosedFormMode {
    guard let mode = ClosedFormMode(rawValue: name) else { preconditionFailure("a validated configuration") }
    return mode
  }
}
