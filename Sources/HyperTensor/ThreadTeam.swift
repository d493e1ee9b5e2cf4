import Kernels

/// Fork and join over a team of threads that stays alive between calls.
package enum ThreadTeam {
  /// From now on, threads of the calling thread's team sleep at once where they wait for work. Else they spin for a while,
  /// which starts the next work sooner and draws power for nothing.
  package static func sleepBetweenRegions() { hk_sleep_between_regions() }

  /// Processors that the threads may run on: fewer than the machine has where a launcher has bound the process to some.
  package static var processors: Int { max(1, Int(hk_processors())) }

  /// Calls `body(thread)` once for each of `threads` threads, the caller among them; returns when all are done.
  ///
  /// What the calls share must be disjoint or read-only: the compiler does not see across the fork.
  package static func run(_ threads: Int, _ body: (Int) -> Void) {
    if threads <= 1 { return body(0) }
    withoutActuallyEscaping(body) { body in
      var box = body
      withUnsafeMutablePointer(to: &box) { pointer in
        hk_parallel(
          Int32(threads),
          { context, thread in
            guard let context else { return }
            context.assumingMemoryBound(to: ((Int) -> Void).self).pointee(Int(thread))
          }, pointer)
      }
    }
  }
}
