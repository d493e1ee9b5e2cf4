extension JSONObject {
  /// Reads a TOML text (version 1.0, https://toml.io/en/v1.0.0) as settings files use it, into JSON's values.
  ///
  /// Left out, and refused: dates and times, arrays of tables (`[[name]]`), and numbers that JSON cannot say (`inf`, `nan`).
  /// Keys and values are as strict as JSON's: a key once, integers that fit, nesting up to `TOMLScanner.depth`.
  /// - Throws: `InputError` that names `source` and the line.
  /// - Complexity: linear in the text.
  package init(parsingTOML text: String, source: String) throws {
    var scanner = TOMLScanner(bytes: Array(text.utf8), source: source)
    self = try scanner.document()
  }
}

/// A reader over bytes that are known to be UTF-8; values, strings and tables are read by its extensions.
struct TOMLScanner {
  /// Most names in a key, and most arrays and inline tables inside one another.
  static let depth = 64

  let bytes: [UInt8]
  let source: String
  var position = 0

  init(bytes: [UInt8], source: String) {
    self.bytes = bytes
    self.source = source
  }

  /// The byte at the position; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether `text` is what follows.
  func isNext(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    return bytes.count - position >= count && (0..<count).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  func unexpected(_ expected: String, found: String? = nil) -> InputError {
    let line = 1 + bytes[..<position].count { $0 == UInt8(ascii: "\n") }
    return InputError("\(source): line \(line)", expected: expected, found: found ?? described(next))
  }

  private func described(_ byte: UInt8?) -> String {
    switch byte {
    case nil: "the end"
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): "the end of the line"
    case let byte? where byte > 0x20 && byte < 0x7F: "'\(Character(Unicode.Scalar(byte)))'"
    case let byte?: "byte \(byte)"
    }
  }

  // MARK: Lines

  mutating func document() throws -> JSONObject {
    let root = TOMLTable(.header)
    var table = root
    try skipLines()
    while next != nil {
      if next == UInt8(ascii: "[") {
        table = try header(in: root)
      } else {
        try member(of: table)
      }
      try endLine()
      try skipLines()
    }
    return root.json
  }

  /// Reads `[name.name]`.
  private mutating func header(in root: TOMLTable) throws -> TOMLTable {
    let start = position
    guard !isNext("[[") else { throw unexpected("[ before a table's name", found: "[[: arrays of tables are not read") }
    position += 1
    skipSpace()
    let names = try key()
    guard next == UInt8(ascii: "]") else { throw unexpected("'.' or ']'") }
    position += 1
    do { return try root.define(names) } catch { throw clash(error, at: start) }
  }

  /// Reads `name.name = value`.
  mutating func member(of table: TOMLTable, depth: Int = 0) throws {
    let start = position
    let names = try key()
    guard next == UInt8(ascii: "=") else { throw unexpected("'.' or '='") }
    position += 1
    skipSpace()
    let value = try value(depth: depth)
    do { try table.set(names, value) } catch { throw clash(error, at: start) }
  }

  /// An error about the key at `start`.
  private mutating func clash(_ clash: TOMLTable.Clash, at start: Int) -> InputError {
    position = start
    return switch clash {
    case .again(let name): unexpected("each key once", found: "\(quoted(name)) again")
    case .value(let name): unexpected("names of tables before a dot", found: "\(quoted(name)), which has a value")
    }
  }

  /// Reads a key of one name or several with dots between, and the space behind it.
  private mutating func key() throws -> [String] {
    var names: [String] = []
    while true {
      guard names.count < Self.depth else { throw unexpected("at most \(Self.depth) names in a key", found: "more") }
      names.append(try name())
      skipSpace()
      guard next == UInt8(ascii: ".") else { return names }
      position += 1
      skipSpace()
    }
  }

  private mutating func name() throws -> String {
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
      guard !isNext("\"\"\""), !isNext("'''") else { throw unexpected("a key on one line", found: "three quotes") }
      return try string()
    }
    let start = position
    while let byte = next, isBare(byte) { position += 1 }
    guard position > start else { throw unexpected("a key") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Whether a name may hold the byte without quotes.
  private func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  // MARK: What stands between

  mutating func skipSpace() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { position += 1 }
  }

  /// Steps over white space, line ends and comments.
  mutating func skipLines() throws {
    while true {
      skipSpace()
      if next == UInt8(ascii: "#") { try skipComment() }
      guard skipLineEnd() else { return }
    }
  }

  /// Steps over the rest of a line that has nothing more to say.
  private mutating func endLine() throws {
    skipSpace()
    if next == UInt8(ascii: "#") { try skipComment() }
    guard next == nil || skipLineEnd() else { throw unexpected("the end of the line") }
  }

  private mutating func skipComment() throws {
    while let byte = next, !isLineEnd {
      guard !isControl(byte) else { throw unexpected("no control character in a comment") }
      position += 1
    }
  }

  /// Steps over a line's end, if that is what follows.
  mutating func skipLineEnd() -> Bool {
    guard isLineEnd else { return false }
    position += next == UInt8(ascii: "\r") ? 2 : 1
    return true
  }

  var isLineEnd: Bool { next == UInt8(ascii: "\n") || isNext("\r\n") }

  /// Whether no string and no comment may hold the byte: control characters but the tab.
  func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F }
}
