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
  package internal(set) var base: UnsafeMutableRawPointer?
  private let owner: Memory?

  init(count: Int, placement: Placement) {
    self.count = count
    self.placement = placement
    owner = nil
  }

  /// A buffer over `count` floats of `memory` from `offset` on; it keeps the memory alive.
  package init(_ memory: Memory, offset: Int = 0, count: Int) {
    precondition(
      offset >= 0 && count >= 0 && (offset + count) * 4 <= memory.byteCount, "a buffer lies inside its memory")
    self.count = count
    placement = .external
    owner = memory
    base = memory.base + offset * 4
  }

  /// A buffer of its own zeroed memory.
  package convenience init(floats count: Int) { self.init(Memory(floats: count), count: count) }

  package var floats: UnsafeMutablePointer<Float> {
    guard let base else { preconditionFailure("a buffer has no address before its tape is sealed") }
    return base.assumingMemoryBound(to: Float.self)
  }

  package var int32s: UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(floats).assumingMemoryBound(to: Int32.self)
  }

  package var bytes: UnsafeMutablePointer<UInt8> { UnsafeMutableRawPointer(floats).assumingMemoryBound(to: UInt8.self) }

  /// Fills the buffer with zeros.
  func clear() { floats.update(repeating: 0, count: count) }
}
