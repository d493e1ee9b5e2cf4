/// The words of a corpus as sequences of tokens, and how often each pair of neighbours occurs.
///
/// Counting is Hugging Face's to the letter, so that its trainer yields the same merges: overlapping pairs (as in
/// `aaa`) count apiece, and a merge changes only the counts of the pairs beside it.
struct PairCounts {
  /// A pair that may be merged. The first is that of the highest count, of equal counts that of the lowest ids.
  struct Candidate: Comparable {
    var count: Int
    var pair: UInt64

    static func < (left: Candidate, right: Candidate) -> Bool {
      left.count != right.count ? left.count > right.count : left.pair < right.pair
    }
  }

  private struct Pair {
    var count = 0
    /// The words it was seen in.
    var words: [UInt32] = []
  }

  private var symbols: [UInt32] = []
  private var ranges: [Range<Int>] = []
  private let wordCounts: [Int]
  private var index: [UInt64: Int] = [:]
  private var pairs: [Pair] = []
  private var heap = Heap<Candidate>()

  /// Counts the pairs in `words`. Complexity: O(bytes of the different words).
  init(_ words: WordCounter.Counts, byteTokens: [UInt32]) {
    wordCounts = words.counts
    for word in 0..<words.words.count {
      let start = symbols.count
      for byte in words.words[word] { symbols.append(byteTokens[Int(byte)]) }
      ranges.append(start..<symbols.count)
      for position in start..<max(symbols.count - 1, start) {
        add(MergeTable.key(symbols[position], symbols[position + 1]), wordCounts[word], in: word)
      }
    }
    for (pair, index) in index { heap.push(Candidate(count: pairs[index].count, pair: pair)) }
  }

  /// Takes the most frequent pair out, or returns nil if none occurs.
  mutating func popMostFrequent() -> Candidate? {
    while var candidate = heap.pop() {
      let count = index[candidate.pair].map { pairs[$0].count } ?? 0
      if candidate.count == count { return candidate }
      guard count > 0 else { continue }
      candidate.count = count
      heap.push(candidate)
    }
    return nil
  }

  /// Replaces `pair` by `token` wherever it occurs. Complexity: O(length of the words that hold it).
  mutating func merge(_ pair: UInt64, into token: UInt32) {
    guard let merged = index.removeValue(forKey: pair) else { return }
    let words = pairs[merged].words
    pairs[merged] = Pair()
    var formed: [UInt64] = []
    for word in words { mergeWord(Int(word), pair, token, &formed) }
    formed.sort()
    var last: UInt64?
    for pair in formed where pair != last {
      last = pair
      guard let index = index[pair], pairs[index].count > 0 else { continue }
      heap.push(Candidate(count: pairs[index].count, pair: pair))
    }
  }

  private mutating func mergeWord(_ word: Int, _ pair: UInt64, _ token: UInt32, _ formed: inout [UInt64]) {
    let range = ranges[word]
    let (first, second) = (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
    let count = wordCounts[word]
    var read = range.lowerBound
    var write = range.lowerBound
    while read < range.upperBound {
      guard symbols[read] == first, read + 1 < range.upperBound, symbols[read + 1] == second else {
        symbols[write] = symbols[read]
        read += 1
        write += 1
        continue
      }
      if write > range.lowerBound {
        let before = symbols[write - 1]
        subtract(MergeTable.key(before, first), count)
        form(MergeTable.key(before, token), count, word, &formed)
      }
      if read + 2 < range.upperBound {
        let after = symbols[read + 2]
        subtract(MergeTable.key(second, after), count)
        form(MergeTable.key(token, after), count, word, &formed)
      }
      symbols[write] = token
      read += 2
      write += 1
    }
    ranges[word] = range.lowerBound..<write
  }

  private mutating func form(_ pair: UInt64, _ count: Int, _ word: Int, _ formed: inout [UInt64]) {
    add(pair, count, in: word)
    formed.append(pair)
  }

  private mutating func add(_ pair: UInt64, _ count: Int, in word: Int) {
    let position: Int
    if let known = index[pair] {
      position = known
    } else {
      position = pairs.count
      index[pair] = position
      pairs.append(Pair())
    }
    pairs[position].count += count
    if pairs[position].words.last != UInt32(word) { pairs[position].words.append(UInt32(word)) }
  }

  private mutating func subtract(_ pair: UInt64, _ count: Int) {
    guard let position = index[pair] else { return }
    pairs[position].count -= count
  }
}
