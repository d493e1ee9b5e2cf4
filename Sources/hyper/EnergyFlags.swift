import ArgumentParser
import HyperIO
import HyperInference

/// What is to be thought of the processors' power where it cannot be measured.
struct EnergyMeterFlags: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Watts of a busy core above idle, where energy cannot be measured (default: published for the processor).")
  var wattsPerCore: Double?
  @Option(
    parsing: .unconditional,
    help: "Watts of the idle processors (default: measured where counters can be read, else published).")
  var idleWatts: Double?

  /// How long the idle power is measured, in seconds.
  private static let idleSeconds = 0.25

  func validate() throws {
    try Self.check("--watts-per-core", wattsPerCore, from: "more than 0") { $0 > 0 }
    try Self.check("--idle-watts", idleWatts, from: "0 or more") { $0 >= 0 }
  }

  static func check(_ flag: String, _ value: Double?, from range: String, _ isRight: (Double) -> Bool) throws {
    if let value, !(value.isFinite && isRight(value)) {
      throw ValidationError("\(flag): expected \(range) watts, found \(value)")
    }
  }

  /// The best meter of this machine.
  func choice() -> MeterChoice {
    var model = PowerModel.ofMachine()
    if let wattsPerCore {
      model.wattsPerCore = wattsPerCore
      model.basis = "--watts-per-core"
    }
    return MeterChoice.best(
      model: model, idleWatts: idleWatts, idleSeconds: Self.idleSeconds)
  }
}

/// What several commands let their users say about energy and power.
struct EnergyFlags: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Most watts of the processors on average over any 5 seconds, idle included (default: no limit).")
  var powerLimit: Double?
  @Option(help: "Write the power over time into this file, for hyper plot --power.")
  var powerLog: String?
  @OptionGroup var meter: EnergyMeterFlags

  func validate() throws {
    try EnergyMeterFlags.check("--power-limit", powerLimit, from: "more than 0") { $0 > 0 }
  }

  /// What counts the energy of `threads` threads, and limits their power where that was asked for; nil where nobody asks for
  /// either, so that a start does not wait for what the system tells of its processors.
  ///
  /// - Parameters:
  ///   - concurrently: whether each thread passes by itself.
  ///   - tellsEnergy: whether the energy above idle will be told.
  /// - Throws: `InputError` for a limit that is not above the idle power.
  func gate(threads: Int, concurrently: Bool = false, tellsEnergy: Bool) throws -> PowerGate? {
    guard tellsEnergy || powerLimit != nil || powerLog != nil else { return nil }
    let choice = meter.choice()
    let log = try powerLog.map { try PowerLog($0, source: choice.meter.source) }
    return try PowerGate(
      choice, limit: powerLimit, threads: threads, concurrentUnits: concurrently, record: log.map { $0.append })
  }

  /// Says on stderr what was done to keep the limit, and how the power is known.
  static func report(_ gate: PowerGate?) {
    guard let gate, let report = gate.report else { return }
    Terminal.error(report.summary + " (\(gate.source))")
    if let reason = gate.reason { Terminal.error("power is modelled from processor time: \(reason)") }
    for decision in report.decisions { Terminal.error("  \(decision)") }
  }
}
