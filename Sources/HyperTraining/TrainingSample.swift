import HyperInference

extension ModelBundle {
  /// A text that the model writes now: `prompt` and what it continues it with.
  func sample(prompt: String, tokens: Int, seed: Int, threads: Int, power: PowerGate? = nil) throws -> String {
    var options = GenerationOptions(generation)
    options.maxTokens = tokens
    options.sampling.seed = seed
    var text = generation.prompt(prompt)
    try TextGenerator(self, threads: threads, power: power).generate(text, options: options) { piece in
      text += piece
      return true
    }
    return text
  }
}
