import HyperIO
import HyperTensor
import Testing

extension EndToEnd {
  /// Text from a model: the same bits however it is asked for.
  @Suite struct InferTests {
    private static let prompt = "Once upon a time"

    private func greedy(_ more: String..., input: String = "", environment: [String: String] = [:]) throws -> String {
      let arguments = ["infer", "-m", try Workspace.model(), "-n", "60", "--temp", "0"]
      let outcome = try HyperProcess(arguments + more, environment: environment, input: Array(input.utf8)).outcome()
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      return outcome.text
    }

    @Test func theLikeliestTextIsTheSameForAnyThreadsAndPromptSource() throws {
      let text = try greedy("-p", Self.prompt)
      #expect(text.hasPrefix(Self.prompt) && text.hasSuffix("\n") && text.count > Self.prompt.count + 20)
      for threads in ["1", "2", "3"] { #expect(try greedy("-p", Self.prompt, "-t", threads) == text) }
      let file = Workspace.fresh("prompt")
      try FileSystem.write(Self.prompt, to: file)
      #expect(try greedy("-f", file) == text)
      #expect(try greedy("-f", "-", input: Self.prompt) == text)
      #expect(try greedy("-p", Self.prompt, "-s", "5") == text)
      #expect(try greedy("--prompt=\(Self.prompt)", environment: ["HYPER_ARG_THREADS": "2"]) == text)
    }

    @Test func jsonHasTheTextAndItsKeys() throws {
      let json = try hyperJSON("infer", "-m", Workspace.model(), "-p", Self.prompt, "-n", "60", "--temp", "0")
      #expect(try greedy("-p", Self.prompt) == Self.prompt + (json["text"]?.string ?? "none") + "\n")
      #expect(notIntegers(json, "prompt_tokens", "generated_tokens", "peak_rss_bytes") == [])
      #expect(notNumbers(json, "prompt_ms", "predicted_ms", "predicted_per_second") == [])
      #expect(notNumbers(json, "joules_per_token") == [])
      #expect(["measured", "modelled"].contains(json["energy_source"]?.string))
      #expect(notNumbers(try #require(json["energy"]), "joules", "idle_joules", "watts", "cpu_seconds") == [])
      #expect(json["finish_reason"] == "length" && json["generated_tokens"] == 60)
    }

    /// The prompt's numbers get names, the model asks for its sentences and chooses among the names, and the calculator writes
    /// sentences, results and the final answer.
    @Test func theShippedMathsModelReadsAndCalculates() throws {
      let question =
        "Question: A baker makes 24 rolls in the morning and thirty-six in the afternoon. He sells half of them. How many rolls are left?"
      let text = try hyper("infer", "-m", "math", "--temp", "0", "-p", question + "\nAnswer:").text
      #expect(text.contains("makes 24a rolls in the morning and 36b in the afternoon"), "\(text)")
      #expect(text.contains("<<a+b=60>>60c\n> He sells half of them.\n"), "\(text)")
      #expect(text.hasSuffix("\n#### 30\n"), "\(text)")
    }

    @Test func anEmptyPromptStartsADocument() throws {
      let text = try greedy()
      #expect(try greedy("-p", "") == text && greedy("-f", "-") == text && text.count > 20)
      let json = try hyperJSON("infer", "-m", Workspace.model(), "-n", "3", "--temp", "0")
      #expect(json["prompt_tokens"] == 1)
    }

    @Test func noLimitAndARandomSeedAreLegal() throws {
      let json = try hyperJSON(
        "infer", "-m", Workspace.model(), "-n", "-1", "-s", "-1", "--top-k", "0", "--top-p", "1", "--min-p", "0",
        "--stop",
        "e", "--stop", " ", "--stop", "t")
      #expect(json["finish_reason"] == "stop")
      let nothing = try hyperJSON("infer", "-m", Workspace.model(), "-n", "0")
      #expect(nothing["text"] == "" && nothing["generated_tokens"] == 0 && nothing["finish_reason"] == "length")
    }

    @Test func aSeedDecidesTheText() throws {
      func sampled(_ seed: String) throws -> JSON? {
        try hyperJSON("infer", "-m", Workspace.model(), "-n", "50", "--temp", "1.5", "--top-k", "0", "-s", seed)["text"]
      }
      let first = try sampled("1")
      #expect(try first == sampled("1") && first != sampled("2"))
    }

    @Test(arguments: [[], ["--ensemble-noise", "2"]]) func aRandomSeedIsTold(more: [String]) throws {
      func sampled(_ more: [String]) throws -> JSON {
        try HyperProcess(
          ["infer", "-m", Workspace.model(), "-n", "50", "--temp", "1.5", "--top-k", "0", "--ignore-eos", "--json"]
            + more
        ).outcome().json()
      }
      let (first, second) = (try sampled(more), try sampled(more))
      let seed = try #require(first["seed"]?.int)
      #expect(seed >= 0 && first["seed"] != second["seed"] && first["text"] != second["text"])
      let again = try sampled(more + ["-s", "\(seed)"])
      #expect(again["text"] == first["text"] && again["seed"] == first["seed"])
    }

    @Test func theModelMayComeFromTheEnvironment() throws {
      let outcome = try hyper(
        "infer", "-p", Self.prompt, "-n", "60", "--temp", "0", environment: ["HYPER_ARG_MODEL": Workspace.model()])
      #expect(try outcome.status == 0 && outcome.text == greedy("-p", Self.prompt))
    }

    /// Without -m the shipped model is meant, whatever the working directory holds by its name.
    @Test func theDefaultModelIsOnTheShelves() throws {
      let (home, place) = (Workspace.fresh("home"), Workspace.fresh("place"))
      try FileSystem.makeDirectories(home + "/checkpoints")
      try FileSystem.makeDirectories(place + "/stories")
      try FileSystem.rename(Workspace.copyOfExport(), to: home + "/checkpoints/stories")
      let outcome = try HyperProcess(
        ["infer", "-p", Self.prompt, "-n", "60", "--temp", "0"], environment: ["HYPER_HOME": home],
        launcher: ["/bin/sh", "-c", "cd '\(place)' && exec \"$@\"", "sh"]
      ).outcome()
      #expect(try outcome.status == 0 && outcome.text == greedy("-p", Self.prompt), "\(outcome.errors)")
    }

    @Test func aConversationAnswersLineByLine() throws {
      let outcome = try hyper(
        "infer", "-m", Workspace.model(), "-i", "-n", "5", "--temp", "0", input: "Hello\n\nHello\n")
      #expect(outcome.status == 0)
      let answers = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(answers.count >= 3 && answers.first == answers.dropLast().last, "an empty line starts over")
    }

    // MARK: Instruction sets

    @Test(arguments: InstructionSet.allCases) func everyInstructionSetTrainsAndWrites(isa: InstructionSet) throws {
      let environment = ["HYPER_ISA": isa.rawValue]
      let run = Workspace.fresh("isa")
      let outcome = try HyperProcess(
        Workspace.training(out: run, "--num-iterations", "20", "-q", "--json"), environment: environment
      ).outcome()
      guard InstructionSet.available.contains(isa) else {
        #expect(outcome.status == 1 && outcome.errors == "hyper: HYPER_ISA: this processor has no \(isa.rawValue)\n")
        return
      }
      #expect(outcome.status == 0, "\(outcome.errors)")
      let loss = try #require(outcome.json()["train_loss"]?.double)
      // Rounding differs, the run hardly.
      let other = try #require(Run(path: Workspace.model()).metrics()[19]["train/loss"]?.double)
      #expect(loss > 3 && loss < 5.7 && abs(loss - other) < 0.5)
      let texts = try ["1", "2"].map { try greedy("-p", Self.prompt, "-t", $0, environment: environment) }
      #expect(texts[0] == texts[1] && texts[0].hasPrefix(Self.prompt))
    }
  }
}
