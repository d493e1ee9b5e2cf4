#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that grows by whole lines, such as `metrics.jsonl`: each line is one unbuffered write.
package final class AppendFile {
  private let file: FileDescriptor

  /// The path it was opened with.
  package var path: String { file.path }

  /// Opens or creates a regular file. A line that a crash cut short is ended first.
  package init(_ path: String) throws {
    file = try FileDescriptor(path, .append)
    let size = try file.regularFileSize()
    guard size > 0 else { return }
    var last: UInt8 = 0
    guard retrying({ pread(file.number, &last, 1, off_t(size - 1)) }) == 1 else {
      throw SystemError("read", path: path, code: errno)
    }
    if last != UInt8(ascii: "\n") { try append("") }
  }

  /// Begins a log at `path` anew, in a directory that is made where it is missing. Only an earlier log of the same kind is
  /// replaced: a file whose first line is an object with the member `key`.
  /// - Throws: `InputError` for any other file that is not empty.
  package convenience init(beginning path: String, key: String) throws {
    try FileSystem.checkReplaceable(path)
    if FileSystem.exists(path) {
      let earlier = try MappedFile(path)
      let line = withExtendedLifetime(earlier) { Array(earlier.bytes.prefix { $0 != UInt8(ascii: "\n") }) }
      guard earlier.bytes.isEmpty || (try? JSON(parsing: line, source: path))?[key] != nil else {
        throw InputError(
          path, expected: "a new path, or an earlier log to replace (lines with \"\(key)\")",
          found: "another file, or a log that was cut short")
      }
    }
    try FileSystem.makeDirectories(FileSystem.parent(of: path))
    try FileSystem.write("", to: path)
    try self.init(path)
  }

  /// Appends `line`, which holds no line end, and a line end.
  package func append(_ line: String) throws {
    precondition(!line.utf8.contains(UInt8(ascii: "\n")), "one line at a time")
    var bytes = Array(line.utf8)
    bytes.append(UInt8(ascii: "\n"))
    try bytes.withUnsafeBytes { try file.write($0) }
  }

  /// Appends a JSON value on a line of its own.
  package func append(_ value: JSON) throws { try append(value.text()) }

  /// Waits until the lines are on the disk.
  package func synchronize() throws { try file.synchronize() }
}
