import HyperIO
import HyperModel
import HyperTraining
import TOMLKit

/// Settings from a TOML file, as JSON.
enum SettingsFile {
  /// - Throws: `InputError` with TOML's own complaint.
  static func read(_ path: String) throws -> JSONObject {
    let text = try FileSystem.readText(path, limit: 1 << 20)
    let converted: String
    do { converted = try TOMLTable(string: text).convert(to: .json) } catch {
      throw InputError(path, expected: "TOML", found: "\(error)")
    }
    guard let object = try JSON(parsing: Array(converted.utf8), source: path).object else {
      throw InputError(path, expected: "TOML keys and values", found: "something else")
    }
    return object
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
