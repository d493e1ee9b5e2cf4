import HyperModel
import HyperTensor

extension ModelBundle {
  /// This quantised model with its out-projections rounded as a whole, spikes' inputs included: what the event-driven product is
  /// measured against.
  /// - Parameter original: the model in fp32.
  package func withDenseSpikes(of original: ModelBundle) throws -> ModelBundle {
    guard let quantised else { preconditionFailure("a quantised model") }
    let backend = try Backend.inference()
    let parameters = Parameters(layout: original.layout, values: original.values)
    var matrices = quantised.weights.matrices
    for name in quantised.weights.spikeRows.keys {
      guard let format = quantised.scheme.format(of: name) else { continue }
      matrices[name] = QuantisedMatrix(rounding: parameters[name], format: format, backend)
    }
    return try ModelBundle(
      configuration: configuration, layout: layout, values: values,
      quantised: Quantisation(
        scheme: quantised.scheme, weights: QuantisedWeights(matrices: matrices, spikeRows: [:])),
      tokenizer: tokenizer, generation: generation, source: "model")
  }
}
