import CZstd

/// Zstandard compression, through the system's library.
package enum Zstd {
  /// Decompresses one or more frames piece by piece; `body` gets each piece, which is valid during the call only.
  ///
  /// Frames that want a window over 128 MiB are refused, so memory stays bounded whatever the input says.
  /// - Throws: `InputError` for input that is damaged or cut short, and whatever `body` throws.
  package static func decompress(
    _ input: UnsafeRawBufferPointer, source: String, into body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    guard !input.isEmpty else { throw InputError(source, expected: "a zstd frame", found: "nothing") }
    guard let stream = ZSTD_createDStream() else { throw InputError(source, expected: "memory", found: "none") }
    defer { ZSTD_freeDStream(stream) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: ZSTD_DStreamOutSize(), alignment: 64)
    defer { piece.deallocate() }

    var cursor = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var pending = 0
    repeat {
      var output = ZSTD_outBuffer(dst: piece.baseAddress, size: piece.count, pos: 0)
      let start = cursor.pos
      pending = ZSTD_decompressStream(stream, &output, &cursor)
      guard ZSTD_isError(pending) == 0 else {
        throw InputError("\(source): byte \(start)", expected: "valid zstd data", found: errorName(pending))
      }
      if output.pos > 0 { try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(piece)[..<output.pos])) }
      if cursor.pos == cursor.size && output.pos < output.size { break }
    } while cursor.pos < cursor.size || pending > 0
    guard pending == 0 else {
      throw InputError(source, expected: "a whole zstd frame", found: "the end in the middle of one")
    }
  }

  /// Decompresses everything, at most `limit` bytes.
  package static func decompress(_ input: UnsafeRawBufferPointer, source: String, limit: Int) throws -> [UInt8] {
    var result: [UInt8] = []
    try decompress(input, source: source) { piece in
      guard piece.count <= limit - result.count else {
        throw InputError(source, expected: "at most \(limit) bytes when decompressed", found: "more")
      }
      result.append(contentsOf: piece)
    }
    return result
  }

  /// Compresses into one frame with a checksum.
  /// - Throws: `InputError` if the library has no memory.
  package static func compress(_ input: UnsafeRawBufferPointer, level: Int = 3) throws -> [UInt8] {
    guard let context = ZSTD_createCCtx() else { throw InputError("zstd", expected: "memory", found: "none") }
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(clamping: level))
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    return try [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(input.count)) { buffer, count in
      let written = ZSTD_compress2(context, buffer.baseAddress, buffer.count, input.baseAddress, input.count)
      guard ZSTD_isError(written) == 0 else {
        throw InputError("zstd", expected: "compressed data", found: errorName(written))
      }
      count = written
    }
  }

  /// Compresses an array of bytes.
  package static func compress(_ input: [UInt8], level: Int = 3) throws -> [UInt8] {
    try input.withUnsafeBytes { try compress($0, level: level) }
  }

  private static func errorName(_ code: Int) -> String { String(cString: ZSTD_getErrorName(code)) }
}
