import HyperModel

/// The bytes of weights and states that tokens touched one at a time, counted as they went: by the formats of the weights, the
/// neurons that fired and the branches that were skipped.
package struct TokenTraffic: Equatable, Sendable {
  package private(set) var tokens = 0
  package private(set) var bytes = 0
  /// Neurons that fired, of how many there were.
  package private(set) var fired = 0
  package private(set) var neurons = 0
  /// Branches that were skipped, of how many there were.
  package private(set) var skipped = 0
  package private(set) var branches = 0

  package init() {}

  /// Bytes a token; 0 for none.
  package var bytesPerToken: Double { Double(bytes) / Double(max(1, tokens)) }
  /// Share of the neurons that fired; nil without neurons.
  package var firingRate: Double? { neurons > 0 ? Double(fired) / Double(neurons) : nil }
  /// Share of the branches that were skipped.
  package var skippedShare: Double { Double(skipped) / Double(max(1, branches)) }

  package static func += (left: inout TokenTraffic, right: TokenTraffic) {
    left.tokens += right.tokens
    left.bytes += right.bytes
    left.fired += right.fired
    left.neurons += right.neurons
    left.skipped += right.skipped
    left.branches += right.branches
  }

  mutating func add(block: TokenTraffic.Block) {
    bytes += block.bytes
    fired += block.fired
    neurons += block.neurons
    skipped += block.skipped
  }

  mutating func add(tokens count: Int, bytes: Int, branches: Int) {
    tokens += count
    self.bytes += bytes
    self.branches += branches
  }

  /// What one block adds.
  struct Block {
    var bytes = 0
    var fired = 0
    var neurons = 0
    var skipped = 0
  }
}
