import Kernels

/// What a loss asks of the spikes of a block besides the task.
struct SpikeObjective: Operation {
  let name = "spike_objective"
  let spikes: Tensor
  /// Kept where gradients are.
  let membranes: Tensor?
  let logTheta: Tensor
  let levels: Int
  let weights: SpikeObjectiveWeights
  let training: SpikeTraining
  let result: SpikeObjectiveResult
  /// Holds theta and its gradient, each [C], while the backward pass runs.
  let workspace: Workspace

  private var channels: Int { spikes.width }

  func forward(_ backend: Backend) {
    result.fired.clear()
    var args = rateArguments
    args.fired = result.fired.floats
    backend.kernels.pointee.spike_rate_forward(&args)
    let fired = (0..<channels).reduce(0.0) { $0 + Double(result.fired.floats[$1]) }
    result.rate = fired / Double(spikes.count)
  }

  func backward(_ backend: Backend) {
    let slope = weights.slope(at: result.rate)
    if slope > 0, let ds = spikes.gradientData {
      var args = rateArguments
      args.scale = Float(training.share * slope / Double(spikes.count))
      args.ds = ds
      args.ldds = spikes.rowStride
      backend.kernels.pointee.spike_rate_backward(&args)
    }
    if weights.consistency > 0, let membranes, let dv = membranes.gradientData {
      addConsistency(membranes, dv, backend)
    }
  }

  private func addConsistency(_ membranes: Tensor, _ dv: UnsafeMutablePointer<Float>, _ backend: Backend) {
    let theta = workspace.floats
    let dtheta = theta + channels
    dtheta.update(repeating: 0, count: channels)
    var exponential = hk_unary(function: HK_EXP, count: channels, x: logTheta.data, y: theta, dy: nil, dx: nil)
    backend.kernels.pointee.unary_forward(&exponential)
    var sum = 0.0
    withUnsafeMutablePointer(to: &sum) { sum in
      var args = hk_spike_consistency(
        rows: membranes.rows, channels: channels, levels: Int32(levels),
        temperature: SpikeObjectiveWeights.temperature,
        scale: Float(training.share * weights.consistency / Double(membranes.count)), v: membranes.data,
        ldv: membranes.rowStride, theta: theta, dv: dv, lddv: membranes.rowStride, dtheta: dtheta, sum: sum)
      backend.kernels.pointee.spike_consistency(&args)
    }
    result.divergence = sum / Double(membranes.count)
    if let gradient = logTheta.gradientData { for c in 0..<channels { gradient[c] += dtheta[c] * theta[c] } }
  }

  private var rateArguments: hk_spike_rate {
    hk_spike_rate(
      rows: spikes.rows, channels: channels, s: spikes.data, lds: spikes.rowStride, fired: nil, scale: 0, ds: nil,
      ldds: 0)
  }
}

/// What the spikes of a block cost, in nats added to the loss, by the share r of its neurons that fires over a pass:
/// energy r + sparsity max(0, r/target - 1)^2 + consistency KL.
package struct SpikeObjectiveWeights: Equatable, Sendable {
  /// What it costs that all neurons fire.
  package var energy = 0.0
  /// What it costs that twice the target fires.
  package var sparsity = 0.0
  /// The share that may fire.
  package var target = 0.12
  /// What a nat of divergence between soft and hard spikes costs, a neuron and step.
  package var consistency = 0.0

  /// Of the soft spikes, in thresholds.
  package static let temperature: Float = 0.25

  package init() {}

  /// By how much of the target more than it fires, squared.
  package func excess(at rate: Double) -> Double {
    let excess = max(0, rate / target - 1)
    return excess * excess
  }

  /// The derivative of energy and sparsity by the rate.
  func slope(at rate: Double) -> Double { energy + sparsity * 2 * max(0, rate / target - 1) / target }
}

/// What a block's objective came to in a pass.
package final class SpikeObjectiveResult {
  /// [C] How often each neuron fired, after `forward`.
  package let fired: Buffer
  /// Share of neurons and steps that fired, after `forward`.
  package fileprivate(set) var rate = 0.0
  /// Mean divergence of a neuron's soft spikes from its hard ones, in nats, after `backward`.
  package fileprivate(set) var divergence = 0.0

  fileprivate init(_ fired: Buffer) { self.fired = fired }
}

/// How the spikes of one tape are trained: set between its passes.
package final class SpikeTraining {
  /// 0: spikes as they are. 1: the ramp through the middle of their staircase. Between them: a blend.
  package var softness: Float = 0
  /// The part of an update's loss that a pass is.
  package var share = 1.0
  /// Nil: the task alone.
  package let objective: SpikeObjectiveWeights?
  /// One a block, where there is an objective.
  package private(set) var results: [SpikeObjectiveResult] = []

  package init(objective: SpikeObjectiveWeights?) { self.objective = objective }

  fileprivate func add(_ result: SpikeObjectiveResult) { results.append(result) }
}

extension Tape {
  /// Adds the gradients of `training.objective` to those of the counts `spikes` [B, T, C], the `membranes` that they came from
  /// and the thresholds exp(`logTheta`) [C]. Where it has none, records nothing.
  package func spikeObjective(
    spikes: Tensor, membranes: Tensor?, logTheta: Tensor, levels: Int, training: SpikeTraining
  ) throws(ShapeError) {
    guard let weights = training.objective else { return }
    try spikes.requireMatrix("spike_objective: spikes")
    if let membranes { try ShapeError.check(membranes, spikes.shape, "spike_objective: membranes") }
    try ShapeError.check(logTheta, [spikes.width], "spike_objective: thresholds")
    workspace.reserve(2 * spikes.width)
    let result = SpikeObjectiveResult(persistentBuffer(spikes.width))
    training.add(result)
    record(
      SpikeObjective(
        spikes: spikes, membranes: membranes, logTheta: logTheta, levels: levels, weights: weights, training: training,
        result: result, workspace: workspace),
      reads: [spikes, logTheta] + [membranes].compactMap { $0 }, writes: [],
      saves: [spikes.value] + [membranes?.value].compactMap { $0 })
  }
}
