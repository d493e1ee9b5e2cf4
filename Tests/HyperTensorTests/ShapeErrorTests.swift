import HyperTensor
import Testing

/// What an operation says when it is given a wrong shape: its name, what it expected, what it got.
@Suite struct ShapeErrorTests {
  private let tape: Tape
  private let context = SequenceContext(batch: 2, steps: 3)

  init() throws { tape = Tape(try .training(isa: .scalar), gradients: true) }

  private func tensor(_ extents: Int...) -> Tensor { tape.tensor(Shape(extents)) }
  private func state(_ count: Int) -> StateSlice { .none(count: count) }

  private func expect<Result>(_ description: String, _ record: () throws -> Result) {
    let error = #expect(throws: ShapeError.self) { _ = try record() }
    #expect(error?.description == description)
  }

  @Test func views() throws {
    expect("columns: expected a range within 0..<5, got 3..<6") { try tensor(2, 5).columns(3..<6) }
    expect("reshaped: expected 10 contiguous elements, got [3, 4] of contiguous [2, 5]") {
      try tensor(2, 5).reshaped([3, 4])
    }
    expect("reshaped: expected 4 contiguous elements, got [4] of strided [2, 2]") {
      try tensor(2, 5).columns(1..<3).reshaped([4])
    }
  }

  @Test func linear() throws {
    expect("linear: weight: expected [*, 64], got [32, 65]") {
      try tape.linear(tensor(7, 64), LinearWeight(tensor(32, 65), for: tape.backend))
    }
    expect("linear: weight: expected [*, 64], got [64]") {
      try tape.linear(tensor(7, 64), LinearWeight(tensor(64), for: tape.backend))
    }
    expect("linear: residual: expected [7, 32], got [7, 31]") {
      try tape.linear(tensor(7, 64), LinearWeight(tensor(32, 64), for: tape.backend), addingTo: tensor(7, 31))
    }
    expect("linear: residual: expected no gaps, got strides [40, 1]") {
      try tape.linear(
        tensor(7, 64), LinearWeight(tensor(32, 64), for: tape.backend), addingTo: tensor(7, 40).columns(0..<32))
    }
    expect("linear: x: expected rows at one stride, got [2, 3, 4] with strides [20, 5, 1]") {
      let x = Tensor(shape: [2, 3, 4], strides: [20, 5, 1], value: Buffer(floats: 40), gradient: nil)
      return try tape.linear(x, LinearWeight(tensor(3, 4), for: tape.backend))
    }
  }

  @Test func elementwise() throws {
    expect("silu: expected no gaps, got strides [5, 1]") { try tape.map(.silu, tensor(2, 5).columns(0..<3)) }
  }

  @Test func norms() throws {
    expect("rms_norm: weight: expected [5], got [4]") {
      try tape.rmsNorm(tensor(2, 5), weight: tensor(4), epsilon: 1)
    }
    func gatedNorm(
      z: Tensor?, _ function: GateFunction, weight: Int = 6, groups: Int = 2, scale: Tensor? = nil, out: Int = 6
    ) throws {
      try tape.gatedNorm(
        tensor(2, 6), z: z, function: function, weight: tensor(weight), groups: groups, scale: scale, epsilon: 1,
        into: tensor(2, out))
    }
    expect("gated_norm: out: expected [2, 6], got [2, 7]") { try gatedNorm(z: nil, .none, out: 7) }
    expect("gated_norm: weight: expected [6], got [5]") { try gatedNorm(z: nil, .none, weight: 5) }
    expect("gated_norm: groups: expected a divisor of 6, got 4") { try gatedNorm(z: nil, .none, groups: 4) }
    expect("gated_norm: z: expected z with a function, none without, got silu") { try gatedNorm(z: nil, .silu) }
    expect("gated_norm: z: expected [2, 6], got [2, 5]") { try gatedNorm(z: tensor(2, 5), .silu) }
    expect("gated_norm: scale: expected [2, 1], got [2, 2]") { try gatedNorm(z: nil, .none, scale: tensor(2, 2)) }
  }

  @Test func gates() throws {
    expect("branch_gate: weight: expected [1...8, 5], got [9, 5]") {
      try tape.branchGate(tensor(2, 5), weight: tensor(9, 5))
    }
    expect("gated_scale: gamma: expected [5], got [6]") {
      try tape.gatedScale(tensor(2, 5), gamma: tensor(6), scale: nil, into: tensor(2, 5))
    }
  }

  @Test func lookups() throws {
    expect("embedding: ids: expected 6 ids, got 5") {
      try tape.embedding(ids: Buffer(floats: 5), shape: [2, 3], table: tensor(4, 8), scale: 1)
    }
    expect("embedding: table: expected [V, D], got [4]") {
      try tape.embedding(ids: Buffer(floats: 6), shape: [2, 3], table: tensor(4), scale: 1)
    }
    expect("cross_entropy_head: weight: expected [*, 5], got [9, 6]") {
      try tape.crossEntropyHead(tensor(2, 5), weight: LinearWeight(tensor(9, 6), for: tape.backend), logitCap: 0)
    }
  }

  @Test func recurrences() throws {
    expect("convolution: x: expected [2, 3, *], got [3, 2, 5]") {
      try tape.causalConvolution(
        tensor(3, 2, 5), weight: tensor(4, 5), bias: tensor(5), silu: true, context: context, state: state(15))
    }
    expect("convolution: weight: expected [1...8, 5], got [9, 5]") {
      try tape.causalConvolution(
        tensor(2, 3, 5), weight: tensor(9, 5), bias: tensor(5), silu: true, context: context, state: state(15))
    }
    expect("convolution: state: expected 15 floats a sequence, got 20") {
      try tape.causalConvolution(
        tensor(2, 3, 5), weight: tensor(4, 5), bias: tensor(5), silu: true, context: context, state: state(20))
    }
    expect("liquid: p: expected [2, 3, 5], got [2, 3, 6]") {
      try tape.liquidNeurons(
        tensor(2, 3, 5), p: tensor(2, 3, 6),
        coefficients: LiquidCoefficients(logTau: tensor(5), fBias: tensor(5), recurrentWeight: nil), context: context,
        state: state(5))
    }
    expect("spiking: coefficients: expected [5], got [4]") {
      try tape.spikingNeurons(
        tensor(2, 3, 5), coefficients: .plain(beta: tensor(5), theta: tensor(4)),
        dynamics: SpikingDynamics(levels: 1, reset: .none, surrogate: .window), context: context, state: state(5))
    }
  }

  @Test func scan() throws {
    func scan(b: Int, dt: Int, aLog: Int) throws -> Tensor {
      try tape.selectiveScan(
        tensor(2, 3, 8), b: tensor(2, 3, b), c: tensor(2, 3, 6), dt: tensor(2, 3, dt),
        coefficients: ScanCoefficients(dtBias: tensor(4), aLog: tensor(aLog), dSkip: tensor(4)),
        dimensions: ScanDimensions(heads: 4, headDim: 2, groups: 2, dState: 3), context: context, state: state(24))
    }
    expect("selective_scan: b: expected [2, 3, 6], got [2, 3, 5]") { try scan(b: 5, dt: 4, aLog: 4) }
    expect("selective_scan: dt: expected [2, 3, 4], got [2, 3, 2]") { try scan(b: 6, dt: 2, aLog: 4) }
    expect("selective_scan: a_log: expected [4], got [3]") { try scan(b: 6, dt: 4, aLog: 3) }
  }

  @Test func closedForm() throws {
    func cfc(recurrent: Tensor, _ mode: ClosedFormMode) throws -> Tensor {
      try tape.closedFormContinuous(
        tensor(2, 3, 4),
        weights: ClosedFormWeights(
          input: LinearWeight(tensor(7, 4), for: tape.backend), recurrent: LinearWeight(recurrent, for: tape.backend),
          inputBias: tensor(7),
          heads: LinearWeight(tensor(mode.headCount * 5, 7), for: tape.backend), headsBias: tensor(mode.headCount * 5)),
        mode: mode, context: context, state: state(5))
    }
    expect("cfc: mode: expected A and w_tau in pure mode only, got pure") { try cfc(recurrent: tensor(7, 5), .pure) }
    expect("cfc: recurrent weight: expected [7, 5], got [6, 5]") { try cfc(recurrent: tensor(6, 5), .noGate) }
  }
}
