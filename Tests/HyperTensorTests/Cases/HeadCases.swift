import HyperTensor

extension OperationCase {
  // 300 rows are more than the head takes at once.
  static let headCases: [OperationCase] = [
    (1, 3, 1), (4, 5, 2), (3, 2, 7), (3, 3, 15), (3, 3, 16), (5, 17, 17), (3, 3, 31), (6, 7, 33), (300, 2, 5),
  ].flatMap { rows, width, vocabulary in
    [
      crossEntropyHead(rows: rows, width: width, vocabulary: vocabulary, cap: 0),
      crossEntropyHead(rows: rows, width: width, vocabulary: vocabulary, cap: 1.5),
    ]
  }

  /// Cross-entropy of softmax(cap(x E^T)); every third row from the second on has no target.
  static func crossEntropyHead(rows: Int, width: Int, vocabulary: Int, cap: Double) -> OperationCase {
    let targets = (0..<rows).map { $0 % 3 == 1 ? -1 : $0 * 5 % vocabulary }
    let scale = 0.125
    var result = OperationCase(
      name: "cross_entropy_head, \(rows) x \(width), V \(vocabulary)\(cap > 0 ? ", capped" : "")",
      inputs: [CaseInput("x", [rows, width], -2...2).strided, CaseInput("weight", [vocabulary, width], -2...2)],
      roundings: max(rows, width) + vocabulary + 10,
      record: { tape, inputs in
        let head = try tape.crossEntropyHead(
          inputs[0], weight: LinearWeight(inputs[1], for: tape.backend), logitCap: Float(cap))
        return CaseResult(
          outputs: [Tensor(shape: [rows], value: head.losses, gradient: nil)],
          prepare: {
            for (row, target) in targets.enumerated() { head.targets.int32s[row] = Int32(target) }
            head.gradientScale.floats[0] = Float(scale)
          })
      },
      reference: { values in
        let logits = product(values[0], values[1], inputs: width)
        return CaseResult(outputs: [
          targets.enumerated().map { row, target in
            guard target >= 0 else { return 0 }
            let q = logits[row * vocabulary..<(row + 1) * vocabulary].map {
              cap > 0 ? cap * hyperbolicTangent($0 / cap) : $0
            }
            let greatest = q.max() ?? 0
            return logarithm(q.reduce(0) { $0 + exponential($1 - greatest) }) + greatest - q[target]
          }
        ])
      })
    result.ownLossScale = scale
    result.multipliesMatrices = true
    return result
  }
}
