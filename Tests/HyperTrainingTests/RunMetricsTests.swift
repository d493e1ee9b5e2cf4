import HyperCheckpoint
import HyperIO
import HyperTraining
import Testing

@Suite struct RunMetricsTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func write(_ lines: [String], end: String = "\n") throws -> String {
    let path = directory("metrics.jsonl")
    try FileSystem.write(lines.joined(separator: "\n") + end, to: path)
    return path
  }

  @Test func numbersAndListsBecomeSeries() throws {
    let path = try write([
      #"{"step":1,"tokens":64,"train/loss":5.5,"train/firing_rate":0.1,"by_block":[0.1,0.2],"total_training_time":0.5}"#,
      #"{"step":2,"tokens":128,"train/loss":5.0,"train/firing_rate":null,"total_training_time":1,"energy_source":"modelled"}"#,
      #"{"step":2,"val/bpb":2.25,"total_training_time":1}"#,
    ])
    let steps = try RunMetrics(contentsOf: path, over: .steps)
    #expect(steps.damagedLines == 0 && steps.texts == ["energy_source": "modelled"])
    #expect(steps["train/loss"]?.points.map(\.x) == [1, 2] && steps["train/loss"]?.points.map(\.mean) == [5.5, 5])
    #expect(steps["train/firing_rate"]?.count == 1 && steps["val/bpb"]?.points.map(\.x) == [2])
    #expect(steps[RunMetrics.Key("by_block", index: 1)]?.last == 0.2 && steps["by_block"] == nil)
    let tokens = try RunMetrics(contentsOf: path, over: .tokens, tokensPerStep: 60)
    #expect(tokens["train/loss"]?.points.map(\.x) == [64, 128])
    // The line that does not say counts its steps, 120, which is behind the line before: it is left out, not drawn backwards.
    #expect(tokens["val/bpb"] == nil && tokens.damagedLines == 1)
    #expect(try RunMetrics(contentsOf: path, over: .seconds)["train/loss"]?.points.map(\.x) == [0.5, 1])
  }

  @Test func damagedLinesAreCountedAndLeftOut() throws {
    let good = (1...9).map { #"{"step":\#($0),"train/loss":\#(Double($0))}"# }
    let bad = [
      "{\"step\":", "[]", "nonsense", "{\"loss\":1}", "\u{0}\u{1}", "{\"step\":\"1\"}", "{\"step\":1,\"step\":2}",
    ]
    let path = try write(good.prefix(5) + bad + good.suffix(4))
    let metrics = try RunMetrics(contentsOf: path, over: .steps)
    #expect(metrics.damagedLines == bad.count && metrics.firstDamaged == 6)
    #expect(metrics["train/loss"]?.points.map(\.mean) == (1...9).map(Double.init))
    // Going back, as files that were put together do.
    let again = try RunMetrics(contentsOf: write(good + good), over: .steps)
    #expect(again["train/loss"]?.count == 10 && again.damagedLines == 9 - 1, "step 9 itself is no step back")
  }

  /// Any cut of the last line leaves the lines before; it is being written and counts as nothing.
  @Test func aLastLineIsCutAnywhere() throws {
    let lines = (1...3).map { #"{"step":\#($0),"train/loss":\#($0).5}"# }
    let whole = lines.joined(separator: "\n")
    for cut in 0...lines[2].utf8.count {
      let path = try write([String(whole.dropLast(cut))], end: "")
      let metrics = try RunMetrics(contentsOf: path, over: .steps)
      #expect(metrics["train/loss"]?.count == (cut == 0 ? 3 : 2) && metrics.damagedLines == 0)
    }
  }

  @Test func filesWithoutMetricsAreRefused() throws {
    for lines in [[], ["", ""], ["nonsense"], ["{\"step\":1}"].map { _ in "{}" }] {
      let path = try write(lines)
      #expect(
        inputError { _ = try RunMetrics(contentsOf: path, over: .steps) }.contains(
          "expected lines of metrics over steps"))
    }
    #expect(inputError { _ = try RunMetrics(contentsOf: directory("none"), over: .steps) }.contains("a readable file"))
    let path = try write(["{\"step\":1," + (0..<5000).map { "\"k\($0)\":1" }.joined(separator: ",") + "}"])
    #expect(
      inputError { _ = try RunMetrics(contentsOf: path, over: .steps) }.contains("at most 4096 different metrics"))
  }

  /// However many values there are, a series is short, in order, and keeps their mean and extremes.
  @Test(arguments: [1, 2, 15, 16, 17, 31, 32, 33, 100, 1000, 12_345]) func aSeriesIsBounded(count: Int) {
    var series = MetricSeries(capacity: 16)
    for i in 0..<count { series.append(Double(i * 7 % 11), at: Double(i)) }
    let values = (0..<count).map { Double($0 * 7 % 11) }
    #expect(series.points.count <= 16 && series.points.count >= min(count, 8))
    #expect(series.points.map(\.x) == series.points.map(\.x).sorted())
    #expect(series.count == count && series.first == values[0] && series.last == values[count - 1])
    #expect(series.least.value == values.min() && series.greatest == values.max())
    #expect(series.points.map(\.low).min() == values.min() && series.points.map(\.high).max() == values.max())
    #expect(series.points.allSatisfy { $0.low <= $0.mean && $0.mean <= $0.high })
    if count <= 16 { #expect(series.points.map(\.mean) == values) }
    // Without noise the points lie on the line itself.
    var line = MetricSeries(capacity: 16)
    for i in 0..<count { line.append(2 * Double(i), at: Double(i)) }
    #expect(line.points.allSatisfy { abs($0.mean - 2 * $0.x) < 1e-9 * Double(count) })
  }

  @Test func trainingWritesGatesAndEnergy() throws {
    let run = try TrainingRunHarness(Tiny.training)
    try run.train()
    let counted = try run.metrics().filter { $0["train/gate_ssm_by_block"] != nil }
    #expect(counted.compactMap { $0["step"]?.int } == [1, 11])
    for line in counted {
      for branch in ["ssm", "liquid", "spiking"] {
        let gates = try #require(line["train/gate_\(branch)_by_block"]?.array).compactMap(\.double)
        #expect(gates.count == 2 && gates.allSatisfy { $0 > 0 && $0 < 2 })
      }
      #expect(line["train/watts"] == nil)
    }
    // Gate matrices start at zero: every gate at one.
    #expect(counted[0]["train/gate_liquid_by_block"] == [1.0, 1.0])
    let metrics = try RunMetrics(contentsOf: run.path + "/metrics.jsonl", over: .tokens)
    let tokens = try run.metrics().compactMap { $0["tokens"]?.double }
    #expect(metrics["train/loss"]?.points.map(\.x) == tokens)
    // Other threads add the same gates.
    var configuration = Tiny.training
    configuration.threads = 2
    let threaded = try TrainingRunHarness(configuration)
    try threaded.train()
    #expect(
      try threaded.metrics()[0]["train/gate_ssm_by_block"] == counted[0]["train/gate_ssm_by_block"])
  }

  @Test func aRunSaysWhereItStands() throws {
    let run = try TrainingRunHarness(Tiny.training)
    run.validates = true
    try run.train { $0.step == 5 }
    #expect(try RunSummary.runs(below: directory.path) == [] && RunSummary.runs(below: run.path) == [run.path])
    let stopped = try RunSummary(run.path)
    #expect(stopped.steps == 5 && stopped.state == .stopped && stopped.best == nil && stopped.trainLoss != nil)
    let lock = try RunDirectory(run.path, for: .training)
    #expect(try RunSummary(run.path).state == .running)
    withExtendedLifetime(lock) {}
    #expect(inputError { _ = try RunSummary(directory.path) }.contains("expected a run's directory"))
  }
}
