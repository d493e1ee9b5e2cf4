import HyperIO
import HyperTensor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Chooses tokens from logits: the chain of llama.cpp (penalty, top-k, top-p, min-p, temperature), deterministic in its
/// seed.
///
/// All room is allocated once; choosing a token allocates nothing. A sampler belongs to one thread at a time.
package final class Sampler {
  package let options: SamplingOptions
  /// The seed in use: the options' own, or the one that the system gave.
  package let seed: UInt64

  private let vocabulary: Int
  private let suppressed: [Int32]
  private var random: RandomGenerator
  private var window: TokenWindow
  private let scores: UnsafeMutableBufferPointer<Float>
  private let weights: UnsafeMutableBufferPointer<Double>
  private var candidates: Candidates

  /// A sampler over `vocabulary` tokens that never chooses those in `suppressed`.
  /// - Throws: `InputError` for an option out of range.
  package init(_ options: SamplingOptions, vocabulary: Int, suppressed: [Int32] = []) throws {
    try options.validate()
    precondition(
      vocabulary > 0 && suppressed.allSatisfy { (0..<vocabulary).contains(Int($0)) }, "tokens of a vocabulary")
    self.options = options
    self.vocabulary = vocabulary
    self.suppressed = suppressed
    seed = options.seed >= 0 ? UInt64(options.seed) : UInt64.random(in: 0...UInt64(Int.max))
    random = RandomGenerator(seed: seed)
    window = TokenWindow(capacity: options.repeatPenalty == 1 ? 0 : options.repeatLastN)
    scores = .allocate(capacity: vocabulary)
    weights = .allocate(capacity: vocabulary)
    candidates = Candidates(vocabulary: vocabulary)
    scores.initialize(repeating: 0)
    weights.initialize(repeating: 0)
  }

  deinit {
    scores.deallocate()
    weights.deallocate()
    candidates.deallocate()
  }

  /// Tells of a token of the text, chosen here or not: the repeat penalty counts it as recent.
  package func accept(_ token: Int32) { window.append(token) }

  /// Forgets the recent tokens; the random numbers go on.
  package func forgetRecent() { window.removeAll() }

  /// The next token after `logits` [V].
  /// - Throws: `InputError` when a logit is NaN or infinite, or none is left.
  /// - Complexity: O(V log k).
  package func sample(_ logits: UnsafeBufferPointer<Float>) throws -> Int32 {
    try score(logits)
    if options.temperature == 0 { return best() }
    choose()
    let total = weigh()
    let target = Double(random.next() >> 11) * 0x1p-53 * total
    let kept = candidates.kept
    var sum = 0.0
    var last = 0
    for i in 0..<kept.count where weights[i] > 0 {
      sum += weights[i]
      last = i
      if target < sum { break }
    }
    return kept[last].id
  }

  /// The probabilities that `sample` draws from, for tests and reports. Draws nothing.
  package func distribution(_ logits: UnsafeBufferPointer<Float>) throws -> [Int32: Double] {
    try score(logits)
    if options.temperature == 0 { return [best(): 1] }
    choose()
    let total = weigh()
    var result: [Int32: Double] = [:]
    for (i, candidate) in candidates.kept.enumerated() { result[candidate.id] = weights[i] / total }
    return result
  }

  /// Copies the logits with penalties and suppressed tokens into `scores`.
  private func score(_ logits: UnsafeBufferPointer<Float>) throws {
    precondition(logits.count == vocabulary, "one logit a token")
    var bad: UInt32 = 0
    for i in 0..<vocabulary {
      scores[i] = logits[i]
      let bits = logits[i].bitPattern
      // All ones in the exponent, but not minus infinity.
      let isBad: UInt32 = bits & 0x7F80_0000 == 0x7F80_0000 && bits != 0xFF80_0000 ? 1 : 0
      bad |= isBad
    }
    guard bad == 0 else { throw badLogits(logits) }
    // Each is computed from the original, so that a token that occurs twice is penalised once.
    for token in window.unordered {
      let x = logits[Int(token)]
      scores[Int(token)] = x > 0 ? x / options.repeatPenalty : x * options.repeatPenalty
    }
    for token in suppressed { scores[Int(token)] = -.infinity }
    guard scores.contains(where: { $0 > -.infinity }) else {
      throw InputError("logits", expected: "a token to choose", found: "none")
    }
  }

  private func badLogits(_ logits: UnsafeBufferPointer<Float>) -> InputError {
    let bad = logits.firstIndex { !$0.isFinite && $0 != -.infinity } ?? 0
    return InputError("logits", expected: "finite numbers", found: "\(logits[bad]) for token \(bad)")
  }

  private func best() -> Int32 {
    candidates.takeBest(1, of: UnsafeBufferPointer(scores))
    return candidates.kept[0].id
  }

  /// Leaves in `candidates` what top-k, top-p and min-p keep.
  private func choose() {
    let scores = UnsafeBufferPointer(scores)
    if options.topK > 0, options.topK < vocabulary {
      candidates.takeBest(options.topK, of: scores)
      if options.topP < 1 { keepMass() }
    } else if options.topP < 1 {
      takeMass()
    } else {
      candidates.takeAll(scores)
    }
    if options.minP > 0 { candidates.keep(from: highest + log(options.minP)) }
  }

  /// Of candidates best first keeps the first whose mass reaches top-p of the mass of all.
  private func keepMass() {
    let kept = candidates.kept
    var left = Double(options.topP) * kept.reduce(0) { $0 + exp(Double($1.logit - kept[0].logit)) }
    for i in 0..<kept.count {
      left -= exp(Double(kept[i].logit - kept[0].logit))
      if left <= 0 { return candidates.keepFirst(i + 1) }
    }
  }

  /// Of all tokens takes the best whose mass reaches top-p of the mass of all.
  private func takeMass() {
    let scores = UnsafeBufferPointer(scores)
    let highest = scores.reduce(-Float.infinity, max)
    var left = Double(options.topP) * scores.reduce(0) { $0 + exp(Double($1 - highest)) }
    candidates.takeBest(of: scores) {
      left -= exp(Double($0.logit - highest))
      return left <= 0
    }
  }

  /// The highest logit of the candidates.
  private var highest: Float { candidates.kept.reduce(-Float.infinity) { max($0, $1.logit) } }

  /// Writes the candidates' weights at the temperature; returns their sum.
  private func weigh() -> Double {
    let kept = candidates.kept
    let highest = highest
    let temperature = Double(options.temperature)
    var total = 0.0
    for i in 0..<kept.count {
      let weight = exp(Double(kept[i].logit - highest) / temperature)
      weights[i] = weight
      total += weight
    }
    return total
  }
}
