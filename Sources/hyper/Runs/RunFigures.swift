import HyperDrawing
import HyperIO
import HyperTraining

/// A run's figures as people and scripts read them.
struct RunFigures {
  private let run: RunSummary

  init(_ run: RunSummary) { self.run = run }

  /// The preset, or the model's extents, and its branches where some are missing.
  var model: String {
    let size = run.preset ?? run.model.map { "\($0.dModel) x \($0.layers)" } ?? "?"
    guard let model = run.model, model.branches.count < 3 else { return size }
    return "\(size), \(model.branches.joined(separator: "+"))"
  }

  static let columnNames = ["parameters", "steps", "tokens", "time", "loss", "bpb", "at step"]

  /// The values of `columnNames`.
  var columns: [String] {
    [
      run.parameters.map(grouped) ?? "", grouped(run.steps), grouped(run.tokens), Self.duration(run.seconds),
      run.trainLoss.map { fixed($0, 3) } ?? "", run.best.map { fixed($0.bitsPerByte, 4) } ?? "",
      run.best.map { grouped($0.step) } ?? "",
    ]
  }

  var json: JSONObject {
    [
      "run": .string(run.path), "preset": run.preset.map { .string($0) } ?? .null,
      "branches": run.model.map { .array($0.branches.map { .string($0) }) } ?? .null,
      "parameters": run.parameters.map { .integer($0) } ?? .null, "steps": .integer(run.steps),
      "tokens": .integer(run.tokens), "seconds": .number(run.seconds),
      "train_loss": run.trainLoss.map { .number($0) } ?? .null,
      "val_bpb": run.best.map { .number($0.bitsPerByte) } ?? .null,
      "best_step": run.best.map { .integer($0.step) } ?? .null, "state": .string(run.state.rawValue),
      "finished": .bool(run.state == .finished),
    ]
  }

  /// Everything that decides what the run computes, by dotted names.
  var settings: JSONObject {
    var flat = JSONObject()
    Self.flatten(run.record["resolved"] ?? .null, "", into: &flat)
    for key in ["preset", "data", "val"] {
      if let value = run.record["settings"]?[key] { flat[key] = value }
    }
    if let digest = run.record["data"]?["tokens_sha256"]?.string { flat["data.tokens_sha256"] = .string(digest) }
    flat["hyper"] = run.record["hyper"]
    flat["ranks"] = run.record["ranks"]
    return flat
  }

  private static func flatten(_ value: JSON, _ prefix: String, into flat: inout JSONObject) {
    guard let object = value.object else {
      if !value.isNull { flat[prefix] = value }
      return
    }
    for member in object { flatten(member.value, prefix.isEmpty ? member.key : "\(prefix).\(member.key)", into: &flat) }
  }

  static func duration(_ seconds: Double) -> String {
    let minutes = Int(min(1e12, max(0, seconds / 60)))
    if seconds < 60 { return "\(fixed(max(0, seconds), 0)) s" }
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
