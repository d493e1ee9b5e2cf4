import HyperIO

/// Trains on whole documents with carried state: each lane reads documents one after another, taking the next of a
/// shuffled order when its own ends. Every epoch shows each document exactly once.
///
/// What a lane reads does not depend on how many steps a batch has.
package struct LaneSampler: BatchSource {
  package let lanes: Int
  package var carriesState: Bool { true }

  private let corpus: PackedTokens
  private let seed: UInt64
  private var order: DocumentOrder
  /// The epoch of the document that is handed out next, from 0.
  package private(set) var epoch = 0
  /// How many documents of this epoch are handed out.
  private var handedOut = 0
  private var states: [DocumentLane]

  /// A sampler at the beginning. `lanes` is positive.
  package init(_ corpus: PackedTokens, lanes: Int, seed: UInt64) {
    precondition(lanes > 0)
    self.corpus = corpus
    self.lanes = lanes
    self.seed = seed
    order = DocumentOrder(count: corpus.documentCount, seed: seed, epoch: 0)
    states = Array(repeating: DocumentLane(), count: lanes)
  }

  package mutating func nextBatch(
    steps: Int, into inputs: UnsafeMutablePointer<Int32>, targets: UnsafeMutablePointer<Int32>,
    resets: UnsafeMutablePointer<UInt8>
  ) throws {
    for step in 0..<steps {
      for lane in 0..<lanes {
        if states[lane].isDone { _ = try states[lane].start(nextDocument(), in: corpus) }
        let values = try states[lane].next(in: corpus)
        let row = lane * steps + step
        (inputs[row], targets[row], resets[row]) = (values.input, values.target, values.reset)
      }
    }
  }

  private mutating func nextDocument() -> Int {
    if handedOut == corpus.documentCount {
      epoch += 1
      handedOut = 0
      order = DocumentOrder(count: corpus.documentCount, seed: seed, epoch: epoch)
    }
    defer { handedOut += 1 }
    return order.document(at: handedOut)
  }

  package var position: JSON {
    [
      "sampler": "lanes", "documents": .integer(corpus.documentCount), "tokens": .integer(corpus.tokenCount),
      "seed": .integer(Int(bitPattern: UInt(seed))), "epoch": .integer(epoch), "next": .integer(handedOut),
      "lanes": .array(states.map { [.integer($0.document), .integer($0.offset)] }),
    ]
  }

  package mutating func restore(_ position: JSON) throws {
    let reader = PositionReader(position)
    try reader.require("sampler", "lanes")
    try reader.require("documents", .integer(corpus.documentCount))
    try reader.require("tokens", .integer(corpus.tokenCount))
    try reader.require("seed", .integer(Int(bitPattern: UInt(seed))))
    let epoch = try reader.integer("epoch", in: 0...Int(Int32.max))
    let handedOut = try reader.integer("next", in: 0...corpus.documentCount)
    guard let stored = position["lanes"]?.array, stored.count == lanes else {
      throw reader.error("lanes", "\(lanes) lanes")
    }
    var states = Array(repeating: DocumentLane(), count: lanes)
    for (lane, state) in stored.enumerated() {
      guard state.array?.count == 2, let document = state[0]?.int, let offset = state[1]?.int,
        (-1..<corpus.documentCount).contains(document)
      else { throw reader.error("lanes", "pairs of a document and an offset") }
      if document < 0 { continue }
      guard try states[lane].start(document, at: offset, in: corpus) else {
        throw reader.error("lanes", "an offset in document \(document)", found: "\(offset)")
      }
    }
    order = DocumentOrder(count: corpus.documentCount, seed: seed, epoch: epoch)
    (self.epoch, self.handedOut, self.states) = (epoch, handedOut, states)
  }
}
