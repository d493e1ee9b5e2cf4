import HyperCheckpoint
import HyperIO
import HyperTraining
import Testing

/// A run that was stopped and gone on with is, bit for bit, the run that was not.
@Suite struct ResumeTests {
  /// How text is drawn, passes an update, threads.
  static let cases: [(TrainingConfiguration.Sampling, accumulation: Int, threads: Int)] =
    TrainingConfiguration.Sampling.allCases.flatMap { sampling in
      [1, 2].flatMap { accumulation in [1, 2].map { (sampling, accumulation, $0) } }
    }

  private func configuration(
    _ sampling: TrainingConfiguration.Sampling, accumulation: Int, threads: Int
  ) -> TrainingConfiguration {
    var configuration = Tiny.training
    configuration.sampling = sampling
    configuration.totalBatchSize = 64 * accumulation
    configuration.threads = threads
    return configuration
  }

  @Test(arguments: cases)
  func sevenStepsAndFiveAreTwelve(sampling: TrainingConfiguration.Sampling, accumulation: Int, threads: Int) throws {
    let configuration = configuration(sampling, accumulation: accumulation, threads: threads)
    let whole = try TrainingRunHarness(configuration)
    #expect(try whole.train().steps == 12)

    let parts = try TrainingRunHarness(configuration)
    let first = try parts.train { $0.step == 7 }
    #expect(first.isInterrupted && first.steps == 7)
    #expect(try parts.steps() == [7])
    let second = try parts.train(resume: true)
    #expect(!second.isInterrupted && second.steps == 12 && second.tokens == first.tokens * 12 / 7)
    #expect(parts.reports.map(\.step) == Array(8...12))

    #expect(try parts.state(at: 12) == whole.state(at: 12))
    #expect(try parts.steps(with: "train/loss") == Array(1...12))
    func losses(_ run: TrainingRunHarness) throws -> [JSON] { try run.metrics().map { $0["train/loss"] ?? .null } }
    #expect(try losses(parts) == losses(whole))
  }

  /// Looking up from the work (validation, samples, checkpoints) does not change it, and is not lost by stopping.
  @Test func lookingUpChangesNothing() throws {
    let whole = try TrainingRunHarness(Tiny.training)
    try whole.train()
    let parts = try TrainingRunHarness(Tiny.training)
    parts.validates = true
    parts.cadence.evalEvery = 2
    parts.cadence.sampleEvery = 3
    parts.cadence.saveEvery = 1
    for stop in [3, 6, 9, 12] { try parts.train(resume: true) { $0.step == stop } }
    let (looking, straight) = (try parts.state(at: 12), try whole.state(at: 12))
    #expect(looking.model == straight.model && looking.optimizer == straight.optimizer)
    #expect(try parts.steps(with: "val/bpb") == [2, 4, 6, 8, 10, 12])
  }

  /// What a crash leaves after the checkpoint it goes back to, metrics and a line cut short, is made again.
  @Test func aDamagedCheckpointIsPassedOverAndMadeAgain() throws {
    let run = try TrainingRunHarness(Tiny.training)
    run.cadence.saveEvery = 4
    run.cadence.keep = 5
    try run.train()
    let final = try run.state(at: 12)
    let damaged = run.path + "/checkpoints/step-000012/model.safetensors"
    var bytes = try FileSystem.read(damaged)
    bytes[bytes.count - 3] ^= 1
    try FileSystem.write(bytes, to: damaged)
    let metrics = try FileSystem.read(run.path + "/metrics.jsonl")
    try FileSystem.write(metrics + Array(#"{"step":13,"train/lo"#.utf8), to: run.path + "/metrics.jsonl")

    #expect(try run.train(resume: true) { $0.step == 9 }.steps == 9)
    #expect(try run.steps() == [4, 8, 9], "what came after the one that is gone on from is gone")
    #expect(try run.train(resume: true).steps == 12)
    #expect(run.reports.map(\.step) == Array(10...12))
    #expect(run.warnings.count == 1 && run.warnings[0].contains("step 12 is damaged"))
    #expect(try run.state(at: 12) == final)
    #expect(try run.steps(with: "train/loss") == Array(1...12))
  }

  /// A crash between a checkpoint and its mark as the best, or the loss of the best one, leaves no wrong mark.
  @Test(arguments: ["none", "older", "gone"]) func theBestCheckpointIsMarkedAgain(mark: String) throws {
    let run = try TrainingRunHarness(Tiny.training)
    run.validates = true
    run.cadence.evalEvery = 4
    run.cadence.keep = 9
    try run.train { $0.step == 8 }
    func best() throws -> Int? { try RunDirectory(run.path, for: .reading).bestStep() }
    #expect(try best() == 8, "the loss of a model that learns falls")
    switch mark {
    case "none": try FileSystem.removeFile(run.path + "/best")
    case "older": try FileSystem.write("step-000004\n", to: run.path + "/best")
    default: try FileSystem.write("step-000010\n", to: run.path + "/best")
    }
    try run.train(resume: true) { $0.step == 9 }
    #expect(try best() == 8)
    // The best one lost: going on from an older one, none is marked until there is one again.
    try FileSystem.removeTree(run.path + "/checkpoints/step-000008")
    try FileSystem.removeTree(run.path + "/checkpoints/step-000009")
    try run.train(resume: true) { $0.step == 5 }
    #expect(try best() == 4)
    try run.train(resume: true)
    #expect(try best() == 12)
  }

  @Test func aFinishedRunIsScoredAgainButNotTwiceInItsMetrics() throws {
    let run = try TrainingRunHarness(Tiny.training)
    run.validates = true
    let first = try run.train()
    let second = try run.train(resume: true)
    #expect(second.validation == first.validation && second.validation != nil)
    #expect(run.reports.isEmpty)
    #expect(try run.steps(with: "val/bpb") == [12])
    #expect(try run.steps(with: "train/loss") == Array(1...12))
  }

  @Test func aDirectoryWithARunIsNotBegunAnew() throws {
    let run = try TrainingRunHarness(Tiny.training)
    try run.train { $0.step == 2 }
    #expect(inputError { try run.train() }.contains("--resume to go on, found checkpoints of a run"))
    #expect(try run.steps() == [2])
  }

  @Test func anotherModelsCheckpointIsRefused() throws {
    let run = try TrainingRunHarness(Tiny.training)
    try run.train { $0.step == 2 }
    run.configuration.model.spiking?.width = 20
    #expect(inputError { try run.train(resume: true) }.contains("in_proj.weight"))
    run.configuration = Tiny.training
    run.configuration.deviceBatchSize = 2
    #expect(inputError { try run.train(resume: true) }.contains("sequence_states"))
    run.configuration = Tiny.training
    run.configuration.seed = 9
    #expect(inputError { try run.train(resume: true) }.contains("data position: seed"))
  }

  /// More steps than the run had: it goes on along the schedule of the longer run.
  @Test func aFinishedRunGoesOnWithALargerBudget() throws {
    let run = try TrainingRunHarness(Tiny.training)
    try run.train()
    run.configuration.budget = .steps(20)
    #expect(try run.train(resume: true).steps == 20)
    let schedule = LearningRateSchedule(warmupSteps: 2, totalSteps: 20, finalFraction: 0.02)
    #expect(run.reports.map(\.learningRateMultiplier) == (12..<20).map { schedule.multiplier(at: $0) })
    #expect(try run.steps(with: "train/loss") == Array(1...20))
  }

  /// A longer time does the same to a timed run: its decay is yet to come again.
  @Test func aTimedRunGoesOnWithMoreTime() throws {
    var configuration = Tiny.training
    configuration.budget = .minutes(0.001)
    let run = try TrainingRunHarness(configuration)
    let first = try run.train()
    #expect(try run.train(resume: true).steps == first.steps)
    run.configuration.budget = .minutes(0.01)
    let second = try run.train(resume: true)
    #expect(second.steps > first.steps && second.seconds > 0.42)
    #expect(run.reports.first?.totalSteps == nil && run.reports.last?.totalSteps == second.steps)
    #expect(run.reports.first?.learningRateMultiplier == 1)
  }

  // MARK: Time

  /// 60 ms of training: the decay starts as a step once 42 ms are spent, is stored, and a session that goes on from there
  /// follows it to the same end.
  @Test func aTimedRunFixesItsDecayAndGoesOnExactly() throws {
    var configuration = Tiny.training
    configuration.budget = .minutes(0.001)
    configuration.deviceBatchSize = 16
    configuration.sequenceLength = 64
    configuration.finalLearningRateFraction = 0.1
    let run = try TrainingRunHarness(configuration)
    run.cadence.saveEvery = 1
    run.cadence.keep = 100_000
    let summary = try run.train()
    let total = summary.steps
    let start = try #require(run.reports.first { $0.totalSteps != nil }).step - 1
    #expect(run.reports.allSatisfy { $0.totalSteps == ($0.step > start ? total : nil) })
    #expect(total == max(start + 1, Int((Double(start) / 0.7).rounded(.up))))
    #expect(run.reports[start - 1].seconds >= 0.042, "the decay starts after 0.7 of the time")
    #expect(start < 2 || run.reports[start - 2].seconds < 0.042, "and no later")
    let rates = run.reports.map(\.learningRateMultiplier)
    #expect(rates[start] == 1 && rates.dropFirst(2).prefix(while: { $0 == 1 }).count == start - 1)
    #expect(try run.metrics().last?["train/lr"]?.double == configuration.learningRate * rates[total - 1])

    let final = try run.state(at: total)
    for step in try run.steps() where step > start + 1 {
      try FileSystem.removeTree(run.path + "/checkpoints/" + "step-" + String(String(1_000_000 + step).dropFirst()))
    }
    #expect(try run.train(resume: true).steps == total)
    #expect(run.reports.map(\.learningRateMultiplier) == Array(rates[(start + 1)...]))
    #expect(try run.state(at: total) == final)
  }

  /// Stopped before the decay, a timed run goes on with the time that it has left.
  @Test func theTimeOfAllSessionsCounts() throws {
    var configuration = Tiny.training
    configuration.budget = .minutes(0.01)
    let run = try TrainingRunHarness(configuration)
    let first = try run.train { $0.step == 3 }
    let second = try run.train(resume: true)
    let reports = run.reports
    let next = try #require(reports.first)
    #expect(next.step == 4 && next.seconds > first.seconds && reports.last?.seconds == second.seconds)
    // Known from the first update that begins after 420 ms of both sessions.
    for (before, report) in zip(reports, reports.dropFirst()) {
      #expect((report.totalSteps != nil) == (before.seconds >= 0.42))
    }
  }
}
