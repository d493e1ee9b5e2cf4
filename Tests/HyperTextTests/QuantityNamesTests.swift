import HyperText
import Testing

@Suite struct QuantityNamesTests {
  @Test(arguments: [
    ("From 38 inches, Selma cuts 3 pieces of 6.", "From 38a inches, Selma cuts 3b pieces of 6c."),
    ("It costs $1,200.50, or 15% less.", "It costs $1,200.50a, or 15b% less."),
    ("1/4 of 3,4 and .5", "1a/4b of 3c,4d and .5e"),
    ("the 5th day, the 21st, 20kg, 7 st", "the 5th day, the 21st, 20a kg, 7b st"),
    ("R2 and x3y and A_4", "R2 and x3y and A_4"), ("€5 für 2é", "€5a für 2bé"), ("none", "none"), ("", ""),
    ("12,34 and 1234,567", "12a,34b and 1234c,567d"), ("7.", "7a."), ("3.14.15", "3.14a.15"),
    ("So...5 or 6", "So...5 or 6a"),
    ("123456789012345678901 of 5", "123456789012345678901 of 5a"), ("24a pens, 3b and 7", "24a pens, 3b and 7c"),
  ])
  func numbersGetNames(text: String, named: String) { #expect(QuantityNames.naming(text) == named) }

  @Test func namesEndWithTheAlphabet() {
    let named = QuantityNames.naming((1...27).map(String.init).joined(separator: " "))
    #expect(named.hasPrefix("1a 2b") && named.contains("23w 24y 25z 26 27") && !named.contains("x"))
  }

  /// What reading a named text finds is what naming meant, whatever the text.
  @Test func aReaderKnowsWhatWasNamed() throws {
    var names = QuantityNames()
    let text = QuantityNames.naming("Of 1,200 and 2.5, in 3 to .75 or 9, at 8am.")
    #expect(QuantityNames.naming(text) == text)
    for byte in text.utf8 { names.take(byte) }
    #expect(names.given.map { names.values[$0]?.decimal } == ["1200", "2.5", "3", "0.75", "9", "8"])
    #expect(names.add(Rational(7)) == "g" && names.values[UInt8(ascii: "g")] == Rational(7))
    // A letter that is not the next name names nothing.
    var others = QuantityNames()
    for byte in "3b 4 a 5kg a6 8am 9ab".utf8 { others.take(byte) }
    #expect(!others.areUsed && others.values.isEmpty)
  }

  @Test(arguments: [
    (
      "Of 48 eggs, half are sold at $2 each.", "She sells <<48/2=24>>24 eggs for $<<24*2=48>>48.\n#### 48",
      "She sells <<a/b=24>>24c eggs for $<<c*b=48>>48d.\n#### 48"
    ),
    // A number that nothing has stays; a result that nothing used yet is preferred to a number of the question.
    ("7 weeks, and 49 more", "<<7*7=49>>49\n<<49+49=98>>98\n#### 98", "<<a*a=49>>49c\n<<c+b=98>>98d\n#### 98"),
    ("3 weeks", "<<3*7=21>>21\n#### 21", "<<a*7=21>>21b\n#### 21"),
    // The answer is an earlier quantity.
    ("10 and 4", "<<10-4=6>>6\n<<10+6=16>>16\n#### 6", "<<a-b=6>>6c\n<<a+c=16>>16d\n<<c=6>>6e\n#### 6"),
    ("$1,000 and 20", "<<1,000*.5=500.00>>500.00\n#### 500", "<<a*0.5=500>>500c\n#### 500"),
  ])
  func answersUseNames(question: String, answer: String, named: String) throws {
    let record = try QuestionRecord(question: question, answer: answer, source: "test")
    let result = try #require(record.namingQuantities())
    #expect(result.answer == named && result.question == QuantityNames.naming(question))
    #expect(result.finalAnswer == FinalAnswer.extract(from: result.answer))
  }

  @Test(arguments: [
    "#### 5", "<<2+2=5>>5\n#### 5", "<<2x2=4>>4\n#### 4", "<<2+2>>\n#### 4", "<<2+2=4>>4\n#### 9",
    "<<1/3=0.33>>\n#### 3",
    "<<2+2=4\n#### 4",
  ])
  func answersThatDoNotComeOutAreLeftOut(answer: String) throws {
    #expect(try QuestionRecord(question: "2 and 3", answer: answer, source: "test").namingQuantities() == nil)
  }

  /// A calculator writes in a named text of the generator exactly what stands there: results, their names and the final answer.
  @Test func aCalculatorWritesWhatANamedAnswerSays() throws {
    for record in try QuestionRecord.generated(count: 400, seed: 5, split: .all) {
      let named = try #require(record.namingQuantities(includingWords: true), "\(record.answer)")
      var marks = CalculatorMarks()
      #expect(marks.written(in: Array(named.question.utf8)).isEmpty)
      let answer = Array(named.answer.utf8)
      let written = marks.written(in: answer)
      #expect(written.count == record.answer.split(separator: "<<", omittingEmptySubsequences: false).count)
      #expect(written.last?.upperBound == answer.count && marks.usesNames, "\(named.answer)")
    }
  }
}
