import HyperIO

/// What an evaluation found: for programs and for people.
struct EvaluationReport {
  var json: JSONObject
  /// Lines for people.
  var text: String
  /// Whether Ctrl-C ended it before everything was scored.
  var isPartial = false
}
