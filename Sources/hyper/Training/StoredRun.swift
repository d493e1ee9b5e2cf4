import HyperCheckpoint
import HyperIO
import HyperModel
import HyperText
import HyperTraining

/// What an earlier session of a run wrote down, which the next may not change: the rest of it would be another run.
struct StoredRun {
  let settings: JSONObject
  private let resolved: JSONField
  private let data: JSONField
  /// The model that it went on from, if it did.
  let origin: JSON?
  private let path: String

  /// What the run in `directory` wrote; nil if there is none.
  init?(_ directory: String) throws {
    path = "\(directory)/\(RunDirectory.recordName)"
    guard FileSystem.exists(path) else { return nil }
    let root = JSONField(try FileSystem.readJSON(path), path)
    settings = try root["settings"].object()
    resolved = root["resolved"]
    data = root["data"]
    origin = root["from"].optional?.json
  }

  /// What the run wrote that has the checkpoint at `path`, or is there itself; nil where there is none.
  init?(around path: String) throws {
    guard let path = FileSystem.absolute(path) else { return nil }
    if let run = try StoredRun(path) {
      self = run
      return
    }
    let parent = FileSystem.parent(of: path)
    guard FileSystem.name(of: parent) == "checkpoints" else { return nil }
    try self.init(FileSystem.parent(of: parent))
  }

  func model() throws -> ModelConfiguration {
    try ModelConfiguration(json: resolved["model"].json ?? .null, source: path)
  }

  /// How the run is aware of rounding; nil where it is not.
  func awareness() throws -> QuantisationAwareness? { try QuantisationAwareness.taking(resolved, over: nil) }

  /// What every training setting came to, defaults of then included.
  func values() throws -> JSONObject {
    var values = try resolved.object()
    values["model"] = nil
    return values
  }

  /// The run's settings with what later layers change.
  func settings(with layers: some Sequence<JSONObject>) -> JSONObject { TrainingPlan.merge([settings] + layers) }

  /// Refuses settings that name another model than the run's.
  func checkModel(isNamedBy layers: [JSONObject]) throws {
    for key in ["from", "preset", "branches", "vocab_size", "tokenizer", "model"] {
      for layer in layers {
        if let value = layer[key], value != settings[key] { throw different(key, settings[key], value) }
      }
    }
  }

  /// Refuses a configuration that computes something else.
  func checkSame(_ configuration: TrainingConfiguration) throws {
    let new = configuration.json
    // Runs from before there was a choice say nothing of it.
    let optimizer = resolved["optimizer"].json ?? .string(OptimizerKind.adamw.rawValue)
    if optimizer != new["optimizer"] { throw different("optimizer", optimizer, new["optimizer"]) }
    let own = ["model", "device_batch_size", "sequence_length", "total_batch_size", "sampling", "seed", "ema"]
    for key in own + QuantisationAwareness.keys
    where resolved[key].json != new[key] {
      throw different(key, resolved[key].json, new[key])
    }
  }

  /// Refuses other training text.
  func checkData(_ training: PackedTokens) throws {
    guard let digest = data["tokens_sha256"].json?.string else { return }
    guard digest == training.metadata.tokensDigest else {
      throw InputError(
        "--resume: --data", expected: "the run's own text, of \(data["tokens"].json?.int ?? 0) tokens",
        found: "another, of \(training.tokenCount); start a new run with another --out")
    }
    guard data["masks_sha256"].json?.string == training.metadata.masksDigest else {
      throw InputError(
        "--resume: --data", expected: "the run's own targets",
        found: "the same text with others, or a run of an earlier release")
    }
  }

  private func different(_ key: String, _ own: JSON?, _ found: JSON?) -> InputError {
    InputError("--resume: \(key)", expected: "the run's own, \(own?.text() ?? "none")", found: found?.text() ?? "none")
  }
}
