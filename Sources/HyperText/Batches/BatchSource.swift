import HyperIO

/// Yields training batches, and continues after a restart exactly where it was.
package protocol BatchSource {
  /// Sequences in a batch, B.
  var lanes: Int { get }

  /// Whether a sequence goes on where it ended in the batch before, so that its state is to be carried over. If not,
  /// every sequence starts from zero state.
  var carriesState: Bool { get }

  /// Fills the next batch, [B*T] each, row b*T + t.
  ///
  /// - Parameters:
  ///   - steps: T.
  ///   - inputs: the ids that are read.
  ///   - targets: the ids that come next; -1 where none is to be learnt.
  ///   - resets: 1 where the input is the first of a document, else 0.
  /// - Throws: `InputError` if the corpus is damaged.
  mutating func nextBatch(
    steps: Int, into inputs: UnsafeMutablePointer<Int32>, targets: UnsafeMutablePointer<Int32>,
    resets: UnsafeMutablePointer<UInt8>) throws

  /// Where the source is. Together with what it was made from, it determines all batches to come.
  var position: JSON { get }

  /// Goes to a stored position.
  /// - Throws: `InputError` if that is not a position in this corpus with these lanes.
  mutating func restore(_ position: JSON) throws
}
