import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run's metrics are drawn over.
package enum MetricAxis: String, CaseIterable, Sendable {
  case steps
  case tokens
  case seconds
}

/// A file of metrics, `metrics.jsonl` or a power log: one JSON object a line, whose numbers become series.
///
/// It may be long, may be growing, and may be damaged: lines that are no JSON objects, do not say where on the axis they are, or
/// go back behind what came before are counted and left out. A last line without its end is being written and simply not there yet.
package struct RunMetrics: Sendable {
  /// Which series: the key, and the place in the list for a key whose values are lists.
  package struct Key: Hashable, Sendable {
    package let name: String
    package let index: Int?

    package init(_ name: String, index: Int? = nil) {
      self.name = name
      self.index = index
    }
  }

  /// In the order in which they first appear.
  package private(set) var keys: [Key] = []
  /// Lines that were left out, and the number of the first of them.
  package private(set) var damagedLines = 0
  package private(set) var firstDamaged: Int?
  /// The last text of each key that has one.
  package private(set) var texts: [String: String] = [:]

  private var series: [Key: MetricSeries] = [:]

  /// More different numbers than any run writes.
  private static let mostKeys = 4096

  package subscript(key: Key) -> MetricSeries? { series[key] }
  package subscript(name: String) -> MetricSeries? { series[Key(name)] }

  /// Reads the metrics of a run.
  ///
  /// - Parameters:
  ///   - axis: what x is. Lines that do not say how many tokens there were get `tokensPerStep` a step.
  /// - Throws: `InputError` where the file cannot be read or has no value for that axis.
  package init(contentsOf path: String, over axis: MetricAxis, tokensPerStep: Int? = nil) throws {
    try self.init(contentsOf: path) { line in
      switch axis {
      case .steps: line["step"]?.double
      case .tokens:
        line["tokens"]?.double ?? tokensPerStep.flatMap { tokens in line["step"]?.double.map { $0 * Double(tokens) } }
      case .seconds: line["total_training_time"]?.double
      }
    }
    guard !keys.isEmpty else {
      throw InputError(
        path, expected: "lines of metrics over \(axis.rawValue)",
        found: damagedLines > 0 ? "\(damagedLines) lines without them" : "none")
    }
  }

  /// Reads any file of JSON lines; `x` finds a line's place.
  package init(contentsOf path: String, x: (JSON) -> Double?) throws {
    let file = try MappedFile(path)
    var rest = file.bytes[...]
    var number = 0
    var lastX = -Double.infinity
    while !rest.isEmpty {
      number += 1
      let isWhole: Bool
      let line: Slice<UnsafeRawBufferPointer>
      if let end = Self.lineEnd(rest) {
        (line, isWhole) = (rest[..<end], true)
        rest = rest[(end + 1)...]
      } else {
        (line, isWhole) = (rest, false)
        rest = rest[rest.endIndex...]
      }
      if line.isEmpty { continue }
      guard let json = try? JSON(parsing: Array(line), source: path), let object = json.object, let x = x(json),
        x.isFinite, x >= lastX
      else {
        if isWhole { notDrawn(number) }
        continue
      }
      lastX = x
      for member in object { try take(member.value, as: member.key, at: x, path) }
    }
  }

  private mutating func notDrawn(_ line: Int) {
    damagedLines += 1
    if firstDamaged == nil { firstDamaged = line }
  }

  private mutating func take(_ value: JSON, as name: String, at x: Double, _ path: String) throws {
    if let number = value.double {
      try append(number, to: Key(name), at: x, path)
    } else if let list = value.array {
      for (index, element) in list.enumerated() {
        if let number = element.double { try append(number, to: Key(name, index: index), at: x, path) }
      }
    } else if let text = value.string {
      texts[name] = text
    }
  }

  private mutating func append(_ value: Double, to key: Key, at x: Double, _ path: String) throws {
    guard value.isFinite else { return }
    if series[key] == nil {
      guard keys.count < Self.mostKeys else {
        throw InputError(path, expected: "at most \(Self.mostKeys) different metrics", found: "more")
      }
      keys.append(key)
      series[key] = MetricSeries()
    }
    series[key]?.append(value, at: x)
  }

  private static func lineEnd(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    let part = UnsafeRawBufferPointer(rebasing: bytes)
    guard let start = part.baseAddress, let end = memchr(start, 0x0A, part.count) else { return nil }
    return bytes.startIndex + (UnsafeRawPointer(end) - start)
  }
}
