/// Repeats a question to a model sentence by sentence, as it asks for it: an answer that quotes.
///
/// ```
/// Question: A box holds 24a pencils. A school buys 15b boxes and gives away 60c pencils. How many pencils are left?
/// Answer: > A box holds 24a pencils.
/// > A school buys 15b boxes and gives away 60c pencils.
/// <<b*a=360>>360d
/// > How many pencils are left?
/// <<d-c=300>>300e
/// #### 300
/// ```
///
/// A recurrent model keeps a text of any length in a state of one size: what it needs of a sentence it best uses while it reads
/// it, and it reads better when it knows what is asked (Arora et al., "Just read twice", 2024, arXiv 2407.05483). So it writes `>`
/// where a line begins, and the runtime goes on with the next sentence.
///
/// A question is what stands between `Question: ` at the start of a line and the next line that begins with `Answer:`; one of
/// more than 64 KiB, or that holds the mark of a final answer, is not quoted.
package struct QuotedQuestion: Sendable {
  package static let mark = UInt8(ascii: ">")
  private static let label = Array(JSONRecord.questionLabel.utf8)
  private static let answerLabel = Array(JSONRecord.answerLabel.utf8)
  private static let longest = 64 << 10

  /// The question that is being read; nil outside.
  private var reading: [UInt8]?
  /// How much of the question's label, or inside a question of the answer's, stands at the end of the text; nil where the line is
  /// another one.
  private var labelLength: Int? = 0
  /// What is left to quote.
  private var rest: ArraySlice<UInt8> = []
  private var isAtLineStart = true

  package init() {}

  /// Takes the next byte of the text, but for what the runtime wrote.
  /// - Returns: the rest of the line, where that byte is a `>` that begins one and a sentence is left.
  package mutating func take(_ byte: UInt8) -> String? {
    if reading != nil {
      read(byte)
      return nil
    }
    if byte == Self.mark, isAtLineStart, let sentence = Self.nextSentence(of: &rest) {
      (isAtLineStart, labelLength) = (false, nil)
      return " " + String(decoding: sentence, as: UTF8.self) + "\n"
    }
    isAtLineStart = byte == UInt8(ascii: "\n") || (isAtLineStart && byte == UInt8(ascii: " "))
    if byte == UInt8(ascii: "\n") {
      labelLength = 0
    } else if let length = labelLength {
      labelLength = byte == Self.label[length] ? length + 1 : nil
      if labelLength == Self.label.count { (reading, labelLength) = ([], nil) }
    }
    return nil
  }

  /// Takes a byte that the runtime wrote, or would have written: it asks for nothing and begins no question.
  package mutating func pass(_ byte: UInt8) {
    guard reading == nil else { return read(byte) }
    isAtLineStart = byte == UInt8(ascii: "\n")
    labelLength = isAtLineStart ? 0 : nil
  }

  private mutating func read(_ byte: UInt8) {
    reading?.append(byte)
    labelLength = byte == UInt8(ascii: "\n") ? 1 : labelLength.flatMap { byte == Self.answerLabel[$0] ? $0 + 1 : nil }
    let isTooLong = reading.map { $0.count > Self.longest + Self.answerLabel.count } ?? false
    guard isTooLong || labelLength == Self.answerLabel.count else { return }
    let question = (reading ?? []).dropLast(Self.answerLabel.count)
    rest = isTooLong || !Self.canBeQuoted(question) ? [] : question
    (reading, labelLength, isAtLineStart) = (nil, nil, true)
  }

  /// The sentences of a question; none where it cannot be quoted.
  package static func sentences(of question: String) -> [String] {
    var rest = Array(question.utf8)[...]
    guard rest.count <= longest, canBeQuoted(rest) else { return [] }
    var sentences: [String] = []
    while let sentence = nextSentence(of: &rest) { sentences.append(String(decoding: sentence, as: UTF8.self)) }
    return sentences
  }

  private static func canBeQuoted(_ question: ArraySlice<UInt8>) -> Bool {
    question.firstRange(of: Array(FinalAnswer.mark.utf8)) == nil && question.firstRange(of: answerLabel) == nil
  }

  /// Takes a sentence from the front: up to `.`, `?` or `!` before a blank, or up to the end of a line.
  private static func nextSentence(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
    rest = rest.drop(while: isBlank)
    guard !rest.isEmpty else { return nil }
    let end =
      rest.indices.first { index in
        guard isBlank(rest[index]) else { return false }
        return rest[index] == UInt8(ascii: "\n") || ".?!".utf8.contains(rest[index - 1])
      } ?? rest.endIndex
    var sentence = rest[..<end]
    rest = rest[end...]
    while let last = sentence.last, isBlank(last) { sentence.removeLast() }
    return sentence
  }
}
