import HyperCheckpoint
import HyperIO
import HyperModel

/// What a run's directory says of it, without loading a weight.
package struct RunSummary: Sendable {
  /// Whether a run goes on.
  package enum State: String, Sendable {
    /// Its budget is spent, or its patience.
    case finished
    /// A process trains it now.
    case running
    case stopped
  }

  package let path: String
  /// `run.json`; null where there is none.
  package let record: JSON
  package let state: State
  /// The size that its model was named by; nil for one of its own.
  package let preset: String?
  package let model: ModelConfiguration?
  package let parameters: Int?
  /// Tokens of an update.
  package let tokensPerStep: Int?
  /// Where its newest checkpoint stands.
  package let steps: Int
  package let tokens: Int
  package let seconds: Double
  package let trainLoss: Double?
  /// The lowest validation score and its step.
  package let best: (bitsPerByte: Double, step: Int)?

  /// Whether `path` looks like a run.
  package static func isRun(_ path: String) -> Bool {
    FileSystem.exists(path + "/" + RunDirectory.recordName) || FileSystem.isDirectory(path + "/checkpoints")
  }

  /// Every run at or below `path`, by name.
  /// - Parameter depth: how many directories deep is looked.
  package static func runs(below path: String, depth: Int = 4) throws -> [String] {
    if isRun(path) { return [path] }
    guard depth > 0 else { return [] }
    return try FileSystem.list(path).filter { !$0.hasPrefix(".") }.flatMap { name in
      let child = path == "." ? name : path + "/" + name
      return FileSystem.isDirectory(child) ? (try? runs(below: child, depth: depth - 1)) ?? [] : []
    }
  }

  /// Reads the run at `path`. What is missing or damaged in it is not known; no run at all is an error.
  package init(_ path: String) throws {
    guard Self.isRun(path) else {
      throw InputError(
        path, expected: "a run's directory", found: "no \(RunDirectory.recordName) and no checkpoints/ in it")
    }
    self.path = path
    record = (try? FileSystem.readJSON(path + "/" + RunDirectory.recordName)) ?? .null
    let resolved = record["resolved"]
    preset = record["settings"]?["preset"]?.string
    model = resolved?["model"].flatMap { try? ModelConfiguration(json: $0, source: path) }
    parameters = record["parameters"]?.int ?? model?.parameterLayout.count
    tokensPerStep = resolved?["total_batch_size"]?.int
    let progress = Self.progress(path)
    steps = progress?.step ?? 0
    tokens = progress?.tokens ?? 0
    seconds = progress?.seconds ?? 0
    trainLoss = progress?.smoothedLoss
    best = progress?.best
    state =
      RunDirectory.isBeingTrained(path)
      ? .running : Self.isFinished(progress, record, tokensPerStep) ? .finished : .stopped
  }

  /// The progress of the newest checkpoint that can be read.
  private static func progress(_ path: String) -> TrainingProgress? {
    guard let run = try? RunDirectory(path, for: .reading), let steps = try? run.steps() else { return nil }
    for step in steps.reversed() {
      if let checkpoint = try? run.checkpoint(step, verifying: .sizes),
        let json = try? checkpoint.json(Trainer.progressFile),
        let progress = try? TrainingProgress(JSONField(json, path)["progress"])
      {
        return progress
      }
    }
    return nil
  }

  private static func isFinished(_ progress: TrainingProgress?, _ record: JSON, _ tokensPerStep: Int?) -> Bool {
    guard let progress, let resolved = record["resolved"] else { return false }
    let patience = record["settings"]?["patience"]?.int ?? 0
    if patience > 0, progress.validationsSinceBest >= patience { return true }
    if let steps = resolved["num_iterations"]?.int { return progress.step >= steps }
    if let tokens = resolved["max_tokens"]?.int, tokens > 0, let tokensPerStep, tokensPerStep > 0 {
      return progress.step >= (tokens - 1) / tokensPerStep + 1
    }
    guard resolved["max_minutes"]?.double == progress.decayMinutes, let decay = progress.decay else { return false }
    return progress.step >= decay.upperBound
  }
}
