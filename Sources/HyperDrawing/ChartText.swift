/// A chart as text, for a terminal.
extension Chart {
  /// Lines of text, `width` characters wide: title, dots, axes.
  /// - Parameter ansi: whether the terminal shows colours.
  package func text(width: Int, rows: Int = 8, ansi: Bool) -> [String] {
    let margin = 8
    let columns = max(10, width - margin - 2)
    var names = ""
    if showsNames {
      for (index, line) in lines.enumerated() {
        let name = printable(line.name)
        names += "  " + (ansi ? terminalColor(index) + name + "\u{1B}[0m" : name)
      }
    }
    let heading = printable(String(title.prefix(width)))
    var result = [(ansi ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading) + names]
    guard let xRange, let yRange else { return result + ["no values"] }
    var canvas = BrailleCanvas(columns: columns, rows: rows)
    for (index, line) in lines.enumerated() {
      func place(_ point: Point) -> (x: Int, y: Int) {
        // The span of great numbers may be infinite: what is none lands at the start.
        let across = min(1, max(0, (point.x - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound)))
        let up = (point.y - yRange.lowerBound) / (yRange.upperBound - yRange.lowerBound)
        return (
          Int((across * Double(canvas.width - 1)).rounded()),
          Int(((1 - min(3, max(-3, up.isNaN ? 0 : up))) * Double(canvas.height - 1)).rounded())
        )
      }
      let points = line.points.merged(to: canvas.width)
      for (from, to) in zip(points, points.dropFirst()) {
        canvas.line(from: place(from), to: place(to), color: index)
      }
      if points.count == 1 { canvas.line(from: place(points[0]), to: place(points[0]), color: index) }
    }
    for (row, dots) in canvas.lines(ansi: ansi).enumerated() {
      // A row's label stands for its upper edge; the last one for its lower.
      let share = row == rows - 1 ? 1 : Double(row) / Double(rows)
      let value = yRange.upperBound - share * (yRange.upperBound - yRange.lowerBound)
      let isLabelled = row == 0 || row == rows / 2 || row == rows - 1
      let label = isLabelled ? shortNumber(value) : ""
      result.append(String(repeating: " ", count: max(0, margin - 1 - label.count)) + label + " ┤" + dots)
    }
    let ticks = Ticks(xRange, about: max(2, columns / 16), kind: xKind)
    var axis = Array(repeating: Character(" "), count: columns)
    for (value, label) in zip(ticks.values, ticks.labels) {
      let share = (value - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound)
      let start = min(max(0, Int(share * Double(columns - 1)) - label.count / 2), max(0, columns - label.count))
      let place = start..<min(columns, start + label.count)
      guard axis[place].allSatisfy({ $0 == " " }) else { continue }
      for (offset, character) in zip(place, label) { axis[offset] = character }
    }
    return result + [String(repeating: " ", count: margin + 1) + String(axis) + " "]
  }
}

extension Figure {
  /// The figure as text, `width` characters wide; charts stand side by side where there is room.
  package func text(width: Int, ansi: Bool) -> String {
    var result = printable(title) + "\n"
    if !note.isEmpty { result += printable(note) + "\n" }
    for (index, entry) in legend.enumerated() {
      result += (ansi ? terminalColor(index) + "━━\u{1B}[0m " : "\(index + 1): ") + printable(entry.name) + "\n"
    }
    let columns = max(1, min(charts.count, width / 72))
    let cell = width / columns - 2
    for first in stride(from: 0, to: charts.count, by: columns) {
      let blocks = charts[first..<min(charts.count, first + columns)].map { $0.text(width: cell, ansi: ansi) }
      result += "\n"
      for row in 0..<(blocks.map(\.count).max() ?? 0) {
        var line = ""
        for (index, block) in blocks.enumerated() {
          let text = row < block.count ? block[row] : ""
          line += text
          if index + 1 < blocks.count {
            line += String(repeating: " ", count: max(1, cell + 2 - visibleLength(text)))
          }
        }
        result += line + "\n"
      }
    }
    return result
  }
}

/// `text` with a replacement character for each that would steer a terminal instead of being shown.
package func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  return String(text.map { $0.unicodeScalars.contains(where: isControl) ? "\u{FFFD}" : $0 })
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }

/// Characters that take room: escape sequences do not.
private func visibleLength(_ text: String) -> Int {
  var (count, isEscape) = (0, false)
  for character in text {
    if character == "\u{1B}" { isEscape = true }
    if !isEscape { count += 1 }
    if isEscape, character == "m" { isEscape = false }
  }
  return count
}
