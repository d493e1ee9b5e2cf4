import ArgumentParser
import HyperIO
import HyperInference
import HyperModel
import HyperText
import HyperTraining

/// `hyper eval`: how good a model is.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Score a model: bits per byte of text.",
    discussion: """
      Bits per byte: the nats of every token and document end, each document whole and from zero state, over ln 2 times the
      bytes of text. It compares models with different vocabularies.

      Example:
        hyper eval -m runs/small --task bpb --data dev.txt.zst
      """)

  @Option(name: [.short, .long], help: "A run, a checkpoint, a model directory or a .hyper file.")
  var model: String?
  @Option(help: "What to score: bpb.")
  var task = Task.bpb
  @Option(parsing: .upToNextOption, help: "Text to score.")
  var data: [String]
  @Option(
    help:
      "Score windows of this many tokens across documents from zero state, as nanoGPT does; not bits per byte as above."
  )
  var windows: Int?
  @Option(help: "Score so many windows at most.")
  var limit: Int?
  @Option(help: PruningFlags.help)
  var gateCutoff: Float?
  @Option(name: [.customShort("t"), .long], help: "Threads (default: all processors).")
  var threads: Int?
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  enum Task: String, ExpressibleByArgument, CaseIterable {
    case bpb
  }

  func validate() throws {
    try Flags.checkThreads(threads)
    try PruningFlags.check(gateCutoff)
    if gateCutoff ?? 0 > 0, windows != nil {
      throw ValidationError("--gate-cutoff: expected without --windows, found both.")
    }
    if data.isEmpty { throw ValidationError("--data is missing: the text to score.") }
    if let windows, !(1...65_536).contains(windows) {
      throw ValidationError("--windows: expected 1...65536, found \(windows)")
    }
    if limit != nil, windows == nil { throw ValidationError("--limit: expected together with --windows, found alone.") }
    if let limit, limit < 1 { throw ValidationError("--limit: expected 1 or more, found \(limit)") }
  }

  func run() throws {
    let threads = threads ?? Processor.count
    let bundle = try PruningFlags.apply(gateCutoff, to: ModelBundle.load(model, report: Terminal.warn))
    let documents = try DataCache().corpus(data, tokenizer: bundle.tokenizer, threads: threads)
    let evaluation = try BitsPerByteEvaluation(bundle, threads: threads, windows: windows)
    let score = try evaluation.score(documents, windowLimit: limit) { share in
      if Terminal.isInteractive { Terminal.write("\r\u{1B}[K\(fixed(100 * share, 0))%", to: 2) }
    }
    if Terminal.isInteractive { Terminal.write("\r\u{1B}[K", to: 2) }
    let rates = evaluation.firingRates
    let rate = rates.isEmpty ? nil : rates.reduce(0, +) / Double(rates.count)
    let bytes = BytesPerToken(bundle.configuration) { bundle.quantised?.scheme.format(of: $0) }.total(firing: rate ?? 0)
    if json {
      Terminal.output([
        "bits_per_byte": .number(score.bitsPerByte), "loss": .number(score.loss), "tokens": .integer(score.tokens),
        "bytes": .integer(score.bytes), "firing_rate": rate.map { .number($0) } ?? .null,
        "bytes_per_token": .number(bytes),
      ])
    } else {
      Terminal.output(
        "\(fixed(score.bitsPerByte, 4)) bits per byte, loss \(fixed(score.loss, 4)) nats a token, "
          + "\(grouped(score.tokens)) tokens, \(grouped(score.bytes)) bytes"
          + (rate.map { "; \(fixed(100 * $0, 1))% of the neurons fire" } ?? "")
          + ", a token touches \(byteCount(Int(bytes))) of weights and state\n")
    }
  }
}
