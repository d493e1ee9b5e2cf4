import HyperIO
import HyperTensor

/// Times kernels on one thread, each by itself, beside what the machine reaches at best.
struct KernelBenchmark {
  let repetitions: Int
  private let ceilings: KernelCeilings

  static let columnsToRead = [
    "kernel", "pass", "isa", "ns_per_element", "rate", "unit", "ceiling", "fraction_of_ceiling",
  ]

  init(repetitions: Int) throws {
    self.repetitions = repetitions
    ceilings = try KernelCeilings()
  }

  /// A row for each pass of `kernel`.
  func rows(_ kernel: KernelCase, isa: InstructionSet, precision: Precision) throws -> [JSONObject] {
    let samples = Self.samples(repetitions, try kernel.prepare(isa, precision))
    return try zip(kernel.passes, samples).map { pass, samples in
      let (work, unit) =
        switch pass.cost {
        case .floatingPoint(let operations): (operations, "GFLOP/s")
        case .integer(let operations): (operations, "GOP/s")
        case .memory(let bytes, _): (Double(bytes), "GB/s")
        }
      let rate = 1e-9 * work / samples.median
      let ceiling = try ceilings.rate(pass.cost, precision)
      func nanoseconds(_ seconds: Double) -> JSON { .number(1e9 * seconds / Double(pass.elements)) }
      return [
        "kernel": .string(kernel.name), "pass": .string(pass.name),
        "isa": .string(kernel.precisions.isEmpty ? isa.rawValue : "\(isa.rawValue) \(precision.rawValue)"),
        "ns_per_element": nanoseconds(samples.median), "ns_per_element_min": nanoseconds(samples.least),
        "ns_per_element_max": nanoseconds(samples.greatest), "elements": .integer(pass.elements),
        "rate": .number(rate), "unit": .string(unit), "ceiling": .number(ceiling),
        "fraction_of_ceiling": .number(rate / ceiling), "build_commit": Version.commit,
      ]
    }
  }

  /// Seconds that a repetition lasts at least.
  private static let stretch = 0.003

  /// Seconds of each pass of `run`, `repetitions` times, each time as often as it takes to last.
  static func samples(_ repetitions: Int, _ run: KernelRun) -> [Samples] {
    var count = 1
    _ = run(count)
    while true {
      let seconds = run(count).reduce(0, +)
      if seconds >= stretch { break }
      // Twice as often at least, so that this ends; not a hundred times, for the clock's first reading may be far off.
      count = max(2 * count, Int(min(100, 1.2 * stretch / max(seconds, 1e-9)) * Double(count)))
    }
    let samples = (0..<repetitions).map { _ in run(count).map { $0 / Double(count) } }
    return samples[0].indices.map { pass in Samples(samples.map { $0[pass] }) }
  }
}
