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
    /// The pronoun at the start of a sentence.
    var startThey: String { English.capitalized(gender.they) }
    var startTheir: String { English.capitalized(gender.their) }
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
  package private(set) var question = ""
  package private(set) var steps: [String] = []

  package init(random: RandomGenerator) { self.random = random }

  /// Somebody new.
  package mutating func person() -> Person {
    while true {
      let isGirl = random.below(2) == 0
      let name = random.pick(isGirl ? Vocabulary.girls : Vocabulary.boys)
      if taken.insert(name).inserted { return Person(name: name, gender: isGirl ? .feminine : .masculine) }
    }
  }

  /// A number of the range.
  package mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + random.below(range.count) }

  /// One of the choices.
  package mutating func pick<Choice>(_ choices: [Choice]) -> Choice { random.pick(choices) }

  /// An item of a list such as `.sweets` that was not drawn before.
  package mutating func item(_ list: ProblemItems) -> Item {
    while true {
      let one = random.pick(list.names)
      if taken.insert(one).inserted { return Item(one: one) }
    }
  }

  /// Sets the question: one of the wordings.
  package mutating func ask(_ wordings: String...) {
    precondition(wordings.count >= 3, "a question needs three wordings or more")
    question = English.tidied(random.pick(wordings))
  }

  /// Adds a line to the worked answer: one of the wordings.
  package mutating func say(_ wordings: String...) { steps.append(English.tidied(random.pick(wordings))) }
}

/// Things that problems count, buy and share.
package struct ProblemItems: Sendable {
  package let names: [String]

  private init(_ names: String) { self.names = Vocabulary.phrases(names) }

  /// Things that are bought for a few dollars.
  package static let goods = ProblemItems(
    """
    notebook, pencil case, ball, puzzle, book, toy car, mug, candle, picture frame, cap, T-shirt, yo-yo, poster,
    lunch box, water bottle, scarf, pair of socks, plant, kite, board game, paintbrush, lamp, belt, umbrella
    """)
  /// Small things that are given away and shared.
  package static let small = ProblemItems(
    """
    marble, sticker, bead, shell, stamp, trading card, button, coin, pebble, balloon, crayon, pencil, acorn, toy car,
    bottle cap, postcard, key ring, badge, ribbon, paper star, eraser, glow stick
    """)
  package static let food = ProblemItems(
    """
    apple, pear, cookie, muffin, orange, peach, plum, cupcake, pretzel, sandwich, bagel, banana, carrot, cracker,
    strawberry, grape, donut, pancake, mango, lemon, date, apricot
    """)
  package static let dear = ProblemItems(
    """
    bike, scooter, skateboard, guitar, tent, video game, telescope, camera, drum set, watch, jacket, pair of skates,
    model train, keyboard, tablet, sleeping bag, helmet, violin
    """)
  package static let animals = ProblemItems("hen, goat, sheep, cow, duck, rabbit, goose, pony, turkey, pig")
  package static let plants = ProblemItems(
    "tulip, rose, tomato plant, apple tree, bean plant, sunflower, cabbage, pepper plant, lavender bush, lily")
  package static let rooms = ProblemItems(
    "kitchen, bedroom, hallway, playroom, classroom, workshop, office, library, gym")
}
