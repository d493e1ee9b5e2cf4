#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Directories: listing, making and removing.
extension FileSystem {
  /// The names in a directory, sorted by their bytes, without `.` and `..`.
  package static func list(_ path: String) throws -> [String] {
    guard let directory = opendir(path) else {
      throw InputError(path, expected: "a readable directory", found: systemReason(errno))
    }
    defer { closedir(directory) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemError("list", path: path, code: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a directory and those above it that are missing; each new one's parent is synchronised.
  package static func makeDirectories(_ path: String) throws {
    if isDirectory(path) { return }
    let parent = parent(of: path)
    if parent != path { try makeDirectories(parent) }
    guard mkdir(path, 0o755) == 0 || (errno == EEXIST && isDirectory(path)) else {
      throw SystemError("mkdir", path: path, code: errno)
    }
    try synchronizeDirectory(parent)
  }

  /// Makes a directory that must not be there yet.
  package static func makeDirectory(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 else { throw SystemError("mkdir", path: path, code: errno) }
  }

  /// Removes a file; it is no error if there is none.
  package static func removeFile(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemError("remove", path: path, code: errno) }
  }

  /// Removes a file or a directory with all it holds. Links are removed, not followed; a missing path is no error.
  package static func removeTree(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw SystemError("stat", path: path, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return try removeFile(path) }
    for name in try list(path) { try removeTree(path + "/" + name) }
    guard rmdir(path) == 0 || errno == ENOENT else { throw SystemError("remove", path: path, code: errno) }
  }
}
