import ArgumentParser
import HyperIO
import HyperInference
import HyperModel

/// What the benchmarks of inference have in common.
struct BenchInferenceOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: "A run, a checkpoint, a model directory or a .hyper file (default: random weights, see --preset).")
  var model: String?
  @Option(
    help: "Without a model: sizes with random weights, with commas between: tiny, small, base, large (default small).")
  var preset: String?
  @Option(parsing: .unconditional, help: "Another width than the preset's, a multiple of 16; branches grow with it.")
  var dModel: Int?
  @Option(parsing: .unconditional, help: "Another number of blocks than the preset's.")
  var layers: Int?
  @Option(help: "What an fp32 model is rounded to first: q4, q8, or f32 to leave it.")
  var type = "q4"
  @Option(name: [.customShort("t"), .long], parsing: .unconditional, help: "Threads, with commas between.")
  var threads = "1"
  @Option(name: [.customShort("r"), .long], parsing: .unconditional, help: "Repetitions (default: 5, of requests 50).")
  var repetitions: Int?
  @Option(name: [.customShort("o"), .long], help: "Format of the table.")
  var output = BenchFormat.md

  private func presets() throws -> [ModelPreset] {
    try Flags.list("--preset", preset ?? "small").map { name in
      guard let preset = ModelPreset(rawValue: String(name)) else {
        throw ValidationError("--preset: expected tiny, small, base, large, found \(name)")
      }
      return preset
    }
  }

  private func threadCounts() throws -> [Int] {
    try Flags.list("--threads", threads).map { text in
      guard let count = Int(text) else { throw ValidationError("--threads: expected numbers, found \(text)") }
      try Flags.checkThreads(count)
      return count
    }
  }

  /// Names and configurations of the models with random weights.
  private func configurations() throws -> [(name: String, configuration: ModelConfiguration)] {
    try presets().map { preset in
      let standard = preset.configuration
      let (dModel, layers) = (dModel ?? standard.dModel, layers ?? standard.layers)
      guard (16...8192).contains(dModel), dModel % 16 == 0, (1...256).contains(layers) else {
        throw ValidationError(
          "--d-model, --layers: expected a multiple of 16 in 16...8192 and 1...256, found \(dModel), \(layers)")
      }
      if (dModel, layers) == (standard.dModel, standard.layers) { return (preset.rawValue, standard) }
      return (
        "\(dModel) x \(layers)", .hybrid(dModel: dModel, layers: layers, vocabSize: standard.vocabSize)
      )
    }
  }

  func validate() throws {
    _ = try (configurations(), threadCounts())
    if model != nil, preset != nil { throw ValidationError("--model and --preset: expected one of them, found both.") }
    if model != nil, dModel != nil || layers != nil {
      throw ValidationError("--d-model, --layers: expected with random weights only, found --model")
    }
    guard ["q4", "q8", "f32"].contains(type) else {
      throw ValidationError("--type: expected q4, q8 or f32, found \(type)")
    }
    if let repetitions, !(1...10_000).contains(repetitions) {
      throw ValidationError("--repetitions: expected 1...10000, found \(repetitions)")
    }
  }

  /// Measures every model with every number of threads and prints the rows.
  func run(
    reading columns: [String] = InferenceBenchmark.columnsToRead, repetitions standard: Int = 5,
    _ measure: (InferenceBenchmark) throws -> [JSONObject]
  ) throws {
    var table = BenchTable(columnsToRead: columns)
    func add(_ model: BenchModel) throws {
      for threads in try threadCounts() {
        Terminal.progress("\(model.name), \(threads) threads")
        let benchmark = InferenceBenchmark(model: model, threads: threads, repetitions: repetitions ?? standard)
        for row in try measure(benchmark) { table.add(row) }
      }
    }
    if let model {
      Terminal.progress("loading \(model)")
      try add(BenchModel(file: model, type: type))
    } else {
      for (name, configuration) in try configurations() {
        Terminal.progress("making \(name)")
        try add(BenchModel(name, configuration, type: type))
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
        hyper bench decode --preset base --streams 16         # texts in lockstep
        hyper bench decode --preset small -d 1000,1000000     # behind so many tokens
        hyper bench decode --d-model 1280 --layers 12 -n 32   # larger than presets
      """)

  @OptionGroup var options: BenchInferenceOptions
  @Option(name: [.customShort("n"), .long], parsing: .unconditional, help: "Tokens.")
  var nGen = 128
  @Option(name: [.customShort("d"), .long], help: "Tokens of the text before, with commas between.")
  var nDepth = "0"
  @Option(parsing: .unconditional, help: "Texts side by side.")
  var streams = 1

  private func depths() throws -> [Int] {
    try Flags.list("--n-depth", nDepth).map { text in
      guard let depth = Int(text), (0...1 << 24).contains(depth) else {
        throw ValidationError("--n-depth: expected 0...16777216, found \(text)")
      }
      return depth
    }
  }

  func validate() throws {
    _ = try depths()
    guard (1...1 << 20).contains(nGen) else { throw ValidationError("--n-gen: expected 1...1048576, found \(nGen)") }
    guard (1...4096).contains(streams) else { throw ValidationError("--streams: expected 1...4096, found \(streams)") }
  }

  func run() throws {
    try options.run { benchmark in
      try depths().map { try benchmark.decode(nGen, depth: $0, streams: streams) }
    }
  }
}

/// `hyper bench prefill`: a prompt at once.
struct BenchPrefill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prefill",
    abstract: "Tokens a second of a prompt.",
    discussion: """
      gops are the prompt's operations a second, two a multiply-add, of spikes those
      that fired; ceiling_gops is what this machine reaches at best: dot products of
      bytes in registers, of an fp32 model products of 1024 x 1024.

      Example:
        hyper bench prefill --preset base -p 512 -t 1,2
      """)

  @OptionGroup var options: BenchInferenceOptions
  @Option(name: [.customShort("p"), .long], parsing: .unconditional, help: "Tokens of the prompt.")
  var nPrompt = 512

  func validate() throws {
    guard (1...1 << 20).contains(nPrompt) else {
      throw ValidationError("--n-prompt: expected 1...1048576, found \(nPrompt)")
    }
  }

  func run() throws { try options.run { [try $0.prefill(nPrompt)] } }
}

/// `hyper bench latency`: whole requests.
struct BenchLatency: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "latency",
    abstract: "Milliseconds of a request, prompt and generated tokens: median, 95th and 99th percentile.",
    discussion: """
      Fifty requests are measured, after two that are not, so that more than one is
      longer than the 95th percentile. ceiling_ms is what a request would take if its
      prompt's operations ran at ceiling_gops (as in `bench prefill`) and the weights
      for each generated token were read at read_bandwidth_gb_s.

      Example:
        hyper bench latency --preset large -p 64 -n 32 -r 50
      """)

  @OptionGroup var options: BenchInferenceOptions
  @Option(name: [.customShort("p"), .long], parsing: .unconditional, help: "Tokens of the prompt.")
  var nPrompt = 64
  @Option(name: [.customShort("n"), .long], parsing: .unconditional, help: "Tokens generated.")
  var nGen = 32

  func validate() throws {
    guard (1...1 << 20).contains(nPrompt), (1...1 << 20).contains(nGen) else {
      throw ValidationError("--n-prompt, --n-gen: expected 1...1048576, found \(nPrompt), \(nGen)")
    }
  }

  func run() throws { try options.run(repetitions: 50) { [try $0.latency(prompt: nPrompt, generated: nGen)] } }
}

/// `hyper bench energy`: what a token takes.
struct BenchEnergy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "energy",
    abstract: "Joules, processor time, bytes and operations of a decoded token, spikes event-driven and dense.",
    discussion: """
      Joules are measured by the processor's counters where they can be read, else
      modelled from processor time; the source is beside them. Bytes (of weights and
      states) and operations (multiply-adds) depend on the model alone.

      Example:
        hyper bench energy --preset tiny,small,base,large -t 1 -o md
      """)

  @OptionGroup var options: BenchInferenceOptions
  @OptionGroup var meter: EnergyMeterFlags
  @Option(parsing: .unconditional, help: "Seconds to measure for at least.")
  var seconds = 1.0

  func validate() throws {
    guard (0.01...3600).contains(seconds) else {
      throw ValidationError("--seconds: expected 0.01...3600, found \(seconds)")
    }
  }

  func run() throws {
    let choice = meter.choice()
    try options.run(reading: EnergyBenchmark.columnsToRead) {
      try EnergyBenchmark(meter: choice, seconds: seconds).rows($0)
    }
    if let reason = choice.reason { Terminal.error("energy is modelled from processor time: \(reason)") }
  }
}
