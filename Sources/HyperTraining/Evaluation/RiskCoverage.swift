/// What answering only where the confidence is high enough comes to: from always down to almost never.
///
/// Coverage is the share of all questions that are answered, risk the share of wrong ones among those (selective prediction:
/// El-Yaniv and Wiener, 2010). A question without an answer is never covered.
package struct RiskCoverage: Equatable, Sendable {
  /// Answering where the confidence is at least `threshold`.
  package struct Point: Equatable, Sendable {
    package let threshold: Double
    package let answered: Int
    package let wrong: Int
    package let coverage: Double

    /// The share of wrong answers among those given.
    package var error: Double { Double(wrong) / Double(answered) }
  }

  /// One point for each confidence that occurs, the highest first: coverage rises.
  package let points: [Point]

  /// The curve of `answers`, out of `count` questions.
  package init(answers: [(confidence: Double, isCorrect: Bool)], count: Int) {
    var points: [Point] = []
    var (answered, wrong) = (0, 0)
    let sorted = answers.sorted { $0.confidence > $1.confidence }
    for (index, answer) in sorted.enumerated() {
      answered += 1
      if !answer.isCorrect { wrong += 1 }
      // Answers of equal confidence are given or refused together.
      if index + 1 < sorted.count, sorted[index + 1].confidence == answer.confidence { continue }
      points.append(
        Point(
          threshold: answer.confidence, answered: answered, wrong: wrong,
          coverage: Double(answered) / Double(max(1, count))))
    }
    self.points = points
  }

  /// The largest coverage at which the error is below `error`; 0 where there is none.
  package func coverage(errorBelow error: Double) -> Double { points.last { $0.error < error }?.coverage ?? 0 }

  /// The point of the least coverage that is `coverage` or more; nil where so many were never answered.
  package func point(coverage: Double) -> Point? { points.first { $0.coverage >= coverage } }

  /// At most `count` points: the first, the last and those nearest to even steps of coverage between them.
  package func thinned(to count: Int) -> [Point] {
    guard points.count > count, count > 1, let last = points.last else { return points }
    var kept = [points[0]]
    for step in 1..<count {
      let target = points[0].coverage + (last.coverage - points[0].coverage) * Double(step) / Double(count - 1)
      if let point = point(coverage: min(target, last.coverage)), kept.last != point { kept.append(point) }
    }
    return kept
  }
}
