import HyperTensor

import HyperText

/// What is left of a problem when its numbers and names are hidden.
struct ProblemShape {
  /// What may stand at the place of a number.
  private enum Place: Hashable {
    /// The same number in every problem of a template, such as the 60 of minutes.
    case constant(String)
    /// The value of an earlier step.
    case result(Int)
    /// A number that the question gives; equal letters are equal numbers.
    case given(Int)
  }

  private let places: [Place]

  /// The shapes of a template's answers, by their signs.
  static func shapes(of template: ProblemSource, draws: Int) -> [String: [ProblemShape]] {
    var bySigns: [String: [Calculations]] = [:]
    for draw in 0..<draws {
      let calculations = Calculations(template.problem(RandomGenerator(document: draw, of: 7)).answer)
      bySigns[calculations.signs, default: []].append(calculations)
    }
    return bySigns.mapValues { group in
      let first = group[0].numbers
      let constants = first.indices.filter { index in
        group.count >= 20 && group.allSatisfy { $0.numbers[index] == first[index] }
      }
      let shapes = group.map { ProblemShape($0, constants: Set(constants)) }
      return Array(Dictionary(shapes.map { ($0.places, $0) }) { first, _ in first }.values)
    }
  }

  private init(_ calculations: Calculations, constants: Set<Int>) {
    var places: [Place] = []
    var letters: [String: Int] = [:]
    var results: [String: Int] = [:]
    var step = 0
    for (index, number) in calculations.numbers.enumerated() {
      if calculations.isResult[index] {
        step += 1
        results[number] = step
      } else if constants.contains(index) {
        places.append(.constant(number))
      } else if let result = results[number] {
        places.append(.result(result))
      } else {
        letters[number] = letters[number] ?? letters.count
        places.append(.given(letters[number] ?? 0))
      }
    }
    self.places = places
  }

  /// Whether the calculations, whose signs are those of this shape, can be made by it.
  func fits(_ calculations: Calculations) -> Bool {
    let results = zip(calculations.numbers, calculations.isResult).filter(\.1).map(\.0)
    let operands = zip(calculations.numbers, calculations.isResult).filter { !$0.1 }.map(\.0)
    var letters: [Int: String] = [:]
    return zip(places, operands).allSatisfy { place, number in
      switch place {
      case .constant(let constant): return constant == number
      case .result(let step): return results[step - 1] == number
      case .given(let letter):
        letters[letter] = letters[letter] ?? number
        return letters[letter] == number
      }
    }
  }

  /// The expressions of an answer.
  struct Calculations {
    /// The numbers of all the expressions and their values, in order.
    private(set) var numbers: [String] = []
    private(set) var isResult: [Bool] = []
    /// Everything else: `n` for a number, the signs between them, `;` after each expression.
    private(set) var signs = ""

    init(_ answer: String) {
      for line in answer.split(separator: "\n").dropLast() {
        guard let start = line.firstRange(of: "<<"), let end = line.firstRange(of: ">>") else { continue }
        var number = ""
        for character in line[start.upperBound..<end.lowerBound] {
          if character.isNumber || character == "." {
            number.append(character)
            continue
          }
          if !number.isEmpty { add(number, isResult: false) }
          number = ""
          signs.append(character == "=" ? ";" : character)
        }
        add(number, isResult: true)
      }
    }

    private mutating func add(_ number: String, isResult: Bool) {
      numbers.append(number)
      self.isResult.append(isResult)
      if !isResult { signs.append("n") }
    }
  }

  /// The words of a question, with numbers (in digits or words) and names replaced.
  static func masked(_ question: String) -> [String] {
    question.split(separator: " ").map { word in
      let letters = word.filter(\.isLetter)
      if word.contains(where: \.isNumber) || numberWords.contains(letters.lowercased()) { return "#" }
      let name = letters.hasSuffix("s") && word.contains("'") ? String(letters.dropLast()) : letters
      return Vocabulary.everyName.contains(name) ? "N" : letters.lowercased()
    }
  }

  private static let numberWords = Set(
    Vocabulary.words(
      """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety twice half
      """))
}

/// A fraction in lowest terms, apart from the generator's own numbers.
struct Fraction: Equatable {
  let numerator: Int
  let denominator: Int

  init?(_ numerator: Int, _ denominator: Int) {
    guard denominator != 0 else { return nil }
    var (a, b) = (abs(numerator), abs(denominator))
    while b != 0 { (a, b) = (b, a % b) }
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / a
    self.denominator = sign * denominator / a
  }

  init?(decimal: String) {
    let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let digits = Int(parts.joined()) else { return nil }
    var scale = 1
    for _ in 0..<(parts.count == 2 ? parts[1].count : 0) { scale *= 10 }
    self.init(digits, scale)
  }
}

/// Reads decimal numbers with + - * / and parentheses, apart from the generator's own calculator.
struct Arithmetic {
  private var rest: [Character]

  /// The value; nil when the text is no expression.
  static func value(of text: String) -> Fraction? {
    var arithmetic = Arithmetic(rest: Array(text.reversed()))
    guard let value = arithmetic.terms(), arithmetic.rest.isEmpty else { return nil }
    return value
  }

  private mutating func terms() -> Fraction? {
    guard var value = factors() else { return nil }
    while let sign = rest.last, sign == "+" || sign == "-" {
      rest.removeLast()
      guard let next = factors() else { return nil }
      let added = (sign == "+" ? 1 : -1) * next.numerator * value.denominator
      guard let sum = Fraction(value.numerator * next.denominator + added, value.denominator * next.denominator)
      else { return nil }
      value = sum
    }
    return value
  }

  private mutating func factors() -> Fraction? {
    guard var value = number() else { return nil }
    while let sign = rest.last, sign == "*" || sign == "/" {
      rest.removeLast()
      guard let next = number() else { return nil }
      let (over, under) = sign == "*" ? (next.numerator, next.denominator) : (next.denominator, next.numerator)
      guard let product = Fraction(value.numerator * over, value.denominator * under) else { return nil }
      value = product
    }
    return value
  }

  private mutating func number() -> Fraction? {
    if rest.last == "(" {
      rest.removeLast()
      let value = terms()
      return rest.popLast() == ")" ? value : nil
    }
    var digits = ""
    while let digit = rest.last, digit.isNumber || digit == "." { digits.append(rest.removeLast()) }
    return Fraction(decimal: digits)
  }
}
