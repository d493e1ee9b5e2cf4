#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How near one model's next-token distributions are to another's, token by token on the same text.
package struct Agreement: Equatable, Sendable {
  /// Mean Kullback-Leibler divergence of the second from the first, in nats a token.
  package let divergence: Double
  /// Share of the tokens where both have the same most likely next one.
  package let sameTop: Double
  package let tokens: Int

  /// Runs both over `documents`, each from zero state.
  /// - Complexity: two passes over the tokens, and V exponentials a token.
  package init(
    of reference: ModelBundle, and other: ModelBundle, on documents: [[Int32]], threads: Int,
    progress: (Double) -> Void = { _ in }
  ) throws {
    let first = try InferenceSession(reference, threads: threads)
    let second = try InferenceSession(other, threads: threads)
    let vocabulary = reference.configuration.vocabSize
    var (divergence, same, count) = (0.0, 0, 0)
    let total = documents.reduce(0) { $0 + $1.count }
    for document in documents {
      // A piece at a time, so that the kept logits stay small.
      for start in stride(from: 0, to: document.count, by: 64) {
        let piece = Array(document[start..<min(document.count, start + 64)])
        var kept: [Float] = []
        try first.score(piece) { _, logits in kept.append(contentsOf: logits) }
        try second.score(piece) { index, logits in
          let row = kept[index * vocabulary..<(index + 1) * vocabulary]
          divergence += Self.divergence(of: logits, from: row)
          let (a, b) = (row.indices.max { row[$0] < row[$1] }, logits.indices.max { logits[$0] < logits[$1] })
          if let a, let b, a - row.startIndex == b { same += 1 }
          count += 1
        }
        progress(Double(count) / Double(max(1, total)))
      }
      first.reset()
      second.reset()
    }
    self.divergence = divergence / Double(max(1, count))
    sameTop = Double(same) / Double(max(1, count))
    tokens = count
  }

  /// sum p (log p - log q) for the softmaxes p of `reference` and q of `logits`.
  private static func divergence(of logits: UnsafeBufferPointer<Float>, from reference: ArraySlice<Float>) -> Double {
    let (topP, topQ) = (Double(reference.max() ?? 0), Double(logits.max() ?? 0))
    var (sumP, sumQ, mean) = (0.0, 0.0, 0.0)
    for (p, q) in zip(reference, logits) {
      let (p, q) = (Double(p) - topP, Double(q) - topQ)
      let weight = exp(p)
      sumP += weight
      sumQ += exp(q)
      mean += weight * (p - q)
    }
    return mean / sumP - log(sumP) + log(sumQ)
  }
}
