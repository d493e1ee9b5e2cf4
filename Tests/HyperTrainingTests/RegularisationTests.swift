import HyperCheckpoint
import HyperIO
import HyperInference
import HyperTensor
import HyperText
import HyperTraining
import Testing

/// What keeps a model from learning a small text by heart: dropout, the average of the weights, and an end in time.
@Suite struct RegularisationTests {
  private func configuration(dropout: Double = 0, average: Double = 0, threads: Int = 1) -> TrainingConfiguration {
    var configuration = Tiny.training
    configuration.deviceBatchSize = 8
    (configuration.dropout, configuration.averageDecay) = (dropout, average)
    configuration.threads = threads
    return configuration
  }

  private func trained(_ configuration: TrainingConfiguration) throws -> CheckpointState {
    let run = try TrainingRunHarness(configuration)
    try run.train()
    return try run.state(at: 12)
  }

  @Test(arguments: [1, 2]) func goingOnChangesNothing(threads: Int) throws {
    let configuration = configuration(dropout: 0.2, average: 0.9, threads: threads)
    let parts = try TrainingRunHarness(configuration)
    try parts.train { $0.step == 5 }
    try parts.train(resume: true)
    #expect(try parts.state(at: 12) == trained(configuration))
  }

  @Test func ranksAreThreads() throws {
    let several = try TrainingRunHarness(configuration(dropout: 0.2, average: 0.9))
    try several.train(ranks: 2) { $1 == 5 }
    try several.train(ranks: 2, resume: true)
    #expect(try several.state(at: 12) == trained(configuration(dropout: 0.2, average: 0.9, threads: 2)))
  }

  // MARK: Dropout

  private func firstLoss(_ configuration: TrainingConfiguration, seed: Int = 1) throws -> Double {
    var configuration = configuration
    configuration.seed = seed
    let directory = try TemporaryDirectory()
    var source: any BatchSource = LaneSampler(
      try Tiny.pack(Tiny.texts(40), in: directory), lanes: configuration.deviceBatchSize, seed: 1)
    let trainer = try Trainer(configuration)
    Tiny.randomise(trainer.values, of: configuration.model, seed: 3)
    return try trainer.step(&source, rate: 1, countsSpikes: false).loss
  }

  /// How many sequences go through a tape at once depends on the threads; what each drops does not. The sums of the losses are in
  /// double precision, their terms those of the same rows.
  @Test func theMaskDoesNotDependOnTheThreads() throws {
    let losses = try [1, 2, 4].map { try firstLoss(configuration(dropout: 0.3, threads: $0)) }
    for loss in losses { #expect(abs(loss - losses[0]) < 1e-6 * losses[0]) }
    #expect(try firstLoss(configuration(dropout: 0.3), seed: 2) != losses[0])
    #expect(try firstLoss(configuration()) != losses[0])
  }

  @Test func validationDropsNothing() throws {
    let run = try TrainingRunHarness(configuration(dropout: 0.5))
    run.validates = true
    let summary = try run.train()
    let model = try ModelBundle.load(RunDirectory(run.path, for: .reading).checkpoint(12))
    let score = try BitsPerByteEvaluation(model: model.configuration, values: model.values, threads: 1)
      .score(run.validation)
    #expect(summary.validation == score)
  }

  // MARK: The average

  /// Of constant weights it is these; of others, what its definition says.
  @Test func isTheMovingAverageOfTheParameters() throws {
    let run = try TrainingRunHarness(configuration(average: 0.6))
    run.cadence.saveEvery = 1
    run.cadence.keep = 99
    try run.train()
    let plain = try TrainingRunHarness(configuration())
    (plain.cadence.saveEvery, plain.cadence.keep) = (1, 99)
    try plain.train()
    func values(_ run: TrainingRunHarness, _ step: Int) throws -> [Float] {
      let model = try ModelBundle.load(RunDirectory(run.path, for: .reading).checkpoint(step))
      return withExtendedLifetime(model) { model.values.floats.map { $0 } }
    }
    let first = Memory(floats: Tiny.model.parameterLayout.floatCount)
    Tiny.model.initialise(first, seed: 1)
    var expected = withExtendedLifetime(first) { first.floats.map(Double.init) }
    for step in 1...12 {
      let decay = min(0.6, Double(1 + step) / Double(10 + step))
      let parameters = try values(plain, step)
      for i in expected.indices { expected[i] += (1 - decay) * (Double(parameters[i]) - expected[i]) }
      let found = try values(run, step)
      // A few roundings of numbers below 4 a step, which the average forgets.
      let wrong = expected.indices.filter { abs(Double(found[$0]) - expected[$0]) > 16 * Double(Float.ulpOfOne) }
      #expect(wrong.isEmpty)
    }
    #expect(try values(run, 12) != values(plain, 12))
  }

  @Test func theAverageIsWhatIsValidated() throws {
    let run = try TrainingRunHarness(configuration(average: 0.9))
    run.validates = true
    let summary = try run.train()
    let model = try ModelBundle.load(RunDirectory(run.path, for: .reading).checkpoint(12))
    #expect(try BitsPerByteEvaluation(model, threads: 1).score(run.validation) == summary.validation)
  }

  // MARK: Patience

  /// At a learning rate that is far too high, validation soon gets worse.
  private func impatient(_ patience: Int) throws -> TrainingRunHarness {
    var configuration = configuration()
    configuration.learningRate = 0.3
    configuration.budget = .steps(40)
    let run = try TrainingRunHarness(configuration)
    run.validates = true
    (run.cadence.evalEvery, run.cadence.patience) = (2, patience)
    return run
  }

  private func scores(_ run: TrainingRunHarness) throws -> [Double] {
    try run.metrics().compactMap { $0["val/bpb"]?.double }
  }

  @Test func endsAfterSoManyValidationsWithoutImprovement() throws {
    let whole = try impatient(0)
    #expect(try !whole.train().hasLostPatience)
    let all = try scores(whole)
    let run = try impatient(3)
    let summary = try run.train()
    try #require(summary.hasLostPatience && !summary.isInterrupted)
    let best = try #require(try RunDirectory(run.path, for: .reading).bestStep())
    #expect(summary.steps == best + 6 && run.lostPatience == [summary.steps])
    #expect(try scores(run) == Array(all.prefix(summary.steps / 2)))
    #expect(try run.steps().last == summary.steps, "it is saved")
    // Such a run is over, as its record tells.
    for (patience, state) in [(3, RunSummary.State.finished), (0, .stopped)] {
      let record: JSON = ["settings": ["patience": .integer(patience)], "resolved": run.configuration.json]
      try FileSystem.write(record.text(), to: run.path + "/run.json")
      #expect(try RunSummary(run.path).state == state)
    }
    // Going on does nothing, with more patience it goes on.
    #expect(try run.train(resume: true).steps == summary.steps)
    run.cadence.patience = 0
    #expect(try run.train(resume: true).steps == 40)
    #expect(try scores(run) == all)
  }

  @Test func patienceIsRememberedOverSessions() throws {
    let whole = try impatient(3)
    let end = try whole.train().steps
    let parts = try impatient(3)
    for stop in [3, end - 3, end - 1] { try parts.train(resume: true) { $0.step == stop } }
    #expect(try parts.train(resume: true).steps == end)
  }

  // MARK: Settings

  @Test func settingsComeBack() throws {
    var found = TrainingConfiguration(model: Tiny.model)
    var given = configuration(dropout: 0.1, average: 0.999)
    given.totalBatchSize = given.tokensPerStep
    try found.overlay(JSONField(given.json, "run.json"))
    #expect(found == given)
    for json in [["dropout": 0.95], ["dropout": -0.1], ["ema": 1], ["ema": -0.5]] as [JSON] {
      #expect(inputError { try found.overlay(JSONField(json, "a.toml")) }.contains("expected a number from 0"))
    }
  }
}
