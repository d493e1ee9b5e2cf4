import ArgumentParser
import HyperIO
import HyperInference
import HyperModel

/// `hyper info`: what a model is.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Show a model's parameters by component, its state, its cost a token and its configuration.",
    discussion: """
      Examples:
        hyper info runs/small
        hyper info --preset base
      """)

  @Argument(help: "A run, a checkpoint, a model directory, a .hyper file or a shipped model's name (default: stories).")
  var model: String?
  @Option(help: "Show what this preset would be.")
  var preset: ModelPreset?
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  func validate() throws {
    if model != nil, preset != nil { throw ValidationError("MODEL and --preset: expected one of them, found both.") }
  }

  func run() throws {
    let bundle = preset == nil ? try ModelBundle.load(model, report: Terminal.warn) : nil
    let configuration = preset?.configuration ?? bundle?.configuration ?? ModelPreset.tiny.configuration
    let card = ModelCard(configuration, bundle: bundle, history: preset == nil ? TrainingHistory(model) : nil)
    if json { Terminal.output(card.json) } else { Terminal.output(card.text) }
  }
}

extension ModelPreset: ExpressibleByArgument {}

/// The figures that `hyper info` shows.
private struct ModelCard {
  let configuration: ModelConfiguration
  let counts: [ModelComponent: Int]
  let parameters: Int
  let stateBytes: Int
  let history: TrainingHistory?

  /// The split that the project started from, in percent.
  static let intendedSplit: [ModelComponent: Int] = [.spiking: 30, .ssm: 40, .liquid: 20, .fusion: 10]

  /// Bytes of the weights, and what they are in.
  let weightBytes: Int
  let weightType: String

  init(_ configuration: ModelConfiguration, bundle: ModelBundle?, history: TrainingHistory?) {
    weightBytes =
      bundle?.quantised.map { configuration.byteCount($0.scheme) } ?? 4 * configuration.parameterLayout.count
    weightType = bundle?.quantised.map { "\($0.scheme)" } ?? "fp32"
    self.configuration = configuration
    self.history = history
    counts = configuration.parametersByComponent
    parameters = configuration.parameterLayout.count
    stateBytes = StateLayout(configuration).byteCount
    bytesPerToken = Int(BytesPerToken(configuration) { bundle?.quantised?.scheme.format(of: $0) }.total(firing: 1))
  }

  /// Bytes of weights and states that one token touches at most: where every neuron fires.
  private let bytesPerToken: Int

  var json: JSON {
    var components = JSONObject()
    for component in ModelComponent.allCases { components[component.rawValue] = .integer(counts[component] ?? 0) }
    return [
      "parameters": .integer(parameters), "by_component": .object(components),
      "vocab_size": .integer(configuration.vocabSize), "config": configuration.json,
      "state_bytes": .integer(stateBytes), "flops_per_token": .integer(configuration.flopsPerToken),
      "bytes_per_token": .integer(bytesPerToken), "size_bytes": .integer(weightBytes), "type": .string(weightType),
      "training": history?.json ?? .null,
    ]
  }

  var text: String {
    var lines = [
      "\(grouped(parameters)) parameters, \(byteCount(weightBytes)) in \(weightType); "
        + "\(configuration.layers) blocks of width \(configuration.dModel), vocabulary \(grouped(configuration.vocabSize))",
      "", "component        parameters   share    aim",
    ]
    let names: [ModelComponent: String] = [
      .spiking: "spiking", .ssm: "state space", .liquid: "liquid", .fusion: "fusion/output",
    ]
    for component in ModelComponent.allCases {
      let count = counts[component] ?? 0
      let name = names[component] ?? component.rawValue
      let share = fixed(100 * Double(count) / Double(max(1, parameters)), 1)
      lines.append(
        name + String(repeating: " ", count: max(1, 14 - name.count)) + padded(grouped(count), to: 13)
          + padded(share, to: 7) + "%" + padded("\(Self.intendedSplit[component] ?? 0)", to: 6) + "%")
    }
    lines += [
      "aim: the shares that the project set out with", "",
      "state            \(byteCount(stateBytes)) a sequence, whatever its length",
      "a token costs    \(grouped(configuration.flopsPerToken)) FLOP forward, \(byteCount(bytesPerToken)) of weights and state",
    ]
    if let history { lines.append(history.text) }
    lines += [
      "", configuration.json.text(.pretty),
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
