/// An exact number: a fraction of whole numbers in lowest terms, with a positive denominator.
package struct Amount: Sendable, Equatable, CustomStringConvertible {
  package let numerator: Int
  package let denominator: Int

  package init(_ whole: Int) { (numerator, denominator) = (whole, 1) }

  /// Dollars, from cents.
  package init(cents: Int) { self.init(cents, over: 100) }

  private init(_ numerator: Int, over denominator: Int) {
    precondition(denominator != 0, "a division by zero")
    var (divisor, rest) = (abs(numerator), abs(denominator))
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let signed = denominator < 0 ? -divisor : divisor
    self.numerator = numerator / signed
    self.denominator = denominator / signed
  }

  /// The amount as a whole number, which it must be.
  package var whole: Int {
    precondition(denominator == 1, "\(numerator)/\(denominator) is not a whole number")
    return numerator
  }

  package static func + (a: Amount, b: Amount) -> Amount {
    Amount(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  package static func - (a: Amount, b: Amount) -> Amount {
    Amount(a.numerator * b.denominator - b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  package static func * (a: Amount, b: Amount) -> Amount {
    Amount(a.numerator * b.numerator, over: a.denominator * b.denominator)
  }

  package static func / (a: Amount, b: Amount) -> Amount {
    Amount(a.numerator * b.denominator, over: a.denominator * b.numerator)
  }

  /// The decimal digits, as few as are exact: "12", "4.5", "0.25". A number without an end is a mistake in a template.
  package var description: String {
    guard denominator != 1 else { return String(numerator) }
    guard let (scale, places) = [(10, 1), (100, 2), (1000, 3)].first(where: { $0.0.isMultiple(of: denominator) }) else {
      preconditionFailure("\(numerator)/\(denominator) is no short decimal number")
    }
    let scaled = abs(numerator) * (scale / denominator)
    let digits = String(scaled % scale)
    let zeros = String(repeating: "0", count: places - digits.count)
    return "\(numerator < 0 ? "-" : "")\(scaled / scale).\(zeros)\(digits)"
  }

  /// As a price tag has it: "$3", "$4.50".
  package var price: String {
    guard denominator != 1 else { return "$\(numerator)" }
    let text = description
    return "$" + text + (text.dropLast().last == "." ? "0" : "")
  }
}
