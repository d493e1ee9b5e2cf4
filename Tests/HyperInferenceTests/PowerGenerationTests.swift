import HyperIO
import HyperInference
import Testing

/// Texts that are written under a power limit or with an energy budget, in simulated time.
@Suite("Energy of generation") struct PowerGenerationTests {
  private static let options = GenerationOptions(
    sampling: SamplingOptions(temperature: 1, topK: 0, topP: 1, minP: 0, seed: 4), maxTokens: 300,
    ignoresEndOfText: true)

  private func write(
    _ model: ModelBundle, _ options: GenerationOptions = options, prompt: String = "The fox", threads: Int = 1,
    power: PowerGate? = nil
  ) throws -> (text: String, result: GenerationResult) {
    var text = ""
    let result = try TextGenerator(model, threads: threads, power: power).generate(prompt, options: options) {
      text += $0
      return true
    }
    return (text, result)
  }

  @Test func aLimitChangesThePaceAndNotTheText() throws {
    let model = try TestModel.make()
    let prompt = String(repeating: "The little fox ran. ", count: 40)
    let free = try write(model, prompt: prompt)
    #expect(free.result.predictedEnergy == nil && free.result.joulesPerToken == nil)
    for limit in [90.0, 50, 25] {
      let power = SteppedPower()
      let gate = try power.gate(limit: limit, threads: 2)
      let limited = try write(model, prompt: prompt, threads: 2, power: gate)
      #expect(limited.text == free.text)
      let report = try #require(gate.report)
      // 60 W whatever is done.
      #expect(report.rungs.map(\.rung.threads) == [2, 1] && (report.rungs[1].seconds > 0) == (limit < 60))
      #expect((report.throttleRatio > 0.1) == (limit < 60))
      #expect(report.watts < limit)
    }
  }

  @Test func anEnergyBudgetEndsTheTextCleanly() throws {
    let model = try TestModel.make()
    let whole = try write(model)
    var lengths: [Int] = []
    for budget in [1e-9, 3, 10, 1e9] {
      var options = Self.options
      options.energyBudget = budget
      let gate = try SteppedPower().gate(limit: nil, threads: 1)
      let (text, result) = try write(model, options, power: gate)
      #expect(whole.text.hasPrefix(text) && text.isEmpty == (result.generatedTokens == 0))
      #expect(result.finishReason == (budget < 1e9 ? .energy : .length))
      let spent = try #require(result.promptEnergy) + #require(result.predictedEnergy)
      #expect(spent.source == .modelled && (budget == 1e9 || spent.joulesAboveIdle >= budget))
      lengths.append(result.generatedTokens)
    }
    #expect(lengths == lengths.sorted() && lengths[0] == 0 && lengths[1] > 0 && lengths[3] == 300)
    for budget in [0, -1, .nan, .infinity] {
      let error = inputError { try GenerationOptions(energyBudget: budget).validate() }
      #expect(error?.source == "--energy-budget")
    }
  }

  @Test func joulesAreThoseOfTheText() throws {
    let gate = try SteppedPower().gate(limit: nil, threads: 1)
    let result = try write(TestModel.make(), power: gate).result
    let energy = try #require(result.predictedEnergy)
    #expect(energy.joulesAboveIdle > 0 && energy.idleWatts == 20 && gate.source == .modelled)
    #expect(result.joulesPerToken == energy.joulesAboveIdle / 300)
    var none = Self.options
    none.maxTokens = 0
    #expect(try write(TestModel.make(), none, power: gate).result.joulesPerToken == nil)
  }

  @Test func aConversationGoesOnAfterABudget() throws {
    var options = Self.options
    options.energyBudget = 5
    let conversation = try Conversation(
      TestModel.make(), options: options, chatTemplate: ChatTemplate.none,
      power: SteppedPower().gate(limit: nil, threads: 1))
    for _ in 0..<3 {
      let result = try conversation.reply(to: " The fox") { _ in true }
      #expect(result.finishReason == .energy && result.generatedTokens > 0)
    }
  }
}

/// A package in a time of its own: 4 ms pass whenever someone looks at the clock, at 60 W.
final class SteppedPower: Sendable {
  private let state = Lock((seconds: 0.0, cpuSeconds: 0.0))

  /// A gate in front of it: 20 W idle and 40 W more in work.
  func gate(limit: Double?, threads: Int) throws -> PowerGate {
    let clock = EnergyClock(
      seconds: {
        self.state.withLock {
          $0.seconds += 0.004
          $0.cpuSeconds += 0.004
          return $0.seconds
        }
      },
      cpuSeconds: { self.state.withLock { $0.cpuSeconds } },
      sleep: { seconds in self.state.withLock { $0.seconds += seconds } })
    let model = PowerModel(wattsPerCore: 40, idleWatts: 20, relativeUncertainty: 0.5, basis: "a test")
    return try PowerGate(
      MeterChoice(meter: ModelledMeter(model, clock: clock), reason: "a test"), limit: limit, threads: threads,
      clock: clock)
  }
}
