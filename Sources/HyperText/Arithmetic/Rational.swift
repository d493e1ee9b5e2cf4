/// An exact fraction in lowest terms.
package struct Rational: Equatable, Sendable {
  package let numerator: Int
  /// Positive.
  package let denominator: Int

  /// A whole number above `Int.min`, which has no opposite.
  package init(_ integer: Int) {
    precondition(integer > Int.min, "a number with an opposite")
    (numerator, denominator) = (integer, 1)
  }

  /// The fraction of two numbers, in lowest terms.
  /// - Throws: `ArithmeticError` for a denominator of zero, and where lowest terms need more than 64 bits.
  package init(_ numerator: Int, over denominator: Int) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    let divisor = Self.gcd(numerator.magnitude, denominator.magnitude)
    // Of magnitudes: the least integer has none among the positive ones.
    guard let top = Int(exactly: numerator.magnitude / divisor),
      let bottom = Int(exactly: denominator.magnitude / divisor)
    else { throw .overflow }
    self.numerator = (numerator < 0) == (denominator < 0) ? top : -top
    self.denominator = bottom
  }

  /// The whole number that this is; nil for a fraction.
  package var integer: Int? { denominator == 1 ? numerator : nil }

  package static func + (a: Rational, b: Rational) throws(ArithmeticError) -> Rational {
    // Over the least common denominator, which overflows latest.
    let shared = Int(gcd(a.denominator.magnitude, b.denominator.magnitude))
    let top = try sum(
      product(a.numerator, b.denominator / shared), product(b.numerator, a.denominator / shared))
    return try Rational(top, over: product(a.denominator / shared, b.denominator))
  }

  package static func - (a: Rational, b: Rational) throws(ArithmeticError) -> Rational { try a + b.negated }

  package static func * (a: Rational, b: Rational) throws(ArithmeticError) -> Rational {
    let (left, right) = (try Rational(a.numerator, over: b.denominator), try Rational(b.numerator, over: a.denominator))
    return try Rational(
      product(left.numerator, right.numerator), over: product(left.denominator, right.denominator))
  }

  package static func / (a: Rational, b: Rational) throws(ArithmeticError) -> Rational {
    try a * Rational(b.denominator, over: b.numerator)
  }

  /// The value with the other sign.
  package var negated: Rational { Rational(lowestTerms: -numerator, denominator) }

  private init(lowestTerms numerator: Int, _ denominator: Int) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  private static func gcd(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  private static func product(_ a: Int, _ b: Int) throws(ArithmeticError) -> Int {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow { throw .overflow }
    return value
  }

  private static func sum(_ a: Int, _ b: Int) throws(ArithmeticError) -> Int {
    let (value, overflow) = a.addingReportingOverflow(b)
    if overflow { throw .overflow }
    return value
  }
}

extension Rational {
  /// The value in hundredths, halves away from zero: `6.67`. Nil where they need more than 64 bits.
  package var hundredths: String? {
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let (scaled, overflow) = rest.multipliedReportingOverflow(by: 100)
    guard !overflow, whole < UInt(Int.max) / 100 else { return nil }
    let (share, half) = scaled.quotientAndRemainder(dividingBy: denominator.magnitude)
    let all = whole * 100 + share + (half >= denominator.magnitude - half ? 1 : 0)
    let fraction = String(all % 100)
    return (numerator < 0 && all > 0 ? "-" : "") + "\(all / 100).\(fraction.count < 2 ? "0" : "")\(fraction)"
  }

  /// The value as GSM8K writes numbers: `24`, `-3`, `0.5`. Nil where the decimal digits have no end, or are too many for
  /// 64 bits.
  package var decimal: String? {
    var (rest, digits, scale) = (denominator, 0, 1)
    // Each digit after the point takes a factor of 2 and one of 5 away; a denominator with another factor never gets there.
    while rest != 1 {
      let (next, overflow) = scale.multipliedReportingOverflow(by: 10)
      let factor = Int(Self.gcd(rest.magnitude, 10))
      guard factor > 1, !overflow else { return nil }
      rest /= factor
      scale = next
      digits += 1
    }
    guard digits > 0 else { return String(numerator) }
    let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(by: UInt(scale / denominator))
    guard !overflow else { return nil }
    let fraction = String(scaled % UInt(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return (numerator < 0 ? "-" : "") + "\(scaled / UInt(scale)).\(zeros)\(fraction)"
  }
}
