import Kernels

/// Which elements a tape drops, and how many (Srivastava et al., 2014). The mask follows from keys that are set before each
/// pass, so that it does not depend on how sequences are spread over tapes and threads.
package struct Dropout {
  /// Share of the elements that are dropped, from 0 to less than 1; the others are scaled up by what is missing.
  package let rate: Double
  /// Int32 [rows]: a key for each row, set by the caller before each pass.
  package let keys: Buffer

  package init(rate: Double, keys: Buffer) {
    precondition((0..<1).contains(rate), "a share of the elements is kept")
    (self.rate, self.keys) = (rate, keys)
  }

  /// Sets the keys of `steps` rows from `first` on: those of the sequence number `sequence` among those drawn with `draw`.
  package func setKeys(first: Int, steps: Int, sequence: Int, draw: UInt64) {
    let own = Self.mixed(draw &+ UInt64(truncatingIfNeeded: sequence) &* 0x9E37_79B9_7F4A_7C15)
    for step in 0..<steps {
      let key = Self.mixed(own &+ UInt64(step + 1) &* 0x9E37_79B9_7F4A_7C15)
      keys.int32s[first + step] = Int32(truncatingIfNeeded: key >> 32)
    }
  }

  /// What tells the masks of one pass from those of others: the run's seed, the update and the pass in it.
  package static func draw(seed: UInt64, update: Int, pass: Int) -> UInt64 {
    mixed(mixed(seed &+ 0xD80F_0D80_F0D8_0F0D) &+ UInt64(truncatingIfNeeded: update) << 16 &+ UInt64(pass))
  }

  /// The finaliser of SplitMix64 (Steele et al., 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

/// y = residual + what is kept of x, scaled.
struct DropoutOperation: Operation {
  let name = "dropout"
  let dropout: Dropout
  let site: Int
  let x: Tensor
  let residual: Tensor?
  let y: Tensor

  func forward(_ backend: Backend) {
    var args = arguments
    args.y = y.data
    backend.kernels.pointee.dropout_forward(&args)
  }

  func backward(_ backend: Backend) {
    var args = arguments
    args.dy = UnsafePointer(y.gradientData)
    args.dx = x.gradientData
    args.dresidual = residual?.gradientData
    backend.kernels.pointee.dropout_backward(&args)
  }

  private var arguments: hk_dropout {
    hk_dropout(
      rows: y.rows, width: y.width, keys: dropout.keys.int32s, site: UInt32(site),
      threshold: UInt32(dropout.rate * 0x1p32), scale: Float(1 / (1 - dropout.rate)), x: x.data,
      residual: residual.map { UnsafePointer($0.data) }, y: nil, dy: nil, dx: nil, dresidual: nil)
  }
}

extension Tape {
  /// `x` [..., D] with elements dropped, plus `residual` when there is one: [..., D].
  /// - Parameter site: tells apart the places that use the same keys.
  package func dropout(_ x: Tensor, _ dropout: Dropout, site: Int, addingTo residual: Tensor? = nil) throws(ShapeError)
    -> Tensor
  {
    for tensor in [x] + [residual].compactMap({ $0 }) {
      try ShapeError.check(tensor, x.shape, "dropout: residual")
      try ShapeError.require(tensor.isContiguous, "dropout", expected: "no gaps", got: "strides \(tensor.strides)")
    }
    try ShapeError.require(
      dropout.keys.count >= x.rows, "dropout: keys", expected: "\(x.rows) keys", got: "\(dropout.keys.count)")
    let y = tensor(x.shape)
    record(
      DropoutOperation(dropout: dropout, site: site, x: x, residual: residual, y: y),
      reads: [x] + [residual].compactMap { $0 }, writes: [y])
    return y
  }
}
