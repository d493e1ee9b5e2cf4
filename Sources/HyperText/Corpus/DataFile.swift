import HyperIO

/// The lines of a data file, plain or compressed (`.zst`), as a stream.
enum DataFile {
  /// The ending of the name without `.zst`, in lower case; empty if there is none.
  static func ending(of path: String) -> String {
    var name = FileSystem.name(of: path).lowercased()
    if name.hasSuffix(".zst") { name.removeLast(4) }
    guard let point = name.lastIndex(of: ".") else { return "" }
    return String(name[name.index(after: point)...])
  }

  /// Calls `body` with each line, without its line end, and its number from 1.
  /// - Throws: `InputError` that names file and line, `SystemError`, and whatever `body` throws.
  static func forEachLine(of path: String, _ body: (UnsafeRawBufferPointer, Int) throws -> Void) throws {
    let file = try MappedFile(path)
    var lines = LineSplitter(source: path)
    if path.lowercased().hasSuffix(".zst") {
      try Zstd.decompress(file.bytes, source: path) { try lines.take($0, body) }
    } else {
      try lines.take(file.bytes, body)
    }
    try lines.finish(body)
  }

  /// Calls `body` with the JSON object on each line that is not blank, and with file and line for messages.
  /// - Throws: `InputError` for a line that holds anything else, and as `forEachLine`.
  static func forEachRecord(of path: String, _ body: (JSON, String) throws -> Void) throws {
    try forEachLine(of: path) { line, number in
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
      let source = "\(path): line \(number)"
      let record = try JSON(parsing: line, source: source)
      guard record.object != nil else { throw InputError(source, expected: "a JSON object", found: record.kind) }
      try body(record, source)
    }
  }
}
