import ArgumentParser
import HyperCheckpoint
import HyperDrawing
import HyperIO
import HyperTraining

/// `hyper plot`: how runs went.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw the metrics of runs, in the terminal or as SVG.",
    discussion: """
      Every metric that a run wrote has a chart: bits per byte, loss, firing rates,
      gates, energy, speed and whatever else there is. Several runs are drawn over
      each other. A run that is going on can be drawn too.

      Examples:
        hyper plot runs/small                        # in the terminal
        hyper plot runs/small --out small.svg
        hyper plot runs/a runs/b --x tokens --keys bpb,loss --out comparison.svg

      Logs of hyper infer --power-log and hyper train --power-log:
        hyper plot --power free.jsonl half.jsonl --out power.svg
      """)

  @Argument(help: "Runs, or files of metrics.")
  var runs: [String] = []
  @Option(name: .customLong("x"), help: "What to draw over: steps, tokens or seconds (of training).")
  var axis = MetricAxis.steps
  @Option(
    parsing: .unconditional,
    help: "How much a value counts against its neighbour nearer by, 0 to 0.999; the values' span is shown behind.")
  var smoothing = 0.9
  @Option(help: "Only these metrics, with commas between, for instance bpb,loss,firing_rate.")
  var keys: String?
  @Option(parsing: .upToNextOption, help: "Power logs to draw instead of runs.")
  var power: [String] = []
  @Option(help: "An SVG file, or a directory for it.")
  var out: String?
  @Flag(help: "Draw as text too where the output is no terminal.")
  var terminal = false
  @Flag(help: "Print one JSON document on stdout: what was drawn.")
  var json = false

  func validate() throws {
    if let keys { _ = try Flags.list("--keys", keys) }
    if runs.isEmpty == power.isEmpty {
      throw ValidationError("RUN... and --power: expected one of them, found \(runs.isEmpty ? "none" : "both").")
    }
    guard (0...0.999).contains(smoothing) else {
      throw ValidationError("--smoothing: expected 0 to 0.999, found \(smoothing)")
    }
    if let out, [".png", ".pdf", ".jpg"].contains(where: out.hasSuffix) {
      throw ValidationError("--out: expected an .svg file or a directory, found \(out)")
    }
    if json, terminal { throw ValidationError("--json and --terminal: expected one of them, found both.") }
  }

  func run() throws {
    if power.isEmpty { try drawRuns() } else { try drawPower() }
  }

  private func drawPower() throws {
    let panels = try PowerPanels(power)
    try show(panels.figure, named: "power", ["power": panels.json])
  }

  private func drawRuns() throws {
    let drawn = try zip(runs, Self.names(of: runs)).map { try read($0, as: $1) }
    let panels = MetricPanels(runs: drawn, axis: axis, smoothing: smoothing)
    let chosen = try keys.map { try Flags.list("--keys", $0).map(String.init) } ?? panels.names
    for name in chosen where !panels.names.contains(name) {
      throw InputError("--keys", expected: printable("some of \(panels.names.joined(separator: ", "))"), found: name)
    }
    let charts = panels.charts(chosen)
    let several = drawn.count > 1
    let figure = Figure(
      title: several ? "Runs" : drawn[0].name, note: several ? "" : settings(runs[0]),
      legend: several
        ? drawn.enumerated().map { ($1.name, Palette.category($0)) } : [],
      charts: charts, columns: charts.count == 4 ? 2 : 3)
    try show(
      figure, named: several ? "runs" : drawn[0].name,
      ["runs": .array(drawn.map { summary($0, names: chosen) })])
  }

  /// What tells the paths apart: as many of their last parts as it takes for all to differ.
  static func names(of paths: [String]) -> [String] {
    let here = FileSystem.absolute(".") ?? ""
    let parts = paths.map { path in
      // Links keep the names that were typed.
      var parts: [Substring] = []
      for part in (path.hasPrefix("/") ? path : "\(here)/\(path)").split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
      }
      return parts
    }
    for count in 1...max(1, parts.map(\.count).max() ?? 1) {
      let names = parts.map { $0.suffix(count).joined(separator: "/") }
      if Set(names).count == names.count { return names }
    }
    return paths
  }

  /// The metrics of a run's directory, or of a file.
  private func read(_ path: String, as name: String) throws -> MetricPanels.Run {
    let isDirectory = FileSystem.isDirectory(path)
    let run = isDirectory ? try RunSummary(path) : nil
    let metrics = try RunMetrics(
      contentsOf: isDirectory ? path + "/" + RunDirectory.metricsName : path, over: axis,
      tokensPerStep: run?.tokensPerStep)
    if metrics.damagedLines > 0 {
      Terminal.warn(
        "\(path): \(metrics.damagedLines) damaged lines left out, the first is line \(metrics.firstDamaged ?? 0)")
    }
    return MetricPanels.Run(name: name, metrics: metrics)
  }

  /// What a run is, in a line.
  private func settings(_ path: String) -> String {
    guard let run = try? RunSummary(path) else { return "" }
    let parts = [
      run.preset, run.model.map { $0.branches.joined(separator: " + ") },
      run.parameters.map { "\(grouped($0)) parameters" },
      run.record["resolved"]?["learning_rate"]?.double.map { "learning rate \(shortNumber($0))" },
      run.record["resolved"]?["optimizer"]?.string, run.tokensPerStep.map { "\(grouped($0)) tokens a step" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func summary(_ run: MetricPanels.Run, names: [String]) -> JSON {
    var figures = JSONObject()
    for key in run.metrics.keys where names.contains(where: { key.name == $0 || key.name.hasSuffix("/" + $0) }) {
      guard let series = run.metrics[key] else { continue }
      figures[key.name + (key.index.map { "[\($0)]" } ?? "")] = [
        "values": .integer(series.count), "first": .number(series.first), "last": .number(series.last),
        "least": .number(series.least.value), "greatest": .number(series.greatest),
        "least_at": .number(series.least.x),
      ]
    }
    return [
      "run": .string(run.name), "damaged_lines": .integer(run.metrics.damagedLines), "metrics": .object(figures),
    ]
  }

  /// Writes the SVG where one was asked for, and text where somebody reads it or nothing else was asked for.
  private func show(_ figure: Figure, named name: String, _ drawn: JSONObject) throws {
    var drawn = drawn
    drawn["svg"] = .null
    if let out {
      let path = out.hasSuffix(".svg") ? out : "\(out)/\(name).svg"
      try FileSystem.makeDirectories(FileSystem.parent(of: path))
      try FileSystem.write(figure.svg(), to: path)
      drawn["svg"] = .string(path)
      Terminal.error("wrote \(path)")
    }
    if json {
      Terminal.output(.object(drawn))
    } else if out == nil || terminal || Terminal.outputIsTerminal {
      Terminal.output(figure.text(width: Terminal.outputWidth, ansi: Terminal.outputIsTerminal))
    }
  }
}

extension MetricAxis: ExpressibleByArgument {}
