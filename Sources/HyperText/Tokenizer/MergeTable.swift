/// Which pairs of tokens merge, at what rank, into what. Look-ups take constant time.
struct MergeTable: Sendable {
  /// The merges in the order of their ranks.
  private(set) var ordered: [(left: UInt32, right: UInt32, result: UInt32)] = []

  /// What a pair of tokens becomes; a smaller rank goes first.
  struct Merge: Equatable {
    var rank: UInt32
    var result: UInt32
  }

  static func key(_ left: UInt32, _ right: UInt32) -> UInt64 { UInt64(left) << 32 | UInt64(right) }

  private static let emptyKey = UInt64.max
  private var keys: [UInt64]
  private var found: [Merge]
  private let shift: UInt64

  init(capacity: Int) {
    var bits: UInt64 = 6
    while 1 << bits < capacity * 2 { bits += 1 }
    keys = [UInt64](repeating: Self.emptyKey, count: 1 << bits)
    found = [Merge](repeating: Merge(rank: 0, result: 0), count: 1 << bits)
    shift = 64 - bits
    ordered.reserveCapacity(capacity)
  }

  /// Adds a merge behind those that are there; false if the pair is among them. At most `capacity` are added.
  mutating func append(_ left: UInt32, _ right: UInt32, into result: UInt32) -> Bool {
    let key = Self.key(left, right)
    var slot = slot(key)
    while keys[slot] != Self.emptyKey {
      if keys[slot] == key { return false }
      slot = (slot + 1) & (keys.count - 1)
    }
    keys[slot] = key
    found[slot] = Merge(rank: UInt32(ordered.count), result: result)
    ordered.append((left, right, result))
    return true
  }

  /// What `left` and `right` merge into, or nil.
  @inline(__always)
  func find(_ left: UInt32, _ right: UInt32) -> Merge? {
    let key = Self.key(left, right)
    var slot = slot(key)
    while true {
      let candidate = keys[slot]
      if candidate == key { return found[slot] }
      if candidate == Self.emptyKey { return nil }
      slot = (slot + 1) & (keys.count - 1)
    }
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
