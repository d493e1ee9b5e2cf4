import HyperIO

/// Reads the documents of `.txt` and `.jsonl` files, either with `.zst`, in order.
///
/// Files are mapped and read as streams: memory holds one document at a time.
package struct DocumentReader: Sendable {
  private enum Format { case text, records }

  private let files: [(path: String, format: Format, isCompressed: Bool)]

  /// A reader of `paths`, none of which is opened yet.
  /// - Throws: `InputError` for a path with another ending.
  package init(_ paths: [String]) throws {
    guard !paths.isEmpty else { throw InputError("data", expected: "at least one file", found: "none") }
    files = try paths.map { path in
      var name = FileSystem.name(of: path).lowercased()
      let isCompressed = name.hasSuffix(".zst")
      if isCompressed { name.removeLast(4) }
      if name.hasSuffix(".txt") { return (path, .text, isCompressed) }
      if name.hasSuffix(".jsonl") { return (path, .records, isCompressed) }
      throw InputError(
        path, expected: "a .txt or .jsonl file, either with .zst, or a prepared directory",
        found: FileSystem.isDirectory(path) ? "a directory" : "another ending")
    }
  }

  /// Calls `body` with each document. A document with no text is left out.
  /// - Throws: `InputError` that names file and line, `SystemError`, and whatever `body` throws.
  package func forEach(_ body: (Document) throws -> Void) throws {
    for (path, format, isCompressed) in files {
      let file = try MappedFile(path)
      var lines = LineSplitter(source: path)
      var texts = TextDocuments()
      func take(_ line: UnsafeRawBufferPointer, _ number: Int) throws {
        switch format {
        case .text: try texts.take(line: line, body)
        case .records:
          guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
          let document = try JSONRecord.document(line, source: "\(path): line \(number)")
          if document.textBytes > 0 { try body(document) }
        }
      }
      if isCompressed {
        try Zstd.decompress(file.bytes, source: path) { try lines.take($0, take) }
      } else {
        try lines.take(file.bytes, take)
      }
      try lines.finish(take)
      try texts.finish(body)
    }
  }
}
