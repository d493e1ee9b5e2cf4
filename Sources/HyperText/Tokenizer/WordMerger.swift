/// Merges the bytes of one word into tokens: always the pair of lowest rank, of equal ones the leftmost.
///
/// Short words look through all pairs at each step; long ones keep the pairs in a heap, so that a word of n bytes
/// takes O(n log n) and no input is quadratic.
struct WordMerger {
  private static let longestScanned = 24
  private static let none = UInt32.max

  private let tables: Tokenizer.Tables
  private var symbols: [UInt32] = []
  private var merges: [MergeTable.Merge] = []
  private var previous: [Int32] = []
  private var next: [Int32] = []
  private var heap = Heap<UInt64>()

  init(_ tables: Tokenizer.Tables) { self.tables = tables }

  /// Appends the tokens of `word` to `ids`.
  mutating func merge(_ word: UnsafeBufferPointer<UInt8>, into ids: inout [Int32]) {
    symbols.removeAll(keepingCapacity: true)
    for byte in word { symbols.append(tables.byteTokens[Int(byte)]) }
    if word.count <= Self.longestScanned { mergeByScanning() } else { mergeByHeap() }
    for symbol in symbols where symbol != Self.none { ids.append(Int32(bitPattern: symbol)) }
  }

  private func candidate(_ left: UInt32, _ right: UInt32) -> MergeTable.Merge {
    tables.merges.find(left, right) ?? MergeTable.Merge(rank: Self.none, result: 0)
  }

  private mutating func mergeByScanning() {
    merges.removeAll(keepingCapacity: true)
    for index in 0..<max(symbols.count - 1, 0) { merges.append(candidate(symbols[index], symbols[index + 1])) }
    while true {
      var best = -1
      var rank = Self.none
      for index in merges.indices where merges[index].rank < rank {
        rank = merges[index].rank
        best = index
      }
      guard best >= 0 else { return }
      symbols[best] = merges[best].result
      symbols.remove(at: best + 1)
      merges.remove(at: best)
      if best > 0 { merges[best - 1] = candidate(symbols[best - 1], symbols[best]) }
      if best < merges.count { merges[best] = candidate(symbols[best], symbols[best + 1]) }
    }
  }

  /// The heap holds rank and position of every pair that may merge; pairs that are gone are dropped when they come up.
  private mutating func mergeByHeap() {
    let count = symbols.count
    precondition(count < Int32.max, "a word of 2 GiB")
    previous = Array(-1..<Int32(count) - 1)
    next = Array(1...Int32(count))
    heap.removeAll()
    for index in 0..<count - 1 { push(index, index + 1) }
    while let entry = heap.pop() {
      let left = Int(entry & 0xFFFF_FFFF)
      let right = Int(next[left])
      guard symbols[left] != Self.none, right < count,
        let merge = tables.merges.find(symbols[left], symbols[right]), UInt64(merge.rank) == entry >> 32
      else { continue }
      symbols[left] = merge.result
      symbols[right] = Self.none
      next[left] = next[right]
      if next[right] < count { previous[Int(next[right])] = Int32(left) }
      if previous[left] >= 0 { push(Int(previous[left]), left) }
      if next[left] < count { push(left, Int(next[left])) }
    }
  }

  private mutating func push(_ left: Int, _ right: Int) {
    guard let merge = tables.merges.find(symbols[left], symbols[right]) else { return }
    heap.push(UInt64(merge.rank) << 32 | UInt64(left))
  }
}
