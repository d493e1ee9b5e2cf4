/// Splits bytes into words as GPT-2's pattern does, in linear time and without a regular-expression engine:
///
///     's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
///
/// The words cover the input without gaps. A byte that is not part of well-formed UTF-8 counts as one symbol that is
/// neither letter, number nor space. Source: Radford et al. 2019, `encoder.py`; Hugging Face `ByteLevel`.
///
/// With `digitsAlone` every digit is a word and no space belongs to one, as Hugging Face's `Digits` in front of `ByteLevel`
/// has it: a number is then the same tokens wherever it stands.
package struct WordScanner {
  package let bytes: UnsafeBufferPointer<UInt8>
  private let digitsAlone: Bool
  private(set) var position = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>, digitsAlone: Bool) {
    self.bytes = bytes
    self.digitsAlone = digitsAlone
  }

  /// The range of the next word, or nil at the end.
  @inline(__always)
  package mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    position = end(ofWordAt: start)
    return start..<position
  }

  @inline(__always)
  private func end(ofWordAt start: Int) -> Int {
    if bytes[start] == UInt8(ascii: " "), start + 1 < bytes.count {
      let (kind, length) = symbol(at: start + 1)
      if kind == .number, digitsAlone { return start + 1 }
      if kind != .space { return end(ofRun: kind, from: start + 1 + length) }
    }
    let (kind, length) = symbol(at: start)
    if kind == .number, digitsAlone { return start + length }
    if kind == .space { return end(ofSpacesAt: start) }
    if bytes[start] == UInt8(ascii: "'"), let length = contraction(at: start) { return start + length }
    return end(ofRun: kind, from: start + length)
  }

  /// The class and the length in bytes of the symbol at `index`.
  @inline(__always)
  private func symbol(at index: Int) -> (kind: ScalarClass, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ScalarClass(ascii: byte), 1) }
    return wideSymbol(at: index)
  }

  @inline(never)
  private func wideSymbol(at index: Int) -> (kind: ScalarClass, length: Int) {
    guard let (scalar, length) = UTF8Sequence.decode(bytes, at: index) else { return (.other, 1) }
    return (ScalarClass(scalar), length)
  }

  @inline(__always)
  private func end(ofRun kind: ScalarClass, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (next, length) = symbol(at: index)
      if next != kind { break }
      index += length
    }
    return index
  }

  /// Spaces before a word leave their last to that word; at the end of the text, or before a digit alone, they are one word.
  private func end(ofSpacesAt start: Int) -> Int {
    var index = start
    var last = start
    while index < bytes.count {
      let (kind, length) = symbol(at: index)
      if kind == .number, digitsAlone { return index }
      if kind != .space { return last == start ? index : last }
      last = index
      index += length
    }
    return index
  }

  private func contraction(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let second = start + 2 < bytes.count ? bytes[start + 2] : 0
    switch bytes[start + 1] {
    case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "d"): return 2
    case UInt8(ascii: "r"), UInt8(ascii: "v"): return second == UInt8(ascii: "e") ? 3 : nil
    case UInt8(ascii: "l"): return second == UInt8(ascii: "l") ? 3 : nil
    default: return nil
    }
  }
}
