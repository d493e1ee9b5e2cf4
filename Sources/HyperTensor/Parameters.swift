/// What a named parameter is: where it lies in the flat store, how it starts, how the optimiser treats it.
package struct ParameterInfo: Sendable, Equatable {
  package let name: String
  package let shape: Shape
  /// Index of its first value in the flat store; a multiple of 16.
  package let offset: Int
  /// Whether weight decay applies.
  package let decays: Bool

  package var range: Range<Int> { offset..<offset + shape.count }
}

/// The names and places of a model's parameters in one flat array: what checkpoints write, the optimiser walks and workers
/// add their gradients to.
package struct ParameterLayout: Sendable, Equatable {
  package private(set) var parameters: [ParameterInfo] = []
  /// Floats in the flat array, padding included.
  package private(set) var floatCount = 0
  private var index: [String: Int] = [:]

  package init() {}

  package mutating func add(_ name: String, _ shape: Shape, decays: Bool) {
    precondition(index[name] == nil, "a parameter's name is unique")
    index[name] = parameters.count
    parameters.append(ParameterInfo(name: name, shape: shape, offset: floatCount, decays: decays))
    floatCount += Memory.padded(floats: shape.count)
  }

  package subscript(name: String) -> ParameterInfo? { index[name].map { parameters[$0] } }

  /// The number of parameters, padding excluded.
  package var count: Int { parameters.reduce(0) { $0 + $1.shape.count } }
}

/// A view of the parameters for one tape: shared values, and the tape's own gradients or none.
package struct Parameters {
  package let layout: ParameterLayout
  package let values: Memory
  package let gradients: Memory?
  private let valueBuffer: Buffer
  private let gradientBuffer: Buffer?

  package init(layout: ParameterLayout, values: Memory, gradients: Memory? = nil) {
    precondition(values.byteCount >= layout.floatCount * 4, "the values fill the layout")
    self.layout = layout
    self.values = values
    self.gradients = gradients
    valueBuffer = Buffer(values, count: layout.floatCount)
    gradientBuffer = gradients.map { Buffer($0, count: layout.floatCount) }
  }

  /// The parameter `name`; asking for one that the layout lacks is a programmer's mistake.
  package subscript(name: String) -> Tensor {
    guard let info = layout[name] else { preconditionFailure("no parameter \(name)") }
    return Tensor(shape: info.shape, offset: info.offset, value: valueBuffer, gradient: gradientBuffer)
  }
}
