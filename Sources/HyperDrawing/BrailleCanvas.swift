/// Dots in a terminal: each character holds two columns of four, as a Braille pattern, in one colour.
package struct BrailleCanvas {
  package let columns: Int
  package let rows: Int
  private var patterns: [UInt8]
  private var colors: [Int]

  /// The bit of each dot in U+2800...U+28FF, by row and column.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// An empty canvas of so many characters.
  package init(columns: Int, rows: Int) {
    precondition(columns > 0 && rows > 0, "a canvas has room")
    self.columns = columns
    self.rows = rows
    patterns = Array(repeating: 0, count: columns * rows)
    colors = Array(repeating: 0, count: columns * rows)
  }

  /// Dots across and down.
  package var width: Int { 2 * columns }
  package var height: Int { 4 * rows }

  /// Sets a dot, (0, 0) at the top left; outside is nothing.
  package mutating func set(x: Int, y: Int, color: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let cell = y / 4 * columns + x / 2
    patterns[cell] |= Self.bits[y % 4][x % 2]
    colors[cell] = color
  }

  /// Sets the dots of a straight line.
  package mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), color: Int) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y))
    guard steps > 0 else { return set(x: start.x, y: start.y, color: color) }
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      set(
        x: start.x + Int((Double(end.x - start.x) * share).rounded()),
        y: start.y + Int((Double(end.y - start.y) * share).rounded()), color: color)
    }
  }

  /// The lines of text; with `ansi`, coloured.
  package func lines(ansi: Bool) -> [String] {
    (0..<rows).map { row in
      var text = ""
      var current = -1
      for cell in row * columns..<(row + 1) * columns {
        let color = patterns[cell] == 0 ? -1 : colors[cell]
        if ansi, color != current {
          text += color < 0 ? "\u{1B}[0m" : terminalColor(color)
          current = color
        }
        text.unicodeScalars.append(Unicode.Scalar(0x2800 + UInt32(patterns[cell])) ?? " ")
      }
      return ansi && current >= 0 ? text + "\u{1B}[0m" : text
    }
  }
}

/// What switches a terminal to the colour of line `index`.
package func terminalColor(_ index: Int) -> String {
  let codes = [34, 33, 32, 35, 36, 31, 94, 90]
  return "\u{1B}[\(codes[index % codes.count])m"
}
