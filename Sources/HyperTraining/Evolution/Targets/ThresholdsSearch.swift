import HyperIO
import HyperInference
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

/// Each block's thresholds, spike levels and gate cut-offs: fewest bytes a token and fewest bits per byte.
///
/// Candidates are judged as they are used, a token at a time, and bytes are counted as tokens touch them.
package final class ThresholdsSearch: ModelSearch {
  package let genes: [Gene]
  package let goals = ["bytes per token", "bits per byte"]

  private let model: ModelBundle
  private let documents: [[Int32]]
  private let bytes: Int
  private let keptDocuments: [[Int32]]
  private let keptBytes: Int
  /// Bits per byte that the result may cost, as a share.
  private let lossLimit: Double
  private let branches: [String]

  /// What every threshold of a block is multiplied by.
  private static let scales = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2]
  private static let unscaled = 3
  /// Gates are 1 where a model has no opinion, and 2 at most.
  private static let cutoffs: [Float] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.6, 2]

  /// - Parameters:
  ///   - model: quantised, so that spikes are multiplied event by event, or in fp32.
  ///   - text: what candidates are judged on.
  ///   - kept: what results are scored on.
  ///   - lossLimit: bits per byte that the result may cost, as a share.
  /// - Throws: `InputError` for a model that has neither gates nor spikes.
  package init(_ model: ModelBundle, text: TextSample, kept: TextSample, lossLimit: Double) throws {
    let configuration = model.configuration
    guard configuration.hasGate || configuration.spiking != nil else {
      throw InputError("model", expected: "gates or spikes", found: "neither")
    }
    self.model = model
    self.lossLimit = lossLimit
    (documents, bytes) = try text.contents()
    (keptDocuments, keptBytes) = try kept.contents()
    branches = configuration.hasGate ? configuration.branches : []
    var genes: [Gene] = []
    for block in 0..<configuration.layers {
      if let spiking = configuration.spiking {
        genes.append(Gene("blocks.\(block).theta", levels: Self.scales.count, start: Self.unscaled))
        let cap = configuration.levelCaps.isEmpty ? spiking.levels : configuration.levelCaps[block]
        genes.append(Gene("blocks.\(block).levels", levels: spiking.levels, start: cap - 1))
      }
      for (index, branch) in branches.enumerated() {
        let cutoff = configuration.gateCutoffs.isEmpty ? 0 : configuration.gateCutoffs[block][index]
        let nearest = Self.cutoffs.indices.min { abs(Self.cutoffs[$0] - cutoff) < abs(Self.cutoffs[$1] - cutoff) }
        genes.append(Gene("blocks.\(block).\(branch) cut-off", levels: Self.cutoffs.count, start: nearest ?? 0))
      }
    }
    self.genes = genes
  }

  /// The settings that a genome stands for.
  private func settings(_ genome: Genome) -> (thetas: [Double], levels: [Int], cutoffs: [[Float]]) {
    var (thetas, levels, cutoffs): ([Double], [Int], [[Float]]) = ([], [], [])
    var gene = 0
    func next() -> Int {
      gene += 1
      return genome.level(gene - 1)
    }
    for _ in 0..<model.configuration.layers {
      if model.configuration.spiking != nil {
        thetas.append(Self.scales[next()])
        levels.append(next() + 1)
      }
      cutoffs.append(branches.map { _ in Self.cutoffs[next()] })
    }
    return (thetas, levels, cutoffs)
  }

  package func model(_ genome: Genome) throws -> ModelBundle {
    let (thetas, levels, cutoffs) = settings(genome)
    var configuration = model.configuration
    configuration.gateCutoffs = cutoffs.contains { $0.contains { $0 > 0 } } ? cutoffs : []
    configuration.levelCaps = levels.contains { $0 < configuration.spiking?.levels ?? 0 } ? levels : []
    let result = try model.copy(with: configuration)
    for (block, scale) in thetas.enumerated() where scale != 1 {
      guard let logTheta = result.values(of: "blocks.\(block).spiking.log_theta") else { continue }
      for i in logTheta.indices {
        let moved = logTheta[i] + Float(log(scale))
        logTheta[i] = model.quantised?.scheme.kept(moved) ?? moved  // as a file will hold it
      }
    }
    return result
  }

  package func fitness(of genome: Genome) throws -> Fitness {
    try fitness(of: model(genome), documents, bytes: bytes)
  }

  package func score(of genome: Genome) throws -> Fitness {
    try fitness(of: model(genome), keptDocuments, bytes: keptBytes)
  }

  private func fitness(of model: ModelBundle, _ documents: [[Int32]], bytes: Int) throws -> Fitness {
    let session = try InferenceSession(model)
    let (nats, traffic) = try session.nats(of: documents)
    guard nats.isFinite else { return .hopeless(goals: 2) }
    return Fitness([traffic.bytesPerToken, BitsPerByteScore.bitsPerByte(nats: nats, bytes: bytes)])
  }

  /// The least bytes of those that cost no more bits per byte than they may; a fifth of that is left for other text.
  package func choice(of individuals: [Individual], beside reference: Individual) -> Individual {
    let limit = limit(beside: reference)
    return individuals.filter { $0.fitness.goals[1] <= limit }.reduce(reference) { best, next in
      next.fitness.goals[0] < best.fitness.goals[0] ? next : best
    }
  }

  private func limit(beside reference: Individual) -> Double { reference.fitness.goals[1] * (1 + 0.8 * lossLimit) }

  package func bytes(of individual: Individual) -> Double? { individual.fitness.goals[0] }

  /// One gene after another by what its next steps alone save for what they cost, as long as the sum may be afforded.
  package func greedy(_ judge: ([Genome]) throws -> [Individual]) throws -> Genome {
    let start = Genome(startOf: genes)
    let base = try judge([start])[0]
    var steps: [(gene: Int, level: Double)] = []
    for (index, gene) in genes.enumerated() {
      guard case .levels(let count) = gene.kind else { continue }
      let up = !gene.name.hasSuffix("levels")
      for stride in [2.0, 4.0, 6.0] {
        let level = up ? gene.start + stride : gene.start - stride / 2
        if level >= 0, level < Double(count) { steps.append((index, level)) }
      }
    }
    let judged = try judge(steps.map { start.with($0.gene, $0.level) })
    let limit = limit(beside: base)
    func gain(_ individual: Individual) -> Double {
      let saved = base.fitness.goals[0] - individual.fitness.goals[0]
      let cost = individual.fitness.goals[1] - base.fitness.goals[1]
      return saved <= 0 ? -1 : saved / max(cost, 1e-6)
    }
    let order = judged.indices.filter { gain(judged[$0]) > 0 }.sorted {
      (-gain(judged[$0]), $0) < (-gain(judged[$1]), $1)
    }
    var best = base
    for index in order {
      let (gene, level) = steps[index]
      let next = try judge([best.genome.with(gene, level)])[0]
      if next.fitness.goals[1] <= limit, next.fitness.goals[0] < best.fitness.goals[0] { best = next }
    }
    return best.genome
  }

  package func describe(_ genome: Genome) -> [(name: String, value: String)] {
    let (thetas, levels, cutoffs) = settings(genome)
    return cutoffs.indices.map { block in
      var parts = zip(branches, cutoffs[block]).map { "\($0) cut-off \($1)" }
      if !thetas.isEmpty { parts = ["thresholds x \(thetas[block])", "levels \(levels[block])"] + parts }
      return ("block \(block)", parts.joined(separator: ", "))
    }
  }
}
