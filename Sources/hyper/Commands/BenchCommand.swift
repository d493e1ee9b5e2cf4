import ArgumentParser
import HyperIO
import HyperModel
import HyperTensor
import HyperTraining

/// `hyper bench`: measurements, each beside what the machine can do at best.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure speed: medians and spread, beside the machine's ceilings from the same run.",
    discussion: """
      Examples:
        hyper bench decode --preset base -t 1
        hyper bench latency -m runs/small -r 100
        hyper bench energy --preset tiny,small
        hyper bench train --preset small -o md
        hyper bench train --preset tiny,small,base -t 2 -r 5 -o json
        hyper bench kernels -o md
      """,
    subcommands: [
      BenchDecode.self, BenchPrefill.self, BenchLatency.self, BenchEnergy.self, BenchPruning.self, BenchTrain.self,
      BenchKernels.self,
    ])
}

/// `hyper bench train`: tokens a second in training, and where a step's time goes.
struct BenchTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Training speed on random tokens, with a breakdown of a step.",
    discussion: """
      model_gflops is 6 x matrix parameters x tokens/s; the ceilings are matrix
      products of 1024 x 1024 measured before and after. The breakdown follows the
      first thread through the step, so that its parts add up to the step.

      Example:
        hyper bench train --preset small,base -t 2 -o md
      """)

  @Option(help: "Sizes to measure, with commas between: tiny, small, base, large.")
  var preset = "small"
  @Option(help: "Only these branches: ssm,liquid,spiking.")
  var branches: String?
  @Option(name: [.customShort("t"), .long], help: "Worker threads (default: all processors).")
  var threads: Int?
  @Option(name: [.customShort("r"), .long], help: "Repetitions of two seconds or more.")
  var repetitions = 5
  @Option(name: [.customShort("o"), .long], help: "Format of the table.")
  var output = BenchFormat.md
  @Option(help: "Sequences in a step.")
  var deviceBatchSize = 16
  @Option(help: "Tokens of a sequence.")
  var sequenceLength = 256
  @Option(help: "What matrix products round to: bf16 (default where the processor has it) or fp32.")
  var precision: String?
  @Flag(help: "Keep each block's input only and compute the rest again on the way back.")
  var gradientCheckpointing = false

  private func configurations() throws -> [(String, TrainingConfiguration)] {
    var settings: JSONObject = [
      "device_batch_size": .integer(deviceBatchSize), "sequence_length": .integer(sequenceLength),
      "threads": .integer(threads ?? Processor.count),
    ]
    if gradientCheckpointing { settings["gradient_checkpointing"] = true }
    if let branches { settings["branches"] = .string(branches) }
    settings["precision"] = .string(try precision ?? Precision.best(for: InstructionSet.chosen()).rawValue)
    return try Flags.list("--preset", preset).map { name in
      settings["preset"] = .string(String(name))
      let field = JSONField(.object(settings), "flags")
      var configuration = TrainingConfiguration(model: try ModelSettings.model(field))
      try configuration.overlay(field)
      return (String(name), configuration)
    }
  }

  func validate() throws {
    try Flags.checkThreads(threads)
    guard (1...1000).contains(repetitions) else {
      throw ValidationError("--repetitions: expected 1...1000, found \(repetitions)")
    }
    do { _ = try configurations() } catch let error as InputError { throw ValidationError("\(error)") }
  }

  func run() throws {
    var table = BenchTable()
    for (name, configuration) in try configurations() {
      let benchmark = TrainingBenchmark(name: name, configuration: configuration, repetitions: repetitions)
      table.add(try benchmark.run(progress: Terminal.progress))
    }
    Terminal.progress("")
    Terminal.output(table.text(output))
    guard output == .md else { return }
    for row in table.rows {
      var breakdown = BenchTable()
      for part in row["breakdown"]?.array ?? [] { breakdown.add(part.object ?? [:]) }
      Terminal.output("\n\(row["model"]?.string ?? ""):\n\n" + breakdown.text(.md))
    }
  }
}
