/// How a team of threads shares an operation's forward pass in inference.
package enum Sharing: Equatable, Sendable {
  /// The first thread does all of it.
  case alone
  /// Every thread does all of it and has the results to itself: for what takes less time than waiting for another thread.
  case copies
  /// Each thread does a part: rows, channels, panels.
  case parts

  /// What an operation on `rows` rows, each on its own, does.
  static func rows(_ rows: Int, among threads: Int) -> Sharing { rows >= 4 * threads ? .parts : .copies }
}
