extension PackedTokens {
  /// Whether one of the first documents holds a calculator mark with its result: the models of such a corpus are meant to write
  /// with a calculator.
  /// - Throws: `InputError` where the corpus is damaged.
  package func showsCalculatorMarks(in tokenizer: Tokenizer) throws -> Bool {
    for document in 0..<min(documentCount, 1000) {
      let text = try tokenizer.decode(tokens(of: document), skippingSpecial: true)
      if !CalculatorMarks.written(in: text).isEmpty { return true }
    }
    return false
  }
}
