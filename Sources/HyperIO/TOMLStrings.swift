/// Strings of a TOML text: "with escapes" or 'as they stand', and both over several lines between three quotes.
extension TOMLScanner {
  /// Reads a string, from its opening to its closing quotes.
  mutating func string() throws -> String {
    let quote = bytes[position]
    let isLiteral = quote == UInt8(ascii: "'")
    let isLong = isNext("\"\"\"") || isNext("'''")
    position += isLong ? 3 : 1
    if isLong { _ = skipLineEnd() }
    var text: [UInt8] = []
    while let byte = next {
      if byte == quote {
        if closes(quote, isLong: isLong, into: &text) { return String(decoding: text, as: UTF8.self) }
      } else if byte == UInt8(ascii: "\\"), !isLiteral {
        try escape(isLong: isLong, into: &text)
      } else if isLong, skipLineEnd() {
        text.append(UInt8(ascii: "\n"))
      } else {
        guard !isControl(byte) else { break }
        text.append(byte)
        position += 1
      }
    }
    guard isLineEnd || next == nil else { throw unexpected("no control character in a string") }
    throw unexpected("the string's closing quotes")
  }

  /// Steps over quotes in a string; true where they end it. Of five in a row the first two belong to a long string.
  private mutating func closes(_ quote: UInt8, isLong: Bool, into text: inout [UInt8]) -> Bool {
    var count = 0
    while next == quote, count < (isLong ? 5 : 1) {
      count += 1
      position += 1
    }
    guard isLong else { return true }
    text += repeatElement(quote, count: count < 3 ? count : count - 3)
    return count >= 3
  }

  private mutating func escape(isLong: Bool, into text: inout [UInt8]) throws {
    position += 1
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(bytes[position])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "u"): return try scalar(digits: 4, into: &text)
    case UInt8(ascii: "U"): return try scalar(digits: 8, into: &text)
    default:
      guard isLong else { throw unexpected("an escape character") }
      return try skipFold()
    }
    position += 1
  }

  /// Steps from behind a backslash at the end of a line to where the text goes on.
  private mutating func skipFold() throws {
    skipSpace()
    guard skipLineEnd() else { throw unexpected("an escape character or the end of the line") }
    repeat { skipSpace() } while skipLineEnd()
  }

  /// Reads `uXXXX` or `UXXXXXXXX`.
  private mutating func scalar(digits: Int, into text: inout [UInt8]) throws {
    position += 1
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = next.flatMap(hexadecimalDigit) else { throw unexpected("\(digits) hexadecimal digits") }
      value = value << 4 | digit
      position += 1
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw unexpected("a Unicode scalar", found: "U+" + String(value, radix: 16, uppercase: true))
    }
    text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }
}
