import HyperTensor

/// How one token skips branches of a block: the gates decide first, and what only skipped branches need is not read.
struct BlockPruning {
  let gates: Tensor
  private let switches: BranchSwitches
  private let input: BranchWeight
  private let output: BranchWeight
  private let columns: [Range<Int>]

  init(gates: Tensor, switches: BranchSwitches, input: BranchWeight, output: BranchWeight, columns: [Range<Int>]) {
    (self.gates, self.switches, self.input, self.output) = (gates, switches, input, output)
    self.columns = columns
  }

  func condition(_ branch: Int) -> BranchCondition { .open(switches, branch: branch) }

  /// What stands where a branch would have added to `x` a row of its own, `y`: `x`.
  func skip(_ branch: Int, from x: Tensor, to y: Tensor, on tape: Tape) throws(ShapeError) {
    try tape.recording(under: .closed(switches, branch: branch)) { () throws(ShapeError) in try tape.copy(x, into: y) }
  }

  func project(_ u: Tensor, on tape: Tape) throws(ShapeError) -> Tensor { try tape.branchInput(u, input, switches) }

  func output(_ fused: Tensor, addingTo x: Tensor, on tape: Tape) throws(ShapeError) -> Tensor {
    try tape.branchOutput(fused, columns: columns, output, switches, addingTo: x)
  }
}

extension ModelConfiguration {
  /// Where each branch's columns of the in-projection are.
  package var inputColumns: [Range<Int>] {
    Self.ranges([ssm?.projectionWidth, liquid?.projectionWidth, spiking?.width].compactMap { $0 })
  }

  /// Where each branch's columns of the fused row are; with `separately`, spikes that are multiplied event by event have none.
  package func fusedColumns(spikesSeparately separately: Bool) -> [Range<Int>] {
    Self.ranges([ssm?.width, liquid?.width, separately ? nil : spiking?.width].compactMap { $0 })
  }

  private static func ranges(_ widths: [Int]) -> [Range<Int>] {
    var start = 0
    return widths.map { width in
      defer { start += width }
      return start..<start + width
    }
  }

  /// What skips branches of a block; nil where none has a cut-off, or where there are gradients or several tokens.
  func pruning(of u: Tensor, on tape: Tape, block: BlockContext) throws(ShapeError) -> BlockPruning? {
    guard hasGate, !gateCutoffs.isEmpty, gateCutoffs[block.index].contains(where: { $0 > 0 }), !tape.recordsGradients,
      block.context.rows == 1
    else { return nil }
    let weights = block.weights
    let gates = try tape.branchGate(u, weight: weights[block.prefix + "gate.weight"])
    let switches = BranchSwitches(cutoffs: gateCutoffs[block.index])
    try tape.set(switches, by: gates, context: block.context)
    block.observeSwitches(switches)
    let outName = block.prefix + "out_proj.weight"
    let inWhole = weights.linear(block.prefix + "in_proj.weight")
    let outWhole = weights.linear(outName, sparseInputs: spiking?.width ?? 0)
    let columns = fusedColumns(spikesSeparately: weights.quantised?.spikeRows[outName] != nil)
    var (inputs, outputs): ([BranchWeight.Part], [BranchWeight.Part]) = ([], [])
    for range in inputColumns { inputs.append(try inWhole.outputs(range, tape.backend)) }
    for range in columns { outputs.append(try weights.part(of: outName, outWhole, inputs: range, tape.backend)) }
    return BlockPruning(
      gates: gates, switches: switches, input: BranchWeight(inWhole, parts: inputs),
      output: BranchWeight(outWhole, parts: outputs), columns: columns)
  }
}
