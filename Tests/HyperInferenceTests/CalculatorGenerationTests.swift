import HyperIO
import HyperInference
import HyperText
import Testing

@Suite struct CalculatorGenerationTests {
  /// What a model would say, whatever it is given; it keeps what it was given.
  private final class Script: TokenPredictor {
    let model: ModelBundle
    let streams = 1
    let startOfDocument: Int32 = 0
    var threads = 1
    private(set) var consumed: [Int32] = []
    private var script: ArraySlice<Int32>
    private let row: UnsafeMutableBufferPointer<Float>

    /// Says `text`, then ends the document.
    init(_ model: ModelBundle, saying text: String) {
      self.model = model
      script = (model.tokenizer.encode(text) + [0])[...]
      row = .allocate(capacity: model.configuration.vocabSize)
    }

    deinit { row.deallocate() }

    func position(stream: Int) -> Int { consumed.count }
    func reset(stream: Int) { consumed = [] }
    func consume(_ tokens: [Int32], stream: Int) { consumed += tokens }
    func consume(_ token: Int32, stream: Int) { consumed.append(token) }
    func step(_ tokens: [Int32]) { consumed += tokens }
    func snapshots(stream: Int) -> [SessionSnapshot] { [] }
    func restore(_ snapshots: [SessionSnapshot], stream: Int) {}

    private var answersToPrompt = false
    func logits(stream: Int) -> UnsafeBufferPointer<Float> {
      row.initialize(repeating: 0)
      // The loop asks once behind the prompt, before it chooses.
      if answersToPrompt { row[Int(script.popFirst() ?? 0)] = 30 } else { answersToPrompt = true }
      return UnsafeBufferPointer(row)
    }
  }

  private func write(_ says: String, prompt: String = "", calculator: Bool = true, quotes: Bool = false, n: Int = -1)
    throws -> (
      text: String, consumed: String, result: GenerationResult
    )
  {
    let script = Script(try TestModel.make(), saying: says)
    var text = ""
    let options = GenerationOptions(
      sampling: .greedy, maxTokens: n, usesCalculator: calculator, quotesQuestions: quotes, measuresConfidence: true)
    let result = try TextGenerator(script).generate(prompt, options: options) {
      text += $0
      return true
    }
    let consumed = try script.model.tokenizer.decode(script.consumed, skippingSpecial: true)
    return (text, String(decoding: consumed, as: UTF8.self), result)
  }

  @Test(arguments: [
    ("a <<48/2= b", "a <<48/2=24>>24 b"), ("<<1.5*3=", "<<1.5*3=4.5>>4.5"),
    ("<<2-5= or <<(1+2)*3=", "<<2-5=-3>>-3 or <<(1+2)*3=9>>9"),
    ("<<1/0=7>>7", "<<1/0=7>>7"), ("<<1/3=0.33>>0.33", "<<1/3=0.33>>0.33"), ("<<9=", "<<9=9>>9"),
    ("<<99999999999*99999999999=5>>", "<<99999999999*99999999999=5>>"), ("no mark = 5", "no mark = 5"),
  ])
  func marksAreWorkedOutWhereTheyAreWritten(says: String, text: String) throws {
    let outcome = try write(says)
    #expect(outcome.text == text && outcome.consumed == text && outcome.result.finishReason == .stop)
    // The tokens are those that training would have shown.
    #expect(outcome.result.generatedTokens == (try TestModel.make()).tokenizer.encode(text).count)
    #expect(try write(says, calculator: false).text == says)
  }

  @Test func aMarkThatThePromptOpenedIsGoneOnWith() throws {
    #expect(try write(" eggs", prompt: "He has <<3*4=").text == "12>>12 eggs")
    #expect(try write("*4= eggs", prompt: "He has <<3").text == "*4=12>>12 eggs")
    #expect(try write("5", prompt: "He has 3*4=").text == "5")
    #expect(try write("5>>", prompt: "He has <<3*4=12>>12 and <<1/0=").text == "5>>")
  }

  /// A model that asks for the question's sentences gets them, and calculates between them.
  @Test func aQuestionIsQuotedAsTheModelAsks() throws {
    let prompt = "Question: He has 12a eggs. He eats 5b. How many are left?\nAnswer:"
    let text = " > He has 12a eggs.\n> He eats 5b.\n<<a-b=7>>7c\n> How many are left?\n#### 7"
    let outcome = try write(" >><<a-b=\n>#### ", prompt: prompt, quotes: true)
    #expect(outcome.text == text && outcome.consumed == prompt + text)
    #expect(try write(" >", prompt: prompt).text == " >")
    // A prompt that ends in what is written is gone on with.
    #expect(try write(">", prompt: prompt + " > He ha", quotes: true).text == "s 12a eggs.\n> He eats 5b.\n")
    let all = try write(" >>", prompt: prompt, quotes: true)
    for n in 0...all.result.generatedTokens {
      let part = try write(" >>", prompt: prompt, quotes: true, n: n)
      #expect(all.text.hasPrefix(part.text) && part.result.generatedTokens == n && part.result.finishReason == .length)
    }
  }

  @Test func theLimitOfTokensHoldsInsideAResult() throws {
    let all = try write("<<1000*1000= ok")
    for n in 0...all.result.generatedTokens {
      let part = try write("<<1000*1000= ok", n: n)
      #expect(all.text.hasPrefix(part.text) && part.result.generatedTokens == n && part.result.finishReason == .length)
    }
  }

  /// 30 against 299 zeros: nearly sure of each token, and what the calculator wrote is not asked about.
  @Test func confidenceIsThatOfTheChosenTokens() throws {
    let sure = try #require(try write("a <<48/2= b").result.confidence)
    #expect(sure > 0.999 && sure <= 1)
    #expect(try write("abc", n: 0).result.confidence == nil)
  }
}
