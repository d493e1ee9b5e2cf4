import HyperIO

/// A programming problem in Python with tests, as HumanEval (Chen et al., 2021, arXiv 2107.03374) and MBPP (Austin et al.,
/// 2021, arXiv 2108.07732) have them. They are for evaluation: nothing here trains on them.
package struct CodeProblem: Equatable, Sendable {
  /// The set's own name of the problem.
  package let id: String
  /// What a model is given.
  package let prompt: String
  /// The solution that the set holds; it follows the prompt as a model's text would.
  package let reference: String
  /// Texts that end a solution, for they start something else at the left margin.
  package let stops: [String]
  private let head: String
  private let tests: String

  /// The program that runs `completion`, a text behind the prompt, through the tests: it fails where one fails.
  package func program(_ completion: String) -> String { head + completion + "\n" + tests }
}

extension CodeProblem {
  /// The two sets.
  package enum Format: String, Sendable, CaseIterable {
    /// `{"task_id", "prompt", "entry_point", "canonical_solution", "test"}`: the prompt is the head of a function.
    case humaneval
    /// `{"task_id", "text", "code", "test_list", "test_setup_code"}`: the prompt is a docstring of the text and the tests.
    case mbpp
  }

  /// The problems of a `.jsonl` file, plain or `.zst`.
  /// - Throws: `InputError` that names file and line, `SystemError`.
  package static func read(_ path: String, _ format: Format) throws -> [CodeProblem] {
    var problems: [CodeProblem] = []
    try DataFile.forEachRecord(of: path) { record, source in
      let field = JSONField(record, source)
      problems.append(try format == .humaneval ? CodeProblem(humanEval: field) : CodeProblem(mbpp: field))
    }
    guard !problems.isEmpty else { throw InputError(path, expected: "at least one problem", found: "none") }
    return problems
  }

  private init(humanEval field: JSONField) throws {
    id = try field["task_id"].string()
    prompt = try field["prompt"].string()
    reference = try field["canonical_solution"].string()
    // As in the set's paper.
    stops = ["\nclass", "\ndef", "\n#", "\nif", "\nprint"]
    head = prompt
    tests = try field["test"].string() + "\ncheck(\(field["entry_point"].string()))\n"
  }

  private init(mbpp field: JSONField) throws {
    let cases = try field["test_list"].array().map { try $0.string() }
    id = try String(field["task_id"].int())
    prompt = try "\"\"\"\n\(field["text"].string())\n\(cases.joined(separator: "\n"))\n\"\"\"\n"
    reference = try field["code"].string()
    stops = ["\nclass", "\nassert", "\n\"\"\"", "\nprint", "\nif"]
    // The docstring does nothing, and the quotes in a test could end it.
    head = ""
    tests = ([try field["test_setup_code"].optional?.string() ?? ""] + cases).joined(separator: "\n") + "\n"
  }
}
