/// Writes a file from front to back, buffered, and hashes what it writes on the way.
package final class FileWriter {
  /// Bytes taken so far.
  package private(set) var count = 0

  private let file: FileDescriptor
  private var buffer: [UInt8] = []
  private var hash = SHA256()

  private static let capacity = 1 << 18

  /// The path it was opened with.
  package var path: String { file.path }

  /// Creates `path`, which must not be there yet.
  package convenience init(creating path: String) throws { try self.init(FileDescriptor(path, .create)) }

  /// Writes over an existing `path`, a device for instance.
  package convenience init(overwriting path: String) throws { try self.init(FileDescriptor(path, .overwrite)) }

  private init(_ file: consuming FileDescriptor) {
    self.file = file
    buffer.reserveCapacity(Self.capacity)
  }

  /// Takes `bytes`.
  /// - Throws: `SystemError` as soon as the system refuses a write.
  package func write(_ bytes: UnsafeRawBufferPointer) throws {
    hash.update(bytes)
    count += bytes.count
    if buffer.count + bytes.count > Self.capacity { try flush() }
    if bytes.count >= Self.capacity {
      try file.write(bytes)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Takes an array of bytes.
  package func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

  /// Takes the memory of an array of numbers, as it is.
  package func write<Number: BitwiseCopyable>(_ numbers: [Number]) throws {
    try numbers.withUnsafeBytes { try write($0) }
  }

  /// Takes a text as UTF-8.
  package func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes what is left and waits until all is on the disk. Nothing may be written after it.
  /// - Returns: the file's SHA-256.
  package func finish() throws -> SHA256.Digest {
    try flush()
    try file.synchronize()
    return hash.finalize()
  }

  private func flush() throws {
    try buffer.withUnsafeBytes { try file.write($0) }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension FileWriter {
  /// Writes a file that appears at `path` as a whole, once `write` is done with it, in place of one that is there; directories
  /// above it are made.
  /// - Returns: the bytes written.
  /// - Throws: `InputError` for a directory or device, `SystemError`, and what `write` throws; then `path` is as it was, unless
  /// only waiting for its directory to be on the disk failed.
  @discardableResult
  package static func replace(_ path: String, _ write: (FileWriter) throws -> Void) throws -> Int {
    try FileSystem.checkReplaceable(path)
    try FileSystem.makeDirectories(FileSystem.parent(of: path))
    let staging = FileSystem.staging(for: path)
    do {
      let file = try FileWriter(creating: staging)
      try write(file)
      _ = try file.finish()
      try FileSystem.rename(staging, to: path)
      try FileSystem.synchronizeDirectory(FileSystem.parent(of: path))
      return file.count
    } catch {
      try? FileSystem.removeFile(staging)
      throw error
    }
  }
}
