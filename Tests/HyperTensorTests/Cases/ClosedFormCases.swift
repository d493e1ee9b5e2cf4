import HyperTensor

extension RecurrenceCase {
  static let closedFormCases: [OperationCase] = ClosedFormMode.allCases.flatMap { mode in
    [
      closedForm(mode, inputs: 3, units: 7, hidden: 5, layers: 1)
        .operationCase(batch: 2, steps: 5, resets: [2, 5]),
      closedForm(mode, inputs: 2, units: 5, hidden: 7, layers: 2).operationCase(batch: 3, steps: 4, resets: [6]),
      closedForm(mode, inputs: 15, units: 17, hidden: 16, layers: 1).operationCase(batch: 1, steps: 3),
      closedForm(mode, inputs: 16, units: 31, hidden: 33, layers: 2)
        .operationCase(batch: 1, steps: 2, withState: false),
      closedForm(mode, inputs: 1, units: 2, hidden: 1, layers: 1).operationCase(batch: 1, steps: 1),
    ]
  }

  /// The closed-form continuous-time cell of ncps.
  static func closedForm(_ mode: ClosedFormMode, inputs: Int, units: Int, hidden: Int, layers: Int) -> RecurrenceCase {
    let heads = mode.headCount * hidden
    func matrix(_ name: String, _ rows: Int, _ columns: Int) -> CaseInput {
      let bound = 1.5 / Float(columns).squareRoot()
      return CaseInput(name, [rows, columns], -bound...bound)
    }
    var parameters = [
      matrix("input", units, inputs), matrix("recurrent", units, hidden), CaseInput("input_bias", [units]),
      matrix("heads", heads, units), CaseInput("heads_bias", [heads]),
    ]
    if mode == .pure { parameters += [CaseInput("a", [hidden]), CaseInput("w_tau", [hidden])] }
    for _ in 1..<layers { parameters += [matrix("deeper", units, units), CaseInput("deeper_bias", [units])] }
    let firstDeeper = mode == .pure ? 7 : 5
    var result = RecurrenceCase(
      name: "cfc \(mode.rawValue), C \(inputs) U \(units) x \(layers) H \(hidden)",
      sequences: [CaseInput("x", [inputs])], parameters: parameters, stateCount: hidden, stateHasGradient: true,
      takesElapsed: true, roundings: inputs + hidden + (layers + 1) * units + 20,
      record: { tape, tensors in
        let p = tensors.parameters
        let deeper = stride(from: firstDeeper, to: p.count, by: 2)
        return [
          try tape.closedFormContinuous(
            tensors.sequences[0],
            weights: ClosedFormWeights(
              input: LinearWeight(p[0], for: tape.backend), recurrent: LinearWeight(p[1], for: tape.backend),
              inputBias: p[2], deeper: deeper.map { LinearWeight(p[$0], for: tape.backend) },
              deeperBiases: deeper.map { p[$0 + 1] }, heads: LinearWeight(p[3], for: tape.backend), headsBias: p[4],
              a: mode == .pure ? p[5] : nil, wTau: mode == .pure ? p[6] : nil),
            mode: mode, context: tensors.context, state: tensors.state)
        ]
      },
      reference: { values in
        var outputs = [Double](repeating: 0, count: values.batch * values.steps * hidden)
        var state = values.state
        for row in 0..<values.batch * values.steps {
          let b = row / values.steps
          let before = values.resets.contains(row) ? [] : Array(state[b * hidden..<(b + 1) * hidden])
          let after = closedFormStep(
            x: Array(values.sequences[0][row * inputs..<(row + 1) * inputs]),
            h: before.isEmpty ? [Double](repeating: 0, count: hidden) : before, elapsed: values.elapsed?[row] ?? 1,
            parameters: values.parameters, deeper: values.parameters[firstDeeper...], mode)
          state.replaceSubrange(b * hidden..<(b + 1) * hidden, with: after)
          outputs.replaceSubrange(row * hidden..<(row + 1) * hidden, with: after)
        }
        return RecurrenceReference(outputs: [outputs], state: state)
      })
    // |w_tau| and |f1| have a corner at 0, where a derivative by differences means nothing.
    if mode == .pure { result.margin = { values in values.parameters[6].map(abs).min() ?? 1 } }
    result.multipliesMatrices = true
    return result
  }

  private static func closedFormStep(
    x: [Double], h: [Double], elapsed: Double, parameters p: [[Double]], deeper: ArraySlice<[Double]>,
    _ mode: ClosedFormMode
  ) -> [Double] {
    func add(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map(+) }
    var z = add(add(product(x, p[0], inputs: x.count), product(h, p[1], inputs: h.count)), p[2]).map(lecunTanh)
    for index in stride(from: deeper.startIndex, to: deeper.endIndex, by: 2) {
      z = add(product(z, deeper[index], inputs: z.count), deeper[index + 1]).map(lecunTanh)
    }
    let heads = add(product(z, p[3], inputs: z.count), p[4])
    return h.indices.map { c in
      func head(_ index: Int) -> Double { heads[index * h.count + c] }
      let f1 = head(0)
      if mode == .pure { return p[5][c] - p[5][c] * exponential(-elapsed * (abs(p[6][c]) + abs(f1))) * f1 }
      let gate = sigmoid(head(2) * elapsed + head(3))
      let (from, to) = (hyperbolicTangent(f1), hyperbolicTangent(head(1)))
      return mode == .standard ? from * (1 - gate) + to * gate : from + gate * to
    }
  }
}
