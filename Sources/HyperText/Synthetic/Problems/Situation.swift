/// A situation in which a number of things comes about, changes, and is asked for.
///
/// How the number comes about, what happens to it and what is asked in the end, the plan, is drawn the same way for
/// every situation. So a few dozen situations make thousands of templates, and a template can be held out although
/// each of its sentences is known from others.
///
/// Every wording is a sentence or more. In all of them `[p]`, `[they]`, `[their]`, `[them]` are a person, `[q]` is the
/// name of somebody else, and `[items]`, `[one]` are what is counted. `[n]`, `[m]`, `[part]` and `[times]` are numbers.
package struct Situation: Sendable {
  package let name: String
  var isHeldOut = false
  var items: ProblemItems? = nil
  /// What the lines of the answer count, with the number at `#`: "# [items]", "# gallons of water", "$#".
  let counted: String
  /// About what the number is at first.
  let range: ClosedRange<Int>

  // How the number comes about.

  /// There are `[n]`.
  let start: [String]
  /// There are `[n]` groups of `[m]`: boxes, rows, days, hours.
  let groups: [String]
  /// There are `[n]` of one kind and `[m]` of another.
  let kinds: [String]

  // What happens to it. Each wording is used once in a problem.

  /// `[n]` come, or go.
  let gains: [String]
  let losses: [String]
  /// `[n]` groups of `[m]` come, or go.
  let groupGains: [String]
  let groupLosses: [String]
  /// `[part]`, such as "half" or "a third", of them goes.
  let partLosses: [String]
  /// `[n]%` of them go.
  let percentLosses: [String]
  /// There are `[times]`, such as "twice" or "3 times", as many as before.
  let multiples: [String]
  /// What does not matter, with any number `[n]`.
  var distractions: [String] = []

  // What is asked. All but the first of these may be left out; of what comes before, nothing may be empty.

  /// How many there are now.
  let left: [String]
  /// All of them are shared by `[n]`: how many does each get?
  var share: [String] = []
  /// `[n]` fit into one: how many of those are needed?
  var pack: [String] = []
  /// Each brings `[n]` dollars, or costs them: how much is that?
  var worth: [String] = []
  /// Each brings `[n]` dollars, and `[m]` dollars were paid before: what remains?
  var profit: [String] = []
  /// `[n]` are wanted: how many are missing?
  var need: [String] = []
  /// Somebody else has `[n]` more, or `[times]` as many: how many is that together?
  var moreTogether: [String] = []
  var timesTogether: [String] = []

  /// What may happen, by the names that plans have for it.
  package enum Event: String, CaseIterable, Sendable {
    case start, groups, kinds
    case gain, loss, groupGain, groupLoss, part, percent, multiple
    case left, share, pack, worth, profit, need, moreTogether, timesTogether
  }

  package func wordings(of event: Event) -> [String] {
    switch event {
    case .start: start
    case .groups: groups
    case .kinds: kinds
    case .gain: gains
    case .loss: losses
    case .groupGain: groupGains
    case .groupLoss: groupLosses
    case .part: partLosses
    case .percent: percentLosses
    case .multiple: multiples
    case .left: left
    case .share: share
    case .pack: pack
    case .worth: worth
    case .profit: profit
    case .need: need
    case .moreTogether: moreTogether
    case .timesTogether: timesTogether
    }
  }

  var source: ProblemSource { ProblemSource(name, isHeldOut: isHeldOut) { write(&$0) } }

  private func write(_ s: inout ProblemScene) {
    let (person, other) = (s.person(), s.person())
    s.roles = [
      "p": person.name, "they": person.they, "their": person.their, "them": person.them, "q": other.name,
    ]
    if let items {
      let item = s.item(items)
      s.roles["items"] = item.many
      s.roles["one"] = item.one
    }
    let changes = s.pick([0, 1, 1, 1, 2, 2, 3])
    var now = begin(mayBePlain: changes > 0, &s)
    if !distractions.isEmpty, s.once(in: 4) {
      s.roles["n"] = "\(s.number(3...60))"
      s.tell(anyOf: distractions)
    }
    var unused = Unused(s.shuffled(gains), s.shuffled(losses))
    for _ in 0..<changes { now = change(now, &unused, &s) }
    end(now, &s)
  }

  // MARK: - How the number comes about

  private func begin(mayBePlain: Bool, _ s: inout ProblemScene) -> Int {
    switch s.number(mayBePlain ? 0...4 : 2...4) {
    case 0, 1:
      // Even, so that parts come out more often.
      let n = s.number(range) / 2 * 2
      tell(.start, ["n": n], &s)
      return n
    case 2, 3:
      let n = s.number(2...12)
      let most = min(30, max(3, 2 * range.upperBound / n))
      let m = s.number(min(max(2, range.lowerBound / n), most)...most)
      tell(.groups, ["n": n, "m": m], &s)
      return s.step("\(n)*\(m)", "In all, that makes \(counted).").whole
    default:
      let (n, m) = (s.number(range), s.number(range))
      tell(.kinds, ["n": n, "m": m], &s)
      return s.step("\(n)+\(m)", "Together, that is \(counted).").whole
    }
  }

  // MARK: - What happens to it

  /// What was not told yet: of what comes several times the wordings, of what comes once the events.
  private struct Unused {
    var gains: [String]
    var losses: [String]
    var events: Set<Event> = [.groupGain, .groupLoss, .part, .percent, .multiple]

    init(_ gains: [String], _ losses: [String]) { (self.gains, self.losses) = (gains, losses) }
  }

  private func change(_ now: Int, _ unused: inout Unused, _ s: inout ProblemScene) -> Int {
    let parts = [2, 2, 3, 4, 5].filter { now >= 8 && now.isMultiple(of: $0) }
    let percents = [10, 20, 25, 30, 40, 50, 60, 75, 80].filter { now >= 8 && (now * $0).isMultiple(of: 100) }
    func takes(_ event: Event, _ isPossible: Bool) -> Bool { isPossible && unused.events.remove(event) != nil }
    switch s.number(0...9) {
    case 0 where takes(.part, !parts.isEmpty):
      let parts = s.pick(parts)
      s.roles["part"] = s.part(parts)
      tell(.part, [:], &s)
      return lose("\(now)/\(parts)", of: now, &s)
    case 1 where takes(.percent, !percents.isEmpty):
      let percent = s.pick(percents)
      tell(.percent, ["n": percent], &s)
      return lose("\(now)*\(percent)/100", of: now, &s)
    case 2 where takes(.multiple, now <= 2 * range.upperBound):
      let factor = s.pick([2, 2, 3])
      s.roles["times"] = s.times(factor)
      tell(.multiple, [:], &s)
      return s.step("\(now)*\(factor)", "Then it is \(counted).").whole
    case 3 where takes(.groupGain, true):
      let (n, m) = (s.number(2...8), s.number(2...max(3, range.upperBound / 5)))
      tell(.groupGain, ["n": n, "m": m], &s)
      let more = s.step("\(n)*\(m)", "They are \(counted).").whole
      return s.step("\(now)+\(more)", "Then it is \(counted).").whole
    case 4 where takes(.groupLoss, now >= 12):
      let n = s.number(2...min(8, now / 4))
      let m = s.number(2...min(30, (now - 2) / n))
      tell(.groupLoss, ["n": n, "m": m], &s)
      return lose("\(n)*\(m)", of: now, &s)
    case 5, 6, 7:
      guard now > 6, let loss = unused.losses.popLast() else { fallthrough }
      let n = s.number(2...now - 3)
      tell(.loss, ["n": n], wordings: [loss], &s)
      return s.step("\(now)-\(n)", "That leaves \(counted).").whole
    default:
      guard let gain = unused.gains.popLast() else { return now }
      let n = s.number(3...max(8, range.upperBound / 2))
      tell(.gain, ["n": n], wordings: [gain], &s)
      return s.step("\(now)+\(n)", "Then it is \(counted).").whole
    }
  }

  private func lose(_ expression: String, of now: Int, _ s: inout ProblemScene) -> Int {
    let gone = s.step(expression, "They are \(counted).").whole
    return s.step("\(now)-\(gone)", "That leaves \(counted).").whole
  }

  // MARK: - What is asked

  private func end(_ now: Int, _ s: inout ProblemScene) {
    let divisors = (2...24).filter { now > $0 && now.isMultiple(of: $0) }
    switch s.number(0...11) {
    case 0 where !share.isEmpty && !divisors.isEmpty:
      let n = s.pick(divisors)
      tell(.share, ["n": n], &s)
      s.step("\(now)/\(n)", "Each gets \(counted).")
    case 1 where !pack.isEmpty && !divisors.isEmpty:
      let n = s.pick(divisors)
      tell(.pack, ["n": n], &s)
      s.step("\(now)/\(n)", "That takes #.")
    case 2 where !worth.isEmpty:
      let n = s.number(2...9)
      tell(.worth, ["n": n], &s)
      s.step("\(now)*\(n)", "That is $#.")
    case 3 where !profit.isEmpty && now >= 4:
      let n = s.number(2...9)
      let m = s.number(2...(now * n - 2))
      tell(.profit, ["n": n, "m": m], &s)
      let all = s.step("\(now)*\(n)", "That brings $#.")
      s.step("\(all)-\(m)", "After the costs, it is $#.")
    case 4 where !need.isEmpty:
      let n = now + s.number(3...max(6, range.upperBound))
      tell(.need, ["n": n], &s)
      s.step("\(n)-\(now)", "So \(counted) are missing.")
    case 5 where !moreTogether.isEmpty:
      let n = s.number(2...max(6, range.upperBound / 2))
      tell(.moreTogether, ["n": n], &s)
      let theirs = s.step("\(now)+\(n)", "The others are \(counted).")
      s.step("\(now)+\(theirs)", "Together, that is \(counted).")
    case 6 where !timesTogether.isEmpty:
      let factor = s.pick([2, 3, 4])
      s.roles["times"] = s.times(factor)
      tell(.timesTogether, [:], &s)
      let theirs = s.step("\(now)*\(factor)", "The others are \(counted).")
      s.step("\(now)+\(theirs)", "Together, that is \(counted).")
    default:
      tell(.left, [:], &s)
    }
  }

  private func tell(
    _ event: Event, _ numbers: [String: Int], wordings: [String]? = nil, _ s: inout ProblemScene
  ) {
    s.roles.merge(numbers.mapValues(String.init)) { $1 }
    s.plan.append(event.rawValue)
    s.tell(anyOf: wordings ?? self.wordings(of: event))
  }
}
