/// Scratch memory of a tape, which each operation may use while it runs and finds in any state.
package final class Workspace {
  package init() {}

  private var floatCount = 0
  private var memory: Memory?

  /// Asks for room for `count` floats; the largest request counts.
  package func reserve(_ count: Int) { floatCount = max(floatCount, count) }

  package func allocate() { memory = Memory(floats: floatCount) }

  var byteCount: Int { memory?.byteCount ?? 0 }

  private var base: UnsafeMutableRawPointer {
    guard let memory else { preconditionFailure("a workspace has no address before its tape is sealed") }
    return memory.base
  }

  var floats: UnsafeMutablePointer<Float> { base.assumingMemoryBound(to: Float.self) }
  /// The same memory as pairs of bf16.
  var pairs: UnsafeMutablePointer<UInt32> { base.assumingMemoryBound(to: UInt32.self) }
}
