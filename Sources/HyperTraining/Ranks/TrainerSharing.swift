import HyperIO
import HyperTensor

/// How the trainers of several ranks keep together.
extension Trainer {
  /// Gives every rank the first one's weights and, where that went on from a checkpoint, all that it took from it.
  /// - Parameter stored: what `restore` returned on the first rank; nil at the beginning of a run, and on the others.
  /// - Returns: the first rank's `stored`.
  func adoptFirst(_ stored: (TrainingProgress, JSON)?) throws -> (TrainingProgress, JSON)? {
    guard ranks.count > 1 else { return stored }
    let text = ranks.broadcast(stored.map { record($0, position: $1).encoded() } ?? [])
    ranks.broadcast(UnsafeMutableRawBufferPointer(values.floats))
    valuesChanged()
    if text.isEmpty { return nil }
    for (_, memory) in stateTensors { ranks.broadcast(UnsafeMutableRawBufferPointer(memory.floats)) }
    return try take(JSONField(JSON(parsing: text, source: "the first rank"), "the first rank"))
  }

  /// Brings the states of all sequences to the first rank, which saves them.
  func gatherStates() {
    guard ranks.count > 1 else { return }
    let record = share.sequencesAtOnce * stateLayout.floatCount
    func states(_ part: Int) -> UnsafeMutableRawBufferPointer? {
      part < share.parts
        ? UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: sequenceStates.floats[part * record..<(part + 1) * record])) : nil
    }
    for first in stride(from: 0, to: share.parts, by: ranks.count) {
      var (outgoing, incoming) = (ranks.nothingOut, ranks.nothingIn)
      if ranks.isFirst {
        for other in 1..<ranks.count { incoming[other] = states(first + other) ?? incoming[other] }
      } else if let own = states(first + ranks.rank) {
        outgoing[0] = UnsafeRawBufferPointer(own)
      }
      ranks.exchange(outgoing, incoming)
    }
  }

  /// - Throws: `TrainingFailure.ranksDiffer`, on every rank, when not all have the same weights.
  package func checkSameWeights() throws {
    guard ranks.count > 1 else { return }
    // FNV-1a over whole words: the order counts, and one bit changes it.
    let digest = values.floats.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1.bitPattern)) &* 0x100_0000_01B3
    }
    let digests = ranks.gather([digest])
    if let other = digests.firstIndex(where: { $0 != digests[0] }) {
      throw TrainingFailure.ranksDiffer(step: optimizer.step, rank: other)
    }
  }
}
