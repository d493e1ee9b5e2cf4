import HyperTensor

extension OperationCase {
  static let gateCases: [OperationCase] = widths.flatMap { width in
    [
      branchGate(rows: 3, width: width, gates: width % 3 + 1),
      gatedScale(rows: 3, width: width, isScaled: true), gatedScale(rows: 2, width: width, isScaled: false),
    ]
  }

  /// 2 sigmoid(u W^T)
  static func branchGate(rows: Int, width: Int, gates: Int) -> OperationCase {
    OperationCase(
      name: "branch_gate, \(rows) x \(width), \(gates) gates",
      inputs: [CaseInput("u", [rows, width], -2...2).strided, CaseInput("weight", [gates, width])],
      roundings: width + rows + 8,
      record: { tape, inputs in CaseResult(outputs: [try tape.branchGate(inputs[0], weight: inputs[1])]) },
      reference: { values in
        CaseResult(outputs: [product(values[0], values[1], inputs: width).map { 2 * sigmoid($0) }])
      })
  }

  /// scale * gamma * s
  static func gatedScale(rows: Int, width: Int, isScaled: Bool) -> OperationCase {
    var inputs = [CaseInput("s", [rows, width], 0...4).strided, CaseInput("gamma", [width])]
    if isScaled { inputs.append(CaseInput("scale", [rows, 1], 0.25...2).strided) }
    return OperationCase(
      name: "gated_scale, \(rows) x \(width)\(isScaled ? ", scaled" : "")", inputs: inputs, roundings: width + rows + 2,
      record: { tape, inputs in
        let fused = tape.tensor([rows, width + 3])
        let out = try fused.columns(1..<1 + width)
        try tape.gatedScale(inputs[0], gamma: inputs[1], scale: isScaled ? inputs[2] : nil, into: out)
        return CaseResult(outputs: [out])
      },
      reference: { values in
        CaseResult(outputs: [
          values[0].indices.map { (isScaled ? values[2][$0 / width] : 1) * values[1][$0 % width] * values[0][$0] }
        ])
      })
  }
}
