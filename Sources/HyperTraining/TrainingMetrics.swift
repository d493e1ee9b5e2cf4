import HyperCheckpoint
import HyperIO
import HyperInference
import HyperModel

/// What `metrics.jsonl` tells of the updates of a run.
struct StepMetrics {
  private let configuration: TrainingConfiguration
  private let power: PowerGate?
  /// Where the energy was told last.
  private var told: (sample: EnergySample, tokens: Int)?

  /// - Parameter power: what counts the energy of all ranks, if anything does.
  init(_ configuration: TrainingConfiguration, power: PowerGate?) {
    (self.configuration, self.power) = (configuration, power)
  }

  /// The line of an update, after which the run has trained on so many `tokens`.
  mutating func callAsFunction(
    _ report: TrainingEvent.StepReport, _ result: Trainer.StepResult, tokens: Int, softness: Double
  ) -> JSON {
    var line: JSONObject = [
      "step": .integer(report.step), "tokens": .integer(tokens), "train/loss": .number(result.loss),
      "train/lr": .number(result.learningRate),
      "train/grad_norm": .number(result.gradientNorm), "train/tok_per_sec": .number(report.tokensPerSecond),
      "train/firing_rate": result.firingRate.map { .number($0) } ?? .null,
      "total_training_time": .number(report.seconds),
    ]
    if let rates = result.firingRates {
      let bytes = TrainingObjective.bytesPerToken(of: configuration.model)
      line["train/firing_rate_by_block"] = .array(rates.map { .number($0) })
      line["train/bytes_per_token"] = .number(bytes.total(firing: rates.reduce(0, +) / Double(rates.count)))
    }
    if let neurons = result.neurons {
      line["train/dead_neurons"] = .integer(neurons.dead)
      line["train/saturated_neurons"] = .integer(neurons.saturated)
    }
    if let terms = result.terms {
      for term in terms.named { line["train/loss_" + term.name] = .number(term.value) }
      line["train/loss_total"] = .number(result.loss + terms.weighted(by: configuration.objective))
    }
    if configuration.skipLowLoss > 0 { line["train/skipped"] = .number(result.skipped) }
    if configuration.objective.annealing > 0 { line["train/spike_softness"] = .number(softness) }
    for detail in details(result, tokens: tokens) { line[detail.key] = detail.value }
    return .object(line)
  }

  /// Where they were counted: the mean gate of each branch and block, and the power and joules above idle a token since the
  /// last line that told them.
  private mutating func details(_ result: Trainer.StepResult, tokens: Int) -> JSONObject {
    var fields = JSONObject()
    guard let gates = result.gates else { return fields }
    for (branch, name) in configuration.model.branches.enumerated() {
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
