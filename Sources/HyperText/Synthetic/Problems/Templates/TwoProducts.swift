// Two products that are added, compared, paid and repeated.

extension ProblemGenerator {
  package static let twoProducts: [ProblemSource] = productSums + productDifferences + sumsRepeated + sumsPaid

  /// a*b and c*d together.
  private static let productSums: [ProblemSource] = [
    ProblemSource("products-legs") { s in
      let p = s.person()
      let (a, c) = (s.number(3...25), s.number(3...25))
      let (x, y) = s.pick([("cows", "hens"), ("horses", "ducks"), ("dogs", "parrots"), ("goats", "geese")])
      s.tell(
        "\(p) {has|sees} \(a) \(x) and \(c) \(y) {on a farm|in a barn}.", "There are \(a) \(x) and \(c) \(y) in a yard."
      )
      s.tell("{The|All} \(x) have 4 legs, and the \(y) have 2.", "The \(x) stand on 4 legs and the \(y) on 2.")
      s.ask("How many legs {are there|is that} {in all|altogether}?")
      let first = s.step("\(a)*4", "The \(x) have # legs.")
      let second = s.step("\(c)*2", "The \(y) have # legs.")
      s.step("\(first)+\(second)", "In all, there are # legs.")
    },
    ProblemSource("products-jobs") { s in
      let p = s.person()
      let (a, b, c, d) = (s.number(3...20), s.number(8...20), s.number(3...20), s.number(8...25))
      let (x, y) = s.pick([
        ("in a shop", "as a tutor"), ("as a nurse", "as a driver"), ("in a school", "in a hotel"),
        ("at the zoo", "in a kitchen"),
      ])
      s.tell(
        "\(p) has two jobs. \(p.they) earns $\(b) an hour \(x) and $\(d) an hour \(y).",
        "As a first job, \(p) works \(x) for $\(b) an hour, and as a second job \(y) for $\(d) an hour.")
      s.tell("{This|Last} week, \(p.they) {works|worked} \(a) hours in the first job and \(c) hours in the second.")
      s.distract("\(p) lives \(s.number(3...25)) miles from both places.")
      s.ask(
        "How much {money |}is that {in all|altogether|together}?",
        "What are \(p.their) earnings {in total|for the week}?")
      let first = s.step("\(a)*\(b)", "The first job pays $#.")
      let second = s.step("\(c)*\(d)", "The second job pays $#.")
      s.step("\(first)+\(second)", "Together, that is $#.")
    },
    ProblemSource("products-tickets") { s in
      let (a, b, c, d) = (s.number(2...9), s.number(8...25), s.number(2...12), s.number(3...9))
      let place = s.pick(["zoo", "museum", "circus", "swimming pool", "fair", "planetarium"])
      s.tell(
        "At the \(place), {a ticket costs|tickets are} $\(b) for adults and $\(d) for children.",
        "An adult pays $\(b) for the \(place), and a child pays $\(d).")
      s.tell(
        "\(a) adults and \(c) children {go there|wait in line}.", "A group of \(a) adults and \(c) children goes there."
      )
      s.ask(
        "How much {do they pay|are the tickets} {in all|altogether}?",
        "What is the total {price|cost} of their tickets?")
      let first = s.step("\(a)*\(b)", "The adults pay $#.")
      let second = s.step("\(c)*\(d)", "The children pay $#.")
      s.step("\(first)+\(second)", "In all, they pay $#.")
    },
    ProblemSource("products-workout") { s in
      let p = s.person()
      let (a, b, c, d) = (s.number(2...6), s.number(8...30), s.number(2...6), s.number(8...30))
      let (x, y) = s.pick([("push-ups", "squats"), ("sit-ups", "jumps"), ("pull-ups", "steps")])
      s.tell(
        "\(p)'s workout {is|has} \(a) sets of \(b) \(x) and \(c) sets of \(d) \(y).",
        "{Every|Each} morning, \(p) does \(a) sets of \(b) \(x). Then \(p.they) does \(c) sets of \(d) \(y).")
      s.ask("How many exercises does \(p.they) do {in all|in total}?", "How many \(x) and \(y) are that together?")
      let first = s.step("\(a)*\(b)", "\(p) does # \(x).")
      let second = s.step("\(c)*\(d)", "\(p) does # \(y).")
      s.step("\(first)+\(second)", "In all, it is #.")
    },
    ProblemSource("products-packs") { s in
      let (p, x, y) = (s.person(), s.item(.school), s.item(.school))
      let (a, b, c, d) = (s.number(2...9), s.number(4...24), s.number(2...9), s.number(4...24))
      s.tellInAnyOrder("A pack of \(x) has \(b) in it.", "A box of \(y) {contains|has} \(d) in it.")
      s.tell("\(p) {buys|gets} \(a) packs of \(x) and \(c) boxes of \(y).")
      s.ask("How many things are that {in all|altogether}?", "How many \(x) and \(y) does \(p.they) have together?")
      let first = s.step("\(a)*\(b)", "There are # \(x).")
      let second = s.step("\(c)*\(d)", "There are # \(y).")
      s.step("\(first)+\(second)", "Together, there are #.")
    },
    .heldOut("products-weight") { s in
      let (a, b, c, d) = (s.number(3...15), s.number(2...12), s.number(3...15), s.number(2...12))
      let (x, y) = s.pick([
        ("bags of sand", "bags of gravel"), ("big stones", "small stones"), ("sacks of corn", "sacks of oats"),
      ])
      s.tell("A cart is loaded with \(a) \(x) and \(c) \(y).", "Onto a cart, workers put \(a) \(x) and \(c) \(y).")
      s.tellInAnyOrder("One of the \(x) weighs \(b) pounds.", "One of the \(y) weighs \(d) pounds.")
      s.distract("The cart has \(s.number(2...6)) wheels.")
      s.ask("What is the weight of the whole load in pounds?", "How heavy is the load, in pounds?")
      let first = s.step("\(a)*\(b)", "The \(x) weigh # pounds.")
      let second = s.step("\(c)*\(d)", "The \(y) weigh # pounds.")
      s.step("\(first)+\(second)", "The whole load weighs # pounds.")
    },
  ]

  /// a*b more than c*d.
  private static let productDifferences: [ProblemSource] = [
    ProblemSource("versus-wages") { s in
      let (p, q) = (s.person(), s.person())
      let (a, b, c, d) = bigAndSmall(&s, 4...12, 8...25)
      s.tell(
        "\(p) works \(a) hours for $\(b) an hour, and \(q) works \(c) hours for $\(d) an hour.",
        "\(p) earns $\(b) an hour and works for \(a) hours. \(q) earns $\(d) an hour and works for \(c) hours.")
      s.ask("How much more does \(p) {earn|make} than \(q)?", "How many dollars less does \(q) get than \(p)?")
      let first = s.step("\(a)*\(b)", "\(p) earns $#.")
      let second = s.step("\(c)*\(d)", "\(q) earns $#.")
      s.step("\(first)-\(second)", "The difference is $#.")
    },
    ProblemSource("versus-readers") { s in
      let (p, q) = (s.person(), s.person())
      let (a, b, c, d) = bigAndSmall(&s, 4...14, 8...40)
      s.tellInAnyOrder("\(p) reads \(b) pages a day for \(a) days.", "\(q) reads \(d) pages a day for \(c) days.")
      s.distract("\(p) is \(s.number(8...14)) years old.")
      s.ask("How many more pages does \(p) read?", "By how many pages is \(p) ahead of \(q)?")
      let first = s.step("\(a)*\(b)", "\(p) reads # pages.")
      let second = s.step("\(c)*\(d)", "\(q) reads # pages.")
      s.step("\(first)-\(second)", "The difference is # pages.")
    },
    ProblemSource("versus-boxes") { s in
      let (x, y) = (s.item(.fruit), s.item(.fruit))
      let (a, b, c, d) = bigAndSmall(&s, 3...15, 5...30)
      s.tell(
        "A store gets \(a) boxes of \(b) \(x) and \(c) boxes of \(d) \(y).",
        "There are \(a) crates with \(b) \(x) each and \(c) crates with \(d) \(y) each {in a market hall|on a truck}.")
      s.ask("How many more \(x) than \(y) are there?", "How many fewer \(y) than \(x) are there?")
      let first = s.step("\(a)*\(b)", "There are # \(x).")
      let second = s.step("\(c)*\(d)", "There are # \(y).")
      s.step("\(first)-\(second)", "The difference is #.")
    },
    ProblemSource("versus-stores") { s in
      let (p, item) = (s.person(), s.item(.goods))
      let count = s.number(2...12)
      let cheap = s.number(3...20)
      let dear = cheap + s.number(1...9)
      s.tell(
        "\(p) {needs|wants to buy} \(count) \(item). In one store, a \(item.one) costs $\(dear), and in another one "
          + "$\(cheap)."
      )
      s.ask("How much {money |}does \(p) save {in the cheaper store|by going to the cheaper one}?")
      let first = s.step("\(count)*\(dear)", "In the first store, they cost $#.")
      let second = s.step("\(count)*\(cheap)", "In the other store, they cost $#.")
      s.step("\(first)-\(second)", "\(p) saves $#.")
    },
    .heldOut("versus-halls") { s in
      let (a, b, c, d) = bigAndSmall(&s, 6...25, 6...25)
      let (x, y) = s.pick([
        ("the town hall", "the school hall"), ("the old cinema", "the new cinema"),
        ("the east wing", "the west wing"),
      ])
      s.tellInAnyOrder("In \(x), there are \(a) rows of \(b) seats.", "In \(y), there are \(c) rows of \(d) seats.")
      s.ask(
        "How many more {people|guests} can sit in \(x) than in \(y)?", "What is the difference in the number of seats?")
      let first = s.step("\(a)*\(b)", "There are # seats in \(x).")
      let second = s.step("\(c)*\(d)", "There are # seats in \(y).")
      s.step("\(first)-\(second)", "The difference is # seats.")
    },
  ]

  /// a*b and c*d together, times e or shared by e.
  private static let sumsRepeated: [ProblemSource] = [
    ProblemSource("repeated-week") { s in
      let p = s.person()
      let (b, d, e) = (5 * s.number(2...12), 5 * s.number(4...18), s.number(2...8))
      let what = s.pick(["studies", "practices the violin", "works in the garden", "walks the dog", "paints"])
      s.tell(
        "\(p) \(what) for \(b) minutes on each of 5 weekdays and for \(d) minutes on Saturday and on Sunday.",
        "{From Monday to Friday|On 5 days of the week}, \(p) \(what) \(b) minutes a day, and on the 2 other days "
          + "\(d) minutes."
      )
      s.ask("How many minutes is that in \(e) weeks?", "How many minutes {does this make|are these} in \(e) weeks?")
      let first = s.step("5*\(b)", "On weekdays, it is # minutes.")
      let second = s.step("2*\(d)", "On the weekend, it is # minutes.")
      let week = s.step("\(first)+\(second)", "One week makes # minutes.")
      s.step("\(week)*\(e)", "\(e) weeks make # minutes.")
    },
    ProblemSource("repeated-lunch") { s in
      let (a, b, c, d, e) = (s.number(2...6), s.number(2...9), s.number(2...6), s.number(1...5), s.number(2...7))
      let (x, y) = s.pick([("sandwiches", "bottles of milk"), ("salads", "apples"), ("rolls", "yogurts")])
      let p = s.person()
      s.tell(
        "For lunch, \(p)'s family buys \(a) \(x) at $\(b) each and \(c) \(y) at $\(d) each.",
        "{Every|Each} day, \(p) gets \(a) \(x) for $\(b) each and \(c) \(y) for $\(d) each.")
      s.ask("How much is {spent|that} in \(e) days?", "What does it cost to do this {for|on} \(e) days?")
      let first = s.step("\(a)*\(b)", "The \(x) cost $#.")
      let second = s.step("\(c)*\(d)", "The \(y) cost $#.")
      let day = s.step("\(first)+\(second)", "One day costs $#.")
      s.step("\(day)*\(e)", "\(e) days cost $#.")
    },
    .heldOut("repeated-train") { s in
      let (a, b, c, d, e) = (s.number(2...6), s.number(20...80), s.number(2...5), s.number(10...60), s.number(2...8))
      s.tell(
        "A train has \(a) {large cars|first-class cars} with \(b) seats each and \(c) {small cars|other cars} with "
          + "\(d) seats each."
      )
      s.ask("How many people can \(e) {such|of these} trains take?", "How many seats do \(e) such trains have?")
      let first = s.step("\(a)*\(b)", "The first cars have # seats.")
      let second = s.step("\(c)*\(d)", "The others have # seats.")
      let one = s.step("\(first)+\(second)", "One train has # seats.")
      s.step("\(one)*\(e)", "\(e) trains have # seats.")
    },
    ProblemSource("divided-dinner") { s in
      let (a, b, c, d, e) = dividedProducts(&s)
      let (x, y) = s.pick([("pizzas", "sodas"), ("burgers", "shakes"), ("soups", "desserts")])
      s.tell(
        "\(e) friends {eat|have dinner} together. They order \(a) \(x) at $\(b) each and \(c) \(y) at $\(d) each.",
        "For \(e) friends, the waiter brings \(a) \(x) that cost $\(b) each and \(c) \(y) that cost $\(d) each.")
      s.ask(
        "They split the bill {equally|evenly}. How much does each {one |}pay?", "What is each friend's equal share?")
      let first = s.step("\(a)*\(b)", "The \(x) cost $#.")
      let second = s.step("\(c)*\(d)", "The \(y) cost $#.")
      let bill = s.step("\(first)+\(second)", "The bill is $#.")
      s.step("\(bill)/\(e)", "Each pays $#.")
    },
    ProblemSource("divided-harvest") { s in
      let (a, b, c, d, e) = dividedProducts(&s)
      let (p, item) = (s.person(), s.item(.fruit))
      s.tell(
        "\(p) picks \(a) baskets of \(b) \(item) on Monday and \(c) baskets of \(d) \(item) on Tuesday.",
        "In \(p)'s barn, there are \(a) baskets with \(b) \(item) each and \(c) baskets with \(d) \(item) each.")
      s.tell("\(p.they) {gives them to|shares them among} \(e) neighbors, and all get equally many.")
      s.ask("How many \(item) does each {neighbor |}get?")
      let first = s.step("\(a)*\(b)", "The first baskets hold # \(item).")
      let second = s.step("\(c)*\(d)", "The others hold # \(item).")
      let all = s.step("\(first)+\(second)", "Together, that is # \(item).")
      s.step("\(all)/\(e)", "Each gets # \(item).")
    },
    .heldOut("divided-points") { s in
      let (a, b, c, d, e) = dividedProducts(&s)
      s.tell(
        "A team of \(e) {kids|players} {hits|gets} \(a) targets worth \(b) points each and \(c) targets worth \(d) "
          + "points each."
      )
      s.ask(
        "They share the points equally. How many points {is that for each|does each of them get}?",
        "What is the average number of points per player?")
      let first = s.step("\(a)*\(b)", "The first targets give # points.")
      let second = s.step("\(c)*\(d)", "The others give # points.")
      let all = s.step("\(first)+\(second)", "In all, it is # points.")
      s.step("\(all)/\(e)", "For each, it is # points.")
    },
  ]

  /// a*b and c*d together, taken from e.
  private static let sumsPaid: [ProblemSource] = [
    ProblemSource("paid-market") { s in
      let (p, x, y) = (s.person(), s.item(.food), s.item(.food))
      let (a, b, c, d) = (s.number(2...9), s.number(1...6), s.number(2...9), s.number(1...6))
      let e = s.pick([50, 100, 60, 80, 120].filter { $0 > a * b + c * d } + [150])
      s.tell(
        "{At the market|In town}, \(p) buys \(a) \(x) for $\(b) each and \(c) \(y) for $\(d) each.",
        "\(p) wants \(a) \(x) and \(c) \(y). One \(x.one) costs $\(b), and one \(y.one) costs $\(d).")
      s.tell("\(p.they) {pays with|hands over} $\(e).", "\(p.they) has $\(e).")
      s.ask("How much {change|money} {should|will} \(p.they) have {left|afterwards}?")
      let first = s.step("\(a)*\(b)", "The \(x) cost $#.")
      let second = s.step("\(c)*\(d)", "The \(y) cost $#.")
      let bill = s.step("\(first)+\(second)", "In all, it costs $#.")
      s.step("\(e)-\(bill)", "\(p) has $# left.")
    },
    ProblemSource("paid-album") { s in
      let p = s.person()
      let (a, b, c, d) = (s.number(2...9), s.number(3...12), s.number(2...9), s.number(3...12))
      let e = a * b + c * d + s.number(3...60)
      let what = s.pick(["photos", "cards", "stamps", "stickers"])
      s.tell(
        "\(p) has \(e) \(what). \(p.they) {gives|hands} \(b) \(what) to each of \(a) friends and \(d) to each of "
          + "\(c) cousins.",
        "Of \(p.their) \(e) \(what), \(p) sends \(b) to each of \(a) uncles and \(d) to each of \(c) classmates.")
      s.ask("How many \(what) does \(p.they) {keep|have left}?")
      let first = s.step("\(a)*\(b)", "The first group gets # \(what).")
      let second = s.step("\(c)*\(d)", "The second group gets # \(what).")
      let given = s.step("\(first)+\(second)", "In all, \(p) gives away # \(what).")
      s.step("\(e)-\(given)", "\(p) keeps # \(what).")
    },
    ProblemSource("paid-goal") { s in
      let p = s.person()
      let (a, b, c, d) = (s.number(3...12), s.number(4...15), s.number(3...12), s.number(4...15))
      let e = a * b + c * d + s.number(5...90)
      let (x, y) = s.pick([
        ("washing cars", "mowing lawns"), ("walking dogs", "raking leaves"), ("selling cards", "selling masks"),
      ])
      s.tell(
        "\(p) wants to raise $\(e). \(p.they) gets $\(b) each time for \(x) and $\(d) each time for \(y).",
        "To raise $\(e), \(p) asks $\(b) a time for \(x) and $\(d) a time for \(y).")
      s.distract("\(p) has \(s.number(2...6)) helpers.")
      s.ask("How much is missing after \(x) \(a) times and \(y) \(c) times?")
      let first = s.step("\(a)*\(b)", "\(x) brings $#.")
      let second = s.step("\(c)*\(d)", "\(y) brings $#.")
      let got = s.step("\(first)+\(second)", "Together, that is $#.")
      s.step("\(e)-\(got)", "So $# are missing.")
    },
    .heldOut("paid-bus") { s in
      let (a, b, c, d) = (s.number(2...6), s.number(8...30), s.number(2...6), s.number(8...30))
      let e = a * b + c * d + s.number(4...40)
      s.tell(
        "\(e) fans travel to a game. They fill \(a) {minibuses|boats} of \(b) seats and \(c) vans of \(d) seats.",
        "There are \(e) fans. \(a) buses take \(b) of them each, and \(c) trucks take \(d) each.")
      s.ask("How many fans {have to walk|are left behind|do not get a seat}?")
      let first = s.step("\(a)*\(b)", "The first group is # fans.")
      let second = s.step("\(c)*\(d)", "The second group is # fans.")
      let seated = s.step("\(first)+\(second)", "In all, # fans get a seat.")
      s.step("\(e)-\(seated)", "So # fans do not.")
    },
  ]

  /// Two products, of which the first is larger.
  private static func bigAndSmall(
    _ s: inout ProblemScene, _ counts: ClosedRange<Int>, _ sizes: ClosedRange<Int>
  ) -> (Int, Int, Int, Int) {
    while true {
      let (a, b, c, d) = (s.number(counts), s.number(sizes), s.number(counts), s.number(sizes))
      if a * b > c * d + 1 { return (a, b, c, d) }
    }
  }

  /// Two products whose sum can be divided by the fifth number.
  private static func dividedProducts(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int) {
    while true {
      let (a, b, c, d) = (s.number(2...9), s.number(4...15), s.number(2...9), s.number(2...9))
      let e = s.number(2...8)
      if (a * b + c * d).isMultiple(of: e) { return (a, b, c, d, e) }
    }
  }
}
