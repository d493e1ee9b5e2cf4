import HyperIO
import HyperInference
import HyperModel
import HyperTensor

/// Weighted means of several checkpoints' parameters (model soups, Wortsman et al., arXiv 2203.05482): fewest bits per byte.
package final class SoupSearch: ModelSearch {
  package let genes: [Gene]
  package let goals = ["bits per byte"]

  private let models: [ModelBundle]
  private let names: [String]
  private let text: TextSample
  private let kept: TextSample

  /// - Parameters:
  ///   - models: by name, the one to be compared with first.
  ///   - text: what candidates are judged on.
  ///   - kept: what results are scored on.
  /// - Throws: `InputError` where there are fewer than two, or one is quantised or of another configuration.
  package init(_ models: [(name: String, model: ModelBundle)], text: TextSample, kept: TextSample) throws {
    guard models.count > 1 else {
      throw InputError("--with", expected: "at least two checkpoints in all", found: "\(models.count)")
    }
    for (name, model) in models {
      guard model.quantised == nil else {
        throw InputError(name, expected: "a model in fp32", found: "a quantised one")
      }
      guard model.configuration == models[0].model.configuration,
        model.tokenizer.digest == models[0].model.tokenizer.digest
      else { throw InputError(name, expected: "a model like \(models[0].name)", found: "another configuration") }
    }
    self.models = models.map(\.model)
    names = models.map(\.name)
    (self.text, self.kept) = (text, kept)
    genes = models.enumerated().map { Gene($1.name, 0...1, start: $0 == 0 ? 1 : 0) }
  }

  /// The shares that the checkpoints have in the mean: their genes over the sum; all to the first where that is 0.
  private func shares(_ genome: Genome) -> [Double] {
    let sum = genome.values.reduce(0, +)
    return sum > 0 ? genome.values.map { $0 / sum } : models.indices.map { $0 == 0 ? 1 : 0 }
  }

  package func model(_ genome: Genome) throws -> ModelBundle {
    let values = Memory(floats: models[0].layout.floatCount)
    for (model, share) in zip(models, shares(genome)) where share > 0 {
      let (source, target, factor) = (model.values.floats, values.floats, Float(share))
      for i in target.indices { target[i] += factor * source[i] }
    }
    return try ModelBundle(
      configuration: models[0].configuration, values: values, tokenizer: models[0].tokenizer,
      generation: models[0].generation)
  }

  package func fitness(of genome: Genome) throws -> Fitness { try text.fitness(of: model(genome)) }

  package func score(of genome: Genome) throws -> Fitness { try kept.fitness(of: model(genome)) }

  /// The greedy soup: from the best checkpoint on, each next best joins if the plain mean gets better.
  package func greedy(_ judge: ([Genome]) throws -> [Individual]) throws -> Genome {
    func mean(_ members: [Int]) -> Genome { Genome(models.indices.map { members.contains($0) ? 1 : 0 }) }
    let alone = try judge(models.indices.map { mean([$0]) }).map(\.fitness.goals[0])
    let order = models.indices.sorted { (alone[$0], $0) < (alone[$1], $1) }
    var members = [order[0]]
    var best = alone[order[0]]
    for next in order.dropFirst() {
      let goal = try judge([mean(members + [next])])[0].fitness.goals[0]
      if goal < best {
        members.append(next)
        best = goal
      }
    }
    return mean(members)
  }

  package func describe(_ genome: Genome) -> [(name: String, value: String)] {
    zip(names, shares(genome)).map { ($0, fixed($1, 3)) }
  }
}
