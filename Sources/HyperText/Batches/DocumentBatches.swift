/// Goes through documents once, each whole and from zero state, for evaluation: every token and the `<|endoftext|>`
/// after each document is a target exactly once (prompts too, if the corpus is not masked).
///
/// State is carried from batch to batch within a lane. A lane that finds no more documents gets resets and targets of -1.
package struct DocumentBatches {
  package let lanes: Int

  private let corpus: PackedTokens
  private var waiting: Range<Int>
  private var states: [DocumentLane]
  /// How many steps of each lane the last batch filled with documents: behind them the lane is idle.
  package private(set) var filled: [Int]
  /// The bytes of text of all documents: the divisor of bits per byte.
  package let textBytes: Int

  /// Goes through `documents`, by default all. `lanes` is positive.
  /// - Throws: `InputError` if the corpus is damaged.
  package init(_ corpus: PackedTokens, lanes: Int, documents: Range<Int>? = nil) throws {
    precondition(lanes > 0)
    let documents = (documents ?? 0..<corpus.documentCount).clamped(to: 0..<corpus.documentCount)
    self.corpus = corpus
    self.lanes = lanes
    waiting = documents
    states = Array(repeating: DocumentLane(), count: lanes)
    filled = Array(repeating: 0, count: lanes)
    textBytes =
      documents.count == corpus.documentCount
      ? corpus.textBytes : try documents.reduce(0) { try $0 + corpus.textBytes(of: $1) }
  }

  /// Fills the next batch, [B*T] each, row b*T + t, as `BatchSource` does.
  /// - Returns: how many rows have a target; nil once there is nothing left, and nothing is written then.
  package mutating func nextBatch(
    steps: Int, into inputs: UnsafeMutablePointer<Int32>, targets: UnsafeMutablePointer<Int32>,
    resets: UnsafeMutablePointer<UInt8>
  ) throws -> Int? {
    guard !waiting.isEmpty || states.contains(where: { !$0.isDone }) else { return nil }
    var count = 0
    for lane in 0..<lanes { filled[lane] = 0 }
    for step in 0..<steps {
      for lane in 0..<lanes {
        if states[lane].isDone, let document = waiting.popFirst() {
          _ = try states[lane].start(document, in: corpus)
        }
        let idle = DocumentLane.Step(input: corpus.endOfText, target: -1, reset: 1)
        if !states[lane].isDone { filled[lane] += 1 }
        let values = states[lane].isDone ? idle : try states[lane].next(in: corpus)
        let row = lane * steps + step
        (inputs[row], targets[row], resets[row]) = (values.input, values.target, values.reset)
        if values.target >= 0 { count += 1 }
      }
    }
    return count
  }
}
