import HyperIO
import HyperTensor
import Testing

import HyperText

/// One batch as arrays.
private struct Batch: Equatable {
  var inputs: [Int32]
  var targets: [Int32]
  var resets: [UInt8]

  init(rows: Int) {
    inputs = Array(repeating: -7, count: rows)
    targets = Array(repeating: -7, count: rows)
    resets = Array(repeating: 7, count: rows)
  }

  /// The lanes as streams of (input, target, reset).
  func lane(_ lane: Int, steps: Int) -> [[Int32]] {
    (lane * steps..<(lane + 1) * steps).map { [inputs[$0], targets[$0], Int32(resets[$0])] }
  }
}

extension BatchSource {
  fileprivate mutating func next(_ steps: Int) throws -> Batch {
    var batch = Batch(rows: lanes * steps)
    try nextBatch(steps: steps, into: &batch.inputs, targets: &batch.targets, resets: &batch.resets)
    return batch
  }
}

@Suite struct BatchTests {
  private let directory: TemporaryDirectory
  private let corpus: PackedTokens
  private let documents: [[Int32]]

  init() throws {
    directory = try TemporaryDirectory()
    corpus = try pack(
      (0..<23).map { "Lily \($0) " + String(repeating: "found a kite ", count: $0 * 7 % 5) }, in: directory)
    let corpus = corpus
    documents = try (0..<23).map { try corpus.tokens(of: $0) }
  }

  @Test(arguments: [1, 2, 3, 5, 16, 17, 255, 256, 257, 1000, 4097])
  func ordersArePermutations(_ count: Int) {
    for epoch in 0..<3 {
      let order = DocumentOrder(count: count, seed: 9, epoch: epoch)
      #expect((0..<count).map { order.document(at: $0) }.sorted() == Array(0..<count))
    }
  }

  @Test func ordersDependOnSeedAndEpoch() {
    func order(_ seed: UInt64, _ epoch: Int) -> [Int] {
      let order = DocumentOrder(count: 1000, seed: seed, epoch: epoch)
      return (0..<1000).map { order.document(at: $0) }
    }
    #expect(order(1, 0) == order(1, 0))
    #expect(order(1, 0) != order(1, 1))
    #expect(order(1, 0) != order(2, 0))
    #expect(order(1, 1) != order(2, 0))
    // About one number in a random permutation stays in its place.
    #expect(order(1, 0).enumerated().filter { $0.offset == $0.element }.count < 8)
  }

  /// The documents in lane streams, in the order in which they end; every position is checked on the way.
  private func wholeDocuments(_ lanes: [[[Int32]]]) -> [[Int32]] {
    var found: [[Int32]] = []
    for lane in lanes {
      var current: [Int32] = []
      var last: Int32 = 0
      for (index, step) in lane.enumerated() {
        let (input, target, reset) = (step[0], step[1], step[2])
        #expect(reset == (input == 0 ? 1 : 0))
        #expect(index == 0 ? input == 0 : input == last)
        last = target
        if input != 0 { current.append(input) }
        if target == 0 {
          found.append(current)
          current = []
        }
      }
    }
    return found
  }

  @Test(arguments: [1, 2, 4, 16], [1, 5, 64])
  func lanesReadWholeDocumentsOnceAnEpoch(lanes: Int, steps: Int) throws {
    var sampler = LaneSampler(corpus, lanes: lanes, seed: 3)
    var streams = [[[Int32]]](repeating: [], count: lanes)
    while sampler.epoch < 3 {
      let batch = try sampler.next(steps)
      for lane in 0..<lanes { streams[lane] += batch.lane(lane, steps: steps) }
    }
    // Lanes may be in the middle of their documents: what has not ended is not counted.
    let found = wholeDocuments(streams)
    for document in documents {
      let times = found.filter { $0 == document }.count
      #expect((2...4).contains(times), "seen \(times) times")
    }
    if lanes == 1 {
      #expect(found[..<23].map(\.count).sorted() == documents.map(\.count).sorted())
      #expect(Set(found[..<23]) == Set(documents))
      #expect(Set(found[23..<46]) == Set(documents))
      #expect(Array(found[..<23]) != Array(found[23..<46]))
    }
  }

  @Test func everyDocumentIsHandedOutOncePerEpoch() throws {
    var sampler = LaneSampler(corpus, lanes: 5, seed: 4)
    var started: [Int] = []

    while started.count < 46 {
      _ = try sampler.next(1)
      for state in sampler.position["lanes"]?.array ?? [] {
        if state[1]?.int == 1 { started.append(state[0]?.int ?? -1) }

      }
    }
    #expect(started[..<23].sorted() == Array(0..<23))
    #expect(started[23..<46].sorted() == Array(0..<23))
  }

  @Test func lanesDoNotDependOnTheChunking() throws {
    var long = LaneSampler(corpus, lanes: 3, seed: 5)
    var short = LaneSampler(corpus, lanes: 3, seed: 5)
    let whole = try long.next(120)
    let parts = try (0..<40).map { _ in try short.next(3) }
    for lane in 0..<3 { #expect(parts.flatMap { $0.lane(lane, steps: 3) } == whole.lane(lane, steps: 120)) }
    #expect(long.position == short.position)
  }

  private func resumes<Source: BatchSource>(_ make: () -> Source) throws {
    for batches in [0, 1, 7, 40] {
      var original = make()
      for _ in 0..<batches { _ = try original.next(11) }
      var resumed = make()
      try resumed.restore(JSON(parsing: original.position.text(), source: "position"))
      #expect(resumed.position == original.position)
      for _ in 0..<30 { #expect(try resumed.next(11) == original.next(11)) }
    }
  }

  @Test func lanesResumeExactly() throws { try resumes { LaneSampler(corpus, lanes: 4, seed: .max) } }
  @Test func windowsResumeExactly() throws { try resumes { WindowSampler(corpus, lanes: 4, seed: .max) } }

  @Test(
    arguments: [
      ("sampler", "windows"), ("documents", 22), ("tokens", 1), ("seed", 2), ("epoch", -1), ("epoch", 0.5),
      ("next", 24),
      ("next", -1), ("lanes", [[0, 0]]), ("lanes", [[0, 0], [23, 0]]), ("lanes", [[0, 0], [-2, 0]]),
      ("lanes", [[0, 0], [0, -1]]), ("lanes", [[0, 0], [0, 100_000]]), ("lanes", [[0, 0], [0]]), ("lanes", nil),
    ] as [(String, JSON)])
  func refusesOtherPositions(_ key: String, _ value: JSON) throws {
    var sampler = LaneSampler(corpus, lanes: 2, seed: 1)
    _ = try sampler.next(5)
    let position = sampler.position
    var object = try #require(position.object)
    object[key] = value
    #expect(inputError { try sampler.restore(.object(object)) }.contains("data position: \(key): expected"))
    #expect(sampler.position == position)
  }

  @Test func windowsLieInTheStream() throws {
    var stream: [Int32] = []
    for document in documents { stream += document + [0] }
    var sampler = WindowSampler(corpus, lanes: 4, seed: 6)
    var starts: Set<Int> = []
    for _ in 0..<100 {
      let batch = try sampler.next(9)
      #expect(batch.resets.allSatisfy { $0 == 0 })
      for lane in 0..<4 {
        let rows = batch.lane(lane, steps: 9)
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0[1] == $1[0] })
        let window = rows.map { $0[0] } + [rows[8][1]]
        let start = (0...stream.count - 10).first { Array(stream[$0..<$0 + 10]) == window }
        #expect(start != nil)
        if let start { starts.insert(start) }
      }
    }
    #expect(starts.count > 100)
    #expect(!sampler.carriesState)
    var full = WindowSampler(corpus, lanes: 1, seed: 6)
    #expect(try full.next(stream.count - 1).inputs == Array(stream.dropLast()))
    #expect(inputError { _ = try full.next(stream.count) }.contains("expected more than"))
  }

  @Test(arguments: [1, 2, 4, 40], [1, 7, 1000])
  func evaluationCoversEachTokenOnce(lanes: Int, steps: Int) throws {
    for range in [nil, 3..<9, 0..<0] {
      var batches = try DocumentBatches(corpus, lanes: lanes, documents: range)
      var streams = [[[Int32]]](repeating: [], count: lanes)
      var batch = Batch(rows: lanes * steps)
      var count = 0
      while let targets = try batches.nextBatch(
        steps: steps, into: &batch.inputs, targets: &batch.targets, resets: &batch.resets)
      {
        #expect(targets == batch.targets.filter { $0 >= 0 }.count)
        #expect(batches.filled.reduce(0, +) == targets, "every step has a target where no prompt is masked")
        #expect(batch.inputs.allSatisfy { (0..<600).contains($0) })
        count += targets
        for lane in 0..<lanes { streams[lane] += batch.lane(lane, steps: steps).filter { $0[1] != -1 } }
      }
      let expected = Array(documents[range ?? 0..<23])
      #expect(count == expected.reduce(0) { $0 + $1.count + 1 })
      let found = wholeDocuments(streams)
      #expect(found.count == expected.count)
      #expect(Set(found) == Set(expected))
      #expect(batches.textBytes == (try (range ?? 0..<23).reduce(0) { try $0 + corpus.textBytes(of: $1) }))
    }
  }

  @Test func maskedTokensAreNoTargets() throws {
    let path = try directory.write("{\"prompt\": \"Lily found\", \"completion\": \" Tom\"}", to: "a.jsonl")
    let masked = try DataCache.pack(
      [path], to: directory.path + "/masked", tokenizer: Fixtures.tokenizer(), maskingPrompts: true)
    let prompt = try Fixtures.tokenizer().encode("Lily found")
    let completion = try Fixtures.tokenizer().encode(" Tom")
    let steps = prompt.count + completion.count + 1
    var sampler = LaneSampler(masked, lanes: 1, seed: 1)
    let batch = try sampler.next(steps)
    #expect(batch.inputs == [0] + prompt + completion)
    #expect(batch.targets == prompt.map { _ in -1 } + completion + [0])
  }

  @Test func damagedTokensAreErrors() throws {
    let path = corpus.directory + "/" + PackedTokens.tokensName
    try FileSystem.write([UInt8](repeating: 0xFF, count: 2 * corpus.tokenCount), to: path)
    let damaged = try PackedTokens(opening: corpus.directory)
    var sampler = LaneSampler(damaged, lanes: 2, seed: 1)
    #expect(inputError { _ = try sampler.next(4) }.contains("expected an id below 600, found 65535"))
  }
}
