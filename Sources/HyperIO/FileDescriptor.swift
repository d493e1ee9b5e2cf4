#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, closed with its owner.
struct FileDescriptor: ~Copyable {
  let number: Int32
  let path: String

  /// How a file is opened.
  enum Mode {
    /// To read what is there.
    case read
    /// To read what is there unless the last part of the path is a symbolic link.
    case readNoLink
    /// To write a file that is not there yet.
    case create
    /// To write over what is there, from its beginning.
    case overwrite
    /// To add at the end, creating the file if need be.
    case append

    var flags: Int32 {
      switch self {
      // Without O_NONBLOCK, opening a FIFO waits for a writer.
      case .read: O_RDONLY | O_NONBLOCK
      case .readNoLink: O_RDONLY | O_NONBLOCK | O_NOFOLLOW
      case .create: O_WRONLY | O_CREAT | O_EXCL
      case .overwrite: O_WRONLY
      case .append: O_RDWR | O_CREAT | O_APPEND
      }
    }
  }

  /// Opens `path`.
  /// - Throws: `InputError` where a file to read cannot be opened, else `SystemError`.
  init(_ path: String, _ mode: Mode) throws {
    // A C string would end at the zero.
    guard !path.utf8.contains(0) else {
      throw InputError(quoted(path), expected: "a path", found: "one with a zero byte")
    }
    let number = retrying { open(path, mode.flags | O_CLOEXEC, 0o644) }
    guard number >= 0 else {
      switch mode {
      case .readNoLink where errno == ELOOP:
        throw InputError(path, expected: "a regular file", found: "a symbolic link")
      case .read, .readNoLink: throw InputError(path, expected: "a readable file", found: systemReason(errno))
      default: throw SystemError("open", path: path, code: errno)
      }
    }
    self.number = number
    self.path = path
  }

  deinit { _ = close(number) }

  /// What the system knows about the file.
  borrowing func status() throws -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError("stat", path: path, code: errno) }
    return status
  }

  /// The size of the file, which must be a regular one.
  borrowing func regularFileSize() throws -> Int {
    let status = try status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw InputError(path, expected: "a regular file", found: fileKind(status.st_mode))
    }
    return Int(status.st_size)
  }

  /// Reads until `buffer` is full or the file ends; returns how many bytes it read.
  borrowing func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = retrying { systemRead(number, room.baseAddress, room.count) }
      guard count >= 0 else { throw SystemError("read", path: path, code: errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Writes all of `bytes`.
  borrowing func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = UnsafeRawBufferPointer(rebasing: rest)
      let count = retrying { systemWrite(number, chunk.baseAddress, chunk.count) }
      guard count >= 0 else { throw SystemError("write", path: path, code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until what was written is on the disk.
  borrowing func synchronize() throws {
    guard retrying({ fsync(number) }) == 0 else { throw SystemError("fsync", path: path, code: errno) }
  }
}

/// Calls again while a signal interrupts.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

/// What a file mode stands for, in words.
func fileKind(_ mode: mode_t) -> String {
  switch mode & S_IFMT {
  case S_IFREG: "a regular file"
  case S_IFDIR: "a directory"
  case S_IFIFO: "a FIFO"
  case S_IFCHR, S_IFBLK: "a device"
  case S_IFSOCK: "a socket"
  case S_IFLNK: "a symbolic link"
  default: "something else"
  }
}

// The members of `FileDescriptor` hide the functions of the same names.
private func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, buffer, count)
}
private func systemWrite(_ number: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, buffer, count)
}
