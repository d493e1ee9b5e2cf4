// Equal groups, and something that is taken from them or added to them.

extension ProblemGenerator {
  package static let groupsAndRest: [ProblemSource] = groupsLess + restOfTotal + groupsMore

  /// a*b, then less c.
  private static let groupsLess: [ProblemSource] = [
    ProblemSource("less-trays") { s in
      let (p, item) = (s.person(), s.item(.baked))
      let (a, b) = (s.number(3...9), s.number(4...15))
      let c = s.number(2...(a * b - 2))
      s.tell(
        "\(p) {bakes|makes} \(a) trays of \(item) with \(b) \(item) on {each|every} tray.",
        "There are \(a) trays in \(p)'s kitchen, and each tray holds \(b) \(item).")
      s.distract("The oven was on for \(s.number(2...5)) hours.", "\(p) used \(s.number(2...9)) cups of sugar.")
      s.tell(
        "{The neighbors|\(p.their) friends|Some children} eat \(c) of the \(item).",
        "\(c) of the \(item) {get "
          + "burnt|are eaten}.")
      s.ask("How many \(item) are left?", "How many \(item) {remain|does \(p) still have}?")
      let all = s.step("\(a)*\(b)", "There are # \(item).")
      s.step("\(all)-\(c)", "That leaves # \(item).")
    },
    ProblemSource("less-album") { s in
      let (p, what) = (s.person(), s.pick(["photos", "stickers", "stamps", "drawings"]))
      let (a, b) = (s.number(5...20), s.number(3...9))
      let c = s.number(3...(a * b - 4))
      s.tell(
        "\(p)'s album has \(a) pages, and \(p.they) {puts|glues} \(b) \(what) on each page.",
        "\(p) fills an album. It has \(a) pages with room for \(b) \(what) on every page.")
      s.tell("Later, \(p.they) {takes out|removes} \(c) of them.", "A few weeks later, \(c) \(what) fall out.")
      s.ask("How many \(what) are {still |}in the album {now|then}?", "How many \(what) does the album hold now?")
      let all = s.step("\(a)*\(b)", "The full album has # \(what).")
      s.step("\(all)-\(c)", "Now it has # \(what).")
    },
    ProblemSource("less-seats") { s in
      let (a, b) = (s.number(6...25), s.number(8...24))
      let c = s.number(5...(a * b / 2))
      let place = s.pick(["theater", "cinema", "concert hall", "circus tent", "school hall"])
      s.tell(
        "A \(place) has \(a) rows of \(b) seats.", "There are \(a) rows in a \(place). Each row has \(b) seats.")
      s.tell("Tonight, \(c) seats are {empty|not taken}.", "\(c) of the seats stay empty {tonight|during the show}.")
      s.ask("How many people {are watching|are in the audience}?", "How many seats are taken?")
      let all = s.step("\(a)*\(b)", "There are # seats.")
      s.step("\(all)-\(c)", "So # seats are taken.")
    },
    ProblemSource("less-pay") { s in
      let (p, work) = (s.person(), s.pick(["a garden center", "a bakery", "a car wash", "a pet shop", "a bookstore"]))
      let (hours, pay) = (s.number(4...12), s.number(8...20))
      let c = s.number(3...25)
      s.tell(
        "\(p) works at \(work) for \(hours) hours and earns $\(pay) {an hour|per hour|for every hour}.",
        "At \(work), \(p) {makes|is paid} $\(pay) an hour. \(p.they) works \(hours) hours.")
      s.tell(
        "\(p.they) pays $\(c) for {the bus|a taxi|lunch} {that day|on the way}.",
        "Out of that money, \(p.they) spends $\(c) on {lunch|a ticket|gas}.")
      s.ask("How much {of the money|money} does \(p.they) {keep|have left}?", "How many dollars are left?")
      let all = s.step("\(hours)*\(pay)", "\(p) earns $#.")
      s.step("\(all)-\(c)", "\(p) keeps $#.")
    },
    ProblemSource("less-class") { s in
      let (p, item) = (s.person(), s.item(.school))
      let (a, b) = (s.number(4...14), s.number(6...24))
      let c = s.number(5...(a * b - 3))
      s.tell(
        "\(p) is a teacher and {buys|orders} \(a) {packs|boxes} of \(b) \(item).",
        "For \(p.their) class, \(p) gets \(a) boxes with \(b) \(item) in each.")
      s.tell(
        "{The students|The children} use up \(c) of them.", "By {May|summer}, \(c) of the \(item) are {used up|lost}.")
      s.ask("How many \(item) are there {now|at the end}?", "How many are still there?")
      let all = s.step("\(a)*\(b)", "\(p) buys # \(item).")
      s.step("\(all)-\(c)", "That leaves # \(item).")
    },
    .heldOut("less-bottles") { s in
      let (a, b) = (s.number(6...20), s.pick([6, 8, 9, 10, 12, 20, 24]))
      let c = s.number(3...(a * b / 3))
      let what = s.pick(["bottles of juice", "jars of honey", "glasses", "plates", "vases"])
      s.tell(
        "A truck {brings|delivers} \(a) crates to a shop, each with \(b) \(what).",
        "A shop is waiting for \(a) crates of \(what). In every crate, there are \(b).")
      s.tell("On the {way|road}, \(c) of them break.", "When the crates are opened, \(c) turn out to be broken.")
      s.distract("The trip was \(s.number(8...90)) miles long.")
      s.ask("How many {can the shop sell|are not broken}?", "How many whole ones does the shop get?")
      let all = s.step("\(a)*\(b)", "The truck brings # \(what).")
      s.step("\(all)-\(c)", "So # are not broken.")
    },
  ]

  /// c, less a*b.
  private static let restOfTotal: [ProblemSource] = [
    ProblemSource("rest-book") { s in
      let p = s.person()
      let (a, b) = (s.number(5...30), s.number(3...12))
      let c = a * b + s.number(10...150)
      s.tell(
        "\(p) is reading a {novel|book} of \(c) pages.", "The book that \(p) reads has \(c) pages.")
      s.tell(
        "\(p.they) {reads|finishes} \(a) pages {a day|every day|each evening} for \(b) days.",
        "For \(b) days, \(p.they) reads \(a) pages a day.")
      s.distract("The book {cost|costs} $\(s.number(5...25)).", "It was written \(s.number(5...90)) years ago.")
      s.ask("How many pages {are left|are still to be read|does \(p.they) still have to read}?")
      let read = s.step("\(a)*\(b)", "\(p) reads # pages.")
      s.step("\(c)-\(read)", "That leaves # pages.")
    },
    ProblemSource("rest-rope") { s in
      let (p, what) = (s.person(), s.pick(["rope", "ribbon", "wire", "string", "cloth"]))
      let (a, b) = (s.number(3...12), s.number(3...9))
      let c = a * b + s.number(3...40)
      let unit = s.pick(["feet", "meters", "inches"])
      s.tell(
        "\(p) has \(c) \(unit) of \(what) and cuts off \(b) pieces that are \(a) \(unit) long.",
        "From \(c) \(unit) of \(what), \(p) cuts \(b) pieces of \(a) \(unit) each.")
      s.distract("The \(what) cost $\(s.number(3...20)).")
      s.ask("How many \(unit) of \(what) {are left|remain}?", "How long is the rest, in \(unit)?")
      let used = s.step("\(b)*\(a)", "The pieces take # \(unit).")
      s.step("\(c)-\(used)", "That leaves # \(unit).")
    },
    ProblemSource("rest-flour") { s in
      let (p, item) = (s.person(), s.item(.baked))
      let (a, b) = (s.number(2...6), s.number(3...10))
      let c = a * b + s.number(2...25)
      let food = s.pick(["flour", "sugar", "milk", "oats"])
      s.tellInAnyOrder(
        "\(p) has \(c) cups of \(food).",
        "One batch of \(item) {needs|takes} \(a) cups of \(food).")
      s.tell("\(p.they) makes \(b) batches.", "\(p) {decides to bake|bakes} \(b) batches.")
      s.ask("How many cups of \(food) {are left|does \(p.they) have then}?")
      let used = s.step("\(a)*\(b)", "The batches take # cups.")
      s.step("\(c)-\(used)", "That leaves # cups of \(food).")
    },
    ProblemSource("rest-debt") { s in
      let (p, q) = (s.person(), s.person())
      let (a, b) = (s.number(5...30), s.number(3...10))
      let c = a * b + s.number(10...120)
      s.tell(
        "\(p) owes \(q) $\(c). \(p.they) pays back $\(a) {a week|every week} for \(b) weeks.",
        "\(q) lent $\(c) to \(p). For \(b) months, \(p) has paid back $\(a) a month.")
      s.ask("How much does \(p) still owe?", "How many dollars {are still|remain} to be paid{ back|}?")
      let paid = s.step("\(a)*\(b)", "\(p) has paid back $#.")
      s.step("\(c)-\(paid)", "\(p) still owes $#.")
    },
    ProblemSource("rest-phone") { s in
      let p = s.person()
      let (a, b) = (s.number(3...9), s.number(4...9))
      let c = 100
      s.tell(
        "\(p)'s {phone|tablet|laptop} is charged to \(c)%. It loses \(a)% {an hour|every hour}.",
        "A full battery shows \(c)%. \(p)'s {phone|camera} uses \(a)% of it every hour.")
      s.ask("What does it show after \(b) hours, in percent?", "How many percent are left after \(b) hours?")
      let used = s.step("\(a)*\(b)", "In \(b) hours, it loses # percent.")
      s.step("\(c)-\(used)", "That leaves # percent.")
    },
    .heldOut("rest-feed") { s in
      let (animal, p) = (s.item(.animals), s.person())
      let (a, b) = (s.number(3...15), s.number(4...14))
      let c = a * b + s.number(5...90)
      s.tell(
        "\(p)'s \(animal) eat \(a) pounds of {hay|feed|corn} {a day|per day}.",
        "Each day, \(p) gives \(p.their) \(animal) \(a) pounds of {feed|grain}.")
      s.tell("There are \(c) pounds in the barn.", "\(p.they) has stored \(c) pounds.")
      s.distract("\(p) also has \(s.number(2...9)) cats.")
      s.ask("How many pounds are left after \(b) days?", "How much will be in the barn after \(b) days, in pounds?")
      let used = s.step("\(a)*\(b)", "In \(b) days, the \(animal) eat # pounds.")
      s.step("\(c)-\(used)", "That leaves # pounds.")
    },
  ]

  /// a*b, plus c.
  private static let groupsMore: [ProblemSource] = [
    ProblemSource("more-packs") { s in
      let (p, item) = (s.person(), s.item(.small))
      let (a, b, c) = (s.number(3...12), s.number(5...24), s.number(3...30))
      s.tell(
        "\(p) {buys|gets} \(a) packs of \(item) with \(b) in each {pack|of them}.",
        "There are \(b) \(item) in a pack, and \(p) {opens|has} \(a) packs.")
      s.tell("\(p.they) already had \(c) {\(item)|of them}.", "A friend gives \(p.them) \(c) more.")
      s.ask("How many \(item) does \(p) have {now|in all|altogether}?")
      let new = s.step("\(a)*\(b)", "The packs hold # \(item).")
      s.step("\(new)+\(c)", "In all, \(p) has # \(item).")
    },
    ProblemSource("more-taxi") { s in
      let p = s.person()
      let (a, b, c) = (s.number(2...5), s.number(4...25), s.number(3...12))
      s.tell(
        "A taxi {costs|charges} $\(c) to start with and $\(a) {for every|per} mile.",
        "For a ride, a driver asks for $\(a) a mile and a fixed fee of $\(c).")
      s.distract("The ride takes \(s.number(12...50)) minutes.")
      s.ask(
        "How much does \(p) pay for \(b) miles?", "\(p) rides \(b) miles. {What is the fare|How much is it} in dollars?"
      )
      let way = s.step("\(a)*\(b)", "The miles cost $#.")
      s.step("\(way)+\(c)", "With the fixed fee, \(p) pays $#.")
    },
    ProblemSource("more-plan") { s in
      let (p, what) = (s.person(), s.pick(["gym", "swim club", "music school", "phone plan", "film club"]))
      let (a, b, c) = (s.number(8...40), s.number(3...12), s.number(10...60))
      s.tell(
        "A \(what) costs $\(a) a month, and there is a fee of $\(c) for new {members|customers}.",
        "To join a \(what), \(p) pays $\(c) once and then $\(a) {every|each} month.")
      s.ask("How much does \(p) pay for the first \(b) months?", "What do the first \(b) months cost \(p) in all?")
      let months = s.step("\(a)*\(b)", "The \(b) months cost $#.")
      s.step("\(months)+\(c)", "With the fee, it is $#.")
    },
    ProblemSource("more-savings") { s in
      let p = s.person()
      let (a, b, c) = (s.number(4...25), s.number(3...15), s.number(10...90))
      s.tell(
        "\(p) has $\(c) in \(p.their) piggy bank and {adds|saves} $\(a) {a week|every week}.",
        "Every week, \(p) puts $\(a) into a jar that had $\(c) in it.")
      s.distract(
        "\(p) is \(s.number(7...15)) years old.", "\(p) gave \(p.their) old bank away \(s.number(2...9)) weeks ago.")
      s.ask("How much money {will be|is} there after \(b) weeks?", "How many dollars does \(p) have after \(b) weeks?")
      let saved = s.step("\(a)*\(b)", "In \(b) weeks, \(p) saves $#.")
      s.step("\(saved)+\(c)", "Then there is $#.")
    },
    ProblemSource("more-growth") { s in
      let (p, plant) = (s.person(), s.item(.plants))
      let (a, b, c) = (s.number(2...9), s.number(3...12), s.number(5...40))
      s.tell(
        "\(p) plants a \(plant.one) that is \(c) inches tall. It grows by \(a) inches {every week|a week}.",
        "A \(plant.one) is \(c) inches tall today and grows \(a) inches a week.")
      s.ask("How tall is it after \(b) {weeks|more weeks}?")
      let grown = s.step("\(a)*\(b)", "It grows by # inches.")
      s.step("\(grown)+\(c)", "Then it is # inches tall.")
    },
    .heldOut("more-choir") { s in
      let (a, b, c) = (s.number(3...9), s.number(5...14), s.number(2...9))
      let group = s.pick(["singers", "dancers", "soldiers", "scouts", "drummers"])
      s.tell(
        "\(group) stand in \(a) rows of \(b), and \(c) more {stand in front|walk ahead}.",
        "In a parade, \(c) \(group) {lead|walk first}, followed by \(a) rows with \(b) in each.")
      s.ask("How many \(group) {are there|take part} {in all|altogether}?")
      let rows = s.step("\(a)*\(b)", "The rows have # \(group).")
      s.step("\(rows)+\(c)", "In all, there are #.")
    },
  ]
}
