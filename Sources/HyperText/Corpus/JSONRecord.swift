import HyperIO

/// A line of a `.jsonl` file as a document. The first of these shapes that a record has counts; other members are
/// ignored:
///
/// - `{"messages": [{"role", "content"}, ...]}`: for each turn the mark of its role, its text, `<|endofturn|>`;
/// - `{"prompt", "completion"}`: one after the other;
/// - `{"question", "answer"}`: `Question: ...`, a line end, `Answer: ...`;
/// - `{"text"}`.
enum JSONRecord {
  /// What stands before a question.
  static let questionLabel = "Question: "
  /// What stands between a question and the space before its answer.
  static let answerLabel = "\nAnswer:"

  /// The document in an object. `source` names file and line.
  /// - Throws: `InputError` for anything that is no such record.
  static func document(_ record: JSON, source: String) throws -> Document {
    if let messages = record["messages"] { return try conversation(messages, source: source) }
    if record["prompt"] != nil, record["completion"] != nil {
      return Document(segments: [
        text(try string(record, "prompt", source), isTarget: false),
        text(try string(record, "completion", source), isTarget: true),
      ])
    }
    if record["question"] != nil, record["answer"] != nil {
      return Document(segments: [
        text(prompt(question: try string(record, "question", source)), isTarget: false),
        text(" " + (try string(record, "answer", source)), isTarget: true),
      ])
    }
    guard record["text"] != nil else {
      throw InputError(
        source, expected: #""text", "prompt" and "completion", "question" and "answer", or "messages""#,
        found: record.object.map { $0.isEmpty ? "no members" : $0.keys.map(quoted).joined(separator: ", ") } ?? "")
    }
    return Document(segments: [text(try string(record, "text", source), isTarget: true)])
  }

  /// The text that asks a question, up to where the answer begins with a space.
  static func prompt(question: String) -> String { questionLabel + question + answerLabel }

  private static func conversation(_ messages: JSON, source: String) throws -> Document {
    let source = "\(source): messages"
    guard let turns = messages.array, !turns.isEmpty else {
      throw InputError(source, expected: "an array of messages", found: messages.kind)
    }
    var segments: [Document.Segment] = []
    for (index, turn) in turns.enumerated() {
      let source = "\(source)[\(index)]"
      let role = try string(turn, "role", source)
      guard let mark = mark(role) else {
        throw InputError("\(source): role", expected: #""system", "user" or "assistant""#, found: quoted(role))
      }
      let isTarget = mark == .assistant
      segments.append(.init(.special(mark), isTarget: false))
      segments.append(text(try string(turn, "content", source), isTarget: isTarget))
      segments.append(.init(.special(.endOfTurn), isTarget: isTarget))
    }
    return Document(segments: segments)
  }

  private static func mark(_ role: String) -> SpecialToken? {
    switch role {
    case "system": .system
    case "user": .user
    case "assistant": .assistant
    default: nil
    }
  }

  static func string(_ record: JSON, _ key: String, _ source: String) throws -> String {
    guard let value = record[key]?.string else {
      throw InputError("\(source): \(key)", expected: "a string", found: record[key]?.kind ?? "none")
    }
    return value
  }

  private static func text(_ text: String, isTarget: Bool) -> Document.Segment {
    Document.Segment(.text(Array(text.utf8)), isTarget: isTarget)
  }
}
