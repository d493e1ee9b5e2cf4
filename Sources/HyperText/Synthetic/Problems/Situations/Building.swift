// Situations of builders, and of others who work in and around houses.

extension ProblemGenerator {
  static let buildingSituations: [Situation] = [
    Situation(
      name: "building-bricks", counted: "# bricks", range: 40...200,
      start: [
        "[p] is a mason and has a pile of [n] bricks.", "[n] bricks lie at the place where [p] is building a wall.",
        "To build a {wall|chimney}, [p] buys [n] bricks.",
      ],
      groups: [
        "[p], a mason, has [n] stacks of bricks, and each stack has [m] bricks.",
        "A mason called [p] goes to the brickyard [n] times and brings back [m] bricks each time.",
        "[m] bricks come on every pallet, and [p] orders [n] pallets to build a {garage|wall}.",
      ],
      kinds: [
        "[p] wants to build a {wall|fireplace} and has [n] red bricks and [m] yellow bricks.",
        "At [p]'s building site, there is one pile of [n] bricks and another of [m] bricks.",
      ],
      gains: [
        "A truck unloads [n] more bricks {for [them]|at the site}.",
        "[p] finds [n] good bricks in {the ruins of an old house|an old shed} and keeps them, too.",
        "[their] {boss|helper} fetches another [n] bricks.",
      ],
      losses: [
        "[they] {lays|uses up} [n] bricks for {some steps|a corner of the house}.",
        "[n] bricks crack in the frost and have to be thrown away.",
        "[p] lends [n] bricks to {a neighbor|another mason}.",
        "A {bench|flower bed} is built, and [n] of the bricks go into it.",
      ],
      groupGains: [
        "[n] helpers carry over [m] more bricks each.",
        "[they] has [n] crates brought in, with [m] bricks in every crate.",
      ],
      groupLosses: [
        "[they] lays [n] rows of [m] bricks.", "[p] works for [n] hours and lays [m] of the bricks an hour.",
      ],
      partLosses: [
        "[they] builds a {doorway|gatepost} with [part] of the bricks that [they] has.",
        "[part] of [their] bricks are taken to another site.",
      ],
      percentLosses: [
        "A customer buys [n]% of [their] bricks and takes them away.",
        "An arch over a door uses up [n]% of the bricks [they] has.",
      ],
      multiples: [
        "The plans change, and [p] buys bricks until [they] has [times] as many as before.",
        "So many bricks are delivered that the number [they] has becomes [times] what it was.",
      ],
      distractions: ["The house next door is [n] years old.", "[p] mixes [n] buckets of mortar."],
      left: [
        "How many bricks does [p] have {now|in the end}?", "How many bricks are there for [p] to {use|build with} now?",
      ],
      share: ["[p] uses all [their] bricks for [n] rows of the same length. How many bricks are in a row?"],
      pack: ["[p] carries all of the bricks up a ladder, [n] at a time. How many times must [they] climb up?"],
      worth: ["Each brick costs $[n]. What is the value of all the bricks that [p] has now?"],
      profit: [
        "[they] sells all the bricks [they] has at $[n] each and pays a driver $[m]. How much does [they] keep?"
      ],
      need: ["For the next wall, [p] needs [n] bricks. How many more bricks does [they] have to get?"],
      moreTogether: [
        "[q], a mason too, has [n] more bricks than [p] has now. How many bricks do the two masons have in total?"
      ],
      timesTogether: [
        "On another site, [q] has [times] as many bricks as [p]. How many bricks do [p] and [q] have together?"
      ]),
    Situation(
      name: "building-boards", counted: "# boards", range: 16...90,
      start: [
        "[p] was a carpenter who {kept|stored} [n] boards in a shed.",
        "There were [n] boards in the workshop of the carpenter [p].",
        "For a new {barn|floor|roof}, the carpenter [p] bought [n] boards.",
      ],
      groups: [
        "[p] the carpenter sawed [n] logs into boards and got [m] boards from {each|every} log.",
        "The carpenter [p] came back from the sawmill with [n] bundles of [m] boards.",
        "Against the wall of [p]'s wood shop leaned [n] stacks, each made up of [m] boards.",
      ],
      kinds: [
        "[p], who worked as a carpenter, had [n] oak boards and [m] pine boards.",
        "The wood in the shop of [p], a carpenter, was [n] long boards and [m] short boards.",
      ],
      gains: [
        "At the sawmill, [they] picked up [n] more boards.",
        "[p] took apart an old {stage|cart|fence} and saved [n] boards from it.",
        "Somebody who was moving let [them] have [n] boards for free.",
        "[n] boards that had been ordered earlier were delivered.",
      ],
      losses: [
        "[p] {built|made} a {bed|desk|door} out of [n] boards.",
        "[n] of the boards were full of {worms|holes} and ended up in the fire.",
        "A farmer needed [n] boards for a {stable|fence} and bought them from [them].",
        "[they] cut up [n] boards for firewood.",
      ],
      groupGains: [
        "[n] trees were cut down, and each gave [them] [m] more boards.",
        "[they] made [n] trips to the lumber yard and returned with [m] boards every time.",
      ],
      groupLosses: [
        "[p] built [n] {benches|tables|crates}, each from [m] boards.", "To [n] friends, [they] gave [m] boards each.",
      ],
      partLosses: [
        "[they] used [part] of the boards [they] had to repair a {bridge|roof|porch}.",
        "[part] of all [p]'s boards were sold to a {boat builder|school}.",
      ],
      percentLosses: [
        "Rain came in, and [n]% of [their] boards rotted and were burned.",
        "To pay a bill, [p] sold [n]% of [their] boards.",
      ],
      multiples: [
        "[p] took over another workshop and then owned [times] as many boards as before.",
        "Over the winter, the number of [their] boards grew to [times] what it had been.",
      ],
      distractions: ["A can on the table held [n] nails.", "The next town was [n] miles away."],
      left: [
        "How many boards did [p] have {in the end|after this|then}?",
        "In the end, how many boards {were there|did [p] have}?",
      ],
      share: [
        "[they] used all of the boards for [n] {doghouses|beehives}, equally many for each. How many did one take?"
      ],
      pack: ["A {cart|trailer} could carry [n] boards. How many loads did it take to move all of [p]'s boards?"],
      worth: ["A builder bought all of [p]'s boards and paid $[n] a board. How much did the builder pay?"],
      profit: [
        "[p] sold all [their] boards for $[n] each, but the delivery cost [them] $[m]. How much did [they] earn?"
      ],
      need: ["A {tree house|stage} was going to take [n] boards. How many more boards than [they] had did [p] need?"],
      moreTogether: [
        "In [q]'s shed, there were [n] more boards than [p] had. How many boards did both of them own?"
      ],
      timesTogether: [
        "[q] had [times] as many boards as [p]. If they piled up all their boards, how many were in the pile?"
      ]),
    Situation(
      name: "building-bulbs", counted: "# light bulbs", range: 20...100,
      start: [
        "[p] looks after the lights of a hotel and has [n] spare light bulbs.",
        "In the {cellar|closet} of a hotel, [n] spare light bulbs are kept for [p], the janitor.",
        "[p], who repairs things in a hotel, starts the month with [n] spare light bulbs.",
      ],
      groups: [
        "The janitor of a hotel, [p], has [n] cartons with [m] spare light bulbs in each.",
        "A hotel has [n] floors, and [p] keeps [m] spare light bulbs on each floor.",
        "At the hotel where [p] works, there are [n] packs of spare light bulbs, and [m] bulbs come in a pack.",
      ],
      kinds: [
        "Among [p]'s things at a hotel are [n] bright light bulbs and [m] dim ones, all of them spare.",
        "[p] has [n] spare light bulbs for the rooms of a hotel and [m] for its {halls|garden}.",
      ],
      gains: [
        "A box with [n] more bulbs is delivered.", "[they] buys [n] spare bulbs at a {hardware store|sale}.",
        "[p] takes [n] good bulbs out of old lamps and adds them to the spare ones.",
        "The hotel next door has too many bulbs and sends over [n].",
      ],
      losses: [
        "[p] takes [n] of the spare bulbs to replace old ones in the {lobby|ballroom|dining room}.",
        "[n] spare light bulbs do not work and are thrown out.",
        "[they] slips on the stairs, and [n] of the spare bulbs get smashed.",
        "The owner of a {cafe|small inn} is given [n] of the light bulbs.",
      ],
      groupGains: [
        "[n] packages arrive, and each of them contains [m] bulbs.",
        "Every week for [n] weeks, [they] gets [m] more bulbs from the {owner|office}.",
      ],
      groupLosses: [
        "[p] hangs up [n] big lamps and screws [m] of the spare bulbs into every one.",
        "[n] rooms get [m] of the spare light bulbs each.",
      ],
      partLosses: [
        "[part] of the spare bulbs are the wrong size, so [they] gives them {back|away}.",
        "[they] screws [part] of the spare bulbs into lamps along the driveway.",
      ],
      percentLosses: [
        "[n]% of the spare bulbs are {faulty|broken} and go into the trash.",
        "A new wing is built, and [n]% of [p]'s spare bulbs are used there.",
      ],
      multiples: [
        "With {a|one} big order, [they] makes the supply [times] as large as it was.",
        "Since winter is coming, [they] stocks up and then has [times] as many spare bulbs as before.",
      ],
      distractions: ["[n] guests are staying at the hotel.", "It takes [n] minutes to clean the elevator."],
      left: [
        "How many spare light bulbs does [p] have {now|in the end}?",
        "How many bulbs are in [p]'s supply {now|after this}?",
      ],
      share: ["[p] places all the spare bulbs in [n] drawers, the same number in each. How many are in a drawer?"],
      pack: ["If one lamp takes [n] bulbs, how many lamps can [they] fit out with all the spare bulbs?"],
      worth: ["A bulb costs $[n]. How much money would it take to buy as many bulbs as [p] has in reserve now?"],
      profit: [
        "The hotel closes, and all the spare bulbs are sold for $[n] each. A bill of $[m] is paid. What sum remains?"
      ],
      need: ["[p] wants to have [n] bulbs {in reserve|on the shelf}. How many more must [they] order?"],
      moreTogether: [
        "[q] works at another hotel and has [n] spare bulbs more than [p]. How many do the two have together?"
      ],
      timesTogether: [
        "A bigger hotel, where [q] works, has [times] as many spare bulbs as [p] has. How many is that for both hotels?"
      ]),
    Situation(
      name: "building-tiles", counted: "# tiles", range: 24...140,
      start: [
        "[p] is laying a floor, and {so far|by now} there are [n] tiles on it.",
        "[n] tiles are already in place on the floor that [p] is laying.",
        "[p] gets to work on a {bathroom|kitchen} floor and lays [n] tiles.",
      ],
      groups: [
        "[p] is tiling a kitchen floor and lays [n] rows of [m] tiles.",
        "[p] lays tiles on a new floor for [n] hours, and every hour [they] manages to lay [m].",
        "A floor is divided into [n] sections, and [p] covers each of them with [m] tiles.",
      ],
      kinds: [
        "To make a pattern on a floor, [p] lays [n] white and [m] black tiles.",
        "[p] covers a floor with [n] square tiles and [m] round ones.",
      ],
      gains: [
        "After {a coffee break|a rest}, [p] lays [n] more tiles.",
        "Then [n] more tiles are glued down {along the wall|near the door}.",
        "[their] {brother|son|daughter} helps and adds [n] tiles to the floor.",
        "Where a {cupboard|stove} was, there is room for [n] more tiles, and [they] lays them.",
      ],
      losses: [
        "[n] tiles come loose and are taken up.",
        "A pipe leaks under the floor, so [n] of the tiles have to be broken out.",
        "The owner does not like the color of [n] tiles, and [p] removes them.",
        "[p] sees that [n] tiles are crooked and pulls them off.",
      ],
      groupGains: [
        "Next come [n] rows of [m] tiles along the window.",
        "[n] boxes of [m] tiles are opened, and [p] lays every one of those tiles, too.",
      ],
      groupLosses: [
        "To make room for [n] {pillars|pipes}, [p] has to take away [m] tiles for each.",
        "[they] finds [n] bad spots and takes out [m] tiles at each of them.",
      ],
      partLosses: [
        "Water ruins [part] of all the tiles on the floor, and [p] takes them out.",
        "[p] decides to take up [part] of the tiles on the floor and to put wood there.",
      ],
      percentLosses: [
        "The glue is too old, and [n]% of the tiles on the floor have to be taken off.",
        "[n]% of the tiles that are on the floor have a crack, so [p] {rips|takes} them out.",
      ],
      multiples: [
        "[p] goes on until there are [times] as many tiles on the floor as before.",
        "The owner wants a larger floor, so [they] extends it to [times] as many tiles as it had.",
      ],
      distractions: ["The glue needs [n] minutes to dry.", "[p] lives [n] miles away from there."],
      left: [
        "How many tiles are on the floor {now|in the end|at this point}?",
        "Of how many tiles is the floor made {now|after that}?",
      ],
      share: [
        "[p] takes up all the tiles and spreads them evenly over [n] small floors. How many does each floor get?"
      ],
      pack: ["Tiles come in boxes of [n]. How many boxes hold as many tiles as are on the floor now?"],
      worth: ["For each tile that is on the floor in the end, the owner pays [p] $[n]. How much does [they] receive?"],
      profit: [
        "[p] gets $[n] for every tile now on the floor and has to pay $[m] for glue. How much does that leave [them]?"
      ],
      need: ["The floor is finished when it has [n] tiles. How many more tiles does [p] have to lay?"],
      moreTogether: [
        "[q] has laid a floor with [n] more tiles than [p]'s has now. How many tiles are on the two floors?"
      ],
      timesTogether: [
        "On a floor that [q] is laying, there are [times] as many tiles as on [p]'s. How many are on both together?"
      ]),
    Situation(
      name: "building-parcels", counted: "# parcels", range: 15...90,
      start: [
        "A delivery driver, [p], sets out with [n] parcels in [their] van.",
        "[p] drives a delivery van that is loaded with [n] parcels.",
        "At the {depot|post office}, [n] parcels are put into [p]'s van, which was empty.",
      ],
      groups: [
        "[p] delivers parcels. [n] bags of [m] parcels each are loaded into [their] empty van.",
        "The van that [p] drives has [n] shelves, and [m] parcels lie on every shelf.",
        "[n] people each put [m] parcels into the empty van that [p] is going to drive.",
      ],
      kinds: [
        "[p]'s delivery van is loaded with [n] parcels for houses and [m] for offices.",
        "There are [n] heavy parcels and [m] light parcels in the van that [p] drives.",
      ],
      gains: [
        "At a {factory|warehouse}, [p] picks up [n] more parcels.",
        "A driver whose van has broken down hands over [n] parcels to [them].",
        "[n] parcels that had been forgotten are loaded into the van.",
        "On the way, [they] stops at a {shop|farm} and collects another [n].",
      ],
      losses: [
        "On {Oak Street|Mill Lane|Park Avenue}, [they] delivers [n] parcels.",
        "[n] of the parcels are handed in at {the hospital|the town hall|a school}.",
        "[p] gives [n] parcels to a driver whose van is {smaller|faster}.",
        "[n] parcels go to the people in an office building.",
      ],
      groupGains: [
        "[n] stores give [them] [m] parcels each to take along.",
        "From every one of [n] post offices, [p] fetches [m] more parcels.",
      ],
      groupLosses: [
        "[they] drives down [n] streets and drops off [m] parcels on each.",
        "[n] shopkeepers are glad to get [m] parcels each from [them].",
      ],
      partLosses: [
        "In the {old town|village|city center}, [part] of the parcels in the van are delivered.",
        "[p] hands over [part] of [their] parcels at a shopping mall.",
      ],
      percentLosses: [
        "[n]% of the parcels on board turn out to be for another {town|driver} and are unloaded.",
        "In a busy hour, [p] hands out [n]% of the parcels in the van.",
      ],
      multiples: [
        "At a train station, so many parcels are added that the van holds [times] as many as before.",
        "[p] stops to load parcels and drives on with [times] as many as [they] arrived with.",
      ],
      distractions: ["[p] has the radio on for [n] minutes.", "The van is [n] months old."],
      left: [
        "How many parcels are in the van {now|after that}?", "How many parcels is [p] carrying {now|in the end}?",
      ],
      share: [
        "All parcels in the van go to [n] {streets|villages}, the same number to each. How many does each get?"
      ],
      pack: ["A hand cart can carry [n] parcels. How many trips with it does [p] need to unload the whole van?"],
      worth: ["[p] earns $[n] a parcel. How much will [they] earn for the parcels that are in the van now?"],
      profit: [
        "For each parcel now in the van, [p] will be paid $[n], but gas costs [them] $[m]. How much will [they] make?"
      ],
      need: ["The van is full when [n] parcels are in it. How many more could [p] load?"],
      moreTogether: [
        "[q]'s van carries [n] parcels more than [p]'s van does now. How many parcels are in the two vans?"
      ],
      timesTogether: [
        "[q]'s truck has [times] as many parcels in it as [p]'s van. How many parcels do truck and van carry in all?"
      ]),
    Situation(
      name: "building-windows", isHeldOut: true, counted: "# windows", range: 15...90,
      start: [
        "[p] cleans windows for a living and has [n] dirty windows on [their] list.",
        "[n] windows are waiting to be washed by [p], who has written them on a list.",
        "[p], a window cleaner, has a list of [n] windows to wash.",
      ],
      groups: [
        "[p] has listed the windows of a tower to wash them all: [n] floors with [m] windows on each.",
        "[n] houses with [m] windows each are on [p]'s list of windows to clean.",
        "[p] is a window cleaner and has a list of [n] customers, each of whom wants [m] windows cleaned.",
      ],
      kinds: [
        "[p] has a list of windows to wash: [n] at a {school|bank} and [m] at a {hotel|hospital}.",
        "On [p]'s list, there are [n] small windows and [m] big windows to clean.",
      ],
      gains: [
        "A {dentist|lawyer|baker} calls and asks [them] to do [n] windows as well.",
        "Somebody forgot to write down [n] windows, so they are put on the list now.",
        "Another cleaner gets ill, and [p] has to take over [n] windows.",
      ],
      losses: [
        "[they] washes [n] of the windows {in the rain|without a rest}.", "A customer cancels [n] of the windows.",
        "With a long brush, [p] cleans [n] of the windows.",
        "[n] windows on the list turn out to be clean and are crossed off.",
      ],
      groupGains: [
        "[n] other people each ask [p] to clean [m] windows for them, too.",
        "A new office block is added to the list, and it has [n] floors with [m] windows each.",
      ],
      groupLosses: [
        "For [n] hours, [p] washes [m] of the windows an hour.",
        "[n] friends come to help, and each of them cleans [m] of the windows.",
      ],
      partLosses: [
        "On a dry day, [they] gets [part] of the waiting windows done.",
        "Heavy rain leaves [part] of the waiting windows so clean that nobody has to wash them.",
      ],
      percentLosses: [
        "[p] sends a helper, who cleans [n]% of the windows that are waiting.",
        "[n]% of the windows that [p] has to clean are {done by a robot|washed by their owners} instead.",
      ],
      multiples: [
        "Then spring comes, and there are [times] as many windows waiting as before.",
        "The phone rings all day long, and in the evening [p] has [times] as many windows to clean as before.",
      ],
      distractions: ["[their] ladder has [n] steps.", "[p] sings [n] songs while {working|driving}."],
      left: [
        "How many windows does [p] have to clean {now|after that}?",
        "How many windows are waiting for [p] {now|in the end}?",
      ],
      share: [
        "[p] plans to clean all the waiting windows in [n] days, equally many a day. How many windows is that a day?"
      ],
      pack: ["[p] cleans [n] windows an hour. How many hours does [they] need for all that are waiting?"],
      worth: ["[p] gets $[n] for every window. How much will the windows that are waiting now bring [them]?"],
      profit: [
        "For each window waiting now, [p] will be paid $[n], but tools cost [them] $[m]. How much will [they] keep?"
      ],
      need: ["To be busy all month, [p] needs [n] windows to clean. How many more is that than are waiting now?"],
      moreTogether: [
        "[q] has [n] more windows to clean than [p] has now. How many windows do the two window cleaners have to wash?"
      ],
      timesTogether: [
        "Another window cleaner, [q], has [times] as many to wash as [p] has now. How many is that for the two of them?"
      ]),
  ]
}
