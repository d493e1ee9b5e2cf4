import HyperInference
import HyperTensor

/// What decoding a token and reading a prompt are made of, on one thread.
extension KernelCase {
  static func inference(_ sizes: KernelSizes) -> [KernelCase] {
    decodedProducts(sizes) + spikeRows(sizes) + prompts(sizes) + steps(sizes)
  }

  private static let formats = [4, 8].map { QuantisedFormat(bits: $0, group: 128) }

  /// An operation over one row, once for every block.
  private static func decode(
    _ name: String, blocks: Int, elements: Int, bytes: Int, span: Int? = nil, record: @escaping (Tape) throws -> Void
  ) -> KernelCase {
    KernelCase(
      name,
      pass: KernelPass(
        name: "decode", elements: blocks * elements, cost: .memory(blocks * bytes, span: blocks * (span ?? bytes))),
      blocks: blocks, record: record)
  }

  /// y = x W^T of rows [1, rows, inputs]; in 4 and 8 bits the rows are rounded first, as in use.
  private static func linear(_ inputs: Int, _ outputs: Int, rows: Int, _ format: QuantisedFormat?)
    -> (_ tape: Tape) throws -> Void
  {
    { tape in
      let matrix = random(outputs, inputs)
      let weight =
        if let format {
          LinearWeight(QuantisedMatrix(rounding: matrix, format: format, tape.backend))
        } else { LinearWeight(matrix, for: tape.backend) }
      _ = try tape.linear(random(1, rows, inputs), weight)
    }
  }

  private static func name(_ format: QuantisedFormat?) -> String { format.map { "q\($0.bits)" } ?? "f32" }

  /// A row times a matrix: the projections of every block, and the head.
  private static func decodedProducts(_ sizes: KernelSizes) -> [KernelCase] {
    func product(_ inputs: Int, _ outputs: Int, blocks: Int, _ format: QuantisedFormat?) -> KernelCase {
      let weights =
        format.map { QuantisedMatrix.byteCount(outputs: outputs, inputs: inputs, format: $0) } ?? 4 * inputs * outputs
      return decode(
        "\(name(format)) linear \(inputs) -> \(outputs)", blocks: blocks, elements: outputs,
        bytes: weights + 4 * (inputs + outputs), record: linear(inputs, outputs, rows: 1, format))
    }
    let layers = sizes.model.layers
    return (formats + [nil]).flatMap { format in
      [
        product(sizes.dModel, sizes.model.inputWidth, blocks: layers, format),
        product(sizes.denseInputs, sizes.dModel, blocks: layers, format),
      ]
    } + [product(sizes.dModel, sizes.model.vocabSize, blocks: 1, formats[1])]
  }

  /// The rows of the neurons that fired, and beside them the dense product of as many inputs.
  private static func spikeRows(_ sizes: KernelSizes) -> [KernelCase] {
    let (neurons, dModel, layers) = (sizes.neurons, sizes.dModel, sizes.model.layers)
    return formats.flatMap { format in
      let row = SpikeRows.bytesPerNeuron(outputs: dModel, format: format)
      let counts = SpikeRows.byteCounts(neurons: neurons, outputs: dModel, format: format)
      // Counts, what is added to and the result.
      let others = counts.units + 4 * neurons + 8 * dModel
      let densities = KernelSizes.densities.map { density in
        let (fired, label) = sizes.fired(density)
        return decode(
          "\(name(format)) spike_rows \(neurons) -> \(dModel), \(label)", blocks: layers, elements: dModel,
          bytes: fired * row + others, span: neurons * row + others
        ) {
          let rows = SpikeRows(
            rounding: random(dModel, neurons), gamma: random(neurons),
            format: format, $0.backend)
          _ = try $0.spikeProjection(
            spikes(1, neurons, fired: fired), gate: nil, rows: rows, addingTo: random(1, 1, dModel))
        }
      }
      let dense = QuantisedMatrix.byteCount(outputs: dModel, inputs: neurons, format: format) + 4 * (neurons + dModel)
      return densities + [
        decode(
          "\(name(format)) linear \(neurons) -> \(dModel)", blocks: layers, elements: dModel, bytes: dense,
          record: linear(neurons, dModel, rows: 1, format))
      ]
    }
  }

  /// As many rows as one pass over the weights takes, with every block's weights.
  private static func prompts(_ sizes: KernelSizes) -> [KernelCase] {
    let (rows, layers) = (InferenceSession.longestPass, sizes.model.layers)
    let (inputs, outputs, vocabulary) = (sizes.dModel, sizes.model.inputWidth, sizes.model.vocabSize)
    func prompt(
      _ name: String, _ elements: Int, _ cost: KernelCost, blocks: Int = 1, operation: String? = nil,
      record: @escaping (Tape) throws -> Void
    ) -> KernelCase {
      KernelCase(
        name, pass: KernelPass(name: "prompt", elements: blocks * elements, cost: cost), blocks: blocks,
        operation: operation, record: record)
    }
    let operations = 2 * Double(layers * rows * inputs * outputs)
    let format = formats[0]
    // A byte an element, and a scale and a sum a group.
    let groups = (inputs + format.group - 1) / format.group
    let rounded = layers * rows * (4 * inputs + groups * (format.group + 8))
    let tableRow = QuantisedMatrix.bytesPerOutput(of: vocabulary, inputs: inputs, format: formats[1])
    return [
      prompt(
        "round_rows \(inputs)", rows * inputs, .memory(rounded, span: rounded), blocks: layers,
        operation: "round_rows", record: linear(inputs, outputs, rows: rows, format))
    ]
      + (formats + [nil]).map { format in
        prompt(
          "\(name(format)) linear \(inputs) -> \(outputs)", rows * outputs,
          format == nil ? .floatingPoint(operations) : .integer(operations), blocks: layers, operation: "linear",
          record: linear(inputs, outputs, rows: rows, format))
      } + [
        prompt(
          "q8 embedding \(vocabulary) x \(inputs)", rows * inputs,
          .memory(
            rows * (tableRow + 4 * inputs),
            span: QuantisedMatrix.byteCount(outputs: vocabulary, inputs: inputs, format: formats[1]))
        ) {
          let ids = Buffer(floats: rows)
          drawTokens(ids, vocabulary: vocabulary, seed: 1)
          let table = QuantisedMatrix(
            rounding: random(vocabulary, inputs), format: formats[1], $0.backend)
          _ = try $0.embedding(ids: ids, shape: [1, rows], table: table, scale: sizes.model.embeddingScale)
        }
      ]
  }

  /// The recurrences over one step, from a state to the next in its place.
  private static func steps(_ sizes: KernelSizes) -> [KernelCase] {
    let context = SequenceContext(batch: 1, steps: 1)
    let (ssm, scan, layers) = (sizes.ssm, sizes.scan, sizes.model.layers)
    let (convolved, shared) = (ssm.convolutionWidth, ssm.nGroups * ssm.dState)
    let (liquid, neurons) = (sizes.liquid.width, sizes.neurons)
    func row(_ width: Int) -> Tensor { random(1, 1, width) }
    func state(_ count: Int) -> StateSlice {
      let buffer = Buffer(floats: count)
      return StateSlice(from: buffer, to: buffer, offset: 0, count: count, stride: count)
    }
    /// `floats`: read and written of inputs, parameters, result and twice the state.
    func step(_ name: String, width: Int, floats: Int, record: @escaping (Tape) throws -> Void) -> KernelCase {
      decode(name, blocks: layers, elements: width, bytes: 4 * floats, record: record)
    }
    return [
      step("convolution", width: convolved, floats: (2 + ssm.dConv + 1 + 2 * (ssm.dConv - 1)) * convolved) {
        _ = try $0.causalConvolution(
          row(convolved), weight: random(ssm.dConv, convolved), bias: random(convolved), silu: true,
          context: context, state: state((ssm.dConv - 1) * convolved))
      },
      step(
        "selective_scan", width: ssm.width, floats: 2 * scan.stateCount + 2 * ssm.width + 2 * shared + 4 * ssm.heads
      ) {
        _ = try $0.selectiveScan(
          row(ssm.width), b: row(shared), c: row(shared), dt: row(ssm.heads),
          coefficients: ScanCoefficients(
            dtBias: random(ssm.heads), aLog: random(ssm.heads), dSkip: random(ssm.heads)),
          dimensions: scan, context: context, state: state(scan.stateCount))
      },
      step("liquid", width: liquid, floats: 7 * liquid) {
        _ = try $0.liquidNeurons(
          row(liquid), p: row(liquid),
          coefficients: LiquidCoefficients(
            logTau: random(liquid), fBias: random(liquid), recurrentWeight: nil),
          context: context, state: state(liquid))
      },
      step("spiking", width: neurons, floats: 7 * neurons) {
        _ = try $0.spikingNeurons(
          row(neurons), coefficients: .learned(betaLogit: random(neurons), logTheta: random(neurons)),
          dynamics: sizes.dynamics, context: context, state: state(neurons))
      },
    ]
  }
}
