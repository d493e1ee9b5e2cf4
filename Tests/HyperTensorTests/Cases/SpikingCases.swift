import HyperTensor

extension RecurrenceCase {
  // Neurons go by four vectors at once: 64 channels and more on AVX-512; 4 levels have a loop of their own.
  static let spikingCases: [OperationCase] =
    softSpikingCases
    + SpikingDynamics.Reset.allCases.flatMap { reset in
      [SpikingDynamics.Surrogate.window, .atan(alpha: 2), .fastSigmoid(slope: 25)].flatMap { surrogate in
        [(1, false), (3, true), (4, true), (8, true)].map { levels, isLearned in
          spiking(
            channels: 5, SpikingDynamics(levels: levels, reset: reset, surrogate: surrogate), isLearned: isLearned
          ).operationCase(batch: 2, steps: 7, resets: [3, 7])
        }
      }
    }
    + OperationCase.widths.map { width in
      spiking(
        channels: width, SpikingDynamics(levels: 4, reset: .subtract, surrogate: .atan(alpha: 2)), isLearned: true
      ).operationCase(batch: 2, steps: 4, resets: [2])
    } + [
      spiking(
        channels: 70, SpikingDynamics(levels: 4, reset: .subtract, surrogate: .window), isLearned: true
      ).operationCase(batch: 1, steps: 3, withState: false),
      spiking(
        channels: 3, SpikingDynamics(levels: 2, reset: .subtract, surrogate: .window), isLearned: false
      ).operationCase(batch: 2, steps: 33, resets: [0, 17, 40]),
    ]

  /// Spikes that are annealed, from the ramp alone on.
  private static let softSpikingCases: [OperationCase] = SpikingDynamics.Reset.allCases.flatMap { reset in
    [(channels: 5, levels: 1, softness: 1), (70, 4, 0.3)].map { channels, levels, softness in
      spiking(
        channels: channels, SpikingDynamics(levels: levels, reset: reset, surrogate: .window), isLearned: true,
        softness: softness
      ).operationCase(batch: 2, steps: 7, resets: [3, 7])
    }
  }

  /// Leaky integrate-and-fire neurons; the outputs are the spikes and, where gradients are recorded, the membranes, if they
  /// are wanted.
  /// - Parameter membranes: nil: they are computed, but no loss depends on them.
  static func spiking(
    channels: Int, _ dynamics: SpikingDynamics, isLearned: Bool, softness: Double = 0, membranes: Bool? = true
  ) -> RecurrenceCase {
    let first = isLearned ? CaseInput("beta_logit", [channels], -2...2) : CaseInput("beta", [channels], 0.2...0.95)
    let second = isLearned ? CaseInput("log_theta", [channels], -2...0) : CaseInput("theta", [channels], 0.4...1.2)
    // A steep surrogate magnifies what the membrane was rounded by.
    var steepness = 1
    if case .fastSigmoid(let slope) = dynamics.surrogate { steepness = Int(slope) }
    var result = RecurrenceCase(
      name: "spiking \(dynamics.reset), \(dynamics.surrogate), K \(dynamics.levels)"
        + "\(isLearned ? " learned" : "")\(softness > 0 ? " soft" : ""), C \(channels)",
      sequences: [CaseInput("current", [channels], -1...4)], parameters: [first, second], stateCount: channels,
      stateHasGradient: true, roundings: (8 + dynamics.levels) * steepness,
      record: { tape, inputs in
        let (a, b) = (inputs.parameters[0], inputs.parameters[1])
        let training = SpikeTraining(objective: nil)
        training.softness = Float(softness)
        let neurons = try tape.spikingNeurons(
          inputs.sequences[0],
          coefficients: isLearned ? .learned(betaLogit: a, logTheta: b) : .plain(beta: a, theta: b),
          dynamics: dynamics, context: inputs.context, state: inputs.state, membranes: membranes ?? true,
          training: training)
        return [neurons.spikes] + (membranes == true ? [neurons.membranes].compactMap { $0 } : [])
      },
      reference: { values in
        let path = SpikingPath(values, dynamics, isLearned: isLearned, softness: softness)
        return RecurrenceReference(outputs: [path.spikes, path.membranes], state: path.state)
      })
    result.smooth = { values in
      let path = SpikingPath(values, dynamics, isLearned: isLearned, softness: softness)
      return { path.smooth($0) }
    }
    result.margin = { values in SpikingPath(values, dynamics, isLearned: isLearned, softness: softness).margin }
    return result
  }
}

/// Where spiking neurons went from given inputs.
///
/// The gradient of a staircase means nothing, so the engine's has another definition: the spikes that enter the reset are
/// constants, and a spike's derivative is the surrogate's slope. `smooth` is a function with exactly that derivative:
/// the spikes in the reset stay those of this path, and each output spike is the surrogate's integral.
private struct SpikingPath: Sendable {
  private let dynamics: SpikingDynamics
  private let isLearned: Bool
  private let channels: Int
  /// theta of this path, a channel.
  private let theta: [Double]
  /// The number of spikes that entered the reset of each element.
  private var resetSpikes: [Double] = []
  private(set) var spikes: [Double] = []
  private(set) var membranes: [Double] = []
  private(set) var state: [Double]
  /// The least distance of a membrane from a threshold, from 0 and from the window's upper end.
  private(set) var margin = Double.infinity

  init(_ values: RecurrenceValues, _ dynamics: SpikingDynamics, isLearned: Bool, softness: Double) {
    self.dynamics = dynamics
    self.isLearned = isLearned
    channels = values.parameters[0].count
    theta = values.parameters[1].map { isLearned ? exponential($0) : $0 }
    state = values.state
    let levels = dynamics.levels
    let theta = theta
    func fire(_ v: Double, _ c: Int) -> Double {
      let staircase = Double((1...levels).count { v - Double($0) * theta[c] > 0 })
      let ramp = min(max(v / theta[c] - 0.5, 0), Double(levels))
      return staircase + softness * (ramp - staircase)
    }
    var fired: [Double] = []
    var distance = Double.infinity
    (membranes, state) = walk(values) { v, index, c in
      fired.append(fire(v, c))
      // The zero state of a document's start is exact; any other must keep away from every corner.
      if v != 0 { for k in 0...levels + 1 { distance = min(distance, abs(v - Double(k) * theta[c])) } }
      return fired[index]
    }
    resetSpikes = fired
    margin = distance
    spikes = zip(membranes.indices, membranes).map { fire($1, $0 % channels) }
    for (index, v) in membranes.enumerated() {
      for k in 0...levels + 1 { margin = min(margin, abs(v - Double(k) * theta[index % channels])) }
    }
  }

  /// The neurons' dynamics, given the spikes of the membrane before: `spikes(v, element, channel)`.
  private func walk(
    _ values: RecurrenceValues, spikes: (Double, Int, Int) -> Double
  ) -> (membranes: [Double], state: [Double]) {
    var membranes: [Double] = []
    var state = values.state
    for row in 0..<values.batch * values.steps {
      for c in 0..<channels {
        let place = row / values.steps * channels + c
        let beta = isLearned ? sigmoid(values.parameters[0][c]) : values.parameters[0][c]
        let scale = isLearned ? 1 - beta : 1
        let theta = isLearned ? exponential(values.parameters[1][c]) : values.parameters[1][c]
        let before = values.resets.contains(row) ? 0 : state[place]
        let s = spikes(before, row * channels + c, c)
        let kept = dynamics.reset == .zero && before > theta ? 0 : before
        let fall = dynamics.reset == .subtract ? theta * s : 0
        state[place] = beta * kept + scale * values.sequences[0][row * channels + c] - fall
        membranes.append(state[place])
      }
    }
    return (membranes, state)
  }

  func smooth(_ values: RecurrenceValues) -> RecurrenceReference {
    let (path, last) = walk(values) { _, index, _ in resetSpikes[index] }
    let spikes = path.enumerated().map { index, v in
      let c = index % channels
      let parameter = values.parameters[1][c]
      return integral(
        v, theta: isLearned ? exponential(parameter) : parameter, at: membranes[index], thetaOfPath: theta[c])
    }
    return RecurrenceReference(outputs: [spikes, path], state: last)
  }

  /// The integral of the surrogate's slope, summed over the levels.
  private func integral(_ v: Double, theta: Double, at base: Double, thetaOfPath: Double) -> Double {
    let levels = Double(dynamics.levels)
    switch dynamics.surrogate {
    case .window:
      // One slope for all levels, 1/theta within the window, by v and by the thresholds' mean.
      let isInside = base > 0 && base < (levels + 1) * thetaOfPath
      return isInside ? (v - (levels + 1) / 2 * theta) / thetaOfPath : 0
    case .atan(let alpha):
      return (1...dynamics.levels).reduce(0) {
        $0 + arcTangent(.pi / 2 * Double(alpha) * (v - Double($1) * theta)) / .pi
      }
    case .fastSigmoid(let slope):
      return (1...dynamics.levels).reduce(0) {
        let u = v - Double($1) * theta
        return $0 + u / (1 + Double(slope) * abs(u))
      }
    }
  }
}
