import HyperInference
import HyperTensor
import HyperText
import Testing

@Suite struct BatchWriterTests {
  private static let options = GenerationOptions(
    sampling: SamplingOptions(temperature: 1.5, topK: 0, topP: 1, minP: 0, repeatPenalty: 1.2), maxTokens: 30,
    usesCalculator: true, measuresConfidence: true)
  private static let prompts = ["The fox", "", "A fox over the hills, and", "3 <<1+2="]

  private func requests(votes: Int) -> [BatchWriter.Request] {
    Self.prompts.enumerated().map { index, prompt in
      BatchWriter.Request(
        id: index, prompt: prompt, options: Self.options, seeds: (0..<votes).map { 100 * index + $0 })
    }
  }

  private func write(_ model: ModelBundle, streams: Int, _ requests: [BatchWriter.Request]) throws -> [String:
    BatchWriter.Sample]
  {
    var rest = requests[...]
    var samples: [String: BatchWriter.Sample] = [:]
    try BatchWriter(InferenceSession(model, streams: streams)).run {
      rest.popFirst()
    } take: {
      #expect(samples.updateValue($0, forKey: "\($0.request).\($0.index)") == nil)
    }
    return samples
  }

  /// For any number of streams, more than there are texts included.
  @Test(arguments: [1, 2, 3, 7, 32]) func everyTextIsTheOneThatAGeneratorWrites(streams: Int) throws {
    let model = try TestModel.make()
    let generator = try TextGenerator(model)
    let samples = try write(model, streams: streams, requests(votes: 5))
    #expect(samples.count == 20)
    for sample in samples.values {
      var options = Self.options
      options.sampling.seed = 100 * sample.request + sample.index
      var text = ""
      let result = try generator.generate(Self.prompts[sample.request], options: options) {
        text += $0
        return true
      }
      #expect(Array(sample.text.utf8) == Array(text.utf8))
      #expect(sample.generatedTokens == result.generatedTokens && sample.finishReason == result.finishReason)
      #expect(sample.confidence == result.confidence)
    }
    #expect(samples.values.contains { $0.generatedTokens < 30 }, "some end before the others")
    #expect(samples["3.0"]?.text.hasPrefix("3>>3") == true)
  }

  @Test func aCompleteTextIsNotWrittenOn() throws {
    let model = try TestModel.make()
    let full = try write(model, streams: 2, requests(votes: 3))
    let lined = requests(votes: 3).map {
      BatchWriter.Request(id: $0.id, prompt: $0.prompt, options: $0.options, seeds: $0.seeds) { $0.contains("\n") }
    }
    var cut = 0
    for (key, sample) in try write(model, streams: 4, lined) {
      let text = try #require(full[key]).text
      #expect(text.hasPrefix(sample.text))
      if sample.text.count < text.count {
        #expect(sample.text.split(separator: "\n", omittingEmptySubsequences: false).count >= 2)
        cut += 1
      } else {
        #expect(!text.dropLast().contains("\n"))
      }
    }
    #expect(cut > 0, "a hot model writes line ends")
  }

  @Test func whatFailsEndsTheWriting() throws {
    struct Failure: Error {}
    let model = try TestModel.make()
    var rest = requests(votes: 2)[...]
    let writer = try BatchWriter(InferenceSession(model, streams: 3))
    #expect(throws: Failure.self) {
      try writer.run {
        rest.popFirst()
      } take: { _ in
        throw Failure()
      }
    }
    var bad = Self.options
    bad.maxTokens = -3
    var one = [BatchWriter.Request(id: 0, prompt: "x", options: bad, seeds: [1])][...]
    #expect(throws: (any Error).self) {
      try writer.run {
        one.popFirst()
      } take: { _ in
      }
    }
    // The writer is of use again.
    var again = requests(votes: 1)[...]
    var count = 0
    try writer.run {
      again.popFirst()
    } take: { _ in
      count += 1
    }
    #expect(count == 4)
  }
}
