import HyperIO

/// A picture that is written element by element as SVG 1.1, on a background of its own: it looks the same on light and dark
/// pages. Coordinates are in pixels, y downwards. Text may hold anything: what XML forbids is replaced.
package struct SVGDocument {
  private var body = ""
  private let width: Double
  private let height: Double
  private let title: String
  private var clips = 0

  /// What text is set in.
  private static let font = "DejaVu Sans,Verdana,Helvetica,Arial,sans-serif"

  /// An empty picture; readers of screens hear the title.
  package init(width: Double, height: Double, title: String) {
    self.width = width
    self.height = height
    self.title = title
  }

  /// The whole file.
  package var text: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(number(width))" height="\(number(height))" \
    viewBox="0 0 \(number(width)) \(number(height))" font-family="\(Self.font)" role="img">
    <title>\(escaped(title))</title>
    <rect width="100%" height="100%" rx="6" fill="\(Palette.background)"/>
    \(body)</svg>

    """
  }

  // MARK: Shapes

  package mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil, radius: Double = 0
  ) {
    let round = radius > 0 ? " rx=\"\(number(radius))\"" : ""
    let edge = stroke.map { " stroke=\"\($0)\"" } ?? ""
    body += "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\""
    body += round + " fill=\"\(fill)\"\(edge)/>\n"
  }

  package mutating func line(
    fromX x1: Double, _ y1: Double, toX x2: Double, _ y2: Double, stroke: String, width: Double = 1, dash: String? = nil
  ) {
    path("M\(number(x1)) \(number(y1))L\(number(x2)) \(number(y2))", stroke: stroke, width: width, dash: dash)
  }

  /// A line through points, or the area that they enclose.
  package mutating func polyline(
    _ points: [(x: Double, y: Double)], stroke: String? = nil, fill: String? = nil, width: Double = 1.5,
    opacity: Double = 1, dash: String? = nil
  ) {
    guard let first = points.first else { return }
    var data = "M\(number(first.x)) \(number(first.y))"
    for point in points.dropFirst() { data += "L\(number(point.x)) \(number(point.y))" }
    path(data, stroke: stroke, fill: fill, width: width, opacity: opacity, dash: dash)
  }

  /// A path in SVG's own letters, made with `number`.
  package mutating func path(
    _ data: String, stroke: String? = nil, fill: String? = nil, width: Double = 1.5, opacity: Double = 1,
    dash: String? = nil
  ) {
    var element = "<path d=\"\(data)\" fill=\"\(fill ?? "none")\""
    if let stroke { element += " stroke=\"\(stroke)\" stroke-width=\"\(number(width))\" stroke-linejoin=\"round\"" }
    if opacity < 1 { element += " opacity=\"\(number(opacity))\"" }
    if let dash { element += " stroke-dasharray=\"\(dash)\"" }
    body += element + "/>\n"
  }

  package mutating func circle(x: Double, y: Double, radius: Double, fill: String) {
    body += "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\" fill=\"\(fill)\"/>\n"
  }

  /// Where the text's anchor point lies in it.
  package enum Anchor: String {
    case start
    case middle
    case end
  }

  /// Text whose baseline goes through the point, turned by `degrees` around it.
  package mutating func text(
    _ text: String, x: Double, y: Double, size: Double = 11, anchor: Anchor = .start, fill: String = Palette.text,
    bold: Bool = false, degrees: Double = 0
  ) {
    var element = "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" fill=\"\(fill)\""
    if anchor != .start { element += " text-anchor=\"\(anchor.rawValue)\"" }
    if bold { element += " font-weight=\"bold\"" }
    if degrees != 0 { element += " transform=\"rotate(\(number(degrees)) \(number(x)) \(number(y)))\"" }
    body += element + " xml:space=\"preserve\">\(escaped(text))</text>\n"
  }

  /// Draws what `draw` draws inside a rectangle only.
  package mutating func clipped(
    x: Double, y: Double, width: Double, height: Double, _ draw: (inout SVGDocument) -> Void
  ) {
    clips += 1
    body += "<clipPath id=\"c\(clips)\"><rect x=\"\(number(x))\" y=\"\(number(y))\" "
    body += "width=\"\(number(width))\" height=\"\(number(height))\"/></clipPath>\n<g clip-path=\"url(#c\(clips))\">\n"
    draw(&self)
    body += "</g>\n"
  }
}

/// A coordinate with up to two places behind the point; what is not finite becomes 0.
package func number(_ x: Double) -> String {
  guard x.isFinite else { return "0" }
  var text = fixed(x, 2)
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text == "-0" ? "0" : text
}

/// `text` as XML's character data or attribute value; characters that XML 1.0 has no place for become U+FFFD.
package func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\t", "\n", "\r": result += " "
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
