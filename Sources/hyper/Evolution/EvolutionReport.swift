import HyperIO
import HyperTraining

/// A search's result beside the start, the hand rule and chance.
struct EvolutionReport {
  let target: String
  let problem: any SearchProblem
  let result: Evolution.Result
  let seconds: Double

  var json: JSON {
    var object: JSONObject = [
      "target": .string(target), "goals": .array(problem.goals.map { .string($0) }),
      "fitness_before": goal(result.reference), "fitness_after": goal(result.best.genetic),
      "fitness_random_search": goal(bestChance), "evaluations": .integer(result.best.evaluations),
      "score_before": score(result.reference), "score_after": score(result.best.genetic),
      "score_random_search": score(bestChance), "reference": json(result.reference), "greedy": json(result.greedy),
      "bytes_before": bytes(result.reference), "bytes_after": bytes(result.best.genetic),
    ]
    object["seeds"] = .array(
      result.searches.map { search in
        [
          "seed": .integer(Int(search.seed)), "evaluations": .integer(search.evaluations),
          "genetic": json(search.genetic), "random_search": json(search.chance),
          "front": .array(search.front.map { .array($0.fitness.goals.map { .number($0) }) }),
        ]
      })
    object["front"] = .array(
      result.best.front.map { individual in
        ["goals": .array(individual.fitness.goals.map { .number($0) }), "genes": genes(individual.genome)]
      })
    object["genes"] = genes(result.best.genetic.genome)
    object["seconds"] = .number(seconds)
    return .object(object)
  }

  /// The best of the random searches, chosen as the best genetic one is.
  private var bestChance: Evolution.Scored {
    let best = problem.choice(
      of: result.searches.map(\.chance.individual), beside: result.reference.individual)
    return result.searches.map(\.chance).first { $0.individual == best } ?? result.searches[0].chance
  }

  private func goal(_ scored: Evolution.Scored) -> JSON { .number(scored.fitness.goals[0]) }
  private func score(_ scored: Evolution.Scored) -> JSON { .number(scored.score.goals[0]) }
  private func bytes(_ scored: Evolution.Scored) -> JSON {
    problem.bytes(of: scored.individual).map { .number($0) } ?? .null
  }

  private func json(_ scored: Evolution.Scored) -> JSON {
    [
      "fitness": .array(scored.fitness.goals.map { .number($0) }),
      "score": .array(scored.score.goals.map { .number($0) }), "within_limit": .bool(scored.fitness.isWithinLimit),
      "bytes": bytes(scored),
    ]
  }

  private func genes(_ genome: Genome) -> JSON {
    var object = JSONObject()
    for (name, value) in problem.describe(genome) { object[name] = .string(value) }
    return .object(object)
  }

  // MARK: For people

  var text: String {
    let goals = problem.goals
    let hasBytes = problem.bytes(of: result.reference.individual) != nil && !goals.contains("bytes per token")
    var head = padded("", to: 24)
    for goal in goals { head += padded(goal, to: 18) }
    for goal in goals { head += padded("kept: " + goal, to: 24) }
    if hasBytes { head += padded("bytes", to: 12) }
    func row(_ name: String, _ scored: Evolution.Scored) -> String {
      var line = name + String(repeating: " ", count: max(0, 24 - name.count))
      for value in scored.fitness.goals { line += padded(number(value), to: 18) }
      for value in scored.score.goals { line += padded(number(value), to: 24) }
      if hasBytes, let bytes = problem.bytes(of: scored.individual) { line += padded(grouped(bytes), to: 12) }
      return line + (scored.fitness.isWithinLimit ? "" : "  beyond the limit")
    }
    var lines = [head, row("start", result.reference), row("greedy hand rule", result.greedy)]
    for search in result.searches {
      lines.append(row("random search, seed \(search.seed)", search.chance))
      lines.append(row("genetic search, seed \(search.seed)", search.genetic))
    }
    if goals.count > 1 {
      lines += ["", "front of seed \(result.best.seed):  " + goals.joined(separator: ", ")]
      lines += result.best.front.map { "  " + $0.fitness.goals.map(number).joined(separator: "  ") }
    }
    lines.append("")
    lines += problem.describe(result.best.genetic.genome).map { "  \($0.name): \($0.value)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func number(_ value: Double) -> String {
    value >= 1e30 ? "-" : value < 100 ? fixed(value, 4) : grouped(value)
  }
}
