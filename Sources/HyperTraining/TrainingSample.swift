import HyperInference

extension ModelBundle {
  /// A text that the model writes now: `prompt` and what it continues it with.
  func sample(prompt: String, tokens: Int, seed: Int, threads: Int, power: PowerGate? = nil) throws -> String {
    var options = GenerationOptions(
      sampling: generation.sampling, maxTokens: tokens, usesCalculator: generation.usesCalculator,
      quotesQuestions: generation.quotesQuestions)
    options.sampling.seed = seed
    var text = prompt
    try TextGenerator(self, threads: threads, power: power).generate(prompt, options: options) { piece in
      text += piece
      return true
    }
    return text
  }
}
