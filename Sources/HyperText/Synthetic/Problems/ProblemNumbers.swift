// How problems say numbers other than in digits.

extension ProblemScene {
  private static let numberWords = Vocabulary.words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty
    """)
  private static let tens = Vocabulary.words("twenty thirty forty fifty sixty seventy eighty ninety")

  /// "three" for 3, up to twenty, and the tens below a hundred.
  static func numberWord(_ number: Int) -> String? {
    if (1...numberWords.count).contains(number) { return numberWords[number - 1] }
    return number.isMultiple(of: 10) && (20...90).contains(number) ? tens[number / 10 - 2] : nil
  }

  /// How many times as many: "twice", "3 times", "four times".
  mutating func times(_ factor: Int) -> String {
    switch factor {
    case 2: pick(["twice", "twice", "two times"])
    default: pick(["\(factor) times", (Self.numberWord(factor) ?? "\(factor)") + " times"])
    }
  }

  /// One of so many equal parts: "half", "a third", "1/4".
  mutating func part(_ parts: Int) -> String {
    switch parts {
    case 2: "half"
    case 3: pick(["a third", "one third", "1/3"])
    case 4: pick(["a quarter", "one fourth", "a fourth", "1/4"])
    case 5: pick(["a fifth", "one fifth", "1/5"])
    default: "1/\(parts)"
    }
  }

  /// Several of so many equal parts: "two thirds", "3/4".
  mutating func parts(_ count: Int, of parts: Int) -> String {
    let names = [3: "thirds", 4: "fourths", 5: "fifths", 6: "sixths", 8: "eighths", 10: "tenths"]
    guard count > 1 else { return part(parts) }
    guard let name = names[parts], let word = Self.numberWord(count) else { return "\(count)/\(parts)" }
    return pick(["\(word) \(name)", "\(count)/\(parts)"])
  }

  /// A percentage and a number of which it is a whole part.
  mutating func percentage() -> (percent: Int, total: Int) {
    let (percent, unit) = pick([
      (5, 20), (10, 10), (15, 20), (20, 5), (25, 4), (30, 10), (40, 5), (50, 2), (60, 5), (70, 10), (75, 4), (80, 5),
      (90, 10),
    ])
    return (percent, unit * number(max(2, 20 / unit)...(240 / unit)))
  }

  /// A percentage as taxes, tips and raises have, and a number of which it is a whole part.
  mutating func smallPercentage() -> (percent: Int, total: Int) {
    let (percent, unit) = pick([(5, 20), (10, 10), (15, 20), (20, 5), (25, 4)])
    return (percent, unit * number(max(2, 20 / unit)...(240 / unit)))
  }

  /// A price in dollars and cents of which `count` make whole dollars.
  mutating func price(_ dollars: ClosedRange<Int>, by count: Int) -> Amount {
    let cents = [50, 25, 75, 20, 40, 60, 80, 10, 30, 70, 90].filter { ($0 * count).isMultiple(of: 100) }
    guard !cents.isEmpty else { return Amount(number(dollars)) }
    return Amount(cents: 100 * number(dollars) + pick(cents))
  }
}
