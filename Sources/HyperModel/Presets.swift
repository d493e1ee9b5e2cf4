/// The sizes that `--preset` names.
public enum ModelPreset: String, CaseIterable, Sendable {
  case tiny
  case small
  case base
  case large

  /// The model of this size.
  public var configuration: ModelConfiguration {
    let (dModel, layers, vocabSize) =
      switch self {
      case .tiny: (128, 5, 2048)
      case .small: (256, 6, 4096)
      case .base: (384, 8, 4096)
      case .large: (896, 10, 4096)
      }
    return .hybrid(dModel: dModel, layers: layers, vocabSize: vocabSize)
  }
}

extension ModelConfiguration {
  /// A model of all three branches in the presets' proportions: scan 2 D, liquid D/2, spikes 1.5 D wide.
  package static func hybrid(dModel: Int, layers: Int, vocabSize: Int) -> ModelConfiguration {
    var configuration = ModelConfiguration(dModel: dModel, layers: layers, vocabSize: vocabSize)
    configuration.ssm = ScanConfiguration(width: 2 * dModel)
    configuration.liquid = LiquidConfiguration(width: dModel / 2)
    configuration.spiking = SpikingConfiguration(width: dModel * 3 / 2)
    // Embeddings start with a spread of 0.02: scaled so, what enters the first block is of the order of 0.1.
    configuration.embeddingScale = Float(dModel).squareRoot() / 2
    return configuration
  }
}
