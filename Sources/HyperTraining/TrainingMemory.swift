import HyperIO
import HyperModel
import HyperTensor

/// What a run's memory will be, roughly, before any of it is asked for.
struct TrainingMemory {
  private let bytes: Int

  init(_ configuration: TrainingConfiguration, _ share: BatchShare, rank: Int) {
    let model = configuration.model
    let (batch, steps, atOnce) = (configuration.deviceBatchSize, configuration.sequenceLength, share.sequencesAtOnce)
    let workers = share.workers(of: rank)
    // Weights and perhaps rounded ones and their average, two moments and each worker's gradients.
    let copies = (configuration.awareness == nil ? 0 : 1) + (configuration.averageDecay > 0 && rank == 0 ? 1 : 0)
    let parameters = model.parameterLayout.floatCount * (3 + copies + workers)
    let states = StateLayout(model).floatCount * (batch + 2 * workers * atOnce)
    // What each row of each block keeps for the backward pass: a little more than its projections and fused row. Where it is
    // computed again, one block at a time has that and what its gradients add to it, and all have their inputs.
    let rows = workers * atOnce * steps
    let row = 2 * model.inputWidth + 2 * model.fusedWidth + 4 * model.dModel
    let activations =
      rows * (configuration.gradientCheckpointing ? row * 5 / 4 + model.layers * model.dModel : model.layers * row)
    let tokens = 3 * configuration.tokensPerStep
    bytes = 4 * (parameters + states + activations + tokens)
  }

  /// - Throws: `InputError` when it is more than the machine has.
  func check() throws {
    guard bytes <= Processor.memoryBytes else {
      throw InputError(
        "--preset, --device-batch-size, --sequence-length",
        expected: "a run that fits into the \(byteCount(Processor.memoryBytes)) of this machine",
        found: "one that needs about \(byteCount(bytes))")
    }
  }
}
