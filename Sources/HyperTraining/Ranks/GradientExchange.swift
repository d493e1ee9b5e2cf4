import HyperTensor
import Kernels

/// The sum of all ranks' gradients, on every rank.
///
/// Each rank adds up one segment of the gradients, rank by rank, and sends the sum round. So all ranks hold the same bits, and
/// ranks of one thread come to those of one process with as many threads. A rank sends and receives 2 (R-1)/R times the
/// gradients, the least that a sum takes.
final class GradientExchange {
  private static let pieceLength = 1 << 16

  private let ranks: any RankLink
  private let segments: [Range<Int>]
  /// The other ranks' values of this rank's segment, in their order.
  private let received: [Memory]

  /// - Returns: nil for a process by itself.
  init?(_ ranks: any RankLink, floatCount: Int) {
    guard ranks.count > 1 else { return nil }
    self.ranks = ranks
    let length = Memory.padded(floats: (floatCount + ranks.count - 1) / ranks.count)
    let segments = (0..<ranks.count).map { min($0 * length, floatCount)..<min(($0 + 1) * length, floatCount) }
    self.segments = segments
    received = (0..<ranks.count).map { Memory(floats: $0 == ranks.rank ? 0 : segments[ranks.rank].count) }
  }

  /// Replaces `gradients` by the sum of every rank's.
  func sum(_ gradients: Memory, threads: Int, _ backend: Backend) {
    let parts = segments.map {
      UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: gradients.floats[$0]))
    }
    ranks.exchange(parts.map { UnsafeRawBufferPointer($0) }, received.map { UnsafeMutableRawBufferPointer($0.floats) })
    addReceived(to: gradients, threads: threads, backend)
    ranks.exchange(Array(repeating: UnsafeRawBufferPointer(parts[ranks.rank]), count: ranks.count), parts)
  }

  private func addReceived(to gradients: Memory, threads: Int, _ backend: Backend) {
    let segment = segments[ranks.rank]
    let (earlier, later) = (received.prefix(ranks.rank), received.dropFirst(ranks.rank + 1))
    let pieces = (segment.count + Self.pieceLength - 1) / Self.pieceLength
    ThreadTeam.run(threads) { thread in
      for piece in stride(from: thread, to: pieces, by: threads) {
        let start = piece * Self.pieceLength
        let count = min(Self.pieceLength, segment.count - start)
        func add(_ x: UnsafeMutablePointer<Float>, to y: UnsafeMutablePointer<Float>) {
          var add = hk_axpy(count: count, scale: 1, x: x, y: y)
          backend.kernels.pointee.axpy(&add)
        }
        func address(_ memory: Memory) -> UnsafeMutablePointer<Float> {
          memory.base.assumingMemoryBound(to: Float.self) + start
        }
        let own = address(gradients) + segment.lowerBound
        // ((g0 + g1) + g2) + ...: what comes before this rank's own values is added up first.
        if let first = earlier.first {
          for other in earlier.dropFirst() { add(address(other), to: address(first)) }
          add(address(first), to: own)
        }
        for other in later { add(address(other), to: own) }
      }
    }
  }
}
