import HyperTensor
import Testing

/// One operation with its sizes: how it is recorded on a tape, and what it computes, written once more in plain double
/// precision. The table of these (`OperationCase.all`) drives the forward and the gradient tests.
struct OperationCase: Sendable, CustomTestStringConvertible {
  let name: String
  let inputs: [CaseInput]
  /// The most roundings that a number of the results went through one after the other, about: sums count their terms.
  let roundings: Int
  /// Records the operation on inputs of these shapes.
  let record: @Sendable (Tape, [Tensor]) throws -> CaseResult<Tensor>
  /// What the operation computes from the inputs' values.
  let reference: @Sendable ([[Double]]) -> CaseResult<[Double]>
  /// A function whose derivative at the given values is the operation's gradient there, where that is not `reference`.
  var smooth: (@Sendable ([[Double]]) -> @Sendable ([[Double]]) -> CaseResult<[Double]>)?
  /// How far the values are from where the operation jumps. Inputs are drawn again until it exceeds `leastMargin`.
  var margin: (@Sendable ([[Double]]) -> Double)?
  /// What each element of the results counts for in a loss that the operation seeds itself; nil: random numbers, seeded
  /// from outside.
  var ownLossScale: Double?
  /// Whether the operation multiplies matrices, and so needs OpenBLAS for its gradients.
  var multipliesMatrices = false

  var testDescription: String { name }

  /// Far above what rounding moves a number of order 1, and rarely hit by chance.
  static let leastMargin = 1e-3

  /// Values for the inputs, exact in single precision; the same for the same `seed`.
  func values(seed: UInt64) -> [[Double]] {
    var random = RandomGenerator(seed: seed)
    while true {
      let values = inputs.map { input in (0..<input.shape.count).map { _ in input.draw(&random) } }
      if margin.map({ $0(values) > Self.leastMargin }) ?? true { return values }
    }
  }
}

/// One input of a case.
struct CaseInput: Sendable {
  let name: String
  let shape: Shape
  /// Values are drawn evenly from here.
  var range: ClosedRange<Float> = -1...1
  /// Whether the operation adds to its gradient.
  var hasGradient = true
  /// Whether it is given as some columns of a wider matrix.
  var isStrided = false

  init(_ name: String, _ shape: Shape, _ range: ClosedRange<Float> = -1...1) {
    self.name = name
    self.shape = shape
    self.range = range
  }

  /// The same as columns of a wider matrix.
  var strided: CaseInput {
    var copy = self
    copy.isStrided = true
    return copy
  }

  /// The same without a gradient.
  var constant: CaseInput {
    var copy = self
    copy.hasGradient = false
    return copy
  }

  fileprivate func draw(_ random: inout RandomGenerator) -> Double {
    Double(range.lowerBound + (range.upperBound - range.lowerBound) * random.uniform())
  }
}

/// What a case results in: outputs, whose gradients are seeded, and last states, which have none.
struct CaseResult<Value> {
  var outputs: [Value]
  var states: [Value] = []
  /// Writes what the operation reads besides its tensors, once the tape is sealed.
  var prepare: (() -> Void)?
}
