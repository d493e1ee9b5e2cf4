import Foundation

/// The samples in `datasets/`.
enum SyntheticSample {
  static func text(_ name: String, from file: String = #filePath) throws -> String {
    let repository = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: repository.appendingPathComponent("datasets/\(name)"), encoding: .utf8)
  }
}
