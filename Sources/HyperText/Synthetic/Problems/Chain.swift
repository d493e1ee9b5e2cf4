/// A situation in which several have the same kind of number, and each number is told by comparison with another one.
///
/// What is compared and how that is said belongs to the situation; which comparisons follow each other is drawn, the
/// same way for every situation, so that all of them need calculations of the same shapes.
///
/// In the wordings, `[b]` is compared with `[a]`, and `[they]` and `[their]` stand for `[b]`; `[n]`, `[times]` and
/// `[part]` are the comparison, `[items]` and `[one]` what is counted.
struct Chain: Sendable {
  enum Subjects: Sendable {
    /// People with names.
    case people
    /// Others, in the order in which they come up.
    case listed([[String]])
  }

  let name: String
  var isHeldOut = false
  let subjects: Subjects
  let items: ProblemItems?
  /// What the first number may be.
  let range: ClosedRange<Int>
  let first: String
  let more: String
  let fewer: String
  let times: String
  let part: String
  /// One of these asks for the sum of all numbers, for the last one, or for what the sum is worth at `[n]` dollars.
  let total: String
  let last: String
  var worth: String? = nil
  /// The line of the answer for one number, and for the sum.
  let line: String
  let sum: String
  var worthLine: String? = nil

  var source: ProblemSource { ProblemSource(name, isHeldOut: isHeldOut) { write(&$0) } }

  private func write(_ s: inout ProblemScene) {
    let count = s.pick([2, 3, 3, 3, 4, 4])
    let (names, pronouns) = subjects(count, &s)
    if let items {
      let item = s.item(items)
      s.roles["items"] = item.many
      s.roles["one"] = item.one
    }
    s.roles["a"] = names[0]
    let start = s.number(range) / 2 * 2
    var values = [Amount(start)]
    let asksForLast = count == 3 && s.once(in: 3)
    var mayPart = true
    var sentences = [(roles: ["a": names[0], "n": "\(start)"], wording: first)]
    for index in 1..<count {
      let source = count == 3 && index == 2 && !asksForLast && s.once(in: 4) ? 0 : index - 1
      let value = values[source].whole
      let (wording, comparison, expression) = comparison(of: value, mayPart: mayPart, &s)
      if source != index - 1 { s.plan.append("first") }
      if wording == part { mayPart = false }
      let roles = [
        "a": names[source], "b": names[index], "they": pronouns[index].they, "their": pronouns[index].their,
      ]
      s.roles.merge(roles) { $1 }
      sentences.append((roles.merging(comparison) { $1 }, wording))
      values.append(s.step(expression, line))
    }
    if case .people = subjects, count < 4, s.once(in: 3) {
      s.plan.append("firstLast")
      sentences.append(sentences.removeFirst())
    }
    for sentence in sentences {
      s.roles.merge(sentence.roles) { $1 }
      s.tell(sentence.wording)
    }
    if asksForLast {
      s.plan.append("last")
      s.ask(last)
    } else if count < 4, let worth, let worthLine, s.once(in: 3) {
      let price = s.number(2...6)
      s.roles["n"] = "\(price)"
      s.plan.append("worth")
      s.ask(worth)
      let all = s.step(values.map(\.description).joined(separator: "+"), sum)
      s.step("\(all)*\(price)", worthLine)
    } else {
      s.plan.append("total")
      s.ask(total)
      s.step(values.map(\.description).joined(separator: "+"), sum)
    }
  }

  private func subjects(_ count: Int, _ s: inout ProblemScene) -> (names: [String], pronouns: [Gender]) {
    switch subjects {
    case .people:
      let people = (0..<count).map { _ in s.person() }
      return (people.map(\.name), people.map(\.gender))
    case .listed(let lists):
      return (Array(s.pick(lists).prefix(count)), Array(repeating: .neuter, count: count))
    }
  }

  /// How a number is told that is compared with `value`.
  private func comparison(
    of value: Int, mayPart: Bool, _ s: inout ProblemScene
  ) -> (wording: String, roles: [String: String], expression: String) {
    switch s.number(0...3) {
    case 0 where value <= 2 * range.upperBound:
      let factor = s.pick([2, 2, 3, 3, 4, 5])
      s.plan.append("times")
      return (times, ["times": s.times(factor)], "\(value)*\(factor)")
    case 1 where mayPart && value >= 6 && [2, 3, 4, 5].contains(where: { value.isMultiple(of: $0) }):
      let parts = s.pick([2, 2, 3, 4, 5].filter { value.isMultiple(of: $0) })
      s.plan.append("part")
      return (part, ["part": s.part(parts)], "\(value)/\(parts)")
    case 2 where value > 4:
      let n = s.number(2...min(value - 2, range.upperBound))
      s.plan.append("fewer")
      return (fewer, ["n": "\(n)"], "\(value)-\(n)")
    default:
      let n = s.number(2...max(6, range.upperBound / 2))
      s.plan.append("more")
      return (more, ["n": "\(n)"], "\(value)+\(n)")
    }
  }
}
