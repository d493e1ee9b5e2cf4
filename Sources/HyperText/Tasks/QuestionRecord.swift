import HyperIO

/// A question with its worked answer, as GSM8K has them (Cobbe et al., 2021, arXiv 2110.14168).
package struct QuestionRecord: Equatable, Sendable {
  package let question: String
  /// The worked answer; its last line is `#### ` and the final one.
  package let answer: String
  /// The final answer, by `FinalAnswer`'s rule.
  package let finalAnswer: String

  /// - Throws: `InputError` that names `source` for an answer without a final one.
  package init(question: String, answer: String, source: String) throws {
    guard let final = FinalAnswer.extract(from: answer) else {
      throw InputError("\(source): answer", expected: "a line \"#### \" and a number", found: "none")
    }
    (self.question, self.answer, finalAnswer) = (question, answer, final)
  }

  /// What a model is given, byte for byte what training reads before the answer.
  package var prompt: String { JSONRecord.prompt(question: question) }

  /// A line of a `.jsonl` file, as `read` reads it.
  package var json: JSON { ["question": .string(question), "answer": .string(answer)] }

  /// The records of a `.jsonl` file of `{"question", "answer"}`, plain or `.zst`.
  /// - Throws: `InputError` that names file and line, `SystemError`.
  package static func read(_ path: String) throws -> [QuestionRecord] {
    var records: [QuestionRecord] = []
    try DataFile.forEachRecord(of: path) { record, source in
      records.append(
        try QuestionRecord(
          question: JSONRecord.string(record, "question", source), answer: JSONRecord.string(record, "answer", source),
          source: source))
    }
    guard !records.isEmpty else { throw InputError(path, expected: "at least one question", found: "none") }
    return records
  }

  /// The first `count` problems that our own generator makes of `seed` and `split`.
  package static func generated(count: Int, seed: UInt64, split: ProblemGenerator.Split) throws -> [QuestionRecord] {
    try (0..<count).map { index in
      let problem = ProblemGenerator.problem(seed: seed, index: index, split: split)
      return try QuestionRecord(question: problem.question, answer: problem.answer, source: problem.template)
    }
  }
}
