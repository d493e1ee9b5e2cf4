/// One sequence of a batch on its way through a document: `<|endoftext|> d1 ... dn` as inputs, `d1 ... dn
/// <|endoftext|>` as targets.
struct DocumentLane: Sendable {
  private(set) var document = -1
  /// How many of the n + 1 positions of the document are done.
  private(set) var offset = 0
  private var tokens = 0..<0

  /// What one step of a batch holds.
  struct Step {
    var input: Int32
    var target: Int32
    var reset: UInt8
  }

  /// A lane with no document yet.
  init() {}

  /// Whether the lane needs another document.
  var isDone: Bool { document < 0 || offset > tokens.count }

  /// Goes to a document, `offset` positions into it; false if it has no such position.
  mutating func start(_ document: Int, at offset: Int = 0, in corpus: PackedTokens) throws -> Bool {
    let tokens = try corpus.tokenRange(of: document)
    guard offset >= 0, offset <= tokens.count + 1 else { return false }
    (self.document, self.offset, self.tokens) = (document, offset, tokens)
    return true
  }

  /// The next position; the lane is not done.
  @inline(__always)
  mutating func next(in corpus: PackedTokens) throws -> Step {
    let index = tokens.lowerBound + offset
    let isFirst = offset == 0
    let isLast = offset == tokens.count
    offset += 1
    return Step(
      input: isFirst ? corpus.endOfText : try corpus.token(at: index - 1),
      target: isLast ? corpus.endOfText : corpus.isTarget(at: index) ? try corpus.token(at: index) : -1,
      reset: isFirst ? 1 : 0)
  }
}
