import HyperTensor

/// How often each neuron of a model fired, in one update.
package struct SpikeCounts {
  /// [blocks][neurons] steps in which it fired
  var fired: [Double]
  /// Steps.
  var steps = 0.0
  let neurons: Int

  /// Nothing counted, of so many neurons a block.
  package init(blocks: Int, neurons: Int) {
    fired = Array(repeating: 0, count: blocks * neurons)
    self.neurons = neurons
  }

  mutating func clear() {
    steps = 0
    for i in fired.indices { fired[i] = 0 }
  }

  /// Adds what was counted over more steps.
  package mutating func add(_ fired: UnsafeMutableBufferPointer<Float>, steps: Int) {
    self.steps += Double(steps)
    for i in self.fired.indices { self.fired[i] += Double(fired[i]) }
  }

  mutating func add(_ other: SpikeCounts) {
    steps += other.steps
    for i in fired.indices { fired[i] += other.fired[i] }
  }

  mutating func replace(steps: Double, fired: some Sequence<Double>) {
    self.steps = steps
    self.fired = Array(fired)
  }

  /// The share of each block's neurons that fired, over all steps; nil where nothing was counted.
  package var rates: [Double]? {
    guard steps > 0, !fired.isEmpty else { return nil }
    return stride(from: 0, to: fired.count, by: neurons).map { block in
      fired[block..<block + neurons].reduce(0, +) / (steps * Double(neurons))
    }
  }
}

/// How many neurons are of no use: those that never fire, and those that always do.
package struct NeuronHealth: Equatable, Sendable {
  /// Silent in so many counted updates and longer.
  package static let deadAfter = 10
  /// Fires in more steps than this share of them.
  package static let saturation = 0.9

  package let dead: Int
  package let saturated: Int
  /// All neurons.
  package let count: Int

  package init(dead: Int, saturated: Int, count: Int) {
    (self.dead, self.saturated, self.count) = (dead, saturated, count)
  }
}

/// For how many counted updates each neuron has been silent. A part of the run's state.
package final class NeuronActivity {
  /// [blocks][neurons], whole numbers
  let silence: Memory
  private let count: Int

  package init(blocks: Int, neurons: Int) {
    count = blocks * neurons
    silence = Memory(floats: count)
  }

  /// Takes one more counted update.
  package func add(_ counts: SpikeCounts) -> NeuronHealth {
    var (dead, saturated) = (0, 0)
    for i in 0..<count {
      let silent = counts.fired[i] > 0 ? 0 : silence.floats[i] + 1
      silence.floats[i] = silent
      if silent >= Float(NeuronHealth.deadAfter) { dead += 1 }
      if counts.fired[i] > NeuronHealth.saturation * counts.steps { saturated += 1 }
    }
    return NeuronHealth(dead: dead, saturated: saturated, count: count)
  }
}
