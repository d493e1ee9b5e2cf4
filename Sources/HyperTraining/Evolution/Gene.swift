import HyperTensor

/// One thing that a search may change: one of several levels in their order, or a number in a range.
package struct Gene: Sendable {
  package enum Kind: Equatable, Sendable {
    /// A number of levels, 0 ..< count.
    case levels(Int)
    case number(ClosedRange<Double>)
  }

  package let name: String
  package let kind: Kind
  /// The value where a search starts.
  package let start: Double

  package init(_ name: String, levels: Int, start: Int) {
    precondition(levels > 0 && (0..<levels).contains(start), "a gene starts at one of its levels")
    (self.name, kind, self.start) = (name, .levels(levels), Double(start))
  }

  package init(_ name: String, _ range: ClosedRange<Double>, start: Double) {
    precondition(range.contains(start) && range.lowerBound.isFinite && range.upperBound.isFinite, "a finite range")
    (self.name, kind, self.start) = (name, .number(range), start)
  }

  /// Whether `value` is one that this gene may have.
  func allows(_ value: Double) -> Bool {
    switch kind {
    case .levels(let count): value >= 0 && value < Double(count) && value == value.rounded()
    case .number(let range): range.contains(value)
    }
  }

  /// Any value, each as likely as the others.
  func random(_ random: inout RandomGenerator) -> Double {
    switch kind {
    case .levels(let count): Double(random.below(count))
    case .number(let range): range.lowerBound + Double(random.uniform()) * (range.upperBound - range.lowerBound)
    }
  }

  /// A value near `value`: the next level or a normal step of a tenth of the range; now and then any value, or the start again.
  func mutated(_ value: Double, _ random: inout RandomGenerator) -> Double {
    switch random.below(8) {
    case 0: return self.random(&random)
    case 1: return start
    default: break
    }
    switch kind {
    case .levels(let count):
      let step: Double = random.below(2) == 0 ? -1 : 1
      return min(max(value + step, 0), Double(count - 1))
    case .number(let range):
      let step = 0.1 * (range.upperBound - range.lowerBound) * Double(random.normal())
      return min(max(value + step, range.lowerBound), range.upperBound)
    }
  }
}
