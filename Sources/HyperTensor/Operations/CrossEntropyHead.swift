import Kernels

/// Logits by a (tied) matrix and their cross-entropy, a chunk of rows at a time, so that the logits of all rows never
/// exist at once.
struct CrossEntropyHead: Operation {
  let name = "cross_entropy_head"
  let x: Tensor
  let weight: LinearWeight
  let targets: Buffer
  let logitCap: Float
  let logits: Buffer
  let losses: Buffer
  let gradientScale: Buffer
  let workspace: Workspace

  /// Rows whose logits exist at once: enough for the matrix product to run at full speed.
  static let chunkRows = 256

  /// Without gradients, the losses. With them, nothing: the backward pass computes both, so that the logits are made once.
  func forward(_ backend: Backend) {
    if x.gradient == nil { run(backend, gradient: false) }
  }

  func backward(_ backend: Backend) { run(backend, gradient: true) }

  private func run(_ backend: Backend, gradient: Bool) {
    var row = 0
    while row < x.rows {
      let rows = min(CrossEntropyHead.chunkRows, x.rows - row)
      let input = x.data + row * x.rowStride
      weight.multiply(
        rows: rows, x: input, ldx: x.rowStride, y: logits.floats, ldy: weight.outputs, workspace: workspace,
        backend)
      var args = hk_cross_entropy(
        rows: rows, vocabulary: weight.outputs, logits: logits.floats, ldlogits: weight.outputs,
        targets: targets.int32s + row, cap: logitCap, loss: losses.floats + row, write_gradient: gradient ? 1 : 0,
        gradient_scale: gradientScale.floats[0])
      backend.kernels.pointee.cross_entropy(&args)
      if gradient, let dx = x.gradientData {
        weight.addInputGradient(
          rows: rows, dy: logits.floats, lddy: weight.outputs, dx: dx + row * x.rowStride, lddx: x.rowStride,
          workspace: workspace, backend)
        weight.addWeightGradient(
          rows: rows, dy: logits.floats, lddy: weight.outputs, x: input, ldx: x.rowStride,
          workspace: workspace, backend)
      }
      row += rows
    }
  }
}

/// What a cross-entropy head reads and leaves besides its tensors.
package struct CrossEntropyResult {
  /// Int32 [rows]: the targets, negative where there is none. Written by the caller.
  package let targets: Buffer
  /// Float [rows]: nats. After `forward` without gradients, after `backward` with them.
  package let losses: Buffer
  /// Float [1]: what each row's loss counts for in the gradients. Written by the caller.
  package let gradientScale: Buffer
}

extension Tape {
  /// Cross-entropy of softmax(cap(x E^T)) in nats a row: `x` [..., D], `weight` E [V, D]; `logitCap` 0 is none.
  package func crossEntropyHead(_ x: Tensor, weight: LinearWeight, logitCap: Float) throws(ShapeError)
    -> CrossEntropyResult
  {
    try x.requireMatrix("cross_entropy_head: x")
    try weight.check(inputs: x.width, "cross_entropy_head: weight", backend)
    let result = CrossEntropyResult(
      targets: persistentBuffer(x.rows), losses: persistentBuffer(x.rows), gradientScale: persistentBuffer(1))
    workspace.reserve(weight.workspace(rows: min(CrossEntropyHead.chunkRows, x.rows)))
    let logits = savedBuffer(min(CrossEntropyHead.chunkRows, x.rows) * weight.outputs)
    record(
      CrossEntropyHead(
        x: x, weight: weight, targets: result.targets, logitCap: logitCap, logits: logits, losses: result.losses,
        gradientScale: result.gradientScale, workspace: workspace),
      reads: [x] + weight.tensors, writes: [], saves: [x.value, logits])
    return result
  }
}

extension Backend {
  /// -ln of the probability that the softmax of `logits` [V] gives to `target`.
  package func crossEntropy(_ logits: UnsafeBufferPointer<Float>, target: Int32) -> Float {
    precondition(logits.indices.contains(Int(target)), "a target among the logits")
    var (target, loss) = (target, Float(0))
    guard let start = logits.baseAddress else { return loss }
    withUnsafePointer(to: &target) { target in
      withUnsafeMutablePointer(to: &loss) { loss in
        // Without a gradient the kernel only reads the logits.
        var args = hk_cross_entropy(
          rows: 1, vocabulary: logits.count, logits: UnsafeMutablePointer(mutating: start), ldlogits: logits.count,
          targets: target, cap: 0, loss: loss, write_gradient: 0, gradient_scale: 0)
        kernels.pointee.cross_entropy(&args)
      }
    }
    return loss
  }
}
