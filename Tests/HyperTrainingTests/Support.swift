import HyperIO
import HyperModel
import HyperTensor
import HyperText
import HyperTraining

/// A fresh directory that goes away with its owner.
final class TemporaryDirectory: Sendable {
  let path = "/tmp/hyper-training-test-" + FileSystem.uniqueSuffix()

  init() throws { try FileSystem.makeDirectory(path) }

  deinit { try? FileSystem.removeTree(path) }

  /// The path of `name` inside.
  func callAsFunction(_ name: String) -> String { path + "/" + name }
}

/// A tiny model and tiny texts, which train in milliseconds.
enum Tiny {
  /// Two blocks with all branches and 300 tokens.
  static var model: ModelConfiguration {
    var model = ModelConfiguration(dModel: 24, layers: 2, vocabSize: 300)
    model.ssm = ScanConfiguration(width: 32, headDim: 16, dState: 8)
    model.liquid = LiquidConfiguration(width: 12, cell: .ltc(recurrentGate: true))
    model.spiking = SpikingConfiguration(width: 28)
    model.embeddingScale = 3
    return model
  }

  /// Four sequences of 16 steps, a learning rate that is high from the start.
  static var training: TrainingConfiguration {
    var training = TrainingConfiguration(model: model)
    training.deviceBatchSize = 4
    training.sequenceLength = 16
    training.learningRate = 0.01
    training.warmupSteps = 2
    training.budget = .steps(12)
    return training
  }

  /// 300 tokens learnt from `sentence`, special ones first.
  static let tokenizer: Tokenizer = {
    guard var trainer = try? TokenizerTrainer(vocabularySize: 300) else { preconditionFailure("300 tokens are enough") }
    for number in 0..<200 { trainer.add(Array(sentence(number).utf8)) }
    return trainer.finish()
  }()

  /// One of endlessly many sentences, none like the one before.
  static func sentence(_ number: Int) -> String {
    let creatures = ["fox", "bear", "robot", "small owl", "hen"]
    let places = ["over the hill", "to the sea", "home", "into the dark forest"]
    return "The \(creatures[number % 5]) \(number) went \(places[number % 4]) and sang: café!"
  }

  /// `count` documents of one to four sentences.
  static func texts(_ count: Int, from first: Int = 0) -> [String] {
    (first..<first + count).map { document in
      (0...document % 4).map { sentence(document * 7 + $0) }.joined(separator: " ")
    }
  }

  /// Packs texts into `directory`.
  static func pack(_ texts: [String], in directory: TemporaryDirectory, as name: String = "data") throws -> PackedTokens
  {
    let writer = try PackedTokensWriter(directory: directory(name), tokenizer: tokenizer, sources: [])
    for text in texts { try writer.add(Document(text: Array(text.utf8))) }
    return try writer.finish()
  }

  /// Weights none of which is zero or one by default, with gates and logits that matter.
  static func randomise(_ values: Memory, of model: ModelConfiguration, seed: UInt64) {
    model.initialise(values, seed: seed)
    var random = RandomGenerator(seed: seed &+ 1)
    for parameter in model.parameterLayout.parameters {
      let spread: Float = parameter.name == "embedding.weight" ? 0.4 : 0.05
      for i in parameter.range { values.floats[i] += spread * random.normal() }
    }
  }
}

/// The bits of floats: what "equal bit for bit" compares.
struct Bits: Equatable, CustomStringConvertible {
  let words: [UInt32]
  var description: String { "\(words.prefix(4).map(Float.init(bitPattern:))) of \(words.count)" }
}

func bits(_ memory: Memory) -> Bits { Bits(words: memory.floats.map(\.bitPattern)) }

/// The root of the sum of squares.
func norm(_ memory: Memory) -> Double { memory.floats.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot() }

/// The one-line message of the `InputError` that `body` throws; what else happened otherwise.
func inputError(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch let error as InputError { return error.description } catch { return "another error: \(error)" }
}
