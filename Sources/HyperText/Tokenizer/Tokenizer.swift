import HyperIO

/// A byte-level byte-pair encoding, as in GPT-2: any bytes encode, and decode to the same bytes.
///
/// Immutable; copies share their tables. Encoding and its result equal Hugging Face `tokenizers` on the same
/// `tokenizer.json`.
public struct Tokenizer: Sendable {
  /// How many tokens there are; ids are `0..<vocabularySize`.
  public var vocabularySize: Int { tables.ends.count - 1 }

  let tables: Tables

  /// All that a vocabulary consists of, validated.
  final class Tables: Sendable {
    /// The bytes of all tokens, in the order of their ids, and where each ends (first a zero).
    let bytes: [UInt8]
    let ends: [Int]
    /// The id of every single byte.
    let byteTokens: [UInt32]
    let merges: MergeTable
    let added: [AddedToken]
    let addedFirst: AddedTokenMatcher
    let addedThen: AddedTokenMatcher
    let isSpecial: [Bool]
    /// Whether every digit is a word of its own.
    let digitsAlone: Bool

    init(
      tokens: some Collection<some Collection<UInt8>>, byteTokens: [UInt32], merges: MergeTable, added: [AddedToken],
      digitsAlone: Bool
    ) {
      self.digitsAlone = digitsAlone
      var bytes: [UInt8] = []
      var ends = [0]
      ends.reserveCapacity(tokens.count + 1)
      for token in tokens {
        bytes.append(contentsOf: token)
        ends.append(bytes.count)
      }
      self.bytes = bytes
      self.ends = ends
      self.byteTokens = byteTokens
      self.merges = merges
      self.added = added
      addedFirst = AddedTokenMatcher(added.filter { !$0.isNormalized })
      addedThen = AddedTokenMatcher(added.filter(\.isNormalized))
      var isSpecial = [Bool](repeating: false, count: tokens.count)
      for token in added where token.isSpecial { isSpecial[Int(token.id)] = true }
      self.isSpecial = isSpecial
    }
  }

  init(tables: Tables) { self.tables = tables }

  /// The ids of `text`.
  ///
  /// To encode many texts, a `TextEncoder` kept between them is faster: it remembers words.
  public func encode(_ text: String, special: SpecialTokenHandling = .asText) -> [Int32] {
    encode(Array(text.utf8), special: special)
  }

  /// The ids of bytes, which need not be UTF-8.
  public func encode(_ bytes: [UInt8], special: SpecialTokenHandling = .asText) -> [Int32] {
    var ids: [Int32] = []
    TextEncoder(self).encode(bytes, special: special, into: &ids)
    return ids
  }

  /// The bytes that `ids` stand for, special tokens spelled out unless `skippingSpecial`.
  /// - Throws: `InputError` for an id that is not in the vocabulary.
  public func decode(_ ids: some Sequence<Int32>, skippingSpecial: Bool = false) throws -> [UInt8] {
    var result: [UInt8] = []
    for id in ids {
      guard id >= 0, id < vocabularySize else {
        throw InputError("token ids", expected: "ids in 0..<\(vocabularySize)", found: "\(id)")
      }
      if skippingSpecial, isSpecial(id) { continue }
      result.append(contentsOf: bytes(of: id))
    }
    return result
  }

  /// The bytes that one id stands for; for a special token its spelling. `id` is in the vocabulary.
  public func bytes(of id: Int32) -> ArraySlice<UInt8> {
    tables.bytes[tables.ends[Int(id)]..<tables.ends[Int(id) + 1]]
  }

  /// Whether the token stands for no text. `id` is in the vocabulary.
  public func isSpecial(_ id: Int32) -> Bool { tables.isSpecial[Int(id)] }

  /// The id of a special token, or nil if this vocabulary lacks it.
  public func id(of token: SpecialToken) -> Int32? {
    let bytes = Array(token.rawValue.utf8)
    return tables.added.first { $0.content == bytes }.map { Int32($0.id) }
  }

  /// The id that starts and ends documents.
  /// - Throws: `InputError` if the vocabulary has no `<|endoftext|>`.
  package func endOfText() throws -> Int32 {
    guard let id = id(of: .endOfText) else {
      throw InputError(
        "tokenizer", expected: "an added token \(SpecialToken.endOfText.rawValue)", found: "none among \(added)")
    }
    return id
  }

  private var added: String { "\(tables.added.count) added tokens" }

  /// The largest vocabulary that is read or trained.
  package static let largestVocabulary = 1 << 20
}
