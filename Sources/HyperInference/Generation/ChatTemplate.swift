import HyperIO
import HyperText

/// How the turns of a conversation are marked in a document.
public enum ChatTemplate: String, CaseIterable, Sendable {
  /// Not at all: the user's text and the model's are one document, as in plain stories.
  case none
  /// By role: `<|user|>` text `<|endofturn|>` `<|assistant|>` text `<|endofturn|>`, as in `{"messages"}` records.
  case roles

  /// The tokens that end what the model writes: the document's end, and with roles the turn's.
  func endings(_ tokenizer: Tokenizer) -> [Int32] {
    let tokens: [SpecialToken] = self == .roles ? [.endOfText, .endOfTurn] : [.endOfText]
    return tokens.compactMap(tokenizer.id)
  }

  /// The tokens that bring a user's `text` to the model, up to where its answer begins.
  /// - Throws: `InputError` where the vocabulary lacks a mark.
  func turn(_ text: String, _ tokenizer: Tokenizer) throws -> [Int32] {
    let content = tokenizer.encode(text)
    switch self {
    case .none: return content
    case .roles:
      return try [Self.mark(.user, tokenizer)] + content + [
        Self.mark(.endOfTurn, tokenizer), Self.mark(.assistant, tokenizer),
      ]
    }
  }

  /// The tokens that close the model's turn, of which `pending` is the last token and not consumed yet, before the next
  /// one.
  func closing(_ pending: Int32?, _ tokenizer: Tokenizer) throws -> [Int32] {
    let pending = pending.map { [$0] } ?? []
    guard self == .roles else { return pending }
    let isClosed = pending.last.map(endings(tokenizer).contains) ?? false
    return isClosed ? pending : try pending + [Self.mark(.endOfTurn, tokenizer)]
  }

  private static func mark(_ token: SpecialToken, _ tokenizer: Tokenizer) throws -> Int32 {
    guard let id = tokenizer.id(of: token) else {
      throw InputError("tokenizer", expected: "a token \(token.rawValue), to mark turns", found: "none")
    }
    return id
  }
}
