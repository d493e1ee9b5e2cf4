import HyperCheckpoint
import HyperIO
import HyperTensor
import Testing

/// A file of reference numbers that `make_fixtures.py` wrote.
struct Fixture {
  private let reader: SafetensorsReader

  init(_ name: String) throws {
    reader = try SafetensorsReader(FileSystem.parent(of: #filePath) + "/Fixtures/\(name).safetensors")
  }

  var names: [String] { reader.tensors.map(\.name) }

  func shape(_ name: String) throws -> [Int] { try stored(name).info.shape }

  func floats(_ name: String) throws -> [Float] { try stored(name).floats() }

  func int32s(_ name: String) throws -> [Int32] {
    let stored = try stored(name)
    try stored.check(.i32, shape: stored.info.shape)
    return stored.bytes.withMemoryRebound(to: Int32.self) { Array($0) }
  }

  /// A tensor of its own with these values, and a gradient of zeros.
  func tensor(_ name: String) throws -> Tensor { Tensor(values: try floats(name), shape: Shape(try shape(name))) }

  private func stored(_ name: String) throws -> StoredTensor { try #require(reader.find(name), "no tensor \(name)") }
}

extension Tensor {
  /// A tensor of its own memory, with a gradient of zeros.
  init(values: [Float], shape: Shape) {
    let buffer = Buffer(floats: values.count)
    buffer.floats.update(from: values, count: values.count)
    self.init(shape: shape, value: buffer, gradient: Buffer(floats: values.count))
  }

  /// The values of a tensor without gaps.
  var values: [Float] { (0..<count).map { data[$0] } }

  /// The gradient of a tensor without gaps.
  var gradients: [Float] { gradientData.map { gradient in (0..<count).map { gradient[$0] } } ?? [] }
}

/// The loss sum(output * probe), as the layers' references have it.
struct ProbeLoss: Operation {
  let name = "probe"
  let output: Tensor
  let probe: [Float]

  func forward(_ backend: Backend) {}

  func backward(_ backend: Backend) {
    guard let gradient = output.gradientData else { return }
    for i in probe.indices { gradient[i] += probe[i] }
  }
}

/// Keeps a copy of a tensor's values, for its memory may serve others once nothing reads it any more.
struct Observer: Operation {
  let name = "observer"
  let tensor: Tensor
  let copy: Buffer

  init(_ tensor: Tensor, on tape: Tape) {
    self.tensor = tensor
    copy = Buffer(floats: tensor.count)
    tape.record(self, reads: [tensor], writes: [])
  }

  func forward(_ backend: Backend) { copy.floats.update(from: tensor.data, count: tensor.count) }
  func backward(_ backend: Backend) {}

  var values: [Float] { (0..<copy.count).map { copy.floats[$0] } }
}
