import HyperModel
import HyperTensor
import HyperText

/// A short search while a model trains: what each block's thresholds should be multiplied by, where a spike's surrogate gradient
/// may mislead.
///
/// It depends on the weights, the text and the step alone, so that a run that was stopped comes to the same weights.
struct ThresholdTuning {
  private let configuration: TrainingConfiguration
  private let text: TextSample

  private static let textTokens = 4096
  /// The logarithm of a factor.
  private static let range = -0.2...0.2

  private static var options: SearchOptions {
    var options = SearchOptions()
    (options.population, options.generations) = (8, 3)
    return options
  }

  /// - Parameters:
  ///   - training: candidates are judged on a part of it, another one at each step.
  init(_ configuration: TrainingConfiguration, training: PackedTokens, step: Int) throws {
    self.configuration = configuration
    text = try TextSample(training, tokens: Self.textTokens, seed: UInt64(configuration.seed) &+ UInt64(step))
  }

  /// The thresholds' parameters of each block.
  private var thresholds: [ParameterInfo] {
    let layout = configuration.model.parameterLayout
    return (0..<configuration.model.layers).compactMap { layout["blocks.\($0).spiking.log_theta"] }
  }

  /// The logarithms of the best candidate's factors, one a block; zeros where changing nothing is best.
  func search(from values: Memory, seed: UInt64) throws -> [Double] {
    var options = Self.options
    options.seed = seed
    let genes = thresholds.map { Gene($0.name, Self.range, start: 0) }
    let pool = JudgePool(threads: configuration.threads, isInterrupted: { false }, progress: { _, _ in })
    let judged = try GeneticSearch(genes: genes, options: options).run(
      { genomes in
        let fitness = try JudgePool.all(pool.map(genomes) { try self.fitness(of: $0, values) })
        return zip(genomes, fitness).map { Individual($0, $1) }
      }, best: \.best, report: { _ in })
    return judged.best.genome.values
  }

  /// Adds the logarithms of factors to the blocks' thresholds.
  func add(_ logarithms: [Double], to values: Memory) {
    for (parameter, logarithm) in zip(thresholds, logarithms) {
      for i in parameter.range { values.floats[i] += Float(logarithm) }
    }
  }

  private func fitness(of genome: Genome, _ values: Memory) throws -> Fitness {
    let own = Memory(byteCount: values.byteCount)
    own.base.copyMemory(from: values.base, byteCount: values.byteCount)
    add(genome.values, to: own)
    return try text.fitness(by: BitsPerByteEvaluation(model: configuration.model, values: own, threads: 1))
  }
}
