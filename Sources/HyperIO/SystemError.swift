#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The operating system refused an operation: a full disk, a missing permission.
public struct SystemError: Error, Equatable, CustomStringConvertible, Sendable {
  /// What was tried: `write`, `rename`.
  public let operation: String
  /// The file or directory it was tried on.
  public let path: String
  /// The error number.
  public let code: Int32

  /// An error of `operation` on `path`.
  public init(_ operation: String, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The system's own words: `No space left on device`.
  public var reason: String { systemReason(code) }

  /// One line: `write run/metrics.jsonl: No space left on device`.
  public var description: String { "\(operation) \(path): \(reason)" }
}

/// The system's words for an error number.
func systemReason(_ code: Int32) -> String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
