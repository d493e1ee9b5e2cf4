/// A vocabulary's logits in blocks of a few, with the greatest of each: most blocks hold nothing worth looking at.
///
/// A block is one lane of a run of vectors, so that its maximum takes no sum across lanes; what is left over is the last block.
struct LogitBlocks {
  private static let lanes = 8
  private static let depth = 16

  /// The greatest logit of each block.
  let maxima: UnsafeMutableBufferPointer<Float>
  private let vocabulary: Int
  private var runs: Int { vocabulary / (Self.lanes * Self.depth) }

  /// Room for the blocks of so many logits.
  init(vocabulary: Int) {
    self.vocabulary = vocabulary
    let runs = vocabulary / (Self.lanes * Self.depth)
    maxima = .allocate(capacity: runs * Self.lanes + (vocabulary > runs * Self.lanes * Self.depth ? 1 : 0))
    maxima.initialize(repeating: 0)
  }

  func deallocate() { maxima.deallocate() }

  /// Finds the maxima of `logits`, none of which is NaN.
  func find(in logits: UnsafeBufferPointer<Float>) {
    let all = UnsafeRawBufferPointer(logits)
    func vector(_ index: Int) -> SIMD8<Float> {
      all.loadUnaligned(fromByteOffset: index * MemoryLayout<SIMD8<Float>>.size, as: SIMD8<Float>.self)
    }
    for run in 0..<runs {
      var greatest = vector(run * Self.depth)
      for step in 1..<Self.depth {
        let next = vector(run * Self.depth + step)
        greatest.replace(with: next, where: next .> greatest)
      }
      for lane in 0..<Self.lanes { maxima[run * Self.lanes + lane] = greatest[lane] }
    }
    if maxima.count > runs * Self.lanes {
      maxima[maxima.count - 1] = logits[(runs * Self.lanes * Self.depth)...].reduce(-Float.infinity, max)
    }
  }

  /// The ids of a block.
  func ids(_ block: Int) -> StrideTo<Int> {
    let (run, lane) = (block / Self.lanes, block % Self.lanes)
    let start = run * Self.lanes * Self.depth
    if run == runs { return stride(from: start, to: vocabulary, by: 1) }
    return stride(from: start + lane, to: start + Self.lanes * Self.depth, by: Self.lanes)
  }
}
