// What was there before: the story is told forwards, the calculation goes back.

extension ProblemGenerator {
  package static let backwards: [ProblemSource] = undoneSteps + undoneHalves + undoneProducts + undoneAges

  /// c+b, then -a or +a.
  private static let undoneSteps: [ProblemSource] = [
    ProblemSource("before-marbles") { s in
      let (p, item, b, c) = (s.person(), s.item(.small), s.number(3...25), s.number(10...60))
      let a = s.number(2...(b + c - 3))
      s.tell(
        "\(p) had some \(item). \(p.they) {won|found|got} \(a) more and then lost \(b).",
        "After \(p) got \(a) \(item) and gave away \(b), \(p.they) counted them.")
      s.tell("{After that|In the end}, \(p.they) had \(c).")
      s.ask("How many \(item) did \(p) have {at first|in the beginning|at the start}?")
      let before = s.step("\(c)+\(b)", "Before that loss, \(p) had #.")
      s.step("\(before)-\(a)", "At first, \(p) had # \(item).")
    },
    ProblemSource("before-bus") { s in
      let (b, c) = (s.number(3...20), s.number(8...40))
      let a = s.number(2...(b + c - 3))
      s.tell("At the first stop, \(a) people got on a {bus|tram}. At the second stop, \(b) people got off.")
      s.tell("Then there were \(c) people {on it|left}.")
      s.ask("How many were there before the first stop?")
      let before = s.step("\(c)+\(b)", "Before the second stop, there were #.")
      s.step("\(before)-\(a)", "Before the first stop, there were #.")
    },
    .heldOut("before-library") { s in
      let (b, c) = (s.number(3...40), s.number(20...90))
      let a = s.number(2...(b + c - 5))
      s.tell(
        "A shelf {received|got} \(a) new books in the morning. In the afternoon, \(b) were taken from it, and \(c) "
          + "were left in the evening."
      )
      s.ask("How many books stood on the shelf at the start of the day?")
      let before = s.step("\(c)+\(b)", "Before the afternoon, there were #.")
      s.step("\(before)-\(a)", "At the start of the day, there were #.")
    },
    ProblemSource("before-purse") { s in
      let (p, x, y) = (s.person(), s.item(.clothes), s.item(.goods))
      let (a, b, c) = (s.number(5...40), s.number(3...25), s.number(4...60))
      s.tell(
        "\(p) bought a \(x.one) for $\(a) and a \(y.one) for $\(b). \(p.they) had $\(c) left.",
        "After paying $\(a) for a \(x.one) and $\(b) for a \(y.one), \(p) still had $\(c).")
      s.ask("How much money did \(p.they) {start with|have before}?", "How much did \(p) have at first?")
      let before = s.step("\(c)+\(b)", "Before the second purchase, \(p) had $#.")
      s.step("\(before)+\(a)", "At first, \(p) had $#.")
    },
    ProblemSource("before-tank") { s in
      let (a, b, c) = (s.number(5...40), s.number(5...40), s.number(10...90))
      s.tell(
        "A tank lost \(a) liters on Monday and \(b) liters on Tuesday. On Wednesday, there were \(c) liters in it.")
      s.ask("How many liters were in the tank before Monday?", "What was in it at first, in liters?")
      let before = s.step("\(c)+\(b)", "On Tuesday, it began with # liters.")
      s.step("\(before)+\(a)", "Before Monday, there were # liters.")
    },
    .heldOut("before-cards") { s in
      let (p, q, r) = (s.person(), s.person(), s.person())
      let (a, b, c) = (s.number(4...30), s.number(4...30), s.number(5...60))
      s.tell("\(p) gave \(a) cards to \(q) and then \(b) cards to \(r), so that \(c) remained.")
      s.ask("What number of cards did \(p) own before?", "How many cards had \(p) owned?")
      let before = s.step("\(c)+\(b)", "Before the second gift, there were #.")
      s.step("\(before)+\(a)", "Before both, there were # cards.")
    },
  ]

  /// c+b, times what was left over from a half, a third and so on.
  private static let undoneHalves: [ProblemSource] = [
    ProblemSource("before-half-candy") { s in
      let (p, item) = (s.person(), s.item(.food))
      let (b, c) = (s.number(2...12), s.number(3...25))
      s.tell(
        "\(p) gave half of \(p.their) \(item) to a friend and then ate \(b).",
        "\(p) sold half of \(p.their) \(item). Then \(p.they) ate \(b) of the rest.")
      s.tell("{Now|In the end}, \(p.they) has \(c) left.")
      s.ask("How many \(item) did \(p.they) have {at first|before}?")
      let half = s.step("\(c)+\(b)", "Half of them is #.")
      s.step("\(half)*2", "At first, \(p) had # \(item).")
    },
    ProblemSource("before-half-money") { s in
      let p = s.person()
      let (b, c) = (s.number(3...25), s.number(3...40))
      s.tell("\(p) spent half of \(p.their) money on {rent|a coat|a gift} and another $\(b) on {food|a ticket|books}.")
      s.tell("\(p.they) has $\(c) left.", "Now $\(c) is left.")
      s.ask("How much money did \(p.they) have before?", "How many dollars did \(p.they) have at first?")
      let half = s.step("\(c)+\(b)", "Half of it is $#.")
      s.step("\(half)*2", "At first, \(p) had $#.")
    },
    .heldOut("before-half-pages") { s in
      let (p, b, c) = (s.person(), s.number(10...40), s.number(10...90))
      s.tell(
        "{Last week|On Sunday}, \(p) read half of a book. Today \(p.they) read \(b) more pages, and \(c) pages are "
          + "still to be read."
      )
      s.ask("How many pages does the book have?", "How long is the book, in pages?")
      let half = s.step("\(c)+\(b)", "Half of the book is # pages.")
      s.step("\(half)*2", "The book has # pages.")
    },
  ]

  /// c less a, shared by b: how many, or how much each.
  private static let undoneProducts: [ProblemSource] = [
    ProblemSource("undo-gift-box") { s in
      let (p, x, b, each, a) = (s.person(), s.item(.goods), s.number(2...9), s.number(2...15), s.number(3...30))
      let c = b * each + a
      s.tell(
        "\(p) paid $\(c) for \(b) \(x) and a box of chocolate. The chocolate {alone |}cost $\(a).",
        "Together, \(b) \(x) and some flowers cost $\(c). The flowers were $\(a).")
      s.ask("How much did one \(x.one) cost?", "What was the price of each \(x.one)?")
      let pieces = s.step("\(c)-\(a)", "The \(x) cost $#.")
      s.step("\(pieces)/\(b)", "One \(x.one) cost $#.")
    },
    ProblemSource("undo-taxi") { s in
      let (p, b, each, a) = (s.person(), s.number(2...5), s.number(3...20), s.number(3...10))
      let c = b * each + a
      s.tell("A taxi costs $\(a) to start with and $\(b) for every mile. \(p) paid $\(c) for a ride.")
      s.ask("How many miles long was the ride?", "How far did \(p.they) ride, in miles?")
      let miles = s.step("\(c)-\(a)", "The miles cost $#.")
      s.step("\(miles)/\(b)", "The ride was # miles long.")
    },
    ProblemSource("undo-number") { s in
      let (p, b, each, a) = (s.person(), s.number(2...9), s.number(3...20), s.number(2...30))
      let c = b * each + a
      s.tell(
        "\(p) thinks of a number, multiplies it by \(b), and adds \(a). The result is \(c).",
        "When a number is multiplied by \(b) and \(a) is added, the result is \(c).")
      s.ask("What {is|was} the number?", "Find the number.")
      let product = s.step("\(c)-\(a)", "Before adding, it was #.")
      s.step("\(product)/\(b)", "The number is #.")
    },
    .heldOut("undo-more-than-times") { s in
      let (p, q, b, each, a) = (s.person(), s.person(), s.number(2...6), s.number(3...20), s.number(2...20))
      let (c, item) = (b * each + a, s.item(.small))
      s.tell("\(p) has \(c) \(item), which is \(a) more than \(s.times(b)) as many as \(q) has.")
      s.ask("How many of them does \(q) own?", "Find out how many belong to \(q).")
      let product = s.step("\(c)-\(a)", "Without the extra ones, it is #.")
      s.step("\(product)/\(b)", "\(q) has # \(item).")
    },
    ProblemSource("undo-less-than-times") { s in
      let (p, q, b, each) = (s.person(), s.person(), s.number(2...6), s.number(4...20))
      let a = s.number(2...(b * each - 3))
      let (c, item) = (b * each - a, s.item(.small))
      s.tell("\(p) has \(c) \(item). That is \(a) fewer than \(s.times(b)) as many as \(q) has.")
      s.ask("How many \(item) does \(q) have?")
      let product = s.step("\(c)+\(a)", "With \(a) more, it is #.")
      s.step("\(product)/\(b)", "\(q) has # \(item).")
    },
    ProblemSource("undo-coupon-each") { s in
      let (p, x, b, each) = (s.person(), s.item(.goods), s.number(2...8), s.number(3...15))
      let a = s.number(2...(b * each - 3))
      let c = b * each - a
      s.tell(
        "\(p) bought \(b) \(x). With a coupon for $\(a), \(p.they) only had to pay $\(c).",
        "A coupon took $\(a) off, and so \(p) paid $\(c) for \(b) \(x).")
      s.ask("What does one \(x.one) cost without the coupon?")
      let full = s.step("\(c)+\(a)", "Without the coupon, they cost $#.")
      s.step("\(full)/\(b)", "One costs $#.")
    },
    .heldOut("undo-broken-plates") { s in
      let (p, b, each) = (s.person(), s.number(2...9), s.number(4...15))
      let a = s.number(2...(b * each / 2 + 1))
      let c = b * each - a
      s.tell("\(p) unpacked \(b) boxes of plates. \(a) plates were broken, and \(c) were fine.")
      s.ask("How many plates came in each box, if all boxes were alike?")
      let all = s.step("\(c)+\(a)", "There were # plates.")
      s.step("\(all)/\(b)", "Each box held #.")
    },
  ]

  /// Ages before and after.
  private static let undoneAges: [ProblemSource] = [
    ProblemSource("age-back-times") { s in
      let (p, q, a, b, later) = (s.person(), s.person(), s.number(4...12), s.number(2...4), s.number(2...10))
      let now = a + later
      s.tell("In \(later) years, \(p) will be \(now) years old. \(q) is {now |}\(s.times(b)) as old as \(p) is now.")
      s.ask("How old is \(q)?", "What is \(q)'s age?")
      let age = s.step("\(now)-\(later)", "\(p) is # now.")
      s.step("\(age)*\(b)", "\(q) is #.")
    },
    ProblemSource("age-back-tree") { s in
      let (a, b, later) = (s.number(4...20), s.number(2...5), s.number(3...20))
      let now = a + later
      s.tell(
        "A {maple|willow} will be \(now) years old in \(later) years. An oak {beside|near} it is \(s.times(b)) as "
          + "old as the {first tree|other tree} is today."
      )
      s.ask("How old is the oak?")
      let age = s.step("\(now)-\(later)", "The first tree is # now.")
      s.step("\(age)*\(b)", "The oak is #.")
    },
    .heldOut("age-back-house") { s in
      let (p, a, b, ago) = (s.person(), s.number(7...12), s.number(3...5), s.number(2...9))
      let now = a + ago
      let elder = s.pick(["uncle", "aunt", "teacher", "coach"])
      s.tell("\(p) is \(now) today. \(ago) years ago, \(p.their) \(elder) was \(s.times(b)) as old as \(p) was then.")
      s.ask("How old was the \(elder) at that time?", "What was the age of the \(elder) then?")
      let age = s.step("\(now)-\(ago)", "\(p) was # then.")
      s.step("\(age)*\(b)", "The \(elder) was #.")
    },
    ProblemSource("age-sum-later") { s in
      let (p, q, a, b, later) = (s.person(), s.person(), s.number(4...15), s.number(4...15), s.number(2...12))
      s.tell("\(p) is \(a) years old, and \(q) is \(b).", "\(q) is \(b) and \(p) is \(a) years old.")
      s.ask(
        "What will be the sum of their ages in \(later) years?", "In \(later) years, what will their ages add up to?")
      let first = s.step("\(a)+\(later)", "\(p) will be #.")
      let second = s.step("\(b)+\(later)", "\(q) will be #.")
      s.step("\(first)+\(second)", "The sum will be #.")
    },
    ProblemSource("age-sum-trees") { s in
      let (a, b, later) = (s.number(3...40), s.number(3...40), s.number(2...20))
      let (x, y) = s.pick([("bridge", "tower"), ("school", "church"), ("ship", "harbor")])
      s.tell("A \(x) was built \(a) years ago and a \(y) \(b) years ago.")
      s.ask(
        "In \(later) years, what will be the sum of their ages?",
        "What will both ages add up to \(later) years from now?")
      let first = s.step("\(a)+\(later)", "The \(x) will be #.")
      let second = s.step("\(b)+\(later)", "The \(y) will be #.")
      s.step("\(first)+\(second)", "The sum will be #.")
    },
    .heldOut("age-sum-pets") { s in
      let (p, a, b, later) = (s.person(), s.number(1...12), s.number(2...12), s.number(2...8))
      let (x, y) = s.pick([("cat", "dog"), ("parrot", "turtle"), ("pony", "goat")])
      s.tell("\(p)'s \(x) is \(a) and the \(y) is \(b) years old.")
      s.ask("How old will both be together when \(later) years have passed?")
      let first = s.step("\(a)+\(later)", "The \(x) will be #.")
      let second = s.step("\(b)+\(later)", "The \(y) will be #.")
      s.step("\(first)+\(second)", "Together they will be #.")
    },
  ]
}
