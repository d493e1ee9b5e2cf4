// Situations of farms, fields and orchards.

extension ProblemGenerator {
  static let farmSituations: [Situation] = [
    Situation(
      name: "farm-animals", items: .animals, counted: "# [items]", range: 16...70,
      start: [
        "A farmer {has|owns|keeps} [n] [items].", "[n] [items] live on a farm.",
        "On a farm in the {hills|valley}, the farmer {raises|looks after} [n] [items].",
      ],
      groups: [
        "A farm has [n] {pens|barns}, and [m] [items] live in each of them.",
        "In each of [n] years, a farmer buys [m] [items] for a new farm.",
        "To stock an empty farm, [n] trucks bring [m] [items] each.",
      ],
      kinds: [
        "A farmer keeps [n] old and [m] young [items].",
        "There are [n] white [items] on a farm, and there are [m] {brown|spotted} ones.",
      ],
      gains: [
        "In spring, [n] are born.", "The farmer buys [n] more at the market.", "A neighbor gives the farm [n] more.",
        "When another farm closes, [n] of its [items] come to live here.",
      ],
      losses: [
        "In summer, [n] are sold.", "[n] run away.", "The farmer gives [n] to {a friend|another farm}.",
        "{A petting zoo|A cousin of the farmer} takes [n] of the [items].",
      ],
      groupGains: [
        "A trader drives up [n] times and leaves [m] more [items] with the farmer each time.",
        "[n] families join the farm, and every family has [m] [items] to add.",
      ],
      groupLosses: [
        "[n] customers come to the farm and take home [m] [items] each.",
        "[n] trailers drive off to another farm, with [m] of the [items] in each trailer.",
      ],
      partLosses: [
        "In fall, [part] of the [items] are sold.", "The farmer sells [part] of all the [items] on the farm.",
      ],
      percentLosses: [
        "A sickness spreads, and [n]% of all the [items] die.",
        "At a {fair|big auction}, the farmer sells [n]% of the [items].",
      ],
      multiples: [
        "Over the years, the number of [items] grows to [times] what it was.",
        "{A lucky purchase|A rich uncle's gift} leaves the farmer with [times] as many [items] as just before.",
      ],
      distractions: ["The farm is [n] miles from {town|the sea}.", "The farmhouse is [n] years old."],
      left: [
        "How many [items] {are on the farm|does the farmer have} {now|then}?",
        "What number of [items] does the farmer look after {now|in the end}?",
      ],
      share: ["The farmer spreads all the [items] evenly over [n] pens. How many [items] are put into each pen?"],
      pack: [
        "All the [items] must cross a river on a ferry that takes [n] at a time. How many ferry loads is that?"
      ],
      worth: [
        "It costs $[n] a week to feed one [one]. How much does a week's feed for all the [items] cost {now|the farmer}?"
      ],
      profit: [
        "A sponsor gives the farm $[n] for each [one]. How much is left after $[m] are spent on {a fence|feed}?"
      ],
      need: [
        "The farmer would like to have [n] [items] in all. How many more {does that take|must the farmer get}?"
      ],
      moreTogether: [
        "[q]'s farm has [n] more [items] than this one has now. How many [items] live on the two farms together?"
      ],
      timesTogether: [
        "On [q]'s farm, there are [times] as many [items] as here now. How many do the two farms have in total?"
      ]),
    Situation(
      name: "farm-orchard", counted: "# baskets of cherries", range: 16...80,
      start: [
        "[p] picks [n] baskets of cherries in {a large|an old|the family's} orchard.",
        "After the first day of the {harvest|season}, [p] has [n] baskets full of cherries.",
        "[n] baskets of cherries stand in [p]'s {barn|shed}.",
      ],
      groups: [
        "It is harvest time, and [p] fills [m] baskets with cherries {each|every} day for [n] days.",
        "[n] pickers work for [p], and each of them brings in [m] baskets of cherries.",
        "There are [n] rows of cherry trees in [p]'s orchard, and every row gives [p] [m] baskets of cherries.",
      ],
      kinds: [
        "[p]'s trees give [n] baskets of sweet cherries and [m] baskets of sour ones.",
        "[p] picks [n] baskets of cherries on the sunny side of a hill and [m] baskets on the shady side.",
      ],
      gains: [
        "The next trees give [n] more baskets.",
        "[p]'s {sister|grandfather} climbs a ladder and picks another [n] baskets.",
        "Before it rains, [they] hurries to pick [n] more baskets.",
        "A neighbor with too many cherries gives [n] baskets of them to [p].",
      ],
      losses: [
        "A {juice maker|jam factory} buys [n] of the baskets.",
        "The cherries in [n] baskets go bad and are thrown out.",
        "[they] trades [n] baskets of cherries for {eggs|potatoes|cheese}.",
      ],
      groupGains: [
        "[n] friends come to help, and every one of them fills [m] more baskets.",
        "Then [they] picks cherries for [n] hours, [m] baskets an hour, and puts them with the others.",
      ],
      groupLosses: [
        "[n] cafes order [m] baskets each and get them.",
        "From {a roadside stand|the farm shop}, [m] baskets are sold {a|per} day for [n] days.",
      ],
      partLosses: [
        "To make {jam|juice}, [they] uses up [part] of all the baskets.",
        "A truck takes [part] of all the baskets to the city.",
      ],
      percentLosses: [
        "[they] donates [n]% of all the baskets to a {school|food bank}.",
        "After a wet night, [n]% of all the baskets are rotten and must go.",
      ],
      multiples: [
        "A week of sunshine and picking later, [p] has [times] as many baskets as before that week.",
        "More cherries get ripe and are picked, until the number of baskets is [times] as high.",
      ],
      distractions: [
        "The {tallest|oldest} tree is [n] feet high.", "The orchard was planted [n] years ago.",
      ],
      left: [
        "How many baskets of cherries {are there|does [p] have} now?",
        "How many baskets of cherries does [p] end up with?",
      ],
      share: [
        "[p] divides all the baskets equally among [n] {shops|market stands}. How many baskets does each get?"
      ],
      pack: [
        "[n] baskets fit on [p]'s cart. How many times must [they] drive to the market to get all the baskets there?"
      ],
      worth: [
        "A basket costs $[n] at the market. What are all the baskets that [p] has {now |}worth?",
        "If every basket {there|in stock} is sold for $[n], how many dollars does [p] take in?",
      ],
      profit: [
        "All these baskets are sold at $[n] a basket, and $[m] of that goes to the pickers. How much does [p] keep?"
      ],
      need: ["[p] has promised a {bakery|hotel} [n] baskets. How many more must [they] pick to keep [their] word?"],
      moreTogether: [
        "[q] has picked [n] baskets more than [p] has now. If they put all their baskets together, how many are there?"
      ],
      timesTogether: [
        "[q] has [times] as many baskets of cherries as [p] has now. How many baskets do both have {together|in all}?"
      ]),
    Situation(
      name: "farm-hay", counted: "# bales of hay", range: 20...120,
      start: [
        "There are [n] bales of hay in the barn of [p].", "[p] {stacks|has stacked} [n] hay bales under a roof.",
        "The barn where [p] works {is filled with|holds} [n] bales of hay.",
      ],
      groups: [
        "[p] stacks hay bales in [n] layers, with [m] bales in {every|each} layer.",
        "From each of [n] {fields|meadows}, [p] gets [m] bales of hay.",
        "[p]'s wagon makes [n] trips to the barn and carries [m] bales of hay each time.",
      ],
      kinds: [
        "[p]'s barn holds [n] round bales of hay and [m] square ones.",
        "In [p]'s barn, [n] bales of old hay lie next to [m] bales of {new|fresh} hay.",
      ],
      gains: [
        "A neighbor {delivers|drops off} [n] more bales.",
        "The grass by the river is cut, too, which makes another [n] bales.",
        "[n] bales are bought {from a dealer|at an auction} and put with the rest.",
        "With {a new machine|[their] cousin}, [they] ties up [n] additional bales.",
      ],
      losses: [
        "The {cows|horses|sheep} eat [n] bales {in winter|during a cold month}.",
        "Water drips through the roof and ruins [n] bales, which are thrown out.",
        "A riding school buys [n] bales from [them].",
      ],
      groupGains: [
        "[n] wagons roll in and unload [m] bales each.", "Every day for [n] days, [they] brings in [m] more bales.",
      ],
      groupLosses: [
        "[n] horses are given [m] bales each to eat.", "For [n] weeks, the animals eat [m] bales a week.",
      ],
      partLosses: [
        "In a {long|hard} winter, [part] of all the bales are {eaten|used up}.",
        "[they] sells [part] of all [their] bales to a {stable|dairy farm}.",
      ],
      percentLosses: [
        "A fire burns [n]% of all the bales.",
        "[n]% of all the bales are taken away to feed the animals of a {zoo|circus}.",
      ],
      multiples: [
        "[they] keeps mowing until [they] has [times] the number of bales.",
        "After another harvest, the stack of bales is [times] as large as before it.",
      ],
      distractions: ["The {barn|roof} is [n] feet long.", "[their] tractor is [n] years old."],
      left: [
        "How many bales of hay {are there|does [p] have} now?", "How many hay bales does [p] count {now|in the end}?",
      ],
      share: ["[they] sorts all the bales into [n] stacks of the same size. How many bales are in {each|one} stack?"],
      pack: ["A trailer carries [n] bales at once. How many loads are needed to move all the bales that are there?"],
      worth: ["The price of a bale is $[n]. What is the value of all the hay {there now|that [p] has}?"],
      profit: [
        "[p] sells every bale that is there for $[n] and pays a driver $[m]. How many dollars are left for [them]?"
      ],
      need: ["The animals will need [n] bales until spring. How many bales does [p] still have to {buy|find}?"],
      moreTogether: [
        "[q]'s barn has [n] more bales in it than [p] has now. How many bales do the two have {in total|together}?"
      ],
      timesTogether: [
        "[q], whose fields are bigger, owns [times] as many bales as [p] does now. How many bales do they own together?"
      ]),
    Situation(
      name: "farm-honey", counted: "# jars of honey", range: 12...90,
      start: [
        "[p] keeps bees and has [n] jars of honey.",
        "The bees of [p] have given [them] [n] jars of honey {so far|this year}.",
        "[n] jars of honey are lined up on [p]'s shelf.",
      ],
      groups: [
        "[p] has [n] beehives, and [m] jars of honey come from each hive.",
        "On a shelf of [p]'s, honey is lined up in [n] rows of [m] jars.",
        "[p], a beekeeper, works for [n] hours and fills [m] jars with honey {in each|every} hour.",
      ],
      kinds: [
        "[p] sets out [n] jars of clover honey and [m] jars of {forest|orange} honey.",
        "In spring, [p]'s bees make [n] jars of honey, and in summer, they make [m] jars.",
      ],
      gains: [
        "A new hive gives [n] jars more.",
        "[they] presses honey out of the last combs and fills [n] {extra|more} jars with it.",
        "[n] jars come as a gift from another beekeeper.", "In the cellar, [they] finds a box with [n] more jars.",
      ],
      losses: [
        "{Tourists|Guests} buy [n] jars.", "[they] drops a crate, and [n] jars of honey break.",
        "As presents, [they] gives away [n] jars.", "A {tea shop|candy maker} picks up [n] of the jars.",
      ],
      groupGains: [
        "Another [n] hives are opened, and [they] gets [m] jars of honey from each.",
        "For [n] evenings, [they] fills [m] more jars an evening.",
      ],
      groupLosses: [
        "[n] {neighbors|teachers} buy [m] jars each.",
        "[they] mails [n] parcels, and every parcel has [m] jars of honey in it.",
      ],
      partLosses: [
        "On market day, [they] sells [part] of all [their] jars.",
        "Now [part] of all the jars go to {a shop in town|a bakery}.",
      ],
      percentLosses: [
        "A supermarket {takes|buys} [n]% of all the jars.",
        "[n]% of all [their] jars are given to a {hospital|children's home}.",
      ],
      multiples: [
        "The bees are so busy that a few weeks later, [p] has [times] as many jars.",
        "Thanks to warm weather, [their] stock of honey jars grows to [times] its size.",
      ],
      distractions: [
        "[they] has worked with bees for [n] months.", "The nearest hive is [n] {yards|feet} from the house.",
      ],
      left: [
        "How many jars of honey does [p] have {now|at last}?", "What is the number of honey jars now?",
        "How many jars are there in the end?",
      ],
      share: [
        "All the jars are split equally between [n] {market stalls|grandchildren}. How many jars does each of them get?"
      ],
      pack: ["[they] puts all the jars into crates, [n] to a crate. How many crates does [they] fill?"],
      worth: [
        "[p] asks $[n] for a jar. How much money will all the jars bring?",
        "How many dollars does [p] get for all of these jars at a price of $[n] a jar?",
      ],
      profit: [
        "The labels have cost $[m], and every jar that is there now is sold for $[n]. What is [p]'s profit?"
      ],
      need: ["[p] wants to bring [n] jars to {a honey festival|the town fair}. How many jars are still to be filled?"],
      moreTogether: [
        "[q] also keeps bees and has [n] jars more than [p] has now. How many jars do the two have {together|in all}?"
      ],
      timesTogether: [
        "[q]'s shelf holds [times] as many jars as [p] has now. How many jars of honey do [p] and [q] have together?"
      ]),
    Situation(
      name: "farm-eggs", counted: "# eggs", range: 24...120,
      start: [
        "[p] gathers [n] eggs in the hen house.", "[p]'s hens lay [n] eggs {in a week|in a few days}.",
        "There are [n] eggs in the basket that [p] carries out of the hen house.",
      ],
      groups: [
        "[p] has [n] hens, and in a month, {each|every one} of them lays [m] eggs.",
        "For [n] days, [p] collects [m] eggs {each|every} day.",
        "[p] looks into [n] nests and takes [m] eggs out of each nest.",
      ],
      kinds: [
        "[p] finds [n] brown eggs and [m] white eggs in the straw.",
        "[p]'s hens lay [n] eggs on Monday and [m] on Tuesday.",
      ],
      gains: [
        "The next morning, [n] more eggs are waiting for [them].",
        "Then [n] eggs {that a hen hid|hidden} in the hay turn up, and [they] takes them, too.",
        "[their] {ducks|geese} lay [n] eggs, which [they] adds to the rest.",
        "A friend who also keeps hens brings [them] [n] eggs.",
      ],
      losses: [
        "[they] trips, and [n] eggs {crack|break}.", "For breakfast, [n] of the eggs are {scrambled|boiled|fried}.",
        "A {fox|raccoon} sneaks in and eats [n] eggs.", "[they] uses [n] eggs to {make noodles|bake cakes}.",
      ],
      groupGains: [
        "[n] other hens lay [m] eggs each, which [they] picks up as well.",
        "Over the next [n] days, [they] finds [m] more eggs a day.",
      ],
      groupLosses: [
        "[n] neighbors stop by and buy [m] eggs each.",
        "[they] fills [n] boxes with [m] eggs each and sells the boxes.",
      ],
      partLosses: [
        "A {restaurant|hotel} gets [part] of all [their] eggs.", "Then [part] of all the eggs are taken away to hatch.",
      ],
      percentLosses: [
        "[n]% of all the eggs are dirty and are thrown away.",
        "To {an inn|a school kitchen}, [they] delivers [n]% of all the eggs.",
      ],
      multiples: [
        "The hens lay so well that [p] soon has [times] as many eggs.",
        "A few days later, there are more eggs, and their number is [times] as large as before.",
      ],
      distractions: ["The hen house is [n] years old.", "It takes [them] [n] minutes to feed the hens."],
      left: [
        "How many eggs does [p] have now?", "How many eggs {are there|can [p] count} {now|in the end}?",
      ],
      share: [
        "[they] hands out all the eggs to [n] families, the same number to each. How many eggs does a family get?"
      ],
      pack: ["A carton holds [n] eggs. How many cartons does [p] need for all {of them|the eggs}?"],
      worth: [
        "At the market, [they] charges $[n] {per|for a} fresh egg. How much does [they] make if all the eggs are sold?"
      ],
      profit: [
        "[p] paints all the eggs for Easter and sells them at $[n] apiece. The paint costs $[m]. What is the gain?"
      ],
      need: ["For {a giant omelet|an Easter egg hunt}, [n] eggs are wanted. How many more eggs does [p] need?"],
      moreTogether: [
        "[q] has [n] more eggs {in the kitchen|at home} than [p] has now. How many eggs do [p] and [q] have altogether?"
      ],
      timesTogether: [
        "[q]'s hens lay [times] as many eggs as [p] has now. If [p] adds all [their] eggs to these, how many are there?"
      ]),
    Situation(
      name: "farm-pumpkins", isHeldOut: true, counted: "# pumpkins", range: 16...90,
      start: [
        "[n] pumpkins are growing in [p]'s field.", "[p] walks over the field and counts [n] pumpkins.",
        "This fall, [p] has a field with [n] pumpkins {in it|on it}.",
      ],
      groups: [
        "In [p]'s pumpkin field, there are [n] rows, and [m] pumpkins grow in every row.",
        "[p] plants [n] vines, and they grow [m] pumpkins each.",
        "[n] children run over [p]'s field, and each child finds [m] {ripe|orange} pumpkins.",
      ],
      kinds: [
        "[p] grows [n] orange pumpkins and [m] white ones.",
        "[p]'s field is full of pumpkins, [n] big ones and [m] small ones.",
      ],
      gains: [
        "After {warm rain|some sunny days}, [n] more pumpkins appear.",
        "Under the leaves, [they] discovers [n] pumpkins that were not counted yet.",
        "The farmer next door lets [them] have [n] other pumpkins.",
      ],
      losses: [
        "Deer {nibble|bite} at [n] pumpkins, and those are thrown away.",
        "A school class comes by and picks [n] of the pumpkins.",
        "Frost ruins [n] pumpkins, which go on the compost.", "[they] takes [n] pumpkins to the kitchen to cook soup.",
      ],
      groupGains: [
        "Late in the year, [n] plants grow [m] pumpkins more each.",
        "[they] drives to a second field [n] times and returns with [m] pumpkins each time.",
      ],
      groupLosses: [
        "[n] families choose [m] pumpkins each and take them home to carve.",
        "[n] carts with [m] pumpkins on each of them leave for the city.",
      ],
      partLosses: [
        "Then [part] of all the pumpkins are turned into pies.",
        "A {grocer|supermarket} buys [part] of all [their] pumpkins.",
      ],
      percentLosses: [
        "Just before Halloween, [n]% of all the pumpkins are sold.",
        "[n]% of all [their] pumpkins rot on the wet ground and are lost.",
      ],
      multiples: [
        "The plants grow on, and {a week|a month} later, there are [times] as many pumpkins.",
        "[they] brings in pumpkins from another farm until [they] has [times] as many as before.",
      ],
      distractions: ["The largest one weighs [n] pounds.", "The field is [n] miles from the {village|highway}."],
      left: [
        "How many pumpkins does [p] have now?", "How many pumpkins are there {now|at last}?",
      ],
      share: [
        "By the road, [they] heaps up all the pumpkins in [n] equal piles. How many pumpkins are in a pile?"
      ],
      pack: ["A wagon has room for [n] pumpkins. How many wagons {does it take|are needed} to bring in all of them?"],
      worth: ["One pumpkin costs $[n]. How much will [p] be paid for all the pumpkins {there are now|together}?"],
      profit: [
        "Seeds have cost [p] $[m]. What is [their] profit if every pumpkin that is there now sells for $[n]?"
      ],
      need: ["[p] must bring [n] pumpkins to the pumpkin festival. How many {does [they] lack|are missing}?"],
      moreTogether: [
        "[q]'s field has [n] more pumpkins than [p] has now. How many pumpkins do [q] and [p] have {in all|together}?"
      ],
      timesTogether: [
        "There are [times] as many pumpkins on [q]'s field as [p] has now. How many do both have in total?"
      ]),
  ]
}
