import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText
import Testing

/// Small models with random weights, and a small vocabulary.
enum TestModel {
  /// 300 tokens learnt from a few sentences, the six special ones first.
  static func tokenizer(size: Int = 300) throws -> Tokenizer {
    var trainer = try TokenizerTrainer(vocabularySize: size)
    for i in 0..<200 {
      trainer.add(
        Array("The little fox \(i % 7) ran over the \(i % 3) hills, and the fox sang: Łódź, naïve café! 🦊\n".utf8))
    }
    return trainer.finish()
  }

  /// Every non-empty set of branches, and the cells and resets that a branch may have instead.
  static let configurations: [(name: String, configuration: ModelConfiguration)] = {
    let ssm = ScanConfiguration(width: 64, headDim: 16, nGroups: 2, dState: 8)
    let liquid = LiquidConfiguration(width: 24, cell: .ltc(recurrentGate: true))
    let spiking = SpikingConfiguration(width: 56)
    var result: [(String, ModelConfiguration)] = (1..<8).map { set in
      var configuration = base
      if set & 1 != 0 { configuration.ssm = ssm }
      if set & 2 != 0 { configuration.liquid = liquid }
      if set & 4 != 0 { configuration.spiking = spiking }
      return ("branches \(set)", configuration)
    }
    var cfc = base
    cfc.liquid = LiquidConfiguration(width: 20, cell: .cfc(mode: "default"))
    cfc.spiking = SpikingConfiguration(width: 33, levels: 1, reset: "zero")
    result.append(("cfc", cfc))
    var capped = result[6].1
    capped.logitSoftCap = 5
    result.append(("soft cap", capped))
    return result
  }()

  /// 4 bits, with an embedding of 8.
  static let scheme = QuantisationScheme(
    blocks: QuantisedFormat(bits: 4, group: 32), embedding: QuantisedFormat(bits: 8, group: 64))

  /// A configuration with all three branches.
  static var hybrid: ModelConfiguration { configurations[6].configuration }

  private static var base: ModelConfiguration {
    var configuration = ModelConfiguration(dModel: 48, layers: 2, vocabSize: 300)
    configuration.embeddingScale = 0.3
    return configuration
  }

  /// A model with random weights, none of which is zero or one by default.
  static func make(_ configuration: ModelConfiguration = hybrid, seed: UInt64 = 7) throws -> ModelBundle {
    let layout = configuration.parameterLayout
    let values = Memory(floats: layout.floatCount)
    configuration.initialise(values, seed: seed)
    var random = RandomGenerator(seed: seed &+ 1)
    for parameter in layout.parameters {
      // What the blocks add outweighs the token itself, which the tied head would repeat for ever.
      let spread: Float =
        switch parameter.name {
        case "embedding.weight": 0.3
        case let name where name.hasSuffix("out_proj.weight"): 0.3
        default: 0.05
        }
      for i in parameter.range { values.floats[i] += spread * random.normal() }
    }
    return try ModelBundle(
      configuration: configuration, values: values, tokenizer: tokenizer(size: configuration.vocabSize))
  }

  /// Random tokens of a document and a few more documents.
  static func tokens(_ count: Int, vocabulary: Int = 300, seed: UInt64) -> [Int32] {
    var random = RandomGenerator(seed: seed)
    return (0..<count).map { $0 == 0 || random.below(40) == 0 ? 0 : Int32(random.below(vocabulary)) }
  }
}

/// The bits of floats: what "equal bit for bit" compares.
struct Bits: Hashable, CustomTestStringConvertible {
  let words: [UInt32]
  var testDescription: String { "\(words.prefix(4).map(Float.init(bitPattern:))) of \(words.count)" }
}

/// The bits of `floats`.
func bits(_ floats: some Sequence<Float>) -> Bits { Bits(words: floats.map(\.bitPattern)) }

/// A fresh directory that goes away with its owner.
final class TemporaryDirectory: Sendable {
  let path = "/tmp/hyper-inference-test-" + FileSystem.uniqueSuffix()

  init() throws { try FileSystem.makeDirectory(path) }

  deinit { try? FileSystem.removeTree(path) }

  /// The path of `name` inside.
  func callAsFunction(_ name: String) -> String { path + "/" + name }
}

/// The error that `body` throws as an `InputError`; nil for success and other errors.
func inputError(_ body: () throws -> Void) -> InputError? {
  do {
    try body()
    return nil
  } catch { return error as? InputError }
}
