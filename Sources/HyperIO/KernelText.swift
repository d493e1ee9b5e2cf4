/// Files that the kernel writes while they are read: `/proc` and `/sys`.
extension FileSystem {
  /// The text of such a file, of its first `limit` bytes where it is longer, without white space at its end.
  ///
  /// Their sizes are made up (0 under `/proc`, a page under `/sys`), so `read` cannot be used; bytes that are no UTF-8
  /// come out as replacement characters.
  /// - Throws: `InputError` where the file cannot be opened, a missing permission included, `SystemError` where the
  ///   kernel refuses to read it.
  package static func readKernelText(_ path: String, limit: Int = 4096) throws -> String {
    let file = try FileDescriptor(path, .read)
    // A counter is read hundreds of times a second: no allocation.
    return try withUnsafeTemporaryAllocation(byteCount: limit, alignment: 1) { buffer in
      var count = try file.read(into: buffer)
      while count > 0, buffer[count - 1] == UInt8(ascii: "\n") || buffer[count - 1] == UInt8(ascii: " ") { count -= 1 }
      return String(decoding: UnsafeRawBufferPointer(rebasing: buffer[..<count]), as: UTF8.self)
    }
  }
}
