/// A JSON value. Whole numbers and other numbers are kept apart, and objects keep the order of their members.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

extension JSON {
  /// The whole number; nil for anything else, `1.0` and `1e3` included.
  package var int: Int? { if case .integer(let value) = self { value } else { nil } }

  /// The number, whole or not.
  package var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  package var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
  package var isNull: Bool { if case .null = self { true } else { false } }

  /// The member `key` of an object; nil for a missing key and for anything but an object.
  package subscript(key: String) -> JSON? { object?[key] }

  /// The element at `index` of an array; nil outside it and for anything but an array.
  package subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// What this value is, for error messages: `the string "ltc"` (its first 40 characters), `the integer 7`, `an object`.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "the integer \(value)"
    case .number(let value): "the number \(value)"
    case .string(let value): "the string \(quoted(String(value.prefix(40))))"
    case .array(let elements): "an array of \(elements.count)"
    case .object: "an object"
    }
  }
}

extension JSON: Equatable {
  /// Equality by bytes: unlike `String`'s own, it tells composed from decomposed letters.
  package static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): ExactString(a) == ExactString(b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}

extension JSON {
  package init(_ value: Bool) { self = .bool(value) }
  package init(_ value: Int) { self = .integer(value) }
  package init(_ value: Double) { self = .number(value) }
  /// A number whose text is the shortest that reads back as `value`: 0.8, not 0.800000011920929.
  package init(_ value: Float) {
    let double = Double(value.description) ?? Double(value)
    self = .number(Float(double) == value ? double : Double(value))
  }
  package init(_ value: String) { self = .string(value) }
  package init(_ values: [Int]) { self = .array(values.map(JSON.integer)) }
  package init(_ values: [String]) { self = .array(values.map(JSON.string)) }
}
