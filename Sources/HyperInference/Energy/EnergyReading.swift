/// Where joules come from.
public enum EnergySource: String, Sendable {
  /// The processor's own counters.
  case measured
  /// Processor time multiplied by published watts.
  case modelled
  /// Nothing was read.
  case none
}

/// What a meter has counted up to a moment.
package struct EnergySample: Equatable, Sendable {
  /// The moment, on a monotonic clock, in seconds.
  package var seconds: Double
  /// Energy of the processor packages since the meter began, idle included, in joules.
  package var joules: Double
  /// Processor time of this process, of all its threads, in seconds.
  package var cpuSeconds: Double

  package init(seconds: Double, joules: Double, cpuSeconds: Double) {
    self.seconds = seconds
    self.joules = joules
    self.cpuSeconds = cpuSeconds
  }
}

/// The energy that a stretch of work took.
public struct EnergyReading: Equatable, Sendable {
  /// Energy of the processor packages, idle included, in joules.
  public var joules: Double
  /// How long it took, in seconds.
  public var seconds: Double
  /// Processor time of this process, of all its threads, in seconds.
  public var cpuSeconds: Double
  /// What the packages draw without the work, in watts.
  public var idleWatts: Double
  /// Whether that was measured.
  public var idleSource: EnergySource
  /// Where `joules` come from.
  public var source: EnergySource
  /// How far `joules` may be off, as a share of them.
  public var relativeUncertainty: Double

  /// The part of `joules` that the packages would have taken anyway.
  public var idleJoules: Double { min(joules, idleWatts * seconds) }
  /// What the work took: `joules` without the idle part.
  public var joulesAboveIdle: Double { joules - idleJoules }
  /// Average power, idle included, in watts; 0 for no time.
  public var watts: Double { seconds > 0 ? joules / seconds : 0 }

  /// What `meter` counted from one sample to another.
  package init(from start: EnergySample, to end: EnergySample, by meter: some EnergyMeter) {
    joules = max(0, end.joules - start.joules)
    seconds = max(0, end.seconds - start.seconds)
    cpuSeconds = max(0, end.cpuSeconds - start.cpuSeconds)
    idleWatts = meter.idleWatts
    idleSource = meter.idleSource
    source = meter.source
    relativeUncertainty = meter.relativeUncertainty
  }

  /// Two stretches, one after the other, by the same meter.
  public static func + (left: EnergyReading, right: EnergyReading) -> EnergyReading {
    var sum = right
    sum.joules += left.joules
    sum.seconds += left.seconds
    sum.cpuSeconds += left.cpuSeconds
    return sum
  }
}
