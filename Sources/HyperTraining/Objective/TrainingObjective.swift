import HyperIO
import HyperInference
import HyperModel
import HyperTensor

/// The training loss: task + energyWeight * energy + gateWeight * gates + sparsityWeight * sparsity
/// + consistencyWeight * consistency.
///
/// - task: the cross-entropy, in nats a token.
/// - energy: the bytes that decoding a token touches (`BytesPerToken`, in 4 bits), over those that it touches whatever
///   fires. A weight of 1 says: 1% fewer bytes are worth 0.01 nats.
/// - gates: the bytes that closed branches would save (`SkippedBytes`), over the same, as far as they are open
///   (`GateObjective`). It makes branches that a token can do without close, for gate cut-offs to skip them.
/// - sparsity: max(0, rate / target - 1)^2 of each block, their mean. A weight of 1 says: to fire twice as often as the
///   target costs a nat.
/// - consistency: the divergence of soft spikes from hard ones (`spike_objective.h`), a neuron's mean. It pushes membranes away
///   from the thresholds, where rounding would flip a spike.
///
/// Rates are those of a pass over a worker's tape; their gradient goes through the spikes' surrogate. What has weight 0 costs
/// nothing.
package struct TrainingObjective: Equatable, Sendable {
  package var energyWeight = 0.0
  package var gateWeight = 0.0
  package var sparsityWeight = 0.0
  /// The share of a block's neurons that may fire in a step.
  package var targetRate = 0.12
  package var consistencyWeight = 0.0
  /// The share of the run, from its start, over which spikes turn from a smooth form into hard ones; 0: hard throughout.
  package var annealing = 0.0

  package init() {}

  /// Whether the loss is the task's alone.
  package var isTaskOnly: Bool { isSilentOnSpikes && gateWeight == 0 }
  private var isSilentOnSpikes: Bool { energyWeight == 0 && sparsityWeight == 0 && consistencyWeight == 0 }

  /// What the spikes of a block of `model` cost; nil: nothing.
  func weights(for model: ModelConfiguration) -> SpikeObjectiveWeights? {
    guard !isSilentOnSpikes, model.spiking != nil else { return nil }
    let bytes = Self.bytesPerToken(of: model)
    var weights = SpikeObjectiveWeights()
    weights.energy = energyWeight * Double(bytes.allSpikeRows) / Double(bytes.dense * model.layers)
    weights.sparsity = sparsityWeight / Double(model.layers)
    weights.target = targetRate
    weights.consistency = consistencyWeight / Double(model.layers)
    return weights
  }

  /// How the gates of a tape of `model` are trained; nil: by the task alone.
  func gateTraining(for model: ModelConfiguration) -> GateTraining? {
    guard gateWeight > 0, model.hasGate else { return nil }
    let shares = Self.branchShares(of: model)
    return GateTraining(weights: shares.map { $0.map { gateWeight * $0 } })
  }

  /// [blocks][branches] The bytes that a closed branch saves, over those that decoding a token touches whatever fires.
  static func branchShares(of model: ModelConfiguration) -> [[Double]] {
    let saved = SkippedBytes(model) { QuantisationScheme.named["q4"]?.format(of: $0) }
    let (all, dense) = ((1 << model.branchCount) - 1, Double(bytesPerToken(of: model).dense))
    return (0..<model.layers).map { block in
      (0..<model.branchCount).map { Double(saved(block: block, open: all & ~(1 << $0))) / dense }
    }
  }

  /// What decoding a token of `model` in 4 bits touches.
  static func bytesPerToken(of model: ModelConfiguration) -> BytesPerToken {
    BytesPerToken(model) { QuantisationScheme.named["q4"]?.format(of: $0) }
  }

  /// How soft spikes are when the share `fraction` of the run is done: 1 at the start, 0 once the annealing is over.
  func softness(at fraction: Double) -> Double { annealing > 0 ? max(0, 1 - fraction / annealing) : 0 }
}

/// The terms of a loss besides the task, before they are weighted.
package struct ObjectiveTerms: Equatable, Sendable {
  package private(set) var energy = 0.0
  package private(set) var gates = 0.0
  package private(set) var sparsity = 0.0
  package private(set) var consistency = 0.0

  init() {}

  /// The terms in the order of `values`.
  init(_ values: [Double]) {
    (energy, gates, sparsity, consistency) = (values[0], values[1], values[2], values[3])
  }

  /// Adds a pass that is the part `share` of an update's loss, by what its blocks came to.
  mutating func add(
    _ blocks: [SpikeObjectiveResult], _ weights: SpikeObjectiveWeights, _ bytes: BytesPerToken, share: Double
  ) {
    func mean(_ term: (SpikeObjectiveResult) -> Double) -> Double {
      blocks.reduce(0) { $0 + term($1) } / Double(blocks.count)
    }
    energy += share * bytes.total(firing: mean(\.rate)) / Double(bytes.dense)
    sparsity += share * mean { weights.excess(at: $0.rate) }
    consistency += share * mean(\.divergence)
  }

  /// Adds what the gates of such a pass came to; `shares` [blocks][branches] is what open branches touch.
  mutating func add(_ blocks: [GateObjectiveResult], shares: [[Double]], share: Double) {
    for (block, shares) in zip(blocks, shares) {
      for (openness, bytes) in zip(block.openness, shares) { gates += share * openness * bytes }
    }
  }

  /// The terms of all passes, from those of a part of them.
  func scaled(by factor: Double) -> ObjectiveTerms { ObjectiveTerms(values.map { $0 * factor }) }

  /// The terms by name.
  package var named: [(name: String, value: Double)] { Array(zip(Self.names, values)) }

  static let names = ["energy", "gates", "sparsity", "consistency"]
  var values: [Double] { [energy, gates, sparsity, consistency] }

  static func + (left: ObjectiveTerms, right: ObjectiveTerms) -> ObjectiveTerms {
    ObjectiveTerms(zip(left.values, right.values).map { $0 + $1 })
  }

  /// The sum of the terms by their weights: what the loss has besides the task.
  package func weighted(by objective: TrainingObjective) -> Double {
    objective.energyWeight * energy + objective.gateWeight * gates + objective.sparsityWeight * sparsity
      + objective.consistencyWeight * consistency
  }
}

extension TrainingObjective {
  /// The names of its settings.
  package static let keys = [
    "energy_weight", "gate_weight", "sparsity_weight", "target_rate", "consistency_weight", "spike_anneal",
  ]

  /// Its settings by name.
  var settings: JSONObject {
    [
      "energy_weight": .number(energyWeight), "gate_weight": .number(gateWeight),
      "sparsity_weight": .number(sparsityWeight),
      "target_rate": .number(targetRate), "consistency_weight": .number(consistencyWeight),
      "spike_anneal": .number(annealing),
    ]
  }

  /// Takes over every setting that `field` has.
  /// - Throws: `InputError` for one out of range.
  mutating func take(_ field: JSONField) throws {
    energyWeight = try field["energy_weight"].optional?.double(in: 0...1e6) ?? energyWeight
    gateWeight = try field["gate_weight"].optional?.double(in: 0...1e6) ?? gateWeight
    sparsityWeight = try field["sparsity_weight"].optional?.double(in: 0...1e6) ?? sparsityWeight
    targetRate = try field["target_rate"].optional?.double(in: 0.001...1) ?? targetRate
    consistencyWeight = try field["consistency_weight"].optional?.double(in: 0...1e6) ?? consistencyWeight
    annealing = try field["spike_anneal"].optional?.double(in: 0...0.9) ?? annealing
  }

  /// - Throws: `InputError` where `model` has no spikes that this could be about.
  func check(_ model: ModelConfiguration, _ place: String) throws {
    let needsSpikes = [
      ("sparsity_weight", sparsityWeight), ("consistency_weight", consistencyWeight), ("spike_anneal", annealing),
    ]
    for (key, value) in needsSpikes where value > 0 && model.spiking == nil {
      throw InputError("\(place): \(key)", expected: "0 for a model without a spiking branch", found: "\(value)")
    }
    if gateWeight > 0, !model.hasGate {
      throw InputError("\(place): gate_weight", expected: "0 for a model without gates", found: "\(gateWeight)")
    }
    if energyWeight > 0, !model.separatesSpikes {
      throw InputError(
        "\(place): energy_weight",
        expected: "0 for a model whose spikes' rows are all read: the spiking branch alone or none",
        found: "\(energyWeight)")
    }
  }
}
