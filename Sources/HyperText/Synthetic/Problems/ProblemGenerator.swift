import HyperTensor

/// A template: a name that never changes, the split it belongs to, and how one problem is written.
package struct ProblemTemplate: Sendable {
  package let name: String
  package let isHeldOut: Bool
  let write: @Sendable (inout ProblemScene) -> Void

  init(_ name: String, isHeldOut: Bool = false, _ write: @escaping @Sendable (inout ProblemScene) -> Void) {
    self.name = name
    self.isHeldOut = isHeldOut
    self.write = write
  }

  /// A template that only the test split uses.
  static func heldOut(_ name: String, _ write: @escaping @Sendable (inout ProblemScene) -> Void) -> Self {
    ProblemTemplate(name, isHeldOut: true, write)
  }

  /// The problem that the random numbers lead to; the value of its last step is the result.
  package func problem(_ random: RandomGenerator) -> Problem {
    var scene = ProblemScene(random: random)
    write(&scene)
    let result = scene.result.whole
    let answer = (scene.steps + ["#### \(result)"]).joined(separator: "\n")
    return Problem(question: scene.question(), answer: answer, result: result, template: name)
  }
}

/// Makes grade-school word problems with worked answers.
///
/// The training and the test split share no template, and what the test split asks for is a text that was never seen:
/// another situation, other sentences, another order of facts. It never asks for a calculation of a shape that training
/// lacks: the sequence of expressions in the answer, numbers and names apart, is always the sequence of some training
/// template's answers. So the test split measures whether a model reads a new text, not whether it invents a new way to
/// calculate. `SyntheticProblemTests` checks both.
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
    while true {
      let isKept = random.uniform()
      let template = random.pick(split.templates)
      let problem = template.problem(RandomGenerator(seed: random.next()))
      if isKept < kept[min(problem.steps, kept.count - 1)] { return problem }
    }
  }

  /// The share of the problems with so many steps that is kept: most templates are short, but grade-school problems
  /// mostly have two to five steps. GSM8K's training answers have 1, 2, 3, 4, 5 and more marks in 5, 29, 29, 19, 11 and 6
  /// of a hundred.
  private static let kept: [Float] = [0, 1, 0.32, 0.5, 0.66, 0.9, 1]

  /// Every template, in a fixed order: a new one changes which problems a seed makes.
  package static let templates: [ProblemTemplate] =
    shopping + sharing + ages + travel + fractions + percentages + rates + comparisons + budgets + shapes + averages
    + schedules + groupsAndRest + groupsTwice + sumsThenGroups + unitRates + twoProducts + partsOfWholes + units + money
    + backwards + figures + longWays + longerWays + splitsAndRatios + growth + earnings + combined + chains + ledgers
    + bills

  /// The names of the templates that only the test split uses.
  package static let heldOut = Set(templates.filter(\.isHeldOut).map(\.name))

  private static let trainingTemplates = templates.filter { !$0.isHeldOut }
  private static let testTemplates = templates.filter(\.isHeldOut)
}
