import HyperInference
import HyperTensor
import HyperText
import HyperTraining
import Testing

/// What the searches over models make of their candidates.
@Suite struct TargetTests {
  private let directory: TemporaryDirectory
  private let text: TextSample
  private let corpus: PackedTokens

  init() throws {
    directory = try TemporaryDirectory()
    corpus = try Tiny.pack(Tiny.texts(4), in: directory)
    text = TextSample(corpus, all: 0..<corpus.documentCount)
  }

  private func bundle(seed: UInt64) throws -> ModelBundle {
    let values = Memory(floats: Tiny.model.parameterLayout.floatCount)
    Tiny.randomise(values, of: Tiny.model, seed: seed)
    return try ModelBundle(configuration: Tiny.model, values: values, tokenizer: Tiny.tokenizer)
  }

  /// Of several seeds' winners, neither of which is the start, the cheapest is taken that keeps the start's limit.
  @Test func thresholdsAreChosenBesideTheStart() throws {
    let problem = try ThresholdsSearch(bundle(seed: 1), text: text, kept: text, lossLimit: 0.005)
    let start = Genome(startOf: problem.genes)
    func individual(_ gene: Int, _ bytes: Double, _ bitsPerByte: Double) -> Individual {
      Individual(start.with(gene, start[gene] + 1), Fitness([bytes, bitsPerByte]))
    }
    let reference = Individual(start, Fitness([100, 1]))
    // 1.004 is the limit; beside the first winner it would be 1.007.
    let winners = [individual(0, 90, 1.003), individual(2, 80, 1.0065)]
    #expect(problem.choice(of: winners, beside: reference) == winners[0])
    #expect(problem.choice(of: [reference] + winners, beside: reference) == winners[0])
    #expect(problem.choice(of: [reference, winners[1]], beside: reference) == reference)
  }

  /// What a candidate is said to weigh is what its weights take, and only what fits is measured.
  @Test func bitsKeepToTheirBudget() throws {
    let problem = try BitsSearch(bundle(seed: 1), text: text, kept: text, budget: 0.99)
    #expect(problem.byteCount(problem.reference) == problem.referenceBytes)
    #expect(problem.budget == Int(0.99 * Double(problem.referenceBytes)))
    let start = Genome(startOf: problem.genes)
    let finest = Genome(
      problem.genes.map { gene in
        guard case .levels(let count) = gene.kind else { return gene.start }
        return Double(count - 1)
      })
    for (genome, bytesOfFloat) in [(start, 2), (problem.reference, 4), (finest, 4)] {
      let model = try problem.model(genome)
      let matrices = try #require(model.quantised).byteCount
      #expect(matrices + bytesOfFloat * model.layout.count == problem.byteCount(genome))
    }
    #expect(try problem.fitness(of: start).isWithinLimit)
    // The reference is over the budget, and measured nevertheless.
    let reference = try problem.fitness(of: problem.reference)
    #expect(!reference.isWithinLimit && reference.goals[0] < 20)
    let over = Double(problem.byteCount(finest) - problem.budget)
    #expect(try problem.fitness(of: finest) == Fitness([1e30], violation: over))
  }

  @Test func bitsThatNoFormatHasAreRefused() throws {
    let model = try bundle(seed: 1)
    #expect { try BitsSearch(model, text: text, kept: text, budget: 0.1) } throws: { error in
      "\(error)".contains("--budget")
    }
  }

  /// The hand rule takes the formats that gain most a byte, one by one, as long as there is room.
  @Test func theHandRuleOfBitsSpendsWhatGains() throws {
    let model = try bundle(seed: 1)
    func search(_ budget: Double) throws -> BitsSearch {
      try BitsSearch(model, text: text, kept: text, budget: budget)
    }
    let wide = try search(1.5)
    let start = Genome(startOf: wide.genes)
    // 8 bits for either of two matrices of the blocks gain something, the second more.
    let (some, more) = (start.with(2, 3), start.with(4, 3))
    func judge(_ genomes: [Genome]) -> [Individual] {
      genomes.map { Individual($0, Fitness([$0 == more ? 0.8 : $0 == some ? 0.99 : 1])) }
    }
    let both = some.with(4, 3)
    #expect(try wide.greedy(judge) == both)
    // One byte less than both need: the one that gains more a byte.
    let room = Double(wide.byteCount(both) - 1) / Double(wide.referenceBytes)
    #expect(try search(room).greedy(judge) == more)
    // Where nothing gains, nothing is spent.
    #expect(try wide.greedy { $0.map { Individual($0, Fitness([1])) } } == start)
  }

  /// A candidate whose logits are no numbers is judged, not an end of the search.
  @Test func whatIsNotFiniteIsHopeless() throws {
    let (good, bad) = (try bundle(seed: 1), try bundle(seed: 2))
    // Finite, but not what comes of it.
    let norm = try #require(bad.values(of: "norm.weight"))
    for i in norm.indices { norm[i] = 3e38 }
    let problem = try SoupSearch([("good", good), ("bad", bad)], text: text, kept: text)
    #expect(try problem.fitness(of: Genome([0, 1])) == .hopeless(goals: 1))
    #expect(try problem.fitness(of: Genome([1, 0])).isWithinLimit)
    let result = try evolve(problem, in: directory, population: 4, generations: 1)
    #expect(result.best.genetic.fitness.isWithinLimit && result.greedy.genome == Genome([1, 0]))
  }

  /// A search of settings starts from the model, whose widths need be no multiples of anything.
  @Test func settingsStartFromTheModel() throws {
    var model = Tiny.model
    model.liquid?.width = 12
    model.spiking?.width = 28
    let base = TrainingConfiguration(model: model)
    let problem = SettingsSearch(base, training: corpus, text: text, kept: text)
    #expect(problem.configuration(Genome(startOf: problem.genes)) == base)
    // Twice as wide: whole units.
    let genes = problem.genes.map(\.name)
    let liquid = try #require(genes.firstIndex { $0.hasPrefix("liquid width") })
    #expect(problem.configuration(problem.reference.with(liquid, 5)).model.liquid?.width == 32)
  }
}
