extension PackedTokens {
  /// Whether one of the first documents holds a calculator mark with its result: the models of such a corpus are meant to write
  /// with a calculator.
  /// - Throws: `InputError` where the corpus is damaged.
  package func showsCalculatorMarks(in tokenizer: Tokenizer) throws -> Bool {
    for document in 0..<min(documentCount, 1000) {
      let text = try tokenizer.decode(tokens(of: document), skippingSpecial: true)
      var marks = CalculatorMarks()
      for (index, byte) in text.enumerated() {
        guard let result = marks.take(byte) else { continue }
        if text[(index + 1)...].starts(with: Array(result.utf8)) { return true }
      }
    }
    return false
  }
}
