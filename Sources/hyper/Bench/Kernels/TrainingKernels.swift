import HyperTensor

/// Everything that a training step is made of, over the rows of one pass of a worker.
extension KernelCase {
  static func training(_ sizes: KernelSizes) -> [KernelCase] {
    elementwise(sizes) + recurrences(sizes) + [embedding(sizes)] + products(sizes) + gatheredSpikes(sizes)
  }

  private static let rows = KernelSizes.trainingRows

  /// An operation that reads and writes so many floats a row.
  private static func operation(
    _ name: String, width: Int, floats: Int, record: @escaping (Tape) throws -> Void
  ) -> KernelCase {
    let bytes = 4 * rows * floats
    return KernelCase(name, elements: rows * width, forward: .memory(bytes, span: bytes), record: record)
  }

  private static func elementwise(_ sizes: KernelSizes) -> [KernelCase] {
    let (dModel, width, neurons) = (sizes.dModel, sizes.ssm.width, sizes.neurons)
    return ElementwiseFunction.allCases.map { function in
      operation("\(function)", width: width, floats: 2 * width) { _ = try $0.map(function, random(rows, width)) }
    } + [
      operation("rms_norm", width: dModel, floats: 2 * dModel) {
        _ = try $0.rmsNorm(random(rows, dModel), weight: random(dModel), epsilon: 1e-5)
      },
      operation("gated_norm", width: width, floats: 3 * width) {
        try $0.gatedNorm(
          random(rows, width), z: random(rows, width), function: .silu, weight: random(width), scale: random(rows, 1),
          epsilon: 1e-5, into: $0.tensor([rows, width]))
      },
      operation("branch_gate", width: dModel, floats: dModel) {
        _ = try $0.branchGate(random(rows, dModel), weight: random(3, dModel))
      },
      operation("gated_scale", width: neurons, floats: 2 * neurons) {
        try $0.gatedScale(
          random(rows, neurons), gamma: random(neurons), scale: random(rows, 1), into: $0.tensor([rows, neurons]))
      },
    ]
  }

  private static func recurrences(_ sizes: KernelSizes) -> [KernelCase] {
    let context = SequenceContext(batch: 1, steps: rows)
    let (ssm, scan) = (sizes.ssm, sizes.scan)
    let (liquid, neurons) = (sizes.liquid.width, sizes.neurons)
    let shared = ssm.nGroups * ssm.dState
    return [
      operation("convolution", width: ssm.convolutionWidth, floats: 2 * ssm.convolutionWidth) {
        let width = ssm.convolutionWidth
        _ = try $0.causalConvolution(
          random(1, rows, width), weight: random(ssm.dConv, width), bias: random(width), silu: true, context: context,
          state: .none(count: (ssm.dConv - 1) * width))
      },
      operation("selective_scan", width: ssm.width, floats: 2 * ssm.width + 2 * shared + ssm.heads) {
        _ = try $0.selectiveScan(
          random(1, rows, ssm.width), b: random(1, rows, shared), c: random(1, rows, shared),
          dt: random(1, rows, ssm.heads),
          coefficients: ScanCoefficients(dtBias: random(ssm.heads), aLog: random(ssm.heads), dSkip: random(ssm.heads)),
          dimensions: scan, context: context, state: .none(count: scan.stateCount))
      },
      operation("liquid", width: liquid, floats: 3 * liquid) {
        _ = try $0.liquidNeurons(
          random(1, rows, liquid), p: random(1, rows, liquid),
          coefficients: LiquidCoefficients(logTau: random(liquid), fBias: random(liquid), recurrentWeight: nil),
          context: context, state: .none(count: liquid))
      },
      operation("spiking", width: neurons, floats: 2 * neurons) {
        _ = try $0.spikingNeurons(
          random(1, rows, neurons), coefficients: .learned(betaLogit: random(neurons), logTheta: random(neurons)),
          dynamics: sizes.dynamics, context: context, state: .none(count: neurons))
      },
    ]
  }

  /// Rows of the table, and the sum of their gradients into its own: several lookups with tokens of their own, so that not
  /// the same rows come again at once.
  private static func embedding(_ sizes: KernelSizes) -> KernelCase {
    let (lookups, dModel, vocabulary) = (8, sizes.dModel, sizes.model.vocabSize)
    let (count, table) = (lookups * rows * dModel, 4 * vocabulary * dModel)
    // A row's gradient is read, and the table's is read and written.
    return KernelCase(
      "embedding \(vocabulary) x \(dModel)", elements: count, forward: .memory(8 * count, span: table),
      backward: .memory(12 * count, span: table)
    ) { tape in
      let weight = random(vocabulary, dModel)
      for lookup in 0..<lookups {
        let ids = Buffer(floats: rows)
        drawTokens(ids, vocabulary: vocabulary, seed: UInt64(lookup))
        _ = try tape.embedding(ids: ids, shape: [1, rows], table: weight, scale: sizes.model.embeddingScale)
      }
    }
  }

  private static func products(_ sizes: KernelSizes) -> [KernelCase] {
    let (dModel, vocabulary) = (sizes.dModel, sizes.model.vocabSize)
    func linear(_ inputs: Int, _ outputs: Int) -> KernelCase {
      let flops = 2 * Double(rows * inputs * outputs)
      return KernelCase(
        "linear \(inputs) -> \(outputs)", elements: rows * outputs, forward: .floatingPoint(flops),
        backward: .floatingPoint(2 * flops), precisions: [.fp32, .bf16]
      ) { _ = try $0.linear(random(rows, inputs), LinearWeight(random(outputs, inputs), for: $0.backend)) }
    }
    return [
      linear(dModel, sizes.model.inputWidth), linear(sizes.model.fusedWidth, dModel),
      KernelCase(
        "cross_entropy_head \(dModel) -> \(vocabulary)", elements: rows * vocabulary, forward: nil,
        backward: .floatingPoint(6 * Double(rows * dModel * vocabulary)), precisions: [.fp32, .bf16]
      ) {
        _ = try $0.crossEntropyHead(
          random(rows, dModel), weight: LinearWeight(random(vocabulary, dModel), for: $0.backend), logitCap: 0)
      },
    ]
  }

  /// The spikes' part of the out-projection, forward and the weights' gradient: gathered where few fire, else as any other
  /// product. Operations are those of the neurons that fired.
  private static func gatheredSpikes(_ sizes: KernelSizes) -> [KernelCase] {
    KernelSizes.densities.map { density in
      let (neurons, dModel) = (sizes.neurons, sizes.dModel)
      let (fired, label) = sizes.fired(density)
      let flops = 2 * Double(rows * fired * dModel)
      return KernelCase(
        "linear of spikes \(neurons) -> \(dModel), \(label)", elements: rows * dModel, forward: .floatingPoint(flops),
        backward: .floatingPoint(flops), precisions: [.bf16]
      ) {
        let weight = PackedMatrices($0.backend).weight("spikes", random(dModel, neurons), sparseInputs: neurons)
        _ = try $0.linear(spikes(rows, neurons, fired: fired), weight)
      }
    }
  }
}
