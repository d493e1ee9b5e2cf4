import ArgumentParser
import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What comes in on stdin.
enum StandardInput {
  /// The most bytes of a text that is read as one.
  private static let longestText = 1 << 26

  /// The text of a file, or with `-` of stdin, without its last line end.
  static func text(of file: String) throws -> String {
    let text = try file == "-" ? text(limit: longestText) : FileSystem.readText(file, limit: longestText)
    return text.last?.isNewline == true ? String(text.dropLast()) : text
  }

  /// All of it, as UTF-8 of at most `limit` bytes.
  static func text(limit: Int) throws -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR {
        if Interrupt.isRequested { throw ExitCode(ExitStatus.interrupted) }
        continue
      }
      guard count >= 0 else { throw SystemError("read", path: "stdin", code: errno) }
      if count == 0 { break }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw InputError("stdin", expected: "at most \(limit) bytes", found: "more")
      }
    }
    guard bytes.withUnsafeBytes({ firstInvalidUTF8(in: $0) }) == nil else {
      throw InputError("stdin", expected: "UTF-8 text", found: "other bytes")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
