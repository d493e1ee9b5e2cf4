import Kernels

/// The CfC layer: a backbone over input and state, whose heads give the state's closed form after the elapsed time.
///
/// Rows of one step lie at a stride of T rows, so each step's products run on the sequences' rows where they are.
struct ClosedFormContinuous: Operation {
  let name = "cfc"
  let x: Tensor
  let weights: ClosedFormWeights
  let mode: ClosedFormMode
  let context: SequenceContext
  let state: StateSlice
  let h: Tensor
  let saved: Saved
  let workspace: Workspace

  /// What the backward pass needs, [B, T, *] each, and the gradients of the same.
  struct Saved {
    /// h_{t-1} as each step saw it.
    let previous: Buffer
    /// Pre-activations and activations of each backbone layer.
    let preactivations: [Buffer]
    let activations: [Buffer]
    let heads: Buffer
    /// Gradients: of the heads, of each backbone layer's pre-activations, of one layer's activations, of h.
    let dheads: Buffer?
    let dpreactivations: [Buffer]
    let dactivation: Buffer?
    let dprevious: Buffer?

    var all: [Buffer] {
      [previous, heads] + preactivations + activations + dpreactivations
        + [dheads, dactivation, dprevious].compactMap { $0 }
    }
  }

  private var units: Int { weights.input.outputs }
  private var hidden: Int { h.width }
  private var steps: Int { context.steps }

  func forward(_ backend: Backend) {
    let k = backend.kernels.pointee
    weights.input.multiply(
      rows: x.rows, x: x.data, ldx: x.rowStride, y: saved.preactivations[0].floats, ldy: units,
      workspace: workspace, backend)
    addBias(weights.inputBias, rows: x.rows, to: saved.preactivations[0].floats, stride: units, backend)
    for t in 0..<steps {
      gatherPrevious(t)
      let previous = saved.previous.floats + t * hidden
      weights.recurrent.multiply(
        rows: context.batch, x: previous, ldx: steps * hidden, y: saved.preactivations[0].floats + t * units,
        ldy: steps * units, accumulate: true,
        workspace: workspace, backend)
      activate(0, t, backend)
      for (layer, (weight, bias)) in zip(weights.deeper, weights.deeperBiases).enumerated() {
        let target = saved.preactivations[layer + 1].floats + t * units
        weight.multiply(
          rows: context.batch, x: saved.activations[layer].floats + t * units, ldx: steps * units, y: target,
          ldy: steps * units,
          workspace: workspace, backend)
        addBias(bias, rows: context.batch, to: target, stride: steps * units, backend)
        activate(layer + 1, t, backend)
      }
      let heads = saved.heads.floats + t * weights.heads.outputs
      weights.heads.multiply(
        rows: context.batch, x: saved.activations[weights.deeper.count].floats + t * units, ldx: steps * units,
        y: heads,
        ldy: steps * weights.heads.outputs,
        workspace: workspace, backend)
      addBias(weights.headsBias, rows: context.batch, to: heads, stride: steps * weights.heads.outputs, backend)
      var args = pointwise(t)
      args.h = h.data + t * h.rowStride
      args.ldh = steps * h.rowStride
      k.cfc_forward(&args)
    }
    if let output = state.output {
      for b in 0..<context.batch {
        (output + b * state.stride).update(from: h.data + ((b + 1) * steps - 1) * h.rowStride, count: hidden)
      }
    }
  }

  func backward(_ backend: Backend) {
    guard let dheads = saved.dheads, let dactivation = saved.dactivation, let dprevious = saved.dprevious,
      let dh = h.gradientData
    else { return }
    let k = backend.kernels.pointee
    let headCount = weights.heads.outputs
    dheads.clear()
    dprevious.clear()
    for buffer in saved.dpreactivations { buffer.clear() }
    for t in (0..<steps).reversed() {
      // What arrives at h_t: from outside, and from step t + 1, which left it in dprevious.
      for b in 0..<context.batch where t + 1 < steps && !startsDocument(b, t + 1) {
        var add = hk_axpy(
          count: hidden, scale: 1, x: dprevious.floats + b * hidden, y: dh + (b * steps + t) * h.rowStride)
        k.axpy(&add)
      }
      var args = pointwise(t)
      args.dh = UnsafePointer(dh + t * h.rowStride)
      args.lddh = steps * h.rowStride
      args.dheads = dheads.floats + t * headCount
      args.lddheads = steps * headCount
      args.da = weights.a?.gradientData
      args.dw_tau = weights.wTau?.gradientData
      args.delapsed = context.elapsedGradient.map { $0.floats + t }
      k.cfc_backward(&args)
      weights.heads.addInputGradient(
        rows: context.batch, dy: dheads.floats + t * headCount, lddy: steps * headCount, dx: dactivation.floats,
        lddx: units, accumulate: false,
        workspace: workspace, backend)
      for layer in weights.deeper.indices.reversed() {
        deactivate(layer + 1, t, from: dactivation, backend)
        weights.deeper[layer].addInputGradient(
          rows: context.batch, dy: saved.dpreactivations[layer + 1].floats + t * units, lddy: steps * units,
          dx: dactivation.floats, lddx: units, accumulate: false,
          workspace: workspace, backend)
      }
      deactivate(0, t, from: dactivation, backend)
      weights.recurrent.addInputGradient(
        rows: context.batch, dy: saved.dpreactivations[0].floats + t * units, lddy: steps * units,
        dx: dprevious.floats, lddx: hidden, accumulate: false,
        workspace: workspace, backend)
    }
    if let dstate = state.gradientData {
      for b in 0..<context.batch where !startsDocument(b, 0) {
        var add = hk_axpy(count: hidden, scale: 1, x: dprevious.floats + b * hidden, y: dstate + b * state.stride)
        k.axpy(&add)
      }
    }
    addParameterGradients(dheads, backend)
  }

  /// The matrices' gradients over all rows at once, and that of x.
  private func addParameterGradients(_ dheads: Buffer, _ backend: Backend) {
    let rows = x.rows
    let last = weights.deeper.count
    let headCount = weights.heads.outputs
    weights.heads.addWeightGradient(
      rows: rows, dy: dheads.floats, lddy: headCount, x: saved.activations[last].floats, ldx: units,
      workspace: workspace, backend)
    addBiasGradient(weights.headsBias, rows: rows, from: dheads.floats, backend)
    for layer in weights.deeper.indices {
      let dy = saved.dpreactivations[layer + 1].floats
      weights.deeper[layer].addWeightGradient(
        rows: rows, dy: dy, lddy: units, x: saved.activations[layer].floats, ldx: units,
        workspace: workspace, backend)
      addBiasGradient(weights.deeperBiases[layer], rows: rows, from: dy, backend)
    }
    let dfirst = saved.dpreactivations[0].floats
    weights.recurrent.addWeightGradient(
      rows: rows, dy: dfirst, lddy: units, x: saved.previous.floats, ldx: hidden,
      workspace: workspace, backend)
    weights.input.addWeightGradient(
      rows: rows, dy: dfirst, lddy: units, x: x.data, ldx: x.rowStride,
      workspace: workspace, backend)
    addBiasGradient(weights.inputBias, rows: rows, from: dfirst, backend)
    if let dx = x.gradientData {
      weights.input.addInputGradient(
        rows: rows, dy: dfirst, lddy: units, dx: dx, lddx: x.rowStride,
        workspace: workspace, backend)
    }
  }

  private func startsDocument(_ b: Int, _ t: Int) -> Bool {
    guard let flags = context.resetFlags else { return false }
    return flags[b * steps + t] != 0
  }

  private func gatherPrevious(_ t: Int) {
    for b in 0..<context.batch {
      let target = saved.previous.floats + (b * steps + t) * hidden
      if startsDocument(b, t) {
        target.update(repeating: 0, count: hidden)
      } else if t > 0 {
        target.update(from: h.data + (b * steps + t - 1) * h.rowStride, count: hidden)
      } else if let input = state.input {
        target.update(from: input + b * state.stride, count: hidden)
      } else {
        target.update(repeating: 0, count: hidden)
      }
    }
  }

  private func activate(_ layer: Int, _ t: Int, _ backend: Backend) {
    for b in 0..<context.batch {
      let index = (b * steps + t) * units
      var args = hk_unary(
        function: HK_LECUN_TANH, count: units, x: saved.preactivations[layer].floats + index,
        y: saved.activations[layer].floats + index, dy: nil, dx: nil)
      backend.kernels.pointee.unary_forward(&args)
    }
  }

  private func deactivate(_ layer: Int, _ t: Int, from dactivation: Buffer, _ backend: Backend) {
    for b in 0..<context.batch {
      let index = (b * steps + t) * units
      var args = hk_unary(
        function: HK_LECUN_TANH, count: units, x: saved.preactivations[layer].floats + index, y: nil,
        dy: dactivation.floats + b * units, dx: saved.dpreactivations[layer].floats + index)
      backend.kernels.pointee.unary_backward(&args)
    }
  }

  private func addBias(
    _ bias: Tensor, rows: Int, to y: UnsafeMutablePointer<Float>, stride: Int, _ backend: Backend
  ) {
    var args = hk_add_bias(rows: rows, columns: bias.count, bias: bias.data, y: y, ldy: stride)
    backend.kernels.pointee.add_bias(&args)
  }

  private func addBiasGradient(_ bias: Tensor, rows: Int, from dy: UnsafePointer<Float>, _ backend: Backend) {
    guard let gradient = bias.gradientData else { return }
    var args = hk_column_sum(rows: rows, columns: bias.count, x: dy, ldx: bias.count, out: gradient)
    backend.kernels.pointee.column_sum(&args)
  }

  /// The pointwise part at step t, for every sequence.
  private func pointwise(_ t: Int) -> hk_cfc {
    hk_cfc(
      mode: mode.kernelValue, rows: context.batch, channels: hidden,
      heads: saved.heads.floats + t * weights.heads.outputs,
      ldheads: steps * weights.heads.outputs, a: weights.a.map { UnsafePointer($0.data) },
      w_tau: weights.wTau.map { UnsafePointer($0.data) }, elapsed: context.elapsedTimes.map { $0 + t },
      ldelapsed: steps, h: nil, ldh: 0, dh: nil, lddh: 0, dheads: nil, lddheads: 0, da: nil, dw_tau: nil, delapsed: nil)
  }
}

/// How the CfC cell combines its heads (names of ncps).
package enum ClosedFormMode: String, CaseIterable, Sendable {
  /// tanh(f1) (1 - g) + tanh(f2) g, g = sigmoid(t_a dt + t_b)
  case standard = "default"
  /// tanh(f1) + g tanh(f2)
  case noGate = "no_gate"
  /// A - A exp(-dt (|w_tau| + |f1|)) f1
  case pure

  /// Heads a hidden unit has: [f1 | f2 | t_a | t_b], or f1 alone.
  package var headCount: Int { self == .pure ? 1 : 4 }

  var kernelValue: hk_cfc_mode {
    switch self {
    case .standard: HK_CFC_DEFAULT
    case .noGate: HK_CFC_NO_GATE
    case .pure: HK_CFC_PURE
    }
  }
}

/// The parameters of a CfC layer: U backbone units, H hidden units.
package struct ClosedFormWeights {
  /// First backbone layer: its part over the input [U, C], over the state [U, H], its bias [U].
  package let input: LinearWeight
  package let recurrent: LinearWeight
  package let inputBias: Tensor
  /// Further backbone layers [U, U] and biases [U].
  package let deeper: [LinearWeight]
  package let deeperBiases: [Tensor]
  /// The heads side by side, [4 H, U] (pure: [H, U]), and their bias.
  package let heads: LinearWeight
  package let headsBias: Tensor
  /// Pure mode's A and w_tau, [H].
  package let a: Tensor?
  package let wTau: Tensor?

  package init(
    input: LinearWeight, recurrent: LinearWeight, inputBias: Tensor, deeper: [LinearWeight] = [],
    deeperBiases: [Tensor] = [], heads: LinearWeight, headsBias: Tensor, a: Tensor? = nil, wTau: Tensor? = nil
  ) {
    self.input = input
    self.recurrent = recurrent
    self.inputBias = inputBias
    self.deeper = deeper
    self.deeperBiases = deeperBiases
    self.heads = heads
    self.headsBias = headsBias
    self.a = a
    self.wTau = wTau
  }

  var tensors: [Tensor] {
    [inputBias, headsBias] + ([input, recurrent, heads] + deeper).flatMap(\.tensors) + deeperBiases
      + [a, wTau].compactMap { $0 }
  }
}

extension Tape {
  /// The closed-form continuous-time layer (Hasani et al., arXiv 2106.13898) as ncps computes it: `x` [B, T, C], result
  /// [B, T, H]; the time passed comes from `context`.
  package func closedFormContinuous(
    _ x: Tensor, weights: ClosedFormWeights, mode: ClosedFormMode, context: SequenceContext, state: StateSlice
  ) throws(ShapeError) -> Tensor {
    try context.check(x, "cfc: x")
    try x.requireMatrix("cfc: x")
    let units = weights.input.outputs
    let hidden = weights.recurrent.inputs
    try weights.input.check(inputs: x.width, "cfc: input weight", backend)
    for weight in weights.deeper + [weights.heads] { try weight.check(inputs: units, "cfc: weight", backend) }
    try weights.recurrent.check(inputs: hidden, "cfc: recurrent weight", backend)
    for (weight, shape, label) in [
      (weights.recurrent, [units, hidden], "recurrent weight"),
      (weights.heads, [mode.headCount * hidden, units], "heads"),
    ] as [(LinearWeight, Shape, String)] {
      let found: Shape = [weight.outputs, weight.inputs]
      try ShapeError.require(found == shape, "cfc: \(label)", expected: "\(shape)", got: "\(found)")
    }
    try ShapeError.check(weights.headsBias, [mode.headCount * hidden], "cfc: heads' bias")
    for bias in [weights.inputBias] + weights.deeperBiases { try ShapeError.check(bias, [units], "cfc: bias") }
    try ShapeError.require(
      (mode == .pure) == (weights.a != nil && weights.wTau != nil), "cfc: mode",
      expected: "A and w_tau in pure mode only", got: mode.rawValue)
    try state.check(hidden, "cfc: state")
    let h = tensor([context.batch, context.steps, hidden])
    let layers = 1 + weights.deeper.count
    let rows = context.rows
    let gradients = recordsGradients
    let saved = ClosedFormContinuous.Saved(
      previous: savedBuffer(rows * hidden), preactivations: (0..<layers).map { _ in savedBuffer(rows * units) },
      activations: (0..<layers).map { _ in savedBuffer(rows * units) },
      heads: savedBuffer(rows * weights.heads.outputs),
      dheads: gradients ? savedBuffer(rows * weights.heads.outputs) : nil,
      dpreactivations: gradients ? (0..<layers).map { _ in savedBuffer(rows * units) } : [],
      dactivation: gradients ? savedBuffer(context.batch * units) : nil,
      dprevious: gradients ? savedBuffer(context.batch * hidden) : nil)
    for weight in [weights.input, weights.recurrent, weights.heads] + weights.deeper {
      workspace.reserve(weight.workspace(rows: rows))
    }
    record(
      ClosedFormContinuous(
        x: x, weights: weights, mode: mode, context: context, state: state, h: h, saved: saved, workspace: workspace),
      reads: [x] + weights.tensors, writes: [h], saves: [x.value, h.value] + saved.all)
    return h
  }
}
