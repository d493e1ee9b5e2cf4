import HyperModel
import HyperTensor

/// A model small enough for tests, whose weights are all away from the special values that training starts from.
final class SmallModel {
  let configuration: ModelConfiguration
  let values: Memory
  let layout: ParameterLayout

  init(_ configuration: ModelConfiguration, seed: UInt64 = 1) {
    self.configuration = configuration
    layout = configuration.parameterLayout
    values = Memory(floats: layout.floatCount)
    configuration.initialise(values, seed: seed)
    var random = RandomGenerator(seed: seed &+ 100)
    for parameter in layout.parameters {
      // Embeddings and out-projections start small: here every branch has its say.
      let deviation: Float =
        parameter.name == "embedding.weight" ? 1 : parameter.name.hasSuffix("out_proj.weight") ? 0.3 : 0.1
      for index in parameter.range { values.floats[index] += deviation * random.normal() }
    }
  }

  /// Random tokens, B sequences of T.
  func tokens(batch: Int, steps: Int, seed: UInt64 = 7) -> [[Int]] {
    var random = RandomGenerator(seed: seed)
    return (0..<batch).map { _ in (0..<steps).map { _ in random.below(configuration.vocabSize) } }
  }

  /// Runs `tokens` in chunks of these lengths, states carried on.
  /// - Parameter resets: for each sequence, the steps where a document starts.
  func run(_ tokens: [[Int]], resets: [Set<Int>]? = nil, chunks: [Int]? = nil, _ backend: Backend) throws -> ModelRun {
    let stateLayout = StateLayout(configuration)
    let state = Buffer(floats: tokens.count * stateLayout.floatCount)
    let weights = ModelWeights(Parameters(layout: layout, values: values), backend: backend)
    var hidden = [[Float]](repeating: [], count: tokens.count)
    var first = 0
    for count in chunks ?? [tokens[0].count] {
      let tape = Tape(backend, gradients: false)
      let (ids, flags) = inputs(tokens.map { Array($0[first..<first + count]) }) { b, t in
        resets?[b].contains(first + t) ?? false
      }
      let model = try configuration.record(
        on: tape, ids: ids, context: SequenceContext(batch: tokens.count, steps: count, resets: flags),
        weights: weights, states: ModelStates(layout: stateLayout, source: state, target: state))
      tape.seal()
      tape.forward()
      let width = configuration.dModel
      for b in tokens.indices {
        hidden[b] += (0..<count * width).map { model.hidden.data[b * count * width + $0] }
      }
      first += count
    }
    return ModelRun(
      hidden: hidden,
      states: tokens.indices.map { b in
        (0..<stateLayout.floatCount).map { state.floats[b * stateLayout.floatCount + $0] }
      })
  }

  /// Token ids and reset flags as a tape reads them.
  func inputs(_ tokens: [[Int]], startsDocument: (_ b: Int, _ t: Int) -> Bool) -> (ids: Buffer, resets: Buffer) {
    let (batch, steps) = (tokens.count, tokens[0].count)
    let ids = Buffer(floats: batch * steps)
    let resets = Buffer(floats: (batch * steps + 3) / 4)
    for b in 0..<batch {
      for t in 0..<steps {
        ids.int32s[b * steps + t] = Int32(tokens[b][t])
        resets.bytes[b * steps + t] = startsDocument(b, t) ? 1 : 0
      }
    }
    return (ids, resets)
  }
}

/// What a run leaves: for each sequence the hidden states [T * D] and the last state.
struct ModelRun {
  let hidden: [[Float]]
  let states: [[Float]]

  /// The bits of everything; for comparisons that tell -0 from 0 and see no-numbers.
  var bits: [[UInt32]] { (hidden + states).map { $0.map(\.bitPattern) } }
}

extension ModelConfiguration {
  /// Any subset of the branches, at widths that are no multiple of anything.
  static func small(ssm: Bool = false, liquid: Bool = false, spiking: Bool = false) -> ModelConfiguration {
    var configuration = ModelConfiguration(dModel: 17, layers: 2, vocabSize: 23)
    if ssm { configuration.ssm = ScanConfiguration(width: 30, headDim: 5, nGroups: 3, dState: 7, dConv: 3) }
    if liquid { configuration.liquid = LiquidConfiguration(width: 9) }
    if spiking { configuration.spiking = SpikingConfiguration(width: 19) }
    configuration.embeddingScale = 1.5
    return configuration
  }

  /// Every subset of the branches, and every kind of each.
  static let variants: [(name: String, configuration: ModelConfiguration)] = {
    var variants: [(name: String, configuration: ModelConfiguration)] = []
    for bits in 1..<8 {
      let (ssm, liquid, spiking) = (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0)
      let name = [(ssm, "ssm"), (liquid, "liquid"), (spiking, "spiking")].filter(\.0).map(\.1).joined(separator: "+")
      variants.append((name, small(ssm: ssm, liquid: liquid, spiking: spiking)))
    }
    func add(_ name: String, _ change: (inout ModelConfiguration) -> Void) {
      var configuration = small(ssm: true, liquid: true, spiking: true)
      change(&configuration)
      variants.append((name, configuration))
    }
    add("no gate") { $0.gated = false }
    add("recurrent gate") { $0.liquid?.cell = .ltc(recurrentGate: true) }
    for mode in ClosedFormMode.allCases { add("cfc \(mode.rawValue)") { $0.liquid?.cell = .cfc(mode: mode.rawValue) } }
    add("reset to zero") {
      $0.spiking?.reset = "zero"
      $0.spiking?.levels = 1
    }
    add("no reset, atan") {
      $0.spiking?.reset = "none"
      $0.spiking?.surrogate = "atan"
    }
    add("one tap, one head") {
      $0.ssm = ScanConfiguration(width: 33, headDim: 33, nGroups: 1, dState: 16, dConv: 1)
      $0.liquid?.dConv = 1
    }
    // Wide enough that several threads share a product: 2^18 multiply-adds each.
    add("wide") {
      $0.dModel = 96
      $0.ssm = ScanConfiguration(width: 128)
      $0.spiking = SpikingConfiguration(width: 70)
    }
    return variants
  }()
}
