import HyperTensor

/// Counts the words of many texts on several threads. The counts do not depend on the number of threads.
struct WordCounter {
  /// Words with their counts.
  struct Counts: Sendable {
    var words = WordTable()
    var counts: [Int] = []

    /// Counts every word of `text` once more.
    mutating func add(wordsOf text: [UInt8], digitsAlone: Bool) {
      text.withUnsafeBufferPointer { bytes in
        var scanner = WordScanner(bytes, digitsAlone: digitsAlone)
        while let range = scanner.next() { add(UnsafeBufferPointer(rebasing: bytes[range]), 1) }
      }
    }

    mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ count: Int) {
      let (index, isNew) = words.insert(word)
      if isNew { counts.append(count) } else { counts[index] += count }
    }
  }

  /// Texts wait until there are this many bytes, so that all threads have work.
  private static let batchBytes = 8 << 20

  private let threads: Int
  private let digitsAlone: Bool
  private var waiting: [[UInt8]] = []
  private var waitingBytes = 0
  private var counts: [Counts]

  init(threads: Int, digitsAlone: Bool) {
    self.threads = max(1, threads)
    self.digitsAlone = digitsAlone
    counts = (0..<self.threads).map { _ in Counts() }  // each with storage of its own
  }

  /// Takes one text, whose words end where it ends.
  mutating func add(_ text: [UInt8]) {
    waiting.append(text)
    waitingBytes += text.count
    if waitingBytes >= Self.batchBytes { countWaiting() }
  }

  /// The counts of all texts.
  mutating func finish() -> Counts {
    countWaiting()
    var total = counts[0]
    for part in counts.dropFirst() {
      part.words.withBytes { bytes in
        for index in 0..<part.words.count {
          total.add(UnsafeBufferPointer(rebasing: bytes[part.words.range(index)]), part.counts[index])
        }
      }
    }
    return total
  }

  private mutating func countWaiting() {
    let texts = waiting
    let (threads, digitsAlone) = (threads, digitsAlone)
    counts.withUnsafeMutableBufferPointer { counts in
      nonisolated(unsafe) let counts = counts
      ThreadTeam.run(threads) { thread in
        for index in stride(from: thread, to: texts.count, by: threads) {
          counts[thread].add(wordsOf: texts[index], digitsAlone: digitsAlone)
        }
      }
    }
    waiting.removeAll(keepingCapacity: true)
    waitingBytes = 0
  }
}
