import ArgumentParser
import HyperInference

/// What several commands let their users say about skipping branches.
enum PruningFlags {
  static let help: ArgumentHelp =
    "A token skips a branch whose gate, in 0...2, is below this; 0: none (default: the model's own cut-offs)."

  static func check(_ cutoff: Float?) throws {
    if let cutoff, !(0...2).contains(cutoff) {
      throw ValidationError("--gate-cutoff: expected 0...2, found \(cutoff)")
    }
  }

  /// The model with this cut-off in place of its own.
  static func apply(_ cutoff: Float?, to model: ModelBundle) throws -> ModelBundle {
    try cutoff.map { try model.cuttingGates(at: $0) } ?? model
  }
}
