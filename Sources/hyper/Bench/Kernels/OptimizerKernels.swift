import HyperIO
import HyperModel
import HyperTensor
import HyperTraining

/// What an update of the weights is made of.
extension KernelCase {
  static func optimizer(_ sizes: KernelSizes) -> [KernelCase] {
    [adamW(sizes, packs: false), adamW(sizes, packs: true)]
      + [(sizes.model.inputWidth, sizes.dModel), (sizes.dModel, sizes.model.fusedWidth)].map {
        orthogonalisation(rows: $0, columns: $1)
      }
  }

  /// One pass over all parameters and their moments, which in bf16 packs the products' copies too.
  private static func adamW(_ sizes: KernelSizes, packs: Bool) -> KernelCase {
    let layout = sizes.model.parameterLayout
    let matrices = layout.parameters.compactMap { parameter in
      sparseInputs(of: parameter.name, sizes).map { (parameter, sparseInputs: $0) }
    }
    // Weight, gradient and both moments are read, all but the gradient written; of a matrix there is a copy by outputs and
    // one by inputs, and one more of the spikes' part.
    var bytes = 7 * 4 * layout.count
    if packs { for (matrix, sparse) in matrices { bytes += 2 * (2 * matrix.shape.count + matrix.shape[0] * sparse) } }
    let pass = KernelPass(
      name: "update", elements: layout.count, cost: .memory(bytes, span: bytes - 3 * 4 * layout.count))
    return KernelCase(
      name: packs ? "adamw and packing" : "adamw", passes: [pass], precisions: [packs ? .bf16 : .fp32]
    ) { isa, precision in
      let backend = try Backend.training(precision: precision, isa: isa)
      let (values, gradients) = (Memory(floats: layout.floatCount), Memory(floats: layout.floatCount))
      sizes.model.initialise(values, seed: 1)
      var random = RandomGenerator(seed: 2)
      for i in 0..<layout.floatCount { gradients.floats[i] = 1e-3 * (random.uniform() - 0.5) }
      let packed = PackedMatrices(backend)
      let weights = ModelWeights(Parameters(layout: layout, values: values), matrices: packed)
      for (matrix, sparse) in matrices { _ = weights.linear(matrix.name, sparseInputs: sparse) }
      let optimizer = Optimizer(
        .adamw, layout: layout, options: AdamW.Options(learningRate: 1e-4), matrices: packed, threads: 1)
      return { count in
        let start = Clock.seconds()
        for _ in 0..<count {
          optimizer.update(values, gradients: gradients, gradientScale: 1, rate: 1, threads: 1, backend)
        }
        return [Clock.seconds() - start]
      }
    }
  }

  /// How many of a matrix's inputs are spikes; nil for a parameter that no product reads.
  private static func sparseInputs(of name: String, _ sizes: KernelSizes) -> Int? {
    if name.hasSuffix("out_proj.weight") { return sizes.neurons }
    return name.hasSuffix("in_proj.weight") || name == "embedding.weight" ? 0 : nil
  }

  /// What Muon does beside a momentum.
  private static func orthogonalisation(rows: Int, columns: Int) -> KernelCase {
    let pass = KernelPass(
      name: "update", elements: rows * columns,
      cost: .floatingPoint(2 * Double(Orthogonalisation.multiplyAdds(rows: rows, columns: columns))))
    return KernelCase(
      name: "orthogonalisation \(rows) x \(columns)", passes: [pass], precisions: [.fp32, .bf16]
    ) { isa, precision in
      let backend = try Backend.training(precision: precision, isa: isa)
      let orthogonalisation = Orthogonalisation(rows: rows, columns: columns, backend)
      let matrix = random(rows, columns)
      return { count in
        let start = Clock.seconds()
        for _ in 0..<count { orthogonalisation.run(matrix.data) }
        return [Clock.seconds() - start]
      }
    }
  }
}
