import ArgumentParser
import HyperIO
import HyperInference

/// `hyper inspect`: what a model does with a text.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Look inside a model while it reads a text: gates, spikes, time constants and surprise, token by token.",
    discussion: """
      For each token: the nats it cost and what was expected instead, how loud each
      branch of each block was (its gate, from 0 to 2), which neurons fired and how
      often, and how long states last (liquid neurons' 1/λ, the scan's decay, the
      membranes' β).

      Examples:
        hyper inspect -m runs/small -p "Once upon a time there was a fox."
        hyper inspect -m runs/small -p "The dog ran to the park." --out dog.svg
        hyper inspect -m small.hyper -f story.txt --json > story.json
      """)

  @Option(
    name: [.short, .long],
    help: "A run, a checkpoint, a model directory, a .hyper file or a shipped model's name (default: stories).")
  var model: String?
  @Option(name: [.short, .long], parsing: .unconditional, help: "The text.")
  var prompt: String?
  @Option(name: [.short, .long], help: "A file with the text; - is stdin.")
  var file: String?
  @Option(help: "An SVG file to draw into.")
  var out: String?
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  func validate() throws {
    if (prompt == nil) == (file == nil) {
      throw ValidationError("--prompt and --file: expected one of them, found \(prompt == nil ? "none" : "both").")
    }
    if prompt?.isEmpty == true { throw ValidationError("--prompt: expected a text, found an empty one.") }
    if let out, !out.hasSuffix(".svg") {
      throw ValidationError("--out: expected a name that ends in .svg, found \(out)")
    }
  }

  func run() throws {
    let text = try prompt ?? StandardInput.text(of: file ?? "-")
    let bundle = try ModelBundle.load(model, report: Terminal.warn)
    let name = FileSystem.name(of: model ?? ModelLocation.defaultName)
    let inspection = try Inspection(of: bundle, on: text)
    guard !inspection.steps.isEmpty else { throw InputError("text", expected: "at least one token", found: "none") }
    if let out {
      try FileSystem.makeDirectories(FileSystem.parent(of: out))
      try FileSystem.write(InspectionDrawing.svg(inspection, heading: "What \(name) does with each token"), to: out)
      Terminal.error("wrote \(out)")
    }
    if json {
      Terminal.output(inspection.json(model: name, text: text))
    } else if out == nil {
      Terminal.output(InspectionText(inspection: inspection).text)
    }
  }
}
