import HyperIO

/// What was written, one JSON document a line: of each question as soon as it is there, of programs once they are judged.
final class SampleLog {
  private let file: AppendFile

  /// Starts the file anew.
  init(_ path: String) throws {
    file = try AppendFile(emptying: path)
  }

  func add(_ record: JSONObject) throws { try file.append(JSON.object(record)) }
}
