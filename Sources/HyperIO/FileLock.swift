#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock that one process at a time holds, by a file. The system frees it when the process ends, however it ends.
package final class FileLock {
  private let file: FileDescriptor

  /// Takes the lock, without waiting.
  /// - Throws: `InputError` that names the process holding it.
  package init(_ path: String) throws {
    file = try FileDescriptor(path, .append)
    _ = try file.regularFileSize()
    guard retrying({ flock(file.number, LOCK_EX | LOCK_NB) }) == 0 else {
      guard errno == EWOULDBLOCK else { throw SystemError("lock", path: path, code: errno) }
      let holder = (try? FileSystem.readText(path, limit: 64))?.prefix { $0 != "\n" } ?? ""
      throw InputError(path, expected: "no other process at work here", found: "process \(holder) holding the lock")
    }
    guard ftruncate(file.number, 0) == 0 else { throw SystemError("write", path: path, code: errno) }
    try Array("\(getpid())\n".utf8).withUnsafeBytes { try file.write($0) }
  }

  /// Whether a process holds the lock at `path` now. A lock whose last holder is gone is not touched: who takes it meanwhile is
  /// not in anybody's way.
  package static func isHeld(_ path: String) -> Bool {
    guard let holder = try? FileSystem.readText(path, limit: 64), let process = pid_t(holder.prefix { $0 != "\n" }),
      process > 0, kill(process, 0) == 0 || errno == EPERM
    else { return false }
    do {
      let file = try FileDescriptor(path, .read)
      // Shared, and let go at once with the file: what counts is whether it is refused.
      return retrying({ flock(file.number, LOCK_SH | LOCK_NB) }) != 0 && errno == EWOULDBLOCK
    } catch { return false }
  }
}
