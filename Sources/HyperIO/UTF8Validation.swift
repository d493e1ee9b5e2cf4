/// Where `bytes` first stop being UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF).
///
/// - Returns: the position of the first byte of the first bad sequence, or nil.
/// - Complexity: linear; plain ASCII goes eight bytes at a time.
package func firstInvalidUTF8(in bytes: UnsafeRawBufferPointer) -> Int? {
  var position = 0
  let count = bytes.count
  while position < count {
    if count - position >= 8 {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 == 0 {
        position += 8
        continue
      }
    }
    guard let length = sequenceLength(in: bytes, at: position) else { return position }
    position += length
  }
  return nil
}

/// The length of the well-formed sequence at `position`; nil if there is none.
@inline(__always) private func sequenceLength(in bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
  let lead = bytes[position]
  if lead < 0x80 { return 1 }
  let length: Int
  let second: ClosedRange<UInt8>
  switch lead {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard bytes.count - position >= length, second.contains(bytes[position + 1]) else { return nil }
  for index in 2..<4 where index < length {
    guard bytes[position + index] & 0xC0 == 0x80 else { return nil }
  }
  return length
}
