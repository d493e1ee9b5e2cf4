import HyperTensor
import Testing

/// One tensor of ours beside the reference's.
struct Comparison: Sendable {
  /// What computed the reference, and what of it: `transformers Mamba-2, training`.
  let oracle: String
  /// The tensor; those of several blocks go by one name.
  let tensor: String
  let isa: InstructionSet
  /// The largest difference of two elements, over the reference's largest element.
  let error: Double
  /// What `error` may be.
  let tolerance: Double

  /// Single precision on both sides: the reference's own sums, in another order than ours, are off by as much. `tolerance`
  /// is a few times what three instruction sets show; `floor` is for tensors whose elements are all near 0.
  init(
    _ oracle: String, _ tensor: String, _ isa: InstructionSet, found: [Float], expected: [Float], tolerance: Double,
    floor: Double = 1e-6
  ) {
    self.oracle = oracle
    self.tensor = tensor
    self.isa = isa
    let largest = expected.reduce(0) { max($0, Double(abs($1))) }
    let difference = zip(found, expected).reduce(0.0) { worst, pair in
      let difference = abs(Double(pair.0) - Double(pair.1))
      return difference.isNaN ? .infinity : max(worst, difference)
    }
    error =
      found.count == expected.count && !found.isEmpty ? difference / max(largest, .leastNormalMagnitude) : .infinity
    self.tolerance = tolerance + floor / max(largest, .leastNormalMagnitude)
  }

  func expect(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(error <= tolerance, "\(oracle): \(tensor) on \(isa)", sourceLocation: sourceLocation)
  }
}

extension [Comparison] {
  /// The largest error of each tensor on each instruction set, as a Markdown table.
  var table: String {
    var rows: [String] = []
    var errors: [String: [InstructionSet: Double]] = [:]
    for comparison in self {
      let row = "\(comparison.oracle) | \(comparison.tensor)"
      if errors[row] == nil { rows.append(row) }
      errors[row, default: [:]][comparison.isa] = Swift.max(errors[row]?[comparison.isa] ?? 0, comparison.error)
    }
    let sets = InstructionSet.available
    let head = ["| oracle | tensor | \(sets.map(\.rawValue).joined(separator: " | ")) |"]
    let rule = ["|---|---|" + sets.map { _ in "---|" }.joined()]
    return
      (head + rule
      + rows.map { row in "| \(row) | \(sets.map { text(errors[row]?[$0]) }.joined(separator: " | ")) |" })
      .joined(separator: "\n")
  }

  private func text(_ error: Double?) -> String {
    guard let error else { return "-" }
    if error == 0 { return "0" }
    var (mantissa, exponent) = (error, 0)
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    return "\((mantissa * 10).rounded() / 10)e\(exponent)"
  }
}
