/// A hash of bytes for tables in memory, eight bytes a step: multiply, fold the high half back in.
///
/// It differs from process to process, so that no input can be made whose keys all collide; nothing that is written may
/// depend on it.
package func byteHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
  let raw = UnsafeRawBufferPointer(bytes)
  var state = UInt64(truncatingIfNeeded: bytes.count) &+ seed
  var index = 0
  while raw.count - index >= 8 {
    state = mix(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  var tail: UInt64 = 0
  while index < raw.count {
    tail = tail << 8 | UInt64(raw[index])
    index += 1
  }
  return UInt32(truncatingIfNeeded: mix(state ^ tail) >> 16)
}

/// The hash of a name that is the same everywhere and always: FNV-1a, 64 bits.
package func nameHash(_ name: String) -> UInt64 {
  name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

private let seed = UInt64.random(in: 0...UInt64.max)

@inline(__always) private func mix(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}
