import HyperIO

/// What was written, one JSON document a line, as soon as it is there or, of programs, judged.
final class SampleLog {
  private let file: AppendFile

  /// Starts the file anew; only an earlier log is replaced.
  /// - Parameter key: a member of each record.
  init(_ path: String, key: String) throws {
    file = try AppendFile(beginning: path, key: key)
  }

  func add(_ record: JSONObject) throws { try file.append(JSON.object(record)) }
}
