// The little English that stories and problems share: plurals, articles, capitals, pronouns.

/// How one is spoken of.
package enum Gender: Sendable {
  case feminine
  case masculine
  case neuter

  package var they: String {
    switch self {
    case .feminine: "she"
    case .masculine: "he"
    case .neuter: "it"
    }
  }

  package var them: String {
    switch self {
    case .feminine: "her"
    case .masculine: "him"
    case .neuter: "it"
    }
  }

  package var their: String {
    switch self {
    case .feminine: "her"
    case .masculine: "his"
    case .neuter: "its"
    }
  }

  package var themself: String { self == .masculine ? "himself" : them + "self" }
}

package enum English {
  private static let irregularPlurals: [String: String] = [
    "mouse": "mice", "goose": "geese", "child": "children", "tooth": "teeth", "foot": "feet", "sheep": "sheep",
    "fish": "fish", "goldfish": "goldfish", "deer": "deer", "person": "people", "leaf": "leaves", "loaf": "loaves",
    "scarf": "scarves", "shelf": "shelves", "knife": "knives", "half": "halves", "potato": "potatoes",
    "tomato": "tomatoes", "calf": "calves", "wolf": "wolves",
  ]

  /// The plural of a noun phrase: "loaf of bread" becomes "loaves of bread", "toy mouse" becomes "toy mice".
  package static func plural(_ phrase: String) -> String {
    let words = phrase.split(separator: " ").map(String.init)
    let head = (words.firstIndex(of: "of") ?? words.count) - 1
    guard head >= 0 else { return phrase }
    var result = words
    result[head] = pluralWord(words[head])
    return result.joined(separator: " ")
  }

  private static func pluralWord(_ word: String) -> String {
    if let irregular = irregularPlurals[word] { return irregular }
    if ["s", "x", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }

  /// The number with its noun: "1 apple", "3 apples".
  package static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(number == 1 ? noun : plural(noun))"
  }

  /// The phrase with its first letter in upper case.
  package static func capitalized(_ phrase: String) -> String { phrase.prefix(1).uppercased() + phrase.dropFirst() }

  /// Words that start with a vowel letter and a consonant sound, as far as the word lists go.
  private static let soundsLikeConsonant = [
    "unicorn", "uniform", "universit", "useful", "ukulele", "one", "usual", "used",
  ]
  private static let soundsLikeVowel = ["hour", "honest"]

  /// Whether the indefinite article before the word is "an".
  package static func takesAn(_ word: some StringProtocol) -> Bool {
    if soundsLikeConsonant.contains(where: { word.hasPrefix($0) }) { return false }
    if soundsLikeVowel.contains(where: { word.hasPrefix($0) }) { return true }
    guard let first = word.first else { return false }
    return "aeiouAEIOU".contains(first)
  }

  /// The phrase with its indefinite article.
  package static func withArticle(_ phrase: String) -> String { (takesAn(phrase) ? "an " : "a ") + phrase }

  private static let pronouns: Set<String> = ["he", "she", "it", "they", "He", "She", "It", "They"]

  private static let articles: Set<String> = ["a", "A", "\"a", "\"A"]

  private static let speechVerbs: Set<String> = [
    "said", "asked", "cried", "called", "whispered", "shouted", "answered", "laughed", "told", "yelled", "begged",
    "sang", "replied", "sobbed", "cheered", "chirped", "squeaked", "gasped", "giggled", "barked", "sighed", "wondered",
    "thought", "hooted", "exclaimed", "croaked", "grumbled", "mumbled", "roared", "boomed", "beeped", "agreed",
  ]

  /// The paragraph with "a" turned into "an" where needed and every sentence and speech started with a capital.
  ///
  /// After `!"` or `?"` a word of speech ("said", "she asked") goes on with the sentence; any other starts a new one.
  package static func tidied(_ paragraph: String) -> String {
    var words = paragraph.split(separator: " ").map(String.init)
    var startsSentence = true
    var afterExclaimedSpeech = false
    for index in words.indices {
      var word = words[index]
      if articles.contains(word), index + 1 < words.count, takesAn(words[index + 1]) { word += "n" }
      if word.hasPrefix("\"") {
        let goesOn = index > 0 && words[index - 1].hasSuffix(",")
        if !goesOn { word = "\"" + capitalized(String(word.dropFirst())) }
      } else if afterExclaimedSpeech {
        let verb = pronouns.contains(word) && index + 1 < words.count ? words[index + 1] : word
        word = speechVerbs.contains(bare(verb)) ? lowercased(word) : capitalized(word)
      } else if startsSentence {
        word = capitalized(word)
      }
      startsSentence = [".", "!", "?", ".\""].contains(where: word.hasSuffix)
      afterExclaimedSpeech = word.hasSuffix("!\"") || word.hasSuffix("?\"")
      words[index] = word
    }
    return words.joined(separator: " ")
  }

  private static func lowercased(_ word: String) -> String { pronouns.contains(word) ? word.lowercased() : word }

  private static func bare(_ word: String) -> String { String(word.filter { $0.isLetter }) }
}
