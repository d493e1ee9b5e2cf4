/// Looks for stop texts in a stream of text, holding back what may become one.
///
/// What it lets through does not depend on how the text is cut into pieces: the stop text that is complete first
/// counts, of several that end at the same byte the longest.
package struct StopTexts {
  private let texts: [[UInt8]]
  /// The end of the text so far, while it may be the start of a stop text.
  private var held: [UInt8] = []

  package init(_ texts: [String]) { self.texts = texts.map { Array($0.utf8) } }

  /// Takes the next piece of text.
  /// - Returns: the text that is certain to stand before any stop text, and whether one was found.
  package mutating func append(_ piece: String) -> (text: String, isStopped: Bool) {
    if texts.isEmpty { return (piece, false) }
    for byte in piece.utf8 {
      held.append(byte)
      let longest = texts.reduce(0) { $1.count > $0 && held.ends(with: $1) ? $1.count : $0 }
      guard longest == 0 else {
        defer { held.removeAll() }
        return (String(decoding: held.dropLast(longest), as: UTF8.self), true)
      }
    }
    // A stop text starts where a character starts: the cut splits none.
    let certain = held.count - texts.reduce(0) { max($0, held.endingStart(of: $1)) }
    defer { held.removeFirst(certain) }
    return (String(decoding: held[..<certain], as: UTF8.self), false)
  }

  /// What was held back, as the text ends here.
  package mutating func finish() -> String {
    defer { held.removeAll() }
    return String(decoding: held, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func ends(with text: [UInt8]) -> Bool {
    count >= text.count && self[(count - text.count)...].elementsEqual(text)
  }

  /// The length of the longest end of this that is a start of `text`, but not all of it.
  fileprivate func endingStart(of text: [UInt8]) -> Int {
    var length = Swift.min(count, text.count - 1)
    while length > 0, !self[(count - length)...].elementsEqual(text[..<length]) { length -= 1 }
    return length
  }
}
