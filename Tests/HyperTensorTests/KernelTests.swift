import HyperTensor
import Kernels
import Testing

/// The kernels that no operation of the tape calls, and what the others do with the ends of the number line.
@Suite struct KernelTests {
  /// Sizes around the lanes, and one of many vectors.
  private static let counts = OperationCase.widths + [100]

  private func random(_ count: Int, seed: UInt64) -> [Float] {
    var random = RandomGenerator(seed: seed)
    return (0..<count).map { _ in 2 * random.uniform() - 1 }
  }

  private var tables: [(isa: InstructionSet, table: hk_kernels)] {
    InstructionSet.available.compactMap { isa in isa.kernels.map { (isa, $0.pointee) } }
  }

  @Test(arguments: counts) func axpy(_ count: Int) {
    let (x, y) = (random(count, seed: 1), random(count, seed: 2))
    for (isa, table) in tables {
      let found = withFloats([x, y + [9]]) { arrays in
        var args = hk_axpy(count: count, scale: 0.3, x: arrays[0], y: arrays[1])
        table.axpy(&args)
      }[1]
      #expect(found[count] == 9)
      for i in 0..<count {
        // Two roundings of numbers below 1.3.
        let expected = Double(y[i]) + Double(0.3 as Float) * Double(x[i])
        #expect(abs(Double(found[i]) - expected) <= 1.3 * Double(Float.ulpOfOne), "\(isa), element \(i)")
      }
    }
  }

  @Test(arguments: counts) func approach(_ count: Int) {
    let (x, y) = (random(count, seed: 1), random(count, seed: 2))
    for (isa, table) in tables {
      let found = withFloats([x, y + [9]]) { arrays in
        var args = hk_approach(count: count, share: 0.25, x: arrays[0], y: arrays[1])
        table.approach(&args)
      }[1]
      #expect(found[count] == 9)
      for i in 0..<count {
        // Roundings of a difference and a sum of numbers below 2.
        let expected = Double(y[i]) + 0.25 * (Double(x[i]) - Double(y[i]))
        #expect(abs(Double(found[i]) - expected) <= 2 * Double(Float.ulpOfOne), "\(isa), element \(i)")
      }
    }
  }

  /// The sum is in double precision, to be told apart from one in single; numbers that are none are counted.
  @Test(arguments: counts) func squareSum(_ count: Int) {
    var x = random(count, seed: 3)
    x[0] = 3000
    let expected = x.reduce(0.0) { $0 + Double($1) * Double($1) }
    for (isa, table) in tables {
      func run(_ x: [Float]) -> [Double] {
        var result = [-1.0, -1.0]
        _ = withFloats([x]) { arrays in
          result.withUnsafeMutableBufferPointer { result in
            guard let base = result.baseAddress else { return }
            var args = hk_square_sum(count: count, x: arrays[0], result: base)
            table.square_sum(&args)
          }
        }
        return result
      }
      let found = run(x)
      #expect(abs(found[0] - expected) <= expected * Double(count) * Double.ulpOfOne, "\(isa)")
      #expect(found[1] == 0)
      for (place, value) in [(0, Float.nan), (count - 1, .infinity), (count / 2, -.infinity)] {
        var bad = x
        bad[place] = value
        #expect(run(bad)[1] == 1, "\(value) at \(place) on \(isa)")
      }
      #expect(run([Float](repeating: .nan, count: count))[1] == Double(count))
    }
  }

  @Test(arguments: counts) func columnSumAndBias(_ columns: Int) {
    let (rows, stride) = (3, columns + 2)
    let x = random(rows * stride, seed: 4)
    let bias = random(columns, seed: 5)
    for (isa, table) in tables {
      let sum = withFloats([x, bias]) { arrays in
        var args = hk_column_sum(rows: rows, columns: columns, x: arrays[0], ldx: stride, out: arrays[1])
        table.column_sum(&args)
      }[1]
      let y = withFloats([x, bias]) { arrays in
        var args = hk_add_bias(rows: rows, columns: columns, bias: arrays[1], y: arrays[0], ldy: stride)
        table.add_bias(&args)
      }[0]
      for c in 0..<columns {
        // In order, one rounding a row: the same bits everywhere.
        #expect(sum[c] == (0..<rows).reduce(bias[c]) { $0 + x[$1 * stride + c] }, "\(isa), column \(c)")
      }
      for index in x.indices {
        let column = index % stride
        #expect(y[index] == (column < columns ? x[index] + bias[column] : x[index]), "\(isa), element \(index)")
      }
    }
  }

  /// Against the formulas in double precision over several steps; the golden tests compare with torch.
  @Test(arguments: counts) func adamW(_ count: Int) {
    let (learningRate, beta1, beta2, epsilon, decay, scale) = (0.5, 0.9, 0.95, 1e-8, 0.1, 0.5)
    for (isa, table) in tables {
      var (p, m, v) = (random(count, seed: 6), [Float](repeating: 0, count: count), [Float](repeating: 0, count: count))
      var expected = p.map { (p: Double($0), m: 0.0, v: 0.0) }
      for step in 1...5 {
        let gradient = random(count, seed: 10 + UInt64(step))
        let (correction1, correction2) = (1 - power(beta1, step), 1 - power(beta2, step))
        let results = withFloats([p, m, v, gradient]) { arrays in
          var args = hk_adamw(
            count: count, parameter: arrays[0], gradient: arrays[3], m: arrays[1], v: arrays[2],
            learning_rate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, weight_decay: decay,
            correction1: correction1, correction2: correction2, gradient_scale: Float(scale))
          table.adamw(&args)
        }
        (p, m, v) = (results[0], results[1], results[2])
        for i in 0..<count {
          let g = scale * Double(gradient[i])
          expected[i].m = beta1 * expected[i].m + (1 - beta1) * g
          expected[i].v = beta2 * expected[i].v + (1 - beta2) * g * g
          expected[i].p -= learningRate * decay * expected[i].p
          expected[i].p -=
            learningRate / correction1 * expected[i].m / ((expected[i].v / correction2).squareRoot() + epsilon)
        }
      }
      for i in 0..<count {
        // A handful of roundings a step of numbers of order 1; steps are as long, so that an error of theirs shows.
        #expect(abs(Double(p[i]) - expected[i].p) <= 8 * Double(Float.ulpOfOne), "p, \(isa), element \(i)")
        #expect(abs(Double(m[i]) - expected[i].m) <= 4 * Double(Float.ulpOfOne), "m, \(isa), element \(i)")
        #expect(abs(Double(v[i]) - expected[i].v) <= 4 * Double(Float.ulpOfOne), "v, \(isa), element \(i)")
      }
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }

  /// Relative precision over the whole range, limits at infinity, and not-a-number for not-a-number.
  @Test(arguments: ElementwiseFunction.allCases) func wholeRange(_ function: ElementwiseFunction) throws {
    let magnitudes: [Float] = [0, 1e-30, 1e-8, 1e-3, 0.1, 0.34, 0.35, 0.7, 1, 5, 9, 20, 80, 87, 88, 89, 104, 1e3, 1e30]
    let x = magnitudes.flatMap { [$0, -$0] } + [.infinity, -.infinity, .nan]
    for isa in InstructionSet.available {
      let tape = Tape(try .inference(isa: isa), gradients: false)
      let input = Tensor(shape: [x.count], value: Buffer(floats: x.count), gradient: nil)
      for (i, value) in x.enumerated() { input.data[i] = value }
      let y = try tape.map(function, input)
      tape.seal()
      tape.forward()
      for (i, value) in x.enumerated() where value.isFinite {
        let expected = function.reference(Double(value))
        let found = Double(y.data[i])
        if expected > Double(Float.greatestFiniteMagnitude) {
          #expect(found == .infinity, "\(function)(\(value)) on \(isa)")
        } else {
          // vector_math.h promises 2.7 units in the last place; below the smallest normal number, zero will do.
          let tolerance = max(4 * Double(Float.ulpOfOne) * abs(expected), Double(Float.leastNormalMagnitude) * 128)
          #expect(abs(found - expected) <= tolerance, "\(function)(\(value)) is \(found) on \(isa)")
        }
      }
      #expect(y.data[x.count - 1].isNaN, "\(function)(nan) on \(isa)")
      let (above, below) = (y.data[x.count - 3], y.data[x.count - 2])
      switch function {
      case .exp, .softplus: #expect(above == .infinity && below == 0, "\(function) on \(isa)")
      case .sigmoid: #expect(above == 1 && below == 0, "\(function) on \(isa)")
      case .tanh: #expect(above == 1 && below == -1, "\(function) on \(isa)")
      case .lecunTanh: #expect(above == 1.7159 && below == -1.7159, "\(function) on \(isa)")
      case .silu: #expect(above == .infinity, "\(function) on \(isa)")  // below: inf * 0
      }
    }
  }
}

/// Runs `body` on copies of `arrays` and returns what it left in them.
private func withFloats(_ arrays: [[Float]], _ body: ([UnsafeMutablePointer<Float>]) -> Void) -> [[Float]] {
  let copies = arrays.map { array in
    let copy = UnsafeMutablePointer<Float>.allocate(capacity: array.count)
    copy.initialize(from: array, count: array.count)
    return copy
  }
  defer { for copy in copies { copy.deallocate() } }
  body(copies)
  return zip(copies, arrays).map { copy, array in array.indices.map { copy[$0] } }
}
