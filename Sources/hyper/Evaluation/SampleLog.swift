import HyperIO

/// What was written for each question, one JSON document a line as soon as it is there.
final class SampleLog {
  private let file: AppendFile

  /// Starts the file anew.
  init(_ path: String) throws {
    if FileSystem.exists(path) { try FileSystem.write("", to: path) }
    file = try AppendFile(path)
  }

  func add(_ record: JSONObject) throws { try file.append(JSON.object(record)) }
}
