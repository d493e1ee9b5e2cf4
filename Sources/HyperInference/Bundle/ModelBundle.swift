import HyperIO
import HyperModel
import HyperTensor
import HyperText

/// A trained model: what it is, its weights, its tokenizer, and how it is meant to be sampled.
///
/// Nobody changes `values` while a bundle is in use on another thread; a bundle that was loaded never changes.
public struct ModelBundle: @unchecked Sendable {
  /// What the model is.
  public private(set) var configuration: ModelConfiguration
  /// Its vocabulary.
  public let tokenizer: Tokenizer
  /// How it is meant to be sampled.
  public var generation: GenerationDefaults
  /// The names of the parameters in fp32 and their places in `values`.
  package let layout: ParameterLayout
  /// The parameters, `layout.floatCount` floats.
  package let values: Memory
  /// What is quantised, and therefore not among `values`; nil in an fp32 model.
  package let quantised: Quantisation?

  /// A model of parts that are in memory; `values` is shared, not copied.
  /// - Throws: `InputError` where the tokenizer is not the configuration's or has no `<|endoftext|>`.
  package init(
    configuration: ModelConfiguration, values: Memory, tokenizer: Tokenizer,
    generation: GenerationDefaults = GenerationDefaults(), source: String = "model"
  ) throws {
    try self.init(
      configuration: configuration, layout: configuration.parameterLayout, values: values, tokenizer: tokenizer,
      generation: generation, source: source)
  }

  init(
    configuration: ModelConfiguration, layout: ParameterLayout, values: Memory, quantised: Quantisation? = nil,
    tokenizer: Tokenizer, generation: GenerationDefaults, source: String
  ) throws {
    precondition(values.byteCount >= layout.floatCount * 4, "the values fill the layout")
    try Self.check(tokenizer, for: configuration, source: source)
    self.configuration = configuration
    self.layout = layout
    self.values = values
    self.quantised = quantised
    self.tokenizer = tokenizer
    self.generation = generation
  }

  /// Throws unless `tokenizer` has the configuration's tokens and one that starts documents.
  static func check(_ tokenizer: Tokenizer, for configuration: ModelConfiguration, source: String) throws {
    guard tokenizer.vocabularySize == configuration.vocabSize else {
      throw InputError(
        "\(source): tokenizer", expected: "the configuration's \(configuration.vocabSize) tokens",
        found: "\(tokenizer.vocabularySize)")
    }
    _ = try tokenizer.endOfText()
  }

  /// The number of parameters.
  public var parameterCount: Int { configuration.parameterLayout.count }

  /// SHA-256 of the parameters in fp32 in their order.
  package var weightsDigest: String {
    var hash = SHA256()
    for parameter in layout.parameters {
      hash.update(UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: values.floats[parameter.range])))
    }
    return hash.finalize().hex
  }

  /// This model with one cut-off for every gate: a token skips a branch whose gate is below it; 0: none.
  /// - Throws: `InputError` for a model without gates, or a cut-off that is not in 0...2.
  package func cuttingGates(at cutoff: Float) throws -> ModelBundle {
    var model = self
    model.configuration = configuration.cuttingGates(at: cutoff)
    try model.configuration.validate(source: "--gate-cutoff")
    return model
  }

  /// This model with another configuration of the same parameters, and parameters of its own in fp32; what is quantised is
  /// shared.
  package func copy(with configuration: ModelConfiguration) throws -> ModelBundle {
    let own = Memory(byteCount: values.byteCount)
    own.base.copyMemory(from: values.base, byteCount: values.byteCount)
    return try ModelBundle(
      configuration: configuration, layout: layout, values: own, quantised: quantised, tokenizer: tokenizer,
      generation: generation, source: "model")
  }

  /// The values of the parameter `name`; nil if the model has none of that name.
  package func values(of name: String) -> UnsafeMutableBufferPointer<Float>? {
    layout[name].map { UnsafeMutableBufferPointer(rebasing: values.floats[$0.range]) }
  }
}
