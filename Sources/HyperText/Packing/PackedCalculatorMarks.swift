/// What the documents of a corpus show of a calculator.
package struct CalculatorUse: Equatable, Sendable {
  /// Whether they hold calculator marks with results: a model of them is meant to write with a calculator.
  package var hasMarks = false
  /// Whether marks use the names of quantities: a model of them is meant to be asked with named quantities.
  package var namesQuantities = false

  package init(hasMarks: Bool = false, namesQuantities: Bool = false) {
    (self.hasMarks, self.namesQuantities) = (hasMarks, namesQuantities)
  }
}

extension PackedTokens {
  /// What the first documents show of a calculator.
  /// - Throws: `InputError` where the corpus is damaged.
  package func calculatorUse(in tokenizer: Tokenizer) throws -> CalculatorUse {
    var use = CalculatorUse()
    for document in 0..<min(documentCount, 1000) {
      let text = try tokenizer.decode(tokens(of: document), skippingSpecial: true)
      var marks = CalculatorMarks()
      for (index, byte) in text.enumerated() {
        guard let result = marks.take(byte)?.prefix(while: { $0 != ">" }) else { continue }
        guard text[(index + 1)...].starts(with: Array(result.utf8)) else { continue }
        use.hasMarks = true
        // Not every mark of a text with names uses one.
        if marks.usesNames { return CalculatorUse(hasMarks: true, namesQuantities: true) }
      }
    }
    return use
  }
}
