import HyperTensor

/// Copies a tensor out of the arena.
struct Copy: Operation {
  let name = "copy"
  let source: Tensor
  let target: Buffer

  func forward(_ backend: Backend) { target.floats.update(from: source.data, count: source.count) }

  func backward(_ backend: Backend) {}
}
