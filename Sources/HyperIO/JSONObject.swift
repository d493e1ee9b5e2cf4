/// The members of a JSON object, in order, each key once.
///
/// Looking a key up takes constant time; keys are compared by their bytes.
package struct JSONObject: Sendable {
  /// One key with its value.
  package struct Member: Sendable, Equatable {
    package let key: String
    package var value: JSON

    package static func == (left: Member, right: Member) -> Bool {
      ExactString(left.key) == ExactString(right.key) && left.value == right.value
    }
  }

  package private(set) var members: [Member] = []
  /// Where each key is; only kept where there are too many members to look through.
  private var positions: [ExactString: Int] = [:]

  private static let indexedCount = 12

  package init() {}

  package var count: Int { members.count }
  package var isEmpty: Bool { members.isEmpty }
  package var keys: [String] { members.map(\.key) }

  /// The value of `key`. Setting it appends the key or replaces its value in place; setting nil removes it.
  package subscript(key: String) -> JSON? {
    get { position(of: key).map { members[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?): members[position].value = value
      case (let position?, nil): remove(at: position)
      case (nil, let value?): _ = append(key, value)
      case (nil, nil): break
      }
    }
  }

  /// Adds a member at the end; false, and nothing added, when the key is there already.
  package mutating func append(_ key: String, _ value: JSON) -> Bool {
    guard positions.isEmpty else {
      let exact = ExactString(key)
      guard positions.updateValue(members.count, forKey: exact) == nil else { return refuse(exact) }
      members.append(Member(key: key, value: value))
      return true
    }
    guard position(of: key) == nil else { return false }
    members.append(Member(key: key, value: value))
    if members.count == Self.indexedCount { reindex() }
    return true
  }

  /// Puts the entry of a key that was there already back to its first position.
  private mutating func refuse(_ key: ExactString) -> Bool {
    positions[key] = members.firstIndex { ExactString($0.key) == key }
    return false
  }

  private func position(of key: String) -> Int? {
    let exact = ExactString(key)
    return positions.isEmpty ? members.firstIndex { ExactString($0.key) == exact } : positions[exact]
  }

  private mutating func remove(at position: Int) {
    members.remove(at: position)
    positions = [:]
    if members.count >= Self.indexedCount { reindex() }
  }

  private mutating func reindex() {
    positions.reserveCapacity(2 * members.count)
    for (position, member) in members.enumerated() { positions[ExactString(member.key)] = position }
  }
}

extension JSONObject: Equatable {
  /// The same members in the same order.
  package static func == (left: JSONObject, right: JSONObject) -> Bool { left.members == right.members }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) {
    for (key, value) in elements { self[key] = value }
  }
}

extension JSONObject: Sequence {
  package func makeIterator() -> IndexingIterator<[Member]> { members.makeIterator() }
}
