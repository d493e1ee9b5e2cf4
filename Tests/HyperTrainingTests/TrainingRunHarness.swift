import HyperCheckpoint
import HyperIO
import HyperInference
import HyperTensor
import HyperText
import HyperTraining

/// One run's directory, data and what sessions of it reported.
final class TrainingRunHarness {
  let directory: TemporaryDirectory
  let training: PackedTokens
  let validation: PackedTokens
  var configuration: TrainingConfiguration
  var cadence = TrainingCadence()
  /// What sessions pass through.
  var power: PowerGate?
  /// What a run begins from; nil: random weights.
  var first: Memory?
  /// Whether sessions are interrupted before their first update.
  var isInterruptedAtOnce = false
  /// Whether sessions score validation text.
  var validates = false
  private(set) var warnings: [String] = []
  /// The steps at which sessions ended early.
  private(set) var lostPatience: [Int] = []
  private(set) var reports: [TrainingEvent.StepReport] = []

  init(_ configuration: TrainingConfiguration) throws {
    directory = try TemporaryDirectory()
    training = try Tiny.pack(Tiny.texts(40), in: directory, as: "training")
    validation = try Tiny.pack(Tiny.texts(5, from: 90), in: directory, as: "validation")
    self.configuration = configuration
    cadence.evalEvery = 0
    cadence.sampleEvery = 0
    cadence.saveEvery = 0
  }

  var path: String { directory("run") }

  /// A session that begins or, with `resume`, goes on, until the end or until `stop` says so of its last report.
  @discardableResult
  func train(
    resume: Bool = false,
    until stop: @escaping (TrainingEvent.StepReport) -> Bool = { _ in false }
  ) throws -> TrainingSummary {
    reports = []
    let run = try TrainingRun(
      configuration, cadence: cadence, training: training, validation: validates ? validation : nil,
      tokenizer: Tiny.tokenizer, directory: RunDirectory(path, for: .training), resume: resume, first: first,
      power: power
    ) { event in
      switch event {
      case .warning(let text): self.warnings.append(text)
      case .lostPatience(let step, _): self.lostPatience.append(step)
      case .step(let report): self.reports.append(report)
      default: break
      }
    }
    return try run.run { self.reports.last.map(stop) ?? self.isInterruptedAtOnce }
  }

  /// The checkpoint's parts that decide how a run goes on: time is left out.
  func state(at step: Int) throws -> CheckpointState {
    let checkpoint = try RunDirectory(path, for: .reading).checkpoint(step)
    let training = try checkpoint.json("training.json")
    let progress = training["progress"]
    return CheckpointState(
      model: Array(try checkpoint.file("model.safetensors").bytes),
      optimizer: Array(try checkpoint.file("optimizer.safetensors").bytes),
      position: training["data"] ?? .null,
      progress: ["step", "tokens", "decay", "best", "smoothed_loss", "lowest_loss", "spike_softness", "rounds_from"].map
      {
        progress?[$0] ?? .null
      } + [training["updates"] ?? .null, training["low_loss"] ?? .null])
  }

  func steps() throws -> [Int] { try RunDirectory(path, for: .reading).steps() }

  /// The lines of `metrics.jsonl`.
  func metrics() throws -> [JSON] {
    try FileSystem.read(path + "/metrics.jsonl").split(separator: UInt8(ascii: "\n")).map {
      try JSON(parsing: Array($0), source: "metrics.jsonl")
    }
  }

  /// The steps of the lines that have `key`.
  func steps(with key: String) throws -> [Int] {
    try metrics().filter { $0[key] != nil }.compactMap { $0["step"]?.int }
  }
}

/// Weights, moments and carried states, position in the data, and progress without the time.
struct CheckpointState: Equatable, CustomStringConvertible {
  let model: [UInt8]
  let optimizer: [UInt8]
  let position: JSON
  let progress: [JSON]

  var description: String { "model \(SHA256.digest(of: model).hex), at \(progress), \(position)" }
}
