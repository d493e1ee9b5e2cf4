// Groups of groups, and groups that are shared out again.

extension ProblemGenerator {
  package static let groupsTwice: [ProblemSource] = groupsOfGroups + groupsShared

  /// a*b, times c.
  private static let groupsOfGroups: [ProblemSource] = [
    ProblemSource("groups-hours-pay") { s in
      let p = s.person()
      let (a, b, c) = (s.number(2...9), s.number(3...6), s.number(8...25))
      let job = s.pick(["as a waiter", "in a factory", "as a gardener", "in an office", "as a painter"])
      s.tell(
        "\(p) works \(job) for \(a) hours a day, \(b) days a week.",
        "On \(b) days of the week, \(p) works \(a) hours \(job).")
      s.tell("\(p.they) {earns|makes|is paid} $\(c) {an|per} hour.", "The pay is $\(c) for an hour.")
      s.ask("How much does \(p.they) {earn|make} in a week?", "What is \(p.their) weekly pay in dollars?")
      let hours = s.step("\(a)*\(b)", "\(p) works # hours a week.")
      s.step("\(hours)*\(c)", "In a week, \(p) earns $#.")
    },
    ProblemSource("groups-hotel") { s in
      let (a, b, c) = (s.number(3...12), s.number(6...24), s.number(2...6))
      let what = s.pick(["windows", "beds", "lamps", "chairs", "towels"])
      s.tell(
        "A {hotel|hospital} has \(a) floors with \(b) rooms on each {floor|of them}.",
        "There are \(b) rooms on every floor of a {hotel|hostel}, and it has \(a) floors.")
      s.tell("Each room has \(c) \(what).", "In every room, there are \(c) \(what).")
      s.distract("The house is \(s.number(20...90)) years old.", "It has \(s.number(2...6)) elevators.")
      s.ask("How many \(what) are {there in the whole building|in the building}?")
      let rooms = s.step("\(a)*\(b)", "There are # rooms.")
      s.step("\(rooms)*\(c)", "There are # \(what).")
    },
    ProblemSource("groups-vitamins") { s in
      let p = s.person()
      let (a, b, c) = (s.number(2...5), s.number(2...4), s.number(5...30))
      let what = s.pick(["apples", "glasses of milk", "eggs", "carrots", "slices of bread"])
      s.tell(
        "In \(p)'s family, there are \(a) people. Each of them {eats|has} \(b) \(what) a day.",
        "Each of the \(a) people in \(p)'s home {needs|has} \(b) \(what) every day.")
      s.ask("How many \(what) does the family need for \(c) days?", "How many \(what) is that in \(c) days?")
      let daily = s.step("\(a)*\(b)", "In one day, it is # \(what).")
      s.step("\(daily)*\(c)", "In \(c) days, it is # \(what).")
    },
    ProblemSource("groups-box-price") { s in
      let (p, item) = (s.person(), s.item(.fruit))
      let (a, b, c) = (s.number(3...12), s.number(6...30), s.number(2...6))
      s.tell(
        "\(p) {picks|harvests} \(a) {baskets|crates} of \(item). Each holds \(b) \(item).",
        "With \(b) \(item) in each {basket|crate}, \(p) fills \(a) of them.")
      s.tell("\(p.they) sells {every|each} \(item.one) for $\(c).", "One \(item.one) {sells for|costs} $\(c).")
      s.ask("How much {money |}does \(p.they) {get|make} for all of them?")
      let all = s.step("\(a)*\(b)", "There are # \(item).")
      s.step("\(all)*\(c)", "\(p) gets $#.")
    },
    ProblemSource("groups-training") { s in
      let p = s.person()
      let (a, b, c) = (s.number(3...10), s.number(2...8), s.number(3...6))
      s.tell(
        "\(p) {runs|swims|skates} \(a) laps {in every|in each} training, and each lap takes \(b) minutes.",
        "One lap takes \(p) \(b) minutes. In a training, \(p.they) does \(a) laps.")
      s.ask(
        "\(p.they) trains \(c) times a week. How many minutes {is that|does \(p.they) need} in a week?",
        "How many minutes does \(p.they) spend on \(c) trainings?")
      let once = s.step("\(a)*\(b)", "One training takes # minutes.")
      s.step("\(once)*\(c)", "\(c) trainings take # minutes.")
    },
    .heldOut("groups-ferry") { s in
      let (a, b, c) = (s.number(2...8), s.number(10...60), s.number(2...9))
      let boat = s.pick(["ferries", "boats", "cable cars", "buses"])
      s.tell(
        "\(a) \(boat) cross {the lake|the valley|the bay}, each with \(b) {people|visitors} on board.",
        "There are \(a) \(boat), and each {carries|takes} \(b) people across.")
      s.tell("Each one makes \(c) trips a day.", "They go \(c) times a day.")
      s.ask("How many people {travel with them|are carried} in a day?")
      let once = s.step("\(a)*\(b)", "At one time, they carry # people.")
      s.step("\(once)*\(c)", "In a day, they carry # people.")
    },
  ]

  /// a*b, shared by c.
  private static let groupsShared: [ProblemSource] = [
    ProblemSource("shared-pizza") { s in
      let (a, b, c) = sharedProduct(&s, 2...6, of: [6, 8, 10, 12])
      let p = s.person()
      s.tell(
        "\(p) orders \(a) pizzas that are cut into \(b) slices each.",
        "At a party, there are \(a) pizzas with \(b) slices {each|apiece}.")
      s.tell("\(c) {children|people|friends} share them {equally|evenly}.")
      s.ask("How many slices does each {get|eat|of them get}?")
      let all = s.step("\(a)*\(b)", "There are # slices.")
      s.step("\(all)/\(c)", "Each gets # slices.")
    },
    ProblemSource("shared-repack") { s in
      let (p, item) = (s.person(), s.item(.small))
      let (a, b, c) = sharedProduct(&s, 2...12, of: Array(6...30))
      let bag = s.pick(["bag", "envelope", "gift", "pile"])
      s.tell(
        "\(p.they) {makes|needs} \(bag)s of \(c) \(item).", "\(p.they) puts \(c) \(item) into {one|each} \(bag).")
      s.ask("How many \(bag)s {can \(p.they) make|does \(p.they) get}?")
      let all = s.step("\(a)*\(b)", "\(p) has # \(item).")
      s.step("\(all)/\(c)", "That makes # \(bag)s.")
    },
    ProblemSource("shared-work") { s in
      let (a, b, c) = sharedProduct(&s, 2...12, of: Array(2...20))
      let job = s.pick(["paint a house", "build a wall", "clear a field", "lay a road"])
      s.tell(
        "It takes \(a) workers \(b) days to \(job).", "\(a) workers can \(job) in \(b) days.")
      s.ask("How many days would it take \(c) workers?", "How long would \(c) workers need, in days?")
      let all = s.step("\(a)*\(b)", "The job is # days of work for one worker.")
      s.step("\(all)/\(c)", "For \(c) workers, it takes # days.")
    },
    ProblemSource("shared-rent") { s in
      let (a, b, c) = sharedProduct(&s, 2...10, of: Array(20...90))
      let (p, what) = (s.person(), s.pick(["cabin", "boat", "van", "tent", "cottage"]))
      s.tell(
        "\(p) and \(p.their) friends rent a \(what) for \(a) days at $\(b) {a|per} day.",
        "A \(what) costs $\(b) a day. \(p)'s group takes it for \(a) days.")
      s.tell(
        "There are \(c) people in the group, and all pay the same.",
        "The cost is split {equally|evenly} among \(c) people.")
      s.distract("They have to drive \(s.number(20...90)) miles to get there.")
      s.ask("How much does each {person |}pay?", "What is the share of one person in dollars?")
      let all = s.step("\(a)*\(b)", "The \(what) costs $#.")
      s.step("\(all)/\(c)", "Each pays $#.")
    },
    .heldOut("shared-seeds") { s in
      let (a, b, c) = sharedProduct(&s, 2...10, of: Array(6...40))
      let p = s.person()
      let plant = s.item(.plants)
      s.tell(
        "\(p) {brings|carries} \(a) trays of \(b) young \(plant) to \(p.their) field.",
        "In \(p)'s {truck|cart} are \(a) trays, each with \(b) young \(plant).")
      s.tell("\(c) of them fit into one row of the field.", "\(p.they) plants them in rows of \(c).")
      s.ask("How many rows {does \(p.they) fill|are there}?")
      let all = s.step("\(a)*\(b)", "There are # \(plant).")
      s.step("\(all)/\(c)", "That fills # rows.")
    },
  ]

  /// a times b, which can be shared by c, so that each gets two or more.
  private static func sharedProduct(
    _ s: inout ProblemScene, _ counts: ClosedRange<Int>, of sizes: [Int]
  ) -> (Int, Int, Int) {
    while true {
      let (a, b, c) = (s.number(counts), s.pick(sizes), s.number(3...12))
      if a != c, (a * b).isMultiple(of: c), a * b > c { return (a, b, c) }
    }
  }
}
