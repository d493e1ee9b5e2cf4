// Situations of people who collect things.

extension ProblemGenerator {
  static let collectionSituations: [Situation] = [
    Situation(
      name: "collection-small", items: .small, counted: "# [items]", range: 20...90,
      start: ["[p] has [n] [items].", "[p] {starts|begins} with [n] [items].", "There are [n] [items] in [p]'s box."],
      groups: [
        "[p] has [n] {jars|bags|tins} of [items], with [m] [items] in each one.",
        "In [p]'s drawer, there are [n] boxes, and each holds [m] [items].",
        "[p] collects [m] [items] a week for [n] weeks.",
      ],
      kinds: [
        "[p] has {[n] big and [m] small|[n] old and [m] new} [items].",
        "[p] owns [n] [items] that are {blue|green} and [m] that are {red|yellow}.",
      ],
      gains: [
        "[they] {gets|receives} [n] more from [their] {uncle|aunt|cousin}.", "Then [they] {finds|buys} [n] more.",
        "[their] {friends|parents} give [them] another [n].",
      ],
      losses: ["[they] gives [n] [items] to a friend.", "Then [they] loses [n].", "[they] trades away [n]."],
      groupGains: [
        "[n] classmates bring [them] [m] {more |}each.",
        "At a {shop|store}, [they] buys [n] packs with [m] [items] in each pack.",
      ],
      groupLosses: [
        "[they] hands out [m] to each of [n] {guests|neighbors}.",
        "[n] cousins come to visit and take home [m] of [p]'s [items] each.",
      ],
      partLosses: [
        "[they] gives [part] of [their] [items] to [their] {brother|sister}.",
        "Then [they] gives away [part] of all [their] [items].",
      ],
      percentLosses: [
        "[n]% of the [items] {get lost|are lost} when [p] moves to a new house.",
        "[they] swaps [n]% of [their] [items] for a {comic book|toy robot}.",
      ],
      multiples: [
        "After a fair, [they] has [times] as many [items] as before.",
        "[they] goes on collecting until the number of [their] [items] is [times] what it was.",
      ],
      distractions: [
        "[p] lives at number [n] on {Oak|Mill|Church} Street.",
        "There are [n] maps on the wall of [p]'s classroom.",
      ],
      left: ["How many [items] does [p] have now?", "How many [items] does [they] have {at the end|in the end}?"],
      share: [
        "[p] divides all [their] [items] evenly among [n] friends. How many [items] does each friend {get|receive}?",
        "[n] children {split|share} all of [p]'s [items] equally. How many does each child get?",
      ],
      pack: ["The [items] are all put into little boxes, [n] to a box. How many boxes does [p] need?"],
      worth: [
        "Each of the [items] is worth $[n]. What is [p]'s whole collection worth?",
        "A collector pays [p] $[n] for every one of the [items]. How many dollars does [p] get?",
      ],
      profit: [
        "[p] sells all [their] [items] at a {flea market|yard sale} for $[n] apiece, where a table costs $[m]. "
          + "How much money does [they] make after paying for the table?"
      ],
      need: [
        "[p] wants to own [n] [items]. How many more does [they] need?",
        "[their] goal is a collection of [n]. How many [items] are still missing?",
      ],
      moreTogether: ["[q] has [n] more [items] than [p] has now. How many [items] do {they|the two} have together?"],
      timesTogether: ["[q] owns [times] as many [items] as [p] does now. How many do the two own in all?"]),
    Situation(
      name: "collection-stamps", counted: "# stamps", range: 20...120,
      start: [
        "[p]'s album {held|contained} [n] stamps.",
        "There were [n] stamps in an album that [p] was given for [their] birthday.",
        "[n] stamps were in [p]'s collection at the start of the year.",
      ],
      groups: [
        "[p] filled [n] pages of an album with [m] stamps on every page.",
        "Each page of [p]'s album had room for [m] stamps. [n] pages were full, and the rest were empty.",
        "To start a stamp collection, [p] bought [m] stamps a month for [n] months.",
      ],
      kinds: [
        "[p] owned [n] stamps from {Europe|France} and [m] from {Asia|Japan}.",
        "Of [p]'s stamps, [n] showed animals and the other [m] showed {ships|flowers}.",
      ],
      gains: [
        "A pen pal mailed [them] [n] new stamps.", "[they] cut [n] more off old {letters|envelopes}.",
        "In exchange for a {coin|magazine}, [they] got [n] stamps that [they] did not have yet.",
        "{One day|As a surprise}, a box with another [n] stamps arrived.",
      ],
      losses: [
        "[n] stamps turned out to be {torn|fakes}, so [they] threw them out.",
        "To pay for a {magnifying glass|pair of tweezers}, [they] sold [n] of the stamps.",
        "A {friend|teacher} was given [n] stamps by [p].",
      ],
      groupGains: [
        "[they] ordered [n] sets, and [m] stamps came with each set.",
        "For [n] weeks after that, [their] aunt sent [m] stamps a week.",
      ],
      groupLosses: [
        "[p] mailed [n] parcels and had to use [m] of the stamps on each.",
        "[n] collectors came by, and each of them bought [m] stamps from [p].",
      ],
      partLosses: [
        "[they] passed [part] of the whole collection on to [their] {niece|younger brother}.",
        "Water leaked into the drawer and destroyed [part] of the stamps.",
      ],
      percentLosses: [
        "A dealer bought [n]% of [their] stamps.",
        "When [p] sorted all the stamps, [n]% were doubles and were given away.",
      ],
      multiples: [
        "A lucky find {in the attic|at an auction} made the collection grow to [times] its size.",
        "A year later, [p] had [times] as many stamps as before.",
      ],
      distractions: [
        "The oldest of the stamps was [n] years old.", "The stamp club that [p] belonged to had [n] members.",
      ],
      left: [
        "How many stamps did the collection have {then|in the end}?",
        "What was the number of stamps that [p] {had|owned} {then|in the end}?",
      ],
      share: [
        "Later, [p] gave the collection to [n] cousins, who shared the stamps equally. "
          + "How many stamps did each of them get?"
      ],
      pack: [
        "[p] bought a new album with room for [n] stamps on a page and moved all the stamps there. "
          + "How many pages did they fill?"
      ],
      worth: [
        "On average, a stamp of the collection was worth $[n]. "
          + "How many dollars was the collection worth {altogether|as a whole}?"
      ],
      profit: [
        "[p] sold the whole collection at $[n] a stamp and paid the auction house $[m] for its help. "
          + "How much of the money did [p] keep?"
      ],
      need: [
        "[p] wanted to show [n] stamps at an exhibition. How many more stamps did [they] have to find?",
        "A medal was awarded for a collection of [n] stamps. How many stamps short of the medal was [p]?",
      ],
      moreTogether: [
        "[q]'s collection had [n] more stamps than [p]'s had by then. What was the total for both collections?"
      ],
      timesTogether: [
        "By that time, [q] had collected [times] as many stamps as [p] had. "
          + "How many stamps were in the two collections together?"
      ]),
    Situation(
      name: "collection-shells", counted: "# shells", range: 16...90,
      start: [
        "During a walk on the beach, [p] {finds|gathers} [n] shells.", "[p] has [n] shells in [their] bucket.",
        "With [n] shells in a {net|bag}, [p] walks along the {shore|beach}.",
      ],
      groups: [
        "For [n] hours, [p] looks for shells and finds [m] every hour.",
        "[p] lays out all [their] shells on a towel and sees [n] rows of [m] shells.",
        "At the beach, [n] children find [m] shells each and put them all into [p]'s empty bucket.",
      ],
      kinds: [
        "In the sand, [p] finds [n] white shells and [m] {pink|striped} ones.",
        "[p] picks up [n] shells that are smooth, and also [m] rough ones.",
      ],
      gains: [
        "A big wave washes up [n] more, and [p] picks up every one.", "Behind a rock, [they] discovers another [n].",
        "A {fisherman|lifeguard} hands [them] [n] extra shells.",
        "[p]'s little sister digs out [n] shells and adds them to [p]'s collection.",
      ],
      losses: [
        "[n] shells are broken, so [they] throws those back into the {sea|water}.",
        "There are crabs inside [n] of the shells, so [p] carries those to the rocks and leaves them.",
        "[they] sticks [n] shells onto a sand castle and leaves them there.",
        "On the {stairs|way through the dunes}, [n] of the shells fall out and are lost.",
      ],
      groupGains: [
        "[they] dives [n] times and brings up [m] more shells each time.",
        "From each of [n] {tide pools|sandbanks}, [they] collects [m] more.",
      ],
      groupLosses: [
        "[they] makes [n] necklaces for {friends|tourists} out of [m] shells each.",
        "To [n] other children who found none, [they] gives [m] shells each.",
      ],
      partLosses: [
        "The tide comes in and carries off [part] of [their] shells.",
        "Because the shells are heavy, [p] puts [part] of them back on the {sand|ground}.",
      ],
      percentLosses: [
        "[p] decides that [n]% of [their] shells are too {plain|small} and tosses them away.",
        "[n]% of all the shells that [p] has go to {a museum|the swimming teacher}.",
      ],
      multiples: [
        "After a stormy night, [p] finds so many that the number of [their] shells becomes [times] what it was.",
        "By sunset, [their] shells are [times] as many as before.",
      ],
      distractions: [
        "The water is [n] feet deep at the end of the pier.",
        "{A lighthouse|An ice cream stand} is [n] {steps|yards} away.",
      ],
      left: [
        "How many shells does [p] {take|carry} home?", "How many shells does [p] have {now|at the end of the day}?",
      ],
      share: [
        "[they] decorates [n] sand castles with all the shells, the same number on each. "
          + "How many shells does one castle get?"
      ],
      pack: ["At home, [they] fills jars with [n] shells in every jar until all are put away. How many jars is that?"],
      worth: ["A gift shop pays $[n] for each shell. How much would [p] get for all of [their] shells?"],
      profit: [
        "At a stand by the road, [p] sells all of [their] shells for $[n] each. The sign and the paint cost $[m]. "
          + "What does [p] earn after these costs?"
      ],
      need: ["To cover a {picture frame|flower pot}, [they] needs [n] shells. How many more does [they] have to find?"],
      moreTogether: [
        "[q], who is there too, brings home [n] more shells than [p]. How many shells do both have in total?"
      ],
      timesTogether: [
        "In [q]'s bucket, there are [times] as many shells as [p] has. "
          + "How many shells do the two of them have altogether?"
      ]),
    Situation(
      name: "collection-bricks", counted: "# bricks", range: 30...150,
      start: [
        "[p] tips [n] toy bricks onto the {floor|carpet}.", "A box in [p]'s room contains [n] toy bricks.",
        "For a model {town|castle|zoo}, [p] has [n] toy bricks.",
      ],
      groups: [
        "[p] opens [n] bags of toy bricks and counts [m] bricks in each bag.",
        "On [p]'s table stand [n] towers, each built from [m] toy bricks.",
        "[p] sorts [their] toy bricks into [n] {trays|drawers} so that every one of them holds [m] bricks.",
      ],
      kinds: [
        "[p] has [n] {red|green} bricks and [m] {yellow|white} ones to build with.",
        "In [p]'s toy chest are [n] long bricks as well as [m] short ones.",
      ],
      gains: [
        "[n] bricks that nobody had missed turn up under the {bed|sofa}.",
        "At a yard sale, [p]'s father finds a bag of [n] bricks for [them].",
        "[they] trades a toy {truck|robot} for [n] extra bricks.",
        "A {neighbor|classmate} has outgrown such toys and passes [n] bricks on to [p].",
      ],
      losses: [
        "The {dog|puppy} chews up [n] bricks.", "[they] gives [n] bricks to the boy next door.",
        "[n] of the bricks vanish {behind the heater|down a drain}.",
      ],
      groupGains: [
        "For [their] birthday, [p] gets [n] sets of [m] bricks each.",
        "[n] friends come over, and each adds [m] bricks to [p]'s.",
      ],
      groupLosses: [
        "[p] builds [n] cars as presents for others, and each car takes [m] bricks.",
        "A kindergarten gets [n] bags from [p], packed with [m] bricks apiece.",
      ],
      partLosses: [
        "[part] of the bricks that [p] has are {donated to a hospital|passed on to a younger child}.",
        "[p] picks out [part] of all [their] bricks and sells them.",
      ],
      percentLosses: [
        "[n]% of [their] bricks are cracked and have to be thrown away.",
        "[p] lets [their] {sister|brother} keep [n]% of the bricks.",
      ],
      multiples: [
        "With the bricks of an old set from the attic, [p] has [times] as many as before.",
        "[their] grandparents bring so many that [they] then has [times] the number of bricks that [they] had.",
      ],
      distractions: [
        "The tallest tower that [p] ever built was [n] inches high.", "The book with building plans has [n] pages.",
      ],
      left: [
        "How many bricks does [p] have to build with {now|in the end}?",
        "What is the number of [p]'s bricks {now|after that}?",
      ],
      share: [
        "[p] uses up all the bricks to build [n] houses, with the same number of bricks in each. "
          + "How many bricks go into one house?"
      ],
      pack: ["When it is time to clean up, all the bricks go into bags of [n]. How many bags are filled?"],
      worth: [
        "At an auction, bricks like these bring $[n] each. How much money would [p] get for all of [their] bricks?"
      ],
      need: [
        "The {bridge|castle|ship} that [p] wants to build takes [n] bricks. How many more bricks must [p] get?",
        "[p] dreams of having [n] bricks. How many bricks away from that is [they]?",
      ],
      moreTogether: [
        "[q] comes with a box that has [n] more bricks in it than [p] has. "
          + "If they put all their bricks together, how many is that?"
      ],
      timesTogether: [
        "[q]'s pile is made of [times] as many bricks as [p]'s. How many bricks are in both piles {together|in all}?"
      ]),
    Situation(
      name: "collection-cards", counted: "# cards", range: 20...120,
      start: [
        "The [n] trading cards that [p] owned were kept in a {tin|shoe box}.",
        "In [p]'s binder were [n] {baseball|football|animal} cards.",
        "Last {summer|month|winter}, [p] owned [n] trading cards.",
      ],
      groups: [
        "[p] got [n] packs of trading cards, and every pack contained [m] cards.",
        "The binder that [p] used for [their] trading cards had [n] pages with [m] cards on each.",
        "[p] spent [their] allowance on trading cards for [n] weeks and bought [m] a week.",
      ],
      kinds: [
        "Among [p]'s trading cards, [n] were shiny and the remaining [m] were plain.",
        "[p] had [n] {dragon|robot} cards and [m] {wizard|knight} cards.",
      ],
      gains: [
        "[they] won [n] cards in a game {at recess|after class}.",
        "An older {boy|girl|student} who had stopped collecting let [p] have [n] cards.",
        "With money from [their] grandmother, [n] cards were bought.",
        "A {comic|cap} that [they] no longer liked was traded for [n] cards.",
      ],
      losses: [
        "[n] cards got wet in the rain and could not be saved.", "[they] lost a match and had to hand over [n] cards.",
        "[p] exchanged [n] of the cards for a {poster|signed ball}.",
        "[n] cards were left on the school bus and never found.",
      ],
      groupGains: [
        "On each of the following [n] days, [p] won [m] cards.",
        "The shop had a sale, so [they] bought [n] packs holding [m] cards each.",
      ],
      groupLosses: [
        "[n] classmates asked for cards, and [p] gave [m] to each of them.",
        "In [n] lost games, [p] had to give up [m] cards per game.",
      ],
      partLosses: [
        "[they] sold [part] of [their] cards to a {collector|shop}.",
        "Juice was spilled, and [part] of all the cards had to be thrown out.",
      ],
      percentLosses: [
        "[p] found out that [n]% of [their] cards were copies and returned those to the store.",
        "A friend who was ill received [n]% of [p]'s cards as a present.",
      ],
      multiples: [
        "A swap with a neighbor left [p] with [times] as many cards as before.",
        "During the holidays, the number of [their] cards {rose|climbed} to [times] what it had been.",
      ],
      distractions: ["The rarest card was printed [n] years ago.", "There were [n] teachers at [p]'s school."],
      left: [
        "How many trading cards did [p] have {then|in the end|after this}?", "How many cards did [p] end up with?",
      ],
      share: [
        "[p] and some friends, [n] players in all, divided the cards evenly for a game. "
          + "How many cards did each player get?"
      ],
      pack: ["[p] slid all the cards into plastic sheets, and one sheet took [n] cards. How many sheets were filled?"],
      worth: ["A collector offered $[n] per card. How much was the offer for all of [p]'s cards?"],
      profit: [
        "All of [p]'s cards were sold online at $[n] apiece, but mailing them cost [p] $[m]. "
          + "How much money did [p] make after the mailing cost?"
      ],
      need: [
        "To enter a {contest|tournament}, a player had to own [n] cards. How many more cards did [p] need?",
        "[p] hoped to reach [n] cards. How many cards did [they] still lack?",
      ],
      moreTogether: [
        "[q] had [n] cards more than [p]. How many cards would they have if they {joined|combined} their collections?"
      ],
      timesTogether: [
        "[q] was proud to have [times] as many cards as [p]. How many cards did the two collectors own altogether?"
      ]),
    Situation(
      name: "collection-rocks", isHeldOut: true, counted: "# rocks", range: 14...80,
      start: [
        "[p] comes back from a {hike|camping trip} with [n] rocks.",
        "[n] rocks lie on the windowsill in [p]'s room.", "Since last year, [p] has collected [n] rocks.",
      ],
      groups: [
        "[p]'s rocks are kept in [n] wooden drawers, and there are [m] rocks to a drawer.",
        "On a trip through [n] {valleys|canyons}, [p] picks up [m] rocks in each of them.",
        "[p] arranges a rock collection in [n] rows of [m] rocks.",
      ],
      kinds: [
        "[n] of [p]'s rocks are polished, while the other [m] are rough.",
        "[p] collects rocks and has [n] from {rivers|lakes} and [m] from {mountains|caves}.",
      ],
      gains: [
        "In an old {quarry|mine}, [they] hammers out [n] more.",
        "A friendly {geologist|miner} lets [p] choose [n] rocks and keep them.",
        "[n] rocks are added after a {school trip|weekend in the hills}.",
        "A parcel from a rock club brings [them] [n] little rocks.",
      ],
      losses: [
        "[n] rocks prove to be nothing but {glass|concrete}, and [p] gets rid of them.",
        "[their] shelf is about to break, so [they] throws [n] rocks into a {pond|ditch}.",
        "The science teacher {is given|receives} [n] of [p]'s rocks for the classroom.",
        "[they] swaps [n] of the rocks for a {hammer|compass}.",
      ],
      groupGains: [
        "Over a vacation of [n] days, [they] finds [m] rocks a day.",
        "[p] orders [n] kits, and with each kit, [m] rocks join the collection.",
      ],
      groupLosses: [
        "[n] visitors are each allowed to choose [m] of the rocks and keep them.",
        "[p] takes rocks out of the collection to lay [n] rings of [m] rocks each around {trees|campfires}.",
      ],
      partLosses: [
        "[p] donates [part] of [their] rocks to the {museum|school}.",
        "The family moves, and [p] has to leave [part] of the collection behind.",
      ],
      percentLosses: [
        "A test shows that [n]% of the rocks are fool's gold, and [p] no longer keeps those.",
        "[n]% of the collection {goes|is sent} to a friend in another country.",
      ],
      multiples: [
        "A landslide uncovers so many that [p] then has [times] as many rocks as before.",
        "Over the years, [p]'s collection grows until it has [times] as many rocks.",
      ],
      distractions: [
        "The heaviest rock weighs [n] ounces.", "The {cave|hill} where [p] likes to search is [n] miles away.",
      ],
      left: [
        "How many rocks {are in|belong to} [p]'s collection {now|in the end}?",
        "How many rocks does [p] own {by then|now}?",
      ],
      share: [
        "The rocks are set out on [n] shelves so that every shelf has equally many. "
          + "How many rocks does [p] put on a shelf?"
      ],
      pack: [
        "Special boxes hold [n] rocks each. How many of these boxes does [p] need for the {whole|entire} collection?"
      ],
      worth: ["At a rock fair, [p] could get $[n] for each rock. How many dollars could the collection bring?"],
      profit: [
        "[p] shines them all up and sells each rock for $[n]. The polishing machine costs $[m]. "
          + "How much money remains when the machine is paid for?"
      ],
      need: [
        "A badge for young rock hunters is awarded for [n] rocks. How many more rocks does [p] have to collect?",
        "How many rocks does [p] still need for a display of [n] rocks?",
      ],
      moreTogether: [
        "[q]'s rock collection is larger than [p]'s by [n] rocks. How many rocks do the two collections have together?"
      ],
      timesTogether: [
        "[q] has searched for longer and has [times] as many rocks as [p]. "
          + "How many rocks do [p] and [q] have between them?"
      ]),
  ]
}
