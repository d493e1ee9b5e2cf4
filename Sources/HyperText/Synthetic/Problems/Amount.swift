/// What a problem counts or pays: an exact number whose decimal digits have an end. Anything else is a mistake in a
/// template, so it traps.
package struct Amount: Sendable, Equatable, CustomStringConvertible {
  private let value: Rational
  /// The decimal digits, as few as are exact: "12", "4.5", "0.25".
  package let description: String

  package init(_ whole: Int) { self.init(Rational(whole)) }

  /// Dollars, from cents.
  package init(cents: Int) { self.init(try? Rational(cents, over: 100)) }

  /// The value of an expression such as "1.5*(3+4)".
  package init(of expression: String) { self.init(try? ArithmeticExpression.value(of: expression)) }

  private init(_ value: Rational?) {
    guard let value, let digits = value.decimal else { preconditionFailure("a calculation without an end") }
    self.value = value
    description = digits
  }

  /// The amount as a whole number, which it must be.
  package var whole: Int {
    guard let whole = value.integer else { preconditionFailure("\(description) is not a whole number") }
    return whole
  }

  /// The next whole number from here upwards.
  var roundedUp: Int { (value.numerator + value.denominator - 1) / value.denominator }

  static func + (a: Amount, b: Amount) -> Amount { Amount(try? a.value + b.value) }

  static func * (a: Amount, b: Int) -> Amount { Amount(try? a.value * Rational(b)) }

  /// As a price tag has it: "$3", "$4.50".
  package var price: String {
    let hasOneDecimal = description.dropLast().last == "."
    return "$" + description + (hasOneDecimal ? "0" : "")
  }
}
