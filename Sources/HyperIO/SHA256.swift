/// SHA-256 (FIPS 180-4), fed piece by piece.
package struct SHA256: Sendable {
  private var state = SIMD8<UInt32>(
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)
  private var block = SIMD64<UInt8>()
  private var count: UInt64 = 0

  package init() {}

  /// The digest of one array of bytes.
  package static func digest(of bytes: [UInt8]) -> Digest { bytes.withUnsafeBytes { digest(of: $0) } }

  /// The digest of one buffer.
  package static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// Takes an array of bytes.
  package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// Takes `bytes`.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return }
    let filled = Int(count % 64)
    count &+= UInt64(bytes.count)
    var rest = bytes[...]
    if filled > 0 {
      let head = rest.prefix(64 - filled)
      fill(with: head, at: filled)
      rest = rest.dropFirst(head.count)
      guard filled + head.count == 64 else { return }
      absorbBlock()
    }
    let whole = rest.count / 64 * 64
    compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)), into: &state)
    fill(with: rest.dropFirst(whole), at: 0)
  }

  /// The digest of all that was taken.
  package consuming func finalize() -> Digest {
    let bits = count &* 8
    let filled = Int(count % 64)
    var tail = [UInt8](repeating: 0, count: (filled < 56 ? 64 : 128) - filled)
    tail[0] = 0x80
    for index in 0..<8 { tail[tail.count - 1 - index] = UInt8(truncatingIfNeeded: bits >> (8 * UInt64(index))) }
    update(tail)
    return Digest(state: state)
  }

  private mutating func fill(with bytes: Slice<UnsafeRawBufferPointer>, at position: Int) {
    withUnsafeMutableBytes(of: &block) { block in
      UnsafeMutableRawBufferPointer(rebasing: block[position...]).copyBytes(from: bytes)
    }
  }

  private mutating func absorbBlock() {
    let full = block
    withUnsafeBytes(of: full) { compress($0, into: &state) }
  }
}

extension SHA256 {
  /// The 32 bytes of a SHA-256.
  package struct Digest: Hashable, Sendable, CustomStringConvertible {
    private let state: SIMD8<UInt32>

    fileprivate init(state: SIMD8<UInt32>) { self.state = state }

    /// The bytes.
    package var bytes: [UInt8] {
      (0..<32).map { UInt8(truncatingIfNeeded: state[$0 / 4] >> UInt32(24 - 8 * ($0 % 4))) }
    }

    /// 64 lower-case hexadecimal digits.
    package var hex: String {
      (0..<8).map { index in
        let digits = String(state[index], radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
      }.joined()
    }

    package var description: String { hex }

    /// The digest that 64 hexadecimal digits stand for; nil for any other text.
    package init?(hex: String) {
      let digits = Array(hex.utf8)
      guard digits.count == 64 else { return nil }
      var state = SIMD8<UInt32>()
      for (index, digit) in digits.enumerated() {
        guard digit < 0x80, let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
        state[index / 8] = state[index / 8] << 4 | UInt32(value)
      }
      self.state = state
    }
  }
}
