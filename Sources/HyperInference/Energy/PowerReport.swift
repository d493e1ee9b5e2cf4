import HyperIO

/// What a governor did to keep a limit.
public struct PowerReport: Equatable, Sendable {
  /// The limit, in watts.
  public let limit: Double
  /// Time from the first sample to the last, in seconds.
  public private(set) var seconds = 0.0
  /// Energy of that time, idle included, in joules.
  public private(set) var joules = 0.0
  /// Time that was waited, in seconds.
  public private(set) var waitedSeconds = 0.0
  /// The highest average over 5 seconds, in watts; 0 before the first 5 seconds are over.
  public private(set) var highestWatts = 0.0
  /// Units of work that ran though they could not fit under the limit.
  public internal(set) var overruns = 0
  /// Time that each rung ran, in seconds.
  public private(set) var rungs: [RungTime]
  /// When the means in use changed, the last of them; see `Decision`.
  public private(set) var decisions: [Decision] = []

  /// How long a rung ran.
  public struct RungTime: Equatable, Sendable {
    /// The rung.
    public let rung: PowerRung
    /// In seconds.
    public internal(set) var seconds: Double
  }

  /// A change of the means in use, once it has lasted.
  public struct Decision: Equatable, Sendable, CustomStringConvertible {
    /// Seconds since the first sample.
    public let seconds: Double
    /// The rung that the work mostly runs on from there.
    public let rung: PowerRung
    /// Whether it waits between units as well.
    public let waits: Bool

    /// One line: `12.3 s: 1 thread, waiting between units`.
    public var description: String {
      "\(fixed(seconds, 1)) s: \(rung)" + (waits ? ", waiting between units of work" : "")
    }
  }

  private let start: EnergySample
  /// The stretch that the next decision is drawn from: time of each rung and of waiting since its begin.
  private var stretch: [Double]
  private var stretchWait = 0.0
  private var stretchStart = 0.0

  private static let stretchSeconds = 1.0
  private static let mostDecisions = 64

  init(limit: Double, start: EnergySample, rungs: [PowerRung]) {
    self.limit = limit
    self.start = start
    self.rungs = rungs.map { RungTime(rung: $0, seconds: 0) }
    stretch = rungs.map { _ in 0 }
  }

  /// Average power, idle included, in watts.
  public var watts: Double { seconds > 0 ? joules / seconds : 0 }
  /// The share of working time that was waited.
  public var throttleRatio: Double {
    let worked = rungs.reduce(0) { $0 + $1.seconds }
    return waitedSeconds > 0 ? waitedSeconds / (waitedSeconds + worked) : 0
  }

  /// One line for people.
  public var summary: String {
    let worked = rungs.reduce(0) { $0 + $1.seconds }
    let means = rungs.filter { $0.seconds > 0 }.map { entry in
      "\(entry.rung) \(fixed(100 * entry.seconds / max(1e-9, worked + waitedSeconds), 0))%"
    }
    let highest = highestWatts > 0 ? ", at most \(text(highestWatts)) W over 5 s" : ""
    let over = overruns > 0 ? "; \(overruns) units of work were too large for the limit" : ""
    return "power limit \(text(limit)) W: \(text(watts)) W on average\(highest); "
      + (means + ["waiting \(fixed(100 * throttleRatio, 0))%"]).joined(separator: ", ") + over
  }

  private func text(_ watts: Double) -> String { fixed(watts, watts < 10 ? 2 : 1) }

  mutating func add(_ sample: EnergySample, windowJoules: Double) {
    seconds = sample.seconds - start.seconds
    joules = sample.joules - start.joules
    if seconds >= PowerWindow.seconds { highestWatts = max(highestWatts, windowJoules / PowerWindow.seconds) }
    if seconds - stretchStart >= Self.stretchSeconds { endStretch() }
  }

  mutating func add(seconds: Double, rung: Int) {
    rungs[rung].seconds += seconds
    stretch[rung] += seconds
  }

  mutating func addWait(seconds: Double) {
    waitedSeconds += seconds
    stretchWait += seconds
  }

  private mutating func endStretch() {
    let worked = stretch.reduce(0, +)
    if worked > 0, let most = stretch.indices.max(by: { stretch[$0] < stretch[$1] }) {
      let decision = Decision(
        seconds: stretchStart, rung: rungs[most].rung, waits: stretchWait > 0.02 * (stretchWait + worked))
      if decision.rung != decisions.last?.rung || decision.waits != decisions.last?.waits {
        if decisions.count == Self.mostDecisions { decisions.removeFirst() }
        decisions.append(decision)
      }
    }
    for index in stretch.indices { stretch[index] = 0 }
    stretchWait = 0
    stretchStart = seconds
  }
}

extension PowerRung: CustomStringConvertible {
  /// `2 threads`.
  public var description: String { "\(threads) thread\(threads == 1 ? "" : "s")" }
}
