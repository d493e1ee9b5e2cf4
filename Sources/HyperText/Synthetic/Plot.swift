// A plot is a little script: who and what takes part, then the beats of the story, each with its alternatives.
//
//   # lost-toy
//   hero: folk                     role: where it is drawn from (a cast, a noun list, a place list, a phrase list)
//   dog: pet (puppy) <playful>     kinds in (), traits in <>
//   ~ job: sweep / sweeping | ...  a phrase drawn once, whose parts are {job} and {job.2}
//   moral: help
//
//   - One way to tell the first beat,
//     on as many lines as it needs.
//   - Another way to tell it.
//
//   - The second beat.

/// One plot: its roles and its beats.
package struct Plot: Sendable {
  /// Where the words of a role come from.
  package enum Source: Sendable {
    case list(name: String, kinds: [String], traits: [String])
    case phrases([[StoryTemplate]])
  }

  package let name: String
  package private(set) var roles: [(role: String, source: Source)] = []
  package private(set) var beats: [[StoryTemplate]] = []
  /// The closings that suit it.
  package private(set) var moral = "any"
  /// The openings that suit it; nil for those of the hero's world.
  package private(set) var frame: String?

  /// The plots of a script; a malformed script is a mistake in our own data, so it traps.
  package static func parse(_ script: String) -> [Plot] {
    var plots: [Plot] = []
    var startsBeat = true
    for line in wholeLines(script) {
      if line.isEmpty {
        startsBeat = true
      } else if line.hasPrefix("# ") {
        plots.append(Plot(name: String(line.dropFirst(2))))
        startsBeat = true
      } else if line.hasPrefix("- ") {
        plots[plots.count - 1].tell(StoryTemplate(String(line.dropFirst(2))), startsBeat: startsBeat)
        startsBeat = false
      } else {
        plots[plots.count - 1].declare(line)
      }
    }
    return plots
  }

  /// The lines of a script; a line that starts with two spaces goes on with the one before.
  private static func wholeLines(_ script: String) -> [String] {
    var lines: [String] = []
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  "), !lines.isEmpty {
        lines[lines.count - 1] += " " + line.trimmed
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  private init(name: String) { self.name = name }

  private mutating func tell(_ alternative: StoryTemplate, startsBeat: Bool) {
    if startsBeat { beats.append([]) }
    beats[beats.count - 1].append(alternative)
  }

  private mutating func declare(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { preconditionFailure("\(name): not a declaration: \(line)") }
    let role = line[..<colon].trimmed
    let value = line[line.index(after: colon)...].trimmed
    if role == "moral" {
      moral = value
    } else if role == "frame" {
      frame = value
    } else if role.hasPrefix("~ ") {
      let phrases = value.split(separator: "|").map { phrase in
        phrase.split(separator: "/").map { StoryTemplate($0.trimmed) }
      }
      roles.append((String(role.dropFirst(2)), .phrases(phrases)))
    } else {
      let name = value.prefix { $0 != " " }
      roles.append((role, .list(name: String(name), kinds: value.list("(", ")"), traits: value.list("<", ">"))))
    }
  }
}

extension StringProtocol {
  /// The text without the spaces and line ends around it.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }

  /// The items, separated by commas, between the two brackets; none when there are no such brackets.
  fileprivate func list(_ open: Character, _ close: Character) -> [String] {
    guard let start = firstIndex(of: open), let end = firstIndex(of: close) else { return [] }
    return self[index(after: start)..<end].split(separator: ",").map(\.trimmed)
  }
}
