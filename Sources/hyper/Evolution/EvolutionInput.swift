import HyperCheckpoint
import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText
import HyperTraining

/// The models and texts of a search.
struct EvolutionInput {
  private let model: ModelBundle
  /// What candidates are judged on, and what results are scored on.
  private let text: TextSample
  private let kept: TextSample
  /// Of the proxies of `hyper`.
  private let training: PackedTokens
  /// Beside the model, those of `soup`.
  private let others: [(name: String, model: ModelBundle)]

  private static func fitnessTokens(_ target: EvolveCommand.Target) -> Int { target == .thresholds ? 4096 : 16_384 }

  init(_ command: EvolveCommand, threads: Int) throws {
    model = try ModelBundle.load(command.model, checkFinite: true, report: Terminal.warn)
    others = command.target == .soup ? try Self.others(command) : []
    let cache = DataCache()
    Terminal.progress("reading \(command.data.joined(separator: ", "))")
    let tokenizer = model.tokenizer
    func corpus(_ paths: [String]) throws -> PackedTokens {
      let corpus = try cache.corpus(paths, tokenizer: tokenizer, threads: threads)
      try corpus.requireEveryTarget()
      return corpus
    }
    let data = try corpus(command.data)
    let tokens = command.fitnessTokens ?? Self.fitnessTokens(command.target)
    guard data.documentCount > (command.val.isEmpty ? 1 : 0) else {
      throw InputError(
        command.data.joined(separator: ", "), expected: "documents to judge on and others to score on",
        found: "\(data.documentCount)")
    }
    training = data
    if command.target == .hyper {
      let other = try corpus(command.val)
      let half = other.documentCount / 2
      text = try TextSample(other, in: 0..<half, tokens: tokens, seed: UInt64(command.seed))
      kept = TextSample(other, all: half..<other.documentCount)
    } else if command.val.isEmpty {
      let half = data.documentCount / 2
      Terminal.error("no --val: candidates are judged on documents 0..<\(half), results are scored on the others")
      text = try TextSample(data, in: 0..<half, tokens: tokens, seed: UInt64(command.seed))
      kept = TextSample(data, all: half..<data.documentCount)
    } else {
      let other = try corpus(command.val)
      text = try TextSample(data, tokens: tokens, seed: UInt64(command.seed))
      kept = TextSample(other, all: 0..<other.documentCount)
    }
    Terminal.progress("")
  }

  func problem(_ command: EvolveCommand) throws -> any SearchProblem {
    switch command.target {
    case .thresholds:
      let scheme = QuantisationScheme.named[command.type]
      let rounded = try model.quantised == nil ? scheme.map { try model.quantised($0) } ?? model : model
      return try ThresholdsSearch(rounded, text: text, kept: kept, lossLimit: command.lossLimit / 100)
    case .bits: return try BitsSearch(model, text: text, kept: kept, budget: command.budget)
    case .hyper:
      return SettingsSearch(try proxy(command), training: training, text: text, kept: kept)
    case .soup: return try SoupSearch([(name: command.model, model: model)] + others, text: text, kept: kept)
    }
  }

  /// The run that a search of `hyper` starts from.
  private func proxy(_ command: EvolveCommand) throws -> TrainingConfiguration {
    var shape = model.configuration
    // Proxies train, and only what is trained may be pruned.
    shape.gateCutoffs = []
    shape.levelCaps = []
    var configuration = TrainingConfiguration(model: shape)
    configuration.precision = Precision.best(for: try InstructionSet.chosen())
    configuration.budget = .tokens(command.proxyTokens)
    configuration.seed = command.seed
    return configuration
  }

  /// The models beside MODEL: the ones named, else the other checkpoints of the run.
  private static func others(_ command: EvolveCommand) throws -> [(name: String, model: ModelBundle)] {
    if !command.with.isEmpty {
      return try command.with.map { ($0, try ModelBundle.load($0, checkFinite: true, report: Terminal.warn)) }
    }
    guard let run = try? RunDirectory(command.model, for: .reading) else {
      throw InputError("--with", expected: "checkpoints, or a run as MODEL", found: "neither")
    }
    let own = try run.bestOrLatest(report: Terminal.warn)?.step
    return try run.steps().filter { $0 != own }.map { step in
      let path = run.checkpointPath(step)
      return (FileSystem.name(of: path), try ModelBundle.load(path, checkFinite: true, report: Terminal.warn))
    }
  }

  /// What the fitness of a genome depends on, besides the genome.
  func identity(_ command: EvolveCommand) throws -> JSON {
    [
      "hyper": .string(Version.text), "target": .string(command.target.rawValue), "model": .string(model.digest),
      "text": Self.json(text), "budget": .number(command.budget), "type": .string(command.type),
      "with": .array(others.map { .string($0.model.digest) }), "loss_limit": .number(command.lossLimit),
      "isa": .string(try InstructionSet.chosen().rawValue),
      "proxy": command.target == .hyper ? try proxy(command).json : .null,
      "training": command.target == .hyper ? .string(training.metadata.tokensDigest) : .null,
    ]
  }

  /// The texts, for the report.
  var description: JSON { ["judged_on": Self.json(text), "scored_on": Self.json(kept)] }

  private static func json(_ sample: TextSample) -> JSON {
    [
      "tokens_sha256": .string(sample.corpus.metadata.tokensDigest),
      "documents": [.integer(sample.documents.lowerBound), .integer(sample.documents.upperBound)],
    ]
  }
}
