extension QuestionRecord {
  /// The record, whose quantities are named, with an answer that quotes its question (`QuotedQuestion`): each line stands behind
  /// the sentence that it waits for, the last one that names a quantity which is used for the first time or, for a number without a
  /// name, says that number in a word. Lines that wait for none follow at once, but for the last: it waits for the whole question.
  ///
  /// The record as it is where its question cannot be quoted, or its answer has lines that begin with `>` or none that ends it.
  package func quotingQuestion() throws -> QuestionRecord {
    let sentences = QuotedQuestion.sentences(of: question)
    let lines = answer.split(whereSeparator: \.isNewline)
    guard !sentences.isEmpty, lines.last?.hasPrefix(FinalAnswer.mark) == true,
      !lines.contains(where: { $0.drop { $0 == " " }.utf8.first == QuotedQuestion.mark })
    else { return self }
    var sentenceOfName = Self.sentencesOfNames(sentences)
    var numbers = SaidNumbers(sentences)
    var behind: [[Substring]] = Array(repeating: [], count: sentences.count)
    var place = 0
    for (index, line) in lines.dropLast().enumerated() {
      let expressions = Self.expressions(in: line)
      // A name waits once: what was read before does not call for anything.
      let named = expressions.utf8.compactMap { sentenceOfName.removeValue(forKey: $0) }.max()
      let said = numbers.sentence(of: expressions, from: place)
      let isLast = index == lines.count - 2
      place = isLast && named == nil && said == nil ? sentences.count - 1 : max(place, named ?? 0, said ?? 0)
      behind[place].append(line)
    }
    var text: [String] = []
    for (sentence, calculations) in zip(sentences, behind) {
      text.append("> " + sentence)
      text += calculations.map(String.init)
    }
    text += lines.suffix(1).map(String.init)
    return try QuestionRecord(question: question, answer: text.joined(separator: "\n"), source: "")
  }

  /// Which sentence gives each name.
  private static func sentencesOfNames(_ sentences: [String]) -> [UInt8: Int] {
    var names = QuantityNames()
    var result: [UInt8: Int] = [:]
    for (index, sentence) in sentences.enumerated() {
      let known = names.given.count
      // A name is one once the next byte shows that no word goes on.
      for byte in (sentence + "\n").utf8 { names.take(byte) }
      for name in names.given.dropFirst(known) { result[name] = index }
    }
    return result
  }

  /// The expressions of the calculator marks in a line.
  private static func expressions(in line: Substring) -> String {
    var expressions = ""
    var rest = line
    while let open = rest.firstRange(of: "<<") {
      rest = rest[open.upperBound...]
      // One that is longer is none.
      expressions += rest.prefix(CalculatorMarks.longestExpression).prefix { $0 != "=" } + " "
    }
    return expressions
  }
}

/// Sentences that say numbers in words, each of which one calculation uses.
private struct SaidNumbers {
  /// Words that say a number other than by its name, which gets a quantity's name.
  private static let words: [String: Set<String>] = [
    "2": ["twice", "double", "doubled", "doubles", "half", "pair", "couple", "both"],
    "3": ["thrice", "triple", "tripled", "third", "thirds"], "4": ["quarter", "quarters", "fourth", "fourths"],
    "5": ["fifth", "fifths", "nickel", "nickels"], "6": ["sixth", "sixths"], "7": ["week", "weeks", "weekly"],
    "8": ["eighth", "eighths"], "10": ["tenth", "tenths", "dime", "dimes"],
    "12": ["dozen", "dozens", "year", "years", "months"], "24": ["day", "days", "hours"],
    "25": ["quarter", "quarters"],
    "30": ["month"], "52": ["year", "weeks"], "60": ["hour", "hours", "minute", "minutes"],
    "100": ["percent", "cents", "hundred", "meter", "meters"], "365": ["year"], "1000": ["thousand"],
  ]

  private let sentences: [Set<String>]
  private var used: Set<String> = []

  init(_ sentences: [String]) {
    self.sentences = sentences.map { sentence in
      Set(sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
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
