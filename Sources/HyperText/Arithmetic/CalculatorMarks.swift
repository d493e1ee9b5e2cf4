/// Finds calculator marks, `<<48/2=24>>`, in text that comes byte by byte, and evaluates each as soon as its expression is
/// there.
///
/// A text may name its quantities (see `QuantityNames`): `38a inches`. Then expressions use the names, `<<b*c=18>>18d`, every
/// result gets the next one, and the final answer, behind `#### `, is the last result. An answer may quote its question
/// (see `QuotedQuestion`).
package struct CalculatorMarks: Sendable {
  /// The bytes behind `<<`; nil outside a mark.
  private var expression: [UInt8]?
  private var followsBracket = false
  private var names = QuantityNames()
  /// Nil where answers do not quote.
  private var question: QuotedQuestion?
  private var lastResult: String?
  /// Whether an expression with names had a value.
  private(set) package var usesNames = false
  /// How much of `FinalAnswer.mark` stands at the end of the text.
  private var markLength = 0
  /// What a calculator writes next. Where the text has it, no mark begins or ends in it.
  private(set) package var announced: ArraySlice<UInt8> = []

  /// An expression that is longer is none.
  package static let longestExpression = 256
  private static let finalMark = Array(FinalAnswer.mark.utf8)

  /// - Parameter quotingQuestions: whether a `>` that begins a line of an answer asks for the question's next sentence.
  package init(quotingQuestions: Bool = false) { question = quotingQuestions ? QuotedQuestion() : nil }

  /// Takes the next byte of the text, what a calculator wrote included.
  /// - Returns: what a calculator writes behind it: where that byte is the `=` behind an expression, `24>>24` with the result as
  ///   GSM8K writes numbers; in a text with named quantities also the name behind it, and the last result behind `#### `. A mark
  ///   without a value (malformed, a division by zero, a fraction beyond 64 bits) has none, and what follows is text; so has one
  ///   whose decimal digits have no end or do not fit, but where quantities have names: it shows hundredths, its name keeps the
  ///   value.
  ///   Where answers quote, behind a `>` that begins a line the question's next sentence.
  package mutating func take(_ byte: UInt8) -> String? {
    if announced.first == byte {
      announced.removeFirst()
      names.take(byte)
      question?.pass(byte)
      return nil
    }
    let continuation = continuation(behind: byte)
    announced = continuation.map { Array($0.utf8)[...] } ?? []
    return continuation
  }

  private mutating func continuation(behind byte: UInt8) -> String? {
    if let sentence = question?.take(byte) { return sentence }
    if expression == nil { names.take(byte) }
    if endsFinalMark(byte) { return names.areUsed ? lastResult : nil }
    if byte == UInt8(ascii: "<") {
      expression = followsBracket ? [] : nil
      followsBracket = true
      return nil
    }
    followsBracket = false
    guard let length = expression?.count else { return nil }
    switch byte {
    case UInt8(ascii: "="):
      defer { expression = nil }
      guard let written = expression,
        let value = try? ArithmeticExpression.value(of: written, quantities: names.values),
        let result = value.decimal ?? (names.areUsed ? value.hundredths : nil)
      else { return nil }
      if written.contains(where: { names.values[$0] != nil }) { usesNames = true }
      lastResult = result
      return Self.continuation(result) + (names.areUsed ? names.add(value) : "")
    case UInt8(ascii: ">"), UInt8(ascii: "\n"): expression = nil
    default: if length < Self.longestExpression { expression?.append(byte) } else { expression = nil }
    }
    return nil
  }

  private mutating func endsFinalMark(_ byte: UInt8) -> Bool {
    markLength = byte == Self.finalMark[markLength] ? markLength + 1 : byte == Self.finalMark[0] ? markLength : 0
    guard markLength == Self.finalMark.count else { return false }
    markLength = 0
    return true
  }

  /// The bytes of `text`, the next part of one that began earlier, that a calculator writes, ascending: behind each place
  /// where it writes, if what it writes follows there.
  package mutating func written(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (index, byte) in text.enumerated() {
      guard let continuation = take(byte).map({ Array($0.utf8) }) else { continue }
      if text[(index + 1)...].starts(with: continuation) { ranges.append(index + 1..<index + 1 + continuation.count) }
    }
    return ranges
  }

  /// A mark whose calculation came out, and the number behind it, as text.
  package static func text(_ expression: String, result: String) -> String { "<<\(expression)=\(continuation(result))" }

  /// What follows the `=` of a mark.
  private static func continuation(_ result: String) -> String { "\(result)>>\(result)" }
}
