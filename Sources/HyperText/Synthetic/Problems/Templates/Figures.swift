// Rectangles, squares and boxes; averages.

extension ProblemGenerator {
  package static let figures: [ProblemSource] = fences + floors + means

  /// 2*(a+b), times c.
  private static let fences: [ProblemSource] = [
    ProblemSource("around-pasture") { s in
      let (p, b, c) = (s.person(), s.number(4...40), s.number(2...12))
      let a = b + s.number(2...30)
      let place = s.pick(["garden", "pasture", "yard", "field"])
      s.tell(
        "\(p) has a rectangular \(place) that is \(a) feet long and \(b) feet wide.",
        "A rectangular \(place) is \(a) feet by \(b) feet.")
      s.tell("One foot of fence costs $\(c).", "Fence is sold at $\(c) a foot.")
      s.ask("How much does a fence {all around it|around it} cost?", "What does \(p) pay for a fence around it?")
      let around = s.step("2*(\(a)+\(b))", "The way around is # feet.")
      s.step("\(around)*\(c)", "The fence costs $#.")
    },
    ProblemSource("around-run") { s in
      let (p, b, c) = (s.person(), 10 * s.number(2...20), s.number(2...9))
      let a = b + 10 * s.number(1...15)
      s.tell(
        "A park is a rectangle with sides of \(a) meters and \(b) meters.",
        "\(p) runs around a block of houses that is \(a) meters long and \(b) meters wide.")
      s.ask("How many meters does \(p) run in \(c) {laps|rounds} around it?")
      let around = s.step("2*(\(a)+\(b))", "Once around is # meters.")
      s.step("\(around)*\(c)", "\(c) times around is # meters.")
    },
    .heldOut("around-frame") { s in
      let (p, b, c) = (s.person(), s.number(4...30), s.number(2...9))
      let a = b + s.number(2...20)
      s.tell(
        "\(p) sews lace around {the edge|all four sides} of \(c) {tablecloths|blankets}, each \(a) inches long and "
          + "\(b) inches wide."
      )
      s.ask("How many inches of lace does \(p.they) need?", "How much lace is needed, in inches?")
      let around = s.step("2*(\(a)+\(b))", "One of them takes # inches.")
      s.step("\(around)*\(c)", "All of them take # inches.")
    },
  ]

  /// a*b, times or shared by c.
  private static let floors: [ProblemSource] = [
    ProblemSource("area-carpet") { s in
      let (p, room, a, b, c) = (s.person(), s.item(.rooms), s.number(4...20), s.number(3...15), s.number(2...15))
      s.tell(
        "\(p) buys carpet for a \(room.one) that is \(a) feet long and \(b) feet wide.",
        "A \(room.one) is \(a) feet by \(b) feet and gets a new carpet.")
      s.tell("The carpet costs $\(c) {for|per} square foot.")
      s.ask("What does the carpet cost?", "How many dollars does the carpet cost?")
      let area = s.step("\(a)*\(b)", "The area is # square feet.")
      s.step("\(area)*\(c)", "The carpet costs $#.")
    },
    ProblemSource("area-field") { s in
      let (p, a, b, c) = (s.person(), s.number(5...40), s.number(4...30), s.number(2...9))
      s.tell(
        "\(p)'s field is \(a) meters long and \(b) meters wide. On every square meter, \(c) pounds of "
          + "{potatoes|beans|corn} grow."
      )
      s.ask("How many pounds {is that|does \(p.they) harvest} in all?")
      let area = s.step("\(a)*\(b)", "The area is # square meters.")
      s.step("\(area)*\(c)", "That gives # pounds.")
    },
    .heldOut("area-wall") { s in
      let (a, b, c) = (s.number(4...20), s.number(2...10), s.number(2...12))
      s.tell("A wall is \(a) feet wide and \(b) feet high. A painter asks $\(c) for each square foot.")
      s.ask("What is the price for the whole wall?", "How much does it cost to have the wall painted?")
      let area = s.step("\(a)*\(b)", "The area is # square feet.")
      s.step("\(area)*\(c)", "The wall costs $#.")
    },
    ProblemSource("area-two-rooms") { s in
      let (x, y) = (s.item(.rooms), s.item(.rooms))
      let (a, b, c, d) = (s.number(4...15), s.number(3...12), s.number(4...15), s.number(3...12))
      s.tell(
        "A \(x.one) is \(a) feet by \(b) feet, and a \(y.one) is \(c) feet by \(d) feet.",
        "The floor of a \(x.one) measures \(a) by \(b) feet and that of a \(y.one) \(c) by \(d) feet.")
      s.ask("What is the area of both together in square feet?", "How many square feet are both floors together?")
      let first = s.step("\(a)*\(b)", "The \(x.one) has # square feet.")
      let second = s.step("\(c)*\(d)", "The \(y.one) has # square feet.")
      s.step("\(first)+\(second)", "Together they have # square feet.")
    },
    ProblemSource("area-lawn-pool") { s in
      let (p, c, d) = (s.person(), s.number(3...10), s.number(2...8))
      let (a, b) = (c + s.number(4...25), d + s.number(3...20))
      let x = s.pick(["pool", "shed", "pond", "terrace"])
      s.tell("\(p)'s yard is \(a) meters long and \(b) meters wide. A \(x) in it takes up \(c) by \(d) meters.")
      s.ask("The rest is lawn. How many square meters {of lawn are there|is the lawn}?")
      let first = s.step("\(a)*\(b)", "The yard has # square meters.")
      let second = s.step("\(c)*\(d)", "The \(x) has # square meters.")
      s.step("\(first)-\(second)", "The lawn has # square meters.")
    },
    .heldOut("area-paper") { s in
      let (c, d) = (s.number(2...9), s.number(2...8))
      let (a, b) = (c + s.number(3...20), d + s.number(3...15))
      s.tell(
        "From a {sheet|piece} of {paper|tin|leather} with sides of \(a) and \(b) inches, a window of \(c) by \(d) "
          + "inches is cut out."
      )
      s.ask("What area remains, in square inches?", "How many square inches are left?")
      let first = s.step("\(a)*\(b)", "The sheet has # square inches.")
      let second = s.step("\(c)*\(d)", "The window has # square inches.")
      s.step("\(first)-\(second)", "That leaves # square inches.")
    },
    ProblemSource("area-box") { s in
      let (p, a, b, c, d) = (s.person(), s.number(3...12), s.number(2...10), s.number(2...8), s.number(2...9))
      let what = s.pick(["cubes", "sugar cubes", "dice", "blocks"])
      s.tell(
        "Into a box fit \(a) \(what) side by side, \(b) rows of them, and \(c) layers.",
        "In one layer of a box, there are \(b) rows of \(a) \(what), and the box has \(c) layers.")
      s.ask("\(p) has \(d) such boxes. How many \(what) are in them?", "How many \(what) are in \(d) such boxes?")
      let layer = s.step("\(a)*\(b)", "One layer has # \(what).")
      let box = s.step("\(layer)*\(c)", "One box has # \(what).")
      s.step("\(box)*\(d)", "\(d) boxes have # \(what).")
    },
    ProblemSource("area-hives") { s in
      let (a, b, c, d) = (s.number(3...12), s.number(2...10), s.number(2...8), s.number(2...9))
      s.tell(
        "A school has \(a) classes with \(b) tables each. At every table, there are \(c) students, and each student "
          + "has \(d) books."
      )
      s.ask("How many books do the students have {in all|altogether}?")
      let tables = s.step("\(a)*\(b)", "There are # tables.")
      let students = s.step("\(tables)*\(c)", "There are # students.")
      s.step("\(students)*\(d)", "They have # books.")
    },
    .heldOut("area-market") { s in
      let (a, b, c, d) = (s.number(2...9), s.number(2...9), s.number(3...12), s.number(2...9))
      let item = s.item(.fruit)
      s.tell(
        "\(a) trucks come to a market with \(b) crates each. A crate holds \(c) bags, and in a bag are \(d) \(item).")
      s.ask("How many \(item) come to the market?")
      let crates = s.step("\(a)*\(b)", "There are # crates.")
      let bags = s.step("\(crates)*\(c)", "There are # bags.")
      s.step("\(bags)*\(d)", "There are # \(item).")
    },
  ]

  /// Averages: a+b+c shared by 3, four numbers by 4, and the missing number.
  private static let means: [ProblemSource] = [
    ProblemSource("mean-three-scores") { s in
      let (p, (a, b, c, _)) = (s.person(), averageOfThree(&s))
      let what = s.pick(["points", "goals", "strikes"])
      s.tell(
        "In three games, \(p) gets \(a), \(b) and \(c) \(what).",
        "\(p) gets \(a) \(what) in the first game, \(b) in the second and \(c) in the third.")
      s.ask("What is \(p.their) average{ per game|}?", "How many \(what) is that on average?")
      let sum = s.step("\(a)+\(b)+\(c)", "The sum is #.")
      s.step("\(sum)/3", "The average is #.")
    },
    ProblemSource("mean-three-days") { s in
      let ((a, b, c, _), p) = (averageOfThree(&s), s.person())
      s.tell(
        "A museum had \(a) visitors on Monday, \(b) on Tuesday and \(c) on Wednesday.",
        "\(p) walked \(a) minutes on Monday, \(b) minutes on Tuesday and \(c) minutes on Wednesday.")
      s.ask("What is the average {for|of} the three days?", "What is the average per day?")
      let sum = s.step("\(a)+\(b)+\(c)", "The sum is #.")
      s.step("\(sum)/3", "The average is #.")
    },
    .heldOut("mean-three-weights") { s in
      let (a, b, c, _) = averageOfThree(&s)
      let what = s.pick(["dogs", "bags", "melons", "boxes"])
      s.tell("Three \(what) weigh \(a) pounds, \(b) pounds and \(c) pounds.")
      s.ask("Find the average weight in pounds.", "What do the \(what) weigh on average?")
      let sum = s.step("\(a)+\(b)+\(c)", "The sum is #.")
      s.step("\(sum)/3", "The average is #.")
    },
    ProblemSource("mean-missing-test") { s in
      let (p, (a, b, _, mean)) = (s.person(), averageOfThree(&s))
      s.tell("\(p) got \(a) and \(b) points in two tests. \(p.they) wants an average of \(mean) after the third test.")
      s.ask("How many points does \(p.they) need in the third{ test|}?", "What must the third result be?")
      let total = s.step("\(mean)*3", "All three must add up to #.")
      let known = s.step("\(a)+\(b)", "The first two add up to #.")
      s.step("\(total)-\(known)", "So \(p) needs #.")
    },
    ProblemSource("mean-missing-sales") { s in
      let (a, b, _, mean) = averageOfThree(&s)
      s.tell(
        "A shop sells \(mean) {lamps|hats|cakes} a day on average over three days. On the first day, it sells \(a), "
          + "and on the second \(b)."
      )
      s.ask("How many does it sell on the third day?")
      let total = s.step("\(mean)*3", "In three days, it sells #.")
      let known = s.step("\(a)+\(b)", "On the first two, it sells #.")
      s.step("\(total)-\(known)", "So on the third, it sells #.")
    },
    .heldOut("mean-missing-fish") { s in
      let (a, b, _, mean) = averageOfThree(&s)
      let (p, q, r) = (s.person(), s.person(), s.person())
      s.tell("\(p), \(q) and \(r) caught \(mean) fish each on average. \(p) caught \(a) and \(q) caught \(b).")
      s.ask("How many fish were caught by \(r)?", "How many did \(r) catch?")
      let total = s.step("\(mean)*3", "The three caught # fish.")
      let known = s.step("\(a)+\(b)", "\(p) and \(q) caught #.")
      s.step("\(total)-\(known)", "So \(r) caught #.")
    },
  ]

  /// Three different numbers and their average.
  private static func averageOfThree(_ s: inout ProblemScene) -> (Int, Int, Int, Int) {
    let (mean, x) = (s.number(12...80), s.number(1...8))
    let values = s.shuffled([mean - x, mean - s.pick([x + 1, x + 2, -x - 1]), 0])
    let known = values.filter { $0 != 0 }
    return (known[0], known[1], 3 * mean - known[0] - known[1], mean)
  }
}
