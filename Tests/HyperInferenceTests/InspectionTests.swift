import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What an inspection tells against what the model does.
@Suite struct InspectionTests {
  private static let text = "The little fox 3 ran over the hills: café! 🦊"

  /// Every configuration in fp32, and those in 4 bits.
  private static func models(_ index: Int) throws -> [ModelBundle] {
    let model = try TestModel.make(TestModel.configurations[index].configuration)
    let format = QuantisedFormat(bits: 4, group: 32)
    return [model, try model.quantised(QuantisationScheme(blocks: format, embedding: format))]
  }

  @Test(arguments: TestModel.configurations.indices) func itTellsWhatTheSessionDoes(index: Int) throws {
    for model in try Self.models(index) {
      let configuration = model.configuration
      let inspection = try Inspection(of: model, on: Self.text)
      let tokens = model.tokenizer.encode(Self.text)
      #expect(inspection.steps.map(\.id) == tokens && inspection.bytes == Self.text.utf8.count)
      #expect(inspection.branches == configuration.branches && inspection.hasGates == configuration.hasGate)

      // Surprise: the logits that scoring in chunks gives, bit for bit, in the same arithmetic.
      let session = try InferenceSession(model)
      let targets = tokens + [session.startOfDocument]
      var nats = 0.0
      try session.score([session.startOfDocument] + tokens) { step, logits in
        let largest = Double(logits.max() ?? 0)
        let own =
          largest + log(logits.reduce(0.0) { $0 + exp(Double($1) - largest) }) - Double(logits[Int(targets[step])])
        nats += own
        if step < tokens.count {
          #expect(inspection.steps[step].surprise == own)
        } else {
          #expect(inspection.endSurprise == own)
        }
        if step < tokens.count {
          let expected = inspection.steps[step].expected
          #expect(logits[Int(expected.id)] == logits.max() && expected.probability >= exp(-own) * (1 - 1e-12))
        }
      }
      // Sums of the same terms in another order.
      #expect(abs(inspection.nats - nats) < 1e-12 * nats)

      // Spikes: what the session counts over the same tokens.
      session.reset()
      let rate = try session.firingRate(over: [session.startOfDocument] + tokens)
      let spikes = ([inspection.start] + inspection.steps.map(\.blocks)).flatMap { $0.flatMap(\.spikes) }
      #expect(rate == (spikes.isEmpty ? nil : Double(spikes.count { $0 > 0 }) / Double(spikes.count)))
      #expect(spikes.allSatisfy { Int($0) <= configuration.spiking?.levels ?? 0 })

      for block in [inspection.start] + inspection.steps.map(\.blocks) {
        #expect(block.count == configuration.layers)
        for step in block {
          #expect(step.gates.count == (configuration.hasGate ? configuration.branchCount : 0))
          #expect(step.gates.allSatisfy { $0 > 0 && $0 < 2 })
          #expect(step.scanDecays.count == configuration.ssm?.heads ?? 0)
          #expect(step.scanDecays.allSatisfy { $0 > 0 && $0 < 1 })
          #expect(step.spikes.count == configuration.spiking?.width ?? 0)
          #expect(step.liquidRates.allSatisfy { $0 > 0 })
        }
      }
      // Looking on leaves nothing behind: the session goes on with the same bits.
      #expect(session.snapshot() == (try advanced(model, tokens)))
    }
  }

  private func advanced(_ model: ModelBundle, _ tokens: [Int32]) throws -> SessionSnapshot {
    let session = try InferenceSession(model)
    try session.consume([session.startOfDocument] + tokens)
    return session.snapshot()
  }

  /// The rates and decays are those that move the states: from one snapshot to the next, h and v follow their equations.
  @Test func ratesAreThoseThatMoveTheStates() throws {
    let model = try TestModel.make()
    let inspection = try Inspection(of: model, on: Self.text)
    let session = try InferenceSession(model)
    try session.consume(session.startOfDocument)
    for block in 0..<model.configuration.layers {
      let tau = inspection.constants[block].liquidTimes
      for step in inspection.steps { #expect(zip(step.blocks[block].liquidRates, tau).allSatisfy { $0 > 1 / $1 }) }
    }
    // h_t = alpha h + (1 - alpha) (f / lambda) A with alpha = exp(-lambda): from two sessions that differ in h alone, by d,
    // alpha d is left of the difference where the neuron's own state does not enter f.
    var configuration = TestModel.hybrid
    configuration.liquid = LiquidConfiguration(width: 24, cell: .ltc(recurrentGate: false))
    configuration.layers = 1
    let plain = try TestModel.make(configuration)
    let tokens = plain.tokenizer.encode(Self.text)
    let rates = try Inspection(of: plain, on: Self.text).steps.map { $0.blocks[0] }
    let (a, b) = (try InferenceSession(plain), try InferenceSession(plain))
    try a.consume([a.startOfDocument] + tokens.prefix(4))
    try b.consume([b.startOfDocument, tokens[2], tokens[1], tokens[2], tokens[3]])
    // The convolutions remember three tokens: feed both the same ones first.
    try a.consume(Array(tokens[4..<8]))
    try b.consume(Array(tokens[4..<8]))
    for step in 8..<12 {
      let before = try difference(a, b, "blocks.0.liquid.h")
      try a.consume(tokens[step])
      try b.consume(tokens[step])
      let after = try difference(a, b, "blocks.0.liquid.h")
      for i in before.indices where abs(before[i]) > 1e-3 {
        // Differences of states of order 1: a few roundings of 2^-24 each, over the difference.
        #expect(abs(after[i] / before[i] - exp(-rates[step].liquidRates[i])) < 1e-6 / abs(before[i]) + 1e-5)
      }
    }
  }

  private func difference(_ a: InferenceSession, _ b: InferenceSession, _ name: String) throws -> [Float] {
    try zip(#require(a.state(name)), #require(b.state(name))).map { $0 - $1 }
  }

  @Test func textsThatAreTooLongAreRefused() throws {
    let model = try TestModel.make()
    let long = String(repeating: "fox ", count: 2000)
    let error = inputError { _ = try Inspection(of: model, on: long) }
    #expect(error?.source == "text" && error?.expected == "at most 1024 tokens")
    #expect(try Inspection(of: model, on: "").steps.isEmpty)
  }
}
