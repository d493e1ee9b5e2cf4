import Kernels

/// The forward pass of a sealed tape as lists of kernel calls, one list a thread: what no operation has to work out again.
final class Program {
  private let threads: Int
  private let lists: UnsafeMutablePointer<UnsafePointer<hk_call>>
  private let next: UnsafeMutablePointer<UnsafePointer<hk_call>?>
  private let memory = ArgumentMemory()
  private var program: hk_program
  /// Where each node's calls begin in the list of a single thread.
  private let starts: [Int]

  /// Prepares `nodes`, which are in the order of their phases, for `threads` threads.
  init(_ nodes: [ScheduledNode], threads: Int, backend: Backend) {
    self.threads = threads
    var starts: [Int] = []
    lists = .allocate(capacity: threads)
    next = .allocate(capacity: threads)
    next.initialize(repeating: nil, count: threads)
    for thread in 0..<threads {
      var calls = KernelCalls(thread: thread, threads: threads, backend: backend, memory: memory)
      var phase = 0
      for node in nodes {
        while phase < node.phase {
          calls.endPhase()
          phase += 1
        }
        if thread == 0 { starts.append(calls.calls.count) }
        guard thread == 0 || node.sharing != .alone else { continue }
        calls.sharing = node.sharing
        node.operation.prepare(&calls)
      }
      calls.endPhase()
      let list = UnsafeMutablePointer<hk_call>.allocate(capacity: calls.calls.count)
      list.initialize(from: calls.calls, count: calls.calls.count)
      (lists + thread).initialize(to: UnsafePointer(list))
    }
    self.starts = starts
    program = hk_program(
      threads: Int32(threads), phases: Int32(1 + (nodes.last?.phase ?? 0)), calls: UnsafePointer(lists), next: next)
  }

  deinit {
    for thread in 0..<threads { lists[thread].deallocate() }
    lists.deallocate()
    next.deallocate()
  }

  func run() { hk_run_program(&program) }

  /// Runs on the calling thread alone what was prepared for one, as far as `isWanted` says of each node by its index, and calls
  /// `observer` after each, a skipped one too.
  func run(where isWanted: (_ node: Int) -> Bool, observer: (_ node: Int) -> Void) {
    for node in starts.indices {
      defer { observer(node) }
      guard isWanted(node) else { continue }
      var call = lists[0] + starts[node]
      let end = node + 1 < starts.count ? lists[0] + starts[node + 1] : nil
      while call != end, let kernel = call.pointee.kernel {
        kernel(call.pointee.arguments)
        call += 1
      }
    }
  }
}
