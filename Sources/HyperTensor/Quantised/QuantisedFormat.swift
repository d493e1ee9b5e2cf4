import Kernels

/// How weights are rounded: integers of so many bits that share a scale in groups.
package struct QuantisedFormat: Hashable, Sendable, CustomStringConvertible {
  /// How many eighths of the outputs, the first ones, in whole panels of 64, have 8 bits; the others have 4. 0: all have 4; 8:
  /// all have 8.
  ///
  /// Between them it is for a table of embeddings: the tokens that a tokenizer learnt first are mostly the commonest, and what is
  /// read and predicted most is what coarse rounding costs most.
  package let eighths: Int
  /// Weights that share a scale: 32, 64 or 128.
  package let group: Int

  package static let groups = [32, 64, 128]

  package init(bits: Int, group: Int) {
    precondition(bits == 4 || bits == 8, "a format that the kernels know")
    self.init(eighths: bits == 4 ? 0 : 8, group: group)
  }

  package init(eighths: Int, group: Int) {
    precondition((0...8).contains(eighths) && Self.groups.contains(group), "a format that the kernels know")
    self.eighths = eighths
    self.group = group
  }

  /// The format that a type names: `q4`, `q8`, `q8q4` (8 bits for half of the outputs), `q8q4:3` (for three eighths).
  package init?(type: String, group: Int) {
    guard let eighths = Self.types.firstIndex(of: type) ?? (type == "q8q4:4" ? 4 : nil), Self.groups.contains(group)
    else { return nil }
    self.init(eighths: eighths, group: group)
  }

  private static let types = ["q4", "q8q4:1", "q8q4:2", "q8q4:3", "q8q4", "q8q4:5", "q8q4:6", "q8q4:7", "q8"]

  package var type: String { Self.types[eighths] }
  package var description: String { "\(type)/\(group)" }

  /// Whether some outputs have 8 bits and others 4.
  package var isMixed: Bool { (1...7).contains(eighths) }

  /// 4 or 8; of a mixed format, the more.
  package var bits: Int { eighths == 0 ? 4 : 8 }

  var kernelBits: hk_bits {
    precondition(!isMixed, "only whole matrices are mixed")
    return bits == 4 ? HK_4_BITS : HK_8_BITS
  }

  /// The outputs of a matrix that are rounded alike, in order: one section, or two that meet at a panel's end.
  func sections(of outputs: Int) -> [(outputs: Range<Int>, format: QuantisedFormat)] {
    guard isMixed else { return [(0..<outputs, self)] }
    let panel = Int(HK_QUANTISED_PANEL)
    let fine = outputs * eighths / 8 / panel * panel
    let parts = [(0..<fine, QuantisedFormat(bits: 8, group: group)), (fine..<outputs, .init(bits: 4, group: group))]
    return parts.filter { !$0.0.isEmpty }
  }

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
    for (part, format) in sections(of: rows) {
      let candidates = format.bits == 4 ? Self.candidates4 : Self.candidates8
      (clip == 1 ? candidates : candidates.map { clip * $0 }).withUnsafeBufferPointer { candidates in
        guard let factors = candidates.baseAddress else { return }
        var args = hk_group_scales(
          rows: part.count, columns: columns, group: group, bits: format.kernelBits, half: half ? 1 : 0,
          x: x + part.lowerBound * ld, ldx: ld, candidates: candidates.count, factors: factors,
          scales: scales + part.lowerBound * groups(of: columns))
        backend.quantised.pointee.group_scales(&args)
      }
    }
  }

  /// Rounds `x` [rows][columns] by the scales of its groups: what the packed form of it stands for. `y` may be `x`.
  func round(
    _ x: UnsafePointer<Float>, rows: Int, columns: Int, ld: Int, scales: UnsafePointer<Float>,
    into y: UnsafeMutablePointer<Float>, ldy: Int, _ backend: Backend
  ) {
    for (part, format) in sections(of: rows) {
      let first = part.lowerBound
      var args = hk_round_groups(
        rows: part.count, columns: columns, group: group, bits: format.kernelBits, x: x + first * ld, ldx: ld,
        scales: scales + first * groups(of: columns), y: y + first * ldy, ldy: ldy)
      backend.quantised.pointee.round_groups(&args)
    }
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
