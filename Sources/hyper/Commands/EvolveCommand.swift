import ArgumentParser
import HyperIO
import HyperInference
import HyperText
import HyperTraining

/// `hyper evolve`: the genetic search.
struct EvolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evolve",
    abstract: "Search by mutation and selection where gradients cannot: formats, thresholds, mixtures of checkpoints.",
    discussion: """
      Targets:
        bits         a format and a clip factor for each matrix and one type for the
                     other parameters, within --budget of the bytes in a file of
                     the hand default (q4/128, embedding q8/128, others f32);
                     writes a .hyper file
        thresholds   each block's thresholds, spike levels and gate cut-offs: fewest
                     bytes a token at a loss of at most --loss-limit percent of bits
                     per byte; a model in fp32 is rounded to --type first, for only
                     then are neurons that do not fire not read; writes a .hyper file
        hyper        learning rate, decay, loss weights and branch widths at no more
                     parameters than MODEL's, each candidate a run on --proxy-tokens
                     of --data; needs --val, one half of which judges and the other
                     scores; writes settings for hyper train --config
        soup         a weighted mean of MODEL and the checkpoints of --with (default:
                     those of the run MODEL); writes a model directory

      Candidates are judged on a part of --data, the same for all; the result, the
      start, a greedy hand rule and random search with equal evaluations are scored
      on --val. Without --val the first half of the documents of --data judges and
      the second scores. The result does not depend on the number of threads. Ctrl-C
      saves; --resume goes on to the same bits. Beside OUT: OUT.evolve.json, the
      report, and until the end OUT.search.json, the state.

      Examples:
        hyper evolve runs/tiny --target bits --data train.txt.zst \\
          --val dev.txt.zst --out tiny-bits.hyper
        hyper evolve tiny.hyper --target thresholds --data train.txt.zst \\
          --val dev.txt.zst --out tiny-pruned.hyper
        hyper evolve runs/tiny --target soup --data train.txt.zst \\
          --val dev.txt.zst --seeds 3 --out tiny-soup
      """)

  enum Target: String, ExpressibleByArgument, CaseIterable {
    case thresholds
    case bits
    case soup
    case hyper
  }

  @Argument(help: "A run, a checkpoint, a model directory or a .hyper file.")
  var model: String
  @Option(help: "What to search for.")
  var target: Target
  @Option(help: "Where to write the result.")
  var out: String
  @Option(parsing: .upToNextOption, help: "Text that candidates are judged on.")
  var data: [String]
  @Option(parsing: .upToNextOption, help: "Other text, that the results are scored on (default: half of --data).")
  var val: [String] = []
  @Option(parsing: .unconditional, help: "Tokens that each candidate is judged on (default 16384; thresholds 4096).")
  var fitnessTokens: Int?
  @Option(parsing: .unconditional, help: "Candidates alive at a time.")
  var population = 16
  @Option(parsing: .unconditional, help: "Generations after the first.")
  var generations = 12
  @Option(parsing: .unconditional, help: "Repeat the search with so many seeds.")
  var seeds = 1
  @Option(name: [.short, .long], parsing: .unconditional, help: "The first seed.")
  var seed = 1
  @Option(parsing: .unconditional, help: "bits: most bytes of weights, as a share of the hand default's.")
  var budget = 0.92
  @Option(parsing: .unconditional, help: "thresholds: percent of bits per byte that the result may cost.")
  var lossLimit = 0.5
  @Option(help: "thresholds: what a model in fp32 is rounded to first: q4 or q8.")
  var type = "q4"
  @Option(parsing: .unconditional, help: "hyper: tokens that each candidate is trained on.")
  var proxyTokens = 200_000
  @Option(parsing: .upToNextOption, help: "soup: checkpoints beside MODEL.")
  var with: [String] = []
  @Option(
    name: [.customShort("t"), .long], parsing: .unconditional,
    help: "Candidates judged at a time (default: all processors).")
  var threads: Int?
  @Flag(help: "Go on with the search that was interrupted.")
  var resume = false
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  func validate() throws {
    try Flags.checkThreads(threads)
    if data.isEmpty { throw ValidationError("--data is missing: the text to judge candidates on.") }
    try Flags.check("--population", population, 2...10_000)
    try Flags.check("--generations", generations, 0...10_000)
    try Flags.check("--seeds", seeds, 1...100)
    try Flags.check("--seed", seed, 0...Int(Int32.max))
    try Flags.check("--fitness-tokens", fitnessTokens, 1...1 << 30)
    guard (0.01...10).contains(budget) else { throw ValidationError("--budget: expected 0.01...10, found \(budget)") }
    guard (0...100).contains(lossLimit) else {
      throw ValidationError("--loss-limit: expected 0...100, found \(lossLimit)")
    }
    guard QuantisationScheme.named[type] != nil else {
      throw ValidationError("--type: expected q4 or q8, found \(type)")
    }
    try Flags.check("--proxy-tokens", proxyTokens, 1...1 << 40)
    if target == .hyper, val.isEmpty { throw ValidationError("--val is missing: what proxies are judged on.") }
    if target != .soup, !with.isEmpty { throw ValidationError("--with: expected with --target soup, found alone.") }
  }

  func run() throws {
    let start = Clock.seconds()
    guard !FileSystem.exists(out) else { throw InputError(out, expected: "a new path", found: "something there") }
    try FileSystem.makeDirectories(FileSystem.parent(of: out))
    let threads = threads ?? Processor.count
    let input = try EvolutionInput(self, threads: threads)
    let problem = try input.problem(self)
    var options = SearchOptions()
    options.population = population
    options.generations = generations
    let evolution = try Evolution(
      problem, options: options, seeds: (0..<seeds).map { UInt64(seed + $0) }, threads: threads,
      statePath: out + ".search.json", identity: input.identity(self), resume: resume)
    Interrupt.catchSignals()
    let display = EvolutionDisplay()
    let result: Evolution.Result
    do {
      result = try evolution.run(isInterrupted: { Interrupt.isRequested }, notify: display.show)
    } catch is SearchInterruption {
      Terminal.progress("")
      Terminal.error("interrupted and saved; go on with the same command and --resume")
      throw ExitCode(ExitStatus.interrupted)
    }
    Terminal.progress("")
    let report = EvolutionReport(
      target: target.rawValue, problem: problem, result: result, seconds: Clock.seconds() - start)
    try write(result.best.genetic.genome, of: problem)
    var document = report.json.object ?? [:]
    document["model"] = .string(out)
    document["data"] = input.description
    try FileSystem.write(JSON.object(document).encoded(.pretty) + [0x0A], to: out + ".evolve.json")
    try evolution.finish()
    if json { Terminal.output(.object(document)) } else { Terminal.output(report.text) }
  }

  private func write(_ genome: Genome, of problem: any SearchProblem) throws {
    if let proxies = problem as? SettingsSearch {
      return try FileSystem.write(SettingsFile.text(proxies.configuration(genome)), to: out)
    }
    guard let models = problem as? any ModelSearch else { return }
    let result = try models.model(genome)
    if result.quantised == nil {
      try result.save(to: out)
    } else {
      try result.saveFile(to: out, history: TrainingHistory(model)?.json.object ?? [:])
    }
  }
}
