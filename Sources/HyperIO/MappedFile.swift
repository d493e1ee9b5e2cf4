#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a regular file, to read only, at a 64-byte boundary.
///
/// A large file is mapped: whoever makes it shorter meanwhile ends this process with SIGBUS, so replace files by
/// renaming. A file up to `copiedSize` is copied instead and has no such danger.
package final class MappedFile: Sendable {
  /// Files up to this many bytes are copied into memory.
  package static let copiedSize = 1 << 20

  /// The file's path, for messages.
  package let path: String
  /// The content; valid as long as this object lives, so that the object needs a name: `MappedFile(path).bytes` is gone at once.
  package nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  private let isMapped: Bool

  /// Opens a regular file: no directory, FIFO or device, and no symbolic link unless `followingLinks`.
  /// - Throws: `InputError` where it cannot be opened or is no such file, else `SystemError`.
  package init(_ path: String, followingLinks: Bool = true) throws {
    let file = try FileDescriptor(path, followingLinks ? .read : .readNoLink)
    let size = try file.regularFileSize()
    self.path = path
    isMapped = size > Self.copiedSize
    if isMapped {
      guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.number, 0), start != MAP_FAILED else {
        throw SystemError("map", path: path, code: errno)
      }
      bytes = UnsafeRawBufferPointer(start: start, count: size)
    } else {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
      do {
        let count = try file.read(into: copy)
        guard count == size else {
          throw InputError(path, expected: "\(size) bytes", found: "a file cut to \(count) while it was read")
        }
      } catch {
        copy.deallocate()
        throw error
      }
      bytes = UnsafeRawBufferPointer(copy)
    }
  }

  /// A copy of bytes that are in memory already, under a name for messages.
  package init(copying content: UnsafeRawBufferPointer, path: String) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 64)
    copy.copyMemory(from: content)
    self.path = path
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  /// A copy of an array of bytes, under a name for messages.
  package static func copying(_ content: [UInt8], path: String) -> MappedFile {
    content.withUnsafeBytes { MappedFile(copying: $0, path: path) }
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}
