import HyperTensor

/// A template, or a situation whose templates are made by plans: a name that never changes, whether training lacks the
/// whole situation, and how one problem is written.
package struct ProblemTemplate: Sendable {
  package let name: String
  package let isHeldOut: Bool
  let write: @Sendable (inout ProblemScene) -> Void

  init(_ name: String, isHeldOut: Bool = false, _ write: @escaping @Sendable (inout ProblemScene) -> Void) {
    self.name = name
    self.isHeldOut = isHeldOut
    self.write = write
  }

  /// A template whose situation training lacks.
  static func heldOut(_ name: String, _ write: @escaping @Sendable (inout ProblemScene) -> Void) -> Self {
    ProblemTemplate(name, isHeldOut: true, write)
  }

  /// The problem that the random numbers lead to; the value of its last step is the result.
  package func problem(_ random: RandomGenerator) -> Problem {
    var scene = ProblemScene(random: random)
    write(&scene)
    let result = scene.result.whole
    let answer = (scene.steps + ["#### \(result)"]).joined(separator: "\n")
    let template = scene.plan.isEmpty ? name : name + "/" + scene.plan.joined(separator: "-")
    return Problem(question: scene.question(), answer: answer, result: result, situation: name, template: template)
  }
}

/// Makes grade-school word problems with worked answers.
///
/// Two things are kept from the training split, each for a question of its own.
///
/// - `test`: templates. A template is a situation with a plan, the order of events in it; an eighth of the pairs is held
///   out. Their sentences are known from other templates, their plans mostly from other situations. So this split
///   measures whether a model puts together what it has learnt.
/// - `situations`: every template of some situations, with sentences that were never seen. They ask for no calculation
///   of a shape that training lacks: the sequence of expressions in the answer, numbers and names apart, is always that
///   of some training template's answers. So this split measures whether a model reads a new text.
///
/// `SyntheticProblemTests` checks both.
///
/// Problem `index` depends on the seed, the split and the index alone, so that many threads can make them in any order.
package struct ProblemGenerator: Sendable {
  /// Which problems are made: the last three share no template.
  package enum Split: Sendable, CaseIterable {
    case all
    case training
    case test
    case situations

    fileprivate var templates: Templates {
      switch self {
      case .all: .every
      case .training, .test: .known
      case .situations: .heldOut
      }
    }

    fileprivate func contains(_ problem: Problem) -> Bool {
      switch self {
      case .all, .situations: true
      case .training: !ProblemGenerator.isHeldOut(template: problem.template)
      case .test: ProblemGenerator.isHeldOut(template: problem.template)
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
      // Half of the problems follow a plan.
      let hasPlan = random.below(2) == 0 || split == .test
      let template = random.pick(hasPlan ? split.templates.planned : split.templates.fixed)
      let problem = template.problem(RandomGenerator(seed: random.next()))
      guard split.contains(problem), hasPlan || isKept < kept[min(problem.steps, kept.count - 1)] else { continue }
      return problem
    }
  }

  /// Whether training lacks this situation with this plan; a template without a plan is its situation's only one.
  ///
  /// The choice is by a hash of the name (FNV-1a, 64 bits), so that it never changes.
  package static func isHeldOut(template: String) -> Bool {
    guard template.utf8.contains(UInt8(ascii: "/")) else { return false }
    let hash = template.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return (hash >> 32).isMultiple(of: 8)
  }

  /// The share of the problems without a plan that is kept, by their steps: most templates are short, but grade-school problems
  /// mostly have two to five steps. GSM8K's training answers have 1, 2, 3, 4, 5 and more marks in 5, 29, 29, 19, 11 and 6
  /// of a hundred.
  private static let kept: [Float] = [0, 1, 0.32, 0.5, 0.66, 0.9, 1]

  package static let templates = Templates.every.fixed + Templates.every.planned

  /// In a fixed order: a new one changes which problems a seed makes.
  fileprivate struct Templates {
    /// Each has a plan of its own.
    let fixed: [ProblemTemplate]
    /// Situations whose plans are drawn.
    let planned: [ProblemTemplate]

    static let every = Templates(
      fixed: shopping + sharing + ages + travel + fractions + percentages + rates + comparisons + budgets + shapes
        + averages + schedules + groupsAndRest + groupsTwice + sumsThenGroups + unitRates + twoProducts + partsOfWholes
        + units + money + backwards + figures + longWays + longerWays + splitsAndRatios + growth + earnings + combined,
      planned: chains + bills + situations.map(\.template))
    static let known = every.filter { !$0.isHeldOut }
    static let heldOut = every.filter(\.isHeldOut)

    private func filter(_ isWanted: (ProblemTemplate) -> Bool) -> Templates {
      Templates(fixed: fixed.filter(isWanted), planned: planned.filter(isWanted))
    }
  }

  private static let situations: [Situation] =
    bakingSituations + marketSituations + journeySituations + trafficSituations + farmSituations + gardenSituations
    + schoolSituations + librarySituations + collectionSituations + gameSituations + savingsSituations
    + measureSituations + animalSituations + eventSituations + factorySituations + buildingSituations
}
