/// Sorting by several goals at once, as NSGA-II does (Deb, Pratap, Agarwal and Meyarivan, 2002).
package enum ParetoFront {
  /// The ranks: 0 for those that nobody dominates, 1 for those that only rank 0 dominates, and so on.
  /// - Complexity: O(n^2) comparisons.
  package static func ranks(_ fitness: [Fitness]) -> [Int] {
    var dominators = [Int](repeating: 0, count: fitness.count)
    var dominated = [[Int]](repeating: [], count: fitness.count)
    for i in fitness.indices {
      for j in fitness.indices where fitness[i].dominates(fitness[j]) {
        dominated[i].append(j)
        dominators[j] += 1
      }
    }
    var ranks = [Int](repeating: 0, count: fitness.count)
    var front = fitness.indices.filter { dominators[$0] == 0 }
    var rank = 0
    while !front.isEmpty {
      var next: [Int] = []
      for i in front {
        ranks[i] = rank
        for j in dominated[i] {
          dominators[j] -= 1
          if dominators[j] == 0 { next.append(j) }
        }
      }
      front = next
      rank += 1
    }
    return ranks
  }

  /// How far each of `fitness`, all of one rank, is from its neighbours, in shares of each goal's spread; infinite for the ends.
  package static func crowding(_ fitness: [Fitness]) -> [Double] {
    var distance = [Double](repeating: 0, count: fitness.count)
    guard let goals = fitness.first?.goals.count else { return [] }
    for goal in 0..<goals {
      // By index where equal, so that the order is always the same.
      let order = fitness.indices.sorted {
        (fitness[$0].goals[goal], $0) < (fitness[$1].goals[goal], $1)
      }
      guard let first = order.first, let last = order.last else { continue }
      let spread = fitness[last].goals[goal] - fitness[first].goals[goal]
      distance[first] = .infinity
      distance[last] = .infinity
      guard spread > 0 else { continue }
      for (before, (at, after)) in zip(order, zip(order.dropFirst(), order.dropFirst(2))) {
        distance[at] += (fitness[after].goals[goal] - fitness[before].goals[goal]) / spread
      }
    }
    return distance
  }

  /// Those that nobody dominates, each fitness once, by the first goal.
  package static func front(_ individuals: [Individual]) -> [Individual] {
    let ranks = ranks(individuals.map(\.fitness))
    var front: [Individual] = []
    for (individual, rank) in zip(individuals, ranks) where rank == 0 {
      if !front.contains(where: { $0.fitness == individual.fitness }) { front.append(individual) }
    }
    return front.enumerated().sorted {
      ($0.element.fitness.goals[0], $0.offset) < ($1.element.fitness.goals[0], $1.offset)
    }.map(\.element)
  }
}
