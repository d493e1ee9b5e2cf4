import HyperTensor

extension OperationCase {
  static let dropoutCases: [OperationCase] = widths.flatMap { width in
    [dropout(rows: 3, width: width, hasResidual: true), dropout(rows: 2, width: width, hasResidual: false)]
  }

  /// residual + kept * x / (1 - rate)
  static func dropout(rows: Int, width: Int, hasResidual: Bool) -> OperationCase {
    let (rate, site) = (0.4, 3)
    let inputs = [CaseInput("x", [rows, width])] + (hasResidual ? [CaseInput("residual", [rows, width])] : [])
    let keys = (0..<rows).map { Int32(truncatingIfNeeded: 0x9001_0203 &* ($0 + 7)) }
    return OperationCase(
      name: "dropout, \(rows) x \(width)\(hasResidual ? ", residual" : "")", inputs: inputs, roundings: 3,
      record: { tape, inputs in
        let buffer = Buffer(floats: rows)
        for (row, key) in keys.enumerated() { buffer.int32s[row] = key }
        return CaseResult(outputs: [
          try tape.dropout(
            inputs[0], Dropout(rate: rate, keys: buffer), site: site, addingTo: hasResidual ? inputs[1] : nil)
        ])
      },
      reference: { values in
        CaseResult(outputs: [
          values[0].indices.map { i in
            let isKept = keptByDropout(key: keys[i / width], site: site, column: i % width, rate: rate)
            return (hasResidual ? values[1][i] : 0) + (isKept ? values[0][i] / (1 - rate) : 0)
          }
        ])
      })
  }
}

/// Whether dropout keeps the element, by the definition of its hash.
func keptByDropout(key: Int32, site: Int, column: Int, rate: Double) -> Bool {
  func hash(_ value: UInt32) -> UInt32 {
    var h = value
    h = (h ^ h >> 16) &* 0x21F0_AAAD
    h = (h ^ h >> 15) &* 0x735A_2D97
    return h ^ h >> 15
  }
  let weyl: UInt32 = 0x9E37_79B9
  let row = hash(UInt32(bitPattern: key) &+ UInt32(site) &* weyl)
  return Double(hash(UInt32(column) &* weyl &+ row)) >= (rate * 0x1p32).rounded(.down)
}
