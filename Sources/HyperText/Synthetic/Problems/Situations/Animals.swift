// Situations of fish, birds, insects and other animals.

extension ProblemGenerator {
  static let animalSituations: [Situation] = [
    Situation(
      name: "animals-pet-shop-fish", counted: "# fish", range: 20...120,
      start: [
        "[p]'s pet shop {has|keeps} [n] fish.", "When [p] opens [their] pet shop, [n] fish are swimming in the tanks.",
        "[n] {colorful|tropical} fish are for sale in the pet shop that [p] owns.",
      ],
      groups: [
        "In [p]'s pet shop, [n] tanks stand along the wall, and [m] fish swim in each of them.",
        "[p] fills the [n] empty tanks of a pet shop, putting [m] fish into {each|every} one.",
        "[p] is about to open a pet shop and buys [m] fish a day for [n] days.",
      ],
      kinds: [
        "The tanks in [p]'s pet shop hold [n] goldfish and [m] guppies.",
        "[p], who runs a pet shop, has [n] freshwater fish and [m] saltwater fish for sale.",
      ],
      gains: [
        "A {breeder|dealer} brings the shop another [n] fish.", "[n] baby fish hatch in one of the tanks.",
        "[p] orders [n] more fish, and all of them arrive {healthy|alive}.",
        "A family that is moving away gives [n] of its fish to the shop.",
      ],
      losses: [
        "[n] fish are bought by a {school|museum|restaurant}.",
        "[they] sells [n] of the fish {on Saturday|at a sale}.",
        "Sadly, [n] fish get sick and die.", "[they] trades [n] fish for {a new pump|some water plants}.",
      ],
      groupGains: [
        "[n] bags come by mail with [m] {more|new} fish in each bag.",
        "Then [they] sets up [n] {more|extra} tanks and gets [m] new fish for each.",
      ],
      groupLosses: ["[n] customers take home [m] fish each.", "[they] sells [n] bowls with [m] fish in every bowl."],
      partLosses: [
        "On Friday, [part] of the fish in the shop are sold.",
        "A hotel buys [part] of all the fish in the shop for its {lobby|garden pond}.",
      ],
      percentLosses: [
        "Then [n]% of the fish in the shop {are|get} sold in a single week.",
        "A {bigger|new} pet shop buys [n]% of [p]'s fish.",
      ],
      multiples: [
        "So many young ones hatch that soon there are [times] as many fish in the shop as before.",
        "For the holidays, [p] stocks up until the shop has [times] as many fish as it had before.",
      ],
      distractions: ["A bag of fish food costs $[n].", "[p] also has [n] birds in the shop."],
      left: [
        "How many fish {are in the shop|does the shop have} now?",
        "How many fish does [p] have {now|in the end}?",
      ],
      share: ["[p] spreads all of the shop's fish evenly over [n] clean tanks. How many {go|swim} in each tank?"],
      pack: ["[p] moves every fish in the shop to aquariums for [n] fish each. How many aquariums are needed?"],
      worth: [
        "All the fish that the shop has now are sold at $[n] apiece. How many dollars {does that bring|does [p] get}?"
      ],
      profit: [
        "Fish food has cost [p] $[m]. If every fish now in the shop sells for $[n], what is the profit after that cost?"
      ],
      need: ["The shop has room for [n] fish. How many {more|other} fish could [p] {put in|add}?"],
      moreTogether: [
        "The pet shop across town, run by [q], has [n] more fish than [p] has now. How many fish are in both shops?"
      ],
      timesTogether: [
        "In [q]'s pet shop, there are [times] as many fish as in [p]'s now. How many fish do the two shops have?"
      ]),
    Situation(
      name: "animals-lake-birds", counted: "# birds", range: 24...150,
      start: [
        "At {dawn|sunrise}, [n] birds are swimming on a lake.", "A small lake is home to [n] {water |}birds.",
        "Somebody who looks across a lake can count [n] birds {there|on it}.",
      ],
      groups: [
        "[n] flocks with [m] birds in each flock {land|come down} on an empty lake.",
        "A lake has [n] small islands, and [m] birds are resting on each of them.",
        "For [n] hours, [m] birds arrive every hour at a lake that was empty before.",
      ],
      kinds: [
        "[n] ducks and [m] swans {share|live on} a lake.",
        "Two kinds of birds live at a lake. [n] are geese, and [m] are herons.",
      ],
      gains: [
        "[n] wild geese fly in from the {north|coast}.",
        "A flock of [n] {more|other} birds {lands|settles down} there.",
        "In the reeds of the lake, [n] chicks hatch.", "From a nearby {river|pond}, [n] more birds come over.",
      ],
      losses: [
        "A barking dog scares away [n] of the birds.", "[n] birds {take off|rise} and {head|fly} south.",
        "Because of a noisy motorboat, [n] birds {fly off|leave}.",
        "[n] of the birds fly to a field to look for {worms|food} and do not come back.",
      ],
      groupGains: [
        "After a storm, [n] flocks of [m] birds each arrive, too.",
        "During each of the next [n] hours, [m] more birds {come|fly in}.",
      ],
      groupLosses: [
        "[n] groups of [m] birds {leave|set out} for the sea, one after the other.",
        "For [n] days, [m] birds fly away every day.",
      ],
      partLosses: [
        "When a hawk appears, [part] of the birds at the lake fly away.",
        "As it is getting cold, [part] of the birds at the lake move to {the south|warmer places}.",
      ],
      percentLosses: [
        "A {loud bang|big firework} drives [n]% of the birds away from the lake.",
        "A rainstorm begins, and [n]% of the birds at the lake fly off to find shelter.",
      ],
      multiples: [
        "Then the number of birds at the lake grows to [times] what it was before.",
        "So many more birds come to {feed|rest} that the lake has [times] as many birds as before.",
      ],
      distractions: ["The lake is [n] feet deep.", "[n] {fishing|rowing} boats are tied up at the shore."],
      left: [
        "How many birds are {at|on} the lake now?", "What is the number of birds at the lake in the end?",
        "How many birds can be {counted|seen} there now?",
      ],
      share: [
        "[n] helpers divide all the birds now at the lake equally to put rings on them. How many does each helper ring?"
      ],
      pack: [
        "A ranger takes photos of all birds now at the lake, [n] in a photo and none twice. How many photos is that?"
      ],
      worth: [
        "Putting a ring on a bird costs $[n]. How much does it cost to ring all the birds that are there now?"
      ],
      profit: [
        "A sponsor pays $[n] for every bird now at the lake, and $[m] of the money goes into food. How much remains?"
      ],
      need: ["[p] hopes to see [n] birds at the lake at one time. How many more must {come|arrive}?"],
      moreTogether: [
        "[q] counts birds at another lake and finds [n] more than this one has now. How many do both lakes have?"
      ],
      timesTogether: [
        "A bigger lake, watched by [q], has [times] as many birds as this lake now. How many live on the two lakes?"
      ]),
    Situation(
      name: "animals-shelter", counted: "# animals", range: 20...90,
      start: [
        "[n] {cats and dogs|animals} live in the shelter that [p] {runs|manages}.",
        "At the shelter where [p] helps, [n] animals are waiting for a new home.",
        "An animal shelter takes care of [n] animals, and [p] is its manager.",
      ],
      groups: [
        "The animal shelter where [p] works has [n] rooms with [m] animals in {each|every one}.",
        "When [p] opens an animal shelter, [m] animals are taken in per week for [n] weeks.",
        "At [p]'s animal shelter, each of the [n] helpers looks after [m] animals, and no animal has two helpers.",
      ],
      kinds: [
        "[p]'s animal shelter houses [n] dogs and [m] cats.",
        "In the animal shelter that [p] runs, there are [n] young animals and [m] grown ones.",
      ],
      gains: [
        "The {police bring|fire department brings} in [n] {strays|lost animals}.",
        "[n] more animals are found {in the streets|in an empty house} and taken in.",
        "A farm that closes sends the shelter [n] animals.",
        "People going abroad leave [n] of their pets at the shelter.",
      ],
      losses: [
        "[n] animals are adopted after a story in the newspaper.", "[p] finds new homes for [n] of the animals.",
        "The owners of [n] lost animals come and {pick them up|take them home}.",
        "[n] animals are moved to a shelter in {the next|another} town.",
      ],
      groupGains: [
        "Rescuers go to [n] houses and bring back [m] animals from each.",
        "Over the next [n] days, another [m] animals {come in|are brought} each day.",
      ],
      groupLosses: [
        "[n] vans drive to other shelters, each carrying away [m] of the animals.",
        "On each of [n] adoption days, [m] animals find a family and leave.",
      ],
      partLosses: [
        "After a report on TV, [part] of the animals in the shelter are adopted.",
        "Then [p] gives [part] of the animals in the shelter to foster families.",
      ],
      percentLosses: [
        "At a {summer|street} fair, [n]% of the animals in the shelter get a new home and move out.",
        "New owners {take|carry} away [n]% of the animals that the shelter has.",
      ],
      multiples: [
        "After a {flood|hurricane}, the shelter has to take care of [times] as many animals as before.",
        "The shelter gets a bigger house and fills up until it has [times] the number of animals it had before.",
      ],
      distractions: [
        "A big bag of {dog|pet} food lasts [n] days.", "On a normal day, [n] people come to {help|look around}.",
      ],
      left: [
        "How many animals {live|are} in the shelter now?", "How many animals are waiting for a home now?",
        "How many animals does the shelter have in the end?",
      ],
      share: [
        "All the animals now in the shelter need a bath, and [n] people share the work equally. "
          + "How many animals does each person wash?"
      ],
      pack: [
        "A vet sees [n] animals a day. How many days does it take to see all that are in the shelter now?"
      ],
      worth: [
        "Food for one animal costs $[n] a day. What does it cost to feed the animals now in the shelter for a day?"
      ],
      profit: [
        "The town pays $[n] for each animal now in the shelter, and the rent is $[m]. How much is left after the rent?"
      ],
      need: ["There is room for [n] animals in the shelter. How many more could it take in?"],
      moreTogether: [
        "[q]'s animal shelter has [n] animals more than [p]'s has now. How many animals do they have altogether?"
      ],
      timesTogether: [
        "A shelter led by [q] has [times] as many animals as [p]'s shelter now. How many animals do the two look after?"
      ]),
    Situation(
      name: "animals-butterflies", counted: "# butterflies", range: 30...160,
      start: [
        "[p] is an ecologist and {keeps|raises} [n] butterflies in a greenhouse.",
        "For a study, the ecologist [p] lets [n] butterflies live in a greenhouse.",
        "[n] butterflies flutter around in the greenhouse of [p], who is an ecologist.",
      ],
      groups: [
        "[p], an ecologist, opens [n] boxes in a greenhouse and lets out [m] butterflies from each.",
        "In the greenhouse of the ecologist [p], [n] bushes are in bloom, with [m] butterflies on every bush.",
        "To study insects, [p] catches [m] butterflies an hour for [n] hours and puts them in a greenhouse.",
      ],
      kinds: [
        "In [p]'s greenhouse, [n] blue butterflies and [m] yellow ones are flying about.",
        "[p] studies insects and keeps [n] male and [m] female butterflies in a greenhouse.",
      ],
      gains: [
        "[n] more butterflies come out of their cocoons.",
        "A {museum|university} sends [them] another [n] butterflies.",
        "In a meadow, [they] catches [n] butterflies and adds them to the rest.",
        "Students who visit bring along [n] butterflies for the greenhouse.",
      ],
      losses: [
        "Through an open {window|door}, [n] butterflies escape.",
        "[n] butterflies reach the end of their short lives and die.",
        "Spiders in the greenhouse catch and eat [n] of the butterflies.",
        "[they] marks [n] of the butterflies and lets those go {in the wild|outside}.",
      ],
      groupGains: [
        "Then [n] {schools|gardeners} send in [m] {more|other} butterflies each.",
        "Each morning for [n] days, [m] caterpillars in the greenhouse turn into butterflies.",
      ],
      groupLosses: [
        "[p] fills [n] nets with [m] butterflies each and sets all of these free in a {forest|park}.",
        "[n] other {scientists|researchers} get [m] butterflies each for their own work.",
      ],
      partLosses: [
        "A {disease|cold night} kills [part] of the butterflies in the greenhouse.",
        "[they] opens the roof, and [part] of the butterflies in the greenhouse fly away.",
      ],
      percentLosses: [
        "Because the heating fails, [n]% of the greenhouse's butterflies die.",
        "[p] gives [n]% of all [their] butterflies to a {zoo|botanical garden}.",
      ],
      multiples: [
        "With plenty of {flowers|food} around, there are soon [times] as many butterflies as before.",
        "The next generation makes the number of butterflies [times] as large as before.",
      ],
      distractions: ["The greenhouse is [n] feet long.", "[n] kinds of flowers grow in the greenhouse."],
      left: [
        "How many butterflies {live|are} in the greenhouse {now|at the end}?",
        "How many butterflies does [p] have {now|in total}?",
      ],
      share: [
        "All of [p]'s butterflies are now divided equally among [n] {glass cases|cages}. How many are in each one?"
      ],
      pack: [
        "All the butterflies are now shipped to a museum, [n] in a carton. How many cartons does that take?"
      ],
      worth: ["A zoo offers $[n] for each butterfly. How much would [p] get for all that are in the greenhouse now?"],
      profit: [
        "[p] has spent $[m] on flowers and now sells every butterfly in the greenhouse for $[n]. What is the profit?"
      ],
      need: ["The study {calls for|needs} [n] butterflies. How many does [p] still {have to find|lack}?"],
      moreTogether: [
        "In another greenhouse, [q] has [n] more butterflies than [p] has now. How many do they have in all?"
      ],
      timesTogether: [
        "[q], who does the same kind of study, has [times] as many butterflies as [p] does now. "
          + "How many butterflies are in the two studies?"
      ]),
    Situation(
      name: "animals-zoo-visitors", counted: "# people", range: 30...200,
      start: [
        "When the zoo opens, [n] people walk in.", "On a {sunny|cloudy} morning, a zoo has [n] visitors.",
        "[n] visitors are in the zoo when the elephants get their breakfast.",
      ],
      groups: [
        "[n] school groups of [m] people each are the only visitors in a zoo.",
        "The visitors of a zoo stand in front of [n] cages, [m] at each {cage|of them}.",
        "For [n] hours after opening, [m] people enter a zoo each hour, and nobody leaves.",
      ],
      kinds: [
        "There are [n] grown-ups and [m] children in a zoo.",
        "In a zoo, [n] people are watching the {lions|bears}, and the other [m] visitors are with the {seals|monkeys}.",
      ],
      gains: [
        "A tour bus {drops off|brings} [n] more visitors.",
        "[n] other people {buy tickets|show their passes} and come in.",
        "In time for the {parrot|dolphin} show, [n] people enter the zoo.",
      ],
      losses: [
        "Rain starts, and [n] people {hurry home|leave the zoo}.", "[n] visitors have seen enough and go home.",
        "After the feeding of the {tigers|wolves}, [n] of the visitors leave.",
        "A guide walks a group of [n] visitors out through the exit.",
      ],
      groupGains: [
        "[n] buses stop at the zoo, and [m] people from each go in.",
        "At each of [n] gates, another [m] people are let into the zoo.",
      ],
      groupLosses: [
        "[n] clubs with [m] members each {end their visit|go home}.",
        "Through each of the [n] exits, [m] people walk out of the zoo.",
      ],
      partLosses: [
        "When dark clouds come up, [part] of the visitors in the zoo leave.",
        "Then [part] of the people in the zoo {go to catch their train|go home to have a meal}.",
      ],
      percentLosses: [
        "Because of the heat, [n]% of the zoo's visitors go home early.",
        "When the playground closes, [n]% of the people in the zoo leave.",
      ],
      multiples: [
        "A baby {panda|elephant|tiger} is shown, and soon the zoo has [times] as many visitors as before.",
        "So many others come in that the number of people in the zoo becomes [times] what it was.",
      ],
      distractions: ["The zoo {has|owns} [n] monkeys.", "An elephant in the zoo eats [n] pounds of hay in a morning."],
      left: [
        "How many {people|visitors} are in the zoo now?", "How many visitors does the zoo have in the end?",
        "What is the number of people in the zoo now?",
      ],
      share: [
        "For a tour, everybody now in the zoo joins one of [n] equally large groups. How many people are in a group?"
      ],
      pack: [
        "A little train carries [n] people at once around the zoo. "
          + "How many rides must it make so that everyone now in the zoo gets one?"
      ],
      worth: [
        "Everyone now in the zoo buys {an ice cream|a map|a cold drink} that costs $[n]. How much do they spend in all?"
      ],
      profit: [
        "The people now in the zoo give $[n] each for a new {bear|monkey} house, and a plan of it costs $[m]. "
          + "How much money is left after the plan is paid?"
      ],
      need: ["There will be a free show once [n] people are in the zoo at the same time. How many more must come?"],
      moreTogether: [
        "[q] works at a zoo in another city, which now has [n] more visitors than this one. How many are in both?"
      ],
      timesTogether: [
        "Meanwhile, [q]'s animal park has [times] as many visitors as the zoo has now. How many visitors do both have?"
      ]),
    Situation(
      name: "animals-shepherd-sheep", isHeldOut: true, counted: "# sheep", range: 20...140,
      start: [
        "[p] is a shepherd with a flock of [n] sheep.",
        "A flock of [n] sheep follows [p], the shepherd, up a mountain.",
        "[n] woolly sheep graze on the hill where [p] is the shepherd.",
      ],
      groups: [
        "The shepherd [p] makes a flock out of the sheep from [n] pens, each of which held [m] sheep.",
        "[p] is the shepherd for [n] farmers, and every one of them owns [m] sheep.",
        "As [p]'s sheep walk across a bridge, [m] sheep a minute, it takes them [n] minutes.",
      ],
      kinds: [
        "[p]'s flock is made up of [n] white sheep and [m] black ones.",
        "[n] old and [m] young sheep graze under the eyes of [p], their shepherd.",
      ],
      gains: [
        "In the night, [n] lambs are born.", "At an auction, [they] buys {a further|another} [n] sheep.",
        "[n] sheep that strayed from somewhere else join [p]'s flock {and stay|for good}.",
        "[their] {uncle|sister} hands over [n] sheep to [them].",
      ],
      losses: [
        "Wolves kill [n] of the sheep.", "[n] sheep get lost in {the fog|a snowstorm}.",
        "To pay for {hay|a new roof}, [p] sells [n] of [their] sheep.",
      ],
      groupGains: [
        "[n] neighbors add [m] sheep each to the flock.", "Night after night, for [n] nights, [m] lambs are born.",
      ],
      groupLosses: [
        "[n] farmers {fetch|take} [m] sheep each from the flock.",
        "[p] loads [n] {trailers|wagons} with [m] sheep apiece and sends those to market.",
      ],
      partLosses: [
        "Before the snow comes, [part] of the whole flock is sold.",
        "[p] gives [part] of the sheep in the flock to [their] {son|daughter|brother}.",
      ],
      percentLosses: [
        "A buyer from the valley pays for [n]% of the flock and takes those sheep away.",
        "An illness kills [n]% of the sheep that [p] has.",
      ],
      multiples: [
        "After a few {good|mild} years, [p]'s flock is [times] as big as before.",
        "Another shepherd retires, and with those sheep the flock is [times] its former size.",
      ],
      distractions: ["[p] has worked as a shepherd for [n] years.", "The nearest village is [n] miles away."],
      left: [
        "How many sheep {does [p] have|are in the flock} now?", "How large is [p]'s flock {now|in the end}?",
        "How many sheep does [p] watch over now?",
      ],
      share: [
        "Now [n] helpers share the flock equally for shearing. How many sheep does each of them shear?"
      ],
      pack: ["At night, [p] drives the whole flock into pens for [n] sheep each. How many pens does the flock fill?"],
      worth: ["The wool of one sheep {sells for|is worth} $[n]. How much is the wool of the whole flock worth now?"],
      profit: [
        "[p] gets $[n] for the wool of each sheep in the flock and pays $[m] for the shearing. "
          + "How many dollars does [they] {earn|keep}?"
      ],
      need: ["The pasture has enough grass for [n] sheep. How many sheep could still be added to the flock?"],
      moreTogether: [
        "[q], another shepherd, owns [n] sheep more than [p] has now. If the flocks are joined, how many sheep is that?"
      ],
      timesTogether: [
        "Beyond the river, [q] has a flock [times] as big as [p]'s is now. How many sheep are in the two flocks?"
      ]),
  ]
}
