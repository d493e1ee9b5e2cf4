// More, fewer, twice as many.

extension ProblemGenerator {
  package static let comparisons: [ProblemSource] = [
    ProblemSource("comparisons-twice") { s in
      let (ann, ben, item) = (s.person(), s.person(), s.item(.small))
      let (count, times) = (s.number(5...40), s.number(2...4))
      let words = ["", "", "twice", "three times", "four times"][times]
      s.ask(
        "\(ann) has \(count) \(item). \(ben) has \(words) as many. How many \(item) do they have together?",
        "\(ben) found \(words) as many \(item) as \(ann), who found \(count). How many did they find in all?",
        "\(ann) and \(ben) collect \(item). \(ann) has \(count), and \(ben) has \(words) as many as \(ann). What is "
          + "the total?"
      )
      let other = s.step("\(count)*\(times)", "\(ben) has # \(item).")
      s.step("\(count)+\(other)", "Together they have #.")
    },
    ProblemSource("comparisons-fewer") { s in
      let (ann, ben, item) = (s.person(), s.person(), s.item(.food))
      let fewer = s.number(3...20)
      let count = fewer + s.number(3...30)
      s.ask(
        "\(ann) picks \(count) \(item). \(ben) picks \(fewer) fewer. How many \(item) do they pick together?",
        "\(ben) has \(fewer) \(item) fewer than \(ann). \(ann) has \(count). How many do both have?",
        "\(ann) sold \(count) \(item) at the fair, and \(ben) sold \(fewer) fewer than that. How many \(item) were "
          + "sold?"
      )
      let other = s.step("\(count)-\(fewer)", "\(ben)'s number is #.")
      s.step("\(count)+\(other)", "Both together make #.")
    },
    ProblemSource("comparisons-times-plus") { s in
      let (ann, ben, item) = (s.person(), s.person(), s.item(.small))
      let (count, times, more) = (s.number(4...20), s.number(2...5), s.number(1...12))
      s.ask(
        "\(ben) has \(more) more than \(times) times as many \(item) as \(ann). \(ann) has \(count). How many does "
          + "\(ben) have?",
        "\(ann) owns \(count) \(item). \(ben) owns \(times) times that number, and \(more) more. How many \(item) "
          + "does \(ben) own?",
        "If \(ann) has \(count) \(item), and \(ben) has \(times) times as many plus another \(more), how many are "
          + "\(ben)'s?"
      )
      let multiple = s.step("\(count)*\(times)", "\(times) times \(ann)'s number is #.")
      s.step("\(multiple)+\(more)", "\(ben) has # \(item).")
    },
    ProblemSource("comparisons-half") { s in
      let (ann, ben, item) = (s.person(), s.person(), s.item(.small))
      let half = s.number(4...40)
      let count = 2 * half
      s.ask(
        "\(ann) has \(count) \(item), and \(ben) has half as many. How many \(item) do they have in all?",
        "\(ben) has half as many \(item) as \(ann). \(ann) has \(count). What is the total number of \(item)?",
        "\(ann) brought \(count) \(item) to school. \(ben) brought half that number. How many \(item) did they "
          + "bring together?"
      )
      let other = s.step("\(count)/2", "\(ben) has # \(item).")
      s.step("\(count)+\(other)", "Together that is #.")
    },
    ProblemSource("comparisons-difference") { s in
      let (ann, ben, item) = (s.person(), s.person(), s.item(.small))
      let (m, n) = (s.number(3...9), s.number(4...12))
      let other = s.number(2...(m * n - 2))
      s.ask(
        "\(ann) has \(m) bags with \(n) \(item) in each. \(ben) has \(item.count(other)). How many more does \(ann) "
          + "have?",
        "\(ben) has \(item.count(other)). \(ann) has \(m) boxes of \(n). By how many is \(ann)'s number larger?",
        "There are \(n) \(item) in each of \(ann)'s \(m) jars. \(ben) owns \(item.count(other)). How many more "
          + "\(item) does \(ann) own than \(ben)?"
      )
      let count = s.step("\(m)*\(n)", "\(ann) has # \(item).")
      s.step("\(count)-\(other)", "That is # more than \(ben) has.")
    },
    ProblemSource("comparisons-even-out") { s in
      let (ann, ben, item) = (s.person(), s.person(), s.item(.small))
      let (less, gap) = (s.number(4...30), s.number(2...15))
      let more = less + 2 * gap
      s.ask(
        "\(ann) has \(more) \(item), and \(ben) has \(less). How many must \(ann) give to \(ben) so that they have "
          + "the same number?",
        "\(ben) has \(less) \(item). \(ann) has \(more) and wants to be fair. How many should \(ann.they) hand over "
          + "so that both have equally many?",
        "To have just as many \(item) as each other, how many must \(ann), who has \(more), give to \(ben), who has "
          + "\(less)?"
      )
      let difference = s.step("\(more)-\(less)", "The difference is #.")
      s.step("\(difference)/2", "\(ann) must give half of it: #.")
    },
    ProblemSource("comparisons-chain") { s in
      let (ann, ben, cas, item) = (s.person(), s.person(), s.person(), s.item(.food))
      let (count, times) = (s.number(3...15), s.number(2...4))
      let less = s.number(1...(count * times - 2))
      s.ask(
        "\(ann) eats \(count) \(item). \(ben) eats \(times) times as many as \(ann), and \(cas) eats \(less) fewer "
          + "than \(ben). How many \(item) do they eat altogether?",
        "\(cas) picks \(less) \(less == 1 ? item.one : item.many) fewer than \(ben). \(ben) picks \(times) times as "
          + "many as \(ann). \(ann) picks \(count). How many do the three pick?",
        "\(ann) buys \(count) \(item), \(ben) buys \(times) times that number, and \(cas) buys \(less) fewer than "
          + "\(ben). How many do they buy in total?"
      )
      let second = s.step("\(count)*\(times)", "\(ben)'s number is #.")
      let third = s.step("\(second)-\(less)", "\(cas)'s number is #.")
      s.step("\(count)+\(second)+\(third)", "Altogether that is # \(item).")
    },
  ]
}
