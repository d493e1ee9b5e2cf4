/// Turns ids into text one by one, holding back bytes until they complete a character.
///
/// All texts together equal the decoding of all ids together; bytes that are no UTF-8 become U+FFFD.
public struct StreamingDecoder: Sendable {
  private let tokenizer: Tokenizer
  private let skipsSpecial: Bool
  private var pending: [UInt8] = []

  /// A decoder at the start of a text.
  public init(_ tokenizer: Tokenizer, skippingSpecial: Bool = true) {
    self.tokenizer = tokenizer
    skipsSpecial = skippingSpecial
  }

  /// The text that is complete once `id`, which is in the vocabulary, is added; it may be empty.
  public mutating func append(_ id: Int32) -> String {
    if skipsSpecial, tokenizer.isSpecial(id) { return "" }
    pending.append(contentsOf: tokenizer.bytes(of: id))
    let complete = pending.count - UTF8Sequence.incompleteSuffix(pending)
    defer { pending.removeFirst(complete) }
    return String(decoding: pending[..<complete], as: UTF8.self)
  }

  /// What was held back, as the text ends here.
  public mutating func finish() -> String {
    defer { pending.removeAll() }
    return String(decoding: pending, as: UTF8.self)
  }
}
