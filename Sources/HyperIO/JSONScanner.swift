/// What a JSON text may hold at most, and what may follow it.
package struct JSONLimits: Sendable {
  /// Arrays and objects inside one another.
  package var depth: Int
  /// Bytes of text.
  package var bytes: Int
  /// Array elements and object members, all together.
  package var members: Int
  /// Whether only spaces (not tabs and line ends) may follow the value, and nothing may precede it.
  package var spacePaddedOnly: Bool

  package init(
    depth: Int = 64, bytes: Int = 1 << 28, members: Int = 1 << 24, spacePaddedOnly: Bool = false
  ) {
    self.depth = depth
    self.bytes = bytes
    self.members = members
    self.spacePaddedOnly = spacePaddedOnly
  }
}

extension JSON {
  /// Reads one JSON value (RFC 8259, strictly), after which nothing but white space may follow.
  ///
  /// Refused beyond the grammar: a key twice in one object, text that is not UTF-8, unpaired surrogates, numbers
  /// beyond `Double`, and anything over `limits`. A number is an integer if it is written as one and fits.
  /// - Throws: `InputError` that names `source` and the byte.
  /// - Complexity: linear in the text.
  package init(
    parsing bytes: UnsafeRawBufferPointer, source: String, limits: JSONLimits = .init()
  ) throws {
    guard bytes.count <= limits.bytes else {
      throw InputError(source, expected: "at most \(limits.bytes) bytes of JSON", found: "\(bytes.count) bytes")
    }
    if let position = firstInvalidUTF8(in: bytes) {
      throw InputError("\(source): byte \(position)", expected: "UTF-8", found: "an invalid sequence")
    }
    var scanner = JSONScanner(bytes: bytes, source: source, limits: limits)
    self = try scanner.document()
  }

  /// Reads one JSON value from an array of bytes.
  package init(parsing bytes: [UInt8], source: String, limits: JSONLimits = .init()) throws {
    self = try bytes.withUnsafeBytes { try JSON(parsing: $0, source: source, limits: limits) }
  }

  /// Reads one JSON value from a string.
  package init(parsing text: String, source: String, limits: JSONLimits = .init()) throws {
    try self.init(parsing: Array(text.utf8), source: source, limits: limits)
  }
}

/// A recursive-descent reader over bytes that are known to be UTF-8.
struct JSONScanner {
  let bytes: UnsafeRawBufferPointer
  let source: String
  let limits: JSONLimits
  var position = 0
  private var membersLeft: Int

  init(bytes: UnsafeRawBufferPointer, source: String, limits: JSONLimits) {
    self.bytes = bytes
    self.source = source
    self.limits = limits
    membersLeft = limits.members
  }

  /// The byte at the position; nil at the end.
  @inline(__always) var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func unexpected(_ expected: String, found: String? = nil) -> InputError {
    InputError("\(source): byte \(position)", expected: expected, found: found ?? described(next))
  }

  private func described(_ byte: UInt8?) -> String {
    guard let byte else { return "the end" }
    return byte > 0x20 && byte < 0x7F ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(byte)"
  }

  mutating func document() throws -> JSON {
    if !limits.spacePaddedOnly { skipSpace() }
    let value = try value(depth: 0)
    if limits.spacePaddedOnly {
      while next == UInt8(ascii: " ") { position += 1 }
    } else {
      skipSpace()
    }
    guard position == bytes.count else { throw unexpected("nothing after the JSON value") }
    return value
  }

  @inline(__always) mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value(depth: Int) throws -> JSON {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"): return try number()
    case let byte? where isDigit(byte): return try number()
    default: throw unexpected("a JSON value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws -> JSON {
    let count = word.utf8CodeUnitCount
    let matches =
      bytes.count - position >= count && (0..<count).allSatisfy { bytes[position + $0] == word.utf8Start[$0] }
    guard matches else { throw unexpected("a JSON value") }
    position += count
    return value
  }

  private mutating func enter(depth: Int) throws {
    guard depth <= limits.depth else {
      throw unexpected("at most \(limits.depth) levels of nesting", found: "more")
    }
    position += 1
    skipSpace()
  }

  private mutating func countMember() throws {
    membersLeft -= 1
    guard membersLeft >= 0 else { throw unexpected("at most \(limits.members) members", found: "more") }
  }

  private mutating func array(depth: Int) throws -> [JSON] {
    try enter(depth: depth)
    var elements: [JSON] = []
    if next == UInt8(ascii: "]") {
      position += 1
      return elements
    }
    while true {
      try countMember()
      elements.append(try value(depth: depth))
      if try closes(UInt8(ascii: "]"), "',' or ']'") { return elements }
    }
  }

  private mutating func object(depth: Int) throws -> JSONObject {
    try enter(depth: depth)
    var object = JSONObject()
    if next == UInt8(ascii: "}") {
      position += 1
      return object
    }
    while true {
      guard next == UInt8(ascii: "\"") else { throw unexpected("a key") }
      try countMember()
      let start = position
      let key = try string()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw unexpected("':'") }
      position += 1
      skipSpace()
      guard object.append(key, try value(depth: depth)) else {
        position = start
        throw unexpected("each key once", found: "\(quoted(key)) again")
      }
      if try closes(UInt8(ascii: "}"), "',' or '}'") { return object }
    }
  }

  /// Steps over a closing bracket (true) or over a comma (false).
  private mutating func closes(_ bracket: UInt8, _ expected: String) throws -> Bool {
    skipSpace()
    if next == bracket {
      position += 1
      return true
    }
    guard next == UInt8(ascii: ",") else { throw unexpected(expected) }
    position += 1
    skipSpace()
    return false
  }
}
