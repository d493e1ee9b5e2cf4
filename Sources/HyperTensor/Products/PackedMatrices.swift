/// Matrices in the form that a backend multiplies by, packed once and shared by all tapes over the same values.
package final class PackedMatrices {
  package let backend: Backend
  private var panels: [String: Panels] = [:]
  private var brainFloats: [String: BrainFloatMatrix] = [:]

  package init(_ backend: Backend) { self.backend = backend }

  /// The parameter `name`, whose values are `matrix`, packed at its first use.
  /// - Parameter sparseInputs: how many of the last inputs are spikes, mostly zero.
  package func weight(_ name: String, _ matrix: Tensor, sparseInputs: Int = 0) -> LinearWeight {
    switch backend.products {
    case .openBLAS:
      return LinearWeight(matrix, form: .matrix(matrix))
    case .panels:
      let packed = panels[name] ?? Panels(matrix, backend)
      panels[name] = packed
      return LinearWeight(matrix, form: .panels(packed))
    case .brainFloat(let kernels):
      let packed = brainFloats[name] ?? BrainFloatMatrix(matrix, sparseInputs: sparseInputs, kernels)
      brainFloats[name] = packed
      return LinearWeight(matrix, form: .brainFloat(packed))
    }
  }

  /// Packs every copy anew after the values have changed.
  package func refresh() {
    for matrix in brainFloats.values { matrix.packAll() }
  }

  /// The copy of `name` that must be packed anew whenever its values change; nil where there is none.
  package func brainFloat(_ name: String) -> BrainFloatMatrix? { brainFloats[name] }
}

extension LinearWeight {
  /// A weight for the tapes of one backend.
  package init(_ matrix: Tensor, for backend: Backend) { self = PackedMatrices(backend).weight("", matrix) }
}
