import HyperText

/// Works out calculator marks as a model writes them: where it writes `<<48/2=`, the text goes on with `24>>24`, whatever the
/// model would have written. A mark whose expression has no value is left to the model. Where answers quote their question, a
/// sentence of it is written in the same way (`QuotedQuestion`).
struct Calculator {
  private let tokenizer: Tokenizer
  private var marks: CalculatorMarks

  init(_ tokenizer: Tokenizer, quotingQuestions: Bool) {
    self.tokenizer = tokenizer
    marks = CalculatorMarks(quotingQuestions: quotingQuestions)
  }

  /// Takes the prompt; returns the tokens that must follow one that ends behind the `=` of a mark or in what is written there,
  /// else none.
  mutating func read(_ prompt: [Int32]) -> [Int32] {
    for token in prompt where !tokenizer.isSpecial(token) {
      for byte in tokenizer.bytes(of: token) { _ = marks.take(byte) }
    }
    return tokenizer.encode(write(Array(marks.announced)))
  }

  /// Lets the marks know that `bytes`, which they announced, are written.
  private mutating func write(_ bytes: [UInt8]) -> [UInt8] {
    for byte in bytes { _ = marks.take(byte) }
    return bytes
  }

  /// Takes a token that was chosen.
  ///
  /// - Returns: the tokens to write in its place, where it completes an expression or asks for a sentence: its own bytes up to
  ///   there and what follows, split into tokens as in training; else nil.
  mutating func replacement(of token: Int32) -> [Int32]? {
    guard !tokenizer.isSpecial(token) else { return nil }
    let bytes = tokenizer.bytes(of: token)
    for (index, byte) in bytes.enumerated() {
      guard let continuation = marks.take(byte) else { continue }
      return tokenizer.encode(bytes.prefix(index + 1) + write(Array(continuation.utf8)))
    }
    return nil
  }
}
