// Situations for numbers that change several times.

extension ProblemGenerator {
  package static let ledgers: [ProblemTemplate] = ledgerSituations.map(\.template)

  private static let ledgerSituations: [Ledger] = [
    Ledger(
      name: "ledger-collection", items: .small, range: 20...90,
      start: ["[p] has [n] [items].", "[p] {starts|begins} with [n] [items].", "There are [n] [items] in [p]'s box."],
      gains: [
        "[they] {gets|receives} [n] more from [their] {uncle|aunt|cousin}.",
        "Then [they] {finds|buys} [n] more.", "[their] {friends|parents} give [them] another [n].",
      ],
      losses: [
        "[they] gives [n] {of them |}to a friend.", "Then [they] loses [n].",
        "[they] trades away [n].",
      ],
      partLosses: [
        "[they] gives [part] of them to [their] {brother|sister}.", "Then [they] gives away [part] of them.",
      ],
      multiples: ["After a fair, [they] has [times] as many as before."],
      question: ["How many [items] does [p] have now?", "How many [items] does [they] have {at the end|in the end}?"],
      gainLine: "Then [p] has # [items].", lossLine: "That leaves # [items].", partLine: "[p] gives away # [items].",
      multipleLine: "Then there are # [items]."),
    Ledger(
      name: "ledger-bus", items: nil, range: 16...60,
      start: [
        "A bus leaves the station with [n] people.", "[n] passengers are on a bus.",
        "When a bus starts its route, [n] people are on it.",
      ],
      gains: [
        "At the {next|first} stop, [n] people get on.", "[n] more people get on at the {mall|school|park}.",
        "In front of the {library|museum|hospital}, [n] people get on.",
      ],
      losses: [
        "At the {market|church|bridge}, [n] people get off.", "[n] passengers get off at the {zoo|lake|town hall}.",
        "Then [n] people leave the bus.",
      ],
      partLosses: ["At the {airport|main square}, [part] of the passengers get off."],
      multiples: [
        "At the {train station|stadium}, so many get on that there are [times] as many passengers as before."
      ],
      question: [
        "How many people are on the bus {now|after that}?", "How many passengers does the bus carry in the end?",
      ],
      gainLine: "Then there are # people on the bus.", lossLine: "That leaves # people on the bus.",
      partLine: "# people get off.", multipleLine: "Then there are # people on the bus."),
    Ledger(
      name: "ledger-money", items: nil, range: 30...120,
      start: ["[p] has $[n] in [their] {wallet|savings|piggy bank}.", "[p] {leaves home|goes out} with $[n]."],
      gains: [
        "[they] {earns|makes} $[n] by {mowing a lawn|walking dogs|washing cars}.",
        "[their] {grandmother|aunt|father} gives [them] $[n].", "[they] sells an old {game|jacket|bike} for $[n].",
      ],
      losses: [
        "[they] spends $[n] on {a book|lunch|a ticket}.", "Then [they] pays $[n] for {a shirt|groceries|a toy}.",
        "[they] lends $[n] to a friend.",
      ],
      partLosses: ["[they] spends [part] of the money on {a present|shoes|a game}."],
      multiples: ["[they] works hard and soon has [times] as much."],
      question: ["How {much money|many dollars} does [p] have {now|left|in the end}?"],
      gainLine: "Then [p] has $#.", lossLine: "That leaves $#.", partLine: "[p] spends $#.",
      multipleLine: "Then [p] has $#."),
    Ledger(
      name: "ledger-library", items: nil, range: 30...120,
      start: ["A shelf in a library holds [n] books.", "[n] books {stand|are} on a shelf."],
      gains: [
        "In the morning, [n] books are brought back.", "The librarian adds [n] new books.",
        "Later, [n] more are put back {in their place|on it}.",
      ],
      losses: [
        "A class borrows [n] of them.", "Visitors {take|borrow} [n] books.", "[n] books are too old and are removed.",
      ],
      partLosses: ["[part] of the books are moved to another {shelf|room}."],
      multiples: ["A big gift makes it [times] as many books."],
      question: ["How many books are on the shelf {after that|now|at the end of the day}?"],
      gainLine: "Then there are # books.", lossLine: "That leaves # books.", partLine: "# books are moved.",
      multipleLine: "Then there are # books."),
    Ledger(
      name: "ledger-bakery", items: .baked, range: 24...96,
      start: [
        "[p] bakes [n] [items].", "[p]'s {shop|bakery} opens with [n] [items].", "[p] puts [n] [items] on the counter.",
      ],
      gains: [
        "At noon, [they] bakes [n] more.", "Another tray with [n] comes out of the oven.",
        "[their] helper brings [n] more.",
      ],
      losses: [
        "[they] sells [n] in the {morning|first hour}.", "A customer buys [n].", "[n] get burnt and are thrown away.",
      ],
      partLosses: ["[part] of them are {eaten at once|sold to a school}."],
      multiples: ["[they] bakes until there are [times] as many."],
      question: ["How many [items] are {left|there} {at closing time|in the evening}?"],
      gainLine: "Then there are # [items].", lossLine: "That leaves # [items].", partLine: "# [items] are gone.",
      multipleLine: "Then there are # [items]."),
    Ledger(
      name: "ledger-tank", items: nil, range: 40...160,
      start: [
        "A {tank|barrel|pool} {holds|contains} [n] gallons of water.", "There are [n] gallons of water in a tank.",
      ],
      gains: ["Rain adds [n] gallons.", "A {hose|pump} fills in [n] gallons.", "[n] gallons are poured {in|into it}."],
      losses: [
        "The {garden|lawn} needs [n] gallons.", "[n] gallons leak out.", "The {cows|horses} drink [n] gallons.",
      ],
      partLosses: ["Then [part] of the water is {used|drained}."],
      multiples: ["After a storm, there is [times] as much water in it."],
      question: ["How many gallons of water are {in it|there} now?"],
      gainLine: "Then there are # gallons.", lossLine: "That leaves # gallons.", partLine: "# gallons are used.",
      multipleLine: "Then there are # gallons."),
    Ledger(
      name: "ledger-game", items: nil, range: 20...100,
      start: [
        "[p] is playing a game and has [n] points.", "In the first round of a {game|quiz}, [p] gets [n] points.",
      ],
      gains: [
        "[they] wins [n] points in the next round.", "A {treasure|bonus|star} is worth [n] more points.",
        "[they] then scores [n] points.",
      ],
      losses: [
        "[they] loses [n] points for {a mistake|a wrong answer}.", "A {trap|fall} costs [them] [n] points.",
        "Then [they] has to pay [n] points.",
      ],
      partLosses: ["A {dragon|monster|thief} takes [part] of [their] points."],
      multiples: ["With a lucky card, [they] gets [times] as many points as before."],
      question: ["{What is [p]'s score|How many points does [p] have} {now|at the end}?"],
      gainLine: "Then [p] has # points.", lossLine: "That leaves # points.", partLine: "[p] loses # points.",
      multipleLine: "Then [p] has # points."),
    Ledger(
      name: "ledger-farm", items: .animals, range: 16...70,
      start: ["A farmer {has|owns|keeps} [n] [items].", "[n] [items] live on a farm."],
      gains: [
        "In spring, [n] are born.", "The farmer buys [n] more at the market.", "A neighbor gives the farm [n] more.",
      ],
      losses: ["In summer, [n] are sold.", "[n] run away.", "The farmer gives [n] to {a friend|another farm}."],
      partLosses: ["In fall, [part] of them are sold.", "The farmer sells [part] of them."],
      multiples: ["Over the years, it becomes [times] as many."],
      question: ["How many [items] {are on the farm|does the farmer have} {now|then|after all that}?"],
      gainLine: "Then there are # [items].", lossLine: "That leaves # [items].", partLine: "# [items] are sold.",
      multipleLine: "Then there are # [items]."),
    Ledger(
      name: "ledger-parking", isHeldOut: true, items: nil, range: 20...80,
      start: ["At {noon|9:00|opening time}, [n] cars stand in a parking lot.", "A parking lot has [n] cars in it."],
      gains: [
        "During the next hour, [n] cars {arrive|drive in}.", "After lunch, [n] more come.",
        "Later, [n] others park there, too.",
      ],
      losses: ["Then [n] cars {leave|drive away}.", "[n] drivers go home.", "In the afternoon, [n] cars leave."],
      partLosses: ["When the shops close, [part] of the cars leave."],
      multiples: ["Before a concert, so many come that there are [times] as many cars."],
      question: ["How many cars are in the lot {now|in the end}?", "How many cars stand there {at last|after that}?"],
      gainLine: "Then there are # cars.", lossLine: "That leaves # cars.", partLine: "# cars leave.",
      multipleLine: "Then there are # cars."),
    Ledger(
      name: "ledger-garden", isHeldOut: true, items: .plants, range: 20...80,
      start: [
        "[p] {grows|plants} [n] [items] {in spring|in [their] garden}.", "In [p]'s garden, there are [n] [items].",
      ],
      gains: [
        "[they] plants [n] more in {May|June}.", "A neighbor brings [them] [n] more.",
        "[they] buys and plants [n] others.",
      ],
      losses: ["A storm {destroys|breaks} [n].", "Rabbits eat [n].", "[they] digs up [n] for a friend."],
      partLosses: ["In a cold night, [part] of them die."],
      multiples: ["With seeds from them, [they] grows [times] as many."],
      question: ["How many [items] {grow|are} in the garden {now|in the end}?"],
      gainLine: "Then there are # [items].", lossLine: "That leaves # [items].", partLine: "# [items] die.",
      multipleLine: "Then there are # [items]."),
  ]
}
