import HyperIO
import HyperModel
import HyperTensor
import HyperText
import HyperTraining

/// Training speed of one model: repeated stretches of steps on random tokens, between two measurements of the ceilings.
struct TrainingBenchmark {
  let name: String
  let configuration: TrainingConfiguration
  let repetitions: Int

  /// Steps until memory is touched and the optimiser's moments are no longer zero.
  private static let warmupSteps = 2
  /// Seconds that a repetition lasts at least.
  private static let stretch = 2.0

  func run(progress: (String) -> Void) throws -> JSONObject {
    let before = try Ceilings(threads: configuration.threads)
    let trainer = try Trainer(configuration)
    var source: any BatchSource = RandomTokens(
      lanes: configuration.deviceBatchSize, vocabSize: configuration.model.vocabSize)
    func step() throws { _ = try trainer.step(&source, rate: 1, countsSpikes: false) }
    for _ in 0..<Self.warmupSteps { try step() }

    let profile = StepProfile()
    trainer.profile = profile
    var (speeds, steps) = ([Double](), 0)
    for repetition in 1...repetitions {
      let start = Clock.seconds()
      var count = 0
      repeat {
        try step()
        count += 1
      } while Clock.seconds() - start < Self.stretch
      speeds.append(Double(count * configuration.tokensPerStep) / (Clock.seconds() - start))
      steps += count
      progress("\(name): \(repetition) of \(repetitions), \(grouped(Samples(speeds).median)) tokens/s")
    }
    let ceilings = Ceilings.max(before, try Ceilings(threads: configuration.threads))
    let tokens = Samples(speeds)
    let flops = 6e-9 * Double(configuration.model.matrixParameterCount) * tokens.median
    let total = profile.parts.reduce(0) { $0 + $1.seconds }
    return [
      "model": .string(name), "params": .integer(configuration.model.parameterLayout.count),
      "backend": .string("\(trainer.isa.rawValue) \(configuration.precision.rawValue)"),
      "threads": .integer(configuration.threads), "batch": .integer(configuration.deviceBatchSize),
      "sequence_length": .integer(configuration.sequenceLength), "tokens_per_second": .number(tokens.median),
      "tokens_per_second_min": .number(tokens.least), "tokens_per_second_max": .number(tokens.greatest),
      "model_gflops": .number(flops), "fp32_ceiling_gflops": .number(ceilings.fp32),
      "fraction_of_fp32_ceiling": .number(flops / ceilings.fp32),
      "bf16_ceiling_gflops": ceilings.bf16.map { .number($0) } ?? .null,
      "gradient_checkpointing": .bool(configuration.gradientCheckpointing), "tape_bytes": .integer(trainer.tapeBytes),
      "peak_rss_bytes": .integer(peakResidentBytes()), "step_ms": .number(1e3 * total / Double(steps)),
      "build_commit": Version.commit,
      "breakdown": .array(
        profile.parts.map { part in
          [
            "part": .string(part.name), "ms": .number(1e3 * part.seconds / Double(steps)),
            "share": .number(part.seconds / total),
          ]
        }),
    ]
  }
}
