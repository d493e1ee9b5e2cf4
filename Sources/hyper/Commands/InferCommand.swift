import ArgumentParser
import HyperIO
import HyperInference
import HyperTensor
import HyperTraining

/// `hyper infer`: text from a model.
struct InferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "infer",
    abstract: "Continue a text, or begin one.",
    discussion: """
      Examples:
        hyper infer -m runs/small -p "Once upon a time"
        hyper infer -m runs/small                          # a new document
        echo "Lily found a key." | hyper infer -m runs/small -f - -n 100
        hyper infer -m runs/small -p "One day" --temp 0    # the likeliest text
        hyper infer -m runs/small -i                       # a conversation
        hyper infer -m runs/small -n -1 --ignore-eos --power-limit 5 \\
          --power-log power.jsonl
        hyper infer -m runs/math -p "Question: ..." --temp 0 --abstain-below 0.8

      The confidence of a text is the geometric mean probability of the tokens that
      were chosen, by the model's own distribution (of an ensemble the mean of its
      members'); what the calculator wrote is not counted.

      An environment variable HYPER_ARG_TOP_K stands for --top-k, and so on for
      every option with a value; flags win.
      """)

  @Option(
    name: [.short, .long],
    help: "A run, a checkpoint, a model directory, a .hyper file or a shipped model's name (default: stories).")
  var model: String?
  @Option(name: [.short, .long], parsing: .unconditional, help: "The text to continue; empty: a new document.")
  var prompt: String?
  @Option(name: [.short, .long], help: "A file with the text to continue; - is stdin.")
  var file: String?
  @Option(
    name: [.customShort("n"), .long], parsing: .unconditional,
    help: "Most tokens to generate; -1: no limit (default 1024).")
  var nPredict: Int?
  @Option(parsing: .unconditional, help: "Temperature; 0 takes the likeliest token each time (default 0.8).")
  var temp: Double?
  @Option(
    name: .customLong("top-k"), parsing: .unconditional,
    help: "Sample from the K likeliest tokens; 0: all (default 40).")
  var topK: Int?
  @Option(
    name: .customLong("top-p"),
    parsing: .unconditional,
    help: "Sample from the smallest set of tokens with this total probability; 1: all (default 0.95).")
  var topP: Double?
  @Option(
    name: .customLong("min-p"), parsing: .unconditional,
    help: "Drop tokens less likely than this fraction of the likeliest (default 0.05)."
  )
  var minP: Double?
  @Option(parsing: .unconditional, help: "Make recent tokens less likely; 1: off (default 1).")
  var repeatPenalty: Double?
  @Option(name: .customLong("repeat-last-n"), parsing: .unconditional, help: "How many tokens are recent (default 64).")
  var repeatLastN: Int?
  @Option(
    name: [.short, .long], parsing: .unconditional, help: "Seed; -1: a random one, which is told (default -1).")
  var seed: Int?
  @Flag(name: .customLong("ignore-eos"), help: "Never end the text by itself.")
  var ignoreEOS = false
  @Option(help: "End where this text appears; can be given several times.")
  var stop: [String] = []
  @Option(
    name: [.short, .long], parsing: .unconditional, help: "Threads; the text is the same with any number (default 1).")
  var threads: Int?
  @Option(parsing: .unconditional, help: PruningFlags.help)
  var gateCutoff: Float?
  @OptionGroup var energy: EnergyFlags
  @Option(
    parsing: .unconditional, help: "Stop after this many joules above idle (default: no limit).")
  var energyBudget: Double?
  @Flag(
    inversion: .prefixedNo,
    help:
      "Work out calculator marks: behind <<48/2= the text goes on with 24>>24, behind > with the question where answers quote it (default: as the model's own settings say)."
  )
  var calculator: Bool?
  @OptionGroup var together: EnsembleFlags
  @Option(
    name: .customLong("abstain-below"),
    parsing: .unconditional,
    help: "Write nothing where the confidence of the whole text is lower, from 0 to 1; nothing is streamed then.")
  var abstainBelow: Double?
  @Flag(
    help:
      "Answer a request that was answered before from the cache, where temperature 0 or a seed determine the text (at most 4 MiB in $HYPER_CACHE)."
  )
  var cache = false
  @Flag(name: [.short, .long], help: "A conversation: write lines, read answers.")
  var interactive = false
  @Flag(help: "Check every tensor's checksum and refuse values that are not finite (slower start).")
  var checkTensors = false
  @Flag(help: "Print one JSON document on stdout instead of streaming.")
  var json = false

  func validate() throws {
    try Flags.checkThreads(threads)
    try PruningFlags.check(gateCutoff)
    if prompt != nil, file != nil { throw ValidationError("--prompt and --file: expected one of them, found both.") }
    if interactive, prompt != nil || file != nil {
      throw ValidationError("--interactive: expected no --prompt and no --file, found one.")
    }
    if interactive, json { throw ValidationError("--interactive and --json: expected one of them, found both.") }
    if let abstainBelow, !(0...1).contains(abstainBelow) {
      throw ValidationError("--abstain-below: expected a number from 0 to 1, found \(abstainBelow)")
    }
    if interactive, abstainBelow != nil || cache {
      throw ValidationError("--interactive: expected no --abstain-below and no --cache, found one.")
    }
    do { try options(GenerationDefaults()).validate() } catch { throw ValidationError("\(error)") }
  }

  func run() throws {
    let bundle = try PruningFlags.apply(
      gateCutoff, to: ModelBundle.load(model, checkFinite: checkTensors, report: Terminal.warn))
    let options = Self.seeded(options(bundle.generation))
    let threads = threads ?? 1
    let power = try energy.gate(threads: threads, tellsEnergy: json || energyBudget != nil)
    if power?.isLimited == true { ThreadTeam.sleepBetweenRegions() }
    Interrupt.catchSignals()
    let members = try together.members(
      with: bundle, gateCutoff: gateCutoff, checkFinite: checkTensors, seed: options.sampling.seed)
    if interactive {
      let session = try predictor(members, threads)
      Terminal.error(
        "Write and press return; an empty line starts over, Ctrl-D ends. Seed \(options.sampling.seed).")
      try converse(Conversation(session, options: options, power: power), with: bundle.generation)
    } else {
      try write(members, options, threads, power)
    }
    EnergyFlags.report(power)
    if Interrupt.isRequested { throw ExitCode(ExitStatus.interrupted) }
  }

  /// Who writes, with no more memory of the start than it needs.
  private func predictor(_ members: [ModelBundle], _ threads: Int) throws -> any TokenPredictor {
    let predictor = try EnsembleFlags.predictor(members, threads: threads)
    // Not for models whose start is over in some milliseconds.
    if members[0].parameterCount >= 50_000_000 { ProgramPages.release() }
    return predictor
  }

  private func write(
    _ members: [ModelBundle], _ options: GenerationOptions, _ threads: Int, _ power: PowerGate?
  ) throws {
    let prompt = members[0].generation.prompt(try promptText())
    // A text that may be refused is shown as a whole, behind its prompt.
    let streams = !json && abstainBelow == nil
    if streams { Terminal.output(prompt) }
    // A seed that nobody asked for makes no text that is asked for again.
    let known = cache ? try AnswerCache(members, prompt: prompt, options: self.options(members[0].generation)) : nil
    var text = ""
    var result: GenerationResult
    let isCached: Bool
    if let response = known?.response {
      (text, result, isCached) = (response.text, response.result, true)
      if streams { Terminal.output(text) }
    } else {
      isCached = false
      let generator = TextGenerator(try predictor(members, threads), power: power)
      result = try generator.generate(prompt, options: options) { piece in
        text += piece
        if streams { Terminal.output(piece) }
        return !Interrupt.isRequested
      }
      known?.keep(text, result)
    }
    if let abstainBelow {
      // How sure the model is of a whole text is not known from a part.
      let isWhole = result.finishReason != .cancelled
      if isWhole, result.confidence ?? 0 < abstainBelow { result.finishReason = .abstain }
      if !isWhole || result.finishReason == .abstain { text = "" }
    }
    if json {
      report(text, result, power, isCached: isCached)
    } else {
      let isRefused = !streams && [.abstain, .cancelled].contains(result.finishReason)
      if !streams, !isRefused { Terminal.output(prompt + text) }
      if !isRefused { Terminal.output("\n") }
      tell(result)
    }
  }

  private func report(_ text: String, _ result: GenerationResult, _ power: PowerGate?, isCached: Bool) {
    Terminal.output([
      "text": .string(text), "prompt_tokens": .integer(result.promptTokens),
      "generated_tokens": .integer(result.generatedTokens), "finish_reason": .string(result.finishReason.rawValue),
      "prompt_ms": .number(result.promptMilliseconds), "predicted_ms": .number(result.predictedMilliseconds),
      "predicted_per_second": .number(result.predictedPerSecond),
      "seed": .integer(Int(clamping: result.seed)), "confidence": result.confidence.map { .number($0) } ?? .null,
      "cached": .bool(isCached),
      "joules_per_token": result.joulesPerToken.map { .number($0) } ?? .null,
      "energy_source": power.map { .string($0.source.rawValue) } ?? .null, "energy": energyJSON(result),
      "peak_rss_bytes": .integer(peakResidentBytes()),
    ])
  }

  /// What people see besides the text.
  private func tell(_ result: GenerationResult) {
    if result.finishReason == .abstain {
      Terminal.error(
        "no answer: the confidence is \(fixed(result.confidence ?? 0, 3)), below \(fixed(abstainBelow ?? 0, 3))")
    }
    guard Terminal.isInteractive else { return }
    Terminal.error(
      "\(result.generatedTokens) tokens, \(grouped(result.predictedPerSecond)) a second; "
        + "prompt of \(result.promptTokens) in \(fixed(result.promptMilliseconds, 1)) ms"
        + (result.confidence.map { "; confidence \(fixed($0, 3))" } ?? "") + "; seed \(result.seed)")
  }

  /// The energy of prompt and text together: total, idle, what it stands on.
  private func energyJSON(_ result: GenerationResult) -> JSON {
    guard let prompt = result.promptEnergy, let predicted = result.predictedEnergy else { return .null }
    let reading = prompt + predicted
    return [
      "joules": .number(reading.joules), "idle_joules": .number(reading.idleJoules),
      "prompt_joules_above_idle": .number(prompt.joulesAboveIdle),
      "predicted_joules_above_idle": .number(predicted.joulesAboveIdle), "watts": .number(reading.watts),
      "idle_watts": .number(reading.idleWatts), "idle_source": .string(reading.idleSource.rawValue),
      "cpu_seconds": .number(reading.cpuSeconds), "relative_uncertainty": .number(reading.relativeUncertainty),
    ]
  }

  /// Lines from stdin, answers to stdout; an empty line starts over.
  private func converse(_ conversation: Conversation, with defaults: GenerationDefaults) throws {
    while !Interrupt.isRequested {
      Terminal.write("> ", to: 2)
      guard let line = readLine() else { break }
      if line.isEmpty {
        conversation.reset()
        continue
      }
      try conversation.reply(to: defaults.prompt(line)) { piece in
        Terminal.output(piece)
        return !Interrupt.isRequested
      }
      Terminal.output("\n")
    }
  }

  private func promptText() throws -> String {
    try file.map { try StandardInput.text(of: $0) } ?? prompt ?? ""
  }

  /// Draws the seed where a random one is asked for, so that it can be told and the text made again; the likeliest text is the
  /// same with any. It is exact in every reader of JSON.
  private static func seeded(_ options: GenerationOptions) -> GenerationOptions {
    guard options.sampling.seed < 0 else { return options }
    var options = options
    options.sampling.seed = options.sampling.temperature == 0 ? 0 : Int.random(in: 0...Int(UInt32.max))
    return options
  }

  /// The flags that were given, over `defaults`.
  private func options(_ defaults: GenerationDefaults) -> GenerationOptions {
    var sampling = defaults.sampling
    sampling.temperature = temp.map { Float($0) } ?? sampling.temperature
    sampling.topK = topK ?? sampling.topK
    sampling.topP = topP.map { Float($0) } ?? sampling.topP
    sampling.minP = minP.map { Float($0) } ?? sampling.minP
    sampling.repeatPenalty = repeatPenalty.map { Float($0) } ?? sampling.repeatPenalty
    sampling.repeatLastN = repeatLastN ?? sampling.repeatLastN
    sampling.seed = seed ?? sampling.seed
    return GenerationOptions(
      sampling: sampling, maxTokens: nPredict ?? 1024, stop: stop, ignoresEndOfText: ignoreEOS,
      energyBudget: energyBudget,
      usesCalculator: calculator ?? defaults.usesCalculator, quotesQuestions: defaults.quotesQuestions,
      measuresConfidence: true)
  }
}
