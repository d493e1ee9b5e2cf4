extension QuestionRecord {
  /// The record, whose quantities are named, with an answer that quotes its question (`QuotedQuestion`): each line stands behind
  /// the sentence that it waits for, the last one that names a quantity of its calculation or, for a number without a name, says
  /// that number in words. A line that waits for none follows at once, but for one that ends the answer: it waits for the whole
  /// question.
  package func quotingQuestion() throws -> QuestionRecord {
    let sentences = QuotedQuestion.sentences(of: question.utf8)
    guard !sentences.isEmpty else { return self }
    let lines = answer.split(separator: "\n")
    var lastSentence: [UInt8: Int] = [:]
    var names = QuantityNames()
    for (index, sentence) in sentences.enumerated() {
      let known = names.given.count
      for byte in sentence + [UInt8(ascii: " ")] { names.take(byte) }
      for name in names.given.dropFirst(known) { lastSentence[name] = index }
    }
    var numbers = SaidNumbers(sentences)
    var behind: [[Substring]] = Array(repeating: [], count: sentences.count)
    var place = 0
    for (index, line) in lines.dropLast().enumerated() {
      let expressions = Self.expressions(in: line)
      let named = expressions.utf8.compactMap { lastSentence[$0] }.max()
      let said = numbers.sentence(of: expressions, from: place)
      if named == nil, said == nil, index == lines.count - 2 {
        place = sentences.count - 1
      } else {
        place = max(place, named ?? 0, said ?? 0)
      }
      behind[place].append(line)
    }
    var text: [String] = []
    for (sentence, calculations) in zip(sentences, behind) {
      text.append("> " + String(decoding: sentence, as: UTF8.self))
      text += calculations.map(String.init)
    }
    text += lines.suffix(1).map(String.init)
    return try QuestionRecord(question: question, answer: text.joined(separator: "\n"), source: "")
  }

  /// The expressions of the calculator marks in a line.
  private static func expressions(in line: Substring) -> String {
    var expressions = ""
    var rest = line
    while let open = rest.firstRange(of: "<<") {
      rest = rest[open.upperBound...]
      expressions += rest.prefix { $0 != "=" } + " "
    }
    return expressions
  }
}

/// Sentences that say numbers in words, each of which one calculation uses.
private struct SaidNumbers {
  private static let words: [String: Set<String>] = [
    "2": ["two", "twice", "double", "doubled", "doubles", "half", "second", "pair", "couple", "both"],
    "3": ["three", "thrice", "triple", "tripled", "third", "thirds"],
    "4": ["four", "quarter", "quarters", "fourth", "fourths"],
    "5": ["five", "fifth", "fifths", "nickel", "nickels"],
    "6": ["six", "sixth", "sixths"], "7": ["seven", "week", "weeks", "weekly"],
    "8": ["eight", "eighth", "eighths"], "9": ["nine"], "10": ["ten", "tenth", "tenths", "dime", "dimes"],
    "12": ["twelve", "dozen", "dozens", "year", "years", "months"], "20": ["twenty"], "24": ["day", "days", "hours"],
    "25": ["quarter", "quarters"], "30": ["thirty", "month"], "50": ["fifty"], "52": ["year", "weeks"],
    "60": ["sixty", "hour", "hours", "minute", "minutes"], "100": ["percent", "cents", "hundred", "meter", "meters"],
    "365": ["year"], "1000": ["thousand"],
  ]

  private let sentences: [Set<String>]
  private var used: Set<String> = []

  init(_ sentences: [[UInt8]]) {
    self.sentences = sentences.map { sentence in
      let words = String(decoding: sentence, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }
      return Set(words.map(String.init))
    }
  }

  /// The last sentence, from `start` on, that is the first to say a number of the expressions which has no name.
  mutating func sentence(of expressions: String, from start: Int) -> Int? {
    let numbers = expressions.split { !$0.isNumber && $0 != "." }.map(String.init)
    var last: Int?
    for number in numbers {
      let words = Self.words[number, default: []].union([number])
      let place = (start..<max(start, sentences.count)).first { index in
        !sentences[index].isDisjoint(with: words) && !used.contains("\(index) \(number)")
      }
      guard let place else { continue }
      used.insert("\(place) \(number)")
      last = max(last ?? 0, place)
    }
    return last
  }
}
