import HyperIO

/// A text that was written, with what does not depend on when.
package struct CachedResponse: Equatable, Sendable {
  package let text: String
  package let promptTokens: Int
  package let generatedTokens: Int
  package let finishReason: FinishReason
  package let seed: UInt64
  /// As in `GenerationResult`.
  package let confidence: Double?

  /// An answer of these parts.
  package init(
    text: String, promptTokens: Int, generatedTokens: Int, finishReason: FinishReason, seed: UInt64, confidence: Double?
  ) {
    self.text = text
    self.promptTokens = promptTokens
    self.generatedTokens = generatedTokens
    self.finishReason = finishReason
    self.seed = seed
    self.confidence = confidence
  }

  /// What `result` says of `text`.
  package init(_ text: String, _ result: GenerationResult) {
    self.init(
      text: text, promptTokens: result.promptTokens, generatedTokens: result.generatedTokens,
      finishReason: result.finishReason, seed: result.seed, confidence: result.confidence)
  }

  /// The result again; it took no time.
  package var result: GenerationResult {
    var result = GenerationResult(
      promptTokens: promptTokens, generatedTokens: generatedTokens, finishReason: finishReason, seed: seed,
      promptMilliseconds: 0, predictedMilliseconds: 0)
    result.confidence = confidence
    return result
  }

  var json: JSON {
    [
      "text": .string(text), "prompt_tokens": .integer(promptTokens), "generated_tokens": .integer(generatedTokens),
      "finish_reason": .string(finishReason.rawValue), "seed": .string(String(seed)),
      "confidence": confidence.map(JSON.number) ?? .null,
    ]
  }

  /// Reads what `json` is; nil for anything else.
  init?(_ json: JSON) {
    guard let text = json["text"]?.string, let promptTokens = json["prompt_tokens"]?.int,
      let generatedTokens = json["generated_tokens"]?.int,
      let finishReason = json["finish_reason"]?.string.flatMap(FinishReason.init),
      let seed = json["seed"]?.string.flatMap(UInt64.init)
    else { return nil }
    self.init(
      text: text, promptTokens: promptTokens, generatedTokens: generatedTokens, finishReason: finishReason, seed: seed,
      confidence: json["confidence"]?.double)
  }
}
