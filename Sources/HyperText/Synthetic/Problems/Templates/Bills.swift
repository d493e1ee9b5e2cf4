// Situations for paying for several things.

extension ProblemGenerator {
  package static let bills: [ProblemSource] = billSituations.map(\.source)

  private static let billSituations: [Bill] = [
    Bill(
      name: "bill-grocery",
      pieces: ["can of soup", "loaf of bread", "bag of rice", "carton of milk", "box of eggs", "jar of jam", "melon"],
      singles: ["chicken", "cake", "bottle of oil", "pumpkin", "box of cereal"], piecePrice: 1...5, singlePrice: 4...15,
      hasCents: true,
      buys: ["At the {supermarket|grocery store}, [p] buys [list].", "[p] goes shopping and gets [list]."],
      total: ["How much {money |}does [p] spend?", "What {does [p] pay|is [p]'s bill}{ in dollars|}?"],
      change: [
        "[they] pays with $[n]. How much change does [they] get?", "How much is left of the $[n] that [they] had?",
      ],
      share: [
        "[they] shares the cost equally with [their] roommates, so that [n] people pay the same. "
          + "How much does each pay?"
      ],
      coupon: ["[they] has a coupon for $[n] off. How much does [they] pay?"],
      times: ["[they] does this every week. How much does [they] spend in [n] weeks?"]),
    Bill(
      name: "bill-school",
      pieces: ["pen", "notebook", "folder", "eraser", "ruler", "marker", "pack of paper", "glue stick"],
      singles: ["backpack", "calculator", "lunch box", "dictionary", "pencil case"], piecePrice: 1...6,
      singlePrice: 8...35, hasCents: true,
      buys: ["Before school starts, [p] needs [list].", "For the new school year, [p]'s {mother|father} buys [list]."],
      total: ["What is the {total|full} cost of the school supplies?", "How many dollars do the supplies cost?"],
      change: ["How much remains of $[n] after that?", "There is $[n] to spend. How much will be left?"],
      share: ["[n] relatives split the bill evenly. What does each of them pay?"],
      coupon: ["The store takes $[n] off the bill. What is the final price?"],
      times: ["The [n] children in the family all need the same things. What does it cost for all of them?"]),
    Bill(
      name: "bill-restaurant",
      pieces: ["burger", "pizza", "salad", "bowl of soup", "plate of pasta", "soda", "taco", "milkshake"],
      singles: ["dessert", "cheese plate", "pot of tea", "basket of fries"], piecePrice: 2...9, singlePrice: 4...9,
      buys: ["A family {orders|has} [list] at a restaurant.", "In a diner, a group of friends orders [list]."],
      total: ["How much is the bill?", "What do they have to pay {in all|altogether}?"],
      change: ["They pay with $[n]. How much money do they get back?"],
      share: [
        "[n] friends split the bill equally. How much is that for each?",
        "If [n] people pay equal shares, how much does each one pay?",
      ],
      coupon: ["They have a gift card worth $[n]. How much more do they have to pay?"],
      times: ["They order the same on each of [n] evenings. How much do they spend?"]),
    Bill(
      name: "bill-clothes",
      pieces: ["shirt", "pair of socks", "T-shirt", "belt", "cap", "pair of shorts"],
      singles: ["coat", "dress", "jacket", "pair of boots", "sweater", "raincoat"], piecePrice: 4...22,
      singlePrice: 25...80,
      buys: ["[p] {picks|chooses} [list] {in a clothing store|at the mall}.", "[p]'s new clothes are [list]."],
      total: ["How much do the clothes cost {together|in total}?", "What is the total price?"],
      change: ["If [they] had $[n] before, how much money does [they] have now?"],
      share: ["[they] pays for it in [n] equal monthly payments. How much is each payment?"],
      coupon: ["As a regular customer, [they] gets $[n] off the total. What does [they] pay?"],
      times: ["[they] buys the same for each of [n] cousins. How much do the clothes for the cousins cost?"]),
    Bill(
      name: "bill-garden",
      pieces: ["rose bush", "bag of soil", "tulip bulb", "clay pot", "tomato plant", "packet of seeds"],
      singles: ["shovel", "garden hose", "watering can", "bench", "wheelbarrow"], piecePrice: 2...9,
      singlePrice: 12...60,
      hasCents: true,
      buys: ["To plant a garden, [p] buys [list].", "[p] comes home from the garden center with [list]."],
      total: ["How much did it all cost?", "How many dollars did [they] spend on the garden?"],
      change: ["[they] had planned to spend $[n]. How much less did [they] spend?"],
      share: ["[n] neighbors share the garden and the cost equally. How much does each neighbor pay?"],
      coupon: ["The cashier subtracts $[n] because of a sale. How much did [they] pay?"],
      times: ["A school orders the same for [n] gardens. What must the school pay?"]),
    Bill(
      name: "bill-party",
      pieces: ["balloon", "party hat", "bottle of juice", "bag of chips", "pack of candles", "banner"],
      singles: ["birthday cake", "tablecloth", "music box", "game", "tray of fruit"], piecePrice: 1...7,
      singlePrice: 10...45,
      buys: ["For a birthday party, [p] buys [list].", "[p] {plans|prepares} a party and buys [list]."],
      total: ["How much does [p] spend on the party?", "What does the party cost?"],
      change: ["Out of a budget of $[n], how much is left?"],
      share: ["[p] and [their] friends, [n] people in all, pay equal parts. How much does each one pay?"],
      coupon: ["[their] aunt pays $[n] of it. How much does [they] have to pay?"],
      times: ["[they] plans [n] parties like that. How much do they cost in all?"]),
    Bill(
      name: "bill-art",
      pieces: ["brush", "tube of paint", "canvas", "sheet of paper", "piece of clay", "frame"],
      singles: ["easel", "art book", "apron", "box of pastels", "paint set"], piecePrice: 2...12, singlePrice: 10...50,
      hasCents: true, buys: ["An art {teacher|student} orders [list].", "For an art class, [p] gets [list]."],
      total: ["Find the total cost.", "How much money is needed?"],
      change: ["The {school|club} gave $[n] for it. How much of that remains?"],
      share: ["The cost is divided equally among [n] students. How much is it for one student?"],
      coupon: ["A discount of $[n] is taken off. How much must be paid?"],
      times: ["The same order is placed [n] times a year. How much is spent in a year?"]),
    Bill(
      name: "bill-hardware", isHeldOut: true,
      pieces: ["board", "bucket of paint", "box of nails", "roll of tape", "light bulb", "hinge"],
      singles: ["hammer", "ladder", "drill", "saw", "toolbox"], piecePrice: 2...15, singlePrice: 12...70,
      buys: [
        "To build a shed, [p] {buys|gets} [list] at the hardware store.",
        "[p] {repairs|fixes} the {porch|garage} and buys [list].",
      ],
      total: ["How much do the materials cost?", "What is the price of everything together?"],
      change: ["[they] takes $[n] to the store. How much does [they] bring back?"],
      share: ["[n] brothers pay for it in equal parts. How many dollars does each brother pay?"],
      coupon: ["[they] returns some old tools for a credit of $[n]. How much does [they] have to pay?"],
      times: ["A builder needs this for [n] houses. How much money does the builder need?"]),
  ]
}
