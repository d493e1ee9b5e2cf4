import HyperIO
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension EndToEnd {
  /// Ctrl-C, a polite end, and disks that fill up: training saves or says why not, and goes on exactly.
  @Suite struct InterruptTests {
    /// So many that a signal comes before the end, on a fast disk too.
    private static let steps = 1500

    private func begin(_ run: Run, _ more: String...) throws -> HyperProcess {
      try HyperProcess(Workspace.training(out: run.path, "--num-iterations", "\(Self.steps)") + more)
    }

    /// The end that all of these must come to.
    private func whole() throws -> Run {
      let run = Run(path: Workspace.path("interrupt-whole"))
      if !FileSystem.exists(run.path) {
        let outcome = try begin(run, "-q").outcome()
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      return run
    }

    /// A session that gets `signal` once a checkpoint is there.
    private func interrupted(_ run: Run, by signal: Int32) throws -> HyperProcess.Outcome {
      let process = try begin(run, "--save-every", "3")
      while run.newestStep == 0, !process.hasEnded() { usleep(300) }
      process.send(signal)
      return try process.outcome()
    }

    private func resume(_ run: Run, fileBlocks: Int? = nil) throws -> HyperProcess.Outcome {
      try HyperProcess(["train", "--resume", "--out", run.path, "--save-every", "0", "-q"], fileBlocks: fileBlocks)
        .outcome()
    }

    @Test(arguments: [SIGINT, SIGTERM]) func aSignalSavesAndSaysHowToGoOn(signal: Int32) throws {
      let run = Run(path: Workspace.fresh("interrupted"))
      let outcome = try interrupted(run, by: signal)
      #expect(outcome.status == 130, "\(outcome.errors)")
      #expect(outcome.errorLines.last == "interrupted and saved; go on with: hyper train --resume --out \(run.path)")
      #expect(try run.newestStep < Self.steps && run.steps(with: "train/loss") == Array(1...run.newestStep))

      let rest = try resume(run)
      #expect(rest.status == 0, "\(rest.errors)")
      #expect(try run.endsAs(whole()))
      #expect(try run.steps(with: "train/loss") == Array(1...Self.steps))
    }

    @Test func endlessWritingStopsAtTheSignal() throws {
      let model = try Workspace.modelThatNeverEnds()
      let process = try HyperProcess(["infer", "-m", model, "-p", "One", "-n", "-1", "--temp", "0"])
      while process.outputCount < 1000, !process.hasEnded() { usleep(300) }
      process.send(SIGINT)
      let outcome = try process.outcome()
      #expect(outcome.status == 130 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(outcome.text.hasPrefix("One") && outcome.text.hasSuffix("\n"))
    }

    /// Starts a command, sends a signal as soon as `isReached`, and returns what it came to.
    private func stopped(
      _ arguments: [String], environment: [String: String] = [:], when isReached: () -> Bool
    ) throws -> HyperProcess.Outcome {
      let process = try HyperProcess(arguments, environment: environment)
      while !isReached(), !process.hasEnded() { usleep(300) }
      process.send(SIGINT)
      return try process.outcome()
    }

    private func list(_ directory: String) -> [String] { (try? FileSystem.list(directory)) ?? [] }

    /// So much data that a signal comes before the end.
    private func synthesise(_ kind: String, count: Int) throws -> String {
      let path = Workspace.fresh("much") + (kind == "stories" ? ".txt" : ".jsonl")
      let outcome = try hyper("data", "synth", "--kind", kind, "--documents", "\(count)", "--out", path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return path
    }

    @Test func dataThatIsHalfWrittenIsRemoved() throws {
      let (stories, problems) = (
        try synthesise("stories", count: 10_000), try synthesise("problems", count: 20_000)
      )
      for command in [
        ["data", "synth", "--documents", "100000000"], ["data", "name", problems],
        ["data", "prepare", stories, "--tokenizer", try #require(Workspace.exported)],
      ] {
        let place = Workspace.fresh("unfinished")
        let outcome = try stopped(command + ["--out", place + "/out"]) { !list(place).isEmpty }
        #expect(outcome.status == 130 && outcome.errors == "interrupted: nothing was written\n", "\(outcome.errors)")
        #expect(list(place) == [])
      }
    }

    @Test func bitsPerByteAreToldOfWhatWasScored() throws {
      let (stories, cache) = (try synthesise("stories", count: 10_000), Workspace.fresh("cache"))
      let arguments = ["eval", "-m", try Workspace.model(), "--data", stories, "-t", "1", "--json"]
      let environment = ["HYPER_CACHE": cache]
      let early = try stopped(arguments, environment: environment) { !list(cache + "/packed").isEmpty }
      #expect(early.status == 130 && early.errors == "interrupted: nothing was scored\n", "\(early.errors)")
      #expect(list(cache + "/packed") == [])
      let outcome = try stopped(arguments, environment: environment) {
        list(cache + "/packed").contains { !$0.contains(".tmp-") }
      }
      #expect(outcome.status == 130 && outcome.errors.contains("this is the score of what was done"))
      let json = try outcome.json()
      #expect(json["tokens"]?.int ?? 0 > 0 && json["bits_per_byte"]?.double ?? 0 > 0)
    }

    @Test func answersAreToldOfHowMany() throws {
      let (log, report) = (Workspace.fresh("answers"), Workspace.fresh("report"))
      let arguments = [
        "eval", "-m", try Workspace.model(), "--task", "problems", "--count", "5000", "-t", "1", "--json",
      ]
      let outcome = try stopped(arguments + ["--log-samples", log, "--output-path", report]) {
        (try? FileSystem.read(log))?.isEmpty == false
      }
      #expect(outcome.status == 130, "\(outcome.errors)")
      let json = try outcome.json()
      #expect(json["asked"] == 5000 && json["is_partial"] == true && 1..<5000 ~= json["count"]?.int ?? 0)
      #expect(try FileSystem.readJSON(report)["count"] == json["count"])
    }

    /// Of a part of a text no confidence is known: with --abstain-below it is not shown.
    @Test func aTextThatMayBeRefusedIsNotShownInPart() throws {
      let (model, log) = (try Workspace.modelThatNeverEnds(), Workspace.fresh("power"))
      let process = try HyperProcess([
        "infer", "-m", model, "-p", "One", "-n", "-1", "--temp", "0", "--abstain-below", "0.9", "--power-log", log,
      ])
      // Power is recorded while it writes.
      while (try? FileSystem.read(log))?.isEmpty ?? true, !process.hasEnded() { usleep(300) }
      process.send(SIGINT)
      let outcome = try process.outcome()
      #expect(outcome.status == 130 && outcome.output.isEmpty, "\(outcome.errors)")
    }

    @Test func twoTrainersDoNotShareADirectory() throws {
      let run = Run(path: Workspace.fresh("shared"))
      let process = try begin(run, "--save-every", "1")
      while run.newestStep == 0, !process.hasEnded() { usleep(300) }
      let second = try resume(run)
      #expect(second.status == 1 && second.errors.contains("expected no other process at work here"))
      process.send(SIGINT)
      #expect(try process.outcome().status == 130)
    }

    /// No file may grow over 20 KiB, as on a disk that is full: a checkpoint cannot be written.
    @Test(.disabled(if: Workspace.isSanitized, "a sanitizer's runtime writes files of its own"))
    func aCheckpointThatDoesNotFitStopsTheRunAndHarmsNone() throws {
      let run = Run(path: Workspace.fresh("limited"))
      #expect(try interrupted(run, by: SIGINT).status == 130)
      let (step, model) = (run.newestStep, try run.newest("model.safetensors"))
      let outcome = try resume(run, fileBlocks: 40)
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.count == 1 && outcome.errors.hasPrefix("hyper: write "))
      #expect(outcome.errors.hasSuffix(": File too large\n"), "\(outcome.errors)")
      #expect(try run.newestStep == step && run.newest("model.safetensors") == model)
      #expect(try FileSystem.list(run.path + "/checkpoints").allSatisfy { !$0.contains(".tmp-") })
      #expect(try resume(run).status == 0)
      #expect(try run.endsAs(whole()))
      #expect(try run.steps(with: "train/loss") == Array(1...Self.steps))
    }

    /// A disk of 1 MiB that keeps every checkpoint fills up.
    @Test(.enabled(if: SmallDisk.isAvailable)) func aFullDiskStopsTheRunAndMoreRoomLetsItGoOn() throws {
      let disk = try SmallDisk(megabytes: 1)
      let run = Run(path: disk.path + "/run")
      let outcome = try begin(run, "--save-every", "3", "--keep", "1000", "-q").outcome()
      #expect(outcome.status == 1)
      #expect(
        outcome.errorLines.count == 1 && outcome.errors.hasSuffix("No space left on device\n"), "\(outcome.errors)")
      let saved = run.checkpoints
      #expect(saved.count > 1 && run.newestStep < Self.steps)
      try disk.grow(megabytes: 256)
      #expect(try hyper("infer", "-m", run.path, "-n", "3").status == 0)
      #expect(try resume(run).status == 0)
      #expect(run.checkpoints.starts(with: saved))
      #expect(try run.endsAs(whole()))
      #expect(try run.steps(with: "train/loss") == Array(1...Self.steps))
    }
  }
}
