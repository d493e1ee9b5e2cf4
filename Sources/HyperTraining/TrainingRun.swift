import HyperCheckpoint
import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText

/// A training run in its directory: updates, validation, samples, metrics and checkpoints.
///
/// Several ranks make a run together. All take the same decisions from the same numbers; the first alone has the directory,
/// validates and samples, and its clock is the run's.
package final class TrainingRun {
  private let configuration: TrainingConfiguration
  private let cadence: TrainingCadence
  private let training: PackedTokens
  private let validation: PackedTokens?
  private let tokenizer: Tokenizer
  /// How the model is meant to be sampled.
  private let generation: GenerationDefaults
  private let directory: RunDirectory?
  private let ranks: any RankLink
  private let trainer: Trainer
  private let evaluation: BitsPerByteEvaluation?
  private let notify: (TrainingEvent) -> Void
  private let power: PowerGate?

  private var source: any BatchSource
  private var schedule: LearningRateSchedule
  private var progress = TrainingProgress()
  private var lastValidation: (step: Int, score: BitsPerByteScore)?
  private var savedStep: Int?
  /// Whether the weights that the run starts from are its first checkpoint: going on does not depend on where they came from.
  private var keepsFirst = false
  private var metricsLine: StepMetrics
  /// Where the figures go while it trains.
  private var metrics: AppendFile?

  /// Updates at the start of a session that are left out of its speed.
  private static let untimedSteps = 10

  /// Opens the run's directory; with `resume`, goes on from its newest whole checkpoint, if it has one. A run bounded by
  /// time whose bound has changed comes to its decay anew.
  /// - Parameters:
  ///   - directory: the run's; nil on all ranks but the first.
  ///   - ranks: the processes that make the run.
  ///   - first: the first weights of a run that is at its beginning, laid out like the model's; nil: random ones.
  ///   - generation: how a model that is at its beginning is meant to be sampled; whether with a calculator, its text decides.
  ///   - power: what counts the energy and limits the power, if anything does.
  /// - Throws: `InputError` when the directory holds another run, when its data do not fit the model, or when ranks differ in
  ///   their settings or data.
  package init(
    _ configuration: TrainingConfiguration, cadence: TrainingCadence, training: PackedTokens, validation: PackedTokens?,
    tokenizer: Tokenizer, directory: RunDirectory?, ranks: any RankLink = SoleRank(), resume: Bool,
    first: Memory? = nil, generation: GenerationDefaults = GenerationDefaults(), power: PowerGate? = nil,
    notify: @escaping (TrainingEvent) -> Void
  ) throws {
    precondition((directory != nil) == ranks.isFirst, "the first rank keeps the directory")
    if cadence.evolveEvery > 0 {
      guard validation != nil, ranks.count == 1, configuration.model.spiking != nil else {
        throw InputError(
          "evolve_every", expected: "0 but for one process, a model with spikes and validation text",
          found: "\(cadence.evolveEvery)")
      }
    }
    try ranks.requireSame("rank \(ranks.rank): settings", "\(configuration.json.text()) \(cadence) resume: \(resume)")
    try ranks.requireSame("rank \(ranks.rank): training text", training.metadata.tokensDigest)
    self.configuration = configuration
    self.cadence = cadence
    self.training = training
    self.validation = validation
    self.tokenizer = tokenizer
    self.directory = directory
    self.ranks = ranks
    self.notify = notify
    self.power = power
    // Each process knows its own energy only.
    metricsLine = StepMetrics(configuration, power: ranks.count == 1 ? power : nil)
    let trainer = try Trainer(configuration, ranks: ranks)
    trainer.power = power
    self.trainer = trainer
    evaluation =
      validation == nil || !ranks.isFirst || configuration.awareness != nil
      ? nil
      : try BitsPerByteEvaluation(model: configuration.model, values: trainer.model, threads: configuration.threads)
    if let power { evaluation?.slow(by: power) }
    let seed = UInt64(configuration.seed)
    source =
      switch configuration.sampling {
      case .documents: LaneSampler(training, lanes: configuration.deviceBatchSize, seed: seed)
      case .windows: WindowSampler(training, lanes: configuration.deviceBatchSize, seed: seed)
      }
    schedule = LearningRateSchedule(
      warmupSteps: configuration.warmupSteps, totalSteps: configuration.totalSteps,
      finalFraction: configuration.finalLearningRateFraction)
    let checkpoint = resume ? try directory?.latest(report: { notify(.warning($0)) }) : nil
    var defaults = try checkpoint.map { try GenerationDefaults($0) } ?? generation
    let calculator = try ranks.isFirst ? training.calculatorUse(in: tokenizer) : CalculatorUse()
    defaults.usesCalculator = calculator.hasMarks || calculator.quotesQuestions
    defaults.namesQuantities = calculator.namesQuantities
    defaults.quotesQuestions = calculator.quotesQuestions
    self.generation = defaults
    if let directory, checkpoint == nil, try !directory.steps().isEmpty {
      throw InputError(
        directory.path, expected: "an empty or new run directory, or --resume to go on", found: "checkpoints of a run")
    }
    if checkpoint == nil, let first { trainer.begin(with: first) }
    if let (progress, position) = try trainer.adoptFirst(checkpoint.map { try trainer.restore($0) }) {
      self.progress = progress
      savedStep = progress.step
      try source.restore(position)
      if case .minutes(let minutes) = configuration.budget {
        if progress.decayMinutes != minutes { self.progress.decay = nil }
        schedule = LearningRateSchedule(
          warmupSteps: configuration.warmupSteps, finalFraction: configuration.finalLearningRateFraction,
          decay: self.progress.decay)
      }
      try directory?.discard(after: progress.step)
    }
    if progress.roundsFrom != nil { trainer.beginRounding() }
    // The first weights are scored at the beginning of every session that has not gone on from them.
    try directory?.truncateMetrics(after: progress.step, forgettingValidation: isFinished || progress.step == 0)
    try restoreBest()
    keepsFirst = first != nil && savedStep == nil
  }

  /// Marks the best checkpoint again where a crash came between its publication and its mark, or took it away.
  private func restoreBest() throws {
    guard let directory, try directory.bestStep() != progress.best?.step else { return }
    if let best = progress.best?.step, (try? directory.checkpoint(best, verifying: .sizes)) != nil {
      try directory.markBest(step: best)
    } else {
      try FileSystem.removeFile(directory.path + "/best")
    }
  }

  /// Trains until the budget is spent or `isInterrupted` says so, and leaves a checkpoint either way.
  /// - Throws: `TrainingFailure` when the loss breaks down; the last checkpoint is then as it was.
  package func run(isInterrupted: () -> Bool) throws -> TrainingSummary {
    metrics = try directory?.metrics()
    if keepsFirst { try save() }
    var sessionSteps = 0
    var timedTokens = 0
    var timedSeconds = 0.0
    var interrupted = false
    var (last, lastCounted): (Trainer.StepResult?, Trainer.StepResult?)
    let startEnergy = power?.sample()
    let startTokens = progress.tokens
    if power?.isLimited == true { ThreadTeam.sleepBetweenRegions() }
    if progress.step == 0, savedStep == 0, validation != nil { try evaluate() }
    while !isFinished {
      // Any rank's interrupt, and the first one's clock.
      let agreed = ranks.sum([isInterrupted() ? 1 : 0, ranks.isFirst ? progress.seconds : 0])
      progress.seconds = agreed[1]
      if agreed[0] > 0 {
        interrupted = true
        break
      }
      fixDecayOfTimedRun()
      beginRoundingIfDue()
      try power?.pass(work: 0)
      let start = Clock.seconds()
      let multiplier = schedule.multiplier(at: progress.step)
      let softness = nextSoftness()
      let result = try trainer.step(
        &source, rate: multiplier, softness: softness, countsSpikes: progress.step % 10 == 0)
      last = result
      if result.firingRates != nil { lastCounted = result }
      let seconds = Clock.seconds() - start
      progress.step += 1
      progress.tokens += result.targets
      progress.seconds += seconds
      let smoothed = (progress.smoothedLoss ?? result.loss) * 0.98 + result.loss * 0.02
      progress.smoothedLoss = progress.step < 20 ? result.loss : smoothed
      try checkDivergence()
      sessionSteps += 1
      if sessionSteps > Self.untimedSteps {
        timedTokens += result.targets
        timedSeconds += seconds
      }
      let report = self.report(result, multiplier: multiplier, seconds: seconds)
      try metrics?.append(metricsLine(report, result, tokens: progress.tokens, softness: softness))
      notify(.step(report))
      try lookUp()
    }
    if isFinished, validation != nil, lastValidation?.step != progress.step { try evaluate() }
    try save()
    if hasLostPatience, !interrupted { notify(.lostPatience(step: progress.step, best: progress.best?.step ?? 0)) }
    return TrainingSummary(
      steps: progress.step, tokens: progress.tokens, seconds: progress.seconds,
      tokensPerSecond: timedSeconds > 0
        ? Double(timedTokens) / timedSeconds : Double(progress.tokens) / max(1e-9, progress.seconds),
      trainLoss: progress.smoothedLoss ?? .nan, validation: lastValidation?.score, parameters: trainer.layout.count,
      terms: last?.terms, firingRate: lastCounted?.firingRate, neurons: lastCounted?.neurons,
      energy: startEnergy.flatMap { power?.reading(since: $0) }, energyTokens: progress.tokens - startTokens,
      isInterrupted: interrupted, hasLostPatience: hasLostPatience)
  }

  /// The newest scores, samples and files after an update, where the cadence asks for them.
  private func lookUp() throws {
    func isDue(_ every: Int) -> Bool { every > 0 && progress.step % every == 0 }
    if isDue(cadence.evolveEvery) { try evolve() }
    // The last update's score belongs into the last checkpoint, so it comes before that is saved.
    if isDue(cadence.evalEvery) || isFinished, validation != nil { try evaluate() }
    if isDue(cadence.sampleEvery) { try sample() }
    if isDue(cadence.saveEvery) { try save() }
  }

  /// Whether the budget is spent, or patience.
  package var isFinished: Bool {
    hasSpentBudget || hasLostPatience
  }

  private var hasSpentBudget: Bool { schedule.totalSteps.map { progress.step >= $0 } ?? false }

  private var hasLostPatience: Bool {
    cadence.patience > 0 && progress.validationsSinceBest >= cadence.patience && !hasSpentBudget
  }

  /// A run bounded by time learns its last step when its stable part is over.
  private func fixDecayOfTimedRun() {
    guard case .minutes(let minutes) = configuration.budget, schedule.decay == nil,
      progress.seconds >= minutes * 60 * LearningRateSchedule.stablePart, progress.step > 0
    else { return }
    schedule.startDecay(at: progress.step)
    progress.decay = schedule.decay
    progress.decayMinutes = minutes
  }

  /// How soft the next update's spikes are: never softer than before, whatever becomes of the budget.
  private func nextSoftness() -> Double {
    if configuration.objective.annealing == 0 { return 0 }
    let softness = min(progress.softness ?? 1, configuration.objective.softness(at: fraction))
    progress.softness = softness
    return softness
  }

  /// Rounding begins once the run is as far as the configuration says.
  private func beginRoundingIfDue() {
    guard let awareness = configuration.awareness, progress.roundsFrom == nil, fraction >= awareness.start else {
      return
    }
    progress.roundsFrom = progress.step
    trainer.beginRounding()
  }

  /// Share of the run that is done, by its budget.
  private var fraction: Double {
    if case .minutes(let minutes) = configuration.budget, schedule.decay == nil {
      return min(1, progress.seconds / (minutes * 60))
    }
    return schedule.totalSteps.map { min(1, Double(progress.step) / Double($0)) } ?? 0
  }

  /// A smoothed loss this far above the lowest one does not come back.
  private static let divergenceMargin = 1.5

  private func checkDivergence() throws {
    guard progress.step > 50, let smoothed = progress.smoothedLoss else { return }
    let lowest = min(progress.lowestLoss ?? smoothed, smoothed)
    progress.lowestLoss = lowest
    if smoothed > lowest + Self.divergenceMargin {
      throw TrainingFailure.diverged(step: progress.step, loss: smoothed, lowest: lowest)
    }
  }

  private func evaluate() throws {
    guard let validation else { return }
    let own = try evaluationOfNow()?.score(validation, progress: { share, _ in self.notify(.evaluating(share)) })
    let score = ranks.firstScore(own)
    let isBest = score.bitsPerByte < (progress.best?.bitsPerByte ?? .infinity)
    progress.validationsSinceBest = isBest ? 0 : progress.validationsSinceBest + 1
    if isBest { progress.best = (score.bitsPerByte, progress.step) }
    lastValidation = (progress.step, score)
    try metrics?.append([
      "step": .integer(progress.step), "tokens": .integer(progress.tokens), "val/loss": .number(score.loss),
      "val/bpb": .number(score.bitsPerByte),
      "total_training_time": .number(progress.seconds),
    ])
    notify(.evaluated(step: progress.step, score, isBest: isBest))
    if isBest {
      try save()
      try directory?.markBest(step: progress.step)
    }
  }

  /// On the first rank, what scores the model as it stands: rounded, where it is trained to be.
  private func evaluationOfNow() throws -> BitsPerByteEvaluation? {
    guard ranks.isFirst, let awareness = configuration.awareness else { return evaluation }
    let rounded = try BitsPerByteEvaluation(bundle().quantised(awareness.scheme), threads: configuration.threads)
    if let power { rounded.slow(by: power) }
    return rounded
  }

  /// Looks for better thresholds and carries them on if the validation text, which the search does not see, agrees.
  private func evolve() throws {
    guard let validation else { return }
    let tuning = try ThresholdTuning(configuration, training: training, step: progress.step)
    let change = try tuning.search(from: trainer.model, seed: UInt64(progress.step))
    guard let before = try evaluationOfNow()?.score(validation).bitsPerByte else { return }
    // Where the model is an average, it and the parameters move together.
    let moved = trainer.model === trainer.values ? [trainer.values] : [trainer.values, trainer.model]
    let old = moved.map { Array($0.floats) }
    for values in moved { tuning.add(change, to: values) }
    let after = try evaluationOfNow()?.score(validation).bitsPerByte ?? before
    let isKept = after < before
    if !isKept { for (values, old) in zip(moved, old) { _ = values.floats.update(fromContentsOf: old) } }
    trainer.valuesChanged()
    try metrics?.append([
      "step": .integer(progress.step), "tokens": .integer(progress.tokens), "evolve/bpb_before": .number(before),
      "evolve/bpb_after": .number(after), "evolve/kept": .bool(isKept),
      "total_training_time": .number(progress.seconds),
    ])
    notify(.evolved(step: progress.step, before: before, after: after, isKept: isKept))
  }

  private func sample() throws {
    guard ranks.isFirst else { return }
    var bundle = try bundle()
    if let awareness = configuration.awareness { bundle = try bundle.quantised(awareness.scheme) }
    let text = try bundle.sample(
      prompt: cadence.samplePrompt, tokens: cadence.sampleTokens, seed: progress.step, threads: configuration.threads,
      power: power)
    notify(.sampled(step: progress.step, text: text))
  }

  private func save() throws {
    if savedStep == progress.step { return }
    savedStep = progress.step
    try trainer.checkSameWeights()
    trainer.gatherStates()
    guard let directory else { return }
    // What the checkpoint follows from must not be lost before it.
    try metrics?.synchronize()
    try directory.publish(
      step: progress.step, files: bundle().files + trainer.stateFiles(progress, position: source.position))
    try directory.prune(keepingLast: cadence.keep)
    notify(.saved(step: progress.step, path: directory.checkpointPath(progress.step)))
  }

  /// The model as it stands, sharing the trainer's values.
  private func bundle() throws -> ModelBundle {
    try ModelBundle(
      configuration: configuration.model, values: trainer.model, tokenizer: tokenizer, generation: generation)
  }

  private func report(
    _ result: Trainer.StepResult, multiplier: Double, seconds: Double
  ) -> TrainingEvent.StepReport {
    var left = schedule.totalSteps.map { Double($0 - progress.step) * progress.seconds / Double(progress.step) }
    if case .minutes(let minutes) = configuration.budget, schedule.decay == nil {
      left = minutes * 60 - progress.seconds
    }
    let smoothed = progress.smoothedLoss ?? result.loss
    // Of text whose prompts are no targets, the loss says nothing about its bytes.
    let targets = training.hasMasks ? nil : Double(training.tokenCount + training.documentCount)
    return TrainingEvent.StepReport(
      step: progress.step, totalSteps: schedule.totalSteps, fraction: fraction, loss: result.loss,
      smoothedLoss: smoothed,
      bitsPerByte: targets.map { BitsPerByteScore.bitsPerByte(nats: smoothed * $0, bytes: training.textBytes) },
      learningRateMultiplier: multiplier, gradientNorm: result.gradientNorm, firingRate: result.firingRate,
      terms: result.terms, neurons: result.neurons,
      milliseconds: seconds * 1000, tokensPerSecond: Double(result.targets) / seconds, seconds: progress.seconds,
      secondsLeft: left)
  }
}
