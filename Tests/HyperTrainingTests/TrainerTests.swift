import HyperIO
import HyperModel
import HyperTensor
import HyperText
import HyperTraining
import Testing

/// One update at a time: accumulation, clipping, threads, and what must not leak.
@Suite struct TrainerTests {
  private let directory: TemporaryDirectory
  private let corpus: PackedTokens

  init() throws {
    directory = try TemporaryDirectory()
    corpus = try Tiny.pack(Tiny.texts(60), in: directory)
  }

  private func source(_ configuration: TrainingConfiguration) -> any BatchSource {
    switch configuration.sampling {
    case .documents: LaneSampler(corpus, lanes: configuration.deviceBatchSize, seed: 1)
    case .windows: WindowSampler(corpus, lanes: configuration.deviceBatchSize, seed: 1)
    }
  }

  /// A trainer after `steps` updates, and what each did.
  private func train(
    _ configuration: TrainingConfiguration, steps: Int, rate: Double = 1
  ) throws -> (trainer: Trainer, results: [Trainer.StepResult]) {
    let trainer = try Trainer(configuration)
    var source = source(configuration)
    let results = try (0..<steps).map { _ in try trainer.step(&source, rate: rate, countsSpikes: true) }
    return (trainer, results)
  }

  // MARK: Accumulation

  /// The same four windows, one after another through the tape either way: two passes of two are one pass of four.
  @Test func twoPassesOfWindowsAreOnePassOfTwiceTheBatch() throws {
    var configuration = Tiny.training
    configuration.sampling = .windows
    // So long that a sequence goes through the tape alone, whatever the batch.
    configuration.sequenceLength = 600
    let one = try train(configuration, steps: 2)
    configuration.totalBatchSize = 2400
    configuration.deviceBatchSize = 2
    #expect(configuration.accumulation == 2)
    let two = try train(configuration, steps: 2)
    #expect(two.results.map(\.targets) == [2400, 2400])
    #expect(one.results.map(\.loss) == two.results.map(\.loss))
    #expect(bits(one.trainer.values) == bits(two.trainer.values))
  }

  /// At a learning rate of zero, T = 32 and twice T = 16 read the same text from the same states.
  @Test func passesOfDocumentsCarryTheirStates() throws {
    var configuration = Tiny.training
    configuration.sequenceLength = 32
    let one = try train(configuration, steps: 4, rate: 0)
    configuration.sequenceLength = 16
    configuration.totalBatchSize = 128
    let two = try train(configuration, steps: 4, rate: 0)
    for (a, b) in zip(one.results, two.results) {
      #expect(a.targets == b.targets)
      #expect(abs(a.loss - b.loss) < 1e-5 * a.loss)
    }
    let difference = zip(one.trainer.sequenceStates.floats, two.trainer.sequenceStates.floats).map { abs($0 - $1) }
    #expect(try #require(difference.max()) < 1e-4)
    #expect(norm(one.trainer.sequenceStates) > 1)
  }

  // MARK: Precision

  /// A product's operands are off by 2^-9 at most, and errors are as often up as down; at a loss near ln 300 = 5.7, what is
  /// left of them after twelve updates stays under 1%.
  @Test(.enabled(if: Precision.best(for: .best) == .bf16, "needs AVX-512 BF16"), arguments: [1, 2])
  func lossesInBothPrecisionsLieOnEachOther(threads: Int) throws {
    var configuration = Tiny.training
    configuration.threads = threads
    let fp32 = try train(configuration, steps: 12)
    configuration.precision = .bf16
    let bf16 = try train(configuration, steps: 12)
    #expect(bf16.results[0].loss != fp32.results[0].loss)
    for (a, b) in zip(fp32.results, bf16.results) { #expect(abs(a.loss - b.loss) < 0.01 * a.loss) }
    #expect(try bits(train(configuration, steps: 12).trainer.values) == bits(bf16.trainer.values))
  }

  // MARK: Determinism

  @Test(arguments: [1, 2, 3], TrainingConfiguration.Sampling.allCases)
  func theSameThreadsGiveTheSameBits(threads: Int, sampling: TrainingConfiguration.Sampling) throws {
    var configuration = Tiny.training
    configuration.deviceBatchSize = 8
    configuration.threads = threads
    configuration.sampling = sampling
    let (first, second) = (try train(configuration, steps: 6), try train(configuration, steps: 6))
    #expect(first.results.map(\.loss) == second.results.map(\.loss))
    #expect(bits(first.trainer.values) == bits(second.trainer.values))
    #expect(bits(first.trainer.optimizer.v) == bits(second.trainer.optimizer.v))
    #expect(bits(first.trainer.sequenceStates) == bits(second.trainer.sequenceStates))
    configuration.seed = 2
    #expect(bits(try train(configuration, steps: 1).trainer.values) != bits(first.trainer.values))
  }

  /// Sums in another order: the first loss differs by rounding, later ones by little.
  @Test(arguments: [2, 3, 4]) func otherThreadsGiveAlmostTheSame(threads: Int) throws {
    var configuration = Tiny.training
    configuration.deviceBatchSize = 8
    let one = try train(configuration, steps: 5)
    configuration.threads = threads
    let several = try train(configuration, steps: 5)
    #expect(abs(one.results[0].loss - several.results[0].loss) < 1e-6 * one.results[0].loss)
    #expect(abs(one.results[0].gradientNorm - several.results[0].gradientNorm) < 1e-4 * one.results[0].gradientNorm)
    for (a, b) in zip(one.results, several.results) { #expect(abs(a.loss - b.loss) < 0.01 * a.loss) }
  }

  // MARK: Clipping

  /// After the first update the first moment is (1 - beta1) times the gradient that was used.
  @Test func aLongGradientIsCutToTheClipAndAShortOneIsNot() throws {
    var configuration = Tiny.training
    func firstUpdate(_ clip: Double) throws -> (norm: Double, used: Double, moment: Bits) {
      configuration.gradientClip = clip
      let (trainer, results) = try train(configuration, steps: 1)
      let moment = trainer.optimizer.m
      return (results[0].gradientNorm, norm(moment) / (1 - configuration.beta1), bits(moment))
    }
    let free = try firstUpdate(0)
    #expect(free.norm > 0.1)
    #expect(abs(free.used - free.norm) < 1e-5 * free.norm)
    #expect(try firstUpdate(2 * free.norm).moment == free.moment)
    let clipped = try firstUpdate(0.1 * free.norm)
    #expect(clipped.norm == free.norm)
    #expect(abs(clipped.used - 0.1 * free.norm) < 1e-4 * free.norm)
  }

  // MARK: Learning

  @Test func theLossFalls() throws {
    var configuration = Tiny.training
    configuration.sequenceLength = 32
    let losses = try train(configuration, steps: 60).results.map(\.loss)
    #expect(abs(losses[0] - 5.7) < 0.3, "an untrained model's loss is near ln 300")
    #expect(try #require(losses.last) < 0.35 * losses[0])
  }

  // MARK: Failure

  @Test func weightsThatAreNotNumbersStopTheStepAndChangeNothing() throws {
    let (trainer, _) = try train(Tiny.training, steps: 2)
    var source = source(Tiny.training)
    let norm = try #require(trainer.layout["norm.weight"])
    trainer.values.floats[norm.offset] = .nan
    let before = (bits(trainer.values), bits(trainer.optimizer.m), bits(trainer.optimizer.v))
    let failure = #expect(throws: TrainingFailure.self) {
      try trainer.step(&source, rate: 1, countsSpikes: false)
    }
    guard case .notFinite(step: 2, _, _) = failure else {
      Issue.record("expected notFinite at step 2, found \(String(describing: failure))")
      return
    }
    #expect((bits(trainer.values), bits(trainer.optimizer.m), bits(trainer.optimizer.v)) == before)
    #expect(trainer.optimizer.step == 2)
  }

  // MARK: Documents

  /// What stands before `<|endoftext|>`, in the sequence or in the state that it started from, changes no bit of what the
  /// document behind it teaches.
  @Test func nothingLeaksAcrossADocumentsStart() throws {
    func learn(before seed: UInt64?) throws -> (loss: Double, norm: Double, values: Bits) {
      let trainer = try Trainer(Tiny.training)
      Tiny.randomise(trainer.values, of: Tiny.model, seed: 4)
      var random = RandomGenerator(seed: seed ?? 0)
      if seed != nil {
        for i in trainer.sequenceStates.floats.indices { trainer.sequenceStates.floats[i] = random.normal() }
      }
      var source: any BatchSource = BoundarySource(before: random)
      let result = try trainer.step(&source, rate: 1, countsSpikes: false)
      #expect(result.targets == 8 + 9 + 10 + 11)
      return (result.loss, result.gradientNorm, bits(trainer.values))
    }
    let empty = try learn(before: nil)
    for seed: UInt64 in [1, 2] {
      let other = try learn(before: seed)
      #expect(other.loss == empty.loss)
      #expect(other.norm == empty.norm)
      #expect(other.values == empty.values)
    }
  }
}

/// Four sequences of 16: random tokens without targets, then the start of a document whose tokens never differ.
private struct BoundarySource: BatchSource {
  let lanes = 4
  let carriesState = true
  var random: RandomGenerator
  var position: JSON { .null }

  init(before random: RandomGenerator) { self.random = random }

  mutating func nextBatch(
    steps: Int, into inputs: UnsafeMutablePointer<Int32>, targets: UnsafeMutablePointer<Int32>,
    resets: UnsafeMutablePointer<UInt8>
  ) throws {
    for lane in 0..<lanes {
      let start = 8 - lane
      for step in 0..<steps {
        let row = lane * steps + step
        let isBefore = step < start
        inputs[row] = isBefore ? Int32(6 + random.below(290)) : step == start ? 0 : Int32(20 + step + lane)
        targets[row] = isBefore ? -1 : Int32(21 + step + lane)
        resets[row] = step == start ? 1 : 0
      }
    }
  }

  mutating func restore(_ position: JSON) throws {}
}
