import HyperIO

/// What a file says about one tensor.
package struct TensorInfo: Sendable, Equatable {
  package let name: String
  package let elementType: ElementType
  /// The lengths of its dimensions, the slowest first; empty for a single number.
  package let shape: [Int]
  /// Its place in the data that follows the header.
  package let range: Range<Int>

  /// How many elements it has.
  package var elementCount: Int { range.count / elementType.size }
}

extension TensorInfo {
  /// Bytes that `shape` takes; nil if that is more than an `Int` holds or a length is negative.
  static func byteCount(_ elementType: ElementType, _ shape: [Int]) -> Int? {
    var count = elementType.size
    for length in shape {
      let (product, overflows) = count.multipliedReportingOverflow(by: length)
      guard length >= 0, !overflows else { return nil }
      count = product
    }
    return count
  }

  /// What is wrong with `name`; nil for a good one: 1 to 255 bytes, no control characters.
  static func fault(inName name: String) -> String? {
    if name.isEmpty { return "an empty one" }
    if name.utf8.count > 255 { return "\(name.utf8.count) bytes" }
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "control characters in \(quoted(name))"
    }
    return nil
  }

  /// Dimensions a tensor may have at most.
  static let maximumRank = 8
}
