// What grows step by step, overtime, and prices compared piece by piece.

extension ProblemGenerator {
  package static let growth: [ProblemSource] = doublings + overtime + pieceByPiece + discountsAndTaxes + netRates

  /// a, a*b, #1*b, and all three together.
  private static let doublings: [ProblemSource] = [
    ProblemSource("growth-seeds") { s in
      let (p, a, b) = (s.person(), s.number(3...15), s.number(2...4))
      s.tell(
        "\(p) plants \(a) seeds on Monday. On Tuesday and on Wednesday, \(p.they) plants \(s.times(b)) as many as "
          + "on the day before."
      )
      s.ask("How many seeds does \(p.they) plant on the three days?", "How many seeds is that in three days?")
      let second = s.step("\(a)*\(b)", "On Tuesday, it is # seeds.")
      let third = s.step("\(second)*\(b)", "On Wednesday, it is # seeds.")
      s.step("\(a)+\(second)+\(third)", "In three days, it is # seeds.")
    },
    ProblemSource("growth-savings") { s in
      let (p, a, b) = (s.person(), s.number(3...20), s.number(2...4))
      s.tell(
        "\(p) saves $\(a) in January. In each of the next two months, \(p.they) saves \(s.times(b)) as much as in "
          + "the month before."
      )
      s.ask("How much does \(p.they) save in the three months{ together|}?")
      let second = s.step("\(a)*\(b)", "In February, it is $#.")
      let third = s.step("\(second)*\(b)", "In March, it is $#.")
      s.step("\(a)+\(second)+\(third)", "In three months, it is $#.")
    },
    .heldOut("growth-shop") { s in
      let (a, b) = (s.number(2...12), s.number(2...3))
      let what = s.pick(["letters", "visitors", "orders", "calls"])
      s.tell(
        "A new shop gets \(a) \(what) in its first week, \(s.times(b)) that number in its second week, and "
          + "\(s.times(b)) the number of the second week in its third."
      )
      s.ask("What is the number of \(what) in all three weeks together?")
      let second = s.step("\(a)*\(b)", "In the second week, it is # \(what).")
      let third = s.step("\(second)*\(b)", "In the third week, it is # \(what).")
      s.step("\(a)+\(second)+\(third)", "In three weeks, it is # \(what).")
    },
  ]

  /// The first a hours at b dollars, the others of c hours at d dollars.
  private static let overtime: [ProblemSource] = [
    ProblemSource("overtime-factory") { s in
      let (p, b, extra, more) = (s.person(), s.number(8...20), s.number(2...15), s.number(2...10))
      let (a, d) = (s.pick([30, 35, 40]), b + more)
      let hours = a + extra
      s.tell(
        "\(p) is paid $\(b) an hour for the first \(a) hours {of a week|in a week} and $\(d) for {every|each} hour "
          + "after that."
      )
      s.ask(
        "{This week|Last week}, \(p.they) worked \(hours) hours. How much is \(p.their) pay?",
        "How much does \(p.they) get for a week of \(hours) hours?")
      let over = s.step("\(hours)-\(a)", "\(p) works # hours more.")
      let first = s.step("\(a)*\(b)", "The first \(a) hours pay $#.")
      let second = s.step("\(over)*\(d)", "The others pay $#.")
      s.step("\(first)+\(second)", "In all, it is $#.")
    },
    ProblemSource("overtime-parking") { s in
      let (p, a, b, extra, d) = (s.person(), s.number(2...5), s.number(3...9), s.number(2...8), s.number(1...6))
      let hours = a + extra
      s.tell(
        "In a parking garage, the first \(a) hours cost $\(b) each. After that, an hour costs $\(d).",
        "A {boat|bike} can be rented at $\(b) an hour for the first \(a) hours and $\(d) an hour after that.")
      s.ask("What does \(p) pay for \(hours) hours?", "How much are \(hours) hours?")
      let over = s.step("\(hours)-\(a)", "There are # hours more.")
      let first = s.step("\(a)*\(b)", "The first \(a) hours cost $#.")
      let second = s.step("\(over)*\(d)", "The others cost $#.")
      s.step("\(first)+\(second)", "In all, it is $#.")
    },
    .heldOut("overtime-copies") { s in
      let (a, b, extra, d) = (s.pick([5, 10, 12, 20]), s.number(4...9), s.number(3...20), s.number(1...3))
      let count = a + extra
      let what = s.pick(["posters", "T-shirts", "cups", "photos"])
      s.tell("A print shop takes $\(b) apiece for up to \(a) \(what). All \(what) beyond \(a) are $\(d) apiece.")
      s.ask(
        "A club orders \(count) \(what). What is the price of the order?",
        "How much must a customer pay for \(count) \(what)?")
      let over = s.step("\(count)-\(a)", "There are # \(what) more.")
      let first = s.step("\(a)*\(b)", "The first \(a) cost $#.")
      let second = s.step("\(over)*\(d)", "The others cost $#.")
      s.step("\(first)+\(second)", "In all, it is $#.")
    },
  ]

  /// a/b compared with c/d.
  private static let pieceByPiece: [ProblemSource] = [
    ProblemSource("piece-price-stores") { s in
      let (p, item, (a, b, c, d)) = (s.person(), s.item(.food), twoRates(&s))
      s.tell(
        "One store sells \(b) \(item) for $\(a), and another one sells \(d) \(item) for $\(c).",
        "\(p) can buy \(b) \(item) for $\(a) in one store or \(d) for $\(c) in another one.")
      s.ask(
        "How many dollars more does one \(item.one) cost in the first store?",
        "How much cheaper is one \(item.one) in the second store?")
      let first = s.step("\(a)/\(b)", "In the first store, one costs $#.")
      let second = s.step("\(c)/\(d)", "In the second store, one costs $#.")
      s.step("\(first)-\(second)", "The difference is $#.")
    },
    ProblemSource("piece-speed-cars") { s in
      let (p, q, (a, b, c, d)) = (s.person(), s.person(), twoRates(&s))
      let verb = s.pick(["rides", "bikes", "sails"])
      s.tell(
        "\(p) \(verb) \(a) miles in \(b) hours, and \(q) \(verb) \(c) miles in \(d) hours.",
        "In \(b) hours, \(p) \(verb) \(a) miles. \(q) needs \(d) hours for \(c) miles.")
      s.ask("How many miles per hour is \(p) faster than \(q)?", "By how many miles an hour is \(q) slower?")
      let first = s.step("\(a)/\(b)", "\(p) goes # miles an hour.")
      let second = s.step("\(c)/\(d)", "\(q) goes # miles an hour.")
      s.step("\(first)-\(second)", "The difference is # miles an hour.")
    },
    .heldOut("piece-typing") { s in
      let (p, q, (a, b, c, d)) = (s.person(), s.person(), twoRates(&s))
      let what = s.pick(["lines", "problems", "letters", "stitches"])
      s.tell("While \(p) finishes \(a) \(what) within \(b) minutes, \(q) finishes \(c) \(what) within \(d) minutes.")
      s.ask("How many \(what) more than \(q) does \(p) finish per minute?")
      let first = s.step("\(a)/\(b)", "\(p) finishes # \(what) a minute.")
      let second = s.step("\(c)/\(d)", "\(q) finishes # \(what) a minute.")
      s.step("\(first)-\(second)", "The difference is # \(what).")
    },
  ]

  /// b% off a, then c% of the new price on top of it.
  private static let discountsAndTaxes: [ProblemSource] = [
    ProblemSource("discount-tax-bike") { s in
      let (p, item, (a, b, c)) = (s.person(), s.item(.dear), twoSteps(&s))
      s.tell(
        "A \(item.one) costs $\(a), but \(p) gets a discount of \(b)%. {Then|After that}, a tax of \(c)% is added.",
        "\(p) buys a \(item.one) for $\(a) at \(b)% off. On the lower price, \(p.they) pays \(c)% tax.")
      s.ask("How much does \(p.they) pay {in all|in the end}?")
      let off = s.step("\(a)*\(b)/100", "The discount is $#.")
      let new = s.step("\(a)-\(off)", "The lower price is $#.")
      let tax = s.step("\(new)*\(c)/100", "The tax is $#.")
      s.step("\(new)+\(tax)", "In all, it is $#.")
    },
    ProblemSource("discount-tax-town") { s in
      let (a, b, c) = twoSteps(&s)
      let what = s.pick(["people", "trees", "birds", "students"])
      let place = what == "people" ? "town" : what == "students" ? "school" : "park"
      s.tell(
        "A \(place) had \(a) \(what). In the first year, the number fell by \(b)%. In the second year, it rose by "
          + "\(c)%."
      )
      s.ask("How many \(what) were there {in the end|after the two years}?")
      let fall = s.step("\(a)*\(b)/100", "In the first year, it fell by #.")
      let low = s.step("\(a)-\(fall)", "Then there were # \(what).")
      let rise = s.step("\(low)*\(c)/100", "In the second year, it rose by #.")
      s.step("\(low)+\(rise)", "In the end, there were # \(what).")
    },
    .heldOut("discount-tax-meal") { s in
      let (a, b, c) = twoSteps(&s)
      s.tell(
        "Dinner for a group costs $\(a). With a birthday card, the restaurant takes \(b)% off. The guests add a tip "
          + "of \(c)% of the reduced price."
      )
      s.ask("What do the guests spend on dinner with the tip?")
      let off = s.step("\(a)*\(b)/100", "The restaurant takes off $#.")
      let new = s.step("\(a)-\(off)", "The reduced price is $#.")
      let tip = s.step("\(new)*\(c)/100", "The tip is $#.")
      s.step("\(new)+\(tip)", "In all, it is $#.")
    },
  ]

  /// a comes in and b goes out each time: a-b, times c, plus d.
  private static let netRates: [ProblemSource] = [
    ProblemSource("net-bath") { s in
      let (b, gain, c, d) = (s.number(2...9), s.number(2...12), s.number(3...15), s.number(5...60))
      let a = b + gain
      s.tell("A {tub|tank} holds \(d) liters. {Each|Every} minute, \(a) liters flow in and \(b) liters flow out.")
      s.ask("How many liters are in it after \(c) minutes?", "What does it hold after \(c) minutes, in liters?")
      let net = s.step("\(a)-\(b)", "Each minute, it gains # liters.")
      let more = s.step("\(net)*\(c)", "In \(c) minutes, it gains # liters.")
      s.step("\(more)+\(d)", "Then it holds # liters.")
    },
    ProblemSource("net-savings") { s in
      let (p, b, gain, c, d) = (s.person(), s.number(5...30), s.number(5...40), s.number(3...12), s.number(10...90))
      let a = b + gain
      s.tell(
        "\(p) earns $\(a) a week and spends $\(b) of it. \(p.they) {already has|starts with} $\(d).",
        "With $\(d) in the bank, \(p) starts a job that pays $\(a) a week. \(p.they) spends $\(b) a week.")
      s.ask("How much money does \(p.they) have after \(c) weeks?")
      let net = s.step("\(a)-\(b)", "Each week, \(p) saves $#.")
      let more = s.step("\(net)*\(c)", "In \(c) weeks, \(p) saves $#.")
      s.step("\(more)+\(d)", "Then \(p) has $#.")
    },
    .heldOut("net-parrots") { s in
      let (b, gain, c, d) = (s.number(2...8), s.number(2...9), s.number(3...12), s.number(3...30))
      let a = b + gain
      s.tell(
        "A zoo has \(d) parrots. Each year, \(a) young parrots hatch there, and \(b) parrots are given to other zoos.")
      s.ask("How many parrots will live there when \(c) years have passed?")
      let net = s.step("\(a)-\(b)", "Each year, there are # more.")
      let more = s.step("\(net)*\(c)", "In \(c) years, there are # more.")
      s.step("\(more)+\(d)", "Then there are # parrots.")
    },
  ]

  /// Two divisions that come out even, the first quotient larger than the second.
  private static func twoRates(_ s: inout ProblemScene) -> (Int, Int, Int, Int) {
    let (b, d, slow) = (s.number(2...8), s.number(2...8), s.number(2...12))
    let fast = slow + s.number(2...9)
    return (fast * b, b, slow * d, d)
  }

  /// A price from which b%, and of the rest c%, are whole dollars.
  private static func twoSteps(_ s: inout ProblemScene) -> (Int, Int, Int) {
    while true {
      let (a, b, c) = (20 * s.number(2...50), s.pick([10, 20, 25, 30, 40, 50]), s.pick([5, 10, 20]))
      guard (a * b).isMultiple(of: 100), ((a - a * b / 100) * c).isMultiple(of: 100) else { continue }
      return (a, b, c)
    }
  }
}
