import HyperTensor
import Testing

/// The neurons of the presets and snntorch's Leaky have loops of their own, in which much is a constant.
@Suite struct SpikingTests {
  /// Neurons whose membranes are a result go through the general loop, and give the same bits.
  @Test(arguments: [70, 131], [1, 4]) func loopsOfTheirOwnGiveTheSameBits(_ channels: Int, _ levels: Int) throws {
    let surrogate: SpikingDynamics.Surrogate = levels == 1 ? .atan(alpha: 2) : .window
    let dynamics = SpikingDynamics(levels: levels, reset: .subtract, surrogate: surrogate)
    // Three tiles of time a sequence, of which a document starts in one, between the two ends, and in none.
    let cases = [false, nil].map { membranes in
      var operation = RecurrenceCase.spiking(
        channels: channels, dynamics, isLearned: levels == 4, membranes: membranes
      ).operationCase(batch: 2, steps: 75, resets: [40, 75])
      operation.margin = nil  // near a threshold or not: the bits are the same
      return operation
    }
    let values = cases[0].values(seed: 5)
    for isa in InstructionSet.available {
      let runs = try cases.map { operation in
        let recorded = try RecordedCase(operation, values: values, backend: .training(isa: isa), gradients: true)
        recorded.run()
        return recorded
      }
      #expect(runs[0].outputs[0].contains { $0 > 0 })
      #expect(runs[0].outputs[0] == runs[1].outputs[0], "spikes on \(isa)")
      for index in values.indices {
        let gradient = try #require(runs[0].gradient(index))
        #expect(gradient.contains { $0 != 0 })
        #expect(gradient == runs[1].gradient(index), "\(cases[0].inputs[index].name)'s gradient on \(isa)")
      }
    }
  }
}
