// Problems of five steps and more.

extension ProblemGenerator {
  package static let longWays: [ProblemSource] =
    threeProducts + yearlyBudgets + sharesOfShares + journeys

  /// a*b, c*d and e*f together, less g or shared.
  private static let threeProducts: [ProblemSource] = [
    ProblemSource("three-concert") { s in
      let (a, b, c, d, e, f) = sixNumbers(&s)
      let g = s.number(10...(a * b + c * d + e * f - 5))
      let place = s.pick(["concert", "play", "dance show", "football game"])
      s.tell(
        "For a \(place), a school sells \(a) tickets at $\(b), \(c) tickets at $\(d), and \(e) tickets at $\(f).",
        "At a \(place), there are three prices: \(a) people pay $\(b) each, \(c) people pay $\(d) each, and \(e) "
          + "people pay $\(f) each."
      )
      s.tell("The {hall|stage|place} costs $\(g).", "Costs of $\(g) have to be paid from the money.")
      s.ask("How much {money |}is left {for the school|after that}?")
      let first = s.step("\(a)*\(b)", "The first group pays $#.")
      let second = s.step("\(c)*\(d)", "The second group pays $#.")
      let third = s.step("\(e)*\(f)", "The third group pays $#.")
      let all = s.step("\(first)+\(second)+\(third)", "Together, they pay $#.")
      s.step("\(all)-\(g)", "That leaves $#.")
    },
    ProblemSource("three-farm") { s in
      let (a, b, c, d, e, f) = sixNumbers(&s)
      let g = s.number(10...(a * b + c * d + e * f - 5))
      let (p, x, y, z) = (s.person(), s.item(.fruit), s.item(.fruit), s.item(.fruit))
      s.tell("\(p) {picks|harvests} \(a) boxes of \(b) \(x), \(c) boxes of \(d) \(y), and \(e) boxes of \(f) \(z).")
      s.tell(
        "\(p.their) family keeps \(g) {pieces of fruit|of all these}, and the rest is sold.",
        "\(g) pieces of the fruit are bad.")
      s.ask("How many pieces of fruit {are left|remain}?")
      let first = s.step("\(a)*\(b)", "There are # \(x).")
      let second = s.step("\(c)*\(d)", "There are # \(y).")
      let third = s.step("\(e)*\(f)", "There are # \(z).")
      let all = s.step("\(first)+\(second)+\(third)", "Together, there are #.")
      s.step("\(all)-\(g)", "That leaves #.")
    },
    .heldOut("three-coins") { s in
      let p = s.person()
      let (a, c, e) = (s.number(2...15), s.number(2...15), s.number(2...12))
      let (b, d, f) = s.pick([(5, 10, 20), (2, 5, 10), (10, 20, 50), (5, 10, 50)])
      let g = s.number(5...(a * b + c * d + e * f - 5))
      s.tell(
        "In \(p)'s drawer are \(a) bills of $\(b), \(c) bills of $\(d), and \(e) bills of $\(f). \(p.they) pays "
          + "$\(g) for a {repair|new door|trip}."
      )
      s.ask("How many dollars stay in the drawer?", "How much money stays in the drawer?")
      let first = s.step("\(a)*\(b)", "The first bills are $#.")
      let second = s.step("\(c)*\(d)", "The second bills are $#.")
      let third = s.step("\(e)*\(f)", "The third bills are $#.")
      let all = s.step("\(first)+\(second)+\(third)", "Together, they are $#.")
      s.step("\(all)-\(g)", "That leaves $#.")
    },
  ]

  /// a*b*4 comes in, three costs go out, and c months pass.
  private static let yearlyBudgets: [ProblemSource] = [
    ProblemSource("budget-month-worker") { s in
      let p = s.person()
      let (a, b, n) = (s.number(10...40), s.number(10...25), s.number(2...12))
      let (rent, food, other) = costs(&s, below: a * b * 4)
      let (job, thing) = s.pick([
        ("in a bakery", "clothes"), ("at a hospital", "bus tickets"), ("as a mechanic", "games"),
      ])
      s.tell(
        "\(p) works \(job), \(a) hours a week for $\(b) an hour. Each month has 4 weeks.",
        "For \(a) hours a week \(job), \(p) gets $\(b) an hour. A month has 4 weeks of work.")
      s.tell("Every month, \(p.they) pays $\(rent) for rent, $\(food) for food, and $\(other) for \(thing).")
      s.ask(
        "How much does \(p.they) save in \(n) months?", "If \(p.they) saves the rest, how much is that in \(n) months?")
      let week = s.step("\(a)*\(b)", "In a week, \(p) earns $#.")
      let month = s.step("\(week)*4", "In a month, \(p) earns $#.")
      let spent = s.step("\(rent)+\(food)+\(other)", "In a month, \(p) spends $#.")
      let saved = s.step("\(month)-\(spent)", "In a month, \(p) saves $#.")
      s.step("\(saved)*\(n)", "In \(n) months, it is $#.")
    },
    ProblemSource("budget-month-shop") { s in
      let p = s.person()
      let (a, b, n) = (s.number(10...60), s.number(5...30), s.number(2...12))
      let (x, y, z) = costs(&s, below: a * b * 4)
      s.tell(
        "\(p)'s {shop|stall} sells \(a) {lamps|bags|chairs} a week at $\(b) each. In a month, it is open for 4 weeks.")
      s.tell("A month costs \(p.them) $\(x) for the place, $\(y) for goods, and $\(z) for electricity.")
      s.ask("What profit {is left in|does the business make in} \(n) months?")
      let week = s.step("\(a)*\(b)", "In a week, the sales are $#.")
      let month = s.step("\(week)*4", "In a month, the sales are $#.")
      let spent = s.step("\(x)+\(y)+\(z)", "In a month, the costs are $#.")
      let saved = s.step("\(month)-\(spent)", "In a month, the profit is $#.")
      s.step("\(saved)*\(n)", "In \(n) months, it is $#.")
    },
    .heldOut("budget-month-taxi") { s in
      let (a, b, n) = (s.number(20...60), s.number(8...20), s.number(2...12))
      let (x, y, z) = costs(&s, below: a * b * 4)
      s.tell("A taxi driver has \(a) rides a week and gets $\(b) for each. There are 4 weeks in {a|one} month.")
      s.tell("Gas is $\(x) a month, insurance is $\(y) a month, and repairs are $\(z) a month.")
      s.ask("What remains for the driver after \(n) months?")
      let week = s.step("\(a)*\(b)", "In a week, it is $#.")
      let month = s.step("\(week)*4", "In a month, it is $#.")
      let spent = s.step("\(x)+\(y)+\(z)", "In a month, the costs are $#.")
      let saved = s.step("\(month)-\(spent)", "In a month, $# remains.")
      s.step("\(saved)*\(n)", "In \(n) months, it is $#.")
    },
  ]

  /// a*b in all; 1/c of it, then d% of the rest; what is left is shared.
  private static let sharesOfShares: [ProblemSource] = [
    ProblemSource("shares-oranges") { s in
      let (p, item) = (s.person(), s.item(.fruit))
      let (a, b, c, d, e) = sharedShares(&s)
      s.tell(
        "\(p) {buys|brings} \(a) boxes with \(b) \(item) in each. \(s.part(c)) of all the \(item) are made into juice.")
      s.tell("Then \(d)% of the {rest|remaining \(item)} go into a salad.")
      s.ask("The others are shared equally by \(e) {children|people}. How many does each get?")
      let all = s.step("\(a)*\(b)", "There are # \(item).")
      let first = s.step("\(all)/\(c)", "# are made into juice.")
      let rest = s.step("\(all)-\(first)", "That leaves #.")
      let second = s.step("\(rest)*\(d)/100", "# go into the salad.")
      let left = s.step("\(rest)-\(second)", "That leaves #.")
      s.step("\(left)/\(e)", "Each gets #.")
    },
    ProblemSource("shares-pay") { s in
      let p = s.person()
      let (a, b, c, d, e) = sharedShares(&s)
      s.tell(
        "\(p) {works|has worked} \(a) hours and {gets|is paid} $\(b) an hour. \(p.they) {pays|spends} \(s.part(c)) "
          + "of it {for rent|on a trip}."
      )
      s.tell("\(p.they) puts \(d)% of the {rest|remaining money} into a bank.")
      s.ask("What is left is enough for \(e) equal weeks. How much {is there for a|can \(p.they) spend each} week?")
      let all = s.step("\(a)*\(b)", "\(p) gets $#.")
      let first = s.step("\(all)/\(c)", "First, $# are spent.")
      let rest = s.step("\(all)-\(first)", "That leaves $#.")
      let second = s.step("\(rest)*\(d)/100", "$# go into the bank.")
      let left = s.step("\(rest)-\(second)", "That leaves $#.")
      s.step("\(left)/\(e)", "For each week, there is $#.")
    },
    .heldOut("shares-library") { s in
      let (a, b, c, d, e) = sharedShares(&s)
      s.tell(
        "A library has \(a) shelves of \(b) books. It gives \(s.part(c)) of all its books to a school and sells "
          + "\(d)% of the others."
      )
      s.ask("What remains is put on \(e) new shelves, equally many on each. How many books is that per shelf?")
      let all = s.step("\(a)*\(b)", "There are # books.")
      let first = s.step("\(all)/\(c)", "The school gets # books.")
      let rest = s.step("\(all)-\(first)", "That leaves # books.")
      let second = s.step("\(rest)*\(d)/100", "# books are sold.")
      let left = s.step("\(rest)-\(second)", "That leaves # books.")
      s.step("\(left)/\(e)", "Each shelf gets # books.")
    },
  ]

  /// A way in parts at several speeds, the rest, and the time for it.
  private static let journeys: [ProblemSource] = [
    ProblemSource("journey-car") { s in
      let p = s.person()
      let (a, b, c, d, e, f) = journey(&s)
      s.tell(
        "\(p) {drives|travels} \(a) hours at \(b) miles an hour and \(c) hours at \(d) miles an hour. The whole "
          + "trip is \(e) miles.",
        "On a trip of \(e) miles, \(p) first goes \(b) miles an hour for \(a) hours and then \(d) miles an hour for "
          + "\(c) hours."
      )
      s.ask(
        "At \(f) miles an hour, how many {more |}hours does the rest take?",
        "How many hours will the rest take at \(f) miles an hour?")
      let first = s.step("\(a)*\(b)", "The first part is # miles.")
      let second = s.step("\(c)*\(d)", "The second part is # miles.")
      let done = s.step("\(first)+\(second)", "Together, that is # miles.")
      let rest = s.step("\(e)-\(done)", "That leaves # miles.")
      s.step("\(rest)/\(f)", "That takes # hours.")
    },
    ProblemSource("journey-book") { s in
      let p = s.person()
      let (a, b, c, d, e, f) = journey(&s)
      s.tell(
        "A book has \(e) pages. \(p) reads \(b) pages a day for \(a) days and then \(d) pages a day for \(c) days.",
        "For \(a) days, \(p) reads \(b) pages a day of a book with \(e) pages, and for \(c) days \(d) pages a day.")
      s.ask("If \(p.they) then reads \(f) pages a day, how many more days does \(p.they) need?")
      let first = s.step("\(a)*\(b)", "First, \(p) reads # pages.")
      let second = s.step("\(c)*\(d)", "Then \(p) reads # pages.")
      let done = s.step("\(first)+\(second)", "Together, that is # pages.")
      let rest = s.step("\(e)-\(done)", "That leaves # pages.")
      s.step("\(rest)/\(f)", "That takes # days.")
    },
    .heldOut("journey-tank") { s in
      let (a, b, c, d, e, f) = journey(&s)
      s.tell(
        "A pool of \(e) gallons is filled. For \(a) hours, \(b) gallons an hour flow in, and for \(c) hours, it is "
          + "\(d) gallons an hour."
      )
      s.ask("After that, it is \(f) gallons an hour. How many hours does it take until the pool is full?")
      let first = s.step("\(a)*\(b)", "First, # gallons flow in.")
      let second = s.step("\(c)*\(d)", "Then # gallons flow in.")
      let done = s.step("\(first)+\(second)", "Together, that is # gallons.")
      let rest = s.step("\(e)-\(done)", "That leaves # gallons.")
      s.step("\(rest)/\(f)", "That takes # hours.")
    },
  ]

  /// Three costs that together are less than the income.
  private static func costs(_ s: inout ProblemScene, below income: Int) -> (Int, Int, Int) {
    let (large, middle, small) = (income * 9 / 20, income / 4, income / 5)
    return (s.number(large / 2...large), s.number(middle / 3...middle), s.number(small / 3...small))
  }

  /// Three counts, each with a size; the sizes differ.
  static func sixNumbers(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int, Int) {
    let sizes = s.shuffled([s.number(3...8), s.number(9...14), s.number(15...24)])
    return (s.number(3...20), sizes[0], s.number(3...20), sizes[1], s.number(3...20), sizes[2])
  }

  /// a*b less 1/c, less d percent, shared by e.
  private static func sharedShares(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int) {
    while true {
      let (c, d, e) = (s.number(2...4), s.pick([10, 20, 25, 40, 50]), s.number(2...6))
      let (a, b) = (s.number(4...12), s.number(10...40))
      guard (a * b).isMultiple(of: c) else { continue }
      let rest = a * b - a * b / c
      guard (rest * d).isMultiple(of: 100), (rest - rest * d / 100).isMultiple(of: e) else { continue }
      return (a, b, c, d, e)
    }
  }

  /// a*b and c*d of e are done, and the rest is some times f.
  private static func journey(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int, Int) {
    let (a, b, c, d) = (s.number(2...5), 5 * s.number(4...14), s.number(2...5), 5 * s.number(3...12))
    let f = 5 * s.number(3...12)
    return (a, b, c, d, a * b + c * d + f * s.number(2...6), f)
  }
}
