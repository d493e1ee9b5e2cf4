import HyperTensor
import Kernels

/// The matrix of the same singular vectors whose singular values are all near 1, by five steps of a quintic Newton-Schulz
/// iteration (Jordan et al., 2024): X = a X + X (b A + c A^2) with A = X^T X.
///
/// The products run on the calling thread in the backend's precision, on the tall one of the matrix and its transpose.
/// - Complexity: 5 (2 n m^2 + m^3) multiply-adds for n = max(rows, columns), m = min.
package final class Orthogonalisation {
  private let rows: Int
  private let columns: Int
  private let backend: Backend
  private let workspace: Workspace
  /// [n, m]
  private var x: Buffer
  private var next: Buffer
  /// [m, m]: A, and b A + c A^2.
  private let square: Buffer
  private let sum: Buffer
  private let gram: LinearWeight
  private let polynomial: LinearWeight

  private static let steps = 5
  private static let (a, b, c): (Float, Float, Float) = (3.4445, -4.7750, 2.0315)

  /// Multiply-adds of all steps' products.
  package static func multiplyAdds(rows: Int, columns: Int) -> Int {
    let (n, m) = (max(rows, columns), min(rows, columns))
    return steps * (2 * n * m * m + m * m * m)
  }

  package init(rows: Int, columns: Int, _ backend: Backend) {
    self.rows = rows
    self.columns = columns
    self.backend = backend
    let (n, m) = (max(rows, columns), min(rows, columns))
    x = Buffer(floats: n * m)
    next = Buffer(floats: n * m)
    // Where A is collected as a weight's gradient is where it is read as a weight.
    square = Buffer(floats: m * m)
    sum = Buffer(floats: m * m)
    gram = LinearWeight(Tensor(shape: [m, m], value: square, gradient: square), for: backend)
    polynomial = LinearWeight(
      Tensor(shape: [m, m], value: sum, gradient: nil), for: backend)
    workspace = Workspace()
    workspace.reserve(gram.workspace(rows: n))
    workspace.allocate()
  }

  /// Replaces `matrix` [rows, columns] by its orthogonal factor, nearly.
  package func run(_ matrix: UnsafeMutablePointer<Float>) {
    let (n, m) = (max(rows, columns), min(rows, columns))
    var squares = (0.0, 0.0)
    withUnsafeMutablePointer(to: &squares) {
      $0.withMemoryRebound(to: Double.self, capacity: 2) {
        var args = hk_square_sum(count: n * m, x: matrix, result: $0)
        backend.kernels.pointee.square_sum(&args)
      }
    }
    let scale = Float(1 / (squares.0.squareRoot() + 1e-7))
    copy(matrix, to: x.floats, scale: scale, isBack: false)
    let (gramValues, sumValues) = (square.floats, sum.floats)
    for _ in 0..<Self.steps {
      let current = x.floats
      gramValues.update(repeating: 0, count: m * m)
      gram.addWeightGradient(rows: n, dy: current, lddy: m, x: current, ldx: m, workspace: workspace, backend)
      gram.valuesChanged()
      // A is symmetric, so that A A^T is its square.
      gram.multiply(rows: m, x: gramValues, ldx: m, y: sumValues, ldy: m, workspace: workspace, backend)
      for i in 0..<m * m { sumValues[i] = Self.b * gramValues[i] + Self.c * sumValues[i] }
      polynomial.valuesChanged()
      let result = next.floats
      for i in 0..<n * m { result[i] = Self.a * current[i] }
      polynomial.multiply(
        rows: n, x: current, ldx: m, y: result, ldy: m, accumulate: true, workspace: workspace, backend)
      swap(&x, &next)
    }
    copy(matrix, to: x.floats, scale: 1, isBack: true)
  }

  /// Copies the matrix into the tall form or back.
  private func copy(
    _ matrix: UnsafeMutablePointer<Float>, to tall: UnsafeMutablePointer<Float>, scale: Float, isBack: Bool
  ) {
    if rows >= columns {
      for i in 0..<rows * columns {
        if isBack { matrix[i] = tall[i] } else { tall[i] = scale * matrix[i] }
      }
      return
    }
    // Squares of a cache line, so that neither side jumps for every number.
    let side = 16
    for r0 in stride(from: 0, to: rows, by: side) {
      for c0 in stride(from: 0, to: columns, by: side) {
        for r in r0..<min(rows, r0 + side) {
          for c in c0..<min(columns, c0 + side) {
            if isBack {
              matrix[r * columns + c] = tall[c * rows + r]
            } else {
              tall[c * rows + r] = scale * matrix[r * columns + c]
            }
          }
        }
      }
    }
  }
}
