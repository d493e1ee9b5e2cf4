import HyperInference
import HyperModel
import HyperTensor
import HyperText

/// The training loop's engine: one update at a time.
///
/// Data-parallel: each worker runs its sequences through its own tape; the gradients are added in a fixed order; the
/// optimiser updates the shared weights. The tapes allocate nothing once they run. The same seed and thread count give the same
/// bits.
package final class Trainer {
  package let configuration: TrainingConfiguration
  package let layout: ParameterLayout
  package let values: Memory
  package let optimizer: Optimizer
  /// [B] state records, carried from step to step.
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

  private let backend: Backend
  /// The instruction set that computes.
  package var isa: InstructionSet { backend.isa }
  private let matrices: PackedMatrices
  private let workers: [TrainingWorker]
  private let gradients: [Memory]
  private let sequencesAtOnce: Int
  private let batches: [TokenBatch]
  private let gradientSum: GradientSum

  /// What one update did.
  package struct StepResult: Sendable {
    /// Mean cross-entropy of the step's targets, in nats.
    package let loss: Double
    /// Norm of the mean gradient before clipping.
    package let gradientNorm: Double
    package let learningRate: Double
    /// Targets that the loss is the mean of.
    package let targets: Int
    /// Firing rate, when it was counted.
    package let firingRate: Double?
  }

  package init(_ configuration: TrainingConfiguration) throws {
    self.configuration = configuration
    try TrainingMemory(configuration).check()
    backend = try Backend.training(precision: configuration.precision)
    matrices = PackedMatrices(backend)
    layout = configuration.model.parameterLayout
    values = Memory(floats: layout.floatCount)
    configuration.model.initialise(values, seed: UInt64(configuration.seed))
    stateLayout = StateLayout(configuration.model)
    sequenceStates = Memory(floats: configuration.deviceBatchSize * stateLayout.floatCount)
    let (batch, steps, threads) = (
      configuration.deviceBatchSize, configuration.sequenceLength, configuration.threads
    )
    let atOnce = TrainingWorker.sequencesAtOnce(batch: batch, steps: steps, threads: threads)
    sequencesAtOnce = atOnce
    var workers: [TrainingWorker] = []
    for _ in 0..<min(threads, batch / atOnce) {
      workers.append(
        try TrainingWorker(
          configuration: configuration.model, layout: layout, values: values, sequences: atOnce, steps: steps,
          matrices: matrices))
    }
    self.workers = workers
    var options = AdamW.Options(learningRate: configuration.learningRate)
    options.beta1 = configuration.beta1
    options.beta2 = configuration.beta2
    options.weightDecay = configuration.weightDecay
    optimizer = try Optimizer(
      configuration.optimizer, layout: layout, options: options, matrices: matrices, threads: threads)
    gradients = workers.map(\.gradients)
    batches = (0..<configuration.accumulation).map { _ in TokenBatch(sequences: batch, steps: steps) }
    gradientSum = GradientSum(floatCount: layout.floatCount)
  }

  deinit { gradientSum.deallocate() }

  /// One update from the next tokens of `source`, at `rate` times the learning rate.
  /// - Throws: `TrainingFailure.notFinite` when the loss or a gradient is not a finite number; the weights are then as they
  ///   were before.
  package func step(_ source: inout any BatchSource, rate: Double, countsSpikes: Bool) throws -> StepResult {
    profile?.begin()
    for batch in batches {
      try source.nextBatch(
        steps: batch.steps, into: batch.inputs, targets: batch.targets, resets: batch.resets)
    }
    profile?.mark("batch")
    let carriesState = source.carriesState
    let targets = batches.reduce(0) { $0 + $1.targetCount }
    let gradientScale = 1 / Float(max(1, targets))
    let parts = configuration.deviceBatchSize / sequencesAtOnce
    let threads = min(workers.count, power?.rung.threads ?? workers.count)
    ThreadTeam.run(threads) { thread in
      for index in stride(from: thread, to: workers.count, by: threads) {
        let worker = workers[index]
        worker.begin()
        for batch in batches {
          if !carriesState { clearStates(of: index, parts: parts) }
          for part in stride(from: index, to: parts, by: workers.count) {
            worker.run(
              batch, first: part * sequencesAtOnce, states: sequenceStates, gradientScale: gradientScale,
              countsSpikes: countsSpikes)
          }
        }
      }
    }
    profile?.mark("wait for other threads")
    let loss = workers.reduce(0) { $0 + $1.lossSum } / Double(max(1, targets))
    let norm = gradientSum.reduce(gradients, threads: configuration.threads, backend)
    profile?.mark("gradient sum")
    guard loss.isFinite, let norm, norm.isFinite else {
      throw TrainingFailure.notFinite(step: optimizer.step, loss: loss, gradientNorm: norm)
    }
    // torch.nn.utils.clip_grad_norm_ adds this epsilon too.
    let clip = configuration.gradientClip > 0 ? min(1, configuration.gradientClip / (norm + 1e-6)) : 1
    optimizer.update(
      values, gradients: gradients[0], gradientScale: Float(clip), rate: rate,
      threads: configuration.threads, backend)
    profile?.mark("optimizer")
    let spikes = workers.reduce(SpikeCount()) { $0 + $1.spikes }
    return StepResult(
      loss: loss, gradientNorm: norm, learningRate: configuration.learningRate * rate, targets: targets,
      firingRate: spikes.rate)
  }

  /// Takes over what was written into `values` from outside.
  func valuesChanged() { matrices.refresh() }

  /// Zero states for the sequences of a worker.
  private func clearStates(of worker: Int, parts: Int) {
    let record = sequencesAtOnce * stateLayout.floatCount
    for part in stride(from: worker, to: parts, by: workers.count) {
      let start = sequenceStates.base.assumingMemoryBound(to: Float.self) + part * record
      start.update(repeating: 0, count: record)
    }
  }
}
