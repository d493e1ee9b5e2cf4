import HyperIO

/// A set of byte strings, numbered from zero in the order of their first appearance.
///
/// Open addressing over one buffer that holds all bytes; a look-up allocates nothing. Complexity: O(length), expected.
struct WordTable: Sendable {
  private var slots: [UInt32]
  private var hashes: [UInt32] = []
  private var ends: [Int] = [0]
  private var bytes: [UInt8] = []

  /// How many strings the table holds.
  var count: Int { hashes.count }

  init() { slots = [UInt32](repeating: 0, count: 2048) }

  /// The number of `word`, which is added if it is new.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
    let hash = byteHash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, equals(index, word) { return (index, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    hashes.append(hash)
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return (hashes.count - 1, true)
  }

  /// The string with the number `index`.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

  /// Where the string `index` lies among all bytes.
  func range(_ index: Int) -> Range<Int> { ends[index]..<ends[index + 1] }

  /// Calls `body` with all bytes, string after string.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer(body)
  }

  /// Empties the table and keeps its memory.
  mutating func removeAll() {
    for index in slots.indices { slots[index] = 0 }
    hashes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    ends.append(0)
    bytes.removeAll(keepingCapacity: true)
  }

  private func equals(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[index]
    guard ends[index + 1] - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      for offset in 0..<word.count where all[start + offset] != word[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}
