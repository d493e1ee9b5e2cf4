import HyperCheckpoint
import HyperIO
import HyperInference
import HyperTensor
import HyperText
import HyperTraining
import Testing

/// Training that is aware of rounding computes with what `hyper quantize` would make of its weights.
@Suite struct QuantisationAwareTests {
  private static let scheme = QuantisationScheme(
    blocks: QuantisedFormat(bits: 4, group: 32), embedding: QuantisedFormat(bits: 8, group: 32))

  static func configuration(from start: Double, threads: Int = 1) -> TrainingConfiguration {
    var configuration = Tiny.training
    configuration.awareness = QuantisationAwareness(scheme: scheme, start: start)
    configuration.threads = threads
    return configuration
  }

  /// The values that training computes with: each matrix through the packed form that a model in use has.
  private func rounded(_ values: Memory, of configuration: TrainingConfiguration) throws -> Memory {
    let (layout, backend) = (configuration.model.parameterLayout, try Backend.inference())
    let copy = Memory(floats: layout.floatCount)
    _ = copy.floats.update(fromContentsOf: values.floats)
    let (source, target) = (Parameters(layout: layout, values: values), Parameters(layout: layout, values: copy))
    for matrix in configuration.model.quantisedMatrices(Self.scheme) {
      try WeightRounding(
        source[matrix.name], into: target[matrix.name], format: matrix.format, spikes: matrix.spikes,
        gamma: matrix.spikes > 0 ? source[ModelBundle.gammaName(of: matrix.name)] : nil
      ).run(backend)
    }
    return copy
  }

  private func step(
    _ configuration: TrainingConfiguration, from values: (Memory) throws -> Memory, rounding: Bool
  ) throws -> (Trainer.StepResult, before: Memory, after: Memory) {
    let directory = try TemporaryDirectory()
    var source: any BatchSource = LaneSampler(
      try Tiny.pack(Tiny.texts(20), in: directory), lanes: configuration.deviceBatchSize, seed: 1)
    let trainer = try Trainer(configuration)
    let random = Memory(floats: trainer.layout.floatCount)
    Tiny.randomise(random, of: configuration.model, seed: 3)
    let first = try values(random)
    trainer.begin(with: first)
    if rounding { trainer.beginRounding() }
    return (try trainer.step(&source, rate: 1, countsSpikes: false), first, trainer.values)
  }

  /// A run from rounded weights has the loss and the gradients of one that rounds; only what is updated differs.
  @Test(arguments: Precision.allCases.filter { $0 == .fp32 || Precision.best(for: .best) == .bf16 })
  func computesWithRoundedWeightsAndUpdatesTheOthers(precision: Precision) throws {
    var configuration = Self.configuration(from: 0)
    configuration.precision = precision
    var plain = Tiny.training
    plain.precision = precision
    // Only the first update's direction counts.
    (configuration.weightDecay, plain.weightDecay) = (0, 0)
    let aware = try step(configuration, from: { $0 }, rounding: true)
    let other = try step(plain, from: { try rounded($0, of: configuration) }, rounding: false)
    let unrounded = try step(plain, from: { $0 }, rounding: false)
    #expect(aware.0.loss == other.0.loss && aware.0.gradientNorm == other.0.gradientNorm)
    #expect(aware.0.loss != unrounded.0.loss)
    // Both move by the same steps, up to the rounding of the weights that they are added to.
    for i in 0..<aware.before.floats.count {
      let moved = (
        aware.after.floats[i] - aware.before.floats[i], other.after.floats[i] - other.before.floats[i]
      )
      let scale = max(abs(aware.before.floats[i]), abs(other.before.floats[i]), 0.02)
      #expect(abs(moved.0 - moved.1) <= 4 * Float.ulpOfOne * scale)
    }
  }

  /// Until it begins, the run is the one that is not aware; then it is another.
  @Test func beginsWhereItIsToldTo() throws {
    let (plain, aware) = (
      try TrainingRunHarness(Tiny.training), try TrainingRunHarness(Self.configuration(from: 0.5))
    )
    for run in [plain, aware] {
      run.cadence.saveEvery = 1
      run.cadence.keep = 99
      try run.train()
    }
    for step in 1...12 {
      // The update after the sixth is the first that computes with rounded weights.
      let same = try plain.state(at: step).model == aware.state(at: step).model
      #expect(same == (step <= 6))
    }
  }

  static let places: [(start: Double, stop: Int)] = [(0.5, 4), (0.5, 7), (0, 7)]

  @Test(arguments: places, [1, 2])
  func goingOnChangesNothing(place: (start: Double, stop: Int), threads: Int) throws {
    let configuration = Self.configuration(from: place.start, threads: threads)
    let (whole, parts) = (try TrainingRunHarness(configuration), try TrainingRunHarness(configuration))
    try whole.train()
    try parts.train { $0.step == place.stop }
    try parts.train(resume: true)
    #expect(try parts.state(at: 12) == whole.state(at: 12))
  }

  /// A longer budget does not undo what has begun.
  @Test func roundingThatHasBegunGoesOn() throws {
    let run = try TrainingRunHarness(Self.configuration(from: 0.5))
    try run.train { $0.step == 8 }
    run.configuration.budget = .steps(1000)
    try run.train(resume: true) { $0.step == 9 }
    let training = try RunDirectory(run.path, for: .reading).checkpoint(9).json("training.json")
    #expect(training["progress"]?["rounds_from"] == 6)
  }

  @Test(arguments: [2, 3]) func ranksRoundAlike(ranks: Int) throws {
    var configuration = Self.configuration(from: 0.25)
    configuration.deviceBatchSize = 6
    let several = try TrainingRunHarness(configuration)
    configuration.threads = ranks
    let one = try TrainingRunHarness(configuration)
    try one.train()
    try several.train(ranks: ranks)
    #expect(try several.state(at: 12) == one.state(at: 12))
  }

  /// What is validated is what the checkpoint's model becomes when it is quantised, before rounding begins and after.
  @Test(arguments: [0, 1.0]) func validationScoresTheQuantisedModel(start: Double) throws {
    let run = try TrainingRunHarness(Self.configuration(from: start))
    run.validates = true
    let summary = try run.train()
    let model = try ModelBundle.load(RunDirectory(run.path, for: .reading).checkpoint(12))
    let score = try BitsPerByteEvaluation(model.quantised(Self.scheme), threads: 1).score(run.validation)
    #expect(summary.validation == score)
    #expect(try BitsPerByteEvaluation(model, threads: 1).score(run.validation) != score)
  }

  // MARK: Settings

  @Test func settingsComeBack() throws {
    var configuration = TrainingConfiguration(model: Tiny.model)
    for awareness in [
      nil,
      QuantisationAwareness(
        scheme: QuantisationScheme(
          blocks: QuantisedFormat(bits: 8, group: 64), embedding: QuantisedFormat(eighths: 3, group: 64))),
      QuantisationAwareness(scheme: Self.scheme), QuantisationAwareness(scheme: Self.scheme, start: 0),
    ] {
      var other = Tiny.training
      other.awareness = awareness
      try configuration.overlay(JSONField(other.json, "run.json"))
      #expect(configuration.awareness == awareness)
    }
    // A later layer changes what it names.
    try configuration.overlay(JSONField(["qat": true, "qat_type": "q8", "qat_start": 0.5], "a.toml"))
    let eight = QuantisedFormat(bits: 8, group: 32)
    #expect(
      configuration.awareness
        == QuantisationAwareness(scheme: QuantisationScheme(blocks: eight, embedding: eight), start: 0.5))
    try configuration.overlay(JSONField(["qat": false], "b.toml"))
    #expect(configuration.awareness == nil)
  }

  static let refused: [(JSON, String)] = [
    (["qat": 1], "a.toml: qat: expected true or false"),
    (["qat_start": 0.5], "a.toml: qat_start: expected qat (--qat) with it"),
    (["qat": true, "qat_start": 1.5], "a.toml: qat_start: expected a number from 0 to 1"),
    (["qat": true, "qat_type": "q5"], "a.toml: qat_type: expected q4 or q8, found q5"),
    (["qat": true, "qat_group": 16], "a.toml: qat_group: expected 32, 64 or 128, found 16"),
    (
      ["qat": true, "qat_token_embedding_type": "f16"],
      "a.toml: qat_token_embedding_type: expected q4, q8, q8q4, or q8q4:1 to q8q4:7, found f16"
    ),
  ]

  @Test(arguments: refused) func refuses(json: JSON, message: String) {
    var configuration = TrainingConfiguration(model: Tiny.model)
    let found = inputError { try configuration.overlay(JSONField(json, "a.toml")) }
    #expect(found.contains(message), "\(found)")
  }
}
