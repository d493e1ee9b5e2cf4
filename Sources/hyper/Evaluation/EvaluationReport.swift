import HyperIO

/// What an evaluation found: for programs and for people.
struct EvaluationReport {
  var json: JSONObject
  /// Lines for people.
  var text: String
  /// Whether Ctrl-C ended it before everything was scored.
  var isPartial = false
  /// Whether nothing was scored before that.
  var isEmpty = false

  /// The report of a task of `count` questions or programs that was stopped before the first was scored.
  static func nothing(task: String, of count: Int) -> EvaluationReport {
    EvaluationReport(
      json: [
        "task": .string(task), "accuracy": .null, "answered": 0, "coverage": .null, "error_when_answered": .null,
        "count": 0, "asked": .integer(count), "is_partial": true,
      ],
      text: "nothing was scored", isPartial: true, isEmpty: true)
  }
}
