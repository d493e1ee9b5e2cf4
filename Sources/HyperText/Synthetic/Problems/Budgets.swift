// Plans with several steps: parties, trips, gardens, farms.

extension ProblemGenerator {
  package static let budgets: [ProblemTemplate] = [
    ProblemTemplate("budgets-party") { scene in
      let (ann, guests) = (scene.person(), scene.number(5...15))
      let (pizza, drink, cake) = (scene.number(2...6), scene.number(1...3), scene.number(12...40))
      scene.ask(
        "\(ann) plans a party for \(guests) guests. Food costs $\(pizza) and drinks cost $\(drink) for each guest. "
          + "The cake costs $\(cake). What does the party cost?",
        "For each of the \(guests) guests, \(ann) pays $\(pizza) for food and $\(drink) for drinks. \(ann.startThey) "
          + "also buys a cake for $\(cake). How many dollars does \(ann.they) spend?",
        "A party has \(guests) guests. One guest costs $\(pizza) for pizza and $\(drink) for juice. There is a cake "
          + "for $\(cake), too. How much must \(ann) pay in all?")
      let each = Calculation("\(pizza)+\(drink)")
      let guestsCost = Calculation("\(each.value)*\(guests)")
      let total = Calculation("\(guestsCost.value)+\(cake)")
      scene.say("One guest costs \(each.dollars).")
      scene.say("All the guests cost \(guestsCost.dollars).")
      scene.say("With the cake, it is \(total.dollars).")
      return total.value
    },
    ProblemTemplate("budgets-left") { scene in
      let (ann, first, second) = (scene.person(), scene.item(.goods), scene.item(.food))
      let (p, n, q) = (scene.number(5...25), scene.number(2...9), scene.number(1...4))
      let money = p + n * q + scene.number(3...40)
      scene.ask(
        "\(ann) has $\(money). \(ann.startThey) buys a \(first.one) for $\(p) and \(n) \(second) for $\(q) each. How "
          + "much money is left?",
        "From a gift of $\(money), \(ann) spends $\(p) on a \(first.one) and buys \(n) \(second) at $\(q) each. How "
          + "many dollars does \(ann.they) still have?",
        "\(ann) takes $\(money) to town. A \(first.one) costs \(ann.them) $\(p), and \(n) \(second) cost $\(q) each. "
          + "What does \(ann.they) bring home?")
      let small = Calculation("\(n)*\(q)")
      let spent = Calculation("\(p)+\(small.value)")
      let left = Calculation("\(money)-\(spent.value)")
      scene.say("The \(second) cost \(small.dollars).")
      scene.say("In all, \(ann) spends \(spent.dollars).")
      scene.say("\(ann.startThey) has \(left.dollars) left.")
      return left.value
    },
    ProblemTemplate("budgets-trip") { scene in
      let (adults, children) = (scene.number(2...6), scene.number(2...12))
      let (full, reduced) = (scene.number(8...20), scene.number(3...7))
      let parking = scene.number(5...15)
      let place = scene.pick(["zoo", "museum", "water park", "castle", "aquarium"])
      scene.ask(
        "\(adults) adults and \(children) children go to the \(place). Adults pay $\(full), and children pay "
          + "$\(reduced). Parking is $\(parking). What does the trip cost?",
        "A ticket for the \(place) is $\(full) for an adult and $\(reduced) for a child. A group of \(adults) adults "
          + "and \(children) children also pays $\(parking) for parking. How much does the group pay?",
        "How many dollars does a visit to the \(place) cost for \(adults) adults at $\(full) each and \(children) "
          + "children at $\(reduced) each, if parking costs $\(parking)?")
      let (a, b) = (Calculation("\(adults)*\(full)"), Calculation("\(children)*\(reduced)"))
      let total = Calculation("\(a.value)+\(b.value)+\(parking)")
      scene.say("The adults pay \(a.dollars).")
      scene.say("The children pay \(b.dollars).")
      scene.say("With parking, that is \(total.dollars).")
      return total.value
    },
    ProblemTemplate("budgets-fundraiser") { scene in
      let (ann, ben, item) = (scene.person(), scene.person(), scene.item(.food))
      let (first, second, price) = (scene.number(8...30), scene.number(8...30), scene.number(2...5))
      let goal = (first + second) * price + scene.number(5...60)
      scene.ask(
        "A class wants to raise $\(goal). \(ann) sells \(first) \(item) and \(ben) sells \(second), at $\(price) "
          + "each. How many dollars are still missing?",
        "\(ann) and \(ben) sell \(item) at $\(price) each. \(ann) sells \(first), and \(ben) sells \(second). Their "
          + "goal is $\(goal). How much more do they need?",
        "To buy new books, a school needs $\(goal). It has sold \(item) at $\(price) each: \(first) by \(ann) and "
          + "\(second) by \(ben). How much money does it still need?")
      let sold = Calculation("\(first)+\(second)")
      let money = Calculation("\(sold.value)*\(price)")
      let missing = Calculation("\(goal)-\(money.value)")
      scene.say("Together they sell \(sold) \(item).")
      scene.say("That brings in \(money.dollars).")
      scene.say("They still need \(missing.dollars).")
      return missing.value
    },
    ProblemTemplate("budgets-garden") { scene in
      let (ann, plant) = (scene.person(), scene.item(.plants))
      let (rows, each) = (scene.number(3...12), scene.number(4...15))
      let lost = scene.number(2...min(20, rows * each - 5))
      scene.ask(
        "\(ann) plants \(rows) rows of \(plant) with \(each) in each row. \(lost) of them do not grow. How many "
          + "\(plant) grow?",
        "In \(ann)'s garden there are \(rows) rows of \(each) \(plant). A storm breaks \(lost) of them. How many are "
          + "left?",
        "\(each) \(plant) fit in a row, and \(ann) fills \(rows) rows. Rabbits eat \(lost) of them. How many "
          + "\(plant) remain?")
      let planted = Calculation("\(rows)*\(each)")
      let left = Calculation("\(planted.value)-\(lost)")
      scene.say("\(ann) plants \(planted) \(plant).")
      scene.say("\(left) of them are left.")
      return left.value
    },
    ProblemTemplate("budgets-legs") { scene in
      let ann = scene.person()
      let (fours, twos) = (scene.number(3...15), scene.number(3...20))
      let (big, small) = (scene.pick(["cows", "goats", "sheep", "ponies"]), scene.pick(["hens", "ducks", "geese"]))
      scene.ask(
        "On a farm there are \(fours) \(big) and \(twos) \(small). How many legs do the animals have altogether?",
        "\(ann) counts the legs of \(fours) \(big) and \(twos) \(small). How many legs does \(ann.they) count?",
        "A barn holds \(fours) \(big) and \(twos) \(small). What is the total number of their legs?")
      let (a, b) = (Calculation("\(fours)*4"), Calculation("\(twos)*2"))
      let total = Calculation("\(a.value)+\(b.value)")
      scene.say("The \(big) have \(a) legs.")
      scene.say("The \(small) have \(b) legs.")
      scene.say("Altogether there are \(total) legs.")
      return total.value
    },
    ProblemTemplate("budgets-rent") { scene in
      let (ann, thing) = (scene.person(), scene.pick(["bike", "boat", "pair of skis", "surfboard", "canoe", "tent"]))
      let (fee, hourly, hours) = (scene.number(3...15), scene.number(2...9), scene.number(2...8))
      let paid = fee + hourly * hours
      scene.ask(
        "Renting a \(thing) costs a fee of $\(fee) and $\(hourly) for every hour. \(ann) pays $\(paid). How many "
          + "hours does \(ann.they) rent it?",
        "\(ann) paid $\(paid) for a \(thing). The price was $\(fee) to start and $\(hourly) an hour. How many hours "
          + "did \(ann.they) have it?",
        "A shop asks for $\(fee) plus $\(hourly) per hour for a \(thing). For how many hours can \(ann) have it with "
          + "$\(paid)?")
      let rest = Calculation("\(paid)-\(fee)")
      let time = Calculation("\(rest.value)/\(hourly)")
      scene.say("Without the fee, \(ann) pays \(rest.dollars).")
      scene.say("That is enough for \(time) hours.")
      return time.value
    },
  ]
}
