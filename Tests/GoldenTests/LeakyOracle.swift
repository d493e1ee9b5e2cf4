import HyperTensor
import Testing

/// snntorch's `Leaky`: one level, c = 1 and plain coefficients.
struct LeakyOracle {
  let name: String
  private let dynamics: SpikingDynamics

  static let files = ["subtract_atan", "subtract_fast_sigmoid", "zero_atan", "zero_fast_sigmoid"]

  init(_ name: String) {
    self.name = name
    dynamics = SpikingDynamics(
      levels: 1, reset: name.hasPrefix("zero") ? .zero : .subtract,
      surrogate: name.hasSuffix("_atan") ? .atan(alpha: 2) : .fastSigmoid(slope: 25))
  }

  /// Spikes (equal, not merely near), membranes, and the gradients of everything.
  func compare(_ isa: InstructionSet) throws -> [Comparison] {
    let fixture = try Fixture("lif_\(name)")
    let shape = try fixture.shape("input")
    let (steps, batch, channels) = (shape[0], shape[1], shape[2])
    /// Their time comes first, ours second: [T, B, C] as [B, T, C].
    func rows(_ name: String) throws -> [Float] {
      let values = try fixture.floats(name)
      return (0..<values.count).map { index in
        let (row, c) = index.quotientAndRemainder(dividingBy: channels)
        return values[(row % steps * batch + row / steps) * channels + c]
      }
    }
    // beta and threshold are one number for the whole layer there, one a channel here.
    let current = Tensor(values: try rows("input"), shape: [batch, steps, channels])
    let beta = Tensor(values: [Float](repeating: 0.9, count: channels), shape: [channels])
    let theta = Tensor(values: [Float](repeating: 1, count: channels), shape: [channels])
    let mem0 = try fixture.tensor("mem0")
    let last = Buffer(floats: mem0.count)

    let tape = Tape(try .training(isa: isa), gradients: true)
    let neurons = try tape.spikingNeurons(
      current, coefficients: .plain(beta: beta, theta: theta), dynamics: dynamics,
      context: SequenceContext(batch: batch, steps: steps),
      state: StateSlice(
        from: mem0.value, to: last, offset: 0, count: channels, stride: channels, gradient: mem0.gradient),
      membranes: true)
    let membranes = try #require(neurons.membranes)
    let (spikesSeen, membranesSeen) = (Observer(neurons.spikes, on: tape), Observer(membranes, on: tape))
    for (tensor, probe) in [(neurons.spikes, "probe_spikes"), (membranes, "probe_membrane")] {
      tape.record(ProbeLoss(output: tensor, probe: try rows(probe)), reads: [tensor], writes: [])
    }
    tape.seal()
    tape.forward()
    tape.backward()

    let expected = try rows("membrane")
    let lastMembranes = (0..<batch * channels).map { index in
      expected[(index / channels * steps + steps - 1) * channels + index % channels]
    }
    func compare(_ what: String, _ found: [Float], _ expected: [Float], _ tolerance: Double) -> Comparison {
      Comparison("snntorch Leaky", what, isa, found: found, expected: expected, tolerance: tolerance)
    }
    return [
      Comparison(
        "snntorch Leaky", "spikes", isa, found: spikesSeen.values, expected: try rows("spikes"), tolerance: 0, floor: 0),
      compare("membranes", membranesSeen.values, expected, 1e-6),
      compare("last membranes", (0..<last.count).map { last.floats[$0] }, lastMembranes, 1e-6),
      compare("gradient of input", current.gradients, try rows("grad.input"), 5e-6),
      compare("gradient of mem0", mem0.gradients, try fixture.floats("grad.mem0"), 5e-6),
      compare("gradient of beta", [beta.gradients.reduce(0, +)], try fixture.floats("grad.beta"), 1e-5),
      compare("gradient of threshold", [theta.gradients.reduce(0, +)], try fixture.floats("grad.threshold"), 1e-5),
    ]
  }
}
