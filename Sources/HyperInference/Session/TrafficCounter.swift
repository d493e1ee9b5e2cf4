import HyperModel
import HyperTensor

/// Counts what the passes of a recorded model touch and fire: it hears every operation of them.
package final class TrafficCounter {
  /// What was counted so far.
  package private(set) var traffic = TokenTraffic()
  /// How many steps of each sequence are of a text, from its first on, in the passes to come: the others do not count.
  package var steps: [Int]

  private let model: RecordedModel
  private let spikes: [Tensor]
  private let pruned: [(block: Int, switches: BranchSwitches)]
  private let dense: Int
  private let spikeRows: [Int]
  private let skipped: SkippedBytes?
  private let branches: Int
  // Blocks follow one another; each has each of the two operations once, or every block lacks it.
  private var (nextSpiking, nextPruned) = (0, 0)

  /// - Parameters:
  ///   - recorded: what `configuration` left on the tape.
  ///   - format: of a matrix by its parameter's name; nil: fp32.
  package init(
    _ recorded: RecordedModel, of configuration: ModelConfiguration, format: (String) -> QuantisedFormat?
  ) {
    model = recorded
    spikes = recorded.spikes
    pruned = recorded.switches.enumerated().compactMap { block, switches in switches.map { (block, $0) } }
    steps = Array(repeating: recorded.hidden.shape[1], count: recorded.hidden.shape[0])
    let bytes = BytesPerToken(configuration, format: format)
    (dense, spikeRows) = (bytes.dense, bytes.spikeRows)
    skipped = pruned.isEmpty ? nil : SkippedBytes(configuration, format: format)
    branches = configuration.layers * configuration.branchCount
  }

  /// Forgets what was counted.
  package func clear() { traffic = TokenTraffic() }

  /// A pass has run up to the end of `operation`. Spikes are counted at once: in inference they may be gone behind the next.
  package func hear(_ operation: String) {
    if operation == Tape.switchesName {
      let (block, switches) = pruned[nextPruned]
      nextPruned = (nextPruned + 1) % pruned.count
      if steps[0] > 0 { count(block, switches) }
    } else if operation == BlockSignal.spikes.operation {
      // Neurons are the last branch; where it is skipped they stay as they are, and what stands here is an earlier token's.
      countSpikes(nextSpiking, isOpen: model.switches[nextSpiking]?.isOpen.last ?? true)
      nextSpiking = (nextSpiking + 1) % spikes.count
    }
  }

  /// A pass is over.
  package func endPass() {
    let tokens = steps.reduce(0, +)
    traffic.add(tokens: tokens, bytes: tokens * dense, branches: tokens * branches)
  }

  /// Branches are skipped where a pass is of one token.
  private func count(_ block: Int, _ switches: BranchSwitches) {
    traffic.add(
      block: TokenTraffic.Block(
        bytes: -(skipped?(block: block, open: switches.mask) ?? 0), skipped: switches.isOpen.count { !$0 }))
  }

  private func countSpikes(_ block: Int, isOpen: Bool) {
    let (counts, width) = (spikes[block], spikes[block].width)
    var (fired, neurons) = (0, 0)
    for (sequence, steps) in steps.enumerated() {
      let row = sequence * counts.shape[1]
      neurons += steps * width
      for step in 0..<(isOpen ? steps : 0) {
        let row = UnsafeBufferPointer(start: counts.data + (row + step) * counts.rowStride, count: width)
        fired += row.count { $0 > 0 }
      }
    }
    traffic.add(
      block: TokenTraffic.Block(
        bytes: spikeRows.isEmpty ? 0 : fired * spikeRows[block], fired: fired, neurons: neurons))
  }
}
