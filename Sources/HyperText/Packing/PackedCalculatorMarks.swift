/// What the documents of a corpus show of a calculator.
package struct CalculatorUse: Equatable, Sendable {
  /// Whether they hold calculator marks with results: a model of them is meant to write with a calculator.
  package var hasMarks = false
  /// Whether marks use the names of quantities: a model of them is meant to be asked with named quantities.
  package var namesQuantities = false
  /// Whether answers quote their questions: a model of them is meant to be given the sentences that it asks for.
  package var quotesQuestions = false

  fileprivate static let everything = CalculatorUse(hasMarks: true, namesQuantities: true, quotesQuestions: true)

  package init(hasMarks: Bool = false, namesQuantities: Bool = false, quotesQuestions: Bool = false) {
    (self.hasMarks, self.namesQuantities, self.quotesQuestions) = (hasMarks, namesQuantities, quotesQuestions)
  }
}

extension PackedTokens {
  /// What up to 1000 documents, evenly spread, show of a calculator.
  /// - Throws: `InputError` where the corpus is damaged.
  package func calculatorUse(in tokenizer: Tokenizer) throws -> CalculatorUse {
    var use = CalculatorUse()
    let stride = max(1, (documentCount + 999) / 1000)
    for document in Swift.stride(from: 0, to: documentCount, by: stride) where use != .everything {
      let text = try tokenizer.decode(tokens(of: document), skippingSpecial: true)
      var marks = CalculatorMarks(quotingQuestions: true)
      for (index, byte) in text.enumerated() {
        guard let continuation = marks.take(byte) else { continue }
        if byte == QuotedQuestion.mark {
          if text[(index + 1)...].starts(with: Array(continuation.utf8)) { use.quotesQuestions = true }
        } else if text[(index + 1)...].starts(with: Array(continuation.prefix { $0 != ">" }.utf8)) {
          use.hasMarks = true
          // Not every mark of a text with names uses one.
          if marks.usesNames { use.namesQuantities = true }
        }
      }
    }
    return use
  }
}
