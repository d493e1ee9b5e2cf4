#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import HyperIO

/// What tells one state of a data file from another, without reading all of it.
package struct SourceFile: Sendable, Equatable {
  /// The path without links.
  package let path: String
  package let size: Int
  /// When it was last written, in nanoseconds since 1970, modulo 2^64.
  package let modified: Int
  /// The SHA-256 of its first and last 64 KiB, in hexadecimal.
  package let digest: String

  /// The state of the file at `path`.
  /// - Throws: `InputError` if it is not a regular file that can be read.
  package init(_ path: String) throws {
    let file = try MappedFile(path)
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemError("stat", path: path, code: errno) }
    if let resolved = realpath(path, nil) {
      self.path = String(cString: resolved)
      free(resolved)
    } else {
      self.path = path
    }
    size = file.bytes.count
    #if canImport(Darwin)
      modified = status.st_mtimespec.tv_sec &* 1_000_000_000 &+ status.st_mtimespec.tv_nsec
    #else
      modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    #endif
    var hash = SHA256()
    hash.update(UnsafeRawBufferPointer(rebasing: file.bytes.prefix(1 << 16)))
    hash.update(UnsafeRawBufferPointer(rebasing: file.bytes.suffix(1 << 16)))
    digest = hash.finalize().hex
  }
}
