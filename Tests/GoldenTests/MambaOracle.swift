import HyperModel
import HyperTensor
import Testing

/// transformers' `Mamba2ForCausalLM`: with the scan as its only branch our model must be that one.
struct MambaOracle {
  private let fixture: Fixture
  private let configuration: ModelConfiguration
  private let layout: ParameterLayout
  private let values: Memory
  private let ids: [Int32]
  private let batch: Int
  private let steps: Int

  /// The two models of the references: their heads, groups and states.
  static let models: [(name: String, scan: ScanConfiguration)] = [
    ("mamba2", ScanConfiguration(width: 128, headDim: 32, nGroups: 1, dState: 16)),
    ("mamba2_groups", ScanConfiguration(width: 128, headDim: 16, nGroups: 2, dState: 32)),
  ]

  init(_ name: String) throws {
    fixture = try Fixture(name)
    var configuration = ModelConfiguration(dModel: 64, layers: 2, vocabSize: 256)
    configuration.ssm = try #require(Self.models.first { $0.name == name }).scan
    self.configuration = configuration
    layout = configuration.parameterLayout
    values = Memory(floats: layout.floatCount)
    for parameter in layout.parameters {
      let stored = try fixture.floats("weight." + Self.theirs(parameter.name))
      try #require(stored.count == parameter.shape.count, "\(parameter.name)")
      let ours = Self.ours(stored, parameter)
      for (i, index) in parameter.range.enumerated() { values.floats[index] = ours[i] }
    }
    ids = try fixture.int32s("input_ids")
    let shape = try fixture.shape("input_ids")
    (batch, steps) = (shape[0], shape[1])
  }

  /// Every tensor of the reference is one of ours: nothing of it went unread.
  func expectEveryTensorIsUsed() {
    let theirs = Set(layout.parameters.map { Self.theirs($0.name) })
    let stored = Set(fixture.names.filter { $0.hasPrefix("grad.") }.map { String($0.dropFirst(5)) })
    #expect(theirs == stored)
  }

  /// transformers' name of our parameter.
  private static func theirs(_ name: String) -> String {
    let ends = [
      "ssm.conv.": "mixer.conv1d.", "ssm.dt_bias": "mixer.dt_bias", "ssm.a_log": "mixer.A_log", "ssm.d_skip": "mixer.D",
      "ssm.norm.": "mixer.norm.", "in_proj.": "mixer.in_proj.", "out_proj.": "mixer.out_proj.",
    ]
    switch name {
    case "embedding.weight": return "backbone.embeddings.weight"
    case "norm.weight": return "backbone.norm_f.weight"
    default:
      let parts = name.split(separator: ".", maxSplits: 2).map(String.init)
      let part =
        ends.first { parts[2].hasPrefix($0.key) }.map { $0.value + parts[2].dropFirst($0.key.count) } ?? parts[2]
      return "backbone.layers.\(parts[1]).\(part)"
    }
  }

  /// Their convolution is [C, 1, K], ours [K, C]; all else is the same.
  private static func ours(_ values: [Float], _ parameter: ParameterInfo) -> [Float] {
    guard parameter.name.hasSuffix("conv.weight") else { return values }
    let (taps, channels) = (parameter.shape[0], parameter.shape[1])
    return (0..<taps * channels).map { values[$0 % channels * taps + $0 / channels] }
  }

  /// One name for the same parameter of each block.
  private static func group(_ name: String) -> String {
    name.hasPrefix("blocks.") ? name.split(separator: ".").dropFirst(2).joined(separator: ".") : name
  }

  /// Logits, loss and every gradient, through OpenBLAS.
  func training(_ isa: InstructionSet) throws -> [Comparison] {
    let oracle = "transformers Mamba-2, training"
    let backend = try Backend.training(isa: isa)
    let gradients = Memory(floats: layout.floatCount)
    let tape = Tape(backend, gradients: true)
    let weights = ModelWeights(Parameters(layout: layout, values: values, gradients: gradients), backend: backend)
    let idBuffer = Buffer(floats: ids.count)
    idBuffer.int32s.update(from: ids, count: ids.count)
    let model = try configuration.record(
      on: tape, ids: idBuffer, context: SequenceContext(batch: batch, steps: steps), weights: weights,
      states: ModelStates(layout: StateLayout(configuration), source: nil, target: nil))
    let head = weights.linear("embedding.weight")
    let logits = Observer(try tape.linear(model.hidden, head), on: tape)
    let result = try tape.crossEntropyHead(model.hidden, weight: head, logitCap: 0)
    tape.seal()
    for row in ids.indices { result.targets.int32s[row] = row % steps + 1 < steps ? ids[row + 1] : -1 }
    let counted = batch * (steps - 1)
    result.gradientScale.floats[0] = 1 / Float(counted)
    tape.forward()
    tape.backward()
    let loss = ids.indices.reduce(0.0) { $0 + Double(result.losses.floats[$1]) } / Double(counted)
    return try [
      Comparison(
        oracle, "logits", isa, found: logits.values, expected: fixture.floats("logits"), tolerance: 2e-6),
      Comparison(oracle, "loss", isa, found: [Float(loss)], expected: fixture.floats("loss"), tolerance: 5e-7),
    ]
      + layout.parameters.map { parameter in
        Comparison(
          oracle, "gradient of \(Self.group(parameter.name))", isa, found: parameter.range.map { gradients.floats[$0] },
          expected: Self.ours(try fixture.floats("grad." + Self.theirs(parameter.name)), parameter), tolerance: 1e-5)
      }
  }

  /// Logits through our own product, a chunk at a time: whole sequences, or `chunk` 1 for decoding.
  func inference(_ isa: InstructionSet, chunk: Int? = nil) throws -> [Comparison] {
    let backend = try Backend.inference(isa: isa)
    let weights = ModelWeights(Parameters(layout: layout, values: values), backend: backend)
    let stateLayout = StateLayout(configuration)
    let state = Buffer(floats: batch * stateLayout.floatCount)
    var found = [Float](repeating: .nan, count: ids.count * configuration.vocabSize)
    var first = 0
    while first < steps {
      let count = min(chunk ?? steps, steps - first)
      let tape = Tape(backend, gradients: false)
      let idBuffer = Buffer(floats: batch * count)
      for b in 0..<batch { for t in 0..<count { idBuffer.int32s[b * count + t] = ids[b * steps + first + t] } }
      let model = try configuration.record(
        on: tape, ids: idBuffer, context: SequenceContext(batch: batch, steps: count), weights: weights,
        states: ModelStates(layout: stateLayout, source: state, target: state))
      let logits = Observer(try tape.linear(model.hidden, weights.linear("embedding.weight")), on: tape)
      tape.seal()
      tape.forward()
      for (index, value) in logits.values.enumerated() {
        let (row, v) = index.quotientAndRemainder(dividingBy: configuration.vocabSize)
        found[(row / count * steps + first + row % count) * configuration.vocabSize + v] = value
      }
      first += count
    }
    return [
      Comparison(
        "transformers Mamba-2, inference\(chunk == 1 ? " step by step" : "")", "logits", isa, found: found,
        expected: try fixture.floats("logits"), tolerance: 2e-6)
    ]
  }
}
