import HyperIO
import HyperModel
import HyperTensor

/// A model at work: tokens go in, the recurrent state advances, the logits of the next token come out.
///
/// The same tokens give the same bits however they are split into calls and whatever the number of threads; memory does
/// not grow with the length of the text, and after the first tokens nothing is allocated. A session belongs to one
/// thread at a time.
///
/// ```swift
/// let session = try InferenceSession(ModelBundle.load("stories"))
/// try session.consume(session.startOfDocument)
/// try session.consume(session.model.tokenizer.encode("Once upon a time"))
/// let next = session.logits().indices.max { session.logits()[$0] < session.logits()[$1] }
/// ```
public final class InferenceSession {
  /// The model.
  public let model: ModelBundle
  /// How many texts advance side by side.
  public let streams: Int
  /// The token that starts a document: before it the state is zero.
  public let startOfDocument: Int32
  /// How many threads may share a matrix product, or have streams of their own; the results are the same bits with any number. The
  /// first step of several streams after a change prepares anew.
  package var threads: Int {
    didSet {
      precondition(threads > 0, "a session has threads")
      guard threads != oldValue else { return }
      backend = backend.limited(to: threads)
      for tape in chunks { tape?.use(backend) }
      for tape in rowHeads { tape?.use(backend) }
      lockstep = nil
      head.use(backend)
    }
  }

  private var backend: Backend
  private let weights: ModelWeights
  private let layout: StateLayout
  /// [streams] records by `layout`.
  private let states: Memory
  /// The record that prompts advance: that in `states` where there is one stream.
  private let working: Buffer
  private let head: HeadTape
  private var chunks: [ChunkTape?] = [nil, nil, nil]
  private var rowHeads: [HeadTape?] = [nil, nil, nil]
  private var lockstep: Lockstep?
  private var positions: [Int]
  private var logitsAreStale = true

  /// Tokens that one pass over the weights takes, longest first.
  private static let chunkSteps = [64, 8, 1]
  /// The most tokens that one pass over the weights takes: pieces of a text of that length cost no more than the whole.
  package static let longestPass = 64

  /// A session with every stream at the start of a document.
  ///
  /// - Parameters:
  ///   - threads: how many may share a matrix product; small ones stay on the calling thread.
  ///   - streams: how many texts advance side by side.
  /// - Throws: `InputError` for a model without `<|endoftext|>`, `BackendError` where `HYPER_ISA` asks for what this
  ///   processor lacks.
  public convenience init(_ model: ModelBundle, threads: Int = 1, streams: Int = 1) throws {
    try self.init(model, threads: threads, streams: streams, workPerThread: nil)
  }

  /// - Parameter workPerThread: what each thread must have to do of an operation that several share; nil: enough to gain by it.
  package init(_ model: ModelBundle, threads: Int = 1, streams: Int = 1, workPerThread: Int?) throws {
    precondition(threads > 0 && streams > 0, "a session has threads and streams")
    self.model = model
    self.streams = streams
    startOfDocument = try model.tokenizer.endOfText()
    self.threads = threads
    backend = try Backend.inference(threads: threads, workPerThread: workPerThread)
    weights = model.weights(for: backend)
    layout = StateLayout(model.configuration)
    states = Memory(floats: streams * layout.floatCount)
    working = streams == 1 ? Buffer(states, count: layout.floatCount) : Buffer(floats: layout.floatCount)
    head = try HeadTape(weights, of: model.configuration, backend: backend, rows: streams)
    positions = Array(repeating: 0, count: streams)
    // Packs the weights, so that the first token does not wait for it.
    _ = try chunk(Self.chunkSteps.count - 1)
  }

  /// How many tokens of its current document a stream has consumed.
  public func position(stream: Int = 0) -> Int { positions[stream] }

  /// Bytes of recurrent state a stream.
  public var stateBytes: Int { layout.byteCount }

  // MARK: Tokens in

  /// Advances a stream by `tokens`; `<|endoftext|>` starts a document from zero state.
  /// - Throws: `InputError` for an id that is not in the vocabulary; then nothing has advanced.
  public func consume(_ tokens: [Int32], stream: Int = 0) throws {
    try check(tokens)
    guard !tokens.isEmpty else { return }
    logitsAreStale = true
    try advance(tokens, stream: stream) { chunk, tape, first in
      guard first + tape.steps == tokens.count else { return }
      head.hiddenRow(stream).update(from: tape.hiddenRow(tape.steps - 1), count: model.configuration.dModel)
    }
  }

  /// Advances a stream by one token.
  public func consume(_ token: Int32, stream: Int = 0) throws {
    try check(token)
    guard streams == 1 else { return try consume([token], stream: stream) }
    let tape = try chunk(Self.chunkSteps.count - 1)
    set(token, stream: 0, in: tape, at: 0)
    tape.forward()
    head.hiddenRow(0).update(from: tape.hiddenRow(0), count: model.configuration.dModel)
    logitsAreStale = true
  }

  /// Advances every stream by one token, in one pass over the weights of each thread that has streams of its own.
  /// - Parameter tokens: one a stream.
  public func step(_ tokens: [Int32]) throws {
    precondition(tokens.count == streams, "one token a stream")
    try check(tokens)
    if model.configuration.prunesBranches {
      // Each stream skips its own branches.
      for stream in 0..<streams { try consume([tokens[stream]], stream: stream) }
      return
    }
    let lockstep =
      try self.lockstep ?? Lockstep(weights, of: model, backend: backend, streams: streams, states: states)
    self.lockstep = lockstep
    lockstep.step {
      (tokens[$0], advancePosition(of: $0, by: tokens[$0]))
    } take: { stream, hidden in
      head.hiddenRow(stream).update(from: hidden, count: model.configuration.dModel)
    }
    logitsAreStale = true
  }

  /// Advances a stream by `tokens` and hands the logits [V] behind each to `row`, with its index; they are valid until
  /// `row` returns. Where `row` throws, the stream stands behind the last token of the pass that it was in.
  package func score(
    _ tokens: [Int32], stream: Int = 0, row: (_ index: Int, _ logits: UnsafeBufferPointer<Float>) throws -> Void
  ) throws {
    try check(tokens)
    guard !tokens.isEmpty else { return }
    let dModel = model.configuration.dModel
    logitsAreStale = true
    try advance(tokens, stream: stream) { chunk, tape, first in
      let head = try rowHead(chunk)
      head.hiddenRow(0).update(from: tape.hiddenRow(0), count: tape.steps * dModel)
      head.forward()
      self.head.hiddenRow(stream).update(from: tape.hiddenRow(tape.steps - 1), count: dModel)
      for step in 0..<tape.steps { try row(first + step, head.logits(step)) }
    }
  }

  // MARK: Logits out

  /// The logits [V] of the token after the last one consumed, of which there is at least one; valid until the session
  /// advances.
  public func logits(stream: Int = 0) -> UnsafeBufferPointer<Float> {
    precondition(positions[stream] > 0, "logits stand behind a token")
    if logitsAreStale {
      head.forward()
      logitsAreStale = false
    }
    return head.logits(stream)
  }

  // MARK: Looking on

  /// Advances a stream by `tokens`, one at a time, and shows `see` what happens in each block; what it is shown is valid until
  /// it returns.
  package func watch(
    _ tokens: [Int32], stream: Int = 0, see: @escaping (_ block: Int, BlockSignal, Tensor) -> Void
  ) throws {
    try chunk(Self.chunkSteps.count - 1).watching(see) {
      for token in tokens { try consume(token, stream: stream) }
    }
  }

  /// A copy of the state that the recurrence `name` has in a stream, for instance `blocks.0.liquid.h`; nil where there is none.
  package func state(_ name: String, stream: Int = 0) -> [Float]? {
    guard let component = layout.components.first(where: { $0.name == name }) else { return nil }
    return Array(UnsafeBufferPointer(start: record(of: stream) + component.offset, count: component.count))
  }

  // MARK: What it takes

  /// What a stream touches and fires while it advances by `tokens`, one at a time.
  /// - Parameter look: gets the logits behind each token, [V], where it is given.
  package func traffic(
    over tokens: [Int32], stream: Int = 0, look: ((UnsafeBufferPointer<Float>) throws -> Void)? = nil
  ) throws -> TokenTraffic {
    try chunk(Self.chunkSteps.count - 1).counting(model) { counter in
      for token in tokens {
        try consume(token, stream: stream)
        counter.endPass()
        if let look { try look(logits(stream: stream)) }
      }
    }
  }

  /// The share of the neurons that fire while a stream advances by `tokens`, one at a time; nil without neurons.
  package func firingRate(over tokens: [Int32], stream: Int = 0) throws -> Double? {
    try traffic(over: tokens, stream: stream).firingRate
  }

  // MARK: State

  /// Puts a stream back to the start of a document.
  public func reset(stream: Int = 0) {
    record(of: stream).update(repeating: 0, count: layout.floatCount)
    head.hiddenRow(stream).update(repeating: 0, count: model.configuration.dModel)
    positions[stream] = 0
    logitsAreStale = true
  }

  /// A copy of a stream's state where it is.
  public func snapshot(stream: Int = 0) -> SessionSnapshot {
    SessionSnapshot(
      position: positions[stream], layout: layout,
      state: Array(UnsafeBufferPointer(start: record(of: stream), count: layout.floatCount)),
      hidden: Array(UnsafeBufferPointer(start: head.hiddenRow(stream), count: model.configuration.dModel)))
  }

  /// Puts a stream where `snapshot` was taken, from any session with this model.
  /// - Throws: `InputError` for a snapshot of a model with other extents.
  public func restore(_ snapshot: SessionSnapshot, stream: Int = 0) throws {
    guard snapshot.layout == layout, snapshot.hidden.count == model.configuration.dModel else {
      throw InputError(
        "snapshot", expected: "the state of this model, \(layout.byteCount) bytes",
        found: "\(snapshot.layout.byteCount) bytes of another")
    }
    record(of: stream).update(from: snapshot.state, count: layout.floatCount)
    head.hiddenRow(stream).update(from: snapshot.hidden, count: model.configuration.dModel)
    positions[stream] = snapshot.position
    logitsAreStale = true
  }

  private func record(of stream: Int) -> UnsafeMutablePointer<Float> {
    precondition((0..<streams).contains(stream), "a stream of the session")
    return states.base.assumingMemoryBound(to: Float.self) + stream * layout.floatCount
  }

  // MARK: Chunks

  /// Runs `tokens` through the longest chunks that fit; `body` gets each chunk's index, tape and first token's index.
  private func advance(
    _ tokens: [Int32], stream: Int, _ body: (_ chunk: Int, _ tape: ChunkTape, _ first: Int) throws -> Void
  ) throws {
    let record = record(of: stream)
    if streams > 1 { working.floats.update(from: record, count: layout.floatCount) }
    defer { if streams > 1 { record.update(from: working.floats, count: layout.floatCount) } }
    var first = 0
    // Where branches are skipped, each token decides for itself.
    let prunes = model.configuration.prunesBranches
    for (index, steps) in Self.chunkSteps.enumerated() where steps == 1 || !prunes {
      while tokens.count - first >= steps {
        let tape = try chunk(index)
        for step in 0..<steps { set(tokens[first + step], stream: stream, in: tape, at: step) }
        tape.forward()
        try body(index, tape, first)
        first += steps
      }
    }
  }

  private func set(_ token: Int32, stream: Int, in tape: ChunkTape, at row: Int) {
    tape.set(token, startsDocument: advancePosition(of: stream, by: token), at: row)
  }

  /// Counts `token`, and says whether a document starts there.
  private func advancePosition(of stream: Int, by token: Int32) -> Bool {
    let startsDocument = token == startOfDocument
    positions[stream] = startsDocument ? 1 : positions[stream] + 1
    return startsDocument
  }

  private func chunk(_ index: Int) throws(ShapeError) -> ChunkTape {
    if let tape = chunks[index] { return tape }
    let tape = try ChunkTape(
      weights, of: model, backend: backend, streams: 1, steps: Self.chunkSteps[index], state: working)
    chunks[index] = tape
    return tape
  }

  private func rowHead(_ index: Int) throws(ShapeError) -> HeadTape {
    if let head = rowHeads[index] { return head }
    let head = try HeadTape(weights, of: model.configuration, backend: backend, rows: Self.chunkSteps[index])
    rowHeads[index] = head
    return head
  }

  private func check(_ tokens: [Int32]) throws { for token in tokens { try check(token) } }

  private func check(_ token: Int32) throws {
    guard token >= 0, Int(token) < model.configuration.vocabSize else {
      throw InputError("token ids", expected: "ids in 0..<\(model.configuration.vocabSize)", found: "\(token)")
    }
  }
}
