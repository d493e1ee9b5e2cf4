/// A matrix and the parts of it that single branches need, so that what a skipped branch alone needs is not read.
package struct BranchWeight {
  /// A branch's part: its matrix, and where its first output or input stands in the whole.
  package typealias Part = (weight: LinearWeight, first: Int)

  let whole: LinearWeight
  let parts: [Part]

  package init(_ whole: LinearWeight, parts: [Part]) { (self.whole, self.parts) = (whole, parts) }
}

/// y = x, or zeros.
private struct CopyRow: Operation {
  let name = "copy"
  let x: Tensor?
  let y: Tensor

  func forward(_ backend: Backend) {
    if let x { y.data.update(from: x.data, count: y.width) } else { y.data.update(repeating: 0, count: y.width) }
  }

  func backward(_ backend: Backend) { preconditionFailure("inference has no gradients") }
}

extension Tape {
  /// x W^T of one token's `x` [1, 1, K]: [1, 1, N], of which the outputs of skipped branches are not computed.
  package func branchInput(_ x: Tensor, _ weight: BranchWeight, _ switches: BranchSwitches) throws(ShapeError) -> Tensor
  {
    let count = weight.parts.count
    let y = tensor([1, 1, weight.whole.outputs])
    try recording(under: .allOpen(switches, count: count)) { () throws(ShapeError) in
      try linear(x, weight.whole, into: y)
    }
    for (branch, part) in weight.parts.enumerated() {
      let out = try y.columns(part.first..<part.first + part.weight.outputs)
      try recording(under: .openBesideClosed(switches, branch: branch, count: count)) { () throws(ShapeError) in
        try linear(x, part.weight, into: out)
      }
    }
    return y
  }

  /// residual + x W^T of one token's `x` [1, 1, K], of which branch b has written `columns[b]`: [1, 1, N]. What a skipped
  /// branch would have written counts as zero.
  package func branchOutput(
    _ x: Tensor, columns: [Range<Int>], _ weight: BranchWeight, _ switches: BranchSwitches, addingTo residual: Tensor
  ) throws(ShapeError) -> Tensor {
    let count = columns.count
    let y = tensor([1, 1, weight.whole.outputs])
    // A part may reach into its neighbours' columns, by a group.
    for (branch, columns) in columns.enumerated() {
      let skipped = try x.columns(columns)
      try recording(under: .closed(switches, branch: branch)) { () throws(ShapeError) in
        record(CopyRow(x: nil, y: skipped), reads: [], writes: [skipped])
      }
    }
    try recording(under: .allOpen(switches, count: count)) { () throws(ShapeError) in
      try linear(x, weight.whole, addingTo: residual, into: y)
    }
    try recording(under: .notAllOpen(switches, count: count)) { () throws(ShapeError) in try copy(residual, into: y) }
    for (branch, part) in weight.parts.enumerated() {
      let input = try x.columns(part.first..<part.first + part.weight.inputs)
      try recording(under: .openBesideClosed(switches, branch: branch, count: count)) { () throws(ShapeError) in
        try linear(input, part.weight, addingTo: y, into: y)
      }
    }
    return y
  }

  /// Copies one token's `x` [1, 1, K] into `y`.
  package func copy(_ x: Tensor, into y: Tensor) throws(ShapeError) {
    try ShapeError.check(x, [1, 1, y.width], "copy: x")
    record(CopyRow(x: x, y: y), reads: [x], writes: [y])
  }
}
