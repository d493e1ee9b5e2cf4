import HyperDrawing
import Testing

@Suite("SVG") struct SVGTests {
  @Test func theCheckFindsFaults() {
    #expect(xmlFault("<a b=\"1\"><c/>&lt;</a>") == nil)
    for text in [
      "<a>", "<a></b>", "<a b=1/>", "<a b=\"1\" b=\"2\"/>", "<a>&x;</a>", "<a>&</a>", "<a/><a/>", "<a>\u{1}</a>", "<a",
    ] { #expect(xmlFault(text) != nil, "\(text)") }
  }

  /// Whatever a text holds, the file stays well-formed and the text readable.
  @Test(arguments: [
    "a<b>&\"c\"'", "]]>", "<script>alert(1)</script>", "\u{0}\u{1}\u{8}\u{1F}\u{7F}\u{FFFE}\u{FFFF}", "line\nline\ttab",
    "Łódź 🦊 é", "&amp;", "",
  ]) func anyTextIsEscaped(text: String) {
    var svg = SVGDocument(width: 100, height: 50, title: text)
    svg.text(text, x: 1, y: 2, anchor: .middle, bold: true, degrees: -45)
    svg.clipped(x: 0, y: 0, width: 10, height: 10) { $0.line(fromX: 0, 0, toX: 5, 5, stroke: "#000000", dash: "2 1") }
    #expect(xmlFault(svg.text) == nil)
    #expect(svg.text.contains(">\(escaped(text))</text>"))
    #expect(!svg.text.contains("<script"))
  }

  @Test func numbersAreShort() {
    #expect(number(1) == "1" && number(1.5) == "1.5" && number(0.126) == "0.13" && number(-0.001) == "0")
    #expect(number(100) == "100" && number(.nan) == "0" && number(-.infinity) == "0")
  }

  @Test func figuresOfAnyDataAreWellFormed() {
    let hostile: [[Chart.Point]] = [
      [], [Chart.Point(x: 1, y: 1)], (0..<5000).map { Chart.Point(x: Double($0), y: Double($0 % 7)) },
      [Chart.Point(x: 0, y: .nan), Chart.Point(x: .infinity, y: 0), Chart.Point(x: 0, y: 1e300)],
      (0..<100).map { Chart.Point(x: Double($0), y: 5) },
      [Chart.Point(x: -1e18, y: -1e-300), Chart.Point(x: 1e18, y: 0)],
    ]
    for points in hostile {
      for style in [Chart.Line.Style.solid, .dotted, .dashed, .thin] {
        let line = Chart.Line("a & b", color: Palette.category(3), style: style, points: points, showsSpan: true)
        let chart = Chart("<title>", xLabel: "x", xKind: .seconds, lines: [line, line], showsNames: true)
        let legend = (0..<30).map { (name: "run \($0)", color: Palette.category($0)) }
        let svg = Figure(title: "T", note: "n", legend: legend, charts: [chart, chart, chart, chart]).svg()
        #expect(xmlFault(svg) == nil)
        #expect(!svg.contains("nan") && !svg.contains("inf"))
        // A line is thinned to what can be seen.
        #expect(svg.utf8.count < 200_000)
        let text = Figure(title: "T", charts: [chart, chart]).text(width: 150, ansi: false)
        #expect(!text.contains("\u{1B}"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 150 })
      }
    }
  }

  @Test func coloursAreColours() {
    for share in [-1, 0, 0.2, 0.5, 1, 7, .nan] {
      for color in [Palette.diverging(share), Palette.sequential(share)] {
        #expect(color.count == 7 && color.hasPrefix("#") && Int(color.dropFirst(), radix: 16) != nil)
      }
    }
    #expect(Palette.diverging(0) != Palette.diverging(1) && Palette.diverging(0.5) == "#f7f7f7")
    // Lines are told apart until colours come round again.
    let categories = (0..<100).map(Palette.category)
    let count = Set(categories).count
    #expect(count > 4 && categories.indices.allSatisfy { categories[$0] == categories[$0 % count] })
  }
}
