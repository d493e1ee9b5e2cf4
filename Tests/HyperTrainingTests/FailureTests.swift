import HyperCheckpoint
import HyperIO
import HyperTraining
import Testing

/// Runs that break down stop with a reason and keep their last checkpoint.
@Suite struct FailureTests {
  /// A checkpoint one of whose weights became NaN stops the session that goes on from it, and nothing is saved over it.
  @Test func aWeightThatIsNoNumberStopsTheRun() throws {
    let run = try TrainingRunHarness(Tiny.training)
    try run.train { $0.step == 3 }
    let checkpoint = try RunDirectory(run.path, for: .reading).checkpoint(3)
    let files = try checkpoint.names.map { name -> CheckpointFile in
      var bytes = Array(try checkpoint.file(name).bytes)
      // The last four bytes are a weight of the final norm.
      if name == "model.safetensors" { bytes.replaceSubrange((bytes.count - 4)..., with: [0, 0, 0xC0, 0x7F]) }
      return CheckpointFile(name, bytes: bytes)
    }
    try RunDirectory(run.path, for: .training).publish(step: 3, files: files)
    let before = try run.state(at: 3)

    let failure = #expect(throws: TrainingFailure.self) { try run.train(resume: true) }
    guard case .notFinite(step: 3, _, _) = failure else {
      Issue.record("expected notFinite at step 3, found \(String(describing: failure))")
      return
    }
    #expect("\(failure.map { "\($0)" } ?? "")".contains("earlier checkpoints are intact"))
    #expect(try run.steps() == [3])
    #expect(try run.state(at: 3) == before)
    #expect(try run.steps(with: "train/loss") == [1, 2, 3])
  }

  /// A learning rate that is much too high, with logits that are capped so that they stay numbers.
  @Test func aLossFarAboveAnUntrainedModelsStopsTheRun() throws {
    var configuration = Tiny.training
    configuration.model.logitSoftCap = 50
    configuration.learningRate = 3
    configuration.gradientClip = 0
    configuration.budget = .steps(400)
    let run = try TrainingRunHarness(configuration)
    run.cadence.saveEvery = 25
    let failure = #expect(throws: TrainingFailure.self) { try run.train() }
    guard case .diverged(let step, let loss, let lowest) = failure else {
      Issue.record("expected diverged, found \(String(describing: failure))")
      return
    }
    #expect(step > 50 && loss > lowest + 1.5)
    #expect(try run.steps().last == (step - 1) / 25 * 25, "what was saved before stays, the broken state is not saved")
    #expect("\(failure.map { "\($0)" } ?? "")".contains("--learning-rate"))
  }

  /// The room for checkpoints is gone (a file stands where one's directory would be made): the run ends with the system's
  /// reason and goes on when there is room again.
  @Test func aCheckpointThatCannotBeWrittenStopsTheRun() throws {
    let whole = try TrainingRunHarness(Tiny.training)
    try whole.train()
    let run = try TrainingRunHarness(Tiny.training)
    try run.train { $0.step == 4 }
    let (checkpoints, aside) = (run.path + "/checkpoints", run.path + "/aside")
    run.cadence.saveEvery = 2
    var moved = false
    #expect(throws: SystemError.self) {
      try run.train(resume: true) { report in
        if report.step == 5, !moved {
          moved = true
          try? FileSystem.rename(checkpoints, to: aside)
        }
        return false
      }
    }
    try FileSystem.rename(aside, to: checkpoints)
    #expect(try run.steps() == [4])
    try run.train(resume: true)
    #expect(try run.state(at: 12) == whole.state(at: 12))
    #expect(try run.steps(with: "train/loss") == Array(1...12))
  }
}
