/// The values that one metric took over a run, in a bounded number of points: where there are more, neighbours are merged.
package struct MetricSeries: Equatable, Sendable {
  /// One value, or the mean and the extremes of several that followed each other.
  package struct Point: Equatable, Sendable {
    package var x: Double
    package var mean: Double
    package var low: Double
    package var high: Double
  }

  /// In order of x.
  package private(set) var points: [Point] = []
  /// Values taken in.
  package private(set) var count = 0
  package private(set) var first = 0.0
  package private(set) var last = 0.0
  /// The smallest value and where it was.
  package private(set) var least = (value: Double.infinity, x: 0.0)
  package private(set) var greatest = -Double.infinity

  /// Values that a point holds, and those of the point that is being filled.
  private var size = 1
  private var filling = 0
  private let capacity: Int

  /// A series of at most `capacity` points, an even number.
  package init(capacity: Int = 4096) {
    precondition(capacity >= 4 && capacity.isMultiple(of: 2), "all points have neighbours to be merged with")
    self.capacity = capacity
  }

  /// Where the last value was; nil before the first.
  package private(set) var lastX: Double?

  /// Takes in a value behind all others.
  package mutating func append(_ value: Double, at x: Double) {
    if count == 0 { first = value }
    count += 1
    (last, lastX) = (value, x)
    if value < least.value { least = (value, x) }
    greatest = max(greatest, value)
    if filling == 0 || filling == size {
      if points.count == capacity { mergePairs() }
    }
    if filling == 0 || filling == size {
      points.append(Point(x: x, mean: value, low: value, high: value))
      filling = 1
      return
    }
    var point = points[points.count - 1]
    filling += 1
    point.x += (x - point.x) / Double(filling)
    point.mean += (value - point.mean) / Double(filling)
    point.low = min(point.low, value)
    point.high = max(point.high, value)
    points[points.count - 1] = point
  }

  /// Halves the number of points, all of which are filled.
  private mutating func mergePairs() {
    var merged: [Point] = []
    merged.reserveCapacity(capacity)
    for index in stride(from: 0, to: points.count, by: 2) {
      let (a, b) = (points[index], points[index + 1])
      merged.append(
        Point(x: (a.x + b.x) / 2, mean: (a.mean + b.mean) / 2, low: min(a.low, b.low), high: max(a.high, b.high)))
    }
    size *= 2
    filling = size
    points = merged
  }

  package static func == (left: MetricSeries, right: MetricSeries) -> Bool {
    left.points == right.points && left.count == right.count && left.least == right.least
  }
}
