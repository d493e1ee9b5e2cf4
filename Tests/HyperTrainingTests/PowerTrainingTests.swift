import HyperIO
import HyperInference
import HyperTensor
import HyperText
import HyperTraining
import Testing

/// Training under a power limit, in simulated time: 4 ms pass whenever someone looks at the clock, at 60 W.
@Suite struct PowerTrainingTests {
  private func gate(limit: Double?, threads: Int) throws -> PowerGate {
    let time = SteppedTime()
    let clock = EnergyClock(
      seconds: { time.pass(0.004, cpuSeconds: 0.004) }, cpuSeconds: { time.cpuSeconds },
      sleep: { _ = time.pass($0, cpuSeconds: 0) })
    let model = PowerModel(wattsPerCore: 40, idleWatts: 20, relativeUncertainty: 0.5, basis: "a test")
    return try PowerGate(
      MeterChoice(meter: ModelledMeter(model, clock: clock), reason: "a test"), limit: limit, threads: threads,
      concurrentUnits: true, clock: clock)
  }

  @Test(arguments: [1, 2, 3]) func aLimitChangesThePaceAndNoBit(threads: Int) throws {
    var configuration = Tiny.training
    configuration.threads = threads
    func train(_ power: PowerGate?) throws -> Trainer {
      let trainer = try Trainer(configuration)
      trainer.power = power
      var source: any BatchSource = LaneSampler(corpus, lanes: configuration.deviceBatchSize, seed: 1)
      for _ in 0..<6 { _ = try trainer.step(&source, rate: 1, countsSpikes: true) }
      return trainer
    }
    let free = try train(nil)
    let gate = try gate(limit: 40, threads: threads)
    let limited = try train(gate)
    #expect(bits(free.values) == bits(limited.values))
    #expect(bits(free.sequenceStates) == bits(limited.sequenceStates))
    let report = try #require(gate.report)
    #expect(gate.rung.threads == 1 && report.throttleRatio > 0.2 && report.watts < 40)
  }

  @Test func aRunCountsItsEnergyAndStaysUnderItsLimit() throws {
    let run = try TrainingRunHarness(Tiny.training)
    #expect(try run.train().joulesPerToken == nil)
    let limited = try TrainingRunHarness(Tiny.training)
    limited.validates = true
    limited.power = try gate(limit: 40, threads: 1)
    let summary = try limited.train()
    let energy = try #require(summary.energy)
    #expect(energy.source == .modelled && energy.watts < 40)
    #expect(summary.energyTokens == summary.tokens)
    #expect(summary.joulesPerToken == energy.joulesAboveIdle / Double(summary.tokens))
    #expect(try run.state(at: 12).model == limited.state(at: 12).model)
  }

  private let directory: TemporaryDirectory
  private let corpus: PackedTokens

  init() throws {
    directory = try TemporaryDirectory()
    corpus = try Tiny.pack(Tiny.texts(60), in: directory)
  }
}

/// Time that passes when it is looked at, from any thread.
private final class SteppedTime: Sendable {
  private let state = Lock((seconds: 0.0, cpuSeconds: 0.0))

  var cpuSeconds: Double { state.withLock { $0.cpuSeconds } }

  /// The moment after so many seconds more.
  func pass(_ seconds: Double, cpuSeconds: Double) -> Double {
    state.withLock {
      $0.seconds += seconds
      $0.cpuSeconds += cpuSeconds
      return $0.seconds
    }
  }
}
