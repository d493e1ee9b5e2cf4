#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The functions that the references are made of, in double precision.

func exponential(_ x: Double) -> Double { exp(x) }
func logarithm(_ x: Double) -> Double { log(x) }
func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
func arcTangent(_ x: Double) -> Double { atan(x) }
func sigmoid(_ x: Double) -> Double { x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x)) }
func silu(_ x: Double) -> Double { x * sigmoid(x) }
func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }
/// 1 - exp(-x)
func decayed(_ x: Double) -> Double { -expm1(-x) }
/// The backbone's activation in ncps' CfC.
func lecunTanh(_ x: Double) -> Double { 1.7159 * tanh(0.666 * x) }

/// x W^T of `x` [rows, inputs] and `weight` [outputs, inputs].
func product(_ x: [Double], _ weight: [Double], inputs: Int) -> [Double] {
  let (rows, outputs) = (x.count / inputs, weight.count / inputs)
  var y = [Double](repeating: 0, count: rows * outputs)
  for r in 0..<rows {
    for n in 0..<outputs {
      var sum = 0.0
      for k in 0..<inputs { sum += x[r * inputs + k] * weight[n * inputs + k] }
      y[r * outputs + n] = sum
    }
  }
  return y
}
