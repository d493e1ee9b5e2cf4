import HyperIO

/// `meta.json` of a packed corpus.
package struct PackedMetadata: Sendable, Equatable {
  package static let version = 1

  /// A file the corpus was made from.
  package struct Source: Sendable, Equatable {
    package var name: String
    package var size: Int
    /// Of its first and last 64 KiB.
    package var digest: String
  }

  package var documents: Int
  /// Bytes of text.
  package var bytes: Int
  /// Of those, the bytes of targets, which bits per byte are counted over: all, but where prompts are masked.
  package var scoredBytes: Int
  /// Tokens, `<|endoftext|>` not counted.
  package var tokens: Int
  package var vocabularySize: Int
  /// The id that starts and ends documents.
  package var endOfText: Int
  package var tokenizerDigest: String
  package var tokensDigest: String
  package var documentsDigest: String
  /// Of `masks.bin`, which says which tokens are targets; nil where all are and there is no such file.
  package var masksDigest: String?
  package var sources: [Source]

  /// Bytes of one token in `tokens.bin`.
  package var tokenWidth: Int { vocabularySize <= 1 << 16 ? 2 : 4 }

  package var json: JSON {
    [
      "format": "hyper packed tokens", "version": .integer(Self.version), "documents": .integer(documents),
      "bytes": .integer(bytes), "scored_bytes": .integer(scoredBytes), "tokens": .integer(tokens),
      "vocab_size": .integer(vocabularySize),
      "dtype": .string(tokenWidth == 2 ? "uint16" : "uint32"), "end_of_text": .integer(endOfText),
      "masked": .bool(masksDigest != nil), "tokenizer_sha256": .string(tokenizerDigest),
      "tokens_sha256": .string(tokensDigest),
      "documents_sha256": .string(documentsDigest), "masks_sha256": masksDigest.map(JSON.string) ?? .null,
      "sources": .array(
        sources.map {
          ["name": .string($0.name), "size": .integer($0.size), "ends_sha256": .string($0.digest)]
        }),
    ]
  }
}

extension PackedMetadata {
  /// Reads `meta.json`; `source` is its path.
  /// - Throws: `InputError` for anything missing, of another kind or out of range.
  package init(_ json: JSON, source: String) throws {
    func member<Value>(_ key: String, _ expected: String, _ value: (JSON) -> Value?) throws -> Value {
      guard let member = json[key], let value = value(member) else {
        throw InputError(
          "\(source): \(key)", expected: expected, found: json[key]?.kind ?? "none")
      }
      return value
    }
    func count(_ key: String) throws -> Int {
      try member(key, "a count") { $0.int.flatMap { (0...1 << 48).contains($0) ? $0 : nil } }
    }
    _ = try member("format", "\"hyper packed tokens\"") { $0 == "hyper packed tokens" ? true : nil }
    _ = try member("version", "\(Self.version)") { $0.int == Self.version ? true : nil }
    documents = try count("documents")
    bytes = try count("bytes")
    tokens = try count("tokens")
    vocabularySize = try member("vocab_size", "1...\(Tokenizer.largestVocabulary)") {
      $0.int.flatMap { (1...Tokenizer.largestVocabulary).contains($0) ? $0 : nil }
    }
    let size = vocabularySize
    endOfText = try member("end_of_text", "an id below \(size)") {
      $0.int.flatMap { (0..<size).contains($0) ? $0 : nil }
    }
    tokenizerDigest = try member("tokenizer_sha256", "a string", \.string)
    tokensDigest = try member("tokens_sha256", "a string", \.string)
    documentsDigest = try member("documents_sha256", "a string", \.string)
    let isMasked = try member("masked", "true or false", \.bool)
    guard !isMasked || json["masks_sha256"] != nil else {
      throw InputError(
        source, expected: "masked text of this release", found: "that of an earlier one; prepare it again")
    }
    scoredBytes = isMasked ? try count("scored_bytes") : bytes
    masksDigest = isMasked ? try member("masks_sha256", "a string", \.string) : nil
    sources = try member("sources", "an array of {name, size, ends_sha256}") { value in
      guard let array = value.array else { return nil }
      let sources = array.compactMap { element -> Source? in
        guard let name = element["name"]?.string, let size = element["size"]?.int,
          let digest = element["ends_sha256"]?.string
        else { return nil }
        return Source(name: name, size: size, digest: digest)
      }
      return sources.count == array.count ? sources : nil
    }
    let dtype = tokenWidth == 2 ? "uint16" : "uint32"
    _ = try member("dtype", quoted(dtype)) { $0.string == dtype ? true : nil }
  }
}
