import HyperIO
import HyperModel
import HyperTensor
import HyperText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Learning rate, decay, loss weights and the branches' widths: fewest bits per byte of a proxy, a run on few tokens.
///
/// A model may have as many parameters as the one that the search starts from, so that widths are traded for one another.
package final class SettingsSearch: SearchProblem {
  package let genes: [Gene]
  package let goals = ["bits per byte"]

  private let base: TrainingConfiguration
  private let training: PackedTokens
  private let text: TextSample
  private let kept: TextSample
  private let parameterLimit: Int

  /// Parameters that a candidate may have, as a share of the start's.
  private static let parameterShare = 1.02
  private static let widthFactors = [0.5, 0.75, 1, 1.25, 1.5, 2]
  private static let sameWidth = 2

  private enum Field: String {
    case learningRate = "learning rate x 2^"
    case weightDecay = "weight decay"
    case beta2
    case sparsity = "sparsity weight"
    case scan = "scan width x"
    case liquid = "liquid width x"
    case spiking = "spiking width x"
    case levels = "spike levels"
  }
  private let fields: [Field]
  private static let beta2s = [0.9, 0.95, 0.98, 0.99]

  /// - Parameters:
  ///   - base: the run that the search starts from; its budget is the proxies'.
  ///   - training: what proxies are trained on.
  ///   - text: what they are judged on.
  ///   - kept: what results are scored on, after another run with another seed.
  package init(_ base: TrainingConfiguration, training: PackedTokens, text: TextSample, kept: TextSample) {
    var base = base
    base.threads = 1
    (self.base, self.training, self.text, self.kept) = (base, training, text, kept)
    parameterLimit = Int(Self.parameterShare * Double(base.model.parameterLayout.count))
    var genes: [(Field, Gene)] = [
      (.learningRate, Gene(Field.learningRate.rawValue, -2...2, start: 0)),
      (.weightDecay, Gene(Field.weightDecay.rawValue, 0...0.3, start: min(0.3, base.weightDecay))),
      (.beta2, Gene(Field.beta2.rawValue, levels: Self.beta2s.count, start: 1)),
    ]
    func width(_ field: Field) {
      genes.append((field, Gene(field.rawValue, levels: Self.widthFactors.count, start: Self.sameWidth)))
    }
    if base.model.branchCount > 1 {
      if base.model.ssm != nil { width(.scan) }
      if base.model.liquid != nil { width(.liquid) }
      if base.model.spiking != nil { width(.spiking) }
    }
    if let spiking = base.model.spiking {
      genes.append((.levels, Gene(Field.levels.rawValue, levels: 8, start: spiking.levels - 1)))
      let weight = min(0.1, base.objective.sparsityWeight)
      genes.append((.sparsity, Gene(Field.sparsity.rawValue, 0...0.1, start: weight)))
    }
    fields = genes.map(\.0)
    self.genes = genes.map(\.1)
  }

  /// The run that a genome stands for, with the proxies' budget.
  package func configuration(_ genome: Genome) -> TrainingConfiguration {
    var configuration = base
    for (index, field) in fields.enumerated() {
      // Whole units, but for the width that MODEL has.
      func scaled(_ width: Int, by unit: Int) -> Int {
        let level = genome.level(index)
        if level == Self.sameWidth { return width }
        return max(1, Int((Double(width) / Double(unit) * Self.widthFactors[level]).rounded())) * unit
      }
      switch field {
      case .learningRate: configuration.learningRate = base.learningRate * exp2(genome[index])
      case .weightDecay: configuration.weightDecay = genome[index]
      case .beta2: configuration.beta2 = Self.beta2s[genome.level(index)]
      case .sparsity: configuration.objective.sparsityWeight = genome[index]
      case .scan:
        if let ssm = base.model.ssm {
          configuration.model.ssm?.width = scaled(ssm.width, by: ssm.headDim * ssm.nGroups)
        }
      case .liquid:
        if let liquid = base.model.liquid { configuration.model.liquid?.width = scaled(liquid.width, by: 16) }
      case .spiking:
        if let spiking = base.model.spiking { configuration.model.spiking?.width = scaled(spiking.width, by: 16) }
      case .levels: configuration.model.spiking?.levels = genome.level(index) + 1
      }
    }
    return configuration
  }

  package func fitness(of genome: Genome) throws -> Fitness {
    let configuration = configuration(genome)
    let over = configuration.model.parameterLayout.count - parameterLimit
    if over > 0 { return Fitness([1e30], violation: Double(over)) }
    return try bitsPerByte(of: configuration, on: text)
  }

  package func score(of genome: Genome) throws -> Fitness {
    var configuration = configuration(genome)
    configuration.seed += 1
    return try bitsPerByte(of: configuration, on: kept)
  }

  private func bitsPerByte(of configuration: TrainingConfiguration, on text: TextSample) throws -> Fitness {
    let trainer = try Trainer(configuration)
    var source: any BatchSource = LaneSampler(
      training, lanes: configuration.deviceBatchSize, seed: UInt64(configuration.seed))
    let steps = configuration.totalSteps ?? 1
    let schedule = LearningRateSchedule(
      warmupSteps: min(configuration.warmupSteps, max(1, steps / 10)), totalSteps: steps,
      finalFraction: configuration.finalLearningRateFraction)
    do {
      for step in 0..<steps {
        _ = try trainer.step(&source, rate: schedule.multiplier(at: step), countsSpikes: false)
      }
    } catch is TrainingFailure {
      return .hopeless(goals: 1)
    }
    return try text.fitness(
      by: BitsPerByteEvaluation(model: configuration.model, values: trainer.values, threads: 1))
  }

  /// One setting after another: the best of a few values of each, the earlier ones kept.
  package func greedy(_ judge: ([Genome]) throws -> [Individual]) throws -> Genome {
    var best = try judge([Genome(startOf: genes)])[0]
    for (index, gene) in genes.enumerated() {
      let values: [Double] =
        switch gene.kind {
        case .levels(let count):
          [best.genome[index] - 1, best.genome[index] + 1].filter { $0 >= 0 && $0 < Double(count) }
        case .number(let range): [0.25, 0.75].map { range.lowerBound + $0 * (range.upperBound - range.lowerBound) }
        }
      for next in try judge(values.map { best.genome.with(index, $0) }) where next.fitness.precedes(best.fitness) {
        best = next
      }
    }
    return best.genome
  }

  package func describe(_ genome: Genome) -> [(name: String, value: String)] {
    let configuration = configuration(genome)
    var lines = [
      ("learning_rate", "\(configuration.learningRate)"), ("weight_decay", "\(configuration.weightDecay)"),
      ("beta2", "\(configuration.beta2)"),
    ]
    let model = configuration.model
    if let ssm = model.ssm { lines.append(("ssm.width", "\(ssm.width)")) }
    if let liquid = model.liquid { lines.append(("liquid.width", "\(liquid.width)")) }
    if let spiking = model.spiking {
      lines += [
        ("spiking.width", "\(spiking.width)"), ("spiking.levels", "\(spiking.levels)"),
        ("sparsity_weight", "\(configuration.objective.sparsityWeight)"),
      ]
    }
    return lines
  }
}
