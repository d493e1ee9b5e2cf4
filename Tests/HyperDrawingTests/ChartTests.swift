import HyperDrawing
import Testing

@Suite("Charts") struct ChartTests {
  private func points(_ values: [Double]) -> [Chart.Point] {
    values.enumerated().map { Chart.Point(x: Double($0), y: $1) }
  }

  @Test func mergedPointsKeepMeanAndExtremes() {
    let many = points((0..<1000).map { Double($0 % 10) })
    for count in [1, 3, 7, 100, 999] {
      let few = many.merged(to: count)
      #expect(few.count <= count && few.map(\.x) == few.map(\.x).sorted())
      #expect(few.map(\.low).min() == 0 && few.map(\.high).max() == 9)
      #expect(few.allSatisfy { $0.low <= $0.y && $0.y <= $0.high })
    }
    #expect(many.merged(to: 1000) == many && many.merged(to: 100).allSatisfy { $0.y == 4.5 })
  }

  @Test func smoothingIsUnbiasedAndCanBeOff() {
    let flat = points(Array(repeating: 3, count: 50))
    // A weighted mean of equal values: rounding apart, the value.
    #expect(flat.smoothed(0.95).allSatisfy { abs($0.y - 3) < 1e-12 })
    let values = points([1, 5, 2, 8])
    #expect(values.smoothed(0) == values && values.smoothed(1) == values)
    // Neighbours count 1/2, the next 1/4 and so on.
    #expect(abs(values.smoothed(0.5)[0].y - (1 + 5 / 2.0 + 2 / 4.0 + 8 / 8.0) / 1.875) < 1e-12)
    #expect(abs(values.smoothed(0.5)[1].y - (1 / 2.0 + 5 + 2 / 2.0 + 8 / 4.0) / 2.25) < 1e-12)
    // A slope stays where it is: no lag.
    let slope = points((0..<101).map(Double.init)).smoothed(0.8)
    #expect(abs(slope[50].y - 50) < 1e-9)
    #expect(values.smoothed(0.5).map(\.low) == values.map(\.low))
  }

  /// The fall at the very beginning does not decide the scale; everything behind it does.
  @Test func theBeginningOfALossMayLieOutside() throws {
    let loss = points((0..<1000).map { $0 < 20 ? 7.6 : 2 + 0.001 * Double($0) })
    let chart = Chart("loss", xLabel: "", lines: [Chart.Line("a", color: "", points: loss)])
    let range = try #require(chart.yRange)
    #expect(range.upperBound < 3.2 && range.lowerBound > 1.9 && range.contains(2.02) && range.contains(2.999))
    let few = Chart("bpb", xLabel: "", lines: [Chart.Line("a", color: "", points: points([7.6, 2, 2.5]))])
    #expect(try #require(few.yRange).contains(7.6))
    let zeros = Chart(
      "", xLabel: "", lines: [.init("", color: "", points: [.init(x: 0, y: 0), .init(x: 1, y: 0)])], startsAtZero: true)
    #expect(zeros.yRange == 0...1)
    #expect(Chart("", xLabel: "", lines: []).yRange == nil)
  }
}
