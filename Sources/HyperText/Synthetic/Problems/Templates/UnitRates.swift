// One part first, then more or fewer of them.

extension ProblemGenerator {
  package static let unitRates: [ProblemSource] = unitTimes + unitCompared + unitReached

  /// a/b, times c.
  private static let unitTimes: [ProblemSource] = [
    ProblemSource("unit-price") { s in
      let (p, item) = (s.person(), s.item(.food))
      let (b, c, each) = (s.number(3...9), s.number(2...20), s.number(2...7))
      let a = b * each
      s.tell(
        "\(b) \(item) {cost|are} $\(a).", "\(p) pays $\(a) for \(b) \(item).",
        "A shop {sells|offers} \(b) \(item) for $\(a).")
      s.ask(
        "How much {do|would} \(c) \(item) cost?", "What is the price of \(c) \(item)?",
        "At this price, how much are \(c)?")
      let one = s.step("\(a)/\(b)", "One \(item.one) costs $#.")
      s.step("\(one)*\(c)", "\(c) \(item) cost $#.")
    },
    ProblemSource("unit-speed") { s in
      let p = s.person()
      let (b, c, each) = (s.number(2...6), s.number(2...12), s.number(3...60))
      let a = b * each
      let verb = s.pick(["drives", "rides", "sails", "travels"])
      s.tell("\(p) \(verb) \(a) miles in \(b) hours.", "In \(b) hours, \(p) \(verb) \(a) miles.")
      s.ask(
        "At {the same|this} speed, how {far|many miles} does \(p.they) get in \(c) hours?",
        "How many miles {is it|would it be} in \(c) hours{ at the same speed|}?")
      let one = s.step("\(a)/\(b)", "In one hour, it is # miles.")
      s.step("\(one)*\(c)", "In \(c) hours, it is # miles.")
    },
    ProblemSource("unit-recipe") { s in
      let (p, item) = (s.person(), s.item(.baked))
      let (b, c, each) = (s.number(2...8), s.number(3...20), s.number(2...6))
      let a = b * each
      let what = s.pick(["eggs", "cups of flour", "spoons of sugar", "cups of milk"])
      s.tell(
        "A recipe for \(b) {people|guests} needs \(a) \(what).", "For \(b) cakes, a baker {needs|uses} \(a) \(what).",
        "With \(a) \(what), \(p) can make \(item) for \(b) people.")
      s.ask("How many \(what) are needed for \(c)?", "\(c) are wanted. How many \(what) does that take?")
      let one = s.step("\(a)/\(b)", "For one, it takes # \(what).")
      s.step("\(one)*\(c)", "For \(c), it takes # \(what).")
    },
    ProblemSource("unit-machine") { s in
      let (b, c, each) = (s.number(2...9), s.number(2...15), s.number(3...40))
      let a = b * each
      let (machine, what) = s.pick([
        ("printer", "pages"), ("machine", "toys"), ("robot", "boxes"), ("factory", "chairs"), ("mill", "bags of flour"),
      ])
      let unit = s.pick(["minute", "hour", "day"])
      s.tell(
        "A \(machine) {makes|finishes} \(a) \(what) in \(b) \(unit)s.",
        "It takes a \(machine) \(b) \(unit)s to make \(a) \(what).")
      s.ask("How many \(what) {can|does} it make in \(c) \(unit)s?", "How many will be made in \(c) \(unit)s?")
      let one = s.step("\(a)/\(b)", "In one \(unit), it is # \(what).")
      s.step("\(one)*\(c)", "In \(c) \(unit)s, it is # \(what).")
    },
    .heldOut("unit-pay") { s in
      let p = s.person()
      let (b, c, each) = (s.number(3...9), s.number(4...30), s.number(8...30))
      let a = b * each
      let who = s.pick(["A painter", "A tutor", "A babysitter", "A gardener", "A plumber"])
      s.tell("\(who) {got|was paid} $\(a) for \(b) hours of work.", "For \(b) hours, \(p) paid a helper $\(a).")
      s.ask("How much would \(c) hours be?", "What is the pay for \(c) hours in dollars?")
      let one = s.step("\(a)/\(b)", "One hour is $#.")
      s.step("\(one)*\(c)", "\(c) hours are $#.")
    },
  ]

  /// a/b, and then more or less than that.
  private static let unitCompared: [ProblemSource] = [
    ProblemSource("unit-less-share") { s in
      let (p, item) = (s.person(), s.item(.small))
      let (b, each) = (s.number(2...9), s.number(6...30))
      let a = b * each
      let c = s.number(2...(each - 2))
      s.tell(
        "\(b) friends share \(a) \(item) {equally|evenly}. \(p) is one of them.",
        "\(p) and \(p.their) friends, \(b) in all, split \(a) \(item) into equal parts.")
      s.tell("\(p) {gives away|loses} \(c) of \(p.their) \(item).", "Then \(p) gives \(c) to \(p.their) sister.")
      s.ask("How many does \(p) have {now|left}?")
      let share = s.step("\(a)/\(b)", "Each gets # \(item).")
      s.step("\(share)-\(c)", "\(p) has # left.")
    },
    ProblemSource("unit-less-discount") { s in
      let (p, item) = (s.person(), s.item(.goods))
      let (b, each) = (s.number(2...9), s.number(5...25))
      let a = b * each
      let c = s.number(1...(each - 2))
      s.tell(
        "\(b) \(item) cost $\(a). {Tomorrow|Next week}, each will be $\(c) cheaper.",
        "A store asks $\(a) for \(b) \(item). In a sale, the price of one drops by $\(c).")
      s.ask("How much will one \(item.one) cost then?", "What does \(p) pay for one \(item.one) then?")
      let one = s.step("\(a)/\(b)", "One \(item.one) costs $#.")
      s.step("\(one)-\(c)", "Then it costs $#.")
    },
    ProblemSource("unit-more-team") { s in
      let (b, each, c) = (s.number(2...8), s.number(3...12), max(2, s.number(1...6)))
      let a = b * each
      let who = s.pick(["players", "students", "campers", "dancers"])
      s.tell(
        "\(a) \(who) are {split|divided} into \(b) equal {teams|groups}.",
        "There are \(a) \(who) in \(b) equal {teams|groups}.")
      s.tell("Then \(c) more {join|come to} each of them.", "Later, each one gets \(c) {more|new members}.")
      s.ask("How many \(who) {are|does that make} in one of them{ now|}?")
      let one = s.step("\(a)/\(b)", "At first, there are # in each.")
      s.step("\(one)+\(c)", "Then there are # in each.")
    },
    ProblemSource("unit-more-shelf") { s in
      let p = s.person()
      let (b, each, c) = (s.number(2...9), s.number(3...20), s.number(2...12))
      let a = b * each
      let what = s.pick(["books", "jars", "toys", "cups"])
      s.tell("\(p) {puts|places} \(a) \(what) on \(b) shelves, the same number on each.")
      s.tell("Then \(p.they) {adds|puts} \(c) more {to|on} the top shelf.")
      s.ask("How many \(what) {are|stand} on the top shelf{ now|}?")
      let one = s.step("\(a)/\(b)", "Each shelf gets # \(what).")
      s.step("\(one)+\(c)", "The top shelf has # \(what).")
    },
    .heldOut("unit-less-table") { s in
      let (b, each) = (s.number(2...9), s.number(5...20))
      let a = b * each
      let c = s.number(1...(each - 2))
      s.tell(
        "\(a) flowers are {divided|shared out} equally between \(b) vases.",
        "\(b) vases hold \(a) flowers, equally many each.")
      s.tell("From the blue vase, \(c) {are taken out|wither}.")
      s.ask("How many flowers {remain|are left} in the blue vase?")
      let one = s.step("\(a)/\(b)", "Each vase has # flowers.")
      s.step("\(one)-\(c)", "The blue vase has # left.")
    },
    .heldOut("unit-more-pile") { s in
      let p = s.person()
      let (b, each, c) = (s.number(2...8), s.number(4...20), s.number(2...12))
      let a = b * each
      s.tell("\(p) makes \(b) equal {piles|heaps} out of \(a) {stones|leaves|logs}.")
      s.tell("Onto the last one, \(p.they) {throws|puts} \(c) more.")
      s.ask("How many are in the last one then?")
      let one = s.step("\(a)/\(b)", "Each pile has #.")
      s.step("\(one)+\(c)", "The last pile has # then.")
    },
  ]

  /// a/b, and c for each.
  private static let unitReached: [ProblemSource] = [
    ProblemSource("unit-each-cost") { s in
      let (p, what) = (s.person(), s.pick(["eggs", "batteries", "cans", "candles", "napkins"]))
      let (pack, count) = (s.pick(["pack", "box", "carton"]), s.number(2...12))
      let (b, c) = (s.pick([4, 6, 8, 10, 12]), s.number(2...9))
      let (a, packs) = (b * count, English.plural(pack))
      s.tell("\(p) needs \(a) \(what). They {come|are sold} in \(packs) of \(b).")
      s.tell("{Each|One} \(pack) costs $\(c).", "The price of a \(pack) is $\(c).")
      s.ask("How much {does \(p.they) pay|do they cost}?")
      let needed = s.step("\(a)/\(b)", "\(p) needs # \(packs).")
      s.step("\(needed)*\(c)", "They cost $#.")
    },
    ProblemSource("unit-each-minutes") { s in
      let p = s.person()
      let (b, count, c) = (s.number(2...9), s.number(3...12), s.number(3...20))
      let a = b * count
      let (verb, what) = s.pick([("wash", "plates"), ("fold", "shirts"), ("stamp", "letters"), ("peel", "potatoes")])
      s.tell("\(p) has to \(verb) \(a) \(what).", "There are \(a) \(what) that \(p) has to \(verb).")
      s.tell("\(p.they) can \(verb) \(b) in \(c) minutes.", "\(c) minutes are enough to \(verb) \(b).")
      s.ask("How many minutes does it take?", "How long does \(p.they) need, in minutes?")
      let times = s.step("\(a)/\(b)", "That is # times \(b).")
      s.step("\(times)*\(c)", "It takes # minutes.")
    },
    .heldOut("unit-each-fuel") { s in
      let p = s.person()
      let (b, count, c) = (s.pick([20, 25, 30, 40]), s.number(2...12), s.number(2...6))
      let a = b * count
      s.tell(
        "A trip is \(a) miles long, and \(p)'s {van|truck|car} goes \(b) miles on a gallon of gas.",
        "\(p)'s {van|truck|car} needs a gallon of gas for every \(b) miles. \(p) drives \(a) miles.")
      s.tell("{The price of gas|Gas} is $\(c) a gallon.", "A gallon is $\(c).")
      s.ask("How much is the gas for the {whole |}trip?", "What does \(p) spend on gas, in dollars?")
      let gallons = s.step("\(a)/\(b)", "The trip takes # gallons.")
      s.step("\(gallons)*\(c)", "The gas costs $#.")
    },
  ]
}
