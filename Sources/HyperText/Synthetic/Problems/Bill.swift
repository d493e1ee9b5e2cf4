/// A situation in which several things are paid for, some of them by the piece.
///
/// How many things and what is asked in the end (the sum, the change, a share, the sum after a coupon, the price for
/// several times) is drawn the same way for every situation. In the wordings, `[list]` is "3 apples at $2 each and a
/// pie for $5" or, after the prices were told, "3 apples and a pie"; `[p]`, `[they]`, `[their]` are a person, `[n]` a
/// number.
struct Bill: Sendable {
  let name: String
  var isHeldOut = false
  /// What is bought by the piece, and what is bought once.
  let pieces: [String]
  let singles: [String]
  /// Dollars for a piece and for a single thing.
  let piecePrice: ClosedRange<Int>
  let singlePrice: ClosedRange<Int>
  /// Whether a piece may cost dollars and cents.
  var hasCents = false
  /// "[p] buys [list]."
  let buys: [String]
  let total: [String]
  /// Asks for the change from `[n]` dollars, for the share of each of `[n]`, for what is to pay with `[n]` dollars off,
  /// and for the cost of `[n]` times.
  let change: [String]
  let share: [String]
  let coupon: [String]
  let times: [String]

  var source: ProblemSource { ProblemSource(name, isHeldOut: isHeldOut) { write(&$0) } }

  private struct Entry {
    var thing: String
    var count: Int?
    var price: Amount
  }

  private func write(_ s: inout ProblemScene) {
    let person = s.person()
    s.roles = ["p": person.name, "they": person.they, "their": person.their, "them": person.them]
    let entries = entries(&s)
    let showsPrices = s.once(in: 3)
    s.plan += entries.map { $0.count == nil ? "once" : "pieces" } + (showsPrices ? ["pricesFirst"] : [])
    if showsPrices {
      let prices = entries.map { entry in
        "\(English.withArticle(entry.thing)) {costs|is} \(entry.price.price)"
      }
      s.tell(English.capitalized(Self.joined(prices)) + ".")
    }
    s.roles["list"] = Self.joined(
      entries.map { entry in
        guard let count = entry.count else {
          return English.withArticle(entry.thing) + (showsPrices ? "" : " for \(entry.price.price)")
        }
        return English.count(count, entry.thing) + (showsPrices ? "" : " at \(entry.price.price) each")
      })
    s.tell(anyOf: buys)
    var parts: [Amount] = []
    for entry in entries {
      guard let count = entry.count else {
        parts.append(entry.price)
        continue
      }
      parts.append(s.step("\(count)*\(entry.price)", "The \(English.plural(entry.thing)) cost $#."))
    }
    let sum = Self.sum(parts)
    end(sum: sum, adding: parts.map(\.description).joined(separator: "+"), &s)
  }

  private func end(sum: Int, adding expression: String, _ s: inout ProblemScene) {
    func add(_ s: inout ProblemScene) { s.step(expression, "In total, {that|everything|it} costs $#.") }
    switch s.number(0...5) {
    case 0, 1:
      s.plan.append("total")
      s.ask(anyOf: total)
      add(&s)
    case 2:
      let paid = [10, 20, 50, 100, 200, 500].first { $0 > sum } ?? sum + s.number(1...60)
      let money = s.once(in: 2) ? paid : sum + s.number(2...40)
      s.roles["n"] = "\(money)"
      s.plan.append("change")
      s.ask(anyOf: change)
      add(&s)
      s.step("\(money)-\(sum)", "That leaves $#.")
    case 3:
      let shares = [2, 3, 4, 5, 6].filter { sum.isMultiple(of: $0) }
      guard !shares.isEmpty else { fallthrough }
      let share = s.pick(shares)
      s.roles["n"] = "\(share)"
      s.plan.append("share")
      s.ask(anyOf: self.share)
      add(&s)
      s.step("\(sum)/\(share)", "Each {pays|share is} $#.")
    case 4:
      let off = s.number(2...max(3, min(20, sum / 3)))
      s.roles["n"] = "\(off)"
      s.plan.append("coupon")
      s.ask(anyOf: coupon)
      add(&s)
      s.step("\(sum)-\(off)", "{After that|With the discount}, it costs $#.")
    default:
      let often = s.number(2...8)
      s.roles["n"] = "\(often)"
      s.plan.append("times")
      s.ask(anyOf: times)
      add(&s)
      s.step("\(sum)*\(often)", "\(often) times that is $#.")
    }
  }

  /// Two to four things in any order, at least one of them by the piece, whose sum is in whole dollars.
  private func entries(_ s: inout ProblemScene) -> [Entry] {
    let byPiece = s.pick([1, 2, 2, 2, 3])
    let once = byPiece == 1 ? s.number(1...2) : s.number(0...1)
    let pieces = s.shuffled(pieces).prefix(byPiece).map { thing in
      let count = s.number(2...9)
      let price = hasCents && s.once(in: 2) ? s.price(piecePrice, by: count) : Amount(s.number(piecePrice))
      return Entry(thing: thing, count: count, price: price)
    }
    let singles = s.shuffled(singles).prefix(once).map { thing in
      Entry(thing: thing, count: nil, price: Amount(s.number(singlePrice)))
    }
    return s.once(in: 2) ? pieces + singles : singles + pieces
  }

  private static func sum(_ amounts: [Amount]) -> Int { amounts.reduce(Amount(0), +).whole }

  private static func joined(_ parts: [String]) -> String {
    switch parts.count {
    case 1: parts[0]
    case 2: parts[0] + " and " + parts[1]
    default: parts.dropLast().joined(separator: ", ") + ", and " + parts[parts.count - 1]
    }
  }
}
