import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText

/// The model that a benchmark of inference runs: one that was named, or a preset with random weights.
struct BenchModel {
  let name: String
  let bundle: ModelBundle
  /// What its matrices are in: `f32` or a format's name.
  let type: String

  /// - Parameter type: `q4`, `q8` or `f32`; a model that is quantised already stays as it is.
  init(model: String?, preset: ModelPreset, type: String) throws {
    isa = try InstructionSet.chosen()
    let loaded: ModelBundle
    if let model {
      name = FileSystem.name(of: model)
      loaded = try ModelBundle.load(model, report: Terminal.warn)
    } else {
      name = preset.rawValue
      loaded = try Self.random(preset)
    }
    if let quantised = loaded.quantised {
      bundle = loaded
      self.type = "\(quantised.scheme.blocks)"
    } else if let scheme = QuantisationScheme.named[type] {
      bundle = try loaded.quantised(scheme)
      self.type = "\(scheme.blocks)"
    } else {
      bundle = loaded
      self.type = "f32"
    }
  }

  /// The instruction set that computes.
  let isa: InstructionSet

  /// Bytes of the weights.
  var byteCount: Int { 4 * bundle.layout.count + (bundle.quantised?.byteCount ?? 0) }

  /// Bytes of weights that a token reads when a share of the neurons fires.
  func weightBytesPerToken(firingRate: Double) -> Double {
    let bytes = BytesPerToken(bundle.configuration) { bundle.quantised?.scheme.format(of: $0) }
    return bytes.total(firing: firingRate) - Double(bytes.states)
  }

  private static func random(_ preset: ModelPreset) throws -> ModelBundle {
    var configuration = preset.configuration
    var trainer = try TokenizerTrainer(vocabularySize: configuration.vocabSize)
    for index in 0..<3000 { trainer.add(Array(StoryGenerator.story(seed: 1, index: index).utf8)) }
    let tokenizer = trainer.finish()
    configuration.vocabSize = tokenizer.vocabularySize
    let values = Memory(floats: configuration.parameterLayout.floatCount)
    configuration.initialise(values, seed: 1)
    return try ModelBundle(configuration: configuration, values: values, tokenizer: tokenizer)
  }
}
