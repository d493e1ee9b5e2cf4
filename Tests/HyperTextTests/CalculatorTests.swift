import HyperTensor
import Testing

import HyperText

@Suite struct CalculatorTests {
  private func text(_ expression: String) -> String? {
    try? ArithmeticExpression.value(of: expression).decimal
  }

  private func failure(_ expression: String) -> ArithmeticError? {
    do throws(ArithmeticError) {
      _ = try ArithmeticExpression.value(of: expression)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("48/2", "24"), ("12/60", "0.2"), ("0.2*50", "10"), ("2-.5", "1.5"), ("18*.5", "9"), ("1.20*4", "4.8"),
    ("100-50-30-15", "5"), ("48/2/3", "8"), ("2+3*4", "14"), ("(2+3)*4", "20"), ("3-5", "-2"), ("-3+1", "-2"),
    ("--3", "3"), ("2*-3", "-6"), ("1/8", "0.125"), ("1/3*3", "1"), ("2/3+1/3", "1"), ("0.1+0.2", "0.3"),
    ("20%*50", "10"), ("15%", "0.15"), ("200%%", "0.02"), ("$1,200 x 15%", "180"), ("6 × 7", "42"), ("6 ÷ 4", "1.5"),
    ("1,000,000+1", "1000001"), (" ( 1 + 2 ) * 3 ", "9"), ("5.", "5"), ("007", "7"), ("-0", "0"), ("0.50-.25", "0.25"),
    ("1-1.5", "-0.5"), ("-1/200", "-0.005"), ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775807-9223372036854775807", "0"), ("3037000500*3037000499/3037000499", "3037000500"),
  ])
  func evaluates(expression: String, value: String) { #expect(text(expression) == value) }

  @Test(arguments: [
    "", " ", "+", "1+", "*2", "1 2", "1..2", ".", "1.2.3", "(1", "1)", "()", "1,2", "1,0000", "1234,567", "2**3",
    "2//3", "x", "x+1", "1e5", "$", "$$1", "%", "%5", "1=1", "١", "2^3", "import os", "1;2",
    String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100),
  ])
  func refusesWhatIsNoExpression(expression: String) {
    guard case .malformed = failure(expression) else {
      Issue.record("\(expression): \(String(describing: failure(expression)))")
      return
    }
  }

  @Test(arguments: ["1/0", "1/(2-2)", "0/0", "5/0%", "1/0.0"]) func refusesToDivideByZero(expression: String) {
    #expect(failure(expression) == .divisionByZero)
  }

  @Test(arguments: [
    "9223372036854775808", "9223372036854775807+1", "-9223372036854775807-1", "4294967296*4294967296",
    "0.00000000000000000001", "1/4294967291+1/4294967279", String(repeating: "9*", count: 40) + "9",
  ])
  func refusesWhatNeedsMoreThan64Bits(expression: String) { #expect(failure(expression) == .overflow) }

  @Test func aFractionWhoseDigitsNeverEndHasNoDecimalText() throws {
    for expression in ["1/3", "2/7", "10/6", "1/1024/1024/1024/1024/1024/1024"] {
      #expect(try ArithmeticExpression.value(of: expression).decimal == nil, "\(expression)")
    }
  }

  /// Small fractions, against the same sums by whole numbers over a common denominator.
  @Test func fractionsAreExact() throws {
    var random = RandomGenerator(seed: 3)
    for _ in 0..<2000 {
      func number(_ low: Int, _ high: Int) -> Int { low + random.below(high - low + 1) }
      let (a, b, c, d) = (number(-99, 99), number(1, 99), number(-99, 99), number(1, 99))
      let (x, y) = (try Rational(a, over: b), try Rational(c, over: d))
      #expect(try x + y == Rational(a * d + c * b, over: b * d))
      #expect(try x - y == Rational(a * d - c * b, over: b * d))
      #expect(try x * y == Rational(a * c, over: b * d))
      if c != 0 { #expect(try x / y == Rational(a * d, over: b * c)) }
      #expect(try x.negated + x == Rational(0))
      // Any decimal reads back as itself.
      let thousandths = try Rational(number(-99_999, 99_999), over: 1000)
      let text = try #require(thousandths.decimal)
      #expect(try ArithmeticExpression.value(of: text) == thousandths && !text.hasSuffix("."))
      if text.contains(".") { #expect(!text.hasSuffix("0")) }
    }
  }

  private func marks(_ text: String) -> [(Int, String)] {
    var marks = CalculatorMarks()
    return text.utf8.enumerated().compactMap { index, byte in marks.take(byte).map { (index, $0) } }
  }

  @Test func marksAreFoundWhereTheirExpressionEnds() {
    let text = "He sold 48/2 = <<48/2=24>>24 and <<<1+1=2>>2, <3=4> << 5 = x <<1/3=0.33>> <<2*.5="
    let found = marks(text)
    #expect(found.map(\.1) == ["24>>24", "2>>2", "5>>5", "1>>1"])
    #expect(found.allSatisfy { Array(text.utf8)[$0.0] == UInt8(ascii: "=") })
  }

  @Test(arguments: [
    "<<1/0=", "<<=", "<<a=", "<1+1=", "< <1+1=", "<<1+1>>=", "<<1\n+1=", "1+1=", "<<1<+1=",
    "<<" + String(repeating: "1+", count: 200) + "1=",
  ])
  func otherMarksAreText(text: String) { #expect(marks(text).isEmpty) }

  @Test func everyMarkOfTheGeneratorIsWorkedOutAsItWasWritten() {
    for index in 0..<300 {
      let answer = ProblemGenerator.problem(seed: 7, index: index).answer
      let bytes = Array(answer.utf8)
      for (position, continuation) in marks(answer) {
        #expect(bytes[(position + 1)...].starts(with: Array(continuation.utf8)), "\(answer)")
      }
      #expect(marks(answer).count == answer.split(separator: "<<", omittingEmptySubsequences: false).count - 1)
    }
  }

  @Test(arguments: [
    ("Lily sold 2*3 = <<2*3=6>>6 eggs.", true, false), ("Lily sold 6 eggs.", false, false),
    ("<<2*3=7>>7", false, false),
    ("<<a=b>>", false, false), ("<<1/4=.25>>.25 and <<1/2=0.50>>0.50", true, false), ("Of 6a, <<a/2=3>>3b", true, true),
    ("Of 6a, <<6/2=3>>3b", true, false),
  ])
  func aCorpusShowsItsUseOfACalculator(text: String, hasMarks: Bool, namesQuantities: Bool) throws {
    let directory = try TemporaryDirectory()
    let tokenizer = try Fixtures.tokenizer()
    let path = try directory.write("Once.\n<|endoftext|>\n\(text)\n<|endoftext|>\n", to: "a.txt")
    let packed = try DataCache(directory: directory.path + "/cache").corpus([path], tokenizer: tokenizer)
    let use = CalculatorUse(hasMarks: hasMarks, namesQuantities: namesQuantities)
    #expect(try packed.calculatorUse(in: tokenizer) == use)
  }

  @Test func marksBehindThousandsOfStoriesAreSeen() throws {
    let directory = try TemporaryDirectory()
    let tokenizer = try Fixtures.tokenizer()
    let stories = String(repeating: "Once.\n<|endoftext|>\n", count: 2500)
    let problems = String(repeating: "<<1+1=2>>2\n<|endoftext|>\n", count: 3)
    let path = try directory.write(stories + problems, to: "a.txt")
    let packed = try DataCache(directory: directory.path + "/cache").corpus([path], tokenizer: tokenizer)
    #expect(try packed.calculatorUse(in: tokenizer) == CalculatorUse(hasMarks: true))
  }

  @Test func aCorpusShowsThatItsAnswersQuote() throws {
    let directory = try TemporaryDirectory()
    let tokenizer = try Fixtures.tokenizer()
    let path = try directory.write(
      #"{"question": "A is 2a. B?", "answer": "> A is 2a.\n<<a+a=4>>4b\n> B?\n#### 4"}"#, to: "a.jsonl")
    let packed = try DataCache(directory: directory.path + "/cache").corpus([path], tokenizer: tokenizer)
    let use = CalculatorUse(hasMarks: true, namesQuantities: true, quotesQuestions: true)
    #expect(try packed.calculatorUse(in: tokenizer) == use)
  }

  /// A question without digits: the first result gets the first name.
  @Test func resultsAreNamedThoughTheQuestionNamesNothing() {
    var marks = CalculatorMarks()
    let answer = "<<2+3=5>>5a <<a*2=10>>10b #### "
    #expect(answer.utf8.compactMap { marks.take($0) } == ["5>>5", "10>>10b", "10"])
  }

  /// Names stand for exact values, whatever is shown of them.
  @Test func endlessDigitsAreShownRoundedWhereResultsHaveNames() {
    var named = CalculatorMarks()
    let text = "20a for 3b: <<a/b=6.67>>6.67c <<c*b=20>>20d #### "
    #expect(text.utf8.compactMap { named.take($0) } == ["6.67>>6.67c", "20>>20d", "20"])
    var plain = CalculatorMarks()
    #expect("<<20/3=".utf8.compactMap { plain.take($0) } == [])
  }

  @Test(arguments: [
    (20, 3, "6.67"), (-20, 3, "-6.67"), (1, 3, "0.33"), (1, 200, "0.01"), (-1, 300, "0.00"), (-1, 200, "-0.01"),
    (199, 100, "1.99"),
    (1999, 1001, "2.00"), (7, 1, "7.00"),
  ]) func hundredthsAreTheNearest(numerator: Int, denominator: Int, text: String) throws {
    #expect(try Rational(numerator, over: denominator).hundredths == text)
  }

  @Test func hundredthsBeyond64BitsAreNone() throws {
    #expect(try Rational(Int.max, over: 2).hundredths == nil)
    #expect(try Rational(1, over: Int.max).hundredths == "0.00")
    #expect(try Rational(Int.max - 1, over: Int.max).hundredths == nil)
  }

  @Test func theFinalMarkMayFollowFurtherHashes() {
    var marks = CalculatorMarks()
    #expect("<<2+3=5>>5a\n##### ".utf8.compactMap { marks.take($0) } == ["5>>5", "5"])
  }

  @Test func findsWhatACalculatorWrites() {
    let text = "<<12*3=36>>36 is <<36/0=1>>1, <<1+1=3>>3 and <<1+1=2>>2"
    var marks = CalculatorMarks()
    let written = marks.written(in: Array(text.utf8))
    #expect(written.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == ["36>>36", "2>>2"])
  }
}
