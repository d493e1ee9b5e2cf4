import HyperIO
import HyperText
import Testing

extension EndToEnd {
  /// Answers to questions, how sure they are, and whether to trust them.
  @Suite struct AnswerTests {
    @Test func generatedProblemsAreScored() throws {
      let log = Workspace.fresh("samples")
      let file = Workspace.fresh("score") + ".json"
      let json = try hyperJSON(
        "eval", "-m", Workspace.model(), "--tasks", "problems", "--count", "6", "-n", "25", "--votes", "3",
        "--log_samples",
        log, "--output_path", file)
      #expect(notNumbers(json, "accuracy", "coverage", "commonest_answer_accuracy", "coverage_at_error_1pct") == [])
      #expect(json["count"] == 6 && json["votes"] == 3 && json["temperature"] == 0.7 && json["calculator"] == true)
      #expect(json["error_when_answered"] != nil && json["risk_coverage"]?.array != nil && json["confidence"] != nil)
      #expect(try FileSystem.readJSON(file) == json)
      let records = try FileSystem.read(log).split(separator: UInt8(ascii: "\n")).map {
        try JSON(parsing: Array($0), source: log)
      }
      #expect(Set(records.compactMap { $0["index"]?.int }) == Set(0..<6))
      let questions = try QuestionRecord.generated(count: 6, seed: 0, split: .test)
      for record in records {
        let question = questions[try #require(record["index"]?.int)]
        #expect(record["question"] == .string(question.question) && record["target"] == .string(question.finalAnswer))
        #expect(record["samples"]?.array?.count == 3)
      }
    }

    /// The same records from a file, with any number of threads and texts side by side.
    @Test func recordsAreScoredTheSameHoweverTheyAreWritten() throws {
      let data = Workspace.fresh("records") + ".jsonl"
      let synth = try hyper(
        "data", "synth", "--kind", "problems", "--split", "test", "--documents", "5", "--seed", "3", "--out", data)
      #expect(synth.status == 0)
      func score(_ arguments: String...) throws -> JSON {
        let outcome = try HyperProcess(
          ["eval", "-m", Workspace.model(), "-n", "20", "--votes", "2", "-s", "3", "--json"] + arguments
        ).outcome()
        #expect(outcome.status == 0, "\(outcome.errors)")
        var object = try #require(outcome.json().object)
        for key in ["seconds", "task"] { object[key] = nil }
        return .object(object)
      }
      let reference = try score("--task", "gsm8k", "--data", data, "-t", "1", "--batch-size", "1")
      #expect(try score("--task", "gsm8k", "--data", data, "-t", "3", "--batch_size", "4") == reference)
      #expect(try score("--task", "problems", "--count", "5", "-t", "2") == reference, "the same problems")
      #expect(try score("--task", "gsm8k", "--data", data, "--limit", "2")["count"] == 2)
    }

    @Test func theCalculatorWorksInInference() throws {
      let json = try hyperJSON(
        "infer", "-m", Workspace.model(), "-p", "She has 12*3 = <<12*3=", "-n", "12", "--temp", "0", "--calculator")
      #expect(json["text"]?.string?.hasPrefix("36>>36") == true)
      let plain = try hyperJSON(
        "infer", "-m", Workspace.model(), "-p", "She has 12*3 = <<12*3=", "-n", "12", "--temp", "0")
      #expect(plain["text"]?.string?.hasPrefix("36>>36") == false)
    }

    /// What a model learnt from says whether it writes with a calculator.
    @Test func aModelOfMarkedAnswersUsesTheCalculatorByItself() throws {
      let (data, run) = (Workspace.fresh("problems") + ".jsonl", Workspace.fresh("run"))
      #expect(try hyper("data", "synth", "--kind", "problems", "--documents", "40", "--out", data).status == 0)
      let training = try HyperProcess([
        "train", "--config", #require(Workspace.configuration), "--data", data, "--num-iterations", "2", "-q", "--out",
        run,
      ]).outcome()
      #expect(training.status == 0, "\(training.errors)")
      let prompt = ["infer", "-m", run, "-p", "He has 12*3 = <<12*3=", "-n", "8", "--temp", "0", "--json"]
      #expect(try HyperProcess(prompt).outcome().json()["text"]?.string?.hasPrefix("36>>36") == true)
      let without = try HyperProcess(prompt + ["--no-calculator"]).outcome().json()["text"]?.string
      #expect(without?.hasPrefix("36>>36") == false)
    }

    @Test func aTextThatIsNotSureEnoughIsNotGiven() throws {
      let arguments = ["infer", "-m", try Workspace.model(), "-p", "One day", "-n", "10", "--temp", "0"]
      let sure = try HyperProcess(arguments + ["--json"]).outcome().json()
      let confidence = try #require(sure["confidence"]?.double)
      #expect(confidence > 0 && confidence < 1)
      let above = try HyperProcess(arguments + ["--json", "--abstain-below", "\(confidence + 0.001)"]).outcome()
      let json = try above.json()
      #expect(above.status == 0 && json["finish_reason"] == "abstain" && json["text"] == "")
      #expect(json["confidence"] == sure["confidence"])
      let below = try HyperProcess(arguments + ["--json", "--abstain-below", "\(confidence - 0.001)"]).outcome().json()
      #expect(below["text"] == sure["text"] && below["finish_reason"] == "length")
      let text = try HyperProcess(arguments + ["--abstain-below", "1"]).outcome()
      #expect(text.status == 0 && text.output.isEmpty && text.errors.contains("no answer: the confidence is 0."))
    }

    @Test func modelsWriteTogether() throws {
      let model = try Workspace.model()
      func text(_ more: String...) throws -> JSON? {
        let outcome = try HyperProcess(
          ["infer", "-m", model, "-p", "One day", "-n", "20", "--temp", "0", "--json"] + more
        ).outcome()
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try outcome.json()["text"]
      }
      #expect(try text("--ensemble", model, model) == text(), "of equal ones each")
      // Each skips its branches.
      let cut = try text("--gate-cutoff", "1.1")
      #expect(try text("--gate-cutoff", "1.1", "--ensemble", model, model) == cut && text() != cut)
      let noise = try text("--ensemble-noise", "3", "--noise-scale", "1")
      #expect(try noise == text("--ensemble-noise", "3", "--noise-scale", "1", "-t", "2"))
      let json = try hyperJSON(
        "eval", "-m", model, "--task", "problems", "--count", "2", "-n", "10", "--ensemble-noise", "2")
      #expect(json["members"] == 2 && json["confidence_is"] == "geometric mean of the tokens' probabilities")
    }

    @Test func anIdenticalRequestIsAnsweredFromTheCache() throws {
      let environment = ["HYPER_CACHE": Workspace.fresh("cache")]
      func ask(_ more: String...) throws -> JSON {
        let arguments = ["infer", "-m", try Workspace.model(), "-p", "One day", "-n", "10", "--cache", "--json"]
        let outcome = try HyperProcess(arguments + more, environment: environment).outcome()
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try outcome.json()
      }
      let first = try ask("-s", "4")
      #expect(first["cached"] == false)
      let again = try ask("-s", "4")
      #expect(again["cached"] == true)
      for key in ["text", "prompt_tokens", "generated_tokens", "finish_reason", "confidence"] {
        #expect(again[key] == first[key], "\(key)")
      }
      #expect(try ask("-s", "5")["cached"] == false && ask("-s", "4", "--top-k", "3")["cached"] == false)
      #expect(try ask()["cached"] == false && ask()["cached"] == false, "a random seed")
      #expect(try ask("-s", "4", "--abstain-below", "1")["finish_reason"] == "abstain", "what is kept is the text")
      let file = environment["HYPER_CACHE"].map { $0 + "/responses.jsonl" } ?? ""
      try FileSystem.write("garbage\n", to: file)
      #expect(try ask("-s", "4")["cached"] == false && ask("-s", "4")["cached"] == true)
    }
  }
}
