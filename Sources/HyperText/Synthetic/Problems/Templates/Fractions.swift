// Halves, thirds and other parts of whole numbers.

extension ProblemGenerator {
  package static let fractions: [ProblemSource] = [
    ProblemSource("fractions-of") { s in
      let (ann, item) = (s.person(), s.item(.small))
      let (top, bottom) = s.fraction()
      let total = bottom * s.number(2...15)
      s.ask(
        "\(ann) has \(total) \(item). \(top)/\(bottom) of them are red. How many red \(item) does \(ann.they) have?",
        "There are \(total) \(item) in a box, and \(top)/\(bottom) of them belong to \(ann). How many is that?",
        "\(ann) sorts \(total) \(item) and finds that \(top)/\(bottom) of them are new. How many are new?")
      s.step("\(total)*\(top)/\(bottom)", "The number is #.", "That is # \(item).")
    },
    ProblemSource("fractions-left") { s in
      let (ann, item) = (s.person(), s.item(.food))
      let (top, bottom) = s.fraction()
      let total = bottom * s.number(2...12)
      s.ask(
        "\(ann) picks \(total) \(item) and gives away \(top)/\(bottom) of them. How many does \(ann.they) have left?",
        "A tray holds \(total) \(item). The children eat \(top)/\(bottom) of them. How many are left on the tray?",
        "\(ann) made \(total) \(item) for the fair and sold \(top)/\(bottom) of them. How many were not sold?")
      let gone = s.step("\(total)*\(top)/\(bottom)", "# \(item) are gone.")
      s.step("\(total)-\(gone)", "So # are left.")
    },
    ProblemSource("fractions-twice") { s in
      let (ann, ben, item) = (s.person(), s.person(), s.item(.small))
      let bottom = s.number(3...5)
      let total = 2 * bottom * s.number(1...8)
      s.ask(
        "\(ann) has \(total) \(item). \(ann.they) gives 1/\(bottom) of them to \(ben) and then half of the rest to "
          + "\(ann.their) sister. How many does \(ann) have now?",
        "1/\(bottom) of the \(total) \(item) in a jar are taken by \(ben). \(ann) takes half of what remains. How "
          + "many \(item) are still in the jar?",
        "Of \(ann)'s \(total) \(item), 1/\(bottom) got lost, and half of the others were given to \(ben). How many "
          + "were left?"
      )
      let first = s.step("\(total)/\(bottom)", "First, # \(item) are gone.")
      let rest = s.step("\(total)-\(first)", "# remain.")
      let half = s.step("\(rest)/2", "Half of them is #.")
      s.step("\(rest)-\(half)", "So # are left.")
    },
    ProblemSource("fractions-to-whole") { s in
      let ann = s.person()
      let (bottom, part) = (s.number(2...8), s.number(4...30))
      let what = s.pick(["pages of a book", "stickers of an album", "pieces of a puzzle", "rows of a scarf"])
      let unit = what.prefix { $0 != " " }
      s.ask(
        "\(ann) has finished \(part) \(what). That is 1/\(bottom) of all the \(unit). How many \(unit) are there in "
          + "all?",
        "\(part) \(unit) are 1/\(bottom) of what \(ann) has to do. How many \(unit) does \(ann.they) have to do in "
          + "all?",
        "After \(part) \(what), \(ann) is 1/\(bottom) of the way through. What is the whole number of \(unit)?")
      s.step("\(part)*\(bottom)", "All of it is # \(unit).")
    },
    ProblemSource("fractions-class") { s in
      let (a, b) = (s.number(2...4), s.number(5...6))
      let total = a * b * s.number(1...4)
      let first = s.pick(["walk", "come by bus", "ride a bike"])
      let second = s.pick(["come by car", "take the train", "come by boat"])
      s.ask(
        "A school has \(total) children in one grade. 1/\(a) of them \(first), 1/\(b) of them \(second), and the "
          + "others live next door. How many live next door?",
        "Of \(total) children, 1/\(a) \(first) and 1/\(b) \(second). How many children do neither?",
        "There are \(total) children in a club. 1/\(a) of them \(first) and 1/\(b) of them \(second). The rest get "
          + "a ride with a friend. How many get a ride with a friend?"
      )
      let x = s.step("\(total)/\(a)", "# children \(first).")
      let y = s.step("\(total)/\(b)", "# children \(second).")
      s.step("\(total)-\(x)-\(y)", "That leaves # children.")
    },
    ProblemSource("fractions-pages") { s in
      let ann = s.person()
      let (bottom, days) = (s.number(3...6), s.number(2...6))
      let daily = s.number(2...10) * (bottom - 1)
      let left = daily * days
      let total = left / (bottom - 1) * bottom
      s.ask(
        "\(ann)'s book has \(total) pages. \(ann.they) has read 1/\(bottom) of it. If \(ann.they) reads the rest in "
          + "\(days) days, how many pages must \(ann.they) read each day?",
        "A book has \(total) pages, and \(ann) read 1/\(bottom) of them last week. \(ann.they) wants to be done in "
          + "\(days) days. How many pages a day is that?",
        "\(ann) has to read \(total) pages. 1/\(bottom) of them are done. The others are split evenly over \(days) "
          + "days. How many pages are there for each day?"
      )
      let done = s.step("\(total)/\(bottom)", "\(ann) has read # pages.")
      let rest = s.step("\(total)-\(done)", "There are # pages left.")
      s.step("\(rest)/\(days)", "That is # pages a day.")
    },
    ProblemSource("fractions-recipe") { s in
      let (ann, food) = (s.person(), s.pick(["flour", "milk", "sugar", "oats", "butter"]))
      let (thirds, batches) = (s.number(2...5), 3 * s.number(2...6))
      let dish = s.pick(["muffins", "bread", "pancakes", "pudding", "cookies"])
      s.ask(
        "One batch of \(dish) needs \(thirds)/3 cups of \(food). How many cups of \(food) does \(ann) need for "
          + "\(batches) batches?",
        "\(ann) uses \(thirds)/3 cups of \(food) for one batch of \(dish). \(ann.they) wants to make \(batches) "
          + "batches. How many cups of \(food) is that?",
        "For a party, \(ann) makes \(batches) batches of \(dish). Each takes \(thirds)/3 cups of \(food). How many "
          + "cups are needed altogether?"
      )
      s.step("\(batches)*\(thirds)/3", "\(ann) needs # cups of \(food).")
    },
  ]
}

extension ProblemScene {
  /// A fraction below one in lowest terms.
  fileprivate mutating func fraction() -> (top: Int, bottom: Int) {
    pick([(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (3, 8), (5, 8)])
  }
}
