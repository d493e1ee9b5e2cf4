import HyperInference
import HyperModel
import HyperTensor
import Testing

/// Branches that are skipped where their gates are low.
@Suite struct PruningTests {
  /// Configurations with gates, which need two branches.
  private static let indices = TestModel.configurations.indices.filter {
    TestModel.configurations[$0].configuration.hasGate
  }

  private static let schemes: [QuantisationScheme?] = [
    nil,
    QuantisationScheme(blocks: QuantisedFormat(bits: 4, group: 32), embedding: QuantisedFormat(bits: 8, group: 64)),
    QuantisationScheme(blocks: QuantisedFormat(bits: 8, group: 128), embedding: QuantisedFormat(bits: 8, group: 128)),
  ]

  /// A model whose gates differ from token to token, about 1.
  private func model(_ index: Int, _ scheme: QuantisationScheme?) throws -> ModelBundle {
    let model = try TestModel.make(TestModel.configurations[index].configuration)
    for block in 0..<model.configuration.layers {
      var random = RandomGenerator(seed: UInt64(block))
      let gate = try #require(model.values(of: "blocks.\(block).gate.weight"))
      for i in gate.indices { gate[i] = 0.3 * random.normal() }
    }
    return try scheme.map { try model.quantised($0) } ?? model
  }

  private func logits(_ model: ModelBundle, _ tokens: [Int32]) throws -> [Bits] {
    let session = try InferenceSession(model)
    return try tokens.map { token in
      try session.consume(token)
      return bits(session.logits())
    }
  }

  /// Without a cut-off nothing changes, nor with one that no gate is below.
  @Test(arguments: indices, schemes.indices) func noSkippedBranchIsExact(index: Int, scheme: Int) throws {
    let model = try model(index, Self.schemes[scheme])
    let tokens = TestModel.tokens(60, seed: 4)
    let expected = try logits(model, tokens)
    #expect(try logits(model.cuttingGates(at: 0), tokens) == expected)
    let lowest = try model.cuttingGates(at: 1e-30)
    #expect(lowest.configuration.prunesBranches)
    #expect(try logits(lowest, tokens) == expected)
    let traffic = try InferenceSession(lowest).traffic(over: tokens)
    #expect(try traffic == InferenceSession(model).traffic(over: tokens) && traffic.skipped == 0)
  }

  /// What a branch alone reads of an out-projection is copied once for all who share the matrix.
  @Test func partsAreCopiedOnce() throws {
    let model = try TestModel.make().quantised(TestModel.scheme)
    let other = try model.copy(with: model.configuration)
    func part(_ model: ModelBundle, _ range: Range<Int>) throws -> QuantisedMatrix {
      let weights = try #require(model.quantised).weights
      return try #require(weights.part(of: "blocks.0.out_proj.weight", inputs: range)).matrix
    }
    #expect(try part(model, 0..<64) === part(other, 0..<64))
    #expect(try part(model, 0..<64) !== part(model, 64..<88))
  }

  @Test(arguments: indices, schemes.indices) func chunksThreadsAndStreamsGiveTheSameBits(index: Int, scheme: Int) throws
  {
    let model = try model(index, Self.schemes[scheme]).cuttingGates(at: 0.95)
    let tokens = TestModel.tokens(150, seed: UInt64(index))
    let expected = try logits(model, tokens)
    let share = try InferenceSession(model).traffic(over: tokens).skippedShare
    #expect(share > 0.1 && share < 0.9, "some branches are skipped, some not: \(share)")
    for threads in [1, 2] {
      let session = try InferenceSession(model, threads: threads)
      for lengths in [[150], [64, 86], [63, 1, 65, 21], [7, 9, 8, 100, 26]] {
        session.reset()
        var consumed = 0
        for length in lengths {
          try session.consume(Array(tokens[consumed..<consumed + length]))
          consumed += length
          #expect(bits(session.logits()) == expected[consumed - 1])
        }
      }
    }
    // Two texts side by side, the second one token behind.
    let both = try InferenceSession(model, streams: 2)
    try both.consume(tokens[0], stream: 0)
    for (first, second) in zip(tokens.dropFirst(), tokens) { try both.step([first, second]) }
    #expect(bits(both.logits(stream: 0)) == expected[149] && bits(both.logits(stream: 1)) == expected[148])
    var scored: [Bits] = []
    try InferenceSession(model).score(tokens) { scored.append(bits($1)) }
    #expect(scored == expected)
  }

  /// A liquid branch that is always skipped is one whose columns of the out-projection are zero. (The first token of a document
  /// goes through it; behind it both continue from the same state.) In groups of 32 the scan's 64 channels stand apart from
  /// the liquid ones, so the sums are the same chains.
  @Test func skippedIsAsIfItAddedNothing() throws {
    let hybrid = TestModel.configurations.indices.filter {
      TestModel.configurations[$0].configuration == TestModel.hybrid
    }[0]
    let scheme = try #require(Self.schemes[1])
    let whole = try model(hybrid, nil)
    let without = try model(hybrid, nil)
    var configuration = whole.configuration
    configuration.gateCutoffs = Array(repeating: [0, 2, 0], count: configuration.layers)
    for block in 0..<configuration.layers {
      let name = "blocks.\(block).out_proj.weight"
      let weight = try #require(without.values(of: name))
      for output in 0..<configuration.dModel {
        for input in 64..<64 + 24 { weight[output * configuration.fusedWidth + input] = 0 }
      }
    }
    let pruned = try InferenceSession(whole.quantised(scheme).copy(with: configuration))
    let reference = try InferenceSession(without.quantised(scheme))
    var tokens = TestModel.tokens(50, seed: 9)
    for i in tokens.indices.dropFirst() where tokens[i] == 0 { tokens[i] = 7 }
    try pruned.consume(tokens[0])
    try reference.restore(pruned.snapshot())
    for token in tokens.dropFirst() {
      try pruned.consume(token)
      try reference.consume(token)
      #expect(bits(pruned.logits()) == bits(reference.logits()))
    }
  }

  /// Where a document starts every branch is gone through, so that no state of the one before is left.
  @Test(arguments: indices) func nothingLeaksAcrossDocuments(index: Int) throws {
    let model = try model(index, Self.schemes[1]).cuttingGates(at: 2)
    let text = Array(TestModel.tokens(30, seed: 1).dropFirst()).map { max($0, 1) }
    let (fresh, used) = (try InferenceSession(model), try InferenceSession(model))
    try used.consume([0] + text.reversed())
    for token in [0] + text {
      try fresh.consume(token)
      try used.consume(token)
    }
    #expect(fresh.snapshot() == used.snapshot() && bits(fresh.logits()) == bits(used.logits()))
  }

  // MARK: Bytes

  /// With every branch skipped what is left is the gates, the norms, the embedding's row and the head.
  @Test(arguments: indices, schemes.indices) func whatIsSkippedIsNotTouched(index: Int, scheme: Int) throws {
    let model = try model(index, Self.schemes[scheme])
    let configuration = model.configuration
    let tokens = [0] + Array(repeating: Int32(5), count: 9)
    let (whole, none) = (
      try InferenceSession(model).traffic(over: tokens),
      try InferenceSession(model.cuttingGates(at: 2)).traffic(over: tokens)
    )
    let first = try InferenceSession(model).traffic(over: [0])
    let rest = 4 * configuration.layers * (configuration.branchCount + 1) * configuration.dModel
    let d = configuration.dModel
    let table =
      Self.schemes[scheme].map {
        QuantisedMatrix.byteCount(outputs: 300, inputs: d, format: $0.embedding)
          + QuantisedMatrix.bytesPerOutput(of: 300, inputs: d, format: $0.embedding)
      } ?? 4 * 301 * d
    #expect(none.bytes - first.bytes == 9 * (rest + 4 * d + table))
    #expect(none.skipped == 9 * configuration.layers * configuration.branchCount)
    #expect(none.branches == 10 * configuration.layers * configuration.branchCount && whole.skipped == 0)
    let format = { model.quantised?.scheme.format(of: $0) }
    let bytes = BytesPerToken(configuration, format: format)
    // All neurons have the same number of bytes in every block of these models.
    let fired = bytes.spikeRows.first.map { $0 * whole.fired } ?? 0
    #expect(whole.bytes == 10 * bytes.dense + fired)
  }

  /// What is saved by skipping one branch more is never negative where parts are whole panels and groups.
  @Test func skippingSavesBytes() throws {
    let configuration = ModelPreset.base.configuration
    let format = QuantisedFormat(bits: 4, group: 64)
    let saved = SkippedBytes(configuration) { $0.hasSuffix("proj.weight") ? format : nil }
    for block in 0..<configuration.layers {
      #expect(saved(block: block, open: 7) == 0)
      for open in 0..<8 {
        for branch in 0..<3 where open >> branch & 1 == 1 {
          #expect(saved(block: block, open: open & ~(1 << branch)) > saved(block: block, open: open))
        }
      }
    }
  }

  // MARK: Configurations

  @Test func onlyModelsWithGatesHaveCutoffs() throws {
    let alone = try TestModel.make(TestModel.configurations[0].configuration)
    #expect(inputError { _ = try alone.cuttingGates(at: 0.5) }?.expected == "none in a model without gates")
    #expect(try alone.cuttingGates(at: 0).configuration == alone.configuration)
    for cutoff: Float in [2.5, -1, .nan] {
      #expect(inputError { _ = try TestModel.make().cuttingGates(at: cutoff) }?.expected == "numbers from 0 to 2")
    }
  }

  @Test func cutoffsAndLevelsAreKept() throws {
    let directory = try TemporaryDirectory()
    var configuration = TestModel.hybrid
    configuration.gateCutoffs = [[0.5, 0, 1.25], [0, 0, 0.1]]
    configuration.levelCaps = [1, 4]
    let model = try TestModel.make(configuration)
    try model.save(to: directory("model"))
    try model.quantised(#require(Self.schemes[1])).saveFile(to: directory("model.hyper"))
    let tokens = TestModel.tokens(40, seed: 2)
    for name in ["model", "model.hyper"] {
      let loaded = try ModelBundle.load(directory(name))
      #expect(loaded.configuration == configuration)
      #expect(try logits(loaded, tokens) != logits(loaded.cuttingGates(at: 0), tokens))
    }
    for (cutoffs, caps) in [
      ([[0.5, 0, 1]], []), ([[0, 0], [0, 0]], []), ([[0, 0, -1], [0, 0, 0]], []), ([], [1]), ([], [1, 5]),
      ([], [0, 1]),
    ] as [([[Float]], [Int])] {
      (configuration.gateCutoffs, configuration.levelCaps) = (cutoffs, caps)
      #expect(inputError { try configuration.validate(source: "config.json") } != nil)
    }
  }

  /// A neuron of a block with fewer levels never fires more spikes.
  @Test func levelsAreCapped() throws {
    var configuration = TestModel.hybrid
    let model = try TestModel.make(configuration)
    for block in 0..<2 {
      let theta = try #require(model.values(of: "blocks.\(block).spiking.log_theta"))
      for i in theta.indices { theta[i] -= 2 }
    }
    configuration.levelCaps = [4, 4]
    let tokens = TestModel.tokens(30, seed: 5)
    #expect(try logits(model.copy(with: configuration), tokens) == logits(model, tokens))
    configuration.levelCaps = [4, 1]
    #expect(try logits(model.copy(with: configuration), tokens) != logits(model, tokens))
  }
}
