import HyperTensor
import Kernels

/// The sum of the workers' gradients and its norm, in an order that does not depend on the number of threads.
struct GradientSum {
  private static let pieceLength = 1 << 16

  /// Per piece: sum of squares, number of values that are not finite.
  private let partial: UnsafeMutableBufferPointer<Double>
  private let floatCount: Int

  init(floatCount: Int) {
    self.floatCount = floatCount
    let pieces = (floatCount + Self.pieceLength - 1) / Self.pieceLength
    partial = .allocate(capacity: 2 * max(1, pieces))
    partial.initialize(repeating: 0)
  }

  func deallocate() { partial.deallocate() }

  /// Adds all of `gradients` to the first, worker by worker, and returns the root of the sum's squares; nil when a value is
  /// not finite.
  func reduce(_ gradients: [Memory], threads: Int, _ backend: Backend) -> Double? {
    let pieces = partial.count / 2
    ThreadTeam.run(threads) { thread in
      for piece in stride(from: thread, to: pieces, by: threads) {
        let start = piece * Self.pieceLength
        let count = min(Self.pieceLength, floatCount - start)
        let target = gradients[0].base.assumingMemoryBound(to: Float.self) + start
        for other in gradients.dropFirst() {
          var add = hk_axpy(
            count: count, scale: 1, x: other.base.assumingMemoryBound(to: Float.self) + start, y: target)
          backend.kernels.pointee.axpy(&add)
        }
        guard let result = partial.baseAddress else { return }
        var square = hk_square_sum(count: count, x: target, result: result + 2 * piece)
        backend.kernels.pointee.square_sum(&square)
      }
    }
    var sum = 0.0
    for piece in 0..<pieces {
      if partial[2 * piece + 1] != 0 { return nil }
      sum += partial[2 * piece]
    }
    return sum.squareRoot()
  }
}
