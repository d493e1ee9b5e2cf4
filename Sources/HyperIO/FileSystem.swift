#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whole-file and directory operations. They throw `SystemError`, or `InputError` where something to read is not
/// what it must be.
package enum FileSystem {
  /// The bytes of a regular file of at most `limit` bytes.
  package static func read(_ path: String, limit: Int = 1 << 30) throws -> [UInt8] {
    let file = try FileDescriptor(path, .read)
    let size = try file.regularFileSize()
    guard size <= limit else {
      throw InputError(path, expected: "at most \(limit) bytes", found: "\(size) bytes")
    }
    if size == 0 { return [] }
    let bytes = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    guard bytes.count == size else {
      throw InputError(path, expected: "\(size) bytes", found: "a file cut to \(bytes.count) while it was read")
    }
    return bytes
  }

  /// The text of a regular UTF-8 file of at most `limit` bytes.
  package static func readText(_ path: String, limit: Int = 1 << 30) throws -> String {
    let bytes = try read(path, limit: limit)
    if let position = bytes.withUnsafeBytes({ firstInvalidUTF8(in: $0) }) {
      throw InputError("\(path): byte \(position)", expected: "UTF-8", found: "an invalid sequence")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The JSON value in a regular file.
  package static func readJSON(_ path: String, limits: JSONLimits = .init()) throws -> JSON {
    try JSON(parsing: read(path, limit: limits.bytes), source: path, limits: limits)
  }

  /// Replaces or creates `path` so that after a crash it holds all of `bytes` or is as it was.
  /// - Throws: `InputError` for a directory or device, `SystemError`.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    try checkReplaceable(path)
    let temporary = path + ".tmp-" + uniqueSuffix()
    do {
      let file = try FileDescriptor(temporary, .create)
      try bytes.withUnsafeBytes { try file.write($0) }
      try file.synchronize()
      try rename(temporary, to: path)
    } catch {
      _ = unlink(temporary)
      throw error
    }
    try synchronizeDirectory(parent(of: path))
  }

  /// A new file in place of a device or pipe would take it from everybody.
  /// - Throws: `InputError` where something is at `path` that is no regular file.
  package static func checkReplaceable(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    // What `/dev/stdout` leads to may be a regular file: the link there must stay.
    guard status.st_mode & S_IFMT != S_IFREG || absolute(parent(of: path)) == "/dev" else { return }
    throw InputError(
      path, expected: "a file to write",
      found: status.st_mode & S_IFMT == S_IFDIR ? "a directory" : "a device or pipe")
  }

  /// Refuses a place to write to that is one of those that are read.
  package static func check(_ path: String, isNoneOf sources: [String]) throws {
    let place = absolute(path)
    if sources.contains(where: { $0 == path || place != nil && absolute($0) == place }) {
      throw InputError(path, expected: "another file than those that are read", found: "one of them")
    }
  }

  /// Replaces or creates `path` with `text`, durably.
  package static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  /// Renames a file or an empty or new directory; durable once its parent is synchronised.
  package static func rename(_ path: String, to newPath: String) throws {
    guard systemRename(path, newPath) == 0 else { throw SystemError("rename", path: path, code: errno) }
  }

  /// Waits until the entries of a directory are on the disk.
  package static func synchronizeDirectory(_ path: String) throws {
    try FileDescriptor(path, .read).synchronize()
  }

  /// Whether anything is at `path`, a dangling link included.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether `path` is a directory or a link to one.
  package static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// `path` from the root, without links; nil where nothing is.
  package static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The directory that holds `path`.
  package static func parent(of path: String) -> String {
    let trimmed = trimmingSlashes(path)
    guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == trimmed.startIndex ? "/" : trimmingSlashes(String(trimmed[..<slash]))
  }

  /// The last part of `path`.
  package static func name(of path: String) -> String {
    let trimmed = trimmingSlashes(path)
    guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return trimmed }
    return String(trimmed[trimmed.utf8.index(after: slash)...])
  }

  /// Whether `name` is 1 to 255 letters, digits, `-`, `_` and `.`, the first no `.`: it cannot leave its directory.
  package static func isPlainName(_ name: String) -> Bool {
    guard (1...255).contains(name.utf8.count), !name.hasPrefix(".") else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }

  /// A suffix that no other process and no other call uses.
  package static func uniqueSuffix() -> String {
    "\(getpid())-" + String(UInt64.random(in: 0...(.max)), radix: 36)
  }

  /// A name beside `path` for what will be renamed to it; no other process and no other call uses it.
  package static func staging(for path: String) -> String { trimmingSlashes(path) + ".tmp-" + uniqueSuffix() }

  private static func trimmingSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

private func systemRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }
