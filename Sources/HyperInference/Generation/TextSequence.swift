import HyperText

/// One text on its way: which token comes next behind given logits, what is forced, and whether the text ends there.
struct TextSequence {
  /// A token of the text, and what becomes certain with it.
  struct Step {
    let token: Int32
    /// Whole characters that no stop text can take back; may be empty.
    let text: String
    /// Whether the text ends here.
    let isLast: Bool
  }

  /// Tokens written, without the one that ended the text.
  private(set) var generated = 0
  /// Of the tokens that were chosen; nil where it is not measured.
  private(set) var confidence: TokenConfidence?

  private let sampler: Sampler
  private let endings: [Int32]
  private var writer: TextWriter
  private var calculator: Calculator?
  /// Tokens that come next whatever the model says.
  private var forced: ArraySlice<Int32> = []
  private var isStopped = false

  /// A text behind `prompt`, of which the sampler is told.
  init(_ tokenizer: Tokenizer, prompt: [Int32], options: GenerationOptions, sampler: Sampler, endings: [Int32]) throws {
    self.sampler = sampler
    self.endings = endings
    confidence = options.measuresConfidence ? try TokenConfidence() : nil
    writer = TextWriter(tokenizer, stop: options.stop)
    // A token is recent once it is consumed: that is once, though the next turn's prompt begins with the last one chosen.
    for token in prompt { sampler.accept(token) }
    guard options.usesCalculator else { return }
    var calculator = Calculator(tokenizer, quotingQuestions: options.quotesQuestions)
    forced = calculator.read(prompt)[...]
    self.calculator = calculator
  }

  /// Tells that the model has consumed `token`.
  func accept(_ token: Int32) { sampler.accept(token) }

  /// The next token; `logits` is called where the model has a say.
  /// - Throws: `InputError` where logits are not finite.
  mutating func next(_ logits: () -> UnsafeBufferPointer<Float>) throws -> Step {
    let token = try forced.popFirst() ?? choose(logits())
    if endings.contains(token) { return Step(token: token, text: "", isLast: true) }
    generated += 1
    let piece = writer.append(token)
    isStopped = piece.isStopped
    return Step(token: token, text: piece.text, isLast: piece.isStopped)
  }

  private mutating func choose(_ logits: UnsafeBufferPointer<Float>) throws -> Int32 {
    let token = try sampler.sample(logits)
    confidence?.add(token, logits)
    if let replacement = calculator?.replacement(of: token) { forced = replacement[...] }
    return forced.popFirst() ?? token
  }

  /// What was held back, as the text ends here.
  mutating func finish() -> String { isStopped ? "" : writer.finish() }
}
