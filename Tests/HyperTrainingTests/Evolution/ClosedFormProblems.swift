import HyperIO
import HyperTensor
import HyperTraining

/// Problems whose best genomes are known.
struct ClosedFormProblem: SearchProblem {
  let genes: [Gene]
  let goals: [String]
  let greedyGenome: Genome
  let judge: @Sendable (Genome) throws -> Fitness
  let onJudge: @Sendable () -> Void

  init(
    _ genes: [Gene], goals: [String] = ["distance"], onJudge: @escaping @Sendable () -> Void = {},
    judge: @escaping @Sendable (Genome) throws -> Fitness
  ) {
    (self.genes, self.goals, self.judge, self.onJudge) = (genes, goals, judge, onJudge)
    greedyGenome = Genome(startOf: genes)
  }

  func fitness(of genome: Genome) throws -> Fitness {
    onJudge()
    return try judge(genome)
  }

  func score(of genome: Genome) throws -> Fitness { try judge(genome) }
  func greedy(_ judge: ([Genome]) throws -> [Individual]) throws -> Genome { greedyGenome }
  func describe(_ genome: Genome) -> [(name: String, value: String)] {
    zip(genes, genome.values).map { ($0.name, "\($1)") }
  }

  /// The squared distance from a point: numbers and levels, each on its own.
  static func sphere(onJudge: @escaping @Sendable () -> Void = {}) -> ClosedFormProblem {
    let target = [0.3, -0.7, 3, 0, 5, 0.9]
    let genes = [
      Gene("a", -1...1, start: 0), Gene("b", -1...1, start: 0), Gene("c", levels: 8, start: 0),
      Gene("d", levels: 4, start: 3), Gene("e", levels: 6, start: 0), Gene("f", 0...1, start: 0),
    ]
    return ClosedFormProblem(genes, onJudge: onJudge) { genome in
      Fitness([zip(genome.values, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }])
    }
  }

  /// Zero-one knapsack; worth is made large by making its negative small.
  static let weights = [12, 7, 11, 8, 9, 6, 7, 3, 5, 13]
  static let worths = [24, 13, 23, 15, 16, 11, 12, 4, 7, 25]
  static let capacity = 35

  static var knapsack: ClosedFormProblem {
    ClosedFormProblem(weights.indices.map { Gene("\($0)", levels: 2, start: 0) }, goals: ["minus worth"]) { genome in
      let taken = weights.indices.filter { genome[$0] == 1 }
      let weight = taken.reduce(0) { $0 + weights[$1] }
      return Fitness([-Double(taken.reduce(0) { $0 + worths[$1] })], violation: Double(max(0, weight - capacity)))
    }
  }

  /// The greatest worth, by trying all.
  static var knapsackOptimum: Int {
    (0..<1 << weights.count).reduce(0) { best, set in
      let taken = weights.indices.filter { set >> $0 & 1 == 1 }
      let fits = taken.reduce(0) { $0 + weights[$1] } <= capacity
      return fits ? max(best, taken.reduce(0) { $0 + worths[$1] }) : best
    }
  }

  /// Schaffer's two parabolas: nobody dominates x in 0...2, where goal 2 = (sqrt(goal 1) - 2)^2.
  static var parabolas: ClosedFormProblem {
    ClosedFormProblem([Gene("x", -10...10, start: 9)], goals: ["near 0", "near 2"]) { genome in
      Fitness([genome[0] * genome[0], (genome[0] - 2) * (genome[0] - 2)])
    }
  }
}

/// Runs a search in a directory of its own.
func evolve(
  _ problem: any SearchProblem, in directory: TemporaryDirectory, population: Int = 16, generations: Int = 30,
  seeds: [UInt64] = [1], threads: Int = 1, resume: Bool = false, isInterrupted: @escaping () -> Bool = { false },
  notify: @escaping (Evolution.Event) -> Void = { _ in }
) throws -> Evolution.Result {
  var options = SearchOptions()
  (options.population, options.generations) = (population, generations)
  return try Evolution(
    problem, options: options, seeds: seeds, threads: threads, statePath: directory("state.json"),
    identity: ["problem": "closed form"], resume: resume
  ).run(isInterrupted: isInterrupted, notify: notify)
}
