import HyperTensor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How sure a model was of the tokens that it chose: their geometric mean probability, by its own distribution (temperature 1,
/// nothing left out).
struct TokenConfidence {
  private let backend: Backend
  private var nats = 0.0
  private var count = 0

  init() throws { backend = try Backend.inference() }

  /// The mean; nil where no token was chosen.
  var value: Double? { count > 0 ? exp(-nats / Double(count)) : nil }

  /// Takes a token that was chosen behind `logits`.
  /// - Complexity: O(V).
  mutating func add(_ token: Int32, _ logits: UnsafeBufferPointer<Float>) {
    nats += Double(backend.crossEntropy(logits, target: token))
    count += 1
  }
}
