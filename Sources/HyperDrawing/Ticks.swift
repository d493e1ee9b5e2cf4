import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Round numbers along an axis, with their labels.
package struct Ticks {
  /// In order, all within the range.
  package let values: [Double]
  package let labels: [String]

  /// What an axis measures.
  package enum Kind: Sendable {
    case number
    /// Seconds, labelled in the unit that suits the range.
    case seconds
  }

  /// The ticks of `range`, about `count` of them: 1, 2 or 5 times a power of ten apart, times in parts of an hour.
  package init(_ range: ClosedRange<Double>, about count: Int, kind: Kind = .number) {
    let span = range.upperBound - range.lowerBound
    guard span.isFinite, span > 0, count > 0 else {
      values = [range.lowerBound]
      labels = [shortNumber(range.lowerBound)]
      return
    }
    let rough = span / Double(count)
    let unit = kind == .seconds ? TimeUnit(span) : TimeUnit.none
    let step = unit.step(atLeast: rough / unit.seconds) * unit.seconds
    // Behind 2^53 steps from zero, neighbours are the same number.
    guard abs(range.lowerBound / step) < 1e15, abs(range.upperBound / step) < 1e15 else {
      values = [range.lowerBound]
      labels = [shortNumber(range.lowerBound)]
      return
    }
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    let values = stride(from: first, through: last, by: 1).map { $0 * step + 0 }  // no -0
    self.values = values
    let largest = max(abs(range.lowerBound), abs(range.upperBound)) / unit.seconds
    labels = values.map { Self.label($0 / unit.seconds, step: step / unit.seconds, largest: largest) + unit.name }
  }

  /// Powers of ten within `range`, which is above zero.
  package static func decades(_ range: ClosedRange<Double>) -> [(value: Double, label: String)] {
    guard range.lowerBound > 0, range.upperBound.isFinite else { return [] }
    let first = Int((log10(range.lowerBound) - 1e-9).rounded(.up))
    let last = Int((log10(range.upperBound) + 1e-9).rounded(.down))
    guard first <= last else { return [] }
    return (first...last).map { (pow(10, Double($0)), shortNumber(pow(10, Double($0)))) }
  }

  /// `value` with as many places as `step` needs; thousands and millions in short where numbers are that large.
  private static func label(_ value: Double, step: Double, largest: Double) -> String {
    if largest > 0, largest < 1e-4 || largest >= 1e15 { return shortNumber(value) }
    for (factor, suffix) in [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")] where largest >= 2 * factor {
      return value == 0 ? "0" : places(value / factor, step / factor) + suffix
    }
    return places(value, step)
  }

  private static func places(_ value: Double, _ step: Double) -> String {
    let places = max(0, Int((-log10(step) - 1e-9).rounded(.up)))
    return fixed(value, places)
  }
}

/// The unit that a stretch of time is told in.
private struct TimeUnit {
  let seconds: Double
  let name: String

  static let none = TimeUnit(seconds: 1, name: "")

  init(_ span: Double) {
    switch span {
    case ..<180: (seconds, name) = (1, " s")
    case ..<10_800: (seconds, name) = (60, " min")
    case ..<432_000: (seconds, name) = (3600, " h")
    default: (seconds, name) = (86_400, " d")
    }
  }

  private init(seconds: Double, name: String) {
    self.seconds = seconds
    self.name = name
  }

  /// The smallest round step of this unit from `rough` on.
  func step(atLeast rough: Double) -> Double {
    let power = pow(10, log10(rough).rounded(.down))
    for factor in [1.0, 2, 5, 10] where factor * power >= rough * (1 - 1e-9) { return factor * power }
    return 10 * power
  }
}

/// `x` in at most six characters or so: `0.0123`, `12.3`, `1230`, `1.2e-7`.
package func shortNumber(_ x: Double) -> String {
  if x == 0 { return "0" }
  guard x.isFinite else { return fixed(x, 0) }
  let size = abs(x)
  if size < 1e-4 || size >= 1e6 {
    var exponent = Int(log10(size).rounded(.down))
    var mantissa = fixed(x / pow(10, Double(exponent)), 1)
    if mantissa.hasPrefix("10.") || mantissa.hasPrefix("-10.") {
      exponent += 1
      mantissa = fixed(x / pow(10, Double(exponent)), 1)
    }
    return (mantissa.hasSuffix(".0") ? String(mantissa.dropLast(2)) : mantissa) + "e\(exponent)"
  }
  var text = fixed(x, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4)
  guard text.contains(".") else { return text }
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text
}
