import HyperTensor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is compared: a gradient goes through the operation's roundings forwards and backwards.
enum ComparedKind {
  case value
  case gradient
}

/// Expects `found` within `factor * sqrt(roundings) * eps * scale` of `expected`, element by element.
///
/// Roundings are independent, near enough, so that n of them add up to sqrt(n) units of the largest number among those
/// that are added: `scale`, the greatest element, but at least `ComparedCase.leastScale` for tensors whose few elements
/// happen to cancel.
func expectClose(
  _ found: [Double], _ expected: [Double], _ operation: OperationCase, _ what: String, _ isa: InstructionSet,
  kind: ComparedKind, times: Double = 1, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard found.count == expected.count else {
    Issue.record(
      "\(operation.name), \(what) on \(isa): \(found.count) elements for \(expected.count)",
      sourceLocation: sourceLocation)
    return
  }
  let scale = max(times * leastScale, expected.reduce(0) { max($0, abs($1)) })
  let unit = Double(operation.roundings).squareRoot() * Double(Float.ulpOfOne) * scale
  var worst = (units: 0.0, index: 0)
  for (index, (a, b)) in zip(found, expected).enumerated() {
    let units = a.isNaN ? .infinity : abs(a - b) / unit
    if units > worst.units { worst = (units, index) }
  }
  if getenv("HYPER_PRINT_TOLERANCES") != nil {
    print("TOLERANCE \(kind) \(worst.units) \(operation.name), \(what) on \(isa)")
  }
  let factor: Double =
    switch kind {
    case .value: valueFactor
    case .gradient: gradientFactor
    }
  if worst.units > factor {
    Issue.record(
      """
      \(operation.name), \(what) on \(isa): element \(worst.index) is \(found[worst.index]), expected \
      \(expected[worst.index]), off by \(worst.units) of the \(factor) units allowed
      """, sourceLocation: sourceLocation)
  }
}

private let leastScale = 0.125
private let valueFactor = 8.0
private let gradientFactor = 16.0
