import HyperModel
import HyperTensor

/// The model recorded for one extent: `streams` sequences of `steps` tokens, from and to the states in one buffer.
final class ChunkTape {
  let steps: Int
  /// RMSNorm of the last block's output, [streams, steps, D], after `forward`.
  private let hidden: Tensor
  private let spikes: [Tensor]
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
    (hidden, spikes) = (recorded.hidden, recorded.spikes)
    tape.seal()
  }

  /// Sets the token at `row` (stream * steps + step), and whether a document starts there.
  func set(_ token: Int32, startsDocument: Bool, at row: Int) {
    ids.int32s[row] = token
    resets.bytes[row] = startsDocument ? 1 : 0
  }

  /// Computes with another backend of the same kind from now on.
  func use(_ backend: Backend) { tape.backend = backend }

  /// Runs `body` while `count` sees each block's spikes as they fire.
  func watchingSpikes(_ count: @escaping (Tensor) -> Void, _ body: () throws -> Void) rethrows {
    var block = 0
    tape.observer = { [spikes] operation, _ in
      guard operation == "spiking" else { return }
      count(spikes[block])
      block = (block + 1) % spikes.count
    }
    defer { tape.observer = nil }
    try body()
  }

  /// Advances the states by all tokens set.
  func forward() { tape.forward() }

  /// The row of `hidden`, D floats; valid until the next `forward`.
  func hiddenRow(_ row: Int) -> UnsafePointer<Float> { UnsafePointer(hidden.data + row * hidden.width) }
}
