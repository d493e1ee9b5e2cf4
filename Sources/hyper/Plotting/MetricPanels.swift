import HyperDrawing
import HyperIO
import HyperTraining

/// The charts of several runs' metrics: one for each metric, training and validation together.
struct MetricPanels {
  /// A run to draw.
  struct Run {
    let name: String
    let metrics: RunMetrics
  }

  let runs: [Run]
  let axis: MetricAxis
  /// How much a value counts against its neighbour nearer by, 0: not at all.
  let smoothing: Double

  /// How a metric is shown.
  private struct Look {
    let title: String
    var smooths = true
    var startsAtZero = false
  }

  /// Known metrics in the order of interest, without the `train/` or `val/` before them.
  private static let known: [(name: String, look: Look)] = [
    ("bpb", Look(title: "Bits per byte, validation")), ("loss", Look(title: "Loss, nats a token")),
    ("firing_rate", Look(title: "Firing rate, % of neurons", startsAtZero: true)),
    ("firing_rate_by_block", Look(title: "Firing rate by block, %", smooths: false, startsAtZero: true)),
    ("gate_ssm_by_block", Look(title: "Gate of the scan by block", smooths: false)),
    ("gate_liquid_by_block", Look(title: "Gate of the liquid neurons by block", smooths: false)),
    ("gate_spiking_by_block", Look(title: "Gate of the spiking neurons by block", smooths: false)),
    ("loss_energy", Look(title: "Energy term of the loss")),
    ("loss_gates", Look(title: "Gate term of the loss")),
    ("loss_sparsity", Look(title: "Sparsity term of the loss")),
    ("loss_consistency", Look(title: "Consistency term of the loss")),
    ("loss_total", Look(title: "Loss with all terms")),
    ("dead_neurons", Look(title: "Dead neurons", startsAtZero: true)),
    ("saturated_neurons", Look(title: "Saturated neurons", startsAtZero: true)),
    ("spike_softness", Look(title: "Softness of spikes", smooths: false, startsAtZero: true)),
    ("bytes_per_token", Look(title: "Bytes that a token touches")),
    ("joules_per_token", Look(title: "Joules above idle a token", startsAtZero: true)),
    ("watts", Look(title: "Watts, idle included", startsAtZero: true)),
    ("lr", Look(title: "Learning rate", smooths: false, startsAtZero: true)),
    ("grad_norm", Look(title: "Gradient norm", startsAtZero: true)),
    ("tok_per_sec", Look(title: "Tokens a second", startsAtZero: true)),
  ]
  /// What x is made of.
  private static let places: Set<String> = ["step", "tokens", "total_training_time"]

  /// Names of the metrics that runs have, in the order of interest; each without the `train/` or `val/` before it.
  var names: [String] {
    var found: [String] = []
    for key in runs.flatMap(\.metrics.keys) where !Self.places.contains(key.name) {
      let name = Self.shortName(key.name)
      if !found.contains(name) { found.append(name) }
    }
    let order = Self.known.map(\.name)
    return order.filter(found.contains) + found.filter { !order.contains($0) }
  }

  private static func shortName(_ name: String) -> String {
    for prefix in ["train/", "val/"] where name.hasPrefix(prefix) { return String(name.dropFirst(prefix.count)) }
    return name
  }

  /// A chart for each metric of `names` that a run has.
  func charts(_ names: [String]) -> [Chart] { names.map { chart($0) }.filter { !$0.lines.isEmpty } }

  private func chart(_ name: String) -> Chart {
    let look = Self.known.first { $0.name == name }?.look ?? Look(title: name)
    let energy = ["watts", "joules_per_token"].contains(name) ? energySource.map { " (\($0))" } ?? "" : ""
    var lines: [Chart.Line] = []
    var isByBlock = false
    for (place, run) in runs.enumerated() {
      for prefix in ["train/", "val/", ""] {
        let keys = run.metrics.keys.filter { $0.name == prefix + name }
        for key in keys {
          guard let series = run.metrics[key] else { continue }
          isByBlock = isByBlock || key.index != nil
          lines.append(
            line(
              series, key, color: runs.count == 1 ? key.index ?? (prefix == "val/" ? 1 : 0) : place, look: look,
              isPercentage: name.hasPrefix("firing_rate")))
        }
      }
    }
    let hasBoth = lines.contains { $0.name == "training" } && lines.contains { $0.name == "validation" }
    return Chart(
      look.title + energy, xLabel: axis == .seconds ? "time" : axis.rawValue,
      xKind: axis == .seconds ? .seconds : .number,
      lines: lines, showsNames: runs.count == 1 && (hasBoth || isByBlock) && lines.count <= 12,
      startsAtZero: look.startsAtZero)
  }

  private func line(
    _ series: MetricSeries, _ key: RunMetrics.Key, color: Int, look: Look, isPercentage: Bool
  ) -> Chart.Line {
    let scale = isPercentage ? 100.0 : 1
    let raw = series.points.map {
      Chart.Point(x: $0.x, y: scale * $0.mean, low: scale * $0.low, high: scale * $0.high)
    }
    let isValidation = key.name.hasPrefix("val/")
    let isNoisy = look.smooths && !isValidation && series.count > 50
    // Merged values are further apart: as many of them count as there would be values.
    let perPoint = Double(series.count) / Double(max(1, raw.count))
    let points = isNoisy ? raw.smoothed(power(smoothing, perPoint)) : raw
    return Chart.Line(
      key.index.map { "\($0 + 1)" } ?? (isValidation ? "validation" : "training"), color: Palette.category(color),
      style: isValidation ? .dotted : key.index != nil ? .thin : .solid, points: points,
      showsSpan: isNoisy && runs.count <= 3)
  }

  /// Where runs' joules come from, if all say the same.
  private var energySource: String? {
    let sources = Set(runs.compactMap { $0.metrics.texts["energy_source"] })
    return sources.count == 1 ? sources.first : nil
  }
}

/// `factor` to the power of `exponent` 1 or more, for factors from 0 to 1.
private func power(_ factor: Double, _ exponent: Double) -> Double {
  var (result, left) = (1.0, exponent.rounded())
  while left > 0, result > 1e-6 {
    result *= factor
    left -= 1
  }
  return result
}
