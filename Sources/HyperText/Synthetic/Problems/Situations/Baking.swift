// Situations of kitchens and bakeries.

extension ProblemGenerator {
  static let bakingSituations: [Situation] = [
    Situation(
      name: "bakery-counter", items: .baked, counted: "# [items]", range: 12...80,
      start: [
        "[p] bakes [n] [items].", "[p]'s {shop|bakery} opens with [n] [items].",
        "In the morning, [p] puts [n] [items] on the counter.",
      ],
      groups: [
        "[p] bakes [n] trays of [items] with [m] [items] on {each|every} tray.",
        "In [p]'s oven, there are [n] trays, and each tray holds [m] [items].",
        "[p] bakes [m] [items] an hour and works for [n] hours.",
      ],
      kinds: [
        "[p] bakes [n] [items] with nuts and [m] without.", "[n] large and [m] small [items] come out of [p]'s oven.",
      ],
      gains: [
        "Then [they] bakes [n] more.", "Another tray with [n] comes out of the oven.",
        "[their] helper brings [n] more.",
      ],
      losses: [
        "[they] sells [n] to {tourists|neighbors}.", "A customer takes [n] of the [items] that are there.",
        "[n] get burnt and are thrown away.",
      ],
      groupGains: [
        "Later, [they] puts [n] {more |}boxes of [m] next to them.", "[n] helpers bake [m] {more|others} each.",
      ],
      groupLosses: [
        "[n] customers buy [m] [items] each.", "[they] sells [n] bags with [m] [items] in each.",
      ],
      partLosses: [
        "[part] of the [items] that are there are sold to a school.",
        "[they] sells [part] of the [items] that [they] has.",
      ],
      percentLosses: ["[n]% of the [items] that are there are sold.", "A {hotel|cafe} takes [n]% of all the [items]."],
      multiples: [
        "[they] bakes until there are [times] as many [items].",
        "For a {wedding|party}, the number of [items] is raised to [times] what it was.",
      ],
      distractions: ["The oven was on for [n] minutes.", "[they] used [n] eggs."],
      left: [
        "How many [items] are {left|there} {at closing time|in the evening}?", "How many [items] does [they] have now?",
      ],
      share: [
        "[they] shares all the [items] that are there now equally among [n] {children|neighbors}. How many does each get?",
        "The [items] are put on [n] plates, the same number on each. How many are on one plate?",
      ],
      pack: ["[they] packs all the [items] that are there now into boxes of [n]. How many boxes does [they] fill?"],
      worth: [
        "[they] sells all the [items] that are there now for $[n] each. How much money does [they] get?",
        "If each one costs $[n], what are all the [items] there worth {together|in all}?",
      ],
      profit: [
        "[they] sells all the [items] that are there now at $[n] each and has paid $[m] for {flour and sugar|the kitchen}. What is [their] profit?"
      ],
      need: ["[they] needs [n] for a {party|fair}. How many more [items] must [they] bake?"],
      moreTogether: [
        "[q], who bakes too, has [n] more [items] than that. How many [items] do the two have together?"
      ],
      timesTogether: [
        "[q] has [times] as many [items] as [p] now. How many [items] do they have {together|in total}?"
      ]),
    Situation(
      name: "baking-cookie-jar", counted: "# cookies", range: 12...60,
      start: [
        "The cookie jar in [p]'s kitchen held [n] cookies.",
        "[p] filled {a big|an empty|a glass} jar with [n] cookies.",
        "There were [n] cookies in a jar when [p] {came home|took off the lid}.",
      ],
      groups: [
        "[p] baked [n] trays of cookies, [m] cookies to a tray, and put them all into an empty jar.",
        "[p] tipped [n] bags of cookies into an empty jar. There had been [m] cookies in {each|every} bag.",
        "[p]'s cookie jar was empty at first. Then [m] cookies went into it on each of [n] days.",
      ],
      kinds: [
        "In [p]'s cookie jar, there were [n] chocolate cookies and [m] {oatmeal|ginger|lemon} cookies.",
        "[p] kept [n] round cookies and [m] {square|heart-shaped} ones in the same jar.",
      ],
      gains: [
        "[their] grandmother {came by|stopped in} with [n] more cookies for the jar.",
        "[n] freshly baked cookies were added to the jar.",
        "A {friend|neighbor} dropped another [n] into the jar.",
        "[p] bought a pack of [n] cookies and emptied it into the jar.",
      ],
      losses: [
        "At a {birthday party|family picnic}, [n] cookies from the jar were eaten.",
        "[p] took [n] out of the jar for a {bake sale|school party}.",
        "[n] of the cookies in the jar turned out to be {broken|stale} and were fed to the birds.",
        "[their] cousins came to visit and ate [n].",
      ],
      groupGains: [
        "Each of [their] [n] {aunts|uncles} sent [m] cookies, which {all |}went into the jar.",
        "[p] opened [n] boxes of [m] cookies each and put those into the jar, too.",
      ],
      groupLosses: [
        "[n] friends came over and were given [m] cookies each.",
        "For [n] days, the family ate [m] cookies a day out of the jar.",
      ],
      partLosses: [
        "[p] gave [part] of the cookies in the jar to [their] {class|neighbors|soccer team}.",
        "Then [part] of what was in the jar got eaten {during a movie|on a rainy day}.",
      ],
      percentLosses: [
        "[n]% of the cookies in the jar were taken to {the office|a camp}.",
        "[p]'s family ate [n]% of what the jar held by then.",
      ],
      multiples: [
        "[p] then baked enough to have [times] as many cookies in the jar as before.",
        "[p] spent a day in the kitchen, and after it the jar held [times] as many cookies as it had held.",
      ],
      distractions: ["The jar was [n] years old.", "It took [p] [n] minutes to clean the kitchen."],
      left: [
        "How many cookies are in the jar now?", "How many cookies did the jar hold {in the end|at the end}?",
        "What was the number of cookies in the jar {at that point|in the end}?",
      ],
      share: [
        "All the cookies in the jar were divided equally among [n] {children|guests}. How many did each one get?"
      ],
      pack: ["[p] put all of the cookies from the jar into gift bags of [n]. How many bags did [they] {make|fill}?"],
      worth: ["All the cookies in the jar were sold at a fair for $[n] each. How much money did that bring?"],
      profit: [
        "[p] sold everything in the jar at $[n] a cookie and spent $[m] of that on butter. How many dollars were left?"
      ],
      need: ["In all, the jar had room for [n] cookies. How many more would fit into it?"],
      moreTogether: ["[q]'s jar had [n] more cookies in it than [p]'s. How many cookies were in both jars together?"],
      timesTogether: [
        "[q] had a jar with [times] as many cookies as [p]'s jar. How many cookies did the two jars hold?"
      ]),
    Situation(
      name: "baking-sandwich-stand", counted: "# sandwiches", range: 10...60,
      start: [
        "[p] opens [their] lunch stand with [n] sandwiches.", "[n] sandwiches lie ready at [p]'s lunch stand.",
        "For the lunch break, [p] has made [n] sandwiches to sell at [their] stand.",
      ],
      groups: [
        "[n] helpers get [p]'s lunch stand ready and make [m] sandwiches each.",
        "[p] carries [n] baskets to [their] lunch stand, and in every basket there are [m] sandwiches.",
        "[p] makes sandwiches for [their] stand at a rate of [m] an hour, and [they] keeps at it for [n] hours.",
      ],
      kinds: [
        "On the table of [p]'s stand are [n] {cheese|egg} sandwiches and [m] sandwiches with {ham|tuna|chicken}.",
        "At [their] lunch stand, [p] has [n] sandwiches on white bread and [m] on dark bread.",
      ],
      gains: [
        "Soon, [p] {makes|gets out} [n] more sandwiches.",
        "[p]'s {sister|father|friend} comes to help and adds [n] sandwiches.",
        "Because {the line is long|business is good}, another [n] sandwiches are made.",
        "A delivery of [n] {fresh |}sandwiches reaches the stand.",
      ],
      losses: [
        "For a meeting, an office orders [n] sandwiches and picks them up {at once|right away}.",
        "Within half an hour, [n] sandwiches are sold.",
        "[n] sandwiches fall on the ground {in a gust of wind|when a table tips over} and cannot be sold.",
        "A {tour bus|school bus} stops at the stand, and the passengers buy [n].",
      ],
      groupGains: [
        "A bakery sends over [n] bags, and [m] sandwiches are in each of them.",
        "[n] friends lend a hand, each making another [m] sandwiches.",
      ],
      groupLosses: [
        "[n] hiking clubs come by, and each club buys [m] sandwiches.",
        "[n] orders for [m] sandwiches each are phoned in and picked up.",
      ],
      partLosses: [
        "The workers of a building site buy [part] of the sandwiches that [p] has.",
        "Next, [p] gives [part] of [their] sandwiches to a {shelter|nursing home}.",
      ],
      percentLosses: [
        "[n]% of the sandwiches at the stand go to a {sports club|film crew}.",
        "Then [p] sells [n]% of the sandwiches {on display|that [they] has there}.",
      ],
      multiples: [
        "[p] works so fast that there are soon [times] as many sandwiches as before.",
        "For a street festival, the number of sandwiches is raised to [times] what it was.",
      ],
      distractions: ["The stand is [n] steps from the {station|library}.", "[n] pigeons are waiting for crumbs."],
      left: [
        "How many sandwiches does [p] have {now|in the end}?",
        "How many sandwiches are at the stand {now|after all this}?",
      ],
      share: [
        "[p] divides all [their] sandwiches equally among [n] {neighbors|students}. How many does each of them receive?"
      ],
      pack: ["All of the sandwiches are then wrapped in packages of [n]. How many packages are there?"],
      worth: ["How much money does [p] {take in|earn} if all the sandwiches that are there now sell at $[n] apiece?"],
      profit: [
        "All sandwiches now at the stand are sold for $[n] each. $[m] of that goes to the baker. What does [p] keep?"
      ],
      need: [
        "A {company|school} wants all that [p] has and more, [n] sandwiches in total. How many more must be made?"
      ],
      moreTogether: [
        "[q]'s stand has [n] more sandwiches than [p]'s. How many sandwiches do the two stands have together?"
      ],
      timesTogether: [
        "Now [q] has [times] as many sandwiches as [p] has. How many sandwiches do [p] and [q] have between them?"
      ]),
    Situation(
      name: "baking-lemonade", counted: "# cups of lemonade", range: 12...80,
      start: [
        "[p] mixed [n] cups of lemonade for a stand {in front of the house|by the park}.",
        "On a hot day, [p] had [n] cups of lemonade to sell at [their] stand.",
        "With [n] cups of lemonade, [p] set up a stand on the sidewalk.",
      ],
      groups: [
        "There were [n] pitchers at [p]'s lemonade stand, and each of them held [m] cups of lemonade.",
        "For a stand, [p] used up [n] bags of lemons, and the lemons of each bag made [m] cups of lemonade.",
        "On [p]'s lemonade stand, the cups of lemonade stood in [n] rows, [m] to a row.",
      ],
      kinds: [
        "At [p]'s drink stand, there were [n] cups of pink lemonade and [m] cups of {plain|yellow} lemonade.",
        "[p] had [n] cups of lemonade with {mint|ginger} and [m] cups without it ready at a stand.",
      ],
      gains: [
        "[their] mother came out with [n] more cups.", "[p] {stirred up|mixed} another [n] cups of lemonade.",
        "[n] cups of {fresh|cold} lemonade were carried out of the kitchen.",
        "Out of a new box of lemons, [p] got [n] more cups.",
      ],
      losses: [
        "[n] cups were sold to {joggers|cyclists|dog walkers} who passed by.",
        "Somebody bumped into the stand, and [n] cups of lemonade were spilled.",
        "The players of a baseball team bought [n] cups.",
        "[p] served [n] cups to people who came from a yard sale.",
      ],
      groupGains: [
        "[p] made [n] more batches of lemonade, and each batch gave [m] cups.",
        "[n] friends helped out, and each of them mixed [m] more cups of lemonade.",
      ],
      groupLosses: [
        "[n] families bought [m] cups each.", "In each of the [n] hours that followed, [p] sold [m] cups.",
      ],
      partLosses: [
        "[p] gave [part] of the lemonade that [they] had to {the firefighters|a soccer team}.",
        "Then [part] of the lemonade at the stand was sold to a {tour group|marching band}.",
      ],
      percentLosses: [
        "[n]% of the lemonade at the stand then went to a {birthday party|school fair}.",
        "The heat made people thirsty, and [p] sold [n]% of the lemonade [they] had.",
      ],
      multiples: [
        "By adding lemons, sugar and water, [p] brought the number of cups to [times] what it had been.",
        "The sun came out, so [p] made more until [they] had [times] as many cups as before.",
      ],
      distractions: ["[p] had painted a sign in [n] minutes.", "The nearest shop was [n] {blocks|houses} away."],
      left: [
        "How many cups of lemonade did [p] have {at the end|in the end}?", "How many cups of lemonade are there now?",
      ],
      share: [
        "All the lemonade at the stand was divided equally among [n] picnic tables. How many cups did each table get?"
      ],
      pack: ["[p] carried all the cups home on trays that held [n] cups each. How many trays did [they] fill?"],
      worth: [
        "At $[n] a cup, how much money could [p] get for all the lemonade that [they] had now?",
        "Then the price was $[n] a cup. How many dollars was all the lemonade at the stand worth?",
      ],
      profit: [
        "[p] sold all [they] had now at $[n] a cup. Of this, $[m] went to {a shop|[their] father}. How much remained?"
      ],
      need: ["For a parade, [p] hoped to have [n] cups of lemonade. How many cups did [they] still have to make?"],
      moreTogether: [
        "[q], at another stand, had [n] cups more than [p] had now. How many cups were at both stands altogether?"
      ],
      timesTogether: [
        "[q]'s stand had [times] as many cups as [p]'s stand. How many cups of lemonade did both have?"
      ]),
    Situation(
      name: "baking-soup-kitchen", counted: "# bowls of soup", range: 20...120,
      start: [
        "At the soup kitchen, [p] has made enough soup for [n] bowls.",
        "When [p] opens the soup kitchen, there are [n] bowls of soup.",
        "[n] bowls of soup are waiting for guests at the soup kitchen where [p] {cooks|helps}.",
      ],
      groups: [
        "[p] heats [n] pots of soup at a soup kitchen, and each pot is good for [m] bowls.",
        "Each of the [n] restaurants that support [p]'s soup kitchen delivers [m] bowls of soup.",
        "In a soup kitchen, [p] sets [n] tables with [m] bowls of soup {on each|on every table}.",
      ],
      kinds: [
        "[p]'s soup kitchen offers [n] bowls of {tomato|pea|bean} soup and [m] bowls of {chicken|noodle|fish} soup.",
        "Tonight, [p] has [n] bowls of thick soup and [m] bowls of clear soup to give out at the soup kitchen.",
      ],
      gains: [
        "A {restaurant|hotel|church} donates another [n] bowls.",
        "With {vegetables|beans} from a farm, [p] cooks [n] bowls more.",
        "[n] more bowls of soup are brought over from a school cafeteria.",
      ],
      losses: [
        "[p] {serves|hands out} [n] bowls to the people who stand in line.",
        "[n] bowls are eaten by {students|families}.",
        "Some soup boils over, and [n] bowls are lost.", "A driver takes [n] bowls to people who are sick.",
      ],
      groupGains: [
        "[n] churches help out with [m] bowls of soup each.",
        "[p] warms up [n] {huge|large} cans of soup, and every can gives [m] more bowls.",
      ],
      groupLosses: [
        "[n] groups of [m] guests sit down, and each guest eats one bowl.",
        "[n] vans leave for other parts of town with [m] bowls in each.",
      ],
      partLosses: [
        "A busload of guests eats [part] of the soup in the kitchen.",
        "[p] sends [part] of the soup that [they] has to {another kitchen|a hospital}.",
      ],
      percentLosses: [
        "[n]% of the bowls that are there are given to {children|old people}.",
        "A night shelter gets [n]% of the soup that [p] has at that time.",
      ],
      multiples: [
        "[p] adds {broth and noodles|water and rice}, so that there is [times] as much soup as before.",
        "More cooks arrive, and soon the kitchen has [times] as many bowls of soup as before.",
      ],
      distractions: ["[n] {posters|pictures} hang on the walls.", "The street outside is [n] feet wide."],
      left: [
        "How many bowls of soup can [p] serve now?", "How many bowls of soup are {ready|there} {now|in the end}?",
      ],
      share: [
        "[n] shelters each get the same amount of all the soup that is there. How many bowls does each receive?"
      ],
      pack: ["All of the bowls go to the dining hall on carts, and [n] bowls fill a cart. How many carts is that?"],
      worth: [
        "For every bowl of soup that is there now, a {bank|club} promises to give $[n]. How many dollars is that?"
      ],
      profit: [
        "[p] is given $[n] for each bowl that is there now and spends $[m] of it on bread. How many dollars remain?"
      ],
      need: ["[n] guests are expected for dinner, and each will have one bowl. How many more bowls must [p] make?"],
      moreTogether: [
        "[q]'s kitchen in the next town has [n] bowls more than [p]'s. How many bowls of soup do both kitchens have?"
      ],
      timesTogether: [
        "In [q]'s kitchen, there is [times] as much soup as in [p]'s. How many bowls is that for both kitchens?"
      ]),
    Situation(
      name: "baking-pizza-slices", isHeldOut: true, counted: "# slices of pizza", range: 12...80,
      start: [
        "[p]'s pizzeria has [n] slices of pizza {in the window|on the counter}.",
        "[n] slices of pizza are ready when [p] unlocks the door of [their] pizzeria.",
        "From the first pizzas of the day, [p] cuts [n] slices to sell in [their] pizzeria.",
      ],
      groups: [
        "[p] takes [n] pizzas out of the oven of [their] pizzeria and cuts each one into [m] slices.",
        "At [p]'s pizzeria, [n] pans sit on the counter, with [m] slices of pizza in each.",
        "The oven in [p]'s pizzeria runs for [n] hours, and [m] slices of pizza are made every hour.",
      ],
      kinds: [
        "[p]'s pizzeria has [n] slices of pizza with mushrooms and [m] slices with {peppers|ham|olives}.",
        "Of the slices of pizza in the pizzeria of [p], [n] are thick, and the rest, [m] slices, are thin.",
      ],
      gains: [
        "[p] cuts up some other pizzas, which makes [n] slices more.", "The cook adds [n] {hot|new} slices.",
        "Out of the oven come [n] more slices.",
      ],
      losses: [
        "[n] slices are delivered to {a gym|a movie theater|an office}.",
        "Teenagers on the way home from practice order [n].",
        "[n] slices get cold and {dry|hard} and end up in the trash.",
        "A {dance group|chess club} has a party and pays for [n] slices.",
      ],
      groupGains: [
        "[p] bakes [n] more pizzas and gets [m] slices out of each.",
        "[n] fresh plates are put on the counter, and each has [m] slices on it.",
      ],
      groupLosses: [
        "[n] families come in, and every family eats [m] slices.", "[n] boxes leave the shop with [m] slices in each.",
      ],
      partLosses: [
        "A bowling team eats [part] of all the slices in the pizzeria.",
        "[part] of the slices that [p] has are {bought|eaten} by {tourists|campers}.",
      ],
      percentLosses: [
        "As the movie theater empties, hungry people buy [n]% of the slices that are ready.",
        "[p] gives [n]% of [their] slices to {a food bank|the police station}.",
      ],
      multiples: [
        "A big game is on TV, so [p] makes sure that there are [times] as many slices as before.",
        "The ovens run at full heat, and [p] gets to [times] as many slices as [they] had.",
      ],
      distractions: ["[p] knows [n] recipes for pizza.", "The pizzeria has [n] chairs."],
      left: [
        "How many slices of pizza are in the pizzeria now?",
        "How many slices of pizza does [p] have {at the end|in the end}?",
      ],
      share: ["[p] puts all the slices on [n] platters, equally many on each. How many slices does a platter get?"],
      pack: ["[p] fits [n] slices into a box. How many boxes does [they] need for all the slices?"],
      worth: ["A slice costs $[n]. How many dollars will all the slices that are there now bring?"],
      profit: [
        "Each slice that is there now sells for $[n], and [p] uses $[m] of this to buy flour. How much money is left?"
      ],
      need: ["A {camp|school} calls and orders [n] slices. How many more slices does [p] need to fill that order?"],
      moreTogether: [
        "[q]'s pizzeria has [n] more slices than [p]'s has now. How many slices of pizza are there in the two places?"
      ],
      timesTogether: [
        "[q]'s pizza truck has [times] as many slices as [p]'s pizzeria. What is the total number of slices?"
      ]),
  ]
}
