// Buying and selling.

extension ProblemGenerator {
  package static let shopping: [ProblemSource] = [
    ProblemSource("shopping-total") { s in
      let (ann, item) = (s.person(), s.item(.goods))
      let (count, price) = (s.number(3...15), s.number(2...14))
      s.ask(
        "\(ann) buys \(count) \(item). Each \(item.one) costs $\(price). How many dollars does \(ann.they) spend?",
        "A \(item.one) costs $\(price) at the store. \(ann) buys \(count) of them. How much does \(ann) pay in all?",
        "How much money does \(ann) need to buy \(count) \(item) at $\(price) each?",
        "At a sale, every \(item.one) is $\(price). \(ann) takes \(count) to the counter. What is the total in dollars?"
      )
      s.step("\(count)*\(price)", "\(ann) spends $#.", "The \(item) cost $# in all.")
    },
    ProblemSource("shopping-two-items") { s in
      let (ann, first, second) = (s.person(), s.item(.goods), s.item(.goods))
      let (m, p) = (s.number(2...9), s.number(2...12))
      let (n, q) = (s.number(2...9), s.number(2...12))
      s.ask(
        "\(ann) buys \(m) \(first) for $\(p) each and \(n) \(second) for $\(q) each. How much does \(ann.they) spend?",
        "A \(first.one) costs $\(p) and a \(second.one) costs $\(q). What do \(m) \(first) and \(n) \(second) cost?",
        "\(ann) needs \(m) \(first) and \(n) \(second). The \(first) are $\(p) each, and the \(second) are $\(q) "
          + "each. How many dollars should \(ann) bring?"
      )
      let left = s.step("\(m)*\(p)", "The \(first) cost $#.")
      let right = s.step("\(n)*\(q)", "The \(second) cost $#.")
      s.step("\(left)+\(right)", "Together they cost $#.", "\(ann) spends $# in all.")
    },
    ProblemSource("shopping-change") { s in
      let (ann, item) = (s.person(), s.item(.food))
      let (count, price) = (s.number(3...12), s.number(2...4))
      let paid = ((count * price) / 20 + 1) * 20
      s.ask(
        "\(ann) buys \(count) \(item) for $\(price) each and pays with $\(paid). How much change does \(ann.they) get?",
        "At the market, one \(item.one) costs $\(price). \(ann) has $\(paid) and buys \(count) \(item). How many "
          + "dollars does \(ann.they) have left?",
        "\(ann) hands the baker $\(paid) for \(count) \(item) that cost $\(price) each. What is \(ann.their) change?")
      let cost = s.step("\(count)*\(price)", "The \(item) cost $#.")
      s.step("\(paid)-\(cost)", "\(ann) gets back $#.", "So \(ann.they) has $# left.")
    },
    ProblemSource("shopping-saving-up") { s in
      let (ann, item) = (s.person(), s.item(.dear))
      let (weeks, weekly, start) = (s.number(4...15), s.number(4...15), s.number(6...50))
      let price = start + weeks * weekly
      s.ask(
        "\(ann) wants a \(item.one) that costs $\(price). \(ann.they) has $\(start) and saves $\(weekly) every "
          + "week. In how many weeks will \(ann.they) have enough?",
        "A \(item.one) costs $\(price). \(ann) already has $\(start). If \(ann.they) saves $\(weekly) a week, how "
          + "many weeks will it take to save the rest?",
        "\(ann) gets $\(weekly) for chores each week and keeps all of it. \(ann.they) started with $\(start). How "
          + "many weeks must \(ann.they) work to buy a \(item.one) for $\(price)?"
      )
      let missing = s.step("\(price)-\(start)", "\(ann) still needs $#.")
      s.step("\(missing)/\(weekly)", "That takes # weeks.")
    },
    ProblemSource("shopping-boxes") { s in
      let (ann, item) = (s.person(), s.item(.small))
      let (boxes, inside, price) = (s.number(3...12), s.number(4...24), s.number(2...9))
      s.ask(
        "A shop has \(boxes) boxes with \(inside) \(item) each. It sells every \(item.one) for $\(price). How much "
          + "money does the shop get if it sells them all?",
        "\(ann) sells \(item) at $\(price) each. \(ann.they) has \(boxes) boxes of \(inside). How many dollars are "
          + "all of them worth?",
        "There are \(inside) \(item) in a box, and each one costs $\(price). What do \(boxes) boxes cost?")
      let count = s.step("\(boxes)*\(inside)", "There are # \(item).")
      s.step("\(count)*\(price)", "All of them cost $#.")
    },
    ProblemSource("shopping-coupon") { s in
      let (ann, item) = (s.person(), s.item(.goods))
      let (count, price, off) = (s.number(3...10), s.number(8...25), s.number(1...6))
      s.ask(
        "A \(item.one) costs $\(price), but today there is $\(off) off each one. How much do \(count) \(item) cost "
          + "today?",
        "\(ann) has a coupon for $\(off) off every \(item.one). Without it, a \(item.one) costs $\(price). How many "
          + "dollars does \(ann) pay for \(count) of them?",
        "\(ann) buys \(count) \(item). The price tag says $\(price), and the store takes $\(off) off each. What "
          + "does \(ann.they) pay?"
      )
      let reduced = s.step("\(price)-\(off)", "Each \(item.one) now costs $#.")
      s.step("\(reduced)*\(count)", "\(count) of them cost $#.")
    },
    ProblemSource("shopping-buy-more") { s in
      let (ann, first, second) = (s.person(), s.item(.goods), s.item(.food))
      let (m, p) = (s.number(2...6), s.number(3...12))
      let (n, q) = (s.number(3...12), s.number(2...5))
      let money = m * p + n * q
      s.ask(
        "\(ann) has $\(money). \(ann.they) buys \(m) \(first) for $\(p) each and spends the rest on \(second) at "
          + "$\(q) each. How many \(second) does \(ann.they) buy?",
        "With $\(money) in \(ann.their) pocket, \(ann) first gets \(m) \(first) at $\(p) each. How many \(second) "
          + "can \(ann.they) get with the money that is left, if a \(second.one) costs $\(q)?",
        "\(first.count(m)) at $\(p) each and some \(second) at $\(q) each cost $\(money) together. How many "
          + "\(second) are there?"
      )
      let spent = s.step("\(m)*\(p)", "The \(first) cost $#.")
      let left = s.step("\(money)-\(spent)", "That leaves $#.")
      let count = s.step("\(left)/\(q)", "It is enough for # \(second).")
    },
    ProblemSource("shopping-stand") { s in
      let (ann, item) = (s.person(), s.item(.food))
      let (sold, price) = (s.number(12...40), s.number(2...4))
      let cost = s.number(5...(sold * price - 5))
      s.ask(
        "\(ann) sells \(item) at a stand for $\(price) each. \(ann.they) sells \(sold) of them. Making them cost "
          + "$\(cost). How much profit does \(ann.they) make?",
        "To make \(sold) \(item), \(ann) spent $\(cost). Then \(ann.they) sold each one for $\(price). How many "
          + "dollars did \(ann.they) earn after paying for everything?",
        "\(ann) spends $\(cost) to set up a stand and sells \(sold) \(item) at $\(price) each. How much more does "
          + "\(ann.they) take in than \(ann.they) spent?"
      )
      let taken = s.step("\(sold)*\(price)", "\(ann) takes in $#.")
      s.step("\(taken)-\(cost)", "The profit is $#.", "After the costs, $# is left.")
    },
  ]
}
