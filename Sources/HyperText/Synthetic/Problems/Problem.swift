/// A word problem with its worked answer.
package struct Problem: Sendable, Equatable {
  /// What is asked, in a few sentences.
  package let question: String
  /// The steps, one a line, with calculator marks such as `<<12*3=36>>`; the last line is `#### ` and the result.
  package let answer: String
  package let result: Int
  /// The name of the template it was made from.
  package let template: String
}

/// A calculation that is shown: "12*3 = <<12*3=36>>36".
package struct Calculation: CustomStringConvertible {
  package let expression: String
  package let value: Int

  /// Evaluates `expression` exactly; one that does not come out even is a mistake in a template.
  package init(_ expression: String) {
    self.expression = expression
    value = Calculator.value(of: expression)
  }

  package var description: String { "\(expression) = \(result)" }
  /// The calculation with its result in dollars: "12*3 = $<<12*3=36>>36".
  package var dollars: String { "\(expression) = $\(result)" }

  private var result: String { "<<\(expression)=\(value)>>\(value)" }
}

/// Whole numbers with + - * / and parentheses.
package enum Calculator {
  package static func value(of expression: String) -> Int {
    var rest = Substring(expression)
    let value = sum(&rest)
    precondition(rest.isEmpty, "not an expression: \(expression)")
    return value
  }

  private static func sum(_ rest: inout Substring) -> Int {
    var value = product(&rest)
    while let sign = rest.first, sign == "+" || sign == "-" {
      rest.removeFirst()
      let next = product(&rest)
      value = sign == "+" ? value + next : value - next
    }
    return value
  }

  private static func product(_ rest: inout Substring) -> Int {
    var value = atom(&rest)
    while let sign = rest.first, sign == "*" || sign == "/" {
      rest.removeFirst()
      let next = atom(&rest)
      if sign == "*" {
        value *= next
      } else {
        precondition(next != 0 && value.isMultiple(of: next), "\(value)/\(next) is not a whole number")
        value /= next
      }
    }
    return value
  }

  private static func atom(_ rest: inout Substring) -> Int {
    if rest.first == "(" {
      rest.removeFirst()
      let value = sum(&rest)
      precondition(rest.popFirst() == ")", "a parenthesis without end")
      return value
    }
    let digits = rest.prefix { $0.isNumber }
    guard let value = Int(digits) else { preconditionFailure("a number was expected before \(rest)") }
    rest.removeFirst(digits.count)
    return value
  }
}
