/// Names for the numbers of a word problem: `38a inches, cut into 3b pieces`.
///
/// A small model that must repeat a number digit by digit mistakes digits more often than it mistakes the calculation. With
/// names it chooses `a/b`, and the runtime knows the values. Work on word problems has long mapped numbers to such names before
/// a model sees them (Wang, Liu and Shi, "Deep Neural Solver for Math Word Problems", 2017, section 3.2).
///
/// Names are given in the order of the alphabet, without `x`, which is a sign of multiplication. A value reads the text byte
/// by byte and knows what was named so far.
package struct QuantityNames: Sendable {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwyz".utf8)

  /// What each name stands for.
  private(set) package var values: [UInt8: Rational] = [:]
  /// The number at the end of the text; empty if none stands there.
  private var number: [UInt8] = []
  /// What the name at the end of the text stands for, if it is one: `8am` names nothing.
  private var pending: Rational?

  package init() {}

  /// The names in use, in their order.
  package var given: ArraySlice<UInt8> { Self.alphabet.prefix(values.count) }

  /// Whether the text names its quantities.
  package var areUsed: Bool { !values.isEmpty }

  /// Gives the next name to `value`.
  /// - Returns: that name; nothing where all are given.
  package mutating func add(_ value: Rational) -> String {
    guard values.count < Self.alphabet.count else { return "" }
    let name = Self.alphabet[values.count]
    values[name] = value
    return String(decoding: [name], as: UTF8.self)
  }

  /// Takes the next byte of the text: the next name directly behind a number is that number's.
  package mutating func take(_ byte: UInt8) {
    if let value = pending, !Self.isLetter(byte) { _ = add(value) }
    pending = nil
    if Self.isDigit(byte) || byte == UInt8(ascii: ".") || (byte == UInt8(ascii: ",") && !number.isEmpty) {
      number.append(byte)
      return
    }
    defer { number = [] }
    guard !number.isEmpty, values.count < Self.alphabet.count, byte == Self.alphabet[values.count] else { return }
    pending = try? ArithmeticExpression.value(of: number)
  }

  /// `text` with a name behind each number. One that stands in a word (`R2`), is an ordinal (`5th`), follows a point or does not fit
  /// 64 bits gets none, nor do numbers after the twenty-fifth; one that has its name keeps it.
  /// - Parameter includingWords: whether number words become digits first, and so get names, too.
  package static func naming(_ text: String, includingWords: Bool = false) -> String {
    let text = Array((includingWords ? NumberWords.digits(in: text) : text).utf8)
    var named: [UInt8] = []
    var (position, count) = (0, 0)
    while position < text.count {
      let end = self.end(ofNumberAt: position, in: text)
      guard let end, count < alphabet.count, isNameable(position..<end, in: text) else {
        let next = end ?? position + 1
        named += text[position..<next]
        position = next
        continue
      }
      named += text[position..<end] + [alphabet[count]]
      position = end
      if text[end...].first == alphabet[count], !(text[(end + 1)...].first.map(isLetter) ?? false) {
        position += 1
      } else if let next = text[end...].first, isLetter(next) {
        named.append(UInt8(ascii: " "))
      }
      count += 1
    }
    return String(decoding: named, as: UTF8.self)
  }

  /// Where the number at `start` ends: digits, with commas between thousands, and decimals; nil if there is none.
  static func end(ofNumberAt start: Int, in text: [UInt8]) -> Int? {
    func digitsEnd(_ start: Int) -> Int { text[start...].firstIndex { !isDigit($0) } ?? text.count }
    var end = digitsEnd(start)
    if (1...3).contains(end - start) {
      while end < text.count, text[end] == UInt8(ascii: ","), digitsEnd(end + 1) == end + 4 { end += 4 }
    }
    if end + 1 < text.count, text[end] == UInt8(ascii: "."), isDigit(text[end + 1]) { end = digitsEnd(end + 1) }
    return end > start ? end : nil
  }

  /// Whether a number is a quantity by what stands around it, and one that can be worked with.
  private static func isNameable(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let before = text[..<range.lowerBound].last
    let isPartOfMore =
      before.map { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") } ?? false
    let word = text[range.upperBound...].prefix(while: isLetter)
    return !isPartOfMore && !["st", "nd", "rd", "th"].contains(String(decoding: word, as: UTF8.self))
      && (try? ArithmeticExpression.value(of: Array(text[range]))) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
