import HyperTensor

extension RecurrenceCase {
  static let convolutionCases: [OperationCase] =
    OperationCase.widths.map { convolution(channels: $0, taps: 4).operationCase(batch: 2, steps: 6, resets: [3, 8]) }
    + [1, 2, 3, 8].map { taps in
      convolution(channels: 5, taps: taps).operationCase(batch: 2, steps: 11, resets: [0, 5, 6, 20])
    } + [
      convolution(channels: 5, taps: 4).operationCase(batch: 1, steps: 1),
      convolution(channels: 5, taps: 4).operationCase(batch: 2, steps: 2),
      convolution(channels: 5, taps: 4).operationCase(batch: 2, steps: 7, withState: false),
      convolution(channels: 5, taps: 3, silu: false).operationCase(batch: 2, steps: 7, resets: [4]),
    ]

  /// SiLU of a causal depthwise convolution.
  static func convolution(channels: Int, taps: Int, silu hasSiLU: Bool = true) -> RecurrenceCase {
    RecurrenceCase(
      name: "convolution\(hasSiLU ? "" : " without SiLU"), C \(channels) K \(taps)",
      sequences: [CaseInput("x", [channels], -2...2)],
      parameters: [CaseInput("weight", [taps, channels]), CaseInput("bias", [channels])],
      stateCount: (taps - 1) * channels, roundings: taps + 8,
      record: { tape, inputs in
        [
          try tape.causalConvolution(
            inputs.sequences[0], weight: inputs.parameters[0], bias: inputs.parameters[1], silu: hasSiLU,
            context: inputs.context, state: inputs.state)
        ]
      },
      reference: { values in
        let (x, weight, bias) = (values.sequences[0], values.parameters[0], values.parameters[1])
        var y: [Double] = []
        var state = values.state
        for b in 0..<values.batch {
          // The inputs before each row, newest last.
          var past = Array(state[b * (taps - 1) * channels..<(b + 1) * (taps - 1) * channels])
          for row in b * values.steps..<(b + 1) * values.steps {
            if values.resets.contains(row) { past = past.map { _ in 0 } }
            past += x[row * channels..<(row + 1) * channels]
            for c in 0..<channels {
              let q = (0..<taps).reduce(bias[c]) { $0 + weight[$1 * channels + c] * past[$1 * channels + c] }
              y.append(hasSiLU ? silu(q) : q)
            }
            past.removeFirst(channels)
          }
          state.replaceSubrange(b * past.count..<(b + 1) * past.count, with: past)
        }
        return RecurrenceReference(outputs: [y], state: state)
      })
  }
}
