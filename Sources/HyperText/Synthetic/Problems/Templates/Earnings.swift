// Earnings, costs and goals over days and weeks: four steps and more.

extension ProblemGenerator {
  package static let earnings: [ProblemSource] = savingGoals + teams + dozensSold + perPiece + accounts

  /// a*b is earned and c spent each week; d weeks of that, and what is missing of e.
  private static let savingGoals: [ProblemSource] = [
    ProblemSource("goal-camp") { s in
      let (p, (a, b, c, d, e)) = (s.person(), goal(&s))
      let what = s.pick(["a summer camp", "a trip to the sea", "a new computer", "a driving course"])
      s.tell("\(p) wants to pay for \(what), which costs $\(e).", "\(p) is saving for \(what). It costs $\(e).")
      s.tell(
        "Every week, \(p.they) works \(a) hours for $\(b) an hour and spends $\(c) of that {on food|on bus tickets}.",
        "\(p.they) earns $\(b) an hour, works \(a) hours a week, and spends $\(c) a week.")
      s.distract("\(p) is \(s.number(14...19)) years old.")
      s.ask(
        "How much is still missing after \(d) weeks?", "How many dollars does \(p.they) still need after \(d) weeks?")
      let weekly = s.step("\(a)*\(b)", "In a week, \(p) earns $#.")
      let kept = s.step("\(weekly)-\(c)", "In a week, \(p) saves $#.")
      let saved = s.step("\(kept)*\(d)", "In \(d) weeks, \(p) saves $#.")
      s.step("\(e)-\(saved)", "So $# is still missing.")
    },
    ProblemSource("goal-knitting") { s in
      let (p, (a, b, c, d, e)) = (s.person(), goal(&s))
      let what = s.pick(["scarves", "caps", "baskets", "bowls"])
      s.tell("A store has ordered \(e) \(what) from \(p).", "\(p) has to deliver \(e) \(what) to a store.")
      s.tell(
        "\(p.they) has \(a) helpers who make \(b) \(what) each {a week|per week}, but \(c) of these are not good "
          + "enough each week."
      )
      s.ask("How many \(what) are missing after \(d) weeks?")
      let weekly = s.step("\(a)*\(b)", "In a week, they make # \(what).")
      let kept = s.step("\(weekly)-\(c)", "In a week, # \(what) are good.")
      let made = s.step("\(kept)*\(d)", "In \(d) weeks, it is # \(what).")
      s.step("\(e)-\(made)", "So # \(what) are missing.")
    },
    .heldOut("goal-pond") { s in
      let (a, b, c, d, e) = goal(&s)
      s.tell(
        "A pond that can hold \(e) gallons is empty. In each hour, \(a) pipes bring \(b) gallons apiece, and \(c) "
          + "gallons seep away."
      )
      s.ask("After \(d) hours, how many gallons can the pond still take?")
      let hourly = s.step("\(a)*\(b)", "In an hour, # gallons come in.")
      let kept = s.step("\(hourly)-\(c)", "In an hour, # gallons stay.")
      let all = s.step("\(kept)*\(d)", "In \(d) hours, it is # gallons.")
      s.step("\(e)-\(all)", "So the pond can take # gallons more.")
    },
  ]

  /// a do b each and c do d each, every day for e days, less f.
  private static let teams: [ProblemSource] = [
    ProblemSource("team-harvest") { s in
      let (p, item, (a, b, c, d, e, f)) = (s.person(), s.item(.fruit), team(&s))
      s.tell(
        "On \(p)'s farm, \(a) adults pick \(b) boxes of \(item) each a day, and \(c) teenagers pick \(d) boxes each "
          + "a day.",
        "\(p) has \(a) workers who pick \(b) boxes of \(item) a day each and \(c) workers who pick \(d) boxes a day "
          + "each."
      )
      s.tell("They {work|pick} for \(e) days. \(f) of the boxes are {given away|sent to a school}.")
      s.ask("How many boxes {are left|can \(p) sell}?")
      let first = s.step("\(a)*\(b)", "The first group picks # boxes a day.")
      let second = s.step("\(c)*\(d)", "The second group picks # boxes a day.")
      let daily = s.step("\(first)+\(second)", "Together, they pick # boxes a day.")
      let all = s.step("\(daily)*\(e)", "In \(e) days, they pick # boxes.")
      s.step("\(all)-\(f)", "That leaves # boxes.")
    },
    ProblemSource("team-restaurant") { s in
      let (p, (a, b, c, d, e, f)) = (s.person(), team(&s))
      s.tell(
        "Each evening, \(p)'s restaurant serves \(a) large meals at $\(b) and \(c) small meals at $\(d).",
        "\(p) runs a restaurant that sells \(a) large meals for $\(b) each and \(c) small meals for $\(d) each in "
          + "an evening."
      )
      s.tell("{In a week, it|It} is open on \(e) evenings. \(p.they) pays $\(f) {for rent|to a cook} out of the money.")
      s.ask("How much {money |}is left?", "How many dollars remain after that?")
      let first = s.step("\(a)*\(b)", "The large meals bring $#.")
      let second = s.step("\(c)*\(d)", "The small meals bring $#.")
      let daily = s.step("\(first)+\(second)", "One evening brings $#.")
      let all = s.step("\(daily)*\(e)", "\(e) evenings bring $#.")
      s.step("\(all)-\(f)", "That leaves $#.")
    },
    .heldOut("team-trains") { s in
      let (a, b, c, d, e, f) = team(&s)
      s.tell("Every day, \(a) long trains of \(b) cars and \(c) short trains of \(d) cars cross a bridge.")
      s.tell("Over the next \(e) days, \(f) of these cars are empty, and all others carry freight.")
      s.ask("How many cars with freight cross the bridge in these days?")
      let first = s.step("\(a)*\(b)", "The long trains have # cars.")
      let second = s.step("\(c)*\(d)", "The short trains have # cars.")
      let daily = s.step("\(first)+\(second)", "In a day, it is # cars.")
      let all = s.step("\(daily)*\(e)", "In \(e) days, it is # cars.")
      s.step("\(all)-\(f)", "So # cars carry freight.")
    },
  ]

  /// a dozen, less b, sold at c each, less costs of d.
  private static let dozensSold: [ProblemSource] = [
    ProblemSource("dozen-sold-eggs") { s in
      let (p, (a, b, c, d)) = (s.person(), dozen(&s))
      s.tell(
        "\(p) collects \(a) dozen eggs. \(b) of them break, and \(p.they) sells the rest for $\(c) each.",
        "From \(a) dozen eggs, \(p) keeps \(b) for breakfast and sells all the others at $\(c) each.")
      s.tell("{Feed|Corn} for the hens costs \(p.them) $\(d).")
      s.distract("\(p) has \(s.number(12...60)) hens.")
      s.ask("How much does \(p.they) earn after paying for that?", "What is left of the money after this cost?")
      let all = s.step("\(a)*12", "There are # eggs.")
      let sold = s.step("\(all)-\(b)", "\(p) sells # eggs.")
      let money = s.step("\(sold)*\(c)", "\(p) gets $#.")
      s.step("\(money)-\(d)", "After the cost, it is $#.")
    },
    ProblemSource("dozen-sold-cupcakes") { s in
      let (p, item, (a, b, c, d)) = (s.person(), s.item(.baked), dozen(&s))
      s.tell("\(p) makes \(a) dozen \(item) for a fair. {The ingredients cost|Everything for them costs} $\(d).")
      s.tell("\(p.their) family eats \(b) of the \(item), and the others are sold for $\(c) each.")
      s.ask("What is the profit?", "How much profit does \(p.they) make?")
      let all = s.step("\(a)*12", "There are # \(item).")
      let sold = s.step("\(all)-\(b)", "\(p) sells # \(item).")
      let money = s.step("\(sold)*\(c)", "\(p) gets $#.")
      s.step("\(money)-\(d)", "After the cost, it is $#.")
    },
    .heldOut("dozen-sold-roses") { s in
      let (a, b, c, d) = dozen(&s)
      s.tell(
        "A florist pays $\(d) for \(a) dozen roses. By noon, \(b) roses have wilted. All others find a buyer at "
          + "$\(c) apiece."
      )
      s.distract("The shop opens at \(s.number(6...9)):00.")
      s.ask("How many dollars does the florist gain with the roses?")
      let all = s.step("\(a)*12", "There are # roses.")
      let sold = s.step("\(all)-\(b)", "# roses are sold.")
      let money = s.step("\(sold)*\(c)", "They bring $#.")
      s.step("\(money)-\(d)", "After the cost, it is $#.")
    },
  ]

  /// a for b pieces, c pieces, d times, plus e.
  private static let perPiece: [ProblemSource] = [
    ProblemSource("per-piece-fabric") { s in
      let (p, b, each, c, d, e) = (
        s.person(), s.number(2...6), s.number(2...9), s.number(2...9), s.number(2...9), s.number(3...30)
      )
      let a = b * each
      s.tell(
        "\(b) yards of {cloth|fabric} cost $\(a). \(p) needs \(c) yards for one {dress|curtain|costume}.",
        "For one costume, \(p) needs \(c) yards of cloth, and \(b) yards of it cost $\(a).")
      s.ask("How much do \(d) of them cost if \(p.they) also buys thread for $\(e)?")
      let one = s.step("\(a)/\(b)", "One yard costs $#.")
      let piece = s.step("\(one)*\(c)", "The cloth for one costs $#.")
      let all = s.step("\(piece)*\(d)", "The cloth for all costs $#.")
      s.step("\(all)+\(e)", "With the thread, it is $#.")
    },
    ProblemSource("per-piece-snack") { s in
      let (p, b, each, c, d, e) = (
        s.person(), s.number(2...6), s.number(2...6), s.number(2...5), s.number(3...20), s.number(3...30)
      )
      let a = b * each
      let item = s.item(.fruit)
      s.tell(
        "\(b) \(item) are sold for $\(a). \(p) gives \(c) \(item) to each of \(d) children {on a trip|at a party}.")
      s.tell("\(p.they) also pays $\(e) for {juice|water|a cake}.")
      s.ask("How much does \(p.they) spend {in all|altogether}?")
      let one = s.step("\(a)/\(b)", "One \(item.one) costs $#.")
      let piece = s.step("\(one)*\(c)", "For one child, it is $#.")
      let all = s.step("\(piece)*\(d)", "For all children, it is $#.")
      s.step("\(all)+\(e)", "In all, it is $#.")
    },
    .heldOut("per-piece-fence") { s in
      let (b, each, c, d, e) = (s.number(2...6), s.number(2...9), s.number(2...8), s.number(2...9), s.number(5...40))
      let a = b * each
      s.tell(
        "A sawmill asks $\(a) for \(b) boards. Every gate takes \(c) boards, and \(d) gates are to be built. Nails "
          + "are $\(e) in all."
      )
      s.ask("What do boards and nails cost together?", "Find the cost of the boards and nails.")
      let one = s.step("\(a)/\(b)", "One board costs $#.")
      let piece = s.step("\(one)*\(c)", "The boards for one gate cost $#.")
      let all = s.step("\(piece)*\(d)", "The boards for all gates cost $#.")
      s.step("\(all)+\(e)", "With the nails, it is $#.")
    },
  ]

  /// a*b+c for one, d*e+f for the other, and how much more the first has.
  private static let accounts: [ProblemSource] = [
    ProblemSource("accounts-savers") { s in
      let (p, q, (a, b, c, d, e, f)) = (s.person(), s.person(), account(&s))
      s.tell(
        "\(p) has $\(c) and saves $\(b) a week for \(a) weeks. \(q) has $\(f) and saves $\(e) a week for \(d) weeks.",
        "For \(a) weeks, \(p) adds $\(b) a week to \(p.their) $\(c). For \(d) weeks, \(q) adds $\(e) a week to "
          + "\(q.their) $\(f)."
      )
      s.ask("How much more does \(p) have then?", "By how many dollars does \(p) have more in the end?")
      let first = s.step("\(a)*\(b)", "\(p) saves $#.")
      let one = s.step("\(first)+\(c)", "Then \(p) has $#.")
      let second = s.step("\(d)*\(e)", "\(q) saves $#.")
      let other = s.step("\(second)+\(f)", "Then \(q) has $#.")
      s.step("\(one)-\(other)", "The difference is $#.")
    },
    ProblemSource("accounts-plans") { s in
      let (p, (a, b, c, d, e, f)) = (s.person(), account(&s))
      let (x, y) = s.pick([("gym", "pool"), ("dance school", "music school"), ("tennis club", "chess club")])
      s.tell(
        "\(p) goes to a \(x) \(a) times at $\(b) each time and pays a fee of $\(c). At the \(y), \(p.they) pays a "
          + "fee of $\(f) and goes \(d) times at $\(e) each time."
      )
      s.ask("How much more does \(p.they) spend on the \(x)?")
      let first = s.step("\(a)*\(b)", "The visits to the \(x) cost $#.")
      let one = s.step("\(first)+\(c)", "With the fee, it is $#.")
      let second = s.step("\(d)*\(e)", "The visits to the \(y) cost $#.")
      let other = s.step("\(second)+\(f)", "With the fee, it is $#.")
      s.step("\(one)-\(other)", "The difference is $#.")
    },
    .heldOut("accounts-collections") { s in
      let (p, q, item, (a, b, c, d, e, f)) = (s.person(), s.person(), s.item(.small), account(&s))
      s.tell(
        "In \(p)'s room are \(a) boxes of \(b) \(item) and \(c) loose ones. \(q)'s room has \(d) boxes of \(e) "
          + "\(item) and \(f) loose ones in it."
      )
      s.ask("How many more \(item) are in \(p)'s room?")
      let first = s.step("\(a)*\(b)", "\(p)'s boxes hold # \(item).")
      let one = s.step("\(first)+\(c)", "In all, \(p) has # \(item).")
      let second = s.step("\(d)*\(e)", "\(q)'s boxes hold # \(item).")
      let other = s.step("\(second)+\(f)", "In all, \(q) has # \(item).")
      s.step("\(one)-\(other)", "The difference is # \(item).")
    },
  ]

  /// (a*b-c)*d is less than e.
  private static func goal(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int) {
    let (a, b, d) = (s.number(3...15), s.number(6...15), s.number(2...8))
    let c = s.number(3...(a * b / 2))
    return (a, b, c, d, (a * b - c) * d + s.number(10...200))
  }

  /// (a*b+c*d)*e is more than f.
  private static func team(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int, Int) {
    let (a, b, c, d, e) = (s.number(3...12), s.number(8...20), s.number(3...12), s.number(3...7), s.number(2...6))
    return (a, b, c, d, e, s.number(10...(a * b)))
  }

  /// a dozen less b, times c, is more than d.
  private static func dozen(_ s: inout ProblemScene) -> (Int, Int, Int, Int) {
    let (a, b, c) = (s.number(2...8), s.number(2...11), s.number(2...5))
    return (a, b, c, s.number(3...((a * 12 - b) * c / 2)))
  }

  /// a*b+c is more than d*e+f.
  private static func account(_ s: inout ProblemScene) -> (Int, Int, Int, Int, Int, Int) {
    while true {
      let (a, b, c) = (s.number(3...12), s.number(4...20), s.number(3...60))
      let (d, e, f) = (s.number(3...12), s.number(4...20), s.number(3...60))
      if a * b + c > d * e + f + 1 { return (a, b, c, d, e, f) }
    }
  }
}
