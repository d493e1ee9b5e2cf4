import HyperTensor
import Testing

/// Every operation's gradients, on every instruction set, against central differences of the reference in double
/// precision.
@Suite struct GradientTests {
  @Test(arguments: OperationCase.all) func gradientsMatchDifferences(_ operation: OperationCase) throws {
    let values = operation.values(seed: 11)
    let function = operation.smooth?(values) ?? operation.reference
    let slopes = try operation.differences(of: function, at: values)
    for isa in InstructionSet.available {
      let recorded = try RecordedCase(operation, values: values, backend: .training(isa: isa), gradients: true)
      // Twice: gradients are added to, and a tape leaves nothing behind that a second run would trip over.
      for times in [1.0, 2] {
        recorded.run()
        for slope in slopes {
          let gradient = try #require(recorded.gradient(slope.input))
          let what = "\(operation.inputs[slope.input].name)'s gradient, \(Int(times)) times"
          expectClose(
            slope.elements.map { gradient[$0] }, slope.partials.map { times * $0 }, operation, what, isa,
            kind: .gradient)
          expectAlong(slope, gradient, times: times, operation, what, isa)
        }
      }
      #expect(recorded.gapsAreIntact)
    }
  }

  /// The derivative along a random direction, in which every element has its part.
  private func expectAlong(
    _ slope: Slope, _ gradient: [Double], times: Double, _ operation: OperationCase, _ what: String,
    _ isa: InstructionSet
  ) {
    let along = zip(gradient, slope.direction).reduce(0) { $0 + $1.0 * $1.1 }
    // Errors of n elements add up like a random walk, to sqrt(n) times one element's.
    let size = Double(gradient.count).squareRoot()
    expectClose(
      [along / size], [times * slope.along / size], operation, what + ", all elements", isa, kind: .gradient,
      scale: greatest(gradient))
  }
}

/// The derivatives of a case's loss by one input.
struct Slope {
  /// The input.
  let input: Int
  /// Elements of it, and the derivative by each.
  let elements: [Int]
  let partials: [Double]
  /// A direction in which every element moves, and the derivative along it.
  let direction: [Double]
  let along: Double
}

extension OperationCase {
  /// Elements of an input that are moved one by one; all of them move along the direction.
  private static let movedElements = 40

  /// Central differences of the loss by every input that has a gradient. In double precision a step of 1e-5 leaves an error
  /// of about 1e-10, far below what single precision can show.
  func differences(
    of function: ([[Double]]) -> CaseResult<[Double]>, at values: [[Double]]
  ) throws -> [Slope] {
    let probes = try RecordedCase(self, values: values, backend: .training(isa: .scalar), gradients: true).probes
    func loss(_ values: [[Double]]) -> Double {
      zip(function(values).outputs, probes).reduce(0) { sum, output in
        sum + zip(output.0, output.1).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    let step = 1e-5
    var random = RandomGenerator(seed: 5)
    return inputs.indices.filter { inputs[$0].hasGradient }.map { input in
      func derivative(_ move: (inout [Double], Double) -> Void) -> Double {
        var (above, below) = (values, values)
        move(&above[input], step)
        move(&below[input], -step)
        return (loss(above) - loss(below)) / (2 * step)
      }
      let count = values[input].count
      let elements = count <= Self.movedElements ? Array(0..<count) : (0..<count).shuffled(using: &random)
      let moved = elements.prefix(Self.movedElements).sorted()
      let direction = (0..<count).map { _ in random.uniform() < 0.5 ? -1.0 : 1.0 }
      return Slope(
        input: input, elements: moved, partials: moved.map { element in derivative { $0[element] += $1 } },
        direction: direction,
        along: derivative { values, step in for i in values.indices { values[i] += step * direction[i] } })
    }
  }
}
