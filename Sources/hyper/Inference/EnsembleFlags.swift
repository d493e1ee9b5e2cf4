import ArgumentParser
import HyperInference

/// Who writes: one model, or several together.
struct EnsembleFlags: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: "Write together with these models, which have the same tokenizer: their probabilities are averaged.")
  var ensemble: [String] = []
  @Option(
    parsing: .unconditional,
    help: "Write together with copies of the model whose thresholds carry noise, so many models in all.")
  var ensembleNoise: Int?
  @Option(
    parsing: .unconditional,
    help: "Size of that noise: the standard deviation of a threshold's logarithm (default 0.1).")
  var noiseScale: Double?

  /// The largest ensemble.
  private static let most = 64

  func validate() throws {
    if !ensemble.isEmpty, ensembleNoise != nil {
      throw ValidationError("--ensemble and --ensemble-noise: expected one of them, found both.")
    }
    if ensemble.count >= Self.most {
      throw ValidationError("--ensemble: expected fewer than \(Self.most) models, found \(ensemble.count)")
    }
    if let ensembleNoise, !(2...Self.most).contains(ensembleNoise) {
      throw ValidationError("--ensemble-noise: expected 2...\(Self.most), found \(ensembleNoise)")
    }
    if let noiseScale, !(noiseScale > 0 && noiseScale <= 10) {
      throw ValidationError("--noise-scale: expected a number above 0, at most 10, found \(noiseScale)")
    }
    if noiseScale != nil, ensembleNoise == nil {
      throw ValidationError("--noise-scale: expected together with --ensemble-noise, found alone.")
    }
  }

  /// Whether more than one model writes.
  var isEnsemble: Bool { !ensemble.isEmpty || ensembleNoise != nil }

  /// All that write, `model` first, the others with its `gateCutoff` where that was given. The noise comes from `seed`.
  func members(with model: ModelBundle, gateCutoff: Float?, checkFinite: Bool = false, seed: Int) throws
    -> [ModelBundle]
  {
    if let ensembleNoise {
      return try model.noiseEnsemble(
        ensembleNoise, scale: Float(noiseScale ?? 0.1), seed: UInt64(max(0, seed)))
    }
    return try [model]
      + ensemble.map {
        try PruningFlags.apply(
          gateCutoff, to: ModelBundle.load($0, checkFinite: checkFinite, report: Terminal.warn))
      }
  }

  /// What `members` write with: a session of one, an ensemble of several.
  static func predictor(_ members: [ModelBundle], threads: Int = 1, streams: Int = 1) throws -> any TokenPredictor {
    members.count == 1
      ? try InferenceSession(members[0], threads: threads, streams: streams)
      : try EnsembleSession(members, threads: threads, streams: streams)
  }
}
