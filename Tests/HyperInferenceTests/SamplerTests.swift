import HyperIO
import HyperInference
import HyperTensor
import Testing

@Suite struct SamplerTests {
  private static let vocabulary = 500

  private func logits(seed: UInt64, spread: Float = 2, vocabulary: Int = vocabulary) -> [Float] {
    var random = RandomGenerator(seed: seed)
    return (0..<vocabulary).map { _ in spread * random.normal() }
  }

  private func options(
    temperature: Float = 1, topK: Int = 0, topP: Float = 1, minP: Float = 0, repeatPenalty: Float = 1,
    repeatLastN: Int = 64, seed: Int = 1
  ) -> SamplingOptions {
    SamplingOptions(
      temperature: temperature, topK: topK, topP: topP, minP: minP, repeatPenalty: repeatPenalty,
      repeatLastN: repeatLastN, seed: seed)
  }

  private func distribution(_ options: SamplingOptions, _ logits: [Float], recent: [Int32] = []) throws -> [Int32:
    Double]
  {
    let sampler = try Sampler(options, vocabulary: logits.count)
    for token in recent { sampler.accept(token) }
    return try logits.withUnsafeBufferPointer { try sampler.distribution($0) }
  }

  private func draw(_ sampler: Sampler, _ logits: [Float]) throws -> Int32 {
    try logits.withUnsafeBufferPointer { try sampler.sample($0) }
  }

  /// The ids, best first: what every filter is compared with.
  private func ranked(_ logits: [Float]) -> [Int32] {
    logits.indices.sorted { (logits[$0], -$0) > (logits[$1], -$1) }.map(Int32.init)
  }

  private func softmax(_ logits: [Float]) -> [Double] {
    let highest = logits.max() ?? 0
    let weights = logits.map { exponential(Double($0 - highest)) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  @Test(arguments: [1, 2, 7, 40, 499, 500, 501])
  func topKKeepsTheBestK(k: Int) throws {
    for seed in 0..<10 as Range<UInt64> {
      let logits = logits(seed: seed)
      let kept = try distribution(options(topK: k), logits)
      #expect(Set(kept.keys) == Set(ranked(logits).prefix(k)))
    }
  }

  /// Few different logits, some of them minus infinity, in vocabularies around whole runs of blocks.
  @Test(arguments: [127, 128, 129, 1000, 4096, 4133]) func topKOfManyEqualLogits(vocabulary: Int) throws {
    for seed in 0..<5 as Range<UInt64> {
      let logits = logits(seed: seed, spread: 3, vocabulary: vocabulary).map { $0 < -4 ? -.infinity : $0.rounded() }
      for k in [1, 2, 7, 40] {
        let kept = try distribution(options(topK: k), logits)
        #expect(Set(kept.keys) == Set(ranked(logits).prefix(k)), "\(k) of \(vocabulary)")
      }
      let greedy = try distribution(options(temperature: 0), logits)
      #expect(Array(greedy.keys) == Array(ranked(logits).prefix(1)))
    }
  }

  @Test func topKTakesLowerIdsOfEqualLogits() throws {
    let kept = try distribution(options(topK: 3), [1, 2, 1, 1, 2, 1])
    #expect(Set(kept.keys) == [0, 1, 4])
  }

  @Test(arguments: [0, 0.1, 0.5, 0.9, 0.999] as [Float])
  func topPKeepsTheSmallestSetWithItsMass(p: Float) throws {
    for (seed, spread) in [(1, 0.01), (2, 1), (3, 8)] as [(UInt64, Float)] {
      let logits = logits(seed: seed, spread: spread)
      let probabilities = softmax(logits)
      let kept = try distribution(options(topP: p), logits)
      let order = ranked(logits)
      #expect(Set(kept.keys) == Set(order.prefix(kept.count)))
      let mass = order.prefix(kept.count).reduce(0) { $0 + probabilities[Int($1)] }
      let without = order.prefix(kept.count - 1).reduce(0) { $0 + probabilities[Int($1)] }
      // The sums of at most 500 terms are exact to 500 roundings.
      #expect(mass >= Double(p) - 1e-13)
      #expect(kept.count == 1 || without < Double(p) + 1e-13)
    }
  }

  @Test func topPCountsTheMassThatTopKLeft() throws {
    // Of four equal tokens top-k keeps two; half of their mass is one token, half of all mass would be both.
    #expect(try distribution(options(topK: 2, topP: 0.5), [1, 1, 1, 1]).count == 1)
    #expect(try distribution(options(topP: 0.5), [1, 1, 1, 1]).count == 2)
  }

  @Test(arguments: [0.001, 0.05, 0.3, 1] as [Float])
  func minPKeepsWhatIsLikelyEnough(minP: Float) throws {
    let logits = logits(seed: 5)
    let probabilities = softmax(logits)
    let highest = probabilities.max() ?? 0
    for (id, probability) in probabilities.enumerated() {
      let ratio = probability / highest
      guard abs(ratio / Double(minP) - 1) > 1e-6 || ratio == 1 else { continue }
      let isKept = try distribution(options(minP: minP), logits)[Int32(id)] != nil
      #expect(isKept == (ratio >= Double(minP)))
    }
  }

  @Test func temperatureIsAppliedLast() throws {
    let logits: [Float] = [3, 2, 1, 0]
    // The filter sees temperature 1, whatever follows.
    let kept = try [0.1, 1, 10].map { try distribution(options(temperature: $0, topP: 0.8), logits).keys.sorted() }
    #expect(kept == [[0, 1], [0, 1], [0, 1]])
    let hot = try distribution(options(temperature: 2), logits)
    let expected = softmax(logits.map { $0 / 2 })
    for (id, probability) in expected.enumerated() { #expect(abs((hot[Int32(id)] ?? 0) - probability) < 1e-12) }
  }

  @Test func lowTemperaturesApproachTheBestToken() throws {
    let logits = logits(seed: 9)
    let best = ranked(logits)[0]
    for temperature in [1e-3, 1e-30, Float.leastNonzeroMagnitude] {
      let kept = try distribution(options(temperature: temperature), logits)
      #expect((kept[best] ?? 0) > 0.99)
    }
    let greedy = try Sampler(.greedy, vocabulary: logits.count)
    #expect(try draw(greedy, logits) == best)
    #expect(try draw(try Sampler(.greedy, vocabulary: 4), [1, 5, 5, 5]) == 1)
  }

  @Test func penaltyFollowsTheSignOnceAToken() throws {
    let logits: [Float] = [2, -2, 2, -2]
    let kept = try distribution(options(repeatPenalty: 2), logits, recent: [0, 1, 0, 0])
    let expected = softmax([1, -4, 2, -2])
    for (id, probability) in expected.enumerated() { #expect(abs((kept[Int32(id)] ?? 0) - probability) < 1e-12) }
    let greedy = try Sampler(options(temperature: 0, repeatPenalty: 2), vocabulary: 4)
    greedy.accept(0)
    #expect(try draw(greedy, logits) == 2)
  }

  @Test(arguments: [0, 1, 3, 8])
  func penaltyForgetsWhatIsNotRecent(lastN: Int) throws {
    let logits = [Float](repeating: 1, count: 10)
    let kept = try distribution(options(repeatPenalty: 4, repeatLastN: lastN), logits, recent: Array(0..<10))
    let penalised = kept.filter { $0.value < 0.0999 }.keys.sorted()
    #expect(penalised == Array((10 - Int32(lastN))..<10))
  }

  @Test func equalSeedsChooseEqually() throws {
    func draws(_ seed: Int) throws -> [Int32] {
      let sampler = try Sampler(SamplingOptions(seed: seed), vocabulary: Self.vocabulary)
      return try (0..<100).map { try draw(sampler, logits(seed: UInt64($0))) }
    }
    #expect(try draws(3) == draws(3))
    #expect(try draws(3) != draws(4))
    let (first, second) = try (Sampler(options(seed: -1), vocabulary: 2), Sampler(options(seed: -1), vocabulary: 2))
    #expect(first.seed != second.seed)
  }

  @Test func frequenciesFitTheDistribution() throws {
    let count = 40_000
    for seed in 0..<5 {
      let options = options(temperature: 0.7, topK: 30, topP: 0.97, seed: seed)
      let logits = logits(seed: UInt64(seed), spread: 1)
      let expected = try distribution(options, logits)
      let sampler = try Sampler(options, vocabulary: logits.count)
      var counts: [Int32: Int] = [:]
      for _ in 0..<count { counts[try draw(sampler, logits), default: 0] += 1 }
      #expect(Set(counts.keys).isSubset(of: expected.keys))
      let statistic = expected.reduce(0.0) {
        let mean = $1.value * Double(count)
        let difference = Double(counts[$1.key] ?? 0) - mean
        return $0 + difference * difference / mean
      }
      // Chi-square: mean n, variance 2n for n degrees of freedom; five deviations.
      let freedom = Double(expected.count - 1)
      #expect(statistic < freedom + 5 * (2 * freedom).squareRoot())
    }
  }

  @Test func suppressedTokensAreNeverChosen() throws {
    let sampler = try Sampler(options(temperature: 0), vocabulary: 4, suppressed: [2, 3])
    #expect(try draw(sampler, [1, 2, 9, 9]) == 1)
    let error = inputError { _ = try draw(try Sampler(.greedy, vocabulary: 1, suppressed: [0]), [1]) }
    #expect(error?.description == "logits: expected a token to choose, found none")
  }

  @Test(arguments: [Float.nan, -.nan, .infinity])
  func logitsThatAreNoNumbersAreRefused(bad: Float) throws {
    var logits = logits(seed: 1)
    logits[17] = bad
    for options in [SamplingOptions(), .greedy] {
      let sampler = try Sampler(options, vocabulary: logits.count)
      let error = inputError { _ = try draw(sampler, logits) }
      #expect(error?.source == "logits")
      #expect(error?.found.hasSuffix("for token 17") == true)
    }
  }

  @Test func optionsOutOfRangeNameTheirFlag() {
    let cases: [(SamplingOptions, String)] = [
      (options(temperature: -0.1), "--temp"), (options(temperature: .nan), "--temp"),
      (options(temperature: .infinity), "--temp"), (options(topK: -1), "--top-k"), (options(topP: -0.1), "--top-p"),
      (options(topP: 1.1), "--top-p"), (options(topP: .nan), "--top-p"), (options(minP: 1.5), "--min-p"),
      (options(minP: -1), "--min-p"), (options(repeatPenalty: 0), "--repeat-penalty"),
      (options(repeatPenalty: .nan), "--repeat-penalty"), (options(repeatLastN: -1), "--repeat-last-n"),
      (options(repeatLastN: 1 << 30), "--repeat-last-n"), (options(seed: -2), "--seed"),
    ]
    for (options, flag) in cases { #expect(inputError { try options.validate() }?.source == flag) }
    #expect(inputError { try SamplingOptions().validate() } == nil)
  }
}
