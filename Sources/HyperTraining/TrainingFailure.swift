/// Why a run cannot go on.
package enum TrainingFailure: Error, Equatable, CustomStringConvertible {
  /// The loss or a gradient is not a finite number.
  case notFinite(step: Int, loss: Double, gradientNorm: Double?)
  /// The smoothed loss rose far above the lowest it had been.
  case diverged(step: Int, loss: Double, lowest: Double)
  /// A rank's weights are not the first one's.
  case ranksDiffer(step: Int, rank: Int)

  package var description: String {
    let advice = "earlier checkpoints are intact; go on from the newest with --resume --learning-rate and a lower rate"
    return switch self {
    case .notFinite(let step, let loss, let norm):
      "training broke down at step \(step): loss \(loss), gradient norm \(norm.map { "\($0)" } ?? "not finite"); \(advice)"
    case .diverged(let step, let loss, let lowest):
      "training diverged at step \(step): loss \(loss) after \(lowest); \(advice)"
    case .ranksDiffer(let step, let rank):
      "the weights of rank \(rank) at step \(step) are not those of rank 0: machines that compute differently, or a broken one; "
        + "earlier checkpoints are intact, go on with --resume on machines of one kind"
    }
  }
}
