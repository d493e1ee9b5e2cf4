import ArgumentParser
import HyperIO
import HyperInference
import HyperText
import HyperTraining

/// `hyper bench pruning`: what skipping branches saves and costs.
struct BenchPruning: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pruning",
    abstract: "Bits per byte, bytes a token and time a token where branches with low gates are skipped.",
    discussion: """
      The text is read as it would be written, a token at a time, once for the bytes
      and --repetitions times for the time. A cut-off of 0 skips nothing; the row
      `own` is the model with the cut-offs that it has.

      Example:
        hyper bench pruning -m small.hyper --data dev.txt.zst --cutoffs 0,0.5,0.8,1
      """)

  @OptionGroup var options: BenchInferenceOptions
  @Option(parsing: .upToNextOption, help: "Text to read.")
  var data: [String]
  @Option(help: "Cut-offs, with commas between.")
  var cutoffs = "0,0.2,0.4,0.6,0.7,0.8,0.9,1,1.2"
  @Option(parsing: .unconditional, help: "Tokens to read, whole documents.")
  var tokens = 8192

  private func parsedCutoffs() throws -> [Float] {
    try Flags.list("--cutoffs", cutoffs).map { text in
      guard let cutoff = Float(text), (0...2).contains(cutoff) else {
        throw ValidationError("--cutoffs: expected numbers from 0 to 2, found \(text)")
      }
      return cutoff
    }
  }

  private static let columnsToRead = [
    "model", "params", "threads", "cutoff", "bits_per_byte", "bytes_per_token", "skipped", "firing_rate",
    "us_per_token",
  ]

  func validate() throws {
    _ = try parsedCutoffs()
    guard (1...1 << 30).contains(tokens) else { throw ValidationError("--tokens: expected 1 or more, found \(tokens)") }
    if options.model == nil { throw ValidationError("--model is missing: gates of random weights say nothing.") }
    if data.isEmpty { throw ValidationError("--data is missing: the text to read.") }
  }

  func run() throws {
    let cutoffs = try parsedCutoffs()
    try options.run(reading: Self.columnsToRead) { benchmark in
      let bundle = benchmark.model.bundle
      let corpus = try DataCache().corpus(data, tokenizer: bundle.tokenizer)
      var (end, count) = (0, 0)
      while end < corpus.documentCount, count < tokens {
        count += try corpus.tokenRange(of: end).count + 2
        end += 1
      }
      let (documents, bytes) = try TextSample(corpus, all: 0..<end).contents()
      let own = bundle.configuration.prunesBranches ? [(String?.some("own"), bundle)] : []
      let models = try own + cutoffs.map { (nil, try bundle.cuttingGates(at: $0)) }
      var rows: [JSONObject] = []
      for (label, model) in models {
        rows.append(try benchmark.pruning(model, documents, textBytes: bytes, label: label))
      }
      return rows
    }
  }
}
