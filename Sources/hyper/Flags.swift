import ArgumentParser

/// What several commands ask of their flags.
enum Flags {
  /// The values of a flag that takes several with commas between.
  /// - Throws: `ValidationError` where there are none.
  static func list(_ flag: String, _ text: String) throws -> [Substring] {
    let values = text.split(separator: ",")
    if values.isEmpty { throw ValidationError("\(flag): expected values with commas between, found none.") }
    return values
  }

  static func checkThreads(_ threads: Int?) throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads: expected 1...1024, found \(threads)")
    }
  }
}
