import HyperIO
import HyperModel
import HyperTraining
import Testing

/// Settings from files and flags: what they change, and what is refused with which words.
@Suite struct TrainingConfigurationTests {
  private func overlay(_ json: JSON) throws -> TrainingConfiguration {
    var configuration = TrainingConfiguration(model: Tiny.model)
    try configuration.overlay(JSONField(json, "a.toml"))
    return configuration
  }

  @Test func takesEveryValue() throws {
    let configuration = try overlay([
      "device_batch_size": 2, "sequence_length": 8, "total_batch_size": 48, "sampling": "windows", "learning_rate": 0.5,
      "beta1": 0.8, "beta2": 0.99, "weight_decay": 0, "grad_clip": 0, "warmup_steps": 0, "final_lr_frac": 1, "seed": 0,
      "threads": 3, "max_minutes": 2,
    ])
    #expect((configuration.deviceBatchSize, configuration.sequenceLength) == (2, 8))
    #expect((configuration.accumulation, configuration.tokensPerStep) == (3, 48))
    #expect(configuration.sampling == .windows)
    #expect((configuration.learningRate, configuration.beta1, configuration.beta2) == (0.5, 0.8, 0.99))
    #expect((configuration.weightDecay, configuration.gradientClip) == (0, 0))
    #expect((configuration.warmupSteps, configuration.finalLearningRateFraction) == (0, 1))
    #expect((configuration.seed, configuration.threads) == (0, 3))
    #expect(configuration.budget == .minutes(2) && configuration.totalSteps == nil)
  }

  @Test func leavesWhatIsNotGiven() throws {
    #expect(try overlay([:]) == TrainingConfiguration(model: Tiny.model))
    #expect(try overlay(["seed": .null, "unknown": 1]) == TrainingConfiguration(model: Tiny.model))
  }

  @Test(arguments: [
    TrainingConfiguration.Budget.steps(7), .tokens(1000), .minutes(0.5),
  ]) func itsJSONGivesItBack(budget: TrainingConfiguration.Budget) throws {
    var configuration = Tiny.training
    configuration.budget = budget
    configuration.totalBatchSize = 128
    configuration.sampling = .windows
    configuration.learningRate = 0.1 + 0.2
    #expect(try overlay(configuration.json) == configuration)
    #expect(try ModelConfiguration(json: configuration.json["model"] ?? .null, source: "") == configuration.model)
  }

  @Test func tokensAreRoundedUpToUpdates() {
    var configuration = Tiny.training
    for (tokens, steps) in [(1, 1), (64, 1), (65, 2), (128, 2), (129, 3)] {
      configuration.budget = .tokens(tokens)
      #expect(configuration.totalSteps == steps)
    }
  }

  /// Each with a part of the message: the place, what was expected, what was found.
  static let refused: [(JSON, String)] = [
    (["device_batch_size": 0], "a.toml: device_batch_size: expected an integer from 1 to 65536, found the integer 0"),
    (["device_batch_size": 1.5], "found the number 1.5"),
    (
      ["sequence_length": "8"], "a.toml: sequence_length: expected an integer from 1 to 1048576, found the string \"8\""
    ),
    (
      ["device_batch_size": 65536, "sequence_length": 1048576], "device_batch_size * sequence_length: expected at most"
    ),
    (["sequence_length": 8, "device_batch_size": 2, "total_batch_size": 17], "a multiple of"),
    (["total_batch_size": 4000], "= 2048, found 4000"),
    (["sampling": "random"], "a.toml: sampling: expected documents or windows"),
    (["sampling": 1], "a.toml: sampling: expected a string, found the integer 1"),
    (["learning_rate": 0], "a.toml: learning_rate: expected a number from 1e-09 to 10.0, found the integer 0"),
    (["learning_rate": -0.5], "found the number -0.5"), (["learning_rate": true], "found true"),
    (["beta1": 1], "a.toml: beta1"), (["beta2": -0.1], "a.toml: beta2"), (["weight_decay": -1], "a.toml: weight_decay"),
    (["grad_clip": -1], "a.toml: grad_clip"), (["warmup_steps": -1], "a.toml: warmup_steps"),
    (["final_lr_frac": 1.01], "a.toml: final_lr_frac"), (["seed": -1], "a.toml: seed"),
    (["threads": 0], "a.toml: threads: expected an integer from 1 to 1024"), (["threads": 1025], "a.toml: threads"),
    (["num_iterations": 0], "a.toml: num_iterations"), (["max_tokens": 0], "a.toml: max_tokens"),
    (["max_minutes": 0], "a.toml: max_minutes"), (["max_minutes": -3], "a.toml: max_minutes"),
    (
      ["max_minutes": 1, "max_tokens": 5], "one of num_iterations, max_tokens, max_minutes, found max_tokens and max"
    ),
  ]

  @Test(arguments: refused) func refuses(json: JSON, message: String) {
    let found = inputError { _ = try overlay(json) }
    #expect(found.contains(message), "\(found)")
  }

  /// One layer of several need not make sense alone.
  @Test func aLayerIsTakenWithoutTheOthers() throws {
    var configuration = TrainingConfiguration(model: Tiny.model)
    try configuration.take(JSONField(["total_batch_size": 24], "flags"))
    try configuration.overlay(JSONField(["device_batch_size": 3, "sequence_length": 4], "a.toml"))
    #expect(configuration.accumulation == 2)
  }
}
