/// What a model is: its extents and which branches each block has.
public struct ModelConfiguration: Equatable, Sendable {
  /// D, the width of the residual stream.
  public var dModel: Int
  /// Number of blocks.
  public var layers: Int
  /// V, the number of tokens.
  public var vocabSize: Int
  /// The selective scan's branch (S).
  public var ssm: ScanConfiguration?
  /// The liquid branch (L).
  public var liquid: LiquidConfiguration?
  /// The spiking branch (P).
  public var spiking: SpikingConfiguration?
  /// Whether a learned gate scales each branch; one branch alone has none.
  public var gated = true
  /// [layers][branches] In inference a token skips a branch whose gate is below this; empty: none is skipped. Training and
  /// whatever else takes several tokens at a time computes every branch.
  public var gateCutoffs: [[Float]] = []
  /// [layers] The most spikes of a block's neurons in one step, where less than the spiking branch's `levels`; empty: those.
  public var levelCaps: [Int] = []
  /// What embeddings are multiplied by where they enter the first block.
  public var embeddingScale: Float = 1
  /// Added to the mean square in every RMS norm.
  public var normEpsilon: Float = 1e-5
  /// Logits are cap * tanh(logits / cap); 0: as they are.
  public var logitSoftCap: Float = 0

  /// A model of `layers` blocks, `dModel` wide, without branches yet.
  public init(dModel: Int, layers: Int, vocabSize: Int) {
    self.dModel = dModel
    self.layers = layers
    self.vocabSize = vocabSize
  }

  /// The branches of a block, in their order.
  package var branches: [String] {
    [ssm.map { _ in "ssm" }, liquid.map { _ in "liquid" }, spiking.map { _ in "spiking" }].compactMap { $0 }
  }

  /// Number of branches in a block.
  package var branchCount: Int { branches.count }

  /// Whether blocks have a gate: several branches, and `gated`.
  package var hasGate: Bool { gated && branchCount > 1 }

  /// Whether some token may skip a branch in inference, which then takes one token at a time.
  package var prunesBranches: Bool { hasGate && gateCutoffs.contains { $0.contains { $0 > 0 } } }

  /// The spiking branch of a block, with its own most spikes in a step.
  package func spiking(ofBlock index: Int) -> SpikingConfiguration? {
    guard var spiking, !levelCaps.isEmpty else { return spiking }
    spiking.levels = min(spiking.levels, levelCaps[index])
    return spiking
  }

  /// This model with one cut-off for every gate; 0: no branch is skipped.
  package func cuttingGates(at cutoff: Float) -> ModelConfiguration {
    var model = self
    let row = Array(repeating: cutoff, count: branchCount)
    model.gateCutoffs = cutoff == 0 ? [] : Array(repeating: row, count: layers)
    return model
  }

  /// Columns of the in-projection: what every branch reads of it, side by side.
  package var inputWidth: Int {
    (ssm?.projectionWidth ?? 0) + (liquid?.projectionWidth ?? 0) + (spiking?.width ?? 0)
  }

  /// Rows of the out-projection: what every branch writes into the fused row, side by side.
  package var fusedWidth: Int { (ssm?.width ?? 0) + (liquid?.width ?? 0) + (spiking?.width ?? 0) }
}

/// The selective scan's branch: Mamba-2 (Dao and Gu, arXiv 2405.21060).
public struct ScanConfiguration: Equatable, Sendable {
  /// Channels, heads times `headDim`.
  public var width: Int
  /// P, the channels of a head.
  public var headDim: Int
  /// Groups of heads that share B and C and one norm.
  public var nGroups: Int
  /// N, the states of a channel.
  public var dState: Int
  /// Taps of the causal convolution.
  public var dConv: Int

  /// A scan of `width` channels.
  public init(width: Int, headDim: Int = 32, nGroups: Int = 1, dState: Int = 16, dConv: Int = 4) {
    self.width = width
    self.headDim = headDim
    self.nGroups = nGroups
    self.dState = dState
    self.dConv = dConv
  }

  package var heads: Int { width / headDim }
  /// Channels that go through the convolution: [x B C].
  package var convolutionWidth: Int { width + 2 * nGroups * dState }
  /// [z | x B C | dt]
  package var projectionWidth: Int { width + convolutionWidth + heads }
}

/// The liquid branch.
public struct LiquidConfiguration: Equatable, Sendable {
  /// Which neurons.
  public enum Cell: Equatable, Sendable {
    /// Liquid time constants, solved exactly over the step (Hasani et al., arXiv 2006.04439). `recurrentGate`: whether a
    /// neuron's own state enters its f.
    case ltc(recurrentGate: Bool)
    /// The closed-form cell with its recurrent matrix (Hasani et al., arXiv 2106.13898): `default`, `no_gate` or `pure`.
    case cfc(mode: String)
  }

  /// Channels.
  public var width: Int
  /// Taps of the causal convolution before an LTC's input.
  public var dConv: Int
  /// Which neurons.
  public var cell: Cell

  /// A branch of `width` neurons.
  public init(width: Int, dConv: Int = 4, cell: Cell = .ltc(recurrentGate: false)) {
    self.width = width
    self.dConv = dConv
    self.cell = cell
  }

  /// [m | f | o] for an LTC, [m] for a CfC.
  package var projectionWidth: Int {
    switch cell {
    case .ltc: 3 * width
    case .cfc: width
    }
  }
}

/// The spiking branch: graded leaky integrate-and-fire neurons.
public struct SpikingConfiguration: Equatable, Sendable {
  /// Neurons.
  public var width: Int
  /// K, the most spikes a neuron fires in one step.
  public var levels: Int
  /// What a spike does to the membrane: `subtract`, `zero` or `none`.
  public var reset: String
  /// The slope that stands for a spike's derivative: `window`, `atan` or `fast_sigmoid`.
  public var surrogate: String
  /// Where thresholds start.
  public var threshold: Float

  /// A branch of `width` neurons.
  public init(
    width: Int, levels: Int = 4, reset: String = "subtract", surrogate: String = "window", threshold: Float = 0.5
  ) {
    self.width = width
    self.levels = levels
    self.reset = reset
    self.surrogate = surrogate
    self.threshold = threshold
  }
}
