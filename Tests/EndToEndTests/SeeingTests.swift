import HyperIO
import Testing

extension EndToEnd {
  /// Plots, inspections and lists of runs.
  @Suite struct SeeingTests {
    private static let text = "Once upon a time there was a fox."

    /// Whether a file is an SVG picture; what it holds is looked at where pictures are made.
    private func isPicture(_ path: String) throws -> Bool {
      let text = try FileSystem.readText(path)
      return text.hasPrefix("<svg xmlns=") && text.hasSuffix("</svg>\n") && text.utf8.count < 150_000
    }

    // MARK: plot

    @Test func aRunIsDrawn() throws {
      let (run, out) = (try Workspace.model(), Workspace.fresh("plot"))
      let json = try hyperJSON("plot", run, "--out", out + "/pictures")
      let path = try #require(json["svg"]?.string)
      #expect(try path == out + "/pictures/\(FileSystem.name(of: run)).svg" && isPicture(path))
      let metrics = try #require(json["runs"]?[0]?["metrics"])
      for key in [
        "train/loss", "val/bpb", "train/firing_rate", "train/gate_ssm_by_block[0]", "train/joules_per_token",
        "train/watts",
      ] { #expect(metrics[key]?["values"]?.int ?? 0 > 0, "\(key)") }
      #expect(metrics["train/loss"]?["values"] == 240 && metrics["train/gate_liquid_by_block[0]"]?["values"] == 24)
      #expect(metrics["val/bpb"]?["least"] == Workspace.run?.summary["val_bpb"])
      let picture = try FileSystem.readText(path)
      for title in ["Bits per byte, validation", "Loss, nats a token", "Gate of the scan by block", "(modelled)"] {
        #expect(picture.contains(title) || title == "(modelled)" && picture.contains("(measured)"))
      }
    }

    @Test func severalRunsAreDrawnAsText() throws {
      let run = try Workspace.model()
      let copy = Workspace.fresh("copy") + ".jsonl"
      try FileSystem.write(try FileSystem.read(run + "/metrics.jsonl"), to: copy)
      let outcome = try hyper("plot", run, copy, "--x", "tokens", "--keys", "loss,bpb")
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(outcome.text.contains("1: shared-run") && outcome.text.contains("2: \(FileSystem.name(of: copy))"))
      #expect(outcome.text.contains("Loss, nats a token") && !outcome.text.contains("Learning rate"))
      #expect(outcome.text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) }, "dots")
      #expect(!outcome.text.contains("\u{1B}"), "no colours where there is no terminal")
      // With a file to write, text comes only where it is asked for.
      let out = Workspace.fresh("two") + ".svg"
      #expect(try hyper("plot", run, copy, "--out", out).output.isEmpty && isPicture(out))
      #expect(try !hyper("plot", run, "--out", out, "--terminal").output.isEmpty)
    }

    /// Runs of one name are told apart, and what a file calls its figures does not steer the terminal.
    @Test func namesAreShortAndHarmless() throws {
      let place = Workspace.fresh("names")
      for parent in ["a", "b"] {
        try FileSystem.makeDirectories("\(place)/\(parent)")
        let lines = (0..<3).map { "{\"step\": \($0), \"train/a\\u001b[31mb\": \($0)}\n" }.joined()
        try FileSystem.write(lines, to: "\(place)/\(parent)/m.jsonl")
      }
      let outcome = try hyper("plot", place + "/a/m.jsonl", place + "/b/m.jsonl")
      #expect(outcome.text.contains("1: a/m.jsonl") && outcome.text.contains("2: b/m.jsonl"), "\(outcome.errors)")
      #expect(!outcome.text.contains("\u{1B}") && outcome.text.contains("a\u{FFFD}[31mb"))
    }

    @Test func damagedMetricsAreDrawnWithoutTheDamage() throws {
      let path = Workspace.fresh("damaged") + ".jsonl"
      var bytes = try FileSystem.read(Workspace.model() + "/metrics.jsonl")
      bytes.insert(contentsOf: "nonsense\n".utf8, at: 0)
      bytes.removeLast(20)
      try FileSystem.write(bytes, to: path)
      let outcome = try hyper("plot", path)
      #expect(outcome.status == 0 && outcome.text.contains("Loss"))
      #expect(outcome.errors == "warning: \(path): 1 damaged lines left out, the first is line 1\n")
      try FileSystem.write("nonsense\n", to: path)
      let none = try hyper("plot", path)
      #expect(
        none.status == 1 && none.errors.contains("expected lines of metrics over steps, found 1 lines without them"))
      let key = try hyper("plot", Workspace.model(), "--keys", "bogus")
      #expect(key.status == 1 && key.errors.contains("--keys: expected some of bpb, loss, firing_rate"))
    }

    @Test func powerIsRecordedAndDrawn() throws {
      let logs = try ["", "1000"].map { limit in
        let path = Workspace.fresh("power") + ".jsonl"
        // Twice: a log begins anew.
        for _ in 0..<2 {
          var arguments = [
            "infer", "-m", try Workspace.model(), "-n", "30000", "--ignore-eos", "-s", "1", "--power-log", path,
            "--json",
          ]
          if !limit.isEmpty { arguments += ["--power-limit", limit] }
          let outcome = try HyperProcess(arguments).outcome()
          #expect(try outcome.status == 0 && outcome.json()["generated_tokens"] == 30000, "\(outcome.errors)")
        }
        return path
      }
      let out = Workspace.fresh("power") + ".svg"
      let json = try HyperProcess(["plot", "--power"] + logs + ["--out", out, "--json"]).outcome().json()
      let drawn = try #require(json["power"]?.array)
      #expect(try drawn.map { $0["limit"]?.double } == [nil, 1000] && isPicture(out))
      #expect(drawn.allSatisfy { $0["seconds"]?.double ?? 0 > 0.05 && $0["damaged_lines"] == 0 })
      #expect(try FileSystem.readText(out).contains("Power under a limit (\(drawn[0]["energy_source"]?.string ?? ""))"))
      let wrong = try hyper("plot", "--power", Workspace.model() + "/metrics.jsonl")
      #expect(wrong.status == 1 && wrong.errors.contains("expected a power log"))
    }

    // MARK: inspect

    @Test func aTextIsLookedInto() throws {
      let json = try hyperJSON("inspect", "-m", Workspace.model(), "-p", Self.text)
      let tokens = try #require(json["tokens"]?.array)
      #expect(tokens.compactMap { $0["text"]?.string }.joined() == Self.text)
      let nats = tokens.reduce(0) { $0 + ($1["nats"]?.double ?? .nan) } + (json["end_nats"]?.double ?? .nan)
      #expect(abs(nats - (json["nats"]?.double ?? 0)) < 1e-9 * nats)
      for token in tokens {
        let block = try #require(token["blocks"]?[0])
        #expect(block["gates"]?.array?.count == 3 && block["spikes"]?.array?.count == 48)
        #expect(block["liquid_lambda"]?.array?.count == 16 && block["scan_decay"]?.array?.count == 2)
      }
      // The score of the text as a document of its own; another arithmetic, in which a spike may flip.
      let path = Workspace.fresh("one") + ".txt"
      try FileSystem.write(Self.text, to: path)
      let score = try hyperJSON("eval", "-m", Workspace.model(), "--data", path)
      let (found, expected) = (
        try #require(json["bits_per_byte"]?.double), try #require(score["bits_per_byte"]?.double)
      )
      #expect(abs(found - expected) < 0.01 * expected)
      #expect(score["tokens"]?.int == tokens.count + 1)
    }

    @Test func anyModelIsDrawnAndTold() throws {
      let quantised = Workspace.fresh("q4") + ".hyper"
      #expect(try hyper("quantize", Workspace.model(), quantised, "--type", "q4").status == 0)
      var models = [try Workspace.model(), quantised]
      for branches in ["ssm", "liquid,spiking"] {
        let out = Workspace.fresh("branches")
        let arguments = try Workspace.training(out: out, "--branches", branches, "--num-iterations", "2", "-q")
        #expect(try HyperProcess(arguments).outcome().status == 0)
        models.append(out)
      }
      for (index, model) in models.enumerated() {
        let out = Workspace.fresh("inspect") + ".svg"
        let drawn = try hyper("inspect", "-m", model, "-p", Self.text, "--out", out)
        #expect(try drawn.status == 0 && drawn.output.isEmpty && isPicture(out), "\(drawn.errors)")
        let picture = try FileSystem.readText(out)
        #expect(picture.contains(">Surprise<") && picture.contains(">Spikes<") == (index != 2))
        #expect(picture.contains(">Gates<") == (index != 2))
        let told = try hyper("inspect", "-m", model, "-f", "-", input: Self.text)
        #expect(told.status == 0 && told.text.contains("nats") && told.text.contains("(end)"), "\(told.errors)")
        #expect(told.text.contains("loudest") == (index != 2) && told.text.contains("membrane") == (index != 2))
      }
    }

    // MARK: runs

    /// Numbers that no counter holds are shown all the same.
    @Test func runsOfHugeNumbersAreCompared() throws {
      let runs = try (0..<2).map { _ in
        let run = Workspace.fresh("huge")
        try FileSystem.makeDirectories(run)
        try FileSystem.write("{}", to: run + "/run.json")
        let line: JSON = ["step": 1, "tokens": 1e300, "val/bpb": 1.5]
        try FileSystem.write(line.text() + "\n", to: run + "/metrics.jsonl")
        return run
      }
      let outcome = try hyper("runs", "compare", runs[0], runs[1])
      #expect(outcome.status == 0 && outcome.text.contains("bpb at 1e+300 tokens"), "\(outcome.errors)")
    }

    @Test func whereThereAreNoRunsItSaysHowToMakeOne() throws {
      let place = Workspace.fresh("empty")
      try FileSystem.makeDirectory(place)
      let named = try hyper("runs", place)
      #expect(named.status == 0 && named.errors.contains("no runs below \(place); hyper train --out \(place)/NAME"))
      let launcher = ["/bin/sh", "-c", "cd '\(place)' && exec \"$@\"", "sh"]
      let outcome = try HyperProcess(["runs"], launcher: launcher).outcome()
      #expect(outcome.status == 0 && outcome.errors.contains("no runs below runs; hyper train --out runs/NAME"))
    }

    @Test func runsAreListedAndCompared() throws {
      let place = Workspace.fresh("runs")
      for (name, more) in [("a", ["--learning-rate", "0.004"]), ("deep/b", ["--num-iterations", "3", "-s", "2"])] {
        let arguments = try Workspace.training(
          out: place + "/" + name, "--val", #require(Workspace.validation), "--num-iterations", "6", "--eval-every",
          "3",
          "-q")
        #expect(try HyperProcess(arguments + more).outcome().status == 0)
      }
      try FileSystem.makeDirectory(place + "/no-run")
      let runs = try #require(try hyperJSON("runs", place)["runs"]?.array)
      #expect(Set(runs.compactMap { $0["run"]?.string }) == [place + "/a", place + "/deep/b"])
      let scores = runs.compactMap { $0["val_bpb"]?.double }
      #expect(scores.count == 2 && scores == scores.sorted())
      for run in runs {
        #expect(
          notIntegers(run, "steps", "tokens", "parameters", "best_step") == [] && notNumbers(run, "seconds") == [])
        #expect(run["state"] == "finished" && run["finished"] == true && run["preset"] == .null)
      }
      let table = try hyper("runs", place)
      #expect(table.status == 0 && table.text.split(separator: "\n").count == 3 && table.text.contains("finished"))

      let json = try hyperJSON("runs", "compare", place + "/a", place + "/deep/b")
      let differences = try #require(json["differences"]?.object)
      #expect(differences["learning_rate"]?[0] == 0.004 && differences["num_iterations"] == [6, 3])
      #expect(differences["seed"] == [1, 2] && differences["model.hidden_size"] == nil)
      #expect(json["at_equal_tokens"]?["tokens"]?.double == Double(3 * 8 * 32))
      #expect(json["at_equal_tokens"]?["val_bpb"]?[1] == json["runs"]?[1]?["val_bpb"])
      let text = try hyper("runs", "compare", place + "/a", place + "/deep/b").text
      #expect(text.contains("learning_rate") && text.contains("bpb at 768 tokens"))
      #expect(try hyper("runs", "compare", place + "/a", place + "/no-run").status == 1)
      #expect(try hyper("runs", Workspace.fresh("nowhere")).status == 1)
    }
  }
}
