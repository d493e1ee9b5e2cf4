/// Strings and numbers of a JSON text.
extension JSONScanner {
  /// Reads a string, from its opening to its closing quote.
  mutating func string() throws -> String {
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      guard byte >= 0x20 else { throw unexpected("no control character in a string") }
      position += 1
    }
    throw unexpected("'\"'")
  }

  /// Reads on in a string that began at `start` and has its first escape at the position.
  private mutating func escapedString(from start: Int) throws -> String {
    var text = Array(bytes[start..<position])
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case ..<0x20: throw unexpected("no control character in a string")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw unexpected("'\"'")
  }

  private mutating func escape(into text: inout [UInt8]) throws {
    position += 1
    let plain: UInt8
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = bytes[position]
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "u"):
      text.append(contentsOf: UTF8.encode(try unicodeEscape()) ?? UTF8.encodedReplacementCharacter)
      return
    default: throw unexpected("an escape character")
    }
    text.append(plain)
    position += 1
  }

  /// Reads `uXXXX`, or a surrogate pair `uXXXX\uXXXX`.
  private mutating func unicodeEscape() throws -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isPair =
      first < 0xDC00 && bytes.count - position >= 2 && bytes[position] == UInt8(ascii: "\\")
      && bytes[position + 1] == UInt8(ascii: "u")
    guard isPair else { throw unexpected("a surrogate pair", found: "an unpaired surrogate") }
    position += 1
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw unexpected("a surrogate pair", found: "an unpaired surrogate") }
    return scalar
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func hexadecimal() throws -> UInt32 {
    position += 1
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch next {
      case let byte? where isDigit(byte): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case let byte? where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20):
        value = value << 4 | UInt32((byte | 0x20) - UInt8(ascii: "a") + 10)
      default: throw unexpected("four hexadecimal digits")
      }
      position += 1
    }
    return value
  }

  /// Reads a number; one written with digits alone that fits is an integer (but `-0` is a `Double`, to keep its sign).
  mutating func number() throws -> JSON {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let isNegative = position > start
    if next == UInt8(ascii: "0") {
      position += 1
      if let byte = next, isDigit(byte) { throw unexpected("no digit after a leading 0") }
    } else {
      try digits()
    }
    let integerEnd = position
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    if position == integerEnd, let value = integer(from: start, isNegative: isNegative) { return .integer(value) }
    let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      position = start
      throw unexpected("a number that a Double can hold", found: "a larger one")
    }
    return .number(value)
  }

  func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private mutating func digits() throws {
    guard let first = next, isDigit(first) else { throw unexpected("a digit") }
    while let byte = next, isDigit(byte) { position += 1 }
  }

  /// The digits from `start` to the position as an integer; nil for `-0` and what does not fit.
  private func integer(from start: Int, isNegative: Bool) -> Int? {
    var value = 0
    for index in (isNegative ? start + 1 : start)..<position {
      let digit = Int(bytes[index] - UInt8(ascii: "0"))
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflows) = product.addingReportingOverflow(isNegative ? -digit : digit)
      if overflow || overflows { return nil }
      value = sum
    }
    return isNegative && value == 0 ? nil : value
  }
}
