import HyperTensor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the scan starts: able to recall.
///
/// A scan can look up what followed a token when that token was read before, if B at the next step tells what C tells now:
/// then C_t B_s is large where the token before s was the one at t, and the state yields x_s. Training finds this late or, in
/// some seeds, never; with these first weights it is there from the start. (Trockman et al., "Mimetic initialization helps
/// state space models learn to recall", arXiv 2410.11135, ties B to C and lets states last; the taps that make it a lookup of
/// the next token are ours. Measured in `Benchmarks/LOG.md`, "Recall from the start".)
extension ScanConfiguration {
  /// Δ at the start. Mamba-2's steps are 0.001 to 0.1 at random, so that what slow heads write is lost beside D x.
  private static let firstStep: Float = 0.1
  /// Steps within which a head forgets by the factor e: heads share this range evenly in its logarithm. Training hardly
  /// changes it, so that every block needs the whole of it.
  private static let firstMemory: ClosedRange<Float> = 4...1000

  /// The inverse of softplus at the first step.
  static var firstStepBias: Float { firstStep + log(-expm1(-firstStep)) }

  /// log A of the heads that remember longest and shortest.
  static var firstLogRates: (longest: Float, shortest: Float) {
    (-log(firstStep * firstMemory.upperBound), -log(firstStep * firstMemory.lowerBound))
  }

  /// Fills `weight` [K, [x B C]]: x and C take the step itself and B the one before, with a little of the others.
  func initialiseConvolution(
    _ weight: UnsafeMutableBufferPointer<Float>, _ random: inout RandomGenerator
  ) {
    let keys = width..<width + nGroups * dState
    for tap in 0..<dConv {
      for channel in 0..<convolutionWidth {
        let main = keys.contains(channel) ? max(0, dConv - 2) : dConv - 1
        weight[tap * convolutionWidth + channel] =
          (tap == main ? 0.7 : 0) + 0.1 * (2 * random.uniform() - 1)
      }
    }
  }

  /// Makes the rows of C in `weight` [[z | x B C | dt], D] those of B.
  func tieQueriesToKeys(_ weight: UnsafeMutableBufferPointer<Float>, dModel: Int) {
    let count = nGroups * dState * dModel
    let keys = 2 * width * dModel
    for i in 0..<count { weight[keys + count + i] = weight[keys + i] }
  }
}
