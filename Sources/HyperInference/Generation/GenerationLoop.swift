import HyperText

/// The one loop that writes text: prompt in, then choose, show and consume a token after the other.
struct GenerationLoop {
  let session: InferenceSession
  let options: GenerationOptions
  let sampler: Sampler
  /// The tokens that end the text.
  private let endings: [Int32]

  /// - Throws: `InputError` for an option out of range.
  init(_ session: InferenceSession, options: GenerationOptions, chatTemplate: ChatTemplate) throws {
    try options.validate()
    let tokenizer = session.model.tokenizer
    self.session = session
    self.options = options
    endings = chatTemplate.endings(tokenizer).filter { !options.ignoresEndOfText || $0 != session.startOfDocument }
    // Other marks are no text: they are never chosen.
    let suppressed = (0..<Int32(tokenizer.vocabularySize)).filter { [endings] in
      tokenizer.isSpecial($0) && !endings.contains($0)
    }
    sampler = try Sampler(options.sampling, vocabulary: tokenizer.vocabularySize, suppressed: suppressed)
  }

  /// Consumes `prompt`, then writes.
  ///
  /// - Parameter take: gets each piece of text, never empty; false stops the writing.
  /// - Returns: what was done, and the last token chosen where the session has not consumed it.
  /// - Throws: `InputError` where logits are not finite, and what `take` throws.
  func run(
    _ prompt: [Int32], take: (String) throws -> Bool
  ) throws -> (result: GenerationResult, pending: Int32?) {
    let clock = ContinuousClock()
    let start = clock.now
    try session.consume(prompt)
    _ = session.logits()
    let ready = clock.now
    // A token is recent once it is consumed: that is once, though the next turn's prompt begins with the last one
    // chosen.
    for token in prompt { sampler.accept(token) }

    var writer = TextWriter(session.model.tokenizer, stop: options.stop)
    var generated = 0
    var pending: Int32?
    var reason = FinishReason.length
    var isStopped = false
    while generated != options.maxTokens {
      if let token = pending {
        try session.consume(token)
        sampler.accept(token)
      }
      let token = try sampler.sample(session.logits())
      pending = token
      if endings.contains(token) {
        reason = .stop
        break
      }
      generated += 1
      let piece = writer.append(token)
      isStopped = piece.isStopped
      if !piece.text.isEmpty, try !take(piece.text) {
        reason = .cancelled
        break
      }
      if isStopped {
        reason = .stop
        break
      }
    }
    if reason != .cancelled, !isStopped {
      let rest = writer.finish()
      if !rest.isEmpty { _ = try take(rest) }
    }
    let end = clock.now
    return (
      GenerationResult(
        promptTokens: prompt.count, generatedTokens: generated, finishReason: reason, seed: sampler.seed,
        promptMilliseconds: (ready - start).milliseconds, predictedMilliseconds: (end - ready).milliseconds), pending
    )
  }
}

extension Duration {
  fileprivate var milliseconds: Double { self / .milliseconds(1) }
}
