import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Several models that write one text: each reads all of it, and the next token comes from the mean of their probabilities.
///
/// Memory and time are those of its members together.
package final class EnsembleSession: TokenPredictor {
  package let streams: Int
  package var model: ModelBundle { members[0].model }
  package var startOfDocument: Int32 { members[0].startOfDocument }
  package var threads: Int {
    get { members[0].threads }
    set { for member in members { member.threads = newValue } }
  }

  private let members: [InferenceSession]
  /// [streams, V]: the logarithms of the mean probabilities, of those rows that are not stale.
  private let rows: UnsafeMutableBufferPointer<Float>
  private var isStale: [Bool]

  /// An ensemble of `models`, every stream at the start of a document.
  /// - Throws: `InputError` where their tokenizers differ, and what a session throws.
  package init(_ models: [ModelBundle], threads: Int = 1, streams: Int = 1) throws {
    precondition(!models.isEmpty, "an ensemble has members")
    for model in models where model.tokenizer.digest != models[0].tokenizer.digest {
      throw InputError(
        "--ensemble", expected: "models with the tokenizer \(models[0].tokenizer.digest.prefix(12))",
        found: "one with \(model.tokenizer.digest.prefix(12))")
    }
    self.streams = streams
    members = try models.map { try InferenceSession($0, threads: threads, streams: streams) }
    rows = .allocate(capacity: streams * models[0].configuration.vocabSize)
    rows.initialize(repeating: 0)
    isStale = Array(repeating: true, count: streams)
  }

  deinit { rows.deallocate() }

  package func position(stream: Int) -> Int { members[0].position(stream: stream) }

  package func reset(stream: Int) { advance { $0.reset(stream: stream) } }

  package func consume(_ tokens: [Int32], stream: Int) throws {
    try advance { try $0.consume(tokens, stream: stream) }
  }

  package func consume(_ token: Int32, stream: Int) throws { try advance { try $0.consume(token, stream: stream) } }

  package func step(_ tokens: [Int32]) throws { try advance { try $0.step(tokens) } }

  package func snapshots(stream: Int) -> [SessionSnapshot] { members.map { $0.snapshot(stream: stream) } }

  package func restore(_ snapshots: [SessionSnapshot], stream: Int) throws {
    precondition(snapshots.count == members.count, "the state of each model")
    var rest = snapshots[...]
    try advance { try $0.restore(rest.removeFirst(), stream: stream) }
  }

  /// - Complexity: O(members * V) the first time behind a token.
  package func logits(stream: Int) -> UnsafeBufferPointer<Float> {
    let count = model.configuration.vocabSize
    let row = UnsafeMutableBufferPointer(rebasing: rows[stream * count..<(stream + 1) * count])
    guard isStale[stream] else { return UnsafeBufferPointer(row) }
    row.update(repeating: 0)
    let share = 1 / Float(members.count)
    for member in members {
      let logits = member.logits(stream: stream)
      let highest = logits.reduce(-Float.infinity, max)
      var total: Float = 0
      for i in 0..<count { total += exp(logits[i] - highest) }
      let scale = share / total
      for i in 0..<count { row[i] += scale * exp(logits[i] - highest) }
    }
    for i in 0..<count { row[i] = log(row[i]) }
    isStale[stream] = false
    return UnsafeBufferPointer(row)
  }

  private func advance(_ body: (InferenceSession) throws -> Void) rethrows {
    for stream in isStale.indices { isStale[stream] = true }
    for member in members { try body(member) }
  }
}
