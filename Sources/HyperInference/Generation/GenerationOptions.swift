import HyperIO
import HyperText

/// What to write and when to stop.
public struct GenerationOptions: Equatable, Sendable {
  /// How tokens are chosen.
  public var sampling: SamplingOptions
  /// The most tokens to write; -1: until the document ends.
  public var maxTokens: Int
  /// Texts that end the writing where they appear; they are not written themselves.
  public var stop: [String]
  /// Write on as if the model could not end the document.
  public var ignoresEndOfText: Bool
  /// Joules above idle that a text may take, its prompt included: the writing ends when they are spent. Nil: no limit.
  public var energyBudget: Double?
  /// Work out calculator marks: behind `<<48/2=` the text goes on with `24>>24`.
  public var usesCalculator: Bool
  /// With the calculator, behind a `>` that begins a line of an answer, write the next sentence of its question.
  public var quotesQuestions: Bool
  /// Find out how sure the model is of its text; that takes V exponentials a token.
  public var measuresConfidence: Bool

  /// Options that write until the document ends, unless told otherwise.
  public init(
    sampling: SamplingOptions = SamplingOptions(), maxTokens: Int = -1, stop: [String] = [],
    ignoresEndOfText: Bool = false, energyBudget: Double? = nil, usesCalculator: Bool = false,
    quotesQuestions: Bool = false, measuresConfidence: Bool = false
  ) {
    self.sampling = sampling
    self.maxTokens = maxTokens
    self.stop = stop
    self.ignoresEndOfText = ignoresEndOfText
    self.energyBudget = energyBudget
    self.usesCalculator = usesCalculator
    self.quotesQuestions = quotesQuestions
    self.measuresConfidence = measuresConfidence
  }

  /// Options as a model is meant to be used, that write until the document ends.
  package init(_ defaults: GenerationDefaults) {
    self.init(
      sampling: defaults.sampling, usesCalculator: defaults.usesCalculator, quotesQuestions: defaults.quotesQuestions)
  }

  /// The most stop texts, and the longest in bytes.
  package static let largestStop = (count: 64, bytes: 4096)

  /// Checks that every value is in its range.
  /// - Throws: `InputError` that names the value as the command line's flag.
  public func validate() throws {
    try sampling.validate()
    guard maxTokens >= -1 else {
      throw InputError("--n-predict", expected: "an integer from 0, or -1 for no limit", found: "\(maxTokens)")
    }
    guard stop.count <= Self.largestStop.count else {
      throw InputError("--stop", expected: "at most \(Self.largestStop.count) texts", found: "\(stop.count)")
    }
    if let energyBudget, !(energyBudget.isFinite && energyBudget > 0) {
      throw InputError("--energy-budget", expected: "a positive number of joules", found: "\(energyBudget)")
    }
    for text in stop where text.isEmpty || text.utf8.count > Self.largestStop.bytes {
      throw InputError(
        "--stop", expected: "texts of 1 to \(Self.largestStop.bytes) bytes", found: "\(text.utf8.count) bytes")
    }
  }
}

extension GenerationOptions {
  /// The tokens that end a text.
  func endings(_ template: ChatTemplate, _ tokenizer: Tokenizer) -> [Int32] {
    let endOfText = tokenizer.id(of: .endOfText)
    return template.endings(tokenizer).filter { !ignoresEndOfText || $0 != endOfText }
  }
}

extension Sampler {
  /// A sampler of text that `endings` end: other marks are no text and are never chosen.
  convenience init(_ options: SamplingOptions, _ tokenizer: Tokenizer, endings: [Int32]) throws {
    let suppressed = (0..<Int32(tokenizer.vocabularySize)).filter {
      tokenizer.isSpecial($0) && !endings.contains($0)
    }
    try self.init(options, vocabulary: tokenizer.vocabularySize, suppressed: suppressed)
  }
}

/// Why the writing ended.
public enum FinishReason: String, Sendable {
  /// The model ended the document or its turn, or wrote a stop text.
  case stop
  /// The most tokens allowed were written.
  case length
  /// The energy budget was spent.
  case energy
  /// The model was less sure of its text than was asked for; the text is not given.
  case abstain
  /// Whoever takes the text wanted no more.
  case cancelled
}

/// What a generation did. Its text went to whoever took it.
public struct GenerationResult: Equatable, Sendable {
  /// Tokens consumed before the first one was chosen, marks included.
  public var promptTokens: Int
  /// Tokens written, without the one that ended the document or the turn.
  public var generatedTokens: Int
  /// Why it ended.
  public var finishReason: FinishReason
  /// What the random numbers started from: the option's seed, or the one that the system gave.
  public var seed: UInt64
  /// Time until the first token could be chosen, in milliseconds; tokenising is not in it.
  public var promptMilliseconds: Double
  /// Time from there to the end, in milliseconds, the taker's included.
  public var predictedMilliseconds: Double

  /// How sure the model was of the tokens it chose: their geometric mean probability, by its own distribution; what the
  /// calculator wrote is not counted. Nil where it was not measured, or no token was chosen.
  public var confidence: Double?

  /// Energy until the first token could be chosen; nil where nothing counts it.
  public var promptEnergy: EnergyReading?
  /// Energy from there to the end; nil where nothing counts it.
  public var predictedEnergy: EnergyReading?

  /// Joules above idle that a written token took, the prompt's not counted; nil where none was written or nothing counts.
  public var joulesPerToken: Double? {
    generatedTokens > 0 ? predictedEnergy.map { $0.joulesAboveIdle / Double(generatedTokens) } : nil
  }

  /// Tokens written a second; 0 where none were.
  public var predictedPerSecond: Double {
    generatedTokens > 0 && predictedMilliseconds > 0 ? Double(generatedTokens) * 1000 / predictedMilliseconds : 0
  }
}
