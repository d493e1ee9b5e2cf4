/// What every recurrence of a tape shares: the sequences' extents, where documents start and how much time passes.
package struct SequenceContext {
  /// B sequences of T steps.
  package let batch: Int
  package let steps: Int
  /// One byte a row: not zero where a document starts. Nil: nowhere.
  package let resets: Buffer?
  /// Elapsed time a row. Nil: 1.
  package let elapsed: Buffer?
  /// Where the gradient of `elapsed` is added to. Nil: not wanted.
  package let elapsedGradient: Buffer?

  package init(
    batch: Int, steps: Int, resets: Buffer? = nil, elapsed: Buffer? = nil, elapsedGradient: Buffer? = nil
  ) {
    precondition(batch > 0 && steps > 0, "a context has sequences and steps")
    self.batch = batch
    self.steps = steps
    self.resets = resets
    self.elapsed = elapsed
    self.elapsedGradient = elapsedGradient
  }

  package var rows: Int { batch * steps }

  var resetFlags: UnsafePointer<UInt8>? { resets.map { UnsafePointer($0.bytes) } }
  var elapsedTimes: UnsafePointer<Float>? { elapsed.map { UnsafePointer($0.floats) } }

  /// Throws unless `x` is [B, T, *].
  func check(_ x: Tensor, _ operation: String) throws(ShapeError) {
    try ShapeError.require(
      x.shape.rank == 3 && x.shape[0] == batch && x.shape[1] == steps, operation, expected: "[\(batch), \(steps), *]",
      got: "\(x.shape)")
  }
}

/// One recurrence's part of the sequences' states: where it reads the state before the first step and where it writes the
/// one after the last. Both may be the same place.
package struct StateSlice {
  /// Nil: zero.
  let source: Buffer?
  /// Nil: not kept.
  let target: Buffer?
  let offset: Int
  package let count: Int
  /// Floats between the states of two sequences.
  package let stride: Int
  /// Where the gradient of the state in `source` is added to, laid out like it; for neurons, whose state is a vector. Nil:
  /// training cuts the gradient where a sequence begins.
  let gradient: Buffer?

  /// `count` floats at `offset` in each sequence's record of `stride` floats.
  package init(
    from source: Buffer?, to target: Buffer?, offset: Int, count: Int, stride: Int, gradient: Buffer? = nil
  ) {
    precondition(offset >= 0 && offset + count <= stride, "a slice lies inside the record")
    self.source = source
    self.target = target
    self.offset = offset
    self.count = count
    self.stride = stride
    self.gradient = gradient
  }

  /// Starts from zero and keeps nothing.
  package static func none(count: Int) -> StateSlice {
    StateSlice(from: nil, to: nil, offset: 0, count: count, stride: count)
  }

  var input: UnsafePointer<Float>? { source.map { UnsafePointer($0.floats + offset) } }
  var output: UnsafeMutablePointer<Float>? { target.map { $0.floats + offset } }
  var gradientData: UnsafeMutablePointer<Float>? { gradient.map { $0.floats + offset } }

  func check(_ expected: Int, _ operation: String) throws(ShapeError) {
    try ShapeError.require(count == expected, operation, expected: "\(expected) floats a sequence", got: "\(count)")
  }
}
