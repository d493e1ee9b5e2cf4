import HyperIO

/// What a machine's processor is thought to draw: published figures, where nothing can be measured.
public struct PowerModel: Equatable, Sendable {
  /// What a busy core adds to the idle power, in watts.
  public var wattsPerCore: Double
  /// What the processors that this machine has draw without work, in watts.
  public var idleWatts: Double
  /// How far an estimate may be off, as a share of it.
  public var relativeUncertainty: Double
  /// What the figures stand on, in words.
  public var basis: String

  /// A model with given figures.
  public init(wattsPerCore: Double, idleWatts: Double, relativeUncertainty: Double, basis: String) {
    self.wattsPerCore = wattsPerCore
    self.idleWatts = idleWatts
    self.relativeUncertainty = relativeUncertainty
    self.basis = basis
  }

  /// Joules of `seconds` of time with `cpuSeconds` of processor time.
  package func joules(seconds: Double, cpuSeconds: Double) -> Double {
    idleWatts * seconds + wattsPerCore * cpuSeconds
  }

  /// The part of the thermal design power that a server processor still draws without work. Servers as a whole idle at
  /// 20 to 30% of their full load (SPECpower_ssj2008 results of two-socket servers since 2019).
  static let idleShare = 0.25
  /// One busy core may clock far above what all can, and memory-bound work draws less than the design power: published
  /// figures are right within about a half.
  static let listedUncertainty = 0.5
  /// For a processor that the table lacks.
  static let unlistedUncertainty = 0.75

  /// The model of the processor that `cpuInfo` describes, with `processors` online. A machine that has some of a
  /// processor's cores, as a virtual one has, gets their share of its idle power.
  package static func ofMachine(
    cpuInfo path: String = "/proc/cpuinfo", processors: Int = Processor.count
  ) -> PowerModel {
    let identity = ProcessorIdentity(cpuInfo: (try? FileSystem.readKernelText(path)) ?? "")
    let listed = ProcessorPower.listed(identity)
    let power = listed ?? ProcessorPower.unlisted
    let perCore = power.designWatts / Double(power.cores)
    let cores = max(1, Double(processors) / Double(identity.threadsPerCore))
    // Two threads of a core share its power.
    return PowerModel(
      wattsPerCore: perCore * (1 - idleShare) / Double(identity.threadsPerCore), idleWatts: perCore * idleShare * cores,
      relativeUncertainty: listed == nil ? unlistedUncertainty : listedUncertainty,
      basis: "\(power.name): \(fixed(power.designWatts, 0)) W / \(power.cores) cores of \(power.part)")
  }
}
