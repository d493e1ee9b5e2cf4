import HyperTensor

/// What a model leaves on a tape.
package struct RecordedModel {
  /// RMSNorm of the last block's output, [B, T, D].
  package let hidden: Tensor
  /// What can be watched of each block.
  package let blocks: [BlockSignals]

  /// Each block's spike counts, [B, T, C]; empty without a spiking branch.
  package var spikes: [Tensor] { blocks.compactMap { $0[.spikes] } }
  /// Each block's gates, [B, T, branches]; empty without gates.
  package var gates: [Tensor] { blocks.compactMap { $0[.gates] } }
  /// What skips branches of each block; nil where nothing does.
  package let switches: [BranchSwitches?]
}

extension ModelConfiguration {
  /// Records the whole model but its head: embedding, blocks, final norm.
  ///
  /// - Parameters:
  ///   - ids: Int32 [B, T], each below `vocabSize`.
  ///   - context: the sequences' extents and where documents start.
  ///   - spikeTraining: what training asks of the spikes and hears from them.
  ///   - gateTraining: what training asks of the gates and hears from them.
  ///   - dropout: what is dropped of the embedding and of what each block adds, in training.
  ///   - recomputesBlocks: whether training computes each block again before it runs it backwards, from its input, which alone is
  ///     kept.
  package func record(
    on tape: Tape, ids: Buffer, context: SequenceContext, weights: ModelWeights, states: ModelStates,
    spikeTraining: SpikeTraining? = nil, gateTraining: GateTraining? = nil, dropout: Dropout? = nil,
    recomputesBlocks: Bool = false
  ) throws(ShapeError) -> RecordedModel {
    var signals: [BlockSignals] = []
    var switches = [BranchSwitches?](repeating: nil, count: layers)
    let name = "embedding.weight"
    let shape: Shape = [context.batch, context.steps]
    var x =
      if let table = weights.quantised?.matrices[name] {
        try tape.embedding(ids: ids, shape: shape, table: table, scale: embeddingScale)
      } else { try tape.embedding(ids: ids, shape: shape, table: weights[name], scale: embeddingScale) }
    if let dropout { x = try tape.dropout(x, dropout, site: 0) }
    for index in 0..<layers {
      signals.append(BlockSignals())
      let block = BlockContext(
        index: index, weights: weights, context: context, normEpsilon: normEpsilon, states: states,
        spikeTraining: spikeTraining, gateTraining: gateTraining, dropout: dropout.map { ($0, site: index + 1) },
        observe: { signals[index][$0] = $1 }, observeSwitches: { switches[index] = $0 })
      x = try tape.recomputing(recomputesBlocks) { () throws(ShapeError) in
        try recordBlock(on: tape, x: x, block: block)
      }
    }
    let hidden = try tape.rmsNorm(x, weight: weights["norm.weight"], epsilon: normEpsilon)
    return RecordedModel(hidden: hidden, blocks: signals, switches: switches)
  }
}
