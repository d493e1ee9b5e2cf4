/// What `/proc/cpuinfo` says of the first processor.
package struct ProcessorIdentity: Equatable, Sendable {
  /// `AuthenticAMD`, `GenuineIntel`, or `0x41` for a core of ARM's.
  package var vendor = ""
  /// What the maker calls it, as far as the system tells.
  package var name = ""
  /// x86's family; 0 elsewhere.
  package var family = 0
  /// x86's model, or the part number of an ARM core.
  package var model = 0
  /// Processors that share a core.
  package var threadsPerCore = 1

  package init(cpuInfo: String) {
    var siblings = 1
    var cores = 1
    for line in cpuInfo.split(separator: "\n", omittingEmptySubsequences: false) {
      // The first processor's description ends with an empty line.
      if line.isEmpty { break }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = trimmed(line[..<colon])
      let value = trimmed(line[line.index(after: colon)...])
      switch key {
      case "vendor_id", "CPU implementer": vendor = value
      case "model name": name = value
      case "cpu family": family = Int(value) ?? 0
      case "model": model = Int(value) ?? 0
      case "CPU part": model = Int(value.dropFirst(2), radix: 16) ?? 0
      case "siblings": siblings = Int(value) ?? 1
      case "cpu cores": cores = Int(value) ?? 1
      default: break
      }
    }
    threadsPerCore = cores > 0 && (1...8).contains(siblings / cores) ? siblings / cores : 1
  }
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
  while let last = text.last, last == " " || last == "\t" { text.removeLast() }
  return String(text)
}

/// The thermal design power of a family's part with many cores, as its maker publishes it.
package struct ProcessorPower: Equatable, Sendable {
  let vendor: String
  let family: Int
  let models: ClosedRange<Int>
  package let name: String
  package let part: String
  package let designWatts: Double
  package let cores: Int

  private init(
    _ vendor: String, _ family: Int, _ models: ClosedRange<Int>, _ name: String, _ part: String,
    _ designWatts: Double, cores: Int
  ) {
    self.vendor = vendor
    self.family = family
    self.models = models
    self.name = name
    self.part = part
    self.designWatts = designWatts
    self.cores = cores
  }

  /// The entry for a processor; nil where the table has none.
  package static func listed(_ identity: ProcessorIdentity) -> ProcessorPower? {
    table.first {
      $0.vendor == identity.vendor && $0.family == identity.family && $0.models.contains(identity.model)
    }
  }

  #if os(macOS)
    /// Apple publishes no design power, but what a Mac mini draws: 39 W at most, 7 W idle (support.apple.com/103253).
    package static let unlisted = ProcessorPower("Apple", 0, 0...0, "Apple silicon", "M1 in a Mac mini", 39, cores: 8)
  #elseif arch(arm64)
    package static let unlisted = ProcessorPower(
      "", 0, 0...0, "an unlisted ARM processor", "Ampere Altra Q80-30", 210, cores: 80)
  #else
    package static let unlisted = ProcessorPower(
      "", 0, 0...0, "an unlisted x86 processor", "Core i9-9900K", 95, cores: 8)
  #endif

  // Families and models: Linux, arch/x86/include/asm/intel-family.h and arch/x86/kernel/cpu/amd.c. Watts and cores: the
  // parts' pages at amd.com/en/products/specifications ("Default TDP") and ark.intel.com ("TDP", "Processor Base
  // Power"), Ampere's and NVIDIA's product briefs.
  private static let amd = "AuthenticAMD"
  private static let intel = "GenuineIntel"
  private static let table: [ProcessorPower] = [
    ProcessorPower(amd, 26, 0x00...0x0F, "AMD EPYC 9005 (Zen 5)", "EPYC 9755", 500, cores: 128),
    ProcessorPower(amd, 26, 0x10...0x1F, "AMD EPYC 9005 (Zen 5c)", "EPYC 9965", 500, cores: 192),
    ProcessorPower(amd, 26, 0x20...0x2F, "AMD Ryzen AI 300 (Zen 5)", "Ryzen AI 9 HX 370", 28, cores: 12),
    ProcessorPower(amd, 26, 0x40...0x4F, "AMD Ryzen 9000 (Zen 5)", "Ryzen 9 9950X", 170, cores: 16),
    ProcessorPower(amd, 25, 0x00...0x0F, "AMD EPYC 7003 (Zen 3)", "EPYC 7763", 280, cores: 64),
    ProcessorPower(amd, 25, 0x10...0x1F, "AMD EPYC 9004 (Zen 4)", "EPYC 9654", 360, cores: 96),
    ProcessorPower(amd, 25, 0x20...0x2F, "AMD Ryzen 5000 (Zen 3)", "Ryzen 9 5950X", 105, cores: 16),
    ProcessorPower(amd, 25, 0x60...0x6F, "AMD Ryzen 7000 (Zen 4)", "Ryzen 9 7950X", 170, cores: 16),
    ProcessorPower(amd, 25, 0xA0...0xAF, "AMD EPYC 97x4 (Zen 4c)", "EPYC 9754", 360, cores: 128),
    ProcessorPower(amd, 23, 0x31...0x31, "AMD EPYC 7002 (Zen 2)", "EPYC 7742", 225, cores: 64),
    ProcessorPower(amd, 23, 0x71...0x71, "AMD Ryzen 3000 (Zen 2)", "Ryzen 9 3950X", 105, cores: 16),
    ProcessorPower(intel, 6, 173...173, "Intel Xeon 6 (Granite Rapids)", "Xeon 6980P", 500, cores: 128),
    ProcessorPower(intel, 6, 207...207, "Intel Xeon, 5th generation", "Xeon Platinum 8592+", 350, cores: 64),
    ProcessorPower(intel, 6, 143...143, "Intel Xeon, 4th generation", "Xeon Platinum 8480+", 350, cores: 56),
    ProcessorPower(intel, 6, 106...106, "Intel Xeon, 3rd generation", "Xeon Platinum 8380", 270, cores: 40),
    ProcessorPower(intel, 6, 85...85, "Intel Xeon, 1st and 2nd generation", "Xeon Platinum 8280", 205, cores: 28),
    ProcessorPower(intel, 6, 198...198, "Intel Core Ultra 200S", "Core Ultra 9 285K", 125, cores: 24),
    ProcessorPower(intel, 6, 183...183, "Intel Core, 13th and 14th generation", "Core i9-13900K", 125, cores: 24),
    ProcessorPower(intel, 6, 151...151, "Intel Core, 12th generation", "Core i9-12900K", 125, cores: 16),
    ProcessorPower(intel, 6, 165...165, "Intel Core, 10th generation", "Core i9-10900K", 125, cores: 10),
    ProcessorPower(intel, 6, 158...158, "Intel Core, 7th to 9th generation", "Core i9-9900K", 95, cores: 8),
    ProcessorPower("0x41", 0, 0xD0C...0xD0C, "ARM Neoverse N1", "Ampere Altra Q80-30", 210, cores: 80),
    ProcessorPower("0x41", 0, 0xD4F...0xD4F, "ARM Neoverse V2", "NVIDIA Grace (memory included)", 500, cores: 144),
  ]
}
