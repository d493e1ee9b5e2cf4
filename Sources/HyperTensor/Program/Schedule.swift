/// An operation of a tape with its place in the forward pass of a team.
struct ScheduledNode {
  let operation: any Operation
  let condition: BranchCondition?
  /// Index among the tape's nodes.
  let index: Int
  let sharing: Sharing
  /// Between phases every thread waits for the others.
  let phase: Int
}

/// Which operations a team of threads runs side by side: each goes into the first phase before which everything is done that
/// it waits for.
struct Schedule {
  /// In the order in which a single thread runs them: by phases, and as recorded within one.
  let nodes: [ScheduledNode]
  /// Whether some nodes are skipped for some tokens; such nodes run on one thread.
  let hasConditions: Bool
  /// The team's threads: no more than gain by it.
  let threads: Int

  /// Schedules `nodes` for a team of at most `threads` threads, and tells buffers how many copies of them there are.
  ///
  /// - Parameter workPerThread: what each thread must have to do of an operation, or that is not shared.
  /// - Complexity: O(n) in the number of nodes, times the uses of a buffer.
  init(_ nodes: [TapeNode], threads most: Int, workPerThread: Int) {
    hasConditions = nodes.contains { $0.condition != nil }
    let greatest = nodes.map(\.operation).filter { $0.sharing(among: most) == .parts }.map(\.work).max() ?? 0
    let threads = hasConditions ? 1 : max(1, min(most, greatest / workPerThread))
    self.threads = threads
    let sharings = Self.sharings(nodes, threads: threads, workPerThread: workPerThread)
    for (node, sharing) in zip(nodes, sharings) where sharing == .copies {
      for tensor in node.writes { tensor.value.copies = threads }
    }
    var uses: [ObjectIdentifier: [(tensor: Tensor, node: Int, isWrite: Bool)]] = [:]
    var phases: [Int] = []
    for (index, node) in nodes.enumerated() {
      var phase = 0
      for (tensor, isWrite) in node.reads.map({ ($0, false) }) + node.writes.map({ ($0, true) }) {
        let buffer = ObjectIdentifier(tensor.value)
        for use in uses[buffer, default: []] where (use.isWrite || isWrite) && use.tensor.overlaps(tensor) {
          let isOnOneThread = tensor.value.copies > 1 || (sharings[use.node], sharings[index]) == (.alone, .alone)
          phase = max(phase, phases[use.node] + (threads == 1 || isOnOneThread ? 0 : 1))
        }
      }
      for (tensor, isWrite) in node.reads.map({ ($0, false) }) + node.writes.map({ ($0, true) }) {
        uses[ObjectIdentifier(tensor.value), default: []].append((tensor, index, isWrite))
      }
      phases.append(phase)
    }
    self.nodes = nodes.indices.sorted { (phases[$0], $0) < (phases[$1], $1) }.map {
      ScheduledNode(
        operation: nodes[$0].operation, condition: nodes[$0].condition, index: $0, sharing: sharings[$0],
        phase: phases[$0])
    }
  }

  /// How each node is shared. There are copies of a buffer only where an operation in parts reads them, where all that write it
  /// write copies, and where it is the tape's.
  private static func sharings(_ nodes: [TapeNode], threads: Int, workPerThread: Int) -> [Sharing] {
    guard threads > 1 else { return nodes.map { _ in .alone } }
    var sharings = nodes.map { node in
      let sharing = node.operation.sharing(among: threads)
      return sharing == .parts && node.operation.work < threads * workPerThread ? .alone : sharing
    }
    var isNeededByAll: Set<ObjectIdentifier> = []
    for (index, node) in nodes.enumerated().reversed() {
      if sharings[index] == .copies,
        !node.writes.contains(where: { isNeededByAll.contains(ObjectIdentifier($0.value)) })
      {
        sharings[index] = .alone
      }
      guard sharings[index] != .alone else { continue }
      for tensor in node.reads { isNeededByAll.insert(ObjectIdentifier(tensor.value)) }
    }
    var single: Set<ObjectIdentifier> = []
    var isChanged = true
    while isChanged {
      isChanged = false
      for (index, node) in nodes.enumerated() {
        let isCopied =
          sharings[index] == .copies
          && node.writes.allSatisfy { $0.value.placement == .planned && !single.contains(ObjectIdentifier($0.value)) }
        if isCopied { continue }
        if sharings[index] == .copies {
          sharings[index] = .alone
          isChanged = true
        }
        for tensor in node.writes where single.insert(ObjectIdentifier(tensor.value)).inserted { isChanged = true }
      }
    }
    return sharings
  }
}

extension Tensor {
  /// Whether the two have an element in common, both of one buffer; true where that is not plain to see.
  fileprivate func overlaps(_ other: Tensor) -> Bool {
    guard rowStride == other.rowStride, rowStride > 0 else { return true }
    let (first, second) = (offset % rowStride, other.offset % rowStride)
    guard first + width <= rowStride, second + other.width <= rowStride else { return true }
    return first < second + other.width && second < first + width
  }
}
