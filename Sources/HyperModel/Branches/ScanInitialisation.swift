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
/// then C_t B_s is large where the token before s was the one at t, and the state yields x_s. Training finds this late, in
/// some seeds much later; with these first weights much of it is there from the start. After Trockman et al., "Mimetic initialization
/// helps state space models learn to recall" (arXiv 2410.11135), who tie C to B, let states last and start convolutions as
/// the identity; keys of the step before are as in H3's shift (arXiv 2212.14052). Measured in `Benchmarks/LOG.md`, "Recall
/// from the start".
extension ScanConfiguration {
  /// Δ where W_in adds nothing. With Mamba-2's, 0.001 to 0.1 at random, what slow heads write is small beside D x.
  private static let firstStep: Float = 0.1
  /// Steps within which a head forgets by the factor e. Training changes a head's memory little, so that every block, and
  /// every group of heads in it, gets the whole range, evenly in its logarithm.
  private static let firstMemory: (longest: Float, shortest: Float) = (1000, 4)
  /// A channel's own tap, and the most that its other taps differ from zero.
  private static let firstTaps: (own: Float, others: Float) = (0.7, 0.1)

  /// dt_bias: the inverse of softplus at the first step.
  static var firstStepBias: Float { firstStep + log(-expm1(-firstStep)) }

  /// a_log of `head`: a = 1 / (step * memory).
  func firstLogRate(head: Int) -> Float {
    let slow = -log(Self.firstStep * Self.firstMemory.longest)
    let fast = -log(Self.firstStep * Self.firstMemory.shortest)
    let groupHeads = heads / nGroups
    return slow + (fast - slow) * (groupHeads > 1 ? Float(head % groupHeads) / Float(groupHeads - 1) : 0)
  }

  /// Fills `weight` [K, [x B C]]: x and C take the step itself and B the one before (with one tap all take the step itself),
  /// with a little of the others.
  func initialiseConvolution(_ weight: UnsafeMutableBufferPointer<Float>, _ random: inout RandomGenerator) {
    let keys = width..<width + nGroups * dState
    for tap in 0..<dConv {
      for channel in 0..<convolutionWidth {
        let own = keys.contains(channel) ? max(0, dConv - 2) : dConv - 1
        weight[tap * convolutionWidth + channel] =
          (tap == own ? Self.firstTaps.own : 0) + Self.firstTaps.others * (2 * random.uniform() - 1)
      }
    }
  }

  /// Makes the rows of C in W_in those of B. `weight` [inputWidth, D] begins with the scan's rows, [z | x B C | dt].
  func tieQueriesToKeys(_ weight: UnsafeMutableBufferPointer<Float>, dModel: Int) {
    let count = nGroups * dState * dModel
    let keys = 2 * width * dModel
    for i in 0..<count { weight[keys + count + i] = weight[keys + i] }
  }
}
