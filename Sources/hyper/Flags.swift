import ArgumentParser
import HyperIO

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

  /// The flag of a setting: `--max-tokens` for `max_tokens`.
  static func name(ofSetting key: String) -> String { "--" + String(key.map { $0 == "_" ? "-" : $0 }) }

  /// An error about a setting that a flag gave, under the flag's name.
  static func named(_ error: InputError) -> InputError {
    let key = error.source.split(separator: " ").last ?? ""
    return InputError(name(ofSetting: String(key)), expected: error.expected, found: error.found)
  }

  /// What -1 as a seed stands for.
  static func randomSeed() -> Int { Int.random(in: 0...Int(Int32.max)) }

  static func checkThreads(_ threads: Int?) throws { try check("--threads", threads, 1...1024) }
}
