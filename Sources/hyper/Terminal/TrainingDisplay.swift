import HyperIO
import HyperTraining

/// Shows a run on stderr: a bar that is redrawn on a terminal, plain lines elsewhere.
final class TrainingDisplay {
  private let isQuiet: Bool
  private var isBarDrawn = false
  private var lastDrawn = 0.0
  private var steps = 0
  private var spikes = ""

  /// Seconds between redraws of the bar, and between plain lines.
  private static let redrawInterval = 0.1
  private static let lineInterval = 5.0

  init(quiet: Bool) { isQuiet = quiet }

  func show(_ event: TrainingEvent) {
    switch event {
    case .warning(let text): line("warning: \(text)")
    case .step(let report): step(report)
    case .evaluating(let share):
      if Terminal.isInteractive, !isQuiet { bar("validating \(fixed(100 * share, 0))%") }
    case .evaluated(let step, let score, let isBest):
      line(
        "step \(zeroPadded(step, to: 5)) | validation: \(fixed(score.bitsPerByte, 4)) bits per byte, loss \(fixed(score.loss, 4))"
          + (isBest ? " (best)" : ""))
    case .evolved(let step, let before, let after, let isKept):
      line(
        "step \(zeroPadded(step, to: 5)) | thresholds searched: \(fixed(before, 4)) -> \(fixed(after, 4)) bits per byte"
          + (isKept ? ", carried on" : ", left as they were"))
    case .sampled(let step, let text):
      line("step \(zeroPadded(step, to: 5)) | sample: " + text.split(separator: "\n").joined(separator: "\n    "))
    case .lostPatience(let step, let best):
      line("step \(zeroPadded(step, to: 5)) | stopped early: validation was best at step \(best)")
    case .saved(_, let path): if !Terminal.isInteractive { line("saved \(path)") }
    }
  }

  /// Leaves the bar's line.
  func finish() { if isBarDrawn { Terminal.write("\r\u{1B}[K", to: 2) } }

  private func step(_ report: TrainingEvent.StepReport) {
    if isQuiet { return }
    steps += 1
    if let rate = report.firingRate {
      spikes = "fire: \(fixed(100 * rate, 1))%" + (report.neurons.map { Self.useless($0) } ?? "")
    }
    let now = Clock.seconds()
    let isLast = report.step == report.totalSteps
    if Terminal.isInteractive {
      guard now - lastDrawn > Self.redrawInterval || isLast else { return }
      lastDrawn = now
      bar(barText(report))
    } else if now - lastDrawn > Self.lineInterval || isLast || steps == 1 {
      lastDrawn = now
      line(plainText(report))
    }
  }

  private func plainText(_ report: TrainingEvent.StepReport) -> String {
    let total = report.totalSteps.map { "/" + zeroPadded($0, to: 5) } ?? ""
    let terms = report.terms.map { $0.named.map { "\($0.name) \(fixed($0.value, 4))" }.joined(separator: ", ") }
    let parts: [String?] = [
      "step \(zeroPadded(report.step, to: 5))\(total) (\(fixed(100 * report.fraction, 2))%)",
      "loss: \(fixed(report.smoothedLoss, 4))", report.bitsPerByte.map { "bpb: \(fixed($0, 4))" },
      "lrm: \(fixed(report.learningRateMultiplier, 2))", "dt: \(fixed(report.milliseconds, 0))ms",
      "tok/sec: \(grouped(report.tokensPerSecond))", "total time: \(fixed(report.seconds / 60, 2))m",
      "eta: \(report.secondsLeft.map { fixed($0 / 60, 1) + "m" } ?? "?")",
      "mem: \(byteCount(peakResidentBytes()))", spikes, terms,
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// Which neurons are of no use, where there are any.
  static func useless(_ neurons: NeuronHealth) -> String {
    [(neurons.dead, "dead"), (neurons.saturated, "saturated")].filter { $0.0 > 0 }
      .map { ", \($0.0) of \(grouped(neurons.count)) \($0.1)" }.joined()
  }

  private func barText(_ report: TrainingEvent.StepReport) -> String {
    let parts: [String?] = [
      "loss \(fixed(report.smoothedLoss, 3))", report.bitsPerByte.map { "\(fixed($0, 3)) bpb" },
      "\(grouped(report.tokensPerSecond)) tok/s",
      byteCount(peakResidentBytes()).split(separator: " ").joined(), "eta \(report.secondsLeft.map(duration) ?? "?")",
    ]
    let text = parts.compactMap { $0 }.joined(separator: "  ")
    let room = max(6, min(30, Terminal.width - text.count - 18))
    let full = Int(Double(room) * report.fraction)
    let drawn = String(repeating: "━", count: full) + String(repeating: "╌", count: room - full)
    return "step \(report.step) \(fixed(100 * report.fraction, 0))% \(drawn) \(text)"
  }

  private func bar(_ text: String) {
    Terminal.write("\r\u{1B}[K" + String(text.prefix(Terminal.width - 1)), to: 2)
    isBarDrawn = true
  }

  private func line(_ text: String) {
    if isQuiet { return }
    finish()
    isBarDrawn = false
    Terminal.error(text)
  }

  private func duration(_ seconds: Double) -> String {
    let whole = Int(max(0, seconds))
    if whole < 60 { return "\(whole)s" }
    if whole < 3600 { return "\(whole / 60)m \(whole % 60)s" }
    return "\(whole / 3600)h \(whole % 3600 / 60)m"
  }
}
