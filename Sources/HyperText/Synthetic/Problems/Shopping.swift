// Buying and selling.

extension ProblemGenerator {
  package static let shopping: [ProblemTemplate] = [
    ProblemTemplate("shopping-total") { scene in
      let (ann, item) = (scene.person(), scene.item(.goods))
      let (count, price) = (scene.number(3...15), scene.number(2...14))
      scene.ask(
        "\(ann) buys \(count) \(item). Each \(item.one) costs $\(price). How many dollars does \(ann.they) spend?",
        "A \(item.one) costs $\(price) at the store. \(ann) buys \(count) of them. How much does \(ann) pay in all?",
        "How much money does \(ann) need to buy \(count) \(item) at $\(price) each?",
        "At a sale, every \(item.one) is $\(price). \(ann) takes \(count) to the counter. What is the total in "
          + "dollars?"
      )
      let total = Calculation("\(count)*\(price)")
      scene.say("\(ann) spends \(total.dollars).", "The \(item) cost \(total.dollars) in all.")
      return total.value
    },
    ProblemTemplate("shopping-two-items") { scene in
      let (ann, first, second) = (scene.person(), scene.item(.goods), scene.item(.goods))
      let (m, p) = (scene.number(2...9), scene.number(2...12))
      let (n, q) = (scene.number(2...9), scene.number(2...12))
      scene.ask(
        "\(ann) buys \(m) \(first) for $\(p) each and \(n) \(second) for $\(q) each. How much does \(ann.they) spend?",
        "A \(first.one) costs $\(p) and a \(second.one) costs $\(q). What do \(m) \(first) and \(n) \(second) cost?",
        "\(ann) needs \(m) \(first) and \(n) \(second). The \(first) are $\(p) each, and the \(second) are $\(q) "
          + "each. How many dollars should \(ann) bring?")
      let (left, right) = (Calculation("\(m)*\(p)"), Calculation("\(n)*\(q)"))
      let total = Calculation("\(left.value)+\(right.value)")
      scene.say("The \(first) cost \(left.dollars).")
      scene.say("The \(second) cost \(right.dollars).")
      scene.say("Together they cost \(total.dollars).", "\(ann) spends \(total.dollars) in all.")
      return total.value
    },
    ProblemTemplate("shopping-change") { scene in
      let (ann, item) = (scene.person(), scene.item(.food))
      let (count, price) = (scene.number(3...12), scene.number(2...4))
      let paid = ((count * price) / 20 + 1) * 20
      scene.ask(
        "\(ann) buys \(count) \(item) for $\(price) each and pays with $\(paid). How much change does \(ann.they) "
          + "get?",
        "At the market, one \(item.one) costs $\(price). \(ann) has $\(paid) and buys \(count) \(item). How many "
          + "dollars does \(ann.they) have left?",
        "\(ann) hands the baker $\(paid) for \(count) \(item) that cost $\(price) each. What is \(ann.their) change?")
      let cost = Calculation("\(count)*\(price)")
      let change = Calculation("\(paid)-\(cost.value)")
      scene.say("The \(item) cost \(cost.dollars).")
      scene.say("\(ann) gets back \(change.dollars).", "So \(ann.they) has \(change.dollars) left.")
      return change.value
    },
    ProblemTemplate("shopping-saving-up") { scene in
      let (ann, item) = (scene.person(), scene.item(.dear))
      let (weeks, weekly, start) = (scene.number(4...15), scene.number(4...15), scene.number(6...50))
      let price = start + weeks * weekly
      scene.ask(
        "\(ann) wants a \(item.one) that costs $\(price). \(ann.startThey) has $\(start) and saves $\(weekly) every "
          + "week. In how many weeks will \(ann.they) have enough?",
        "A \(item.one) costs $\(price). \(ann) already has $\(start). If \(ann.they) saves $\(weekly) a week, how "
          + "many weeks will it take to save the rest?",
        "\(ann) gets $\(weekly) for chores each week and keeps all of it. \(ann.startThey) started with $\(start). "
          + "How many weeks must \(ann.they) work to buy a \(item.one) for $\(price)?")
      let missing = Calculation("\(price)-\(start)")
      let needed = Calculation("\(missing.value)/\(weekly)")
      scene.say("\(ann) still needs \(missing.dollars).")
      scene.say("That takes \(needed) weeks.")
      return needed.value
    },
    ProblemTemplate("shopping-boxes") { scene in
      let (ann, item) = (scene.person(), scene.item(.small))
      let (boxes, inside, price) = (scene.number(3...12), scene.number(4...24), scene.number(2...9))
      let wantsMoney = scene.number(0...1) == 0
      if wantsMoney {
        scene.ask(
          "A shop has \(boxes) boxes with \(inside) \(item) each. It sells every \(item.one) for $\(price). How much "
            + "money does the shop get if it sells them all?",
          "\(ann) sells \(item) at $\(price) each. \(ann.startThey) has \(boxes) boxes of \(inside). How many dollars "
            + "are all of them worth?",
          "There are \(inside) \(item) in a box, and each one costs $\(price). What do \(boxes) boxes cost?")
      } else {
        scene.ask(
          "\(ann) buys \(boxes) boxes of \(item). There are \(inside) in each box. How many \(item) does \(ann.they) "
            + "have?",
          "A box holds \(inside) \(item). How many \(item) are in \(boxes) boxes?",
          "\(ann) packs \(item) into boxes, \(inside) to a box. \(ann.startThey) fills \(boxes) boxes. How many "
            + "\(item) does \(ann.they) pack?")
      }
      let count = Calculation("\(boxes)*\(inside)")
      scene.say("There are \(count) \(item).")
      guard wantsMoney else { return count.value }
      let money = Calculation("\(count.value)*\(price)")
      scene.say("All of them cost \(money.dollars).")
      return money.value
    },
    ProblemTemplate("shopping-coupon") { scene in
      let (ann, item) = (scene.person(), scene.item(.goods))
      let (count, price, off) = (scene.number(3...10), scene.number(8...25), scene.number(1...6))
      scene.ask(
        "A \(item.one) costs $\(price), but today there is $\(off) off each one. How much do \(count) \(item) cost "
          + "today?",
        "\(ann) has a coupon for $\(off) off every \(item.one). Without it, a \(item.one) costs $\(price). How many "
          + "dollars does \(ann) pay for \(count) of them?",
        "\(ann) buys \(count) \(item). The price tag says $\(price), and the store takes $\(off) off each. What does "
          + "\(ann.they) pay?")
      let reduced = Calculation("\(price)-\(off)")
      let total = Calculation("\(reduced.value)*\(count)")
      scene.say("Each \(item.one) now costs \(reduced.dollars).")
      scene.say("\(count) of them cost \(total.dollars).")
      return total.value
    },
    ProblemTemplate("shopping-buy-more") { scene in
      let (ann, first, second) = (scene.person(), scene.item(.goods), scene.item(.food))
      let (m, p) = (scene.number(2...6), scene.number(3...12))
      let (n, q) = (scene.number(3...12), scene.number(2...5))
      let money = m * p + n * q
      scene.ask(
        "\(ann) has $\(money). \(ann.startThey) buys \(m) \(first) for $\(p) each and spends the rest on \(second) "
          + "at $\(q) each. How many \(second) does \(ann.they) buy?",
        "With $\(money) in \(ann.their) pocket, \(ann) first gets \(m) \(first) at $\(p) each. How many \(second) "
          + "can \(ann.they) get with the money that is left, if a \(second.one) costs $\(q)?",
        "\(first.count(m)) at $\(p) each and some \(second) at $\(q) each cost $\(money) together. How many "
          + "\(second) are there?")
      let spent = Calculation("\(m)*\(p)")
      let left = Calculation("\(money)-\(spent.value)")
      let count = Calculation("\(left.value)/\(q)")
      scene.say("The \(first) cost \(spent.dollars).")
      scene.say("That leaves \(left.dollars).")
      scene.say("It is enough for \(count) \(second).")
      return count.value
    },
    ProblemTemplate("shopping-stand") { scene in
      let (ann, item) = (scene.person(), scene.item(.food))
      let (sold, price) = (scene.number(12...40), scene.number(2...4))
      let cost = scene.number(5...(sold * price - 5))
      scene.ask(
        "\(ann) sells \(item) at a stand for $\(price) each. \(ann.startThey) sells \(sold) of them. Making them "
          + "cost $\(cost). How much profit does \(ann.they) make?",
        "To make \(sold) \(item), \(ann) spent $\(cost). Then \(ann.they) sold each one for $\(price). How many "
          + "dollars did \(ann.they) earn after paying for everything?",
        "\(ann) spends $\(cost) to set up a stand and sells \(sold) \(item) at $\(price) each. How much more does "
          + "\(ann.they) take in than \(ann.they) spent?")
      let taken = Calculation("\(sold)*\(price)")
      let profit = Calculation("\(taken.value)-\(cost)")
      scene.say("\(ann) takes in \(taken.dollars).")
      scene.say("The profit is \(profit.dollars).", "After the costs, \(profit.dollars) is left.")
      return profit.value
    },
  ]
}
