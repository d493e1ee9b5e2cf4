import ArgumentParser
import HyperIO
import HyperInference
import HyperModel

/// What the benchmarks of inference have in common.
struct BenchInferenceOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "A run, a checkpoint, a model directory or a .hyper file.")
  var model: String?
  @Option(help: "Without a model: sizes with random weights, with commas between: tiny, small, base, large.")
  var preset = "small"
  @Option(help: "What an fp32 model is rounded to first: q4, q8, or f32 to leave it.")
  var type = "q4"
  @Option(name: [.customShort("t"), .long], help: "Threads, with commas between (default 1).")
  var threads = "1"
  @Option(name: [.customShort("r"), .long], help: "Repetitions.")
  var repetitions = 5
  @Option(name: [.customShort("o"), .long], help: "md, csv, json or jsonl.")
  var output = BenchFormat.md

  private func presets() throws -> [ModelPreset] {
    try preset.split(separator: ",").map { name in
      guard let preset = ModelPreset(rawValue: String(name)) else {
        throw ValidationError("--preset: expected tiny, small, base, large, found \(name)")
      }
      return preset
    }
  }

  private func threadCounts() throws -> [Int] {
    try threads.split(separator: ",").map { text in
      guard let count = Int(text) else { throw ValidationError("--threads: expected numbers, found \(text)") }
      try Flags.checkThreads(count)
      return count
    }
  }

  func validate() throws {
    _ = try (presets(), threadCounts())
    guard ["q4", "q8", "f32"].contains(type) else {
      throw ValidationError("--type: expected q4, q8 or f32, found \(type)")
    }
    guard (1...10_000).contains(repetitions) else {
      throw ValidationError("--repetitions: expected 1...10000, found \(repetitions)")
    }
  }

  /// Measures every model with every number of threads and prints the rows.
  func run(_ measure: (InferenceBenchmark) throws -> JSONObject) throws {
    var table = BenchTable()
    for preset in model == nil ? try presets() : [.tiny] {
      Terminal.progress("making \(model ?? preset.rawValue)")
      let benchModel = try BenchModel(model: model, preset: preset, type: type)
      for threads in try threadCounts() {
        Terminal.progress("\(benchModel.name), \(threads) threads")
        table.add(
          try measure(InferenceBenchmark(model: benchModel, threads: threads, repetitions: repetitions)))
      }
    }
    Terminal.progress("")
    Terminal.output(table.text(output))
  }
}

/// `hyper bench decode`: one token after another.
struct BenchDecode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode",
    abstract: "Tokens a second one after another, and the bytes that each reads.",
    discussion: """
      Example:
        hyper bench decode --preset tiny,small,base,large -t 1,2 -o md
      """)

  @OptionGroup var options: BenchInferenceOptions
  @Option(name: [.customShort("n"), .long], help: "Tokens.")
  var nGen = 128
  @Option(help: "Texts side by side.")
  var streams = 1

  func validate() throws {
    guard (1...1 << 20).contains(nGen) else { throw ValidationError("--n-gen: expected 1...1048576, found \(nGen)") }
    guard (1...4096).contains(streams) else { throw ValidationError("--streams: expected 1...4096, found \(streams)") }
  }

  func run() throws { try options.run { try $0.decode(nGen, streams: streams) } }
}

/// `hyper bench prefill`: a prompt at once.
struct BenchPrefill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prefill",
    abstract: "Tokens a second of a prompt.",
    discussion: """
      Example:
        hyper bench prefill --preset base -p 512 -t 1,2
      """)

  @OptionGroup var options: BenchInferenceOptions
  @Option(name: [.customShort("p"), .long], help: "Tokens of the prompt.")
  var nPrompt = 512

  func validate() throws {
    guard (1...1 << 20).contains(nPrompt) else {
      throw ValidationError("--n-prompt: expected 1...1048576, found \(nPrompt)")
    }
  }

  func run() throws { try options.run { try $0.prefill(nPrompt) } }
}

/// `hyper bench latency`: whole requests.
struct BenchLatency: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "latency",
    abstract: "Milliseconds of a request, prompt and generated tokens: median, 95th and 99th percentile.",
    discussion: """
      Example:
        hyper bench latency --preset large -p 64 -n 32 -r 50
      """)

  @OptionGroup var options: BenchInferenceOptions
  @Option(name: [.customShort("p"), .long], help: "Tokens of the prompt.")
  var nPrompt = 64
  @Option(name: [.customShort("n"), .long], help: "Tokens generated.")
  var nGen = 32

  func validate() throws {
    guard (1...1 << 20).contains(nPrompt), (1...1 << 20).contains(nGen) else {
      throw ValidationError("--n-prompt, --n-gen: expected 1...1048576, found \(nPrompt), \(nGen)")
    }
  }

  func run() throws { try options.run { try $0.latency(prompt: nPrompt, generated: nGen) } }
}
