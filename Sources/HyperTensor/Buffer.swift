/// A region of memory that tensors look into. Its address is known once the tape that plans it is sealed.
///
/// Sizes are in units of four bytes, for every element type of the engine but the resets is four bytes wide.
package final class Buffer {
  /// Who provides the memory.
  enum Placement {
    /// The tape's arena, shared over time with buffers whose lifetimes do not overlap.
    case planned
    /// The tape's arena, for as long as the tape lives.
    case persistent
    /// Somebody else.
    case external
  }

  let placement: Placement
  package let count: Int
  /// How many threads have a copy of their own, one behind the other.
  var copies = 1
  private let owner: Memory?
  // Not a stored property: every use of one would be checked for exclusive access, which takes longer than a small kernel.
  private let address: UnsafeMutablePointer<UnsafeMutableRawPointer?>

  init(count: Int, placement: Placement) {
    self.count = count
    self.placement = placement
    owner = nil
    address = .allocate(capacity: 1)
    address.initialize(to: nil)
  }

  deinit { address.deallocate() }

  /// A buffer over `count` floats of `memory` from `offset` on; it keeps the memory alive.
  package init(_ memory: Memory, offset: Int = 0, count: Int) {
    precondition(
      offset >= 0 && count >= 0 && (offset + count) * 4 <= memory.byteCount, "a buffer lies inside its memory")
    self.count = count
    placement = .external
    owner = memory
    address = .allocate(capacity: 1)
    address.initialize(to: memory.base + offset * 4)
  }

  /// Where the first copy lies; nil before the tape is sealed.
  package internal(set) var base: UnsafeMutableRawPointer? {
    get { address.pointee }
    set { address.pointee = newValue }
  }

  /// Floats that the copies take together.
  var plannedCount: Int { copies * Memory.padded(floats: count) }

  /// A buffer of its own zeroed memory.
  package convenience init(floats count: Int) { self.init(Memory(floats: count), count: count) }

  package var floats: UnsafeMutablePointer<Float> {
    guard let base else { preconditionFailure("a buffer has no address before its tape is sealed") }
    return base.assumingMemoryBound(to: Float.self)
  }

  /// The copy of thread `thread`, where there are several.
  func floats(copy thread: Int) -> UnsafeMutablePointer<Float> {
    copies == 1 ? floats : floats + thread * Memory.padded(floats: count)
  }

  package var int32s: UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(floats).assumingMemoryBound(to: Int32.self)
  }

  package var bytes: UnsafeMutablePointer<UInt8> { UnsafeMutableRawPointer(floats).assumingMemoryBound(to: UInt8.self) }

  /// Fills the buffer with zeros.
  func clear() { floats.update(repeating: 0, count: count) }
}
