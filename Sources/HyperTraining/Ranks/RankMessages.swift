import HyperIO

/// What ranks tell each other besides gradients: little, and all of it by the one exchange.
extension RankLink {
  /// Every rank's `values`, by rank; as many on each.
  func gather(_ values: [UInt64]) -> [[UInt64]] {
    var all = Array(repeating: values, count: count)
    if count == 1 { return all }
    values.withUnsafeBytes { own in
      var arrived = Array(repeating: 0 as UInt64, count: count * values.count)
      arrived.withUnsafeMutableBytes { arrived in
        exchange(
          Array(repeating: own, count: count),
          (0..<count).map {
            UnsafeMutableRawBufferPointer(rebasing: arrived[$0 * own.count..<($0 + 1) * own.count])
          })
      }
      for other in 0..<count where other != rank {
        all[other] = Array(arrived[other * values.count..<(other + 1) * values.count])
      }
    }
    return all
  }

  /// The sums of every rank's `values`, added rank by rank: the same bits on all.
  func sum(_ values: [Double]) -> [Double] {
    gather(values.map(\.bitPattern)).map { $0.map(Double.init(bitPattern:)) }
      .reduce(values.map { _ in 0 }) { zip($0, $1).map { $0 + $1 } }
  }

  /// The first rank's `values`, as many on each.
  func first(_ values: [Double]) -> [Double] { gather(values.map(\.bitPattern))[0].map(Double.init(bitPattern:)) }

  /// The first rank's number.
  package func first(_ value: Int) -> Int { Int(truncatingIfNeeded: gather([UInt64(truncatingIfNeeded: value)])[0][0]) }

  /// Overwrites `bytes` with the first rank's.
  func broadcast(_ bytes: UnsafeMutableRawBufferPointer) {
    if isFirst {
      exchange(Array(repeating: UnsafeRawBufferPointer(bytes), count: count), nothingIn)
    } else {
      var incoming = nothingIn
      incoming[0] = bytes
      exchange(nothingOut, incoming)
    }
  }

  /// The first rank's `bytes`, however many.
  func broadcast(_ bytes: [UInt8]) -> [UInt8] {
    if count == 1 { return bytes }
    var result = bytes
    let length = Int(gather([UInt64(bytes.count)])[0][0])
    if !isFirst { result = Array(repeating: 0, count: length) }
    result.withUnsafeMutableBytes { broadcast($0) }
    return result
  }

  /// Refuses to train when this rank's `value` is not the first one's.
  func requireSame(_ what: String, _ value: String) throws {
    let first = String(decoding: broadcast(Array(value.utf8)), as: UTF8.self)
    guard value == first else { throw InputError(what, expected: "the first rank's, \(first)", found: value) }
  }

  /// Lets the first rank do `work` before the others do: they find what it left in caches. Where it fails they do not begin.
  package func firstThenOthers<Result>(_ work: () throws -> Result) rethrows -> Result {
    if !isFirst { _ = gather([0]) }
    let result = try work()
    if isFirst { _ = gather([0]) }
    return result
  }
}

extension RankLink {
  /// The first rank's score, which the others do not have.
  func firstScore(_ score: BitsPerByteScore?) -> BitsPerByteScore {
    let numbers = first([score?.nats ?? 0, Double(score?.tokens ?? 0), Double(score?.bytes ?? 0)])
    return BitsPerByteScore(nats: numbers[0], tokens: Int(numbers[1]), bytes: Int(numbers[2]))
  }
}
