import HyperIO
import Testing

import HyperText

@Suite struct CodeProblemTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func read(_ records: JSON..., format: CodeProblem.Format) throws -> [CodeProblem] {
    let lines = records.map { $0.text() + "\n" }.joined()
    return try CodeProblem.read(directory.write(lines, to: "problems.jsonl"), format)
  }

  @Test func aHumanEvalProgramIsPromptSolutionAndCheck() throws {
    let problems = try read(
      [
        "task_id": "HumanEval/7", "prompt": "def f(x):\n", "entry_point": "f", "canonical_solution": "    return x\n",
        "test": "def check(candidate):\n    assert candidate(1) == 1\n",
      ], format: .humaneval)
    let problem = try #require(problems.first)
    #expect(problem.id == "HumanEval/7" && problem.prompt == "def f(x):\n" && problem.stops.contains("\ndef"))
    #expect(
      problem.program(problem.reference)
        == "def f(x):\n    return x\n\ndef check(candidate):\n    assert candidate(1) == 1\n\ncheck(f)\n")
  }

  @Test func anMBPPProgramIsSolutionSetupAndTests() throws {
    let problems = try read(
      [
        "task_id": 11, "text": "Write f.", "code": "def f(x):\r\n  return x", "test_setup_code": "y = 1",
        "test_list": ["assert f(y) == 1", "assert f(2) == 2"],
      ],
      ["task_id": 12, "text": "Write g.", "code": "g = 1", "test_list": ["assert g == 1"]], format: .mbpp)
    #expect(problems.map(\.id) == ["11", "12"])
    #expect(problems[0].prompt == "\"\"\"\nWrite f.\nassert f(y) == 1\nassert f(2) == 2\n\"\"\"\n")
    #expect(
      problems[0].program(problems[0].reference)
        == "def f(x):\r\n  return x\ny = 1\nassert f(y) == 1\nassert f(2) == 2\n")
    #expect(problems[1].program("g = 2") == "g = 2\n\nassert g == 1\n")
  }

  @Test func badRecordsAreRefused() {
    let bad: [JSON] = [["task_id": "a"], [:], ["task_id": 1, "text": "a", "code": "b", "test_list": "c"]]
    for record in bad {
      for format in CodeProblem.Format.allCases {
        #expect(throws: InputError.self) { try read(record, format: format) }
      }
    }
    #expect(throws: InputError.self) { try CodeProblem.read(directory.write("\n", to: "empty.jsonl"), .mbpp) }
  }
}
