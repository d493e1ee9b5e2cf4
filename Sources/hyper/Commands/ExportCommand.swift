import ArgumentParser
import HyperIO
import HyperInference

/// `hyper export`: a model for others.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a model in Hugging Face's file layout: config.json, model.safetensors, tokenizer.json.",
    discussion: """
      Example:
        hyper export runs/small --format safetensors --out small-hf
      """)

  @Argument(help: "A run, a checkpoint or a model directory.")
  var model: String
  @Option(help: "safetensors.")
  var format = Format.safetensors
  @Option(help: "The directory to write.")
  var out: String
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case safetensors
  }

  func run() throws { try ModelCopy.run(from: model, to: out, json: json) }
}

/// `hyper import`: a model from others.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read an exported model back, every value checked.",
    discussion: """
      Example:
        hyper import small-hf --out models/small
      """)

  @Argument(help: "A directory with config.json, model.safetensors and tokenizer.json.")
  var path: String
  @Option(help: "The model directory to write.")
  var out: String
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  func run() throws { try ModelCopy.run(from: path, to: out, json: json, checkingValues: true) }
}

/// A model read from one place and written to another.
private enum ModelCopy {
  static func run(from source: String, to target: String, json: Bool, checkingValues: Bool = false) throws {
    let bundle = try ModelBundle.load(source, checkFinite: checkingValues, report: Terminal.warn)
    try bundle.save(to: target)
    let tensors = bundle.layout.parameters.count
    let bytes = bundle.layout.count * 4
    if json {
      Terminal.output(["bytes": .integer(bytes), "tensors": .integer(tensors)])
    } else {
      Terminal.error("\(target): \(tensors) tensors, \(byteCount(bytes))")
    }
  }
}
