import HyperTraining
import Testing

@Suite struct PassAtKTests {
  /// All choices of k of n programs, of which the first c pass: the share of those with at least one that passes.
  private func counted(_ n: Int, _ c: Int, _ k: Int) -> Double {
    var (choices, good) = (0, 0)
    for set in 0..<(1 << n) where set.nonzeroBitCount == k {
      choices += 1
      if set & ((1 << c) - 1) != 0 { good += 1 }
    }
    return Double(good) / Double(choices)
  }

  @Test(arguments: 1...9) func theEstimateIsTheShareOfAllChoices(n: Int) {
    for c in 0...n {
      for k in 1...n {
        // At most n products, each rounded twice.
        #expect(abs(PassAtK.estimate(samples: n, passed: c, k: k) - counted(n, c, k)) <= 2 * Double(n) * 0x1p-52)
      }
    }
  }

  @Test func manySamplesDoNotOverflow() {
    // 100 products, each rounded twice.
    #expect(abs(PassAtK.estimate(samples: 1000, passed: 1, k: 100) - 0.1) < 200 * 0x1p-52)
    #expect(PassAtK.estimate(samples: 1000, passed: 0, k: 100) == 0)
    #expect(PassAtK.mean(passed: [0, 2, 1], samples: 2, k: 1) == 0.5)
    #expect(PassAtK.mean(passed: [], samples: 2, k: 1) == 0)
  }
}
