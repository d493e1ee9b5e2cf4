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

  /// Evaluates `expression` exactly; one that is no whole number is a mistake in a template.
  package init(_ expression: String) {
    guard let value = (try? ArithmeticExpression.value(of: expression))?.integer else {
      preconditionFailure("\(expression) is no whole number")
    }
    self.expression = expression
    self.value = value
  }

  package var description: String { "\(expression) = \(result)" }
  /// The calculation with its result in dollars: "12*3 = $<<12*3=36>>36".
  package var dollars: String { "\(expression) = $\(result)" }

  private var result: String { CalculatorMarks.text(expression, result: String(value)) }
}
