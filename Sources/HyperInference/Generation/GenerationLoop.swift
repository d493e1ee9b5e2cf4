import HyperIO
import HyperText

/// The one loop that writes text: prompt in, then choose, show and consume a token after the other.
struct GenerationLoop {
  let session: InferenceSession
  let options: GenerationOptions
  let sampler: Sampler
  /// What every pass over the weights goes through; nil: nothing counts energy and nothing limits power.
  let power: PowerGate?
  /// The tokens that end the text.
  private let endings: [Int32]

  /// - Throws: `InputError` for an option out of range.
  init(
    _ session: InferenceSession, options: GenerationOptions, chatTemplate: ChatTemplate, power: PowerGate? = nil
  ) throws {
    try options.validate()
    guard options.energyBudget == nil || power != nil else {
      throw InputError("--energy-budget", expected: "a power gate that counts energy", found: "none")
    }
    self.power = power
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
    let startEnergy = power?.sample()
    // Whoever waits for the next prompt is not at work.
    defer { power?.rest() }
    try read(prompt)
    _ = session.logits()
    let ready = clock.now
    let readyEnergy = power?.sample()
    // A token is recent once it is consumed: that is once, though the next turn's prompt begins with the last one
    // chosen.
    for token in prompt { sampler.accept(token) }

    var writer = TextWriter(session.model.tokenizer, stop: options.stop)
    var generated = 0
    var pending: Int32?
    var reason = FinishReason.length
    var isStopped = false
    while generated != options.maxTokens {
      if isSpent(since: startEnergy) {
        reason = .energy
        break
      }
      if let token = pending {
        try pass(1)
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
    var result = GenerationResult(
      promptTokens: prompt.count, generatedTokens: generated, finishReason: reason, seed: sampler.seed,
      promptMilliseconds: (ready - start).milliseconds, predictedMilliseconds: (end - ready).milliseconds)
    if let power, let startEnergy, let readyEnergy {
      result.promptEnergy = power.reading(from: startEnergy, to: readyEnergy)
      result.predictedEnergy = power.reading(since: readyEnergy)
    }
    return (result, pending)
  }

  /// Consumes `prompt`, under a power limit in pieces.
  private func read(_ prompt: [Int32]) throws {
    guard power?.isLimited == true else { return try session.consume(prompt) }
    for first in stride(from: 0, to: prompt.count, by: InferenceSession.longestPass) {
      let piece = prompt[first..<min(prompt.count, first + InferenceSession.longestPass)]
      try pass(piece.count)
      try session.consume(Array(piece))
    }
  }

  /// Waits until `tokens` may be consumed, and takes the threads that are allowed.
  private func pass(_ tokens: Int) throws {
    guard let power, power.isLimited else { return }
    session.threads = try power.pass(work: Double(tokens)).threads
  }

  /// Whether the energy budget is spent, before any token of a text or after some.
  private func isSpent(since start: EnergySample?) -> Bool {
    guard let budget = options.energyBudget, let power, let start else { return false }
    return power.reading(since: start).joulesAboveIdle >= budget
  }
}

extension Duration {
  fileprivate var milliseconds: Double { self / .milliseconds(1) }
}
