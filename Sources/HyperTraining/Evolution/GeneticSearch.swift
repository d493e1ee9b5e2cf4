import HyperTensor

/// How a search goes about.
package struct SearchOptions: Equatable, Sendable {
  package var population = 16
  package var generations = 12
  /// How many are drawn for each parent.
  package var tournament = 2
  /// Share of the children that have two parents.
  package var crossover = 0.8
  package var seed: UInt64 = 1

  package init() {}

  /// Candidates that a search judges.
  package var evaluations: Int { population * (generations + 1) }
}

/// How far a search is.
package struct SearchProgress: Sendable {
  package let seed: UInt64
  package let generation: Int
  package let generations: Int
  package let evaluations: Int
  /// The first goal of the best candidate so far and its mean over the population, those within the limit counted.
  package let best: Double?
  package let mean: Double?
}

/// A genetic search: tournaments choose parents, children are crossed and mutated, and the best of both live on.
///
/// Every random number is drawn before a generation is judged, so that the course is the same with any number of threads.
struct GeneticSearch {
  let genes: [Gene]
  let options: SearchOptions

  /// - Returns: every candidate that was judged, `options.evaluations` different ones, the start first; fewer where a
  ///   hundred draws find no new one.
  func run(
    _ judge: ([Genome]) throws -> [Individual], best: ([Individual]) -> Individual,
    report: (SearchProgress) -> Void
  ) throws -> [Individual] {
    var random = RandomGenerator(seed: options.seed)
    var known: Set<Genome> = []
    var all: [Individual] = []
    let start = Genome(startOf: genes)
    known.insert(start)
    var children = [start] + (1..<options.population).compactMap { _ in fresh(&known) { genes.random(&random) } }
    var population = Population(best: 0, of: [])
    for generation in 0...options.generations {
      let judged = try judge(children)
      all += judged
      population = Population(best: options.population, of: population.members + judged)
      report(
        SearchProgress(
          seed: options.seed, generation: generation, generations: options.generations, evaluations: all.count,
          best: best(all).fitness.goals[0], mean: population.meanOfFirstGoal))
      guard generation < options.generations else { break }
      // About one and a half genes change.
      let rate = 0.5 / Double(genes.count)
      children = (0..<options.population).compactMap { _ in
        fresh(&known) {
          let parent = population.tournament(options.tournament, &random)
          guard Double(random.uniform()) < options.crossover else {
            return genes.mutated(parent, rate: rate, &random)
          }
          let other = population.tournament(options.tournament, &random)
          return genes.mutated(genes.crossed(parent, other, &random), rate: rate, &random)
        }
      }
      if children.isEmpty { break }
    }
    return all
  }

  /// Random search with `count` candidates, from the same start.
  func chance(count: Int, _ judge: ([Genome]) throws -> [Individual]) throws -> [Individual] {
    // Another stream than the search's own, whose first generation it would repeat.
    var random = RandomGenerator(seed: options.seed ^ 0x52_414E_444F_4D00)
    let start = Genome(startOf: genes)
    var known: Set<Genome> = [start]
    var all = try judge([start])
    while all.count < count {
      let next = min(options.population, count - all.count)
      let candidates = (0..<next).compactMap { _ in fresh(&known) { genes.random(&random) } }
      if candidates.isEmpty { break }
      all += try judge(candidates)
    }
    return all
  }

  /// How often another candidate is drawn in place of one that was there before.
  private static let attempts = 100

  private func fresh(_ known: inout Set<Genome>, _ draw: () -> Genome) -> Genome? {
    for _ in 0..<Self.attempts {
      let genome = draw()
      if known.insert(genome).inserted { return genome }
    }
    return nil
  }
}
