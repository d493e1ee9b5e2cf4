// Several kinds of steps in one problem.

extension ProblemGenerator {
  package static let combined: [ProblemSource] =
    threeDays + percentShared + twoFloors + boysAndGirls + partSold + thereAndBack + hoursAndDays + changes

  /// a, b times that, half of that and c more: the sum.
  private static let threeDays: [ProblemSource] = [
    ProblemSource("days-steps-hike") { s in
      let (p, (a, b, c)) = (s.person(), days(&s))
      s.tell(
        "On Friday, \(p) hikes \(a) miles. On Saturday, \(p.they) hikes \(s.times(b)) as far. On Sunday, it is \(c) "
          + "miles more than half of Saturday's distance."
      )
      s.ask(
        "How many miles does \(p.they) hike {in all|on the three days}?",
        "What is the length of the whole hike in miles?")
      let second = s.step("\(a)*\(b)", "On Saturday, it is # miles.")
      let half = s.step("\(second)/2", "Half of that is # miles.")
      let third = s.step("\(half)+\(c)", "On Sunday, it is # miles.")
      s.step("\(a)+\(second)+\(third)", "In all, it is # miles.")
    },
    ProblemSource("days-steps-visitors") { s in
      let (a, b, c) = days(&s)
      let place = s.pick(["museum", "zoo", "castle", "garden show"])
      s.tell(
        "A \(place) has \(a) visitors in the morning and \(s.times(b)) as many at noon. In the evening, \(c) more "
          + "than half of the noon visitors come."
      )
      s.ask("How many visitors does the \(place) have {that day|in all}?")
      let second = s.step("\(a)*\(b)", "At noon, there are # visitors.")
      let half = s.step("\(second)/2", "Half of that is #.")
      let third = s.step("\(half)+\(c)", "In the evening, there are # visitors.")
      s.step("\(a)+\(second)+\(third)", "In all, there are # visitors.")
    },
    .heldOut("days-steps-buckets") { s in
      let (p, q, r, (a, b, c)) = (s.person(), s.person(), s.person(), days(&s))
      s.tell(
        "\(p) fills \(a) buckets with sand, and \(q) fills \(s.times(b)) as many. \(r) fills half as many as \(q) "
          + "and then \(c) others."
      )
      s.ask("How many buckets do the three children fill?")
      let second = s.step("\(a)*\(b)", "\(q) fills # buckets.")
      let half = s.step("\(second)/2", "Half of that is #.")
      let third = s.step("\(half)+\(c)", "\(r) fills # buckets.")
      s.step("\(a)+\(second)+\(third)", "In all, they fill # buckets.")
    },
  ]

  /// a*b in all, c% gone, the rest shared by d.
  private static let percentShared: [ProblemSource] = [
    ProblemSource("percent-shared-boxes") { s in
      let (p, item, (a, b, c, d)) = (s.person(), s.item(.fruit), percentOfProduct(&s))
      s.tell(
        "\(p) has \(a) crates of \(b) \(item). \(c)% of them are {too soft|rotten}.",
        "There are \(a) crates with \(b) \(item) each in \(p)'s truck, but \(c)% of them are bad.")
      s.tell("The good ones are divided {equally|evenly} among \(d) {stores|families}.")
      s.ask("How many \(item) does each of them get?")
      let all = s.step("\(a)*\(b)", "There are # \(item).")
      let bad = s.step("\(all)*\(c)/100", "# of them are bad.")
      let good = s.step("\(all)-\(bad)", "That leaves # \(item).")
      s.step("\(good)/\(d)", "Each gets # \(item).")
    },
    ProblemSource("percent-shared-wages") { s in
      let (p, (a, b, c, d)) = (s.person(), percentOfProduct(&s))
      s.tell(
        "\(p) works \(a) days for $\(b) a day and pays \(c)% {of the money in taxes|of it for rent}.",
        "In \(a) days, \(p) earns $\(b) a day. \(c)% of it goes to taxes.")
      s.tell("What is left has to last for \(d) weeks.", "\(p.they) divides the rest over \(d) weeks.")
      s.ask("How many dollars can \(p.they) spend {a week|in each week}?")
      let all = s.step("\(a)*\(b)", "\(p) earns $#.")
      let tax = s.step("\(all)*\(c)/100", "\(p) pays $#.")
      let rest = s.step("\(all)-\(tax)", "That leaves $#.")
      s.step("\(rest)/\(d)", "For each week, it is $#.")
    },
    .heldOut("percent-shared-seats") { s in
      let (a, b, c, d) = percentOfProduct(&s)
      s.tell(
        "A stadium has \(a) blocks of \(b) seats. For repairs, \(c)% of the seats are closed. The open seats are "
          + "given out to \(d) schools, the same number to each school."
      )
      s.ask("How many seats are there for one school?")
      let all = s.step("\(a)*\(b)", "There are # seats.")
      let closed = s.step("\(all)*\(c)/100", "# seats are closed.")
      let open = s.step("\(all)-\(closed)", "# seats are open.")
      s.step("\(open)/\(d)", "One school gets # seats.")
    },
  ]

  /// a*b and c*d together, at e each, and f more.
  private static let twoFloors: [ProblemSource] = [
    ProblemSource("floors-tiles") { s in
      let (p, x, y) = (s.person(), s.item(.rooms), s.item(.rooms))
      let (a, b, c, d, e, f) = (
        s.number(4...12), s.number(3...10), s.number(4...12), s.number(3...10), s.number(2...9), s.number(20...150)
      )
      s.tell(
        "\(p) puts new floors into a \(x.one) of \(a) by \(b) feet and a \(y.one) of \(c) by \(d) feet.",
        "A \(x.one) of \(a) by \(b) feet and a \(y.one) of \(c) by \(d) feet get new floors.")
      s.tell("A square foot of the new floor costs $\(e), and the work costs $\(f).")
      s.ask("What is the price of everything?", "How much does it cost in all?")
      let first = s.step("\(a)*\(b)", "The \(x.one) has # square feet.")
      let second = s.step("\(c)*\(d)", "The \(y.one) has # square feet.")
      let area = s.step("\(first)+\(second)", "Together, that is # square feet.")
      let floor = s.step("\(area)*\(e)", "The floors cost $#.")
      s.step("\(floor)+\(f)", "With the work, it is $#.")
    },
    ProblemSource("floors-books") { s in
      let p = s.person()
      let (a, b, c, d, e, f) = (
        s.number(2...9), s.number(4...12), s.number(2...9), s.number(4...12), s.number(2...6), s.number(5...40)
      )
      s.tell("\(p)'s school orders \(a) boxes with \(b) math books each and \(c) boxes with \(d) art books each.")
      s.tell("Every book costs $\(e), and shipping is $\(f).", "A book is $\(e). For shipping, the school pays $\(f).")
      s.ask("How much does the school pay {in all|in total}?")
      let first = s.step("\(a)*\(b)", "There are # math books.")
      let second = s.step("\(c)*\(d)", "There are # art books.")
      let all = s.step("\(first)+\(second)", "Together, that is # books.")
      let cost = s.step("\(all)*\(e)", "The books cost $#.")
      s.step("\(cost)+\(f)", "With shipping, it is $#.")
    },
    .heldOut("floors-buses") { s in
      let (a, b, c, d, e, f) = (
        s.number(2...6), s.number(20...50), s.number(2...6), s.number(10...20), s.number(2...9), s.number(20...150)
      )
      s.tell(
        "\(a) large buses with \(b) tourists each and \(c) small buses with \(d) tourists each stop at a castle. "
          + "Each tourist pays $\(e) to get in, and the group books a guide for $\(f)."
      )
      s.ask("How much money does the castle receive for tickets and guide?")
      let first = s.step("\(a)*\(b)", "# tourists come in large buses.")
      let second = s.step("\(c)*\(d)", "# tourists come in small buses.")
      let all = s.step("\(first)+\(second)", "Together, that is # tourists.")
      let cost = s.step("\(all)*\(e)", "The tickets cost $#.")
      s.step("\(cost)+\(f)", "With the guide, it is $#.")
    },
  ]

  /// Of a, b are of one kind: a-b of the other; c for each of these, d for each of those.
  private static let boysAndGirls: [ProblemSource] = [
    ProblemSource("kinds-class") { s in
      let (a, b, c, d) = kinds(&s)
      let (x, y) = s.pick([("boys", "girls"), ("old pupils", "new pupils"), ("first-graders", "second-graders")])
      let what = s.pick(["pencils", "books", "cookies"])
      s.tell(
        "There are \(a) children in a {class|club}. \(b) of them are \(x), and the {rest|others} are \(y).",
        "A {class|club} has \(a) children: \(b) \(x), and all the others are \(y).")
      s.tell("Every one of the \(y) gets \(c) \(what), and every one of the \(x) gets \(d).")
      s.ask("How many \(what) are {needed|handed out} {in all|altogether}?")
      let other = s.step("\(a)-\(b)", "There are # \(y).")
      let first = s.step("\(other)*\(c)", "The \(y) get # \(what).")
      let second = s.step("\(b)*\(d)", "The \(x) get # \(what).")
      s.step("\(first)+\(second)", "In all, it is # \(what).")
    },
    ProblemSource("kinds-tickets") { s in
      let (a, b, c, d) = kinds(&s)
      let place = s.pick(["concert", "play", "game", "fair"])
      s.tell(
        "\(a) people come to a \(place). \(b) of them are children who pay $\(d), and all the others pay the full "
          + "price of $\(c).",
        "For a \(place), \(a) tickets are sold: \(b) for children at $\(d) each, and the rest for adults at $\(c) each."
      )
      s.distract("The doors open at \(s.number(5...8)):30.")
      s.ask("How much {money |}do the tickets bring in?", "What are the {sales|earnings} from the tickets?")
      let other = s.step("\(a)-\(b)", "There are # full tickets.")
      let first = s.step("\(other)*\(c)", "They bring $#.")
      let second = s.step("\(b)*\(d)", "The tickets for children bring $#.")
      s.step("\(first)+\(second)", "In all, it is $#.")
    },
    .heldOut("kinds-animals") { s in
      let (a, b, c, d) = kinds(&s)
      let (x, y) = s.pick([("lions", "wolves"), ("seals", "otters"), ("horses", "ponies")])
      s.tell(
        "A park keeps \(a) animals. \(b) are \(x) and the remaining ones are \(y). One of the \(y) needs \(c) "
          + "pounds of food a day and one of the \(x) \(d) pounds."
      )
      s.ask("How many pounds of food are needed for one day?")
      let other = s.step("\(a)-\(b)", "There are # \(y).")
      let first = s.step("\(other)*\(c)", "The \(y) need # pounds.")
      let second = s.step("\(b)*\(d)", "The \(x) need # pounds.")
      s.step("\(first)+\(second)", "In all, it is # pounds.")
    },
  ]

  /// a*b in all, 1/c of it gone, the rest at d each.
  private static let partSold: [ProblemSource] = [
    ProblemSource("part-sold-honey") { s in
      let (p, (a, b, c, d)) = (s.person(), partOfProduct(&s))
      let (x, y) = s.pick([("hives", "jars of honey"), ("trees", "bags of cherries"), ("cows", "cheeses")])
      s.tell(
        "\(p) has \(a) \(x), and each of them gives \(b) \(y). \(p.they) keeps \(s.part(c)) of all the \(y).",
        "From each of \(a) \(x), \(p) gets \(b) \(y). \(s.part(c)) of all the \(y) are for \(p.their) family.")
      s.tell("The rest is sold for $\(d) each.", "\(p.they) sells the others at $\(d) each.")
      s.ask("How much does \(p.they) {earn|get}?")
      let all = s.step("\(a)*\(b)", "There are # \(y).")
      let kept = s.step("\(all)/\(c)", "# of them are kept.")
      let sold = s.step("\(all)-\(kept)", "# are sold.")
      s.step("\(sold)*\(d)", "They bring $#.")
    },
    ProblemSource("part-sold-seats") { s in
      let (a, b, c, d) = partOfProduct(&s)
      s.tell(
        "A cinema has \(a) rows of \(b) seats, and \(s.part(c)) of the seats are {empty|not sold} {tonight|on Monday}.")
      s.tell("One ticket costs $\(d).", "Everybody {pays|has paid} $\(d).")
      s.distract("The film is \(s.number(80...150)) minutes long.")
      s.ask("How much money does the cinema take in?")
      let all = s.step("\(a)*\(b)", "There are # seats.")
      let empty = s.step("\(all)/\(c)", "# seats are empty.")
      let sold = s.step("\(all)-\(empty)", "# tickets are sold.")
      s.step("\(sold)*\(d)", "They bring $#.")
    },
    .heldOut("part-sold-lamps") { s in
      let (a, b, c, d) = partOfProduct(&s)
      s.tell(
        "A library buys \(a) packs of \(b) lamps, of which \(s.part(c)) stay in the cellar. In the reading rooms, "
          + "each lamp that is used needs \(d) watts."
      )
      s.ask("How many watts do the lamps in use need together?")
      let all = s.step("\(a)*\(b)", "There are # lamps.")
      let stored = s.step("\(all)/\(c)", "# stay in the cellar.")
      let used = s.step("\(all)-\(stored)", "# are in use.")
      s.step("\(used)*\(d)", "They need # watts.")
    },
  ]

  /// There and back, gallons, their price, and what is left of the money.
  private static let thereAndBack: [ProblemSource] = [
    ProblemSource("back-visit") { s in
      let (p, (a, b, c, d)) = (s.person(), roundTrip(&s))
      s.tell(
        "\(p) drives to \(p.their) {aunt|grandfather|friend}, who lives \(a) miles away, and back again.",
        "It is \(a) miles to \(p)'s {aunt|cousin}. \(p) drives there and back.")
      s.tell("\(p.their) car goes \(b) miles on a gallon of gas, and a gallon costs $\(c). \(p.they) has $\(d).")
      s.distract("The drive takes \(s.number(2...6)) hours.")
      s.ask("How much {money |}does \(p.they) have left after paying for the gas?")
      let way = s.step("\(a)*2", "There and back is # miles.")
      let gallons = s.step("\(way)/\(b)", "That takes # gallons.")
      let cost = s.step("\(gallons)*\(c)", "The gas costs $#.")
      s.step("\(d)-\(cost)", "That leaves $#.")
    },
    ProblemSource("back-truck") { s in
      let (a, b, c, d) = roundTrip(&s)
      s.tell(
        "A truck brings {furniture|machines} to a town \(a) miles away and comes back empty. It needs a gallon of "
          + "fuel for \(b) miles.",
        "For a delivery, a truck goes \(a) miles and the same way back. It needs one gallon of fuel for every \(b) "
          + "miles."
      )
      s.tell("Fuel costs $\(c) a gallon. The customer pays $\(d).")
      s.ask("How much does the driver keep after buying the fuel?")
      let way = s.step("\(a)*2", "There and back is # miles.")
      let gallons = s.step("\(way)/\(b)", "That takes # gallons.")
      let cost = s.step("\(gallons)*\(c)", "The fuel costs $#.")
      s.step("\(d)-\(cost)", "That leaves $#.")
    },
    .heldOut("back-boat") { s in
      let (p, (a, b, c, d)) = (s.person(), roundTrip(&s))
      s.tell(
        "With $\(d) in \(p.their) pocket, \(p) takes a boat to an island at a distance of \(a) miles and returns "
          + "the same way. Every \(b) miles use up one can of oil, and a can is $\(c)."
      )
      s.ask("How many dollars are in \(p)'s pocket after the oil is paid?")
      let way = s.step("\(a)*2", "There and back is # miles.")
      let cans = s.step("\(way)/\(b)", "That takes # cans.")
      let cost = s.step("\(cans)*\(c)", "The oil costs $#.")
      s.step("\(d)-\(cost)", "That leaves $#.")
    },
  ]

  /// a hours and b minutes, c times.
  private static let hoursAndDays: [ProblemSource] = [
    ProblemSource("hours-days-job") { s in
      let (p, a, b, c) = (s.person(), s.number(2...8), 5 * s.number(1...11), s.number(2...7))
      s.tell(
        "{Every|Each} day, \(p) works for \(a) hours and \(b) minutes.", "\(p) works \(a) hours and \(b) minutes a day."
      )
      s.ask("How many minutes does \(p.they) work in \(c) days?", "How many minutes is that in \(c) days?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      let day = s.step("\(minutes)+\(b)", "In one day, it is # minutes.")
      s.step("\(day)*\(c)", "In \(c) days, it is # minutes.")
    },
    ProblemSource("hours-days-flight") { s in
      let (p, a, b, c) = (s.person(), s.number(2...6), 5 * s.number(1...11), s.number(2...9))
      let what = s.pick(["flight", "train ride", "ferry trip"])
      s.tell("\(p) takes a \(what) of \(a) hours and \(b) minutes \(c) times a month.")
      s.ask("How many minutes {a month does \(p.they) spend like that|is that in a month}?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      let once = s.step("\(minutes)+\(b)", "One \(what) takes # minutes.")
      s.step("\(once)*\(c)", "\(c) of them take # minutes.")
    },
    .heldOut("hours-days-kiln") { s in
      let (a, b, c) = (s.number(2...6), 5 * s.number(1...11), s.number(2...9))
      let (x, y) = s.pick([("kiln", "pots"), ("oven", "hams"), ("machine", "cloths")])
      s.tell("To finish one load of \(y), a \(x) runs \(a) hours and \(b) minutes. There are \(c) loads.")
      s.ask("For how many minutes does the \(x) run?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      let load = s.step("\(minutes)+\(b)", "One load takes # minutes.")
      s.step("\(load)*\(c)", "All loads take # minutes.")
    },
  ]

  /// a+b for one, c-d for the other, and the difference.
  private static let changes: [ProblemSource] = [
    ProblemSource("changes-marbles") { s in
      let (p, q, item, (a, b, c, d)) = (s.person(), s.person(), s.item(.small), change(&s))
      s.tell(
        "\(p) has \(a) \(item) and gets \(b) more. \(q) has \(c) and {loses|gives away} \(d).",
        "\(q) had \(c) \(item) and lost \(d). \(p) had \(a) and found \(b) more.")
      s.ask("How many more \(item) than \(q) does \(p) have {now|then}?")
      let first = s.step("\(a)+\(b)", "\(p) has # \(item) then.")
      let second = s.step("\(c)-\(d)", "\(q) has # \(item) then.")
      s.step("\(first)-\(second)", "The difference is # \(item).")
    },
    ProblemSource("changes-villages") { s in
      let (a, b, c, d) = change(&s)
      let (x, y) = s.pick([("Hilltown", "Lakeside"), ("Oakdale", "Riverton"), ("Millbrook", "Fairview")])
      s.tell(
        "In \(x), there were \(a) houses, and \(b) new ones were built. In \(y), \(d) of \(c) houses were torn down.")
      s.ask("How many more houses than \(y) does \(x) have now?")
      let first = s.step("\(a)+\(b)", "\(x) has # houses now.")
      let second = s.step("\(c)-\(d)", "\(y) has # houses now.")
      s.step("\(first)-\(second)", "The difference is # houses.")
    },
    .heldOut("changes-teams") { s in
      let (a, b, c, d) = change(&s)
      s.tell(
        "Two teams play in a league. The red team had \(a) points and won \(b) points this week. From the \(c) "
          + "points of the blue team, \(d) were taken away."
      )
      s.ask("By how many points is the red team ahead?", "What is the red team's lead in points?")
      let first = s.step("\(a)+\(b)", "The red team has # points.")
      let second = s.step("\(c)-\(d)", "The blue team has # points.")
      s.step("\(first)-\(second)", "The difference is # points.")
    },
  ]

  /// a*b is even.
  private static func days(_ s: inout ProblemScene) -> (Int, Int, Int) {
    (2 * s.number(2...20), s.number(2...4), s.number(2...15))
  }

  private static func percentOfProduct(_ s: inout ProblemScene) -> (Int, Int, Int, Int) {
    while true {
      let (a, b, c, d) = (s.number(3...15), 5 * s.number(2...16), s.pick([5, 10, 20, 25, 30, 40, 50]), s.number(2...8))
      guard (a * b * c).isMultiple(of: 100), (a * b - a * b * c / 100).isMultiple(of: d) else { continue }
      return (a, b, c, d)
    }
  }

  private static func kinds(_ s: inout ProblemScene) -> (Int, Int, Int, Int) {
    let b = s.number(4...40)
    return (b + s.number(4...40), b, s.number(5...12), s.number(2...4))
  }

  private static func partOfProduct(_ s: inout ProblemScene) -> (Int, Int, Int, Int) {
    while true {
      let (a, b, c) = (s.number(3...12), s.number(4...20), s.number(2...5))
      if (a * b).isMultiple(of: c) { return (a, b, c, s.number(2...9)) }
    }
  }

  private static func roundTrip(_ s: inout ProblemScene) -> (Int, Int, Int, Int) {
    let (b, half, c) = (s.pick([20, 25, 30, 40]), s.number(1...6), s.number(2...6))
    return (b * half, b, c, 2 * half * c + s.number(5...60))
  }

  private static func change(_ s: inout ProblemScene) -> (Int, Int, Int, Int) {
    let (c, more) = (s.number(20...80), s.number(3...30))
    let d = s.number(3...(c - 10))
    let sum = c - d + more
    let b = s.number(2...(sum - 5))
    return (sum - b, b, c, d)
  }
}
