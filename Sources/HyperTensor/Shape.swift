/// The extents of a tensor, outermost first.
package struct Shape: Hashable, Sendable, CustomStringConvertible, ExpressibleByArrayLiteral {
  package let extents: [Int]

  /// A shape of `extents`, each at least 0.
  package init(_ extents: [Int]) {
    precondition(extents.allSatisfy { $0 >= 0 }, "an extent is never negative")
    self.extents = extents
  }

  package init(arrayLiteral extents: Int...) { self.init(extents) }

  package var rank: Int { extents.count }

  /// The number of elements.
  package var count: Int { extents.reduce(1, *) }

  /// Distances between neighbours along each axis when the elements lie row by row without gaps.
  package var contiguousStrides: [Int] {
    var strides = [Int](repeating: 1, count: rank)
    for axis in stride(from: rank - 2, through: 0, by: -1) { strides[axis] = strides[axis + 1] * extents[axis + 1] }
    return strides
  }

  package subscript(axis: Int) -> Int { extents[axis] }

  package var description: String { "[" + extents.map(String.init).joined(separator: ", ") + "]" }
}
