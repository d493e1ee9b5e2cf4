import HyperIO
import HyperText

/// What a run tells whoever shows it.
package enum TrainingEvent {
  /// Something to know that stops nothing.
  case warning(String)
  /// An update was made.
  case step(StepReport)
  /// Validation is on its way: the share done.
  case evaluating(Double)
  case evaluated(step: Int, BitsPerByteScore, isBest: Bool)
  case sampled(step: Int, text: String)
  /// Thresholds were searched for: bits per byte of the validation text with them as they were and as they were found.
  case evolved(step: Int, before: Double, after: Double, isKept: Bool)
  case saved(step: Int, path: String)
  /// The run ends early: as many validations as it has patience for have not improved on that of step `best`.
  case lostPatience(step: Int, best: Int)

  /// One update, for a progress line.
  package struct StepReport {
    package let step: Int
    /// Nil while a timed run has not come to its decay.
    package let totalSteps: Int?
    /// Share of the run that is done, by its budget.
    package let fraction: Double
    package let loss: Double
    package let smoothedLoss: Double
    /// Of the smoothed loss; nil where not every token is a target.
    package let bitsPerByte: Double?
    package let learningRateMultiplier: Double
    package let gradientNorm: Double
    package let firingRate: Double?
    /// The loss's terms besides the task, where it has any.
    package let terms: ObjectiveTerms?
    /// Neurons of no use, when they were counted.
    package let neurons: NeuronHealth?
    package let milliseconds: Double
    package let tokensPerSecond: Double
    /// Seconds in updates so far, over all sessions.
    package let seconds: Double
    package let secondsLeft: Double?
  }
}
