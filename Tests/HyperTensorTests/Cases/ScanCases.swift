import HyperTensor

extension RecurrenceCase {
  // Checkpoints stand every 16 steps; rates are computed for 1024 steps at once.
  static let scanCases: [OperationCase] =
    OperationCase.widths.map { width in
      scan(heads: 2, headDim: width, groups: 1, dState: 3).operationCase(batch: 1, steps: 3, resets: [1])
    }
    + OperationCase.widths.map { dState in
      scan(heads: 2, headDim: 3, groups: 2, dState: dState).operationCase(batch: 2, steps: 4, resets: [2, 4])
    } + [
      scan(heads: 1, headDim: 1, groups: 1, dState: 1).operationCase(batch: 1, steps: 1, withState: false),
      scan(heads: 4, headDim: 5, groups: 2, dState: 16).operationCase(batch: 1, steps: 15),
      scan(heads: 3, headDim: 16, groups: 1, dState: 16).operationCase(batch: 1, steps: 16, resets: [9]),
      scan(heads: 4, headDim: 5, groups: 2, dState: 16).operationCase(batch: 2, steps: 17, resets: [16, 22]),
      scan(heads: 2, headDim: 8, groups: 1, dState: 7).operationCase(batch: 2, steps: 33, resets: [0, 20, 40, 65]),
      scan(heads: 2, headDim: 17, groups: 2, dState: 33).operationCase(batch: 1, steps: 18, resets: [1, 2]),
      scan(heads: 2, headDim: 34, groups: 1, dState: 5).operationCase(batch: 1, steps: 19, withState: false),
      scan(heads: 3, headDim: 2, groups: 1, dState: 2).operationCase(batch: 1, steps: 500, resets: [400]),
      scan(heads: 2, headDim: 1, groups: 2, dState: 3).operationCase(batch: 1, steps: 1030, resets: [1027]),
    ]

  /// The selective scan of Mamba-2.
  static func scan(heads: Int, headDim: Int, groups: Int, dState: Int) -> RecurrenceCase {
    let dimensions = ScanDimensions(heads: heads, headDim: headDim, groups: groups, dState: dState)
    return RecurrenceCase(
      name: "scan, H \(heads) P \(headDim) G \(groups) N \(dState)",
      sequences: [
        CaseInput("x", [heads * headDim]), CaseInput("b", [groups * dState]), CaseInput("c", [groups * dState]),
        CaseInput("dt", [heads], -2...2),
      ],
      parameters: [
        CaseInput("dt_bias", [heads]), CaseInput("a_log", [heads], -2...1), CaseInput("d_skip", [heads]),
      ],
      stateCount: heads * headDim * dState, roundings: dState + headDim + 10,
      record: { tape, inputs in
        [
          try tape.selectiveScan(
            inputs.sequences[0], b: inputs.sequences[1], c: inputs.sequences[2], dt: inputs.sequences[3],
            coefficients: ScanCoefficients(
              dtBias: inputs.parameters[0], aLog: inputs.parameters[1], dSkip: inputs.parameters[2]),
            dimensions: dimensions, context: inputs.context, state: inputs.state)
        ]
      }, reference: { scanReference($0, dimensions) })
  }

  private static func scanReference(_ values: RecurrenceValues, _ dimensions: ScanDimensions) -> RecurrenceReference {
    let (heads, headDim, dState) = (dimensions.heads, dimensions.headDim, dimensions.dState)
    let (x, b, c, dt) = (values.sequences[0], values.sequences[1], values.sequences[2], values.sequences[3])
    let (dtBias, aLog, dSkip) = (values.parameters[0], values.parameters[1], values.parameters[2])
    var y = [Double](repeating: 0, count: x.count)
    var state = values.state
    for row in 0..<values.batch * values.steps {
      for head in 0..<heads {
        let delta = softplus(dt[row * heads + head] + dtBias[head])
        let decay = values.resets.contains(row) ? 0 : exponential(-delta * exponential(aLog[head]))
        let shared = (row * dimensions.groups + head / (heads / dimensions.groups)) * dState
        let firstState = (row / values.steps * heads + head) * dState * headDim
        for p in 0..<headDim {
          let channel = (row * heads + head) * headDim + p
          y[channel] = dSkip[head] * x[channel]
          for n in 0..<dState {
            let place = firstState + n * headDim + p
            state[place] = decay * state[place] + delta * x[channel] * b[shared + n]
            y[channel] += c[shared + n] * state[place]
          }
        }
      }
    }
    return RecurrenceReference(outputs: [y], state: state)
  }
}
