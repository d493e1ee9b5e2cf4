// The small language that stories are written in.
//
//   {hero} looked for {their} {toy}.        slots: a role, or a pronoun of the hero
//   {friend.they} found it {place.spot}.    a form of a role
//   {hero's} mom [smiled|laughed].          possessive; a choice, which may be nested
//   {glad}                                  a phrase list: a fresh phrase each time
//
// "a" before a vowel and capitals at the start of a sentence are put right after rendering (`English.tidied`).

/// A parsed text with slots and choices.
package struct StoryTemplate: Sendable {
  package enum Piece: Sendable {
    case text(String)
    case slot(role: String, form: String)
    case choice([StoryTemplate])
  }

  package let pieces: [Piece]

  private static let heroForms: Set<String> = ["they", "them", "their", "themself"]

  /// Parses `source`; a malformed template is a mistake in our own data, so it traps.
  package init(_ source: String) {
    var rest = Substring(source)
    pieces = Self.pieces(&rest, nested: false)
    precondition(rest.isEmpty, "unbalanced brackets in template: \(source)")
  }

  private init(pieces: [Piece]) { self.pieces = pieces }

  private static func pieces(_ rest: inout Substring, nested: Bool) -> [Piece] {
    var result: [Piece] = []
    var text = ""
    func flush() {
      if !text.isEmpty { result.append(.text(text)) }
      text = ""
    }
    while let next = rest.first {
      if nested, next == "|" || next == "]" { break }
      rest.removeFirst()
      switch next {
      case "{":
        flush()
        guard let end = rest.firstIndex(of: "}") else { preconditionFailure("a slot without end: \(rest)") }
        result.append(slot(rest[..<end]))
        rest = rest[rest.index(after: end)...]
      case "[":
        flush()
        result.append(.choice(alternatives(&rest)))
      case "]":
        preconditionFailure("a choice without start before: \(rest)")
      default:
        text.append(next)
      }
    }
    flush()
    return result
  }

  private static func alternatives(_ rest: inout Substring) -> [StoryTemplate] {
    var result: [StoryTemplate] = []
    while true {
      result.append(StoryTemplate(pieces: pieces(&rest, nested: true)))
      guard let end = rest.popFirst() else { preconditionFailure("a choice without end") }
      if end == "]" { return result }
    }
  }

  private static func slot(_ source: Substring) -> Piece {
    if heroForms.contains(source.lowercased()) { return .slot(role: "hero", form: String(source)) }
    if source.hasSuffix("'s") { return .slot(role: String(source.dropLast(2)), form: "'s") }
    let parts = source.split(separator: ".", maxSplits: 1)
    return .slot(role: String(parts[0]), form: parts.count == 2 ? String(parts[1]) : "")
  }

  /// The roles that the template names, those inside choices included.
  package var roles: [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .text: []
      case .slot(let role, _): [role]
      case .choice(let alternatives): alternatives.flatMap(\.roles)
      }
    }
  }

  /// How many different texts the choices alone allow.
  package var variants: Int {
    pieces.reduce(1) { product, piece in
      guard case .choice(let alternatives) = piece else { return product }
      return product * alternatives.reduce(0) { $0 + $1.variants }
    }
  }
}
