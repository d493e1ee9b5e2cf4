import HyperIO

/// A tokenised corpus in a directory, mapped into memory: opening it reads nothing but its head.
///
/// - `tokens.bin`: the tokens of all documents without `<|endoftext|>`, little-endian, 2 bytes each up to a vocabulary
///   of 65,536, else 4;
/// - `documents.bin`: for each document, and once more at the end, how many tokens and how many bytes of targets'
///   text come before it, two little-endian 64-bit numbers;
/// - `masks.bin`, only where prompts are no targets: one byte a token, 1 for a target;
/// - `tokenizer.json` and `meta.json`.
///
/// `<|endoftext|>` is the first input of each document and its last target.
package struct PackedTokens: Sendable {
  package let directory: String
  package let metadata: PackedMetadata

  private let tokens: MappedFile
  private let offsets: MappedFile
  private let masks: MappedFile?

  package static let tokensName = "tokens.bin"
  package static let documentsName = "documents.bin"
  package static let masksName = "masks.bin"
  package static let metadataName = "meta.json"

  /// Whether a prepared corpus seems to be at `path`.
  package static func isPresent(at path: String) -> Bool { FileSystem.exists(path + "/" + metadataName) }

  /// Opens the directory. Sizes and totals are checked now, offsets and ids as they are read.
  /// - Throws: `InputError` where a file is not what `meta.json` says.
  package init(opening directory: String) throws {
    let path = directory + "/" + Self.metadataName
    let metadata = try PackedMetadata(
      FileSystem.readJSON(path, limits: JSONLimits(depth: 8, bytes: 1 << 24)), source: path)
    func open(_ name: String, size: Int) throws -> MappedFile {
      let file = try MappedFile(directory + "/" + name)
      guard file.bytes.count == size else {
        throw InputError(file.path, expected: "\(size) bytes", found: "\(file.bytes.count) bytes")
      }
      return file
    }
    self.directory = directory
    self.metadata = metadata
    tokens = try open(Self.tokensName, size: metadata.tokens * metadata.tokenWidth)
    offsets = try open(Self.documentsName, size: 16 * (metadata.documents + 1))
    masks = metadata.masksDigest == nil ? nil : try open(Self.masksName, size: metadata.tokens)
    guard offset(0) == (0, 0), offset(metadata.documents) == (UInt64(metadata.tokens), UInt64(metadata.scoredBytes))
    else {
      throw InputError(
        offsets.path, expected: "offsets from 0, 0 to \(metadata.tokens), \(metadata.scoredBytes)",
        found: "\(offset(0)) to \(offset(metadata.documents))")
    }
  }

  package var documentCount: Int { metadata.documents }
  package var tokenCount: Int { metadata.tokens }
  /// Bytes of text in all documents, that of targets where prompts are masked.
  package var textBytes: Int { metadata.scoredBytes }
  package var vocabularySize: Int { metadata.vocabularySize }
  package var endOfText: Int32 { Int32(metadata.endOfText) }

  /// The tokenizer the corpus was made with.
  package func tokenizer() throws -> Tokenizer { try Tokenizer(contentsOf: directory) }

  /// Which tokens a document has. `document` is in `0..<documentCount`.
  /// - Throws: `InputError` if the offsets do not ascend.
  package func tokenRange(of document: Int) throws -> Range<Int> {
    let (start, end) = try bounds(of: document)
    return Int(start.token)..<Int(end.token)
  }

  /// The bytes of a document's text, of targets where prompts are masked. `document` is in `0..<documentCount`.
  package func textBytes(of document: Int) throws -> Int {
    let (start, end) = try bounds(of: document)
    return Int(end.byte - start.byte)
  }

  /// The token at `index`, which is in `0..<tokenCount`.
  /// - Throws: `InputError` if it is not in the vocabulary.
  @inline(__always)
  package func token(at index: Int) throws -> Int32 {
    precondition(index >= 0 && index < metadata.tokens)
    let id =
      metadata.tokenWidth == 2
      ? UInt32(UInt16(littleEndian: tokens.bytes.load(fromByteOffset: 2 * index, as: UInt16.self)))
      : UInt32(littleEndian: tokens.bytes.load(fromByteOffset: 4 * index, as: UInt32.self))
    guard id < metadata.vocabularySize else { throw outOfRange(id, at: index) }
    return Int32(id)
  }

  /// Whether the token at `index`, which is in `0..<tokenCount`, is one that a model learns to write.
  @inline(__always)
  package func isTarget(at index: Int) -> Bool { masks.map { $0.bytes[index] != 0 } ?? true }

  /// Whether some tokens are no targets.
  package var hasMasks: Bool { masks != nil }

  /// - Throws: `InputError` where some tokens are no targets: bits per byte of the others say nothing about the text.
  package func requireEveryTarget() throws {
    guard hasMasks else { return }
    throw InputError(
      directory, expected: "text whose every token is a target", found: "a corpus prepared with --mask-prompts")
  }

  /// The tokens of one document.
  package func tokens(of document: Int) throws -> [Int32] { try tokenRange(of: document).map { try token(at: $0) } }

  /// Reads every file and compares digests, offsets and ids. Complexity: O(bytes of the files).
  /// - Throws: `InputError` where something is not what `meta.json` says.
  package func verify() throws {
    var files = [(tokens, metadata.tokensDigest), (offsets, metadata.documentsDigest)]
    if let masks, let digest = metadata.masksDigest { files.append((masks, digest)) }
    for (file, digest) in files {
      let found = SHA256.digest(of: file.bytes).hex
      guard found == digest else { throw InputError(file.path, expected: "SHA-256 \(digest)", found: found) }
    }
    let found = try tokenizer().digest
    guard found == metadata.tokenizerDigest else {
      throw InputError("\(directory)/\(Tokenizer.fileName)", expected: metadata.tokenizerDigest, found: found)
    }
    for document in 0..<documentCount { for index in try tokenRange(of: document) { _ = try token(at: index) } }
  }

  private typealias Offset = (token: UInt64, byte: UInt64)

  private func offset(_ document: Int) -> Offset {
    (
      UInt64(littleEndian: offsets.bytes.load(fromByteOffset: 16 * document, as: UInt64.self)),
      UInt64(littleEndian: offsets.bytes.load(fromByteOffset: 16 * document + 8, as: UInt64.self))
    )
  }

  private func bounds(of document: Int) throws -> (start: Offset, end: Offset) {
    precondition(document >= 0 && document < documentCount)
    let (start, end) = (offset(document), offset(document + 1))
    guard start.token <= end.token, end.token <= UInt64(tokenCount), start.byte <= end.byte,
      end.byte <= UInt64(textBytes)
    else {
      throw InputError(
        "\(offsets.path): document \(document)", expected: "ascending offsets", found: "\(start) and \(end)")
    }
    return (start, end)
  }

  private func outOfRange(_ id: UInt32, at index: Int) -> InputError {
    InputError("\(tokens.path): token \(index)", expected: "an id below \(vocabularySize)", found: "\(id)")
  }
}
