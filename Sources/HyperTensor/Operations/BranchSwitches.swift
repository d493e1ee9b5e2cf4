/// Which branches of a block a token goes through: those whose gates are not below their cut-offs.
package final class BranchSwitches {
  /// One a branch; 0: it is never skipped.
  package let cutoffs: [Float]
  package fileprivate(set) var isOpen: [Bool]

  package init(cutoffs: [Float]) {
    self.cutoffs = cutoffs
    isOpen = Array(repeating: true, count: cutoffs.count)
  }

  /// The open branches as bits, the first the lowest.
  package var mask: Int { isOpen.indices.reduce(0) { $0 | (isOpen[$1] ? 1 << $1 : 0) } }
}

/// What operations may depend on.
package enum BranchCondition {
  case open(BranchSwitches, branch: Int)
  case closed(BranchSwitches, branch: Int)
  /// All of the first `count` branches are open.
  case allOpen(BranchSwitches, count: Int)
  /// One of the first `count` branches is closed.
  case notAllOpen(BranchSwitches, count: Int)
  /// A branch is open, and one of the first `count` closed.
  case openBesideClosed(BranchSwitches, branch: Int, count: Int)

  var holds: Bool {
    switch self {
    case .open(let switches, let branch): switches.isOpen[branch]
    case .closed(let switches, let branch): !switches.isOpen[branch]
    case .allOpen(let switches, let count): !switches.isOpen.prefix(count).contains(false)
    case .notAllOpen(let switches, let count): switches.isOpen.prefix(count).contains(false)
    case .openBesideClosed(let switches, let branch, let count):
      switches.isOpen[branch] && switches.isOpen.prefix(count).contains(false)
    }
  }
}

/// Sets the switches by the gates of one token. The first token of a document goes through every branch: it clears their states.
struct SetBranchSwitches: Operation {
  let name = Tape.switchesName
  let gates: Tensor
  let resets: Buffer?
  let switches: BranchSwitches

  func forward(_ backend: Backend) {
    let isFirst = resets.map { $0.bytes[0] != 0 } ?? false
    for branch in switches.cutoffs.indices {
      switches.isOpen[branch] = isFirst || !(gates.data[branch] < switches.cutoffs[branch])
    }
  }

  func backward(_ backend: Backend) { preconditionFailure("inference has no gradients") }
}

extension Tape {
  /// What a session's observer hears once a block and token where branches may be skipped.
  package static let switchesName = "branch_switches"

  /// Lets `gates` [1, 1, G] of the one token decide about the branches that `switches` stands for.
  package func set(_ switches: BranchSwitches, by gates: Tensor, context: SequenceContext) throws(ShapeError) {
    precondition(!recordsGradients, "branches are skipped in inference")
    try ShapeError.check(gates, [1, 1, switches.cutoffs.count], "branch_switches: gates")
    record(
      SetBranchSwitches(gates: gates, resets: context.resets, switches: switches), reads: [gates], writes: [])
  }
}
