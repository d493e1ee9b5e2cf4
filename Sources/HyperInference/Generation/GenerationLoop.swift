import HyperIO
import HyperText

/// The one loop that writes text: prompt in, then choose, show and consume a token after the other.
struct GenerationLoop {
  let session: any TokenPredictor
  let options: GenerationOptions
  let sampler: Sampler
  /// What every pass over the weights goes through; nil: nothing counts energy and nothing limits power.
  let power: PowerGate?
  /// The tokens that end the text.
  private let endings: [Int32]

  /// - Throws: `InputError` for an option out of range.
  init(
    _ session: any TokenPredictor, options: GenerationOptions, chatTemplate: ChatTemplate, power: PowerGate? = nil
  ) throws {
    try options.validate()
    guard options.energyBudget == nil || power != nil else {
      throw InputError("--energy-budget", expected: "a power gate that counts energy", found: "none")
    }
    self.power = power
    self.session = session
    self.options = options
    endings = options.endings(chatTemplate, session.model.tokenizer)
    sampler = try Sampler(options.sampling, session.model.tokenizer, endings: endings)
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
    _ = session.logits(stream: 0)
    let ready = clock.now
    let readyEnergy = power?.sample()
    var sequence = try TextSequence(
      session.model.tokenizer, prompt: prompt, options: options, sampler: sampler, endings: endings)
    var pending: Int32?
    var reason = FinishReason.length
    while sequence.generated != options.maxTokens {
      if isSpent(since: startEnergy) {
        reason = .energy
        break
      }
      if let token = pending {
        try pass(1)
        try session.consume(token, stream: 0)
        sequence.accept(token)
      }
      let step = try sequence.next { session.logits(stream: 0) }
      pending = step.token
      if !step.text.isEmpty, try !take(step.text) {
        reason = .cancelled
        break
      }
      if step.isLast {
        reason = .stop
        break
      }
    }
    if reason != .cancelled {
      let rest = sequence.finish()
      if !rest.isEmpty { _ = try take(rest) }
    }
    let end = clock.now
    var result = GenerationResult(
      promptTokens: prompt.count, generatedTokens: sequence.generated, finishReason: reason, seed: sampler.seed,
      promptMilliseconds: (ready - start).milliseconds, predictedMilliseconds: (end - ready).milliseconds)
    result.confidence = sequence.confidence?.value
    if let power, let startEnergy, let readyEnergy {
      result.promptEnergy = power.reading(from: startEnergy, to: readyEnergy)
      result.predictedEnergy = power.reading(since: readyEnergy)
    }
    return (result, pending)
  }

  /// Consumes `prompt`, in pieces where the power is watched.
  private func read(_ prompt: [Int32]) throws {
    guard power?.isWatching == true else { return try session.consume(prompt, stream: 0) }
    for first in stride(from: 0, to: prompt.count, by: InferenceSession.longestPass) {
      let piece = prompt[first..<min(prompt.count, first + InferenceSession.longestPass)]
      try pass(piece.count)
      try session.consume(Array(piece), stream: 0)
    }
  }

  /// Waits until `tokens` may be consumed, and takes the threads that are allowed.
  private func pass(_ tokens: Int) throws {
    guard let power, power.isWatching else { return }
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
