// Averages.

extension ProblemGenerator {
  package static let averages: [ProblemTemplate] = [
    ProblemTemplate("averages-of") { scene in
      let (ann, average) = (scene.person(), scene.number(10...60))
      let (a, b) = (scene.number(1...7), scene.number(1...7))
      let values =
        scene.number(0...1) == 0
        ? [average - a, average + a + b, average - b] : [average + a + b, average - a, average - b]
      let game = scene.pick(["points in three games", "pages on three days", "cups of lemonade on three days"])
      let verb = game.hasPrefix("points") ? "scores" : game.hasPrefix("pages") ? "reads" : "sells"
      let unit = game.prefix { $0 != " " }
      scene.ask(
        "\(ann) \(verb) \(values[0]), \(values[1]) and \(values[2]) \(game). What is the average number of \(unit)?",
        "What is the average if \(ann) \(verb) \(values[0]), then \(values[1]) and then \(values[2]) \(game)?",
        "\(ann)'s numbers are \(values[0]), \(values[1]) and \(values[2]) \(game). Find the average.")
      let sum = Calculation("\(values[0])+\(values[1])+\(values[2])")
      let mean = Calculation("\(sum.value)/3")
      scene.say("The sum is \(sum).")
      scene.say("The average is \(mean).")
      return mean.value
    },
    ProblemTemplate("averages-total") { scene in
      let (ann, item) = (scene.person(), scene.item(.small))
      let (days, average, more) = (scene.number(3...9), scene.number(4...20), scene.number(3...30))
      scene.ask(
        "\(ann) makes \(average) paper birds a day on average for \(days) days. Then \(ann.they) makes \(more) more. "
          + "How many birds is that in all?",
        "For \(days) days, a shop sells \(average) \(item) a day on average. On the next day it sells \(more). How "
          + "many are sold altogether?",
        "\(days) children have \(average) \(item) each on average. Another child has \(more). How many \(item) do "
          + "they all have together?")
      let sum = Calculation("\(days)*\(average)")
      let total = Calculation("\(sum.value)+\(more)")
      scene.say("The average stands for \(sum).")
      scene.say("Altogether that is \(total).")
      return total.value
    },
    ProblemTemplate("averages-missing") { scene in
      let (ann, mean) = (scene.person(), scene.number(12...80))
      let (a, b) = (scene.number(1...9), scene.number(1...9))
      let (first, second) = (mean - a, mean + b)
      scene.ask(
        "\(ann) wants an average of \(mean) points in three games. The first two games gave \(first) and \(second) "
          + "points. How many points does \(ann.they) need in the third game?",
        "The average of three numbers is \(mean). Two of them are \(first) and \(second). What is the third number?",
        "After scoring \(first) and \(second), what must \(ann) score in the last of three games to get an average "
          + "of \(mean)?")
      let total = Calculation("\(mean)*3")
      let known = Calculation("\(first)+\(second)")
      let missing = Calculation("\(total.value)-\(known.value)")
      scene.say("The three must add up to \(total).")
      scene.say("The first two make \(known).")
      scene.say("So the third must be \(missing).")
      return missing.value
    },
    ProblemTemplate("averages-weight") { scene in
      let animal = scene.item(.animals)
      let (count, mean, crate) = (scene.number(3...10), scene.number(5...30), scene.number(4...25))
      let total = count * mean + crate
      scene.ask(
        "A cart with \(animal.count(count)) weighs \(total) pounds. The empty cart weighs \(crate) pounds. What is "
          + "the average weight of one \(animal.one)?",
        "\(animal.count(count)) in a pen weigh \(total) pounds together with the pen, which weighs \(crate) pounds. "
          + "How many pounds does a \(animal.one) weigh on average?",
        "On a scale stand \(animal.count(count)) in a box. It shows \(total) pounds, and \(crate) of them are the "
          + "box. What does each \(animal.one) weigh on average?")
      let alone = Calculation("\(total)-\(crate)")
      let each = Calculation("\(alone.value)/\(count)")
      scene.say("The animals weigh \(alone) pounds.")
      scene.say("On average, each weighs \(each) pounds.")
      return each.value
    },
  ]
}
