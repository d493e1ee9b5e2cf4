import HyperTensor

/// A case on a tape of its own, with values for its inputs: ready to run any number of times.
final class RecordedCase {
  let tape: Tape
  private let inputs: [Region]
  /// The results, where they stay readable after the run.
  private let observed: [Tensor]
  private let finalStates: [Tensor]
  /// What each element of each output counts for in the loss.
  let probes: [[Double]]

  /// - Parameter gradients: whether `run` goes backwards as well.
  init(_ operation: OperationCase, values: [[Double]], backend: Backend, gradients: Bool) throws {
    let tape = Tape(backend, gradients: gradients)
    let inputs = zip(operation.inputs, values).map { Region($0, values: $1, gradients: gradients) }
    let result = try operation.record(tape, inputs.map(\.tensor))
    var random = RandomGenerator(seed: 99)
    let probes = result.outputs.map { output in
      (0..<output.count).map { _ in operation.ownLossScale ?? Double(2 * random.uniform() - 1) }
    }
    observed =
      operation.ownLossScale != nil
      ? result.outputs
      : zip(result.outputs, probes).map { output, probe in
        let copy = Buffer(floats: output.count)
        tape.record(Probe(output: output, weights: probe.map(Float.init), copy: copy), reads: [output], writes: [])
        return Tensor(shape: output.shape, value: copy, gradient: nil)
      }
    (self.tape, self.inputs, self.probes, finalStates) = (tape, inputs, probes, result.states)
    tape.seal()
    result.prepare?()
  }

  func run() {
    tape.forward()
    if tape.recordsGradients { tape.backward() }
  }

  var outputs: [[Double]] { observed.map(elements) }
  var states: [[Double]] { finalStates.map(elements) }

  /// The gradient of input `index`, as collected over all runs; nil for one without.
  func gradient(_ index: Int) -> [Double]? {
    inputs[index].tensor.gradientData.map { elements(of: inputs[index].tensor, at: $0) }
  }

  /// Whether an operation wrote between or behind the inputs' columns.
  var gapsAreIntact: Bool { inputs.allSatisfy(\.gapsAreIntact) }
}

/// The elements of a tensor, row by row.
func elements(_ tensor: Tensor) -> [Double] { elements(of: tensor, at: tensor.data) }

private func elements(of tensor: Tensor, at base: UnsafePointer<Float>) -> [Double] {
  (0..<tensor.rows).flatMap { row in (0..<tensor.width).map { Double(base[row * tensor.rowStride + $0]) } }
}

/// An input's memory, with room around its columns: not-a-number among the values, so that reading it shows, and a mark
/// among the gradients, so that writing there does.
private struct Region {
  let tensor: Tensor
  private let count: Int

  private static let mark: Float = 1234.5

  init(_ input: CaseInput, values: [Double], gradients: Bool) {
    let width = input.shape.extents.last ?? 1
    let rows = width == 0 ? 0 : input.shape.count / width
    let (offset, rowStride) = input.isStrided ? (3, width + 5) : (0, width)
    count = rows * rowStride + 16
    let value = Buffer(floats: count)
    let gradient = gradients && input.hasGradient ? Buffer(floats: count) : nil
    value.floats.update(repeating: .nan, count: count)
    gradient?.floats.update(repeating: Region.mark, count: count)
    for row in 0..<rows {
      for column in 0..<width {
        value.floats[offset + row * rowStride + column] = Float(values[row * width + column])
        gradient?.floats[offset + row * rowStride + column] = 0
      }
    }
    var strides = input.shape.contiguousStrides
    for axis in strides.indices.dropLast() { strides[axis] = strides[axis] / max(width, 1) * rowStride }
    tensor = Tensor(shape: input.shape, strides: strides, offset: offset, value: value, gradient: gradient)
  }

  var gapsAreIntact: Bool {
    guard let gradient = tensor.gradient else { return true }
    return (0..<count).allSatisfy { index in
      let (row, column) = (index - tensor.offset).quotientAndRemainder(dividingBy: max(tensor.rowStride, 1))
      let isElement = index >= tensor.offset && row < tensor.rows && column < tensor.width
      return isElement || gradient.floats[index] == Region.mark
    }
  }
}

/// The loss sum(output * weights): keeps a copy of the output, whose memory may serve others later, and seeds its gradient.
private struct Probe: Operation {
  let name = "probe"
  let output: Tensor
  let weights: [Float]
  let copy: Buffer

  func forward(_ backend: Backend) {
    for row in 0..<output.rows {
      (copy.floats + row * output.width).update(from: output.data + row * output.rowStride, count: output.width)
    }
  }

  func backward(_ backend: Backend) {
    guard let gradient = output.gradientData else { return }
    for row in 0..<output.rows {
      for column in 0..<output.width {
        gradient[row * output.rowStride + column] += weights[row * output.width + column]
      }
    }
  }
}
