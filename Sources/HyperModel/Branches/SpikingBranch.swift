import HyperTensor

/// The spiking branch, which is also the block's feed-forward part: graded spikes of the projected current.
extension SpikingConfiguration {
  func addParameters(to layout: inout ParameterLayout, prefix: String) {
    layout.add(prefix + "beta_logit", [width], decays: false)
    layout.add(prefix + "log_theta", [width], decays: false)
    layout.add(prefix + "gamma", [width], decays: false)
  }

  /// Reads its columns of `projection`, the current I: the spike counts s. What enters the fused row is gate * gamma * s.
  func recordNeurons(on tape: Tape, projection: Tensor, block: BlockContext) throws(ShapeError) -> Tensor {
    let prefix = block.prefix + "spiking."
    let weights = block.weights
    let logTheta = weights[prefix + "log_theta"]
    let training = block.spikeTraining
    let neurons = try tape.spikingNeurons(
      projection, coefficients: .learned(betaLogit: weights[prefix + "beta_logit"], logTheta: logTheta),
      dynamics: dynamics, context: block.context, state: block.state("spiking.v"),
      membranes: training?.objective.map { $0.consistency > 0 } ?? false, training: training)
    if let training {
      try tape.spikeObjective(
        spikes: neurons.spikes, membranes: neurons.membranes, logTheta: logTheta, levels: levels, training: training)
    }
    block.observe(.spikes, neurons.spikes)
    return neurons.spikes
  }

  private var dynamics: SpikingDynamics {
    guard let reset = SpikingDynamics.Reset(rawValue: reset), let surrogate = surrogateFunction else {
      preconditionFailure("a validated configuration")
    }
    return SpikingDynamics(levels: levels, reset: reset, surrogate: surrogate)
  }
}
