import ArgumentParser
import HyperIO
import HyperInference
import HyperText
import HyperTraining

/// `hyper eval`: how good a model is. One file a task, in `Evaluation/`.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Score a model: bits per byte of text, answers to word problems, programs.",
    discussion: """
      bpb: bits per byte, which compares models with different vocabularies. The nats
      of every token and document end, each document whole and from zero state,
      over ln 2 times the bytes of text.

      gsm8k: questions of {"question", "answer"} records, prompted as in training,
      scored by GSM8K's own rule: the number behind "#### " must be the record's.

      problems: the same for problems that our generator makes; needs no data.
      --split test (the default) has known sentences in combinations that training
      lacks, --split situations sentences that training lacks.

      humaneval, mbpp: programs in Python that must pass the set's tests; pass@k,
      estimated without bias. They run in processes that can compute and little
      else, and only with --allow-code-execution. These sets are for evaluation:
      never train on them.

      Each answer has a confidence: of several votes the share that agrees, of one
      text the geometric mean probability of its tokens. --abstain-below refuses the
      less sure ones. The risk-coverage table shows what that would be worth at every
      confidence, on the data at hand. A text without a final answer is no answer.

      Examples:
        hyper eval -m runs/small --task bpb --data dev.txt.zst
        hyper eval -m runs/math --task gsm8k --data held-out.jsonl
        hyper eval -m runs/math --task gsm8k --data held-out.jsonl --votes 16
        hyper eval -m runs/math --task problems --votes 8 --log-samples samples.jsonl
        hyper eval -m runs/code --task mbpp --data mbpp.jsonl --allow-code-execution
        hyper eval --task humaneval --data humaneval.jsonl.zst --reference \\
          --allow-code-execution
      """)

  @Option(
    name: [.short, .long],
    help: "A run, a checkpoint, a model directory, a .hyper file or a shipped model's name (default: stories).")
  var model: String?
  @Option(
    name: [.customLong("task"), .customLong("tasks")],
    help: "What to score.")
  var task = Task.bpb
  @Option(parsing: .upToNextOption, help: "Text or records to score.")
  var data: [String] = []
  @Option(
    parsing: .unconditional,
    help:
      "bpb: score windows of this many tokens across documents from zero state, as nanoGPT does; not bits per byte as above."
  )
  var windows: Int?
  @Option(parsing: .unconditional, help: "Score so many windows or questions at most.")
  var limit: Int?
  @Option(parsing: .unconditional, help: PruningFlags.help)
  var gateCutoff: Float?
  @Option(parsing: .unconditional, help: "problems: how many (default 500).")
  var count: Int?
  @Option(help: "problems: of which templates (default test).")
  var split: ProblemGenerator.Split?
  @OptionGroup var answers: AnswerFlags
  @OptionGroup var together: EnsembleFlags
  @OptionGroup var code: CodeFlags
  @Option(name: [.customShort("t"), .long], parsing: .unconditional, help: "Threads (default: all processors).")
  var threads: Int?
  @Option(
    name: [.customLong("output-path"), .customLong("output_path")], help: "Write the JSON document to this file, too.")
  var outputPath: String?
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  enum Task: String, ExpressibleByArgument, CaseIterable {
    case bpb
    case gsm8k
    case problems
    case humaneval
    case mbpp

    /// How the records of a set of programs are written; nil for other tasks.
    var code: CodeProblem.Format? {
      switch self {
      case .humaneval: .humaneval
      case .mbpp: .mbpp
      default: nil
      }
    }
  }

  func validate() throws {
    try Flags.checkThreads(threads)
    try PruningFlags.check(gateCutoff)
    if gateCutoff ?? 0 > 0, windows != nil {
      throw ValidationError("--gate-cutoff: expected without --windows, found both.")
    }
    if let outputPath, outputPath == answers.logSamples {
      throw ValidationError("--output-path and --log-samples: expected two files, found one.")
    }
    if data.isEmpty, task != .problems { throw ValidationError("--data is missing: what to score.") }
    if let windows, !(1...65_536).contains(windows) {
      throw ValidationError("--windows: expected 1...65536, found \(windows)")
    }
    if let limit, limit < 1 { throw ValidationError("--limit: expected 1 or more, found \(limit)") }
    if let count, !(1...10_000_000).contains(count) {
      throw ValidationError("--count: expected 1...10000000, found \(count)")
    }
    func refuse(_ flag: String?, unless tasks: [Task]) throws {
      if let flag, !tasks.contains(task) {
        throw ValidationError(
          "\(flag): expected with --task \(tasks.map(\.rawValue).joined(separator: " or ")), found \(task.rawValue).")
      }
    }
    try refuse(windows.map { _ in "--windows" }, unless: [.bpb])
    try refuse(count.map { _ in "--count" }, unless: [.problems])
    try refuse(split.map { _ in "--split" }, unless: [.problems])
    try refuse(data.first.map { _ in "--data" }, unless: Task.allCases.filter { $0 != .problems })
    try refuse(answers.firstForQuestions, unless: [.gsm8k, .problems])
    try refuse(answers.firstGiven, unless: Task.allCases.filter { $0 != .bpb })
    try refuse(together.isEnsemble ? "--ensemble" : nil, unless: Task.allCases.filter { $0 != .bpb })
    try refuse(code.firstGiven, unless: [.humaneval, .mbpp])
    if task.code != nil, !code.allowCodeExecution {
      throw ValidationError(
        "--task \(task.rawValue): expected --allow-code-execution, for it runs programs that a model wrote on this machine "
          + "(in processes without network, other processes and writable files; see hyper eval --help).")
    }
    if code.samples ?? 1 > 1, answers.temp == 0 {
      throw ValidationError("--samples: expected a --temp above 0, found 0, which writes the same program each time.")
    }
    if task == .bpb, limit != nil, windows == nil {
      throw ValidationError("--limit: expected together with --windows, found alone.")
    }
  }

  func run() throws {
    let threads = threads ?? Processor.count
    for path in [outputPath, answers.logSamples].compactMap({ $0 }) { try FileSystem.check(path, isNoneOf: data) }
    if let outputPath { try Self.checkOutput(outputPath) }
    Interrupt.catchSignals()
    let report = try report(threads: threads)
    Terminal.progress("")
    if json { Terminal.output(.object(report.json)) } else { Terminal.output(report.text + "\n") }
    if let outputPath, !report.isEmpty {
      try FileSystem.write(JSON.object(report.json).text(.pretty) + "\n", to: outputPath)
    }
    if report.isPartial {
      Terminal.warn(report.isEmpty ? "stopped" : "stopped: this is the score of what was done until then")
      throw ExitCode(ExitStatus.interrupted)
    }
  }

  /// Before the work: makes the report's directory, and refuses to replace what is no report.
  private static func checkOutput(_ path: String) throws {
    try FileSystem.makeDirectories(FileSystem.parent(of: path))
    try FileSystem.checkReplaceable(path)
    guard FileSystem.exists(path) else { return }
    let bytes = try FileSystem.read(path)
    let earlier = try? JSON(parsing: bytes, source: path)
    guard bytes.isEmpty || earlier?["accuracy"] != nil || earlier?["bits_per_byte"] != nil else {
      throw InputError(path, expected: "a new path, or an earlier report to replace", found: "another file")
    }
  }

  private func report(threads: Int) throws -> EvaluationReport {
    if let format = task.code {
      let problems = try Array(data.flatMap { try CodeProblem.read($0, format) }.prefix(limit ?? .max))
      return try CodeTask(name: task.rawValue, problems: problems, answers: answers, flags: code).run(
        code.reference ? nil : members(), threads: threads)
    }
    guard task == .gsm8k || task == .problems else {
      return try BitsPerByteTask(data: data, windows: windows, limit: limit).run(
        bundle(), threads: threads)
    }
    let questions = try Array(questions().prefix(limit ?? .max))
    return try QuestionTask(name: task.rawValue, questions: questions, flags: answers).run(members(), threads: threads)
  }

  private func bundle() throws -> ModelBundle {
    try PruningFlags.apply(gateCutoff, to: ModelBundle.load(model, checkFinite: true, report: Terminal.warn))
  }

  private func members() throws -> [ModelBundle] {
    try together.members(with: bundle(), gateCutoff: gateCutoff, checkFinite: true, seed: answers.seed ?? 0)
  }

  private func questions() throws -> [QuestionRecord] {
    guard task == .problems else { return try data.flatMap(QuestionRecord.read) }
    return try QuestionRecord.generated(
      count: count ?? 500, seed: UInt64(answers.seed ?? 0), split: split ?? .test)
  }
}
