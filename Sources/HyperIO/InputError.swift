/// Something from outside (a file, a flag, a line of data) is not what it must be.
///
/// Every loader throws this one type; the command line prints it as one line.
public struct InputError: Error, Equatable, CustomStringConvertible, Sendable {
  /// What was read: a path, a flag, `tokenizer.json: merges[12]`.
  public let source: String
  /// What was expected there.
  public let expected: String
  /// What was found instead.
  public let found: String

  /// An error about `source`, with what was expected and what was found.
  public init(_ source: String, expected: String, found: String) {
    self.source = source
    self.expected = expected
    self.found = found
  }

  /// One line: `source: expected ..., found ...`.
  public var description: String { "\(source): expected \(expected), found \(found)" }
}
