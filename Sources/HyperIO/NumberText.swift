/// `x` with `digits` (0...15) places after the point, rounded as `printf` does; `nan`, `inf` and `-inf` for the rest.
package func fixed(_ x: Double, _ digits: Int) -> String {
  guard x.isFinite else { return x.isNaN ? "nan" : x < 0 ? "-inf" : "inf" }
  let sign = x.sign == .minus ? "-" : ""
  guard x.magnitude < 0x1p62 else { return x.description }
  let digits = min(max(digits, 0), 15)
  let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
  var whole = Int(x.magnitude)
  var part = rounded(x.magnitude - Double(whole), times: Double(scale), onto: whole)
  if part == scale {
    part = 0
    whole += 1
  }
  guard digits > 0 else { return sign + String(whole) }
  let text = String(part)
  return sign + String(whole) + "." + String(repeating: "0", count: digits - text.count) + text
}

/// `fraction` × `scale` as an integer, rounded once: to nearest, ties to even (of `whole`, where scale is 1).
private func rounded(_ fraction: Double, times scale: Double, onto whole: Int) -> Int {
  let product = fraction * scale
  let error = (-product).addingProduct(fraction, scale)
  let below = product.rounded(.down)
  let excess = (product - below) - 0.5
  let isOdd = scale == 1 ? !whole.isMultiple(of: 2) : !Int(below).isMultiple(of: 2)
  let roundsUp = excess > 0 || (excess == 0 && (error > 0 || (error == 0 && isOdd)))
  return Int(below) + (roundsUp ? 1 : 0)
}

/// `x` with `digits` places in a column of `width`, right-aligned.
package func fixed(_ x: Double, _ digits: Int, width: Int) -> String { padded(fixed(x, digits), to: width) }

/// `text` with spaces before it up to `width` characters.
package func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

/// `n` with zeros before it up to `width` digits: `00120`.
package func zeroPadded(_ n: Int, to width: Int) -> String {
  let digits = String(n.magnitude)
  return (n < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// `n` with commas between thousands: `1,234,567`.
package func grouped(_ n: Int) -> String {
  let digits = Array(String(n.magnitude))
  var text = n < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return text
}

/// The whole part of `x` with commas between thousands; huge numbers and those that are none as `fixed` writes them.
package func grouped(_ x: Double) -> String { x.magnitude < 0x1p62 ? grouped(Int(x)) : fixed(x, 0) }

/// A number of bytes in the largest binary unit it fills: `512 B`, `1.50 KiB`, `14.6 MiB`.
package func byteCount(_ n: Int) -> String {
  guard n.magnitude >= 1024 else { return "\(n) B" }
  var value = Double(n)
  var unit = 0
  let units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
  // 1023.5 would be shown as 1024.
  while value.magnitude >= 1023.5, unit < units.count - 1 {
    value /= 1024
    unit += 1
  }
  return fixed(value, value.magnitude < 9.995 ? 2 : value.magnitude < 99.95 ? 1 : 0) + " " + units[unit]
}
