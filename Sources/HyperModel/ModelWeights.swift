import HyperTensor

/// The weights as one tape or several see them: by name, in the form their backend multiplies by.
package struct ModelWeights {
  package let parameters: Parameters
  private let matrices: PackedMatrices

  /// Weights whose matrices are packed for themselves.
  package init(_ parameters: Parameters, backend: Backend) {
    self.init(parameters, matrices: PackedMatrices(backend))
  }

  /// Weights whose matrices are packed in `matrices`, shared with other tapes over the same values.
  package init(_ parameters: Parameters, matrices: PackedMatrices) {
    self.parameters = parameters
    self.matrices = matrices
  }

  /// The parameter `name`.
  package subscript(name: String) -> Tensor { parameters[name] }

  /// The matrix `name`.
  /// - Parameter sparseInputs: how many of the last inputs are spikes, mostly zero.
  package func linear(_ name: String, sparseInputs: Int = 0) -> LinearWeight {
    matrices.weight(name, parameters[name], sparseInputs: sparseInputs)
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
