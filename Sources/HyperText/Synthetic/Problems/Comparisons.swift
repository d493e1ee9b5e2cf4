// More, fewer, twice as many.

extension ProblemGenerator {
  package static let comparisons: [ProblemTemplate] = [
    ProblemTemplate("comparisons-twice") { scene in
      let (ann, ben, item) = (scene.person(), scene.person(), scene.item(.small))
      let (count, times) = (scene.number(5...40), scene.number(2...4))
      let words = ["", "", "twice", "three times", "four times"][times]
      scene.ask(
        "\(ann) has \(count) \(item). \(ben) has \(words) as many. How many \(item) do they have together?",
        "\(ben) found \(words) as many \(item) as \(ann), who found \(count). How many did they find in all?",
        "\(ann) and \(ben) collect \(item). \(ann) has \(count), and \(ben) has \(words) as many as \(ann). What is "
          + "the total?")
      let other = Calculation("\(count)*\(times)")
      let total = Calculation("\(count)+\(other.value)")
      scene.say("\(ben) has \(other) \(item).")
      scene.say("Together they have \(total).")
      return total.value
    },
    ProblemTemplate("comparisons-fewer") { scene in
      let (ann, ben, item) = (scene.person(), scene.person(), scene.item(.food))
      let fewer = scene.number(3...20)
      let count = fewer + scene.number(3...30)
      scene.ask(
        "\(ann) picks \(count) \(item). \(ben) picks \(fewer) fewer. How many \(item) do they pick together?",
        "\(ben) has \(fewer) \(item) fewer than \(ann). \(ann) has \(count). How many do both have?",
        "\(ann) sold \(count) \(item) at the fair, and \(ben) sold \(fewer) fewer than that. How many \(item) were "
          + "sold?"
      )
      let other = Calculation("\(count)-\(fewer)")
      let total = Calculation("\(count)+\(other.value)")
      scene.say("\(ben)'s number is \(other).")
      scene.say("Both together make \(total).")
      return total.value
    },
    ProblemTemplate("comparisons-times-plus") { scene in
      let (ann, ben, item) = (scene.person(), scene.person(), scene.item(.small))
      let (count, times, more) = (scene.number(4...20), scene.number(2...5), scene.number(1...12))
      scene.ask(
        "\(ben) has \(more) more than \(times) times as many \(item) as \(ann). \(ann) has \(count). How many does "
          + "\(ben) have?",
        "\(ann) owns \(count) \(item). \(ben) owns \(times) times that number, and \(more) more. How many \(item) "
          + "does \(ben) own?",
        "If \(ann) has \(count) \(item), and \(ben) has \(times) times as many plus another \(more), how many are "
          + "\(ben)'s?")
      let multiple = Calculation("\(count)*\(times)")
      let total = Calculation("\(multiple.value)+\(more)")
      scene.say("\(times) times \(ann)'s number is \(multiple).")
      scene.say("\(ben) has \(total) \(item).")
      return total.value
    },
    ProblemTemplate("comparisons-half") { scene in
      let (ann, ben, item) = (scene.person(), scene.person(), scene.item(.small))
      let half = scene.number(4...40)
      let count = 2 * half
      scene.ask(
        "\(ann) has \(count) \(item), and \(ben) has half as many. How many \(item) do they have in all?",
        "\(ben) has half as many \(item) as \(ann). \(ann) has \(count). What is the total number of \(item)?",
        "\(ann) brought \(count) \(item) to school. \(ben) brought half that number. How many \(item) did they bring "
          + "together?")
      let other = Calculation("\(count)/2")
      let total = Calculation("\(count)+\(other.value)")
      scene.say("\(ben) has \(other) \(item).")
      scene.say("Together that is \(total).")
      return total.value
    },
    ProblemTemplate("comparisons-difference") { scene in
      let (ann, ben, item) = (scene.person(), scene.person(), scene.item(.small))
      let (m, n) = (scene.number(3...9), scene.number(4...12))
      let other = scene.number(2...(m * n - 2))
      scene.ask(
        "\(ann) has \(m) bags with \(n) \(item) in each. \(ben) has \(item.count(other)). How many more does \(ann) "
          + "have?",
        "\(ben) has \(item.count(other)). \(ann) has \(m) boxes of \(n). By how many is \(ann)'s number larger?",
        "There are \(n) \(item) in each of \(ann)'s \(m) jars. \(ben) owns \(item.count(other)). How many more "
          + "\(item) does \(ann) own than \(ben)?")
      let count = Calculation("\(m)*\(n)")
      let more = Calculation("\(count.value)-\(other)")
      scene.say("\(ann) has \(count) \(item).")
      scene.say("That is \(more) more than \(ben) has.")
      return more.value
    },
    ProblemTemplate("comparisons-even-out") { scene in
      let (ann, ben, item) = (scene.person(), scene.person(), scene.item(.small))
      let (less, gap) = (scene.number(4...30), scene.number(2...15))
      let more = less + 2 * gap
      scene.ask(
        "\(ann) has \(more) \(item), and \(ben) has \(less). How many must \(ann) give to \(ben) so that they have "
          + "the same number?",
        "\(ben) has \(less) \(item). \(ann) has \(more) and wants to be fair. How many should \(ann.they) hand over "
          + "so that both have equally many?",
        "To have just as many \(item) as each other, how many must \(ann), who has \(more), give to \(ben), who has "
          + "\(less)?")
      let difference = Calculation("\(more)-\(less)")
      let given = Calculation("\(difference.value)/2")
      scene.say("The difference is \(difference).")
      scene.say("\(ann) must give half of it: \(given).")
      return given.value
    },
    ProblemTemplate("comparisons-chain") { scene in
      let (ann, ben, cas, item) = (scene.person(), scene.person(), scene.person(), scene.item(.food))
      let (count, times) = (scene.number(3...15), scene.number(2...4))
      let less = scene.number(1...(count * times - 2))
      scene.ask(
        "\(ann) eats \(count) \(item). \(ben) eats \(times) times as many as \(ann), and \(cas) eats \(less) fewer "
          + "than \(ben). How many \(item) do they eat altogether?",
        "\(cas) picks \(less) \(less == 1 ? item.one : item.many) fewer than \(ben). \(ben) picks \(times) times as "
          + "many as \(ann). \(ann) picks \(count). How many do the three pick?",
        "\(ann) buys \(count) \(item), \(ben) buys \(times) times that number, and \(cas) buys \(less) fewer than "
          + "\(ben). How many do they buy in total?")
      let second = Calculation("\(count)*\(times)")
      let third = Calculation("\(second.value)-\(less)")
      let total = Calculation("\(count)+\(second.value)+\(third.value)")
      scene.say("\(ben)'s number is \(second).")
      scene.say("\(cas)'s number is \(third).")
      scene.say("Altogether that is \(total) \(item).")
      return total.value
    },
  ]
}
