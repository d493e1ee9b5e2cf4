import HyperIO

/// An open safetensors file: eight bytes of header length, a JSON header, the tensors' bytes.
///
/// Everything is validated when it is opened, before any allocation that the content sizes, except that opening a
/// file whose header's length is no multiple of eight copies the data, so that elements are always aligned.
package final class SafetensorsReader: TensorSource, Sendable {
  package let source: String
  package let tensors: [TensorInfo]
  package let metadata: [String: String]

  private let file: MappedFile
  private let dataStart: Int
  private let positions: [ExactString: Int]

  /// Opens a regular file.
  /// - Throws: `InputError` that names the file and the place in it, or `SystemError`.
  package convenience init(_ path: String, followingLinks: Bool = true) throws {
    try self.init(MappedFile(path, followingLinks: followingLinks))
  }

  /// Reads a file that is open already.
  package init(_ file: MappedFile) throws {
    source = file.path
    let headerEnd = try Self.headerEnd(in: file)
    let header = try SafetensorsHeader(
      UnsafeRawBufferPointer(rebasing: file.bytes[8..<headerEnd]), dataCount: file.bytes.count - headerEnd,
      source: file.path)
    tensors = header.tensors
    metadata = header.metadata
    positions = Dictionary(
      uniqueKeysWithValues: tensors.enumerated().map { (ExactString($0.element.name), $0.offset) })
    if headerEnd.isMultiple(of: 8) {
      (self.file, dataStart) = (file, headerEnd)
    } else {
      let data = UnsafeRawBufferPointer(rebasing: file.bytes[headerEnd...])
      (self.file, dataStart) = (MappedFile(copying: data, path: file.path), 0)
    }
  }

  package func find(_ name: String) -> StoredTensor? {
    positions[ExactString(name)].map { StoredTensor(info: tensors[$0], in: file, dataStart: dataStart) }
  }

  /// Bytes a header may have, as in the reference implementation.
  private static let maximumHeader: UInt64 = 100_000_000

  private static func headerEnd(in file: MappedFile) throws -> Int {
    let bytes = file.bytes
    guard bytes.count >= 8 else {
      throw InputError(file.path, expected: "a safetensors file of at least 8 bytes", found: "\(bytes.count)")
    }
    let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard (2...maximumHeader).contains(length) else {
      throw InputError("\(file.path): header length", expected: "2 to \(maximumHeader) bytes", found: "\(length)")
    }
    guard length <= UInt64(bytes.count - 8) else {
      throw InputError(
        "\(file.path): header length", expected: "at most the \(bytes.count - 8) bytes that follow", found: "\(length)")
    }
    return 8 + Int(length)
  }
}
