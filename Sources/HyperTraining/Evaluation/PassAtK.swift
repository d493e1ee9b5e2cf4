/// The share of problems that at least one of k samples solves, estimated without bias from n >= k samples a problem
/// (Chen et al., 2021, arXiv 2107.03374, equation 1).
package enum PassAtK {
  /// The estimate for one problem: 1 - C(n - c, k) / C(n, k), of `samples` n with `passed` c.
  /// - Complexity: O(c).
  package static func estimate(samples: Int, passed: Int, k: Int) -> Double {
    precondition(k > 0 && k <= samples && (0...samples).contains(passed), "k of the samples, of which some passed")
    guard samples - passed >= k else { return 1 }
    // The quotient of the binomials as a product, none of whose factors overflows.
    var failing = 1.0
    for i in (samples - passed + 1)..<(samples + 1) where passed > 0 { failing *= 1 - Double(k) / Double(i) }
    return 1 - failing
  }

  /// The mean over problems, each with its number of samples that passed of `samples`.
  package static func mean(passed: [Int], samples: Int, k: Int) -> Double {
    passed.reduce(0) { $0 + estimate(samples: samples, passed: $1, k: k) } / Double(max(1, passed.count))
  }
}
