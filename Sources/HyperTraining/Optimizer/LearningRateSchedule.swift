/// Warm-up, stable, decay: the learning rate's multiplier at each step.
///
/// It rises linearly over the warm-up, stays at 1, and falls linearly to `finalFraction` from the start of the decay to the
/// end. A run that is bounded by time does not know its last step beforehand: its decay start is fixed as a step when the
/// time comes, and stored, so that a resumed run follows the same schedule.
package struct LearningRateSchedule: Equatable, Sendable {
  package let warmupSteps: Int
  package let finalFraction: Double
  /// Step at which the decay starts and step after which it has ended; nil while a timed run has not come to its decay.
  package private(set) var decay: Range<Int>?

  /// The part of a run that comes before the decay.
  package static let stablePart = 0.7

  /// A schedule over `totalSteps` steps, or of unknown length.
  package init(warmupSteps: Int, totalSteps: Int?, finalFraction: Double) {
    self.warmupSteps = warmupSteps
    self.finalFraction = finalFraction
    decay = totalSteps.map { Int(Double($0) * Self.stablePart)..<$0 }
  }

  /// A schedule with a stored decay.
  package init(warmupSteps: Int, finalFraction: Double, decay: Range<Int>?) {
    self.warmupSteps = warmupSteps
    self.finalFraction = finalFraction
    self.decay = decay
  }

  /// Starts the decay of a timed run at `step`, for as many steps as keep the stable part's share of the whole.
  package mutating func startDecay(at step: Int) {
    precondition(decay == nil, "a decay starts once")
    let total = Int((Double(step) / Self.stablePart).rounded(.up))
    decay = step..<max(step + 1, total)
  }

  /// The last step's number plus one; nil while unknown.
  package var totalSteps: Int? { decay?.upperBound }

  /// The multiplier of the peak learning rate at `step` (from 0).
  package func multiplier(at step: Int) -> Double {
    let warm = step < warmupSteps ? Double(step + 1) / Double(warmupSteps) : 1
    guard let decay, step >= decay.lowerBound else { return warm }
    let left = Double(max(0, decay.upperBound - step)) / Double(max(1, decay.count))
    return min(warm, finalFraction + (1 - finalFraction) * left)
  }
}
