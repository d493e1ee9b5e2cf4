import HyperText

/// Works out calculator marks as a model writes them: where it writes `<<48/2=`, the text goes on with `24>>24`, whatever the
/// model would have written. A mark whose expression has no value is left to the model.
struct Calculator {
  private let tokenizer: Tokenizer
  private var marks = CalculatorMarks()

  init(_ tokenizer: Tokenizer) { self.tokenizer = tokenizer }

  /// Takes the prompt; returns the tokens that must follow one that ends behind the `=` of a mark, else none.
  mutating func read(_ prompt: [Int32]) -> [Int32] {
    var continuation: String?
    for token in prompt where !tokenizer.isSpecial(token) {
      for byte in tokenizer.bytes(of: token) { continuation = marks.take(byte) }
    }
    return continuation.map { tokenizer.encode($0) } ?? []
  }

  /// Takes a token that was chosen.
  ///
  /// - Returns: the tokens to write in its place, where it completes an expression: its own bytes up to the `=`, result and all,
  ///   split into tokens as in training; else nil.
  mutating func replacement(of token: Int32) -> [Int32]? {
    guard !tokenizer.isSpecial(token) else { return nil }
    let bytes = tokenizer.bytes(of: token)
    for (index, byte) in bytes.enumerated() {
      guard let continuation = marks.take(byte) else { continue }
      return tokenizer.encode(bytes.prefix(index + 1) + Array(continuation.utf8))
    }
    return nil
  }
}
