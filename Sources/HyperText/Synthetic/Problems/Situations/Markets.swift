// Situations of markets, stands and shops.

extension ProblemGenerator {
  static let marketSituations: [Situation] = [
    Situation(
      name: "market-fruit-stand", items: .fruit, counted: "# [items]", range: 16...90,
      start: [
        "[p] {set out|had} [n] [items] on [their] fruit stand.", "[p] drove to the market with [n] [items] to sell.",
        "A fruit stand, run by [p], had [n] [items] for sale.",
      ],
      groups: [
        "[p] loaded [n] crates with [m] [items] each onto a truck to sell them {at the market|by the road}.",
        "On [p]'s fruit stand, the [items] lay in [n] rows of [m].",
        "[p] bought [m] [items] from each of [n] {farmers|growers} for [their] fruit stand.",
      ],
      kinds: [
        "There were [n] ripe and [m] unripe [items] on [p]'s stand.",
        "[p] sold fruit at the market and had [n] {big|large} [items] and [m] small ones.",
      ],
      gains: [
        "[their] {uncle|brother} delivered [n] more [items].", "[p] went to the {truck|barn} and fetched another [n].",
        "A farmer who had too many [items] gave [them] [n].",
      ],
      losses: [
        "[n] [items] were bruised and had to be thrown {out|away}.",
        "A cook bought [n] for {a dinner|a dessert|her kitchen}.",
        "[n] [items] rolled off a table and were {crushed|ruined}.",
        "Customers carried home [n] of the [items].",
      ],
      groupGains: [
        "A truck unloaded [n] more boxes, with [m] [items] to a box.",
        "[p] traded some {honey|corn} for [n] bags of [m] [items] each.",
      ],
      groupLosses: [
        "[n] shoppers each filled a bag with [m] [items] and paid.",
        "[p] sold [n] {baskets|nets}, each filled with [m] [items].",
      ],
      partLosses: [
        "A {jam|juice} maker bought [part] of the [items] that [p] had.",
        "[part] of the [items] at the stand were sold {within an hour|before a rain shower}.",
      ],
      percentLosses: [
        "To a {hotel|school}, [p] sold [n]% of [their] [items].",
        "[n]% of the [items] that were there had gone bad, so [p] threw those away.",
      ],
      multiples: [
        "After a trip to the farm, [p] had [times] as many [items] as before.",
        "[p] took over the [items] of another seller, which gave [them] [times] as many as before.",
      ],
      distractions: ["[p] was up [n] minutes before sunrise.", "[p]'s table was [n] feet long."],
      left: [
        "How many [items] did [p] have {in the end|at the end}?", "How many [items] are there at [p]'s stand now?",
      ],
      share: [
        "[p] handed out all [their] [items] to [n] {helpers|families} in equal parts. How many did each receive?"
      ],
      pack: ["All the [items] that [p] now had were packed into crates of [n]. How many crates did that take?"],
      worth: ["If [p] then sold all [their] [items] at $[n] for every [one], how many dollars did [they] get?"],
      profit: [
        "[p] sold all [they] had now for $[n] apiece and paid $[m] of the money as rent. How many dollars were left?"
      ],
      need: ["A {restaurant|school} asked for [n] [items]. How many more would [p] have needed for that?"],
      moreTogether: [
        "[q]'s stand had [n] more [items] on it than [p]'s. What was the total number of [items] on the two stands?"
      ],
      timesTogether: [
        "[q] had [times] as many [items] as [p] had by then. How many [items] were there in all on their stands?"
      ]),
    Situation(
      name: "market-shop-shelf", items: .goods, counted: "# [items]", range: 10...60,
      start: [
        "On a shelf in [p]'s shop, there are [n] [items].",
        "[p] works in a shop and puts [n] [items] on an empty shelf.",
        "A shelf that [p] looks after in a store holds [n] [items].",
      ],
      groups: [
        "[p] unpacks [n] boxes of [m] [items] each and fills a shelf in the store with them.",
        "In [p]'s shop is a shelf with [n] levels, and on each level there are [m] [items].",
        "For [n] hours, [p] stocks an empty shelf in a store with [m] [items] an hour.",
      ],
      kinds: [
        "The shelf next to [p]'s cash register holds [n] {red|green} and [m] blue [items].",
        "[p] arranges [n] cheap [items] and [m] {expensive|costly} ones on a shelf in the shop.",
      ],
      gains: [
        "[p] opens a {carton|box} with [n] [items] in it and adds them to the shelf.",
        "Customers return [n] that they do not like, and [p] puts these on the shelf.",
        "[n] more [items] come {by mail|from the storeroom} and go on the shelf.",
        "The {manager|cleaner} finds [n] others in the basement and has them put on the shelf.",
      ],
      losses: [
        "[n] [items] are bought by {a school|a club|tourists}.",
        "[p] finds [n] that are {broken|damaged} and takes them away.",
        "[p] mails [n] [items] from the shelf to {customers|people} in other towns.",
        "{At a sale|On a busy day}, shoppers grab [n].",
      ],
      groupGains: [
        "A van brings [n] cartons for the shelf, with [m] [items] per carton.",
        "On each of the next [n] days, [p] puts [m] more [items] on the shelf.",
      ],
      groupLosses: [
        "For [n] days, [m] [items] are sold {per day|each day|daily}.", "[n] customers walk out with [m] [items] each.",
      ],
      partLosses: [
        "[p] moves [part] of the [items] on the shelf to the shop window.",
        "Then [part] of the [items] on the shelf find a buyer.",
      ],
      percentLosses: [
        "A sale clears [n]% of the [items] from the shelf.",
        "[n]% of what is on the shelf goes to a {new|second} shop across town.",
      ],
      multiples: [
        "For the {holidays|winter season}, [p] restocks the shelf until it holds [times] as many [items] as before.",
        "A big delivery makes the number of [items] on the shelf [times] as large as it was.",
      ],
      distractions: ["The shelf is [n] inches deep.", "[p] has worked there for [n] months."],
      left: [
        "How many [items] does the shelf hold now?", "How many [items] {are|does [p] count} on the shelf in the end?",
      ],
      share: [
        "[p] clears the shelf and spreads all its [items] evenly over [n] tables. How many [items] lie on each table?"
      ],
      pack: ["Everything on the shelf is then put into cartons for [n] [items] each. How many cartons does [p] fill?"],
      worth: ["Every [one] on the shelf has a price tag of $[n]. What do all of them cost together?"],
      profit: [
        "Each [one] on the shelf now gets sold for $[n]. Of that money, $[m] pays a bill. How many dollars remain?"
      ],
      need: ["In all, [n] [items] fit on the shelf. How many more can [p] put there?"],
      moreTogether: [
        "[q] looks after another shelf, which holds [n] more [items] than [p]'s. How many [items] are on both shelves?"
      ],
      timesTogether: [
        "[q]'s shelf is longer and has [times] as many [items] as [p]'s. How many [items] do the two shelves hold?"
      ]),
    Situation(
      name: "market-flower-shop", counted: "# flowers", range: 20...100,
      start: [
        "[p] opens [their] flower shop with [n] flowers {in buckets|in water}.",
        "Early in the day, [n] flowers are brought to [p]'s {new |}flower shop, which is still empty.",
        "The cool room of [p]'s flower shop is full of flowers, [n] in all.",
      ],
      groups: [
        "[p]'s flower shop has [n] vases, and in every vase there are [m] flowers.",
        "A grower ships [n] bundles of flowers to [p]'s new shop. A bundle has [m] flowers.",
        "To fill [their] flower shop, [p] spends [n] hours in the field and cuts [m] flowers an hour.",
      ],
      kinds: [
        "In [p]'s flower shop, there are [n] roses and [m] {tulips|lilies|daisies}.",
        "Of the flowers that [p] sells in [their] shop, [n] are {white|yellow} and the other [m] are {red|purple}.",
      ],
      gains: [
        "[p] cuts [n] more flowers in {the garden|the greenhouse}.", "A {van|gardener} drops off [n] {fresh |}flowers.",
        "After a wedding, [n] flowers that were not used are brought to the shop.",
        "[p] orders another [n] and gets them within an hour.",
      ],
      losses: [
        "[n] flowers wilt and are thrown away.", "A bride comes in and buys [n] for the {church|tables}.",
        "[p] uses [n] to decorate a hotel lobby.", "[n] flowers are sold to people on their way to a concert.",
      ],
      groupGains: [
        "[p] goes to the flower market and gets [n] bunches with [m] flowers in each.",
        "[n] gardeners who live nearby bring in [m] flowers apiece.",
      ],
      groupLosses: [
        "[p] ties [n] bouquets of [m] flowers each and sells them all.",
        "[n] restaurants order [m] flowers each for their tables and pick them up.",
      ],
      partLosses: [
        "People line up outside and buy [part] of the flowers in the shop.",
        "A hot afternoon ruins [part] of the flowers that are there.",
      ],
      percentLosses: [
        "[n]% of the flowers in the shop are used to decorate {a stage|a parade car}.",
        "Right after that, [p] sells [n]% of [their] flowers.",
      ],
      multiples: [
        "A huge delivery leaves [p] with [times] as many flowers as before.",
        "For {Mother's Day|the spring fair}, [p] stocks up and then has [times] as many flowers as [they] had.",
      ],
      distractions: ["The watering can holds [n] cups of water.", "[p] sweeps the floor for [n] minutes."],
      left: [
        "How many flowers are in [p]'s shop {now|in the end}?", "How many flowers does [p] have {at closing time|now}?",
      ],
      share: [
        "[p] arranges all the flowers in [n] baskets, the same number in each. How many flowers are in one basket?"
      ],
      pack: ["[p] makes bouquets of [n] flowers until every flower is used. How many bouquets does [they] make?"],
      worth: ["A flower costs $[n] in this shop. How much would it cost to buy all that are there now?"],
      profit: [
        "[p] gets $[n] for each flower that is there now and spends $[m] of that on {pots|seeds}. How much is left?"
      ],
      need: ["For a {wedding|festival}, [n] flowers are wanted. How many more flowers does [p] have to get?"],
      moreTogether: [
        "[q] owns a flower shop, too, and it has [n] more flowers than [p]'s. How many flowers are in the two shops?"
      ],
      timesTogether: [
        "The flower shop of [q] holds [times] as many flowers as that of [p]. How many flowers do both shops hold?"
      ]),
    Situation(
      name: "market-egg-seller", counted: "# eggs", range: 20...120,
      start: [
        "[p] came to the market with [n] eggs.", "Before breakfast, [p] gathered [n] eggs from [their] hens to sell.",
        "[p] had [n] eggs in [their] cart when the market opened.",
      ],
      groups: [
        "Each of [p]'s [n] hens laid [m] eggs {in a month|this month}, and all the eggs were kept to be sold.",
        "[p] set [n] cartons of eggs on {a|[their]} market table, and every carton held [m] of them.",
        "For [n] days, [p] collected [m] eggs a day and saved them all for the market.",
      ],
      kinds: [
        "[p] had [n] white eggs and [m] brown eggs for sale.",
        "At [p]'s market stall, [n] large eggs lay beside [m] {small|medium} ones.",
      ],
      gains: [
        "[their] hens laid [n] more.", "[p] found [n] eggs {in the straw|behind the barn} and added them.",
        "[n] more eggs were bought from a neighbor.", "A cousin who kept hens handed [them] another [n] eggs.",
      ],
      losses: [
        "A baker needed [n] eggs and bought them from [p].",
        "On a bumpy road, [n] eggs cracked and had to be thrown away.",
        "[p] cooked [n] eggs for {a big breakfast|the farm workers}.",
        "[n] eggs were sold to a {hotel|diner|school kitchen}.",
      ],
      groupGains: [
        "[n] neighbors gave [p] [m] eggs each to sell.",
        "On each of the [n] days that came next, another [m] eggs were collected.",
      ],
      groupLosses: [
        "[p] sold [n] boxes, and there were [m] eggs in each box.", "[n] customers wanted [m] eggs each and got them.",
      ],
      partLosses: [
        "[part] of the eggs that [they] had were bought by a {bakery|restaurant}.",
        "[p] painted [part] of [their] eggs for {Easter|a fair} and gave those away.",
      ],
      percentLosses: [
        "[p] delivered [n]% of the eggs [they] had to a {cafe|nursing home}.",
        "When the cart tipped over, [n]% of [p]'s eggs broke.",
      ],
      multiples: [
        "The hens laid so well that [p] soon had [times] as many eggs as before.",
        "[p] fetched more eggs from the farm, and then there were [times] as many as just before.",
      ],
      distractions: ["The way to the market took [n] minutes.", "[p] also had [n] rabbits at home."],
      left: [
        "How many eggs did [p] have {in the end|at the end}?", "What is the number of [p]'s eggs now?",
      ],
      share: ["[p] divided all [their] eggs equally among [n] {cooks|households}. How many eggs did each get?"],
      pack: ["How many cartons of [n] could [p] fill with all the eggs that [they] had now?"],
      worth: [
        "[p] boiled and painted all [their] eggs and sold them for $[n] each. How much money did [they] get?"
      ],
      profit: [
        "All the eggs [p] had now hatched. The chicks sold for $[n] each. $[m] of it paid for corn. How much was left?"
      ],
      need: ["[p] wanted to send [n] eggs to the {city|fair}. How many eggs were missing?"],
      moreTogether: [
        "[q], another egg seller, had [n] more eggs than [p] had now. How many eggs did both of them have together?"
      ],
      timesTogether: ["[q] had [times] as many eggs as [p] at that time. Together, how many eggs did they have?"]),
    Situation(
      name: "market-toy-store", counted: "# toys", range: 15...100,
      start: [
        "[p]'s toy store has [n] toys {on display|in stock}.", "There are [n] toys in the store that [p] owns.",
        "A new toy store opens, and [p], who owns it, begins with [n] toys.",
      ],
      groups: [
        "In [p]'s toy store, [n] shelves hold [m] toys each.",
        "[p] orders toys for [their] new store and receives [n] crates, each of which contains [m] toys.",
        "For [n] weeks, [p] makes [m] toys a week to fill [their] new toy store.",
      ],
      kinds: [
        "[p]'s toy store offers [n] {dolls|stuffed bears|puppets} and [m] {toy trains|board games|race cars}.",
        "[n] wooden toys and [m] plastic toys are for sale in [p]'s store.",
      ],
      gains: [
        "A {factory|toy maker} ships [n] more toys to the store.",
        "[p] buys [n] toys at a trade fair for the store.",
        "The store takes in [n] toys from another shop that is closing.",
      ],
      losses: [
        "[n] toys are sold to {parents|grandparents}.",
        "A {kindergarten|children's hospital} receives [n] toys as a gift.",
        "[p] sends [n] faulty toys back to the maker.", "On a {snowy|rainy} Saturday, shoppers buy [n] toys.",
      ],
      groupGains: [
        "[n] boxes arrive with [m] toys in each, and [p] puts all these toys into the store.",
        "Then [p] gets [n] sets of [m] toys {for the window|from overseas}.",
      ],
      groupLosses: [
        "[n] grandmothers buy [m] toys each for their grandchildren.", "The store sells [m] toys a day for [n] days.",
      ],
      partLosses: [
        "The store donates [part] of the toys that it has to {an orphanage|a charity}.",
        "In the week of the {big sale|holidays}, [part] of the toys in stock are sold.",
      ],
      percentLosses: [
        "Online shoppers order [n]% of the toys that are in stock, and [p] mails them.",
        "When a pipe leaks, [n]% of the toys in the store are ruined and thrown away.",
      ],
      multiples: [
        "In time for {the holidays|summer}, [p] increases the stock to [times] as many toys as before.",
        "The store moves to a bigger place and now has [times] the number of toys it had.",
      ],
      distractions: ["The store is open [n] hours a week.", "[n] children are looking in through the window."],
      left: [
        "How many toys does the store have {now|in the end}?", "How many toys can customers find in [p]'s store now?",
      ],
      share: ["[p] sets up all of the toys in [n] equal {displays|groups}. How many toys are in each?"],
      pack: ["All the toys are shipped to another city in boxes for [n] toys each. How many boxes are shipped?"],
      worth: ["The toys are priced at $[n] each. What is the whole stock worth now?"],
      profit: [
        "The whole stock of the store now gets sold at $[n] per toy. $[m] of this goes to a bank. How much is left?"
      ],
      need: ["[p] would like to have [n] toys in the store for the {fair|winter}. How many more should [they] order?"],
      moreTogether: [
        "In [q]'s toy store, there are [n] more toys than in [p]'s. How many toys can be found in the two stores?"
      ],
      timesTogether: [
        "[q]'s store is {bigger|older} and has [times] as many toys as [p]'s. How many toys is that in both stores?"
      ]),
    Situation(
      name: "market-fish-stall", isHeldOut: true, counted: "# fish", range: 16...100,
      start: [
        "A boat brought [n] fish to [p]'s {empty |}stall at the fish market.",
        "[p] laid [n] fish on the ice of [their] market stall.",
        "When the fish market opened, [p] had [n] fish to sell.",
      ],
      groups: [
        "[p] caught [m] fish on each of [n] trips and took them all to the fish market.",
        "[n] fishing boats landed, and each one sold [m] fish to [p], who ran a stall at the market.",
        "At [p]'s fish stall, there were [n] tubs of ice, and in each tub lay [m] fish.",
      ],
      kinds: [
        "At the harbor market, [p] offered [n] {trout|cod} and [m] {bass|perch}.",
        "[p] had [n] {fresh|whole} fish and [m] smoked ones on [their] stall.",
      ],
      gains: [
        "[their] {cousin|partner}, back from sea, added [n] more.", "A net with [n] fish was hauled to the stall.",
        "[p] bought [n] fish from {a late boat|a fisherman}.",
      ],
      losses: [
        "A {sushi|seafood} restaurant picked out [n] and paid for them.", "Seagulls got away with [n] fish.",
        "[n] fish were {sent|sold} to the city.", "[n] fish spoiled in the sun and were thrown to the cats.",
      ],
      groupGains: [
        "[p] unpacked [n] more chests with [m] fish in each.",
        "[n] fishermen came in, and every one of them brought [m] fish for the stall.",
      ],
      groupLosses: [
        "[n] cooks took [m] fish each for their {kitchens|restaurants}.", "[p] sold [m] fish to each of [n] hotels.",
      ],
      partLosses: [
        "[part] of the fish on the stall were sold to a {canning factory|cruise ship}.",
        "By train, [p] shipped [part] of [their] fish to the mountains.",
      ],
      percentLosses: [
        "[n]% of the fish at the stall were bought for the {seals|penguins} in the zoo.",
        "A ferry captain bought [n]% of the fish that [p] had.",
      ],
      multiples: [
        "A very good catch came in, and [p] then had [times] as many fish as before.",
        "The boats came back full, so there were soon [times] as many fish on the stall as before.",
      ],
      distractions: ["The ice weighed [n] pounds.", "The harbor was [n] miles away."],
      left: [
        "How many fish {did [p] have|were on the stall} {in the end|when the market closed}?",
        "How many fish does [p] have now?",
      ],
      share: ["All the fish were laid out on [n] trays with an equal number on each. How many fish lay on one tray?"],
      pack: ["[p] packed all the fish into crates for [n] fish each. How many crates were filled?"],
      worth: ["A fish sold for $[n]. How much were all the fish that [p] had now worth?"],
      profit: [
        "All fish [p] had now were sold for $[n] each, but $[m] of that paid for a boat. How much money was left?"
      ],
      need: ["A {ship|hotel} asked [p] for [n] fish. How many more did [they] have to find?"],
      moreTogether: [
        "On [q]'s stall, there were [n] more fish than on [p]'s. How many fish were on the two stalls in all?"
      ],
      timesTogether: [
        "[q]'s stall held [times] as many fish as [p]'s did. How many fish were there on both?"
      ]),
  ]
}
