/// A calculation that is shown: "12*3 = <<12*3=36>>36".
package struct Calculation: CustomStringConvertible {
  package let expression: String
  package let value: Amount

  /// Evaluates `expression` exactly.
  package init(_ expression: String) {
    self.expression = expression
    value = Amount(of: expression)
  }

  package var description: String { "\(expression) = \(result)" }
  /// The calculation with its result in dollars: "12*3 = $<<12*3=36>>36".
  package var dollars: String { "\(expression) = $\(result)" }

  private var result: String { CalculatorMarks.text(expression, result: value.description) }
}
