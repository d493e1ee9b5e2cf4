import HyperInference
import HyperTensor

/// A processor package that draws power in simulated time, and its meter and clock.
///
/// It belongs to one thread at a time.
final class SimulatedPackage: @unchecked Sendable {
  /// What it draws without work, in watts.
  var idleWatts = 20.0
  /// What the work draws above that on all threads, at a moment, in watts.
  var fullWatts: (_ seconds: Double) -> Double = { _ in 80 }
  /// How many threads "all" are.
  let threads: Int
  /// Time of a unit of work of size 1 on all threads, in seconds.
  var unitSeconds: Double
  /// How far power and time of a unit stray, as a share of them.
  var noise = 0.0
  /// Seconds between two steps of the meter; 0: it moves all the time.
  var meterStep = 0.0
  /// Whether a wait takes longer than was asked for, as a system's does.
  var oversleeps = true

  /// The true curve of energy: straight between its points.
  private(set) var times: [Double] = [0]
  private(set) var joules: [Double] = [0]
  private(set) var cpuSeconds = 0.0
  /// Units that ran on each number of threads.
  private(set) var units: [Int: Int] = [:]
  private var random: RandomGenerator

  init(threads: Int, unitSeconds: Double, seed: UInt64 = 5) {
    random = RandomGenerator(seed: seed)
    self.threads = threads
    self.unitSeconds = unitSeconds
  }

  var now: Double { times[times.count - 1] }

  /// Lets `seconds` pass.
  func draw(_ watts: Double, seconds: Double) {
    times.append(now + seconds)
    joules.append(joules[joules.count - 1] + watts * seconds)
  }

  /// Runs a unit of work: threads share it almost evenly, and each one more adds a little less power.
  func run(_ rung: PowerRung, work: Double = 1) {
    let share = Double(rung.threads) / Double(threads)
    let watts = fullWatts(now) * power(share, 0.8)
    let seconds = unitSeconds * work / power(share, 0.9)
    draw(idleWatts + watts * stray(), seconds: seconds * stray())
    cpuSeconds += seconds * Double(rung.threads)
    units[rung.threads, default: 0] += 1
  }

  private func stray() -> Double { 1 + noise * Double(2 * random.uniform() - 1) }

  var clock: EnergyClock {
    EnergyClock(
      seconds: { self.now }, cpuSeconds: { self.cpuSeconds },
      sleep: { seconds in
        let late = self.oversleeps ? 6e-5 + (self.random.below(20) == 0 ? 1e-3 : 0) : 0
        let stray = 1 + self.noise * 0.1 * Double(2 * self.random.uniform() - 1)
        self.draw(self.idleWatts * stray, seconds: seconds + late)
      })
  }

  /// A gate in front of it.
  func gate(
    limit: Double?, wattsPerCore: Double = 15, record: (@Sendable (PowerPoint) -> Void)? = nil
  ) throws -> PowerGate {
    try PowerGate(
      MeterChoice(meter: SimulatedMeter(package: self, wattsPerCore: wattsPerCore), reason: nil), limit: limit,
      threads: threads, clock: clock, record: record)
  }

  /// Runs units through `gate` until a moment.
  func work(through gate: PowerGate, until end: Double) throws {
    while now < end { run(try gate.pass()) }
  }

  /// Energy at a moment; idle before the first.
  func energy(at moment: Double) -> Double {
    if moment <= 0 { return idleWatts * moment }
    var (low, high) = (0, times.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < moment { low = middle + 1 } else { high = middle }
    }
    if low == 0 { return joules[0] }
    let share = (moment - times[low - 1]) / (times[low] - times[low - 1])
    return joules[low - 1] + share * (joules[low] - joules[low - 1])
  }

  /// The lowest and highest average over the 5 seconds before any moment of `range`: the curve is made of straight
  /// pieces, so they are where one end of the 5 seconds is at a point.
  func averages(_ range: ClosedRange<Double>) -> (lowest: Double, highest: Double) {
    var lowest = Double.infinity
    var highest = -Double.infinity
    for time in times {
      for moment in [time, time + 5] where range.contains(moment) && moment <= now {
        let watts = (energy(at: moment) - energy(at: moment - 5)) / 5
        lowest = min(lowest, watts)
        highest = max(highest, watts)
      }
    }
    return (lowest, highest)
  }
}

/// A meter that reads a simulated package.
struct SimulatedMeter: EnergyMeter {
  let package: SimulatedPackage
  let source = EnergySource.measured
  let idleSource = EnergySource.measured
  let relativeUncertainty = 0.0
  let idleWatts: Double
  let model: PowerModel

  init(package: SimulatedPackage, wattsPerCore: Double) {
    self.package = package
    idleWatts = package.idleWatts
    model = PowerModel(
      wattsPerCore: wattsPerCore, idleWatts: package.idleWatts, relativeUncertainty: 0, basis: "a simulation")
  }

  func sample() -> EnergySample {
    let now = package.now
    let step = package.meterStep
    let seen = step > 0 ? (now / step).rounded(.down) * step : now
    return EnergySample(seconds: now, joules: package.energy(at: seen), cpuSeconds: package.cpuSeconds)
  }
}
