import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText
import Testing

@Suite struct GenerationTests {
  private static let sampling = SamplingOptions(temperature: 1, topK: 0, topP: 1, minP: 0, repeatPenalty: 1.3, seed: 5)

  private func generate(
    _ generator: TextGenerator, _ options: GenerationOptions, prompt: String = "The fox"
  ) throws -> (text: String, result: GenerationResult) {
    var text = ""
    let result = try generator.generate(prompt, options: options) {
      #expect(!$0.isEmpty)
      text += $0
      return true
    }
    return (text, result)
  }

  /// The same by hand: the tokens that session and sampler give.
  private func tokens(_ model: ModelBundle, _ prompt: String, _ count: Int, sampling: SamplingOptions) throws -> [Int32]
  {
    let session = try InferenceSession(model)
    let special = (1..<Int32(model.tokenizer.vocabularySize)).filter(model.tokenizer.isSpecial)
    let sampler = try Sampler(sampling, vocabulary: model.tokenizer.vocabularySize, suppressed: special + [0])
    let prompt = [0] + model.tokenizer.encode(prompt)
    try session.consume(prompt)
    prompt.forEach(sampler.accept)
    return try (0..<count).map { _ in
      let token = try sampler.sample(session.logits())
      try session.consume(token)
      sampler.accept(token)
      return token
    }
  }

  @Test func textIsThatOfTheTokens() throws {
    let model = try TestModel.make()
    let generator = try TextGenerator(model)
    for sampling in [Self.sampling, .greedy] {
      let tokens = try tokens(model, "The fox", 200, sampling: sampling)
      let expected = String(decoding: try model.tokenizer.decode(tokens), as: UTF8.self)
      let options = GenerationOptions(sampling: sampling, maxTokens: 200, ignoresEndOfText: true)
      for _ in 0..<2 {
        let (text, result) = try generate(generator, options)
        #expect(Array(text.utf8) == Array(expected.utf8))
        #expect(result.finishReason == .length)
        #expect(result.generatedTokens == 200)
        #expect(sampling.seed < 0 || result.seed == UInt64(sampling.seed))
        #expect(result.promptTokens == 1 + model.tokenizer.encode("The fox").count)
        #expect(result.promptMilliseconds > 0 && result.predictedMilliseconds > 0)
        let rate = 200_000 / result.predictedMilliseconds
        #expect(abs(result.predictedPerSecond - rate) <= 1e-9 * rate)
      }
    }
  }

  @Test func markedTokensAreNeverWritten() throws {
    let model = try TestModel.make()
    let generator = try TextGenerator(model)
    let (text, _) = try generate(
      generator, GenerationOptions(sampling: Self.sampling, maxTokens: 2000, ignoresEndOfText: true))
    for token in SpecialToken.allCases { #expect(!text.contains(token.rawValue)) }
  }

  @Test func aDocumentsEndEndsTheText() throws {
    let model = try TestModel.make()
    let generator = try TextGenerator(model)
    // Hot enough for any token to come soon.
    let sampling = SamplingOptions(temperature: 3, topK: 0, topP: 1, minP: 0, seed: 5)
    let (text, result) = try generate(generator, GenerationOptions(sampling: sampling))
    #expect(result.finishReason == .stop)
    let without = try generate(generator, GenerationOptions(sampling: sampling, maxTokens: result.generatedTokens))
    #expect(without.text == text)
    #expect(without.result.finishReason == .length)
  }

  @Test func stopTextsEndTheTextAcrossTokens() throws {
    let model = try TestModel.make()
    let generator = try TextGenerator(model)
    let all = try generate(
      generator, GenerationOptions(sampling: Self.sampling, maxTokens: 120, ignoresEndOfText: true)
    ).text
    var random = RandomGenerator(seed: 1)
    let characters = Array(all.unicodeScalars)
    for _ in 0..<40 {
      let start = random.below(characters.count - 10)
      var stop = String.UnicodeScalarView()
      stop.append(contentsOf: characters[start..<(start + 1 + random.below(9))])
      let options = GenerationOptions(
        sampling: Self.sampling, maxTokens: 120, stop: ["not there", String(stop)], ignoresEndOfText: true)
      let (text, result) = try generate(generator, options)
      let bytes = Array(all.utf8)
      let pattern = Array(String(stop).utf8)
      let first = try #require(bytes.indices.first { bytes[$0...].starts(with: pattern) })
      #expect(Array(text.utf8) == Array(bytes[..<first]))
      #expect(result.finishReason == .stop)
    }
  }

  @Test func whoTakesTheTextMayEndIt() throws {
    let generator = try TextGenerator(TestModel.make())
    let options = GenerationOptions(sampling: Self.sampling, ignoresEndOfText: true)
    var pieces = 0
    let result = try generator.generate("The", options: options) { _ in
      pieces += 1
      return pieces < 7
    }
    #expect(pieces == 7 && result.finishReason == .cancelled && result.generatedTokens >= 7)
    struct Closed: Error {}
    #expect(throws: Closed.self) { try generator.generate("The", options: options) { _ in throw Closed() } }
  }

  @Test func promptsMayBeEmptyOrLongOrSpellMarks() throws {
    let generator = try TextGenerator(TestModel.make())
    let options = GenerationOptions(sampling: .greedy, maxTokens: 3, ignoresEndOfText: true)
    #expect(try generate(generator, options, prompt: "").result.promptTokens == 1)
    #expect(try generate(generator, options, prompt: "<|endoftext|>").result.promptTokens > 2)
    let long = try generate(generator, options, prompt: String(repeating: "The little fox ran. ", count: 500))
    #expect(long.result.promptTokens > 500 && long.result.generatedTokens == 3)
    let none = try generate(generator, GenerationOptions(sampling: .greedy, maxTokens: 0))
    #expect(none.text.isEmpty && none.result.finishReason == .length && none.result.generatedTokens == 0)
    #expect(none.result.predictedPerSecond == 0)
  }

  @Test func optionsOutOfRangeNameTheirFlag() throws {
    let generator = try TextGenerator(TestModel.make())
    let cases: [(GenerationOptions, String)] = [
      (GenerationOptions(maxTokens: -2), "--n-predict"), (GenerationOptions(stop: [""]), "--stop"),
      (GenerationOptions(stop: Array(repeating: "x", count: 65)), "--stop"),
      (GenerationOptions(stop: [String(repeating: "x", count: 4097)]), "--stop"),
      (GenerationOptions(sampling: SamplingOptions(temperature: -1)), "--temp"),
    ]
    for (options, flag) in cases {
      #expect(inputError { try generator.generate("x", options: options) { _ in true } }?.source == flag)
    }
  }

  /// Room for 20,000 tokens of text would show: a row of logits each is 24 MB here, a state each 1 GB.
  @Test func memoryDoesNotGrowWithTheText() throws {
    var configuration = TestModel.hybrid
    configuration.layers = 1
    let generator = try TextGenerator(TestModel.make(configuration))
    let options = GenerationOptions(
      sampling: Self.sampling, maxTokens: 1000, stop: ["never \u{7}"], ignoresEndOfText: true)
    _ = try generator.generate("The", options: options) { _ in true }
    let before = peakResidentBytes()
    var long = options
    long.maxTokens = 20_000
    let result = try generator.generate("The", options: long) { _ in true }
    #expect(result.generatedTokens == 20_000)
    #expect(peakResidentBytes() - before < 16 << 20)
  }
}
