import HyperInference
import HyperModel
import HyperTensor
import Kernels

/// One thread's share of training: whole sequences through its own tape, into its own gradients.
final class TrainingWorker {
  /// Sequences that go through the tape at once: few, so that activations stay near the processor; enough rows for the
  /// matrix products to run at full speed.
  static func sequencesAtOnce(batch: Int, steps: Int, threads: Int) -> Int {
    // What the busiest thread does, for parts of each size; the largest parts where several are equal.
    func load(_ size: Int) -> Int { (batch / size + threads - 1) / threads * size }
    let sizes = (1...batch).filter { batch % $0 == 0 && ($0 == 1 || $0 * steps <= 256) }
    return sizes.reversed().min { load($0) < load($1) } ?? 1
  }

  let gradients: Memory
  private let tape: Tape
  private let sequences: Int
  private let steps: Int
  private let ids: Buffer
  private let resets: Buffer
  private let head: CrossEntropyResult
  private let recorded: RecordedModel
  private let layout: StateLayout
  private let dropout: Dropout?
  private let source: Buffer
  private let target: Buffer

  private let spikeTraining: SpikeTraining
  private let gateTraining: GateTraining?
  /// [blocks][branches] What open branches touch, of all that a token touches; empty where gates are trained by the task alone.
  private let branchShares: [[Double]]
  private let bytes: BytesPerToken
  /// [blocks][neurons] of a pass.
  private let fired: Memory
  /// Whether the pass that runs counts spikes and gates, and the block whose signals of each kind come next.
  private var counts = false
  private var next = [Int](repeating: 0, count: BlockSignal.allCases.count)

  private var profile: StepProfile?
  /// Sum of the losses since `begin`, in nats, the terms of the loss besides them, and the spikes and gates counted on the way.
  private(set) var lossSum = 0.0
  private(set) var terms = ObjectiveTerms()
  private(set) var spikes: SpikeCounts
  private(set) var gates: GateSums

  init(
    configuration: ModelConfiguration, layout parameters: ParameterLayout, values: Memory, sequences: Int, steps: Int,
    matrices: PackedMatrices, objective: TrainingObjective, dropout: Double,
    recomputesBlocks: Bool
  ) throws(ShapeError) {
    self.sequences = sequences
    self.steps = steps
    gradients = Memory(floats: parameters.floatCount)
    gates = GateSums(configuration)
    layout = StateLayout(configuration)
    spikeTraining = SpikeTraining(objective: objective.weights(for: configuration))
    gateTraining = objective.gateTraining(for: configuration)
    branchShares = gateTraining == nil ? [] : TrainingObjective.branchShares(of: configuration)
    bytes = TrainingObjective.bytesPerToken(of: configuration)
    spikes = SpikeCounts(blocks: configuration.layers, neurons: configuration.spiking?.width ?? 0)
    fired = Memory(floats: spikes.fired.count)
    tape = Tape(matrices.backend, gradients: true)
    ids = tape.persistentBuffer(sequences * steps)
    resets = tape.persistentBuffer((sequences * steps + 3) / 4)
    source = tape.persistentBuffer(sequences * layout.floatCount)
    target = tape.persistentBuffer(sequences * layout.floatCount)
    self.dropout = dropout > 0 ? Dropout(rate: dropout, keys: tape.persistentBuffer(sequences * steps)) : nil
    let weights = ModelWeights(
      Parameters(layout: parameters, values: values, gradients: gradients), matrices: matrices)
    recorded = try configuration.record(
      on: tape, ids: ids, context: SequenceContext(batch: sequences, steps: steps, resets: resets), weights: weights,
      states: ModelStates(layout: layout, source: source, target: target), spikeTraining: spikeTraining,
      gateTraining: gateTraining, dropout: self.dropout, recomputesBlocks: recomputesBlocks)
    head = try tape.crossEntropyHead(
      recorded.hidden, weight: weights.linear("embedding.weight"), logitCap: configuration.logitSoftCap)
    tape.seal()
    tape.observer = { [unowned self] operation, pass in
      if counts, pass == .forward { count(behind: operation) }
    }
  }

  /// Bytes that the tape takes.
  var tapeBytes: Int { tape.arenaBytes }

  /// Lets `profile` see what this worker does.
  func listen(_ profile: StepProfile) {
    self.profile = profile
    profile.listen(to: tape)
  }

  /// Lets every operation pass through `power`.
  func slow(by power: PowerGate) {
    let observer = tape.observer
    tape.observer = { operation, pass in
      observer?(operation, pass)
      power.breathe()
    }
  }

  /// Forgets what earlier steps left in the sums and gradients; from now on spikes are so soft.
  func begin(softness: Double) {
    lossSum = 0
    terms = ObjectiveTerms()
    spikes.clear()
    spikeTraining.softness = Float(softness)
    gates.clear()
    gradients.floats.update(repeating: 0)
    profile?.mark("clear")
  }

  /// Forward and backward over the sequences `first ..< first + sequences` of `batch`, whose states in `states` move on.
  /// - Parameters:
  ///   - share: the part of the update that this pass is.
  ///   - draw: tells this pass's dropout from others.
  ///   - goesOn: told the mean loss, whether it goes backwards through the blocks.
  func run(
    _ batch: TokenBatch, first: Int, states: Memory, gradientScale: Float, share: Double, draw: UInt64,
    countsSpikes: Bool, goesOn: (_ loss: Double) -> Bool
  ) {
    let rows = sequences * steps
    let start = first * steps
    ids.int32s.update(from: batch.inputs + start, count: rows)
    head.targets.int32s.update(from: batch.targets + start, count: rows)
    resets.bytes.update(from: batch.resets + start, count: rows)
    head.gradientScale.floats[0] = gradientScale
    spikeTraining.share = share
    gateTraining?.share = share
    for sequence in 0..<(dropout == nil ? 0 : sequences) {
      dropout?.setKeys(first: sequence * steps, steps: steps, sequence: first + sequence, draw: draw)
    }
    let record = states.base.assumingMemoryBound(to: Float.self) + first * layout.floatCount
    source.floats.update(from: record, count: source.count)
    profile?.mark("copy batch and states")
    counts = countsSpikes
    tape.forward()
    if counts { spikes.add(fired.floats, steps: rows) }
    var isWhole = true
    tape.backward {
      let loss = (0..<rows).reduce(0.0) { $0 + Double(head.losses.floats[$1]) }
      let targets = (0..<rows).count { head.targets.int32s[$0] >= 0 }
      isWhole = goesOn(loss / Double(max(1, targets)))
      return isWhole
    }
    record.update(from: target.floats, count: target.count)
    for row in 0..<rows { lossSum += Double(head.losses.floats[row]) }
    if isWhole {
      if let objective = spikeTraining.objective {
        terms.add(spikeTraining.results, objective, bytes, share: share)
      }
      if let gateTraining { terms.add(gateTraining.results, shares: branchShares, share: share) }
    }
  }

  /// Counts a block's spikes and gates as soon as they are there: at the end of the pass they may be gone.
  private func count(behind operation: String) {
    guard let signal = BlockSignal(behind: operation) else { return }
    // Every block has the same signals, each once a pass.
    let block = next[signal.rawValue]
    next[signal.rawValue] = (block + 1) % recorded.blocks.count
    guard let tensor = recorded.blocks[block][signal] else { return }
    switch signal {
    case .gates: gates.add(tensor, block: block)
    case .spikes: count(spikes: tensor, block: block)
    case .scanSteps, .liquidDrive: break
    }
  }

  private func count(spikes: Tensor, block: Int) {
    let fired = fired.base.assumingMemoryBound(to: Float.self) + block * spikes.width
    fired.update(repeating: 0, count: spikes.width)
    var args = hk_spike_rate(
      rows: spikes.rows, channels: spikes.width, s: spikes.data, lds: spikes.rowStride, fired: fired, scale: 0,
      ds: nil, ldds: 0)
    tape.backend.kernels.pointee.spike_rate_forward(&args)
  }
}
