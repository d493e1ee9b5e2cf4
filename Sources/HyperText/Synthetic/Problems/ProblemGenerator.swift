import HyperIO
import HyperTensor

/// Makes grade-school word problems with worked answers.
///
/// Two things are kept from the training split, each for a question of its own.
///
/// - `test`: templates. A situation with a plan, the order of events in it, is a template; an eighth of these pairs is held
///   out. Their sentences are known from other templates, their plans mostly from other situations; some differ from a known
///   one only in the order of a list. So this split measures whether a model puts together what it has learnt.
/// - `situations`: everything about some situations, with sentences that were never seen. They need no other calculations:
///   a template that is written out asks for a sequence of expressions that some training template has, numbers and names
///   apart; where plans are drawn, it is the same drawing for all situations. So this split measures whether a model reads a
///   new text.
///
/// Problem `index` depends on the seed, the split and the index alone, so that many threads can make them in any order.
package enum ProblemGenerator {
  /// Which problems are made: the last three share no template.
  package enum Split: String, Sendable, CaseIterable {
    case all
    case training
    case test
    case situations

    fileprivate var sources: Sources {
      switch self {
      case .all: .every
      case .training, .test: .known
      case .situations: .heldOut
      }
    }

    fileprivate func contains(_ problem: Problem) -> Bool {
      switch self {
      case .all, .situations: true
      case .training: !ProblemGenerator.isHeldOut(pair: problem.template)
      case .test: ProblemGenerator.isHeldOut(pair: problem.template)
      }
    }
  }

  /// Problem `index` of `seed`.
  package static func problem(seed: UInt64, index: Int, split: Split = .all) -> Problem {
    var random = RandomGenerator(document: index, of: seed)
    // Two thirds of the problems follow a plan.
    let hasPlan = split == .test || random.below(3) > 0
    while true {
      let isKept = random.uniform()
      let source = random.pick(hasPlan ? split.sources.planned : split.sources.written)
      let problem = source.problem(RandomGenerator(seed: random.next()))
      guard split.contains(problem), hasPlan || isKept < kept[min(problem.steps, kept.count - 1)] else { continue }
      return problem
    }
  }

  /// Whether a known situation's template, a pair of situation and plan, is kept from training: by a hash of its name
  /// (FNV-1a, 64 bits), so that the choice never changes. Templates that are written out are no pairs.
  package static func isHeldOut(pair template: String) -> Bool {
    guard template.utf8.contains(UInt8(ascii: "/")) else { return false }
    let hash = nameHash(template)
    return (hash >> 32).isMultiple(of: 8)
  }

  /// The share of the problems without a plan that is kept, by their steps: most templates are short, but grade-school problems
  /// mostly have two to five steps. GSM8K's training answers have 1, 2, 3, 4, 5 and more marks in 5, 29, 29, 19, 11 and 6
  /// of a hundred.
  private static let kept: [Float] = [0, 1, 0.32, 0.5, 0.66, 0.9, 1]

  package static let sources = Sources.every.written + Sources.every.planned

  /// In a fixed order: a new one changes which problems a seed makes.
  fileprivate struct Sources {
    /// One template each.
    let written: [ProblemSource]
    /// Many templates each, by plans.
    let planned: [ProblemSource]

    static let every = Sources(
      written: shopping + sharing + ages + travel + fractions + percentages + rates + comparisons + budgets + shapes
        + averages + schedules + groupsAndRest + groupsTwice + sumsThenGroups + unitRates + twoProducts + partsOfWholes
        + units + money + backwards + figures + longWays + longerWays + splitsAndRatios + growth + earnings + combined,
      planned: chains + bills + situations.map(\.source))
    static let known = every.filter { !$0.isHeldOut }
    static let heldOut = every.filter(\.isHeldOut)

    private func filter(_ isWanted: (ProblemSource) -> Bool) -> Sources {
      Sources(written: written.filter(isWanted), planned: planned.filter(isWanted))
    }
  }

  package static let situations: [Situation] =
    bakingSituations + marketSituations + journeySituations + trafficSituations + farmSituations + gardenSituations
    + schoolSituations + librarySituations + collectionSituations + gameSituations + savingsSituations
    + measureSituations + animalSituations + eventSituations + factorySituations + buildingSituations
}
