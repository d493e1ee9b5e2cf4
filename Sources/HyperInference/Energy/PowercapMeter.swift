import HyperIO

/// Energy from the processor's own counters (RAPL), which Linux shows under `/sys/class/powercap`: Intel since Sandy
/// Bridge, AMD since Zen. They advance about every millisecond. Since Linux 5.10 only root may read them, unless the
/// owner of the machine says otherwise (CVE-2020-8694).
///
/// Only whole packages are counted: `intel-rapl:N` whose name begins with `package`. Cores and memory are parts of them,
/// `psys` holds them all, and `intel-rapl-mmio:N` shows the same counter once more. A counter starts over behind
/// `max_energy_range_uj` (65 kJ on EPYC, 262 kJ on Xeon): sample at least every few minutes.
///
/// Where a counter fails or stands still later on, the model takes over and the source says `modelled`.
package struct PowercapMeter: EnergyMeter {
  /// One package's counter.
  private struct Domain: Sendable {
    let counter: String
    /// Microjoules behind which the counter starts at 0 again.
    let range: UInt64
    var last: UInt64

    /// Microjoules since the last call.
    mutating func advance() throws -> UInt64 {
      let now = try readNumber(counter)
      defer { last = now }
      return now >= last ? now - last : range - min(range, last) + now
    }
  }

  package static let systemRoot = "/sys/class/powercap"

  package let model: PowerModel
  package private(set) var idleWatts: Double
  package private(set) var idleSource: EnergySource
  /// Why counters are not read any more; nil while they are.
  package private(set) var failure: String?
  /// How many packages are counted.
  package var packages: Int { domains.count }

  private var domains: [Domain]
  private let clock: EnergyClock
  private var last: EnergySample
  private var movedAt: Double

  /// Seconds after which a counter that does not move is taken for broken.
  private static let longestStandstill = 1.0
  /// Intel's counters agree with a wall meter within a few percent since Haswell (Hackenberg et al., IPDPSW 2015); AMD's
  /// are a model inside the processor and further off (Schöne et al., CLUSTER 2021).
  private static let counterUncertainty = 0.1

  package var source: EnergySource { failure == nil ? .measured : .modelled }
  package var relativeUncertainty: Double { failure == nil ? Self.counterUncertainty : model.relativeUncertainty }

  /// A meter of every package under `root`.
  ///
  /// - Parameters:
  ///   - model: what takes over where a counter fails; its idle power unless `idleWatts` gives it.
  /// - Throws: `InputError` where there is no counter or one that must not be read.
  package init(
    model: PowerModel, idleWatts: Double? = nil, root: String = systemRoot, clock: EnergyClock = .system
  ) throws {
    var domains: [Domain] = []
    for name in try FileSystem.list(root) where Self.isTopLevel(name) {
      let zone = root + "/" + name
      guard try FileSystem.readKernelText(zone + "/name").hasPrefix("package") else { continue }
      let counter = zone + "/energy_uj"
      domains.append(
        Domain(counter: counter, range: try readNumber(zone + "/max_energy_range_uj"), last: try readNumber(counter)))
    }
    guard !domains.isEmpty else {
      throw InputError(root, expected: "intel-rapl:N with the energy of a package", found: "none")
    }
    self.domains = domains
    self.model = model
    self.idleWatts = idleWatts ?? model.idleWatts
    idleSource = .modelled
    self.clock = clock
    last = EnergySample(seconds: clock.seconds(), joules: 0, cpuSeconds: clock.cpuSeconds())
    movedAt = last.seconds
  }

  package mutating func sample() -> EnergySample {
    var now = EnergySample(seconds: clock.seconds(), joules: last.joules, cpuSeconds: clock.cpuSeconds())
    if let joules = advance(now.seconds) {
      now.joules += joules
    } else {
      now.joules += model.joules(
        seconds: now.seconds - last.seconds, cpuSeconds: now.cpuSeconds - last.cpuSeconds)
    }
    last = now
    return now
  }

  /// Takes the power of the next `seconds` for the idle power: nothing else should run meanwhile.
  mutating func measureIdle(seconds: Double) {
    let start = sample()
    clock.sleep(seconds)
    let end = sample()
    guard failure == nil, end.seconds > start.seconds, end.joules > start.joules else { return }
    idleWatts = (end.joules - start.joules) / (end.seconds - start.seconds)
    idleSource = .measured
  }

  /// Joules since the last call; nil where a counter fails, now or earlier.
  private mutating func advance(_ now: Double) -> Double? {
    guard failure == nil else { return nil }
    var microjoules: UInt64 = 0
    do {
      for index in domains.indices { microjoules += try domains[index].advance() }
    } catch {
      failure = "\(error)"
      return nil
    }
    if microjoules > 0 {
      movedAt = now
    } else if now - movedAt > Self.longestStandstill {
      failure = "\(domains[0].counter): expected a counter that moves, found it standing still"
      return nil
    }
    return Double(microjoules) * 1e-6
  }

  /// Whether `name` is `intel-rapl:` and a number: no part of another zone, no second interface to the same counter.
  private static func isTopLevel(_ name: String) -> Bool {
    let prefix = "intel-rapl:"
    return name.hasPrefix(prefix) && Int(name.dropFirst(prefix.count)) != nil
  }
}

/// The number that a file of the kernel holds.
private func readNumber(_ path: String) throws -> UInt64 {
  let text = try FileSystem.readKernelText(path, limit: 64)
  guard let number = UInt64(text) else { throw InputError(path, expected: "a number", found: text) }
  return number
}
