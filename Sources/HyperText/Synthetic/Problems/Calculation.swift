/// A calculation that is shown: "12*3 = <<12*3=36>>36".
package struct Calculation: CustomStringConvertible {
  package let expression: String
  package let value: Amount

  /// Evaluates `expression` exactly.
  package init(_ expression: String) {
    self.expression = expression
    value = Calculator.value(of: expression)
  }

  package var description: String { "\(expression) = \(result)" }
  /// The calculation with its result in dollars: "12*3 = $<<12*3=36>>36".
  package var dollars: String { "\(expression) = $\(result)" }

  private var result: String { "<<\(expression)=\(value)>>\(value)" }
}

/// Decimal numbers with + - * / and parentheses, evaluated exactly.
package enum Calculator {
  package static func value(of expression: String) -> Amount {
    var rest = Substring(expression).utf8
    let value = sum(&rest)
    precondition(rest.isEmpty, "not an expression: \(expression)")
    return value
  }

  private typealias Rest = Substring.UTF8View

  private static func sum(_ rest: inout Rest) -> Amount {
    var value = product(&rest)
    while let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest.removeFirst()
      let next = product(&rest)
      value = sign == UInt8(ascii: "+") ? value + next : value - next
    }
    return value
  }

  private static func product(_ rest: inout Rest) -> Amount {
    var value = atom(&rest)
    while let sign = rest.first, sign == UInt8(ascii: "*") || sign == UInt8(ascii: "/") {
      rest.removeFirst()
      let next = atom(&rest)
      value = sign == UInt8(ascii: "*") ? value * next : value / next
    }
    return value
  }

  private static func atom(_ rest: inout Rest) -> Amount {
    if rest.first == UInt8(ascii: "(") {
      rest.removeFirst()
      let value = sum(&rest)
      precondition(rest.popFirst() == UInt8(ascii: ")"), "a parenthesis without end")
      return value
    }
    var (digits, scale, isFraction, count) = (0, 1, false, 0)
    while let next = rest.first {
      if next == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
        digits = 10 * digits + Int(next - UInt8(ascii: "0"))
        if isFraction { scale *= 10 }
        count += 1
      } else {
        break
      }
      rest.removeFirst()
    }
    precondition(count > 0, "a number was expected")
    return Amount(digits) / Amount(scale)
  }
}
