import HyperCheckpoint
import HyperIO
import HyperModel
import HyperText
import HyperTraining

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run will do, from flags over a file's settings over the preset's; a resumed run starts from its own.
struct TrainingPlan {
  let out: String
  private let settings: JSONObject
  private let data: [String]
  private let validation: [String]
  private let tokenizer: Tokenizer
  private let configuration: TrainingConfiguration
  private let cadence: TrainingCadence

  static let runFile = "run.json"

  private static let ownKeys = [
    "preset", "data", "val", "out", "branches", "tokenizer", "vocab_size", "model", "eval_every", "sample_every",
    "save_every", "keep", "sample_prompt", "sample_tokens", "device_batch_size", "sequence_length", "total_batch_size",
    "sampling", "learning_rate", "beta1", "beta2", "weight_decay", "grad_clip", "warmup_steps", "final_lr_frac", "seed",
    "threads", "num_iterations", "max_tokens", "max_minutes",
  ]

  init(flags: TrainingFlags, configFile: String?, resume: Bool) throws {
    var layers = [flags.settings]
    if let configFile { layers.insert(try SettingsFile.read(configFile), at: 0) }
    guard let out = layers.reversed().lazy.compactMap({ $0["out"]?.string }).first else {
      throw InputError("--out", expected: "the run's directory", found: "nothing")
    }
    self.out = out
    let stored = resume ? try Self.storedRun(out) : nil
    if let stored { layers.insert(try stored["settings"].object(), at: 0) }

    let merged = Self.merge(layers)
    for key in merged.keys where !Self.ownKeys.contains(key) {
      throw InputError(
        configFile ?? "settings", expected: "keys of \(Self.ownKeys.joined(separator: ", "))", found: key)
    }
    let field = JSONField(.object(merged), configFile ?? "flags")
    let threads = try field["threads"].optional?.int(in: 1...1024) ?? Self.processors

    data = try Self.paths(field["data"]) ?? [BuiltInData.stories()]
    validation = try Self.paths(field["val"]) ?? []
    let preset = try Self.preset(field["preset"])
    var model = preset.configuration
    if let stored {
      model = try ModelConfiguration(json: stored["resolved"]["model"].json ?? .null, source: "\(out)/\(Self.runFile)")
    } else {
      model = try Self.model(preset, field)
    }
    tokenizer = try Self.tokenizer(
      field, out: out, resumed: stored != nil, data: data, vocabSize: model.vocabSize, threads: threads)
    model.vocabSize = tokenizer.vocabularySize
    try model.validate(source: field.place)

    var configuration = TrainingConfiguration(model: model)
    configuration.threads = threads
    // Wider models want smaller steps; 0.003 suits 128 channels.
    configuration.learningRate = 3e-3 * (128 / Double(model.dModel)).squareRoot()
    try configuration.overlay(field)
    self.configuration = configuration
    cadence = try Self.cadence(field)
    settings = merged
    if let stored { try Self.checkSame(stored["resolved"], configuration) }
  }

  /// Opens data and directory and makes the run.
  func start(resume: Bool, notify: @escaping (TrainingEvent) -> Void) throws -> TrainingRun {
    let cache = DataCache()
    let training = try cache.corpus(data, tokenizer: tokenizer, threads: configuration.threads)
    guard training.documentCount > 0 else {
      throw InputError(data.joined(separator: ", "), expected: "documents", found: "none")
    }
    let validationTokens =
      validation.isEmpty
      ? nil : try cache.corpus(validation, tokenizer: tokenizer, threads: configuration.threads)
    let directory = try RunDirectory(out, for: .training)
    let run = try TrainingRun(
      configuration, cadence: cadence, training: training, validation: validationTokens, tokenizer: tokenizer,
      directory: directory, resume: resume, notify: notify)
    try tokenizer.write(to: out + "/" + Tokenizer.fileName)
    try FileSystem.write(record(training).encoded(.pretty) + [0x0A], to: out + "/" + Self.runFile)
    return run
  }

  /// What `run.json` holds: the settings, what they came to, and the data.
  private func record(_ training: PackedTokens) -> JSON {
    [
      "hyper": .string(Version.text), "settings": .object(settings), "resolved": configuration.json,
      "data": [
        "documents": .integer(training.documentCount), "tokens": .integer(training.tokenCount),
        "bytes": .integer(training.textBytes),
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
      "parameters": .integer(summary.parameters), "peak_rss_bytes": .integer(peakResidentBytes()),
      "model": .string(out),
    ]
  }

  func lastLine(_ summary: TrainingSummary) -> String {
    let score = summary.validation.map { ", validation \(fixed($0.bitsPerByte, 4)) bits per byte" } ?? ""
    return
      "\(grouped(summary.steps)) steps, \(grouped(summary.tokens)) tokens in \(fixed(summary.seconds / 60, 1)) min at "
      + "\(grouped(Int(summary.tokensPerSecond))) tokens/s, loss \(fixed(summary.trainLoss, 3))\(score); "
      + "try: hyper infer -m \(out)"
  }
}

extension TrainingPlan {
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private static func storedRun(_ out: String) throws -> JSONField? {
    let path = "\(out)/\(runFile)"
    guard FileSystem.exists(path) else { return nil }
    return JSONField(try FileSystem.readJSON(path), path)
  }

  /// Later layers win; a layer that bounds the run replaces every earlier bound.
  private static func merge(_ layers: [JSONObject]) -> JSONObject {
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

  private static func preset(_ field: JSONField) throws -> ModelPreset {
    guard let name = try field.optional?.string() else { return .tiny }
    guard let preset = ModelPreset(rawValue: name) else {
      throw InputError(
        field.place, expected: ModelPreset.allCases.map(\.rawValue).joined(separator: ", "), found: name)
    }
    return preset
  }

  /// The preset with the settings' model keys, vocabulary and choice of branches.
  private static func model(_ preset: ModelPreset, _ field: JSONField) throws -> ModelConfiguration {
    var object = try JSONField(preset.configuration.json, "preset").object()
    if let changes = try field["model"].optional?.object() {
      for change in changes {
        if var inner = object[change.key]?.object, let fields = change.value.object {
          for member in fields { inner[member.key] = member.value }
          object[change.key] = .object(inner)
        } else {
          object[change.key] = change.value
        }
      }
    }
    if let size = try field["vocab_size"].optional?.int() { object["vocab_size"] = .integer(size) }
    if let chosen = try branches(field["branches"]) {
      for name in branchNames where !chosen.contains(name) { object[name] = nil }
    }
    return try ModelConfiguration(json: .object(object), source: field.place)
  }

  private static let branchNames = ["ssm", "liquid", "spiking"]

  private static func branches(_ field: JSONField) throws -> [String]? {
    guard let list = try field.optional?.string() else { return nil }
    let chosen = list.split(separator: ",").map { $0.filter { $0 != " " } }
    if chosen.isEmpty || !chosen.allSatisfy(branchNames.contains) {
      throw InputError(field.place, expected: "some of \(branchNames.joined(separator: ","))", found: list)
    }
    return chosen
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
    cadence.keep = try field["keep"].optional?.int(in: 1...1_000_000) ?? cadence.keep
    cadence.samplePrompt = try field["sample_prompt"].optional?.string() ?? cadence.samplePrompt
    cadence.sampleTokens = try field["sample_tokens"].optional?.int(in: 1...1 << 20) ?? cadence.sampleTokens
    return cadence
  }

  /// Refuses flags that are out of range, whatever a file or a stored run adds to them.
  /// - Throws: `InputError` that names the flag.
  static func check(_ flags: TrainingFlags) throws {
    let field = JSONField(.object(flags.settings), "flags")
    do {
      let preset = try preset(field["preset"])
      _ = try branches(field["branches"])
      _ = try cadence(field)
      _ = try field["vocab_size"].optional?.int(in: 263...Tokenizer.largestVocabulary)
      var configuration = TrainingConfiguration(model: preset.configuration)
      try configuration.take(field)
    } catch let error as InputError {
      let key = error.source.split(separator: " ").last ?? ""
      throw InputError(
        "--" + String(key.map { $0 == "_" ? "-" : $0 }), expected: error.expected, found: error.found)
    }
  }

  /// What a resumed run may not change, for the rest of it would no longer be the same run.
  private static func checkSame(_ stored: JSONField, _ configuration: TrainingConfiguration) throws {
    let fixedKeys = ["model", "device_batch_size", "sequence_length", "total_batch_size", "sampling", "seed"]
    for key in fixedKeys where stored[key].json != configuration.json[key] {
      throw InputError(
        "--resume: \(key)", expected: "the run's own, \(stored[key].json?.text() ?? "none")",
        found: configuration.json[key]?.text() ?? "none")
    }
  }
}
