import HyperIO

/// How good a candidate is: numbers to be made small, and by how much it breaks the problem's limit.
package struct Fitness: Equatable, Sendable {
  /// Each the less the better.
  package let goals: [Double]
  /// 0: within the limit.
  package let violation: Double

  package init(_ goals: [Double], violation: Double = 0) {
    self.goals = goals
    self.violation = violation
  }

  /// Worse than anything that could be measured: of a candidate whose numbers are not finite.
  package static func hopeless(goals: Int) -> Fitness {
    Fitness(Array(repeating: 1e30, count: goals), violation: 1e30)
  }

  package var isWithinLimit: Bool { violation <= 0 }

  /// Whether this is at least as good in every goal and better in one. Whoever keeps the limit is better than who does not,
  /// and who breaks it less than who breaks it more (Deb, 2000).
  package func dominates(_ other: Fitness) -> Bool {
    if violation > 0 || other.violation > 0 { return max(0, violation) < max(0, other.violation) }
    var isBetter = false
    for (a, b) in zip(goals, other.goals) {
      if a > b { return false }
      if a < b { isBetter = true }
    }
    return isBetter
  }

  /// Whether this comes before `other` where only the first goal counts.
  package func precedes(_ other: Fitness) -> Bool {
    let (a, b) = (max(0, violation), max(0, other.violation))
    return a == b ? goals[0] < other.goals[0] : a < b
  }

  var json: JSON { ["goals": .array(goals.map { .number($0) }), "violation": .number(violation)] }

  /// Reads what `json` writes.
  init(_ field: JSONField, goals count: Int) throws {
    goals = try field["goals"].array().map { try $0.double() }
    guard goals.count == count else { throw field["goals"].wrong("\(count) numbers") }
    violation = try field["violation"].double()
  }
}

/// A candidate and what it was judged to be.
package struct Individual: Equatable, Sendable {
  package let genome: Genome
  package let fitness: Fitness

  package init(_ genome: Genome, _ fitness: Fitness) {
    self.genome = genome
    self.fitness = fitness
  }
}

extension [Individual] {
  /// The best in the first goal, of equal ones the first.
  var best: Individual { dropFirst().reduce(self[0]) { $1.fitness.precedes($0.fitness) ? $1 : $0 } }
}
