import HyperModel
import HyperTensor
import Testing

/// Whole models' gradients against differences of their own loss, which ties the operations' gradients together: views,
/// shared buffers, residuals and the tied embedding.
@Suite struct ModelGradientTests {
  /// Without spikes the loss is smooth in every parameter.
  @Test(arguments: [
    ModelConfiguration.small(ssm: true, liquid: true), .small(ssm: true), .small(liquid: true),
  ]) func smoothModels(_ configuration: ModelConfiguration) throws {
    var configuration = configuration
    configuration.logitSoftCap = 5
    let training = try TrainableModel(configuration)
    for parameter in training.model.layout.parameters { try training.expectGradient(parameter.name, parameter.range) }
    try training.expectGradient("everything", 0..<training.model.layout.floatCount)
  }

  @Test(arguments: ClosedFormMode.allCases) func closedFormModels(_ mode: ClosedFormMode) throws {
    var configuration = ModelConfiguration.small(ssm: true, liquid: true)
    configuration.liquid?.cell = .cfc(mode: mode.rawValue)
    // |w_tau| has a corner at 0 that a step must not cross.
    let training = try TrainableModel(configuration)
    for parameter in training.model.layout.parameters where parameter.name.hasSuffix("w_tau") {
      for index in parameter.range { training.model.values.floats[index] += index % 2 == 0 ? 1 : -1 }
    }
    for parameter in training.model.layout.parameters { try training.expectGradient(parameter.name, parameter.range) }
  }

  /// With spikes the loss jumps. In a single block it is still smooth in what no current depends on: what stands behind
  /// the spikes and beside them.
  @Test func besideSpikes() throws {
    var configuration = ModelConfiguration.small(ssm: true, liquid: true, spiking: true)
    configuration.layers = 1
    let training = try TrainableModel(configuration)
    let smooth = training.model.layout.parameters.filter { parameter in
      let name = parameter.name
      return name.contains(".ssm.") || name.contains(".liquid.") || name.hasSuffix("gamma")
        || ["blocks.0.gate.weight", "blocks.0.out_proj.weight", "norm.weight"].contains(name)
    }
    #expect(smooth.count == 6 + 5 + 4)
    for parameter in smooth { try training.expectGradient(parameter.name, parameter.range) }
    // The rows of the in-projection that the other two branches read.
    let inProjection = try #require(training.model.layout["blocks.0.in_proj.weight"])
    let rows = configuration.inputWidth - (configuration.spiking?.width ?? 0)
    try training.expectGradient(
      "in_proj's first rows", inProjection.offset..<inProjection.offset + rows * configuration.dModel)
  }
}

/// A model with a loss: mean cross-entropy over a few sequences, some with resets and some rows without targets.
private final class TrainableModel {
  let model: SmallModel
  private let gradients: Memory
  private let tape: Tape
  private let result: CrossEntropyResult
  private let rows: Int
  private let counted: Int
  /// The lesser of the two distances that weights are moved by: CfC's recurrence and a scan whose C is its B bend so much
  /// that with four times of it the fourth power that is left of the error passes the tolerance.
  private let step = 0.005

  init(_ configuration: ModelConfiguration) throws {
    let model = SmallModel(configuration)
    let (batch, steps) = (2, 19)
    let tokens = model.tokens(batch: batch, steps: steps)
    let targets = model.tokens(batch: batch, steps: steps, seed: 8).joined().enumerated().map { row, target in
      row % 7 == 3 ? -1 : Int32(target)
    }
    let (ids, resets) = model.inputs(tokens) { b, t in b == 0 && t == 11 || b == 1 && t == 4 }
    let backend = try Backend.training()
    let gradients = Memory(floats: model.layout.floatCount)
    let tape = Tape(backend, gradients: true)
    let weights = ModelWeights(
      Parameters(layout: model.layout, values: model.values, gradients: gradients), backend: backend)
    let recorded = try configuration.record(
      on: tape, ids: ids, context: SequenceContext(batch: batch, steps: steps, resets: resets), weights: weights,
      states: ModelStates(layout: StateLayout(configuration), source: nil, target: nil))
    result = try tape.crossEntropyHead(
      recorded.hidden, weight: weights.linear("embedding.weight"), logitCap: configuration.logitSoftCap)
    tape.seal()
    counted = targets.count { $0 >= 0 }
    rows = targets.count
    for (row, target) in targets.enumerated() { result.targets.int32s[row] = target }
    result.gradientScale.floats[0] = 1 / Float(counted)
    (self.model, self.gradients, self.tape) = (model, gradients, tape)
  }

  /// The loss, and the gradients in `gradients`.
  private func loss() -> Double {
    gradients.floats.update(repeating: 0)
    tape.forward()
    tape.backward()
    return (0..<rows).reduce(0.0) { $0 + Double(result.losses.floats[$1]) } / Double(counted)
  }

  /// Compares the derivative along the gradient of `range`, and along a random direction, with a difference of losses.
  ///
  /// The loss is a float computation of order 3 with an error of about 5e-7; divided by the step that is the error of a
  /// derivative. Two step sizes together leave an error of the fourth order of the step: a thousandth will do.
  func expectGradient(
    _ name: String, _ range: Range<Int>, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    _ = loss()
    let gradient = range.map { Double(gradients.floats[$0]) }
    let norm = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
    try #require(norm > 0, "\(name) has no gradient", sourceLocation: sourceLocation)
    var random = RandomGenerator(seed: 17)
    let noise = gradient.map { _ in Double(random.normal()) }
    let noiseNorm = noise.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for direction in [gradient.map { $0 / norm }, noise.map { $0 / noiseNorm }] {
      let expected = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
      let found = (4 * difference(range, direction, step) - difference(range, direction, 2 * step)) / 3
      #expect(
        abs(found - expected) <= 5e-7 / step + 1e-3 * norm, "\(name): \(expected), by difference \(found)",
        sourceLocation: sourceLocation)
    }
  }

  /// (loss(w + step direction) - loss(w - step direction)) / (2 step)
  private func difference(_ range: Range<Int>, _ direction: [Double], _ step: Double) -> Double {
    let start = range.map { model.values.floats[$0] }
    func moved(_ sign: Double) -> Double {
      for (i, index) in range.enumerated() {
        model.values.floats[index] = Float(Double(start[i]) + sign * step * direction[i])
      }
      return loss()
    }
    let derivative = (moved(1) - moved(-1)) / (2 * step)
    for (i, index) in range.enumerated() { model.values.floats[index] = start[i] }
    return derivative
  }
}
