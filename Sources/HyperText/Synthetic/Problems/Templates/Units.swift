// Hours and minutes, weeks and days, dozens, feet and inches, dollars and cents.

extension ProblemGenerator {
  package static let units: [ProblemSource] = unitsAdded + unitsShared + dozens + unitsGathered

  /// a*60 (or another unit), and b more or less.
  private static let unitsAdded: [ProblemSource] = [
    ProblemSource("units-film") { s in
      let (a, b) = (s.number(2...5), s.number(5...50))
      let what = s.pick(["film", "concert", "flight", "hike", "match"])
      s.tell(
        "A \(what) {lasts|takes} \(a) hours and \(b) minutes.", "It takes \(a) hours and \(b) minutes for a \(what).")
      s.ask("How {long is that in minutes|many minutes is that}?", "How many minutes does it {last|take}?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      s.step("\(minutes)+\(b)", "In all, it is # minutes.")
    },
    ProblemSource("units-talk") { s in
      let (p, a, b) = (s.person(), s.number(2...6), s.number(5...50))
      s.tell(
        "\(p) works \(a) hours without a break and then \(b) minutes more.",
        "After \(a) hours at a desk, \(p) stays \(b) more minutes.")
      s.ask("How many minutes {does \(p.they) work|is that} {altogether|in all}?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      s.step("\(minutes)+\(b)", "In all, it is # minutes.")
    },
    .heldOut("units-bread") { s in
      let (a, b) = (s.number(2...4), s.number(5...45))
      let what = s.pick(["bread", "soup", "stew", "ham"])
      s.tell(
        "The \(what) needs \(a) hours in the {oven|kitchen} and must {rest|cool} for \(b) minutes {after that|at "
          + "the end}."
      )
      s.ask("After how many minutes is it ready?", "How many minutes is that from start to end?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      s.step("\(minutes)+\(b)", "In all, it is # minutes.")
    },
    ProblemSource("units-left-lesson") { s in
      let (p, a, b) = (s.person(), s.number(2...5), s.number(15...110))
      s.tell(
        "\(p) has \(a) hours {for homework|to study} and has used \(b) minutes.",
        "Of \(a) hours for an exam, \(p) has used \(b) minutes.")
      s.ask("How many minutes {are left|does \(p.they) have left}?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      s.step("\(minutes)-\(b)", "That leaves # minutes.")
    },
    ProblemSource("units-left-trip") { s in
      let (a, b) = (s.number(2...8), s.number(20...110))
      s.tell("A {train|bus} ride takes \(a) hours, and the ride began \(b) minutes ago.")
      s.ask("In how many minutes will it be there?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      s.step("\(minutes)-\(b)", "That leaves # minutes.")
    },
    .heldOut("units-left-charge") { s in
      let (p, a, b) = (s.person(), s.number(2...6), s.number(20...100))
      s.tell("\(p)'s {lamp|robot|speaker} can run for \(a) hours. It has been on for \(b) minutes.")
      s.ask("For how many more minutes can it run?", "How many minutes does it have left?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      s.step("\(minutes)-\(b)", "That leaves # minutes.")
    },
  ]

  /// a*60, shared into pieces of b, and c for each piece.
  private static let unitsShared: [ProblemSource] = [
    ProblemSource("units-pieces-toys") { s in
      let (p, a, b, c) = (s.person(), s.number(2...8), s.pick([5, 6, 10, 12, 15, 20, 30]), s.number(2...9))
      let item = s.item(.crafts)
      s.tell(
        "\(p) {needs|takes} \(b) minutes to make one \(item.one) and works for \(a) hours.",
        "In \(a) hours, \(p) makes \(item). Each one takes \(b) minutes.")
      s.tell("\(p.they) sells {each|every} \(item.one) for $\(c).")
      s.ask("How much {money |}does \(p.they) {get|make}?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      let count = s.step("\(minutes)/\(b)", "\(p) makes # \(item).")
      s.step("\(count)*\(c)", "\(p) gets $#.")
    },
    ProblemSource("units-pieces-drip") { s in
      let (a, b, c) = (s.number(2...10), s.pick([2, 3, 4, 5, 6, 10]), s.number(2...9))
      s.tell(
        "Every \(b) minutes, \(c) drops fall from a {tap|roof}.",
        "\(c) drops fall from a {pipe|leaf} every \(b) minutes.")
      s.ask("How many drops fall in \(a) hours?", "How many drops is that in \(a) hours?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      let count = s.step("\(minutes)/\(b)", "That is # times \(b) minutes.")
      s.step("\(count)*\(c)", "So # drops fall.")
    },
    .heldOut("units-pieces-gate") { s in
      let (a, b, c) = (s.number(2...8), s.pick([5, 6, 10, 12, 15, 20]), s.number(8...60))
      let ride = s.pick(["roller coaster", "cable car", "ferry", "elevator"])
      s.tell(
        "A \(ride) starts every \(b) minutes and takes \(c) people each time.",
        "With \(c) people on board, a \(ride) leaves every \(b) minutes.")
      s.ask("How many people can it take in \(a) hours?")
      let minutes = s.step("\(a)*60", "\(a) hours are # minutes.")
      let count = s.step("\(minutes)/\(b)", "It goes # times.")
      s.step("\(count)*\(c)", "It takes # people.")
    },
  ]

  /// a*12 pieces, and what they cost or how they are shared.
  private static let dozens: [ProblemSource] = [
    ProblemSource("dozens-price") { s in
      let (p, item, a, b) = (s.person(), s.item(.baked), s.number(2...9), s.number(1...4))
      s.tell(
        "\(p) {bakes|sells} \(a) dozen \(item) at $\(b) each.",
        "\(p) makes \(a) dozen \(item). Each {of them |}costs $\(b).")
      s.ask("How much do they cost {in all|together}?", "How much money {is that|does \(p.they) get} for all of them?")
      let count = s.step("\(a)*12", "There are # \(item).")
      s.step("\(count)*\(b)", "They cost $#.")
    },
    ProblemSource("dozens-flowers") { s in
      let (p, item, a, b) = (s.person(), s.item(.plants), s.number(2...9), s.number(2...6))
      s.tell("A {wedding|festival} needs \(a) dozen \(item), and \(p) pays $\(b) for {every|each} one.")
      s.ask("How many dollars does \(p.they) pay?", "What does \(p.they) spend?")
      let count = s.step("\(a)*12", "There are # \(item).")
      s.step("\(count)*\(b)", "They cost $#.")
    },
    .heldOut("dozens-pencils") { s in
      let (item, a, b) = (s.item(.school), s.number(2...9), s.number(1...5))
      s.tell("A school {orders|gets} \(a) dozen \(item). The price of a single \(item.one) is $\(b).")
      s.ask("What must the school pay for the order?", "How much is the order?")
      let count = s.step("\(a)*12", "There are # \(item).")
      s.step("\(count)*\(b)", "They cost $#.")
    },
    ProblemSource("dozens-left") { s in
      let (p, a) = (s.person(), s.number(2...8))
      let b = s.number(3...20)
      s.tell(
        "\(p) {buys|has} \(a) dozen eggs and uses \(b) of them.",
        "From \(a) dozen eggs, \(p) takes \(b) for {cakes|a big breakfast}.")
      s.ask("How many eggs are left?", "How many eggs {remain|does \(p.they) still have}?")
      let count = s.step("\(a)*12", "There are # eggs.")
      s.step("\(count)-\(b)", "That leaves # eggs.")
    },
    ProblemSource("dozens-left-donuts") { s in
      let (a, p) = (s.number(2...8), s.person())
      let b = s.number(5...(12 * a - 2))
      s.tell("\(p) brings \(a) dozen donuts to {work|school|a meeting}. {People|The others} eat \(b) of them.")
      s.ask("How many donuts does \(p.they) take home?")
      let count = s.step("\(a)*12", "There are # donuts.")
      s.step("\(count)-\(b)", "That leaves # donuts.")
    },
    .heldOut("dozens-left-golf") { s in
      let (a, p) = (s.number(2...8), s.person())
      let b = s.number(3...(12 * a - 3))
      let what = s.pick(["golf balls", "tennis balls", "candles", "roses"])
      s.tell("\(p) owns \(a) dozen \(what). Over the {summer|year}, \(b) \(what) get {lost|broken}.")
      s.ask("How many has \(p.they) got at the end?")
      let count = s.step("\(a)*12", "There are # \(what).")
      s.step("\(count)-\(b)", "That leaves # \(what).")
    },
  ]

  /// a*b minutes, which are /60 hours; a*b*7; weeks and years.
  private static let unitsGathered: [ProblemSource] = [
    ProblemSource("units-hours-walk") { s in
      let (p, (a, b)) = (s.person(), wholeHours(&s))
      s.tell(
        "Every day, \(p) spends \(b) minutes on {chess|a walk|yoga|the news}.",
        "\(p) {plays|practices} the {flute|piano|drums} for \(b) minutes a day.")
      s.ask("How many hours is that in \(a) days?", "How many hours does \(p.they) spend on it in \(a) days?")
      let minutes = s.step("\(a)*\(b)", "In \(a) days, it is # minutes.")
      s.step("\(minutes)/60", "That is # hours.")
    },
    ProblemSource("units-hours-grading") { s in
      let (p, (a, b)) = (s.person(), wholeHours(&s))
      let (verb, what) = s.pick([("grades", "tests"), ("paints", "doors"), ("repairs", "watches"), ("grooms", "dogs")])
      s.tell(
        "\(p) \(verb) \(a) \(what), and each of them takes \(b) minutes.",
        "\(p) \(verb) \(a) \(what) and needs \(b) minutes for each.")
      s.ask("How many hours does {all this|the work} take?", "For how many hours does \(p.they) work?")
      let minutes = s.step("\(a)*\(b)", "It takes # minutes.")
      s.step("\(minutes)/60", "That is # hours.")
    },
    .heldOut("units-hours-songs") { s in
      let (a, b) = wholeHours(&s)
      s.tell(
        "A {radio show|podcast} {has|comes in} \(a) parts of \(b) minutes each.",
        "There are \(a) episodes in a series, and each runs \(b) minutes.")
      s.ask("How many hours {long is it|does it last} altogether?")
      let minutes = s.step("\(a)*\(b)", "Altogether, it is # minutes.")
      s.step("\(minutes)/60", "That is # hours.")
    },
    ProblemSource("units-weeks-eggs") { s in
      let (p, a, b, c) = (s.person(), s.number(2...12), s.number(2...6), s.number(2...5))
      let (x, y) = s.pick([("hens", "eggs"), ("cows", "buckets of milk"), ("goats", "liters of milk")])
      s.tell(
        "Each of \(p)'s \(a) \(x) gives \(b) \(y) {a day|every day}.",
        "\(p) gets \(b) \(y) a day from each of \(a) \(x).")
      s.ask("How many \(y) does \(p.they) get in \(c) weeks?")
      let daily = s.step("\(a)*\(b)", "In one day, it is # \(y).")
      let weekly = s.step("\(daily)*7", "In one week, it is # \(y).")
      s.step("\(weekly)*\(c)", "In \(c) weeks, it is # \(y).")
    },
    ProblemSource("units-weeks-coffee") { s in
      let (p, a, b, c) = (s.person(), s.number(2...6), s.number(2...6), s.number(2...8))
      let what = s.pick(["cups of coffee", "bottles of juice", "newspapers", "rolls"])
      s.tell(
        "{Every|Each} day, \(p) buys \(a) \(what) at $\(b) each.",
        "\(p) gets \(a) \(what) a day, which cost $\(b) each.")
      s.ask("How much {does \(p.they) spend|money is that} in \(c) weeks?")
      let daily = s.step("\(a)*\(b)", "One day costs $#.")
      let weekly = s.step("\(daily)*7", "One week costs $#.")
      s.step("\(weekly)*\(c)", "\(c) weeks cost $#.")
    },
    .heldOut("units-weeks-horses") { s in
      let (a, b, c) = (s.number(3...12), s.number(2...9), s.number(2...6))
      let animal = s.pick(["elephants", "bears", "seals", "penguins", "camels"])
      s.tell("A zoo has \(a) \(animal) that get \(b) pounds of food each {per|every} day.")
      s.ask("How many pounds of food must the zoo buy for \(c) weeks?")
      let daily = s.step("\(a)*\(b)", "One day takes # pounds.")
      let weekly = s.step("\(daily)*7", "One week takes # pounds.")
      s.step("\(weekly)*\(c)", "\(c) weeks take # pounds.")
    },
    ProblemSource("units-year-club") { s in
      let (p, a, b) = (s.person(), s.number(2...20), s.number(3...60))
      s.tell("\(p) pays $\(a) a month for {music|films|a magazine} and once $\(b) for {joining|the first year}.")
      s.ask("What does \(p.they) pay in the first year?", "How much is that for the first year, with its 12 months?")
      let year = s.step("\(a)*12", "12 months cost $#.")
      s.step("\(year)+\(b)", "In all, it is $#.")
    },
    ProblemSource("units-year-rent") { s in
      let (p, a, b) = (s.person(), s.number(10...90), s.number(20...200))
      s.tell("A {garden|garage|storage room} costs \(p) $\(a) {a|every} month and $\(b) for cleaning once a year.")
      s.ask("How many dollars is that in a year?", "What are the costs of a year?")
      let year = s.step("\(a)*12", "12 months cost $#.")
      s.step("\(year)+\(b)", "In all, it is $#.")
    },
    .heldOut("units-year-pet") { s in
      let (p, a, b) = (s.person(), s.number(10...60), s.number(20...150))
      let pet = s.pick(["cat", "dog", "parrot", "rabbit"])
      s.tell("Food for \(p)'s \(pet) is $\(a) {each|a} month. {The vet|A doctor for animals} takes $\(b) a year.")
      s.ask("What does \(p) pay for the \(pet) in one year?")
      let year = s.step("\(a)*12", "12 months of food cost $#.")
      s.step("\(year)+\(b)", "In all, it is $#.")
    },
  ]

  /// How often, and how many minutes each time, so that whole hours come out.
  private static func wholeHours(_ s: inout ProblemScene) -> (Int, Int) {
    let minutes = s.pick([5, 10, 12, 15, 20, 30, 40, 45])
    let unit = [5: 12, 10: 6, 12: 5, 15: 4, 20: 3, 30: 2, 40: 3, 45: 4][minutes] ?? 60
    return (unit * s.number(2...6), minutes)
  }
}
