import HyperTensor

extension OperationCase {
  // Rows around the tiles of our own product (4 and 6), outputs around its panels (32).
  static let linearCases: [OperationCase] = [
    (1, 1, 1), (1, 17, 33), (3, 7, 31), (4, 16, 32), (5, 16, 17), (6, 2, 15), (7, 33, 31), (13, 15, 65), (101, 3, 7),
  ].flatMap { rows, inputs, outputs in
    [
      linear(rows: rows, inputs: inputs, outputs: outputs, addsResidual: false),
      linear(rows: rows, inputs: inputs, outputs: outputs, addsResidual: true),
    ]
  }

  /// x W^T, or residual + x W^T
  static func linear(rows: Int, inputs: Int, outputs: Int, addsResidual: Bool) -> OperationCase {
    var caseInputs = [CaseInput("x", [rows, inputs]).strided, CaseInput("weight", [outputs, inputs])]
    if addsResidual { caseInputs.append(CaseInput("residual", [rows, outputs])) }
    var result = OperationCase(
      name: "linear, \(rows) x \(inputs) to \(outputs)\(addsResidual ? ", residual" : "")", inputs: caseInputs,
      roundings: max(rows, inputs, outputs) + 1,
      record: { tape, tensors in
        CaseResult(outputs: [
          try tape.linear(
            tensors[0], LinearWeight(tensors[1], for: tape.backend), addingTo: addsResidual ? tensors[2] : nil)
        ])
      },
      reference: { values in
        let y = product(values[0], values[1], inputs: inputs)
        return CaseResult(outputs: [addsResidual ? zip(y, values[2]).map(+) : y])
      })
    result.multipliesMatrices = true
    return result
  }
}
