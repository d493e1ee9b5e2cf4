/// One token that may come next.
struct Candidate {
  let logit: Float
  let id: Int32

  /// The order of preference: the higher logit first, of equal ones the lower id.
  @inline(__always)
  func precedes(_ other: Candidate) -> Bool { logit > other.logit || (logit == other.logit && id < other.id) }
}

/// The tokens that are left to choose from, in room that was allocated once for a whole vocabulary.
struct Candidates {
  private let storage: UnsafeMutableBufferPointer<Candidate>
  private(set) var count = 0

  init(vocabulary: Int) { storage = .allocate(capacity: vocabulary) }

  func deallocate() { storage.deallocate() }

  var kept: UnsafeMutableBufferPointer<Candidate> { UnsafeMutableBufferPointer(rebasing: storage[..<count]) }

  /// Takes every token, in the order of ids.
  mutating func takeAll(_ logits: UnsafeBufferPointer<Float>) {
    for id in 0..<logits.count { storage.initializeElement(at: id, to: Candidate(logit: logits[id], id: Int32(id))) }
    count = logits.count
  }

  /// Takes the best `k` tokens, best first.
  /// - Complexity: O(V log k) at worst, O(V + k log^2 k) for logits in no particular order.
  mutating func takeBest(_ k: Int, of logits: UnsafeBufferPointer<Float>) {
    let k = min(k, logits.count)
    // A heap whose root is the worst of the best so far.
    for id in 0..<k { storage.initializeElement(at: id, to: Candidate(logit: logits[id], id: Int32(id))) }
    for root in stride(from: k / 2 - 1, through: 0, by: -1) { siftDown(from: root, in: k) }
    // Ids rise, so that an equal logit never precedes one that is in the heap.
    for id in k..<logits.count where logits[id] > storage[0].logit {
      storage[0] = Candidate(logit: logits[id], id: Int32(id))
      siftDown(from: 0, in: k)
    }
    var heap = k
    while heap > 1 {
      heap -= 1
      storage.swapAt(0, heap)
      siftDown(from: 0, in: heap)
    }
    count = k
  }

  /// Keeps the first `count` of them.
  mutating func keepFirst(_ count: Int) { self.count = min(self.count, count) }

  /// Keeps those with at least this logit.
  mutating func keep(from logit: Float) {
    var kept = 0
    for i in 0..<count where storage[i].logit >= logit {
      storage[kept] = storage[i]
      kept += 1
    }
    count = kept
  }

  private func siftDown(from start: Int, in count: Int) {
    var parent = start
    let moved = storage[start]
    while true {
      var child = 2 * parent + 1
      guard child < count else { break }
      if child + 1 < count, storage[child].precedes(storage[child + 1]) { child += 1 }
      guard moved.precedes(storage[child]) else { break }
      storage[parent] = storage[child]
      parent = child
    }
    storage[parent] = moved
  }
}
