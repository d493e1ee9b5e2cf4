import HyperCheckpoint
import HyperIO
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A process killed while it publishes: the next one finds the checkpoint before, and nothing half done.
@Suite("Crashes") struct CrashTests {
  @Test func killedWhileWriting() async throws {
    let directory = try TemporaryDirectory()
    let path = directory("run")
    try RunDirectory(path, for: .training).publish(step: 1, files: [CheckpointFile("state.json", json: ["value": 1])])
    for moment in 0..<4 {
      for step in [1, 2] {
        await #expect(processExitsWith: .signal(SIGKILL)) {
          [path = path as String, moment = moment as Int, step = step as Int] in
          let run = try RunDirectory(path, for: .training)
          let files = (0..<2).map { number in
            CheckpointFile("file\(number)") { writer in
              if moment == 2 * number { kill(getpid(), SIGKILL) }
              try writer.write([UInt8](repeating: 7, count: 1 << 20))
              if moment == 2 * number + 1 { kill(getpid(), SIGKILL) }
            }
          }
          try run.publish(step: step, files: files)
        }
        let left = try FileSystem.list(path + "/checkpoints")
        #expect(left.count == 2 && left[1].hasPrefix("step-00000\(step).tmp-"))
        // The dead process's lock does not block.
        let run = try RunDirectory(path, for: .training)
        #expect(try FileSystem.list(path + "/checkpoints") == ["step-000001"])
        #expect(try run.latest { _ in }?.json("state.json") == ["value": 1])
      }
    }
  }

  /// A process that publishes and prunes without end, killed at random moments.
  @Test func killedAtRandom() async throws {
    let directory = try TemporaryDirectory()
    let path = directory("run")
    try RunDirectory(path, for: .training).publish(step: 0, files: [CheckpointFile("state.json", json: ["value": 0])])
    var last = 0
    for round in 0..<12 {
      await #expect(processExitsWith: .signal(SIGALRM)) { [path = path as String, round = round as Int] in
        let run = try RunDirectory(path, for: .training)
        var step = try run.latest { _ in }?.step ?? 0
        // Unhandled, the alarm ends the process wherever it is.
        ualarm(UInt32(2000 + 5377 * (round % 6)), 0)
        while true {
          step += round.isMultiple(of: 2) ? 1 : 0
          try run.publish(step: step, files: [CheckpointFile("state.json", json: ["value": JSON(step)])])
          try run.markBest(step: step)
          try run.prune(keepingLast: 2)
        }
      }
      let run = try RunDirectory(path, for: .training)
      var warnings: [String] = []
      let checkpoint = try #require(try run.latest { warnings.append($0) })
      #expect(warnings.isEmpty)
      #expect(checkpoint.step >= last)
      #expect(try checkpoint.json("state.json") == ["value": JSON(checkpoint.step)])
      #expect(try run.bestOrLatest { _ in } != nil)
      #expect(try FileSystem.list(path + "/checkpoints").allSatisfy { !$0.contains(".") })
      last = checkpoint.step
    }
    #expect(last > 0)
  }
}
