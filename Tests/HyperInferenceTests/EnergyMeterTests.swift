import HyperIO
import HyperInference
import Testing

/// Meters on a made-up `/sys/class/powercap`, in simulated time.
@Suite("Energy meters") struct EnergyMeterTests {
  let directory: TemporaryDirectory
  let time = SimulatedTime()
  private let model = PowerModel(wattsPerCore: 4, idleWatts: 10, relativeUncertainty: 0.5, basis: "a test")

  init() throws { directory = try TemporaryDirectory() }

  private func zone(_ name: String, _ kind: String, microjoules: UInt64, range: UInt64 = 1000_000_000) throws {
    try FileSystem.makeDirectory(directory(name))
    // The kernel's lines end; its files have made-up sizes, which a real file cannot show.
    try FileSystem.write(kind + "\n", to: directory(name + "/name"))
    try FileSystem.write("\(range)\n", to: directory(name + "/max_energy_range_uj"))
    try set(name, microjoules)
  }

  private func set(_ name: String, _ microjoules: UInt64) throws {
    try FileSystem.write("\(microjoules)\n", to: directory(name + "/energy_uj"))
  }

  private func meter(idleWatts: Double? = nil) throws -> PowercapMeter {
    try PowercapMeter(model: model, idleWatts: idleWatts, root: directory.path, clock: time.clock)
  }

  // MARK: Counters

  @Test func twoPackagesAreAddedAndTheirPartsAreNot() throws {
    try zone("intel-rapl:0", "package-0", microjoules: 5_000_000)
    try zone("intel-rapl:1", "package-1", microjoules: 100)
    try zone("intel-rapl:2", "psys", microjoules: 9)
    try zone("intel-rapl:0:0", "core", microjoules: 9)
    try zone("intel-rapl:0:1", "dram", microjoules: 9)
    try zone("intel-rapl-mmio:0", "package-0", microjoules: 9)
    try FileSystem.write("", to: directory("intel-rapl"))
    var meter = try meter()
    #expect(meter.packages == 2)
    for name in ["intel-rapl:2", "intel-rapl:0:0", "intel-rapl:0:1", "intel-rapl-mmio:0"] {
      try set(name, 800_000_000)
    }
    try set("intel-rapl:0", 5_250_000)
    try set("intel-rapl:1", 1_500_100)
    time.pass(0.5, cpuSeconds: 0.25)
    #expect(meter.sample() == EnergySample(seconds: 0.5, joules: 1.75, cpuSeconds: 0.25))
    #expect(meter.source == .measured && meter.relativeUncertainty < 0.2)
  }

  @Test func aCounterStartsOverBehindItsRange() throws {
    try zone("intel-rapl:0", "package-0", microjoules: 999_000_000)
    try zone("intel-rapl:1", "package-1", microjoules: 0, range: 65_532_610_987)
    var meter = try meter()
    // 1 J to the end and 2 J from there; the other one has far to go.
    try set("intel-rapl:0", 2_000_000)
    try set("intel-rapl:1", 65_532_610_987)
    time.pass(1)
    #expect(close(meter.sample().joules, 3 + 65_532.610_987))
    try set("intel-rapl:1", 1_000_000)
    time.pass(1)
    #expect(close(meter.sample().joules, 3 + 65_532.610_987 + 1))
    // A range that is too small for its counter does not trap.
    try FileSystem.removeTree(directory("intel-rapl:1"))
    try zone("intel-rapl:1", "package-1", microjoules: 50, range: 5)
    var broken = try self.meter()
    try set("intel-rapl:1", 10)
    #expect(close(broken.sample().joules, 1e-5))
  }

  @Test func aReadingHasItsParts() throws {
    try zone("intel-rapl:0", "package-0", microjoules: 0)
    var meter = try meter(idleWatts: 12)
    let start = meter.sample()
    try set("intel-rapl:0", 90_000_000)
    time.pass(3, cpuSeconds: 5)
    let reading = EnergyReading(from: start, to: meter.sample(), by: meter)
    #expect(reading.joules == 90 && reading.seconds == 3 && reading.watts == 30 && reading.cpuSeconds == 5)
    #expect(reading.idleWatts == 12 && reading.idleJoules == 36 && reading.joulesAboveIdle == 54)
    #expect(reading.source == .measured && reading.idleSource == .modelled)
    #expect(reading.relativeUncertainty == meter.relativeUncertainty)
    let twice = reading + reading
    #expect(twice.joules == 180 && twice.seconds == 6 && twice.cpuSeconds == 10 && twice.joulesAboveIdle == 108)
    // Less than idle is nothing.
    let none = EnergyReading(from: start, to: start, by: meter)
    #expect(none.joulesAboveIdle == 0 && none.watts == 0)
  }

  @Test func idlePowerIsMeasuredWhereItCanBe() throws {
    func choose(idleWatts: Double? = nil) -> any EnergyMeter {
      MeterChoice.best(
        model: model, idleWatts: idleWatts, idleSeconds: 0.5, root: directory.path, clock: time.clock
      ).meter
    }
    var waits: [Double] = []
    time.onSleep = {
      waits.append($0)
      try? self.set("intel-rapl:0", 1_000_000 + UInt64(17e6 * $0))
    }
    // No counters: nothing to wait for.
    #expect(choose().idleSource == .modelled && waits.isEmpty)
    try zone("intel-rapl:0", "package-0", microjoules: 1_000_000)
    let measured = choose()
    #expect(close(measured.idleWatts, 17) && measured.idleSource == .measured && waits == [0.5])
    // What is known is not measured.
    #expect(choose(idleWatts: 3).idleWatts == 3 && waits == [0.5])
    // A counter that stands still says nothing.
    time.onSleep = { _ in }
    #expect(choose().idleWatts == 10)
  }

  // MARK: What cannot be read

  @Test func withoutCountersTheModelIsUsed() throws {
    let missing = directory("missing")
    let none = MeterChoice.best(model: model, root: missing, clock: time.clock)
    #expect(none.meter.source == .modelled)
    #expect(none.reason == "\(missing): expected a readable directory, found No such file or directory")
    let empty = MeterChoice.best(model: model, idleWatts: 3, root: directory.path, clock: time.clock)
    #expect(empty.reason == "\(directory.path): expected intel-rapl:N with the energy of a package, found none")
    #expect(empty.meter.idleWatts == 3)
    try zone("intel-rapl:0", "package-0", microjoules: 0)
    let found = MeterChoice.best(model: model, root: directory.path, clock: time.clock)
    #expect(found.meter.source == .measured && found.reason == nil)
  }

  /// Counters are the superuser's, and so may this test be: of a file of the kernel that is for writing only, it may not
  /// read either.
  @Test(.enabled(if: FileSystem.exists("/sys/bus/cpu/uevent"))) func aRefusedPermissionIsNamed() throws {
    try zone("intel-rapl:0", "package-0", microjoules: 0)
    let counter = directory("intel-rapl:0/energy_uj")
    try FileSystem.removeFile(counter)
    try link("/sys/bus/cpu/uevent", at: counter)
    let choice = MeterChoice.best(model: model, root: directory.path, clock: time.clock)
    #expect(choice.meter.source == .modelled)
    #expect(choice.reason == "\(counter): expected a readable file, found Permission denied")
  }

  @Test(arguments: ["", "-5", "1.5", "12 34", "99999999999999999999999", "watts", "0x10"])
  func aCounterThatIsNoNumberIsRefused(text: String) throws {
    try zone("intel-rapl:0", "package-0", microjoules: 0)
    try FileSystem.write(text + "\n", to: directory("intel-rapl:0/energy_uj"))
    let error = inputError { _ = try meter() }
    #expect(error == InputError(directory("intel-rapl:0/energy_uj"), expected: "a number", found: text))
  }

  @Test func aCounterThatGoesAwayLeavesTheModel() throws {
    try zone("intel-rapl:0", "package-0", microjoules: 0)
    try zone("intel-rapl:1", "package-1", microjoules: 0)
    var meter = try meter()
    try set("intel-rapl:0", 7_000_000)
    time.pass(1)
    #expect(meter.sample().joules == 7)
    try set("intel-rapl:0", 9_000_000)
    try FileSystem.removeFile(directory("intel-rapl:1/energy_uj"))
    time.pass(2, cpuSeconds: 3)
    // 10 W for 2 s and 4 W for 3 s of processor time, whatever the other package says.
    #expect(close(meter.sample().joules, 7 + 20 + 12))
    #expect(meter.source == .modelled && meter.relativeUncertainty == 0.5)
    #expect(meter.failure?.hasSuffix("expected a readable file, found No such file or directory") == true)
    time.pass(1)
    #expect(close(meter.sample().joules, 7 + 20 + 12 + 10))
  }

  @Test func aCounterThatStandsStillLeavesTheModel() throws {
    try zone("intel-rapl:0", "package-0", microjoules: 0)
    var meter = try meter()
    time.pass(0.9)
    #expect(meter.sample().joules == 0 && meter.source == .measured)
    time.pass(0.5)
    #expect(close(meter.sample().joules, 5) && meter.source == .modelled)
  }

  // MARK: The model

  @Test func theModelAddsIdleAndBusyTime() {
    time.pass(100, cpuSeconds: 50)
    let meter = ModelledMeter(model, clock: time.clock)
    #expect(meter.sample().joules == 0)
    time.pass(2, cpuSeconds: 3.5)
    #expect(meter.sample() == EnergySample(seconds: 102, joules: 34, cpuSeconds: 53.5))
    #expect(meter.source == .modelled && meter.idleWatts == 10 && meter.idleSource == .modelled)
  }

  @Test func processorsAreRecognised() throws {
    func model(_ lines: [String], processors: Int) throws -> PowerModel {
      try FileSystem.write(lines.joined(separator: "\n") + "\n\nprocessor\t: 1\n", to: directory("cpuinfo"))
      return PowerModel.ofMachine(cpuInfo: directory("cpuinfo"), processors: processors)
    }
    let epyc = try model(
      ["vendor_id\t: AuthenticAMD", "cpu family\t: 25", "model\t\t: 17", "siblings\t: 2", "cpu cores\t: 2"],
      processors: 2)
    #expect(epyc.basis == "AMD EPYC 9004 (Zen 4): 360 W / 96 cores of EPYC 9654")
    // A quarter of the design power is drawn anyway; two cores' share of it.
    #expect(close(epyc.wattsPerCore, 3.75 * 0.75) && close(epyc.idleWatts, 3.75 * 0.25 * 2))
    let xeon = try model(
      ["vendor_id\t: GenuineIntel", "cpu family\t: 6", "model\t\t: 143", "siblings\t: 112", "cpu cores\t: 56"],
      processors: 112)
    #expect(close(xeon.wattsPerCore, 6.25 * 0.75 / 2) && close(xeon.idleWatts, 350 * 0.25))
    // All processors busy draw the design power.
    #expect(close(xeon.idleWatts + 112 * xeon.wattsPerCore, 350))
    let arm = try model(["CPU implementer\t: 0x41", "CPU part\t: 0xd0c"], processors: 80)
    #expect(arm.basis == "ARM Neoverse N1: 210 W / 80 cores of Ampere Altra Q80-30")
    let unknown = try model(["vendor_id\t: Other", "siblings\t: x", "cpu cores\t: 0", "no colon"], processors: 4)
    #expect(unknown.basis.hasPrefix("an unlisted") && unknown.wattsPerCore > 0 && unknown.idleWatts > 0)
    #expect(unknown.relativeUncertainty > epyc.relativeUncertainty)
    let none = PowerModel.ofMachine(cpuInfo: directory("missing"), processors: 4)
    #expect(none == unknown)
  }

  /// The machine that runs the tests: something comes out, whichever source there is.
  @Test func thisMachineHasAMeter() throws {
    let gate = try PowerGate()
    let start = gate.sample()
    var sum = 0.0
    for i in 0..<3_000_000 { sum += Double(i).squareRoot() }
    let reading = gate.reading(since: start)
    #expect(sum > 0 && reading.seconds > 0 && reading.cpuSeconds > 0 && reading.joules >= 0)
    #expect(reading.source != .none && (reading.source == .measured) == (gate.reason == nil))
  }

  private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }
}

/// Time that passes when a test says so. It belongs to one thread at a time.
final class SimulatedTime: @unchecked Sendable {
  private var now = 0.0
  private var cpu = 0.0
  /// Called when something waits, with the seconds.
  var onSleep: (Double) -> Void = { _ in }

  func pass(_ seconds: Double, cpuSeconds: Double = 0) {
    now += seconds
    cpu += cpuSeconds
  }

  var clock: EnergyClock {
    EnergyClock(
      seconds: { self.now }, cpuSeconds: { self.cpu },
      sleep: {
        self.onSleep($0)
        self.now += $0
      })
  }
}
