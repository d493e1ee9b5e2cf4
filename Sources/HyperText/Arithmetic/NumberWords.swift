/// Numbers that a text writes as words: "twelve", "Twenty-five". One is none: mostly it does not count.
enum NumberWords {
  private static let units: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// `text` with digits for its number words: "12 eggs" for "twelve eggs".
  static func digits(in text: String) -> String {
    var written: [UInt8] = []
    var rest = text.utf8[...]
    while let first = rest.first {
      guard isLetter(first) else {
        written.append(first)
        rest.removeFirst()
        continue
      }
      let word = rest.prefix(while: isLetter)
      rest = rest[word.endIndex...]
      let name = String(Substring(word)).lowercased()
      if let unit = units[name] {
        written += String(unit).utf8
      } else if let ten = tens[name] {
        let unit = rest.first == UInt8(ascii: "-") ? rest.dropFirst().prefix(while: isLetter) : rest.prefix(0)
        let value = units[String(Substring(unit)).lowercased()].flatMap { $0 < 10 ? $0 : nil }
        written += String(ten + (value ?? 0)).utf8
        if value != nil { rest = rest[unit.endIndex...] }
      } else {
        written += word
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
