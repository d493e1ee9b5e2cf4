import HyperCheckpoint
import HyperIO
import Testing

@Suite("Run directories") struct RunDirectoryTests {
  struct Failure: Error {}

  let directory: TemporaryDirectory
  var path: String { directory("run") }

  init() throws { directory = try TemporaryDirectory() }

  private func files(_ value: Int) -> [CheckpointFile] { [CheckpointFile("state.json", json: ["value": JSON(value)])] }

  private func open() throws -> RunDirectory { try RunDirectory(path, for: .training) }

  private func damage(_ run: RunDirectory, _ step: Int) throws {
    try FileSystem.write("{\"value\": 9}\n", to: run.checkpointPath(step) + "/state.json")
  }

  private func latest(_ run: RunDirectory) throws -> (step: Int?, warnings: [String]) {
    var warnings: [String] = []
    let step = try run.latest { warnings.append($0) }?.step
    return (step, warnings)
  }

  @Test func keepsMetricsAndCheckpoints() throws {
    let run = try open()
    #expect(try latest(run).step == nil)
    try run.metrics().append(["step": 1])
    for step in [10, 5, 1_234_567] { try run.publish(step: step, files: files(step)) }
    #expect(try FileSystem.readText(path + "/metrics.jsonl") == "{\"step\":1}\n")
    #expect(try run.steps() == [5, 10, 1_234_567])
    #expect(try FileSystem.list(path + "/checkpoints") == ["step-000005", "step-000010", "step-1234567"])
    #expect(try run.checkpoint(10).json("state.json") == ["value": 10])
    #expect(try latest(run).step == 1_234_567)
    #expect(try latest(run).warnings.isEmpty)
    try run.discard(after: 5)
    #expect(try run.steps() == [5])
  }

  @Test func readersNeedARunAndLeaveItAlone() throws {
    #expect(inputError { _ = try RunDirectory(path, for: .reading) }?.expected == "a run's directory")
    let run = try open()
    try run.publish(step: 1, files: files(1))
    try FileSystem.makeDirectory(path + "/checkpoints/step-000002.tmp-1-a")
    #expect(try latest(RunDirectory(path, for: .reading)).step == 1)
    #expect(FileSystem.exists(path + "/checkpoints/step-000002.tmp-1-a"))
  }

  @Test func oneTrainerAtATime() throws {
    var run: RunDirectory? = try open()
    let error = inputError { _ = try open() }
    #expect(error?.source == path + "/run.lock")
    #expect(error?.expected == "no other process at work here")
    withExtendedLifetime(run) {}
    run = nil
    _ = try open()
  }

  @Test func aDamagedNewestFallsBack() throws {
    let run = try open()
    for step in 1...3 { try run.publish(step: step, files: files(step)) }
    try damage(run, 3)
    let (step, warnings) = try latest(run)
    #expect(step == 2)
    #expect(warnings.count == 1)
    #expect(warnings[0].hasPrefix("checkpoint of step 3 is damaged, trying the one before: "))
    try FileSystem.removeFile(run.checkpointPath(2) + "/manifest.json")
    #expect(try latest(run).step == 1)
    try damage(run, 1)
    let error = inputError { _ = try latest(run) }
    #expect(error == InputError(path + "/checkpoints", expected: "a whole checkpoint", found: "3, all damaged"))
    try run.publish(step: 3, files: files(3))
    #expect(try latest(run).step == 3)
  }

  @Test func aCheckpointUnderAnotherNameIsRefused() throws {
    let run = try open()
    try run.publish(step: 1, files: files(1))
    try FileSystem.rename(run.checkpointPath(1), to: run.checkpointPath(2))
    #expect(inputError { _ = try run.checkpoint(2) }?.expected == "the checkpoint of step 2")
  }

  @Test func pruningKeepsTheLastAndTheBest() throws {
    let run = try open()
    for step in 1...6 { try run.publish(step: step, files: files(step)) }
    try run.markBest(step: 2)
    #expect(try run.prune(keepingLast: 2) == [1, 3, 4])
    #expect(try run.steps() == [2, 5, 6])
    #expect(try run.bestStep() == 2)
    #expect(try run.bestOrLatest { _ in }?.step == 2)
    try run.markBest(step: 6)
    #expect(try run.prune(keepingLast: 1) == [2, 5])
    #expect(inputError { try run.markBest(step: 7) } != nil)
    #expect(try run.bestStep() == 6)
  }

  @Test func pruningCountsNoDamagedOnes() throws {
    let run = try open()
    for step in 1...3 { try run.publish(step: step, files: files(step)) }
    try damage(run, 3)
    #expect(try latest(run).step == 2)
    #expect(try run.prune(keepingLast: 1) == [1, 3])
    try FileSystem.write("{}", to: run.checkpointPath(2) + "/manifest.json")
    #expect(try run.prune(keepingLast: 1).isEmpty)
    #expect(try run.steps() == [2])
  }

  @Test func aBrokenBestStopsPruning() throws {
    let run = try open()
    for step in 1...3 { try run.publish(step: step, files: files(step)) }
    try FileSystem.write("../../etc", to: path + "/best")
    #expect(inputError { _ = try run.prune(keepingLast: 1) }?.expected == "the name of a checkpoint")
    #expect(try run.steps() == [1, 2, 3])
  }

  @Test func bestIsTheLatestUntilMarked() throws {
    let run = try open()
    try run.publish(step: 4, files: files(4))
    #expect(try run.bestStep() == nil)
    #expect(try run.bestOrLatest { _ in }?.step == 4)
  }

  @Test func openingSweepsWhatACrashLeft() throws {
    do {
      let run = try open()
      for step in 1...2 { try run.publish(step: step, files: files(step)) }
    }
    let checkpoints = path + "/checkpoints/"
    // A crash while staging; one between the two renames of a replacement; one after them.
    try FileSystem.makeDirectory(checkpoints + "step-000003.tmp-1-a")
    try FileSystem.write("half", to: checkpoints + "step-000003.tmp-1-a/state.json")
    try FileSystem.rename(checkpoints + "step-000002", to: checkpoints + "step-000002.replaced-1-b")
    try FileSystem.makeDirectory(checkpoints + "step-000001.replaced-1-c")
    try FileSystem.makeDirectory(checkpoints + "mine.tmp-1-d")
    try FileSystem.write("half", to: path + "/run.json.tmp-1-e")
    try FileSystem.write("half", to: path + "/notes.tmp-1-f")
    let run = try open()
    #expect(try FileSystem.list(path + "/checkpoints") == ["mine.tmp-1-d", "step-000001", "step-000002"])
    #expect(try FileSystem.list(path) == ["checkpoints", "notes.tmp-1-f", "run.lock"])
    #expect(try latest(run).step == 2)
    #expect(try latest(run).warnings.isEmpty)
  }

  @Test func aFailedPublicationKeepsThePrevious() throws {
    let run = try open()
    try run.publish(step: 1, files: files(1))
    let broken = files(2) + [CheckpointFile("bad") { _ in throw Failure() }]
    #expect(throws: Failure.self) { try run.publish(step: 2, files: broken) }
    #expect(try run.steps() == [1])
    #expect(try latest(run).step == 1)
    #expect(try FileSystem.list(path + "/checkpoints") == ["step-000001"])
  }
}
