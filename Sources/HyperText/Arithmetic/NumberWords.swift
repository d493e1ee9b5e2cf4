/// Numbers that a text writes as words: "twelve", "Twenty-five". One alone is none: mostly it does not count. Hundreds and more
/// are left as they are, and what follows them, and ordinals.
enum NumberWords {
  private static let units: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
  ]
  private static let large: Set<String> = ["hundred", "thousand", "million", "billion"]

  /// `text` with digits for its number words: "12 eggs" for "twelve eggs".
  static func digits(in text: String) -> String {
    var written: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      guard isLetter(first) else {
        written.append(first)
        rest.removeFirst()
        continue
      }
      let word = rest.prefix(while: isLetter)
      rest = rest[word.endIndex...]
      var (number, end) = (units[lowercased(word)], word.endIndex)
      if let ten = tens[lowercased(word)] {
        let unit = rest.first == UInt8(ascii: "-") ? rest.dropFirst().prefix(while: isLetter) : rest.prefix(0)
        let name = lowercased(unit)
        let value = name == "one" ? 1 : units[name].flatMap { $0 < 10 ? $0 : nil }
        (number, end) = (ten + (value ?? 0), value == nil ? end : unit.endIndex)
        if ordinals.contains(name) { number = nil }
      }
      if let number, !(written.last.map { isJoined($0) || $0 == UInt8(ascii: ".") } ?? false),
        !(rest[end...].first.map(isJoined) ?? false), !isCounted(rest[end...]), !followsLarge(written)
      {
        written += String(number).utf8
        rest = rest[end...]
      } else {
        written += word
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// Whether a word that stands beside this byte would become part of something else as a number.
  private static func isJoined(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether what follows a number says of what it is the number.
  private static func isCounted(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "-") else { return false }
    return large.contains(lowercased(rest.dropFirst().prefix(while: isLetter)))
  }

  /// Whether a number goes on with the next word: behind "hundred " or "hundred and ".
  private static func followsLarge(_ written: [UInt8]) -> Bool {
    let words = written.suffix(16).split(whereSeparator: { $0 == UInt8(ascii: " ") }).suffix(2).map(lowercased)
    guard written.last == UInt8(ascii: " "), let last = words.last else { return false }
    return large.contains(last == "and" ? words.first ?? "" : last)
  }

  private static func lowercased(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
