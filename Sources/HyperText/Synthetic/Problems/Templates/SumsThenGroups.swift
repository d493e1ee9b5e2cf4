// A sum or a difference that is multiplied, shared or compared.

extension ProblemGenerator {
  package static let sumsThenGroups: [ProblemSource] =
    sumTimes + sumShared + sumCompared + differenceTimes + differenceShared

  /// a+b, times c.
  private static let sumTimes: [ProblemSource] = [
    ProblemSource("sum-times-bake-sale") { s in
      let (p, q, item) = (s.person(), s.person(), s.item(.baked))
      let (a, b, c) = (s.number(6...40), s.number(6...40), s.number(2...5))
      s.tell(
        "For a {bake sale|school fair}, \(p) {brings|makes} \(a) \(item) and \(q) {brings|makes} \(b).",
        "\(p) has \(a) \(item) to sell, and \(q) has \(b).")
      s.tell("Each {one |}{sells for|costs} $\(c).", "All of them are sold at $\(c) each.")
      s.ask("How much money do they {make|take in|raise}?", "How many dollars do they get for all of them?")
      let all = s.step("\(a)+\(b)", "Together they have # \(item).")
      s.step("\(all)*\(c)", "They get $#.")
    },
    ProblemSource("sum-times-snack") { s in
      let p = s.person()
      let (a, b, c) = (s.number(8...30), s.number(2...6), s.number(2...6))
      s.tell(
        "There are \(a) children and \(b) {teachers|parents} on a {trip|hike}.",
        "\(p)'s class of \(a) children goes on a trip with \(b) {teachers|grown-ups}.")
      s.tell(
        "{Everybody|Each person} {gets|is given} \(c) sandwiches.", "\(c) bottles of water are packed for each of them."
      )
      s.ask("How many {are needed|is that} {in all|altogether}?", "How many must be packed?")
      let all = s.step("\(a)+\(b)", "There are # people.")
      s.step("\(all)*\(c)", "In all, # are needed.")
    },
    ProblemSource("sum-times-practice") { s in
      let p = s.person()
      let (a, b, c) = (5 * s.number(2...9), 5 * s.number(2...9), s.number(3...7))
      let (x, y) = s.pick([
        ("reading", "writing"), ("running", "stretching"), ("math", "spelling"), ("the piano", "singing"),
      ])
      s.tell(
        "{Every|Each} day, \(p) spends \(a) minutes on \(x) and \(b) minutes on \(y).",
        "\(p) practices \(x) for \(a) minutes and \(y) for \(b) minutes a day.")
      s.ask(
        "How many minutes {is that|does \(p.they) practice} in \(c) days?",
        "What is the total for \(c) days, in minutes?")
      let daily = s.step("\(a)+\(b)", "In one day, it is # minutes.")
      s.step("\(daily)*\(c)", "In \(c) days, it is # minutes.")
    },
    ProblemSource("sum-times-set") { s in
      let p = s.person()
      let (a, b, c) = (s.number(3...20), s.number(2...15), s.number(2...9))
      let (x, y) = s.pick([("a hat", "a scarf"), ("a cup", "a plate"), ("a ticket", "a drink"), ("a knife", "a fork")])
      s.tellInAnyOrder("{The price of|The cost of} \(x) is $\(a).", "\(y) {costs|is} $\(b).")
      s.ask(
        "\(p) {wants|needs} \(c) of each. How much does \(p.they) {pay|spend}?",
        "What do \(c) sets of both cost?")
      let one = s.step("\(a)+\(b)", "One of each costs $#.")
      s.step("\(one)*\(c)", "\(c) of each cost $#.")
    },
    .heldOut("sum-times-machines") { s in
      let (a, b, c) = (s.number(5...40), s.number(5...40), s.number(2...8))
      let (x, what) = s.pick([("printer", "pages"), ("pump", "gallons"), ("machine", "bottles"), ("saw", "boards")])
      s.tell(
        "In one hour, an old \(x) can handle \(a) \(what), while a new \(x) can handle \(b).",
        "An old \(x) gets through \(a) \(what) per hour and a new one through \(b).")
      s.ask("{Running side by side|When both are on}, how many \(what) do they manage in \(c) hours?")
      let one = s.step("\(a)+\(b)", "In one hour, both manage # \(what).")
      s.step("\(one)*\(c)", "In \(c) hours, they manage # \(what).")
    },
  ]

  /// a+b, shared by c.
  private static let sumShared: [ProblemSource] = [
    ProblemSource("sum-shared-friends") { s in
      let (p, q, item) = (s.person(), s.person(), s.item(.small))
      let (c, each) = (s.number(2...8), s.number(4...20))
      let a = s.number(2...(c * each - 3))
      let b = c * each - a
      s.tell(
        "\(p) has \(a) \(item) and \(q) has \(b). They put them {together|on one pile}.",
        "\(p) and \(q) put their \(item) together. \(p) had \(a), and \(q) had \(b).")
      s.tell("Then \(c) children share them {equally|evenly}.", "The pile is split equally among \(c) children.")
      s.ask("How many \(item) does each child get?", "What does each of the children get?")
      let all = s.step("\(a)+\(b)", "There are # \(item).")
      s.step("\(all)/\(c)", "Each child gets # \(item).")
    },
    ProblemSource("sum-shared-tables") { s in
      let (c, tables) = (s.pick([4, 5, 6, 8, 10]), s.number(3...14))
      let a = s.number(5...(c * tables - 4))
      let b = c * tables - a
      let (x, y) = s.pick([("women", "men"), ("girls", "boys"), ("adults", "children"), ("teachers", "students")])
      s.tell(
        "\(a) \(x) and \(b) \(y) come to {a dinner|a wedding|a feast}.",
        "{A dinner|A feast} is held for \(a) \(x) and \(b) \(y).")
      s.tell("\(c) people sit at {every|each} table.", "There is room for \(c) at a table.")
      s.distract("There are \(s.number(3...9)) kinds of cake.")
      s.ask("How many tables are {needed|used}?", "How many tables {must be set|do they fill}?")
      let all = s.step("\(a)+\(b)", "There are # people.")
      s.step("\(all)/\(c)", "They need # tables.")
    },
    ProblemSource("sum-shared-work") { s in
      let (p, c, each) = (s.person(), s.number(3...9), s.number(4...20))
      let a = s.number(3...(c * each - 3))
      let b = c * each - a
      s.tell(
        "\(p) must {answer|write} \(a) letters and \(b) emails.",
        "On \(p)'s desk are \(a) letters, and there are \(b) emails.")
      s.tell("\(p.they) {does|answers} \(c) {an hour|every hour}.", "In an hour, \(p.they) can answer \(c) of them.")
      s.ask("How many hours {will it take|does \(p.they) need}?")
      let all = s.step("\(a)+\(b)", "There are # to answer.")
      s.step("\(all)/\(c)", "It takes # hours.")
    },
    .heldOut("sum-shared-cost") { s in
      let (c, each) = (s.number(2...6), s.number(8...40))
      let a = s.number(5...(c * each - 5))
      let b = c * each - a
      let (x, y) = s.pick([("a tent", "a stove"), ("a ball", "a net"), ("a table", "a lamp"), ("a drum", "a flute")])
      s.tell("{A group|A club} of \(c) buys \(x) for $\(a) and \(y) for $\(b).")
      s.ask(
        "{Everyone|Each of them} pays the same. How many dollars is that for one?",
        "How much does each of the \(c) pay if the cost is split evenly?")
      let all = s.step("\(a)+\(b)", "Together, it costs $#.")
      s.step("\(all)/\(c)", "Each pays $#.")
    },
  ]

  /// a+b, compared with c.
  private static let sumCompared: [ProblemSource] = [
    ProblemSource("sum-rest-drive") { s in
      let p = s.person()
      let (a, b, d) = (s.number(20...200), s.number(20...200), s.number(10...150))
      let c = a + b + d
      s.tell(
        "\(p) {has to drive|is on a drive of} \(c) miles. \(p.they) {drives|covers} \(a) miles before lunch and "
          + "\(b) miles after it.",
        "A trip is \(c) miles long. \(p) drives \(a) miles on the first day and \(b) on the second.")
      s.distract("\(p) has driven this way \(s.number(2...9)) times before.")
      s.ask("How many miles are {left|still to go}?", "How far is the rest of the way in miles?")
      let done = s.step("\(a)+\(b)", "\(p) has driven # miles.")
      s.step("\(c)-\(done)", "That leaves # miles.")
    },
    ProblemSource("sum-rest-money") { s in
      let (p, x, y) = (s.person(), s.item(.clothes), s.item(.goods))
      let (a, b, d) = (s.number(8...60), s.number(4...40), s.number(3...60))
      let c = a + b + d
      s.tell(
        "\(p) {goes shopping|goes to the mall} with $\(c). \(p.they) buys a \(x.one) for $\(a) and a \(y.one) for "
          + "$\(b).",
        "A \(x.one) costs $\(a), and a \(y.one) costs $\(b). \(p), who had $\(c), bought both.")
      s.ask("How much {money |}does \(p.they) have left?", "How many dollars {remain|are left}?")
      let spent = s.step("\(a)+\(b)", "\(p) spends $#.")
      s.step("\(c)-\(spent)", "\(p) has $# left.")
    },
    ProblemSource("sum-rest-colors") { s in
      let item = s.item(.small)
      let (a, b, d) = (s.number(5...60), s.number(5...60), s.number(4...60))
      let c = a + b + d
      let (x, y, z) = s.pick([("red", "blue", "green"), ("white", "black", "gray"), ("old", "new", "broken")])
      s.tell("There are \(c) \(item) in a {box|jar|bag}.", "A {box|jar} holds \(c) \(item).")
      s.tell("\(a) of them are \(x), \(b) are \(y), and the {rest|others} are \(z).")
      s.ask("How many \(z) \(item) are there?", "How many are \(z)?")
      let known = s.step("\(a)+\(b)", "There are # \(x) and \(y) ones.")
      s.step("\(c)-\(known)", "So # are \(z).")
    },
    ProblemSource("sum-rest-sleep") { s in
      let p = s.person()
      let (a, b) = (s.number(6...10), s.number(4...9))
      let (x, y) = s.pick([("sleeps", "works"), ("sleeps", "is at school"), ("rests", "studies")])
      s.tell(
        "A day has 24 hours. \(p) \(x) for \(a) hours and \(y) for \(b) hours.",
        "Of the 24 hours of a day, \(p) \(x) \(a) hours and \(y) \(b) hours.")
      s.ask("How many hours are left {for other things|of the day}?")
      let used = s.step("\(a)+\(b)", "That takes # hours.")
      s.step("24-\(used)", "That leaves # hours.")
    },
    .heldOut("sum-rest-votes") { s in
      let (p, q) = (s.person(), s.person())
      let (a, b, d) = (s.number(10...150), s.number(10...150), s.number(5...90))
      let c = a + b + d
      s.tell(
        "\(c) students vote for a {class president|team captain}. \(p) gets \(a) votes and \(q) gets \(b).",
        "In a vote of \(c) people, \(a) choose \(p) and \(b) choose \(q).")
      s.distract("The vote took \(s.number(10...50)) minutes.")
      s.ask("Everyone else votes for somebody new. How many votes is that?", "How many chose neither of the two?")
      let known = s.step("\(a)+\(b)", "The two get # votes.")
      s.step("\(c)-\(known)", "That leaves # votes.")
    },
  ]

  /// a-b, times c.
  private static let differenceTimes: [ProblemSource] = [
    ProblemSource("rest-times-sold") { s in
      let (p, item) = (s.person(), s.item(.baked))
      let (b, d, c) = (s.number(3...20), s.number(8...40), s.number(2...6))
      let a = b + d
      s.tell(
        "\(p) {makes|bakes} \(a) \(item). \(p.their) family eats \(b), and \(p.they) sells the others for $\(c) each.",
        "From \(a) \(item), \(p) keeps \(b) for \(p.their) family. The rest are sold at $\(c) each.")
      s.distract("Baking took \(s.number(2...6)) hours.")
      s.ask("How much {money |}does \(p.they) {get|make|earn}?")
      let sold = s.step("\(a)-\(b)", "\(p) sells # \(item).")
      s.step("\(sold)*\(c)", "\(p) gets $#.")
    },
    ProblemSource("rest-times-absent") { s in
      let (b, d, c) = (s.number(2...9), s.number(12...30), s.number(2...6))
      let a = b + d
      let what = s.pick(["worksheets", "pencils", "books", "sheets of paper", "tickets"])
      s.tell(
        "A class has \(a) students, but \(b) are {sick|absent} today.",
        "{Today,|On Monday,} \(b) of \(a) students are {sick|missing}.")
      s.tell(
        "The teacher gives \(c) \(what) to {each|everyone} who is there.", "Each one who is there gets \(c) \(what).")
      s.ask("How many \(what) {does the teacher hand out|are handed out}?")
      let here = s.step("\(a)-\(b)", "# students are there.")
      s.step("\(here)*\(c)", "They get # \(what).")
    },
    ProblemSource("rest-times-month") { s in
      let p = s.person()
      let (b, c) = (s.number(2...12), s.number(3...20))
      let a = s.pick([28, 30, 31])
      let what = s.pick(["pages", "miles", "lines", "words"])
      let verb = what == "miles" ? "walks" : "writes"
      s.tell(
        "In a month of \(a) days, \(p) \(verb) \(c) \(what) on every day but \(b).",
        "\(p) \(verb) \(c) \(what) a day. In a month with \(a) days, \(p.they) takes \(b) days off.")
      s.ask(
        "How many \(what) is that in the month?", "How many \(what) does \(p.they) manage {in this month|altogether}?")
      let days = s.step("\(a)-\(b)", "There are # days.")
      s.step("\(days)*\(c)", "That makes # \(what).")
    },
    ProblemSource("rest-times-profit") { s in
      let (p, item) = (s.person(), s.item(.crafts))
      let (b, d, c) = (s.number(2...12), s.number(2...20), s.number(4...30))
      let a = b + d
      s.tell(
        "\(p) {makes|sells} \(item). One \(item.one) sells for $\(a), and the material {for it |}costs $\(b).",
        "It costs \(p) $\(b) to make a \(item.one), which \(p.they) sells for $\(a).")
      s.ask(
        "What is the profit from \(c) \(item)?",
        "How much does \(p.they) earn from \(c) of them after paying for the material?")
      let one = s.step("\(a)-\(b)", "The profit from one is $#.")
      s.step("\(one)*\(c)", "The profit from \(c) is $#.")
    },
    .heldOut("rest-times-floor") { s in
      let (b, d, c) = (s.number(2...8), s.number(6...30), s.number(3...12))
      let a = b + d
      let building = s.pick(["tower", "hotel", "dormitory", "apartment house"])
      s.tell(
        "A \(building) has \(a) floors. The {lowest|first} \(b) floors are shops.",
        "In a \(building) with \(a) floors, people live on all but \(b) of them.")
      s.tell("On each of the others, there are \(c) apartments.")
      s.ask("How many apartments are there {in all|in the \(building)}?")
      let floors = s.step("\(a)-\(b)", "# floors have apartments.")
      s.step("\(floors)*\(c)", "There are # apartments.")
    },
  ]

  /// a-b, shared by c.
  private static let differenceShared: [ProblemSource] = [
    ProblemSource("rest-shared-savings") { s in
      let (p, item) = (s.person(), s.item(.dear))
      let (c, weeks, b) = (s.number(4...20), s.number(3...15), s.number(10...80))
      let a = c * weeks + b
      s.tell(
        "\(p) is saving for a \(item.one) that costs $\(a). \(p.they) {already has|has saved} $\(b).",
        "A \(item.one) is $\(a), and \(p) has $\(b) so far.")
      s.tell("\(p.they) can save $\(c) {a week|every week|per week}.")
      s.ask("How many {more |}weeks does \(p.they) need?", "In how many weeks can \(p.they) buy it?")
      let missing = s.step("\(a)-\(b)", "\(p) needs $# more.")
      s.step("\(missing)/\(c)", "That takes # weeks.")
    },
    ProblemSource("rest-shared-boxes") { s in
      let (p, item) = (s.person(), s.item(.fruit))
      let (c, boxes, b) = (s.number(4...12), s.number(3...12), s.number(2...15))
      let a = c * boxes + b
      s.tell(
        "\(p) picks \(a) \(item), but \(b) of them are {bad|rotten|too small}.",
        "\(b) of the \(a) \(item) that \(p) picks are bad.")
      s.tell("\(p.they) packs the good ones in boxes of \(c).", "The others go into boxes, \(c) to a box.")
      s.ask("How many boxes {does \(p.they) fill|are filled}?")
      let good = s.step("\(a)-\(b)", "# \(item) are good.")
      s.step("\(good)/\(c)", "They fill # boxes.")
    },
    ProblemSource("rest-shared-pages") { s in
      let p = s.person()
      let (c, days, b) = (s.number(3...12), s.number(4...30), s.number(10...90))
      let a = c * days + b
      s.tell(
        "\(p) has read \(b) of the \(a) pages of a book. \(p.they) wants to finish it in \(c) days.",
        "A report must have \(a) pages. \(p) has written \(b) of them and has \(c) days left.")
      s.ask("How many pages a day is that?", "How many pages must \(p.they) do {each|every} day?")
      let left = s.step("\(a)-\(b)", "There are # pages left.")
      s.step("\(left)/\(c)", "That is # pages a day.")
    },
    .heldOut("rest-shared-ribbon") { s in
      let p = s.person()
      let (c, pieces, b) = (s.number(3...12), s.number(3...15), s.number(2...20))
      let a = c * pieces + b
      let what = s.pick(["ribbon", "rope", "wire", "lace"])
      s.tell(
        "A roll of \(what) is \(a) inches long. \(p) uses \(b) inches {for a bow|to tie up a box}.",
        "\(p) takes \(b) inches from a roll of \(what) with \(a) inches.")
      s.tell("The rest is cut into {parts|pieces} of \(c) inches.")
      s.ask("How many {parts|pieces} are there?", "How many does that make?")
      let rest = s.step("\(a)-\(b)", "The rest is # inches.")
      s.step("\(rest)/\(c)", "That makes # pieces.")
    },
  ]
}
