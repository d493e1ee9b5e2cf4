import ArgumentParser
import HyperIO
import HyperInference
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
        hyper bench train -m runs/small                       # its sizes and branches
      """)

  @Option(
    name: [.short, .long],
    help: "A run, a checkpoint, a model directory or a .hyper file: what is measured is its shape.")
  var model: String?
  @Option(help: "Sizes to measure without --model, with commas between: tiny, small, base, large (default small).")
  var preset: String?
  @Option(help: "Only these branches: ssm,liquid,spiking.")
  var branches: String?
  @Option(name: [.customShort("t"), .long], parsing: .unconditional, help: "Worker threads (default: all processors).")
  var threads: Int?
  @Option(name: [.customShort("r"), .long], parsing: .unconditional, help: "Repetitions of two seconds or more.")
  var repetitions = 5
  @Option(name: [.customShort("o"), .long], help: "Format of the table.")
  var output = BenchFormat.md
  @Option(parsing: .unconditional, help: "Sequences in a step.")
  var deviceBatchSize = 16
  @Option(parsing: .unconditional, help: "Tokens of a sequence.")
  var sequenceLength = 256
  @Option(help: "What matrix products round to: bf16 (default where the processor has it) or fp32.")
  var precision: String?
  @Flag(help: "Keep each block's input only and compute the rest again on the way back.")
  var gradientCheckpointing = false

  /// - Parameter model: whose shape; nil: the presets'.
  private func configurations(of model: String?) throws -> [(String, TrainingConfiguration)] {
    var settings: JSONObject = [
      "device_batch_size": .integer(deviceBatchSize), "sequence_length": .integer(sequenceLength),
      "threads": .integer(threads ?? Processor.count),
    ]
    if gradientCheckpointing { settings["gradient_checkpointing"] = true }
    if let branches { settings["branches"] = .string(branches) }
    settings["precision"] = .string(try precision ?? Precision.best(for: InstructionSet.chosen()).rawValue)
    func configuration(_ model: ModelConfiguration?) throws -> TrainingConfiguration {
      let field = JSONField(.object(settings), "flags")
      var configuration = TrainingConfiguration(model: try model ?? ModelSettings.model(field))
      try configuration.overlay(field)
      return configuration
    }
    if let model {
      let bundle = try ModelBundle.load(model, report: Terminal.warn)
      return [(FileSystem.name(of: model), try configuration(bundle.configuration))]
    }
    return try Flags.list("--preset", preset ?? "small").map { name in
      settings["preset"] = .string(String(name))
      return (String(name), try configuration(nil))
    }
  }

  func validate() throws {
    try Flags.checkThreads(threads)
    guard (1...1000).contains(repetitions) else {
      throw ValidationError("--repetitions: expected 1...1000, found \(repetitions)")
    }
    if model != nil, preset != nil || branches != nil {
      throw ValidationError("--model: expected without --preset and --branches, found one of them.")
    }
    do { _ = try configurations(of: nil) } catch let error as InputError {
      throw ValidationError("\(Flags.named(error))")
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func run() throws {
    var table = BenchTable()
    for (name, configuration) in try configurations(of: model) {
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
