import HyperIO
import HyperTensor
import Testing

import HyperText

@Suite struct QuestionRecordTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// openai/grade-school-math: re.compile(r"#### (\-?[0-9\.\,]+)"), the first match, commas replaced by nothing.
  @Test(arguments: [
    ("...\n#### 72", "72"), ("#### 1,080", "1080"), ("#### -5 dollars", "-5"), ("#### 3.50", "3.50"),
    ("#### 10.", "10."), ("#### 12\n#### 13", "12"), ("#### x #### 4", "4"), ("##### 9", "9"), ("a#### 8b", "8"),
    ("#### $5", nil), ("####5", nil), ("####  5", nil), ("#### ", nil), ("#### -", nil), ("#### --5", nil), ("", nil),
    ("### 5", nil), ("#### ,", ""),
  ])
  func theFinalAnswerFollowsTheOfficialRule(text: String, answer: String?) {
    #expect(FinalAnswer.extract(from: text) == answer)
  }

  @Test func anAnswerIsCompleteWhereItsNumberHasEnded() {
    let text = "It is 3.\n#### 1,200\nAnd"
    for count in 0...text.count {
      let head = String(text.prefix(count))
      #expect(FinalAnswer.isComplete(in: head) == (count >= text.count - 3), "\(head)")
    }
  }

  @Test func recordsAreReadPlainOrCompressed() throws {
    let lines = """
      {"question": "How many?", "answer": "1+1 = <<1+1=2>>2\\n#### 2", "style": "steps"}

      {"question": "And now?", "answer": "#### 1,000"}

      """
    let paths = [
      try directory.write(lines, to: "a.jsonl"),
      try directory.write(Zstd.compress(Array(lines.utf8)), to: "b.jsonl.zst"),
    ]
    for path in paths {
      let records = try QuestionRecord.read(path)
      #expect(records.map(\.question) == ["How many?", "And now?"] && records.map(\.finalAnswer) == ["2", "1000"])
    }
  }

  @Test(arguments: [
    "{'question': 'a'}", "{'question': 1, 'answer': '#### 1'}", "{'question': 'a', 'answer': '1'}", "[]", "",
    "{'answer': '#### 1'}", "x",
  ])
  func badRecordsAreRefused(line: String) throws {
    let path = try directory.write(String(line.map { $0 == "'" ? "\"" : $0 }), to: "bad.jsonl")
    #expect(throws: InputError.self) { try QuestionRecord.read(path) }
  }

  /// What a model is asked with must be what it read in training, token for token.
  @Test func thePromptIsTheTrainingPrefix() throws {
    var trainer = try TokenizerTrainer(vocabularySize: 400)
    let records = try QuestionRecord.generated(count: 40, seed: 3, split: .test)
    for record in records { trainer.add(Array((record.question + record.answer).utf8)) }
    let tokenizer = trainer.finish()
    let lines = records.map { JSON.object(["question": .string($0.question), "answer": .string($0.answer)]).text() }
    let path = try directory.write(lines.joined(separator: "\n"), to: "train.jsonl")
    let packed = try DataCache(directory: directory.path + "/cache").corpus([path], tokenizer: tokenizer)
    for (index, record) in records.enumerated() {
      let tokens = try packed.tokenRange(of: index).map { try packed.token(at: $0) }
      let prompt = tokenizer.encode(record.prompt)
      #expect(tokens.starts(with: prompt))
      #expect(Array(tokens.dropFirst(prompt.count)) == tokenizer.encode(" " + record.answer))
    }
  }

  @Test func generatedTestQuestionsShareNoTemplateWithTraining() throws {
    let test = try QuestionRecord.generated(count: 50, seed: 1, split: .test)
    for (index, record) in test.enumerated() {
      let problem = ProblemGenerator.problem(seed: 1, index: index, split: .test)
      #expect(record.question == problem.question && record.finalAnswer == String(problem.result))
      #expect(ProblemGenerator.isHeldOut(pair: problem.template))
    }
  }
}
