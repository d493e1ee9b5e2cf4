import ArgumentParser
import HyperIO

/// How a benchmark prints its rows.
enum BenchFormat: String, ExpressibleByArgument, CaseIterable {
  case md
  case csv
  case json
  case jsonl
}

/// Rows of a benchmark: every row has the same columns. Columns that are lists or objects appear in JSON only.
struct BenchTable {
  /// The columns of a Markdown table that people read; nil: all.
  var columnsToRead: [String]?
  private(set) var rows: [JSONObject] = []

  init(columnsToRead: [String]? = nil) { self.columnsToRead = columnsToRead }

  mutating func add(_ row: JSONObject) { rows.append(row) }

  func text(_ format: BenchFormat) -> String {
    switch format {
    case .json: return JSON.array(rows.map { .object($0) }).text() + "\n"
    case .jsonl: return rows.map { JSON.object($0).text() + "\n" }.joined()
    case .csv:
      let lines = [columns] + rows.map { row in columns.map { cell(row[$0]) } }
      return lines.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    case .md:
      let columns = columnsToRead.map { $0.filter(self.columns.contains) } ?? self.columns
      let lines = [columns, columns.map { _ in "---" }] + rows.map { row in columns.map { cell(row[$0]) } }
      return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }
  }

  private var columns: [String] {
    var names: [String] = []
    for row in rows {
      for member in row where member.value.object == nil && member.value.array == nil && !names.contains(member.key) {
        names.append(member.key)
      }
    }
    return names
  }

  private func cell(_ value: JSON?) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): shortened(number)
    case .integer(let integer): "\(integer)"
    case .bool(let bool): "\(bool)"
    default: ""
    }
  }

  /// Four digits that count, or all of a larger number's before the point.
  private func shortened(_ number: Double) -> String {
    let size = abs(number)
    return size >= 1000
      ? fixed(number, 0) : size >= 100 ? fixed(number, 1) : size >= 10 ? fixed(number, 2) : fixed(number, 3)
  }

  private func quoted(_ cell: String) -> String {
    cell.contains { $0 == "," || $0 == "\"" || $0 == "\n" }
      ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
  }
}

/// Repeated measurements of one thing.
struct Samples {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  var median: Double {
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }
  var mean: Double { sorted.reduce(0, +) / Double(sorted.count) }
  /// The samples' standard deviation.
  var deviation: Double {
    guard sorted.count > 1 else { return 0 }
    return (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sorted.count - 1)).squareRoot()
  }
  var least: Double { sorted[0] }
  var greatest: Double { sorted[sorted.count - 1] }
}
