import ArgumentParser
import HyperCheckpoint
import HyperDrawing
import HyperIO
import HyperTraining

/// `hyper runs`: which runs there are and how good they are.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List runs with their best figures, or compare two.",
    discussion: """
      Examples:
        hyper runs                      # the runs below runs/, the best first
        hyper runs experiments --json
        hyper runs compare runs/a runs/b
      """,
    subcommands: [ListRuns.self, CompareRuns.self], defaultSubcommand: ListRuns.self)
}

/// `hyper runs list`: a line a run, the lowest bits per byte first.
struct ListRuns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the runs below a directory, the lowest bits per byte first.",
    discussion: """
      Steps, tokens and time are those of a run's newest checkpoint.

      Example:
        hyper runs list experiments
      """)

  @Argument(help: "The directory (default: runs).")
  var directory: String?
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  func run() throws {
    let place = directory ?? "runs"
    // Nobody named the default: where it is not there, there are no runs.
    let isThere = directory != nil || FileSystem.exists(place)
    let runs = try (isThere ? RunSummary.runs(below: place) : []).map { try RunSummary($0) }.sorted { a, b in
      (a.best?.bitsPerByte ?? .infinity, a.path) < (b.best?.bitsPerByte ?? .infinity, b.path)
    }
    if json {
      Terminal.output(["runs": .array(runs.map { .object(RunFigures($0).json) })])
      return
    }
    if runs.isEmpty {
      Terminal.error(
        "no runs below \(place); hyper train --out \(place)/NAME makes one, hyper runs DIRECTORY looks elsewhere")
      return
    }
    let head = ["run", "model", "parameters", "steps", "tokens", "time", "loss", "bpb", "at step", ""]
    let rows = runs.map { run -> [String] in
      let figures = RunFigures(run)
      return [run.path, figures.model] + figures.columns + [run.state.rawValue]
    }
    Terminal.output(TextTable.text([head] + rows, leftColumns: [0, 1, 9]))
  }
}

/// `hyper runs compare`: what two runs were told and what they came to.
struct CompareRuns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show the settings in which two runs differ, and their figures side by side.",
    discussion: """
      Example:
        hyper runs compare runs/a runs/b
      """)

  @Argument(help: "A run.")
  var first: String
  @Argument(help: "Another.")
  var second: String
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  func run() throws {
    let runs = try [RunSummary(first), RunSummary(second)]
    let settings = runs.map { RunFigures($0).settings }
    let keys = settings[0].keys + settings[1].keys.filter { settings[0][$0] == nil }
    let different = keys.filter { settings[0][$0] != settings[1][$0] }
    let figures = runs.map { RunFigures($0).json }
    let equal = Self.scoreAtEqualTokens(runs)
    if json {
      var differences = JSONObject()
      for key in different { differences[key] = .array(settings.map { $0[key] ?? .null }) }
      Terminal.output([
        "runs": .array(figures.map { .object($0) }), "differences": .object(differences),
        "at_equal_tokens": equal.map {
          ["tokens": .number($0.tokens), "val_bpb": .array($0.scores.map { .number($0) })]
        } ?? .null,
      ])
      return
    }
    var rows = [["", runs[0].path, runs[1].path]]
    rows += different.map { key in [key] + settings.map { $0[key].map(Self.text) ?? "-" } }
    if different.isEmpty { rows.append(["(no settings differ)", "", ""]) }
    rows.append(["", "", ""])
    for (index, name) in RunFigures.columnNames.enumerated() {
      rows.append([name] + runs.map { RunFigures($0).columns[index] })
    }
    if let equal {
      rows.append(
        ["bpb at \(grouped(equal.tokens)) tokens"] + equal.scores.map { fixed($0, 4) })
    }
    rows.append(["state"] + runs.map(\.state.rawValue))
    Terminal.output(TextTable.text(rows, leftColumns: [0]))
  }

  private static func text(_ value: JSON) -> String { value.string ?? value.text() }

  /// The lowest validation scores of both until as many tokens as both have seen; nil where one has none by then.
  private static func scoreAtEqualTokens(_ runs: [RunSummary]) -> (tokens: Double, scores: [Double])? {
    let series = runs.map { run in
      (try? RunMetrics(
        contentsOf: run.path + "/" + RunDirectory.metricsName, over: .tokens, tokensPerStep: run.tokensPerStep))?[
          "val/bpb"]
    }
    guard let a = series[0], let b = series[1], let endA = a.lastX, let endB = b.lastX else { return nil }
    let tokens = min(endA, endB)
    let scores = [a, b].compactMap { series in series.points.filter { $0.x <= tokens }.map(\.low).min() }
    return scores.count == 2 ? (tokens, scores) : nil
  }
}
