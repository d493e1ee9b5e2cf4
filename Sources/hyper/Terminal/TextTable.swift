import HyperDrawing

/// Rows of text in columns.
enum TextTable {
  /// The columns in `leftColumns` are aligned left, the others right.
  static func text(_ rows: [[String]], leftColumns: Set<Int>) -> String {
    let rows = rows.map { $0.map(printable) }
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let room = String(repeating: " ", count: widths[column] - cell.count)
        line += (column > 0 ? "  " : "") + (leftColumns.contains(column) ? cell + room : room + cell)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
