/// What the GPT-2 pattern tells apart: `\p{L}`, `\p{N}`, `\s`, and the rest.
///
/// The classes are those of Unicode 16, which Hugging Face tokenizers' regular expressions use (compared over every
/// scalar): text tokenises alike whatever Unicode the Swift runtime knows.
enum ScalarClass: UInt8 {
  case other, letter, number, space

  /// The class of an ASCII byte.
  @inline(__always)
  init(ascii byte: UInt8) {
    if (byte | 0x20) &- 0x61 < 26 {
      self = .letter
    } else if byte == 0x20 || byte &- 9 < 5 {
      self = .space
    } else {
      self = byte &- 0x30 < 10 ? .number : .other
    }
  }

  /// The class of any scalar.
  init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self = Self.isOld(properties) ? .letter : .other
    case .decimalNumber, .letterNumber, .otherNumber:
      self = Self.isOld(properties) ? .number : .other
    default:
      self = properties.isWhitespace ? .space : .other
    }
  }

  private static func isOld(_ properties: Unicode.Scalar.Properties) -> Bool {
    guard let age = properties.age else { return false }
    return age.major <= 16
  }
}
