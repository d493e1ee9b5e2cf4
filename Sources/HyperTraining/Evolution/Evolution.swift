import HyperIO

/// A genetic search with all that its result is to be seen beside: where one stands without it, what one would do by hand, and
/// random search with equal evaluations, for one seed or several.
package struct Evolution {
  package enum Event {
    /// Something new is being judged: the reference, the hand rule, chance.
    case stage(String)
    /// So many of so many candidates of a batch are judged.
    case judged(Int, of: Int)
    case generation(SearchProgress)
  }

  /// What one seed came to.
  package struct Search {
    package let seed: UInt64
    package let genetic: Scored
    package let chance: Scored
    /// What nobody dominates among the candidates of the genetic search that keep the limit.
    package let front: [Individual]
    /// Candidates that each of the two judged.
    package let evaluations: Int
  }

  /// A candidate, what it was judged to be and its score on text that no search has seen.
  package struct Scored {
    package let individual: Individual
    package let score: Fitness
    package var genome: Genome { individual.genome }
    package var fitness: Fitness { individual.fitness }
  }

  package struct Result {
    package let reference: Scored
    package let greedy: Scored
    package let searches: [Search]
    /// The best genetic search by fitness, which is what may be chosen by; the scores are for reading.
    package let best: Search
  }

  private let problem: any SearchProblem
  private let options: SearchOptions
  private let seeds: [UInt64]
  private let memory: FitnessMemory
  private let threads: Int

  /// - Parameters:
  ///   - seeds: of the searches, one after another.
  ///   - threads: candidates judged at a time.
  ///   - statePath: where what was judged is kept until the end.
  ///   - identity: what makes the fitness of a genome, besides the genome.
  ///   - resume: go on with what is there.
  /// - Throws: `InputError` where there is a state and `resume` is not given, or one of another search.
  package init(
    _ problem: any SearchProblem, options: SearchOptions, seeds: [UInt64], threads: Int, statePath: String,
    identity: JSON, resume: Bool
  ) throws {
    precondition(!seeds.isEmpty && options.population > 1, "a search has seeds and a population")
    (self.problem, self.options, self.seeds, self.threads) = (problem, options, seeds, threads)
    memory = try FitnessMemory(
      path: statePath, identity: identity, genes: problem.genes, goals: problem.goals.count, resume: resume)
  }

  /// - Throws: `SearchInterruption` when `isInterrupted` says so: what was judged is saved, and the same search goes on from it
  ///   to the same bits.
  package func run(isInterrupted: @escaping () -> Bool, notify: @escaping (Event) -> Void) throws -> Result {
    let pool = JudgePool(threads: threads, isInterrupted: isInterrupted) { notify(.judged($0, of: $1)) }
    let judge = Judge(problem, memory: memory, pool: pool)
    notify(.stage("the starting point"))
    let reference = try judge([problem.reference])[0]
    func choice(_ individuals: [Individual]) -> Individual { problem.choice(of: individuals, beside: reference) }
    notify(.stage("the greedy hand rule"))
    let greedy = try judge([problem.greedy { try judge($0) }])[0]
    var found: [(seed: UInt64, genetic: [Individual], chance: [Individual])] = []
    for seed in seeds {
      var options = options
      options.seed = seed
      let search = GeneticSearch(genes: problem.genes, options: options)
      let genetic = try search.run({ try judge($0) }, best: choice) { notify(.generation($0)) }
      notify(.stage("random search, seed \(seed)"))
      found.append((seed, genetic, try search.chance(count: genetic.count) { try judge($0) }))
    }
    notify(.stage("scores on text kept apart"))
    let chosen = found.map { (choice($0.genetic), choice($0.chance)) }
    let individuals = [reference, greedy] + chosen.flatMap { [$0.0, $0.1] }
    let scores = try JudgePool.all(pool.map(individuals.map(\.genome)) { try problem.score(of: $0) })
    func scored(_ index: Int) -> Scored { Scored(individual: individuals[index], score: scores[index]) }
    let searches = found.enumerated().map { index, search in
      Search(
        seed: search.seed, genetic: scored(2 + 2 * index), chance: scored(3 + 2 * index),
        front: ParetoFront.front(search.genetic.filter(\.fitness.isWithinLimit)), evaluations: search.genetic.count)
    }
    let best = choice(searches.map(\.genetic.individual))
    return Result(
      reference: scored(0), greedy: scored(1), searches: searches,
      best: searches.first { $0.genetic.individual == best } ?? searches[0])
  }

  /// Removes the state: the result is written.
  package func finish() throws { try memory.forget() }
}
