// Percentages that come out even.

extension ProblemGenerator {
  package static let percentages: [ProblemSource] = [
    ProblemSource("percentages-of") { s in
      let (ann, item) = (s.person(), s.item(.small))
      let (percent, total) = s.percentage()
      s.ask(
        "\(ann) has \(total) \(item). \(percent)% of them are blue. How many blue \(item) are there?",
        "Of \(total) \(item), \(percent)% belong to \(ann). How many \(item) belong to \(ann.them)?",
        "A shop got \(total) \(item) and sold \(percent)% of them on the first day. How many were sold on that day?")
      s.step("\(total)*\(percent)/100", "\(percent)% of \(total) is #.", "The number is #.")
    },
    ProblemSource("percentages-sale") { s in
      let (ann, item) = (s.person(), s.item(.dear))
      let (percent, price) = s.percentage()
      s.ask(
        "A \(item.one) costs $\(price). Today it is \(percent)% off. How much does it cost today?",
        "\(ann) wants to buy a \(item.one) for $\(price) and gets a discount of \(percent)%. How many dollars does "
          + "\(ann.they) pay?",
        "The price of a \(item.one) was $\(price). In a sale, the price drops by \(percent)%. What is the new price "
          + "in dollars?"
      )
      let off = s.step("\(price)*\(percent)/100", "The discount is $#.")
      s.step("\(price)-\(off)", "The new price is $#.")
    },
    ProblemSource("percentages-growth") { s in
      let (percent, total) = s.percentage()
      let what = s.pick(["people in a village", "members of a club", "books in a library", "visitors of a museum"])
      let unit = what.prefix { $0 != " " }
      s.ask(
        "Last year there were \(total) \(what). This year there are \(percent)% more. How many \(unit) are there now?",
        "The number of \(what) grew by \(percent)%. It was \(total) before. What is it now?",
        "There used to be \(total) \(what). Then the number went up by \(percent)%. How many \(unit) is that?")
      let more = s.step("\(total)*\(percent)/100", "The increase is #.")
      s.step("\(total)+\(more)", "Now there are # \(unit).")
    },
    ProblemSource("percentages-test") { s in
      let ann = s.person()
      let (percent, total) = s.percentage()
      s.ask(
        "A test has \(total) questions. \(ann) gets \(percent)% of them right. How many answers are wrong?",
        "\(ann) answers \(percent)% of \(total) questions correctly. How many questions does \(ann.they) get wrong?",
        "In a quiz with \(total) questions, \(ann) scores \(percent)%. How many questions did \(ann.they) miss?")
      let right = s.step("\(total)*\(percent)/100", "\(ann) gets # right.")
      s.step("\(total)-\(right)", "So # are wrong.")
    },
    ProblemSource("percentages-tip") { s in
      let (ann, friends) = (s.person(), s.number(2...5))
      let (percent, unit) = s.pick([(10, 10), (20, 5), (25, 4), (50, 2)])
      let bill = unit * friends * s.number(2...8)
      s.ask(
        "\(friends) friends eat out, and the bill is $\(bill). They add a tip of \(percent)% and split the cost "
          + "equally. How many dollars does each friend pay?",
        "\(ann) and \(friends - 1) more \(friends == 2 ? "person" : "people") share a meal for $\(bill) and leave a "
          + "\(percent)% tip. If all pay the same, how much does \(ann) pay?",
        "A meal costs $\(bill), and the tip is \(percent)% of that. What is the share of each of the \(friends) guests?"
      )
      let tip = s.step("\(bill)*\(percent)/100", "The tip is $#.")
      let total = s.step("\(bill)+\(tip)", "With the tip, the meal costs $#.")
      s.step("\(total)/\(friends)", "Each pays $#.")
    },
    ProblemSource("percentages-groups") { s in
      let total = 100 * s.number(1...8)
      let (first, second) = (5 * s.number(2...8), 5 * s.number(2...9))
      let place = s.pick(["concert", "fair", "match", "parade", "show"])
      s.ask(
        "\(total) people come to a \(place). \(first)% of them are children and \(second)% are parents. The others "
          + "are grandparents. How many grandparents are there?",
        "At a \(place) with \(total) guests, \(first)% sit in front, \(second)% sit in the middle, and the rest sit "
          + "in the back. How many guests sit in the back?",
        "A \(place) sold \(total) tickets. \(first)% were sold on Friday, \(second)% on Saturday, and the others on "
          + "Sunday. How many were sold on Sunday?"
      )
      let known = s.step("\(first)+\(second)", "The first two groups make # percent.")
      let rest = s.step("100-\(known)", "The rest is # percent.")
      s.step("\(total)*\(rest)/100", "That is #.")
    },
  ]
}
