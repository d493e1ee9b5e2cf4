/// Writing JSON: members in the order given, doubles in the shortest form that reads back the same.
extension JSON {
  /// How a JSON text is laid out.
  package enum Layout: Sendable {
    /// No white space at all.
    case compact
    /// Two spaces a level and a line a member; arrays without arrays or objects inside stay on one line.
    case pretty
  }

  /// The value as UTF-8 JSON text. A number that is not finite becomes `null`.
  package func encoded(_ layout: Layout = .compact) -> [UInt8] {
    var text: [UInt8] = []
    write(into: &text, layout: layout)
    return text
  }

  /// The value as a JSON text in a string.
  package func text(_ layout: Layout = .compact) -> String { String(decoding: encoded(layout), as: UTF8.self) }

  /// Appends the value to `text`.
  package func write(into text: inout [UInt8], layout: Layout = .compact, level: Int = 0) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .integer(let value): text += String(value).utf8
    case .number(let value): text += (value.isFinite ? value.description : "null").utf8
    case .string(let value): writeQuoted(value, into: &text)
    case .array(let elements): write(elements, into: &text, layout: layout, level: level)
    case .object(let object): write(object, into: &text, layout: layout, level: level)
    }
  }

  private func write(_ elements: [JSON], into text: inout [UInt8], layout: Layout, level: Int) {
    let isOneLine = layout == .compact || elements.allSatisfy { $0.array == nil && $0.object == nil }
    text.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { text += (isOneLine && layout == .pretty ? ", " : ",").utf8 }
      if !isOneLine { startLine(level + 1, in: &text) }
      element.write(into: &text, layout: layout, level: level + 1)
    }
    if !isOneLine { startLine(level, in: &text) }
    text.append(UInt8(ascii: "]"))
  }

  private func write(_ object: JSONObject, into text: inout [UInt8], layout: Layout, level: Int) {
    text.append(UInt8(ascii: "{"))
    for (index, member) in object.members.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      if layout == .pretty { startLine(level + 1, in: &text) }
      writeQuoted(member.key, into: &text)
      text += (layout == .pretty ? ": " : ":").utf8
      member.value.write(into: &text, layout: layout, level: level + 1)
    }
    if layout == .pretty, !object.isEmpty { startLine(level, in: &text) }
    text.append(UInt8(ascii: "}"))
  }

  private func startLine(_ level: Int, in text: inout [UInt8]) {
    text.append(UInt8(ascii: "\n"))
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }
}

extension JSON: CustomStringConvertible {
  /// The compact text.
  package var description: String { text() }
}

/// `string` as a JSON string, quotes included.
package func quoted(_ string: String) -> String {
  var text: [UInt8] = []
  writeQuoted(string, into: &text)
  return String(decoding: text, as: UTF8.self)
}

private func writeQuoted(_ string: String, into text: inout [UInt8]) {
  text.append(UInt8(ascii: "\""))
  for byte in string.utf8 {
    switch byte {
    case UInt8(ascii: "\""): text += "\\\"".utf8
    case UInt8(ascii: "\\"): text += "\\\\".utf8
    case 0x08: text += "\\b".utf8
    case 0x09: text += "\\t".utf8
    case 0x0A: text += "\\n".utf8
    case 0x0C: text += "\\f".utf8
    case 0x0D: text += "\\r".utf8
    case ..<0x20, 0x7F:
      text += "\\u00".utf8
      if byte < 0x10 { text.append(UInt8(ascii: "0")) }
      text += String(byte, radix: 16).utf8
    default: text.append(byte)
    }
  }
  text.append(UInt8(ascii: "\""))
}
