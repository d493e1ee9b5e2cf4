/// What text is written with: tokens go in, the logits of the next one come out. A session is one, an ensemble of them another.
///
/// It belongs to one thread at a time.
package protocol TokenPredictor: AnyObject {
  /// The model; in an ensemble the first one. All have its tokenizer.
  var model: ModelBundle { get }
  /// How many texts advance side by side.
  var streams: Int { get }
  /// The token that starts a document.
  var startOfDocument: Int32 { get }
  /// How many threads may share a matrix product; the results are the same bits with any number.
  var threads: Int { get set }

  /// How many tokens of its current document a stream has consumed.
  func position(stream: Int) -> Int
  /// Puts a stream back to the start of a document.
  func reset(stream: Int)
  /// Advances a stream by `tokens`.
  func consume(_ tokens: [Int32], stream: Int) throws
  /// Advances a stream by one token.
  func consume(_ token: Int32, stream: Int) throws
  /// Advances every stream by one token, in one pass over the weights.
  func step(_ tokens: [Int32]) throws
  /// The logits [V] behind a stream's last token, of which there is one; valid until anything advances.
  func logits(stream: Int) -> UnsafeBufferPointer<Float>
  /// Copies of a stream's state, one a model.
  func snapshots(stream: Int) -> [SessionSnapshot]
  /// Puts a stream where `snapshots` were taken.
  func restore(_ snapshots: [SessionSnapshot], stream: Int) throws
}

extension InferenceSession: TokenPredictor {
  package func snapshots(stream: Int) -> [SessionSnapshot] { [snapshot(stream: stream)] }

  package func restore(_ snapshots: [SessionSnapshot], stream: Int) throws {
    precondition(snapshots.count == 1, "the state of one model")
    try restore(snapshots[0], stream: stream)
  }
}
