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

  /// - Throws: `ValidationError` where the flag was given with a value out of range.
  static func check(_ flag: String, _ value: Int?, _ range: ClosedRange<Int>) throws {
    if let value, !range.contains(value) {
      throw ValidationError("\(flag): expected \(range.lowerBound)...\(range.upperBound), found \(value)")
    }
  }

  static func checkThreads(_ threads: Int?) throws { try check("--threads", threads, 1...1024) }
}
