/// An operation was given a tensor of the wrong shape.
public struct ShapeError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The operation, as `linear: weight`.
  public let operation: String
  /// What the operation needs.
  public let expected: String
  /// What it was given.
  public let got: String

  package init(_ operation: String, expected: String, got: String) {
    self.operation = operation
    self.expected = expected
    self.got = got
  }

  /// One line: `linear: weight: expected [*, 64], got [32, 65]`.
  public var description: String { "\(operation): expected \(expected), got \(got)" }

  /// Throws unless `tensor` has exactly the shape `expected`.
  static func check(
    _ tensor: Tensor, _ expected: Shape, _ operation: @autoclosure () -> String
  ) throws(ShapeError) {
    if tensor.shape != expected {
      throw ShapeError(operation(), expected: expected.description, got: tensor.shape.description)
    }
  }

  /// Throws unless `condition` holds.
  static func require(
    _ condition: Bool, _ operation: @autoclosure () -> String, expected: @autoclosure () -> String,
    got: @autoclosure () -> String
  ) throws(ShapeError) {
    if !condition { throw ShapeError(operation(), expected: expected(), got: got()) }
  }
}
