import HyperTensor

/// Which optimiser updates the blocks' matrices; everything else is AdamW's.
package enum OptimizerKind: String, CaseIterable, Sendable {
  case adamw
  case muon
}

/// All parameters' updates: AdamW, and Muon for the matrices of the blocks where it is chosen.
package final class Optimizer {
  private let adamW: AdamW
  private let muon: Muon?
  /// First and second moments, laid out like the parameters. Muon's momentum is a first moment and needs no second.
  package let m: Memory
  package let v: Memory
  /// Updates made so far.
  package var step = 0

  /// - Parameter matrices: packed copies of the parameters' matrices, which every update packs anew.
  package init(
    _ kind: OptimizerKind, layout: ParameterLayout, options: AdamW.Options, matrices: PackedMatrices, threads: Int
  ) {
    m = Memory(floats: layout.floatCount)
    v = Memory(floats: layout.floatCount)
    let blockMatrices = layout.parameters.filter { $0.name.hasSuffix("_proj.weight") }
    let forMuon = kind == .muon ? blockMatrices : []
    adamW = AdamW(
      layout.parameters.filter { !forMuon.contains($0) }, options: options, matrices: matrices)
    muon =
      kind == .muon
      ? Muon(
        forMuon, options: .init(learningRate: options.learningRate, weightDecay: options.weightDecay),
        matrices: matrices, threads: threads) : nil
  }

  /// One update of `values` by `gradients`, which are scaled by `gradientScale` and left in any state; `rate` multiplies the
  /// learning rate. Every parameter is updated by one thread, so that their number does not matter.
  package func update(
    _ values: Memory, gradients: Memory, gradientScale: Float, rate: Double, threads: Int, _ backend: Backend
  ) {
    step += 1
    adamW.update(
      values, gradients: gradients, m: m, v: v, step: step, gradientScale: gradientScale, rate: rate,
      threads: threads, backend)
    muon?.update(values, gradients: gradients, momentum: m, gradientScale: gradientScale, rate: rate)
  }
}
