import ArgumentParser
import HyperCheckpoint
import HyperIO
import HyperModel
import HyperText
import HyperTraining

/// `hyper train`: a model from text.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model; stop it with Ctrl-C and go on with --resume.",
    discussion: """
      Examples:
        hyper train --preset tiny --data stories.txt --max-minutes 5 --out runs/tiny
        hyper train --preset small --data train.txt.zst --val dev.txt.zst \\
          --max-tokens 4000000 --out runs/small
        hyper train --preset tiny --branches ssm --data stories.txt --out runs/scan
        hyper train --config small.toml --learning-rate 0.002 --out runs/again
        hyper train --resume --out runs/small
        hyper train --preset tiny --data stories.txt --sparsity-weight 0.1 \\
          --target-rate 0.05 --out runs/sparse
        hyper train --from runs/small --qat --qat-start 0 --data train.txt.zst \\
          --max-tokens 2000000 --out runs/small-q4

      A configuration file has the long flags' names with underscores, and the
      model's keys in [model]:
        preset = "tiny"
        data = ["stories.txt"]
        max_minutes = 5
        [model]
        num_hidden_layers = 7

      Where hyper was built with `swift build --traits MPI`, several processes, on
      several machines that see the same files, share the sequences of each pass and
      make the same run as one:
        mpirun -n 2 hyper train --preset small --data train.txt.zst --threads 1 \\
          --out runs/small

      The run's directory holds run.json (every setting), metrics.jsonl and
      checkpoints/; each checkpoint is a model that `hyper infer -m` takes.
      """)

  @Option(help: "Size of the model: \(ModelPreset.allCases.map(\.rawValue).joined(separator: ", ")) (default tiny).")
  var preset: String?
  @Option(
    help:
      "Go on from another model's weights with its tokenizer, in a new run: a run (its best checkpoint, else the latest), a checkpoint, a model directory or a .hyper file in fp32."
  )
  var from: String?
  @Option(help: "Settings from a TOML file; flags win.")
  var config: String?
  @Option(
    parsing: .upToNextOption,
    help: "Training text: .txt, .jsonl, either .zst, or a prepared directory (default: 20,000 generated stories).")
  var data: [String] = []
  @Option(parsing: .upToNextOption, help: "Validation text; the best checkpoint is chosen by it.")
  var val: [String] = []
  @Option(help: "The run's directory.")
  var out: String?
  @Option(help: "Branches of each block, of ssm,liquid,spiking.")
  var branches: String?
  @Option(parsing: .unconditional, help: "Stop after this many tokens (default 4,000,000).")
  var maxTokens: Int?
  @Option(parsing: .unconditional, help: "Stop after this many updates.")
  var numIterations: Int?
  @Option(parsing: .unconditional, help: "Stop after this many minutes of training.")
  var maxMinutes: Double?
  @Flag(help: "Go on from the newest checkpoint of --out.")
  var resume = false
  @Option(
    name: [.customShort("s"), .long], parsing: .unconditional,
    help: "Seed of the first weights and of the data's order; -1: a random one (default 1).")
  var seed: Int?
  @Option(name: [.customShort("t"), .long], parsing: .unconditional, help: "Worker threads (default: all processors).")
  var threads: Int?
  @Option(
    parsing: .unconditional, help: "Tokens in the vocabulary that is learnt from the data (default: the preset's).")
  var vocabSize: Int?
  @Option(help: "A tokenizer.json, or a directory with one, instead of learning one.")
  var tokenizer: String?
  @Option(parsing: .unconditional, help: "Sequences in a pass; as many threads can work at most (default 8).")
  var deviceBatchSize: Int?
  @Option(
    parsing: .unconditional,
    help: "Tokens of a sequence in a pass (default 256); states are carried from pass to pass, but for windows."
  )
  var sequenceLength: Int?
  @Option(
    parsing: .unconditional, help: "Tokens per update; passes are accumulated to reach it (default: one pass).")
  var totalBatchSize: Int?
  @Option(parsing: .unconditional, help: "Peak learning rate (default 0.006 at 128 channels, less for wider models).")
  var learningRate: Double?
  @Option(parsing: .unconditional, help: "Weight decay of the matrices (default 0.1).")
  var weightDecay: Double?
  @Option(parsing: .unconditional, help: "Largest norm of the gradient; 0: no limit (default 1).")
  var gradClip: Double?
  @Option(
    parsing: .unconditional,
    help:
      "Share of the embedding and of what each block adds that is dropped, for many passes of a small text (default 0)."
  )
  var dropout: Double?
  @Option(
    parsing: .unconditional,
    help: "Decay of a moving average of the weights, which is then the model, such as 0.999 (default 0: no average).")
  var ema: Double?
  @Option(
    parsing: .unconditional,
    help: "Stop after this many validations without improvement; 0: never (default 0).")
  var patience: Int?
  @Option(
    parsing: .unconditional,
    help: "Updates until the learning rate is at its peak (default 50, at most a tenth of the run).")
  var warmupSteps: Int?
  @Option(parsing: .unconditional, help: "Share of the learning rate that is left at the end (default 0.02).")
  var finalLrFrac: Double?
  @Option(
    help:
      "documents: whole documents, states carried; windows: random windows as nanoGPT draws them (default documents).")
  var sampling: String?
  @Option(help: "What updates the blocks' matrices: adamw or muon (default adamw).")
  var optimizer: String?
  @Option(help: "What matrix products round to: bf16 (default where the processor has it) or fp32.")
  var precision: String?
  @Option(
    parsing: .unconditional,
    help:
      "Weight of energy in the loss: bytes that decoding a token touches, over those it touches whatever fires (default 0)."
  )
  var energyWeight: Double?
  @Option(
    parsing: .unconditional,
    help:
      "Weight of open gates in the loss: bytes of the branches that are open, over the same. Gates that are hardly needed close, for --gate-cutoff to skip their branches (default 0)."
  )
  var gateWeight: Double?
  @Option(
    parsing: .unconditional, help: "Weight of (firing rate / --target-rate - 1)^2 where a block fires more (default 0)."
  )
  var sparsityWeight: Double?
  @Option(parsing: .unconditional, help: "Share of a block's neurons that may fire in a step (default 0.12).")
  var targetRate: Double?
  @Option(parsing: .unconditional, help: "Weight of the divergence of soft spikes from hard ones (default 0).")
  var consistencyWeight: Double?
  @Option(
    parsing: .unconditional,
    help:
      "Share of the run, from its start, over which spikes turn from a smooth form into hard ones (default 0: none).")
  var spikeAnneal: Double?
  @Flag(help: "Train to be quantised: compute with weights rounded as `hyper quantize` rounds them, towards the end.")
  var qat = false
  @Option(parsing: .unconditional, help: "Share of the run after which --qat rounds; 0: from the start (default 0.75).")
  var qatStart: Double?
  @Option(help: "What --qat rounds to: q4 or q8 (default q4).")
  var qatType: String?
  @Option(parsing: .unconditional, help: "Weights that share a scale for --qat: 32, 64 or 128 (default 128).")
  var qatGroup: Int?
  @Option(help: "Type of the embedding and head for --qat: q4, q8 or q8q4 (default q8).")
  var qatTokenEmbeddingType: String?
  @Option(
    parsing: .unconditional,
    help:
      "Share of the sequences, those with the lowest loss in the update before, that do not go backwards through the blocks (default 0)."
  )
  var skipLowLoss: Double?
  @Flag(
    help:
      "Keep each block's input only and compute the rest again on the way back: less memory for long sequences, more time, the same bits."
  )
  var gradientCheckpointing = false
  @Option(parsing: .unconditional, help: "Updates between validations; 0: only at the end (default 250).")
  var evalEvery: Int?
  @Option(parsing: .unconditional, help: "Updates between samples; 0: none (default 500).")
  var sampleEvery: Int?
  @Option(parsing: .unconditional, help: "Updates between checkpoints; 0: only at the end (default 250).")
  var saveEvery: Int?
  @Option(
    parsing: .unconditional,
    help: "Updates between short genetic searches for better thresholds, kept where --val agrees; 0: none (default 0).")
  var evolveEvery: Int?
  @Option(parsing: .unconditional, help: "Recent checkpoints to keep, besides the best (default 2).")
  var keep: Int?
  @Option(help: "What samples continue (default: a new document).")
  var samplePrompt: String?
  @OptionGroup var energy: EnergyFlags
  @Flag(help: "Print one JSON document on stdout at the end.")
  var json = false
  @Flag(name: .shortAndLong, help: "No progress.")
  var quiet = false

  func validate() throws {
    if out == nil, config == nil { throw ValidationError("--out is missing: the run's directory.") }
    do { try TrainingPlan.check(TrainingFlags(self)) } catch { throw ValidationError("\(error)") }
  }

  func run() throws { try TrainingJob.run(train) }

  private func train(_ job: TrainingJob) throws {
    // All ranks draw the first one's.
    let randomSeed = job.ranks.first(Flags.randomSeed())
    var plan = try job.ranks.firstThenOthers {
      try TrainingPlan(
        flags: TrainingFlags(self), configFile: config, resume: resume, randomSeed: randomSeed,
        processors: job.processors)
    }
    let display = TrainingDisplay(quiet: quiet)
    Interrupt.catchSignals()
    if energy.powerLimit != nil, job.ranks.count > 1 {
      // Each process knows its own energy only.
      throw InputError("--power-limit", expected: "one process", found: "\(job.ranks.count) ranks")
    }
    let power = try energy.gate(threads: plan.threads, concurrently: true, tellsEnergy: true)
    let run = try plan.start(
      resume: resume, ranks: job.ranks, power: power, notify: job.ranks.isFirst ? display.show : { _ in })
    let summary = try run.run { Interrupt.isRequested }
    guard job.ranks.isFirst else { return }
    display.finish()
    if !quiet { EnergyFlags.report(power) }
    if json {
      Terminal.output(plan.json(summary))
    } else if !quiet {
      Terminal.error(plan.lastLine(summary))
    }
    if summary.isInterrupted {
      Terminal.error("interrupted and saved; go on with: hyper train --resume --out \(plan.out)")
      throw ExitCode(ExitStatus.interrupted)
    }
  }
}
