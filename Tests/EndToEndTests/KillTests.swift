import HyperCheckpoint
import HyperIO
import HyperTensor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension EndToEnd {
  /// Training that is killed at random moments, again and again, ends with the bytes of training that was not.
  @Suite struct KillTests {
    private static let steps = 180

    private func arguments(_ run: Run, threads: Int) throws -> [String] {
      try Workspace.training(
        out: run.path, "--num-iterations", "\(Self.steps)", "--val", #require(Workspace.validation), "--eval-every",
        "12",
        "--save-every", "3", "-t", "\(threads)", "--resume", "--json", "-q")
    }

    /// Seconds on a clock that only goes forward.
    private func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    @Test(arguments: [(threads: 1, kills: 20), (threads: 2, kills: 5)])
    func killedAndResumedItEndsWithTheSameBytes(threads: Int, kills wantedKills: Int) throws {
      let whole = Run(path: Workspace.fresh("whole"))
      let start = now()
      let reference = try HyperProcess(arguments(whole, threads: threads)).outcome()
      #expect(reference.status == 0, "\(reference.errors)")
      // From one checkpoint to the next, start-up included: kills land in updates and in every part of saving.
      let interval = (now() - start) * 3 / Double(Self.steps)
      var random = RandomGenerator(seed: UInt64(threads))
      var kills = 0
      while kills < wantedKills {
        let run = Run(path: Workspace.fresh("killed"))
        // One life cut short anywhere, its beginning included, then one that gets a checkpoint further.
        var outcome: HyperProcess.Outcome
        repeat {
          _ = try life(run, threads, until: nil, then: Double(random.uniform()) * 0.1)
          outcome = try life(run, threads, until: run.newestStep + 1, then: Double(random.uniform()) * 1.5 * interval)
          if outcome.status == -SIGKILL { kills += 1 }
          try expectWhole(run)
        } while outcome.status == -SIGKILL
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try run.endsAs(whole))
        let (json, expected) = (try outcome.json(), try reference.json())
        for key in ["steps", "tokens", "train_loss", "val_loss", "val_bpb"] { #expect(json[key] == expected[key]) }
        #expect(try FileSystem.read(run.path + "/best") == FileSystem.read(whole.path + "/best"))
        #expect(try run.steps(with: "train/loss") == Array(1...Self.steps))
        #expect(try run.steps(with: "val/bpb") == Array(stride(from: 12, through: Self.steps, by: 12)))
        #expect(try FileSystem.list(run.path + "/checkpoints").allSatisfy { !$0.contains(".") })
        #expect(try FileSystem.list(run.path) == FileSystem.list(whole.path), "nothing half written is left")
        try FileSystem.removeTree(run.path)
      }
    }

    /// One session, killed `delay` seconds after the checkpoint of `step` or a later one is there (or after its start).
    private func life(
      _ run: Run, _ threads: Int, until step: Int?, then delay: Double
    ) throws -> HyperProcess.Outcome {
      let process = try HyperProcess(arguments(run, threads: threads))
      if let step { while run.newestStep < step, !process.hasEnded() { usleep(300) } }
      usleep(UInt32(delay * 1e6))
      process.send(SIGKILL)
      return try process.outcome()
    }

    /// At any moment the newest published checkpoint is whole.
    private func expectWhole(_ run: Run) throws {
      var warnings: [String] = []
      let checkpoint = try RunDirectory(run.path, for: .reading).latest { warnings.append($0) }
      #expect(warnings.isEmpty && checkpoint != nil)
    }
  }
}
