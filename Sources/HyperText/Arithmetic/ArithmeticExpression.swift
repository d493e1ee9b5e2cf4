/// Evaluates arithmetic exactly, as calculator marks hold it: `48/2`, `.5*(3+4)`, `$1,200 x 15%`.
///
/// Numbers have digits, commas between thousands, a decimal point, a `$` before and a `%` behind (a hundredth). Between them stand
/// `+ - * /`, `x`, `×` and `÷`, with the usual precedence and from left to right, signs, parentheses and spaces. Where
/// quantities have names, a name stands for its number.
package enum ArithmeticExpression {
  /// The value of `text`.
  /// - Throws: `ArithmeticError`.
  /// - Complexity: linear in the text.
  package static func value(of text: String) throws(ArithmeticError) -> Rational { try value(of: Array(text.utf8)) }

  /// The value of text in UTF-8, in which the letters of `quantities` stand for their values.
  package static func value(
    of text: [UInt8], quantities: [UInt8: Rational] = [:]
  ) throws(ArithmeticError) -> Rational {
    var reader = Reader(text: text, quantities: quantities)
    let value = try reader.sum(depth: 0)
    guard reader.next == nil else { throw reader.malformed }
    return value
  }

  /// Parentheses inside one another.
  private static let deepest = 64

  private struct Reader {
    let text: [UInt8]
    let quantities: [UInt8: Rational]
    var position = 0

    init(text: [UInt8], quantities: [UInt8: Rational]) {
      (self.text, self.quantities) = (text, quantities)
      skipSpace()
    }

    var next: UInt8? { position < text.count ? text[position] : nil }
    var malformed: ArithmeticError { .malformed(at: position) }

    mutating func skipSpace() { while next == UInt8(ascii: " ") { position += 1 } }

    /// Goes past `byte`, and the spaces behind it, if it stands here.
    mutating func skip(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      position += 1
      skipSpace()
      return true
    }

    /// Goes past a sign of two bytes, a `×` or a `÷`.
    mutating func skip(_ sign: (UInt8, UInt8)) -> Bool {
      guard next == sign.0, position + 1 < text.count, text[position + 1] == sign.1 else { return false }
      position += 2
      skipSpace()
      return true
    }

    mutating func sum(depth: Int) throws(ArithmeticError) -> Rational {
      var value = try product(depth: depth)
      while true {
        if skip(UInt8(ascii: "+")) {
          value = try value + product(depth: depth)
        } else if skip(UInt8(ascii: "-")) {
          value = try value - product(depth: depth)
        } else {
          return value
        }
      }
    }

    mutating func product(depth: Int) throws(ArithmeticError) -> Rational {
      var value = try signed(depth: depth)
      while true {
        if skip(UInt8(ascii: "*")) || skip(UInt8(ascii: "x")) || skip((0xC3, 0x97)) {
          value = try value * signed(depth: depth)
        } else if skip(UInt8(ascii: "/")) || skip((0xC3, 0xB7)) {
          value = try value / signed(depth: depth)
        } else {
          return value
        }
      }
    }

    mutating func signed(depth: Int) throws(ArithmeticError) -> Rational {
      var isNegative = false
      while true {
        if skip(UInt8(ascii: "-")) {
          isNegative.toggle()
        } else if !skip(UInt8(ascii: "+")) {
          break
        }
      }
      var value = try atom(depth: depth)
      while skip(UInt8(ascii: "%")) { value = try value / Rational(100) }
      return isNegative ? value.negated : value
    }

    mutating func atom(depth: Int) throws(ArithmeticError) -> Rational {
      if skip(UInt8(ascii: "(")) {
        guard depth < ArithmeticExpression.deepest else { throw malformed }
        let value = try sum(depth: depth + 1)
        guard skip(UInt8(ascii: ")")) else { throw malformed }
        return value
      }
      if let name = next, let value = quantities[name] {
        _ = skip(name)
        return value
      }
      _ = skip(UInt8(ascii: "$"))
      return try number()
    }

    mutating func number() throws(ArithmeticError) -> Rational {
      var (value, scale) = (0, 1)
      /// Reads digits and returns how many there were.
      func digits(_ reader: inout Reader, areDecimals: Bool) throws(ArithmeticError) -> Int {
        let start = reader.position
        while let byte = reader.next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
          let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
          let (sum, overflowOfSum) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
          if overflow || overflowOfSum { throw .overflow }
          value = sum
          if areDecimals {
            let (next, overflow) = scale.multipliedReportingOverflow(by: 10)
            if overflow { throw .overflow }
            scale = next
          }
          reader.position += 1
        }
        return reader.position - start
      }
      let whole = try digits(&self, areDecimals: false)
      if (1...3).contains(whole) {
        while next == UInt8(ascii: ",") {
          position += 1
          guard try digits(&self, areDecimals: false) == 3 else { throw malformed }
        }
      }
      var decimals = 0
      if next == UInt8(ascii: ".") {
        position += 1
        decimals = try digits(&self, areDecimals: true)
      }
      guard whole + decimals > 0 else { throw malformed }
      skipSpace()
      return try Rational(value, over: scale)
    }
  }
}
