/// The final answer of a worked one, by GSM8K's official rule: behind the first `#### ` that a number follows, all of its
/// digits, points and commas, the commas taken out; two answers agree where these texts are the same.
///
/// The rule is that of openai/grade-school-math: the first match of `#### (\-?[0-9\.\,]+)`, without commas.
package enum FinalAnswer {
  package static let mark = "#### "

  /// The final answer in `text`; nil if there is none.
  package static func extract(from text: String) -> String? {
    let bytes = Array(text.utf8)
    let mark = Array(mark.utf8)
    var start = 0
    while start + mark.count < bytes.count {
      defer { start += 1 }
      guard bytes[start...].starts(with: mark) else { continue }
      var rest = bytes[(start + mark.count)...]
      var answer: [UInt8] = []
      if rest.first == UInt8(ascii: "-") { answer.append(rest.removeFirst()) }
      let number = rest.prefix(while: isPartOfNumber)
      guard !number.isEmpty else { continue }
      return String(decoding: answer + number.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    }
    return nil
  }

  /// Whether `text` holds a final answer that what comes next cannot change: something else follows its number.
  package static func isComplete(in text: String) -> Bool {
    guard extract(from: text) != nil, let last = text.utf8.last else { return false }
    return !isPartOfNumber(last)
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }
}
