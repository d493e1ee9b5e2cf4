import HyperCheckpoint
import HyperIO
import HyperTensor
import HyperTraining
import Testing

/// Runs that start from the weights of another model.
@Suite struct ContinuedTrainingTests {
  private func weights() -> Memory {
    let values = Memory(floats: Tiny.model.parameterLayout.floatCount)
    Tiny.randomise(values, of: Tiny.model, seed: 5)
    return values
  }

  private func run() throws -> TrainingRunHarness {
    let run = try TrainingRunHarness(Tiny.training)
    run.first = weights()
    run.cadence.keep = 9
    return run
  }

  /// They are its first checkpoint, so that it can be gone on from without the other model.
  @Test(arguments: [0, 5]) func theFirstWeightsAreKept(stop: Int) throws {
    let (whole, parts) = (try run(), try run())
    try whole.train()
    parts.isInterruptedAtOnce = stop == 0
    try parts.train { $0.step == stop }
    let first = try RunDirectory(parts.path, for: .reading).checkpoint(0)
    let values = Memory(floats: Tiny.model.parameterLayout.floatCount)
    try Tiny.model.parameterLayout.read(from: first.tensors("model.safetensors"), into: values)
    #expect(bits(values) == bits(weights()))

    (parts.isInterruptedAtOnce, parts.first) = (false, nil)
    try parts.train(resume: true)
    #expect(try parts.state(at: 12) == whole.state(at: 12))
    let random = try TrainingRunHarness(Tiny.training)
    try random.train()
    #expect(try random.state(at: 12).model != whole.state(at: 12).model)
  }

  /// Whoever opens a run has yet to write what tells of it.
  @Test func openingARunSavesNothing() throws {
    let run = try run()
    let directory = try RunDirectory(run.path, for: .training)
    _ = try TrainingRun(
      run.configuration, cadence: run.cadence, training: run.training, validation: nil, tokenizer: Tiny.tokenizer,
      directory: directory, resume: false, first: run.first
    ) { _ in }
    #expect(try directory.steps() == [])
  }

  /// Their score is the first to beat, once in the metrics however often a session starts from them.
  @Test func theFirstWeightsAreScored() throws {
    let run = try run()
    run.validates = true
    run.cadence.evalEvery = 6
    run.isInterruptedAtOnce = true
    try run.train()
    run.isInterruptedAtOnce = false
    run.first = nil
    try run.train(resume: true)
    #expect(try run.steps(with: "val/bpb") == [0, 6, 12])
  }

  @Test func ranksStartFromTheSame() throws {
    let (one, several) = (try run(), try run())
    one.configuration.threads = 2
    try one.train()
    try several.train(ranks: 2)
    #expect(try several.state(at: 12) == one.state(at: 12))
  }
}
