import HyperIO
import Testing

@Suite("zstd") struct ZstdTests {
  /// Text that compresses to more than a few bytes.
  static let plain: [UInt8] = {
    var random = Seeded(state: 3)
    return (0..<300_000).map { _ in UInt8.random(in: 97...112, using: &random) }
  }()

  private func decompress(_ bytes: [UInt8], limit: Int = 1 << 24) throws -> [UInt8] {
    try bytes.withUnsafeBytes { try Zstd.decompress($0, source: "x.zst", limit: limit) }
  }

  @Test(arguments: [0, 1, 100, 131_072, 262_144, 300_000])
  func roundTrips(size: Int) throws {
    let plain = Array(Self.plain[..<size])
    let packed = try Zstd.compress(plain)
    #expect(try decompress(packed) == plain)
    #expect(try decompress(packed + packed) == plain + plain)
  }

  @Test func bombsStopAtTheLimit() throws {
    let packed = try Zstd.compress([UInt8](repeating: 0, count: 10_000_000))
    #expect(inputError { _ = try decompress(packed, limit: 9_999_999) }?.found == "more")
    #expect(try decompress(packed, limit: 10_000_000).count == 10_000_000)
  }

  @Test func refusesEveryTruncation() throws {
    let packed = try Zstd.compress(Array(Self.plain[..<2000]))
    for end in packed.indices {
      #expect(inputError { _ = try decompress(Array(packed[..<end])) }?.source.hasPrefix("x.zst") == true)
    }
    let cut = inputError { _ = try decompress(Array(packed.dropLast())) }
    #expect(cut == InputError("x.zst", expected: "a whole zstd frame", found: "the end in the middle of one"))
  }

  @Test func refusesDamage() throws {
    let packed = try Zstd.compress(Array(Self.plain[..<2000]))
    #expect(inputError { _ = try decompress(Array("not zstd at all".utf8)) }?.expected == "valid zstd data")
    #expect(inputError { _ = try decompress(packed + [1, 2, 3, 4, 5]) } != nil)
    for position in packed.indices {
      var damaged = packed
      damaged[position] ^= 0x10
      if let plain = try? decompress(damaged) { #expect(plain == Array(Self.plain[..<2000])) }
    }
  }
}
