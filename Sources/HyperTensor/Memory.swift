#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An owned block of zeroed memory, aligned for the widest vectors.
package final class Memory {
  /// Bytes between the starts of neighbouring buffers are a multiple of this: a cache line, and the widest vector.
  package static let alignment = 64

  private static let hugePage = 2 << 20

  package let base: UnsafeMutableRawPointer
  package let byteCount: Int

  /// A zeroed block of `byteCount` bytes.
  package init(byteCount: Int) {
    precondition(byteCount >= 0)
    self.byteCount = byteCount
    let isLarge = byteCount >= Memory.hugePage
    base = .allocate(byteCount: max(byteCount, 1), alignment: isLarge ? Memory.hugePage : Memory.alignment)
    #if os(Linux)
      // Activations are walked through row by row, a page or more apart: with small pages each step would miss the TLB.
      if isLarge { _ = madvise(base, byteCount, Int32(MADV_HUGEPAGE)) }
    #endif
    base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
  }

  /// A zeroed block of `floats` Floats.
  package convenience init(floats: Int) { self.init(byteCount: floats * MemoryLayout<Float>.stride) }

  deinit { base.deallocate() }

  /// The block seen as Floats.
  package var floats: UnsafeMutableBufferPointer<Float> {
    UnsafeMutableBufferPointer(start: base.assumingMemoryBound(to: Float.self), count: byteCount / 4)
  }

  /// The first of `floats`.
  var floatBase: UnsafeMutablePointer<Float> { base.assumingMemoryBound(to: Float.self) }

  /// `count` rounded up to whole alignment units of Floats.
  package static func padded(floats count: Int) -> Int { (count + 15) / 16 * 16 }
}
