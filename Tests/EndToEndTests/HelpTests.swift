import Testing

extension EndToEnd {
  /// What a newcomer sees first.
  @Suite struct HelpTests {
    @Test(arguments: [
      "", "data prepare", "data get", "data synth", "train", "infer", "eval", "export", "import", "info",
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

    @Test func theCommandsAreListed() throws {
      let text = try hyper().text
      for command in [
        "data", "train", "infer", "eval", "export", "import", "info", "bench", "evolve", "plot", "inspect", "runs",
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
