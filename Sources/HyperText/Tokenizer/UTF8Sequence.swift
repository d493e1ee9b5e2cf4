/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Sequence {
  /// The scalar that starts at `index`, and its length in bytes; nil where no well-formed sequence starts.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = bytes[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = length(lead: lead)
    guard length > 1, bytes.count - index >= length else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard isContinuation(byte, at: offset, lead: lead) else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// How many bytes at the end are the start of a sequence that more bytes could complete: 0...3.
  static func incompleteSuffix(_ bytes: [UInt8]) -> Int {
    for length in 1...3 where bytes.count >= length {
      let start = bytes.count - length
      let lead = bytes[start]
      if lead & 0xC0 == 0x80 { continue }
      guard self.length(lead: lead) > length else { return 0 }
      let rest = 1..<max(length, 1)
      return rest.allSatisfy { isContinuation(bytes[start + $0], at: $0, lead: lead) } ? length : 0
    }
    return 0
  }

  /// The length that a lead byte announces; 0 where none may start a sequence.
  @inline(__always)
  private static func length(lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  /// Whether `byte` may stand at `offset` behind `lead` (Unicode 16, table 3-7).
  @inline(__always)
  private static func isContinuation(_ byte: UInt8, at offset: Int, lead: UInt8) -> Bool {
    guard offset == 1 else { return byte & 0xC0 == 0x80 }
    switch lead {
    case 0xE0: return byte & 0xE0 == 0xA0
    case 0xED: return byte & 0xE0 == 0x80
    case 0xF0: return byte &- 0x90 < 0x30
    case 0xF4: return byte & 0xF0 == 0x80
    default: return byte & 0xC0 == 0x80
    }
  }
}
