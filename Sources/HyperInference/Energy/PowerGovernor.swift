import HyperIO

/// What to do next.
package enum PowerDecision: Equatable, Sendable {
  /// Run a unit of work on this rung.
  case run(PowerRung)
  /// Wait so many seconds and ask again.
  case wait(seconds: Double)
  /// The packages draw the limit while nothing runs: no waiting brings them under it.
  case outOfReach(watts: Double)
}

/// Keeps the average power over any 5 seconds at or below a limit, and near it while there is work.
///
/// It is asked before every unit of work and decides from the energy counted so far. Two rules hold at once:
///
/// - *Pace.* A credit of joules grows with the limit and shrinks with what is drawn. Without credit the next unit runs
///   on a rung that draws less than the limit, and only where there is none it waits. So power stays near the limit all
///   the time, with no long halts.
/// - *Guard.* A unit whose predicted energy would lift any window of 5 seconds above the limit, until its end, waits
///   until it fits.
///
/// Both are exact up to what a unit of work turns out to take beyond its prediction: a unit should not take more than a
/// few percent of the limit's energy in 5 seconds. Time before the first sample is taken for idle.
///
/// It has no clock of its own and does not sleep: `PowerGate` does that.
package struct PowerGovernor {
  /// The limit on the whole packages, idle included, in watts.
  package let limit: Double
  /// What it did so far.
  package private(set) var report: PowerReport

  private enum Activity {
    case running(rung: Int)
    case waiting
    /// The caller has no work.
    case resting
  }

  private var ladder: PowerLadder
  private var window: PowerWindow
  private var idleWatts: Double
  private var last: EnergySample
  private var activity = Activity.resting
  /// Joules that may be drawn beyond the pace; negative: that were.
  private var credit = 0.0
  /// The most of it: enough for one unit of work.
  private var largestCredit = 0.0
  private var isOnLower = false
  /// The most energy above idle between two decisions in the last seconds, in joules.
  private var largestUnit = 0.0
  /// When the present wait began.
  private var waitStart: Double?
  /// How many units of work may be on their way at once: 1, or one a thread.
  private let concurrentUnits: Bool

  /// The pace and the guard stay this share below the limit, for what predictions miss.
  private static let paceReserve = 0.0125
  private static let guardReserve = 0.005
  /// Units that suddenly take as much again are allowed for, up to this share of a window.
  private static let surgeReserve = 0.01
  /// Seconds at the limit that can be saved up, and that decide when to change between two rungs.
  private static let savings = 0.2
  private static let hysteresis = 0.02
  /// A rung below the limit is used while one unit on it leaves less than this share of a window undrawn.
  private static let largestDeficit = 0.02
  /// Waits are cut, so that a change is seen soon. In seconds.
  private static let longestWait = 0.25
  private static let shortestWait = 5e-5
  /// Seconds of waiting at more than the limit after which it is out of reach.
  private static let patience = 2 * PowerWindow.seconds

  /// A governor that begins with `sample`.
  ///
  /// - Parameters:
  ///   - limit: watts of the whole packages.
  ///   - threads: the most threads that work.
  ///   - idleWatts: what the packages draw without work.
  ///   - wattsPerThread: what a busy thread is thought to add, until it is seen.
  ///   - concurrentUnits: whether each thread asks for itself; else one asks for all.
  /// - Throws: `InputError` for a limit that is not above the idle power.
  package init(
    limit: Double, threads: Int, idleWatts: Double, idleSource: EnergySource, wattsPerThread: Double,
    concurrentUnits: Bool = false, from sample: EnergySample
  ) throws(InputError) {
    precondition(threads > 0, "someone works")
    guard limit.isFinite, limit * (1 - Self.paceReserve) > idleWatts else {
      throw InputError(
        "--power-limit", expected: "more than the \(fixed(idleWatts, 1)) W (\(idleSource)) that idle processors draw",
        found: "\(fixed(limit, 1)) W")
    }
    self.limit = limit
    self.idleWatts = idleWatts
    self.concurrentUnits = concurrentUnits
    ladder = PowerLadder(threads: threads, wattsPerThread: wattsPerThread)
    window = PowerWindow(at: sample.seconds, joules: sample.joules, before: idleWatts)
    report = PowerReport(limit: limit, start: sample, rungs: ladder.rungs)
    last = sample
  }

  private var pace: Double { limit * (1 - Self.paceReserve) }

  /// Decides at `sample` about a unit of work, the last one or a wait being over.
  ///
  /// - Parameters:
  ///   - done: the size of the work done since the last decision, in the caller's unit.
  ///   - next: the size of the unit to come.
  package mutating func decide(_ sample: EnergySample, done: Double, next: Double) -> PowerDecision {
    account(sample, done: done)
    let (rung, wait) = plan(next)
    if wait < Self.shortestWait { return run(rung) }
    let waited = sample.seconds - (waitStart ?? sample.seconds)
    if waitStart == nil { waitStart = sample.seconds }
    if waited >= Self.patience, idleWatts >= pace { return .outOfReach(watts: idleWatts) }
    // What does not even fit behind a whole window of idle time would never run: it runs, and the report says so.
    if waited >= PowerWindow.seconds, idleWatts < pace, wait >= PowerWindow.seconds {
      report.overruns += 1
      return run(rung)
    }
    activity = .waiting
    return .wait(seconds: min(wait, Self.longestWait))
  }

  /// The caller has no work for a while: the time until it asks again says nothing about work.
  package mutating func rest(_ sample: EnergySample, done: Double) {
    account(sample, done: done)
    activity = .resting
    waitStart = nil
  }

  private mutating func run(_ rung: Int) -> PowerDecision {
    activity = .running(rung: rung)
    waitStart = nil
    return .run(ladder.rungs[rung])
  }

  /// The rung for the next unit and how long it has to wait, in seconds.
  private mutating func plan(_ work: Double) -> (rung: Int, wait: Double) {
    let room = pace - idleWatts
    guard room > 0 else { return (ladder.rungs.count - 1, PowerWindow.seconds) }
    let (upper, next) = ladder.around(room)
    if ladder.watts(upper) < room { isOnLower = false }
    // What a unit on the lower rung leaves undrawn.
    let lower = next.map { (rung: $0, deficit: (room - ladder.watts($0)) * horizon($0, work).seconds) }
    let largest = Self.largestDeficit * limit * PowerWindow.seconds
    var rung = upper
    var wait = 0.0
    if ladder.watts(upper) >= room {
      if let lower, lower.deficit <= largest {
        if credit < -Self.hysteresis * limit { isOnLower = true }
        if credit > Self.hysteresis * limit { isOnLower = false }
        if isOnLower { rung = lower.rung }
      } else {
        wait = max(0, -credit / room)
      }
    }
    var delay = self.delay(rung, work)
    if rung == upper, let lower, lower.deficit < delay * room {
      rung = lower.rung
      delay = self.delay(rung, work)
    }
    return (rung, max(wait, delay))
  }

  private func delay(_ rung: Int, _ work: Double) -> Double {
    let (_, work) = horizon(rung, work)
    let demand = ladder.demand(rung, work: work)
    let whole = limit * PowerWindow.seconds
    let surge = min(max(demand.joules, largestUnit), Self.surgeReserve * whole)
    return window.delay(
      seconds: demand.seconds, joules: demand.joules + surge + idleWatts * demand.seconds, idle: idleWatts,
      bound: (1 - Self.guardReserve) * whole)
  }

  /// What runs until the next decision: the unit, or as many as are shorter than decisions are apart.
  private func horizon(_ rung: Int, _ work: Double) -> (seconds: Double, work: Double) {
    let units = concurrentUnits ? Double(ladder.rungs[rung].threads) : 1
    let seconds = ladder.seconds(rung, work: work) * units
    guard seconds > 0, seconds < PowerWindow.spacing else { return (seconds, work * units) }
    return (seconds + PowerWindow.spacing, work * units * (1 + PowerWindow.spacing / seconds))
  }

  /// Takes in what happened since the last sample.
  private mutating func account(_ sample: EnergySample, done: Double) {
    let seconds = sample.seconds - last.seconds
    guard seconds > 0 else { return }
    let joules = sample.joules - last.joules
    let watts = joules / seconds
    last = sample
    window.append(sample.seconds, sample.joules)
    // What others drew does not have to be paid back for longer than a window remembers it.
    credit = min(largestCredit, max(-1.5 * limit, credit + pace * seconds - joules))
    largestUnit *= max(0, 1 - seconds / (2 * PowerWindow.seconds))
    switch activity {
    case .running(let rung):
      largestUnit = max(largestUnit, joules - idleWatts * seconds)
      ladder.learn(rung, watts: watts - idleWatts, seconds: seconds, work: done)
      largestCredit = max(Self.savings * limit, joules - pace * seconds)
      report.add(seconds: seconds, rung: rung)
    case .waiting:
      learnIdle(watts, seconds)
      report.addWait(seconds: seconds)
    case .resting: break
    }
    report.add(sample, windowJoules: window.joulesNow)
  }

  /// Down at once, up slowly: another thread's last unit may reach into a wait.
  private mutating func learnIdle(_ watts: Double, _ seconds: Double) {
    // A counter that moves once a millisecond says nothing about less.
    guard seconds >= 0.002 else { return }
    let weight = watts < idleWatts ? min(1, seconds / 0.1) : min(1, seconds / 1)
    idleWatts += weight * (max(0, watts) - idleWatts)
  }
}
