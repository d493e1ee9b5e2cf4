// Problems of six steps and more: several that sell, give or compare.

extension ProblemGenerator {
  package static let longerWays: [ProblemSource] = threeWorkers + comparedAndSold + twoSides

  /// a*b, c*d and e*f each week, g weeks, and costs of h a week.
  private static let threeWorkers: [ProblemSource] = [
    ProblemSource("three-weeks-shop") { s in
      let (p, (a, b, c, d, e, f), g) = (s.person(), sixNumbers(&s), s.number(2...8))
      let h = s.number(10...(a * b + c * d + e * f) / 2)
      let (x, y, z) = s.pick([("hats", "bags", "shirts"), ("lamps", "chairs", "tables"), ("cakes", "pies", "tarts")])
      s.tell(
        "In a week, \(p)'s shop sells \(a) \(x) at $\(b) each, \(c) \(y) at $\(d) each, and \(e) \(z) at $\(f) each.",
        "\(p) sells \(a) \(x) for $\(b) each, \(c) \(y) for $\(d) each, and \(e) \(z) for $\(f) each every week.")
      s.tell("Each week, the costs {are|come to} $\(h).", "The shop costs \(p.them) $\(h) a week.")
      s.ask("How much {profit is that|does \(p.they) earn} in \(g) weeks?")
      let first = s.step("\(a)*\(b)", "The \(x) bring $#.")
      let second = s.step("\(c)*\(d)", "The \(y) bring $#.")
      let third = s.step("\(e)*\(f)", "The \(z) bring $#.")
      let week = s.step("\(first)+\(second)+\(third)", "In a week, it is $#.")
      let earned = s.step("\(week)-\(h)", "After the costs, it is $# a week.")
      s.step("\(earned)*\(g)", "In \(g) weeks, it is $#.")
    },
    ProblemSource("three-weeks-farm") { s in
      let (p, (a, b, c, d, e, f), g) = (s.person(), sixNumbers(&s), s.number(2...8))
      let h = s.number(10...(a * b + c * d + e * f) / 2)
      s.tell(
        "\(p) has \(a) goats, \(c) sheep, and \(e) cows. A goat gives \(b) liters of milk a week, a sheep \(d) "
          + "liters, and a cow \(f) liters."
      )
      s.tell("\(p.their) family drinks \(h) liters a week. The rest is made into cheese.")
      s.ask("How many liters are made into cheese in \(g) weeks?")
      let first = s.step("\(a)*\(b)", "The goats give # liters.")
      let second = s.step("\(c)*\(d)", "The sheep give # liters.")
      let third = s.step("\(e)*\(f)", "The cows give # liters.")
      let week = s.step("\(first)+\(second)+\(third)", "In a week, it is # liters.")
      let rest = s.step("\(week)-\(h)", "After the family, it is # liters a week.")
      s.step("\(rest)*\(g)", "In \(g) weeks, it is # liters.")
    },
    .heldOut("three-weeks-print") { s in
      let ((a, b, c, d, e, f), g) = (sixNumbers(&s), s.number(2...8))
      let h = s.number(10...(a * b + c * d + e * f) / 2)
      s.tell(
        "A printing house runs \(a) presses that make \(b) books a day, \(c) that make \(d), and \(e) that make "
          + "\(f). Day by day, \(h) books turn out to be faulty."
      )
      s.ask("How many books without faults are made in \(g) days?")
      let first = s.step("\(a)*\(b)", "The first presses make # books.")
      let second = s.step("\(c)*\(d)", "The second ones make # books.")
      let third = s.step("\(e)*\(f)", "The third ones make # books.")
      let day = s.step("\(first)+\(second)+\(third)", "In a day, it is # books.")
      let good = s.step("\(day)-\(h)", "Without the faulty ones, it is # books a day.")
      s.step("\(good)*\(g)", "In \(g) days, it is # books.")
    },
  ]

  /// a, b times that, half of that, all together sold at c, less d, shared by e.
  private static let comparedAndSold: [ProblemSource] = [
    ProblemSource("compared-sold-cookies") { s in
      let (p, q, r) = (s.person(), s.person(), s.person())
      let (item, (a, b, c, d, e)) = (s.item(.baked), sale(&s))
      s.tell(
        "\(p) bakes \(a) \(item). \(q) bakes \(s.times(b)) as many as \(p), and \(r) bakes half as many as \(q).",
        "For a fair, \(p) makes \(a) \(item), \(q) makes \(s.times(b)) as many as \(p), and \(r) makes half as many "
          + "as \(q)."
      )
      s.tell(
        "They sell all of them at $\(c) each and pay $\(d) for a {stand|tent}. {The rest|What is left} is divided "
          + "equally among \(e) {families|classes}."
      )
      s.ask("How much does each of them get?")
      let second = s.step("\(a)*\(b)", "\(q) bakes # \(item).")
      let third = s.step("\(second)/2", "\(r) bakes # \(item).")
      let all = s.step("\(a)+\(second)+\(third)", "Together, they bake # \(item).")
      let money = s.step("\(all)*\(c)", "They take in $#.")
      let rest = s.step("\(money)-\(d)", "After the cost, it is $#.")
      s.step("\(rest)/\(e)", "Each gets $#.")
    },
    ProblemSource("compared-sold-fish") { s in
      let (a, b, c, d, e) = sale(&s)
      let (x, y, z) = s.pick([("trout", "perch", "carp"), ("cod", "tuna", "herring")])
      s.tell(
        "A fishing boat brings in \(a) pounds of \(x), \(s.times(b)) as much \(y) as \(x), and half as much \(z) as "
          + "\(y)."
      )
      s.tell("A pound sells for $\(c). The fuel costs $\(d), and the \(e) fishers share the rest equally.")
      s.ask("How many dollars does each fisher get?")
      let second = s.step("\(a)*\(b)", "There are # pounds of \(y).")
      let third = s.step("\(second)/2", "There are # pounds of \(z).")
      let all = s.step("\(a)+\(second)+\(third)", "Together, there are # pounds.")
      let money = s.step("\(all)*\(c)", "They sell for $#.")
      let rest = s.step("\(money)-\(d)", "After the fuel, it is $#.")
      s.step("\(rest)/\(e)", "Each gets $#.")
    },
    .heldOut("compared-sold-tickets") { s in
      let (a, b, c, d, e) = sale(&s)
      s.tell(
        "On Friday, \(a) people see a school play. On Saturday, it is \(s.times(b)) as many, and on Sunday half as "
          + "many as on Saturday."
      )
      s.tell(
        "Each of them pays $\(c). After $\(d) for costumes is paid, \(e) clubs of the school get equal parts of the "
          + "money."
      )
      s.ask("What does one club get, in dollars?")
      let second = s.step("\(a)*\(b)", "On Saturday, # people come.")
      let third = s.step("\(second)/2", "On Sunday, # people come.")
      let all = s.step("\(a)+\(second)+\(third)", "In all, # people come.")
      let money = s.step("\(all)*\(c)", "They pay $#.")
      let rest = s.step("\(money)-\(d)", "After the costumes, it is $#.")
      s.step("\(rest)/\(e)", "One club gets $#.")
    },
  ]

  /// a*b and c*d on one side, e*f and g*h on the other, and the difference.
  private static let twoSides: [ProblemSource] = [
    ProblemSource("sides-shoppers") { s in
      let (p, q, n) = (s.person(), s.person(), sides(&s))
      let (x, y) = (s.item(.food), s.item(.school))
      s.tell("\(p) buys \(n[0]) \(x) at $\(n[1]) each and \(n[2]) \(y) at $\(n[3]) each.")
      s.tell("\(q) buys \(n[4]) \(x) at $\(n[5]) each and \(n[6]) \(y) at $\(n[7]) each.")
      s.ask("How much more than \(q) does \(p) {pay|spend}?")
      let first = s.step("\(n[0])*\(n[1])", "\(p)'s \(x) cost $#.")
      let second = s.step("\(n[2])*\(n[3])", "\(p)'s \(y) cost $#.")
      let one = s.step("\(first)+\(second)", "\(p) pays $#.")
      let third = s.step("\(n[4])*\(n[5])", "\(q)'s \(x) cost $#.")
      let fourth = s.step("\(n[6])*\(n[7])", "\(q)'s \(y) cost $#.")
      let other = s.step("\(third)+\(fourth)", "\(q) pays $#.")
      s.step("\(one)-\(other)", "The difference is $#.")
    },
    ProblemSource("sides-weeks") { s in
      let (p, q, n) = (s.person(), s.person(), sides(&s))
      s.tell(
        "For \(n[0]) days, \(p) runs \(n[1]) miles a day, and for \(n[2]) days, \(p.they) runs \(n[3]) miles a day.")
      s.tell("\(q) runs \(n[5]) miles a day for \(n[4]) days and \(n[7]) miles a day for \(n[6]) days.")
      s.ask("How many more miles than \(q) does \(p) run?", "By how many miles does \(p) run farther?")
      let first = s.step("\(n[0])*\(n[1])", "First, \(p) runs # miles.")
      let second = s.step("\(n[2])*\(n[3])", "Then \(p) runs # miles.")
      let one = s.step("\(first)+\(second)", "In all, \(p) runs # miles.")
      let third = s.step("\(n[4])*\(n[5])", "First, \(q) runs # miles.")
      let fourth = s.step("\(n[6])*\(n[7])", "Then \(q) runs # miles.")
      let other = s.step("\(third)+\(fourth)", "In all, \(q) runs # miles.")
      s.step("\(one)-\(other)", "The difference is # miles.")
    },
    .heldOut("sides-hotels") { s in
      let n = sides(&s)
      let (x, y) = s.pick([("Sea Hotel", "Park Hotel"), ("Grand Hotel", "Star Hotel")])
      s.tell(
        "The \(x) has \(n[0]) large rooms with \(n[1]) beds and \(n[2]) small rooms with \(n[3]) beds. In the \(y), "
          + "there are \(n[4]) large rooms with \(n[5]) beds and \(n[6]) small rooms with \(n[7]) beds."
      )
      s.ask("How many more beds are in the \(x)?")
      let first = s.step("\(n[0])*\(n[1])", "The large rooms of the \(x) have # beds.")
      let second = s.step("\(n[2])*\(n[3])", "The small ones have # beds.")
      let one = s.step("\(first)+\(second)", "The \(x) has # beds.")
      let third = s.step("\(n[4])*\(n[5])", "The large rooms of the \(y) have # beds.")
      let fourth = s.step("\(n[6])*\(n[7])", "The small ones have # beds.")
      let other = s.step("\(third)+\(fourth)", "The \(y) has # beds.")
      s.step("\(one)-\(other)", "The difference is # beds.")
    },
  ]

  /// (a + a*b + a*b/2)*c - d can be shared by e.
  private static func sale(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int) {
    while true {
      let (a, b, c, e) = (2 * s.number(4...20), s.number(2...4), s.number(2...6), s.number(2...6))
      let money = (a + a * b + a * b / 2) * c
      let d = s.number(10...(money / 3))
      if (money - d).isMultiple(of: e) { return (a, b, c, d, e) }
    }
  }

  /// Four products, of which the first two make more than the others.
  private static func sides(_ s: inout ProblemScene) -> [Int] {
    while true {
      let n = [(4, 12), (4, 9), (4, 12), (2, 5), (2, 12), (4, 9), (2, 12), (2, 5)].map { s.number($0.0...$0.1) }
      if n[0] * n[1] + n[2] * n[3] > n[4] * n[5] + n[6] * n[7] + 1 { return n }
    }
  }
}
