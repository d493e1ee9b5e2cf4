/// How often a run looks up from its updates.
package struct TrainingCadence: Equatable, Sendable {
  /// Updates between validations, and between checkpoints; 0: only at the end.
  package var evalEvery = 250
  package var saveEvery = 250
  /// Updates between samples; 0: none.
  package var sampleEvery = 500
  /// Updates between short searches for better thresholds, whose result is carried on where the validation text agrees; 0: none.
  package var evolveEvery = 0
  /// Checkpoints kept besides the best.
  package var keep = 2
  /// What samples continue; empty: a new document.
  package var samplePrompt = ""
  package var sampleTokens = 100
  /// Validations in a row without improvement that end the run; 0: none do.
  package var patience = 0

  package init() {}
}
