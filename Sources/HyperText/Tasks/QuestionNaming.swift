extension QuestionRecord {
  /// The record with its quantities named (`QuantityNames`): question and calculator marks use names, and the final answer is the
  /// last result. Text between the marks stays.
  ///
  /// What a number of an expression refers to is not written down, so that the values decide. Of several quantities with its
  /// value it is the latest result that nothing used yet, else the first such number of the question, else the latest of all. A
  /// number that no quantity has stays as it is. Where the final answer is an earlier quantity, a mark with that alone
  /// comes before it.
  /// - Parameter includingWords: whether number words of the question become digits and get names, too.
  /// - Returns: nil for an answer without marks, with one that is wrong, malformed or has no decimal result, with a final answer
  ///   that is no quantity, or with more quantities than there are names.
  package func namingQuantities(includingWords: Bool = false) -> QuestionRecord? {
    let question = QuantityNames.naming(question, includingWords: includingWords)
    var answer = NamedAnswer(question: question)
    guard let text = answer.naming(Array(self.answer.utf8), finalAnswer: finalAnswer) else { return nil }
    return try? QuestionRecord(question: question, answer: text, source: "")
  }
}

/// An answer on its way to named quantities.
private struct NamedAnswer {
  private var names = QuantityNames()
  /// Names of the question come before, those of results from here on.
  private let firstResult: Int
  private var used: Set<UInt8> = []

  init(question: String) {
    // A name is one once the next byte shows that no word goes on.
    for byte in (question + "\n").utf8 { names.take(byte) }
    firstResult = names.given.count
  }

  mutating func naming(_ answer: [UInt8], finalAnswer: String) -> String? {
    guard let final = try? ArithmeticExpression.value(of: finalAnswer), let finalText = final.decimal,
      let end = answer.firstRange(of: Array(FinalAnswer.mark.utf8))?.lowerBound
    else { return nil }
    var named: [UInt8] = []
    var rest = answer[..<end]
    while let open = rest.firstRange(of: Array("<<".utf8)) {
      guard let close = rest[open.upperBound...].firstRange(of: Array(">>".utf8)),
        let mark = mark(rest[open.upperBound..<close.lowerBound])
      else { return nil }
      named += rest[..<open.lowerBound] + Array(mark.utf8)
      let result = QuantityNames.end(ofNumberAt: close.upperBound, in: answer)
      rest = rest[(result ?? close.upperBound)...]
    }
    guard names.given.count > firstResult, let last = names.given.last else { return nil }
    named += rest
    if names.values[last] != final {
      guard let earlier = names.given.last(where: { names.values[$0] == final }),
        let mark = mark(result: finalText, of: final, by: [earlier])
      else { return nil }
      named += Array((mark + "\n").utf8)
    }
    return String(decoding: named, as: UTF8.self) + FinalAnswer.mark + finalText
  }

  /// The mark that `48/2=24` becomes, with what a calculator writes behind it.
  private mutating func mark(_ text: ArraySlice<UInt8>) -> String? {
    guard let sign = text.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let written = Array(text[..<sign])
    guard let value = try? ArithmeticExpression.value(of: written),
      let claimed = try? ArithmeticExpression.value(of: Array(text[(sign + 1)...])), claimed == value,
      let result = value.decimal, let expression = expression(written)
    else { return nil }
    return mark(result: result, of: value, by: expression)
  }

  private mutating func mark(result: String, of value: Rational, by expression: [UInt8]) -> String? {
    let name = names.add(value)
    guard !name.isEmpty else { return nil }
    return CalculatorMarks.text(String(decoding: expression, as: UTF8.self), result: result) + name
  }

  /// An expression with names for its numbers; nil where it holds anything but whole or decimal numbers, `+ - * /` and
  /// parentheses.
  private mutating func expression(_ text: [UInt8]) -> [UInt8]? {
    var named: [UInt8] = []
    var position = 0
    while position < text.count {
      if let end = QuantityNames.end(ofNumberAt: position, in: text) {
        guard let value = try? ArithmeticExpression.value(of: Array(text[position..<end])), let digits = value.decimal
        else { return nil }
        named += reference(to: value).map { [$0] } ?? Array(digits.utf8)
        position = end
        continue
      }
      if "+-*/()".utf8.contains(text[position]) {
        named.append(text[position])
      } else if text[position] != UInt8(ascii: " "), text[position] != UInt8(ascii: "$") {
        return nil
      }
      position += 1
    }
    return named
  }

  /// The quantity that a number of an expression refers to.
  private mutating func reference(to value: Rational) -> UInt8? {
    let those = names.given.enumerated().filter { names.values[$0.element] == value }
    let fresh = those.filter { !used.contains($0.element) }
    let chosen = fresh.last { $0.offset >= firstResult } ?? fresh.first ?? those.last
    if let chosen { used.insert(chosen.element) }
    return chosen?.element
  }
}
