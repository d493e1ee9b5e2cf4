import HyperModel
import HyperTensor

/// The model recorded for one extent: `streams` sequences of `steps` tokens, from and to the states in one buffer.
final class ChunkTape {
  let steps: Int
  /// RMSNorm of the last block's output, [streams, steps, D], after `forward`.
  private let hidden: Tensor
  private let branches: [String]
  private let blocks: [BlockSignals]
  private let switches: [BranchSwitches?]
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
    let recorded = try model.configuration.record(
      on: tape, ids: ids, context: context, weights: weights, states: states)
    (hidden, blocks, switches) = (recorded.hidden, recorded.blocks, recorded.switches)
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
    tape.observer = { [blocks, switches, branches] operation, _ in
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

  /// Runs `body` while `count` hears what each block of each token does.
  func counting(_ rates: TrafficRates, _ count: @escaping (TokenTraffic.Block) -> Void, _ body: () throws -> Void)
    rethrows
  {
    precondition(steps == 1, "traffic is counted a token at a time")
    // Blocks follow one another; each has each of the two operations once, or every block lacks it.
    let pruned = switches.enumerated().compactMap { block, switches in switches.map { (block: block, switches: $0) } }
    var (spiking, pruning) = (0, 0)
    tape.observer = { [switches, spikes = blocks.compactMap { $0[.spikes] }] operation, _ in
      if operation == Tape.switchesName {
        let (block, switches) = pruned[pruning]
        count(
          TokenTraffic.Block(
            bytes: -(rates.skipped?(block: block, open: switches.mask) ?? 0),
            skipped: switches.isOpen.count { !$0 }))
        pruning = (pruning + 1) % pruned.count
      } else if operation == "spiking" {
        // Neurons are the last branch; where it is skipped they stay as they are, and what stands here is an earlier token's.
        let counts = UnsafeBufferPointer(start: spikes[spiking].data, count: spikes[spiking].count)
        let isOpen = switches[spiking]?.isOpen.last ?? true
        let fired = isOpen ? counts.count { $0 > 0 } : 0
        count(
          TokenTraffic.Block(
            bytes: rates.spikeRows.isEmpty ? 0 : fired * rates.spikeRows[spiking], fired: fired, neurons: counts.count))
        spiking = (spiking + 1) % spikes.count
      }
    }
    defer { tape.observer = nil }
    try body()
  }

  /// Advances the states by all tokens set.
  func forward() { tape.forward() }

  /// The row of `hidden`, D floats; valid until the next `forward`.
  func hiddenRow(_ row: Int) -> UnsafePointer<Float> { UnsafePointer(hidden.data + row * hidden.width) }
}
