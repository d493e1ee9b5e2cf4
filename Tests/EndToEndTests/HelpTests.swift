import Testing

extension EndToEnd {
  /// What a newcomer sees first.
  @Suite struct HelpTests {
    @Test(arguments: [
      "", "data prepare", "data get", "data synth", "data name", "train", "infer", "eval", "export", "import", "info",
      "bench", "bench decode", "bench prefill", "bench latency", "bench energy", "bench pruning", "bench train",
      "bench kernels", "quantize", "evolve", "plot", "inspect", "runs", "runs list",
      "runs compare",
    ]) func everyCommandExplainsItselfWithExamples(command: String) throws {
      let outcome = try HyperProcess(command.split(separator: " ").map(String.init) + ["--help"]).outcome()
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("USAGE: hyper \(command)"))
      #expect(outcome.text.split(separator: "\n").contains { $0.hasPrefix("  hyper \(command)") }, "an example")
      #expect(outcome.errors.isEmpty)
    }

    /// What is said of a command, wrapped by hand, comes out as it was written on a terminal of 80 columns.
    @Test(arguments: [
      "data prepare", "data get", "data synth", "data name", "train", "infer", "eval", "export", "import", "info",
      "bench",
      "bench decode", "bench latency", "bench energy", "bench pruning", "bench train", "bench kernels", "quantize",
      "evolve", "plot", "inspect", "runs", "runs list", "runs compare",
    ]) func discussionsFitATerminal(command: String) throws {
      func discussion(columns: String) throws -> Substring {
        let outcome = try HyperProcess(
          command.split(separator: " ").map(String.init) + ["--help"], environment: ["COLUMNS": columns]
        ).outcome()
        let end = try #require(outcome.text.firstRange(of: "\nUSAGE:")).lowerBound
        // Behind the abstract, which is a paragraph that may be wrapped.
        let start = try #require(outcome.text.firstRange(of: "\n\n")).upperBound
        return outcome.text[start..<end]
      }
      #expect(try discussion(columns: "80") == discussion(columns: "200"))
    }

    @Test func theCommandsAreListed() throws {
      let text = try hyper().text
      for command in [
        "data", "train", "infer", "eval", "export", "import", "info", "bench", "quantize", "evolve", "plot", "inspect",
        "runs",
      ] {
        #expect(text.contains("\n  \(command) "), "\(command)")
      }
      #expect(try hyper("data", "--help").text.contains("synth"))
    }

    @Test func theVersionIsOneLine() throws {
      let outcome = try hyper("--version")
      #expect(outcome.status == 0)
      #expect(try outcome.text.wholeMatch(of: Regex(#"\d+\.\d+\.\d+\n"#)) != nil)
    }
  }
}
