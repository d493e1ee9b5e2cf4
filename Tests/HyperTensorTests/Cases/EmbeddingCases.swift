import HyperTensor

extension OperationCase {
  static let embeddingCases = widths.map { embedding(rows: 6, vocabulary: 5, width: $0) }

  /// scale * table[ids]; some ids come twice.
  static func embedding(rows: Int, vocabulary: Int, width: Int) -> OperationCase {
    let ids = (0..<rows).map { $0 * 3 % vocabulary }
    let scale = 0.75
    return OperationCase(
      name: "embedding, \(rows) of \(vocabulary) x \(width)", inputs: [CaseInput("table", [vocabulary, width])],
      roundings: 2,
      record: { tape, inputs in
        let buffer = Buffer(floats: rows)
        for (row, id) in ids.enumerated() { buffer.int32s[row] = Int32(id) }
        return CaseResult(outputs: [
          try tape.embedding(ids: buffer, shape: [1, rows], table: inputs[0], scale: Float(scale))
        ])
      },
      reference: { values in
        CaseResult(outputs: [ids.flatMap { id in values[0][id * width..<(id + 1) * width].map { scale * $0 } }])
      })
  }
}
