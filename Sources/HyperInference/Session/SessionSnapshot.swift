import HyperModel

/// All that a stream's future depends on, after a number of tokens: it can be put back there, and nowhere else.
public struct SessionSnapshot: Sendable, Equatable {
  /// How many tokens of the current document were consumed.
  public let position: Int
  let layout: StateLayout
  let state: [Float]
  let hidden: [Float]
}
