import HyperTraining
import Testing

/// Warm-up, stable, decay, at the steps where one becomes the other.
@Suite struct LearningRateScheduleTests {
  @Test func risesLinearlyAndReachesThePeakAtTheLastWarmUpStep() {
    let schedule = LearningRateSchedule(warmupSteps: 4, totalSteps: 100, finalFraction: 0.1)
    #expect((0..<6).map { schedule.multiplier(at: $0) } == [0.25, 0.5, 0.75, 1, 1, 1])
  }

  @Test func isStableUntilSevenTenths() {
    let schedule = LearningRateSchedule(warmupSteps: 10, totalSteps: 100, finalFraction: 0.1)
    #expect(schedule.decay == 70..<100)
    #expect((10...70).allSatisfy { schedule.multiplier(at: $0) == 1 })
    #expect(schedule.multiplier(at: 71) < 1)
  }

  @Test func fallsLinearlyToTheFinalFraction() {
    let schedule = LearningRateSchedule(warmupSteps: 0, totalSteps: 100, finalFraction: 0.1)
    for step in 70..<100 {
      let expected = 1 - 0.9 * Double(step - 70) / 30
      #expect(abs(schedule.multiplier(at: step) - expected) < 1e-12)
    }
    // Past the end, where nothing should be left to do, it stays where it ended.
    #expect(schedule.multiplier(at: 100) == 0.1)
    #expect(schedule.multiplier(at: 1000) == 0.1)
  }

  @Test(arguments: [1, 2, 3, 9, 10, 11]) func shortRunsHaveAScheduleToo(total: Int) {
    let schedule = LearningRateSchedule(warmupSteps: 0, totalSteps: total, finalFraction: 0.02)
    #expect(schedule.totalSteps == total)
    let multipliers = (0..<total).map { schedule.multiplier(at: $0) }
    #expect(multipliers.allSatisfy { $0 > 0.02 && $0 <= 1 })
    #expect(zip(multipliers, multipliers.dropFirst()).allSatisfy { $0 >= $1 })
  }

  /// A run so short that its decay starts before its warm-up ends takes the lower of both.
  @Test func aShortRunDecaysThoughItIsNotWarmYet() {
    let schedule = LearningRateSchedule(warmupSteps: 10, totalSteps: 10, finalFraction: 0)
    let multipliers = (0..<10).map { schedule.multiplier(at: $0) }
    for step in 0..<10 {
      #expect(abs(multipliers[step] - min(Double(step + 1) / 10, Double(10 - step) / 3)) < 1e-12)
    }
  }

  @Test func withoutAWarmUpTheFirstStepIsAtThePeak() {
    #expect(LearningRateSchedule(warmupSteps: 0, totalSteps: nil, finalFraction: 0).multiplier(at: 0) == 1)
  }

  @Test func aTimedRunIsStableUntilItsDecayIsFixedAsSteps() {
    var schedule = LearningRateSchedule(warmupSteps: 2, totalSteps: nil, finalFraction: 0.5)
    #expect(schedule.totalSteps == nil)
    #expect(schedule.multiplier(at: 1_000_000) == 1)
    schedule.startDecay(at: 70)
    #expect(schedule.decay == 70..<100)
    #expect(schedule.multiplier(at: 69) == 1)
    #expect(schedule.multiplier(at: 85) == 0.75)
    // The stored decay gives the same schedule again.
    #expect(LearningRateSchedule(warmupSteps: 2, finalFraction: 0.5, decay: schedule.decay) == schedule)
  }

  @Test func aDecayIsAtLeastOneStepLong() {
    var schedule = LearningRateSchedule(warmupSteps: 0, totalSteps: nil, finalFraction: 0)
    schedule.startDecay(at: 1)
    #expect(schedule.decay == 1..<2)
  }
}
