#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
  /// One more than the position of a member, at its key's hash or behind it, and 0 where there is none; only kept where
  /// there are too many members to look through.
  private var slots: [UInt32] = []

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

  /// The value of the key that these bytes of UTF-8 spell.
  package subscript(utf8 key: UnsafeBufferPointer<UInt8>) -> JSON? { position(of: key).map { members[$0].value } }

  /// Adds a member at the end; false, and nothing added, when the key is there already.
  package mutating func append(_ key: String, _ value: JSON) -> Bool {
    if slots.isEmpty {
      guard position(of: key) == nil else { return false }
      members.append(Member(key: key, value: value))
      if members.count == Self.indexedCount { reindex() }
      return true
    }
    let slot = slot(of: key)
    guard slots[slot] == 0 else { return false }
    members.append(Member(key: key, value: value))
    slots[slot] = UInt32(members.count)
    if 2 * members.count > slots.count { reindex() }
    return true
  }

  private func position(of key: String) -> Int? { withBytes(of: key) { position(of: $0) } }

  private func position(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    if slots.isEmpty { return members.firstIndex { isEqual($0.key, key) } }
    let entry = slots[slot(of: key)]
    return entry == 0 ? nil : Int(entry) - 1
  }

  /// The slot of `key`, or the empty one where it would be.
  private func slot(of key: String) -> Int { withBytes(of: key) { slot(of: $0) } }

  private func slot(of key: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(byteHash(key)) & mask
    while slots[slot] != 0, !isEqual(members[Int(slots[slot]) - 1].key, key) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func remove(at position: Int) {
    members.remove(at: position)
    slots = []
    if members.count >= Self.indexedCount { reindex() }
  }

  /// Puts every member into at least four times as many slots.
  private mutating func reindex() {
    var size = 64
    while size < 4 * members.count { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for (position, member) in members.enumerated() { slots[slot(of: member.key)] = UInt32(position + 1) }
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

@inline(__always) private func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
  -> Result
{
  text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
}

@inline(__always) private func isEqual(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  withBytes(of: text) { text in
    guard text.count == bytes.count else { return false }
    guard let a = text.baseAddress, let b = bytes.baseAddress else { return true }
    return memcmp(a, b, bytes.count) == 0
  }
}
