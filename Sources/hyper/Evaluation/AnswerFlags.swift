import ArgumentParser
import HyperInference

/// How `hyper eval` lets a model write answers.
struct AnswerFlags: ParsableArguments {
  @Option(parsing: .unconditional, help: "Texts a question; the answer that most of them give counts (default 1).")
  var votes: Int?
  @Option(
    parsing: .unconditional, help: "Temperature; 0 takes the likeliest token (default 0, with several texts 0.7).")
  var temp: Double?
  @Option(
    name: .customLong("top-p"), parsing: .unconditional,
    help: "Choose among the likeliest tokens of this probability (default 1: all).")
  var topP: Double?
  @Option(
    name: [.short, .long], parsing: .unconditional,
    help:
      "Seed of all texts, of --ensemble-noise and, with --task problems, of the questions; -1: a random one (default 0)."
  )
  var seed: Int?
  @Option(
    name: [.customShort("n"), .long], parsing: .unconditional,
    help: "Most tokens of a text; -1: until it ends (default 400; 1,000 where answers quote the question)."
  )
  var nPredict: Int?
  @Option(
    name: [.customLong("batch-size"), .customLong("batch_size")],
    parsing: .unconditional,
    help: "Texts side by side on each thread; the texts are the same with any number (default 16).")
  var batchSize: Int?
  @Option(
    name: .customLong("abstain-below"),
    parsing: .unconditional, help: "Refuse to answer where the confidence is lower, from 0 to 1 (default 0).")
  var abstainBelow: Double?
  @Flag(
    inversion: .prefixedNo,
    help:
      "Work out calculator marks: behind <<48/2= the text goes on with 24>>24, behind > with the question where answers quote it (default for gsm8k and problems)."
  )
  var calculator: Bool?
  @Option(
    name: [.customLong("log-samples"), .customLong("log_samples")],
    help: "Write every text to this file, one JSON document a question (humaneval, mbpp: a program).")
  var logSamples: String?

  /// The largest number of texts a question, and of texts side by side.
  static let most = 1024

  mutating func validate() throws {
    if seed == -1 { seed = Flags.randomSeed() }
    try Flags.check("--votes", votes, 1...Self.most)
    try Flags.check("--batch-size", batchSize, 1...Self.most)
    if nPredict != -1 { try Flags.check("--n-predict", nPredict, 1...1 << 20) }
    try Flags.check("--seed", seed, 0...Int.max)
    if let abstainBelow, !(0...1).contains(abstainBelow) {
      throw ValidationError("--abstain-below: expected a number from 0 to 1, found \(abstainBelow)")
    }
    if votes ?? 1 > 1, temp == 0 {
      throw ValidationError("--votes: expected a --temp above 0, found 0, which writes the same text each time.")
    }
    do { try options(texts: votes ?? 1, usesCalculator: false).validate() } catch { throw ValidationError("\(error)") }
  }

  /// A flag given that only questions with a final answer have a use for; nil for none.
  var firstForQuestions: String? {
    if votes != nil { return "--votes" }
    if abstainBelow != nil { return "--abstain-below" }
    return calculator != nil ? "--calculator" : nil
  }

  /// A flag given; nil for none.
  var firstGiven: String? {
    if let flag = firstForQuestions { return flag }
    if temp != nil { return "--temp" }
    if topP != nil { return "--top-p" }
    if seed != nil { return "--seed" }
    if nPredict != nil { return "--n-predict" }
    if batchSize != nil { return "--batch-size" }
    return logSamples != nil ? "--log-samples" : nil
  }

  /// How to write where each question gets so many `texts`. Nothing but what is asked for is left out of the distribution.
  func options(texts: Int, usesCalculator: Bool, quotesQuestions: Bool = false) -> GenerationOptions {
    let sampling = SamplingOptions(
      temperature: Float(temp ?? (texts > 1 ? 0.7 : 0)), topK: 0, topP: Float(topP ?? 1), minP: 0, seed: seed ?? 0)
    return GenerationOptions(
      sampling: sampling, maxTokens: nPredict ?? (quotesQuestions ? 1000 : 400),
      usesCalculator: calculator ?? usesCalculator,
      quotesQuestions: quotesQuestions, measuresConfidence: true)
  }

  /// Who writes: `members` together, once a thread, each in so many streams as are of use for `texts`.
  func predictors(_ members: [ModelBundle], threads: Int, texts: Int) throws -> [any TokenPredictor] {
    let threads = max(1, min(threads, texts))
    let streams = max(1, min(batchSize ?? 16, (texts + threads - 1) / threads))
    return try (0..<threads).map { _ in try EnsembleFlags.predictor(members, streams: streams) }
  }
}
