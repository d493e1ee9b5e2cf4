/// Values of a TOML text.
extension TOMLScanner {
  mutating func value(depth: Int) throws -> JSON {
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "{"): return .object(try inlineTable(depth: depth + 1))
    default: return try word()
    }
  }

  private mutating func enter(depth: Int) throws {
    guard depth <= Self.depth else { throw unexpected("at most \(Self.depth) levels of nesting", found: "more") }
    position += 1
  }

  private mutating func array(depth: Int) throws -> [JSON] {
    try enter(depth: depth)
    var elements: [JSON] = []
    try skipLines()
    while next != UInt8(ascii: "]") {
      elements.append(try value(depth: depth))
      try skipLines()
      guard next == UInt8(ascii: ",") else { break }
      position += 1
      try skipLines()
    }
    guard next == UInt8(ascii: "]") else { throw unexpected("',' or ']'") }
    position += 1
    return elements
  }

  /// Reads `{name = value, ...}`, on one line.
  private mutating func inlineTable(depth: Int) throws -> JSONObject {
    try enter(depth: depth)
    let table = TOMLTable(.header)
    skipSpace()
    if next != UInt8(ascii: "}") {
      try member(of: table, depth: depth)
      skipSpace()
      while next == UInt8(ascii: ",") {
        position += 1
        skipSpace()
        try member(of: table, depth: depth)
        skipSpace()
      }
      guard next == UInt8(ascii: "}") else { throw unexpected("',' or '}'") }
    }
    position += 1
    return table.json
  }

  // MARK: Numbers and truth values

  /// Reads what is written without quotes and brackets.
  private mutating func word() throws -> JSON {
    let start = position
    while let byte = next, isWord(byte) { position += 1 }
    let word = Array(bytes[start..<position])
    if let value = plainValue(word) { return value }
    position = start
    if word.isEmpty { throw unexpected("a value") }
    let isDate =
      word.count > 2 && word[0] &- 0x30 < 10
      && (word.contains(UInt8(ascii: ":")) || word.dropFirst(4).first == UInt8(ascii: "-"))
    throw unexpected(
      "a string in quotes, a number that fits, true or false",
      found: isDate ? "a date or time" : String(decoding: word, as: UTF8.self))
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// The truth value or number that `word` says; nil where it says neither.
  private func plainValue(_ word: [UInt8]) -> JSON? {
    if word == Array("true".utf8) { return true }
    if word == Array("false".utf8) { return false }
    guard var digits = withoutUnderscores(word) else { return nil }
    if let radix = radix(digits) { return integer(digits.dropFirst(2), radix) }
    // What is left is written as in JSON but for a plus sign.
    if digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
      guard let first = digits.first, isDigit(first) else { return nil }
    }
    switch try? JSON(parsing: digits, source: source) {
    case .integer(let value): return .integer(value)
    case .number(let value):
      let isWhole = !digits.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
      // JSON gives -0, and what no integer can hold, as a Double.
      return isWhole ? (value == 0 ? 0 : nil) : .number(value)
    default: return nil
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The word without its underscores; nil where one does not stand between two digits.
  private func withoutUnderscores(_ word: [UInt8]) -> [UInt8]? {
    let isHexadecimal = radix(word) == 16
    func isBetween(_ index: Int) -> Bool {
      guard word.indices.contains(index) else { return false }
      return isDigit(word[index]) || isHexadecimal && index > 1 && hexadecimalDigit(word[index]) != nil
    }
    for (index, byte) in word.enumerated() where byte == UInt8(ascii: "_") {
      guard isBetween(index - 1), isBetween(index + 1) else { return nil }
    }
    return word.filter { $0 != UInt8(ascii: "_") }
  }

  /// 16, 8 or 2 for a word that begins with 0x, 0o or 0b.
  private func radix(_ word: [UInt8]) -> Int? {
    guard word.count > 2, word[0] == UInt8(ascii: "0") else { return nil }
    switch word[1] {
    case UInt8(ascii: "x"): return 16
    case UInt8(ascii: "o"): return 8
    case UInt8(ascii: "b"): return 2
    default: return nil
    }
  }

  private func integer(_ digits: ArraySlice<UInt8>, _ radix: Int) -> JSON? {
    guard let first = digits.first, hexadecimalDigit(first) != nil else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: radix).map { .integer($0) }
  }

  func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
