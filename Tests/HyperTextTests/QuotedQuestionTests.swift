import HyperText
import Testing

/// Answers that quote their question sentence by sentence.
@Suite struct QuotedQuestionTests {
  @Test(arguments: [
    ("One. Two? Three! four", ["One.", "Two?", "Three!", "four"]),
    ("It is $2.50 each.  Or 3.", ["It is $2.50 each.", "Or 3."]), ("a \nb.\r\n\nc.\t", ["a", "b.", "c."]), ("", []),
    ("  ", []), ("no end", ["no end"]), ("> é <<1+1=. \u{1F98A}?", ["> é <<1+1=.", "\u{1F98A}?"]),
    // It would answer itself, or end before its end.
    ("End with #### 42.", []), ("A.\nAnswer: B.", []), (String(repeating: "a", count: 70_000), []),
  ])
  func sentences(of question: String, are expected: [String]) {
    #expect(QuotedQuestion.sentences(of: question) == expected)
  }

  /// What is announced behind the bytes of a text that is read, not written.
  private static func continuations(_ text: String) -> [String] {
    var marks = CalculatorMarks(quotingQuestions: true)
    return text.utf8.compactMap { marks.take($0) }
  }

  @Test func aLineThatBeginsWithTheMarkIsGoneOnWith() {
    let prompt = "Question: A is 1. B is 2?\nAnswer:"
    #expect(Self.continuations(prompt + " >") == [" A is 1.\n"])
    #expect(Self.continuations(prompt + " >x\n>\n>") == [" A is 1.\n", " B is 2?\n"])
    #expect(Self.continuations(prompt + " > A is 1.\n> B is 2?\n#### ") == [" A is 1.\n", " B is 2?\n"])
    #expect(Self.continuations(prompt + " >>> A\n>") == [" A is 1.\n", " B is 2?\n"])
    // Nothing is left, no line begins, or nothing was asked.
    #expect(Self.continuations(prompt + " >\n>\n>\n>").count == 2)
    #expect(Self.continuations(prompt + " a > b").isEmpty)
    #expect(Self.continuations("> Question: A.\n> B.").isEmpty)
    #expect(Self.continuations("A question: C.\nAnswer: >").isEmpty)
    #expect(Self.continuations("Question: " + String(repeating: "a. ", count: 30_000) + "\nAnswer: >").isEmpty)
    // The newest question counts.
    #expect(Self.continuations(prompt + " >\n\nQuestion: D.\nAnswer: >\n>") == [" A is 1.\n", " D.\n"])
    // What is quoted asks for nothing, though it begins with a mark or holds one.
    // The mark in the question itself is one.
    let odd = "Question: > A. <<1+1=?\nAnswer: > > A.\n> <<1+1=?\n>"
    #expect(Self.continuations(odd) == ["2>>2", " > A.\n", " <<1+1=?\n"])
    let finished = "Question: What is <<1+1=2>>2 apart?\nAnswer: >"
    #expect(Self.continuations(finished) == ["2>>2", " What is <<1+1=2>>2 apart?\n"])
    // As long as one may be.
    let long = String(repeating: "a", count: 1 << 16)
    #expect(Self.continuations("Question: \(long)\nAnswer: >") == [" \(long)\n"])
    #expect(QuotedQuestion.sentences(of: long) == [long] && QuotedQuestion.sentences(of: long + "a").isEmpty)
    #expect(Self.continuations("Question: \(long)a\nAnswer: >").isEmpty)
    var other = CalculatorMarks()
    #expect((prompt + " >").utf8.allSatisfy { other.take($0) == nil })
  }

  @Test(arguments: [
    // Behind the sentence that names the last new quantity of it; what ends the answer with known ones waits for all.
    (
      "A has 3a pens. B has 4b more. They share them. How many in all?", "<<a+b=7>>7c\n<<a+c=10>>10d\n#### 10",
      "> A has 3a pens.\n> B has 4b more.\n<<a+b=7>>7c\n> They share them.\n> How many in all?\n<<a+c=10>>10d\n#### 10"
    ),
    // A number without a name waits for its word, and each word is waited for once.
    (
      "A has 8a. Then twice as many. Then half go. How many?", "<<a*2=16>>16b\n<<b/2=8>>8c\n<<b-c=8>>8d\n#### 8",
      "> A has 8a.\n> Then twice as many.\n<<a*2=16>>16b\n> Then half go.\n<<b/2=8>>8c\n> How many?\n<<b-c=8>>8d\n#### 8"
    ),
    // What ends the answer with a new quantity does not wait.
    (
      "A has 8a. He buys 2b. How many?", "<<a+b=10>>10c\r\n#### 10",
      "> A has 8a.\n> He buys 2b.\n<<a+b=10>>10c\n> How many?\n#### 10"
    ),
    // Words around a calculation stay.
    (
      "A has 3a? Or so?", "It is <<a*9=27>>27b here.\n#### 27",
      "> A has 3a?\nIt is <<a*9=27>>27b here.\n> Or so?\n#### 27"
    ),
    ("", "<<1+1=2>>2\n#### 2", "<<1+1=2>>2\n#### 2"),
    ("Say #### 3 or 4a.", "<<a-1=3>>3b\n#### 3", "<<a-1=3>>3b\n#### 3"),
    // What the runtime would not write in the same way.
    ("A has 4a.", " > 3 are left\n<<a-1=3>>3b\n#### 3", " > 3 are left\n<<a-1=3>>3b\n#### 3"),
    ("A has 4a.", "<<a-1=3>>3b\n#### 3\nDone.", "<<a-1=3>>3b\n#### 3\nDone."),
  ])
  func quoting(question: String, answer: String, quoted: String) throws {
    let record = try QuestionRecord(question: question, answer: answer, source: "")
    #expect(try record.quotingQuestion().answer == quoted)
  }

  /// A runtime that is given what a model chooses of a quoting answer, and nothing else, writes the whole answer.
  @Test(arguments: ProblemGenerator.Split.allCases) func theRuntimeWritesTheRest(split: ProblemGenerator.Split) throws {
    for record in try QuestionRecord.generated(count: 200, seed: 3, split: split) {
      let named = try #require(record.namingQuantities(includingWords: true))
      let quoted = try named.quotingQuestion()
      let answer = Array((" " + quoted.answer).utf8)
      var marks = CalculatorMarks(quotingQuestions: true)
      for byte in quoted.prompt.utf8 { #expect(marks.take(byte) == nil) }
      var whole = marks
      var position = 0
      var isWritten = Array(repeating: false, count: answer.count)
      while position < answer.count {
        let rest = marks.take(answer[position]).map { Array($0.utf8) } ?? []
        position += 1
        try #require(answer[position...].starts(with: rest), "\(quoted.answer)")
        for byte in rest {
          #expect(marks.take(byte) == nil)
          isWritten[position] = true
          position += 1
        }
      }
      // The same bytes are kept from being targets.
      let ranges = whole.written(in: answer)
      #expect(answer.indices.filter { isWritten[$0] } == ranges.flatMap { Array($0) })
      // Nothing is lost or moved: the quotes are the question, and the other lines are the answer as it was.
      let lines = quoted.answer.split(separator: "\n")
      #expect(
        lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
          == QuotedQuestion.sentences(of: named.question))
      #expect(lines.filter { !$0.hasPrefix("> ") } == named.answer.split(separator: "\n"))
      // A calculation uses names of sentences and results that stand before it.
      var (question, known) = (QuantityNames(), Set<UInt8>())
      for line in lines {
        if line.hasPrefix("> ") {
          for byte in (line + "\n").utf8 { question.take(byte) }
          known.formUnion(question.given)
        } else if let open = line.firstRange(of: "<<"), let close = line.firstRange(of: ">>") {
          let used = line[open.upperBound..<close.lowerBound].utf8.filter {
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0
          }
          #expect(known.isSuperset(of: used), "\(line) in \(quoted.answer)")
          known.formUnion(
            line[close.upperBound...].utf8.drop { !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0) }.prefix(1))
        }
      }
    }
  }

  @Test(arguments: [
    ("Twelve of forty-five, 3 and twenty", "12a of 45b, 3c and 20d"),
    ("one onetwo, two-legged", "one onetwo, 2a-legged"),
    ("Seventy-eleven", "70a-11b"), ("nothing", "nothing"), ("It is ten.", "It is 10a."),
    // Not where a number would be another one, or part of something else.
    ("two hundred, Twenty-five thousand", "two hundred, Twenty-five thousand"),
    ("twenty-one eggs, the thirty-first", "21a eggs, the thirty-first"),
    ("two hundred and fifty, one Hundred twenty", "two hundred and fifty, one Hundred twenty"),
    ("a hundred, two and five", "a hundred, 2a and 5b"), ("a thirty-minute walk", "a 30a-minute walk"),
    ("$3.Five two2 \u{E9}six six\u{E9} a_two", "$3a.Five two2 \u{E9}six six\u{E9} a_two"),
  ])
  func numberWordsAreNamed(text: String, named: String) {
    #expect(QuantityNames.naming(text, includingWords: true) == named)
  }
}
