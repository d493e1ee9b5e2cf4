import HyperInference
import HyperModel
import HyperTensor
import HyperText

/// The training loop's engine: one update at a time.
///
/// Data-parallel: each worker runs its sequences through its own tape; the gradients are added in a fixed order; the
/// optimiser updates the shared weights. The tapes allocate nothing once they run. The same seed and thread count give the same
/// bits.
///
/// Several ranks do the same with their own copies of the weights: each reads the whole batch and runs its share of it, their
/// gradients are added in the order of the ranks, and each makes the same update.
package final class Trainer {
  package let configuration: TrainingConfiguration
  package let layout: ParameterLayout
  /// The parameters.
  package let values: Memory
  package let optimizer: Optimizer
  /// [B] state records, carried from step to step; those of other ranks' sequences are stale until they are gathered.
  package let sequenceStates: Memory
  package let stateLayout: StateLayout

  /// When set, tells where the time of each step goes.
  package var profile: StepProfile? {
    didSet { if let profile { workers.first?.listen(profile) } }
  }

  /// When set, every operation passes through it, and so many workers run at a time as it says: the bits stay the same.
  package var power: PowerGate? {
    didSet { if let power { for worker in workers { worker.slow(by: power) } } }
  }

  /// Bytes of the tapes of this process: activations, their gradients and scratch.
  package var tapeBytes: Int { workers.reduce(0) { $0 + $1.tapeBytes } }

  private let backend: Backend
  /// The instruction set that computes.
  package var isa: InstructionSet { backend.isa }
  private let matrices: PackedMatrices
  private let workers: [TrainingWorker]
  private let gradients: [Memory]
  let ranks: any RankLink
  let share: BatchShare
  private let batches: [TokenBatch]
  private let gradientSum: GradientSum
  private let gradientExchange: GradientExchange?
  /// Nil without spiking neurons.
  let neurons: NeuronActivity?
  /// What is computed with instead of the parameters where training is aware of rounding.
  private let rounded: RoundedWeights?
  /// Nil where every sequence goes backwards.
  let lowLoss: LowLossFilter?
  /// The moving average of the parameters, on the first rank of a run that keeps one.
  private let average: WeightAverage?
  /// What the model is, for use: the average, else the parameters.
  package var model: Memory { average?.values ?? values }

  /// What one update did.
  package struct StepResult: Sendable {
    /// Mean cross-entropy of the step's targets, in nats.
    package let loss: Double
    /// Norm of the mean gradient before clipping.
    package let gradientNorm: Double
    package let learningRate: Double
    /// Targets that the loss is the mean of.
    package let targets: Int
    /// The loss's terms besides the task, where it has any.
    package let terms: ObjectiveTerms?
    /// Share of each block's neurons that fired, and how many are of no use, when they were counted.
    package let firingRates: [Double]?
    package let neurons: NeuronHealth?
    /// The gates, when they were counted.
    package let gates: GateSums?
    /// Share of the sequences that did not go backwards.
    package let skipped: Double

    /// Share of all neurons that fired, when they were counted.
    package var firingRate: Double? { firingRates.map { $0.reduce(0, +) / Double($0.count) } }
  }

  /// - Parameter ranks: the processes that make this run together, each with the same configuration.
  package init(_ configuration: TrainingConfiguration, ranks: any RankLink = SoleRank()) throws {
    self.configuration = configuration
    self.ranks = ranks
    let share = BatchShare(configuration, ranks: ranks.count)
    self.share = share
    try share.check()
    try TrainingMemory(configuration, share, rank: ranks.rank).check()
    backend = try Backend.training(precision: configuration.precision)
    matrices = PackedMatrices(backend)
    layout = configuration.model.parameterLayout
    values = Memory(floats: layout.floatCount)
    configuration.model.initialise(values, seed: UInt64(configuration.seed))
    stateLayout = StateLayout(configuration.model)
    sequenceStates = Memory(floats: configuration.deviceBatchSize * stateLayout.floatCount)
    let (batch, steps) = (configuration.deviceBatchSize, configuration.sequenceLength)
    average =
      configuration.averageDecay > 0 && ranks.isFirst
      ? WeightAverage(of: values, decay: configuration.averageDecay) : nil
    rounded = configuration.awareness == nil ? nil : RoundedWeights(of: values, configuration.model)
    var workers: [TrainingWorker] = []
    for _ in 0..<share.workers(of: ranks.rank) {
      workers.append(
        try TrainingWorker(
          configuration: configuration.model, layout: layout, values: rounded?.values ?? values,
          sequences: share.sequencesAtOnce, steps: steps, matrices: matrices, objective: configuration.objective,
          dropout: configuration.dropout, recomputesBlocks: configuration.gradientCheckpointing))
    }
    self.workers = workers
    if let awareness = configuration.awareness {
      try rounded?.prepare(
        configuration.model, awareness.scheme, matrices: matrices, threads: configuration.threads)
    }
    var options = AdamW.Options(learningRate: configuration.learningRate)
    options.beta1 = configuration.beta1
    options.beta2 = configuration.beta2
    options.weightDecay = configuration.weightDecay
    // Copies of rounded matrices are packed once these are rounded.
    optimizer = Optimizer(
      configuration.optimizer, layout: layout, options: options,
      matrices: rounded == nil ? matrices : PackedMatrices(backend), threads: configuration.threads)
    gradients = workers.map(\.gradients)
    batches = (0..<configuration.accumulation).map { _ in TokenBatch(sequences: batch, steps: steps) }
    gradientSum = GradientSum(floatCount: layout.floatCount)
    gradientExchange = GradientExchange(ranks, floatCount: layout.floatCount)
    lowLoss =
      configuration.skipLowLoss > 0
      ? try LowLossFilter(share: configuration.skipLowLoss, parts: share.parts * batches.count) : nil
    neurons = configuration.model.spiking.map {
      NeuronActivity(blocks: configuration.model.layers, neurons: $0.width)
    }
    rounded?.refresh(backend)
  }

  deinit { gradientSum.deallocate() }

  /// One update from the next tokens of `source`, at `rate` times the learning rate, with spikes as soft as `softness` says.
  /// - Throws: `TrainingFailure.notFinite` when the loss or a gradient is not a finite number; the weights are then as they
  ///   were before.
  package func step(
    _ source: inout any BatchSource, rate: Double, softness: Double = 0, countsSpikes: Bool
  ) throws -> StepResult {
    profile?.begin()
    for batch in batches {
      try source.nextBatch(
        steps: batch.steps, into: batch.inputs, targets: batch.targets, resets: batch.resets)
    }
    profile?.mark("batch")
    let carriesState = source.carriesState
    let targets = batches.reduce(0) { $0 + $1.targetCount }
    let gradientScale = 1 / Float(max(1, targets))
    let threads = min(workers.count, power?.rung.threads ?? workers.count)
    ThreadTeam.run(threads) { thread in
      for index in stride(from: thread, to: workers.count, by: threads) {
        let worker = workers[index]
        worker.begin(softness: softness)
        for (pass, batch) in batches.enumerated() {
          let draw = Dropout.draw(seed: UInt64(configuration.seed), update: optimizer.step, pass: pass)
          if !carriesState { clearStates(of: index) }
          for part in share.parts(of: ranks.rank, thread: index) {
            worker.run(
              batch, first: part * share.sequencesAtOnce, states: sequenceStates, gradientScale: gradientScale,
              share: 1 / Double(share.parts * batches.count), draw: draw, countsSpikes: countsSpikes
            ) { loss in lowLoss?.keeps(pass * share.parts + part, loss: loss) ?? true }
          }
        }
      }
    }
    profile?.mark("wait for other threads")
    let norm = sumGradients()
    let (lossSum, terms, spikes) = sumCounts(countsSpikes: countsSpikes)
    let skipped = Double(lowLoss?.finish(ranks) ?? 0) / Double(share.parts * batches.count)
    let loss = lossSum / Double(max(1, targets))
    guard loss.isFinite, let norm, norm.isFinite else {
      throw TrainingFailure.notFinite(step: optimizer.step, loss: loss, gradientNorm: norm)
    }
    // torch.nn.utils.clip_grad_norm_ adds this epsilon too.
    let clip = configuration.gradientClip > 0 ? min(1, configuration.gradientClip / (norm + 1e-6)) : 1
    optimizer.update(
      values, gradients: gradients[0], gradientScale: Float(clip), rate: rate,
      threads: configuration.threads, backend)
    profile?.mark("optimizer")
    if let rounded {
      rounded.refresh(backend)
      profile?.mark("rounding")
    }
    if let average {
      average.update(update: optimizer.step, threads: configuration.threads, backend)
      profile?.mark("average")
    }
    return StepResult(
      loss: loss, gradientNorm: norm, learningRate: configuration.learningRate * rate, targets: targets,
      terms: configuration.objective.isTaskOnly || skipped == 1 ? nil : terms.scaled(by: 1 / (1 - skipped)),
      firingRates: spikes?.rates,
      neurons: spikes.flatMap { neurons?.add($0) }, gates: countsSpikes ? sumGates() : nil, skipped: skipped)
  }

  /// Adds all gradients to those of the first worker.
  /// - Returns: their norm; nil when a value is not finite.
  private func sumGradients() -> Double? {
    defer { profile?.mark("gradient sum") }
    let threads = configuration.threads
    guard let gradientExchange else { return gradientSum.reduce(gradients, threads: threads, backend) }
    if gradients.count > 1 { _ = gradientSum.reduce(gradients, threads: threads, backend) }
    profile?.mark("gradient sum")
    gradientExchange.sum(gradients[0], threads: threads, backend)
    profile?.mark("exchange between ranks")
    return gradientSum.reduce([gradients[0]], threads: threads, backend)
  }

  /// The losses, terms and, where they were counted, spikes of all workers of all ranks.
  private func sumCounts(countsSpikes: Bool) -> (loss: Double, ObjectiveTerms, SpikeCounts?) {
    let loss = workers.reduce(0) { $0 + $1.lossSum }
    let terms = workers.reduce(ObjectiveTerms()) { $0 + $1.terms }
    var spikes = countsSpikes ? workers.first?.spikes : nil
    for worker in workers.dropFirst() { spikes?.add(worker.spikes) }
    if ranks.count == 1 { return (loss, terms, spikes) }
    let sums = ranks.sum([loss] + terms.values + (spikes.map { [$0.steps] + $0.fired } ?? []))
    let counts = sums.dropFirst(1 + terms.values.count)
    spikes?.replace(steps: counts.first ?? 0, fired: counts.dropFirst())
    return (sums[0], ObjectiveTerms(Array(sums.dropFirst().prefix(terms.values.count))), spikes)
  }

  /// The gates of all workers of all ranks.
  private func sumGates() -> GateSums {
    var sums = GateSums(configuration.model)
    for worker in workers { sums.add(worker.gates) }
    if ranks.count > 1 { sums.sum(over: ranks) }
    return sums
  }

  /// Starts from `first` instead of random weights.
  package func begin(with first: Memory) {
    precondition(first.floats.count >= layout.floatCount, "the weights fill the layout")
    _ = values.floats.update(fromContentsOf: first.floats[..<layout.floatCount])
    average?.begin()
    valuesChanged()
  }

  /// Takes over what was written into `values` from outside.
  func valuesChanged() { if let rounded { rounded.refresh(backend) } else { matrices.refresh() } }

  /// Computes with rounded matrices from now on, where training is to be aware of rounding.
  package func beginRounding() {
    rounded?.isRounding = true
    rounded?.refresh(backend)
  }

  /// Zero states for the sequences of a worker.
  private func clearStates(of worker: Int) {
    let record = share.sequencesAtOnce * stateLayout.floatCount
    for part in share.parts(of: ranks.rank, thread: worker) {
      let start = sequenceStates.base.assumingMemoryBound(to: Float.self) + part * record
      start.update(repeating: 0, count: record)
    }
  }
}
