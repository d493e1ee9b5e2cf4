/// The processes ("ranks", numbered from 0) that train one model together, as one of them sees them.
///
/// Every rank makes the same calls in the same order. A link that breaks ends its process: no call returns with less than it
/// promises.
package protocol RankLink {
  /// This process's number. The first keeps the run's directory and speaks to people.
  var rank: Int { get }
  /// How many processes there are.
  var count: Int { get }

  /// Sends `outgoing[r]` to every other rank r, and fills `incoming[r]` with what that rank sends here, which has that
  /// size. Nothing travels for an empty buffer; what stands under this rank's own number is left alone.
  func exchange(_ outgoing: [UnsafeRawBufferPointer], _ incoming: [UnsafeMutableRawBufferPointer])
}

/// A process that trains by itself.
package struct SoleRank: RankLink {
  package let rank = 0
  package let count = 1

  package init() {}

  package func exchange(_ outgoing: [UnsafeRawBufferPointer], _ incoming: [UnsafeMutableRawBufferPointer]) {}
}

extension RankLink {
  package var isFirst: Bool { rank == 0 }

  /// Buffers for `exchange` that hold nothing.
  var nothingOut: [UnsafeRawBufferPointer] {
    Array(repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: count)
  }
  var nothingIn: [UnsafeMutableRawBufferPointer] {
    Array(repeating: UnsafeMutableRawBufferPointer(start: nil, count: 0), count: count)
  }
}
