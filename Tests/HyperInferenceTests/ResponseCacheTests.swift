import HyperIO
import HyperInference
import HyperTensor
import Testing

@Suite struct ResponseCacheTests {
  private static let options = GenerationOptions(sampling: SamplingOptions(seed: 3), maxTokens: 5)

  private func key(
    _ prompt: String = "x", program: String = "1", models: [String] = ["a"],
    _ change: (inout GenerationOptions) -> Void = { _ in }
  ) throws -> ResponseCache.Key {
    var options = Self.options
    change(&options)
    return try #require(ResponseCache.Key(program: program, models: models, prompt: prompt, options: options))
  }

  private func response(_ text: String) -> CachedResponse {
    CachedResponse(
      text: text, promptTokens: 3, generatedTokens: 4, finishReason: .stop, seed: .max,
      confidence: 0.1 + Double(text.utf8.count))
  }

  @Test func aKeyIsAllThatTheTextDependsOn() throws {
    let changes: [(inout GenerationOptions) -> Void] = [
      { _ in }, { $0.sampling.temperature = 0.7 }, { $0.sampling.topK = 3 }, { $0.sampling.topP = 0.5 },
      { $0.sampling.minP = 0.2 }, { $0.sampling.repeatPenalty = 1.5 }, { $0.sampling.repeatLastN = 9 },
      { $0.sampling.seed = 4 }, { $0.maxTokens = 6 }, { $0.stop = ["a"] }, { $0.stop = ["a", "b"] },
      { $0.ignoresEndOfText = true }, { $0.usesCalculator = true }, { $0.quotesQuestions = true },
      { $0.measuresConfidence = true },
    ]
    var keys = Set(try changes.map { try key("x", $0) })
    keys.formUnion([try key("y"), try key("x", models: ["b"]), try key("x", models: ["a", "b"]), try key("x ")])
    keys.insert(try key("x", program: "2"))
    #expect(keys.count == changes.count + 5)
    #expect(try key() == key())
    // The likeliest text needs no seed.
    func greedy(_ seed: Int) -> ResponseCache.Key? {
      ResponseCache.Key(
        program: "1", models: ["a"], prompt: "x",
        options: GenerationOptions(sampling: SamplingOptions(temperature: 0, seed: seed)))
    }
    #expect(greedy(-1) != nil && greedy(-1) == greedy(7))
    #expect(
      ResponseCache.Key(program: "1", models: ["a"], prompt: "x", options: GenerationOptions()) == nil, "a random seed")
    var budget = Self.options
    budget.energyBudget = 1
    #expect(ResponseCache.Key(program: "1", models: ["a"], prompt: "x", options: budget) == nil)
  }

  @Test func theLeastRecentlyUsedLeaves() throws {
    let keys = try (0..<40).map { try key("\($0)") }
    let cache = ResponseCache(capacity: 4000)
    for (index, key) in keys.enumerated() {
      cache.keep(response("text \(index)"), for: key)
      #expect(cache.response(to: keys[0]) == response("text 0"), "in use all the time")
    }
    let kept = keys.map { cache.response(to: $0) != nil }
    let last = try #require(kept.indices.dropFirst().first { kept[$0] })
    #expect(last > 20 && last < 39 && kept[last...].allSatisfy { $0 } && !kept[1..<last].contains(true))
    #expect(cache.count == 40 - last + 1)
    cache.keep(response(String(repeating: "x", count: 5000)), for: keys[1])
    #expect(cache.response(to: keys[1]) == nil && cache.count == 40 - last + 1, "too large for all the room")
    cache.keep(response("new"), for: keys[39])
    #expect(cache.response(to: keys[39]) == response("new"))
  }

  @Test func aFileHoldsTheAnswersAndDamagedLinesAreIgnored() throws {
    let directory = try TemporaryDirectory()
    let path = directory("deep/responses.jsonl")
    let cache = ResponseCache(contentsOf: path)
    #expect(cache.count == 0)
    let keys = try (0..<5).map { try key("\($0)") }
    for (index, key) in keys.enumerated() { cache.keep(response("answer \(index) \n \"é\""), for: key) }
    _ = cache.response(to: keys[0])
    try cache.write(to: path)
    let back = ResponseCache(contentsOf: path)
    for (index, key) in keys.enumerated() { #expect(back.response(to: key) == response("answer \(index) \n \"é\"")) }

    // With less room, the ones used last: 0, then 4.
    let bytes = try FileSystem.read(path)
    let small = ResponseCache(contentsOf: path, capacity: bytes.count / 2)
    #expect(small.count == 2 && small.response(to: keys[0]) != nil && small.response(to: keys[4]) != nil)

    var random = RandomGenerator(seed: 1)
    for _ in 0..<200 {
      var damaged = bytes
      let place = random.below(bytes.count)
      damaged[place] ^= UInt8(1 << random.below(8))
      if random.below(4) == 0 { damaged.removeLast(random.below(bytes.count)) }
      try FileSystem.write(damaged, to: path)
      let found = ResponseCache(contentsOf: path)
      for (index, key) in keys.enumerated() {
        let text = found.response(to: key)
        #expect(text == nil || text == response("answer \(index) \n \"é\""), "byte \(place)")
      }
      #expect(found.count >= 0 && found.count <= 5)
    }
    try FileSystem.write([0, 255, 10, 10], to: path)
    #expect(ResponseCache(contentsOf: path).count == 0 && ResponseCache(contentsOf: directory.path).count == 0)
  }
}
