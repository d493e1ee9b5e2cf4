#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import HyperIO

/// Cuts text that arrives in pieces into lines, and checks that it is text.
package struct LineSplitter {
  private let source: String
  private var number = 0
  private var partial: [UInt8] = []

  /// Text of `source`, a path for messages.
  package init(source: String) { self.source = source }

  /// Takes a piece; `body` gets each line that it completes, without its line end, and the line's number from 1.
  /// - Throws: `InputError` with file and line for bytes that are no UTF-8 text, and whatever `body` throws.
  package mutating func take(_ piece: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, Int) throws -> Void)
    throws
  {
    var start = 0
    while start < piece.count, let base = piece.baseAddress,
      let found = memchr(base + start, 0x0A, piece.count - start)
    {
      let end = UnsafeRawPointer(found) - base
      let line = UnsafeRawBufferPointer(rebasing: piece[start..<end])
      if partial.isEmpty {
        try emit(line, body)
      } else {
        partial.append(contentsOf: line)
        try emitPartial(body)
      }
      start = end + 1
    }
    partial.append(contentsOf: piece[start...])
  }

  /// The text ends here: `body` gets what follows the last line end, if anything does.
  package mutating func finish(_ body: (UnsafeRawBufferPointer, Int) throws -> Void) throws {
    if !partial.isEmpty { try emitPartial(body) }
  }

  private mutating func emitPartial(_ body: (UnsafeRawBufferPointer, Int) throws -> Void) throws {
    let line = partial
    partial.removeAll(keepingCapacity: line.count < 1 << 20)
    try line.withUnsafeBytes { try emit($0, body) }
  }

  private mutating func emit(
    _ line: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, Int) throws -> Void
  ) throws {
    number += 1
    if let base = line.baseAddress, !line.isEmpty {
      if memchr(base, 0, line.count) != nil {
        throw InputError("\(source): line \(number)", expected: "UTF-8 text", found: "a zero byte: a binary file?")
      }
      if let position = firstInvalidUTF8(in: line) {
        throw InputError(
          "\(source): line \(number)", expected: "UTF-8 text",
          found: "the byte 0x" + String(line[position], radix: 16, uppercase: true))
      }
    }
    var line = line
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = UnsafeRawBufferPointer(rebasing: line[3...]) }
    try body(line, number)
  }
}
