import HyperCheckpoint
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
  /// `mpirun hyper train`; `scripts/test-mpi` builds and runs what this needs.
  @Suite(.enabled(if: MPI.isAvailable, "needs `swift test --traits MPI` and mpirun")) struct MPITests {
    private func arguments(_ run: Run, _ more: String...) throws -> [String] {
      try Workspace.training(out: run.path, "--val", #require(Workspace.validation), "--save-every", "20", "-q") + more
    }

    @Test(arguments: [2, 3]) func ranksOfOneThreadEndWithTheBytesOfOneProcess(ranks: Int) throws {
      let (one, several) = (Run(path: Workspace.fresh("one")), Run(path: Workspace.fresh("several")))
      let reference = try HyperProcess(arguments(one, "--json", "-t", "\(ranks)")).outcome()
      let outcome = try MPI.start(ranks, arguments(several, "--json", "-t", "1")).outcome()
      #expect(reference.status == 0 && outcome.status == 0, "\(outcome.errors)")
      #expect(try several.endsAs(one))
      func losses(_ run: Run) throws -> [Double] { try run.metrics().compactMap { $0["train/loss"]?.double } }
      #expect(try losses(several) == losses(one) && losses(one).count == 240)
      for key in ["steps", "tokens", "train_loss"] { #expect(try outcome.json()[key] == reference.json()[key]) }
    }

    /// A rank that is killed ends the job, which says how to go on; what was saved is whole, and the run ends as one that
    /// nothing happened to.
    @Test(arguments: [0, 1]) func aRankThatDiesEndsTheJobAndHarmsNoCheckpoint(rank: Int) throws {
      let (whole, run) = (Run(path: Workspace.fresh("whole")), Run(path: Workspace.fresh("died")))
      let steps = ["--num-iterations", "1500"]
      #expect(try HyperProcess(arguments(whole, "-t", "2") + steps).outcome().status == 0)

      let pids = Workspace.fresh("pids")
      let process = try MPI.start(2, arguments(run, "-t", "1") + steps, pids: pids)
      while run.newestStep == 0, !process.hasEnded() { usleep(300) }
      let pid = try FileSystem.readText("\(pids).\(rank)", limit: 64).prefix { $0 != "\n" }
      kill(try #require(pid_t(pid)), SIGKILL)
      let outcome = try process.outcome()
      #expect(outcome.status == 128 + SIGKILL)
      #expect(outcome.errors.contains("mpirun noticed that process rank \(rank)"), "\(outcome.errors)")
      #expect(outcome.errors.contains("hyper: rank \(1 - rank) was told to stop while it waits"), "\(outcome.errors)")
      #expect(outcome.errors.contains("go on with --resume"), "\(outcome.errors)")

      var warnings: [String] = []
      #expect(try RunDirectory(run.path, for: .reading).latest { warnings.append($0) } != nil)
      #expect(warnings.isEmpty && run.newestStep < 1500)
      let rest = try MPI.start(2, ["train", "--resume", "--out", run.path, "-t", "1", "-q"]).outcome()
      #expect(rest.status == 0, "\(rest.errors)")
      #expect(try run.endsAs(whole) && run.steps(with: "train/loss") == Array(1...1500))
    }

    @Test func aFileThatIsMissingIsSaidOnceAndEndsTheJob() throws {
      let run = Run(path: Workspace.fresh("none"))
      let outcome = try MPI.start(2, arguments(run, "--data", "/no/such/file.txt")).outcome()
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.count { $0.hasPrefix("hyper: ") } == 1, "\(outcome.errors)")
      #expect(
        outcome.errors.contains("hyper: rank 0 of 2: /no/such/file.txt: expected a readable file"), "\(outcome.errors)")
    }
  }
}

/// Open MPI, where the tests were built for it and it is installed.
private enum MPI {
  static var isAvailable: Bool {
    #if MPI
      FileSystem.exists(launcher)
    #else
      false
    #endif
  }

  private static let launcher = "/usr/bin/mpirun"

  /// Starts `ranks` of `hyper`; each writes its number into the file `pids`.RANK.
  static func start(_ ranks: Int, _ arguments: [String], pids: String? = nil) throws -> HyperProcess {
    try HyperProcess(
      arguments,
      environment: ["OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1"],
      launcher: [
        launcher, "--oversubscribe", "-n", "\(ranks)", "/bin/sh", "-c",
        (pids.map { "echo $$ > \($0).$OMPI_COMM_WORLD_RANK; " } ?? "") + "exec \"$@\"", "sh",
      ])
  }
}
