import HyperTensor

/// ncps' `CfCCell`, unrolled over a batch of sequences with random time spans.
struct ClosedFormOracle {
  let name: String
  private let mode: ClosedFormMode

  static let cells = ["default", "pure", "no_gate", "default_2layers"]

  init(_ name: String) {
    self.name = name
    mode = name == "pure" ? .pure : name == "no_gate" ? .noGate : .standard
  }

  /// Outputs and last state; through OpenBLAS also every gradient: of weights, input, first state and time spans.
  func compare(_ backend: Backend) throws -> [Comparison] {
    let isTraining = if case .panels = backend.products { false } else { true }
    let fixture = try Fixture("cfc_\(name)")
    let shape = try fixture.shape("input")
    let (batch, steps, inputs) = (shape[0], shape[1], shape[2])
    let (x, h0, spans) = (try fixture.tensor("input"), try fixture.tensor("h0"), try fixture.tensor("timespans"))
    let hidden = h0.width
    // The first layer's matrix reads [x | h].
    let first = try fixture.tensor("weight.backbone.0.weight")
    let firstBias = try fixture.tensor("weight.backbone.0.bias")
    let hasSecond = fixture.names.contains("weight.backbone.2.weight")
    let second = hasSecond ? try fixture.tensor("weight.backbone.2.weight") : nil
    let secondBias = hasSecond ? try fixture.tensor("weight.backbone.2.bias") : nil
    let headNames = mode == .pure ? ["ff1"] : ["ff1", "ff2", "time_a", "time_b"]
    let heads = Tensor(
      values: try headNames.flatMap { try fixture.floats("weight.\($0).weight") },
      shape: [headNames.count * hidden, first.rows])
    let headsBias = Tensor(
      values: try headNames.flatMap { try fixture.floats("weight.\($0).bias") }, shape: [headNames.count * hidden])
    let pure =
      mode == .pure
      ? (
        a: Tensor(values: try fixture.floats("weight.A"), shape: [hidden]),
        wTau: Tensor(values: try fixture.floats("weight.w_tau"), shape: [hidden])
      ) : nil
    func linear(_ matrix: Tensor) -> LinearWeight { LinearWeight(matrix, for: backend) }

    let last = Buffer(floats: h0.count)
    let tape = Tape(backend, gradients: isTraining)
    let h = try tape.closedFormContinuous(
      x,
      weights: ClosedFormWeights(
        input: linear(first.columns(0..<inputs)), recurrent: linear(first.columns(inputs..<inputs + hidden)),
        inputBias: firstBias, deeper: [second].compactMap { $0 }.map(linear),
        deeperBiases: [secondBias].compactMap { $0 }, heads: linear(heads), headsBias: headsBias, a: pure?.a,
        wTau: pure?.wTau),
      mode: mode,
      context: SequenceContext(
        batch: batch, steps: steps, elapsed: spans.value, elapsedGradient: isTraining ? spans.gradient : nil),
      state: StateSlice(
        from: h0.value, to: last, offset: 0, count: hidden, stride: hidden, gradient: isTraining ? h0.gradient : nil))
    let output = Observer(h, on: tape)
    if isTraining {
      tape.record(ProbeLoss(output: h, probe: try fixture.floats("probe")), reads: [h], writes: [])
    }
    tape.seal()
    tape.forward()
    if isTraining { tape.backward() }

    let oracle = "ncps CfC, \(isTraining ? "training" : "inference")"
    func compare(_ what: String, _ found: [Float], _ expected: [String], _ tolerance: Double) throws -> Comparison {
      Comparison(
        oracle, what, backend.isa, found: found, expected: try expected.flatMap { try fixture.floats($0) },
        tolerance: tolerance)
    }
    var comparisons = [
      try compare("outputs", output.values, ["output"], 2e-6),
      try compare("last state", (0..<last.count).map { last.floats[$0] }, ["h_last"], 2e-6),
    ]
    guard isTraining else { return comparisons }
    comparisons += [
      try compare("gradient of input", x.gradients, ["grad.input"], 1e-5),
      try compare("gradient of h0", h0.gradients, ["grad.h0"], 1e-5),
      try compare("gradient of timespans", spans.gradients, ["grad.timespans"], 1e-5),
      try compare("gradient of backbone", first.gradients, ["grad.backbone.0.weight"], 1e-5),
      try compare("gradient of backbone", firstBias.gradients, ["grad.backbone.0.bias"], 1e-5),
      try compare("gradient of heads", heads.gradients, headNames.map { "grad.\($0).weight" }, 1e-5),
      try compare("gradient of heads", headsBias.gradients, headNames.map { "grad.\($0).bias" }, 1e-5),
    ]
    if let second, let secondBias {
      comparisons.append(try compare("gradient of backbone", second.gradients, ["grad.backbone.2.weight"], 1e-5))
      comparisons.append(try compare("gradient of backbone", secondBias.gradients, ["grad.backbone.2.bias"], 1e-5))
    }
    if let pure {
      comparisons.append(try compare("gradient of A", pure.a.gradients, ["grad.A"], 1e-5))
      comparisons.append(try compare("gradient of w_tau", pure.wTau.gradients, ["grad.w_tau"], 1e-5))
    }
    return comparisons
  }
}
