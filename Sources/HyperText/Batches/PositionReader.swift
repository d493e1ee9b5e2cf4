import HyperIO

/// Reads the members of a stored sampler position.
struct PositionReader {
  private let json: JSON

  init(_ json: JSON) { self.json = json }

  /// The error that the member `key` is not as `expected`.
  func error(_ key: String, _ expected: String, found: String? = nil) -> InputError {
    InputError("data position: \(key)", expected: expected, found: found ?? json[key]?.description ?? "none")
  }

  /// Refuses anything but `value`.
  func require(_ key: String, _ value: JSON) throws {
    guard json[key] == value else { throw error(key, value.description) }
  }

  /// A whole number within `range`.
  func integer(_ key: String, in range: ClosedRange<Int>) throws -> Int {
    guard let value = json[key]?.int, range.contains(value) else { throw error(key, "an integer in \(range)") }
    return value
  }
}
