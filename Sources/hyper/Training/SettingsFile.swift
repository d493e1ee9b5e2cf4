import HyperIO
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
}
