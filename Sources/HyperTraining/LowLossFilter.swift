import HyperIO
import HyperTensor

/// Which parts of an update go backwards through the blocks: all but those whose loss is among the lowest, from which there is
/// least to learn.
///
/// A part is the sequences that go through a tape together: those of the lowest losses in one update are skipped in the next, in
/// which they mostly read the same documents on. A bound on the loss would not do: while losses fall, everything lies below
/// that of the update before.
final class LowLossFilter {
  /// How many parts of an update are skipped.
  private let count: Int
  /// How many an update has.
  var parts: Int { losses.count }
  /// The parts that the next update skips; none before the first update. A part of the run's state.
  var skipped: Set<Int> = []
  /// Of each part of the update in hand.
  private let losses: UnsafeMutableBufferPointer<Double>

  /// - Parameter parts: of an update.
  /// - Throws: `InputError` where `share` of them is less than one.
  init(share: Double, parts: Int) throws {
    // A share such as 0.29 may come to a whole number but for rounding.
    count = Int(share * Double(parts) + 1e-9)
    guard count > 0 else {
      throw InputError(
        "skip_low_loss",
        expected: "a share of at least one of an update's \(parts) parts, sequences that go through together",
        found: "\(share)")
    }
    losses = .allocate(capacity: parts)
    losses.initialize(repeating: 0)
  }

  deinit { losses.deallocate() }

  /// Takes the loss of part `index`, which one thread reports.
  /// - Returns: whether the part goes on backwards.
  func keeps(_ index: Int, loss: Double) -> Bool {
    losses[index] = loss
    return !skipped.contains(index)
  }

  /// Ends an update: its losses, those of all ranks, decide about the next.
  /// - Returns: the parts that were skipped.
  func finish(_ ranks: any RankLink) -> Int {
    let all = ranks.count == 1 ? Array(losses) : ranks.sum(Array(losses))
    let done = skipped.count
    skipped = Set(all.indices.sorted { (all[$0], $0) < (all[$1], $1) }.prefix(count))
    losses.update(repeating: 0)
    return done
  }
}
