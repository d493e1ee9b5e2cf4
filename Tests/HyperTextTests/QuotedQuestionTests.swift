import HyperText
import Testing

/// Answers that quote their question sentence by sentence.
@Suite struct QuotedQuestionTests {
  @Test(arguments: [
    ("One. Two? Three! four", ["One.", "Two?", "Three!", "four"]),
    ("It is $2.50 each.  Or 3.", ["It is $2.50 each.", "Or 3."]),
    ("a\nb.\r\n\nc. ", ["a", "b.", "c."]), ("", []), ("  ", []), ("no end", ["no end"]),
  ])
  func sentences(of question: String, are expected: [String]) {
    let sentences = QuotedQuestion.sentences(of: question.utf8).map { String(decoding: $0, as: UTF8.self) }
    #expect(sentences == expected)
  }

  /// What follows each byte of a text, where anything does.
  private static func continuations(_ text: String) -> [String] {
    var question = QuotedQuestion()
    return text.utf8.compactMap { question.take($0) }
  }

  @Test func aLineThatBeginsWithTheMarkIsGoneOnWith() {
    let prompt = "Question: A is 1. B is 2?\nAnswer:"
    #expect(Self.continuations(prompt + " >") == [" A is 1.\n"])
    #expect(Self.continuations(prompt + " >x\n>\n>") == [" A is 1.\n", " B is 2?\n"])
    // Nothing is left, no line begins, or nothing was asked.
    #expect(Self.continuations(prompt + " >\n>\n>\n>").count == 2)
    #expect(Self.continuations(prompt + " a > b <<1+1=2>>2").isEmpty)
    #expect(Self.continuations("> Question: A.\n> B.") == [])
    #expect(Self.continuations("A question: C.\nAnswer: >").isEmpty)
    // The newest question counts.
    #expect(Self.continuations(prompt + " >\n\nQuestion: D.\nAnswer: >\n>") == [" A is 1.\n", " D.\n"])
  }

  @Test(arguments: [
    // Behind the sentence that names the last quantity of it; what ends the answer waits for the whole question.
    (
      "A has 3a pens. B has 4b more. They share them. How many in all?", "<<a+b=7>>7c\n<<a+c=10>>10d\n#### 10",
      "> A has 3a pens.\n> B has 4b more.\n<<a+b=7>>7c\n> They share them.\n> How many in all?\n<<a+c=10>>10d\n#### 10"
    ),
    // A number without a name waits for its word, and each word is waited for once.
    (
      "A has 8a. Then twice as many. Then half go. How many?", "<<a*2=16>>16b\n<<b/2=8>>8c\n<<b-c=8>>8d\n#### 8",
      "> A has 8a.\n> Then twice as many.\n<<a*2=16>>16b\n> Then half go.\n<<b/2=8>>8c\n> How many?\n<<b-c=8>>8d\n#### 8"
    ),
    // Words around a calculation stay; nothing is found for 9.
    ("A has 3a?", "It is <<a*9=27>>27b here.\n#### 27", "> A has 3a?\nIt is <<a*9=27>>27b here.\n#### 27"),
  ])
  func quoting(question: String, answer: String, quoted: String) throws {
    let record = try QuestionRecord(question: question, answer: answer, source: "")
    #expect(try record.quotingQuestion().answer == quoted)
  }

  /// A runtime that is given what a model chooses of a quoting answer, and nothing else, writes the whole answer.
  @Test(arguments: ProblemGenerator.Split.allCases) func theRuntimeWritesTheRest(split: ProblemGenerator.Split) throws {
    for record in try QuestionRecord.generated(count: 200, seed: 3, split: split) {
      let quoted = try #require(record.namingQuantities()).quotingQuestion()
      var marks = CalculatorMarks()
      for byte in quoted.prompt.utf8 { #expect(marks.take(byte) == nil) }
      var (written, chosen) = ([UInt8](" ".utf8), 0)
      _ = marks.take(UInt8(ascii: " "))
      let answer = Array((" " + quoted.answer).utf8)
      while written.count < answer.count {
        let byte = answer[written.count]
        written.append(byte)
        chosen += 1
        guard let rest = marks.take(byte) else { continue }
        written += Array(rest.utf8)
        try #require(answer.starts(with: written), "\(quoted.answer)")
      }
      #expect(written == answer)
      // Less than half of it is the model's own: the signs and names of its calculations, and where to read on.
      #expect(2 * chosen < answer.count)
      // The same bytes are kept from being targets.
      var whole = CalculatorMarks()
      _ = whole.written(in: Array(quoted.prompt.utf8))
      let ranges = whole.written(in: answer)
      #expect(answer.count - ranges.reduce(0) { $0 + $1.count } == chosen + 1)
    }
  }
}
