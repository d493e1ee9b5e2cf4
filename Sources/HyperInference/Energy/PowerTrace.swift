/// The power of a short stretch of time, and what was done about it.
package struct PowerPoint: Equatable, Sendable {
  /// The stretch's end, from the first sample on.
  package let seconds: Double
  /// The average of the stretch, idle included, in watts.
  package let watts: Double
  /// The average of the last 5 seconds, in watts; time before the first sample counts as idle.
  package let windowWatts: Double
  /// The limit, in watts; nil without one.
  package let limit: Double?
  /// How many threads may work.
  package let threads: Int
  /// The share of the stretch that was waited.
  package let waiting: Double
}

/// Collects the samples of a gate into points that are not too close to each other.
struct PowerTrace {
  private let limit: Double?
  private let start: EnergySample
  private var window: PowerWindow
  /// The end of the last point.
  private var point: EnergySample
  private var last: EnergySample
  private var waited = 0.0
  private var isWaiting = false

  /// Seconds that a point stands for at least.
  private static let spacing = 0.05

  init(from sample: EnergySample, idleWatts: Double, limit: Double?) {
    self.limit = limit
    (start, point, last) = (sample, sample, sample)
    window = PowerWindow(at: sample.seconds, joules: sample.joules, before: idleWatts)
  }

  /// Takes in a sample; `waitsFromHere` says what follows it.
  /// - Returns: a point, once there is enough for one.
  mutating func add(_ sample: EnergySample, threads: Int, waitsFromHere: Bool) -> PowerPoint? {
    guard sample.seconds > last.seconds else { return nil }
    if isWaiting { waited += sample.seconds - last.seconds }
    isWaiting = waitsFromHere
    last = sample
    window.append(sample.seconds, sample.joules)
    let seconds = sample.seconds - point.seconds
    guard seconds >= Self.spacing else { return nil }
    defer { (point, waited) = (sample, 0) }
    return PowerPoint(
      seconds: sample.seconds - start.seconds, watts: (sample.joules - point.joules) / seconds,
      windowWatts: window.joulesNow / PowerWindow.seconds, limit: limit, threads: threads, waiting: waited / seconds)
  }
}
