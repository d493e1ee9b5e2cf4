import HyperTensor
import Kernels

/// Muon: momentum whose direction is made orthogonal, for the blocks' matrices (Jordan et al., 2024; scaled as in Liu et al.,
/// arXiv 2502.16982, so that AdamW's learning rate and decay fit).
///
///     m = beta m + g;  u = g + beta m;  W = W (1 - lr decay) - 0.2 sqrt(max(rows, columns)) lr orthogonal(u)
final class Muon {
  struct Options: Equatable, Sendable {
    var learningRate: Double
    var momentum = 0.95
    var weightDecay = 0.1
  }

  private struct Matrix {
    let parameter: ParameterInfo
    let copy: BrainFloatMatrix?
    let orthogonalisation: Orthogonalisation
  }

  private let options: Options
  /// The matrices that each thread updates.
  private let shares: [[Matrix]]

  /// - Parameters:
  ///   - parameters: the matrices to update.
  ///   - threads: how many share them.
  init(
    _ parameters: [ParameterInfo], options: Options, matrices: PackedMatrices, threads: Int
  ) {
    self.options = options
    shares = parameters.shares(threads).map { share in
      // Scratch is shared by the matrices of one shape that one thread updates one after another.
      var scratch: [Shape: Orthogonalisation] = [:]
      return share.map { parameter in
        let orthogonalisation =
          scratch[parameter.shape]
          ?? Orthogonalisation(rows: parameter.shape[0], columns: parameter.shape[1], matrices.backend)
        scratch[parameter.shape] = orthogonalisation
        return Matrix(
          parameter: parameter, copy: matrices.brainFloat(parameter.name), orthogonalisation: orthogonalisation)
      }
    }
  }

  /// One update of `values` by `gradients`, which are scaled by `gradientScale`; `rate` multiplies the learning rate.
  func update(_ values: Memory, gradients: Memory, momentum: Memory, gradientScale: Float, rate: Double) {
    let beta = Float(options.momentum)
    let keep = Float(1 - options.learningRate * rate * options.weightDecay)
    ThreadTeam.run(shares.count) { thread in
      for matrix in shares[thread] {
        let (start, count) = (matrix.parameter.offset, matrix.parameter.shape.count)
        guard let w = values.floats.baseAddress.map({ $0 + start }),
          let g = gradients.floats.baseAddress.map({ $0 + start }),
          let m = momentum.floats.baseAddress.map({ $0 + start })
        else { continue }
        for i in 0..<count {
          g[i] *= gradientScale
          m[i] = beta * m[i] + g[i]
          g[i] += beta * m[i]
        }
        matrix.orthogonalisation.run(g)
        let extent = Double(max(matrix.parameter.shape[0], matrix.parameter.shape[1]))
        let step = Float(options.learningRate * rate * 0.2 * extent.squareRoot())
        for i in 0..<count { w[i] = keep * w[i] - step * g[i] }
        matrix.copy?.packAll()
      }
    }
  }
}
