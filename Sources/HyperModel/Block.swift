import HyperTensor

/// What a block's branches share.
struct BlockContext {
  let index: Int
  let weights: ModelWeights
  let context: SequenceContext
  let normEpsilon: Float
  let states: ModelStates
  /// How spikes are trained; nil: as they are used.
  let spikeTraining: SpikeTraining?
  /// What training asks of the gates; nil: nothing.
  let gateTraining: GateTraining?
  /// What is dropped of what the block adds.
  let dropout: (Dropout, site: Int)?
  /// Called with each signal as it is recorded.
  let observe: (BlockSignal, Tensor) -> Void
  /// Called with what skips branches, where something does.
  let observeSwitches: (BranchSwitches) -> Void

  /// `blocks.3.`
  var prefix: String { "blocks.\(index)." }

  /// The state of this block's recurrence `name`.
  func state(_ name: String) -> StateSlice { states.slice(prefix + name) }
}

extension ModelConfiguration {
  /// One block: x + W_out [g_S y_S ; g_L y_L ; g_P gamma s], every branch reading its columns of W_in RMSNorm(x).
  func recordBlock(on tape: Tape, x: Tensor, block: BlockContext) throws(ShapeError) -> Tensor {
    let weights = block.weights
    let u = try tape.rmsNorm(x, weight: weights[block.prefix + "norm.weight"], epsilon: normEpsilon)
    let pruning = try pruning(of: u, on: tape, block: block)
    let projection: Tensor
    let gates: Tensor?
    if let pruning {
      gates = pruning.gates
      projection = try pruning.project(u, on: tape)
    } else {
      projection = try tape.linear(u, weights.linear(block.prefix + "in_proj.weight"))
      gates = hasGate ? try tape.branchGate(u, weight: weights[block.prefix + "gate.weight"]) : nil
    }
    let spiking = spiking(ofBlock: block.index)
    if let gates {
      block.observe(.gates, gates)
      if let training = block.gateTraining { try tape.gateObjective(gates, block: block.index, training: training) }
    }
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
      try tape.recording(under: pruning?.condition(branch - 1)) { () throws(ShapeError) in
        try ssm.record(on: tape, projection: input, gate: gate, into: out, block: block)
      }
    }
    if let liquid {
      let (input, gate, out) = try next(liquid.projectionWidth, liquid.width)
      try tape.recording(under: pruning?.condition(branch - 1)) { () throws(ShapeError) in
        try liquid.record(on: tape, projection: input, gate: gate, into: out, block: block)
      }
    }
    func project(addingTo x: Tensor) throws(ShapeError) -> Tensor {
      if let pruning { return try pruning.output(fused, addingTo: x, on: tape) }
      let outProjection = weights.linear(outName, sparseInputs: spiking?.width ?? 0)
      guard let (dropout, site) = block.dropout else { return try tape.linear(fused, outProjection, addingTo: x) }
      return try tape.dropout(tape.linear(fused, outProjection), dropout, site: site, addingTo: x)
    }
    guard let spiking else { return try project(addingTo: x) }
    let (input, gate, out) = try next(spiking.width, spikeRows == nil ? spiking.width : 0)
    let condition = pruning?.condition(branch - 1)
    let spikes = try tape.recording(under: condition) { () throws(ShapeError) in
      try spiking.recordNeurons(on: tape, projection: input, block: block)
    }
    if let spikeRows {
      let withSpikes = try tape.recording(under: condition) { () throws(ShapeError) in
        try tape.spikeProjection(spikes, gate: gate, rows: spikeRows, addingTo: x)
      }
      try pruning?.skip(branch - 1, from: x, to: withSpikes, on: tape)
      return try project(addingTo: withSpikes)
    }
    try tape.recording(under: condition) { () throws(ShapeError) in
      try tape.gatedScale(spikes, gamma: weights[block.prefix + "spiking.gamma"], scale: gate, into: out)
    }
    return try project(addingTo: x)
  }
}
