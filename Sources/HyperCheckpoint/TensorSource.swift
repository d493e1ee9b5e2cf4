import HyperIO

/// Somewhere to read tensors from by name.
package protocol TensorSource {
  /// What is read, for messages.
  var source: String { get }
  /// Every tensor, in the order of the data.
  var tensors: [TensorInfo] { get }
  /// What the file says about itself.
  var metadata: [String: String] { get }
  /// The tensor `name`; nil if there is none.
  func find(_ name: String) -> StoredTensor?
}

extension TensorSource {
  /// The tensor `name`.
  /// - Throws: `InputError` if there is none.
  package func tensor(_ name: String) throws -> StoredTensor {
    guard let tensor = find(name) else {
      throw InputError(source, expected: "a tensor \(quoted(name))", found: "none of that name")
    }
    return tensor
  }

  /// - Throws: `InputError` unless the tensors are exactly those of `names`.
  package func check(names: some Sequence<String>) throws {
    let expected = Set(names.map(ExactString.init))
    let found = Set(tensors.map { ExactString($0.name) })
    if let missing = expected.subtracting(found).map(\.text).min() {
      throw InputError(source, expected: "a tensor \(quoted(missing))", found: "none of that name")
    }
    if let extra = found.subtracting(expected).map(\.text).min() {
      throw InputError(source, expected: "no other tensors", found: quoted(extra))
    }
  }
}
