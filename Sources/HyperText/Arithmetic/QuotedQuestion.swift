/// Repeats a question to a model sentence by sentence, as it asks for it: an answer that quotes.
///
/// ```
/// Question: A box holds 24a pencils. A school buys 15b boxes and gives away 60c pencils. How many pencils are left?
/// Answer: > A box holds 24a pencils.
/// > A school buys 15b boxes and gives away 60c pencils.
/// <<b*a=360>>360d
/// <<d-c=300>>300e
/// > How many pencils are left?
/// #### 300
/// ```
///
/// A recurrent model keeps a text of any length in a state of one size; what it needs of a sentence it best uses while it reads it,
/// and it reads better when it knows what is asked (Arora et al., "Just read twice", 2024, arXiv 2407.05483). So it writes `>` where
/// a line begins, and the runtime goes on with the next sentence.
package struct QuotedQuestion: Sendable {
  private static let label = Array(JSONRecord.questionLabel.utf8)
  private static let answerLabel = Array(JSONRecord.answerLabel.utf8)
  package static let mark = UInt8(ascii: ">")

  /// The question so far, and then the answer's label; nil outside.
  private var question: [UInt8]?
  /// How much of the question's label the line consists of; nil where it is another line.
  private var labelLength: Int? = 0
  private var sentences: ArraySlice<[UInt8]> = []
  private var isAtLineStart = true

  package init() {}

  /// Takes the next byte of the text.
  /// - Returns: the rest of the line, where that byte is a `>` that begins one and a sentence is left.
  package mutating func take(_ byte: UInt8) -> String? {
    if question != nil {
      question?.append(byte)
      endQuestion()
      return nil
    }
    if byte == Self.mark, isAtLineStart, let sentence = sentences.popFirst() {
      return " " + String(decoding: sentence, as: UTF8.self) + "\n"
    }
    isAtLineStart = byte == UInt8(ascii: "\n") || (isAtLineStart && byte == UInt8(ascii: " "))
    if byte == UInt8(ascii: "\n") {
      labelLength = 0
    } else if let length = labelLength {
      labelLength = byte == Self.label[length] ? length + 1 : nil
      if labelLength == Self.label.count { (question, labelLength) = ([], nil) }
    }
    return nil
  }

  private mutating func endQuestion() {
    guard let text = question, text.suffix(Self.answerLabel.count).elementsEqual(Self.answerLabel) else { return }
    sentences = Self.sentences(of: text.dropLast(Self.answerLabel.count))[...]
    (question, isAtLineStart) = (nil, true)
  }

  /// The sentences of a question: each ends with `.`, `?` or `!` before a blank, or with a line.
  package static func sentences(of question: some Sequence<UInt8>) -> [[UInt8]] {
    var sentences: [[UInt8]] = []
    var sentence: [UInt8] = []
    for byte in question {
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      let isEnd = byte != UInt8(ascii: " ") || sentence.last.map { ".?!".utf8.contains($0) } ?? true
      if !isBlank {
        sentence.append(byte)
      } else if isEnd {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = []
      } else {
        sentence.append(byte)
      }
    }
    while sentence.last == UInt8(ascii: " ") { sentence.removeLast() }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }
}
