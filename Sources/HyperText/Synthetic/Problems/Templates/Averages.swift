// Averages.

extension ProblemGenerator {
  package static let averages: [ProblemSource] = [
    ProblemSource("averages-of") { s in
      let (ann, average) = (s.person(), s.number(10...60))
      let (a, b) = (s.number(1...7), s.number(1...7))
      let values =
        s.number(0...1) == 0
        ? [average - a, average + a + b, average - b] : [average + a + b, average - a, average - b]
      let game = s.pick(["points in three games", "pages on three days", "cups of lemonade on three days"])
      let verb = game.hasPrefix("points") ? "scores" : game.hasPrefix("pages") ? "reads" : "sells"
      let unit = game.prefix { $0 != " " }
      s.ask(
        "\(ann) \(verb) \(values[0]), \(values[1]) and \(values[2]) \(game). What is the average number of \(unit)?",
        "What is the average if \(ann) \(verb) \(values[0]), then \(values[1]) and then \(values[2]) \(game)?",
        "\(ann)'s numbers are \(values[0]), \(values[1]) and \(values[2]) \(game). Find the average.")
      let sum = s.step("\(values[0])+\(values[1])+\(values[2])", "The sum is #.")
      s.step("\(sum)/3", "The average is #.")
    },
    ProblemSource("averages-total") { s in
      let (ann, item) = (s.person(), s.item(.small))
      let (days, average, more) = (s.number(3...9), s.number(4...20), s.number(3...30))
      s.ask(
        "\(ann) makes \(average) paper birds a day on average for \(days) days. Then \(ann.they) makes \(more) "
          + "more. How many birds is that in all?",
        "For \(days) days, a shop sells \(average) \(item) a day on average. On the next day it sells \(more). How "
          + "many are sold altogether?",
        "\(days) children have \(average) \(item) each on average. Another child has \(more). How many \(item) do "
          + "they all have together?"
      )
      let sum = s.step("\(days)*\(average)", "The average stands for #.")
      s.step("\(sum)+\(more)", "Altogether that is #.")
    },
    ProblemSource("averages-missing") { s in
      let (ann, mean) = (s.person(), s.number(12...80))
      let (a, b) = (s.number(1...9), s.number(1...9))
      let (first, second) = (mean - a, mean + b)
      s.ask(
        "\(ann) wants an average of \(mean) points in three games. The first two games gave \(first) and \(second) "
          + "points. How many points does \(ann.they) need in the third game?",
        "The average of three numbers is \(mean). Two of them are \(first) and \(second). What is the third number?",
        "After scoring \(first) and \(second), what must \(ann) score in the last of three games to get an average "
          + "of \(mean)?"
      )
      let total = s.step("\(mean)*3", "The three must add up to #.")
      let known = s.step("\(first)+\(second)", "The first two make #.")
      s.step("\(total)-\(known)", "So the third must be #.")
    },
    ProblemSource("averages-weight") { s in
      let animal = ProblemScene.Item(one: s.pick(["lamb", "dog", "goat", "piglet"]))
      let (count, mean, crate) = (s.number(3...10), s.number(12...40), s.number(4...25))
      let total = count * mean + crate
      s.ask(
        "A cart with \(animal.count(count)) weighs \(total) pounds. The empty cart weighs \(crate) pounds. What is "
          + "the average weight of one \(animal.one)?",
        "\(animal.count(count)) in a pen weigh \(total) pounds together with the pen, which weighs \(crate) pounds. "
          + "How many pounds does a \(animal.one) weigh on average?",
        "On a scale stand \(animal.count(count)) in a box. It shows \(total) pounds, and \(crate) of them are the "
          + "box. What does each \(animal.one) weigh on average?"
      )
      let alone = s.step("\(total)-\(crate)", "The animals weigh # pounds.")
      s.step("\(alone)/\(count)", "On average, each weighs # pounds.")
    },
  ]
}
