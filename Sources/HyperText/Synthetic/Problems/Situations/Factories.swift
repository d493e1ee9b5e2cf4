// Situations of factories and workshops.

extension ProblemGenerator {
  static let factorySituations: [Situation] = [
    Situation(
      name: "factory-toys", counted: "# toys", range: 20...120,
      start: [
        "A toy factory had [n] finished toys in its storeroom.",
        "[n] toys were waiting in the storeroom of a toy factory.",
        "On {Monday|Friday} morning, the storeroom of a toy factory held [n] toys.",
      ],
      groups: [
        "The machines of a toy factory ran for [n] hours and made [m] toys every hour, all for its empty storeroom.",
        "In the storeroom of a toy factory, there were [n] shelves with [m] toys on each of them.",
        "[n] workers of a toy factory built [m] toys each and brought them to an empty storeroom.",
      ],
      kinds: [
        "A toy factory had [n] toy robots and [m] dolls in its storeroom.",
        "In its storeroom, a toy factory kept [n] toys that were painted red and [m] that were painted blue.",
      ],
      gains: [
        "Then another [n] toys came off the assembly line and into the storeroom.",
        "The night shift added [n] {more toys|toys} to the stock.",
        "A second machine was switched on and turned out [n] more toys.",
        "[n] toys that a {shop|store} had not sold were sent back to the storeroom.",
      ],
      losses: [
        "[n] toys were found to be broken and had to be thrown out.",
        "A {toy shop|department store} ordered [n] toys, which were shipped {at once|the same day}.",
        "The owner gave [n] of the toys to a {kindergarten|children's hospital}.",
        "Out of the storeroom, a truck took [n] toys to the {harbor|airport}.",
      ],
      groupGains: [
        "[n] workers then {built|assembled} [m] more toys each.",
        "During the next [n] hours, the machines made [m] toys {an hour|every hour} for the storeroom.",
      ],
      groupLosses: [
        "[n] stores were sent [m] toys each.", "[n] crates, each with [m] toys, left the storeroom on a truck.",
      ],
      partLosses: [
        "Before the holidays, the factory sold [part] of the toys in the storeroom.",
        "[part] of all the toys in the storeroom had missing parts and were taken away.",
      ],
      percentLosses: [
        "An inspector looked at every toy in the storeroom and had [n]% of them removed.",
        "[n]% of the toys in stock were sent abroad, to {Canada|Japan|Spain}.",
      ],
      multiples: [
        "In a busy week, the stock grew until there were [times] as many toys as before.",
        "The factory kept working until its storeroom held [times] as many toys as before.",
      ],
      distractions: ["The factory had been built [n] years earlier.", "[n] people had desks in the office upstairs."],
      left: [
        "How many toys were in the storeroom {in the end|after that}?",
        "How many toys did the factory have {in stock|in the storeroom} {then|at the end}?",
      ],
      share: [
        "All the toys in the storeroom were sent to [n] shops, the same number to each. How many did each shop get?",
        "The toys in the storeroom were divided evenly among [n] trucks. How many toys went onto each truck?",
      ],
      pack: ["All of the toys were packed in cartons that held [n] each. How many cartons were filled?"],
      worth: ["At $[n] {apiece|each}, what was the value of all the toys in the storeroom?"],
      profit: [
        "All toys in the storeroom were sold for $[n] each. Making them had cost $[m]. What was the profit on them?"
      ],
      need: ["An order for [n] toys came in. How many toys had to be made in addition to those in the storeroom?"],
      moreTogether: [
        "[q]'s factory had [n] more toys in stock than this one had by then. How many did both have together?"
      ],
      timesTogether: [
        "By then, a factory run by [q] had [times] as many toys as this one. What was the total for both factories?"
      ]),
    Situation(
      name: "factory-warehouse", counted: "# boxes", range: 30...150,
      start: [
        "[n] boxes are stored in [p]'s warehouse.", "[p] is in charge of a warehouse with [n] boxes in it.",
        "When [p] opens the warehouse, [they] counts [n] boxes.",
      ],
      groups: [
        "In the warehouse where [p] works, [n] shelves {hold|carry} [m] boxes each.",
        "[p] unloads [m] boxes from each of [n] trucks and puts them into an empty warehouse.",
        "The boxes in [p]'s warehouse stand in [n] rows, with [m] boxes in a row.",
      ],
      kinds: [
        "[p]'s warehouse has [n] wooden boxes and [m] cardboard boxes.",
        "On the ground floor of [p]'s warehouse are [n] boxes, and [m] boxes are on the upper floor.",
      ],
      gains: [
        "A truck drives up and delivers [n] {more boxes|boxes}.", "A forklift carries in another [n] boxes.",
        "[p] receives a shipment of [n] boxes from {overseas|a factory|another city}.",
        "By train, [n] more boxes arrive.",
      ],
      losses: [
        "[n] boxes get wet and must be thrown away.",
        "[they] loads [n] boxes onto a {van|ship|truck} that takes them to a customer.",
        "{A customer|A store owner} comes to pick up [n] boxes.",
        "[n] boxes turn out to belong somewhere else and are moved out.",
      ],
      groupGains: [
        "[n] vans pull in, and each one brings [m] boxes.",
        "Then [n] pallets with [m] boxes on each are wheeled in.",
      ],
      groupLosses: [
        "[n] workers carry [m] boxes each out of the warehouse.",
        "Each of [n] departing trucks takes [m] boxes with it.",
      ],
      partLosses: [
        "[they] sends [part] of all the boxes in the warehouse to {a port|a bigger building}.",
        "[part] of the boxes that are there are picked up by their owners.",
      ],
      percentLosses: [
        "To make space, [they] has [n]% of the boxes taken {elsewhere|to another building}.",
        "[n]% of the boxes in the building are sold and carried away.",
      ],
      multiples: [
        "A company closes and leaves its goods here, so that there are [times] as many boxes as before.",
        "In the busy season, the number of boxes in the warehouse grows to [times] what it was.",
      ],
      distractions: ["The warehouse has [n] windows.", "[p] has worked there for [n] years."],
      left: [
        "How many boxes are in the warehouse {now|at this point|after all this}?",
        "What is the number of boxes in [p]'s warehouse {now|then}?",
      ],
      share: ["[they] has all of the boxes stacked in [n] equal piles. How many boxes are in each pile?"],
      pack: [
        "All of the boxes must now be moved with a van that takes [n] on each trip. How many trips does it make?"
      ],
      worth: ["The owners pay $[n] for every box that is stored now. What do they pay altogether?"],
      profit: [
        "[p] is paid $[n] for each box now in the warehouse, but has to pay $[m] in rent. How much does [p] keep?"
      ],
      need: ["There is space for [n] boxes {in all|altogether}. How many more boxes can [they] take in?"],
      moreTogether: [
        "[q] runs a warehouse that has [n] more boxes than [p]'s has now. How many boxes do both hold together?"
      ],
      timesTogether: [
        "Across the street, [q] stores [times] as many boxes as [p] has now. How many boxes do the two store in all?"
      ]),
    Situation(
      name: "factory-bottles", counted: "# bottles", range: 40...200,
      start: [
        "A {juice|lemonade|milk} plant fills [n] bottles and keeps them in its cold room.",
        "There are [n] full bottles in the cold room of a {juice|milk} plant.",
        "The workers of a lemonade plant start their day with [n] full bottles in the cold room.",
      ],
      groups: [
        "A {juice|lemonade} plant fills [m] bottles per minute for [n] minutes and puts them into an empty cold room.",
        "In the cold room of a {juice|milk} plant, [n] crates of [m] full bottles each are waiting.",
        "A {lemonade|milk} plant has [n] machines. Each fills [m] bottles for a cold room that was empty.",
      ],
      kinds: [
        "In its cold room, a plant keeps [n] bottles of apple juice and [m] bottles of {orange|grape} juice.",
        "[n] glass bottles and [m] plastic ones stand in the cold room of a {juice|milk} plant, all of them full.",
      ],
      gains: [
        "The {early|late} shift fills [n] more bottles {for the cold room|and stores them, too}.",
        "[n] bottles from a smaller plant are added to those in the cold room.",
        "A worker wheels another [n] full bottles into the cold room.",
      ],
      losses: [
        "[n] bottles have loose caps and are {taken out|thrown away}.",
        "A {supermarket|restaurant} buys [n] of the bottles in the cold room.",
        "For a {sports day|street fair}, the plant donates [n] bottles.", "A rack tips over, and [n] bottles break.",
      ],
      groupGains: [
        "In each of the next [n] minutes, a machine fills another [m] bottles for the cold room.",
        "[n] cases are brought in, each of them with [m] full bottles.",
      ],
      groupLosses: [
        "[n] drivers load up [m] bottles each and drive off.",
        "The kitchen of a {school|hospital} uses up [m] of the bottles a day for [n] days.",
      ],
      partLosses: [
        "[part] of all the bottles in the cold room are delivered to {shops|cafes|hotels}.",
        "A grocer takes [part] of the bottles that the plant has in its cold room.",
      ],
      percentLosses: [
        "A {football|sailing} club buys [n]% of the bottles that are in the cold room.",
        "[n]% of the plant's full bottles have the wrong label and are {emptied|poured out}.",
      ],
      multiples: [
        "In the summer heat, the plant works so hard that the cold room holds [times] as many bottles as before.",
        "More machines are used, and soon the number of full bottles is [times] what it was.",
      ],
      distractions: ["It takes [n] minutes to clean a machine.", "[n] visitors are shown around the plant."],
      left: [
        "How many full bottles are in the cold room {now|by then}?",
        "How many bottles does the plant have in its cold room {in the end|after that}?",
      ],
      share: [
        "The bottles in the cold room are divided equally among [n] shops. How many bottles does each shop receive?"
      ],
      pack: ["Each carton has room for [n] bottles. How many cartons are needed for all the bottles in the cold room?"],
      worth: [
        "What does the plant earn if it sells {all the bottles|every bottle} in the cold room for $[n] each?"
      ],
      profit: [
        "The plant spent $[m] on labels and sells every bottle in the cold room for $[n]. What is its profit?"
      ],
      need: ["The plant wants [n] full bottles in the cold room. How many more bottles must it fill?"],
      moreTogether: [
        "A plant that belongs to [q] has [n] more full bottles than this one now has. How many have both plants in all?"
      ],
      timesTogether: [
        "[q] manages a plant with [times] as many full bottles as this one. How many full bottles do both have?"
      ]),
    Situation(
      name: "factory-tailor", counted: "# shirts", range: 12...60,
      start: [
        "[n] new shirts hung in the shop of a tailor named [p].",
        "The tailor [p] began the {week|year} with [n] {finished|new} shirts.",
        "[p] worked as a tailor and sewed [n] shirts.",
      ],
      groups: [
        "[p], a tailor, sewed [m] shirts a week for [n] weeks.",
        "[p]'s tailor shop had [n] racks, and on each rack hung [m] shirts.",
        "Out of each of [n] rolls of cloth, the tailor [p] made [m] shirts.",
      ],
      kinds: [
        "[p] sewed [n] shirts with long sleeves and [m] with short sleeves.",
        "In [p]'s tailor shop, there were [n] shirts for men and [m] for women.",
      ],
      gains: [
        "After that, [they] {made|finished} [n] more shirts.",
        "[their] {sister|cousin} could sew, too, and made [n] shirts for [them].",
        "With a new sewing machine, [they] was able to sew another [n].",
        "An old tailor who was retiring let [them] have [n] more shirts.",
      ],
      losses: [
        "A {band|soccer team|choir} bought [n] shirts from [them].",
        "[n] shirts were ruined by {a hot iron|a leaking roof} and were thrown away.",
        "[they] gave away [n] shirts to {people in need|a shelter}.",
        "Then [n] of the shirts were sold {at a market|on the internet}.",
      ],
      groupGains: [
        "For [n] days in a row, [they] finished [m] more shirts a day.",
        "[n] helpers each sewed [m] extra shirts for [them].",
      ],
      groupLosses: [
        "To each of [n] {shops|customers}, [they] sold [m] shirts.",
        "[n] hotel owners came in and bought [m] shirts each.",
      ],
      partLosses: [
        "A department store took [part] of all the shirts that [they] had.",
        "In a {spring|winter} sale, [they] sold [part] of [their] shirts.",
      ],
      percentLosses: [
        "[n]% of the shirts in the shop got damaged in a flood and could not be kept.",
        "At a fashion show, [they] sold [n]% of the shirts [they] had.",
      ],
      multiples: [
        "[they] hired somebody to help and soon had [times] as many shirts as before.",
        "Sewing day and night, [they] brought the number of [their] shirts to [times] what it had been.",
      ],
      distractions: [
        "There were [n] spools of thread in a drawer.", "By then, [p] had been a tailor for [n] years.",
      ],
      left: [
        "How many shirts did [p] have {then|in the end|after all this}?",
        "How many shirts were in [p]'s shop {at last|in the end}?",
      ],
      share: [
        "[they] hung all [their] shirts on [n] racks, with the same number on each. How many were on each rack?"
      ],
      pack: ["[they] laid all the shirts in drawers, [n] to a drawer. How many drawers did that take?"],
      worth: [
        "At a price of $[n] {a|per} shirt, how much were all of [p]'s shirts worth?",
        "Then all the shirts [p] had were sold for $[n] each. How many dollars did [they] get?",
      ],
      profit: [
        "[they] sold all [their] shirts for $[n] each and paid a bill of $[m] for cloth. How much money was left?"
      ],
      need: ["A school asked for [n] shirts. How many more did [p] have to sew before [they] had enough?"],
      moreTogether: [
        "[q], another tailor, had [n] shirts more than [p]. How many shirts did they have between them?"
      ],
      timesTogether: [
        "[q] owned a bigger shop with [times] as many shirts as [p] had. How many shirts was that for the two shops?"
      ]),
    Situation(
      name: "factory-candles", counted: "# candles", range: 10...70,
      start: [
        "[p] makes candles at home and has [n] of them.", "In [p]'s small workshop, there are [n] candles.",
        "[p] pours wax into molds and gets [n] candles.",
      ],
      groups: [
        "[p] has [n] candle molds. Each makes [m] candles, and [they] uses every mold once.",
        "Each day for [n] days, [p] makes [m] candles in [their] workshop.",
        "[n] shelves in [p]'s workshop are full of candles, [m] on each shelf.",
      ],
      kinds: [
        "[p] makes candles: [n] smell of {vanilla|roses} and [m] of {lemon|pine}.",
        "In a small workshop, [p] dips [n] tall candles and [m] short ones.",
      ],
      gains: [
        "Out of some leftover wax, [they] makes [n] more.", "[n] more candles are ready the next day.",
        "[they] melts more wax and pours another [n] candles.",
        "A friend who {loves|enjoys} the work makes [n] candles for [them].",
      ],
      losses: [
        "[n] candles {melt|bend} in the sun and cannot be used any more.",
        "[n] of the candles are burned at a {party|dinner}.",
        "Somebody orders [n] candles {by phone|online}, and [p] mails them.",
        "[p] drops a tray and has to throw away [n] candles that break.",
      ],
      groupGains: [
        "On each of the next [n] evenings, [they] gets [m] more candles done.",
        "[they] fills [n] pans with wax and makes [m] candles from every pan.",
      ],
      groupLosses: [
        "[n] neighbors come by, and each of them is given [m] candles.",
        "[they] ties candles into [n] bundles of [m] and sells all the bundles.",
      ],
      partLosses: [
        "A {church|restaurant|hotel} buys [part] of the candles [they] has.",
        "[part] of [their] candles go to a gift shop.",
      ],
      percentLosses: [
        "Of all [their] candles, [n]% are {crooked|too soft} and get melted down.",
        "[they] sells [n]% of [their] candles at a {winter|village} fair.",
      ],
      multiples: [
        "For the holidays, [they] works until [they] has [times] as many candles as before.",
        "[p]'s whole family helps, and soon there are [times] as many candles as there were.",
      ],
      distractions: ["One candle burns for [n] hours.", "[they] likes to sing and knows [n] songs."],
      left: [
        "How many candles does [p] have {now|in the end}?",
        "How many candles are there {now|at last} in [p]'s workshop?",
      ],
      share: [
        "[they] sets all the candles out on [n] tables, equally many on each. How many candles does a table hold?"
      ],
      pack: ["[n] candles fit into one gift box. How many gift boxes can [p] fill with all [their] candles?"],
      worth: ["The candles sell for $[n] each. How much will [p] get for all the candles [they] has now?"],
      profit: [
        "[p] spent $[m] on wax and sells all the candles [they] has for $[n] each. How many dollars of profit is that?"
      ],
      need: ["[p] would like to have [n] candles for a {market|wedding}. How many more does [they] have to make?"],
      moreTogether: [
        "[q]'s workshop has [n] candles more than [p]'s. What is the total for the two workshops?"
      ],
      timesTogether: [
        "[q] also makes candles and has [times] as many as [p]. Together, how many candles do [p] and [q] have?"
      ]),
    Situation(
      name: "factory-bookbinder", isHeldOut: true, counted: "# books", range: 20...120,
      start: [
        "[p] is a bookbinder and has [n] bound books {on the table|in the shop}.",
        "A printing shop run by [p] has [n] books ready.",
        "[n] freshly printed books lie on the table of [p], a printer.",
      ],
      groups: [
        "[p]'s printing press prints [m] books an hour, and [they] lets it run for [n] hours.",
        "In [p]'s bindery, books lie in [n] stacks, and there are [m] books in every stack.",
        "[p] is a printer and prints books for [n] writers, [m] books for each writer.",
      ],
      kinds: [
        "[p] binds books: [n] in leather and [m] in cloth.",
        "In [p]'s print shop, [n] storybooks and [m] cookbooks are ready.",
      ],
      gains: [
        "Overnight, a press prints [n] more books for [them].", "[p] finishes another [n] books the day after.",
        "Since there is plenty of paper, [they] prints [n] extra books.",
        "[n] books come back from a shop that {ordered too many|has closed}.",
      ],
      losses: [
        "[n] books have {blank|torn} pages and are recycled.", "A bookstore collects [n] books.",
        "[p] mails [n] of the books to {readers|a writer} abroad.",
        "Ink is spilled on [n] books, which are thrown away.",
      ],
      groupGains: [
        "[n] machines print [m] more books each.",
        "[p] keeps working for [n] days and on each of those days adds [m] books to the stock.",
      ],
      groupLosses: [
        "[n] libraries pick up [m] books each.", "[p] ships [n] parcels with [m] books inside each one.",
      ],
      partLosses: [
        "A publisher comes for [part] of the books that are ready.",
        "[part] of all the finished books are sent to a book fair.",
      ],
      percentLosses: [
        "[n]% of [p]'s books have a mistake on the cover and are {shredded|destroyed}.",
        "A university buys [n]% of the books that [they] has.",
      ],
      multiples: [
        "A newspaper praises the books, so [p] prints until there are [times] as many books as before.",
        "Working late, [p] raises the number of books on hand to [times] what it was.",
      ],
      distractions: ["The press was made [n] years ago.", "The ink takes [n] minutes to dry."],
      left: [
        "How many books does [p] have {ready|on hand} now?",
        "How many finished books are in [p]'s shop {now|at the end}?",
      ],
      share: ["[p] divides all the books equally among [n] bookshops. How many books go to each bookshop?"],
      pack: ["[n] books go into a carton. How many cartons does [p] need to pack all the books?"],
      worth: ["[p] is paid $[n] for every book that is ready now. How much money does [they] receive?"],
      profit: [
        "[p] gets $[n] for each book on hand but has spent $[m] on paper. How much does [they] earn after that cost?"
      ],
      need: [
        "[p] has promised to have [n] books ready {by Friday|for a festival}. How many more must [they] {print|finish}?"
      ],
      moreTogether: [
        "[q]'s print shop has [n] more finished books than [p]'s. If they are all put together, how many are there?"
      ],
      timesTogether: [
        "[q] is a bookbinder, too, with [times] as many finished books as [p]. How many books do they have in total?"
      ]),
  ]
}
