import Kernels

/// A matrix that rows are multiplied by, y = x W^T, in the form that a backend multiplies by.
package struct LinearWeight {
  /// [outputs, inputs]; a quantised matrix has none in fp32.
  package let matrix: Tensor?
  package let outputs: Int
  package let inputs: Int
  let form: Form

  enum Form {
    /// As it is stored; its values may change between runs.
    case matrix(Tensor)
    case panels(Panels)
    case brainFloat(BrainFloatMatrix)
    case quantised(QuantisedMatrix)
  }

  init(_ matrix: Tensor, form: Form) {
    self.matrix = matrix
    (outputs, inputs) = (matrix.rows, matrix.width)
    self.form = form
  }

  /// A matrix in 4 or 8 bits, for inference.
  package init(_ matrix: QuantisedMatrix) {
    self.matrix = nil
    (outputs, inputs) = (matrix.outputs, matrix.inputs)
    form = .quantised(matrix)
  }

  /// The matrix in 4 or 8 bits; nil in other forms.
  var quantised: QuantisedMatrix? { if case .quantised(let matrix) = form { matrix } else { nil } }

  /// What a tape must know that it reads.
  var tensors: [Tensor] { [matrix].compactMap { $0 } }

  /// Throws unless this is a matrix over `inputs` that `backend` can multiply by.
  func check(inputs: Int, _ operation: String, _ backend: Backend) throws(ShapeError) {
    if let matrix { try matrix.requireMatrix(operation) }
    let shape = matrix?.shape ?? [outputs, self.inputs]
    try ShapeError.require(
      shape.rank == 2 && self.inputs == inputs, operation, expected: "[*, \(inputs)]", got: "\(shape)")
    switch (form, backend.products) {
    case (.matrix, .openBLAS), (.panels, .panels), (.brainFloat, .brainFloat), (.quantised, .panels): break
    default: preconditionFailure("a weight is in the form its tape's backend multiplies by")
    }
  }

  /// Packs the matrix anew after its values have changed. Panels are for constants.
  package func valuesChanged() {
    if case .brainFloat(let packed) = form { packed.packAll() }
  }

  /// Workspace that the products over so many rows need, in floats.
  package func workspace(rows: Int) -> Int {
    switch form {
    case .brainFloat(let matrix): matrix.workspace(rows: rows)
    case .quantised(let matrix): RoundedRows.floats(rows: rows, for: matrix)
    case .matrix, .panels: 0
    }
  }

  /// y = x W^T, or y += x W^T: `x` is [rows, inputs] at row stride `ldx`, `y` [rows, outputs] at `ldy`.
  package func multiply(
    rows: Int, x: UnsafePointer<Float>, ldx: Int, y: UnsafeMutablePointer<Float>, ldy: Int, accumulate: Bool = false,
    workspace: Workspace, _ backend: Backend
  ) {
    switch (form, backend.products) {
    case (.matrix(let matrix), .openBLAS(let blas)):
      blas.multiply(
        m: rows, n: outputs, k: inputs, a: x, lda: ldx, transposeA: false, b: matrix.data, ldb: matrix.rowStride,
        transposeB: true, beta: accumulate ? 1 : 0, c: y, ldc: ldy)
    case (.panels(let panels), .panels):
      var args = panels.product(rows: rows, x: x, ldx: ldx, addend: accumulate ? y : nil, ldaddend: ldy, y: y, ldy: ldy)
      backend.kernels.pointee.matmul_panels(&args)
    case (.brainFloat(let matrix), .brainFloat):
      matrix.multiply(rows: rows, x: x, ldx: ldx, y: y, ldy: ldy, accumulate: accumulate, workspace)
    case (.quantised(let matrix), .panels):
      let rounded = RoundedRows(at: workspace.floats, rows: rows, for: matrix)
      var rounding = rounded.rounding(x, ldx: ldx)
      backend.quantised.pointee.quantise_activations(&rounding)
      for section in matrix.sections {
        var args = rounded.product(
          section, panels: 0..<section.panelCount, addend: accumulate ? y : nil, ldaddend: ldy, y: y, ldy: ldy)
        backend.quantised.pointee.quantised_matmul(&args)
      }
    default: break  // `check` has made sure
    }
  }

  /// dx (+)= dy W
  func addInputGradient(
    rows: Int, dy: UnsafePointer<Float>, lddy: Int, dx: UnsafeMutablePointer<Float>, lddx: Int, accumulate: Bool = true,
    workspace: Workspace, _ backend: Backend
  ) {
    switch (form, backend.products) {
    case (.matrix(let matrix), .openBLAS(let blas)):
      blas.multiply(
        m: rows, n: inputs, k: outputs, a: dy, lda: lddy, transposeA: false, b: matrix.data, ldb: matrix.rowStride,
        transposeB: false, beta: accumulate ? 1 : 0, c: dx, ldc: lddx)
    case (.brainFloat(let matrix), .brainFloat):
      matrix.addInputGradient(rows: rows, dy: dy, lddy: lddy, dx: dx, lddx: lddx, accumulate: accumulate, workspace)
    default: break
    }
  }

  /// dW += dy^T x
  package func addWeightGradient(
    rows: Int, dy: UnsafePointer<Float>, lddy: Int, x: UnsafePointer<Float>, ldx: Int, workspace: Workspace,
    _ backend: Backend
  ) {
    guard let matrix, let gradient = matrix.gradientData else { return }
    switch (form, backend.products) {
    case (.matrix, .openBLAS(let blas)):
      blas.multiply(
        m: outputs, n: inputs, k: rows, a: dy, lda: lddy, transposeA: true, b: x, ldb: ldx, transposeB: false, beta: 1,
        c: gradient, ldc: matrix.rowStride)
    case (.brainFloat(let packed), .brainFloat):
      packed.addWeightGradient(
        rows: rows, dy: dy, lddy: lddy, x: x, ldx: ldx, gradient: gradient, ldgradient: matrix.rowStride, workspace)
    default: break
    }
  }
}
