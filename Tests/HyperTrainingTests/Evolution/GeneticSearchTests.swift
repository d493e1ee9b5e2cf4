import HyperIO
import HyperTraining
import Testing

@Suite struct GeneticSearchTests {
  /// Far nearer than chance with as many candidates, for every seed; levels are exactly right.
  @Test func findsAPoint() throws {
    let result = try evolve(
      ClosedFormProblem.sphere(), in: TemporaryDirectory(), population: 20, generations: 40, seeds: [1, 2, 3])
    #expect(result.searches.count == 3)
    for search in result.searches {
      let genome = search.genetic.genome
      #expect(search.genetic.fitness.goals[0] < 0.01 && search.evaluations == 20 * 41)
      #expect(genome[2] == 3 && genome[3] == 0 && genome[4] == 5)
      #expect(search.genetic.fitness.goals[0] < search.chance.fitness.goals[0])
      #expect(search.genetic.score == search.genetic.fitness)
    }
    #expect(result.searches.allSatisfy { $0.genetic.fitness.goals[0] >= result.best.genetic.fitness.goals[0] })
    #expect(result.reference.fitness.goals[0] > 30)
  }

  @Test func fillsAKnapsackWithinItsLimit() throws {
    let result = try evolve(ClosedFormProblem.knapsack, in: TemporaryDirectory(), population: 16, generations: 25)
    #expect(result.best.genetic.fitness.isWithinLimit)
    #expect(-result.best.genetic.fitness.goals[0] == Double(ClosedFormProblem.knapsackOptimum))
  }

  /// The front lies where it must and spans it.
  @Test func spreadsOverAFront() throws {
    let result = try evolve(ClosedFormProblem.parabolas, in: TemporaryDirectory(), population: 20, generations: 30)
    let front = result.best.front.map(\.fitness.goals)
    #expect(front.count > 20)
    for goals in front { #expect(abs(goals[1] - (goals[0].squareRoot() - 2) * (goals[0].squareRoot() - 2)) < 1e-9) }
    for (a, b) in zip(front, front.dropFirst()) { #expect(a[0] < b[0] && a[1] > b[1]) }
    #expect(try #require(front.first)[0] < 0.05 && #require(front.last)[1] < 0.05)
  }

  private func course(_ threads: Int) throws -> ([[Double]], [String]) {
    var lines: [String] = []
    let result = try evolve(
      ClosedFormProblem.sphere(), in: TemporaryDirectory(), generations: 12, seeds: [5, 6], threads: threads,
      notify: { if case .generation(let progress) = $0 { lines.append("\(progress)") } })
    return (result.searches.flatMap { [$0.genetic.genome.values, $0.chance.genome.values] }, lines)
  }

  @Test(arguments: [2, 3, 7]) func theNumberOfThreadsChangesNothing(threads: Int) throws {
    let (one, several) = (try course(1), try course(threads))
    #expect(one.0 == several.0 && one.1 == several.1 && one.1.count == 2 * 13)
  }

  /// Stopped after every so many candidates, as often as it takes, a search comes to the same end and judges none twice.
  @Test(arguments: [1, 2]) func aSearchThatIsStoppedComesToTheSameEnd(threads: Int) throws {
    let judged = Lock(0)
    let problem = ClosedFormProblem.sphere { judged.withLock { $0 += 1 } }
    let whole = try evolve(problem, in: TemporaryDirectory(), generations: 6, seeds: [1, 2])
    let inOneGo = judged.withLock { $0 }

    judged.withLock { $0 = 0 }
    let directory = try TemporaryDirectory()
    var pieces = 0
    var result: Evolution.Result?
    while result == nil {
      let start = judged.withLock { $0 }
      do {
        result = try evolve(
          problem, in: directory, generations: 6, seeds: [1, 2], threads: threads, resume: pieces > 0,
          isInterrupted: { judged.withLock { $0 } >= start + 37 })
      } catch is SearchInterruption { pieces += 1 }
    }
    #expect(pieces >= 8 && judged.withLock { $0 } == inOneGo)
    let again = try #require(result)
    #expect(again.searches.map(\.genetic.individual) == whole.searches.map(\.genetic.individual))
    #expect(again.searches.map(\.chance.individual) == whole.searches.map(\.chance.individual))
    #expect(again.best.front == whole.best.front)
  }

  @Test func aStateIsNotOverwrittenNorMistakenForAnother() throws {
    let directory = try TemporaryDirectory()
    var stop = false
    do {
      _ = try evolve(
        ClosedFormProblem.sphere(), in: directory, isInterrupted: { stop },
        notify: { if case .generation = $0 { stop = true } })
    } catch is SearchInterruption {}
    #expect(inputError { _ = try evolve(ClosedFormProblem.sphere(), in: directory) }.contains("--resume to go on"))
    #expect(
      inputError { _ = try evolve(ClosedFormProblem.knapsack, in: directory, resume: true) }.contains("10 genes"))
    var options = SearchOptions()
    options.generations = 1
    let error = inputError {
      _ = try Evolution(
        ClosedFormProblem.sphere(), options: options, seeds: [1], threads: 1, statePath: directory("state.json"),
        identity: ["problem": "another"], resume: true)
    }
    #expect(error.contains("expected the state of this search"))
    for text in [
      "", "[]", #"{"search":{"problem":"closed form"},"judged":[{"genome":[9,9,9,9,9,9],"goals":[1],"violation":0}]}"#,
    ] {
      try FileSystem.write(text, to: directory("state.json"))
      #expect(inputError { _ = try evolve(ClosedFormProblem.sphere(), in: directory, resume: true) } != "no error")
    }
  }

  @Test func whatAJudgeThrowsEndsTheSearch() throws {
    let problem = ClosedFormProblem([Gene("x", 0...1, start: 0)]) { genome in
      if genome[0] > 0.5 { throw InputError("x", expected: "at most a half", found: "more") }
      return Fitness([genome[0]])
    }
    #expect(inputError { _ = try evolve(problem, in: TemporaryDirectory(), threads: 2) }.contains("at most a half"))
  }

  /// There are only four genomes: each is judged once.
  @Test func aSmallSpaceIsSearchedOnce() throws {
    let judged = Lock(0)
    let problem = ClosedFormProblem([Gene("x", levels: 4, start: 3)], onJudge: { judged.withLock { $0 += 1 } }) {
      Fitness([$0[0]])
    }
    let result = try evolve(problem, in: TemporaryDirectory())
    #expect(result.best.genetic.genome.values == [0] && judged.withLock { $0 } == 4)
  }
}
