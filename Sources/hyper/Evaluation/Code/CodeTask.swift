import HyperIO
import HyperInference
import HyperTensor
import HyperText
import HyperTraining

/// `--task humaneval` and `--task mbpp`: programs that must pass tests, scored by pass@k.
struct CodeTask {
  let name: String
  let problems: [CodeProblem]
  let answers: AnswerFlags
  let flags: CodeFlags

  /// A program behind a problem's prompt.
  private struct Program {
    let problem: Int
    let text: String
    var verdict: PythonSandbox.Verdict?
  }

  /// - Parameter members: who writes the programs; nil: the set's own are run.
  func run(_ members: [ModelBundle]?, threads: Int) throws -> EvaluationReport {
    let sandbox = try PythonSandbox(cpuSeconds: flags.timeout ?? 5, memoryBytes: (flags.memory ?? 1024) << 20)
    let log = try answers.logSamples.map { try SampleLog($0, key: "result") }
    let start = Clock.seconds()
    var programs =
      try members.map { try write($0, threads: threads) }
      ?? problems.enumerated().map { Program(problem: $0, text: $1.reference) }
    try judge(&programs, sandbox, threads: threads, log: log)
    let samples = flags.samples ?? 1
    var verdicts: [Int: [PythonSandbox.Verdict]] = [:]
    for program in programs {
      guard let verdict = program.verdict, verdict != .interrupted else { continue }
      verdicts[program.problem, default: []].append(verdict)
    }
    let whole = verdicts.filter { $0.value.count == samples }
    guard !whole.isEmpty else {
      return .nothing(task: name, of: problems.count)
    }
    var report = report(whole.values.map { verdicts in verdicts.count { $0 == .passed } })
    report.json["timed_out"] = .integer(whole.values.joined().count { $0 == .timedOut })
    report.json["seconds"] = .number(Clock.seconds() - start)
    report.json["seed"] = .integer(answers.seed ?? 0)
    report.json["asked"] = .integer(problems.count)
    report.isPartial = whole.count < problems.count
    report.json["is_partial"] = .bool(report.isPartial)
    return report
  }

  /// The score of problems, each with how many of its programs passed.
  private func report(_ passed: [Int]) -> EvaluationReport {
    let samples = flags.samples ?? 1
    var passAtK = JSONObject()
    for k in flags.ks { passAtK[String(k)] = .number(PassAtK.mean(passed: passed, samples: samples, k: k)) }
    let accuracy = PassAtK.mean(passed: passed, samples: samples, k: 1)
    let solved = passed.count { $0 > 0 }
    let json: JSONObject = [
      "accuracy": .number(accuracy), "answered": .integer(passed.count), "coverage": .number(1),
      "error_when_answered": .number(1 - accuracy), "count": .integer(passed.count), "task": .string(name),
      "pass_at_k": .object(passAtK), "samples": .integer(samples), "solved": .integer(solved),
      "reference": .bool(flags.reference),
    ]
    let scores = passAtK.map { "pass@\($0.key) \(fixed(100 * ($0.value.double ?? 0), 2))%" }
    return EvaluationReport(
      json: json,
      text: "\(name): \(scores.joined(separator: ", ")); \(solved) of \(passed.count) problems solved"
        + (flags.reference ? " by the set's own solutions" : ", \(samples) program\(samples == 1 ? "" : "s") each"))
  }

  private func write(_ members: [ModelBundle], threads: Int) throws -> [Program] {
    let samples = flags.samples ?? 1
    let base = answers.options(texts: samples, usesCalculator: false)
    let predictors = try answers.predictors(members, threads: threads, texts: problems.count * samples)
    var programs: [(Int, Program)] = []
    try BatchWriter.write(with: predictors, count: problems.count) { [problems] index in
      var options = base
      options.stop = problems[index].stops
      return BatchWriter.Request(
        id: index, prompt: problems[index].prompt, options: options,
        seeds: BatchWriter.seeds(of: index, from: base.sampling.seed, count: samples))
    } isStopped: {
      Interrupt.isRequested
    } take: { [problems] index, texts in
      programs += texts.map { (index, Program(problem: index, text: $0.text)) }
      Terminal.progress("written \(programs.count) of \(problems.count * samples) programs")
    }
    // The sort is stable: a problem's programs keep their order.
    return programs.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func record(_ program: Program, _ verdict: PythonSandbox.Verdict?) -> JSONObject {
    [
      "task_id": .string(problems[program.problem].id), "completion": .string(program.text),
      "passed": verdict.map { .bool($0 == .passed) } ?? .null, "result": .string(verdict?.text ?? "not run"),
    ]
  }

  /// Runs every program, on several threads, and logs each as soon as it is judged, those that were not at the end.
  private func judge(_ programs: inout [Program], _ sandbox: PythonSandbox, threads: Int, log: SampleLog?) throws {
    let list = programs
    let shared = Lock(
      (
        next: 0, done: 0, verdicts: [PythonSandbox.Verdict?](repeating: nil, count: list.count),
        failure: nil as (any Error)?
      ))
    ThreadTeam.run(max(1, min(threads, list.count))) { thread in
      while true {
        let index: Int? = shared.withLock { state in
          guard state.failure == nil, state.next < list.count, !Interrupt.isRequested else { return nil }
          defer { state.next += 1 }
          return state.next
        }
        guard let index else { return }
        do {
          let verdict = try sandbox.run(problems[list[index].problem].program(list[index].text))
          let done = try shared.withLock { state in
            if verdict != .interrupted { try log?.add(record(list[index], verdict)) }
            state.verdicts[index] = verdict
            state.done += 1
            return state.done
          }
          if thread == 0 { Terminal.progress("run \(done) of \(list.count) programs") }
        } catch {
          shared.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
    let (verdicts, failure) = shared.withLock { ($0.verdicts, $0.failure) }
    if let failure { throw failure }
    for index in programs.indices {
      programs[index].verdict = verdicts[index]
      if verdicts[index] ?? .interrupted == .interrupted { try log?.add(record(list[index], nil)) }
    }
  }
}
