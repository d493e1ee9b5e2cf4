import HyperCheckpoint
import HyperTensor
import Testing

@Suite struct HalfPrecisionTests {
  @Test func everyHalfComesBack() {
    for bits in UInt16.min...UInt16.max {
      let value = float(half: bits)
      if value.isNaN { #expect(float(half: half(value)).isNaN) } else { #expect(half(value) == bits) }
    }
  }

  /// No half is nearer, and of two equally near ones the last bit is zero.
  @Test func theNearestIsChosen() {
    var random = RandomGenerator(seed: 1)
    for index in 0..<200_000 {
      // Numbers of every size, and those in the middle between two halves.
      let exact = Float(sign: .plus, exponent: -27 + random.below(43), significand: 1 + random.uniform())
      let value = index % 2 == 0 ? exact : (float(half: half(exact)) + float(half: half(exact) + 1)) / 2
      guard value < 65504 else { continue }
      let bits = half(value)
      let error = abs(Double(float(half: bits)) - Double(value))
      for other in [bits &- 1, bits + 1] where bits > 0 || other == 1 {
        let beside = abs(Double(float(half: other)) - Double(value))
        #expect(error < beside || (error == beside && bits % 2 == 0), "\(value)")
      }
      #expect(half(-value) == bits | 0x8000)
    }
    #expect(half(65519.996) == 0x7BFF && half(65520) == 0x7C00 && half(-.infinity) == 0xFC00)
  }
}
