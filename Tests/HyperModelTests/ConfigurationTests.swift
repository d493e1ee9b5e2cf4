import HyperIO
import HyperModel
import HyperTensor
import Testing

/// `config.json`: what is written is read back the same, and what no model could be built from is refused by name.
@Suite struct ConfigurationTests {
  private static let configurations =
    ModelConfiguration.variants.map(\.configuration) + ModelPreset.allCases.map(\.configuration)

  @Test(arguments: configurations) func roundTrip(_ configuration: ModelConfiguration) throws {
    var configuration = configuration
    configuration.normEpsilon = 3e-6
    configuration.embeddingScale = 0.1
    configuration.logitSoftCap = 30
    configuration.spiking?.threshold = 0.7
    try configuration.validate(source: "config.json")
    #expect(try ModelConfiguration(json: configuration.json, source: "config.json") == configuration)
    let text = configuration.json.encoded(.compact)
    let parsed = try text.withUnsafeBytes { try JSON(parsing: $0, source: "config.json") }
    #expect(try ModelConfiguration(json: parsed, source: "config.json") == configuration)
  }

  /// Only the extents of the model and the widths of its branches must be said.
  @Test func defaults() throws {
    let json: JSON = [
      "hidden_size": 64, "num_hidden_layers": 3, "vocab_size": 100, "ssm": ["width": 128], "liquid": ["width": 32],
      "spiking": ["width": 96],
    ]
    var expected = ModelConfiguration(dModel: 64, layers: 3, vocabSize: 100)
    expected.ssm = ScanConfiguration(width: 128)
    expected.liquid = LiquidConfiguration(width: 32)
    expected.spiking = SpikingConfiguration(width: 96)
    #expect(try ModelConfiguration(json: json, source: "config.json") == expected)
  }

  private struct Refusal: CustomTestStringConvertible, Sendable {
    /// Where in the document something is put, or taken away where `value` is nil.
    let path: [String]
    let value: JSON?
    let error: String

    init(_ path: String, _ value: JSON?, _ error: String) {
      self.path = path.split(separator: ".").map(String.init)
      self.value = value
      self.error = error
    }

    var testDescription: String { "\(path.joined(separator: ".")) = \(value.map(\.kind) ?? "nothing")" }
  }

  private static let refusals: [Refusal] = [
    Refusal("hidden_size", nil, "c: hidden_size: expected an integer from 1 to 16384, found nothing"),
    Refusal("hidden_size", 0, "c: hidden_size: expected an integer from 1 to 16384, found the integer 0"),
    Refusal("hidden_size", 16_385, "c: hidden_size: expected an integer from 1 to 16384, found the integer 16385"),
    Refusal("hidden_size", 64.5, "c: hidden_size: expected an integer from 1 to 16384, found the number 64.5"),
    Refusal("num_hidden_layers", -1, "c: num_hidden_layers: expected an integer from 1 to 1024, found the integer -1"),
    Refusal("vocab_size", "100", "c: vocab_size: expected an integer from 1 to 1048576, found the string \"100\""),
    Refusal("model_type", "mamba2", "c: model_type: expected hyper, found the string \"mamba2\""),
    Refusal("tie_word_embeddings", false, "c: tie_word_embeddings: expected true, found false"),
    Refusal("layer_norm_epsilon", 0, "c: layer_norm_epsilon: expected a positive number, found 0.0"),
    Refusal("layer_norm_epsilon", 1e300, "c: layer_norm_epsilon: expected a positive number, found inf"),
    Refusal("embedding_scale", 0, "c: embedding_scale: expected a number but 0, found 0.0"),
    Refusal("logit_soft_cap", -1, "c: logit_soft_cap: expected 0 or more, found -1.0"),
    Refusal("gated", 1, "c: gated: expected true or false, found the integer 1"),
    Refusal(
      "hidden_sise", 64,
      "c: expected only model_type, architectures, hidden_size, num_hidden_layers, vocab_size, tie_word_embeddings, "
        + "layer_norm_epsilon, embedding_scale, logit_soft_cap, gated, ssm, liquid, spiking, gate_cutoffs, level_caps, found hidden_sise"
    ),
    Refusal("ssm", 128, "c: ssm: expected an object, found the integer 128"),
    Refusal("ssm.width", nil, "c: ssm.width: expected an integer, found nothing"),
    Refusal("ssm.width", 65_537, "c: ssm.width: expected 1...65536, found 65537"),
    Refusal("ssm.head_dim", 0, "c: ssm.head_dim: expected 1...30, found 0"),
    Refusal("ssm.head_dim", 7, "c: ssm.head_dim: expected a divisor of the width 30, found 7"),
    Refusal("ssm.n_groups", 4, "c: ssm.n_groups: expected a divisor of the 6 heads, found 4"),
    Refusal("ssm.n_groups", 7, "c: ssm.n_groups: expected 1...6, found 7"),
    Refusal("ssm.state_size", 1025, "c: ssm.state_size: expected 1...1024, found 1025"),
    Refusal("ssm.conv_kernel", 9, "c: ssm.conv_kernel: expected 1...8, found 9"),
    Refusal(
      "ssm.dt_rank", 4, "c: ssm: expected only width, head_dim, n_groups, state_size, conv_kernel, found dt_rank"),
    Refusal("liquid.width", 0, "c: liquid.width: expected 1...65536, found 0"),
    Refusal("liquid.conv_kernel", 0, "c: liquid.conv_kernel: expected 1...8, found 0"),
    Refusal("liquid.cell", "gru", "c: liquid.cell: expected ltc or cfc, found the string \"gru\""),
    Refusal(
      "liquid.mode", "pure", "c: liquid: expected only width, conv_kernel, cell, recurrent_gate, found mode"),
    Refusal(
      "liquid", ["width": 8, "cell": "cfc", "mode": "x"], "c: liquid.mode: expected default, no_gate, pure, found x"),
    Refusal("spiking.levels", 9, "c: spiking.levels: expected 1...8, found 9"),
    Refusal("spiking.reset", "hard", "c: spiking.reset: expected subtract, zero or none, found hard"),
    Refusal("spiking.surrogate", "step", "c: spiking.surrogate: expected window, atan or fast_sigmoid, found step"),
    Refusal("spiking.threshold", 0, "c: spiking.threshold: expected above 0, found 0.0"),
    Refusal("spiking.levels", [1], "c: spiking.levels: expected an integer, found an array of 1"),
  ]

  @Test(arguments: refusals) private func refuses(_ refusal: Refusal) throws {
    let good = ModelConfiguration.small(ssm: true, liquid: true, spiking: true).json
    let json = try changed(good, refusal.path[...], refusal.value)
    let error = #expect(throws: InputError.self) { _ = try ModelConfiguration(json: json, source: "c") }
    #expect(error?.description == refusal.error)
  }

  private func changed(_ json: JSON, _ path: ArraySlice<String>, _ value: JSON?) throws -> JSON {
    guard let key = path.first else { return try #require(value) }
    var object = try #require(json.object)
    object[key] = path.count > 1 ? try changed(object[key] ?? .object(JSONObject()), path.dropFirst(), value) : value
    return .object(object)
  }

  @Test func refusesAModelWithoutBranches() {
    let configuration = ModelConfiguration(dModel: 8, layers: 1, vocabSize: 9)
    let error = #expect(throws: InputError.self) { try configuration.validate(source: "train.toml") }
    #expect(error?.description == "train.toml: ssm, liquid, spiking: expected at least one branch, found none")
  }

  /// Each extent is allowed, all together are not: nothing may overflow on the way to saying so.
  @Test func refusesTooManyParameters() {
    var configuration = ModelConfiguration(dModel: 16_384, layers: 1024, vocabSize: 1 << 20)
    configuration.ssm = ScanConfiguration(width: 65_536, headDim: 1, nGroups: 65_536, dState: 1024)
    configuration.liquid = LiquidConfiguration(width: 65_536)
    configuration.spiking = SpikingConfiguration(width: 65_536)
    let error = #expect(throws: InputError.self) { try configuration.validate(source: "c") }
    #expect(error?.source == "c: parameters")
  }
}
