import HyperDrawing
import HyperIO
import HyperInference
import HyperTraining

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An inspection as one picture: a column a token, and from top to bottom surprise, gates, spikes and time constants.
struct InspectionDrawing {
  private let inspection: Inspection
  private let heading: String
  private let column: Double
  private let right: Double
  private var svg: SVGDocument
  private var y = 0.0

  private static let left = 112.0
  private static let margin = 118.0
  private static let row = 11.0

  private init(_ inspection: Inspection, heading: String, height: Double) {
    self.inspection = inspection
    self.heading = heading
    let count = Double(max(1, inspection.steps.count))
    column = min(44, max(9, 760 / count))
    right = Self.left + column * count
    svg = SVGDocument(width: max(720, right + Self.margin), height: height, title: heading)
  }

  /// The SVG file.
  static func svg(_ inspection: Inspection, heading: String) -> String {
    // Drawn once to learn the height.
    var first = Self(inspection, heading: heading, height: 0)
    first.draw()
    var second = Self(inspection, heading: heading, height: first.y + 14)
    second.draw()
    return second.svg.text
  }

  private var blocks: Int { inspection.constants.count }

  private func x(_ step: Int) -> Double { Self.left + column * Double(step) }

  private mutating func draw() {
    svg.text(heading, x: 14, y: 25, size: 16, bold: true)
    svg.text(
      "\(inspection.steps.count) tokens; with the end, \(fixed(inspection.nats, 1)) nats, "
        + "\(fixed(BitsPerByteScore.bitsPerByte(nats: inspection.nats, bytes: inspection.bytes), 3)) bits per byte",
      x: 14, y: 42, size: 11, fill: Palette.faintText)
    y = 52
    drawTokens()
    drawSurprise()
    if inspection.hasGates { drawGates() }
    if inspection.levels > 0 { drawSpikes() }
    if !times.isEmpty { drawTimes() }
    drawTimeConstants()
  }

  private mutating func title(_ text: String, _ explanation: String) {
    y += 24
    svg.text(text, x: 14, y: y, size: 12.5, bold: true)
    svg.text(
      explanation, x: 14 + textWidth(text, size: 12.5, bold: true) + 12, y: y, size: 10.5, fill: Palette.faintText)
    y += 9
  }

  private mutating func label(_ text: String, _ y: Double, fill: String = Palette.faintText) {
    svg.text(text, x: Self.left - 7, y: y, size: 10, anchor: .end, fill: fill)
  }

  // MARK: Tokens and surprise

  private mutating func drawTokens() {
    let longest = inspection.steps.map { Double(visible($0.text).count) }.max() ?? 0
    y += 10 + min(86, longest * 5.2)
    for (index, step) in inspection.steps.enumerated() {
      svg.text(
        String(visible(step.text).prefix(16)), x: x(index) + column / 2 + 3, y: y, size: min(11, column + 1),
        degrees: -52)
    }
    y += 2
  }

  private mutating func drawSurprise() {
    title("Surprise", "nats of each token, given those before it")
    let height = 64.0
    let greatest = max(1, inspection.steps.map(\.surprise).max() ?? 1)
    let ticks = Ticks(0...greatest, about: 3)
    for (value, text) in zip(ticks.values, ticks.labels) {
      let place = y + height * (1 - value / greatest)
      svg.line(fromX: Self.left, place, toX: right, place, stroke: Palette.grid)
      label(text, place + 3.5)
    }
    for (index, step) in inspection.steps.enumerated() {
      let bar = height * step.surprise / greatest
      svg.rectangle(
        x: x(index) + column * 0.16, y: y + height - bar, width: column * 0.68, height: bar, fill: Palette.category(0))
    }
    svg.line(fromX: Self.left, y + height, toX: right, y + height, stroke: Palette.frame)
    y += height
  }

  // MARK: Gates

  private mutating func drawGates() {
    title("Gates", "which branch spoke: 0 silent, 1 neutral, 2 loudest")
    let top = y
    for block in 0..<blocks {
      for (branch, name) in inspection.branches.enumerated() {
        let gates = inspection.steps.map { Double($0.blocks[block].gates[branch]) }
        drawRow(gates.map { Palette.diverging($0 / 2) })
        label(branch == 0 ? "block \(block + 1)  \(name)" : name, y + 8.5)
        y += Self.row
      }
      y += 4
    }
    drawScale(top, ["0", "1", "2"], Palette.diverging)
    y -= 4
  }

  /// A row of cells; neighbours of one colour are one.
  private mutating func drawRow(_ colors: [String]) {
    var start = 0
    for index in colors.indices where index + 1 == colors.count || colors[index + 1] != colors[start] {
      svg.rectangle(
        x: x(start), y: y, width: column * Double(index + 1 - start), height: Self.row, fill: colors[start])
      start = index + 1
    }
  }

  /// The colours from the lowest value at the bottom to the highest, right of the rows.
  private mutating func drawScale(_ top: Double, _ labels: [String], _ color: (Double) -> String) {
    let height = min(72, max(36, y - top - 8))
    for part in 0..<24 {
      svg.rectangle(
        x: right + 14, y: top + height * Double(part) / 24, width: 10, height: height / 24 + 0.3,
        fill: color(1 - (Double(part) + 0.5) / 24))
    }
    for (index, text) in labels.enumerated() {
      let share = Double(index) / Double(max(1, labels.count - 1))
      svg.text(text, x: right + 29, y: top + height * (1 - share) + 3.5, size: 10, fill: Palette.faintText)
    }
  }

  // MARK: Spikes

  private mutating func drawSpikes() {
    title("Spikes", "a row a neuron, short memories on top; darker: more spikes (1 to \(inspection.levels))")
    for block in 0..<blocks {
      let decays = inspection.constants[block].membraneDecays
      let order = decays.indices.sorted { decays[$0] < decays[$1] }
      let height = min(86, max(28, Double(decays.count) * 0.5))
      let line = height / Double(max(1, order.count))
      svg.rectangle(
        x: Self.left, y: y, width: right - Self.left, height: height, fill: "#f6f8fa")
      for level in 1...inspection.levels {
        // Strokes of one path; moves are relative, which keeps the file small.
        var data = ""
        var (lastX, lastY) = (0.0, 0.0)
        for (place, neuron) in order.enumerated() {
          for (index, step) in inspection.steps.enumerated() where Int(step.blocks[block].spikes[neuron]) == level {
            let (px, py) = (rounded(x(index) + 0.5), rounded(y + line * (Double(place) + 0.5)))
            data += data.isEmpty ? "M\(number(px)) \(number(py))" : "m\(number(px - lastX)) \(number(py - lastY))"
            let width = rounded(column - 1)
            data += "h\(number(width))"
            (lastX, lastY) = (px + width, py)
          }
        }
        let share = 0.45 + 0.55 * Double(level) / Double(inspection.levels)
        if !data.isEmpty { svg.path(data, stroke: Palette.sequential(share), width: max(0.8, line * 1.1)) }
      }
      label("block \(block + 1)", y + height / 2 + 3.5)
      let rates = inspection.steps.compactMap { $0.blocks[block].firingRate }
      if !rates.isEmpty {
        let mean = rates.reduce(0, +) / Double(rates.count)
        svg.text(
          "\(fixed(100 * mean, 1))% fire", x: right + 8, y: y + height / 2 + 3.5, size: 10, fill: Palette.faintText)
      }
      y += height + 5
    }
    y -= 5
  }

  private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  // MARK: Time

  /// The rows of time constants that follow the text: name, and the median of a block at a step.
  private var times: [(name: String, median: (Inspection.BlockStep) -> Double)] {
    var rows: [(String, (Inspection.BlockStep) -> Double)] = []
    if inspection.start.first?.scanDecays.isEmpty == false {
      rows.append(("ssm", { middle($0.scanDecays.map { memory(decay: $0) }) }))
    }
    if inspection.start.first?.liquidRates.isEmpty == false {
      rows.append(("liquid", { middle($0.liquidRates.map { 1 / Double($0) }) }))
    }
    return rows
  }

  private mutating func drawTimes() {
    title("Time constants", "tokens until a state has faded to 1/e, median of a block, as each token sets them")
    let rows = times
    let all = inspection.steps.flatMap { step in step.blocks.flatMap { block in rows.map { $0.median(block) } } }
      .filter { $0 > 0 && $0.isFinite }
    let (low, high) = (log(max(1e-3, all.min() ?? 1)), log(min(1e6, all.max() ?? 2)))
    let top = y
    for block in 0..<blocks {
      for (index, row) in rows.enumerated() {
        let values = inspection.steps.map { log(min(1e6, max(1e-3, row.median($0.blocks[block])))) }
        drawRow(values.map { Palette.sequential(high > low ? ($0 - low) / (high - low) : 0.5) })
        label(index == 0 ? "block \(block + 1)  \(row.name)" : row.name, y + 8.5)
        y += Self.row
      }
      y += 4
    }
    drawScale(top, [low, (low + high) / 2, high].map { shortNumber(significant(exp($0))) }, Palette.sequential)
    y -= 4
  }

  /// A stroke for every neuron and head on a logarithmic axis.
  private mutating func drawTimeConstants() {
    let kinds = timeConstants
    guard !kinds.isEmpty else { return }
    title("Memory of every neuron and head", "in tokens; one stroke each")
    var legendX = right
    for (index, kind) in kinds.enumerated().reversed() {
      svg.text(kind.name, x: legendX, y: y - 9, size: 10.5, anchor: .end, fill: Palette.category(index), bold: true)
      legendX -= textWidth(kind.name, size: 10.5, bold: true) + 16
    }
    let range = 0.1...10_000.0
    let (low, high) = (log(range.lowerBound), log(range.upperBound))
    func across(_ value: Double) -> Double {
      Self.left + (right - Self.left) * (log(min(range.upperBound, max(range.lowerBound, value))) - low) / (high - low)
    }
    let top = y
    for block in 0..<blocks {
      for (index, kind) in kinds.enumerated() {
        var data = ""
        for value in kind.values[block] { data += "M\(number(across(value))) \(number(y))v7" }
        svg.path(data, stroke: Palette.category(index), width: 0.8, opacity: 0.55)
        y += 8
      }
      label("block \(block + 1)", y - 4 * Double(kinds.count) + 3)
      y += 4
    }
    for tick in Ticks.decades(range) {
      svg.line(fromX: across(tick.value), top, toX: across(tick.value), y, stroke: Palette.grid)
      svg.text(
        tick.label, x: across(tick.value), y: y + 12, size: 10, anchor: .middle, fill: Palette.faintText)
    }
    y += 14
  }

  /// Each kind's time constants, by block.
  private var timeConstants: [(name: String, values: [[Double]])] {
    func mean(_ block: Int, _ list: (Inspection.BlockStep) -> [Float], _ time: (Double) -> Double) -> [Double] {
      let lists = inspection.steps.map { list($0.blocks[block]) }
      guard let count = lists.first?.count else { return [] }
      return (0..<count).map { index in
        time(lists.reduce(0) { $0 + Double($1[index]) } / Double(lists.count))
      }
    }
    let all: [(String, [[Double]])] = [
      ("scan", (0..<blocks).map { mean($0, \.scanDecays) { memory(decay: Float($0)) } }),
      ("liquid", (0..<blocks).map { mean($0, \.liquidRates) { 1 / $0 } }),
      ("membrane", inspection.constants.map { $0.membraneDecays.map { memory(decay: $0) } }),
    ]
    return all.filter { $0.1.contains { !$0.isEmpty } }
  }
}

/// Tokens until what decays by `decay` a token has faded to 1/e.
func memory(decay: Float) -> Double { -1 / log(Double(min(max(decay, 1e-30), 0.999_999_9))) }

/// The median; 0 of nothing.
func middle(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// The number with two digits that count.
func significant(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value }
  var scale = 1.0
  while value * scale < 10 { scale *= 10 }
  while value * scale >= 100 { scale /= 10 }
  return (value * scale).rounded() / scale
}

/// A token's text with its spaces and line ends visible, and nothing in it that would steer a terminal.
func visible(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case " ": result += "·"
    case "\n": result += "⏎"
    default: result.append(character)
    }
  }
  return printable(result)
}
