/// A value inside a JSON document together with its place, so that what is wrong with it can be said.
///
/// ```swift
/// let config = JSONField(json, "config.json")
/// let width = try config["hidden_size"].int(in: 1...65_536)   // config.json: hidden_size: expected ..., found ...
/// ```
package struct JSONField: Sendable {
  /// The value; nil if the document has none here.
  package let json: JSON?
  /// The place: `config.json: layers[3].kind`.
  package let place: String

  private let isRoot: Bool

  /// The document itself, with its name.
  package init(_ json: JSON, _ source: String) { self.init(json: json, place: source, isRoot: true) }

  private init(json: JSON?, place: String, isRoot: Bool) {
    self.json = json
    self.place = place
    self.isRoot = isRoot
  }

  /// The member `key`, there or not.
  package subscript(key: String) -> JSONField {
    JSONField(json: json?[key], place: place + (isRoot ? ": " : ".") + key, isRoot: false)
  }

  /// Whether there is a value, `null` not counted.
  package var isPresent: Bool { json.map { !$0.isNull } ?? false }

  /// This field if there is a value, so that `try field.optional?.int()` reads what may be left out.
  package var optional: JSONField? { isPresent ? self : nil }

  /// The whole number, within `range`.
  package func int(in range: ClosedRange<Int> = Int.min...Int.max) throws -> Int {
    guard let value = json?.int, range.contains(value) else {
      throw wrong(
        range == Int.min...Int.max ? "an integer" : "an integer from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// The number, whole or not.
  package func double() throws -> Double { try require(json?.double, "a number") }

  /// The number, within `range`.
  package func double(in range: ClosedRange<Double>) throws -> Double {
    guard let value = json?.double, range.contains(value) else {
      throw wrong("a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// The string.
  package func string() throws -> String { try require(json?.string, "a string") }

  /// The truth value.
  package func bool() throws -> Bool { try require(json?.bool, "true or false") }

  /// The members of the object, in order.
  package func object() throws -> JSONObject { try require(json?.object, "an object") }

  /// The elements of the array, each with its place.
  package func array() throws -> [JSONField] {
    try require(json?.array, "an array").enumerated().map { index, element in
      JSONField(json: element, place: "\(place)[\(index)]", isRoot: false)
    }
  }

  /// An error about this place.
  package func wrong(_ expected: String) -> InputError {
    InputError(place, expected: expected, found: json.map(\.kind) ?? "nothing")
  }

  private func require<Value>(_ value: Value?, _ expected: String) throws -> Value {
    guard let value else { throw wrong(expected) }
    return value
  }
}
