// Plans with several steps: parties, trips, gardens, farms.

extension ProblemGenerator {
  package static let budgets: [ProblemSource] = [
    ProblemSource("budgets-party") { s in
      let (ann, guests) = (s.person(), s.number(5...15))
      let (pizza, drink, cake) = (s.number(2...6), s.number(1...3), s.number(12...40))
      s.ask(
        "\(ann) plans a party for \(guests) guests. Food costs $\(pizza) and drinks cost $\(drink) for each guest. "
          + "The cake costs $\(cake). What does the party cost?",
        "For each of the \(guests) guests, \(ann) pays $\(pizza) for food and $\(drink) for drinks. \(ann.they) "
          + "also buys a cake for $\(cake). How many dollars does \(ann.they) spend?",
        "A party has \(guests) guests. One guest costs $\(pizza) for pizza and $\(drink) for juice. There is a cake "
          + "for $\(cake), too. How much must \(ann) pay in all?"
      )
      let each = s.step("\(pizza)+\(drink)", "One guest costs $#.")
      let guestsCost = s.step("\(each)*\(guests)", "All the guests cost $#.")
      s.step("\(guestsCost)+\(cake)", "With the cake, it is $#.")
    },
    ProblemSource("budgets-left") { s in
      let (ann, first, second) = (s.person(), s.item(.goods), s.item(.food))
      let (p, n, q) = (s.number(5...25), s.number(2...9), s.number(1...4))
      let money = p + n * q + s.number(3...40)
      s.ask(
        "\(ann) has $\(money). \(ann.they) buys a \(first.one) for $\(p) and \(n) \(second) for $\(q) each. How "
          + "much money is left?",
        "From a gift of $\(money), \(ann) spends $\(p) on a \(first.one) and buys \(n) \(second) at $\(q) each. How "
          + "many dollars does \(ann.they) still have?",
        "\(ann) takes $\(money) to town. A \(first.one) costs \(ann.them) $\(p), and \(n) \(second) cost $\(q) "
          + "each. What does \(ann.they) bring home?"
      )
      let small = s.step("\(n)*\(q)", "The \(second) cost $#.")
      let spent = s.step("\(p)+\(small)", "In all, \(ann) spends $#.")
      s.step("\(money)-\(spent)", "\(ann.they) has $# left.")
    },
    ProblemSource("budgets-trip") { s in
      let (adults, children) = (s.number(2...6), s.number(2...12))
      let (full, reduced) = (s.number(8...20), s.number(3...7))
      let parking = s.number(5...15)
      let place = s.pick(["zoo", "museum", "water park", "castle", "aquarium"])
      s.ask(
        "\(adults) adults and \(children) children go to the \(place). Adults pay $\(full), and children pay "
          + "$\(reduced). Parking is $\(parking). What does the trip cost?",
        "A ticket for the \(place) is $\(full) for an adult and $\(reduced) for a child. A group of \(adults) "
          + "adults and \(children) children also pays $\(parking) for parking. How much does the group pay?",
        "How many dollars does a visit to the \(place) cost for \(adults) adults at $\(full) each and \(children) "
          + "children at $\(reduced) each, if parking costs $\(parking)?"
      )
      let a = s.step("\(adults)*\(full)", "The adults pay $#.")
      let b = s.step("\(children)*\(reduced)", "The children pay $#.")
      s.step("\(a)+\(b)+\(parking)", "With parking, that is $#.")
    },
    ProblemSource("budgets-fundraiser") { s in
      let (ann, ben, item) = (s.person(), s.person(), s.item(.food))
      let (first, second, price) = (s.number(8...30), s.number(8...30), s.number(2...5))
      let goal = (first + second) * price + s.number(5...60)
      s.ask(
        "A class wants to raise $\(goal). \(ann) sells \(first) \(item) and \(ben) sells \(second), at $\(price) "
          + "each. How many dollars are still missing?",
        "\(ann) and \(ben) sell \(item) at $\(price) each. \(ann) sells \(first), and \(ben) sells \(second). Their "
          + "goal is $\(goal). How much more do they need?",
        "To buy new books, a school needs $\(goal). It has sold \(item) at $\(price) each: \(first) by \(ann) and "
          + "\(second) by \(ben). How much money does it still need?"
      )
      let sold = s.step("\(first)+\(second)", "Together they sell # \(item).")
      let money = s.step("\(sold)*\(price)", "That brings in $#.")
      s.step("\(goal)-\(money)", "They still need $#.")
    },
    ProblemSource("budgets-garden") { s in
      let (ann, plant) = (s.person(), s.item(.plants))
      let (rows, each) = (s.number(3...12), s.number(4...15))
      let lost = s.number(2...min(20, rows * each - 5))
      s.ask(
        "\(ann) plants \(rows) rows of \(plant) with \(each) in each row. \(lost) of them do not grow. How many "
          + "\(plant) grow?",
        "In \(ann)'s garden there are \(rows) rows of \(each) \(plant). A storm breaks \(lost) of them. How many "
          + "are left?",
        "\(each) \(plant) fit in a row, and \(ann) fills \(rows) rows. Rabbits eat \(lost) of them. How many "
          + "\(plant) remain?"
      )
      let planted = s.step("\(rows)*\(each)", "\(ann) plants # \(plant).")
      s.step("\(planted)-\(lost)", "# of them are left.")
    },
    ProblemSource("budgets-legs") { s in
      let ann = s.person()
      let (fours, twos) = (s.number(3...15), s.number(3...20))
      let (big, small) = (s.pick(["cows", "goats", "sheep", "ponies"]), s.pick(["hens", "ducks", "geese"]))
      s.ask(
        "On a farm there are \(fours) \(big) and \(twos) \(small). How many legs do the animals have altogether?",
        "\(ann) counts the legs of \(fours) \(big) and \(twos) \(small). How many legs does \(ann.they) count?",
        "A barn holds \(fours) \(big) and \(twos) \(small). What is the total number of their legs?")
      let a = s.step("\(fours)*4", "The \(big) have # legs.")
      let b = s.step("\(twos)*2", "The \(small) have # legs.")
      s.step("\(a)+\(b)", "Altogether there are # legs.")
    },
    ProblemSource("budgets-rent") { s in
      let (ann, thing) = (s.person(), s.pick(["bike", "boat", "pair of skis", "surfboard", "canoe", "tent"]))
      let (fee, hourly, hours) = (s.number(3...15), s.number(2...9), s.number(2...8))
      let paid = fee + hourly * hours
      s.ask(
        "Renting a \(thing) costs a fee of $\(fee) and $\(hourly) for every hour. \(ann) pays $\(paid). How many "
          + "hours does \(ann.they) rent it?",
        "\(ann) paid $\(paid) for a \(thing). The price was $\(fee) to start and $\(hourly) an hour. How many hours "
          + "did \(ann.they) have it?",
        "A shop asks for $\(fee) plus $\(hourly) per hour for a \(thing). For how many hours can \(ann) have it "
          + "with $\(paid)?"
      )
      let rest = s.step("\(paid)-\(fee)", "Without the fee, \(ann) pays $#.")
      s.step("\(rest)/\(hourly)", "That is enough for # hours.")
    },
  ]
}
