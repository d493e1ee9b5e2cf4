import HyperIO

/// Goes through the stream `d1 <|endoftext|> d2 <|endoftext|> ...` once in windows of T + 1 tokens that share their ends,
/// for evaluation as nanoGPT does it: nothing is reset, every window starts from zero state, and a last part that is
/// shorter than a window is left out.
package struct WindowBatches {
  package let lanes: Int
  /// How many steps of each lane the last batch filled with a window: all or none.
  package private(set) var filled: [Int]
  private let corpus: PackedTokens
  private let limit: Int
  private var window = 0

  /// Goes through the first `limit` windows, by default all. `lanes` is positive.
  package init(_ corpus: PackedTokens, lanes: Int, limit: Int? = nil) {
    precondition(lanes > 0)
    self.corpus = corpus
    self.lanes = lanes
    self.limit = limit ?? .max
    filled = Array(repeating: 0, count: lanes)
  }

  /// Fills the next batch, [B*T] each, row b*T + t, as `BatchSource` does.
  /// - Returns: how many rows have a target; nil once there is nothing left, and nothing is written then.
  /// - Throws: `InputError` if the corpus is damaged.
  package mutating func nextBatch(
    steps: Int, into inputs: UnsafeMutablePointer<Int32>, targets: UnsafeMutablePointer<Int32>,
    resets: UnsafeMutablePointer<UInt8>
  ) throws -> Int? {
    let windows = min(limit, (corpus.tokenCount + corpus.documentCount - 1) / steps)
    guard window < windows else { return nil }
    var count = 0
    for lane in 0..<lanes {
      let rows = lane * steps..<(lane + 1) * steps
      filled[lane] = window < windows ? steps : 0
      guard window < windows else {
        for row in rows { (inputs[row], targets[row], resets[row]) = (corpus.endOfText, -1, 1) }
        continue
      }
      var cursor = try StreamCursor(corpus, at: window * steps)
      var token = try cursor.next()
      for row in rows {
        inputs[row] = token.id
        token = try cursor.next()
        targets[row] = token.id
        resets[row] = 0
      }
      count += steps
      window += 1
    }
    return count
  }
}
