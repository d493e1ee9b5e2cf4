import HyperIO
import HyperTensor

/// Whole layers at 256 channels over sequences of 128 steps: what a user of ncps or snntorch would compare. Timed a step.
struct LayerBenchmark {
  let repetitions: Int
  let threads: Int

  /// Sequences side by side, shared among the threads, of which no more work than there are sequences.
  private static let sequences = 16
  private static let (steps, width) = (128, 256)

  /// A layer, recorded for so many sequences.
  struct Layer {
    let name: String
    let record: (_ tape: Tape, _ sequences: Int) throws -> Void
  }

  /// Those that peers have too.
  static var layers: [Layer] {
    [
      Layer(name: "layer: spiking (Leaky)") { tape, sequences in
        _ = try tape.spikingNeurons(
          input(sequences),
          coefficients: .plain(beta: KernelCase.random(width), theta: KernelCase.random(width)),
          dynamics: SpikingDynamics(levels: 1, reset: .subtract, surrogate: .atan(alpha: 2)),
          context: context(sequences), state: .none(count: width))
      },
      Layer(name: "layer: liquid (LTC)") { tape, sequences in
        _ = try tape.liquidNeurons(
          input(sequences), p: input(sequences),
          coefficients: LiquidCoefficients(
            logTau: KernelCase.random(width), fBias: KernelCase.random(width),
            recurrentWeight: KernelCase.random(width)),
          context: context(sequences), state: .none(count: width))
      },
      Layer(name: "layer: CfC") { tape, sequences in
        let units = 128
        func weight(_ outputs: Int, _ inputs: Int) -> LinearWeight {
          LinearWeight(KernelCase.random(outputs, inputs), for: tape.backend)
        }
        _ = try tape.closedFormContinuous(
          input(sequences),
          weights: ClosedFormWeights(
            input: weight(units, width), recurrent: weight(units, width), inputBias: KernelCase.random(units),
            heads: weight(4 * width, units), headsBias: KernelCase.random(4 * width)),
          mode: .standard, context: context(sequences), state: .none(count: width))
      },
    ]
  }

  private static func input(_ sequences: Int) -> Tensor { KernelCase.random(sequences, steps, width) }

  private static func context(_ sequences: Int) -> SequenceContext {
    SequenceContext(batch: sequences, steps: steps)
  }

  /// The row of `layer`, forward and backward.
  func row(_ layer: Layer, isa: InstructionSet, precision: Precision) throws -> JSONObject {
    let threads = min(threads, Self.sequences)
    let backend = try Backend.training(precision: precision, isa: isa)
    let tapes = try (0..<threads).map { thread in
      let tape = Tape(backend, gradients: true)
      let share = Self.sequences * (thread + 1) / threads - Self.sequences * thread / threads
      try layer.record(tape, share)
      tape.seal()
      return tape
    }
    let samples = KernelBenchmark.samples(repetitions) { KernelCase.passes(tapes, count: $0) }
    let steps = Double(Self.steps)
    let (forward, backward) = (samples[0].median / steps, samples[1].median / steps)
    return [
      "layer": .string(layer.name), "isa": .string("\(isa.rawValue) \(precision.rawValue)"),
      "threads": .integer(threads), "batch": .integer(Self.sequences), "channels": .integer(Self.width),
      "us_per_step_forward": .number(1e6 * forward), "us_per_step_backward": .number(1e6 * backward),
      "us_per_step": .number(1e6 * (forward + backward)),
      "ns_per_channel_and_token": .number(1e9 * (forward + backward) / Double(Self.sequences * Self.width)),
      "build_commit": Version.commit,
    ]
  }

  static let columnsToRead = [
    "layer", "isa", "threads", "batch", "channels", "us_per_step_forward", "us_per_step_backward", "us_per_step",
    "ns_per_channel_and_token",
  ]
}
