// What the synthetic documents are made of. Each list is one text, split when it is first used.

/// The word lists.
package enum Vocabulary {
  /// The words of a text, separated by spaces and line ends.
  package static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  /// The phrases of a text, separated by commas.
  package static func phrases(_ text: String) -> [String] {
    text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The pairs of a text, written `first / second` and separated by commas.
  package static func pairs(_ text: String) -> [(String, String)] {
    phrases(text).map { phrase in
      let parts = phrase.split(separator: "/").map(\.trimmed)
      precondition(parts.count == 2, "not a pair: \(phrase)")
      return (parts[0], parts[1])
    }
  }

  /// Every first name, for those who want to hide names when they compare sentences.
  package static let everyName: Set<String> = Set(girls + boys + animalNames + machineNames + women + men)
}
