import HyperTensor

/// The weights as one tape or several see them: by name, in the form their backend multiplies by.
package final class ModelWeights {
  package let parameters: Parameters
  private let backend: Backend
  private var panels: [String: Panels] = [:]

  package init(_ parameters: Parameters, backend: Backend) {
    self.parameters = parameters
    self.backend = backend
  }

  /// The parameter `name`.
  package subscript(name: String) -> Tensor { parameters[name] }

  /// The matrix `name`: as it is for training, packed once for inference.
  package func linear(_ name: String) -> LinearWeight {
    let matrix = parameters[name]
    guard backend.blas == nil else { return LinearWeight(matrix) }
    let packed = panels[name] ?? Panels(matrix, backend)
    panels[name] = packed
    return LinearWeight(matrix, panels: packed)
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
