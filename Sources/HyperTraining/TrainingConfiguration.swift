import HyperIO
import HyperModel
import HyperTensor

/// Everything that decides what a run computes, besides its data.
package struct TrainingConfiguration: Equatable, Sendable {
  /// When a run ends.
  package enum Budget: Equatable, Sendable {
    case steps(Int)
    case tokens(Int)
    case minutes(Double)
  }

  /// How training text is cut into sequences.
  package enum Sampling: String, CaseIterable, Sendable {
    /// Every sequence of the batch reads whole documents one after another and carries its state along.
    case documents
    /// Random windows across document boundaries, from zero state and without resets, as nanoGPT trains.
    case windows
  }

  package var model: ModelConfiguration
  package var budget: Budget = .tokens(4_000_000)
  /// B, sequences in a pass.
  package var deviceBatchSize = 8
  /// T, steps in a pass.
  package var sequenceLength = 256
  /// Tokens of one update: B * T times the passes that are accumulated. Nil: one pass.
  package var totalBatchSize: Int?
  package var sampling: Sampling = .documents
  package var learningRate: Double
  package var beta1 = 0.9
  package var beta2 = 0.95
  package var weightDecay = 0.1
  /// Largest norm of the gradient; 0: as it is.
  package var gradientClip = 1.0
  /// Share of the embedding and of what each block adds that is dropped.
  package var dropout = 0.0
  /// Decay of the moving average of the weights, which is then the model; 0: the weights themselves.
  package var averageDecay = 0.0
  package var warmupSteps = 50
  package var finalLearningRateFraction = 0.02
  /// What the loss has besides the task.
  package var objective = TrainingObjective()
  /// Share of the sequences, those with the lowest loss in the update before, that do not go backwards through the blocks; 0: all do.
  package var skipLowLoss = 0.0
  /// What updates the blocks' matrices.
  package var optimizer = OptimizerKind.adamw
  /// What matrix products round their operands to.
  package var precision = Precision.fp32
  /// Whether and how training is aware of what its weights will be rounded to.
  package var awareness: QuantisationAwareness?
  /// Whether activations are computed again in the backward pass instead of kept, but for each block's input: the same bits.
  package var gradientCheckpointing = false
  package var seed = 1
  package var threads = 1

  /// A run of `model` with the defaults.
  package init(model: ModelConfiguration) {
    self.model = model
    // Wider models want smaller steps; 0.006 suits 128 channels, half and twice of it are worse.
    learningRate = 6e-3 * (128 / Double(model.dModel)).squareRoot()
  }

  /// Passes that one update accumulates.
  package var accumulation: Int {
    max(1, (totalBatchSize ?? 0) / (deviceBatchSize * sequenceLength))
  }

  /// Tokens of one update.
  package var tokensPerStep: Int { accumulation * deviceBatchSize * sequenceLength }

  /// The number of updates, when it is known beforehand.
  package var totalSteps: Int? {
    switch budget {
    case .steps(let steps): steps
    case .tokens(let tokens): (tokens + tokensPerStep - 1) / tokensPerStep
    case .minutes: nil
    }
  }
}

extension TrainingConfiguration {
  /// The keys of `json` that bound a run; a file or the flags give at most one.
  package static let budgetKeys = ["num_iterations", "max_tokens", "max_minutes"]

  /// The configuration, model included, under the names of the flags.
  package var json: JSON {
    var object: JSONObject = [
      "model": model.json, "device_batch_size": .integer(deviceBatchSize), "sequence_length": .integer(sequenceLength),
      "total_batch_size": .integer(tokensPerStep), "sampling": .string(sampling.rawValue),
      "optimizer": .string(optimizer.rawValue), "precision": .string(precision.rawValue),
      "learning_rate": .number(learningRate), "beta1": .number(beta1),
      "beta2": .number(beta2),
      "weight_decay": .number(weightDecay), "grad_clip": .number(gradientClip), "warmup_steps": .integer(warmupSteps),
      "final_lr_frac": .number(finalLearningRateFraction), "seed": .integer(seed), "threads": .integer(threads),
    ]
    object["skip_low_loss"] = .number(skipLowLoss)
    for setting in objective.settings { object[setting.key] = setting.value }
    // What is off is not mentioned, as in runs from before there was a choice.
    if dropout > 0 { object["dropout"] = .number(dropout) }
    if gradientCheckpointing { object["gradient_checkpointing"] = true }
    if averageDecay > 0 { object["ema"] = .number(averageDecay) }
    for member in awareness?.json ?? [:] { object[member.key] = member.value }
    switch budget {
    case .steps(let steps): object["num_iterations"] = .integer(steps)
    case .tokens(let tokens): object["max_tokens"] = .integer(tokens)
    case .minutes(let minutes): object["max_minutes"] = .number(minutes)
    }
    return .object(object)
  }

  /// Takes over every value that `field` (an object under the names of the flags) has; `model` and the keys that are not
  /// about training are left to the caller.
  /// - Throws: `InputError` for a value of the wrong type or out of range.
  package mutating func overlay(_ field: JSONField) throws {
    try take(field)
    try checkBatch(field.place)
    try objective.check(model, field.place)
    guard skipLowLoss == 0 || sampling == .documents else {
      throw InputError(
        "\(field.place): skip_low_loss",
        expected: "0 with sampling windows, each of which is another text than the last",
        found: "\(skipLowLoss)")
    }
  }

  /// As `overlay`, without asking whether the values fit together: for a layer of several.
  package mutating func take(_ field: JSONField) throws {
    deviceBatchSize = try field["device_batch_size"].optional?.int(in: 1...65_536) ?? deviceBatchSize
    sequenceLength = try field["sequence_length"].optional?.int(in: 1...1 << 20) ?? sequenceLength
    totalBatchSize = try field["total_batch_size"].optional?.int(in: 1...1 << 28) ?? totalBatchSize
    if let name = try field["sampling"].optional?.string() {
      guard let value = Sampling(rawValue: name) else { throw field["sampling"].wrong("documents or windows") }
      sampling = value
    }
    if let name = try field["precision"].optional?.string() {
      guard let value = Precision(rawValue: name) else { throw field["precision"].wrong("bf16 or fp32") }
      precision = value
    }
    if let name = try field["optimizer"].optional?.string() {
      guard let value = OptimizerKind(rawValue: name) else { throw field["optimizer"].wrong("adamw or muon") }
      optimizer = value
    }
    try objective.take(field)
    skipLowLoss = try field["skip_low_loss"].optional?.double(in: 0...0.9) ?? skipLowLoss
    learningRate = try field["learning_rate"].optional?.double(in: 1e-9...10) ?? learningRate
    beta1 = try field["beta1"].optional?.double(in: 0...0.999_999) ?? beta1
    beta2 = try field["beta2"].optional?.double(in: 0...0.999_999) ?? beta2
    weightDecay = try field["weight_decay"].optional?.double(in: 0...10) ?? weightDecay
    gradientClip = try field["grad_clip"].optional?.double(in: 0...1e9) ?? gradientClip
    dropout = try field["dropout"].optional?.double(in: 0...0.9) ?? dropout
    averageDecay = try field["ema"].optional?.double(in: 0...0.999_999) ?? averageDecay
    warmupSteps = try field["warmup_steps"].optional?.int(in: 0...1 << 30) ?? warmupSteps
    finalLearningRateFraction = try field["final_lr_frac"].optional?.double(in: 0...1) ?? finalLearningRateFraction
    gradientCheckpointing = try field["gradient_checkpointing"].optional?.bool() ?? gradientCheckpointing
    seed = try field["seed"].optional?.int(in: 0...Int.max) ?? seed
    threads = try field["threads"].optional?.int(in: 1...1024) ?? threads
    awareness = try QuantisationAwareness.taking(field, over: awareness)
    let budgets = Self.budgetKeys.filter { field[$0].isPresent }
    guard budgets.count <= 1 else {
      throw InputError(
        field.place, expected: "one of \(Self.budgetKeys.joined(separator: ", "))",
        found: budgets.joined(separator: " and "))
    }
    if let steps = try field["num_iterations"].optional?.int(in: 1...1 << 40) { budget = .steps(steps) }
    if let tokens = try field["max_tokens"].optional?.int(in: 1...1 << 50) { budget = .tokens(tokens) }
    if let minutes = try field["max_minutes"].optional?.double(in: 0.001...1e6) { budget = .minutes(minutes) }
  }

  /// Most tokens of a pass: far above what is useful, far below what no memory holds.
  private static let largestPass = 1 << 24

  private func checkBatch(_ place: String) throws {
    let pass = deviceBatchSize * sequenceLength
    guard pass <= Self.largestPass else {
      throw InputError(
        "\(place): device_batch_size * sequence_length", expected: "at most \(Self.largestPass)", found: "\(pass)")
    }
    if let totalBatchSize, totalBatchSize % pass != 0 {
      throw InputError(
        "\(place): total_batch_size", expected: "a multiple of device_batch_size * sequence_length = \(pass)",
        found: "\(totalBatchSize)")
    }
  }
}
