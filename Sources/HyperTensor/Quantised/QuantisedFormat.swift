import Kernels

/// How weights are rounded: integers of so many bits that share a scale in groups.
package struct QuantisedFormat: Hashable, Sendable, CustomStringConvertible {
  /// 4 or 8.
  package let bits: Int
  /// Weights that share a scale: 32, 64 or 128.
  package let group: Int

  package static let groups = [32, 64, 128]

  package init(bits: Int, group: Int) {
    precondition((bits == 4 || bits == 8) && Self.groups.contains(group), "a format that the kernels know")
    self.bits = bits
    self.group = group
  }

  package var description: String { "q\(bits)/\(group)" }

  var kernelBits: hk_bits { bits == 4 ? HK_4_BITS : HK_8_BITS }

  /// Groups of a row of `count`.
  func groups(of count: Int) -> Int { (count + group - 1) / group }

  /// Multiples of the greatest weight of a group that are tried as its end, for 4 bits: the one with the least squared error
  /// becomes the scale. A grid as fine as this comes within 1% of the error of one five times finer (Benchmarks/LOG.md).
  private static let candidates4: [Float] = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, -8.0 / 7, -1.08, -1, -0.92, -0.84]
  private static let candidates8: [Float] = [1]

  /// Chooses the scale of every group of `x` [rows][columns] into `scales` [rows][groups]: fp16 numbers when `half`.
  /// - Parameter clip: what every candidate is multiplied by: below 1 the greatest weights are cut and the others finer.
  func chooseScales(
    of x: UnsafePointer<Float>, rows: Int, columns: Int, ld: Int, half: Bool, clip: Float = 1,
    into scales: UnsafeMutablePointer<Float>, _ backend: Backend
  ) {
    let candidates = bits == 4 ? Self.candidates4 : Self.candidates8
    (clip == 1 ? candidates : candidates.map { clip * $0 }).withUnsafeBufferPointer { candidates in
      guard let factors = candidates.baseAddress else { return }
      var args = hk_group_scales(
        rows: rows, columns: columns, group: group, bits: kernelBits, half: half ? 1 : 0, x: x, ldx: ld,
        candidates: candidates.count, factors: factors, scales: scales)
      backend.quantised.pointee.group_scales(&args)
    }
  }

  /// Rounds `x` [rows][columns] by the scales of its groups: what the packed form of it stands for. `y` may be `x`.
  func round(
    _ x: UnsafePointer<Float>, rows: Int, columns: Int, ld: Int, scales: UnsafePointer<Float>,
    into y: UnsafeMutablePointer<Float>, ldy: Int, _ backend: Backend
  ) {
    var args = hk_round_groups(
      rows: rows, columns: columns, group: group, bits: kernelBits, x: x, ldx: ld, scales: scales, y: y, ldy: ldy)
    backend.quantised.pointee.round_groups(&args)
  }
}

/// Packed weights where they are: in memory of their own or in a mapped file, which stays open as long as they live.
package struct QuantisedBytes: @unchecked Sendable {  // constant
  package let bytes: UnsafeRawBufferPointer
  private let owner: AnyObject

  /// Bytes at a 64-byte boundary that live as long as `owner`.
  package init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject) {
    precondition(Int(bitPattern: bytes.baseAddress) % Memory.alignment == 0, "packed weights are aligned")
    self.bytes = bytes
    self.owner = owner
  }

  init(_ memory: Memory) {
    self.init(UnsafeRawBufferPointer(start: memory.base, count: memory.byteCount), owner: memory)
  }

  var base: UnsafeRawPointer {
    guard let base = bytes.baseAddress else { preconditionFailure("packed weights are never empty") }
    return base
  }
}
