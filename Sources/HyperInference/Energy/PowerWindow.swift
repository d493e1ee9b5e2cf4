/// The energy of the last seconds as a curve of straight pieces, and what it will be under a plan.
struct PowerWindow {
  /// The stretch of time that an average is taken over, in seconds.
  static let seconds = 5.0
  /// Points of the curve are at least so far apart, in seconds.
  static let spacing = 0.005

  /// Rings: point `i` of `count` is at (first + i) & mask.
  private var times: [Double]
  private var joules: [Double]
  private var first = 0
  private var count = 0
  private let mask: Int
  /// The power before the first point, in watts.
  private let before: Double

  /// A window that begins now, behind a time of `before` watts.
  init(at seconds: Double, joules: Double, before: Double) {
    let capacity = 2048
    precondition(Double(capacity - 4) * Self.spacing > Self.seconds)
    times = Array(repeating: 0, count: capacity)
    self.joules = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    self.before = before
    append(seconds, joules)
  }

  /// The newest point.
  var now: (seconds: Double, joules: Double) { (time(count - 1), energy(count - 1)) }

  /// Goes on to a point that is not earlier than the newest.
  mutating func append(_ seconds: Double, _ energy: Double) {
    // Points that are too close make way for their successor.
    if count < 2 || time(count - 1) - time(count - 2) >= Self.spacing { count += 1 }
    times[(first + count - 1) & mask] = seconds
    joules[(first + count - 1) & mask] = energy
    // One point stays behind the window's edge, so that the edge lies on the curve.
    while count > 2, time(1) <= seconds - Self.seconds {
      first = (first + 1) & mask
      count -= 1
    }
  }

  /// Joules of the window that ends now.
  var joulesNow: Double { now.joules - curve(at: now.seconds - Self.seconds, idle: before) }

  /// How long to wait at `idle` watts until a unit of work that takes `seconds` and `joules` fits: no window that ends
  /// before the unit does holds more than `bound` joules. `PowerWindow.seconds` where even an idle window has no room for it.
  /// - Complexity: O(log n) for a unit that is short against `spacing`, else O(points that leave the window meanwhile).
  func delay(seconds: Double, joules: Double, idle: Double, bound: Double) -> Double {
    let seconds = min(Self.seconds, max(seconds, 1e-6))
    let watts = joules / seconds
    func fits(_ wait: Double) -> Bool {
      largest(wait: wait, seconds: seconds, watts: watts, idle: idle) <= bound
    }
    if fits(0) { return 0 }
    if !fits(Self.seconds) { return Self.seconds }
    // While nothing runs, a window's energy does not grow: what left it was at least idle.
    var (short, long) = (0.0, Self.seconds)
    while long - short > 1e-4 {
      let middle = (short + long) / 2
      if fits(middle) { long = middle } else { short = middle }
    }
    return long
  }

  /// The most joules of a window that ends during a unit of work behind a wait.
  private func largest(wait: Double, seconds: Double, watts: Double, idle: Double) -> Double {
    let (now, energy) = self.now
    let start = now + wait
    func joules(_ elapsed: Double) -> Double {
      energy + idle * wait + watts * elapsed - curve(at: start + elapsed - Self.seconds, idle: idle)
    }
    var most = max(joules(0), joules(seconds))
    // Between points both ends of the window move along straight pieces.
    var index = firstPoint(after: start - Self.seconds)
    while index < count, time(index) < start + seconds - Self.seconds {
      most = max(most, joules(time(index) + Self.seconds - start))
      index += 1
    }
    return most
  }

  /// Energy at a moment; `idle` watts are drawn after the newest point, which is the least that can be.
  private func curve(at moment: Double, idle: Double) -> Double {
    if moment <= time(0) { return energy(0) - before * (time(0) - moment) }
    if moment >= time(count - 1) { return energy(count - 1) + idle * (moment - time(count - 1)) }
    let right = firstPoint(after: moment)
    let (t0, t1) = (time(right - 1), time(right))
    return energy(right - 1) + (energy(right) - energy(right - 1)) * (moment - t0) / (t1 - t0)
  }

  /// The index of the first point later than `moment`; `count` where there is none.
  private func firstPoint(after moment: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if time(middle) > moment { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func time(_ index: Int) -> Double { times[(first + index) & mask] }
  private func energy(_ index: Int) -> Double { joules[(first + index) & mask] }
}
