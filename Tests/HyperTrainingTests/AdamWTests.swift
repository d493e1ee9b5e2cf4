import HyperModel
import HyperTensor
import HyperTraining
import Testing

/// The optimiser over a model's parameters: who decays, and the update itself against its definition in double precision.
@Suite struct AdamWTests {
  private let layout = Tiny.model.parameterLayout

  private func memory(seed: UInt64, spread: Float = 1) -> Memory {
    let memory = Memory(floats: layout.floatCount)
    var random = RandomGenerator(seed: seed)
    for parameter in layout.parameters { for i in parameter.range { memory.floats[i] = spread * random.normal() } }
    return memory
  }

  @Test func matricesConvolutionsAndTheEmbeddingDecayAndNothingElse() {
    let decaying = ["embedding.weight", "in_proj.weight", "out_proj.weight", "conv.weight"]
    for parameter in layout.parameters {
      #expect(parameter.decays == decaying.contains { parameter.name.hasSuffix($0) }, "\(parameter.name)")
    }
    #expect(layout.parameters.contains { $0.decays } && layout.parameters.contains { !$0.decays })
  }

  @Test(arguments: [1, 2, 3]) func withoutGradientsOnlyTheLayoutsParametersShrink(threads: Int) throws {
    var options = AdamW.Options(learningRate: 0.5)
    options.weightDecay = 0.25
    let optimizer = AdamW(layout.parameters, options: options)
    let (m, v) = (Memory(floats: layout.floatCount), Memory(floats: layout.floatCount))
    let (values, before) = (memory(seed: 3), memory(seed: 3))
    optimizer.update(
      values, gradients: Memory(floats: layout.floatCount), m: m, v: v, step: 1, gradientScale: 1, rate: 0.5,
      threads: threads,
      try Backend.training())
    // 1 - 0.5 * 0.5 * 0.25 is exact, and so is rounding its product once.
    for parameter in layout.parameters {
      let factor: Float = parameter.decays ? 0.9375 : 1
      let wrong = parameter.range.count {
        abs(values.floats[$0] - factor * before.floats[$0]) > before.floats[$0].ulp
      }
      #expect(wrong == 0, "\(parameter.name)")
    }
  }

  @Test func equalsItsDefinition() throws {
    var options = AdamW.Options(learningRate: 0.01)
    options.weightDecay = 0.1
    let optimizer = AdamW(layout.parameters, options: options)
    let (first, second) = (Memory(floats: layout.floatCount), Memory(floats: layout.floatCount))
    let values = memory(seed: 5)
    var expected = values.floats.map { Double($0) }
    var (m, v) = ([Double](repeating: 0, count: expected.count), [Double](repeating: 0, count: expected.count))
    let backend = try Backend.training()
    for step in 1...5 {
      let gradients = memory(seed: UInt64(10 + step), spread: 0.1)
      let (scale, rate) = (Float(0.5), Double(step) / 5)
      optimizer.update(
        values, gradients: gradients, m: first, v: second, step: step, gradientScale: scale, rate: rate, threads: 2,
        backend)
      var (power1, power2) = (1.0, 1.0)
      for _ in 0..<step { (power1, power2) = (power1 * options.beta1, power2 * options.beta2) }
      for parameter in layout.parameters {
        for i in parameter.range {
          let gradient = Double(gradients.floats[i] * scale)
          m[i] = options.beta1 * m[i] + (1 - options.beta1) * gradient
          v[i] = options.beta2 * v[i] + (1 - options.beta2) * gradient * gradient
          let decay = parameter.decays ? 1 - options.learningRate * rate * options.weightDecay : 1
          let root = (v[i] / (1 - power2)).squareRoot() + options.epsilon
          expected[i] = expected[i] * decay - options.learningRate * rate * (m[i] / (1 - power1)) / root
        }
      }
    }
    // Five updates, each a handful of roundings of values around one.
    let errors = expected.indices.map { abs(Double(values.floats[$0]) - expected[$0]) / (1 + abs(expected[$0])) }
    #expect(try #require(errors.max()) < 1e-6)
  }
}
