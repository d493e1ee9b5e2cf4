#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A seeded pseudo-random generator: xoshiro256** (Blackman and Vigna, 2018), seeded through SplitMix64.
package struct RandomGenerator: RandomNumberGenerator, Sendable, Equatable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  /// A generator whose numbers depend on `seed` alone.
  package init(seed: UInt64) {
    var splitMix = SplitMix64(state: seed)
    (a, b, c, d) = (splitMix.next(), splitMix.next(), splitMix.next(), splitMix.next())
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    let scrambled = b &* 5
    let result = ((scrambled << 7) | (scrambled >> 57)) &* 9
    let t = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number in [0, 1), a multiple of 2^-24.
  package mutating func uniform() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// An integer in 0..<`bound`, without bias (Lemire, arXiv 1805.10941). `bound` is positive.
  package mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0)
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// A standard normal number (Marsaglia's polar method, one of each pair).
  package mutating func normal() -> Float {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let r = x * x + y * y
      if r > 0, r < 1 { return x * (-2 * log(r) / r).squareRoot() }
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): turns one seed into independent words.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  var state: UInt64

  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
