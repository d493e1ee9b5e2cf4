import HyperTensor

extension OperationCase {
  static let elementwiseCases =
    ElementwiseFunction.allCases.flatMap { function in widths.map { map(function, count: $0) } }

  /// f(x)
  static func map(_ function: ElementwiseFunction, count: Int) -> OperationCase {
    OperationCase(
      name: "\(function), \(count)", inputs: [CaseInput("x", [count], -6...6)], roundings: 24,
      record: { tape, inputs in CaseResult(outputs: [try tape.map(function, inputs[0])]) },
      reference: { values in CaseResult(outputs: [values[0].map(function.reference)]) })
  }
}

extension ElementwiseFunction {
  /// The function in double precision.
  func reference(_ x: Double) -> Double {
    switch self {
    case .exp: exponential(x)
    case .sigmoid: HyperTensorTests.sigmoid(x)
    case .tanh: hyperbolicTangent(x)
    case .silu: HyperTensorTests.silu(x)
    case .softplus: HyperTensorTests.softplus(x)
    case .lecunTanh: HyperTensorTests.lecunTanh(x)
    }
  }
}
