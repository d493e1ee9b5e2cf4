/// A chart as part of a picture.
extension Chart {
  /// Points that a line is drawn through at most.
  private static let linePoints = 240
  private static let spanPoints = 120

  /// Draws the chart into a rectangle.
  package func draw(into svg: inout SVGDocument, x: Double, y: Double, width: Double, height: Double) {
    svg.text(title, x: x + 4, y: y + 14, size: 12.5, bold: true)
    let plot = (x: x + 46, y: y + 24, width: width - 56, height: height - 58)
    svg.text(
      xLabel, x: plot.x + plot.width / 2, y: y + height - 4, size: 10.5, anchor: .middle, fill: Palette.faintText)
    guard let xRange, let yRange else {
      svg.text("no values", x: plot.x + plot.width / 2, y: plot.y + plot.height / 2, anchor: .middle)
      return
    }
    func across(_ value: Double) -> Double {
      plot.x + plot.width * (value - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound)
    }
    func up(_ value: Double) -> Double {
      // Far outside, where only the direction counts.
      let share = (value - yRange.lowerBound) / (yRange.upperBound - yRange.lowerBound)
      return plot.y + plot.height * (1 - min(3, max(-3, share)))
    }
    let yTicks = Ticks(yRange, about: 4)
    for (value, label) in zip(yTicks.values, yTicks.labels) {
      svg.line(fromX: plot.x, up(value), toX: plot.x + plot.width, up(value), stroke: Palette.grid)
      svg.text(label, x: plot.x - 6, y: up(value) + 3.5, size: 10, anchor: .end, fill: Palette.faintText)
    }
    let xTicks = Ticks(xRange, about: max(2, Int(plot.width / 55)), kind: xKind)
    for (value, label) in zip(xTicks.values, xTicks.labels) {
      svg.line(fromX: across(value), plot.y, toX: across(value), plot.y + plot.height, stroke: Palette.grid)
      svg.text(
        label, x: across(value), y: plot.y + plot.height + 14, size: 10, anchor: .middle, fill: Palette.faintText)
    }
    svg.clipped(x: plot.x, y: plot.y, width: plot.width, height: plot.height) { svg in
      for line in lines where line.showsSpan {
        let points = line.points.merged(to: Self.spanPoints)
        let outline =
          points.map { (across($0.x), up($0.high)) } + points.reversed().map { (across($0.x), up($0.low)) }
        svg.polyline(outline, fill: line.color, opacity: 0.18)
      }
      for line in lines {
        let points = line.points.merged(to: Self.linePoints).map { (across($0.x), up($0.y)) }
        switch line.style {
        case .solid: svg.polyline(points, stroke: line.color, width: 1.6)
        case .thin: svg.polyline(points, stroke: line.color, width: 1, opacity: 0.85)
        case .dashed: svg.polyline(points, stroke: line.color, width: 1.2, dash: "5 3")
        case .dotted:
          svg.polyline(points, stroke: line.color, width: 1.4)
          let radius = points.count <= 60 ? 2.2 : 1.2
          for point in points { svg.circle(x: point.0, y: point.1, radius: radius, fill: line.color) }
        }
      }
    }
    svg.line(fromX: plot.x, plot.y + plot.height, toX: plot.x + plot.width, plot.y + plot.height, stroke: Palette.frame)
    svg.line(fromX: plot.x, plot.y, toX: plot.x, plot.y + plot.height, stroke: Palette.frame)
    if showsNames { drawNames(into: &svg, right: x + width - 10, y: y + 14) }
  }

  /// The lines' names, right of the title.
  private func drawNames(into svg: inout SVGDocument, right: Double, y: Double) {
    var right = right
    for line in lines.reversed() {
      svg.text(line.name, x: right, y: y, size: 10, anchor: .end, fill: line.color, bold: true)
      right -= textWidth(line.name, size: 10, bold: true) + 9
    }
  }
}

/// About how wide a text is, in pixels: what a legend needs to know.
package func textWidth(_ text: String, size: Double, bold: Bool = false) -> Double {
  Double(text.count) * size * (bold ? 0.68 : 0.61)
}
