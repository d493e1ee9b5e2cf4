import HyperIO
import HyperModel
import HyperTensor
import HyperTraining
import Testing

/// Activations that are computed again in the backward pass: less memory, the same bits.
@Suite struct RecomputationTests {
  /// All branches, a batch and a length that no tile divides, carried states, dropout, and every term of the loss.
  private func configuration(_ precision: Precision, threads: Int) -> TrainingConfiguration {
    var configuration = Tiny.training
    configuration.model.layers = 3
    (configuration.deviceBatchSize, configuration.sequenceLength) = (6, 37)
    configuration.sampling = .documents
    configuration.precision = precision
    configuration.threads = threads
    configuration.dropout = 0.2
    configuration.objective.energyWeight = 0.1
    configuration.objective.gateWeight = 0.1
    configuration.objective.sparsityWeight = 0.1
    configuration.objective.consistencyWeight = 0.1
    configuration.budget = .steps(5)
    return configuration
  }

  /// How a run ended, and what its metrics say of every update but the time.
  private func trained(_ configuration: TrainingConfiguration) throws -> (state: CheckpointState, metrics: [JSON]) {
    let run = try TrainingRunHarness(configuration)
    try run.train()
    let metrics = try run.metrics().map { line in
      var line = try #require(line.object)
      for key in ["train/tok_per_sec", "total_training_time"] { line[key] = nil }
      return JSON.object(line)
    }
    return (try run.state(at: 5), metrics)
  }

  private func expectTheSame(_ configuration: TrainingConfiguration) throws {
    var configuration = configuration
    let kept = try trained(configuration)
    configuration.gradientCheckpointing = true
    let again = try trained(configuration)
    #expect(again.state == kept.state)
    #expect(again.metrics == kept.metrics && !again.metrics.isEmpty)
  }

  @Test(arguments: Precision.allCases.filter { $0 == .fp32 || Precision.best(for: .best) == $0 }, [1, 2])
  func theBitsAreTheSame(precision: Precision, threads: Int) throws {
    try expectTheSame(configuration(precision, threads: threads))
  }

  @Test func theBitsOfAClosedFormCellAreTheSame() throws {
    var configuration = configuration(.fp32, threads: 1)
    configuration.model.liquid?.cell = .cfc(mode: "default")
    configuration.objective = TrainingObjective()
    try expectTheSame(configuration)
  }

  /// Sequences that do not go backwards compute nothing again.
  @Test func theBitsAreTheSameWhereSequencesAreSkipped() throws {
    var configuration = configuration(.fp32, threads: 1)
    // Two sequences go through the tape together.
    configuration.sequenceLength = 87
    configuration.skipLowLoss = 0.5
    try expectTheSame(configuration)
  }

  private func tapeBytes(layers: Int, recomputes: Bool) throws -> Int {
    var configuration = TrainingConfiguration(model: .hybrid(dModel: 32, layers: layers, vocabSize: 300))
    (configuration.deviceBatchSize, configuration.sequenceLength) = (1, 1024)
    configuration.gradientCheckpointing = recomputes
    return try Trainer(configuration).tapeBytes
  }

  /// One more block costs its input [T, D], the state it carries, before and after, and nothing else.
  @Test func aBlockCostsItsInput() throws {
    let (six, seven) = (try tapeBytes(layers: 6, recomputes: true), try tapeBytes(layers: 7, recomputes: true))
    let state = [6, 7].map {
      StateLayout(ModelConfiguration.hybrid(dModel: 32, layers: $0, vocabSize: 300)).floatCount
    }
    // Buffers start at whole cache lines.
    #expect(abs(seven - six - 4 * (1024 * 32 + 2 * (state[1] - state[0]))) <= 2 * Memory.alignment)
    #expect(try 3 * six < tapeBytes(layers: 6, recomputes: false))
  }

  @Test func settingsComeBack() throws {
    var found = TrainingConfiguration(model: Tiny.model)
    var given = Tiny.training
    given.gradientCheckpointing = true
    given.totalBatchSize = given.tokensPerStep
    try found.overlay(JSONField(given.json, "run.json"))
    #expect(found == given)
    try found.overlay(JSONField(["gradient_checkpointing": false], "a.toml"))
    #expect(!found.gradientCheckpointing)
    let message = inputError { try found.overlay(JSONField(["gradient_checkpointing": 1], "a.toml")) }
    #expect(message.hasPrefix("a.toml: gradient_checkpointing: expected"), "\(message)")
  }
}
