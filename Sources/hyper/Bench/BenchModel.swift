import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText

/// The model that a benchmark of inference runs: one that was named, or one of random weights.
struct BenchModel {
  let name: String
  /// The file or directory; nil: random weights.
  let file: String?
  let bundle: ModelBundle
  /// What its matrices are in: `f32` or a format's name.
  let type: String

  /// A model from a file or directory.
  /// - Parameter type: `q4`, `q8` or `f32`; a model that is quantised already stays as it is.
  init(file: String, type: String) throws {
    try self.init(
      FileSystem.name(of: file), file: file, ModelBundle.load(file, checkFinite: true, report: Terminal.warn),
      type: type)
  }

  /// A model of random weights.
  init(_ name: String, _ configuration: ModelConfiguration, type: String) throws {
    try self.init(name, file: nil, Self.random(configuration), type: type)
  }

  private init(_ name: String, file: String?, _ loaded: ModelBundle, type: String) throws {
    (self.name, self.file) = (name, file)
    isa = try InstructionSet.chosen()
    if let quantised = loaded.quantised {
      bundle = loaded
      self.type = "\(quantised.scheme.blocks)"
    } else if let scheme = QuantisationScheme.named[type] {
      bundle = try loaded.quantised(scheme)
      original = loaded
      self.type = "\(scheme.blocks)"
    } else {
      bundle = loaded
      self.type = "f32"
    }
  }

  private init(_ model: BenchModel, bundle: ModelBundle, type: String) {
    (name, file, isa) = (model.name, model.file, model.isa)
    (self.bundle, self.type) = (bundle, type)
  }

  /// The same model whose spikes are multiplied like every other input; nil where it has no spikes that are not, or where its
  /// fp32 weights are not known.
  func withDenseSpikes() throws -> BenchModel? {
    guard let original, bundle.quantised?.weights.spikeRows.isEmpty == false else { return nil }
    return BenchModel(self, bundle: try bundle.withDenseSpikes(of: original), type: type)
  }

  /// The model before it was rounded, where that was done here.
  private var original: ModelBundle?

  /// The instruction set that computes.
  let isa: InstructionSet

  /// Bytes of the weights.
  var byteCount: Int { 4 * bundle.layout.count + (bundle.quantised?.byteCount ?? 0) }

  /// Bytes of weights and states that a token touches when a share of the neurons fires.
  func bytesPerToken(firingRate: Double) -> Double {
    guard let weights = bundle.quantised?.weights, weights.spikeRows.isEmpty else {
      return bytes.total(firing: firingRate)
    }
    let matrices = weights.matrices.values.reduce(0) { $0 + $1.packed.bytes.count }
    let row = weights.matrices["embedding.weight"].map {
      QuantisedMatrix.bytesPerOutput(of: $0.outputs, inputs: $0.inputs, format: $0.format)
    }
    return Double(4 * bundle.layout.count + matrices + (row ?? 0) + bytes.states)
  }

  /// Of those, the weights.
  func weightBytesPerToken(firingRate: Double) -> Double {
    bytesPerToken(firingRate: firingRate) - Double(bytes.states)
  }

  private var bytes: BytesPerToken {
    BytesPerToken(bundle.configuration) { bundle.quantised?.scheme.format(of: $0) }
  }

  /// Multiply-adds of a token when a share of the neurons fires.
  func operationsPerToken(firingRate: Double) -> Double { operations.total(firing: isEventDriven ? firingRate : 1) }

  /// Multiply-adds of a prompt of `count` tokens and the logits behind it.
  func operations(prompt count: Int, firingRate: Double) -> Double {
    operations.total(prompt: count, firing: isEventDriven ? firingRate : 1)
  }

  private var operations: OperationsPerToken { OperationsPerToken(bundle.configuration) }
  private var isEventDriven: Bool { bundle.quantised?.weights.spikeRows.isEmpty == false }

  /// GOP/s, two a multiply-add, that `threads` threads reach at best in what the model's matrices are in.
  func ceiling(threads: Int) throws -> Double {
    bundle.quantised == nil ? try Ceilings(threads: threads).fp32 : try Ceilings.integerProducts(threads: threads)
  }

  /// GB/s at which `threads` threads together read as much as the model's weights, again and again.
  func readBandwidth(threads: Int) throws -> Double {
    try Ceilings.readBandwidth(bytes: max(1 << 20, byteCount / threads), threads: threads)
  }

  private static func random(_ model: ModelConfiguration) throws -> ModelBundle {
    var configuration = model
    var trainer = try TokenizerTrainer(vocabularySize: configuration.vocabSize)
    for index in 0..<3000 { trainer.add(Array(StoryGenerator.story(seed: 1, index: index).utf8)) }
    let tokenizer = trainer.finish()
    configuration.vocabSize = tokenizer.vocabularySize
    let values = Memory(floats: configuration.parameterLayout.floatCount)
    configuration.initialise(values, seed: 1)
    return try ModelBundle(configuration: configuration, values: values, tokenizer: tokenizer)
  }
}
