import Kernels

/// Leaky integrate-and-fire neurons with graded spikes.
struct SpikingNeurons: Operation {
  let name = "spiking"
  let current: Tensor
  let coefficients: SpikingCoefficients
  let dynamics: SpikingDynamics
  let context: SequenceContext
  let state: StateSlice
  /// The membranes, where they are a result.
  let v: Tensor?
  let s: Tensor
  /// The membranes before each tile of steps, from which the backward pass computes the others; nil in inference.
  let checkpoints: Buffer?
  /// Holds beta, c, theta and their gradients, each [C], while a pass runs.
  let workspace: Workspace
  /// beta, c and theta once and for all, where parameters are constant: in inference.
  let constants: Constants?
  /// How soft the spikes are; nil: hard.
  let training: SpikeTraining?

  final class Constants {
    let buffer: Buffer
    var areKnown = false

    init(_ buffer: Buffer) { self.buffer = buffer }
  }

  private var resolved: UnsafeMutablePointer<Float> { constants?.buffer.floats ?? workspace.floats }
  private var channels: Int { current.width }
  private var beta: UnsafeMutablePointer<Float> { resolved }
  /// nil is 1.
  private var inputScale: UnsafeMutablePointer<Float>? {
    if case .learned = coefficients { resolved + channels } else { nil }
  }
  private var theta: UnsafeMutablePointer<Float> { resolved + 2 * channels }

  func forward(_ backend: Backend) {
    resolveCoefficients(backend)
    var args = arguments
    args.state_out = state.output
    args.v = v?.data
    args.ldv = v?.rowStride ?? 0
    args.checkpoints = checkpoints?.floats
    backend.kernels.pointee.spiking_forward(&args)
  }

  var work: Int { 12 * current.count }

  func sharing(among threads: Int) -> Sharing { constants == nil ? .alone : .parts }

  func prepare(_ calls: inout KernelCalls) {
    guard constants != nil else { return calls.add(self) }
    resolveCoefficients(calls.backend)
    let channels = calls.part(of: self.channels, unit: 16)
    if channels.isEmpty { return }
    let first = channels.lowerBound
    var args = arguments
    args.channels = channels.count
    args.current = UnsafePointer(calls.data(current, column: first))
    args.beta += first
    args.input_scale = args.input_scale.map { $0 + first }
    args.theta += first
    args.state_in = args.state_in.map { $0 + first }
    args.state_out = state.output.map { $0 + first }
    args.s = calls.data(s, column: first)
    calls.add(calls.backend.kernels.pointee.spiking_forward, args)
  }

  func backward(_ backend: Backend) {
    guard let checkpoints, let ds = s.gradientData else { return }
    resolveCoefficients(backend)
    let gradients = workspace.floats + 3 * channels
    gradients.update(repeating: 0, count: 3 * channels)
    var args = arguments
    args.checkpoints = checkpoints.floats
    args.ds = UnsafePointer(ds)
    args.ldds = s.rowStride
    args.dv = UnsafePointer(v?.gradientData)
    args.lddv = v?.rowStride ?? 0
    args.dcurrent = current.gradientData
    args.lddcurrent = current.rowStride
    args.dbeta = gradients
    args.dinput_scale = inputScale == nil ? nil : gradients + channels
    args.dtheta = gradients + 2 * channels
    args.dstate_in = state.gradientData
    backend.kernels.pointee.spiking_backward(&args)
    addCoefficientGradients(
      dbeta: gradients, dinputScale: gradients + channels, dtheta: gradients + 2 * channels)
  }

  /// Fills beta, c and theta from the parameters.
  private func resolveCoefficients(_ backend: Backend) {
    if let constants {
      if constants.areKnown { return }
      constants.areKnown = true
    }
    switch coefficients {
    case .learned(let betaLogit, let logTheta):
      for (function, source, target) in [(HK_SIGMOID, betaLogit, beta), (HK_EXP, logTheta, theta)] {
        var args = hk_unary(function: function, count: channels, x: source.data, y: target, dy: nil, dx: nil)
        backend.kernels.pointee.unary_forward(&args)
      }
      let inputScale = resolved + channels
      for c in 0..<channels { inputScale[c] = 1 - beta[c] }
    case .plain(let plainBeta, let plainTheta):
      beta.update(from: plainBeta.data, count: channels)
      theta.update(from: plainTheta.data, count: channels)
    }
  }

  /// Carries the gradients of beta, c and theta on to the parameters.
  private func addCoefficientGradients(
    dbeta: UnsafePointer<Float>, dinputScale: UnsafePointer<Float>, dtheta: UnsafePointer<Float>
  ) {
    switch coefficients {
    case .learned(let betaLogit, let logTheta):
      if let gradient = betaLogit.gradientData {
        for c in 0..<channels { gradient[c] += (dbeta[c] - dinputScale[c]) * beta[c] * (1 - beta[c]) }
      }
      if let gradient = logTheta.gradientData {
        for c in 0..<channels { gradient[c] += dtheta[c] * theta[c] }
      }
    case .plain(let plainBeta, let plainTheta):
      for (source, target) in [(dbeta, plainBeta.gradientData), (dtheta, plainTheta.gradientData)] {
        if let target { for c in 0..<channels { target[c] += source[c] } }
      }
    }
  }

  private var arguments: hk_spiking {
    hk_spiking(
      batch: context.batch, steps: context.steps, channels: channels, levels: Int32(dynamics.levels),
      reset_mode: dynamics.reset.kernelValue, surrogate: dynamics.surrogate.kernelValue,
      alpha: dynamics.surrogate.parameter, softness: training?.softness ?? 0, current: current.data,
      ldcurrent: current.rowStride, beta: beta, theta: theta, input_scale: inputScale, reset: context.resetFlags,
      state_in: state.input, state_out: nil, state_stride: state.stride, v: nil, ldv: 0, s: s.data, lds: s.rowStride,
      checkpoints: nil, ds: nil, ldds: 0, dv: nil, lddv: 0, dcurrent: nil, lddcurrent: 0, dbeta: nil, dinput_scale: nil,
      dtheta: nil, dstate_in: nil)
  }
}

/// The neurons' parameters, each [C].
package enum SpikingCoefficients {
  /// beta = sigmoid(betaLogit), c = 1 - beta, theta = exp(logTheta): always in range, learned freely.
  case learned(betaLogit: Tensor, logTheta: Tensor)
  /// beta and theta as they are, c = 1: snntorch's Leaky.
  case plain(beta: Tensor, theta: Tensor)

  var tensors: [Tensor] {
    switch self {
    case .learned(let a, let b), .plain(let a, let b): [a, b]
    }
  }
}

/// How membranes fire, reset and let gradients through.
package struct SpikingDynamics: Equatable, Sendable {
  /// What a spike does to the membrane at the next step.
  package enum Reset: String, CaseIterable, Sendable {
    case subtract
    case zero
    case none

    var kernelValue: hk_spike_reset {
      switch self {
      case .subtract: HK_RESET_SUBTRACT
      case .zero: HK_RESET_ZERO
      case .none: HK_RESET_NONE
      }
    }
  }

  /// The slope that stands for a spike's derivative.
  package enum Surrogate: Equatable, Sendable {
    /// (alpha/2) / (1 + (pi/2 alpha u)^2)
    case atan(alpha: Float)
    /// 1 / (1 + slope |u|)^2
    case fastSigmoid(slope: Float)
    /// 1/theta wherever 0 < v < (K + 1) theta
    case window

    var kernelValue: hk_surrogate {
      switch self {
      case .atan: HK_SURROGATE_ATAN
      case .fastSigmoid: HK_SURROGATE_FAST_SIGMOID
      case .window: HK_SURROGATE_WINDOW
      }
    }

    var parameter: Float {
      switch self {
      case .atan(let value), .fastSigmoid(let value): value
      case .window: 0
      }
    }
  }

  /// K, the most spikes a neuron fires in one step, 1...8.
  package let levels: Int
  package let reset: Reset
  package let surrogate: Surrogate

  package init(levels: Int, reset: Reset, surrogate: Surrogate) {
    precondition((1...8).contains(levels))
    self.levels = levels
    self.reset = reset
    self.surrogate = surrogate
  }
}

extension Tape {
  /// v_t = beta v_{t-1} + c I_t - theta s_{t-1}, s_t = number of k in 1...K with v_t > k theta.
  ///
  /// `current` [B, T, C] is I; the results are the spike counts s and, with `membranes` while gradients are recorded, the
  /// membranes v, both [B, T, C]. The state is v. Spikes are as soft as `training` says.
  package func spikingNeurons(
    _ current: Tensor, coefficients: SpikingCoefficients, dynamics: SpikingDynamics, context: SequenceContext,
    state: StateSlice, membranes: Bool = false, training: SpikeTraining? = nil
  ) throws(ShapeError) -> (spikes: Tensor, membranes: Tensor?) {
    try context.check(current, "spiking: current")
    try current.requireMatrix("spiking: current")
    for parameter in coefficients.tensors { try ShapeError.check(parameter, [current.width], "spiking: coefficients") }
    try state.check(current.width, "spiking: state")
    let s = tensor(current.shape)
    let v = recordsGradients && membranes ? tensor(current.shape) : nil
    let tiles = (context.steps + Int(HK_TILE_STEPS) - 1) / Int(HK_TILE_STEPS)
    let checkpoints = recordsGradients ? savedBuffer(context.batch * tiles * current.width) : nil
    workspace.reserve(6 * current.width)
    let isConstant = if case .panels = backend.products { true } else { false }
    let constants =
      isConstant ? SpikingNeurons.Constants(persistentBuffer(3 * current.width)) : nil
    record(
      SpikingNeurons(
        current: current, coefficients: coefficients, dynamics: dynamics, context: context, state: state, v: v, s: s,
        checkpoints: checkpoints, workspace: workspace, constants: constants, training: training),
      reads: [current] + coefficients.tensors, writes: [s] + [v].compactMap { $0 },
      saves: [current.value] + [checkpoints].compactMap { $0 })
    return (s, v)
  }
}
