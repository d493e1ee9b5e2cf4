/// Why an expression has no value.
package enum ArithmeticError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text is no expression; the byte where that shows.
  case malformed(at: Int)
  case divisionByZero
  /// A number, or one on the way to the result, needs more than 64 bits.
  case overflow

  package var description: String {
    switch self {
    case .malformed(let position): "no expression, at byte \(position)"
    case .divisionByZero: "a division by zero"
    case .overflow: "a number of more than 64 bits"
    }
  }
}
