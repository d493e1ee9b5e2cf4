import HyperInference
import HyperModel
import HyperTensor

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
  private let source: Buffer
  private let target: Buffer

  private var profile: StepProfile?
  /// Sum of the losses since `begin`, in nats, and the spikes counted on the way.
  private(set) var lossSum = 0.0
  private(set) var spikes = SpikeCount()

  init(
    configuration: ModelConfiguration, layout parameters: ParameterLayout, values: Memory, sequences: Int, steps: Int,
    matrices: PackedMatrices
  ) throws(ShapeError) {
    self.sequences = sequences
    self.steps = steps
    gradients = Memory(floats: parameters.floatCount)
    layout = StateLayout(configuration)
    tape = Tape(matrices.backend, gradients: true)
    ids = tape.persistentBuffer(sequences * steps)
    resets = tape.persistentBuffer((sequences * steps + 3) / 4)
    source = tape.persistentBuffer(sequences * layout.floatCount)
    target = tape.persistentBuffer(sequences * layout.floatCount)
    let weights = ModelWeights(
      Parameters(layout: parameters, values: values, gradients: gradients), matrices: matrices)
    recorded = try configuration.record(
      on: tape, ids: ids, context: SequenceContext(batch: sequences, steps: steps, resets: resets), weights: weights,
      states: ModelStates(layout: layout, source: source, target: target))
    head = try tape.crossEntropyHead(
      recorded.hidden, weight: weights.linear("embedding.weight"), logitCap: configuration.logitSoftCap)
    tape.seal()
  }

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

  /// Forgets what earlier steps left in the sums and gradients.
  func begin() {
    lossSum = 0
    spikes = SpikeCount()
    gradients.floats.update(repeating: 0)
    profile?.mark("clear")
  }

  /// Forward and backward over the sequences `first ..< first + sequences` of `batch`, whose states in `states` move on.
  func run(_ batch: TokenBatch, first: Int, states: Memory, gradientScale: Float, countsSpikes: Bool) {
    let rows = sequences * steps
    let start = first * steps
    ids.int32s.update(from: batch.inputs + start, count: rows)
    head.targets.int32s.update(from: batch.targets + start, count: rows)
    resets.bytes.update(from: batch.resets + start, count: rows)
    head.gradientScale.floats[0] = gradientScale
    let record = states.base.assumingMemoryBound(to: Float.self) + first * layout.floatCount
    source.floats.update(from: record, count: source.count)
    profile?.mark("copy batch and states")
    tape.forward()
    if countsSpikes { spikes.add(recorded.spikes) }
    profile?.mark("count spikes")
    tape.backward()
    record.update(from: target.floats, count: target.count)
    for row in 0..<rows { lossSum += Double(head.losses.floats[row]) }
  }
}

/// How many neurons fired, of how many.
package struct SpikeCount: Equatable, Sendable {
  package private(set) var fired = 0
  package private(set) var total = 0

  package init() {}

  init(fired: Int, total: Int) { (self.fired, self.total) = (fired, total) }

  /// Share of neurons and steps with at least one spike; nil without neurons.
  package var rate: Double? { total > 0 ? Double(fired) / Double(total) : nil }

  mutating func add(_ tensors: [Tensor]) {
    for tensor in tensors {
      let values = UnsafeBufferPointer(start: tensor.data, count: tensor.count)
      fired += values.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
      total += tensor.count
    }
  }

  static func + (left: SpikeCount, right: SpikeCount) -> SpikeCount {
    SpikeCount(fired: left.fired + right.fired, total: left.total + right.total)
  }
}
