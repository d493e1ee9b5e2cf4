import HyperTensor

/// Which parts of an update go backwards through the blocks: all but those whose loss is among the lowest, from which there is
/// least to learn.
///
/// A part is the sequences that go through a tape together. What counts as low is decided by the losses of the update before,
/// so that every part can be judged as soon as its own is known.
final class LowLossFilter {
  /// The share of the parts that is skipped, about.
  private let share: Double
  /// Nats a target below which a part is skipped; nil before the first update. A part of the run's state.
  var bound: Double?
  /// Of each part of the update in hand.
  private let losses: UnsafeMutableBufferPointer<Double>

  /// - Parameter parts: of an update.
  init(share: Double, parts: Int) {
    self.share = share
    losses = .allocate(capacity: parts)
    losses.initialize(repeating: 0)
  }

  deinit { losses.deallocate() }

  /// Takes the loss of part `index`, which one thread reports.
  /// - Returns: whether the part goes on backwards.
  func keeps(_ index: Int, loss: Double) -> Bool {
    losses[index] = loss
    return loss >= bound ?? -.infinity
  }

  /// Ends an update: its losses, those of all ranks, decide about the next.
  /// - Returns: the parts that were skipped.
  func finish(_ ranks: any RankLink) -> Int {
    let all = ranks.count == 1 ? Array(losses) : ranks.sum(Array(losses))
    let skipped = bound.map { bound in all.count { $0 < bound } } ?? 0
    bound = all.sorted()[min(all.count - 1, Int(share * Double(all.count)))]
    losses.update(repeating: 0)
    return skipped
  }
}
