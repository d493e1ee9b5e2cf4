import HyperTensor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a loss asks of spikes besides the task: its value and its gradients, term by term.
@Suite struct SpikeObjectiveTests {
  private static let levels = 3
  private static let share = 0.75

  private static func weights(_ change: (inout SpikeObjectiveWeights) -> Void) -> SpikeObjectiveWeights {
    var weights = SpikeObjectiveWeights()
    change(&weights)
    return weights
  }

  /// Each term alone, below and above the target, and all of them.
  static let cases: [SpikeObjectiveWeights] = [
    weights { $0.energy = 1.5 },
    weights { ($0.sparsity, $0.target) = (2, 0.1) },
    weights { ($0.sparsity, $0.target) = (2, 0.99) },
    weights { $0.consistency = 3 },
    weights { ($0.energy, $0.sparsity, $0.target, $0.consistency) = (0.5, 0.25, 0.2, 2) },
  ]

  /// The objective in double precision, of counts away from 1 and membranes away from thresholds.
  private static func loss(
    _ weights: SpikeObjectiveWeights, spikes: [Double], membranes: [Double], logTheta: [Double]
  ) -> (loss: Double, rate: Double, divergence: Double) {
    let rate = spikes.reduce(0) { $0 + min($1, 1) } / Double(spikes.count)
    var divergence = 0.0
    for (i, v) in membranes.enumerated() {
      let ratio = v / exp(logTheta[i % logTheta.count])
      for k in 1...levels {
        // KL(h || p) by its definition, with h 0 or 1: minus the logarithm of the probability of what is.
        let p = 1 / (1 + exp(-(ratio - Double(k)) / Double(SpikeObjectiveWeights.temperature)))
        divergence -= log(ratio > Double(k) ? p : 1 - p)
      }
    }
    divergence /= Double(membranes.count)
    let excess = max(0, rate / weights.target - 1)
    return (
      weights.energy * rate + weights.sparsity * excess * excess + weights.consistency * divergence, rate, divergence
    )
  }

  private struct Leaf {
    let tensor: Tensor
    let values: [Double]

    init(_ shape: Shape, _ draw: () -> Float) {
      let value = Buffer(floats: shape.count)
      for i in 0..<shape.count { value.floats[i] = draw() }
      tensor = Tensor(shape: shape, value: value, gradient: Buffer(floats: shape.count))
      values = (0..<shape.count).map { Double(value.floats[$0]) }
    }

    var gradient: [Double] { (0..<values.count).map { Double(tensor.gradientData?[$0] ?? .nan) } }
  }

  @Test(arguments: cases, [1, 5, 16, 33])
  func gradientsMatchDifferences(weights: SpikeObjectiveWeights, channels: Int) throws {
    for isa in InstructionSet.available {
      var random = RandomGenerator(seed: UInt64(channels))
      let logTheta = Leaf([channels]) { random.uniform() - 1 }
      // Tenths off the whole numbers; ratios of membranes and thresholds likewise.
      func between() -> Float { Float(random.below(4)) + 0.1 + 0.8 * random.uniform() }
      let spikes = Leaf([2, 3, channels], between)
      var index = 0
      let membranes = Leaf([2, 3, channels]) {
        defer { index += 1 }
        return (between() - 0.5) * Float(exp(logTheta.values[index % channels]))
      }
      let tape = Tape(try Backend.training(isa: isa), gradients: true)
      let training = SpikeTraining(objective: weights)
      training.share = Self.share
      try tape.spikeObjective(
        spikes: spikes.tensor, membranes: membranes.tensor, logTheta: logTheta.tensor, levels: Self.levels,
        training: training)
      tape.seal()
      tape.forward()
      tape.backward()

      let leaves = [spikes, membranes, logTheta]
      func loss(_ values: [[Double]]) -> Double {
        Self.share * Self.loss(weights, spikes: values[0], membranes: values[1], logTheta: values[2]).loss
      }
      let values = leaves.map(\.values)
      // Differences of 1e-5 in double precision are right to 1e-9; a kernel's exponentials are good to a few units of 2^-24,
      // and sums of at most 6 rows and 3 levels add as many.
      let step = 1e-5
      for (leaf, input) in zip(leaves, values.indices) {
        let gradient = leaf.gradient
        let greatest = gradient.reduce(0) { max($0, abs($1)) }
        for element in values[input].indices {
          var (above, below) = (values, values)
          above[input][element] += step
          below[input][element] -= step
          let slope = (loss(above) - loss(below)) / (2 * step)
          #expect(
            abs(gradient[element] - slope) < 1e-8 + 40 * Double(Float.ulpOfOne) * max(greatest, abs(slope)),
            "input \(input), element \(element) on \(isa)")
        }
      }
      let expected = Self.loss(weights, spikes: values[0], membranes: values[1], logTheta: values[2])
      let result = try #require(training.results.first)
      #expect(abs(result.rate - expected.rate) < 1e-6)
      if weights.consistency > 0 { #expect(abs(result.divergence - expected.divergence) < 1e-6 * expected.divergence) }
    }
  }

  /// A spike counts up to the first: the derivative of min(s, 1) by the count of a neuron that fires once is that from below.
  @Test func aNeuronThatFiresOnceIsHeld() throws {
    for isa in InstructionSet.available {
      var counts: [Float] = [0, 1, 2, 3]
      let spikes = Leaf([1, 1, 4]) { counts.removeFirst() }
      let logTheta = Leaf([4]) { 0 }
      let tape = Tape(try Backend.training(isa: isa), gradients: true)
      let training = SpikeTraining(objective: Self.weights { $0.energy = 1 })
      try tape.spikeObjective(
        spikes: spikes.tensor, membranes: nil, logTheta: logTheta.tensor, levels: 4, training: training)
      tape.seal()
      tape.forward()
      tape.backward()
      #expect(training.results[0].rate == 0.75)
      #expect(spikes.gradient == [0.25, 0.25, 0, 0])
    }
  }

  /// The rate's gradient reaches the current through the spikes' surrogate: c / theta inside the window, up to the second
  /// spike's threshold, where a neuron cannot fire less by one.
  @Test func theRatesGradientGoesThroughTheSurrogate() throws {
    for isa in InstructionSet.available {
      // One step from zero state: v = I / 2 (beta = sigmoid(0)), theta = 1, K = 4.
      var membranes: [Float] = [-0.3, 0.4, 1.4, 2.4, 4.6, 5.2]
      let current = Leaf([1, 1, 6]) { 2 * membranes.removeFirst() }
      let (betaLogit, logTheta) = (Leaf([6]) { 0 }, Leaf([6]) { 0 })
      let tape = Tape(try Backend.training(isa: isa), gradients: true)
      let training = SpikeTraining(objective: Self.weights { $0.energy = 6 })
      let neurons = try tape.spikingNeurons(
        current.tensor, coefficients: .learned(betaLogit: betaLogit.tensor, logTheta: logTheta.tensor),
        dynamics: SpikingDynamics(levels: 4, reset: .subtract, surrogate: .window),
        context: SequenceContext(batch: 1, steps: 1), state: .none(count: 6), training: training)
      try tape.spikeObjective(
        spikes: neurons.spikes, membranes: neurons.membranes, logTheta: logTheta.tensor, levels: 4, training: training)
      tape.seal()
      tape.forward()
      tape.backward()
      #expect(training.results[0].rate == 4.0 / 6)
      #expect(current.gradient == [0, 0.5, 0.5, 0, 0, 0])
    }
  }

  @Test func aTaskAloneRecordsNothing() throws {
    let tape = Tape(try Backend.training(isa: .scalar), gradients: true)
    let (spikes, logTheta) = (Leaf([1, 1, 4]) { 0 }, Leaf([4]) { 0 })
    let training = SpikeTraining(objective: nil)
    try tape.spikeObjective(
      spikes: spikes.tensor, membranes: nil, logTheta: logTheta.tensor, levels: 4, training: training)
    #expect(training.results.isEmpty)
  }
}
