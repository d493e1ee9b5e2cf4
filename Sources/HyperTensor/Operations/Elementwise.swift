import Kernels

/// y = f(x) element by element.
struct Unary: Operation {
  var name: String { "\(function)" }
  let function: ElementwiseFunction
  let x: Tensor
  let y: Tensor

  func forward(_ backend: Backend) {
    var args = hk_unary(function: function.kernelValue, count: x.count, x: x.data, y: y.data, dy: nil, dx: nil)
    backend.kernels.pointee.unary_forward(&args)
  }

  func backward(_ backend: Backend) {
    var args = hk_unary(
      function: function.kernelValue, count: x.count, x: x.data, y: nil, dy: UnsafePointer(y.gradientData),
      dx: x.gradientData)
    backend.kernels.pointee.unary_backward(&args)
  }
}

/// The elementwise functions that the engine is made of.
package enum ElementwiseFunction: CaseIterable, Sendable {
  case exp
  case sigmoid
  case tanh
  case silu
  case softplus
  case lecunTanh

  var kernelValue: hk_function {
    switch self {
    case .exp: HK_EXP
    case .sigmoid: HK_SIGMOID
    case .tanh: HK_TANH
    case .silu: HK_SILU
    case .softplus: HK_SOFTPLUS
    case .lecunTanh: HK_LECUN_TANH
    }
  }
}

extension Tape {
  /// f(x), for an `x` without gaps.
  package func map(_ function: ElementwiseFunction, _ x: Tensor) throws(ShapeError) -> Tensor {
    try ShapeError.require(x.isContiguous, "\(function)", expected: "no gaps", got: "strides \(x.strides)")
    let y = tensor(x.shape)
    record(Unary(function: function, x: x, y: y), reads: [x], writes: [y], saves: [x.value])
    return y
  }
}
