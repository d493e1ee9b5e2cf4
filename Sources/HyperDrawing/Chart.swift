/// Lines over one axis: what to show, not yet how.
package struct Chart {
  /// A point of a line; where several values were merged into it, their mean and extremes.
  package struct Point: Equatable, Sendable {
    package var x: Double
    package var y: Double
    package var low: Double
    package var high: Double

    package init(x: Double, y: Double, low: Double? = nil, high: Double? = nil) {
      self.x = x
      self.y = y
      self.low = low ?? y
      self.high = high ?? y
    }
  }

  /// One line.
  package struct Line: Sendable {
    /// How it looks.
    package enum Style: Sendable {
      case solid
      /// With a dot at each point: few values.
      case dotted
      case dashed
      /// Beside others that belong together with it.
      case thin
    }

    package var name: String
    package var color: String
    package var style: Style
    package var points: [Point]
    /// Whether the span of the merged values is shown behind it.
    package var showsSpan: Bool

    package init(
      _ name: String, color: String, style: Style = .solid, points: [Point], showsSpan: Bool = false
    ) {
      self.name = name
      self.color = color
      self.style = style
      self.points = points.filter { $0.x.isFinite && $0.y.isFinite }
      self.showsSpan = showsSpan
    }
  }

  package var title: String
  package var xLabel: String
  package var xKind: Ticks.Kind
  package var lines: [Line]
  /// Names of lines, shown inside where the figure's own legend does not tell them.
  package var showsNames: Bool
  /// Whether the y axis begins at zero.
  package var startsAtZero: Bool

  package init(
    _ title: String, xLabel: String, xKind: Ticks.Kind = .number, lines: [Line], showsNames: Bool = false,
    startsAtZero: Bool = false
  ) {
    self.title = title
    self.xLabel = xLabel
    self.xKind = xKind
    self.lines = lines
    self.showsNames = showsNames
    self.startsAtZero = startsAtZero
  }

  /// Where the lines lie along x; nil without a point.
  package var xRange: ClosedRange<Double>? {
    let all = lines.flatMap(\.points).map(\.x)
    guard let low = all.min(), let high = all.max() else { return nil }
    return low < high ? low...high : low - max(0.5, abs(low) / 2)...high + max(0.5, abs(high) / 2)
  }

  /// The share at the beginning whose values may lie outside: a loss falls from far above all that follows.
  private static let lead = 0.03

  /// What the y axis shows: every line behind its beginning, with a little room.
  package var yRange: ClosedRange<Double>? {
    guard let xRange else { return nil }
    let start = xRange.lowerBound + Self.lead * (xRange.upperBound - xRange.lowerBound)
    var (low, high) = (Double.infinity, -Double.infinity)
    for line in lines {
      let later = line.points.filter { $0.x >= start }
      // The beginning of a line of a few points is no beginning.
      for point in later.count > 20 ? later : line.points {
        low = min(low, point.y)
        high = max(high, point.y)
      }
    }
    guard low <= high else { return nil }
    if startsAtZero, low > 0 { low = 0 }
    let room = low < high ? 0.06 * (high - low) : low == 0 ? 1 : abs(low) * 0.1
    return (startsAtZero && low == 0 ? 0 : low - room)...high + room
  }
}

extension [Chart.Point] {
  /// At most `count` points: neighbours are merged into their mean.
  package func merged(to count: Int) -> [Chart.Point] {
    guard self.count > count, count > 0 else { return self }
    let size = (self.count + count - 1) / count
    return stride(from: 0, to: self.count, by: size).map { start in
      let group = self[start..<Swift.min(self.count, start + size)]
      let share = 1 / Double(group.count)
      return Chart.Point(
        x: group.reduce(0) { $0 + $1.x } * share, y: group.reduce(0) { $0 + $1.y } * share,
        low: group.reduce(.infinity) { Swift.min($0, $1.low) },
        high: group.reduce(-.infinity) { Swift.max($0, $1.high) })
    }
  }

  /// A mean over the neighbours on both sides, which count `factor` times less with each point further away: it does not lag
  /// behind.
  package func smoothed(_ factor: Double) -> [Chart.Point] {
    guard factor > 0, factor < 1 else { return self }
    var result = self
    var (sum, weight) = (0.0, 0.0)
    var sums: [(sum: Double, weight: Double)] = []
    sums.reserveCapacity(count)
    for point in self {
      sums.append((sum, weight))
      (sum, weight) = (factor * (sum + point.y), factor * (weight + 1))
    }
    (sum, weight) = (0, 0)
    for index in indices.reversed() {
      let (before, own) = (sums[index], self[index].y)
      result[index].y = (before.sum + own + sum) / (before.weight + 1 + weight)
      (sum, weight) = (factor * (sum + own), factor * (weight + 1))
    }
    return result
  }
}
