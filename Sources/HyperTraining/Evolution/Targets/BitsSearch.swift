import HyperIO
import HyperInference
import HyperModel
import HyperTensor

/// Which format each matrix is rounded to and where its scales end, and whether the other parameters are halved, within a number
/// of bytes: fewest bits per byte.
package final class BitsSearch: ModelSearch {
  package let genes: [Gene]
  package let goals = ["bits per byte"]
  package let reference: Genome

  private let model: ModelBundle
  private let rounding: MatrixRounding
  private let matrices: [String]
  /// Whether the other parameters are halved, by the last gene's level.
  private let halves: [Bool]
  private let text: TextSample
  private let kept: TextSample
  /// Most bytes of all weights in a file.
  package let budget: Int
  /// The same by the hand default: 4 bits, the embedding in 8, the rest in fp32.
  package let referenceBytes: Int

  private static let blocksFormats = [
    QuantisedFormat(bits: 4, group: 128), QuantisedFormat(bits: 4, group: 64), QuantisedFormat(bits: 4, group: 32),
    QuantisedFormat(bits: 8, group: 128),
  ]
  /// Finer groups of an embedding bring nothing, 8 bits for some of its outputs do (Benchmarks/LOG.md).
  private static let embeddingFormats = (0...8).map { QuantisedFormat(eighths: $0, group: 128) }
  /// What a matrix may be rounded to, the cheapest first.
  private static func formats(of name: String) -> [QuantisedFormat] {
    name == "embedding.weight" ? embeddingFormats : blocksFormats
  }
  private static let clips: [Float] = [0.86, 0.9, 0.92, 0.94, 0.96, 0.98, 1, 1.02, 1.04, 1.06, 1.08]
  private static let noClip = 6
  private static let base = QuantisationScheme(blocks: blocksFormats[0], embedding: embeddingFormats[0])

  /// - Parameters:
  ///   - model: in fp32.
  ///   - text: what candidates are judged on.
  ///   - kept: what results are scored on.
  ///   - budget: most bytes, as a share of those of the hand default.
  /// - Throws: `InputError` for a model that is quantised already, or a budget below the cheapest formats.
  package init(_ model: ModelBundle, text: TextSample, kept: TextSample, budget share: Double) throws {
    (self.model, self.text, self.kept) = (model, text, kept)
    rounding = try MatrixRounding(model)
    let matrices = model.configuration.parameterLayout.parameters.map(\.name).filter {
      Self.base.format(of: $0) != nil
    }
    self.matrices = matrices
    let floats = model.layout.parameters.filter { Self.base.format(of: $0.name) == nil }
    let fit = floats.allSatisfy { model.values.floats[$0.range].allSatisfy { abs($0) < 65_520 } }
    let halves = fit ? [true, false] : [false]
    self.halves = halves
    // The search starts from the cheapest, which leaves most to spend.
    genes =
      matrices.flatMap {
        [
          Gene($0, levels: Self.formats(of: $0).count, start: 0),
          Gene($0 + " clip", levels: Self.clips.count, start: Self.noClip),
        ]
      } + [Gene("other parameters", levels: halves.count, start: 0)]
    reference = Genome(
      matrices.flatMap {
        [$0 == "embedding.weight" ? Double(Self.embeddingFormats.count - 1) : 0, Double(Self.noClip)]
      } + [Double(halves.count - 1)])
    let bytes = { (genome: Genome) in model.configuration.byteCount(Self.scheme(genome, matrices, halves)) }
    referenceBytes = bytes(reference)
    budget = Int(share * Double(referenceBytes))
    let least = bytes(Genome(startOf: genes))
    guard least <= budget else {
      throw InputError(
        "--budget", expected: "at least \(fixed(Double(least) / Double(referenceBytes), 3)), the cheapest formats",
        found: fixed(share, 3))
    }
  }

  private static func scheme(_ genome: Genome, _ matrices: [String], _ halves: [Bool]) -> QuantisationScheme {
    var scheme = base
    // The commonest format of the blocks stands in the file's header.
    let levels = matrices.indices.filter { matrices[$0] != "embedding.weight" }.map { genome.level(2 * $0) }
    let commonest = blocksFormats.indices.max { a, b in
      (levels.count { $0 == a }, -a) < (levels.count { $0 == b }, -b)
    }
    scheme.blocks = blocksFormats[commonest ?? 0]
    for (index, name) in matrices.enumerated() {
      let format = formats(of: name)[genome.level(2 * index)]
      if name == "embedding.weight" { scheme.embedding = format } else { scheme.set(name, format) }
    }
    scheme.halvesFloats = halves[genome.level(2 * matrices.count)]
    return scheme
  }

  /// Bytes of all weights that a genome stands for.
  package func byteCount(_ genome: Genome) -> Int {
    model.configuration.byteCount(Self.scheme(genome, matrices, halves))
  }

  package func bytes(of individual: Individual) -> Double? { Double(byteCount(individual.genome)) }

  package func model(_ genome: Genome) throws -> ModelBundle {
    var clips: [String: Float] = [:]
    for (index, name) in matrices.enumerated() { clips[name] = Self.clips[genome.level(2 * index + 1)] }
    return try rounding.bundle(Self.scheme(genome, matrices, halves), clips: clips)
  }

  /// A candidate over the budget is not measured; the reference is, so that it can be seen beside the others.
  package func fitness(of genome: Genome) throws -> Fitness { try fitness(of: genome, on: text) }

  package func score(of genome: Genome) throws -> Fitness { try fitness(of: genome, on: kept) }

  private func fitness(of genome: Genome, on text: TextSample) throws -> Fitness {
    let over = byteCount(genome) - budget
    if over > 0, genome != reference { return Fitness([1e30], violation: Double(over)) }
    let fitness = try text.fitness(of: model(genome))
    return over > 0 ? Fitness(fitness.goals, violation: max(fitness.violation, Double(over))) : fitness
  }

  /// From the cheapest formats: what a finer format of one matrix alone gains a byte decides which get it, as long as there is
  /// room.
  package func greedy(_ judge: ([Genome]) throws -> [Individual]) throws -> Genome {
    let start = Genome(startOf: genes)
    let steps = matrices.indices.flatMap { index in
      Self.formats(of: matrices[index]).indices.map { start.with(2 * index, Double($0)) }.filter { $0 != start }
    }
    let judged = try judge([start] + steps)
    let (base, bytes) = (judged[0].fitness.goals[0], byteCount(start))
    let gains = judged.dropFirst().enumerated().filter { $0.element.fitness.isWithinLimit }.map { offset, individual in
      let cost = Double(byteCount(individual.genome) - bytes)
      return (offset: offset, perByte: (base - individual.fitness.goals[0]) / max(1, cost), individual.genome)
    }
    var result = start
    for (_, perByte, genome) in gains.sorted(by: { ($1.perByte, $0.offset) < ($0.perByte, $1.offset) })
    where perByte > 0 {
      guard let gene = stride(from: 0, to: genes.count, by: 2).first(where: { genome[$0] != start[$0] }) else {
        continue
      }
      let next = result.with(gene, genome[gene])
      if byteCount(next) > byteCount(result), byteCount(next) <= budget { result = next }
    }
    return result
  }

  package func describe(_ genome: Genome) -> [(name: String, value: String)] {
    matrices.enumerated().map { index, name in
      let clip = Self.clips[genome.level(2 * index + 1)]
      return (name, "\(Self.formats(of: name)[genome.level(2 * index)])" + (clip == 1 ? "" : " clip \(clip)"))
    } + [("other parameters", halves[genome.level(2 * matrices.count)] ? "f16" : "f32")]
  }
}
