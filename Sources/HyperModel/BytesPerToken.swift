import HyperTensor

/// The bytes of weights and states that decoding one token touches: what its time and its energy mostly go by.
///
/// Everything is read once a token but the table of embeddings, of which one row enters (the head reads all of it), and the
/// spikes' rows, of which those of the neurons that fire are read. Activations stay in the nearest cache and do not count.
package struct BytesPerToken: Equatable, Sendable {
  /// Weights that every token reads, in their formats.
  package let weights: Int
  /// Recurrent states, once read and once written.
  package let states: Int
  /// Neurons of a block whose rows are read only where they fire; 0 where spikes are multiplied like any other input.
  package let neurons: Int
  /// Bytes of one such neuron's row, by block.
  package let spikeRows: [Int]

  /// - Parameter format: of a matrix by its parameter's name; nil: fp32.
  package init(_ model: ModelConfiguration, format: (String) -> QuantisedFormat?) {
    var weights = 0
    var spikeRows: [Int] = []
    for parameter in model.parameterLayout.parameters {
      let (name, shape) = (parameter.name, parameter.shape)
      guard let format = format(name) else {
        weights += 4 * (shape.count + (name == "embedding.weight" ? model.dModel : 0))
        continue
      }
      let spikes = model.separatesSpikes && name.hasSuffix("out_proj.weight") ? model.spiking?.width ?? 0 : 0
      weights += QuantisedMatrix.byteCount(outputs: shape[0], inputs: shape[1] - spikes, format: format)
      if name == "embedding.weight" {
        weights += QuantisedMatrix.bytesPerOutput(of: shape[0], inputs: shape[1], format: format)
      }
      guard spikes > 0 else { continue }
      // The rows' units are always read; gamma, which is folded into the rows, never is.
      weights += SpikeRows.byteCounts(neurons: spikes, outputs: shape[0], format: format).units - 4 * spikes
      spikeRows.append(SpikeRows.bytesPerNeuron(outputs: shape[0], format: format))
    }
    self.weights = weights
    states = 2 * 4 * StateLayout(model).components.reduce(0) { $0 + $1.count }
    neurons = spikeRows.isEmpty ? 0 : model.spiking?.width ?? 0
    self.spikeRows = spikeRows
  }

  /// What every token touches, whatever fires.
  package var dense: Int { weights + states }

  /// Bytes of all the spikes' rows that are read where they fire.
  package var allSpikeRows: Int { neurons * spikeRows.reduce(0, +) }

  /// Bytes a token where the share `rates[block]` of each block's neurons fires.
  package func total(firing rates: [Double]) -> Double {
    precondition(spikeRows.isEmpty || rates.count == spikeRows.count, "one rate a block")
    return zip(spikeRows, rates).reduce(Double(dense)) { $0 + Double(neurons * $1.0) * $1.1 }
  }

  /// Bytes a token where the share `rate` of all neurons fires.
  package func total(firing rate: Double) -> Double { Double(dense) + rate * Double(allSpikeRows) }
}

extension ModelConfiguration {
  /// Whether the spikes' part of quantised out-projections is kept by neuron: where other branches share them.
  package var separatesSpikes: Bool { spiking != nil && branchCount > 1 }
}
