import HyperTensor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is compared.
enum ComparedKind {
  case value
  case gradient

  /// What a tensor's scale is at least, for one whose few elements happen to cancel: inputs and probes are of order 1, and a
  /// derivative may be the small difference of two numbers of that order (1 - tanh^2, or a norm over one element).
  fileprivate var leastScale: Double {
    switch self {
    case .value: 0.125
    case .gradient: 1
    }
  }
}

/// Two to four times the largest error seen on three instruction sets.
private let factor = 2.0

/// Expects `found` within `factor * sqrt(roundings) * eps * scale` of `expected`, element by element.
///
/// Roundings are independent, near enough, so that n of them add up to sqrt(n) units of the largest number among those
/// that are added: `scale`, the greatest element unless given.
func expectClose(
  _ found: [Double], _ expected: [Double], _ operation: OperationCase, _ what: String, _ isa: InstructionSet,
  kind: ComparedKind, scale: Double? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard found.count == expected.count else {
    Issue.record(
      "\(operation.name), \(what) on \(isa): \(found.count) elements for \(expected.count)",
      sourceLocation: sourceLocation)
    return
  }
  let scale = max(kind.leastScale, scale ?? greatest(expected))
  let unit = Double(operation.roundings).squareRoot() * Double(Float.ulpOfOne) * scale
  var worst = (units: 0.0, index: 0)
  for (index, (a, b)) in zip(found, expected).enumerated() {
    let units = a.isNaN ? .infinity : abs(a - b) / unit
    if units > worst.units { worst = (units, index) }
  }
  if getenv("HYPER_PRINT_TOLERANCES") != nil {
    print("TOLERANCE \(kind) \(worst.units) \(operation.name), \(what) on \(isa)")
  }
  if worst.units > factor {
    Issue.record(
      """
      \(operation.name), \(what) on \(isa): element \(worst.index) is \(found[worst.index]), expected \
      \(expected[worst.index]), off by \(worst.units) of the \(factor) units allowed
      """, sourceLocation: sourceLocation)
  }
}

/// The greatest magnitude.
func greatest(_ values: [Double]) -> Double { values.reduce(0) { max($0, abs($1)) } }
