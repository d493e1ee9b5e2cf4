import ArgumentParser
import HyperIO
import HyperInference

/// `hyper export`: a model for others.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a model as a directory that others can read, or as one file.",
    discussion: """
      safetensors is Hugging Face's file layout, in fp32: config.json,
      model.safetensors, tokenizer.json. hyper is one .hyper file with every value as
      it is; hyper quantize writes a smaller one.

      Examples:
        hyper export runs/small --format safetensors --out small-hf
        hyper export runs/small --format hyper --out small.hyper
      """)

  @Argument(help: "A run, a checkpoint, a model directory or a .hyper file.")
  var model: String
  @Option(help: "safetensors or hyper.", transform: Format.init(argument:))
  var format = Format.safetensors
  @Option(help: "The directory to write; for hyper, the file.")
  var out: String
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  enum Format: String {
    case safetensors
    case hyper

    init(argument: String) throws {
      if argument == "gguf" {
        throw ValidationError(
          "GGUF has no architecture of these branches, so that no program could run the file; expected safetensors, "
            + "or hyper for one file (hyper quantize writes that in 4 or 8 bits).")
      }
      guard let format = Format(rawValue: argument) else {
        throw ValidationError("expected safetensors or hyper, found \(argument)")
      }
      self = format
    }
  }

  func run() throws {
    switch format {
    case .safetensors: try ModelCopy.run(from: model, to: out, json: json)
    case .hyper: try writeFile()
    }
  }

  private func writeFile() throws {
    let bundle = try ModelBundle.load(model, checkFinite: true, report: Terminal.warn)
    try ModelFile.check(out, from: model)
    let bytes = try bundle.saveFile(to: out, history: TrainingHistory(model)?.json.object ?? [:])
    ModelCopy.tell(of: bundle, in: out, bytes: bytes, json: json)
  }
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

  func run() throws { try ModelCopy.run(from: path, to: out, json: json) }
}

/// A model read from one place, every value checked, and written to another.
private enum ModelCopy {
  static func run(from source: String, to target: String, json: Bool) throws {
    let bundle = try ModelBundle.load(source, checkFinite: true, report: Terminal.warn)
    try bundle.save(to: target)
    tell(of: bundle, in: target, bytes: bundle.layout.count * 4, json: json)
  }

  static func tell(of bundle: ModelBundle, in target: String, bytes: Int, json: Bool) {
    let tensors = bundle.configuration.parameterLayout.parameters.count
    if json {
      Terminal.output(["bytes": .integer(bytes), "tensors": .integer(tensors)])
    } else {
      Terminal.error("\(target): \(tensors) tensors, \(byteCount(bytes))")
    }
  }
}
