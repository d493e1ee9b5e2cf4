import HyperInference

/// What a search is about: which genes there are and how good a genome is.
///
/// `fitness(of:)` and `score(of:)` are called from several threads at once and give the same bits for the same genome, whatever
/// else runs.
package protocol SearchProblem {
  var genes: [Gene] { get }
  /// What the goals are called, the one that candidates are compared by first.
  var goals: [String] { get }
  /// What one has without a search: what results are compared with. By default where the search starts.
  var reference: Genome { get }

  /// Judges a candidate, on one thread.
  func fitness(of genome: Genome) throws -> Fitness

  /// The same on text that no search has seen.
  func score(of genome: Genome) throws -> Fitness

  /// What one would do by hand: trying one thing at a time.
  /// - Parameter judge: judges candidates side by side.
  func greedy(_ judge: ([Genome]) throws -> [Individual]) throws -> Genome

  /// The one of `individuals` to be taken beside `reference`; by default the best in the first goal.
  func choice(of individuals: [Individual], beside reference: Individual) -> Individual

  /// The bytes that the search is to save, of a file or a token; nil where it saves none.
  func bytes(of individual: Individual) -> Double?

  /// What the genes of a genome stand for, for people.
  func describe(_ genome: Genome) -> [(name: String, value: String)]
}

extension SearchProblem {
  package var reference: Genome { Genome(startOf: genes) }

  package func bytes(of individual: Individual) -> Double? { nil }

  package func choice(of individuals: [Individual], beside reference: Individual) -> Individual { individuals.best }
}

/// A search whose candidates are models.
package protocol ModelSearch: SearchProblem {
  /// The model that a genome stands for.
  func model(_ genome: Genome) throws -> ModelBundle
}
