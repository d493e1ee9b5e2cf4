import HyperInference
import HyperModel
import HyperTensor

/// The weights that a run computes with which is aware of rounding: a copy of the parameters whose matrices are rounded, once
/// that has begun. They are made anew after every update of the parameters themselves.
final class RoundedWeights {
  /// Laid out like the parameters.
  let values: Memory
  /// Whether the matrices are rounded yet.
  var isRounding = false

  private struct Part {
    let parameter: ParameterInfo
    let rounding: WeightRounding?
    let copy: BrainFloatMatrix?
  }

  private let parameters: Memory
  /// What each thread makes.
  private var shares: [[Part]] = []

  /// - Parameter parameters: what is rounded, laid out as `model` lays out its parameters.
  init(of parameters: Memory, _ model: ModelConfiguration) {
    self.parameters = parameters
    values = Memory(floats: model.parameterLayout.floatCount)
  }

  /// Decides who rounds what.
  /// - Parameter matrices: packed copies of the rounded matrices, all of them there already.
  func prepare(
    _ model: ModelConfiguration, _ scheme: QuantisationScheme, matrices: PackedMatrices, threads: Int
  ) throws(ShapeError) {
    let layout = model.parameterLayout
    let (source, target) = (Parameters(layout: layout, values: parameters), Parameters(layout: layout, values: values))
    var roundings: [String: WeightRounding] = [:]
    for matrix in model.quantisedMatrices(scheme) {
      roundings[matrix.name] = try WeightRounding(
        source[matrix.name], into: target[matrix.name], format: matrix.format, spikes: matrix.spikes,
        gamma: matrix.spikes > 0 ? source[ModelBundle.gammaName(of: matrix.name)] : nil)
    }
    shares = layout.parameters.shares(threads).map { share in
      share.map { Part(parameter: $0, rounding: roundings[$0.name], copy: matrices.brainFloat($0.name)) }
    }
  }

  /// Makes the weights of the parameters as they are now, and packs them.
  func refresh(_ backend: Backend) {
    ThreadTeam.run(shares.count) { thread in
      for part in shares[thread] {
        if isRounding, let rounding = part.rounding {
          rounding.run(backend)
        } else {
          let range = part.parameter.range
          let source = UnsafeBufferPointer(rebasing: parameters.floats[range])
          _ = UnsafeMutableBufferPointer(rebasing: values.floats[range]).update(fromContentsOf: source)
        }
        part.copy?.packAll()
      }
    }
  }
}
