/// Documents in plain text: each ends at a line `<|endoftext|>` or at the end of the file.
///
/// Line ends around a separator belong to it and not to the documents; everything else is kept, byte for byte. What is
/// empty is no document.
struct TextDocuments {
  static let separator = Array(SpecialToken.endOfText.rawValue.utf8)

  private var text: [UInt8] = []

  /// Takes one line; `body` gets the document that it ends, if it does.
  mutating func take(line: UnsafeRawBufferPointer, _ body: (Document) throws -> Void) throws {
    if Self.isSeparator(line) { return try finish(body) }
    text.append(contentsOf: line)
    text.append(0x0A)
  }

  /// Ends the document at hand.
  mutating func finish(_ body: (Document) throws -> Void) throws {
    defer { text.removeAll(keepingCapacity: text.count < 1 << 20) }
    guard let first = text.firstIndex(where: { !Self.isLineEnd($0) }),
      let last = text.lastIndex(where: { !Self.isLineEnd($0) })
    else { return }
    try body(Document(text: Array(text[first...last])))
  }

  private static func isSeparator(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count == separator.count || (line.count == separator.count + 1 && line.last == 0x0D) else {
      return false
    }
    return line.starts(with: separator)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
