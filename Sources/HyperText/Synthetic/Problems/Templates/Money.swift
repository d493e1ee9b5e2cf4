// Money that comes in and goes out: what is left buys something, costs are taken from sales.

extension ProblemGenerator {
  package static let money: [ProblemSource] = leftBuys + leftShared + profits + cents

  /// a*b is spent of c, and the rest buys pieces at d.
  private static let leftBuys: [ProblemSource] = [
    ProblemSource("left-buys-fair") { s in
      let p = s.person()
      let (a, b, c, d, _) = leftOver(&s)
      let (x, y) = s.pick([("rides", "games"), ("hot dogs", "drinks"), ("shows", "snacks")])
      s.tell(
        "\(p) {takes|brings} $\(c) to a fair and pays for \(a) \(x) at $\(b) each.",
        "At a fair, \(x) are $\(b) each. \(p), who has $\(c), pays for \(a).")
      s.tell(
        "The rest of the money goes for \(y) at $\(d) each.",
        "Then \(p.they) spends all {the rest|that is left} on \(y), which cost $\(d) each.")
      s.distract("The fair is open for \(s.number(3...10)) days.")
      s.ask("How many \(y) {can \(p.they) buy|does \(p.they) get|are that}?")
      let spent = s.step("\(a)*\(b)", "The \(x) cost $#.")
      let left = s.step("\(c)-\(spent)", "That leaves $#.")
      s.step("\(left)/\(d)", "\(p) gets # \(y).")
    },
    ProblemSource("left-buys-store") { s in
      let (p, x, y) = (s.person(), s.item(.clothes), s.item(.school))
      let (a, b, c, d, _) = leftOver(&s)
      s.tell(
        "With $\(c), \(p) buys \(a) \(x) for $\(b) each.",
        "\(p) {has|saved} $\(c) and buys \(a) \(x), which cost $\(b) each.")
      s.tell("\(p.they) uses the {rest|remaining money} to buy \(y) for $\(d) each.")
      s.ask("How many \(y) does \(p.they) buy?", "How many \(y) can \(p.they) afford?")
      let spent = s.step("\(a)*\(b)", "The \(x) cost $#.")
      let left = s.step("\(c)-\(spent)", "That leaves $#.")
      s.step("\(left)/\(d)", "That is enough for # \(y).")
    },
    ProblemSource("left-buys-tables") { s in
      let (a, b, c, d, _) = leftOver(&s)
      s.tell(
        "\(c) guests are coming to a {wedding|dinner}. There are already \(a) {large|long} tables with \(b) seats "
          + "each.",
        "For \(c) guests, \(a) large tables with \(b) seats each are ready.")
      s.tell("The {other guests|others} sit at small tables with \(d) seats.")
      s.ask("How many small tables are needed?")
      let seated = s.step("\(a)*\(b)", "# guests sit at the large tables.")
      let left = s.step("\(c)-\(seated)", "# guests are left.")
      s.step("\(left)/\(d)", "They need # small tables.")
    },
    .heldOut("left-buys-cart") { s in
      let (a, b, c, d, _) = leftOver(&s)
      let p = s.person()
      s.tell("A cart can carry \(c) pounds. \(p) has loaded \(a) {machines|crates} that weigh \(b) pounds each.")
      s.ask(
        "How many sacks of \(d) pounds each can \(p.they) add?", "If one sack is \(d) pounds, how many sacks still fit?"
      )
      let loaded = s.step("\(a)*\(b)", "The load weighs # pounds.")
      let left = s.step("\(c)-\(loaded)", "That leaves # pounds.")
      s.step("\(left)/\(d)", "So # sacks fit.")
    },
  ]

  /// a*b, less c, shared by d; or times d.
  private static let leftShared: [ProblemSource] = [
    ProblemSource("left-shared-harvest") { s in
      let (p, item) = (s.person(), s.item(.fruit))
      let (a, b, c, d, _) = productLess(&s)
      s.tell("\(p) fills \(a) {baskets|boxes} with \(b) \(item) each. \(c) {of them |}{are bad|go to \(p.their) aunt}.")
      s.tell("The {rest|others} are packed into bags of \(d).", "\(p.they) puts the rest into bags, \(d) to a bag.")
      s.ask("How many bags are there?", "How many bags does \(p.they) {need|fill}?")
      let all = s.step("\(a)*\(b)", "There are # \(item).")
      let left = s.step("\(all)-\(c)", "That leaves # \(item).")
      s.step("\(left)/\(d)", "They fill # bags.")
    },
    ProblemSource("left-shared-stickers") { s in
      let (p, item) = (s.person(), s.item(.small))
      let (a, b, c, d, _) = productLess(&s)
      s.tell(
        "\(p) {opens|buys} \(a) packs of \(b) \(item). \(p.they) keeps \(c) {of them |}for \(p.their) own {box|room}.")
      s.tell("\(p.they) divides the others equally among \(d) {friends|children|cousins}.")
      s.ask("How many \(item) does each of them get?", "What does each one get?")
      let all = s.step("\(a)*\(b)", "There are # \(item).")
      let left = s.step("\(all)-\(c)", "That leaves # \(item).")
      s.step("\(left)/\(d)", "Each gets # \(item).")
    },
    ProblemSource("left-shared-wages") { s in
      let p = s.person()
      let (a, b, c, d, _) = productLess(&s)
      s.tell(
        "\(p) works \(a) hours for $\(b) an hour and {spends $\(c) on tools|pays $\(c) for a taxi}.",
        "For \(a) hours of work, \(p) gets $\(b) an hour. $\(c) of it goes for {gas|lunch}.")
      s.tell(
        "\(p.they) splits what is left into \(d) equal parts, {one for each of \(p.their) children|for \(d) weeks}.")
      s.ask("How many dollars is one part?", "How much is {in each part|each part}?")
      let all = s.step("\(a)*\(b)", "\(p) earns $#.")
      let left = s.step("\(all)-\(c)", "That leaves $#.")
      s.step("\(left)/\(d)", "One part is $#.")
    },
    .heldOut("left-shared-chairs") { s in
      let (a, b, c, d, _) = productLess(&s)
      s.tell("In a hall, there are \(a) rows of \(b) chairs. \(c) broken chairs are {thrown out|removed}.")
      s.distract("The hall was built \(s.number(5...90)) years ago.")
      s.ask("The remaining chairs are put in \(d) equal {circles|groups}. How many chairs are in each?")
      let all = s.step("\(a)*\(b)", "There are # chairs.")
      let left = s.step("\(all)-\(c)", "That leaves # chairs.")
      s.step("\(left)/\(d)", "There are # chairs in each.")
    },
    ProblemSource("left-times-bread") { s in
      let (p, item) = (s.person(), s.item(.baked))
      let (a, b, d) = (s.number(3...9), s.number(4...15), s.number(2...6))
      let c = s.number(2...(a * b / 2))
      s.tell("\(p) bakes \(a) trays with \(b) \(item) each. \(c) {do not turn out well|are given away}.")
      s.tell("\(p.they) sells the others for $\(d) each.")
      s.ask("How much does \(p.they) {earn|take in}?")
      let all = s.step("\(a)*\(b)", "There are # \(item).")
      let left = s.step("\(all)-\(c)", "That leaves # \(item).")
      s.step("\(left)*\(d)", "\(p) earns $#.")
    },
    ProblemSource("left-times-seats") { s in
      let (a, b, d) = (s.number(5...20), s.number(8...20), s.number(3...15))
      let c = s.number(4...(a * b / 2))
      let what = s.pick(["theater", "circus", "stadium", "cinema"])
      s.tell("A \(what) has \(a) rows with \(b) seats. {Tonight|Today}, \(c) seats are {empty|free}.")
      s.tell("Everybody {there |}paid $\(d).", "One ticket was $\(d).")
      s.distract("The show lasts \(s.number(60...150)) minutes.")
      s.ask("How much {money |}did all the {people|visitors} pay?")
      let all = s.step("\(a)*\(b)", "There are # seats.")
      let left = s.step("\(all)-\(c)", "# seats are taken.")
      s.step("\(left)*\(d)", "All of them paid $#.")
    },
    .heldOut("left-times-trees") { s in
      let (p, item) = (s.person(), s.item(.fruit))
      let (a, b, d) = (s.number(4...12), s.number(4...12), s.number(5...30))
      let c = s.number(2...(a * b / 3))
      s.tell("\(p) planted \(a) rows of \(b) trees, but \(c) trees {died|fell in a storm}.")
      s.tell("{Every|Each} tree that is left gives \(d) \(item) a year.")
      s.ask("How many \(item) is that in a year?")
      let all = s.step("\(a)*\(b)", "There were # trees.")
      let left = s.step("\(all)-\(c)", "That leaves # trees.")
      s.step("\(left)*\(d)", "They give # \(item).")
    },
  ]

  /// a*b is taken in, c*d (or a*c) is spent.
  private static let profits: [ProblemSource] = [
    ProblemSource("profit-jewelry") { s in
      let (p, item) = (s.person(), s.item(.crafts))
      let (a, c, e, d) = (s.number(5...20), s.number(2...9), s.number(2...15), s.number(5...30))
      let b = c + e
      let stand = min(d, a * e - 1)
      s.tell(
        "\(p) makes \(a) \(item). The material for each costs $\(c), and \(p.they) sells each for $\(b).",
        "It costs $\(c) to make one of \(p)'s \(item). \(p.they) sells \(a) of them for $\(b) each.")
      s.tell("\(p.they) also pays $\(stand) for a {stand|table} at the market.")
      s.ask("What is \(p.their) profit?", "How much does \(p.they) earn after all costs?")
      let one = s.step("\(b)-\(c)", "On each, \(p) earns $#.")
      let all = s.step("\(a)*\(one)", "On all of them, \(p) earns $#.")
      s.step("\(all)-\(stand)", "After the stand, it is $#.")
    },
    ProblemSource("profit-lemonade") { s in
      let p = s.person()
      let (a, c, e, d) = (s.number(10...40), s.number(1...3), s.number(1...4), s.number(3...9))
      let b = c + e
      s.tell("A glass of lemonade sells for $\(b) at \(p)'s stand and costs \(p.them) $\(c) to make.")
      s.tell("\(p.they) sells \(a) glasses and spends $\(d) on a {sign|pitcher}.")
      s.ask("How much profit is that?", "What profit does \(p.they) make?")
      let one = s.step("\(b)-\(c)", "On each, \(p) earns $#.")
      let all = s.step("\(a)*\(one)", "On all of them, \(p) earns $#.")
      s.step("\(all)-\(d)", "After the other costs, it is $#.")
    },
    .heldOut("profit-plants") { s in
      let item = s.item(.plants)
      let (a, c, e) = (s.number(8...30), s.number(2...9), s.number(3...12))
      let (b, d) = (c + e, s.number(5...20))
      s.tell("A gardener {grows|raises} \(item). Seeds and soil for one are $\(c), and the price of one is $\(b).")
      s.ask("A helper gets $\(d) for the day. When \(a) \(item) are sold on that day, how much does the gardener gain?")
      let one = s.step("\(b)-\(c)", "On each, the gardener earns $#.")
      let all = s.step("\(a)*\(one)", "On all of them, it is $#.")
      s.step("\(all)-\(d)", "After the helper, it is $#.")
    },
  ]

  /// Prices in dollars and cents.
  private static let cents: [ProblemSource] = [
    ProblemSource("cents-change") { s in
      let (p, item) = (s.person(), s.item(.food))
      let a = s.pick([2, 4, 5, 8, 10, 12, 20])
      let price = s.price(0...3, by: a)
      let cost = (price * a).whole
      let paid = s.pick([5, 10, 20, 50].filter { $0 > cost } + [cost + s.number(2...20)])
      s.tell(
        "One \(item.one) costs \(price.price). \(p) buys \(a) of them and pays with $\(paid).",
        "\(p) has $\(paid) and buys \(a) \(item) for \(price.price) each.")
      s.ask("How much {change|money} does \(p.they) have {left|then}?", "How many dollars does \(p.they) have left?")
      let spent = s.step("\(a)*\(price)", "The \(item) cost $#.")
      s.step("\(paid)-\(spent)", "\(p) has $# left.")
    },
    ProblemSource("cents-bus") { s in
      let p = s.person()
      let a = s.pick([2, 4, 8, 10, 20])
      let price = s.price(1...4, by: a)
      let cost = (price * a).whole
      let money = cost + s.number(3...30)
      s.tell(
        "A bus ticket is \(price.price), and \(p) needs \(a) tickets {this week|this month}. \(p.they) has $\(money).")
      s.ask("How much {will be|is} left after that?")
      let spent = s.step("\(a)*\(price)", "The tickets cost $#.")
      s.step("\(money)-\(spent)", "\(p) has $# left.")
    },
    ProblemSource("cents-two") { s in
      let (p, x, y) = (s.person(), s.item(.school), s.item(.school))
      let (a, c) = (s.pick([2, 4, 5, 10, 20]), s.pick([2, 4, 5, 10]))
      let (b, d) = (s.price(0...4, by: a), s.price(0...4, by: c))
      s.tell(
        "\(p) buys \(a) \(x) at \(b.price) each and \(c) \(y) at \(d.price) each.",
        "A \(x.one) is \(b.price), and a \(y.one) is \(d.price). \(p) needs \(a) \(x) and \(c) \(y).")
      s.ask("How much does \(p.they) {pay|spend} {in all|altogether}?", "What is the total?")
      let first = s.step("\(a)*\(b)", "The \(x) cost $#.")
      let second = s.step("\(c)*\(d)", "The \(y) cost $#.")
      s.step("\(first)+\(second)", "In all, it is $#.")
    },
    ProblemSource("cents-gas") { s in
      let p = s.person()
      let (a, c) = (s.pick([4, 5, 8, 10, 12, 20]), s.pick([2, 4, 5, 10]))
      let (b, d) = (s.price(2...4, by: a), s.price(1...3, by: c))
      let snack = s.pick(["sandwiches", "coffees", "sodas"])
      s.tell(
        "Gas is \(b.price) a gallon, and \(snack) are \(d.price) each. \(p) gets \(a) gallons of gas and \(c) \(snack)."
      )
      s.ask("How much is that together?")
      let first = s.step("\(a)*\(b)", "The gas costs $#.")
      let second = s.step("\(c)*\(d)", "The \(snack) cost $#.")
      s.step("\(first)+\(second)", "Together, it is $#.")
    },
    .heldOut("cents-change-stamps") { s in
      let p = s.person()
      let a = s.pick([4, 5, 8, 10, 20])
      let price = s.price(0...2, by: a)
      let money = (price * a).whole + s.number(2...30)
      s.tell("At the post office, \(p) {asks for|gets} \(a) stamps. A stamp is \(price.price).")
      s.ask("\(p.they) puts $\(money) on the counter. What does \(p.they) get back?")
      let spent = s.step("\(a)*\(price)", "The stamps cost $#.")
      s.step("\(money)-\(spent)", "\(p) gets back $#.")
    },
    ProblemSource("cents-profit") { s in
      let (p, item) = (s.person(), s.item(.baked))
      let a = s.pick([4, 8, 10, 20, 40])
      let cost = s.price(0...1, by: a)
      let price = cost + Amount(s.number(1...3))
      let both = s.once(in: 2) ? price : Amount(price.roundedUp)
      s.tell(
        "\(p) sells \(item) for \(both.price) each. Each costs \(p.them) \(cost.price) to make.",
        "It costs \(p) \(cost.price) to make a \(item.one), and \(p.they) sells it for \(both.price).")
      s.ask("What is the profit on \(a) \(item)?", "How much does \(p.they) gain when \(p.they) sells \(a) of them?")
      let one = s.step("\(both)-\(cost)", "On each, \(p) gains $#.")
      s.step("\(one)*\(a)", "On \(a) of them, it is $#.")
    },
  ]

  /// a*b is part of c, and d of the rest makes a whole number e.
  private static func leftOver(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int) {
    let (a, b, d, e) = (s.number(2...9), s.number(3...15), s.number(2...8), s.number(3...15))
    return (a, b, a * b + d * e, d, e)
  }

  /// a*b less c can be shared by d.
  private static func productLess(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int) {
    while true {
      let (a, b, d) = (s.number(3...12), s.number(6...20), s.number(2...9))
      let e = s.number(2...max(2, a * b / d))
      let c = a * b - d * e
      if c >= 2 { return (a, b, c, d, e) }
    }
  }
}
