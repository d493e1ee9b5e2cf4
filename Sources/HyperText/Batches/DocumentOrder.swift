import HyperTensor

/// A random order of the numbers `0..<count` for each epoch, in constant memory.
///
/// A Feistel network permutes the numbers below a power of four; those that land at `count` or above are sent through it
/// again until they land below ("cycle walking": Black and Rogaway, 2002).
package struct DocumentOrder: Sendable {
  package let count: Int

  private let halfBits: UInt64
  private let keys: [UInt64]

  private static let rounds = 6

  /// The order of one epoch. `count` is positive.
  package init(count: Int, seed: UInt64, epoch: Int) {
    precondition(count > 0)
    self.count = count
    var halfBits: UInt64 = 4
    while 1 << (2 * halfBits) < UInt64(count) { halfBits += 1 }
    self.halfBits = halfBits
    var seeds = SplitMix64(state: seed)
    var generator = SplitMix64(state: seeds.next() &+ UInt64(truncatingIfNeeded: epoch) &* 0xD134_2543_DE82_EF95)
    keys = (0..<Self.rounds).map { _ in generator.next() }
  }

  /// The number at `position`, which is in `0..<count`. Complexity: O(1), expected.
  package func document(at position: Int) -> Int {
    precondition(position >= 0 && position < count)
    var value = UInt64(position)
    repeat { value = permute(value) } while value >= UInt64(count)
    return Int(value)
  }

  private func permute(_ value: UInt64) -> UInt64 {
    let mask = (1 << halfBits) - 1 as UInt64
    var (left, right) = (value >> halfBits, value & mask)
    for key in keys {
      var mixed = (right ^ key) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 29)) &* 0x94D0_49BB_1331_11EB
      (left, right) = (right, left ^ ((mixed >> 32) & mask))
    }
    return left << halfBits | right
  }
}
