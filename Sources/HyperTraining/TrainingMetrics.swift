import HyperCheckpoint
import HyperIO
import HyperInference
import HyperModel

/// What a line of metrics tells besides the update itself, where it was counted.
struct StepDetails {
  private let branches: [String]
  private let power: PowerGate?
  /// Where the energy was told last.
  private var told: (sample: EnergySample, tokens: Int)?

  /// - Parameter power: what counts the energy of all ranks, if anything does.
  init(_ model: ModelConfiguration, power: PowerGate?) {
    branches = model.branches
    self.power = power
  }

  /// The mean gate of each branch and block, and the power and joules above idle a token since the last line that told them.
  mutating func fields(_ result: Trainer.StepResult, tokens: Int) -> JSONObject {
    var fields = JSONObject()
    guard let gates = result.gates else { return fields }
    for (branch, name) in branches.enumerated() {
      if let means = gates.means(branch: branch) {
        fields["train/gate_\(name)_by_block"] = .array(means.map { .number($0) })
      }
    }
    if let power {
      let sample = power.sample()
      if let told, tokens > told.tokens {
        let reading = power.reading(from: told.sample, to: sample)
        fields["train/watts"] = .number(reading.watts)
        fields["train/joules_per_token"] = .number(reading.joulesAboveIdle / Double(tokens - told.tokens))
        fields["energy_source"] = .string(reading.source.rawValue)
      }
      told = (sample, tokens)
    }
    return fields
  }
}

extension RunDirectory {
  /// Drops the lines of `metrics.jsonl` that tell of later updates than `step`: a run that goes on from there makes them
  /// again. So does a run that is finished with its last validation: `forgettingValidation` drops that of `step`.
  func truncateMetrics(after step: Int, forgettingValidation: Bool) throws {
    let path = self.path + "/metrics.jsonl"
    guard FileSystem.exists(path) else { return }
    let lines = try FileSystem.read(path).split(separator: UInt8(ascii: "\n"))
    let kept = lines.filter { line in
      guard let metrics = try? JSON(parsing: Array(line), source: path), let lineStep = metrics["step"]?.int else {
        return false
      }
      return lineStep < step || lineStep == step && !(forgettingValidation && metrics["val/bpb"] != nil)
    }
    if kept.count == lines.count { return }
    try FileSystem.write(Array(kept.map { Array($0) + [0x0A] }.joined()), to: path)
  }
}
