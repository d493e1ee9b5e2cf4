import HyperCheckpoint
import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText
import HyperTraining

/// What a run will do, from flags over a file's settings over the preset's; a resumed run starts from its own.
struct TrainingPlan {
  let out: String
  private let settings: JSONObject
  private let data: [String]
  private let validation: [String]
  private let tokenizer: Tokenizer
  private let configuration: TrainingConfiguration
  private let cadence: TrainingCadence
  private let stored: StoredRun?
  /// The model to go on from, until the run has its weights, and what `run.json` says of it.
  private var source: ModelBundle?
  private let origin: JSON?

  private static let ownKeys =
    [
      "preset", "from", "data", "val", "out", "branches", "tokenizer", "vocab_size", "model", "eval_every",
      "sample_every",
      "save_every", "evolve_every", "keep", "sample_prompt", "sample_tokens", "patience", "dropout", "ema",
      "device_batch_size", "sequence_length",
      "total_batch_size",
      "sampling", "learning_rate", "beta1", "beta2", "weight_decay", "grad_clip", "warmup_steps", "final_lr_frac",
      "optimizer", "precision", "skip_low_loss", "gradient_checkpointing", "seed", "threads", "num_iterations",
      "max_tokens", "max_minutes",
    ] + TrainingObjective.keys + QuantisationAwareness.keys

  /// - Parameters:
  ///   - randomSeed: the seed of a run that shall have a random one.
  ///   - processors: threads where the settings do not say how many.
  init(
    flags: TrainingFlags, configFile: String?, resume: Bool, randomSeed: Int, processors: Int = Processor.count
  ) throws {
    var layers = [flags.settings]
    if let configFile { layers.insert(try SettingsFile.read(configFile), at: 0) }
    guard let out = layers.reversed().lazy.compactMap({ $0["out"]?.string }).first else {
      throw InputError("--out", expected: "the run's directory", found: "nothing")
    }
    self.out = out
    stored = resume ? try StoredRun(out) : nil
    if resume, stored == nil, layers.allSatisfy({ $0["data"] == nil && $0["preset"] == nil && $0["from"] == nil }) {
      throw InputError(out, expected: "a run to go on with", found: "no \(RunDirectory.recordName) in it")
    }
    if flags.drawsSeed, stored == nil { layers.append(["seed": .integer(randomSeed)]) }
    if let stored {
      try stored.checkModel(isNamedBy: layers.map(Self.withAbsolutePaths))
      layers = try [stored.values(), stored.settings] + layers
    }

    let merged = Self.merge(layers)
    for key in merged.keys where !Self.ownKeys.contains(key) {
      throw InputError(
        configFile ?? "settings", expected: "keys of \(Self.ownKeys.joined(separator: ", "))", found: key)
    }
    let field = JSONField(.object(merged), configFile ?? "flags")
    let threads = try field["threads"].optional?.int(in: 1...1024) ?? processors

    data = try Self.paths(field["data"]) ?? [BuiltInData.stories()]
    validation = try Self.paths(field["val"]) ?? []
    // What can be wrong without reading the text is found before that.
    if !resume { try Self.checkIsFree(out) }
    for path in validation where !PackedTokens.isPresent(at: path) {
      _ = try DocumentReader([path])
      guard FileSystem.exists(path) else {
        throw InputError(path, expected: "text to validate on", found: "nothing there")
      }
    }
    cadence = try Self.cadence(field)
    for (key, value) in [("patience", cadence.patience), ("evolve_every", cadence.evolveEvery)]
    where value > 0 && validation.isEmpty {
      let error = InputError("\(field.place): \(key)", expected: "text to validate on (--val) with it", found: "none")
      throw configFile == nil ? Flags.named(error) : error
    }
    // A run that was killed before it had its first weights takes them again.
    source = try stored == nil || Self.hasNoCheckpoint(out) ? Self.source(field) : nil
    let model = try source?.configuration ?? stored?.model() ?? ModelSettings.model(field)
    var configuration = TrainingConfiguration(model: model)
    configuration.threads = threads
    // A run from before there was a choice was in fp32.
    configuration.precision = stored == nil ? Precision.best(for: try InstructionSet.chosen()) : .fp32
    try configuration.overlay(field)
    if let total = configuration.totalSteps, !field["warmup_steps"].isPresent {
      configuration.warmupSteps = min(configuration.warmupSteps, max(1, total / 10))
    }
    if stored == nil { Terminal.progress("reading \(data.joined(separator: ", "))") }
    tokenizer =
      try source?.tokenizer
      ?? Self.tokenizer(
        field, out: out, resumed: stored != nil, data: data, vocabSize: model.vocabSize, threads: threads)
    configuration.model.vocabSize = tokenizer.vocabularySize
    try configuration.model.validate(source: field.place)
    self.configuration = configuration
    settings = Self.withAbsolutePaths(stored.map { $0.settings(with: layers.dropFirst(2)) } ?? merged)
    let path = settings["from"] ?? .null
    origin = source.map { ["path": path, "weights_sha256": .string($0.weightsDigest)] } ?? stored?.origin
    try stored?.checkSame(configuration)
  }

  /// The most threads that work at a time.
  var threads: Int { configuration.threads }

  /// Opens data and directory and makes the run; the first of `ranks` alone has the directory.
  mutating func start(
    resume: Bool, ranks: any RankLink, power: PowerGate?, notify: @escaping (TrainingEvent) -> Void
  ) throws -> TrainingRun {
    let (training, validationTokens) = try ranks.firstThenOthers {
      func corpus(_ paths: [String]) throws -> PackedTokens {
        try DataCache().corpus(paths, tokenizer: tokenizer, threads: configuration.threads) {
          // Of several ranks, the others would wait for the one that gave up.
          if ranks.count == 1 { try Interrupt.check(stored == nil ? "nothing was trained" : "the run is as it was") }
        }
      }
      // What is wrong with the smaller one is found first.
      let validation = try validation.isEmpty ? nil : corpus(validation)
      return (try corpus(data), validation)
    }
    guard training.documentCount > 0 else {
      throw InputError(data.joined(separator: ", "), expected: "documents", found: "none")
    }
    try stored?.checkData(training)
    let directory = ranks.isFirst ? try RunDirectory(out, for: .training) : nil
    let run = try TrainingRun(
      configuration, cadence: cadence, training: training, validation: validationTokens, tokenizer: tokenizer,
      directory: directory, ranks: ranks, resume: resume, first: source?.values,
      generation: source?.generation ?? GenerationDefaults(), power: power, notify: notify)
    source = nil
    if resume, run.isFinished {
      notify(.warning("the run is finished; raise its budget to go on, e.g. --num-iterations"))
    }
    guard directory != nil else { return run }
    try tokenizer.write(to: out + "/" + Tokenizer.fileName)
    try FileSystem.write(
      record(training, ranks: ranks.count).encoded(.pretty) + [0x0A], to: out + "/" + RunDirectory.recordName)
    return run
  }

  /// What `run.json` holds: the settings, what they came to, and the data.
  private func record(_ training: PackedTokens, ranks: Int) -> JSON {
    [
      "hyper": .string(Version.text), "settings": .object(settings), "resolved": configuration.json,
      "from": origin ?? .null, "ranks": .integer(ranks),
      "data": [
        "documents": .integer(training.documentCount), "tokens": .integer(training.tokenCount),
        "bytes": .integer(training.textBytes), "tokens_sha256": .string(training.metadata.tokensDigest),
        "masks_sha256": training.metadata.masksDigest.map(JSON.string) ?? .null,
        "sources": .array(
          training.metadata.sources.map {
            ["name": .string($0.name), "size": .integer($0.size), "ends_sha256": .string($0.digest)]
          }),
      ],
      "parameters": .integer(configuration.model.parameterLayout.count),
    ]
  }

  func json(_ summary: TrainingSummary) -> JSON {
    [
      "steps": .integer(summary.steps), "tokens": .integer(summary.tokens), "seconds": .number(summary.seconds),
      "tokens_per_second": .number(summary.tokensPerSecond), "train_loss": .number(summary.trainLoss),
      "val_loss": summary.validation.map { .number($0.loss) } ?? .null,
      "val_bpb": summary.validation.map { .number($0.bitsPerByte) } ?? .null,
      "stopped_early": .bool(summary.hasLostPatience),
      "joules_per_token": summary.joulesPerToken.map { .number($0) } ?? .null,
      "energy_source": .string(summary.energy?.source.rawValue ?? EnergySource.none.rawValue),
      "watts": summary.energy.map { .number($0.watts) } ?? .null,
      "loss_energy": summary.terms.map { .number($0.energy) } ?? .null,
      "loss_gates": summary.terms.map { .number($0.gates) } ?? .null,
      "loss_sparsity": summary.terms.map { .number($0.sparsity) } ?? .null,
      "loss_consistency": summary.terms.map { .number($0.consistency) } ?? .null,
      "firing_rate": summary.firingRate.map { .number($0) } ?? .null,
      "dead_neurons": summary.neurons.map { .integer($0.dead) } ?? .null,
      "saturated_neurons": summary.neurons.map { .integer($0.saturated) } ?? .null,
      "parameters": .integer(summary.parameters), "peak_rss_bytes": .integer(peakResidentBytes()),
      "model": .string(out),
    ]
  }

  func lastLine(_ summary: TrainingSummary) -> String {
    let score = summary.validation.map { ", validation \(fixed($0.bitsPerByte, 4)) bits per byte" } ?? ""
    let firing = summary.firingRate.map { ", \(fixed(100 * $0, 1))% of the neurons fire" } ?? ""
    let useless = summary.neurons.map { TrainingDisplay.useless($0) } ?? ""
    return
      "\(grouped(summary.steps)) steps, \(grouped(summary.tokens)) tokens in \(fixed(summary.seconds / 60, 1)) min at "
      + "\(grouped(summary.tokensPerSecond)) tokens/s, loss \(fixed(summary.trainLoss, 3))\(score)\(firing)\(useless); "
      + "try: hyper infer -m \(out)"
  }
}

extension TrainingPlan {
  /// Later layers win; a layer that bounds the run replaces every earlier bound.
  static func merge(_ layers: [JSONObject]) -> JSONObject {
    var merged = JSONObject()
    for layer in layers {
      if TrainingConfiguration.budgetKeys.contains(where: { layer[$0] != nil }) {
        for key in TrainingConfiguration.budgetKeys { merged[key] = nil }
      }
      for member in layer { merged[member.key] = member.value }
    }
    return merged
  }

  private static func paths(_ field: JSONField) throws -> [String]? {
    guard let field = field.optional else { return nil }
    if let one = field.json?.string { return [one] }
    return try field.array().map { try $0.string() }
  }

  /// The settings with paths that hold from any directory.
  private static func withAbsolutePaths(_ settings: JSONObject) -> JSONObject {
    var settings = settings
    func absolute(_ value: JSON) -> JSON {
      value.string.flatMap(FileSystem.absolute).map { .string($0) } ?? value
    }
    for key in ["data", "val", "tokenizer", "from"] {
      if let list = settings[key]?.array {
        settings[key] = .array(list.map(absolute))
      } else if let one = settings[key] {
        settings[key] = absolute(one)
      }
    }
    return settings
  }

  /// Refuses a place for a new run that is taken.
  private static func checkIsFree(_ out: String) throws {
    var place = out
    while !FileSystem.exists(place), FileSystem.parent(of: place) != place { place = FileSystem.parent(of: place) }
    guard FileSystem.isDirectory(place) else {
      throw InputError(place, expected: "a directory for the run", found: "a file")
    }
    guard place == out else { return }
    guard try hasNoCheckpoint(out) else {
      throw InputError(
        out, expected: "an empty or new run directory, or --resume to go on", found: "checkpoints of a run")
    }
  }

  private static func hasNoCheckpoint(_ out: String) throws -> Bool {
    guard FileSystem.isDirectory(out + "/checkpoints") else { return true }
    return try RunDirectory(out, for: .reading).steps().isEmpty
  }

  /// The model that `field` says to go on from; nil where it says nothing of it.
  /// - Throws: `InputError` for one that is quantised, or where `field` also says what the model is.
  private static func source(_ field: JSONField) throws -> ModelBundle? {
    guard let name = try field["from"].optional?.string() else { return nil }
    try checkOrigin(field)
    let model = try ModelBundle.load(name, checkFinite: true, report: Terminal.warn)
    guard model.quantised == nil else {
      throw InputError("--from \(name)", expected: "a model in fp32", found: "one that is quantised")
    }
    return model
  }

  /// A model that is gone on from is as it is.
  private static func checkOrigin(_ field: JSONField) throws {
    guard field["from"].isPresent else { return }
    for key in ["preset", "branches", "vocab_size", "tokenizer", "model"] where field[key].isPresent {
      throw InputError("\(field.place): \(key)", expected: "none with --from, whose model it is", found: "one")
    }
  }

  private static func tokenizer(
    _ field: JSONField, out: String, resumed: Bool, data: [String], vocabSize: Int, threads: Int
  ) throws -> Tokenizer {
    if resumed { return try Tokenizer(contentsOf: out + "/" + Tokenizer.fileName) }
    if let path = try field["tokenizer"].optional?.string() { return try Tokenizer(contentsOf: path) }
    return try DataCache().tokenizer(for: data, vocabularySize: vocabSize, threads: threads)
  }

  private static func cadence(_ field: JSONField) throws -> TrainingCadence {
    var cadence = TrainingCadence()
    let steps = 0...1 << 40
    cadence.evalEvery = try field["eval_every"].optional?.int(in: steps) ?? cadence.evalEvery
    cadence.sampleEvery = try field["sample_every"].optional?.int(in: steps) ?? cadence.sampleEvery
    cadence.saveEvery = try field["save_every"].optional?.int(in: steps) ?? cadence.saveEvery
    cadence.evolveEvery = try field["evolve_every"].optional?.int(in: steps) ?? cadence.evolveEvery
    cadence.keep = try field["keep"].optional?.int(in: 1...1_000_000) ?? cadence.keep
    cadence.patience = try field["patience"].optional?.int(in: steps) ?? cadence.patience
    cadence.samplePrompt = try field["sample_prompt"].optional?.string() ?? cadence.samplePrompt
    cadence.sampleTokens = try field["sample_tokens"].optional?.int(in: 1...1 << 20) ?? cadence.sampleTokens
    return cadence
  }

  /// Refuses flags that are out of range, whatever a file or a stored run adds to them.
  /// - Throws: `InputError` that names the flag.
  static func check(_ flags: TrainingFlags) throws {
    let field = JSONField(.object(flags.settings), "flags")
    let budgets = TrainingConfiguration.budgetKeys.filter { field[$0].isPresent }.map(Flags.name(ofSetting:))
    guard budgets.count <= 1 else {
      throw InputError(
        budgets.joined(separator: " and "), expected: "one of them", found: budgets.count == 2 ? "both" : "all")
    }
    guard !field["vocab_size"].isPresent || !field["tokenizer"].isPresent else {
      throw InputError("--vocab-size and --tokenizer", expected: "one of them", found: "both")
    }
    do {
      let preset = try ModelSettings.preset(field["preset"])
      _ = try ModelSettings.branches(field["branches"])
      _ = try cadence(field)
      _ = try field["vocab_size"].optional?.int(in: 263...Tokenizer.largestVocabulary)
      try checkOrigin(field)
      var configuration = TrainingConfiguration(model: preset.configuration)
      try configuration.take(field)
    } catch let error as InputError {
      throw Flags.named(error)
    }
  }
}
