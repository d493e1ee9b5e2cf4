import HyperTensor
import Kernels

/// AdamW (Loshchilov and Hutter, arXiv 1711.05101) over parameters in a flat array, with weight decay only where the layout
/// says so.
package struct AdamW {
  /// What stays the same over a run.
  package struct Options: Equatable, Sendable {
    package var learningRate: Double
    package var beta1 = 0.9
    package var beta2 = 0.95
    package var epsilon = 1e-8
    package var weightDecay = 0.1

    package init(learningRate: Double) { self.learningRate = learningRate }
  }

  private let options: Options

  /// A stretch of the flat array, short enough to spread over threads, and the block of a bf16 copy that follows it.
  private struct Piece {
    let range: Range<Int>
    let decays: Bool
    let copy: (matrix: BrainFloatMatrix, block: Int)?
  }

  private let pieces: [Piece]

  /// - Parameter matrices: packed copies of the parameters' matrices, which every update packs anew.
  package init(_ parameters: [ParameterInfo], options: Options, matrices: PackedMatrices? = nil) {
    self.options = options
    pieces = parameters.flatMap { parameter in
      let copy = matrices?.brainFloat(parameter.name)
      let length = copy == nil ? Self.pieceLength : BrainFloatMatrix.outputsPerBlock * parameter.shape[1]
      return stride(from: parameter.range.lowerBound, to: parameter.range.upperBound, by: length).map { start in
        Piece(
          range: start..<min(start + length, parameter.range.upperBound), decays: parameter.decays,
          copy: copy.map { ($0, (start - parameter.range.lowerBound) / length) })
      }
    }
  }

  private static let pieceLength = 1 << 16

  /// Update number `step` (from 1) of `values` by `gradients`, which are scaled by `gradientScale`; `rate` multiplies the
  /// learning rate. Every parameter is updated by itself, so that the number of threads does not matter.
  /// - Parameters m, v: first and second moments, laid out like the values.
  package func update(
    _ values: Memory, gradients: Memory, m: Memory, v: Memory, step: Int, gradientScale: Float, rate: Double,
    threads: Int, _ backend: Backend
  ) {
    let correction1 = 1 - power(options.beta1, step)
    let correction2 = 1 - power(options.beta2, step)
    ThreadTeam.run(threads) { thread in
      for index in stride(from: thread, to: pieces.count, by: threads) {
        let piece = pieces[index]
        let range = piece.range
        var args = hk_adamw(
          count: range.count, parameter: address(values, range), gradient: address(gradients, range),
          m: address(m, range), v: address(v, range), learning_rate: options.learningRate * rate,
          beta1: options.beta1, beta2: options.beta2, epsilon: options.epsilon,
          weight_decay: piece.decays ? options.weightDecay : 0, correction1: correction1, correction2: correction2,
          gradient_scale: gradientScale)
        backend.kernels.pointee.adamw(&args)
        if let copy = piece.copy { copy.matrix.pack(copy.block) }
      }
    }
  }

  private func address(_ memory: Memory, _ range: Range<Int>) -> UnsafeMutablePointer<Float> {
    memory.base.assumingMemoryBound(to: Float.self) + range.lowerBound
  }

  /// base^exponent, for an exponent of at least 1.
  private func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var factor = base
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result *= factor }
      factor *= factor
      left >>= 1
    }
    return result
  }
}
