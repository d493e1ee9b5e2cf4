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
  private let blocks: LogitBlocks
  private var range = 0..<0

  init(vocabulary: Int) {
    storage = .allocate(capacity: vocabulary)
    blocks = LogitBlocks(vocabulary: vocabulary)
  }

  func deallocate() {
    storage.deallocate()
    blocks.deallocate()
  }

  var kept: UnsafeMutableBufferPointer<Candidate> { UnsafeMutableBufferPointer(rebasing: storage[range]) }

  /// Takes every token, in the order of ids.
  mutating func takeAll(_ logits: UnsafeBufferPointer<Float>) {
    for id in 0..<logits.count { storage.initializeElement(at: id, to: Candidate(logit: logits[id], id: Int32(id))) }
    range = 0..<logits.count
  }

  /// Takes the best `k` tokens, best first.
  ///
  /// The k blocks with the greatest maxima hold k tokens at least as good as the worst of these maxima: what is worse than that
  /// is not among the best k.
  /// - Complexity: O(V log k) at worst, O(V + k log^2 k), of which V/16 steps and not V, for logits in no particular order.
  mutating func takeBest(_ k: Int, of logits: UnsafeBufferPointer<Float>) {
    let k = min(k, logits.count)
    if k < blocks.maxima.count {
      blocks.find(in: logits)
      takeAll(UnsafeBufferPointer(blocks.maxima))
      makeHeapOfBest(k)
      let bound = storage[0].logit
      var count = 0
      for block in 0..<blocks.maxima.count where blocks.maxima[block] >= bound {
        for id in blocks.ids(block) where logits[id] >= bound {
          storage.initializeElement(at: count, to: Candidate(logit: logits[id], id: Int32(id)))
          count += 1
        }
      }
      range = 0..<count
    } else {
      takeAll(logits)
    }
    makeHeapOfBest(k)
    for heap in stride(from: k - 1, to: 0, by: -1) { popRoot(to: heap, .worst) }
    range = 0..<k
  }

  /// Makes a heap of the best `k` of those taken, at the start of the storage, the worst at its root.
  private func makeHeapOfBest(_ k: Int) {
    makeHeap(of: k, .worst)
    for i in k..<range.count where storage[i].precedes(storage[0]) {
      storage[0] = storage[i]
      siftDown(from: 0, in: k, .worst)
    }
  }

  /// Takes the best token, the next best and so on, until `isEnough` says so of the one taken. They are left worst
  /// first.
  /// - Complexity: O(V + n log V) for n tokens taken.
  mutating func takeBest(of logits: UnsafeBufferPointer<Float>, until isEnough: (Candidate) -> Bool) {
    takeAll(logits)
    makeHeap(of: logits.count, .best)
    var heap = logits.count
    repeat {
      heap -= 1
      popRoot(to: heap, .best)
    } while heap > 0 && !isEnough(storage[heap])
    range = heap..<logits.count
  }

  /// Keeps the first `count` of them.
  mutating func keepFirst(_ count: Int) { range = range.prefix(count) }

  /// Keeps those with at least this logit.
  mutating func keep(from logit: Float) {
    var end = range.lowerBound
    for i in range where storage[i].logit >= logit {
      storage[end] = storage[i]
      end += 1
    }
    range = range.lowerBound..<end
  }

  // MARK: A heap at the start of the storage

  /// Which candidate a heap has at its root.
  private enum Root { case best, worst }

  private func makeHeap(of count: Int, _ root: Root) {
    for parent in stride(from: count / 2 - 1, through: 0, by: -1) { siftDown(from: parent, in: count, root) }
  }

  /// Moves the root of a heap of `last` + 1 to `last`, behind the heap that is left.
  private func popRoot(to last: Int, _ root: Root) {
    storage.swapAt(0, last)
    siftDown(from: 0, in: last, root)
  }

  @inline(__always)
  private func siftDown(from start: Int, in count: Int, _ root: Root) {
    guard start < count else { return }
    func isAbove(_ a: Candidate, _ b: Candidate) -> Bool { root == .best ? a.precedes(b) : b.precedes(a) }
    var parent = start
    let moved = storage[start]
    while true {
      var child = 2 * parent + 1
      guard child < count else { break }
      if child + 1 < count, isAbove(storage[child + 1], storage[child]) { child += 1 }
      guard isAbove(storage[child], moved) else { break }
      storage[parent] = storage[child]
      parent = child
    }
    storage[parent] = moved
  }
}
