/// GPT-2's printable stand-ins for bytes, in which `tokenizer.json` spells its tokens.
///
/// Printable Latin-1 stands for itself; the other 68 bytes are U+0100, U+0101, ... in order.
enum ByteAlphabet {
  /// The scalar that stands for each byte.
  static let scalars: [Unicode.Scalar] = {
    var next: UInt32 = 0x100
    return (0..<256).map { (byte: UInt32) in
      switch byte {
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0xFF: return Unicode.Scalar(UInt8(byte))
      default:
        defer { next += 1 }
        return Unicode.Scalar(next) ?? "?"
      }
    }
  }()

  /// The bytes in the order of their stand-ins, which is the order of their ids in a trained vocabulary.
  static let sortedBytes: [UInt8] = (0...255).sorted { scalars[Int($0)].value < scalars[Int($1)].value }

  /// The byte that each scalar below U+0144 stands for; -1 where none.
  private static let bytes: [Int16] = {
    var bytes = [Int16](repeating: -1, count: 0x144)
    for (byte, scalar) in scalars.enumerated() { bytes[Int(scalar.value)] = Int16(byte) }
    return bytes
  }()

  /// Appends the bytes that `spelling`, which is UTF-8, stands for; false if one of its scalars stands for none.
  static func decode(_ spelling: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) -> Bool {
    var index = 0
    while index < spelling.count {
      var scalar = Int(spelling[index])
      index += 1
      if scalar >= 0x80 {
        // Two bytes say any scalar below U+0144.
        guard scalar < 0xE0, index < spelling.count else { return false }
        scalar = (scalar & 0x1F) << 6 | Int(spelling[index] & 0x3F)
        index += 1
      }
      guard scalar < bytes.count, let byte = UInt8(exactly: bytes[scalar]) else { return false }
      result.append(byte)
    }
    return true
  }

  /// The spelling of `bytes`.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    for byte in bytes { result.append(scalars[Int(byte)]) }
    return String(result)
  }
}
