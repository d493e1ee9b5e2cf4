import HyperTensor

/// What a problem template draws from, and where it writes its question and its steps.
package struct ProblemScene {
  /// One who buys, shares, runs or saves.
  package struct Person: CustomStringConvertible {
    let name: String
    let gender: Gender

    package var description: String { name }
    var they: String { gender.they }
    var them: String { gender.them }
    var their: String { gender.their }
  }

  /// A countable thing; interpolated, it is the plural.
  package struct Item: CustomStringConvertible {
    let one: String

    var many: String { English.plural(one) }
    package var description: String { many }
    /// "1 apple", "5 apples".
    func count(_ number: Int) -> String { English.count(number, one) }
  }

  private var random: RandomGenerator
  private var taken: Set<String> = []
  private var sentences: [String] = []
  private(set) var steps: [String] = []
  /// The value of the last step.
  private(set) var result = Amount(0)
  /// What was drawn of the order of events, by name: with the situation it is the template.
  var plan: [String] = []
  /// What `[role]` stands for in the sentences that follow.
  var roles: [String: String] = [:]

  init(random: RandomGenerator) { self.random = random }

  /// Somebody new.
  mutating func person() -> Person {
    while true {
      let isGirl = random.below(2) == 0
      let name = random.pick(isGirl ? Vocabulary.girls : Vocabulary.boys)
      if taken.insert(name).inserted { return Person(name: name, gender: isGirl ? .feminine : .masculine) }
    }
  }

  /// A number of the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + random.below(range.count) }

  /// One of the choices.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { random.pick(choices) }

  /// The choices in any order.
  mutating func shuffled<Choice>(_ choices: [Choice]) -> [Choice] {
    var result = choices
    for index in result.indices.dropFirst() { result.swapAt(index, random.below(index + 1)) }
    return result
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { random.below(times) == 0 }

  /// An item of a list such as `.sweets` that was not drawn before.
  mutating func item(_ list: ProblemItems) -> Item {
    while true {
      let one = random.pick(list.names)
      if taken.insert(one).inserted { return Item(one: one) }
    }
  }

  /// Adds a sentence or more to the question: one of the wordings.
  mutating func tell(_ wordings: String...) { tell(anyOf: wordings) }

  mutating func tell(anyOf wordings: [String]) {
    sentences.append(Wording.rendered(random.pick(wordings), roles: roles, &random))
  }

  /// Adds sentences that do not depend on each other's order.
  mutating func tellInAnyOrder(_ facts: String...) {
    for fact in shuffled(facts) { tell(fact) }
  }

  /// Adds what is asked: one of the wordings.
  mutating func ask(_ wordings: String...) { tell(anyOf: wordings) }

  mutating func ask(anyOf wordings: [String]) { tell(anyOf: wordings) }

  /// Adds, one time in three, a fact that the calculation does not need.
  mutating func distract(_ wordings: String...) {
    if once(in: 3) { tell(anyOf: wordings) }
  }

  /// Adds a line to the worked answer, one of the wordings with the calculation at `#`, and returns its value.
  @discardableResult
  mutating func step(_ expression: String, _ wordings: String...) -> Amount {
    let calculation = Calculation(expression)
    let wording = Wording.rendered(random.pick(wordings), roles: roles, &random)
    guard let mark = wording.firstIndex(of: "#") else { preconditionFailure("a step without #: \(wording)") }
    let isDollars = wording[..<mark].last == "$"
    let before = isDollars ? wording[..<mark].dropLast() : wording[..<mark]
    let shown = isDollars ? calculation.dollars : calculation.description
    steps.append(English.tidied(before + shown + wording[wording.index(after: mark)...]))
    result = calculation.value
    return result
  }

  /// The whole question. One problem in four writes most of its small numbers as words.
  mutating func question() -> String {
    let text = sentences.joined(separator: " ")
    guard once(in: 4) else { return English.tidied(text) }
    let words = text.split(separator: " ").map { word -> Substring in
      let digits = word.prefix { $0.isNumber }
      let rest = word.dropFirst(digits.count)
      guard let number = Int(digits), rest.isEmpty || [".", ",", "?"].contains(rest) else { return word }
      guard let name = Self.numberWord(number), !once(in: 4) else { return word }
      return Substring(name + rest)
    }
    return English.tidied(words.joined(separator: " "))
  }
}
