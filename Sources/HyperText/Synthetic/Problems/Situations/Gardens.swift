// Situations of gardens, nurseries and parks.

extension ProblemGenerator {
  static let gardenSituations: [Situation] = [
    Situation(
      name: "garden-nursery", counted: "# young trees", range: 20...120,
      start: [
        "There are [n] young trees in [p]'s nursery.",
        "In the tree nursery where [p] works, [n] young trees stand in {pots|long rows}.",
        "[p], who runs a tree nursery, has [n] young trees.",
      ],
      groups: [
        "Young trees grow in [n] rows at [p]'s nursery, [m] trees to a row.",
        "For a new nursery, [p] plants [m] young trees {each|every} day, and after [n] days the work is done.",
        "In [p]'s greenhouse, [n] tables carry [m] young trees each.",
      ],
      kinds: [
        "[p] looks after [n] young oaks and [m] young maples in a tree nursery.",
        "[n] young fir trees and [m] young birch trees are growing at [p]'s nursery.",
      ],
      gains: [
        "A truck {unloads|delivers} [n] more young trees.", "[they] grows [n] more from {acorns|nuts|seeds}.",
        "[n] young trees are moved here from a nursery that closes.", "The helpers put [n] others into the ground.",
      ],
      losses: [
        "A {hotel owner|gardener} buys [n] of the trees to make a hedge.", "Beetles kill [n] young trees.",
        "The city plants [n] of these trees along a street.", "[n] trees dry up and die.",
      ],
      groupGains: [
        "[n] helpers raise [m] more trees each.", "Then [n] trailers come in, bringing [m] young trees each.",
      ],
      groupLosses: [
        "[m] trees are dug out and sent away for each of [n] new parks.", "As a gift, [n] schools get [m] trees each.",
      ],
      partLosses: [
        "Heavy snow breaks [part] of all the trees, and they are {burned|thrown out}.",
        "In one {weekend|day}, [they] sells [part] of all the trees.",
      ],
      percentLosses: [
        "In a dry {summer|month}, [n]% of all the young trees die.", "A garden center buys [n]% of all the trees.",
      ],
      multiples: [
        "[they] rents more land and soon has [times] as many trees.",
        "At the end of a busy {spring|season}, the nursery has [times] as many trees as just before it.",
      ],
      distractions: ["The nursery opened [n] years ago.", "The tallest tree is [n] inches high."],
      left: [
        "How many young trees does [p] have now?", "How many young trees are {there|growing} {now|in the end}?",
      ],
      share: ["All the trees are divided evenly among [n] {villages|towns}. How many trees does each receive?"],
      pack: ["One truck can load [n] trees. How many trucks {must come|are needed} to carry all the trees away?"],
      worth: ["A young tree sells for $[n]. How much would [p] get for the whole stock?"],
      profit: [
        "Water and soil have cost $[m]. If every tree that [p] has now is sold for $[n], how much profit is made?"
      ],
      need: [
        "The {city|railway} wants to buy [n] trees from [p]. How many more {must [they] grow|are needed} for that?"
      ],
      moreTogether: [
        "[q]'s nursery has [n] more young trees than [p] has now. How many trees do both nurseries have combined?"
      ],
      timesTogether: [
        "[q]'s nursery is larger, with [times] as many young trees as [p] has now. How many do both have together?"
      ]),
    Situation(
      name: "garden-seeds", counted: "# seeds", range: 24...160,
      start: [
        "[p] has {a bag|an envelope|a jar} with [n] seeds in it.", "[n] seeds lie on a {plate|table} in front of [p].",
        "[p] shakes [n] seeds out of {some dry pods|a dry sunflower}.",
      ],
      groups: [
        "[p] buys [n] packets of seeds with [m] seeds in each packet.",
        "From each of [n] dry flowers, [p] saves [m] seeds.",
        "Every day, [p] finds [m] seeds on [their] walk, and [they] does this for [n] days.",
      ],
      kinds: [
        "[p] mixes [n] bean seeds with [m] pea seeds.",
        "In [p]'s drawer, there are [n] radish seeds and [m] lettuce seeds.",
      ],
      gains: [
        "[their] {grandma|teacher} sends [them] [n] more seeds in a letter.",
        "[they] cuts open a {melon|squash} and keeps [n] seeds from it.",
        "At a garden club, [they] is given [n] seeds.",
        "[n] seeds fall out of {an old glove|a pocket}, and [p] adds them.",
      ],
      losses: [
        "[they] sows [n] seeds along the {fence|path}.", "Sparrows peck up [n] of the seeds.",
        "The wind blows away [n] seeds.",
        "Into {a flower box|an old tub}, [they] plants [n] seeds.",
      ],
      groupGains: [
        "[they] gets [n] more packets, each of which has [m] seeds inside.",
        "[n] classmates give [them] [m] of their seeds each.",
      ],
      groupLosses: [
        "[they] takes [n] pots with soil and presses [m] seeds into every pot.",
        "[n] friends each receive [m] seeds from [them].",
      ],
      partLosses: [
        "[they] plants [part] of all the seeds that [they] has.",
        "It turns out that [part] of all the seeds are bad, so [they] throws them out.",
      ],
      percentLosses: [
        "A hungry mouse eats [n]% of all the seeds.",
        "For a {spade|flower pot}, [they] trades [n]% of all [their] seeds.",
      ],
      multiples: [
        "After a trip to the seed shop, [they] has [times] as many seeds as before it.",
        "[they] goes on collecting until there are [times] as many seeds.",
      ],
      distractions: ["Spring begins in [n] days.", "[p]'s garden is [n] feet long."],
      left: [
        "How many seeds does [p] have now?", "What is the number of seeds that [p] has {now|in the end}?",
        "How many seeds does [p] still have to plant?",
      ],
      share: [
        "[they] deals out all of these seeds to [n] children, the same number to all. How many does a child get?"
      ],
      pack: ["[they] puts all the seeds into little envelopes, [n] in each. How many envelopes does [they] use?"],
      worth: ["Rare seeds like these cost $[n] each. How much are all the seeds that [p] has now worth?"],
      profit: [
        "Soil costs $[m]. If every seed that [p] has now becomes a plant that is sold for $[n], what is the profit?"
      ],
      need: ["To fill a whole flower bed, [p] needs [n] seeds. How many {seeds|more} does [they] have to get?"],
      moreTogether: [
        "[q] has saved up [n] more seeds than [p] has now. How many seeds do [p] and [q] have together?"
      ],
      timesTogether: [
        "[q]'s bag holds [times] as many seeds as [p] has now. If [p] pours [their] seeds into it, how many are in it?"
      ]),
    Situation(
      name: "garden-lettuce", counted: "# heads of lettuce", range: 16...90,
      start: [
        "A vegetable patch {behind|next to} [p]'s house has [n] heads of lettuce.",
        "[p] takes care of [n] heads of lettuce in a vegetable patch.",
        "In [p]'s vegetable patch, [n] heads of lettuce are growing.",
      ],
      groups: [
        "[p]'s vegetable patch is planted with [n] rows of lettuce, [m] heads in a row.",
        "On each of [n] weekends, [p] plants [m] heads of lettuce in the vegetable patch.",
        "[n] children grow [m] heads of lettuce each in a vegetable patch that belongs to [p].",
      ],
      kinds: [
        "[n] heads of green lettuce and [m] heads of red lettuce grow in [p]'s vegetable patch.",
        "In [their] vegetable patch, [p] has [n] heads of lettuce in the sun and [m] in the shade.",
      ],
      gains: [
        "[they] {plants|sets} [n] more heads of lettuce.", "From the last seeds, [n] more heads come up.",
        "[p]'s {brother|aunt} puts in another [n] heads.",
        "At the edge of the patch, [they] squeezes in [n] additional heads.",
      ],
      losses: [
        "{Snails|Slugs} eat up [n] heads.", "For a {salad|dinner with guests}, [n] heads are cut.",
        "[they] pulls out [n] heads that have begun to rot.", "Hail destroys [n] of the lettuce heads.",
      ],
      groupGains: [
        "On the free side of the patch, [they] plants [n] extra rows of [m] heads.",
        "[n] friends help out by planting [m] heads of lettuce each.",
      ],
      groupLosses: [
        "[they] harvests [m] heads a day, and [they] does so for [n] days.",
        "[n] {cooks|customers} come into the garden and cut [m] heads each.",
      ],
      partLosses: [
        "Caterpillars eat [part] of all the heads of lettuce.",
        "[they] cuts [part] of all the heads for a {summer party|soup kitchen}.",
      ],
      percentLosses: [
        "On a hot day, [n]% of all the heads dry out and are pulled up.",
        "[p] harvests [n]% of the heads that are in the patch.",
      ],
      multiples: [
        "After digging up some lawn and planting there, too, [they] has [times] as many heads of lettuce.",
        "By adding new beds, [they] brings the number of lettuce heads to [times] what it was.",
      ],
      distractions: ["The patch is [n] feet long.", "[they] waters the patch for [n] minutes a day."],
      left: [
        "How many heads of lettuce are growing in the patch {now|in the end}?",
        "How many heads of lettuce does [p] have in the ground now?",
      ],
      share: [
        "At last, everything is harvested and shared equally by [n] families. How many heads does each family get?"
      ],
      pack: ["[p] cuts all the heads and lays them into crates, [n] in a crate. How many crates are filled?"],
      worth: [
        "If [p] cuts all the heads in the patch and sells them for $[n] each, how much money does [they] collect?"
      ],
      profit: [
        "The water has cost $[m]. What remains after this cost if all the heads there now are sold at $[n] each?"
      ],
      need: ["The patch has room for [n] heads of lettuce in all. How many more can be planted there?"],
      moreTogether: [
        "[q], in the garden next door, has [n] more heads of lettuce than [p] has now. How many do both have in all?"
      ],
      timesTogether: [
        "In [q]'s patch, there are [times] as many heads of lettuce as [p] has now. How many grow in both patches?"
      ]),
    Situation(
      name: "garden-bulbs", counted: "# bulbs", range: 20...150,
      start: [
        "[p] plants [n] {tulip|daffodil|flower} bulbs in front of {the house|a school}.",
        "Under the grass in [p]'s yard, [n] {tulip|flower} bulbs are waiting for spring.",
        "[p]'s flower bed has [n] bulbs in the ground.",
      ],
      groups: [
        "[p] fills [n] tubs with soil and plants [m] {tulip|lily} bulbs in each tub.",
        "Along a path, [p] digs [n] holes and drops [m] flower bulbs into every hole.",
        "Working for [n] hours, [p] plants [m] tulip bulbs an hour.",
      ],
      kinds: [
        "[p] plants [n] bulbs of red tulips and [m] bulbs of yellow tulips.",
        "[n] tulip bulbs and [m] daffodil bulbs are planted by [p].",
      ],
      gains: [
        "The next day, [they] plants [n] more bulbs.",
        "At a flower show, [they] wins [n] bulbs, which go into the ground, too.",
        "[their] cousin comes and buries another [n] bulbs.", "[n] bulbs from a shop sale are planted as well.",
      ],
      losses: [
        "Squirrels dig up [n] of the bulbs and eat them.", "[n] bulbs rot in the wet soil and are taken out.",
        "[they] digs out [n] bulbs as a present for {a friend|the librarian}.",
        "A playful dog scratches out and chews up [n] bulbs.",
      ],
      groupGains: [
        "[n] children from the street help and plant [m] more bulbs each.",
        "Then [they] opens [n] bags of [m] bulbs and plants all of those.",
      ],
      groupLosses: [
        "[n] mice carry off [m] bulbs each.", "[they] digs up bulbs for [n] neighbors, [m] for each neighbor.",
      ],
      partLosses: [
        "A flood washes away [part] of all the bulbs.",
        "The winter is so cold that [part] of all the bulbs die and are dug out.",
      ],
      percentLosses: [
        "Over the months, [n]% of all the bulbs are eaten by bugs.",
        "Workers who {lay a pipe|build a wall} there throw out [n]% of all the bulbs.",
      ],
      multiples: [
        "As bulbs do, they split in the soil until there are [times] as many.",
        "[they] keeps planting till the number of bulbs is [times] as great.",
      ],
      distractions: ["The temperature of the ground is [n] degrees.", "[p] bought the garden spade [n] months ago."],
      left: [
        "How many bulbs are in the ground now?",
        "How many flowers will bloom if every bulb that is in the ground now grows one flower?",
      ],
      share: [
        "[they] digs up all the bulbs and gives [n] people equal shares of them. How many bulbs does each person get?"
      ],
      pack: [
        "Before the frost, [they] digs up all the bulbs and stores them, [n] to a box. How many boxes does [they] need?"
      ],
      worth: [
        "Every bulb in the ground grows a flower that [p] can sell for $[n]. How much money do all the flowers bring?"
      ],
      profit: [
        "A shop pays $[n] for the flower of each bulb in the ground, and plant food costs $[m]. How much does [p] make?"
      ],
      need: ["[p] wants [n] flowers in spring, one from each bulb. How many more bulbs must [they] plant?"],
      moreTogether: [
        "In [q]'s garden, there are [n] more bulbs than [p] has in the ground now. How many bulbs are in both gardens?"
      ],
      timesTogether: [
        "[q] has planted [times] as many bulbs as [p] has in the ground now. How many bulbs do both have in the ground?"
      ]),
    Situation(
      name: "garden-leaves", counted: "# bags of leaves", range: 10...60,
      start: [
        "[p] rakes up enough leaves to fill [n] bags.",
        "After [p] has raked the park, [n] bags of leaves stand at the gate.",
        "It is fall, and [p] has packed the leaves of the {park|churchyard} into [n] bags.",
      ],
      groups: [
        "[p] rakes a park for [n] hours and fills [m] bags with leaves {every|each} hour.",
        "Under each of [n] trees, [p] rakes up [m] bags of leaves.",
        "[p] asks [n] helpers to rake the park, and each helper fills [m] bags with leaves.",
      ],
      kinds: [
        "[p] fills [n] bags with maple leaves and [m] bags with oak leaves.",
        "[p] collects [n] bags of dry leaves and [m] bags of wet leaves.",
      ],
      gains: [
        "Overnight, more leaves come down, and [p] fills [n] extra bags with them.",
        "[their] {brother|sister} helps and fills [n] bags more.",
        "Behind the {playground|pond}, [they] rakes up another [n] bags.",
        "[n] bags of leaves are carried over from the house next door.",
      ],
      losses: [
        "The garbage truck hauls off [n] bags.", "[n] bags tear open, and the wind takes all their leaves.",
        "[they] empties [n] bags onto the compost.", "A farm gets [n] of the bags for its {stable|pigs}.",
      ],
      groupGains: [
        "[n] neighbors bring [m] full bags each.", "Then [they] rakes for [n] more days, filling [m] bags a day.",
      ],
      groupLosses: [
        "A {van|truck} comes [n] times and picks up [m] bags every time.",
        "[n] gardeners take away [m] bags each to cover their flower beds.",
      ],
      partLosses: [
        "Around the rose bushes, [they] empties [part] of all the bags.",
        "So that children can jump into the leaves, [part] of all the bags are dumped out.",
      ],
      percentLosses: [
        "The city picks up [n]% of all the bags.", "In a storm, [n]% of all the bags are blown into the river.",
      ],
      multiples: [
        "After a windy night and a lot of raking, there are [times] as many full bags as before that night.",
        "[they] works on until there are [times] as many full bags.",
      ],
      distractions: ["[p]'s rake is [n] inches wide.", "It is [n] degrees outside."],
      left: [
        "How many bags of leaves {does [p] have|are there} now?", "How many bags full of leaves are there in the end?",
      ],
      share: [
        "All the bags are loaded onto [n] carts, equally many on each. How many bags are on {one|each} cart?"
      ],
      pack: ["A {van|pickup} can take [n] bags per trip. How many trips does it take until all the bags are gone?"],
      worth: ["For every bag that is there now, [p] is paid $[n]. How many dollars is [p] paid?"],
      profit: [
        "The town pays $[n] for each bag there now, but a new rake costs [p] $[m]. How much does [p] have left?"
      ],
      need: ["To win a raking contest, [p] must have [n] bags. How many more does [they] have to fill?"],
      moreTogether: [
        "[q] has filled [n] bags more than [p] has now. How many bags of leaves do the two have {in total|to show}?"
      ],
      timesTogether: [
        "[q] worked longer and has [times] as many bags as [p] now has. How many bags do [p] and [q] have together?"
      ]),
    Situation(
      name: "garden-plants", isHeldOut: true, items: .plants, counted: "# [items]", range: 20...80,
      start: [
        "[p] {grows|plants} [n] [items] {in spring|in [their] garden}.", "In [p]'s garden, there are [n] [items].",
        "[n] [items] grow around the house of [p].",
      ],
      groups: [
        "[p] plants [n] rows of [items], with [m] [items] in {each|every} row.",
        "On each of [n] days, [p] plants [m] [items] in [their] garden.",
        "[p]'s garden has [n] beds, and [m] [items] grow in each bed.",
      ],
      kinds: [
        "[p] plants [n] [items] by the {gate|wall} and [m] by the pond.",
        "In the garden, [p] has [n] tall [items] and [m] short ones.",
      ],
      gains: [
        "[they] plants [n] more in {May|June}.", "A neighbor brings [them] [n] more.",
        "[they] buys and plants [n] others.",
      ],
      losses: ["A storm {destroys|breaks} [n].", "Rabbits eat [n].", "[they] digs up [n] for a friend."],
      groupGains: [
        "[n] friends come by and plant [m] more [items] each.",
        "Along the fence, [they] plants [n] new rows of [m] [items].",
      ],
      groupLosses: [
        "For [n] days, {beetles|worms} kill [m] [items] {each|every} day.",
        "[they] lets [n] cousins dig up [m] [items] each and take them along.",
      ],
      partLosses: ["In a cold night, [part] of the [items] die.", "Deer come and eat [part] of all the [items]."],
      percentLosses: [
        "In a long dry time, [n]% of all the [items] die.",
        "At a plant sale, [they] sells [n]% of all [their] [items].",
      ],
      multiples: [
        "With seeds from these [items], [they] grows more until there are [times] as many.",
        "By the next summer, there are [times] as many [items] in the garden.",
      ],
      distractions: ["The garden is [n] feet wide.", "The garden hose cost $[n]."],
      left: [
        "How many [items] {grow|are} in the garden {now|in the end}?", "How many [items] does [p] have now?",
      ],
      share: [
        "All the [items] are looked after by [n] gardeners, the same number by each. How many [items] is that for each?"
      ],
      pack: [
        "One can of water is enough for [n] [items]. How many cans {must [p] carry|are needed} for all the [items]?"
      ],
      worth: ["A garden shop offers [p] $[n] for every [one]. How much would all the [items] bring?"],
      profit: [
        "[p] has paid $[m] for {soil|tools} and now sells all the [items] for $[n] each. How much does [p] gain?"
      ],
      need: ["[p] plans a garden of [n] [items]. How many more [items] {must [they] plant|does [they] need}?"],
      moreTogether: [
        "[q] grows [n] more [items] than [p] has now. How many [items] do [p] and [q] have if both gardens are counted?"
      ],
      timesTogether: [
        "[q]'s garden has [times] as many [items] as [p] has now. How many [items] grow in the two gardens?"
      ]),
  ]
}
