// Situations of what is measured: water, rice, ribbon, time, milk and gravel.

extension ProblemGenerator {
  static let measureSituations: [Situation] = [
    Situation(
      name: "water-tank", counted: "# gallons of water", range: 40...160,
      start: [
        "A {tank|water tank} {on a farm|in a field} contains [n] gallons of water.",
        "There are [n] gallons of water in a tank.",
        "[n] gallons of water are stored in a tank {behind|next to} a barn.",
      ],
      groups: [
        "[n] {barrels|tubs} with [m] gallons of water each are emptied into a dry tank.",
        "A pump runs for [n] minutes and brings [m] gallons of water a minute into an empty tank.",
        "To an empty tank, [n] {trucks|wagons} bring [m] gallons of water each.",
      ],
      kinds: [
        "[n] gallons of {well|river} water and [m] gallons of rain water are mixed in a tank.",
        "An empty tank gets [n] gallons of warm water and [m] gallons of cold water.",
      ],
      gains: [
        "Rain adds [n] gallons.", "A {hose|pump} fills in [n] gallons.", "[n] gallons are poured {in|into the tank}.",
      ],
      losses: [
        "The {garden|lawn} is watered with [n] gallons from the tank.", "[n] gallons leak out.",
        "The {cows|horses} drink [n] gallons.",
      ],
      groupGains: [
        "[n] buckets of [m] gallons each are {carried over and poured in|emptied into the tank}.",
        "For [n] hours, water from a spring flows in at [m] gallons an hour.",
      ],
      groupLosses: [
        "[n] {cans|jugs} of [m] gallons each are filled from the tank.",
        "Through a {crack|small hole}, [m] gallons a day are lost for [n] days.",
      ],
      partLosses: [
        "Then [part] of the water is {used|drained}.", "In the heat, [part] of the water dries up.",
      ],
      percentLosses: [
        "A fire truck takes [n]% of the water.", "To {wash cars|fill a pond}, [n]% of the water is pumped out.",
      ],
      multiples: [
        "After a storm, there is [times] as much water in the tank as before.",
        "Melting snow raises the water to [times] as many gallons.",
      ],
      distractions: ["The tank was built [n] years ago.", "The nearest {lake|river} is [n] miles away."],
      left: [
        "How many gallons of water are {in the tank|there} now?",
        "How many gallons does the tank contain {in the end|after that}?",
      ],
      share: [
        "All of the water is divided equally among [n] {gardens|fields}. How many gallons does each get?"
      ],
      pack: ["All the water is moved to barrels of [n] gallons each. How many barrels does it take?"],
      worth: ["In a dry land, each gallon is sold for $[n]. How much money do all of these gallons bring?"],
      profit: [
        "A driver sells all the water at $[n] a gallon and pays $[m] for fuel. How much money does the driver keep?"
      ],
      need: ["For a dry {summer|month}, [n] gallons will be needed. How many more gallons must be added?"],
      moreTogether: [
        "[q]'s tank contains [n] gallons more than this one. How many gallons are in these two tanks together?"
      ],
      timesTogether: [
        "In [q]'s tank, there is [times] as much water as in this one. What do both contain together, in gallons?"
      ]),
    Situation(
      name: "measure-rice", counted: "# pounds of rice", range: 20...120,
      start: [
        "[p] has a sack with [n] pounds of rice.", "In the pantry of [p]'s restaurant, there are [n] pounds of rice.",
        "[n] pounds of rice are stored in [p]'s {kitchen|cellar}.",
      ],
      groups: [
        "[p] {buys|owns} [n] bags of rice that weigh [m] pounds each.",
        "A truck brings [p] [n] sacks of rice, and each of them weighs [m] pounds.",
        "Working in the fields for [n] days, [p] harvests [m] pounds of rice a day.",
      ],
      kinds: [
        "[p] has [n] pounds of white rice and [m] pounds of brown rice.",
        "[p] pours [n] pounds of rice from a bag and [m] pounds from a can into one {bin|box}.",
      ],
      gains: [
        "[they] {buys|opens} {another sack|a bag} of [n] pounds.",
        "[n] pounds {arrive|are delivered} from a {farm|store}.", "A {neighbor|cook} {brings|lends} [them] [n] pounds.",
      ],
      losses: [
        "For a {wedding|feast}, [they] cooks [n] pounds.", "[n] pounds get {wet|moldy} and are thrown out.",
        "{Mice|Birds|Bugs} eat [n] pounds.", "[they] sells [n] pounds {to a school|at the market}.",
      ],
      groupGains: [
        "[they] {gets|fetches} [n] {boxes|buckets} of [m] pounds each to add to it.",
        "From each of [n] farmers, [they] gets [m] {more |}pounds.",
      ],
      groupLosses: [
        "In [n] weeks, [their] guests eat [m] pounds a week.",
        "[they] gives [m] pounds to each of [n] {families|friends}.",
      ],
      partLosses: [
        "[part] of the rice is {eaten|used} at a {picnic|party}.",
        "[they] sends [part] of all the rice to a {food bank|village}.",
      ],
      percentLosses: [
        "[n]% of the rice is spoiled by {water|heat} and lost.", "A {soup kitchen|camp} takes [n]% of [their] rice.",
      ],
      multiples: [
        "After a big delivery, [they] has [times] as much rice as before.",
        "[they] orders rice until [they] has [times] as many pounds.",
      ],
      distractions: ["It takes [n] minutes to cook a pot of rice.", "The next store is [n] blocks away."],
      left: [
        "How many pounds of rice does [they] have {now|at the end}?",
        "How many pounds does all of [their] rice weigh now?",
      ],
      share: ["[they] splits all the rice evenly between [n] {families|restaurants}. How many pounds does each get?"],
      pack: [
        "[they] fills all of it into paper bags of [n] pounds. How many paper bags does [they] need?",
        "If [n] pounds are cooked a day, for how many days is there enough rice?",
      ],
      worth: [
        "One pound costs $[n]. What is all the rice that is there now worth?",
        "[they] offers it at $[n] a pound and sells everything. How much money does [they] take in?",
      ],
      profit: [
        "[they] has spent $[m] on {seeds|bags} and sells every pound for $[n]. How much profit does [they] make?"
      ],
      need: ["A {camp|ship} asks for [n] pounds of rice. How many more pounds does [they] have to get?"],
      moreTogether: ["[q] has [n] pounds more than [p]. How many pounds do they have in total?"],
      timesTogether: ["[q]'s pantry has [times] as much rice as [p]'s. How many pounds do [p] and [q] have together?"]),
    Situation(
      name: "measure-ribbon", counted: "# feet of ribbon", range: 20...120,
      start: [
        "[p] has a roll with [n] feet of ribbon.", "[p] {buys|unrolls} [n] feet of ribbon to decorate a hall.",
        "[n] feet of ribbon are in [p]'s sewing basket.",
      ],
      groups: [
        "[p] buys [n] rolls of ribbon with [m] feet on each.",
        "[p] has [n] pieces of ribbon, and every piece is [m] feet long.",
        "[p]'s machine weaves [m] feet of ribbon a minute and runs for [n] minutes.",
      ],
      kinds: [
        "[p] has [n] feet of {red|yellow} ribbon and [m] feet of {blue|white} ribbon.",
        "There are [n] feet of silk ribbon and [m] feet of paper ribbon in [p]'s drawer.",
      ],
      gains: [
        "[they] {buys|orders} [n] feet more.", "In an old {box|closet}, [they] finds [n] feet.",
        "[their] aunt, who sews, gives [them] [n] more feet.",
      ],
      losses: [
        "[they] cuts off [n] feet for a {dress|banner|kite}.",
        "[n] feet are used to {wrap gifts|trim curtains|tie up flowers}.", "The {cat|puppy} ruins [n] feet.",
      ],
      groupGains: [
        "At a {fair|sale}, [they] picks up [n] rolls of [m] feet each.", "[n] friends bring [m] feet of ribbon each.",
      ],
      groupLosses: [
        "From the ribbon, [they] cuts [n] strips that are [m] feet long and sells them.",
        "[they] makes [n] {costumes|big bows}, and each takes [m] feet.",
      ],
      partLosses: [
        "[they] ties [part] of the ribbon around {trees|gates|lampposts} for a parade.",
        "Rain comes through the roof, so [part] of the ribbon is stained and thrown away.",
      ],
      percentLosses: [
        "[they] sells [n]% of the ribbon to a {tailor|florist}.",
        "[n]% of the ribbon goes around a {stage|dance floor}.",
      ],
      multiples: [
        "After a trip to the craft store, [they] has [times] as much ribbon as before.",
        "A friend adds so much that the total length is [times] what it was.",
      ],
      distractions: ["The ribbon is [n] millimeters wide.", "[they] has been sewing for [n] months."],
      left: [
        "How many feet of ribbon does [p] have {now|in the end}?",
        "What is the total length, in feet, of the ribbon [they] has now?",
      ],
      share: ["[they] divides all of it equally among [n] dancers. How many feet does each dancer get?"],
      pack: ["[they] winds all the ribbon onto spools that hold [n] feet each. How many spools are needed?"],
      worth: ["If a foot of it costs $[n], how many dollars is all the ribbon worth?"],
      profit: [
        "[they] paid $[m] for {a loom|a stand}. Selling all the ribbon at $[n] a foot brings how much more than that?"
      ],
      need: ["To go around a {tent|lawn}, [n] feet are needed. How many feet are missing?"],
      moreTogether: ["[q] has [n] more feet of ribbon than [p]. How many feet is that for the two of them?"],
      timesTogether: ["[q] owns [times] as much ribbon as [p]. How many feet of ribbon do they own between them?"]),
    Situation(
      name: "measure-practice", counted: "# minutes of practice", range: 30...180,
      start: [
        "For a {concert|contest}, [p] plans [n] minutes of practice.",
        "On [p]'s plan for the week, there are [n] minutes of {piano|violin|trumpet} practice.",
        "A music teacher tells [p] to plan [n] minutes of practice.",
      ],
      groups: [
        "[p] plans to practice the {drums|flute|piano} [m] minutes a day for [n] days.",
        "[p]'s practice plan lists [n] songs and sets [m] minutes for each song.",
        "In a plan for [n] weeks, [p] sets aside [m] minutes of practice per week.",
      ],
      kinds: [
        "[p] plans to practice scales for [n] minutes and songs for [m] minutes.",
        "[p]'s plan is to practice [n] minutes on Saturday and [m] minutes on Sunday.",
      ],
      gains: [
        "[their] teacher adds [n] minutes for {a hard song|clapping and counting}.",
        "Because a {test|show} is near, [they] makes the plan [n] minutes longer.",
        "[n] minutes of practice with a friend are {put on the plan|planned}, too.",
      ],
      losses: [
        "Because of {a cold|homework}, [they] crosses off [n] minutes.",
        "A {soccer game|birthday party} takes [n] minutes out of [their] plan.",
        "The plan looks too {full|hard}, so [n] minutes are dropped.",
      ],
      groupGains: [
        "For each of [n] new songs, [m] minutes are added.", "[they] adds [n] early mornings with [m] minutes each.",
      ],
      groupLosses: [
        "To make time for [n] school tests, [they] cuts [m] minutes for each of them.",
        "For [n] {ball games|doctor visits}, [m] minutes each are taken off the plan.",
      ],
      partLosses: [
        "A sore {arm|finger} makes [them] skip [part] of the planned time.",
        "[part] of the planned minutes are given up for {a trip|family visits}.",
      ],
      percentLosses: [
        "[n]% of the planned minutes are crossed out.",
        "[they] drops [n]% of the practice on the plan to {go hiking|read more}.",
      ],
      multiples: [
        "[they] changes the plan to [times] as many minutes.",
        "[their] coach asks for [times] as much practice as planned, and [they] agrees.",
      ],
      distractions: ["[their] music book has [n] pages.", "[their] teacher has taught for [n] years."],
      left: [
        "How many minutes of practice are {on the plan|planned} now?",
        "As the plan is now, how many minutes is [p] going to practice?",
      ],
      share: ["[they] spreads all of the minutes evenly over [n] days. How many minutes is that a day?"],
      pack: ["If every session is [n] minutes long, how many sessions does it take to do all of this practice?"],
      worth: [
        "For a good cause, a sponsor pays $[n] for every minute of this practice. How much money does the sponsor pay?"
      ],
      need: [
        "To {get a badge|join the band}, [they] has to plan [n] minutes. How many more minutes must [they] add?"
      ],
      moreTogether: ["[q] plans [n] minutes more than [p] does now. How many minutes do the two plan altogether?"],
      timesTogether: ["[q] plans [times] as many minutes as [p]. How many minutes are on both plans?"]),
    Situation(
      name: "measure-milk", counted: "# liters of milk", range: 30...150,
      start: [
        "The milk tank on [p]'s farm holds [n] liters of milk.", "[p], a farmer, has [n] liters of fresh milk.",
        "This morning, [p] {starts|begins} work in a dairy with [n] liters of milk.",
      ],
      groups: [
        "[p] milks [n] cows and gets [m] liters of milk from each.",
        "Into a cool room, [p] carries [n] cans of milk that hold [m] liters each.",
        "For [n] days, [p] collects [m] liters of milk a day.",
      ],
      kinds: [
        "[p] has [n] liters of cow milk and [m] liters of goat milk.",
        "[p] gets [n] liters of milk in the morning and [m] liters in the evening.",
      ],
      gains: [
        "Later, the animals give [n] {more |}liters.",
        "[they] gets [n] liters from {a farm next door|[their] brother}.",
        "A milk truck {delivers|unloads} [n] liters.",
      ],
      losses: [
        "[they] makes cheese out of [n] liters.", "[n] liters {turn sour|are spilled by accident}.",
        "A {cafe|village store} picks up [n] liters.", "The calves {drink|are fed} [n] liters.",
      ],
      groupGains: [
        "[they] buys [n] {jugs|buckets} with [m] liters in each.",
        "[n] goats that come home late give [m] liters apiece.",
      ],
      groupLosses: [
        "[n] {families|customers} come to fetch [m] liters each.",
        "[they] sends off [n] {crates|cans} of [m] liters each.",
      ],
      partLosses: [
        "[part] of the milk is made into {butter|yogurt}.", "A {school|bakery} buys [part] of the milk.",
      ],
      percentLosses: [
        "An ice cream maker gets [n]% of the milk.", "On a hot day, [n]% of the milk goes bad and is poured out.",
      ],
      multiples: [
        "With {a second barn|new cows}, [they] soon has [times] as many liters as before.",
        "[they] goes on collecting until there is [times] as much milk.",
      ],
      distractions: ["The barn is [n] feet long.", "A cow eats [n] pounds of hay a day."],
      left: [
        "How many liters of milk does [they] have {now|at the end of the day}?",
        "How much milk is there {now|in the end}, in liters?",
      ],
      share: [
        "[they] pours all of it into [n] tubs, the same amount into each. How many liters are in one tub?",
        "All the milk is shared equally by [n] families. How many liters are there for each family?",
      ],
      pack: ["[they] bottles all the milk in jars of [n] liters. How many jars are filled?"],
      worth: ["A liter sells for $[n]. How much do all the liters bring?"],
      profit: [
        "[they] sells all the milk at $[n] a liter and pays $[m] for hay. How much money remains after that?"
      ],
      need: ["A cheese maker wants [n] liters. How many more liters does [p] have to find?"],
      moreTogether: [
        "[q]'s farm has [n] liters more than [p]'s. How much milk, in liters, do these two farms have in total?"
      ],
      timesTogether: ["[q] has [times] as many liters as [p]. How many liters of milk do both farmers have in all?"]),
    Situation(
      name: "measure-gravel", isHeldOut: true, counted: "# tons of gravel", range: 20...120,
      start: [
        "A heap of [n] tons of gravel lies in [p]'s yard.", "[p]'s company has [n] tons of gravel {ready|in stock}.",
        "[p], who builds roads, owns [n] tons of gravel.",
      ],
      groups: [
        "[n] trucks each dump [m] tons of gravel at [p]'s building site.",
        "At [p]'s pit, a machine digs up [m] tons of gravel an hour and runs for [n] hours.",
        "[p] orders gravel for [n] driveways, with [m] tons for each of them.",
      ],
      kinds: [
        "[p] owns [n] tons of coarse gravel and [m] tons of fine gravel.",
        "[p] keeps [n] tons of gravel on the left side of a road and [m] tons on the right.",
      ],
      gains: [
        "A {barge|freight train} drops off [n] tons.", "[n] tons are {dug up|hauled in} {by workers|the next day}.",
        "From a {quarry|riverbed}, [they] brings [n] additional tons.",
      ],
      losses: [
        "A {bike path|parking lot|playground} takes [n] tons.",
        "[n] tons are {washed away|lost} {in a flood|in heavy rain}.",
        "A {builder|railroad} gets [n] tons from [them].",
      ],
      groupGains: [
        "[n] dump trucks roll in with [m] tons apiece.", "Over [n] days, a digger brings up [m] tons per day.",
      ],
      groupLosses: [
        "[n] loads, [m] tons in each, are carted off.", "[they] spreads [m] tons in front of each of [n] houses.",
      ],
      partLosses: [
        "[part] of the gravel ends up under a new {bridge|runway}.",
        "Building a {dam|wall} uses up [part] of the gravel.",
      ],
      percentLosses: [
        "The {city|army} hauls away [n]% of the gravel.", "[n]% of the gravel turns out to be dirty and is removed.",
      ],
      multiples: [
        "Another pit opens, and soon [they] has [times] as many tons as before.",
        "Ships bring so much that the weight of the gravel rises to [times] what it was.",
      ],
      distractions: ["[their] bulldozer is [n] months old.", "The road to town is [n] miles long."],
      left: [
        "How many tons of gravel does [they] have {now|after that}?", "What does all of the gravel weigh now, in tons?",
      ],
      share: [
        "All the gravel is loaded onto [n] railroad cars in equal amounts. How many tons does one car carry?"
      ],
      pack: ["A truck carries [n] tons at a time. How many trips does it take to move all of the gravel?"],
      worth: ["At $[n] a ton, what is the gravel worth?"],
      profit: [
        "All the gravel is sold. [they] gets $[n] for every ton and pays the drivers $[m]. How much does [they] keep?"
      ],
      need: ["A job calls for [n] tons. How many tons still have to come?"],
      moreTogether: ["[q], who runs a quarry, owns [n] tons more than [p]. How many tons is that for both?"],
      timesTogether: ["[q] owns [times] as much gravel as [p]. How many tons do [p] and [q] own together?"]),
  ]
}
