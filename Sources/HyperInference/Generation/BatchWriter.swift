import HyperIO
import HyperTensor
import HyperText

/// Writes many texts side by side: each pass over the weights advances all of them by one token. What is written does not
/// depend on how many there are: each text is the one that `TextGenerator` writes.
///
/// A writer belongs to one thread at a time.
package final class BatchWriter {
  /// A prompt, and the texts that continue it.
  package struct Request {
    /// What the answers call it.
    package let id: Int
    package let prompt: String
    /// How to write; the seed is each sample's own.
    package let options: GenerationOptions
    /// The seeds, one for each text.
    package let seeds: [Int]
    /// Whether a text is complete, so that nothing more of it is wanted. Asked where a line ends.
    package let isComplete: (@Sendable (String) -> Bool)?

    package init(
      id: Int, prompt: String, options: GenerationOptions, seeds: [Int], isComplete: (@Sendable (String) -> Bool)? = nil
    ) {
      self.id = id
      self.prompt = prompt
      self.options = options
      self.seeds = seeds
      self.isComplete = isComplete
    }
  }

  /// A text that was written.
  package struct Sample: Sendable {
    package let request: Int
    /// Which of the request's texts.
    package let index: Int
    package let text: String
    package let generatedTokens: Int
    package let finishReason: FinishReason
    /// As in `GenerationResult`.
    package let confidence: Double?
  }

  /// A text that a stream is at.
  private struct Lane {
    let request: Request
    let index: Int
    var sequence: TextSequence
    var text = ""
    /// The last token chosen, not consumed yet.
    var pending: Int32?
  }

  private let session: any TokenPredictor
  private var lanes: [Lane?]
  /// The request whose texts are being started, how many were, and the state behind its prompt.
  private var current: (request: Request, prompt: [Int32], started: Int, state: [SessionSnapshot])?

  /// A writer in every stream of `session`.
  package init(_ session: any TokenPredictor) {
    self.session = session
    lanes = Array(repeating: nil, count: session.streams)
  }

  /// Writes until `next` has no more requests and every text has ended; `take` gets each as it ends.
  /// - Throws: `InputError` for options out of range or logits that are not finite, and what `next` and `take` throw.
  package func run(next: () throws -> Request?, take: (Sample) throws -> Void) throws {
    lanes = Array(repeating: nil, count: session.streams)
    current = nil
    let idle = session.startOfDocument
    while true {
      for stream in lanes.indices {
        // A text may end with its first token: then the stream is free again.
        while lanes[stream]?.pending == nil {
          if lanes[stream] == nil, try !start(stream, next) { break }
          try choose(stream, take)
        }
      }
      guard lanes.contains(where: { $0 != nil }) else { return }
      try session.step(lanes.map { $0?.pending ?? idle })
      for stream in lanes.indices {
        guard let token = lanes[stream]?.pending else { continue }
        lanes[stream]?.sequence.accept(token)
        lanes[stream]?.pending = nil
      }
    }
  }

  /// Puts the next text into a free stream; false if there is none.
  private func start(_ stream: Int, _ next: () throws -> Request?) throws -> Bool {
    if current == nil {
      guard let request = try next() else { return false }
      precondition(!request.seeds.isEmpty, "a request asks for a text")
      try request.options.validate()
      let prompt = [session.startOfDocument] + session.model.tokenizer.encode(request.prompt)
      session.reset(stream: stream)
      try session.consume(prompt, stream: stream)
      current = (request, prompt, 0, request.seeds.count > 1 ? session.snapshots(stream: stream) : [])
    }
    guard let (request, prompt, index, state) = current else { return false }
    if index > 0 { try session.restore(state, stream: stream) }
    current = index + 1 < request.seeds.count ? (request, prompt, index + 1, state) : nil
    let tokenizer = session.model.tokenizer
    var sampling = request.options.sampling
    sampling.seed = request.seeds[index]
    let endings = request.options.endings(.none, tokenizer)
    let sequence = try TextSequence(
      tokenizer, prompt: prompt, options: request.options,
      sampler: try Sampler(sampling, tokenizer, endings: endings), endings: endings)
    lanes[stream] = Lane(request: request, index: index, sequence: sequence)
    return true
  }

  /// Chooses a stream's next token; where the text ends, `take` gets it and the stream is free.
  private func choose(_ stream: Int, _ take: (Sample) throws -> Void) throws {
    guard var lane = lanes[stream] else { return }
    lanes[stream] = nil
    var reason: FinishReason?
    if lane.sequence.generated == lane.request.options.maxTokens {
      reason = .length
    } else {
      let step = try lane.sequence.next { session.logits(stream: stream) }
      lane.text += step.text
      lane.pending = step.token
      if step.isLast || (step.text.utf8.contains(0x0A) && lane.request.isComplete?(lane.text) == true) {
        reason = .stop
      }
    }
    guard let reason else {
      lanes[stream] = lane
      return
    }
    lane.text += lane.sequence.finish()
    try take(
      Sample(
        request: lane.request.id, index: lane.index, text: lane.text, generatedTokens: lane.sequence.generated,
        finishReason: reason, confidence: lane.sequence.confidence?.value))
  }
}

extension BatchWriter {
  /// Writes the texts of `count` requests with several predictors, each on a thread of its own and in all of its streams.
  ///
  /// - Parameters:
  ///   - request: the request of that number; its `id` is the number.
  ///   - isStopped: asked before a request is begun: true leaves it and all others out.
  ///   - take: gets all texts of a request as the last one ends, in their order; requests come in any order, from one thread
  ///     at a time.
  /// - Throws: `InputError` for options out of range or logits that are not finite, and what `take` throws.
  package static func write(
    with predictors: [any TokenPredictor], count: Int, request: (Int) -> Request,
    isStopped: () -> Bool = { false }, take: (Int, [Sample]) throws -> Void
  ) throws {
    let shared = Lock((next: 0, failure: nil as (any Error)?))
    ThreadTeam.run(predictors.count) { thread in
      var unfinished: [Int: [Sample?]] = [:]
      do {
        try BatchWriter(predictors[thread]).run {
          let index: Int? = shared.withLock { state in
            guard state.failure == nil, state.next < count, !isStopped() else { return nil }
            defer { state.next += 1 }
            return state.next
          }
          guard let index else { return nil }
          let request = request(index)
          unfinished[index] = Array(repeating: nil, count: request.seeds.count)
          return request
        } take: { sample in
          unfinished[sample.request]?[sample.index] = sample
          guard let texts = unfinished[sample.request]?.compactMap(\.self),
            texts.count == unfinished[sample.request]?.count
          else { return }
          unfinished[sample.request] = nil
          try shared.withLock { _ in try take(sample.request, texts) }
        }
      } catch {
        shared.withLock { $0.failure = $0.failure ?? error }
      }
    }
    if let failure = shared.withLock({ $0.failure }) { throw failure }
  }

  /// The seeds of the texts of request `index`: they depend on it and on `seed` alone.
  package static func seeds(of index: Int, from seed: Int, count: Int) -> [Int] {
    var random = RandomGenerator(document: index, of: UInt64(max(0, seed)))
    return (0..<count).map { _ in Int(random.next() >> 1) }
  }
}
