import HyperInference
import HyperModel
import HyperTensor
import HyperText
import HyperTraining
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bits per byte against its definition, computed one document at a time by the inference session.
@Suite struct BitsPerByteTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func bundle(_ model: ModelConfiguration) throws -> ModelBundle {
    let values = Memory(floats: model.parameterLayout.floatCount)
    Tiny.randomise(values, of: model, seed: 11)
    return try ModelBundle(configuration: model, values: values, tokenizer: Tiny.tokenizer)
  }

  private func score(
    _ bundle: ModelBundle, _ corpus: PackedTokens, threads: Int = 1
  ) throws -> BitsPerByteScore {
    try BitsPerByteEvaluation(model: bundle.configuration, values: bundle.values, threads: threads).score(corpus)
  }

  /// The nats of every target, each document whole and from zero state.
  private func referenceNats(_ bundle: ModelBundle, _ corpus: PackedTokens) throws -> Double {
    var nats = 0.0
    for document in 0..<corpus.documentCount {
      let tokens = try corpus.tokens(of: document)
      let targets = tokens + [corpus.endOfText]
      let session = try InferenceSession(bundle)
      try session.score([session.startOfDocument] + tokens) { index, logits in
        let largest = Double(logits.max() ?? 0)
        let sum = logits.reduce(0) { $0 + exp(Double($1) - largest) }
        nats += largest + log(sum) - Double(logits[Int(targets[index])])
      }
    }
    return nats
  }

  /// Without spikes everything is smooth. A token's logits have magnitudes below 8 here and go through two blocks of sums of
  /// at most 100 products: 100 roundings of 2^-24 each, times the magnitude, are below 5e-5 nats a token, added up as
  /// though all pointed the same way.
  @Test func equalsTheSumOfTheSessionsLogProbabilities() throws {
    var model = Tiny.model
    model.spiking = nil
    let bundle = try bundle(model)
    // More documents than lanes, of lengths around the 128 steps of a pass.
    let texts =
      Tiny.texts(9) + [String(repeating: "sea ", count: 120), "a", String(repeating: "hen sang. ", count: 60)]
    let corpus = try Tiny.pack(texts, in: directory)
    let score = try score(bundle, corpus)
    #expect(score.tokens == corpus.tokenCount + texts.count)
    #expect(score.bytes == texts.reduce(0) { $0 + $1.utf8.count })
    #expect(abs(score.nats - (try referenceNats(bundle, corpus))) < 5e-5 * Double(score.tokens))
    #expect(abs(score.loss - score.nats / Double(score.tokens)) < 1e-12)
    #expect(abs(score.bitsPerByte - score.nats / log(2) / Double(score.bytes)) < 1e-12)
  }

  /// With spikes a rounding may flip one; it moves some tokens' logits by the order of a percent.
  @Test func equalsItWithSpikesToo() throws {
    let bundle = try bundle(Tiny.model)
    let corpus = try Tiny.pack(Tiny.texts(6), in: directory)
    let score = try score(bundle, corpus)
    #expect(abs(score.nats - (try referenceNats(bundle, corpus))) < 1e-3 * score.nats)
  }

  /// A model of which nothing is known gives each of 300 tokens the same probability.
  @Test func aModelWithoutKnowledgePaysTheLogarithmOfItsVocabulary() throws {
    let bundle = try bundle(Tiny.model)
    bundle.values(of: "norm.weight")?.update(repeating: 0)
    let score = try score(bundle, Tiny.pack(Tiny.texts(3), in: directory))
    #expect(abs(score.loss - log(300)) < 1e-6)
  }

  /// More threads, other lanes: the same sums in another order.
  @Test(arguments: [2, 3, 5]) func doesNotDependOnTheThreads(threads: Int) throws {
    var model = Tiny.model
    model.spiking = nil
    let bundle = try bundle(model)
    let corpus = try Tiny.pack(Tiny.texts(17), in: directory)
    let (one, several) = (try score(bundle, corpus), try score(bundle, corpus, threads: threads))
    #expect((one.tokens, one.bytes) == (several.tokens, several.bytes))
    #expect(abs(one.nats - several.nats) < 1e-5 * Double(one.tokens))
    // The same threads: the same bits.
    #expect(try score(bundle, corpus, threads: threads) == several)
  }

  /// The score of documents together is the sum of their scores alone, whatever stands before them.
  @Test func documentsDoNotSeeEachOther() throws {
    let bundle = try bundle(Tiny.model)
    let texts = Tiny.texts(7)
    let together = try score(bundle, Tiny.pack(texts + texts.reversed(), in: directory))
    var alone = 0.0
    for (index, text) in texts.enumerated() {
      alone += try score(bundle, Tiny.pack([text], in: directory, as: "\(index)")).nats
    }
    #expect(abs(together.nats - 2 * alone) < 1e-3 * alone)
  }

  /// Scoring reads the weights as they are now, and leaves nothing behind.
  @Test func scoresTheWeightsOfTheMoment() throws {
    let bundle = try bundle(Tiny.model)
    let corpus = try Tiny.pack(Tiny.texts(5), in: directory)
    let evaluation = try BitsPerByteEvaluation(model: bundle.configuration, values: bundle.values, threads: 1)
    let first = try evaluation.score(corpus)
    let norm = try #require(bundle.values(of: "norm.weight"))
    for i in norm.indices { norm[i] *= 2 }
    let second = try evaluation.score(corpus)
    #expect(abs(second.nats - first.nats) > 0.01 * first.nats)
    for i in norm.indices { norm[i] /= 2 }
    #expect(try evaluation.score(corpus) == first)
  }

  /// Exactly what a session counts that reads the same documents a token at a time: neither lanes that are out of documents nor
  /// an earlier token's spikes in a branch that is skipped. Rounded models have the same bits either way.
  @Test(arguments: [1, 3], [0, 0.97] as [Float]) func countsWhatATokenTouches(threads: Int, cutoff: Float) throws {
    let scheme = QuantisationScheme(
      blocks: QuantisedFormat(bits: 4, group: 32), embedding: QuantisedFormat(bits: 8, group: 32))
    let model = try bundle(Tiny.model).quantised(scheme).cuttingGates(at: cutoff)
    let corpus = try Tiny.pack(Tiny.texts(7), in: directory)
    let session = try InferenceSession(model)
    var expected = TokenTraffic()
    for document in 0..<corpus.documentCount {
      expected += try session.traffic(over: [session.startOfDocument] + corpus.tokens(of: document))
    }
    #expect(expected.fired > 0 && (expected.skipped > 100) == (cutoff > 0))
    let evaluation = try BitsPerByteEvaluation(model, threads: threads)
    for _ in 0..<2 {
      let score = try evaluation.score(corpus)
      #expect(evaluation.traffic == expected && score.tokens == expected.tokens)
    }
  }

  @Test func logitsThatAreNoNumbersAreNoScore() throws {
    let bundle = try bundle(Tiny.model)
    let corpus = try Tiny.pack(Tiny.texts(2), in: directory)
    try #require(bundle.values(of: "norm.weight"))[3] = .nan
    let error = try #require(throws: NotFiniteLoss.self) { try score(bundle, corpus) }
    #expect("\(error)" == "the model: expected finite logits, found a loss of nan")
    // Fewer tokens than one window.
    let evaluation = try BitsPerByteEvaluation(bundle, threads: 1, windows: 4096)
    #expect(inputError { _ = try evaluation.score(corpus) }.contains("expected text to score, found 0 targets"))
  }

  /// The tokens of a part are exact, its bytes those of as many average tokens.
  @Test(arguments: [nil, 32] as [Int?]) func aPartIsScoredUntilSomeoneStops(windows: Int?) throws {
    let bundle = try bundle(Tiny.model)
    let corpus = try Tiny.pack(Tiny.texts(60), in: directory)
    let evaluation = try BitsPerByteEvaluation(bundle, threads: 1, windows: windows)
    var heard: [(share: Double, score: BitsPerByteScore)] = []
    let whole = try evaluation.score(corpus, progress: { heard.append(($0, $1)) })
    #expect(heard.count > 2 && !whole.isPartial)
    #expect(heard.map(\.share) == heard.map(\.share).sorted() && heard.allSatisfy { $0.share <= 1 })
    var passes = 0
    let part = try evaluation.score(
      corpus,
      isStopped: {
        passes += 1
        return passes == 2
      })
    #expect(part.isPartial && passes == 2 && part.tokens < whole.tokens)
    #expect(part.nats == heard[1].score.nats && part.tokens == heard[1].score.tokens)
    let average = Double(corpus.textBytes) / Double(corpus.tokenCount + corpus.documentCount)
    #expect(abs(Double(part.bytes) - average * Double(part.tokens)) <= 0.5)
  }

  @Test func windowsAreCountedWholeAndUpToTheLimit() throws {
    let bundle = try bundle(Tiny.model)
    let corpus = try Tiny.pack(Tiny.texts(20), in: directory)
    let evaluation = try BitsPerByteEvaluation(bundle, threads: 2, windows: 32)
    let windows = (corpus.tokenCount + corpus.documentCount - 1) / 32
    #expect(try evaluation.score(corpus).tokens == 32 * windows)
    #expect(try evaluation.score(corpus, windowLimit: 3).tokens == 96)
    let whole = try evaluation.score(corpus, windowLimit: 1_000_000)
    #expect(whole.tokens == 32 * windows && whole.loss.isFinite && whole.loss > 0)
  }
}
