import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText

/// The score of a model on text: bits per byte, comparable between tokenizers.
package struct BitsPerByteScore: Equatable, Sendable {
  /// Sum of the nats of every target.
  package let nats: Double
  /// Targets: every token and every document's end.
  package let tokens: Int
  /// Bytes of the documents' text.
  package let bytes: Int
  /// Whether someone stopped it. The bytes of a part are not known: its tokens are taken to be as long as the text's on average.
  package var isPartial = false

  /// Nats a token.
  package var loss: Double { nats / Double(max(1, tokens)) }
  /// Sum of nats / (ln 2 * bytes).
  package var bitsPerByte: Double { Self.bitsPerByte(nats: nats, bytes: bytes) }

  /// The bits per byte of text of so many bytes whose targets cost `nats` in all.
  package static func bitsPerByte(nats: Double, bytes: Int) -> Double {
    let ln2 = 0.693_147_180_559_945_3
    return nats / (ln2 * Double(max(1, bytes)))
  }
}

/// A model's logits are no finite numbers, so that it has no score.
package struct NotFiniteLoss: Error, CustomStringConvertible {
  let nats: Double

  package var description: String { "the model: expected finite logits, found a loss of \(nats)" }
}

/// Scores documents, each whole and from zero state, in sequences side by side that carry their states.
///
/// With `windows`, instead: windows of so many tokens across the ends of documents, each from zero state, as nanoGPT scores.
package final class BitsPerByteEvaluation {
  private final class Worker {
    let tape: Tape
    let ids: Buffer
    let resets: Buffer
    let head: CrossEntropyResult
    let counter: TrafficCounter

    init(
      _ model: ModelConfiguration, _ weights: ModelWeights, sequences: Int, steps: Int, carriesState: Bool,
      _ backend: Backend, format: (String) -> QuantisedFormat?
    ) throws(ShapeError) {
      tape = Tape(backend, gradients: false)
      ids = tape.persistentBuffer(sequences * steps)
      resets = tape.persistentBuffer((sequences * steps + 3) / 4)
      let layout = StateLayout(model)
      let states = carriesState ? tape.persistentBuffer(sequences * layout.floatCount) : nil
      let recorded = try model.record(
        on: tape, ids: ids, context: SequenceContext(batch: sequences, steps: steps, resets: resets),
        weights: weights, states: ModelStates(layout: layout, source: states, target: states))
      head = try tape.crossEntropyHead(
        recorded.hidden, weight: weights.linear("embedding.weight"), logitCap: model.logitSoftCap)
      tape.seal()
      counter = TrafficCounter(recorded, of: model, format: format)
      tape.observer = { [counter] operation, _ in counter.hear(operation) }
    }
  }

  private let workers: [Worker]
  private let batch: TokenBatch
  private let sequencesAWorker: Int
  private let windows: Int?
  /// What the text that was scored last touched and fired, as though it were read a token at a time.
  package var traffic: TokenTraffic { workers.reduce(into: TokenTraffic()) { $0 += $1.counter.traffic } }

  /// Sequences side by side a worker, and steps a pass.
  private static let sequences = 4
  private static let steps = 128
  /// Most tokens of a worker's pass and of all workers' together, unless a single window has more: long windows shall not
  /// take all memory.
  private static let mostTokens = (worker: 4096, all: 1 << 17)

  /// An evaluation of the model whose weights `values` holds now and later.
  package convenience init(model: ModelConfiguration, values: Memory, threads: Int) throws {
    let backend = try Backend.training()
    let weights = ModelWeights(Parameters(layout: model.parameterLayout, values: values), backend: backend)
    try self.init(model, weights, backend, threads: threads, windows: nil) { _ in nil }
  }

  /// An evaluation of a loaded model; a quantised one computes as it does in use.
  package convenience init(_ bundle: ModelBundle, threads: Int, windows: Int? = nil) throws {
    let isTrainable = bundle.quantised == nil && !bundle.configuration.prunesBranches
    let backend = isTrainable ? try Backend.training() : try Backend.inference()
    try self.init(bundle.configuration, bundle.weights(for: backend), backend, threads: threads, windows: windows) {
      bundle.quantised?.scheme.format(of: $0)
    }
  }

  private init(
    _ model: ModelConfiguration, _ weights: ModelWeights, _ backend: Backend, threads: Int, windows: Int?,
    format: (String) -> QuantisedFormat?
  ) throws {
    self.windows = windows
    // Where branches are skipped, each token decides for itself, as in use.
    let prunes = model.prunesBranches && windows == nil
    let steps = windows ?? (prunes ? 1 : Self.steps)
    sequencesAWorker = prunes ? 1 : max(1, min(Self.sequences, Self.mostTokens.worker / steps))
    var workers: [Worker] = []
    for _ in 0..<max(1, min(threads, Processor.count, Self.mostTokens.all / (sequencesAWorker * steps))) {
      workers.append(
        try Worker(
          model, weights, sequences: sequencesAWorker, steps: steps, carriesState: windows == nil, backend,
          format: format))
    }
    self.workers = workers
    batch = TokenBatch(sequences: sequencesAWorker * workers.count, steps: steps)
  }

  /// Lets every operation pass through `power`.
  package func slow(by power: PowerGate) {
    for worker in workers {
      worker.tape.observer = { [counter = worker.counter] operation, _ in
        counter.hear(operation)
        power.breathe()
      }
    }
  }

  /// The score on `documents`, on those in `range` only, or on their first `windowLimit` windows.
  ///
  /// - Parameters:
  ///   - isStopped: asked after each pass whether the score so far is enough.
  ///   - progress: hears the share that is done and the score so far, with bytes as those of a part.
  /// - Throws: `InputError` where there is nothing to score, `NotFiniteLoss` where the model's logits are not finite.
  package func score(
    _ documents: PackedTokens, in range: Range<Int>? = nil, windowLimit: Int? = nil,
    isStopped: () -> Bool = { false }, progress: ((Double, BitsPerByteScore) -> Void)? = nil
  ) throws -> BitsPerByteScore {
    var nats = 0.0
    var tokens = 0
    let stream = documents.tokenCount + documents.documentCount
    // What will be scored; of some documents only it is not known beforehand.
    let total = windows.map { min(stream, $0 * min(windowLimit ?? stream, stream)) } ?? stream
    for worker in workers { worker.counter.clear() }
    var isPartial = false
    func part() -> BitsPerByteScore {
      let bytes = Double(tokens) * Double(documents.textBytes) / Double(max(1, stream))
      return BitsPerByteScore(nats: nats, tokens: tokens, bytes: Int(bytes.rounded()), isPartial: isPartial)
    }
    func add(_ targets: Int, filled: [Int]) {
      runWorkers(filled)
      for worker in workers {
        for row in 0..<sequencesAWorker * batch.steps { nats += Double(worker.head.losses.floats[row]) }
      }
      tokens += targets
      progress?(min(1, Double(tokens) / Double(max(1, total))), part())
      isPartial = isStopped() && tokens < total
    }
    if windows != nil {
      var source = WindowBatches(documents, lanes: batch.sequences, limit: windowLimit)
      while !isPartial,
        let targets = try source.nextBatch(
          steps: batch.steps, into: batch.inputs, targets: batch.targets, resets: batch.resets)
      {
        add(targets, filled: source.filled)
      }
      // A window is a part of documents, too.
      return try checked(part(), documents.directory)
    }
    var source = try DocumentBatches(documents, lanes: batch.sequences, documents: range)
    while !isPartial,
      let targets = try source.nextBatch(
        steps: batch.steps, into: batch.inputs, targets: batch.targets, resets: batch.resets)
    {
      add(targets, filled: source.filled)
    }
    if isPartial { return try checked(part(), documents.directory) }
    return try checked(BitsPerByteScore(nats: nats, tokens: tokens, bytes: source.textBytes), documents.directory)
  }

  private func checked(_ score: BitsPerByteScore, _ source: String) throws -> BitsPerByteScore {
    guard score.tokens > 0, score.bytes > 0 else {
      throw InputError(source, expected: "text to score", found: "\(score.tokens) targets, \(score.bytes) bytes")
    }
    guard score.nats.isFinite else {
      throw NotFiniteLoss(nats: score.nats)
    }
    return score
  }

  private func runWorkers(_ filled: [Int]) {
    ThreadTeam.run(workers.count) { thread in
      let worker = workers[thread]
      let rows = sequencesAWorker * batch.steps
      let start = thread * rows
      worker.ids.int32s.update(from: batch.inputs + start, count: rows)
      worker.head.targets.int32s.update(from: batch.targets + start, count: rows)
      worker.resets.bytes.update(from: batch.resets + start, count: rows)
      for sequence in 0..<sequencesAWorker {
        worker.counter.steps[sequence] = filled[thread * sequencesAWorker + sequence]
      }
      worker.tape.forward()
      worker.counter.endPass()
    }
  }
}
