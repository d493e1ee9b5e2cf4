// Halves, thirds and other parts of whole numbers.

extension ProblemGenerator {
  package static let fractions: [ProblemTemplate] = [
    ProblemTemplate("fractions-of") { scene in
      let (ann, item) = (scene.person(), scene.item(.small))
      let (top, bottom) = scene.fraction()
      let total = bottom * scene.number(2...15)
      scene.ask(
        "\(ann) has \(total) \(item). \(top)/\(bottom) of them are red. How many red \(item) does \(ann.they) have?",
        "There are \(total) \(item) in a box, and \(top)/\(bottom) of them belong to \(ann). How many is that?",
        "\(ann) sorts \(total) \(item) and finds that \(top)/\(bottom) of them are new. How many are new?")
      let part = Calculation("\(total)*\(top)/\(bottom)")
      scene.say("The number is \(part).", "That is \(part) \(item).")
      return part.value
    },
    ProblemTemplate("fractions-left") { scene in
      let (ann, item) = (scene.person(), scene.item(.food))
      let (top, bottom) = scene.fraction()
      let total = bottom * scene.number(2...12)
      scene.ask(
        "\(ann) picks \(total) \(item) and gives away \(top)/\(bottom) of them. How many does \(ann.they) have left?",
        "A tray holds \(total) \(item). The children eat \(top)/\(bottom) of them. How many are left on the tray?",
        "\(ann) made \(total) \(item) for the fair and sold \(top)/\(bottom) of them. How many were not sold?")
      let gone = Calculation("\(total)*\(top)/\(bottom)")
      let left = Calculation("\(total)-\(gone.value)")
      scene.say("\(gone) \(item) are gone.")
      scene.say("So \(left) are left.")
      return left.value
    },
    ProblemTemplate("fractions-twice") { scene in
      let (ann, ben, item) = (scene.person(), scene.person(), scene.item(.small))
      let bottom = scene.number(3...5)
      let total = 2 * bottom * scene.number(1...8)
      scene.ask(
        "\(ann) has \(total) \(item). \(ann.startThey) gives 1/\(bottom) of them to \(ben) and then half of the rest "
          + "to \(ann.their) sister. How many does \(ann) have now?",
        "1/\(bottom) of the \(total) \(item) in a jar are taken by \(ben). \(ann) takes half of what remains. How "
          + "many \(item) are still in the jar?",
        "Of \(ann)'s \(total) \(item), 1/\(bottom) got lost, and half of the others were given to \(ben). How many "
          + "were left?")
      let first = Calculation("\(total)/\(bottom)")
      let rest = Calculation("\(total)-\(first.value)")
      let half = Calculation("\(rest.value)/2")
      let last = Calculation("\(rest.value)-\(half.value)")
      scene.say("First, \(first) \(item) are gone.")
      scene.say("\(rest) remain.")
      scene.say("Half of them is \(half).")
      scene.say("So \(last) are left.")
      return last.value
    },
    ProblemTemplate("fractions-to-whole") { scene in
      let ann = scene.person()
      let (bottom, part) = (scene.number(2...8), scene.number(4...30))
      let what = scene.pick(["pages of a book", "stickers of an album", "pieces of a puzzle", "rows of a scarf"])
      let unit = what.prefix { $0 != " " }
      scene.ask(
        "\(ann) has finished \(part) \(what). That is 1/\(bottom) of all the \(unit). How many \(unit) are there in "
          + "all?",
        "\(part) \(unit) are 1/\(bottom) of what \(ann) has to do. How many \(unit) does \(ann.they) have to do in "
          + "all?",
        "After \(part) \(what), \(ann) is 1/\(bottom) of the way through. What is the whole number of \(unit)?")
      let whole = Calculation("\(part)*\(bottom)")
      scene.say("All of it is \(whole) \(unit).")
      return whole.value
    },
    ProblemTemplate("fractions-class") { scene in
      let (a, b) = (scene.number(2...4), scene.number(5...6))
      let total = a * b * scene.number(1...4)
      let first = scene.pick(["walk", "come by bus", "ride a bike"])
      let second = scene.pick(["come by car", "take the train", "come by boat"])
      scene.ask(
        "A school has \(total) children in one grade. 1/\(a) of them \(first), 1/\(b) of them \(second), and the "
          + "others live next door. How many live next door?",
        "Of \(total) children, 1/\(a) \(first) and 1/\(b) \(second). How many children do neither?",
        "There are \(total) children in a club. 1/\(a) of them \(first) and 1/\(b) of them \(second). The rest get a "
          + "ride with a friend. How many get a ride with a friend?")
      let (x, y) = (Calculation("\(total)/\(a)"), Calculation("\(total)/\(b)"))
      let rest = Calculation("\(total)-\(x.value)-\(y.value)")
      scene.say("\(x) children \(first).")
      scene.say("\(y) children \(second).")
      scene.say("That leaves \(rest) children.")
      return rest.value
    },
    ProblemTemplate("fractions-pages") { scene in
      let ann = scene.person()
      let (bottom, days) = (scene.number(3...6), scene.number(2...6))
      let daily = scene.number(2...10) * (bottom - 1)
      let left = daily * days
      let total = left / (bottom - 1) * bottom
      scene.ask(
        "\(ann)'s book has \(total) pages. \(ann.startThey) has read 1/\(bottom) of it. If \(ann.they) reads the "
          + "rest in \(days) days, how many pages must \(ann.they) read each day?",
        "A book has \(total) pages, and \(ann) read 1/\(bottom) of them last week. \(ann.startThey) wants to be done "
          + "in \(days) days. How many pages a day is that?",
        "\(ann) has to read \(total) pages. 1/\(bottom) of them are done. The others are split evenly over \(days) "
          + "days. How many pages are there for each day?")
      let done = Calculation("\(total)/\(bottom)")
      let rest = Calculation("\(total)-\(done.value)")
      let each = Calculation("\(rest.value)/\(days)")
      scene.say("\(ann) has read \(done) pages.")
      scene.say("There are \(rest) pages left.")
      scene.say("That is \(each) pages a day.")
      return each.value
    },
    ProblemTemplate("fractions-recipe") { scene in
      let (ann, food) = (scene.person(), scene.pick(["flour", "milk", "sugar", "oats", "butter"]))
      let (thirds, batches) = (scene.number(2...5), 3 * scene.number(2...6))
      let dish = scene.pick(["muffins", "bread", "pancakes", "pudding", "cookies"])
      scene.ask(
        "One batch of \(dish) needs \(thirds)/3 cups of \(food). How many cups of \(food) does \(ann) need for "
          + "\(batches) batches?",
        "\(ann) uses \(thirds)/3 cups of \(food) for one batch of \(dish). \(ann.startThey) wants to make \(batches) "
          + "batches. How many cups of \(food) is that?",
        "For a party, \(ann) makes \(batches) batches of \(dish). Each takes \(thirds)/3 cups of \(food). How many "
          + "cups are needed altogether?")
      let cups = Calculation("\(batches)*\(thirds)/3")
      scene.say("\(ann) needs \(cups) cups of \(food).")
      return cups.value
    },
  ]
}

extension ProblemScene {
  /// A fraction below one in lowest terms.
  fileprivate mutating func fraction() -> (top: Int, bottom: Int) {
    pick([(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (3, 8), (5, 8)])
  }
}
