import HyperModel
import HyperTensor

/// The output head recorded for a number of rows: logits of hidden rows by the tied embedding.
final class HeadTape {
  let rows: Int
  /// [rows, D]: what to compute the logits of.
  let hidden: Buffer
  private let dModel: Int
  private let tape: Tape
  private let output: Tensor

  init(_ weights: ModelWeights, of configuration: ModelConfiguration, backend: Backend, rows: Int) throws(ShapeError) {
    self.rows = rows
    dModel = configuration.dModel
    tape = Tape(backend, gradients: false)
    hidden = tape.persistentBuffer(rows * dModel)
    let input = Tensor(shape: [rows, dModel], value: hidden, gradient: nil)
    let logits = try tape.linear(input, weights.linear("embedding.weight"))
    output = configuration.logitSoftCap > 0 ? try tape.softCap(logits, configuration.logitSoftCap) : logits
    tape.seal()
  }

  /// Row `row` of `hidden`, D floats.
  func hiddenRow(_ row: Int) -> UnsafeMutablePointer<Float> { hidden.floats + row * dModel }

  /// Computes with another backend of the same kind from now on.
  func use(_ backend: Backend) { tape.backend = backend }

  /// Computes the logits of every row.
  func forward() { tape.forward() }

  /// The logits of row `row`, [V]; valid until the next `forward`.
  func logits(_ row: Int) -> UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: output.data + row * output.width, count: output.width)
  }
}

/// y = factor * x, without a gradient.
private struct Scale: Operation {
  let name = "scale"
  let factor: Float
  let x: Tensor
  let y: Tensor

  func forward(_ backend: Backend) {
    let (x, y) = (x.data, y.data)
    for i in 0..<self.x.count { y[i] = factor * x[i] }
  }

  func backward(_ backend: Backend) { preconditionFailure("inference has no gradients") }
}

extension Tape {
  /// cap * tanh(x / cap)
  fileprivate func softCap(_ x: Tensor, _ cap: Float) throws(ShapeError) -> Tensor {
    try scale(map(.tanh, scale(x, 1 / cap)), cap)
  }

  private func scale(_ x: Tensor, _ factor: Float) -> Tensor {
    let y = tensor(x.shape)
    record(Scale(factor: factor, x: x, y: y), reads: [x], writes: [y])
    return y
  }
}
