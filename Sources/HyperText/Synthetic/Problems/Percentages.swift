// Percentages that come out even.

extension ProblemGenerator {
  package static let percentages: [ProblemTemplate] = [
    ProblemTemplate("percentages-of") { scene in
      let (ann, item) = (scene.person(), scene.item(.small))
      let (percent, total) = scene.percentage()
      scene.ask(
        "\(ann) has \(total) \(item). \(percent)% of them are blue. How many blue \(item) are there?",
        "Of \(total) \(item), \(percent)% belong to \(ann). How many \(item) belong to \(ann.them)?",
        "A shop got \(total) \(item) and sold \(percent)% of them on the first day. How many were sold on that day?")
      let part = Calculation("\(total)*\(percent)/100")
      scene.say("\(percent)% of \(total) is \(part).", "The number is \(part).")
      return part.value
    },
    ProblemTemplate("percentages-sale") { scene in
      let (ann, item) = (scene.person(), scene.item(.dear))
      let (percent, price) = scene.percentage()
      scene.ask(
        "A \(item.one) costs $\(price). Today it is \(percent)% off. How much does it cost today?",
        "\(ann) wants to buy a \(item.one) for $\(price) and gets a discount of \(percent)%. How many dollars does "
          + "\(ann.they) pay?",
        "The price of a \(item.one) was $\(price). In a sale, the price drops by \(percent)%. What is the new price "
          + "in dollars?")
      let off = Calculation("\(price)*\(percent)/100")
      let new = Calculation("\(price)-\(off.value)")
      scene.say("The discount is \(off.dollars).")
      scene.say("The new price is \(new.dollars).")
      return new.value
    },
    ProblemTemplate("percentages-growth") { scene in
      let (percent, total) = scene.percentage()
      let what = scene.pick(["people in a village", "members of a club", "books in a library", "visitors of a museum"])
      let unit = what.prefix { $0 != " " }
      scene.ask(
        "Last year there were \(total) \(what). This year there are \(percent)% more. How many \(unit) are there now?",
        "The number of \(what) grew by \(percent)%. It was \(total) before. What is it now?",
        "There used to be \(total) \(what). Then the number went up by \(percent)%. How many \(unit) is that?")
      let more = Calculation("\(total)*\(percent)/100")
      let now = Calculation("\(total)+\(more.value)")
      scene.say("The increase is \(more).")
      scene.say("Now there are \(now) \(unit).")
      return now.value
    },
    ProblemTemplate("percentages-test") { scene in
      let ann = scene.person()
      let (percent, total) = scene.percentage()
      scene.ask(
        "A test has \(total) questions. \(ann) gets \(percent)% of them right. How many answers are wrong?",
        "\(ann) answers \(percent)% of \(total) questions correctly. How many questions does \(ann.they) get wrong?",
        "In a quiz with \(total) questions, \(ann) scores \(percent)%. How many questions did \(ann.they) miss?")
      let right = Calculation("\(total)*\(percent)/100")
      let wrong = Calculation("\(total)-\(right.value)")
      scene.say("\(ann) gets \(right) right.")
      scene.say("So \(wrong) are wrong.")
      return wrong.value
    },
    ProblemTemplate("percentages-tip") { scene in
      let (ann, friends) = (scene.person(), scene.number(2...5))
      let (percent, unit) = scene.pick([(10, 10), (20, 5), (25, 4), (50, 2)])
      let bill = unit * friends * scene.number(2...8)
      scene.ask(
        "\(friends) friends eat out, and the bill is $\(bill). They add a tip of \(percent)% and split the cost "
          + "equally. How many dollars does each friend pay?",
        "\(ann) and \(friends - 1) more \(friends == 2 ? "person" : "people") share a meal for $\(bill) and leave a "
          + "\(percent)% tip. If all pay the same, how much does \(ann) pay?",
        "A meal costs $\(bill), and the tip is \(percent)% of that. What is the share of each of the \(friends) "
          + "guests?"
      )
      let tip = Calculation("\(bill)*\(percent)/100")
      let total = Calculation("\(bill)+\(tip.value)")
      let share = Calculation("\(total.value)/\(friends)")
      scene.say("The tip is \(tip.dollars).")
      scene.say("With the tip, the meal costs \(total.dollars).")
      scene.say("Each pays \(share.dollars).")
      return share.value
    },
    ProblemTemplate("percentages-groups") { scene in
      let total = 100 * scene.number(1...8)
      let (first, second) = (5 * scene.number(2...8), 5 * scene.number(2...9))
      let place = scene.pick(["concert", "fair", "match", "parade", "show"])
      scene.ask(
        "\(total) people come to a \(place). \(first)% of them are children and \(second)% are parents. The others "
          + "are grandparents. How many grandparents are there?",
        "At a \(place) with \(total) guests, \(first)% sit in front, \(second)% sit in the middle, and the rest sit "
          + "in the back. How many guests sit in the back?",
        "A \(place) sold \(total) tickets. \(first)% were sold on Friday, \(second)% on Saturday, and the others on "
          + "Sunday. How many were sold on Sunday?")
      let known = Calculation("\(first)+\(second)")
      let rest = Calculation("100-\(known.value)")
      let count = Calculation("\(total)*\(rest.value)/100")
      scene.say("The first two groups make \(known) percent.")
      scene.say("The rest is \(rest) percent.")
      scene.say("That is \(count).")
      return count.value
    },
  ]
}

extension ProblemScene {
  /// A percentage and a number of which it is a whole part.
  fileprivate mutating func percentage() -> (percent: Int, total: Int) {
    let (percent, unit) = pick([
      (5, 20), (10, 10), (15, 20), (20, 5), (25, 4), (30, 10), (40, 5), (50, 2), (60, 5), (70, 10), (75, 4), (80, 5),
      (90, 10),
    ])
    return (percent, unit * number(max(2, 20 / unit)...(240 / unit)))
  }
}
