import HyperTensor

/// Candidates in their order: by rank, and inside a rank those first that have few neighbours.
///
/// With one goal that is the order of fitness.
struct Population {
  let members: [Individual]

  /// The best `count` of `individuals`: elitism, since the parents are among them.
  init(best count: Int, of individuals: [Individual]) {
    let ranks = ParetoFront.ranks(individuals.map(\.fitness))
    var crowding = [Double](repeating: 0, count: individuals.count)
    for rank in 0...(ranks.max() ?? 0) {
      let indices = ranks.indices.filter { ranks[$0] == rank }
      let distances = ParetoFront.crowding(indices.map { individuals[$0].fitness })
      for (index, distance) in zip(indices, distances) { crowding[index] = distance }
    }
    members = individuals.indices.sorted {
      (ranks[$0], -crowding[$0], $0) < (ranks[$1], -crowding[$1], $1)
    }.prefix(count).map { individuals[$0] }
  }

  /// The best of `size` that are drawn at random, one of which may be drawn twice.
  func tournament(_ size: Int, _ random: inout RandomGenerator) -> Genome {
    // Members stand in their order, so the least index is the best.
    let winner = (0..<size).reduce(members.count - 1) { best, _ in min(best, random.below(members.count)) }
    return members[winner].genome
  }

  /// The mean of the first goal over the members within the limit; nil where there are none.
  var meanOfFirstGoal: Double? {
    let goals = members.filter(\.fitness.isWithinLimit).map { $0.fitness.goals[0] }
    return goals.isEmpty ? nil : goals.reduce(0, +) / Double(goals.count)
  }
}
