import HyperTensor

/// An operation at the sizes of training, ready to be timed: 256 rows, as one pass of a worker has them.
struct KernelCase {
  let name: String
  /// What the time is divided by: elements of the result, or channels times steps of a recurrence.
  let elements: Int
  /// Floating-point operations of the forward pass of a product; nil where memory and elementwise work decide.
  var flops: Double?
  /// Bytes that the forward pass reads and writes at least.
  let bytes: Int
  let record: (Tape) throws -> Void

  static let rows = 256

  /// Everything a block is made of, at the widths of `small`.
  static var all: [KernelCase] {
    ElementwiseFunction.allCases.map { function in
      KernelCase(name: "\(function)", elements: rows * 512, bytes: 8 * rows * 512) {
        _ = try $0.map(function, random(rows, 512))
      }
    } + [
      KernelCase(name: "rms_norm", elements: rows * 256, bytes: 8 * rows * 256) {
        _ = try $0.rmsNorm(random(rows, 256), weight: random(256), epsilon: 1e-5)
      },
      KernelCase(name: "gated_norm", elements: rows * 512, bytes: 12 * rows * 512) {
        try $0.gatedNorm(
          random(rows, 512), z: random(rows, 512), function: .silu, weight: random(512), scale: random(rows, 1),
          epsilon: 1e-5, into: $0.tensor([rows, 512]))
      },
      KernelCase(name: "branch_gate", elements: rows * 256, bytes: 4 * rows * 256) {
        _ = try $0.branchGate(random(rows, 256), weight: random(3, 256))
      },
      KernelCase(name: "gated_scale", elements: rows * 384, bytes: 8 * rows * 384) {
        try $0.gatedScale(random(rows, 384), gamma: random(384), scale: random(rows, 1), into: $0.tensor([rows, 384]))
      },
      KernelCase(name: "convolution", elements: rows * 544, bytes: 8 * rows * 544) {
        _ = try $0.causalConvolution(
          random(1, rows, 544), weight: random(4, 544), bias: random(544), silu: true, context: context(1),
          state: .none(count: 3 * 544))
      },
      KernelCase(name: "selective_scan", elements: rows * 512, bytes: 8 * rows * 512) {
        let dimensions = ScanDimensions(heads: 16, headDim: 32, groups: 1, dState: 16)
        _ = try $0.selectiveScan(
          random(1, rows, 512), b: random(1, rows, 16), c: random(1, rows, 16), dt: random(1, rows, 16),
          coefficients: ScanCoefficients(dtBias: random(16), aLog: random(16), dSkip: random(16)),
          dimensions: dimensions, context: context(1), state: .none(count: dimensions.stateCount))
      },
      KernelCase(name: "liquid", elements: rows * 128, bytes: 12 * rows * 128) {
        _ = try $0.liquidNeurons(
          random(1, rows, 128), p: random(1, rows, 128),
          coefficients: LiquidCoefficients(logTau: random(128), fBias: random(128), recurrentWeight: nil),
          context: context(1), state: .none(count: 128))
      },
      KernelCase(name: "spiking", elements: rows * 384, bytes: 8 * rows * 384) {
        _ = try $0.spikingNeurons(
          random(1, rows, 384), coefficients: .learned(betaLogit: random(384), logTheta: random(384)),
          dynamics: SpikingDynamics(levels: 4, reset: .subtract, surrogate: .window), context: context(1),
          state: .none(count: 384))
      },
      KernelCase(
        name: "linear 256 -> 1840", elements: rows * 1840, flops: 2 * Double(rows * 256 * 1840), bytes: 4 * 256 * 1840
      ) { _ = try $0.linear(random(rows, 256), LinearWeight(random(1840, 256), for: $0.backend)) },
      KernelCase(
        name: "linear 1024 -> 256", elements: rows * 256, flops: 2 * Double(rows * 256 * 1024), bytes: 4 * 256 * 1024
      ) { _ = try $0.linear(random(rows, 1024), LinearWeight(random(256, 1024), for: $0.backend)) },
      KernelCase(
        name: "cross_entropy_head 256 -> 4096", elements: rows * 4096, flops: 2 * Double(rows * 256 * 4096),
        bytes: 4 * 256 * 4096
      ) {
        _ = try $0.crossEntropyHead(
          random(rows, 256), weight: LinearWeight(random(4096, 256), for: $0.backend), logitCap: 0)
      },
    ]
  }

  /// Whole layers at 256 channels over sequences of 128 steps, as many side by side as `sequences`: what a user of ncps or
  /// snntorch would compare. Timed a step.
  static func layers(sequences: Int) -> [KernelCase] {
    let (steps, width) = (128, 256)
    let context = SequenceContext(batch: sequences, steps: steps)
    func x() -> Tensor { random(sequences, steps, width) }
    return [
      KernelCase(name: "layer: spiking (Leaky)", elements: steps, bytes: 0) {
        _ = try $0.spikingNeurons(
          x(), coefficients: .plain(beta: random(width), theta: random(width)),
          dynamics: SpikingDynamics(levels: 1, reset: .subtract, surrogate: .atan(alpha: 2)), context: context,
          state: .none(count: width))
      },
      KernelCase(name: "layer: liquid (LTC)", elements: steps, bytes: 0) {
        _ = try $0.liquidNeurons(
          x(), p: x(),
          coefficients: LiquidCoefficients(logTau: random(width), fBias: random(width), recurrentWeight: random(width)),
          context: context, state: .none(count: width))
      },
      KernelCase(name: "layer: CfC", elements: steps, bytes: 0) {
        let units = 128
        func weight(_ outputs: Int, _ inputs: Int, _ tape: Tape) -> LinearWeight {
          LinearWeight(random(outputs, inputs), for: tape.backend)
        }
        _ = try $0.closedFormContinuous(
          x(),
          weights: ClosedFormWeights(
            input: weight(units, width, $0), recurrent: weight(units, width, $0), inputBias: random(units),
            heads: weight(4 * width, units, $0), headsBias: random(4 * width)),
          mode: .standard, context: context, state: .none(count: width))
      },
    ]
  }

  private static func context(_ batch: Int) -> SequenceContext { SequenceContext(batch: batch, steps: rows / batch) }

  /// Numbers in -0.5...0.5, with room for their gradients.
  private static func random(_ extents: Int...) -> Tensor {
    let shape = Shape(extents)
    var random = RandomGenerator(seed: 7)
    let value = Buffer(floats: shape.count)
    for i in 0..<shape.count { value.floats[i] = random.uniform() - 0.5 }
    return Tensor(shape: shape, value: value, gradient: Buffer(floats: shape.count))
  }
}
