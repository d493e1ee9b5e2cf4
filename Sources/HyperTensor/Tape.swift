/// One operation of a tape: it was given its tensors when it was recorded.
package protocol Operation {
  /// What it is called in profiles and errors.
  var name: String { get }
  /// Computes the outputs from the inputs.
  func forward(_ backend: Backend)
  /// Adds to the gradients of inputs and parameters, from those of the outputs.
  func backward(_ backend: Backend)
  /// How a team of threads shares the forward pass in inference, if it is worth sharing.
  func sharing(among threads: Int) -> Sharing
  /// How long the forward pass takes, in multiply-adds of a product with 4 bits: about 50 a nanosecond.
  var work: Int { get }
  /// Adds what one thread of that team calls, once the buffers have their addresses.
  func prepare(_ calls: inout KernelCalls)
}

extension Operation {
  package func sharing(among threads: Int) -> Sharing { .alone }
  package var work: Int { 0 }
  package func prepare(_ calls: inout KernelCalls) { calls.add(self) }
}

/// An operation of inference only.
protocol InferenceOperation: Operation {}

extension InferenceOperation {
  func forward(_ backend: Backend) { preconditionFailure("inference runs what was prepared") }
  func backward(_ backend: Backend) { preconditionFailure("inference has no gradients") }
}

/// An operation on a tape.
struct TapeNode {
  let operation: any Operation
  /// Runs only where this holds.
  var condition: BranchCondition?
  /// Gradient buffers that this node's backward pass is the first to touch, in the order of the backward pass.
  var cleared: [Buffer] = []
  let reads: [Tensor]
  let writes: [Tensor]
  let saves: [Buffer]
}

/// A program of operations, recorded once and run many times: reverse-mode differentiation without allocation.
///
/// Recording fixes every shape. `seal` finds out when each buffer is first and last used and lays all of them out in one
/// arena, so that buffers whose lifetimes do not overlap share memory. After that `forward` and `backward` allocate
/// nothing. Without gradients the forward pass is prepared at its first run: kernel calls with all their arguments, in lists
/// that a team of threads runs in one parallel region. A tape belongs to one thread at a time.
package final class Tape {
  /// What computes; it may change between passes as long as the format of the weights does not. Threads beyond those of the
  /// backend that the tape was sealed with are idle, and so are those that would have too little to do.
  package var backend: Backend
  /// Whether `backward` will be called; if not, values are dropped as soon as nothing reads them any more.
  package let recordsGradients: Bool

  /// Scratch for whichever operation runs.
  package let workspace = Workspace()

  /// Called after each operation, a skipped one too, with its name and pass: what a profile listens to. `clear` is the zeroing
  /// of gradients.
  package var observer: ((_ operation: String, _ pass: TapePass) -> Void)?

  /// What the operations that are being recorded depend on.
  private var condition: BranchCondition?
  private var nodes: [TapeNode] = []
  /// What was recorded to be computed again.
  private var segments: [Range<Int>] = []
  /// What the backward pass runs, in its order: nodes backwards, and some of them forwards again before.
  private var backwardSteps: [(node: Int, pass: TapePass)] = []
  private var persistent: [Buffer] = []
  private var arena: Memory?
  private var schedule: Schedule?
  /// By the number of threads less one, prepared when they are first asked for.
  private var programs: [Program?] = []

  package init(_ backend: Backend, gradients: Bool) {
    self.backend = backend
    recordsGradients = gradients
  }

  /// Bytes of the arena and the workspace, known after `seal`.
  package var arenaBytes: Int { (arena?.byteCount ?? 0) + workspace.byteCount }

  /// A tensor that some operation will write.
  package func tensor(_ shape: Shape, gradient: Bool = true) -> Tensor {
    Tensor(
      shape: shape, value: Buffer(count: shape.count, placement: .planned),
      gradient: recordsGradients && gradient ? Buffer(count: shape.count, placement: .planned) : nil)
  }

  /// Room that lives as long as the tape: inputs, states, results. `count` is in units of four bytes.
  package func persistentBuffer(_ count: Int) -> Buffer {
    let buffer = Buffer(count: count, placement: .persistent)
    persistent.append(buffer)
    return buffer
  }

  /// Room for what an operation's forward pass leaves for its backward pass.
  package func savedBuffer(_ count: Int) -> Buffer { Buffer(count: count, placement: .planned) }

  /// Adds an operation.
  /// - Parameters:
  ///   - reads: tensors whose values it reads and whose gradients it adds to.
  ///   - writes: tensors whose values it writes and whose gradients it reads.
  ///   - saves: buffers (values of inputs or outputs, or its own) that its backward pass needs.
  package func record(_ operation: some Operation, reads: [Tensor], writes: [Tensor], saves: [Buffer] = []) {
    precondition(arena == nil, "a sealed tape takes no more operations")
    nodes.append(TapeNode(operation: operation, condition: condition, reads: reads, writes: writes, saves: saves))
  }

  /// Records in `body` what runs only where `condition` holds, in inference; such a tape runs on one thread.
  package func recording<Result>(
    under condition: BranchCondition?, _ body: () throws(ShapeError) -> Result
  ) throws(ShapeError) -> Result {
    precondition(self.condition == nil && (condition == nil || !recordsGradients), "one condition, without gradients")
    self.condition = condition
    defer { self.condition = nil }
    return try body()
  }

  /// Records in `body` what is computed again before it is run backwards, if that is wanted: what only these operations use is
  /// not kept until then. They give the same results again, so states that they read must not be written where they are read
  /// from.
  package func recomputing<Result>(
    _ isWanted: Bool, _ body: () throws(ShapeError) -> Result
  ) throws(ShapeError) -> Result {
    let first = nodes.count
    let result = try body()
    if isWanted {
      precondition(recordsGradients && first >= segments.last?.upperBound ?? 0, "gradients, and no segment in another")
      segments.append(first..<nodes.count)
    }
    return result
  }

  /// Lays out every buffer. No operation can be recorded afterwards.
  /// - Complexity: O(n log n) in the number of buffers, times those alive at once.
  package func seal() {
    precondition(arena == nil, "a tape is sealed once")
    arena = recordsGradients ? layOutWithGradients() : layOutSchedule()
    workspace.allocate()
  }

  private func layOutWithGradients() -> Memory {
    let recomputations = segments.map { Recomputation($0, of: nodes) }
    let dropped = recomputations.reduce(into: Set<ObjectIdentifier>()) { $0.formUnion($1.dropped) }
    for index in nodes.indices.reversed() {
      let segment = recomputations.first { $0.nodes.last == index }
      for repeated in segment?.repeated ?? [] { backwardSteps.append((repeated, .recomputation)) }
      backwardSteps.append((index, .backward))
    }

    var plan = BufferPlan()
    for buffer in persistent {
      plan.touch(buffer, at: 0)
      plan.touch(buffer, at: nodes.count + backwardSteps.count)
    }
    for (time, node) in nodes.enumerated() {
      for buffer in node.values { plan.touch(buffer, at: time) }
    }
    var seen: Set<ObjectIdentifier> = []
    for (order, step) in backwardSteps.enumerated() {
      let (node, time) = (nodes[step.node], nodes.count + order)
      for buffer in step.pass == .backward ? node.saves : node.values {
        plan.touch(buffer, at: time, inSecondLife: dropped.contains(ObjectIdentifier(buffer)))
      }
      for gradient in step.pass == .backward ? (node.writes + node.reads).compactMap(\.gradient) : [] {
        plan.touch(gradient, at: time)
        if gradient.placement == .planned, seen.insert(ObjectIdentifier(gradient)).inserted {
          nodes[step.node].cleared.append(gradient)
        }
      }
    }
    return plan.layOut()
  }

  /// One thread is done with an operation before the next; several are when the phase is over.
  private func layOutSchedule() -> Memory {
    let schedule = Schedule(nodes, threads: backend.threads, workPerThread: backend.workPerThread)
    self.schedule = schedule
    let threads = schedule.threads
    programs = [Program?](repeating: nil, count: threads)
    var plan = BufferPlan()
    for buffer in persistent {
      plan.touch(buffer, at: 0)
      plan.touch(buffer, at: nodes.count)
    }
    for (order, node) in schedule.nodes.enumerated() {
      let time = threads == 1 ? order : node.phase
      for buffer in nodes[node.index].values { plan.touch(buffer, at: time) }
    }
    return plan.layOut()
  }

  /// Runs every operation in order.
  package func forward() {
    precondition(arena != nil, "a tape runs once it is sealed")
    guard let schedule else {
      for node in nodes {
        node.operation.forward(backend)
        observer?(node.operation.name, .forward)
      }
      return
    }
    if observer != nil || schedule.hasConditions {
      program(schedule, threads: 1).run {
        schedule.nodes[$0].condition?.holds ?? true
      } observer: {
        observer?(schedule.nodes[$0].operation.name, .forward)
      }
    } else {
      program(schedule, threads: min(backend.threads, programs.count)).run()
    }
  }

  private func program(_ schedule: Schedule, threads: Int) -> Program {
    if let program = programs[threads - 1] { return program }
    let program = Program(schedule.nodes, threads: threads, backend: backend)
    programs[threads - 1] = program
    return program
  }

  /// Runs every operation backwards. Parameters' gradients are added to; seed the loss's before.
  /// - Parameter goesOn: asked once the last operation recorded, the loss, has its gradients; false ends the pass there.
  package func backward(goesOn: () -> Bool = { true }) {
    precondition(recordsGradients && arena != nil, "a tape that records gradients runs backwards once it is sealed")
    for step in backwardSteps {
      let node = nodes[step.node]
      if step.pass == .recomputation {
        node.operation.forward(backend)
      } else {
        for buffer in node.cleared { buffer.clear() }
        observer?("clear", .backward)
        node.operation.backward(backend)
      }
      observer?(node.operation.name, step.pass)
      if step.pass == .backward, step.node == nodes.count - 1, !goesOn() { return }
    }
  }
}

/// Which way a tape runs.
package enum TapePass: String, CaseIterable, Sendable {
  case forward
  case backward
  /// Forwards again, in the middle of the backward pass.
  case recomputation
}
