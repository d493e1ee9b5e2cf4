import HyperIO
import HyperModel
import HyperTraining

/// Settings from a TOML file, as JSON.
enum SettingsFile {
  /// - Throws: `InputError` that names the line.
  static func read(_ path: String) throws -> JSONObject {
    try JSONObject(parsingTOML: FileSystem.readText(path, limit: 1 << 20), source: path)
  }

  /// What `read` takes, of a run's learning rate, decay, loss weights and model.
  static func text(_ configuration: TrainingConfiguration) throws -> String {
    let all = configuration.json
    var lines: [String] = []
    for key in ["learning_rate", "weight_decay", "beta2", "sparsity_weight"] {
      if let value = all[key] { lines.append("\(key) = \(value.text())") }
    }
    let model = configuration.model
    let branches = [
      model.ssm.map { _ in "ssm" }, model.liquid.map { _ in "liquid" }, model.spiking.map { _ in "spiking" },
    ].compactMap { $0 }
    lines.append("branches = \"\(branches.joined(separator: ","))\"")
    var tables: [(String, JSONObject)] = [("model", model.json.object ?? [:])]
    while let (name, members) = tables.first {
      tables.removeFirst()
      lines += ["", "[\(name)]"]
      for member in members {
        if let table = member.value.object {
          tables.append(("\(name).\(member.key)", table))
        } else {
          lines.append("\(member.key) = \(member.value.text())")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
