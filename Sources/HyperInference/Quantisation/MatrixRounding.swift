import HyperIO
import HyperModel
import HyperTensor

/// Rounds a model's matrices, one by one, to 4 and 8 bits, and keeps what was rounded: models that differ in the format of a few
/// matrices share the others. Several threads may use it at once; two that want the same matrix at the same time both round it.
///
/// Nothing is forgotten: memory grows with every format and clip that a matrix is asked for in, to so many quantised models at
/// most as there are such pairs.
package final class MatrixRounding: Sendable {
  /// What a matrix is rounded to: the inputs before the spikes and, where they are kept by neuron, the spikes' rows.
  struct Rounded: Sendable {
    let matrix: QuantisedMatrix
    let spikeRows: SpikeRows?
  }

  private struct Key: Hashable {
    let name: String
    let format: QuantisedFormat
    let clip: Float
  }

  private let model: ModelBundle
  private let backend: Backend
  private let rounded = Lock([Key: Rounded]())

  /// - Throws: `InputError` for a model that is quantised already, or whose weights are no reasonable numbers.
  package init(_ model: ModelBundle) throws {
    guard model.quantised == nil else {
      throw InputError("model", expected: "one in fp32", found: "one that is quantised already")
    }
    // Rounding knows no infinities, and a neuron's scale times its weights must not become one.
    guard model.values.floats.allSatisfy({ abs($0) < 1e18 }) else {
      throw InputError("model", expected: "weights below 1e18", found: "one that is greater or no number")
    }
    self.model = model
    backend = try Backend.inference()
  }

  /// The model by `scheme`.
  /// - Parameter clips: factors on where the scales of single matrices end, by name; 1 where there is none.
  package func bundle(_ scheme: QuantisationScheme, clips: [String: Float] = [:]) throws -> ModelBundle {
    var matrices: [String: Rounded] = [:]
    for matrix in model.configuration.quantisedMatrices(scheme) {
      let key = Key(name: matrix.name, format: matrix.format, clip: clips[matrix.name] ?? 1)
      if let known = rounded.withLock({ $0[key] }) {
        matrices[matrix.name] = known
        continue
      }
      let result = try round(key, inputs: matrix.inputs, spikes: matrix.spikes)
      rounded.withLock { $0[key] = result }
      matrices[matrix.name] = result
    }
    return try model.replacingMatrices(scheme, by: matrices)
  }

  private func round(_ key: Key, inputs: Int, spikes: Int) throws -> Rounded {
    let parameters = Parameters(layout: model.layout, values: model.values)
    let weight = parameters[key.name]
    let matrix = QuantisedMatrix(
      rounding: try weight.columns(0..<inputs), format: key.format, clip: key.clip, backend)
    guard spikes > 0 else { return Rounded(matrix: matrix, spikeRows: nil) }
    let rows = SpikeRows(
      rounding: try weight.columns(inputs..<inputs + spikes), gamma: parameters[ModelBundle.gammaName(of: key.name)],
      format: key.format,
      clip: key.clip, backend)
    return Rounded(matrix: matrix, spikeRows: rows)
  }
}
