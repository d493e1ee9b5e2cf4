/// Finds calculator marks, `<<48/2=24>>`, in text that comes byte by byte, and evaluates each as soon as its expression is
/// there.
package struct CalculatorMarks: Sendable {
  /// The bytes behind `<<`; nil outside a mark.
  private var expression: [UInt8]?
  private var followsBracket = false

  /// An expression that is longer is none.
  private static let longestExpression = 256

  package init() {}

  /// Takes the next byte of the text.
  /// - Returns: where that byte is the `=` behind an expression, its result as GSM8K writes numbers. A mark without a value
  ///   (malformed, a division by zero, more than 64 bits, decimal digits without end) has none, and what follows is text.
  package mutating func take(_ byte: UInt8) -> String? {
    if byte == UInt8(ascii: "<") {
      expression = followsBracket ? [] : nil
      followsBracket = true
      return nil
    }
    followsBracket = false
    guard let length = expression?.count else { return nil }
    switch byte {
    case UInt8(ascii: "="):
      defer { expression = nil }
      return expression.flatMap { try? ArithmeticExpression.value(of: $0) }?.decimal
    case UInt8(ascii: ">"), UInt8(ascii: "\n"): expression = nil
    default: if length < Self.longestExpression { expression?.append(byte) } else { expression = nil }
    }
    return nil
  }

  /// The bytes of `text` that a calculator writes, ascending: behind the `=` of each mark whose result follows there.
  package static func written(in text: [UInt8]) -> [Range<Int>] {
    var marks = CalculatorMarks()
    var ranges: [Range<Int>] = []
    for (index, byte) in text.enumerated() {
      guard let result = marks.take(byte) else { continue }
      let continuation = Array(continuation(result).utf8)
      if text[(index + 1)...].starts(with: continuation) { ranges.append(index + 1..<index + 1 + continuation.count) }
    }
    return ranges
  }

  /// A mark whose calculation came out, and the number behind it, as text.
  package static func text(_ expression: String, result: String) -> String { "<<\(expression)=\(continuation(result))" }

  /// What follows the `=` of a mark.
  package static func continuation(_ result: String) -> String { "\(result)>>\(result)" }
}
