import HyperDrawing
import Testing

@Suite("Terminal plots") struct BrailleTests {
  @Test func eachDotHasItsBit() {
    // Unicode's order of the dots: 1, 2, 3 and 7 on the left, 4, 5, 6 and 8 on the right.
    let expected: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    for y in 0..<4 {
      for x in 0..<2 {
        var canvas = BrailleCanvas(columns: 1, rows: 1)
        canvas.set(x: x, y: y, color: 0)
        #expect(canvas.lines(ansi: false)[0].unicodeScalars.first?.value == 0x2800 + expected[y][x])
      }
    }
  }

  @Test func linesJoinTheirEndsAndStayInside() {
    var canvas = BrailleCanvas(columns: 4, rows: 2)
    canvas.line(from: (0, 7), to: (7, 0), color: 1)
    #expect(canvas.lines(ansi: false) == ["⠀⠀⡠⠊", "⡠⠊⠀⠀"])
    canvas.line(from: (-50, -50), to: (100, 100), color: 2)
    canvas.set(x: 8, y: 0, color: 0)
    #expect(canvas.lines(ansi: false).allSatisfy { $0.count == 4 })
    #expect(canvas.lines(ansi: true).allSatisfy { $0.hasSuffix("\u{1B}[0m") })
  }

  @Test func aFallingLineFalls() {
    let line = Chart.Line(
      "a", color: "#000000", points: (0..<100).map { Chart.Point(x: Double($0), y: 100 - Double($0)) })
    let rows = Chart("loss", xLabel: "steps", lines: [line]).text(width: 40, rows: 4, ansi: false)
    #expect(rows.count == 6 && rows[0] == "loss")
    func firstDot(_ row: String) -> Int? {
      row.unicodeScalars.enumerated().first { (0x2801...0x28FF).contains($1.value) }?.offset
    }
    let starts = rows[1...4].compactMap(firstDot)
    #expect(starts.count == 4 && starts == starts.sorted() && Set(starts).count == 4)
  }

  /// Their span is infinite, their place in it no number.
  @Test func pointsFarApartAreDrawnSomewhere() {
    let points = [Chart.Point(x: -1e308, y: 1e308), Chart.Point(x: 1e308, y: -1e308)]
    let chart = Chart("loss", xLabel: "steps", lines: [Chart.Line("a", color: "#000000", points: points)])
    #expect(chart.text(width: 40, rows: 4, ansi: false).count == 6)
  }
}
