import HyperTensor
import Testing

/// The products in bf16 against sums in double precision over operands that are rounded the same way, so that what is left is
/// the fp32 accumulation.
@Suite(.enabled(if: Precision.best(for: .best) == .bf16, "needs AVX-512 BF16")) struct BrainFloatTests {
  /// Rows, inputs, outputs: around pairs, lanes, tiles of 6 and 48 rows, panels of 64 columns and the 512 pairs of a sum.
  static let sizes = [
    (1, 1, 1), (2, 3, 5), (5, 15, 17), (6, 16, 16), (7, 33, 31), (12, 64, 48), (13, 65, 63), (47, 100, 65),
    (49, 70, 130), (96, 31, 200), (241, 40, 97), (9, 1027, 50), (50, 20, 1100), (1031, 17, 19),
  ]

  private func random(_ rows: Int, _ width: Int, seed: UInt64) -> Tensor {
    var random = RandomGenerator(seed: seed)
    let (value, gradient) = (Buffer(floats: rows * width), Buffer(floats: rows * width))
    for i in 0..<rows * width {
      value.floats[i] = 2 * random.uniform() - 1
      gradient.floats[i] = 2 * random.uniform() - 1
    }
    return Tensor(shape: [rows, width], value: value, gradient: gradient)
  }

  /// Nearest bf16, ties to even, as a double.
  private func rounded(_ x: Float) -> Double {
    let bits = x.bitPattern
    return Double(Float(bitPattern: (bits + 0x7FFF + (bits >> 16 & 1)) & 0xFFFF_0000))
  }

  /// sum over k of left(k) right(k) plus `start`, and how far fp32 sums of that may be from it: one rounding a term, each of a
  /// partial sum no greater than the sum of magnitudes.
  private func expect(
    _ found: Float, start: Float, count: Int, _ what: String, slack: Double = 0, _ term: (Int) -> Double
  ) {
    var (sum, magnitude) = (Double(start), abs(Double(start)))
    for k in 0..<count {
      sum += term(k)
      magnitude += abs(term(k))
    }
    let tolerance = (Double(count + 2) * Double(Float.ulpOfOne) + slack) * magnitude
    #expect(abs(Double(found) - sum) <= tolerance, "\(what): \(found), expected \(sum)")
  }

  @Test(arguments: sizes) func productsAndGradients(rows: Int, inputs: Int, outputs: Int) throws {
    let backend = try Backend.training(precision: .bf16)
    let (x, weight, residual) = (
      random(rows, inputs, seed: 1), random(outputs, inputs, seed: 2), random(rows, outputs, seed: 3)
    )
    let dxBefore = Array(UnsafeBufferPointer(start: x.gradientData, count: x.count))
    let dwBefore = Array(UnsafeBufferPointer(start: weight.gradientData, count: weight.count))
    let tape = Tape(backend, gradients: true)
    let y = try tape.linear(x, LinearWeight(weight, for: backend), addingTo: residual)
    let (seed, copy) = (random(rows, outputs, seed: 4), Buffer(floats: rows * outputs))
    tape.record(SeedGradient(output: y, seed: seed, copy: copy), reads: [y], writes: [])
    tape.seal()
    tape.forward()
    tape.backward()
    let dx = try #require(x.gradient?.floats)
    let dw = try #require(weight.gradient?.floats)
    // Every seventh element and the last: enough to meet every place of tiles and panels.
    for i in sample(rows * outputs) {
      let (r, n) = (i / outputs, i % outputs)
      expect(copy.floats[i], start: residual.data[i], count: inputs, "y[\(r), \(n)]") {
        rounded(x.data[r * inputs + $0]) * rounded(weight.data[n * inputs + $0])
      }
    }
    for i in sample(rows * inputs) {
      let (r, k) = (i / inputs, i % inputs)
      expect(dx[i], start: dxBefore[i], count: outputs, "dx[\(r), \(k)]") {
        rounded(seed.data[r * outputs + $0]) * rounded(weight.data[$0 * inputs + k])
      }
    }
    for i in sample(outputs * inputs) {
      let (n, k) = (i / inputs, i % inputs)
      expect(dw[i], start: dwBefore[i], count: rows, "dw[\(n), \(k)]") {
        rounded(seed.data[$0 * outputs + n]) * rounded(x.data[$0 * inputs + k])
      }
    }
  }

  /// Spikes among the last inputs, few and many: what is gathered and what is multiplied densely agree with the same sums.
  @Test(arguments: [0.0, 0.05, 0.25, 0.9], [(7, 16, 5, 3), (300, 48, 33, 64), (64, 130, 130, 100), (20, 31, 600, 9)])
  func firedInputs(share: Double, size: (rows: Int, dense: Int, sparse: Int, outputs: Int)) throws {
    let backend = try Backend.training(precision: .bf16)
    let inputs = size.dense + size.sparse
    let (x, weight) = (random(size.rows, inputs, seed: 1), random(size.outputs, inputs, seed: 2))
    var chance = RandomGenerator(seed: 5)
    for i in 0..<size.rows * inputs where i % inputs >= size.dense {
      x.data[i] = Double(chance.uniform()) < share ? Float(1 + chance.below(4)) * 0.37 : 0
    }
    let dwBefore = Array(UnsafeBufferPointer(start: weight.gradientData, count: weight.count))
    let tape = Tape(backend, gradients: true)
    let y = try tape.linear(x, PackedMatrices(backend).weight("w", weight, sparseInputs: size.sparse))
    let (seed, copy) = (random(size.rows, size.outputs, seed: 4), Buffer(floats: size.rows * size.outputs))
    tape.record(SeedGradient(output: y, seed: seed, copy: copy), reads: [y], writes: [])
    tape.seal()
    tape.forward()
    tape.backward()
    let dw = try #require(weight.gradient?.floats)
    // Gathered spikes are not rounded, the others are: either is near enough to the sum over rounded spikes.
    let slack = share > 0 ? 0x1p-8 : 0
    for i in sample(size.rows * size.outputs) {
      let (r, n) = (i / size.outputs, i % size.outputs)
      expect(copy.floats[i], start: 0, count: inputs, "y[\(r), \(n)]", slack: slack) {
        rounded(x.data[r * inputs + $0]) * rounded(weight.data[n * inputs + $0])
      }
    }
    for i in sample(size.outputs * inputs) {
      let (n, k) = (i / inputs, i % inputs)
      expect(dw[i], start: dwBefore[i], count: size.rows, "dw[\(n), \(k)]", slack: slack) {
        rounded(seed.data[$0 * size.outputs + n]) * rounded(x.data[$0 * inputs + k])
      }
    }
  }

  private func sample(_ count: Int) -> [Int] { Array(stride(from: 0, to: count, by: 7)) + [count - 1] }

  @Test func aPackedCopyFollowsItsMatrixBlockByBlock() throws {
    let backend = try Backend.training(precision: .bf16)
    let (x, weight) = (random(3, 10, seed: 1), random(130, 10, seed: 2))
    let matrices = PackedMatrices(backend)
    let tape = Tape(backend, gradients: false)
    let y = try tape.linear(x, matrices.weight("w", weight))
    let copy = Buffer(floats: y.count)
    tape.record(SeedGradient(output: y, seed: y, copy: copy), reads: [y], writes: [])
    tape.seal()
    weight.value.floats.update(repeating: 0, count: weight.count)
    let packed = try #require(matrices.brainFloat("w"))
    #expect(packed.blocks == 3)
    packed.pack(1)
    tape.forward()
    let isZero = (0..<130).map { copy.floats[$0] == 0 }
    #expect(isZero == (0..<130).map { (64..<128).contains($0) })
    matrices.refresh()
    tape.forward()
    #expect((0..<y.count).allSatisfy { copy.floats[$0] == 0 })
  }
}

/// Copies an output and seeds its gradient.
private struct SeedGradient: Operation {
  let name = "seed"
  let output: Tensor
  let seed: Tensor
  let copy: Buffer

  func forward(_ backend: Backend) { copy.floats.update(from: output.data, count: output.count) }

  func backward(_ backend: Backend) { output.gradientData?.update(from: seed.data, count: output.count) }
}
