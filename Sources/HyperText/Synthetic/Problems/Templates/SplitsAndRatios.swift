// A whole that is split unequally, and what part of a whole something is.

extension ProblemGenerator {
  package static let splitsAndRatios: [ProblemSource] = timesAsMany + moreThanOther + ratios + percentOf + restPercent

  /// c in all, b times as many for one as for the other: b+1, c/#1, and the larger part.
  private static let timesAsMany: [ProblemSource] = [
    ProblemSource("split-times-cards") { s in
      let (p, q, item, b, each) = (s.person(), s.person(), s.item(.small), s.number(2...5), s.number(3...20))
      let c = (b + 1) * each
      s.tell(
        "\(p) has \(s.times(b)) as many \(item) as \(q). {Together|In all}, they have \(c) \(item).",
        "\(p) and \(q) have \(c) \(item) together, and \(p) has \(s.times(b)) as many as \(q).")
      s.ask("How many \(item) does \(p) have?", "How many of the \(item) belong to \(p)?")
      let parts = s.step("\(b)+1", "The \(item) make # equal parts.")
      let one = s.step("\(c)/\(parts)", "One part, what \(q) has, is # \(item).")
      s.step("\(one)*\(b)", "So \(p) has # \(item).")
    },
    ProblemSource("split-times-farm") { s in
      let (b, each) = (s.number(2...5), s.number(4...20))
      let c = (b + 1) * each
      let (x, y) = s.pick([("hens", "ducks"), ("sheep", "goats"), ("cows", "horses"), ("roses", "lilies")])
      s.tell(
        "There are \(s.times(b)) as many \(x) as \(y) on a farm. {The total|The number of both together} is \(c).",
        "A farmer counts \(c) \(x) and \(y). There are \(s.times(b)) as many \(x) as \(y).")
      s.ask("How many \(x) are there?", "Find the number of \(x).")
      let parts = s.step("\(b)+1", "The total makes # equal parts.")
      let one = s.step("\(c)/\(parts)", "One part, the \(y), is #.")
      s.step("\(one)*\(b)", "So there are # \(x).")
    },
    .heldOut("split-times-votes") { s in
      let (p, q, b, each) = (s.person(), s.person(), s.number(2...5), s.number(10...60))
      let c = (b + 1) * each
      s.tell(
        "In an election between \(p) and \(q), \(c) votes were counted. \(p) got \(s.times(b)) as many votes as \(q).")
      s.ask("How many votes did \(p) get?", "How many votes were for \(p)?")
      let parts = s.step("\(b)+1", "The votes make # equal parts.")
      let one = s.step("\(c)/\(parts)", "One part, the votes for \(q), is #.")
      s.step("\(one)*\(b)", "So \(p) got # votes.")
    },
  ]

  /// c in all, b more for one than for the other: c-b, halved, and the larger part.
  private static let moreThanOther: [ProblemSource] = [
    ProblemSource("split-more-brothers") { s in
      let (p, q, b, less) = (s.person(), s.person(), s.number(2...20), s.number(3...40))
      let c = 2 * less + b
      let item = s.item(.small)
      s.tell(
        "\(p) and \(q) share \(c) \(item) so that \(p) gets \(b) more than \(q).",
        "Together, \(p) and \(q) have \(c) \(item). \(p) has \(b) more than \(q).")
      s.ask("How many \(item) does \(p) {get|have}?")
      let even = s.step("\(c)-\(b)", "Without the \(b) more, there are # \(item).")
      let half = s.step("\(even)/2", "Half of that, what \(q) has, is #.")
      s.step("\(half)+\(b)", "So \(p) has # \(item).")
    },
    ProblemSource("split-more-classes") { s in
      let (b, less) = (s.number(2...20), s.number(8...40))
      let c = 2 * less + b
      let (x, y) = s.pick([("girls", "boys"), ("adults", "children"), ("dancers", "singers")])
      s.tell(
        "There are \(c) people in a {club|group|choir}: \(x) and \(y). There are \(b) more \(x) than \(y).",
        "A {club|choir} has \(c) members, with \(b) more \(x) than \(y) and nobody else.")
      s.ask("How many \(x) are there?", "How many of them are \(x)?")
      let even = s.step("\(c)-\(b)", "Without the \(b) more, there are #.")
      let half = s.step("\(even)/2", "Half of that, the \(y), is #.")
      s.step("\(half)+\(b)", "So there are # \(x).")
    },
    .heldOut("split-more-boards") { s in
      let (p, b, less) = (s.person(), s.number(2...15), s.number(5...30))
      let c = 2 * less + b
      let what = s.pick(["board", "rope", "pipe", "ribbon"])
      s.tell("\(p) cuts a \(what) of \(c) inches into two pieces. One piece is \(b) inches longer than the other.")
      s.ask("How long is the longer piece, in inches?", "How many inches does the longer piece have?")
      let even = s.step("\(c)-\(b)", "Without the \(b) more, it is # inches.")
      let half = s.step("\(even)/2", "Half of that, the shorter piece, is # inches.")
      s.step("\(half)+\(b)", "So the longer piece is # inches.")
    },
  ]

  /// a to b, c in all: a+b, c/#1, times a.
  private static let ratios: [ProblemSource] = [
    ProblemSource("ratio-paint") { s in
      let (a, b, c) = ratio(&s)
      let (x, y) = s.pick([("blue", "white"), ("red", "yellow"), ("green", "black")])
      s.tell(
        "\(s.person()) mixes \(x) and \(y) paint in the ratio \(a):\(b) and gets \(c) liters.",
        "For a color, {you take|a painter takes} \(a) parts of \(x) paint and \(b) parts of \(y). In all, there are "
          + "\(c) liters."
      )
      s.ask("How many liters of \(x) paint are {needed|in it}?")
      let parts = s.step("\(a)+\(b)", "There are # parts.")
      let one = s.step("\(c)/\(parts)", "One part is # liters.")
      s.step("\(one)*\(a)", "So there are # liters of \(x) paint.")
    },
    ProblemSource("ratio-school") { s in
      let (a, b, c) = ratio(&s)
      let (x, y) = s.pick([("boys", "girls"), ("cats", "dogs"), ("apples", "pears"), ("vans", "trucks")])
      s.tell(
        "The ratio of \(x) to \(y) is \(a):\(b), and there are \(c) of them {in all|altogether}.",
        "For every \(a) \(x), there are \(b) \(y). Together, there are \(c).")
      s.ask("How many \(x) are there?", "What is the number of \(x)?")
      let parts = s.step("\(a)+\(b)", "There are # parts.")
      let one = s.step("\(c)/\(parts)", "One part is #.")
      s.step("\(one)*\(a)", "So there are # \(x).")
    },
    .heldOut("ratio-money") { s in
      let (p, q, (a, b, c)) = (s.person(), s.person(), ratio(&s))
      s.tell("A prize of $\(c) is divided between \(p) and \(q) in the ratio of \(a):\(b).")
      s.ask("What is \(p)'s share in dollars?", "How many dollars go to \(p)?")
      let parts = s.step("\(a)+\(b)", "There are # parts.")
      let one = s.step("\(c)/\(parts)", "One part is $#.")
      s.step("\(one)*\(a)", "So \(p) gets $#.")
    },
  ]

  /// a of a+b, in percent.
  private static let percentOf: [ProblemSource] = [
    ProblemSource("percent-what-shots") { s in
      let (p, (a, b, _)) = (s.person(), percentParts(&s))
      let (x, y) = s.pick([("hits the goal", "misses it"), ("wins", "loses"), ("gets it right", "gets it wrong")])
      s.tell("\(p) \(x) \(a) times and \(y) \(b) times.", "\(a) times, \(p) \(x), and \(b) times, \(p.they) \(y).")
      s.ask("In what percent of all tries does it go well?", "What percentage of the tries goes well?")
      let all = s.step("\(a)+\(b)", "There are # tries.")
      s.step("\(a)*100/\(all)", "The good ones are # percent.")
    },
    ProblemSource("percent-what-colors") { s in
      let (item, (a, b, _)) = (s.item(.small), percentParts(&s))
      let (x, y) = s.pick([("red", "blue"), ("white", "black"), ("new", "old"), ("big", "small")])
      s.tell(
        "A {box|bag|jar} has \(a) \(x) and \(b) \(y) \(item) in it.",
        "There are \(b) \(y) \(item) and \(a) \(x) ones in a box.")
      s.ask("What percent of the \(item) are \(x)?", "What percentage of them is \(x)?")
      let all = s.step("\(a)+\(b)", "There are # \(item).")
      s.step("\(a)*100/\(all)", "The \(x) ones are # percent.")
    },
    .heldOut("percent-what-train") { s in
      let (a, b, _) = percentParts(&s)
      s.tell("\(a) visitors of a museum come by train, and the other \(b) come by car.")
      s.ask("Which percentage of the visitors comes by train?", "What percent of all visitors take the train?")
      let all = s.step("\(a)+\(b)", "There are # visitors.")
      s.step("\(a)*100/\(all)", "By train, # percent come.")
    },
  ]

  /// What is not b% and not c% of a.
  private static let restPercent: [ProblemSource] = [
    ProblemSource("percent-rest-books") { s in
      let (a, b, c) = twoPercents(&s)
      s.tell(
        "A library has \(a) books. \(b)% are for children, \(c)% are novels, and the {rest|others} are about science.",
        "Of the \(a) books in a store, \(b)% are for children and \(c)% are novels. The rest are about science.")
      s.ask("How many science books are there?", "How many books are about science?")
      let known = s.step("\(b)+\(c)", "The first two groups are # percent.")
      let rest = s.step("100-\(known)", "The rest is # percent.")
      s.step("\(a)*\(rest)/100", "There are # science books.")
    },
    ProblemSource("percent-rest-income") { s in
      let (p, (a, b, c)) = (s.person(), twoPercents(&s))
      s.tell(
        "\(p) earns $\(a) a month. \(b)% {of it |}goes for rent and \(c)% for food. \(p.they) saves the rest.",
        "Every month, \(p) gets $\(a) and spends \(b)% on rent and \(c)% on food.")
      s.ask("How many dollars are left {each|every} month?", "How much does \(p.they) have for other things?")
      let known = s.step("\(b)+\(c)", "Rent and food are # percent.")
      let rest = s.step("100-\(known)", "The rest is # percent.")
      s.step("\(a)*\(rest)/100", "That is $#.")
    },
    .heldOut("percent-rest-trees") { s in
      let (a, b, c) = twoPercents(&s)
      s.tell("In a park stand \(a) trees: \(b)% of them are oaks, \(c)% are maples, and all others are pines.")
      s.ask("How many pines stand in the park?", "Find out how many pines there are.")
      let known = s.step("\(b)+\(c)", "Oaks and maples are # percent.")
      let rest = s.step("100-\(known)", "The pines are # percent.")
      s.step("\(a)*\(rest)/100", "There are # pines.")
    },
  ]

  private static func ratio(_ s: inout ProblemScene) -> (Int, Int, Int) {
    let (a, b) = s.pick([
      (2, 3), (3, 2), (3, 4), (4, 3), (2, 5), (5, 2), (3, 5), (5, 3), (4, 5), (5, 4), (2, 7), (3, 7),
    ])
    return (a, b, (a + b) * s.number(2...15))
  }

  /// Two counts, of which the first is a whole percentage of both.
  private static func percentParts(_ s: inout ProblemScene) -> (Int, Int, Int) {
    let (percent, unit) = s.pick([
      (20, 5), (25, 4), (30, 10), (40, 5), (60, 5), (70, 10), (75, 4), (80, 5), (90, 10), (35, 20),
    ])
    let all = unit * s.number(2...12)
    let first = all * percent / 100
    return first == all - first ? percentParts(&s) : (first, all - first, percent)
  }

  private static func twoPercents(_ s: inout ProblemScene) -> (Int, Int, Int) {
    (20 * s.number(2...30), 5 * s.number(2...8), 5 * s.number(3...9))
  }
}
