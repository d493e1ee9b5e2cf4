import HyperTensor

/// A template: a name that never changes, and how one problem is written. It returns the result.
package struct ProblemTemplate: Sendable {
  package let name: String
  package let write: @Sendable (inout ProblemScene) -> Int

  package init(_ name: String, _ write: @escaping @Sendable (inout ProblemScene) -> Int) {
    self.name = name
    self.write = write
  }

  /// The problem that the random numbers lead to.
  package func problem(_ random: RandomGenerator) -> Problem {
    var scene = ProblemScene(random: random)
    let result = write(&scene)
    let answer = (scene.steps + ["#### \(result)"]).joined(separator: "\n")
    return Problem(question: scene.question, answer: answer, result: result, template: name)
  }
}

/// Makes grade-school word problems with worked answers.
///
/// Problem `index` depends on the seed, the split and the index alone, so that many threads can make them in any order.
package struct ProblemGenerator: Sendable {
  /// Which templates are used: training and test share none.
  package enum Split: Sendable, CaseIterable {
    case all
    case training
    case test

    var templates: [ProblemTemplate] {
      switch self {
      case .all: ProblemGenerator.templates
      case .training: ProblemGenerator.trainingTemplates
      case .test: ProblemGenerator.testTemplates
      }
    }
  }

  private let seed: UInt64
  private let split: Split
  private var index = 0

  /// A generator that makes the problems of `seed` and `split` from the first on.
  package init(seed: UInt64, split: Split = .all) {
    self.seed = seed
    self.split = split
  }

  /// The next problem.
  package mutating func next() -> Problem {
    defer { index += 1 }
    return Self.problem(seed: seed, index: index, split: split)
  }

  /// Problem `index` of `seed`.
  package static func problem(seed: UInt64, index: Int, split: Split = .all) -> Problem {
    var random = RandomGenerator(document: index, of: seed)
    return random.pick(split.templates).problem(random)
  }

  /// Every template, in a fixed order: a new one changes which problems a seed makes.
  package static let templates: [ProblemTemplate] =
    shopping + sharing + ages + travel + fractions + percentages + rates + comparisons + budgets + shapes + averages
    + schedules

  private static let trainingTemplates = templates.filter { !heldOut.contains($0.name) }
  private static let testTemplates = templates.filter { heldOut.contains($0.name) }

  /// The templates that only the test split uses, from every theme.
  package static let heldOut: Set<String> = [
    "shopping-buy-more", "shopping-stand", "sharing-pool", "ages-chain", "travel-two-legs", "travel-apart",
    "fractions-twice", "percentages-groups", "rates-two-machines", "rates-net", "comparisons-chain", "budgets-trip",
    "shapes-border", "averages-missing", "schedules-vans", "schedules-practice",
  ]
}
