import HyperTensor

/// What a block's branches share.
struct BlockContext {
  /// `blocks.3.`
  let prefix: String
  let weights: ModelWeights
  let context: SequenceContext
  let normEpsilon: Float
  let states: ModelStates
  /// How spikes are trained; nil: as they are used.
  let spikeTraining: SpikeTraining?
  /// Called with the spikes [B, T, C] as they are recorded.
  let observe: (Tensor) -> Void

  /// The state of this block's recurrence `name`.
  func state(_ name: String) -> StateSlice { states.slice(prefix + name) }
}

extension ModelConfiguration {
  /// One block: x + W_out [g_S y_S ; g_L y_L ; g_P gamma s], every branch reading its columns of W_in RMSNorm(x).
  func recordBlock(on tape: Tape, x: Tensor, block: BlockContext) throws(ShapeError) -> Tensor {
    let weights = block.weights
    let u = try tape.rmsNorm(x, weight: weights[block.prefix + "norm.weight"], epsilon: normEpsilon)
    let projection = try tape.linear(u, weights.linear(block.prefix + "in_proj.weight"))
    let gates = hasGate ? try tape.branchGate(u, weight: weights[block.prefix + "gate.weight"]) : nil
    let outName = block.prefix + "out_proj.weight"
    let spikeRows = weights.quantised?.spikeRows[outName]
    // Spikes that are multiplied event by event do not enter the fused row.
    let fusedWidth = spikeRows == nil ? fusedWidth : fusedWidth - (spiking?.width ?? 0)
    let fused = tape.tensor(Shape(x.shape.extents.dropLast() + [fusedWidth]))

    var columnsRead = 0
    var columnsWritten = 0
    var branch = 0
    func next(_ projectionWidth: Int, _ width: Int) throws(ShapeError) -> (Tensor, Tensor?, Tensor) {
      let input = try projection.columns(columnsRead..<columnsRead + projectionWidth)
      let gate: Tensor? = if let gates { try gates.columns(branch..<branch + 1) } else { nil }
      let out = try fused.columns(columnsWritten..<columnsWritten + width)
      columnsRead += projectionWidth
      columnsWritten += width
      branch += 1
      return (input, gate, out)
    }
    if let ssm {
      let (input, gate, out) = try next(ssm.projectionWidth, ssm.width)
      try ssm.record(on: tape, projection: input, gate: gate, into: out, block: block)
    }
    if let liquid {
      let (input, gate, out) = try next(liquid.projectionWidth, liquid.width)
      try liquid.record(on: tape, projection: input, gate: gate, into: out, block: block)
    }
    let outProjection = weights.linear(outName, sparseInputs: spiking?.width ?? 0)
    guard let spiking else { return try tape.linear(fused, outProjection, addingTo: x) }
    if let spikeRows {
      let (input, gate, _) = try next(spiking.width, 0)
      let spikes = try spiking.recordNeurons(on: tape, projection: input, block: block)
      let withSpikes = try tape.spikeProjection(spikes, gate: gate, rows: spikeRows, addingTo: x)
      return try tape.linear(fused, outProjection, addingTo: withSpikes)
    }
    let (input, gate, out) = try next(spiking.width, spiking.width)
    let spikes = try spiking.recordNeurons(on: tape, projection: input, block: block)
    try tape.gatedScale(spikes, gamma: weights[block.prefix + "spiking.gamma"], scale: gate, into: out)
    return try tape.linear(fused, outProjection, addingTo: x)
  }
}
