import HyperIO

/// How the next token is chosen from a model's logits. Names, defaults and meaning are llama.cpp's.
///
/// In this order: the repeat penalty, top-k, top-p and min-p decide which tokens stay; the temperature then flattens or
/// sharpens what is left.
public struct SamplingOptions: Equatable, Sendable {
  /// Logits are divided by it; 0 takes the likeliest token.
  public var temperature: Float
  /// Keeps the so many likeliest tokens; 0: all.
  public var topK: Int
  /// Keeps the likeliest tokens whose probabilities together reach it; 1: all.
  public var topP: Float
  /// Keeps tokens at least so likely as this times the likeliest; 0: all.
  public var minP: Float
  /// Logits of recent tokens are divided by it where positive and multiplied where negative; 1: left alone.
  public var repeatPenalty: Float
  /// How many of the last tokens, the prompt's included, are recent.
  public var repeatLastN: Int
  /// Equal seeds give equal choices; -1: a seed from the system.
  public var seed: Int

  /// Options that are llama.cpp's defaults where not given.
  public init(
    temperature: Float = 0.8, topK: Int = 40, topP: Float = 0.95, minP: Float = 0.05, repeatPenalty: Float = 1,
    repeatLastN: Int = 64, seed: Int = -1
  ) {
    self.temperature = temperature
    self.topK = topK
    self.topP = topP
    self.minP = minP
    self.repeatPenalty = repeatPenalty
    self.repeatLastN = repeatLastN
    self.seed = seed
  }

  /// Takes the likeliest token each time.
  public static var greedy: SamplingOptions { SamplingOptions(temperature: 0) }

  /// The longest window of recent tokens.
  package static let longestWindow = 1 << 20

  /// Checks that every value is in its range.
  /// - Throws: `InputError` that names the value as the command line's flag.
  public func validate() throws {
    func require(_ condition: Bool, _ flag: String, _ expected: String, _ found: Any) throws {
      if !condition { throw InputError(flag, expected: expected, found: "\(found)") }
    }
    try require(temperature >= 0 && temperature.isFinite, "--temp", "a number from 0", temperature)
    try require(topK >= 0, "--top-k", "an integer from 0", topK)
    try require((0...1).contains(topP), "--top-p", "a number from 0 to 1", topP)
    try require((0...1).contains(minP), "--min-p", "a number from 0 to 1", minP)
    try require(repeatPenalty > 0 && repeatPenalty.isFinite, "--repeat-penalty", "a number above 0", repeatPenalty)
    try require(
      (0...Self.longestWindow).contains(repeatLastN), "--repeat-last-n", "an integer from 0 to \(Self.longestWindow)",
      repeatLastN)
    try require(seed >= -1, "--seed", "an integer from 0, or -1 for a random one", seed)
  }
}
