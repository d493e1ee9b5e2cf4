import HyperModel
import HyperTensor
import HyperTraining
import Testing

/// Muon against its definition in double precision.
@Suite struct MuonTests {
  private typealias Matrix = [[Double]]

  private func product(_ a: Matrix, _ b: Matrix) -> Matrix {
    a.map { row in b[0].indices.map { j in row.indices.reduce(0) { $0 + row[$1] * b[$1][j] } } }
  }

  private func transpose(_ a: Matrix) -> Matrix { a[0].indices.map { j in a.map { $0[j] } } }

  private func orthogonal(_ matrix: Matrix) -> Matrix {
    let norm = matrix.joined().reduce(0) { $0 + $1 * $1 }.squareRoot() + 1e-7
    let isWide = matrix.count < matrix[0].count
    var x = (isWide ? transpose(matrix) : matrix).map { $0.map { $0 / norm } }
    for _ in 0..<5 {
      let gram = product(transpose(x), x)
      let square = product(gram, gram)
      let change = zip(gram, square).map { zip($0, $1).map { -4.7750 * $0 + 2.0315 * $1 } }
      x = zip(x, product(x, change)).map { zip($0, $1).map { 3.4445 * $0 + $1 } }
    }
    return isWide ? transpose(x) : x
  }

  /// Three updates of a model's weights: the blocks' matrices by Muon, the embedding by AdamW.
  @Test(arguments: [1, 2, 3]) func equalsItsDefinition(threads: Int) throws {
    let layout = Tiny.model.parameterLayout
    let backend = try Backend.training()
    var options = AdamW.Options(learningRate: 0.02)
    options.weightDecay = 0.1
    let values = Memory(floats: layout.floatCount)
    Tiny.randomise(values, of: Tiny.model, seed: 3)
    let before = Array(values.floats)
    var expected = before.map(Double.init)
    var momentum = [Double](repeating: 0, count: expected.count)
    let optimizer = Optimizer(
      .muon, layout: layout, options: options, matrices: PackedMatrices(backend), threads: threads)
    for step in 1...3 {
      let gradients = Memory(floats: layout.floatCount)
      var random = RandomGenerator(seed: UInt64(step))
      for i in 0..<layout.floatCount { gradients.floats[i] = random.normal() }
      let raw = gradients.floats.map { Double($0) * 0.5 }
      for parameter in layout.parameters where parameter.name.hasSuffix("_proj.weight") {
        for i in parameter.range { momentum[i] = 0.95 * momentum[i] + raw[i] }
        let (rows, columns) = (parameter.shape[0], parameter.shape[1])
        let direction = (0..<rows).map { r in
          (0..<columns).map { c in
            let i = parameter.offset + r * columns + c
            return raw[i] + 0.95 * momentum[i]
          }
        }
        let factor = 0.2 * Double(max(rows, columns)).squareRoot() * 0.01
        for (i, change) in zip(parameter.range, orthogonal(direction).joined()) {
          expected[i] = expected[i] * (1 - 0.01 * 0.1) - factor * change
        }
      }
      optimizer.update(
        values, gradients: gradients, gradientScale: 0.5, rate: 0.5, threads: threads, backend)
    }
    for parameter in layout.parameters where parameter.name.hasSuffix("_proj.weight") {
      // Five steps of fp32 products: each step multiplies an error by 3.4 at most, of some 30 roundings near 1.
      let worst = parameter.range.map { abs(Double(values.floats[$0]) - expected[$0]) }.max() ?? 0
      #expect(worst < 3 * 1e-5, "\(parameter.name)")
    }
    // Elsewhere an update of AdamW is about as long as its learning rate.
    let embedding = try #require(layout["embedding.weight"])
    let change = embedding.range.map { abs(values.floats[$0] - before[$0]) }.max() ?? 0
    #expect(change > 0.005 && change < 0.04)
  }

  /// A run with Muon is as reproducible as any, whatever else is on.
  @Test func theThreadsOfTheOptimiserDoNotMatter() throws {
    func run(_ threads: Int) throws -> Bits {
      let layout = Tiny.model.parameterLayout
      let backend = try Backend.training()
      let values = Memory(floats: layout.floatCount)
      Tiny.randomise(values, of: Tiny.model, seed: 4)
      let optimizer = Optimizer(
        .muon, layout: layout, options: .init(learningRate: 0.01), matrices: PackedMatrices(backend),
        threads: threads)
      let gradients = Memory(floats: layout.floatCount)
      for i in 0..<layout.floatCount { gradients.floats[i] = Float(i % 13) - 6 }
      optimizer.update(values, gradients: gradients, gradientScale: 1, rate: 1, threads: threads, backend)
      return bits(values)
    }
    #expect(try run(1) == run(2))
    #expect(try run(1) == run(5))
  }
}
