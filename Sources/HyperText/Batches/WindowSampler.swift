import HyperIO
import HyperTensor

/// Random windows of T + 1 tokens over `d1 <|endoftext|> d2 <|endoftext|> ...`, as in nanoGPT: windows cross the ends of
/// documents, nothing is reset, and every sequence starts from zero state.
package struct WindowSampler: BatchSource {
  package let lanes: Int
  package var carriesState: Bool { false }

  private let corpus: PackedTokens
  private let seed: UInt64
  /// How many windows were drawn; each depends on its number alone.
  private var drawn = 0

  /// A sampler at the beginning. `lanes` is positive.
  package init(_ corpus: PackedTokens, lanes: Int, seed: UInt64) {
    precondition(lanes > 0)
    self.corpus = corpus
    self.lanes = lanes
    self.seed = seed
  }

  /// Tokens of the whole stream, `<|endoftext|>` after each document included.
  private var streamLength: Int { corpus.tokenCount + corpus.documentCount }

  package mutating func nextBatch(
    steps: Int, into inputs: UnsafeMutablePointer<Int32>, targets: UnsafeMutablePointer<Int32>,
    resets: UnsafeMutablePointer<UInt8>
  ) throws {
    guard streamLength > steps else {
      throw InputError(corpus.directory, expected: "more than \(steps) tokens", found: "\(streamLength)")
    }
    for lane in 0..<lanes {
      var seeds = SplitMix64(state: seed)
      var generator = RandomGenerator(seed: seeds.next() &+ UInt64(drawn))
      drawn += 1
      var cursor = try StreamCursor(corpus, at: generator.below(streamLength - steps))
      var token = try cursor.next()
      for row in lane * steps..<(lane + 1) * steps {
        inputs[row] = token.id
        token = try cursor.next()
        targets[row] = token.isTarget ? token.id : -1
        resets[row] = 0
      }
    }
  }

  package var position: JSON {
    [
      "sampler": "windows", "documents": .integer(corpus.documentCount), "tokens": .integer(corpus.tokenCount),
      "seed": .integer(Int(bitPattern: UInt(seed))), "drawn": .integer(drawn),
    ]
  }

  package mutating func restore(_ position: JSON) throws {
    let reader = PositionReader(position)
    try reader.require("sampler", "windows")
    try reader.require("documents", .integer(corpus.documentCount))
    try reader.require("tokens", .integer(corpus.tokenCount))
    try reader.require("seed", .integer(Int(bitPattern: UInt(seed))))
    drawn = try reader.integer("drawn", in: 0...(1 << 53))
  }
}

/// A place in the stream `d1 <|endoftext|> d2 <|endoftext|> ...`.
struct StreamCursor {
  private let corpus: PackedTokens
  private var document: Int
  private var range: Range<Int>
  private var index: Int

  /// The place `position`. Complexity: O(log documents).
  init(_ corpus: PackedTokens, at position: Int) throws {
    var (low, high) = (0, corpus.documentCount - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if try corpus.tokenRange(of: middle).lowerBound + middle <= position { low = middle } else { high = middle - 1 }
    }
    self.corpus = corpus
    document = low
    range = try corpus.tokenRange(of: low)
    index = min(position - low, range.upperBound)
  }

  mutating func next() throws -> (id: Int32, isTarget: Bool) {
    if index < range.upperBound {
      defer { index += 1 }
      return (try corpus.token(at: index), corpus.isTarget(at: index))
    }
    if document + 1 < corpus.documentCount {
      document += 1
      range = try corpus.tokenRange(of: document)
      index = range.lowerBound
    }
    return (corpus.endOfText, true)
  }
}
