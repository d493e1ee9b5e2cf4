#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A string compared and hashed by its UTF-8 bytes.
///
/// `String`'s own equality is by canonical equivalence: for it, a composed and a decomposed é are one key, though a
/// vocabulary may hold both.
package struct ExactString: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: ExactString, right: ExactString) -> Bool {
    let isEqual = left.text.utf8.withContiguousStorageIfAvailable { left -> Bool? in
      right.text.utf8.withContiguousStorageIfAvailable { right -> Bool in
        guard let a = left.baseAddress, let b = right.baseAddress else { return left.count == right.count }
        return left.count == right.count && memcmp(a, b, left.count) == 0
      }
    }
    return (isEqual ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    let hashed: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
    if hashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
