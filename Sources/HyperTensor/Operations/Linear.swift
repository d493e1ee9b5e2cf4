import Kernels

/// y = x W^T, or y = residual + x W^T.
struct Linear: Operation {
  let name = "linear"
  let x: Tensor
  let weight: LinearWeight
  let residual: Tensor?
  let y: Tensor
  let workspace: Workspace

  func forward(_ backend: Backend) {
    if let residual { y.data.update(from: residual.data, count: y.count) }
    weight.multiply(
      rows: x.rows, x: x.data, ldx: x.rowStride, y: y.data, ldy: y.rowStride, accumulate: residual != nil,
      workspace: workspace, backend)
  }

  var work: Int { 4 * x.rows * weight.inputs * weight.outputs }

  func sharing(among threads: Int) -> Sharing { if case .panels = weight.form { .parts } else { .alone } }

  func prepare(_ calls: inout KernelCalls) {
    guard case .panels(let panels) = weight.form else { return calls.add(self) }
    let part = calls.part(of: panels.panelCount)
    if part.isEmpty { return }
    var args = panels.product(
      rows: x.rows, x: calls.data(x), ldx: x.rowStride, addend: residual.map { UnsafePointer(calls.data($0)) },
      ldaddend: residual?.rowStride ?? 0, y: calls.data(y), ldy: y.rowStride)
    (args.first_panel, args.last_panel) = (part.lowerBound, part.upperBound)
    calls.add(calls.backend.kernels.pointee.matmul_panels, args)
  }

  func backward(_ backend: Backend) {
    guard let dy = y.gradientData else { return }
    if let dx = x.gradientData {
      weight.addInputGradient(
        rows: x.rows, dy: dy, lddy: y.rowStride, dx: dx, lddx: x.rowStride, workspace: workspace, backend)
    }
    weight.addWeightGradient(
      rows: x.rows, dy: dy, lddy: y.rowStride, x: x.data, ldx: x.rowStride, workspace: workspace, backend)
    if let dresidual = residual?.gradientData {
      var args = hk_axpy(count: y.count, scale: 1, x: dy, y: dresidual)
      backend.kernels.pointee.axpy(&args)
    }
  }
}

extension Tape {
  /// x W^T of `x` [..., K] and `weight` [N, K], plus `residual` [..., N] when there is one: [..., N].
  package func linear(_ x: Tensor, _ weight: LinearWeight, addingTo residual: Tensor? = nil) throws(ShapeError)
    -> Tensor
  {
    let y = tensor(Shape(x.shape.extents.dropLast() + [weight.outputs]))
    try linear(x, weight, addingTo: residual, into: y)
    return y
  }

  /// The same into `y`, which may be the residual in inference.
  func linear(_ x: Tensor, _ weight: LinearWeight, addingTo residual: Tensor? = nil, into y: Tensor) throws(ShapeError)
  {
    try x.requireMatrix("linear: x")
    try weight.check(inputs: x.width, "linear: weight", backend)
    if let residual {
      try ShapeError.check(residual, y.shape, "linear: residual")
      try ShapeError.require(
        residual.isContiguous, "linear: residual", expected: "no gaps", got: "strides \(residual.strides)")
    }
    if case .quantised(let matrix) = weight.form {
      return quantisedLinear(x, matrix, addingTo: residual, into: y)
    }
    workspace.reserve(weight.workspace(rows: x.rows))
    record(
      Linear(x: x, weight: weight, residual: residual, y: y, workspace: workspace),
      reads: [x] + weight.tensors + [residual].compactMap { $0 }, writes: [y], saves: [x.value])
  }
}
