import Kernels

/// g = 2 sigmoid(u W_g^T), one gate a branch.
struct BranchGate: Operation {
  let name = "branch_gate"
  let u: Tensor
  let weight: Tensor
  let g: Tensor

  func forward(_ backend: Backend) {
    var args = arguments
    backend.kernels.pointee.branch_gate_forward(&args)
  }

  var work: Int { 2 * u.count * g.width }

  func sharing(among threads: Int) -> Sharing { .rows(u.rows, among: threads) }

  func prepare(_ calls: inout KernelCalls) {
    let rows = calls.part(of: u.rows)
    var args = arguments
    args.rows = rows.count
    args.u = UnsafePointer(calls.data(u, row: rows.lowerBound))
    args.g = calls.data(g, row: rows.lowerBound)
    calls.add(calls.backend.kernels.pointee.branch_gate_forward, args)
  }

  func backward(_ backend: Backend) {
    var args = arguments
    args.dg = UnsafePointer(g.gradientData)
    args.du = u.gradientData
    args.lddu = u.rowStride
    args.dweight = weight.gradientData
    backend.kernels.pointee.branch_gate_backward(&args)
  }

  private var arguments: hk_branch_gate {
    hk_branch_gate(
      rows: u.rows, width: u.width, gates: g.width, u: u.data, ldu: u.rowStride, weight: weight.data, g: g.data,
      dg: nil,
      du: nil, lddu: 0, dweight: nil)
  }
}

extension Tape {
  /// 2 sigmoid(u W_g^T) in (0, 2) from `u` [..., D] and `weight` [G, D]: [..., G].
  package func branchGate(_ u: Tensor, weight: Tensor) throws(ShapeError) -> Tensor {
    try u.requireMatrix("branch_gate: u")
    try ShapeError.require(
      weight.shape.rank == 2 && weight.width == u.width && (1...8).contains(weight.rows), "branch_gate: weight",
      expected: "[1...8, \(u.width)]", got: "\(weight.shape)")
    let g = tensor(Shape(u.shape.extents.dropLast() + [weight.rows]))
    record(BranchGate(u: u, weight: weight, g: g), reads: [u, weight], writes: [g], saves: [u.value, g.value])
    return g
  }
}
