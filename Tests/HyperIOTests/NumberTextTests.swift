import HyperIO
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Number text") struct NumberTextTests {
  private func printf(_ x: Double, _ digits: Int) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
      _ = withVaList([Int32(digits), x]) { vsnprintf(buffer.baseAddress, buffer.count, "%.*f", $0) }
      return buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  @Test(arguments: [
    0, 0.5, 1.5, 2.5, 0.05, 0.15, 0.25, 0.125, 0.375, 1.005, 2.675, 0.999, 0.9999, 9.995, 99.5, -0.001, -1.5, 1e-20,
    123456789.987654321, 0x1p52, 0x1p53 + 2, 4e18, 1 / 3.0, 0.1 + 0.2,
  ])
  func agreesWithPrintf(x: Double) {
    for digits in 0...15 { #expect(fixed(x, digits) == printf(x, digits)) }
  }

  @Test func agreesWithPrintfAtRandom() {
    var random = Seeded(state: 11)
    for _ in 0..<20_000 {
      let x =
        Double.random(in: -1...1, using: &random) * [1e-6, 1e-3, 1, 1e3, 1e9][Int.random(in: 0..<5, using: &random)]
      let digits = Int.random(in: 0...9, using: &random)
      #expect(fixed(x, digits) == printf(x, digits))
    }
  }

  @Test func whatIsNotFiniteOrHuge() {
    #expect(fixed(.nan, 2) == "nan")
    #expect(fixed(.infinity, 2) == "inf")
    #expect(fixed(-.infinity, 2) == "-inf")
    #expect(fixed(1e300, 2) == "1e+300")
    #expect(fixed(1.25, 1, width: 6) == "   1.2")
  }

  @Test func wholeNumbers() {
    #expect([0, 7, 999, 1000, -1_234_567].map(grouped) == ["0", "7", "999", "1,000", "-1,234,567"])
    #expect(grouped(Int.min) == "-9,223,372,036,854,775,808")
    #expect([0, 999.9, 1234.5, -1e6].map { grouped($0) } == ["0", "999", "1,234", "-1,000,000"])
    #expect([1e300, -.infinity, .nan].map { grouped($0) } == ["1e+300", "-inf", "nan"])
    #expect([zeroPadded(120, to: 5), zeroPadded(-3, to: 2), zeroPadded(12345, to: 3)] == ["00120", "-03", "12345"])
    let sizes = [0, 1023, 1024, 1536, 15_309_210, 1_048_575, 1 << 40].map(byteCount)
    #expect(sizes == ["0 B", "1023 B", "1.00 KiB", "1.50 KiB", "14.6 MiB", "1.00 MiB", "1.00 TiB"])
  }
}
