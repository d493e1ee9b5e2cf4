import HyperTensor
import Kernels

/// The exponential moving average of a run's parameters (Polyak averaging as in Tarvainen and Valpola, arXiv 1703.01780): it
/// generalises better than where the last updates happen to end, most of all over several passes of a small text.
///
///     average += (1 - d) (parameters - average),  d = min(decay, (1 + t) / (10 + t)) after update t
///
/// so that the first, still random weights are soon forgotten.
final class WeightAverage {
  /// Laid out like the parameters.
  let values: Memory
  private let parameters: Memory
  private let decay: Double

  private static let pieceLength = 1 << 16

  /// An average that begins with `parameters` as they are.
  init(of parameters: Memory, decay: Double) {
    (self.parameters, self.decay) = (parameters, decay)
    values = Memory(byteCount: parameters.byteCount)
    begin()
  }

  /// Begins anew with the parameters as they are.
  func begin() { _ = values.floats.update(fromContentsOf: parameters.floats) }

  /// Takes in the parameters after update number `update` (from 1).
  func update(update: Int, threads: Int, _ backend: Backend) {
    let share = Float(1 - min(decay, Double(1 + update) / Double(10 + update)))
    let count = values.floats.count
    let pieces = (count + Self.pieceLength - 1) / Self.pieceLength
    ThreadTeam.run(threads) { thread in
      for piece in stride(from: thread, to: pieces, by: threads) {
        let start = piece * Self.pieceLength
        var args = hk_approach(
          count: min(Self.pieceLength, count - start), share: share,
          x: parameters.base.assumingMemoryBound(to: Float.self) + start,
          y: values.base.assumingMemoryBound(to: Float.self) + start)
        backend.kernels.pointee.approach(&args)
      }
    }
  }
}
