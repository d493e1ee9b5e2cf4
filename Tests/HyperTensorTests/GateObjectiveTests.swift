import HyperTensor
import Testing

/// What a loss asks of gates besides the task: its value and its gradient.
@Suite struct GateObjectiveTests {
  @Test(arguments: [1, 2, 3], [1, 7]) func gradientMatchesDifferences(branches: Int, steps: Int) throws {
    var random = RandomGenerator(seed: UInt64(branches))
    let shape: Shape = [2, steps, branches]
    let values = (0..<shape.count).map { _ in 0.01 + 1.9 * random.uniform() }
    let gates = Tensor(shape: shape, value: Buffer(floats: shape.count), gradient: Buffer(floats: shape.count))
    for (i, g) in values.enumerated() { gates.data[i] = g }
    let weights = (0..<branches).map { 0.5 + Double($0) }
    let training = GateTraining(weights: [[], weights])
    training.share = 0.75
    let tape = Tape(try Backend.training(), gradients: true)
    try tape.gateObjective(gates, block: 1, training: training)
    tape.seal()
    tape.forward()
    tape.backward()

    /// In double precision: the weighted means of g / (g + kappa).
    func loss(_ values: [Double]) -> Double {
      let kappa = Double(GateTraining.kappa)
      return values.enumerated().reduce(0) { sum, gate in
        sum + weights[gate.offset % branches] * gate.element / (gate.element + kappa) / Double(2 * steps)
      }
    }
    let exact = values.map(Double.init)
    let result = try #require(training.results.first)
    let total = zip(result.openness, weights).reduce(0) { $0 + $1.0 * $1.1 }
    // A quotient of floats: a few roundings of 2^-24.
    #expect(abs(total - loss(exact)) < 1e-6 * loss(exact))
    for i in exact.indices {
      // The third derivative is below 6 kappa / kappa^4: a step of 1e-5 leaves 1e-7 of the central difference.
      let step = 1e-5
      var (up, down) = (exact, exact)
      up[i] += step
      down[i] -= step
      let expected = 0.75 * (loss(up) - loss(down)) / (2 * step)
      let found = Double(try #require(gates.gradientData)[i])
      #expect(abs(found - expected) < 1e-5 * abs(expected) + 1e-7)
    }
  }
}
