// A part is taken from a whole, and something is done with the rest.

extension ProblemGenerator {
  package static let partsOfWholes: [ProblemSource] =
    partThenRest + partThenShare + twoParts + partOfRest + percentRest + percentOfPart

  /// A whole of which every fraction in the problem is whole.
  private static func whole(_ s: inout ProblemScene, _ parts: Int, _ range: ClosedRange<Int>) -> Int {
    parts * s.number(range)
  }

  /// a/b is gone; what is left is multiplied by c.
  private static let partThenRest: [ProblemSource] = [
    ProblemSource("part-eggs") { s in
      let (p, b, c) = (s.person(), s.number(2...5), s.number(2...5))
      let a = whole(&s, b, 4...15)
      let item = s.item(.fruit)
      s.tell(
        "\(p) picks \(a) \(item) and gives \(s.part(b)) of them to \(p.their) {neighbors|parents}.",
        "Of the \(a) \(item) that \(p) has, \(p.they) gives away \(s.part(b)).")
      s.tell("\(p.they) sells the rest for $\(c) each.", "The {rest|others} are sold at $\(c) each.")
      s.ask("How much {money |}does \(p.they) {get|make|earn}?")
      let gone = s.step("\(a)/\(b)", "\(p) gives away # \(item).")
      let rest = s.step("\(a)-\(gone)", "That leaves # \(item).")
      s.step("\(rest)*\(c)", "\(p) gets $#.")
    },
    ProblemSource("part-class") { s in
      let (b, c) = (s.number(2...5), s.number(2...6))
      let a = whole(&s, b, 4...12)
      let what = s.pick(["pencils", "cookies", "tickets", "balloons"])
      s.tell(
        "A {class|group|camp} has \(a) children. {Today,|On this day,} \(s.part(b)) of them stay at home.",
        "\(s.part(b)) of the \(a) children in a {class|choir} are {sick|away}.")
      s.tell("{Each of the others|Every child who is there} gets \(c) \(what).")
      s.ask("How many \(what) are {needed|handed out}?")
      let gone = s.step("\(a)/\(b)", "# children are not there.")
      let here = s.step("\(a)-\(gone)", "# children are there.")
      s.step("\(here)*\(c)", "They get # \(what).")
    },
    ProblemSource("part-apartments") { s in
      let (b, c) = (s.number(2...6), s.number(2...5))
      let a = whole(&s, b, 4...15)
      s.tell(
        "A {building|house} has \(a) apartments, and \(s.part(b)) of them are empty.",
        "There are \(a) apartments on a street. \(s.part(b)) of them are empty.")
      s.tell("In {each of the others|every other one}, \(c) people live.")
      s.ask("How many people live there{ in all|}?")
      let gone = s.step("\(a)/\(b)", "# apartments are empty.")
      let full = s.step("\(a)-\(gone)", "# are not empty.")
      s.step("\(full)*\(c)", "# people live there.")
    },
    .heldOut("part-boards") { s in
      let (p, b, c) = (s.person(), s.number(2...5), s.number(2...6))
      let a = whole(&s, b, 4...15)
      s.tell(
        "\(p) {cuts|saws} \(a) boards, but \(s.part(b)) of them are {too short|crooked}.",
        "From a forest, \(p) brings \(a) logs. \(s.part(b)) of them are rotten.")
      s.tell("From each good one, \(p.they) {makes|builds} \(c) {toys|spoons|birdhouses}.")
      s.ask("How many does \(p.they) make?")
      let bad = s.step("\(a)/\(b)", "# are bad.")
      let good = s.step("\(a)-\(bad)", "# are good.")
      s.step("\(good)*\(c)", "\(p) makes #.")
    },
  ]

  /// a/b is gone; what is left is shared by c.
  private static let partThenShare: [ProblemSource] = [
    ProblemSource("part-share-money") { s in
      let (p, b, c) = (s.person(), s.number(2...5), s.number(2...6))
      let a = whole(&s, b * c, 2...10)
      s.tell(
        "\(p) has $\(a). \(p.they) spends \(s.part(b)) of it on {a present|food|books}.",
        "\(p) wins $\(a) and saves \(s.part(b)) of it.")
      s.tell("\(p.they) shares the rest equally among \(c) {children|cousins|helpers}.")
      s.ask("How much does each {of them |}get?", "How many dollars {are there|is it} for each?")
      let first = s.step("\(a)/\(b)", "The first part is $#.")
      let rest = s.step("\(a)-\(first)", "The rest is $#.")
      s.step("\(rest)/\(c)", "Each gets $#.")
    },
    ProblemSource("part-share-book") { s in
      let (p, b, c) = (s.person(), s.number(2...5), s.number(3...10))
      let a = whole(&s, b * c, 2...9)
      s.tell(
        "\(p) has read \(s.part(b)) of a book with \(a) pages.",
        "A book has \(a) pages, and \(p) has read \(s.part(b)) of it.")
      s.distract("\(p) got the book \(s.number(2...9)) weeks ago.")
      s.ask(
        "\(p.they) wants to finish it in \(c) days. How many pages {a day is that|must \(p.they) read every day}?")
      let read = s.step("\(a)/\(b)", "\(p) has read # pages.")
      let left = s.step("\(a)-\(read)", "There are # pages left.")
      s.step("\(left)/\(c)", "That is # pages a day.")
    },
    .heldOut("part-share-trip") { s in
      let (p, b, c) = (s.person(), s.number(2...5), s.number(2...6))
      let a = whole(&s, b * c, 3...20)
      s.tell(
        "A hike is \(a) miles long. \(p) walks \(s.part(b)) of it on the first day.",
        "On day one, \(p) covers \(s.part(b)) of a trail of \(a) miles.")
      s.ask("\(p.they) does the rest in \(c) equal days. How many miles is each of these days?")
      let done = s.step("\(a)/\(b)", "On the first day, it is # miles.")
      let left = s.step("\(a)-\(done)", "That leaves # miles.")
      s.step("\(left)/\(c)", "Each day is # miles.")
    },
  ]

  /// a/b and a/c are gone.
  private static let twoParts: [ProblemSource] = [
    ProblemSource("parts-budget") { s in
      let (p, (b, c)) = (s.person(), s.pick([(2, 3), (2, 4), (3, 4), (4, 5), (2, 5), (3, 6), (3, 5)]))
      let a = whole(&s, b * c, 2...20)
      let (x, y, z) = s.pick([("rent", "food", "clothes"), ("books", "games", "music"), ("seeds", "tools", "soil")])
      s.tell(
        "\(p) has $\(a). \(p.they) spends \(s.part(b)) of it on \(x), \(s.part(c)) of it on \(y), and the rest on "
          + "\(z).",
        "Of $\(a), \(p) pays \(s.part(b)) for \(x) and \(s.part(c)) for \(y). What is left goes into \(z).")
      s.ask("How much {money |}does \(p) spend on \(z)?", "How many dollars are for \(z)?")
      let first = s.step("\(a)/\(b)", "\(p) spends $# on \(x).")
      let second = s.step("\(a)/\(c)", "\(p) spends $# on \(y).")
      s.step("\(a)-\(first)-\(second)", "That leaves $# for \(z).")
    },
    ProblemSource("parts-colors") { s in
      let ((b, c), item) = (s.pick([(2, 3), (2, 4), (3, 4), (4, 5), (2, 5), (3, 6), (3, 5)]), s.item(.small))
      let a = whole(&s, b * c, 2...10)
      let (x, y, z) = s.pick([("red", "blue", "yellow"), ("black", "white", "gray"), ("big", "small", "middle-sized")])
      s.tell(
        "Of \(a) \(item), \(s.part(b)) are \(x), \(s.part(c)) are \(y), and the rest are \(z).",
        "A box has \(a) \(item) in it: \(s.part(b)) are \(x), \(s.part(c)) are \(y), and the others are \(z).")
      s.ask("How many \(z) \(item) are there?", "How many of them are \(z)?")
      let first = s.step("\(a)/\(b)", "# are \(x).")
      let second = s.step("\(a)/\(c)", "# are \(y).")
      s.step("\(a)-\(first)-\(second)", "So # are \(z).")
    },
    .heldOut("parts-guests") { s in
      let (b, c) = s.pick([(2, 3), (2, 4), (3, 4), (4, 5), (2, 5), (3, 6), (3, 5)])
      let a = whole(&s, b * c, 2...10)
      let (x, y) = s.pick([("soup", "salad"), ("tea", "juice"), ("fish", "chicken")])
      s.tell(
        "\(a) guests choose their {meal|order}: \(s.part(b)) of them take \(x) and \(s.part(c)) take \(y).",
        "In a restaurant are \(a) guests. \(s.part(b)) of the guests order \(x), and \(s.part(c)) order \(y).")
      s.ask("How many guests {take|want} neither?", "How many guests have something else?")
      let first = s.step("\(a)/\(b)", "# take \(x).")
      let second = s.step("\(a)/\(c)", "# take \(y).")
      s.step("\(a)-\(first)-\(second)", "So # take neither.")
    },
  ]

  /// a/b is gone, and then 1/c of the rest.
  private static let partOfRest: [ProblemSource] = [
    ProblemSource("part-rest-cake") { s in
      let (p, b, c) = (s.person(), s.number(2...5), s.number(2...4))
      let (a, item) = (whole(&s, b * c, 2...10), s.item(.baked))
      s.tell(
        "\(p) makes \(a) \(item). \(p.their) family eats \(s.part(b)) of them.",
        "\(s.part(b)) of \(p)'s \(a) \(item) are eaten at breakfast.")
      s.tell("{Then|Later,} \(p.they) gives \(s.part(c)) of the {rest|remaining ones} to a friend.")
      s.ask("How many \(item) are left{ then|}?")
      let first = s.step("\(a)/\(b)", "First, # \(item) are eaten.")
      let rest = s.step("\(a)-\(first)", "That leaves # \(item).")
      let second = s.step("\(rest)/\(c)", "The friend gets # \(item).")
      s.step("\(rest)-\(second)", "That leaves # \(item).")
    },
    ProblemSource("part-rest-money") { s in
      let (p, b, c) = (s.person(), s.number(2...5), s.number(2...4))
      let a = whole(&s, b * c, 2...20)
      s.tell(
        "\(p) gets $\(a) for {\(p.their) birthday|a month of work}. \(p.they) spends \(s.part(b)) of it on {shoes|a "
          + "game|rent}."
      )
      s.tell(
        "Of what is left, \(p.they) spends \(s.part(c)) on {food|a trip|books}.",
        "Then \(p.they) spends \(s.part(c)) of the {rest|remaining money} on {food|a gift}.")
      s.ask("How much does \(p.they) have {now|left}?", "How many dollars remain?")
      let first = s.step("\(a)/\(b)", "First, \(p) spends $#.")
      let rest = s.step("\(a)-\(first)", "That leaves $#.")
      let second = s.step("\(rest)/\(c)", "Then \(p) spends $#.")
      s.step("\(rest)-\(second)", "That leaves $#.")
    },
    .heldOut("part-rest-water") { s in
      let (b, c) = (s.number(2...5), s.number(2...4))
      let a = whole(&s, b * c, 2...15)
      let what = s.pick(["water", "milk", "juice", "oil"])
      s.tell(
        "A barrel is filled with \(a) liters of \(what). In the morning, \(s.part(b)) of the \(what) is {used|sold}.")
      s.tell("In the evening, \(s.part(c)) of what is still there {follows|is used, too}.")
      s.ask("How many liters are in the barrel at night?", "How many liters does the barrel hold then?")
      let first = s.step("\(a)/\(b)", "In the morning, # liters are used.")
      let rest = s.step("\(a)-\(first)", "That leaves # liters.")
      let second = s.step("\(rest)/\(c)", "In the evening, # liters are used.")
      s.step("\(rest)-\(second)", "That leaves # liters.")
    },
  ]

  /// a*b/100 is taken off or added; the new number is used c times.
  private static let percentRest: [ProblemSource] = [
    ProblemSource("percent-rest-sale") { s in
      let (p, item, (b, a), c) = (s.person(), s.item(.clothes), s.percentage(), s.number(2...6))
      s.tell(
        "A \(item.one) {costs|is} $\(a). {There is a discount of \(b)%|It is \(b)% off}.",
        "In a sale, there is \(b)% off a \(item.one) that costs $\(a).")
      s.ask("How much {does \(p) pay|would \(p) pay} for \(c) of them?", "What do \(c) \(item) cost in the sale?")
      let off = s.step("\(a)*\(b)/100", "The discount is $#.")
      let new = s.step("\(a)-\(off)", "One costs $#.")
      s.step("\(new)*\(c)", "\(c) cost $#.")
    },
    ProblemSource("percent-rest-crop") { s in
      let (p, (b, a), c) = (s.person(), s.percentage(), s.number(2...6))
      let item = s.item(.fruit)
      s.tell(
        "\(p) grows \(a) \(item), but \(b)% of them go bad.",
        "\(b)% of the \(a) \(item) on \(p)'s farm are eaten by birds.")
      s.tell("\(p.they) sells the {good|other} ones for $\(c) each.")
      s.ask("How much money does \(p.they) get?")
      let bad = s.step("\(a)*\(b)/100", "# \(item) are lost.")
      let good = s.step("\(a)-\(bad)", "That leaves # \(item).")
      s.step("\(good)*\(c)", "\(p) gets $#.")
    },
    .heldOut("percent-rest-seats") { s in
      let ((b, a), c) = (s.percentage(), s.number(3...12))
      let what = s.pick(["concert", "play", "boat tour", "magic show"])
      s.tell(
        "For a \(what), there are \(a) seats. \(b)% of the seats stay empty, and a ticket {is|costs} $\(c).",
        "A ticket for a \(what) costs $\(c). Of \(a) seats, \(b)% are not sold.")
      s.ask("How much do the sold tickets bring in?", "What are the sales in dollars?")
      let empty = s.step("\(a)*\(b)/100", "# seats are empty.")
      let sold = s.step("\(a)-\(empty)", "# tickets are sold.")
      s.step("\(sold)*\(c)", "They bring in $#.")
    },
    ProblemSource("percent-more-salary") { s in
      let (p, (b, a), c) = (s.person(), s.smallPercentage(), s.number(3...12))
      s.tell(
        "\(p) {earns|makes} $\(a) a week and gets a raise of \(b)%.",
        "\(p)'s pay was $\(a) a week. It {goes up|rises} by \(b)%.")
      s.ask("How much does \(p.they) earn in \(c) weeks after that?", "With the raise, what is the pay for \(c) weeks?")
      let more = s.step("\(a)*\(b)/100", "The raise is $#.")
      let new = s.step("\(a)+\(more)", "The new pay is $#.")
      s.step("\(new)*\(c)", "For \(c) weeks, it is $#.")
    },
    ProblemSource("percent-more-rent") { s in
      let (p, (b, a), c) = (s.person(), s.smallPercentage(), s.number(3...12))
      s.tell("\(p) pays $\(a) a month for a {room|garage|stable}. {Next year|From May on}, it will be \(b)% more.")
      s.ask("How much will \(p.they) pay for \(c) months then?")
      let more = s.step("\(a)*\(b)/100", "The price goes up by $#.")
      let new = s.step("\(a)+\(more)", "Then a month costs $#.")
      s.step("\(new)*\(c)", "\(c) months cost $#.")
    },
    .heldOut("percent-more-tip") { s in
      let ((b, a), c) = (s.smallPercentage(), s.number(2...8))
      s.tell("A guest's meal is $\(a), and {there is a service charge of \(b)%|\(b)% is added for service}.")
      s.ask("What is the bill for \(c) guests with the same meal?")
      let more = s.step("\(a)*\(b)/100", "The service is $#.")
      let one = s.step("\(a)+\(more)", "One guest pays $#.")
      s.step("\(one)*\(c)", "\(c) guests pay $#.")
    },
  ]

  /// A percentage of a percentage, or of a part.
  private static let percentOfPart: [ProblemSource] = [
    ProblemSource("percent-of-part-school") { s in
      let (a, b, c) = partAndPercent(&s)
      s.tell(
        "A school has \(a) students, and \(s.part(b)) of them {play a sport|sing in the choir}.",
        "\(s.part(b)) of the \(a) students of a school {come by bus|learn to swim}.")
      s.tell("Of {these|those} students, \(c)% are {girls|new|in first grade}.")
      s.ask("How many students {is that|are these}?")
      let part = s.step("\(a)/\(b)", "The first group is # students.")
      s.step("\(part)*\(c)/100", "\(c)% of them is #.")
    },
    ProblemSource("percent-of-part-books") { s in
      let (a, b, c) = partAndPercent(&s)
      let (x, y) = s.pick([("novels", "about animals"), ("comics", "in color"), ("picture books", "brand new")])
      s.tell("A {library|bookstore} has \(a) books. \(s.part(b)) of them are \(x), and \(c)% of the \(x) are \(y).")
      s.ask("How many \(x) are \(y)?", "Find the number of \(x) that are \(y).")
      let part = s.step("\(a)/\(b)", "There are # \(x).")
      s.step("\(part)*\(c)/100", "# of them are \(y).")
    },
    .heldOut("percent-of-part-fish") { s in
      let (a, b, c) = partAndPercent(&s)
      let place = s.pick(["lake", "pond", "aquarium"])
      s.tell(
        "\(a) fish swim in a \(place). \(s.part(b)) of the fish are {carp|trout}, and \(c)% of those are more than "
          + "a year old."
      )
      s.ask("How many are these older ones?", "How many of those are more than a year old?")
      let part = s.step("\(a)/\(b)", "There are # of that kind.")
      s.step("\(part)*\(c)/100", "\(c)% of them is #.")
    },
  ]

  private static func partAndPercent(_ s: inout ProblemScene) -> (whole: Int, parts: Int, percent: Int) {
    let (percent, unit) = s.pick([(10, 10), (20, 5), (25, 4), (30, 10), (40, 5), (50, 2), (60, 5), (75, 4), (80, 5)])
    let parts = s.number(2...5)
    return (parts * unit * s.number(2...12), parts, percent)
  }
}
