import HyperIO

/// Reads the documents of `.txt` and `.jsonl` files, either with `.zst`, in order.
///
/// Files are mapped and read as streams: memory holds one document at a time.
package struct DocumentReader: Sendable {
  private enum Format { case text, records }

  private let files: [(path: String, format: Format)]

  /// A reader of `paths`, none of which is opened yet.
  /// - Throws: `InputError` for a path with another ending.
  package init(_ paths: [String]) throws {
    guard !paths.isEmpty else { throw InputError("data", expected: "at least one file", found: "none") }
    files = try paths.map { path in
      switch DataFile.ending(of: path) {
      case "txt": return (path, .text)
      case "jsonl": return (path, .records)
      default:
        throw InputError(
          path, expected: "a .txt or .jsonl file, either with .zst, or a prepared directory",
          found: FileSystem.isDirectory(path) ? "a directory" : "another ending")
      }
    }
  }

  /// Calls `body` with each document. A document with no text is left out.
  /// - Throws: `InputError` that names file and line, `SystemError`, and whatever `body` throws.
  package func forEach(_ body: (Document) throws -> Void) throws {
    for (path, format) in files {
      switch format {
      case .text:
        var texts = TextDocuments()
        try DataFile.forEachLine(of: path) { line, _ in try texts.take(line: line, body) }
        try texts.finish(body)
      case .records:
        try DataFile.forEachRecord(of: path) { record, source in
          let document = try JSONRecord.document(record, source: source)
          if document.textBytes > 0 { try body(document) }
        }
      }
    }
  }
}
