import HyperTensor
import HyperTraining
import Testing

@Suite struct ParetoFrontTests {
  /// Coarse numbers, so that there are ties; some break the limit.
  private func random(_ count: Int, goals: Int, seed: UInt64) -> [Fitness] {
    var random = RandomGenerator(seed: seed)
    return (0..<count).map { _ in
      let numbers = (0..<goals).map { _ in Double(random.below(6)) }
      return Fitness(numbers, violation: random.below(4) == 0 ? Double(random.below(3)) : 0)
    }
  }

  @Test(arguments: [1, 2, 3], [0, 1, 2, 17, 60])
  func ranksAreWhoDominatesWhom(goals: Int, count: Int) {
    for seed in 0..<8 {
      let fitness = random(count, goals: goals, seed: UInt64(seed))
      let ranks = ParetoFront.ranks(fitness)
      #expect(ranks.count == count)
      for i in fitness.indices {
        let above = fitness.indices.filter { fitness[$0].dominates(fitness[i]) }.map { ranks[$0] }
        #expect(ranks[i] == (above.max() ?? -1) + 1)
      }
    }
  }

  /// A strict partial order, and limits before goals.
  @Test func dominance() {
    let fitness = random(40, goals: 2, seed: 3)
    for a in fitness {
      #expect(!a.dominates(a))
      for b in fitness where a.dominates(b) {
        #expect(!b.dominates(a) && a.violation <= b.violation)
        for c in fitness where b.dominates(c) { #expect(a.dominates(c)) }
      }
    }
    #expect(Fitness([9, 9]).dominates(Fitness([0, 0], violation: 1)))
    #expect(Fitness([9, 9], violation: 1).dominates(Fitness([0, 0], violation: 2)))
    #expect(!Fitness([0, 1]).dominates(Fitness([1, 0])) && !Fitness([1, 1]).dominates(Fitness([1, 1])))
  }

  @Test func theFrontIsWhatNobodyDominates() {
    for seed in 0..<10 {
      let all = random(50, goals: 2, seed: UInt64(seed)).enumerated().map { Individual(Genome([Double($0)]), $1) }
      let front = ParetoFront.front(all)
      for individual in all {
        let isBest = !all.contains { $0.fitness.dominates(individual.fitness) }
        #expect(isBest == front.contains { $0.fitness == individual.fitness })
      }
      for (a, b) in zip(front, front.dropFirst()) { #expect(a.fitness.goals[0] < b.fitness.goals[0]) }
    }
  }

  @Test func crowdingIsTheWayBetweenNeighbours() {
    let fitness = [Fitness([0, 10]), Fitness([1, 6]), Fitness([4, 2]), Fitness([10, 0])]
    let crowding = ParetoFront.crowding(fitness)
    #expect(crowding[0] == .infinity && crowding[3] == .infinity)
    #expect(abs(crowding[1] - (0.4 + 0.8)) < 1e-12 && abs(crowding[2] - (0.9 + 0.6)) < 1e-12)
    #expect(ParetoFront.crowding([]).isEmpty && ParetoFront.crowding([Fitness([1, 1])]) == [.infinity])
    #expect(ParetoFront.crowding(Array(repeating: Fitness([1]), count: 3)).allSatisfy { $0 == 0 || $0 == .infinity })
  }
}
