import HyperIO
import HyperModel

/// The model that settings describe: a preset, changed by the keys of `model`, the vocabulary and the choice of branches.
enum ModelSettings {
  static func model(_ field: JSONField) throws -> ModelConfiguration {
    var object = try JSONField(preset(field["preset"]).configuration.json, "preset").object()
    if let changes = try field["model"].optional?.object() {
      for change in changes { object[change.key] = merged(object[change.key], change.value) }
    }
    if let size = try field["vocab_size"].optional?.int() { object["vocab_size"] = .integer(size) }
    if let chosen = try branches(field["branches"]) {
      for name in branchNames where !chosen.contains(name) { object[name] = nil }
    }
    return try ModelConfiguration(json: .object(object), source: field.place + ": model")
  }

  /// A branch's own fields with those that change; another kind of cell starts from its own defaults.
  private static func merged(_ current: JSON?, _ change: JSON) -> JSON {
    guard var fields = current?.object, let changes = change.object else { return change }
    if let cell = changes["cell"], cell != fields["cell"] {
      fields["recurrent_gate"] = nil
      fields["mode"] = nil
    }
    for member in changes { fields[member.key] = member.value }
    return .object(fields)
  }

  static func preset(_ field: JSONField) throws -> ModelPreset {
    guard let name = try field.optional?.string() else { return .tiny }
    guard let preset = ModelPreset(rawValue: name) else {
      throw InputError(
        field.place, expected: ModelPreset.allCases.map(\.rawValue).joined(separator: ", "), found: name)
    }
    return preset
  }

  private static let branchNames = ["ssm", "liquid", "spiking"]

  static func branches(_ field: JSONField) throws -> [String]? {
    guard let list = try field.optional?.string() else { return nil }
    let chosen = list.split(separator: ",").map { $0.filter { $0 != " " } }
    if chosen.isEmpty || !chosen.allSatisfy(branchNames.contains) {
      throw InputError(field.place, expected: "some of \(branchNames.joined(separator: ","))", found: list)
    }
    return chosen
  }
}
