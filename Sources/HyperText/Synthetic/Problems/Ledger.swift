/// A situation in which one number changes several times: things come and go.
///
/// Which changes follow each other is drawn the same way for every situation. In the wordings, `[n]`, `[part]` and
/// `[times]` are the change, `[p]`, `[they]`, `[their]`, `[them]` a person and `[items]` what is counted.
struct Ledger: Sendable {
  let name: String
  var isHeldOut = false
  let items: ProblemItems?
  /// What the number may be at first.
  let range: ClosedRange<Int>
  let start: [String]
  /// The changes; each wording is used once in a problem.
  let gains: [String]
  let losses: [String]
  let partLosses: [String]
  let multiples: [String]
  let question: [String]
  let gainLine: String
  let lossLine: String
  let partLine: String
  let multipleLine: String

  var template: ProblemTemplate { ProblemTemplate(name, isHeldOut: isHeldOut) { write(&$0) } }

  private func write(_ s: inout ProblemScene) {
    let person = s.person()
    s.roles = ["p": person.name, "they": person.they, "their": person.their, "them": person.them]
    if let items { s.roles["items"] = s.item(items).many }
    let begin = s.number(range) / 2 * 2
    var value = Amount(begin)
    s.roles["n"] = "\(begin)"
    s.tell(anyOf: start)
    var (gains, losses) = (s.shuffled(gains), s.shuffled(losses))
    var mayPart = !partLosses.isEmpty
    var mayGrow = !multiples.isEmpty
    let changes = s.pick([2, 3, 3, 4, 4])
    if changes == 4 { mayGrow = false }
    for index in 0..<changes {
      let now = value.whole
      let divisors = now >= 8 ? [2, 2, 3, 4].filter { now.isMultiple(of: $0) } : []
      switch s.number(0...5) {
      case 0 where mayPart && !divisors.isEmpty:
        mayPart = false
        let parts = s.pick(divisors)
        s.roles["part"] = s.part(parts)
        s.tell(anyOf: partLosses)
        let gone = s.step("\(now)/\(parts)", partLine)
        value = s.step("\(now)-\(gone)", lossLine)
      case 1 where mayGrow && index > 0 && now <= range.upperBound:
        mayGrow = false
        let factor = s.pick([2, 2, 3])
        s.roles["times"] = s.times(factor)
        s.tell(anyOf: multiples)
        value = s.step("\(now)*\(factor)", multipleLine)
      case 2, 3:
        let n = s.number(3...max(8, range.upperBound / 2))
        s.roles["n"] = "\(n)"
        if let gain = gains.popLast() {
          s.tell(gain)
          value = s.step("\(now)+\(n)", gainLine)
        }
      default:
        let n = now > 6 ? s.number(2...now - 3) : s.number(3...12)
        s.roles["n"] = "\(n)"
        if now > 6, let loss = losses.popLast() {
          s.tell(loss)
          value = s.step("\(now)-\(n)", lossLine)
        } else if let gain = gains.popLast() {
          s.tell(gain)
          value = s.step("\(now)+\(n)", gainLine)
        }
      }
    }
    s.ask(anyOf: question)
  }
}
