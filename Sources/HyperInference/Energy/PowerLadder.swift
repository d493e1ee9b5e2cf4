/// A way to run that draws more or less: the fewer threads, the less.
public struct PowerRung: Equatable, Sendable {
  /// How many threads may work.
  public var threads: Int

  /// A rung with so many threads.
  public init(threads: Int) { self.threads = threads }
}

/// The rungs from the fullest to the most frugal, cheapest means first, and what each was seen to draw.
///
/// What was learnt of one rung is carried over to the others: they scale with it. Work has sizes in a unit of the
/// caller's.
struct PowerLadder {
  /// What is known of a rung.
  private struct Knowledge {
    /// Mean power above idle, in watts.
    var watts: Double
    /// Mean time of work of size 1, in seconds; 0: not known.
    var seconds = 0.0
    var isTried = false
  }

  let rungs: [PowerRung]
  private var knowledge: [Knowledge]
  /// The most energy and the least time that work took of late, as shares of what was expected of it.
  private var highJoules = 1.0
  private var shortSeconds = 1.0
  /// How often something was learnt.
  private var count = 0
  /// How many of the last pieces of work in a row took much less than expected.
  private var lows = 0

  /// Seconds that means are taken over, and the most that one piece of work counts in them.
  private static let memory = 0.15
  private static let largestWeight = 0.25
  /// The share by which an extreme moves towards what is seen now.
  private static let forgetting = 0.04
  /// Rungs of `threads` down to 1.
  init(threads: Int, wattsPerThread: Double) {
    rungs = (1...threads).reversed().map { PowerRung(threads: $0) }
    knowledge = rungs.map { Knowledge(watts: max(Self.least, wattsPerThread * Double($0.threads))) }
  }

  /// What a rung draws above idle, in watts.
  func watts(_ rung: Int) -> Double { knowledge[rung].watts }

  /// How long `work` takes there, in seconds; 0: not known.
  func seconds(_ rung: Int, work: Double) -> Double { knowledge[rung].seconds * work }

  /// The least favourable outcome for a window that `work` must fit in: much energy above idle in a short time.
  func demand(_ rung: Int, work: Double) -> (joules: Double, seconds: Double) {
    // The largest of a few is not the largest there is.
    let unseen = 0.4 * max(0, highJoules - 1) + 0.3 / Double(1 + count)
    let seconds = knowledge[rung].seconds * work
    return (knowledge[rung].watts * seconds * (max(1, highJoules) + unseen), seconds * min(1, shortSeconds))
  }

  /// The most frugal rung that draws `watts` or more above idle, the fullest where none does, and the next below it.
  func around(_ watts: Double) -> (upper: Int, lower: Int?) {
    let upper = rungs.indices.last { knowledge[$0].watts >= watts } ?? 0
    return (upper, upper + 1 < rungs.count ? upper + 1 : nil)
  }

  /// Takes in that `rung` drew `watts` above idle for `seconds` and did `work` meanwhile.
  mutating func learn(_ rung: Int, watts: Double, seconds: Double, work: Double) {
    let watts = max(watts, Self.least)
    let before = knowledge[rung]
    var known = before
    var weight = known.isTried ? min(Self.largestWeight, seconds / Self.memory) : 1
    if work > 0 {
      let took = seconds / work
      if known.isTried, known.seconds > 0 {
        let share = watts * took / (before.watts * before.seconds)
        if let change = changeWeight(share) {
          weight = max(weight, change)
        } else {
          highJoules = max(share, highJoules + Self.forgetting * (share - highJoules))
          let time = took / before.seconds
          shortSeconds = min(time, shortSeconds + Self.forgetting * (time - shortSeconds))
        }
        known.seconds += weight * (took - known.seconds)
      } else {
        known.seconds = took
      }
    }
    known.watts += weight * (watts - known.watts)
    known.isTried = true
    count += 1
    knowledge[rung] = known
    for other in rungs.indices where other != rung {
      knowledge[other].watts *= known.watts / before.watts
      // As if threads shared the work evenly.
      let slower = Double(rungs[rung].threads) / Double(rungs[other].threads)
      if !knowledge[other].isTried { knowledge[other].seconds = known.seconds * slower }
    }
  }

  /// How much energy counts that is `share` of what was expected, where it is no stray any more but the load itself is
  /// another. More is believed at once, less when it is seen again and again.
  private mutating func changeWeight(_ share: Double) -> Double? {
    let stray = 1.25 * max(1, highJoules)
    lows = share < 1 / stray ? lows + 1 : 0
    guard count > 2 else { return nil }
    return share > stray ? 1 : lows > 3 ? 0.5 : nil
  }

  /// Less than this is nothing, and nothing can be scaled by it. In watts.
  private static let least = 1e-3
}
