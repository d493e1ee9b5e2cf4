import HyperTensor
import Kernels
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// torch's `AdamW` over ten steps, and `clip_grad_norm_`.
struct AdamWOracle {
  private let fixture: Fixture

  init() throws { fixture = try Fixture("adamw") }

  /// Parameters after every step, and the moments after the last, at a constant rate and on a cosine schedule.
  func trace(_ isa: InstructionSet, schedule: String) throws -> [Comparison] {
    let start = try fixture.floats("start")
    let gradients = try fixture.floats("grads")
    let steps = gradients.count / start.count
    // The rates came from double precision and are stored as floats: what is lost is a unit of the last place.
    let rates =
      schedule == "cosine" ? try fixture.floats("cosine.lr").map(Double.init) : [Double](repeating: 0.01, count: steps)
    let kernels = try #require(isa.kernels).pointee
    let (p, m, v) = (Tensor(values: start, shape: [start.count]), zeros(start.count), zeros(start.count))
    let gradient = zeros(start.count)
    var parameters: [Float] = []
    for step in 1...steps {
      gradient.data.update(from: Array(gradients[(step - 1) * start.count..<step * start.count]), count: start.count)
      var args = hk_adamw(
        count: start.count, parameter: p.data, gradient: gradient.data, m: m.data, v: v.data,
        learning_rate: rates[step - 1], beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weight_decay: 0.1,
        correction1: 1 - pow(0.9, Double(step)), correction2: 1 - pow(0.95, Double(step)), gradient_scale: 1)
      withExtendedLifetime((p, m, v, gradient)) { kernels.adamw(&args) }
      parameters += p.values
    }
    let oracle = "torch AdamW, \(schedule) rate"
    return try [("params", parameters), ("m", m.values), ("v", v.values)].map { name, found in
      Comparison(
        oracle, name, isa, found: found, expected: try fixture.floats("\(schedule).\(name)"), tolerance: 5e-7,
        floor: 1e-9)
    }
  }

  /// The norm by `square_sum` over two tensors, and the gradients scaled by it.
  func clip(_ isa: InstructionSet) throws -> [Comparison] {
    let kernels = try #require(isa.kernels).pointee
    let tensors = [try fixture.tensor("clip.before.a"), try fixture.tensor("clip.before.b")]
    let square = tensors.reduce(0.0) { sum, tensor in
      var result = [0.0, 0.0]
      result.withUnsafeMutableBufferPointer { result in
        guard let base = result.baseAddress else { return }
        var args = hk_square_sum(count: tensor.count, x: tensor.data, result: base)
        withExtendedLifetime(tensor) { kernels.square_sum(&args) }
      }
      return sum + result[0]
    }
    let norm = square.squareRoot()
    // torch divides by norm + 1e-6.
    let scale = Float(min(1, 1 / (norm + 1e-6)))
    let clipped = tensors.map { tensor in tensor.values.map { $0 * scale } }
    let oracle = "torch clip_grad_norm_"
    return [
      Comparison(
        oracle, "norm", isa, found: [Float(norm)], expected: try fixture.floats("clip.norm"), tolerance: 2e-7, floor: 0),
      Comparison(
        oracle, "gradients", isa, found: clipped[0], expected: try fixture.floats("clip.after.a"), tolerance: 3e-7),
      Comparison(
        oracle, "gradients", isa, found: clipped[1], expected: try fixture.floats("clip.after.b"), tolerance: 3e-7),
    ]
  }

  private func zeros(_ count: Int) -> Tensor { Tensor(values: [Float](repeating: 0, count: count), shape: [count]) }
}
