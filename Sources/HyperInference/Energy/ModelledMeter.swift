/// Energy from processor time: idle watts × time + watts of a busy core × processor time of this process.
///
/// It sees this process alone: what others draw is not in it.
package struct ModelledMeter: EnergyMeter {
  package let model: PowerModel
  package var source: EnergySource { .modelled }
  package var idleSource: EnergySource { .modelled }
  package var idleWatts: Double { model.idleWatts }
  package var relativeUncertainty: Double { model.relativeUncertainty }

  private let clock: EnergyClock
  private let start: Double
  private let cpuStart: Double

  package init(_ model: PowerModel, clock: EnergyClock = .system) {
    self.model = model
    self.clock = clock
    start = clock.seconds()
    cpuStart = clock.cpuSeconds()
  }

  package func sample() -> EnergySample {
    let (seconds, cpuSeconds) = (clock.seconds(), clock.cpuSeconds())
    return EnergySample(
      seconds: seconds, joules: model.joules(seconds: seconds - start, cpuSeconds: cpuSeconds - cpuStart),
      cpuSeconds: cpuSeconds)
  }
}
