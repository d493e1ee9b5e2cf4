import HyperInference
import HyperText

/// What a run came to.
package struct TrainingSummary {
  package let steps: Int
  package let tokens: Int
  package let seconds: Double
  package let tokensPerSecond: Double
  package let trainLoss: Double
  package let validation: BitsPerByteScore?
  package let parameters: Int
  /// The loss's terms besides the task in the last update, where it has any; what was last counted of the spikes.
  package let terms: ObjectiveTerms?
  package let firingRate: Double?
  package let neurons: NeuronHealth?
  /// Energy of this session, and the tokens that it trained on; nil where nothing counts it.
  package let energy: EnergyReading?
  package let energyTokens: Int
  /// Whether it was interrupted before its end.
  package let isInterrupted: Bool
  /// Whether it ended before its budget was spent, because validation did not improve.
  package let hasLostPatience: Bool

  /// Joules above idle a token, everything that the session did included; nil where nothing counts it.
  package var joulesPerToken: Double? {
    energyTokens > 0 ? energy.map { $0.joulesAboveIdle / Double(energyTokens) } : nil
  }
}
