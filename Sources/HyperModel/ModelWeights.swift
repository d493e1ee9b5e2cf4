import HyperIO
import HyperTensor

/// The weights as one tape or several see them: by name, in the form their backend multiplies by.
package struct ModelWeights {
  package let parameters: Parameters
  /// What is quantised and therefore not among the parameters; nil in an fp32 model.
  package let quantised: QuantisedWeights?
  private let matrices: PackedMatrices

  /// Weights whose matrices are packed for themselves.
  package init(_ parameters: Parameters, quantised: QuantisedWeights? = nil, backend: Backend) {
    self.init(parameters, quantised: quantised, matrices: PackedMatrices(backend))
  }

  /// Weights whose matrices are packed in `matrices`, shared with other tapes over the same values.
  package init(_ parameters: Parameters, quantised: QuantisedWeights? = nil, matrices: PackedMatrices) {
    self.parameters = parameters
    self.quantised = quantised
    self.matrices = matrices
  }

  /// The parameter `name`.
  package subscript(name: String) -> Tensor { parameters[name] }

  /// The matrix `name`.
  /// - Parameter sparseInputs: how many of the last inputs are spikes, mostly zero.
  package func linear(_ name: String, sparseInputs: Int = 0) -> LinearWeight {
    if let matrix = quantised?.matrices[name] { return LinearWeight(matrix) }
    return matrices.weight(name, parameters[name], sparseInputs: sparseInputs)
  }

  /// The part of the matrix `name`, which is `whole`, that reads at least the inputs `range`, and the first that it reads.
  func part(of name: String, _ whole: LinearWeight, inputs range: Range<Int>, _ backend: Backend) throws(ShapeError)
    -> (weight: LinearWeight, first: Int)
  {
    guard let part = quantised?.part(of: name, inputs: range) else { return try whole.inputs(range, backend) }
    return (LinearWeight(part.matrix), part.first)
  }
}

/// The quantised part of a model: each block's projections and the embedding, which is also the head.
package struct QuantisedWeights: Sendable {
  /// By the parameter's name. An out-projection holds the inputs before the spikes only.
  package let matrices: [String: QuantisedMatrix]
  /// The spikes' rows of each out-projection, by its name.
  package let spikeRows: [String: SpikeRows]
  /// Copies of parts of matrices, made once for all sessions.
  private let parts = Lock([String: [Range<Int>: (matrix: QuantisedMatrix, first: Int)]]())

  package init(matrices: [String: QuantisedMatrix], spikeRows: [String: SpikeRows]) {
    self.matrices = matrices
    self.spikeRows = spikeRows
  }

  /// The groups around the inputs `range` of the matrix `name`, and the first of their inputs; nil where it is in fp32.
  package func part(of name: String, inputs range: Range<Int>) -> (matrix: QuantisedMatrix, first: Int)? {
    guard let matrix = matrices[name] else { return nil }
    return parts.withLock { parts in
      if let known = parts[name]?[range] { return known }
      let part = matrix.part(inputs: range)
      parts[name, default: [:]][range] = part
      return part
    }
  }
}

/// The sequences' states that a tape starts from and leaves: [B] records by `layout`.
package struct ModelStates {
  package let layout: StateLayout
  /// Nil: every sequence starts from zero.
  package let source: Buffer?
  /// Nil: not kept. May be `source` where no backward pass follows.
  package let target: Buffer?

  package init(layout: StateLayout, source: Buffer?, target: Buffer?) {
    self.layout = layout
    self.source = source
    self.target = target
  }

  func slice(_ name: String) -> StateSlice { layout.slice(name, from: source, to: target) }
}
