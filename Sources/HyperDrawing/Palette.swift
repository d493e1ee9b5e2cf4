/// The colours of all pictures.
package enum Palette {
  package static let background = "#ffffff"
  package static let text = "#24292f"
  package static let faintText = "#6e7781"
  package static let grid = "#e6e9ed"
  package static let frame = "#afb8c1"

  /// Colours to tell lines apart, also for those who see no red or green (Okabe and Ito's, darkened for thin lines).
  private static let categories = [
    "#0072b2", "#d55e00", "#009e73", "#b3579a", "#c98500", "#3a9ad9", "#7a5c3e", "#5f6b76",
  ]

  /// The colour of line `index`; they repeat.
  package static func category(_ index: Int) -> String { categories[index % categories.count] }

  /// From blue through white (0.5) to orange.
  package static func diverging(_ share: Double) -> String {
    blend([(33, 102, 172), (146, 197, 222), (247, 247, 247), (244, 165, 96), (178, 72, 12)], share)
  }

  /// From nearly white to dark blue.
  package static func sequential(_ share: Double) -> String {
    blend([(247, 251, 255), (198, 219, 239), (107, 174, 214), (33, 113, 181), (8, 48, 107)], share)
  }

  private static func blend(_ stops: [(Double, Double, Double)], _ share: Double) -> String {
    let place = min(1, max(0, share.isFinite ? share : 0)) * Double(stops.count - 1)
    let index = min(stops.count - 2, Int(place))
    let (a, b, t) = (stops[index], stops[index + 1], place - Double(index))
    return "#" + hex(a.0 + (b.0 - a.0) * t) + hex(a.1 + (b.1 - a.1) * t) + hex(a.2 + (b.2 - a.2) * t)
  }

  private static func hex(_ value: Double) -> String {
    let digits = String(Int(value.rounded()), radix: 16)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
