import HyperDrawing
import HyperIO
import HyperTraining

/// Power against time under one limit or several, from the logs that `--power-log` writes.
struct PowerPanels {
  private let logs: [RunMetrics]
  private let limits: [Double?]
  private let source: String

  /// Reads power logs.
  /// - Throws: `InputError` for a file that is no such log.
  init(_ paths: [String]) throws {
    logs = try paths.map { path in
      let log = try RunMetrics(contentsOf: path) { $0["watts"] == nil ? nil : $0["seconds"]?.double }
      guard log["watts"] != nil, log["window_watts"] != nil else {
        throw InputError(path, expected: "a power log, of hyper infer or train --power-log", found: "another file")
      }
      if log.damagedLines > 0 { Terminal.warn("\(path): \(log.damagedLines) damaged lines left out") }
      return log
    }
    limits = logs.map { $0["limit"]?.last }
    let sources = Set(logs.compactMap { $0.texts["source"] }).sorted()
    source = sources.isEmpty ? "unknown" : sources.joined(separator: " and ")
  }

  var json: JSON {
    .array(
      logs.indices.map { index in
        let log = logs[index]
        let window = log["window_watts"]
        return [
          "limit": limits[index].map { .number($0) } ?? .null,
          "seconds": log["seconds"].map { .number($0.last) } ?? .null,
          "highest_window_watts": window.map { .number($0.greatest) } ?? .null,
          "last_window_watts": window.map { .number($0.last) } ?? .null, "energy_source": .string(source),
          "damaged_lines": .integer(log.damagedLines),
        ]
      })
  }

  /// The figure. The shares in the legend are of the free-running power where one log has no limit.
  var figure: Figure {
    let free = logs.indices.first { limits[$0] == nil }.flatMap { logs[$0]["window_watts"]?.greatest }
    let legend = logs.indices.map { index in
      (name: name(index, free: free), color: Palette.category(index))
    }
    func lines(_ key: String, scale: Double = 1, style: Chart.Line.Style = .solid) -> [Chart.Line] {
      logs.indices.compactMap { index in
        logs[index][key].map { series in
          Chart.Line(
            legend[index].name, color: Palette.category(index), style: style,
            points: series.points.map { Chart.Point(x: $0.x, y: scale * $0.mean) })
        }
      }
    }
    func chart(_ title: String, _ lines: [Chart.Line]) -> Chart {
      Chart(title, xLabel: "time", xKind: .seconds, lines: lines, startsAtZero: true)
    }
    return Figure(
      title: "Power under a limit (\(source))",
      note: source == "modelled"
        ? "Watts are modelled from processor time and published figures, idle included; the model is right within about a half."
        : "Watts of the whole processor packages, idle included.",
      legend: legend,
      charts: [
        chart("Average over 5 seconds, W; dashed: the limit", lines("window_watts") + lines("limit", style: .dashed)),
        chart("Average over 50 ms, W", lines("watts", style: .thin)),
        chart("Share of the time that was waited, %", lines("waiting", scale: 100, style: .thin)),
        chart("Threads that may work", lines("threads", style: .thin)),
      ], columns: 2)
  }

  private func name(_ index: Int, free: Double?) -> String {
    guard let limit = limits[index] else { return "no limit" }
    let share = free.map { " (\(fixed(100 * limit / $0, 0))% of free-running)" } ?? ""
    return "limit \(fixed(limit, 2)) W\(share)"
  }
}
