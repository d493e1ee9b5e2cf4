import HyperIO

/// Counts the energy of the processor packages.
package protocol EnergyMeter: Sendable {
  /// Where the joules come from: the least certain source of all samples so far.
  var source: EnergySource { get }
  /// How far joules may be off, as a share of them.
  var relativeUncertainty: Double { get }
  /// What the packages draw without work, in watts.
  var idleWatts: Double { get }
  /// Where `idleWatts` comes from.
  var idleSource: EnergySource { get }
  /// What a busy core is thought to draw before it was measured.
  var model: PowerModel { get }
  /// The counters now.
  mutating func sample() -> EnergySample
}

/// The clocks that energy is measured with; tests have their own.
package struct EnergyClock: Sendable {
  /// A monotonic clock, in seconds.
  package var seconds: @Sendable () -> Double
  /// Processor time of this process, in seconds.
  package var cpuSeconds: @Sendable () -> Double
  /// Waits so many seconds, or until a signal.
  package var sleep: @Sendable (Double) -> Void

  package init(
    seconds: @escaping @Sendable () -> Double, cpuSeconds: @escaping @Sendable () -> Double,
    sleep: @escaping @Sendable (Double) -> Void
  ) {
    self.seconds = seconds
    self.cpuSeconds = cpuSeconds
    self.sleep = sleep
  }

  /// The machine's.
  package static let system = EnergyClock(
    seconds: Clock.seconds, cpuSeconds: Clock.processSeconds, sleep: Clock.sleep(seconds:))
}

/// The best meter that a machine offers.
package struct MeterChoice: Sendable {
  package let meter: any EnergyMeter
  /// Why the energy is not measured; nil where it is.
  package let reason: String?

  package init(meter: any EnergyMeter, reason: String?) {
    self.meter = meter
    self.reason = reason
  }

  /// The powercap counters under `root` where they can be read, else the model.
  ///
  /// - Parameters:
  ///   - model: watts for what is not measured.
  ///   - idleWatts: what the packages draw without work, where that is known.
  ///   - idleSeconds: where counters can be read and it is not known, how long to wait and measure it.
  package static func best(
    model: PowerModel, idleWatts: Double? = nil, idleSeconds: Double = 0, root: String = PowercapMeter.systemRoot,
    clock: EnergyClock = .system
  ) -> MeterChoice {
    var model = model
    model.idleWatts = idleWatts ?? model.idleWatts
    do {
      var meter = try PowercapMeter(model: model, idleWatts: idleWatts, root: root, clock: clock)
      if idleWatts == nil, idleSeconds > 0 { meter.measureIdle(seconds: idleSeconds) }
      return MeterChoice(meter: meter, reason: nil)
    } catch { return MeterChoice(meter: ModelledMeter(model, clock: clock), reason: "\(error)") }
  }
}
