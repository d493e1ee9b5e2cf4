import HyperTensor

extension RecurrenceCase {
  // Neurons whose f depends on their state go by four vectors at once: 64 channels and more on AVX-512.
  static let liquidCases: [OperationCase] =
    OperationCase.widths.flatMap { width in
      [
        liquid(channels: width, isRecurrent: false, takesElapsed: width % 2 == 0)
          .operationCase(batch: 2, steps: 5, resets: [3, 5]),
        liquid(channels: width, isRecurrent: true, takesElapsed: width % 2 == 1)
          .operationCase(batch: 2, steps: 5, resets: [2]),
      ]
    } + [
      liquid(channels: 70, isRecurrent: true, takesElapsed: true).operationCase(batch: 1, steps: 3, resets: [1]),
      liquid(channels: 3, isRecurrent: true, takesElapsed: true).operationCase(batch: 2, steps: 33, resets: [0, 40]),
      liquid(channels: 3, isRecurrent: true, takesElapsed: false).operationCase(batch: 1, steps: 1, withState: false),
    ]

  /// Liquid time-constant neurons, solved exactly over the step.
  static func liquid(channels: Int, isRecurrent: Bool, takesElapsed: Bool) -> RecurrenceCase {
    var parameters = [CaseInput("log_tau", [channels], 0...3), CaseInput("f_bias", [channels], -2...1)]
    if isRecurrent { parameters.append(CaseInput("recurrent_weight", [channels])) }
    return RecurrenceCase(
      name: "liquid\(isRecurrent ? " recurrent" : "")\(takesElapsed ? " timed" : ""), C \(channels)",
      sequences: [CaseInput("a", [channels], -2...2), CaseInput("p", [channels], -2...2)], parameters: parameters,
      stateCount: channels, stateHasGradient: true, takesElapsed: takesElapsed, roundings: 16,
      record: { tape, inputs in
        [
          try tape.liquidNeurons(
            inputs.sequences[0], p: inputs.sequences[1],
            coefficients: LiquidCoefficients(
              logTau: inputs.parameters[0], fBias: inputs.parameters[1],
              recurrentWeight: isRecurrent ? inputs.parameters[2] : nil),
            context: inputs.context, state: inputs.state)
        ]
      },
      reference: { values in
        let (a, p) = (values.sequences[0], values.sequences[1])
        var outputs: [Double] = []
        var state = values.state
        for row in 0..<values.batch * values.steps {
          for c in 0..<channels {
            let place = row / values.steps * channels + c
            let before = values.resets.contains(row) ? 0 : state[place]
            let weight = isRecurrent ? values.parameters[2][c] : 0
            let f = softplus(p[row * channels + c] + values.parameters[1][c] + weight * before)
            let lambda = exponential(-values.parameters[0][c]) + f
            let gain = decayed(lambda * (values.elapsed?[row] ?? 1))
            state[place] = (1 - gain) * before + gain * f / lambda * a[row * channels + c]
            outputs.append(state[place])
          }
        }
        return RecurrenceReference(outputs: [outputs], state: state)
      })
  }
}
