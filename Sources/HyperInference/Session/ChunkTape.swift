import HyperModel
import HyperTensor

/// The model recorded for one extent: `streams` sequences of `steps` tokens, from and to the states in one buffer.
final class ChunkTape {
  let steps: Int
  /// RMSNorm of the last block's output, [streams, steps, D], after `forward`.
  private let hidden: Tensor
  private let branches: [String]
  private let recorded: RecordedModel
  private let tape: Tape
  private let ids: Buffer
  private let resets: Buffer

  init(_ weights: ModelWeights, of model: ModelBundle, backend: Backend, streams: Int, steps: Int, state: Buffer)
    throws(ShapeError)
  {
    self.steps = steps
    tape = Tape(backend, gradients: false)
    ids = tape.persistentBuffer(streams * steps)
    resets = tape.persistentBuffer((streams * steps + 3) / 4)
    let context = SequenceContext(batch: streams, steps: steps, resets: resets)
    let states = ModelStates(layout: StateLayout(model.configuration), source: state, target: state)
    recorded = try model.configuration.record(
      on: tape, ids: ids, context: context, weights: weights, states: states)
    hidden = recorded.hidden
    branches = model.configuration.branches
    tape.seal()
  }

  /// Sets the token at `row` (stream * steps + step), and whether a document starts there.
  func set(_ token: Int32, startsDocument: Bool, at row: Int) {
    ids.int32s[row] = token
    resets.bytes[row] = startsDocument ? 1 : 0
  }

  /// Computes with another backend of the same kind from now on.
  func use(_ backend: Backend) { tape.backend = backend }

  /// Runs `body` while `see` is shown each block's signals as soon as they are there; they are valid until it returns. A branch
  /// that a token skips has none.
  func watching(_ see: @escaping (_ block: Int, BlockSignal, Tensor) -> Void, _ body: () throws -> Void) rethrows {
    // Every block that is recorded has the same signals, each once a pass.
    var next = [Int](repeating: 0, count: BlockSignal.allCases.count)
    tape.observer = { [blocks = recorded.blocks, switches = recorded.switches, branches] operation, _ in
      guard let signal = BlockSignal(behind: operation) else { return }
      let block = next[signal.rawValue]
      next[signal.rawValue] = (block + 1) % blocks.count
      let branch = signal.branch.flatMap(branches.firstIndex)
      if let switches = switches[block], let branch, !switches.isOpen[branch] { return }
      if let tensor = blocks[block][signal] { see(block, signal, tensor) }
    }
    defer { tape.observer = nil }
    try body()
  }

  /// What `model`, whose tape this is, touches and fires while `body` runs passes of one token, which it ends itself.
  func counting(_ model: ModelBundle, _ body: (TrafficCounter) throws -> Void) rethrows -> TokenTraffic {
    precondition(steps == 1, "traffic is counted a token at a time")
    let counter = TrafficCounter(recorded, of: model.configuration) { model.quantised?.scheme.format(of: $0) }
    tape.observer = { operation, _ in counter.hear(operation) }
    defer { tape.observer = nil }
    try body(counter)
    return counter.traffic
  }

  /// Advances the states by all tokens set.
  func forward() { tape.forward() }

  /// The row of `hidden`, D floats; valid until the next `forward`.
  func hiddenRow(_ row: Int) -> UnsafePointer<Float> { UnsafePointer(hidden.data + row * hidden.width) }
}
