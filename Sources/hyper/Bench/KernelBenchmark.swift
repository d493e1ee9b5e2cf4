import HyperIO
import HyperTensor
import HyperTraining

/// Times the operations of a training step, each on a tape of its own.
struct KernelBenchmark {
  /// Ceilings of one thread: products in GFLOP/s, reads out of the second-level cache in GB/s.
  private let products: Ceilings
  private let bandwidth: Double

  /// Bytes of the ceiling's reads: within the second-level cache, beyond the first.
  private static let block = 512 << 10

  init() throws {
    products = try Ceilings(threads: 1)
    bandwidth = try Ceilings.readBandwidth(bytes: Self.block, threads: 1)
  }

  /// A row for each pass of `operation` on one thread.
  func rows(_ operation: KernelCase, isa: InstructionSet, precision: Precision) throws -> [JSONObject] {
    let tape = Tape(try Backend.training(precision: precision, isa: isa), gradients: true)
    try operation.record(tape)
    tape.seal()
    let times = Self.time([tape])
    return TapePass.allCases.compactMap { pass in
      // A head does all its work on its way back.
      guard let seconds = times[pass], seconds > 2e-6 else { return nil }
      let isHead = operation.name.contains("head")
      let products = pass == .forward ? 1.0 : isHead ? 3 : 2
      let gflops = operation.flops.map { 1e-9 * $0 * products / seconds }
      let ceiling = precision == .bf16 ? self.products.bf16 ?? 0 : self.products.fp32
      let rate = gflops ?? 1e-9 * Double(operation.bytes) * (pass == .forward ? 1 : 2) / seconds
      return [
        "kernel": .string(operation.name), "pass": .string(pass.rawValue),
        "isa": .string(operation.flops == nil ? isa.rawValue : "\(isa.rawValue) \(precision.rawValue)"),
        "ns_per_element": .number(1e9 * seconds / Double(operation.elements)),
        "rate": .number(rate), "unit": .string(gflops == nil ? "GB/s" : "GFLOP/s"),
        "fraction_of_ceiling": .number(rate / (gflops == nil ? bandwidth : ceiling)),
      ]
    }
  }

  /// A layer forward and backward, its sequences shared among `threads`, of which no more work than there are sequences.
  static func layerRows(threads: Int, isa: InstructionSet, precision: Precision) throws -> [JSONObject] {
    let sequences = 16
    let threads = min(threads, sequences)
    let backend = try Backend.training(precision: precision, isa: isa)
    let shares = (0..<threads).map {
      KernelCase.layers(sequences: sequences * ($0 + 1) / threads - sequences * $0 / threads)
    }
    return try shares[0].indices.map { index in
      let tapes = try shares.map { layers in
        let tape = Tape(backend, gradients: true)
        try layers[index].record(tape)
        tape.seal()
        return tape
      }
      let times = time(tapes)
      let steps = Double(shares[0][index].elements)
      return [
        "layer": .string(shares[0][index].name), "isa": .string("\(isa.rawValue) \(precision.rawValue)"),
        "threads": .integer(threads), "batch": .integer(sequences), "channels": .integer(256),
        "us_per_step_forward": .number(1e6 * (times[.forward] ?? 0) / steps),
        "us_per_step_backward": .number(1e6 * (times[.backward] ?? 0) / steps),
        "us_per_step": .number(1e6 * times.values.reduce(0, +) / steps),
        "ns_per_channel_and_token": .number(1e9 * times.values.reduce(0, +) / (steps * Double(sequences * 256))),
      ]
    }
  }

  /// Median seconds of each pass over a few tenths of a second, all tapes side by side, zeroing of gradients left out.
  private static func time(_ tapes: [Tape]) -> [TapePass: Double] {
    var samples: [TapePass: [Double]] = [:]
    var cleared = 0.0
    var last = 0.0
    tapes[0].observer = { operation, pass in
      let now = Clock.seconds()
      if operation == "clear" { cleared += now - last }
      last = now
    }
    func run(_ pass: TapePass) {
      cleared = 0
      let start = Clock.seconds()
      last = start
      ThreadTeam.run(tapes.count) { pass == .forward ? tapes[$0].forward() : tapes[$0].backward() }
      samples[pass, default: []].append(Clock.seconds() - start - cleared)
    }
    let end = Clock.seconds() + 0.2
    repeat {
      run(.forward)
      run(.backward)
    } while Clock.seconds() < end || samples[.forward, default: []].count < 7
    return samples.mapValues { Samples($0).median }
  }
}
