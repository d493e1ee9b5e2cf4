/// Several charts in one picture, with a title and a legend.
package struct Figure {
  package var title: String
  /// Below the title, in small: what the figures stand on.
  package var note: String
  /// Names and colours that hold in every chart.
  package var legend: [(name: String, color: String)]
  package var charts: [Chart]
  /// Charts side by side.
  package var columns: Int

  package init(
    title: String, note: String = "", legend: [(name: String, color: String)] = [], charts: [Chart], columns: Int = 3
  ) {
    self.title = title
    self.note = note
    self.legend = legend
    self.charts = charts
    self.columns = max(1, min(columns, charts.count))
  }

  private static let chartHeight = 210.0
  private static let margin = 14.0

  /// The picture, `width` pixels wide.
  package func svg(width: Double = 1040) -> String {
    let rows = (charts.count + columns - 1) / columns
    let entries = legendRows(width: width - 2 * Self.margin)
    let head = 34.0 + (note.isEmpty ? 0 : 16) + 18 * Double(entries.count) + 8
    let height = head + Double(rows) * Self.chartHeight + Self.margin
    var svg = SVGDocument(width: width, height: height, title: title)
    svg.text(title, x: Self.margin, y: 25, size: 16, bold: true)
    var y = 34.0
    if !note.isEmpty {
      y += 8
      svg.text(note, x: Self.margin, y: y, size: 11, fill: Palette.faintText)
      y += 8
    }
    for row in entries {
      y += 13
      for (x, index) in row {
        svg.rectangle(
          x: Self.margin + x, y: y - 6, width: 18, height: 4, fill: legend[index].color, radius: 2)
        svg.text(legend[index].name, x: Self.margin + x + 24, y: y, size: 12)
      }
      y += 5
    }
    let cell = (width - 2 * Self.margin) / Double(columns)
    for (index, chart) in charts.enumerated() {
      chart.draw(
        into: &svg, x: Self.margin + Double(index % columns) * cell,
        y: head + Double(index / columns) * Self.chartHeight,
        width: cell - 6, height: Self.chartHeight - 8)
    }
    return svg.text
  }

  /// Where each entry of the legend stands: rows of (x, index).
  private func legendRows(width: Double) -> [[(x: Double, index: Int)]] {
    var rows: [[(x: Double, index: Int)]] = []
    var x = Double.infinity
    for (index, entry) in legend.enumerated() {
      let needed = 24 + textWidth(entry.name, size: 12) + 22
      if x + needed > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((x, index))
      x += needed
    }
    return rows
  }
}
