import HyperCheckpoint
import HyperIO
import HyperModel
import HyperTensor
import HyperText
import HyperTraining
import Testing

/// The loss's terms besides the task: that each does what it is for, is told, and leaves runs exact.
@Suite struct ObjectiveTests {
  private let directory: TemporaryDirectory
  private let corpus: PackedTokens

  init() throws {
    directory = try TemporaryDirectory()
    corpus = try Tiny.pack(Tiny.texts(60), in: directory)
  }

  private func train(
    _ objective: TrainingObjective = TrainingObjective(), steps: Int = 40, threads: Int = 1
  ) throws -> (trainer: Trainer, results: [Trainer.StepResult]) {
    var configuration = Tiny.training
    configuration.objective = objective
    configuration.threads = threads
    let trainer = try Trainer(configuration)
    var source: any BatchSource = LaneSampler(corpus, lanes: configuration.deviceBatchSize, seed: 1)
    return (trainer, try (0..<steps).map { _ in try trainer.step(&source, rate: 1, countsSpikes: true) })
  }

  private func objective(_ change: (inout TrainingObjective) -> Void) -> TrainingObjective {
    var objective = TrainingObjective()
    change(&objective)
    return objective
  }

  // MARK: What the terms do

  /// Of a matrix in 4 bits, with the embedding in 8.
  private static func format(_ name: String) -> QuantisedFormat? {
    name == "embedding.weight"
      ? QuantisedFormat(bits: 8, group: 128)
      : name.hasSuffix("proj.weight") ? QuantisedFormat(bits: 4, group: 128) : nil
  }

  @Test func theTaskAloneTellsNoTerms() throws {
    let (_, results) = try train(steps: 2)
    #expect(results.allSatisfy { $0.terms == nil && $0.firingRates?.count == 2 })
  }

  /// Neurons are told to fire half as often as they would: the sparsity term brings them there, and no further.
  @Test func sparsityBringsTheRateToItsTarget() throws {
    let free = try #require(try train().results.last?.firingRate)
    let target = free / 2
    let (_, results) = try train(objective { ($0.sparsityWeight, $0.targetRate) = (1, target) })
    let rate = try #require(results.last?.firingRate)
    #expect(rate < 0.75 * free && rate > 0.5 * target, "\(free) became \(rate)")
    let (first, last) = (try #require(results.first?.terms), try #require(results.last?.terms))
    #expect(last.sparsity < 0.5 * first.sparsity)
    #expect(try #require(results.last).loss < 0.9 * results[0].loss, "and the task is still learnt")
  }

  /// A target above what fires anyway changes no bit.
  @Test func aTargetThatIsNotReachedCostsNothing() throws {
    let free = try train(steps: 5)
    let held = try train(objective { ($0.sparsityWeight, $0.targetRate) = (1, 1) }, steps: 5)
    #expect(bits(held.trainer.values) == bits(free.trainer.values))
    #expect(held.results.allSatisfy { $0.terms?.sparsity == 0 })
  }

  @Test func energyLowersTheRateAndIsTheBytesOverTheDenseOnes() throws {
    let free = try #require(try train().results.last?.firingRate)
    let (_, results) = try train(objective { $0.energyWeight = 3 })
    let rate = try #require(results.last?.firingRate)
    #expect(rate < 0.9 * free, "\(free) became \(rate)")
    let bytes = BytesPerToken(Tiny.model, format: Self.format)
    for result in results {
      let expected = bytes.total(firing: try #require(result.firingRates)) / Double(bytes.dense)
      // Rates are sums of whole numbers; their means over passes are rounded a few times in double precision.
      #expect(abs(try #require(result.terms).energy - expected) < 1e-12)
    }
  }

  /// Branches that may close do, where that costs the task little.
  @Test func gatesClose() throws {
    let (_, watched) = try train(objective { $0.gateWeight = 1e-9 })
    let (_, held) = try train(objective { $0.gateWeight = 20 })
    #expect(watched[0].terms == held[0].terms, "the first update starts from the same weights")
    let (free, closed) = (try #require(watched.last?.terms).gates, try #require(held.last?.terms).gates)
    #expect(closed < 0.9 * free, "\(free) became \(closed)")
    // At the start every gate is 1.
    let saved = SkippedBytes(Tiny.model, format: Self.format)
    let all = (1 << Tiny.model.branchCount) - 1
    var bytes = 0
    for block in 0..<Tiny.model.layers {
      for branch in 0..<Tiny.model.branchCount { bytes += saved(block: block, open: all & ~(1 << branch)) }
    }
    let expected = Double(bytes) / Double(BytesPerToken(Tiny.model, format: Self.format).dense) / 1.1
    #expect(abs(try #require(watched.first?.terms).gates - expected) < 1e-6 * expected)
    #expect(free > 0)
  }

  @Test func consistencyMovesMembranesFromTheThresholds() throws {
    let (_, watched) = try train(objective { $0.consistencyWeight = 1e-6 })
    let (_, held) = try train(objective { $0.consistencyWeight = 3 })
    #expect(watched[0].terms == held[0].terms, "the first update starts from the same weights")
    let (free, divergence) = (
      try #require(watched.last?.terms).consistency, try #require(held.last?.terms).consistency
    )
    #expect(free > 0 && divergence < 0.8 * free, "\(free) became \(divergence)")
  }

  /// The parts of a batch and their order differ with the threads; the first step's terms by rounding.
  @Test func otherThreadsGiveAlmostTheSameTerms() throws {
    let all = objective {
      ($0.energyWeight, $0.sparsityWeight, $0.targetRate, $0.consistencyWeight) = (1, 0.1, 0.05, 1)
    }
    let one = try train(all, steps: 3)
    let again = try train(all, steps: 3)
    #expect(bits(one.trainer.values) == bits(again.trainer.values))
    let two = try train(all, steps: 1, threads: 2)
    let (a, b) = (try #require(one.results[0].terms), try #require(two.results[0].terms))
    #expect(abs(a.energy - b.energy) < 1e-9 && abs(a.consistency - b.consistency) < 1e-6 * a.consistency)
  }

  // MARK: Dead and saturated neurons

  /// A threshold that nothing reaches: its neurons are dead after ten counted updates.
  @Test func neuronsThatNeverFireAreCounted() throws {
    let trainer = try Trainer(Tiny.training)
    let theta = try #require(trainer.layout["blocks.1.spiking.log_theta"])
    trainer.values.floats[theta.offset] = 20
    trainer.values.floats[theta.offset + 3] = 20
    var source: any BatchSource = LaneSampler(corpus, lanes: 4, seed: 1)
    let results = try (0..<11).map { _ in try trainer.step(&source, rate: 0, countsSpikes: true) }
    let dead = results.map { $0.neurons?.dead ?? -1 }
    #expect(dead.prefix(9).allSatisfy { $0 == 0 } && dead[9] >= 2 && dead[9] < 28 && dead[10] >= 2)
    #expect(results.allSatisfy { $0.neurons?.count == 56 })
    #expect(try trainer.step(&source, rate: 0, countsSpikes: false).neurons == nil)
  }

  /// Two blocks of three neurons over eight steps: rates by block, one silent, one that fires nearly always.
  @Test func activityByHand() {
    let activity = NeuronActivity(blocks: 2, neurons: 3)
    var counts = SpikeCounts(blocks: 2, neurons: 3)
    #expect(counts.rates == nil)
    for half: [Float] in [[1, 0, 4, 2, 2, 0], [1, 0, 4, 2, 0, 4]] {
      var half = half
      half.withUnsafeMutableBufferPointer { counts.add($0, steps: 4) }
    }
    #expect(counts.rates == [10.0 / 24, 10.0 / 24])
    for update in 1...12 {
      #expect(activity.add(counts) == NeuronHealth(dead: update < 10 ? 0 : 1, saturated: 1, count: 6))
    }
    var revived = [Float](repeating: 1, count: 6)
    revived.withUnsafeMutableBufferPointer { counts.add($0, steps: 4) }
    #expect(activity.add(counts) == NeuronHealth(dead: 0, saturated: 0, count: 6))
  }

  // MARK: Annealing

  @Test func spikesHardenOverTheFirstPartOfTheRun() throws {
    var configuration = Tiny.training
    configuration.objective.annealing = 0.5
    let run = try TrainingRunHarness(configuration)
    try run.train()
    let softness = try run.metrics().compactMap { $0["train/spike_softness"]?.double }
    #expect(softness == (0..<12).map { max(0, 1 - Double($0) / 6) })
    // More steps later do not make them soft again.
    run.configuration.budget = .steps(40)
    try run.train(resume: true) { $0.step == 14 }
    #expect(try run.metrics().suffix(2).allSatisfy { $0["train/spike_softness"]?.double == 0 })
  }

  /// Soft or hard, a spike's gradient is the surrogate's; only what goes forward differs, and so the first loss.
  @Test func softSpikesAreOtherSpikes() throws {
    let trainer = try Trainer(Tiny.training)
    var losses: [Double] = []
    for softness in [0, 0.5, 1.0] {
      var source: any BatchSource = LaneSampler(corpus, lanes: 4, seed: 1)
      for i in trainer.sequenceStates.floats.indices { trainer.sequenceStates.floats[i] = 0 }
      losses.append(try trainer.step(&source, rate: 0, softness: softness, countsSpikes: false).loss)
    }
    #expect(Set(losses).count == 3)
  }

  // MARK: Runs

  private static var everything: TrainingConfiguration {
    var configuration = Tiny.training
    configuration.objective.energyWeight = 1
    configuration.objective.gateWeight = 0.5
    configuration.objective.sparsityWeight = 0.1
    configuration.objective.targetRate = 0.05
    configuration.objective.consistencyWeight = 1
    configuration.objective.annealing = 0.7
    // So long that a sequence goes through the tape alone: an update has four parts.
    configuration.sequenceLength = 144
    configuration.skipLowLoss = 0.25
    return configuration
  }

  // MARK: Sequences of low loss

  /// The share that is asked for is skipped, from the second update on, and the rest is learnt from.
  @Test func sequencesOfLowLossAreSkipped() throws {
    var configuration = Tiny.training
    configuration.deviceBatchSize = 16
    // So long that a sequence goes through the tape alone.
    configuration.sequenceLength = 144
    configuration.skipLowLoss = 0.25
    let trainer = try Trainer(configuration)
    var source: any BatchSource = LaneSampler(corpus, lanes: 16, seed: 1)
    let results = try (0..<12).map { _ in try trainer.step(&source, rate: 1, countsSpikes: false) }
    let skipped = results.map(\.skipped)
    #expect(skipped == [0] + Array(repeating: 0.25, count: 11))
    #expect(results[11].loss < 0.9 * results[0].loss)
  }

  /// Other threads may cut an update into other parts, of which nobody knows which to skip: none is, once.
  @Test func otherThreadsSkipFromTheirSecondUpdateOn() throws {
    var configuration = Tiny.training
    // Two parts of four sequences, or four of two.
    (configuration.deviceBatchSize, configuration.sequenceLength) = (8, 64)
    configuration.skipLowLoss = 0.5
    let run = try TrainingRunHarness(configuration)
    try run.train { $0.step == 3 }
    run.configuration.threads = 4
    try run.train(resume: true) { $0.step == 6 }
    #expect(try run.metrics().compactMap { $0["train/skipped"]?.double } == [0, 0.5, 0.5, 0, 0.5, 0.5])
  }

  @Test func aShareOfLessThanAPartIsRefused() {
    var configuration = Tiny.training
    configuration.skipLowLoss = 0.25
    let error = inputError { _ = try Trainer(configuration) }
    #expect(error.contains("skip_low_loss: expected a share of at least one of an update's 1 parts"), "\(error)")
  }

  @Test(arguments: [1, 2]) func sevenStepsAndFiveAreTwelve(threads: Int) throws {
    var configuration = Self.everything
    configuration.threads = threads
    let (whole, parts) = (try TrainingRunHarness(configuration), try TrainingRunHarness(configuration))
    try whole.train()
    try parts.train { $0.step == 7 }
    let summary = try parts.train(resume: true)
    #expect(try parts.state(at: 12) == whole.state(at: 12))
    func without(time lines: [JSON]) -> [[String: JSON]] {
      lines.map { line in
        Dictionary(uniqueKeysWithValues: (line.object ?? [:]).map { ($0.key, $0.value) })
          .filter { $0.key != "total_training_time" && $0.key != "train/tok_per_sec" }
      }
    }
    #expect(try without(time: parts.metrics()) == without(time: whole.metrics()))
    #expect(try whole.metrics().map { $0["train/skipped"] } == [0.0] + Array(repeating: 0.25, count: 11))
    #expect(summary.terms != nil && summary.neurons?.count == 56 && (summary.firingRate ?? 0) > 0)
  }

  @Test func everyTermIsInTheMetrics() throws {
    let run = try TrainingRunHarness(Self.everything)
    try run.train()
    let lines = try run.metrics()
    for line in lines {
      let (task, energy, gates, sparsity, consistency) = (
        try #require(line["train/loss"]?.double), try #require(line["train/loss_energy"]?.double),
        try #require(line["train/loss_gates"]?.double),
        try #require(line["train/loss_sparsity"]?.double), try #require(line["train/loss_consistency"]?.double)
      )
      let total = task + energy + 0.5 * gates + 0.1 * sparsity + consistency
      #expect(abs(try #require(line["train/loss_total"]?.double) - total) < 1e-12 * total)
      #expect(energy > 1 && gates > 0 && sparsity >= 0 && consistency > 0)
    }
    #expect((lines[0]["train/loss_sparsity"]?.double ?? 0) > 0, "untrained neurons fire more than they may")
    #expect(lines[0]["train/firing_rate_by_block"]?.array?.count == 2)
    #expect(lines[0]["train/dead_neurons"]?.int == 0 && lines[0]["train/saturated_neurons"]?.int != nil)
    #expect((lines[0]["train/bytes_per_token"]?.double ?? 0) > 1000)
    #expect(lines[1]["train/firing_rate_by_block"] == nil, "spikes are counted in every tenth update")
  }

  @Test func ranksOfOneThreadAreThreadsOfOneProcess() throws {
    var configuration = Self.everything
    let several = try TrainingRunHarness(configuration)
    configuration.threads = 2
    let one = try TrainingRunHarness(configuration)
    try one.train()
    try several.train(ranks: 2)
    #expect(try several.state(at: 12) == one.state(at: 12))
    #expect(try several.metrics().map { $0["train/loss_total"] } == one.metrics().map { $0["train/loss_total"] })
  }

  /// A checkpoint from before neurons were watched: its neurons count as active until now.
  @Test func anOlderCheckpointIsGoneOnFrom() throws {
    let (whole, run) = (try TrainingRunHarness(Tiny.training), try TrainingRunHarness(Tiny.training))
    try whole.train()
    try run.train { $0.step == 7 }
    try dropNeurons(from: RunDirectory(run.path, for: .training), step: 7)
    #expect(try run.train(resume: true).steps == 12)
    #expect(try run.state(at: 12).model == whole.state(at: 12).model)
  }

  /// Writes the checkpoint of `step` anew, as it was before neurons were watched.
  private func dropNeurons(from run: RunDirectory, step: Int) throws {
    let checkpoint = try run.checkpoint(step)
    let tensors = try checkpoint.tensors("optimizer.safetensors")
    #expect(tensors.find("neuron_silence") != nil)
    let kept = try ["m", "v", "sequence_states"].map { name in
      let tensor = try tensors.tensor(name)
      let memory = Memory(floats: tensor.info.elementCount)
      try tensor.copy(into: memory.floats)
      return (name, memory)
    }
    let others = try checkpoint.names.filter { $0 != "optimizer.safetensors" }
      .map { CheckpointFile($0, bytes: Array(try checkpoint.file($0).bytes)) }
    let older = CheckpointFile(
      "optimizer.safetensors",
      tensors: kept.map { TensorRecord($0.0, shape: [$0.1.floats.count], UnsafeBufferPointer($0.1.floats)) })
    try FileSystem.removeTree(checkpoint.path)
    // A record only points to what it writes.
    try withExtendedLifetime(kept) { try run.publish(step: step, files: others + [older]) }
  }

  // MARK: Settings

  static let refused: [(JSON, String)] = [
    (["energy_weight": -1], "a.toml: energy_weight: expected a number from 0.0 to 1000000.0"),
    (["sparsity_weight": "much"], "a.toml: sparsity_weight: expected a number"),
    (["target_rate": 0], "a.toml: target_rate: expected a number from 0.001 to 1.0"),
    (["consistency_weight": 1e7], "a.toml: consistency_weight"),
    (["spike_anneal": 1], "a.toml: spike_anneal: expected a number from 0.0 to 0.9"),
    (["skip_low_loss": 0.95], "a.toml: skip_low_loss: expected a number from 0.0 to 0.9"),
    (["skip_low_loss": 0.5, "sampling": "windows"], "a.toml: skip_low_loss: expected 0 with sampling windows"),
  ]

  @Test(arguments: refused) func refuses(json: JSON, message: String) {
    let found = inputError {
      var configuration = Tiny.training
      try configuration.overlay(JSONField(json, "a.toml"))
    }
    #expect(found.contains(message), "\(found)")
  }

  /// What would have no effect is refused.
  @Test func refusesWhatTheModelHasNot() {
    func error(_ json: JSON, _ change: (inout ModelConfiguration) -> Void) -> String {
      inputError {
        var configuration = Tiny.training
        change(&configuration.model)
        try configuration.overlay(JSONField(json, "a.toml"))
      }
    }
    #expect(error(["sparsity_weight": 1]) { $0.spiking = nil }.contains("without a spiking branch"))
    #expect(error(["spike_anneal": 0.5]) { $0.spiking = nil }.contains("without a spiking branch"))
    #expect(
      error(["gate_weight": 1]) { ($0.ssm, $0.liquid) = (nil, nil) }.contains("expected 0 for a model without gates"))
    #expect(
      error(["energy_weight": 1]) { ($0.ssm, $0.liquid) = (nil, nil) }.contains("whose spikes' rows are all read"))
  }
}
