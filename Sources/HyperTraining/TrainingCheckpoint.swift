import HyperCheckpoint
import HyperIO
import HyperInference
import HyperTensor
import HyperText

/// Where a run stands, besides its tensors: enough to go on with the same bits.
struct TrainingProgress: Equatable {
  /// Updates made.
  var step = 0
  /// Targets trained on.
  var tokens = 0
  /// Seconds spent in updates, over all sessions.
  var seconds = 0.0
  /// The schedule's decay, once it is known, and the minutes that it was fixed for in a run bounded by time.
  var decay: Range<Int>?
  var decayMinutes: Double?
  /// The update from which on matrices are rounded, once it is known.
  var roundsFrom: Int?
  /// Validations since the best one.
  var validationsSinceBest = 0
  /// Lowest validation score so far, and its step.
  var best: (bitsPerByte: Double, step: Int)?
  /// How soft spikes were in the last update; nil: hard from the start.
  var softness: Double?
  /// Training loss, smoothed, and the lowest it has been.
  var smoothedLoss: Double?
  var lowestLoss: Double?

  static func == (left: TrainingProgress, right: TrainingProgress) -> Bool { left.json == right.json }

  var json: JSON {
    [
      "step": .integer(step), "tokens": .integer(tokens), "seconds": .number(seconds),
      "decay": decay.map { [.integer($0.lowerBound), .integer($0.upperBound)] } ?? .null,
      "decay_minutes": decayMinutes.map { .number($0) } ?? .null,
      "rounds_from": roundsFrom.map { .integer($0) } ?? .null,
      "validations_since_best": .integer(validationsSinceBest),
      "best": best.map { ["bits_per_byte": .number($0.bitsPerByte), "step": .integer($0.step)] } ?? .null,
      "smoothed_loss": smoothedLoss.map { .number($0) } ?? .null,
      "lowest_loss": lowestLoss.map { .number($0) } ?? .null,
      "spike_softness": softness.map { .number($0) } ?? .null,
    ]
  }

  init() {}

  init(_ field: JSONField) throws {
    let large = 1 << 50
    step = try field["step"].int(in: 0...large)
    tokens = try field["tokens"].int(in: 0...large)
    seconds = try field["seconds"].double()
    if let bounds = try field["decay"].optional?.array() {
      guard bounds.count == 2 else { throw field["decay"].wrong("two steps") }
      let start = try bounds[0].int(in: 0...large)
      decay = start..<(try bounds[1].int(in: start...large))
    }
    decayMinutes = try field["decay_minutes"].optional?.double()
    roundsFrom = try field["rounds_from"].optional?.int(in: 0...large)
    validationsSinceBest = try field["validations_since_best"].optional?.int(in: 0...large) ?? 0
    if let best = field["best"].optional {
      self.best = (try best["bits_per_byte"].double(), try best["step"].int(in: 0...large))
    }
    smoothedLoss = try field["smoothed_loss"].optional?.double()
    lowestLoss = try field["lowest_loss"].optional?.double()
    softness = try field["spike_softness"].optional?.double()
  }
}

extension Trainer {
  static let optimizerFile = "optimizer.safetensors"
  package static let progressFile = "training.json"
  /// The parameters themselves, among the states of a run whose model is their average.
  private static let parametersName = "parameters"

  /// The files of a checkpoint that inference has no use for: moments, carried states, position in the data.
  func stateFiles(_ progress: TrainingProgress, position: JSON) -> [CheckpointFile] {
    [
      CheckpointFile(
        Self.optimizerFile,
        tensors: storedTensors.map { name, memory in
          TensorRecord(name, shape: [memory.floats.count], UnsafeBufferPointer(memory.floats))
        }),
      CheckpointFile(Self.progressFile, json: record(progress, position: position)),
    ]
  }

  /// Where the run stands, besides its tensors.
  func record(_ progress: TrainingProgress, position: JSON) -> JSON {
    [
      "progress": progress.json, "data": position, "updates": .integer(optimizer.step),
      "low_loss": lowLoss.map { .array($0.skipped.sorted().map { .integer($0) }) } ?? .null,
      "low_loss_parts": lowLoss.map { .integer($0.parts) } ?? .null,
    ]
  }

  /// Takes the updates made from what `record` wrote.
  /// - Returns: where the run stood and the position in its data.
  func take(_ record: JSONField) throws -> (TrainingProgress, JSON) {
    optimizer.step = try record["updates"].int(in: 0...1 << 50)
    // Other threads cut an update into other parts, of which none is known to be skipped.
    if let lowLoss, let skipped = try record["low_loss"].optional?.array(),
      try record["low_loss_parts"].optional?.int() == lowLoss.parts
    {
      lowLoss.skipped = Set(try skipped.map { try $0.int(in: 0...lowLoss.parts - 1) })
    }
    return (try TrainingProgress(record["progress"]), record["data"].json ?? .null)
  }

  /// Takes weights, moments and states from a checkpoint.
  /// - Returns: where the run stood and the position in its data.
  /// - Throws: `InputError` for a file that does not fit this trainer.
  func restore(_ checkpoint: CheckpointDirectory) throws -> (TrainingProgress, JSON) {
    try layout.read(from: checkpoint.tensors(ModelBundle.weightsFile), into: model)
    let states = try checkpoint.tensors(Self.optimizerFile)
    // A checkpoint from before neurons were watched has not this one.
    for (name, memory) in storedTensors where name != Self.silenceName || states.find(name) != nil {
      let tensor = try states.tensor(name)
      try tensor.check(.f32, shape: [memory.floats.count])
      try tensor.copy(into: memory.floats)
    }
    valuesChanged()
    return try take(
      JSONField(try checkpoint.json(Self.progressFile), "\(checkpoint.path)/\(Self.progressFile)"))
  }

  private static let silenceName = "neuron_silence"

  /// What a checkpoint holds besides the model.
  private var storedTensors: [(String, Memory)] {
    stateTensors + (model === values ? [] : [(Self.parametersName, values)])
  }

  /// Moments, carried states, and for how long each neuron has been silent.
  var stateTensors: [(String, Memory)] {
    [("m", optimizer.m), ("v", optimizer.v), ("sequence_states", sequenceStates)]
      + [neurons].compactMap { $0.map { (Self.silenceName, $0.silence) } }
  }
}
