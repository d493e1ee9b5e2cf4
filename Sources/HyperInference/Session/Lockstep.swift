import HyperModel
import HyperTensor

/// All streams of a session, a token each at a time.
///
/// Where there are enough of them, every thread has streams of its own, so that threads meet once a token and not once a matrix
/// product; each then reads all of the weights, for several streams at once. Otherwise threads share the products of all streams.
struct Lockstep {
  private struct Part {
    let streams: Range<Int>
    let tape: ChunkTape
  }

  private let parts: [Part]

  /// Streams that a thread must have of its own: fewer would not pay for reading the weights once a thread.
  private static let streamsPerThread = 4

  /// - Parameter states: [streams] records of the model's state.
  init(_ weights: ModelWeights, of model: ModelBundle, backend: Backend, streams: Int, states: Memory)
    throws(ShapeError)
  {
    let isSplit = backend.threads > 1 && streams / backend.threads >= Self.streamsPerThread
    let count = isSplit ? backend.threads : 1
    let size = StateLayout(model.configuration).floatCount
    var parts: [Part] = []
    for index in 0..<count {
      let range = streams * index / count..<streams * (index + 1) / count
      let state = Buffer(states, offset: range.lowerBound * size, count: range.count * size)
      let tape = try ChunkTape(
        weights, of: model, backend: isSplit ? backend.limited(to: 1) : backend, streams: range.count, steps: 1,
        state: state)
      parts.append(Part(streams: range, tape: tape))
    }
    self.parts = parts
  }

  /// Advances every stream by its token.
  /// - Parameter token: the token of a stream, and whether a document starts there.
  /// - Parameter take: gets each stream's row of the last block's normed output, D floats, valid until the next call.
  func step(
    _ token: (_ stream: Int) -> (id: Int32, startsDocument: Bool),
    take: (_ stream: Int, _ hidden: UnsafePointer<Float>) -> Void
  ) {
    for part in parts {
      for (row, stream) in part.streams.enumerated() {
        let (id, startsDocument) = token(stream)
        part.tape.set(id, startsDocument: startsDocument, at: row)
      }
    }
    ThreadTeam.run(parts.count) { parts[$0].tape.forward() }
    for part in parts {
      for (row, stream) in part.streams.enumerated() { take(stream, part.tape.hiddenRow(row)) }
    }
  }
}
