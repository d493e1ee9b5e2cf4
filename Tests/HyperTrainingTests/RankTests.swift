import HyperCheckpoint
import HyperIO
import HyperTraining
import Testing

/// Several ranks (here threads that share nothing but messages) make the run that one process makes.
@Suite struct RankTests {
  private func harness(
    _ sampling: TrainingConfiguration.Sampling = .documents, accumulation: Int = 1, threads: Int = 1
  ) throws -> TrainingRunHarness {
    var configuration = Tiny.training
    configuration.deviceBatchSize = 8
    configuration.totalBatchSize = 8 * 16 * accumulation
    configuration.sampling = sampling
    configuration.threads = threads
    return try TrainingRunHarness(configuration)
  }

  private func losses(_ run: TrainingRunHarness) throws -> [Double] {
    try run.metrics().compactMap { $0["train/loss"]?.double }
  }

  /// Gradients are added worker by worker or rank by rank, losses too: the same sums.
  @Test(arguments: [2, 3, 4], TrainingConfiguration.Sampling.allCases)
  func ranksOfOneThreadAreThreadsOfOneProcess(ranks: Int, sampling: TrainingConfiguration.Sampling) throws {
    for accumulation in [1, 2] {
      let (one, several) = (
        try harness(sampling, accumulation: accumulation, threads: ranks),
        try harness(sampling, accumulation: accumulation)
      )
      try one.train()
      #expect(try several.train(ranks: ranks).map(\.steps) == Array(repeating: 12, count: ranks))
      #expect(try several.state(at: 12) == one.state(at: 12))
      #expect(try losses(several) == losses(one))
      #expect(try several.steps(with: "train/loss") == Array(1...12))
    }
  }

  /// Sums in another order: the first loss differs by rounding, later ones by little.
  @Test func ranksOfSeveralThreadsGiveAlmostTheSame() throws {
    let (one, several) = (try harness(), try harness(threads: 2))
    try one.train()
    try several.train(ranks: 2)
    let (expected, found) = (try losses(one), try losses(several))
    #expect(found.count == 12 && abs(found[0] - expected[0]) < 1e-6 * expected[0])
    for (a, b) in zip(found, expected) { #expect(abs(a - b) < 0.01 * b) }
  }

  /// A run may go on with other ranks than it had: states and data positions are those of the whole batch.
  @Test(arguments: TrainingConfiguration.Sampling.allCases)
  func ranksGoOnWhereAProcessStopped(sampling: TrainingConfiguration.Sampling) throws {
    let (whole, parts) = (try harness(sampling, threads: 2), try harness(sampling))
    try whole.train()
    parts.validates = true
    parts.cadence.evalEvery = 3
    parts.cadence.sampleEvery = 4
    #expect(try parts.train(ranks: 2) { $1 == 4 }.allSatisfy { $0.isInterrupted && $0.steps == 4 })
    parts.configuration.threads = 2
    #expect(try parts.train(resume: true) { $0.step == 8 }.steps == 8)
    parts.configuration.threads = 1
    let last = try parts.train(ranks: 2, resume: true)
    #expect(last.map(\.steps) == [12, 12] && last[0].validation == last[1].validation && last[0].validation != nil)
    let (found, expected) = (try parts.state(at: 12), try whole.state(at: 12))
    #expect(found.model == expected.model && found.optimizer == expected.optimizer)
    #expect(found.position == expected.position)
    #expect(try parts.steps(with: "val/bpb") == [3, 6, 9, 12])
    #expect(try RunDirectory(parts.path, for: .reading).bestStep() != nil)
  }

  /// Whoever is interrupted stops all, at the same step, with a checkpoint.
  @Test func oneRanksInterruptStopsAll() throws {
    let run = try harness()
    #expect(try run.train(ranks: 3) { $0 == 2 && $1 == 5 }.allSatisfy { $0.isInterrupted && $0.steps == 5 })
    #expect(try run.steps() == [5])
  }

  /// The first rank's clock decides for all.
  @Test func ranksOfATimedRunEndTogether() throws {
    let run = try harness()
    run.configuration.budget = .minutes(0.001)
    let summaries = try run.train(ranks: 2)
    #expect(summaries[0].steps == summaries[1].steps && !summaries[0].isInterrupted)
    #expect(try run.steps() == [summaries[0].steps])
  }

  @Test func everyRankSeesThatTheLossBreaksDown() throws {
    let run = try harness()
    run.configuration.learningRate = 1e30
    run.configuration.gradientClip = 0
    let results = run.results(ranks: 2)
    let failures = results.compactMap { result -> TrainingFailure? in
      if case .failure(let error) = result { return error as? TrainingFailure }
      return nil
    }
    #expect(failures.count == 2 && "\(failures[0])" == "\(failures[1])")
  }

  @Test func everyRankNeedsSequences() throws {
    let run = try harness()
    run.configuration.deviceBatchSize = 2
    run.configuration.totalBatchSize = nil
    #expect(inputError { try run.train(ranks: 3) }.contains("sequences for each of 3 ranks"))
  }

  @Test func weightsThatDifferAreSeenByAll() throws {
    let results = ThreadRanks.run(3) { link in
      let trainer = try Trainer(Tiny.training.with { $0.deviceBatchSize = 6 }, ranks: link)
      try trainer.checkSameWeights()
      if link.rank == 1 { trainer.values.floats[3].negate() }
      try trainer.checkSameWeights()
    }
    for result in results {
      #expect(throws: TrainingFailure.ranksDiffer(step: 0, rank: 1)) { try result.get() }
    }
  }
}

extension TrainingRunHarness {
  /// A session of `count` ranks; each asks after an update whether to stop: (rank, step).
  @discardableResult
  func train(
    ranks count: Int, resume: Bool = false, until stop: @escaping (Int, Int) -> Bool = { _, _ in false }
  ) throws -> [TrainingSummary] { try results(ranks: count, resume: resume, until: stop).map { try $0.get() } }

  func results(
    ranks count: Int, resume: Bool = false, until stop: @escaping (Int, Int) -> Bool = { _, _ in false }
  ) -> [Result<TrainingSummary, any Error>] {
    ThreadRanks.run(count) { [self] link in
      var step = 0
      let run = try TrainingRun(
        configuration, cadence: cadence, training: training, validation: validates ? validation : nil,
        tokenizer: Tiny.tokenizer, directory: link.isFirst ? RunDirectory(path, for: .training) : nil, ranks: link,
        resume: resume, first: first
      ) { event in
        if case .step(let report) = event { step = report.step }
      }
      return try run.run { stop(link.rank, step) }
    }
  }
}

extension TrainingConfiguration {
  /// A copy with a change.
  fileprivate func with(_ change: (inout TrainingConfiguration) -> Void) -> TrainingConfiguration {
    var copy = self
    change(&copy)
    return copy
  }
}
