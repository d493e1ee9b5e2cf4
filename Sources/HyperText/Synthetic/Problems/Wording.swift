import HyperTensor

// The small language that the sentences of problems are written in, besides Swift's interpolation.
//
//   {sells|gives away} the rest     a choice, which may be nested
//   [they] has [n] [items]          a role, looked up in the scene
//   That makes # apples.            in a step: the calculation; `$#` is the calculation with its result in dollars

package enum Wording {
  /// The text with every choice taken and every role filled in; a role without a text is a mistake in a template.
  package static func rendered(_ text: String, roles: [String: String] = [:], _ random: inout RandomGenerator) -> String
  {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else { return text }
    var rest = text.utf8[...]
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    render(&rest, into: &result, isTaken: true, isNested: false, roles, &random)
    precondition(rest.isEmpty, "unbalanced braces: \(text)")
    return String(decoding: result, as: UTF8.self)
  }

  private static func render(
    _ rest: inout Substring.UTF8View, into result: inout [UInt8], isTaken: Bool, isNested: Bool,
    _ roles: [String: String],
    _ random: inout RandomGenerator
  ) {
    while let next = rest.first {
      if isNested, next == UInt8(ascii: "|") || next == UInt8(ascii: "}") { return }
      rest.removeFirst()
      switch next {
      case UInt8(ascii: "{"):
        let taken = isTaken ? random.below(alternatives(rest)) : -1
        var index = 0
        repeat {
          render(&rest, into: &result, isTaken: index == taken, isNested: true, roles, &random)
          index += 1
        } while rest.popFirst() == UInt8(ascii: "|")
      case UInt8(ascii: "["):
        guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { preconditionFailure("a role without end") }
        let role = String(Substring(rest[..<end]))
        rest = rest[rest.index(after: end)...]
        guard isTaken else { continue }
        guard let filling = roles[role] else { preconditionFailure("no such role: \(role)") }
        result.append(contentsOf: filling.utf8)
      default:
        if isTaken { result.append(next) }
      }
    }
  }

  /// How many alternatives the choice has whose text starts here.
  private static func alternatives(_ text: Substring.UTF8View) -> Int {
    var (count, depth) = (1, 0)
    for byte in text {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "|"), depth == 0 { count += 1 }
      if byte == UInt8(ascii: "}") {
        if depth == 0 { return count }
        depth -= 1
      }
    }
    preconditionFailure("a choice without end")
  }
}
