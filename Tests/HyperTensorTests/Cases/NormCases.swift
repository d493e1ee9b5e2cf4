import HyperTensor

extension OperationCase {
  static let normCases: [OperationCase] =
    widths.map { rmsNorm(rows: 3, width: $0) }
    + [GateFunction.none, .silu, .sigmoid].flatMap { function in
      widths.flatMap { width in
        [
          gatedNorm(function, rows: 3, groupWidth: width, groups: 1, isScaled: true),
          gatedNorm(function, rows: 2, groupWidth: width, groups: 2, isScaled: false),
        ]
      }
    } + [gatedNorm(.silu, rows: 2, groupWidth: 5, groups: 3, isScaled: true)]

  private static let epsilon: Float = 1e-3

  /// weight * x / rms(x)
  static func rmsNorm(rows: Int, width: Int) -> OperationCase {
    OperationCase(
      name: "rms_norm, \(rows) x \(width)",
      inputs: [CaseInput("x", [rows, width], -2...2).strided, CaseInput("weight", [width], 0.5...1.5)],
      roundings: width + rows + 6,
      record: { tape, inputs in
        CaseResult(outputs: [try tape.rmsNorm(inputs[0], weight: inputs[1], epsilon: epsilon)])
      },
      reference: { values in
        CaseResult(outputs: [normalised(values[0], weight: values[1], groups: 1, scale: nil)])
      })
  }

  /// scale * weight * m / rms(m), m = h f(z), one norm a group.
  static func gatedNorm(
    _ function: GateFunction, rows: Int, groupWidth: Int, groups: Int, isScaled: Bool
  ) -> OperationCase {
    let width = groups * groupWidth
    let hasGate = function != .none
    var inputs = [CaseInput("h", [rows, width], -2...2).strided, CaseInput("weight", [width], 0.5...1.5)]
    if hasGate { inputs.append(CaseInput("z", [rows, width], -3...3).strided) }
    if isScaled { inputs.append(CaseInput("scale", [rows, 1], 0.25...2).strided) }
    return OperationCase(
      name: "gated_norm \(function), \(rows) x \(groups) groups of \(groupWidth)\(isScaled ? ", scaled" : "")",
      inputs: inputs, roundings: groupWidth + rows + 32,
      record: { tape, inputs in
        // A slice of a wider row, as a branch writes it.
        let fused = tape.tensor([rows, width + 3])
        let out = try fused.columns(2..<2 + width)
        try tape.gatedNorm(
          inputs[0], z: hasGate ? inputs[2] : nil, function: function, weight: inputs[1], groups: groups,
          scale: isScaled ? inputs[inputs.count - 1] : nil, epsilon: epsilon, into: out)
        return CaseResult(outputs: [out])
      },
      reference: { values in
        let gate: (Double) -> Double =
          switch function {
          case .none: { _ in 1 }
          case .silu: silu
          case .sigmoid: sigmoid
          }
        let m = values[0].indices.map { values[0][$0] * gate(hasGate ? values[2][$0] : 0) }
        return CaseResult(outputs: [
          normalised(m, weight: values[1], groups: groups, scale: isScaled ? values[values.count - 1] : nil)
        ])
      })
  }

  private static func normalised(_ x: [Double], weight: [Double], groups: Int, scale: [Double]?) -> [Double] {
    let (width, groupWidth) = (weight.count, weight.count / groups)
    return x.indices.map { index in
      let first = index / groupWidth * groupWidth
      let squares = x[first..<first + groupWidth].reduce(0) { $0 + $1 * $1 }
      let rms = (squares / Double(groupWidth) + Double(epsilon)).squareRoot()
      return (scale?[index / width] ?? 1) * weight[index % width] * x[index] / rms
    }
  }
}
