import HyperIO
import HyperTensor

/// Ctrl-C while a search was at work; what was judged is saved.
package struct SearchInterruption: Error {
  package init() {}
}

/// Judges candidates, several at a time, each on one thread; what is known already costs nothing.
final class Judge {
  private let problem: any SearchProblem
  private let memory: FitnessMemory
  private let pool: JudgePool

  init(_ problem: any SearchProblem, memory: FitnessMemory, pool: JudgePool) {
    (self.problem, self.memory, self.pool) = (problem, memory, pool)
  }

  /// - Throws: `SearchInterruption` after saving; otherwise what judging threw for the first that failed.
  func callAsFunction(_ genomes: [Genome]) throws -> [Individual] {
    var seen: Set<Genome> = []
    let unknown = genomes.filter { memory[$0] == nil && seen.insert($0).inserted }
    let results = pool.map(unknown) { try self.problem.fitness(of: $0) }
    for (genome, result) in zip(unknown, results) {
      if case .success(let fitness)? = result { memory.remember(genome, fitness) }
    }
    try memory.save()
    _ = try JudgePool.all(results)
    return genomes.compactMap { genome in memory[genome].map { Individual(genome, $0) } }
  }
}

/// Threads that take one piece of work after another.
struct JudgePool {
  let threads: Int
  let isInterrupted: () -> Bool
  /// Called on the calling thread now and then with how many of how many are done.
  let progress: (Int, Int) -> Void

  /// The results of `body` in the order of `items`; nil for those that an interrupt kept from being begun.
  func map<Item, Value>(_ items: [Item], _ body: (Item) throws -> Value) -> [Result<Value, any Error>?] {
    let missing: [Result<Value, any Error>?] = Array(repeating: nil, count: items.count)
    let state = Lock((next: 0, done: 0, results: missing))
    ThreadTeam.run(min(threads, items.count)) { thread in
      while !isInterrupted() {
        let index = state.withLock { state in
          state.next += 1
          return state.next - 1
        }
        guard index < items.count else { return }
        let result = Result { try body(items[index]) }
        let done = state.withLock { state in
          state.results[index] = result
          state.done += 1
          return state.done
        }
        if thread == 0 { progress(done, items.count) }
      }
    }
    return state.withLock { $0.results }
  }

  /// - Throws: the first error, or `SearchInterruption` where one is missing.
  static func all<Value>(_ results: [Result<Value, any Error>?]) throws -> [Value] {
    for case .failure(let error)? in results { throw error }
    return try results.map { result in
      guard let result else { throw SearchInterruption() }
      return try result.get()
    }
  }
}
