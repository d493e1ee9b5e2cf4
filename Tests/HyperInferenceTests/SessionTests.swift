import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import Testing

@Suite struct SessionTests {
  private static let indices = TestModel.configurations.indices

  /// The logits' bits behind every token, a token at a time.
  private func reference(_ model: ModelBundle, _ tokens: [Int32]) throws -> (logits: [Bits], end: SessionSnapshot) {
    let session = try InferenceSession(model)
    let logits = try tokens.map { token in
      try session.consume(token)
      return bits(session.logits())
    }
    return (logits, session.snapshot())
  }

  @Test(arguments: indices)
  func chunksAndThreadsGiveTheSameBits(index: Int) throws {
    let model = try TestModel.make(TestModel.configurations[index].configuration)
    let tokens = TestModel.tokens(180, seed: UInt64(index))
    let (expected, end) = try reference(model, tokens)
    #expect(Set(expected).count > 100)
    var random = RandomGenerator(seed: 11)
    for threads in [1, 2, 3] {
      let session = try InferenceSession(model, threads: threads, workPerThread: 1)
      for lengths in [[180], [64, 116], [63, 1, 65, 51], [7, 9, 8, 100, 56]] {
        session.reset()
        var consumed = 0
        for length in lengths {
          try session.consume(Array(tokens[consumed..<consumed + length]))
          consumed += length
          #expect(bits(session.logits()) == expected[consumed - 1])
        }
        #expect(session.snapshot() == end)
      }
      for _ in 0..<4 {
        session.reset()
        var consumed = 0
        while consumed < tokens.count {
          let length = min(tokens.count - consumed, 1 + random.below(random.below(2) == 0 ? 12 : 90))
          try session.consume(Array(tokens[consumed..<consumed + length]))
          consumed += length
          #expect(bits(session.logits()) == expected[consumed - 1])
        }
        #expect(session.snapshot() == end)
      }
      session.reset()
      var scored = 0
      try session.score(tokens) { index, logits in
        #expect(index == scored && bits(logits) == expected[index])
        scored += 1
      }
      #expect(scored == tokens.count && bits(session.logits()) == expected.last)
    }
  }

  /// Where a reader of rows throws, the session stands behind the pass that it threw in, logits and all.
  @Test(arguments: [5, 70]) func aReaderThatThrowsLeavesNoStaleLogits(count: Int) throws {
    struct Enough: Error {}
    let model = try TestModel.make()
    let tokens = [0] + TestModel.tokens(count, seed: 6).dropFirst().map { max($0, 1) }
    let (expected, _) = try reference(model, tokens)
    let session = try InferenceSession(model)
    try session.consume(tokens[0])
    #expect(bits(session.logits()) == expected[0])
    #expect(throws: Enough.self) {
      try session.score(Array(tokens.dropFirst())) { index, _ in if index == 2 { throw Enough() } }
    }
    #expect(session.position() == (count == 5 ? 4 : 65))
    #expect(bits(session.logits()) == expected[session.position() - 1])
  }

  /// Operations one by one, as a profile sees them, and shares of a team that grows and shrinks.
  @Test(arguments: indices)
  func watchingAndOtherTeamsGiveTheSameBits(index: Int) throws {
    let model = try TestModel.make(TestModel.configurations[index].configuration)
    for model in [model, try model.quantised(TestModel.scheme)] {
      let tokens = TestModel.tokens(60, seed: 5)
      let (expected, end) = try reference(model, tokens)
      let session = try InferenceSession(model, threads: 3, workPerThread: 1)
      try session.consume(Array(tokens[..<20]))
      _ = try session.firingRate(over: Array(tokens[20..<30]))
      #expect(bits(session.logits()) == expected[29])
      for (threads, part) in [(1, 30..<40), (2, 40..<51), (5, 51..<60)] {
        session.threads = threads
        try session.consume(Array(tokens[part]))
        #expect(bits(session.logits()) == expected[part.upperBound - 1], "\(threads) threads")
      }
      #expect(session.snapshot() == end)
    }
  }

  @Test(arguments: indices)
  func documentsStartFromZero(index: Int) throws {
    let model = try TestModel.make(TestModel.configurations[index].configuration)
    let document: [Int32] = [0] + TestModel.tokens(30, seed: 2).map { max($0, 6) }
    let (expected, end) = try reference(model, document)
    let session = try InferenceSession(model)
    try session.consume(TestModel.tokens(77, seed: 3))
    try session.consume(document)
    #expect(bits(session.logits()) == expected.last)
    #expect(session.snapshot() == end)
    #expect(session.position() == 31)
    // Without the mark, what came before counts.
    let (first, _) = try reference(model, [9])
    session.reset()
    try session.consume([7, 9])
    #expect(bits(session.logits()) != first.last)
    session.reset()
    #expect(session.position() == 0)
    try session.consume(document)
    #expect(session.snapshot() == end)
  }

  @Test(arguments: indices)
  func snapshotsComeBackExactly(index: Int) throws {
    let model = try TestModel.make(TestModel.configurations[index].configuration)
    let tokens = TestModel.tokens(90, seed: 4)
    let session = try InferenceSession(model)
    try session.consume(Array(tokens[..<41]))
    let snapshot = session.snapshot()
    let logits = bits(session.logits())
    try session.consume(Array(tokens[41...]))
    let (after, end) = (bits(session.logits()), session.snapshot())
    for other in [session, try InferenceSession(model, threads: 2, workPerThread: 1)] {
      try other.restore(snapshot)
      #expect(other.position() == snapshot.position)
      #expect(bits(other.logits()) == logits)
      try other.consume(Array(tokens[41...]))
      #expect(bits(other.logits()) == after)
      #expect(other.snapshot() == end)
    }
  }

  @Test(arguments: indices)
  func streamsDoNotTouchEachOther(index: Int) throws {
    let model = try TestModel.make(TestModel.configurations[index].configuration)
    for threads in [1, 2] {
      try checkStreams(model, InferenceSession(model, threads: threads, streams: 3, workPerThread: 1))
    }
    let quantised = try model.quantised(TestModel.scheme)
    try checkStreams(quantised, InferenceSession(quantised, threads: 2, streams: 3, workPerThread: 1))
  }

  /// Enough streams that each thread has some of its own, in uneven shares; the number of threads changes on the way.
  @Test func threadsMayHaveStreamsOfTheirOwn() throws {
    let model = try TestModel.make().quantised(TestModel.scheme)
    let texts = (0..<13).map { TestModel.tokens(12, seed: UInt64($0) + 50) }
    let session = try InferenceSession(model, threads: 3, streams: 13)
    for step in 0..<12 {
      if step == 4 { session.threads = 2 }
      if step == 8 { session.threads = 1 }
      try session.step(texts.map { $0[step] })
    }
    for (stream, text) in texts.enumerated() {
      let (expected, end) = try reference(model, text)
      #expect(bits(session.logits(stream: stream)) == expected.last)
      #expect(session.snapshot(stream: stream) == end)
    }
  }

  private func checkStreams(_ model: ModelBundle, _ session: InferenceSession) throws {
    let texts = (0..<3).map { TestModel.tokens(40, seed: UInt64($0) + 20) }
    for (stream, text) in texts.enumerated() { try session.consume(Array(text[..<(10 + stream)]), stream: stream) }
    for (stream, text) in texts.enumerated() { try session.consume(Array(text[(10 + stream)..<20]), stream: stream) }
    for step in 20..<40 { try session.step(texts.map { $0[step] }) }
    for (stream, text) in texts.enumerated() {
      let (expected, end) = try reference(model, text)
      #expect(bits(session.logits(stream: stream)) == expected.last)
      #expect(session.snapshot(stream: stream) == end)
    }
    session.reset(stream: 1)
    #expect(session.position(stream: 1) == 0 && session.position(stream: 0) > 0)
    try session.restore(session.snapshot(stream: 0), stream: 1)
    #expect(bits(session.logits(stream: 1)) == bits(session.logits(stream: 0)))
  }

  @Test func softCapBoundsTheLogits() throws {
    let capped = try TestModel.make(TestModel.configurations[8].configuration)
    let plain = try TestModel.make(TestModel.configurations[6].configuration)
    let (first, second) = (try InferenceSession(capped), try InferenceSession(plain))
    try first.consume([0, 40, 41])
    try second.consume([0, 40, 41])
    for (x, y) in zip(first.logits(), second.logits()) {
      let expected = 5 * hyperbolicTangent(Double(y) / 5)
      // Scaling twice and the kernel's tanh: a few roundings each.
      #expect(abs(Double(x) - expected) <= 16 * Double(Float.ulpOfOne) * max(abs(expected), 1))
    }
  }

  @Test func idsOutOfTheVocabularyAreRefused() throws {
    let session = try InferenceSession(TestModel.make())
    try session.consume([0, 5])
    let before = session.snapshot()
    for bad in [-1, 300, Int32.max, Int32.min] {
      #expect(
        inputError { try session.consume([1, 2, bad]) }?.description
          == "token ids: expected ids in 0..<300, found \(bad)")
      #expect(inputError { try session.consume(bad) } != nil)
    }
    #expect(session.snapshot() == before)
    try session.consume([])
    #expect(session.snapshot() == before)
  }

  @Test func snapshotsOfOtherModelsAreRefused() throws {
    let small = try InferenceSession(TestModel.make(TestModel.configurations[0].configuration))
    let other = try InferenceSession(TestModel.make())
    #expect(inputError { try other.restore(small.snapshot()) }?.source == "snapshot")
  }
}
