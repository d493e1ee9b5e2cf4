#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension InferenceSession {
  /// Reads documents as they are written, a token at a time: the sum of the nats of every token but each document's first, and
  /// what the tokens touched. The last token of a document is a target only.
  package func nats(of documents: [[Int32]]) throws -> (nats: Double, traffic: TokenTraffic) {
    var nats = 0.0
    let tokens = documents.flatMap { $0.dropLast() }
    var targets = documents.lazy.flatMap { $0.dropFirst() }.makeIterator()
    let traffic = try traffic(over: tokens) { logits in
      guard let target = targets.next() else { return }
      let greatest = logits.max() ?? 0
      var sum: Float = 0
      for logit in logits { sum += exp(logit - greatest) }
      nats += Double(log(sum)) + Double(greatest - logits[Int(target)])
    }
    return (nats, traffic)
  }
}
