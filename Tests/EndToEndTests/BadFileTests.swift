import HyperIO
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension EndToEnd {
  /// Files that are not what they must be: status 1 and one line on stderr with what was expected and found.
  @Suite struct BadFileTests {
    private func expectRefusal(
      _ arguments: [String], _ reason: String, environment: [String: String] = [:],
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let outcome = try HyperProcess(arguments, environment: environment).outcome()
      #expect(outcome.status == 1, "\(outcome.errors)", sourceLocation: sourceLocation)
      #expect(outcome.errorLines.count == 1, "\(outcome.errors)", sourceLocation: sourceLocation)
      #expect(outcome.errors.hasPrefix("hyper: "), sourceLocation: sourceLocation)
      #expect(outcome.errors.contains(reason), "\(outcome.errors)", sourceLocation: sourceLocation)
      #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    }

    /// Writes a file and returns its path.
    private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
      let directory = Workspace.fresh("bad")
      try FileSystem.makeDirectory(directory)
      try FileSystem.write(bytes, to: directory + "/" + name)
      return directory + "/" + name
    }

    private func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    // MARK: Models

    @Test(arguments: ["infer -m", "eval --data x.txt -m", "info", "export --out o", "import --out o"])
    func noModel(command: String) throws {
      let arguments = command.split(separator: " ").map(String.init)
      let nowhere = Workspace.path("nowhere")
      try expectRefusal(arguments + [nowhere], "model \(nowhere): expected a run, a checkpoint")
      let text = try file("model.txt", "not a model")
      try expectRefusal(arguments + [text], "expected a .hyper file")
      try expectRefusal(arguments + [FileSystem.parent(of: text)], "found a directory with neither")
    }

    @Test func aRunWithoutACheckpoint() throws {
      let run = Workspace.fresh("empty-run")
      try FileSystem.makeDirectories(run + "/checkpoints")
      try expectRefusal(["infer", "-m", run], "expected a run with a checkpoint, found none yet")
    }

    @Test(arguments: [0, 4, 8, 100, -100, -1]) func weightsCutShort(length: Int) throws {
      let copy = try Workspace.copyOfExport()
      let bytes = try FileSystem.read(copy + "/model.safetensors")
      let kept = length < 0 ? bytes.count + length : length
      try FileSystem.write(Array(bytes.prefix(kept)), to: copy + "/model.safetensors")
      try expectRefusal(["infer", "-m", copy], "model.safetensors")
      try expectRefusal(["import", copy, "--out", Workspace.fresh("out")], "model.safetensors")
    }

    @Test func weightsOfAnotherShape() throws {
      let copy = try Workspace.copyOfExport()
      let text = try FileSystem.readText(copy + "/config.json")
      try FileSystem.write(text.replacing("\"width\": 48", with: "\"width\": 40"), to: copy + "/config.json")
      try expectRefusal(["infer", "-m", copy], "in_proj.weight: expected shape")
      try FileSystem.write(
        text.replacing("\"num_hidden_layers\": 1", with: "\"num_hidden_layers\": 2"), to: copy + "/config.json")
      try expectRefusal(["infer", "-m", copy], "blocks.1.")
      try FileSystem.write(
        text.replacing("\"vocab_size\": 300", with: "\"vocab_size\": 301"), to: copy + "/config.json")
      try expectRefusal(["infer", "-m", copy], "expected the configuration's 301 tokens, found 300")
      try FileSystem.write("{", to: copy + "/config.json")
      try expectRefusal(["info", copy], "config.json")
    }

    @Test func filesThatAreMissing() throws {
      for name in ["config.json", "tokenizer.json"] {
        let copy = try Workspace.copyOfExport()
        try FileSystem.removeFile(copy + "/" + name)
        try expectRefusal(["infer", "-m", copy], "expected a file \(name), found none")
      }
    }

    @Test func weightsThatAreNoNumbers() throws {
      let copy = try Workspace.copyOfExport()
      var bytes = try FileSystem.read(copy + "/model.safetensors")
      bytes.replaceSubrange((bytes.count - 4)..., with: [0, 0, 0xC0, 0x7F])
      try FileSystem.write(bytes, to: copy + "/model.safetensors")
      try expectRefusal(["infer", "-m", copy, "--check-tensors"], "expected finite numbers, found nan")
      try expectRefusal(["import", copy, "--out", Workspace.fresh("out")], "expected finite numbers, found nan")
    }

    @Test func aDamagedCheckpoint() throws {
      let run = Workspace.fresh("damaged")
      let trained = try HyperProcess(Workspace.training(out: run, "--num-iterations", "2", "-q")).outcome()
      #expect(trained.status == 0, "\(trained.errors)")
      let path = run + "/checkpoints/step-000002/model.safetensors"
      var bytes = try FileSystem.read(path)
      bytes[bytes.count / 2] ^= 1
      try FileSystem.write(bytes, to: path)
      let outcome = try HyperProcess(["infer", "-m", run]).outcome()
      #expect(outcome.status == 1 && outcome.errorLines.count == 2, "a warning, then the error")
      #expect(outcome.errorLines.first?.hasPrefix("warning: checkpoint of step 2 is damaged") == true)
      #expect(outcome.errorLines.last?.contains("expected a whole checkpoint, found 1, all damaged") == true)
      try expectRefusal(["infer", "-m", FileSystem.parent(of: path)], "expected SHA-256")
    }

    // MARK: Text

    @Test func dataThatIsNoText() throws {
      let cases: [(path: String, reason: String)] = [
        (Workspace.path("nowhere.txt"), "No such file"),
        (try file("a.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 1]), "line 1: expected UTF-8 text, found a zero byte"),
        (try file("b.txt", Array("good\n".utf8) + [0xFF, 0xFE]), "line 2: expected UTF-8 text, found the byte 0xFF"),
        (try file("c.csv", "a,b"), "expected a .txt or .jsonl file"),
        (try file("d.jsonl", "{\"text\": \"a\"}\n{\"text\": 1}\n"), "line 2: text: expected a string"),
        (try file("e.jsonl", "{\"text\": \"a\""), "line 1"), (try file("f.jsonl", "{}"), "line 1: expected \"text\""),
        (try file("g.txt.zst", "not compressed"), "g.txt.zst"), (Workspace.directory, "found a directory"),
      ]
      for (path, reason) in cases {
        try expectRefusal(["train", "--data", path, "--vocab-size", "300", "--out", Workspace.fresh("run")], reason)
        try expectRefusal(["data", "prepare", path, "--vocab-size", "300", "--out", Workspace.fresh("out")], reason)
        try expectRefusal(["eval", "-m", Workspace.model(), "--data", path], reason)
      }
      let empty = try file("empty.txt", "\n<|endoftext|>\n")
      try expectRefusal(
        ["train", "--data", empty, "--vocab-size", "300", "--out", Workspace.fresh("run")],
        "expected at least one document, found none")
    }

    @Test func promptsThatAreNoText() throws {
      let binary = try file("prompt", [0xC3, 0x28])
      try expectRefusal(["infer", "-m", Workspace.model(), "-f", binary], "expected UTF-8")
      try expectRefusal(["infer", "-m", Workspace.model(), "-f", Workspace.path("nowhere")], "No such file")
      let outcome = try HyperProcess(["infer", "-m", Workspace.model(), "-f", "-"], input: [0xC3, 0x28]).outcome()
      #expect(outcome.status == 1)
      #expect(outcome.errors == "hyper: stdin: expected UTF-8 text, found other bytes\n")
    }

    // MARK: Settings and places

    @Test func settingsThatAreWrong() throws {
      let out = Workspace.fresh("run")
      let cases: [(text: String, reason: String)] = [
        ("a = ", "settings.toml: line 2: expected a value, found the end"), ("learning_rat = 1", "found learning_rat"),
        ("threads = \"two\"", "threads: expected an integer from 1 to 1024, found the string \"two\""),
        ("seed = -1", "seed: expected an integer"), ("preset = \"bogus\"", "preset: expected tiny, small, base, large"),
        ("total_batch_size = 5", "expected a multiple of device_batch_size * sequence_length"),
        ("max_tokens = 5\nmax_minutes = 5", "expected one of num_iterations, max_tokens, max_minutes"),
        ("[model]\nhidden = 5", "found hidden"), ("[model]\nhidden_size = 0", "hidden_size: expected"),
        ("[model.ssm]\nhead_dim = 7", "ssm.head_dim: expected a divisor"), ("branches = \"\"", "expected some of"),
      ]
      let stories = try #require(Workspace.stories)
      for (text, reason) in cases {
        let settings = try file("settings.toml", "vocab_size = 300\n" + text)
        try expectRefusal(["train", "--config", settings, "--data", stories, "--out", out], reason)
      }
      try expectRefusal(["train", "--config", Workspace.path("nowhere.toml"), "--out", out], "No such file")
      let huge = ["--preset", "large", "--sequence-length", "1048576", "--device-batch-size", "16"]
      try expectRefusal(
        ["train", "--data", stories, "--vocab-size", "300", "--out", Workspace.fresh("run")] + huge,
        "expected a run that fits into the ")
      #expect(!FileSystem.exists(out), "nothing is made for settings that are wrong")
    }

    @Test func placesThatAreTaken() throws {
      let run = try Workspace.model()
      try expectRefusal(Workspace.training(out: run), "or --resume to go on, found checkpoints of a run")
      try expectRefusal(
        Workspace.training(out: file("out", "a file")), "expected a directory for the run, found a file")
      // Nothing is tokenised for a validation text that is not there.
      let cache = Workspace.fresh("cache")
      try expectRefusal(
        Workspace.training(out: Workspace.fresh("run"), "--val", Workspace.path("none.txt")),
        "expected text to validate on", environment: ["HYPER_CACHE": cache])
      #expect(!FileSystem.exists(cache))
      try expectRefusal(["export", run, "--out", run], "expected a new or empty directory")
      let stories = try #require(Workspace.stories)
      try expectRefusal(
        ["data", "prepare", stories, "--vocab-size", "300", "--out", run], "expected an empty directory")
    }

    @Test func aResumedRunStaysItself() throws {
      let run = try Workspace.model()
      let changes = [
        ("--seed", "5"), ("--device-batch-size", "4"), ("--sampling", "windows"), ("--branches", "ssm"),
        ("--vocab-size", "400"), ("--preset", "small"), ("--data", try file("other.txt", "Another story.\n")),
      ]
      for (flag, value) in changes {
        try expectRefusal(["train", "--resume", "--out", run, flag, value], "--resume: ")
      }
      try expectRefusal(["train", "--resume", "--out", Workspace.path("no-run")], "expected a run to go on with")
    }

    /// The same tokens with other targets are other text.
    @Test func aResumedRunKeepsItsTargets() throws {
      let (problems, packed) = (Workspace.fresh("problems") + ".jsonl", Workspace.fresh("packed"))
      #expect(try hyper("data", "synth", "--kind", "problems", "--documents", "40", "--out", problems).status == 0)
      func prepare(_ more: String...) throws {
        let arguments = ["data", "prepare", problems, "--tokenizer", try Workspace.model(), "--out", packed] + more
        #expect(try HyperProcess(arguments).outcome().status == 0)
      }
      try prepare("--mask-prompts")
      let run = Workspace.fresh("run")
      let train = [
        "train", "--config", try #require(Workspace.configuration), "--tokenizer", try Workspace.model(), "--data",
        packed,
        "--out", run, "--num-iterations", "2", "-q",
      ]
      #expect(try HyperProcess(train).outcome().status == 0)
      #expect(try HyperProcess(train + ["--resume"]).outcome().status == 0)
      try prepare()
      try expectRefusal(train + ["--resume"], "expected the run's own targets")
    }

    @Test func devicesAreNotReplaced() throws {
      let link = Workspace.fresh("null")
      #expect(symlink("/dev/null", link) == 0)
      let problems = Workspace.fresh("problems") + ".jsonl"
      #expect(try hyper("data", "synth", "--kind", "problems", "--documents", "3", "--out", problems).status == 0)
      let reason = "expected a file to write, found a device or pipe"
      try expectRefusal(["data", "name", problems, "--out", link], reason)
      try expectRefusal(["infer", "-m", Workspace.model(), "-n", "1", "--power-log", link], reason)
      let itself = FileSystem.parent(of: problems) + "/./" + FileSystem.name(of: problems)
      try expectRefusal(["data", "name", problems, "--out", itself], "expected another file than those that are read")
    }

    /// What is read, or is not of the kind that is written, is not replaced.
    @Test func logsReplaceLogsOnly() throws {
      let model = Workspace.fresh("model") + ".hyper"
      #expect(try hyper("export", Workspace.model(), "--format", "hyper", "--out", model).status == 0)
      let records = try file("records.jsonl", "{\"question\": \"How many?\", \"answer\": \"#### 2\"}\n")
      let before = try FileSystem.read(model)
      let eval = ["eval", "-m", model, "--task", "gsm8k", "--data", records, "-n", "1"]
      try expectRefusal(["infer", "-m", model, "-n", "1", "--power-log", model], "or an earlier log to replace")
      try expectRefusal(eval + ["--log-samples", records], "expected another file than those that are read")
      for other in [model, records, FileSystem.parent(of: records), try Workspace.model() + "/run.json"] {
        try expectRefusal(eval + ["--output-path", other], other)
      }
      let code = try file("code.jsonl", "{\"task_id\": \"a\", \"prompt\": \"\", \"canonical_solution\": \"\"}\n")
      let copy = try file("copy.jsonl", FileSystem.read(code))
      for log in [code, copy] {
        let reference = ["eval", "--task", "humaneval", "--data", code, "--reference", "--allow-code-execution"]
        let outcome = try HyperProcess(reference + ["--log-samples", log]).outcome()
        #expect(try outcome.status == 1 && !FileSystem.read(log).isEmpty)
      }
      #expect(try FileSystem.read(model) == before)
      let log = Workspace.fresh("made") + "/samples.jsonl"
      for _ in 0..<2 { #expect(try HyperProcess(eval + ["--log-samples", log]).outcome().status == 0) }
      #expect(try FileSystem.readText(log).split(separator: "\n").count == 1)
    }

    /// What publishes a model or a figure of it reads its checksums.
    @Test(arguments: [["export", "--format", "hyper", "--out", "o.hyper"], ["eval", "--data"]])
    func damagedModelsArePassedOnByNobody(command: [String]) throws {
      let model = Workspace.fresh("damaged") + ".hyper"
      #expect(try hyper("export", Workspace.model(), "--format", "hyper", "--out", model).status == 0)
      var bytes = try FileSystem.read(model)
      bytes[bytes.count - 1000] ^= 0x10
      try FileSystem.write(bytes, to: model)
      let rest = command[0] == "eval" ? [try #require(Workspace.validation), "-m", model] : [model]
      try expectRefusal(command + rest, "damaged")
      if command[0] == "eval" {
        let together = ["eval", "-m", try Workspace.model(), "--task", "problems", "--count", "1", "--ensemble", model]
        try expectRefusal(together, "damaged")
      }
    }

    @Test func damagedTextIsNotTrainedOn() throws {
      let (stories, packed) = (try #require(Workspace.validation), Workspace.fresh("packed"))
      let arguments = ["data", "prepare", stories, "--tokenizer", try Workspace.model(), "--out", packed]
      #expect(try HyperProcess(arguments).outcome().status == 0)
      let file = packed + "/tokens.bin"
      var bytes = try FileSystem.read(file)
      bytes[100] ^= 1
      try FileSystem.write(bytes, to: file)
      let settings = try #require(Workspace.configuration)
      let train = [
        "train", "--config", settings, "--tokenizer", try Workspace.model(), "--out", Workspace.fresh("run"),
      ]
      for data in [["--data", packed], ["--data", stories, "--val", packed]] {
        try expectRefusal(train + data, "tokens.bin: expected SHA-256")
      }
    }

    /// Bits per byte are of all of a text.
    @Test func maskedTextIsNotScored() throws {
      let (problems, packed) = (Workspace.fresh("problems") + ".jsonl", Workspace.fresh("packed"))
      #expect(try hyper("data", "synth", "--kind", "problems", "--documents", "3", "--out", problems).status == 0)
      let arguments = [problems, "--tokenizer", try Workspace.model(), "--mask-prompts", "--out", packed]
      #expect(try HyperProcess(["data", "prepare"] + arguments).outcome().status == 0)
      try expectRefusal(
        ["eval", "-m", Workspace.model(), "--task", "bpb", "--data", packed],
        "expected text whose every token is a target")
      let evolve = ["evolve", try Workspace.model(), "--target", "bits", "--out", Workspace.fresh("bits")]
      try expectRefusal(evolve + ["--data", packed], "expected text whose every token is a target")
      try expectRefusal(
        ["data", "prepare", packed, "--out", Workspace.fresh("again")],
        "expected text files, found a directory that is prepared already")
    }

    @Test func environmentVariables() throws {
      let model = try Workspace.model()
      try expectRefusal(
        ["infer", "-m", model], "HYPER_ISA: expected scalar|avx2|avx512, found bogus",
        environment: ["HYPER_ISA": "bogus"])
      // A mirror is as good as its flag, and gives way to it.
      let wrong = try hyper("infer", "-m", model, environment: ["HYPER_ARG_THREADS": "0"])
      #expect(wrong.status == 64 && wrong.errors.contains("--threads: expected 1...1024, found 0"))
      let mirrors = ["HYPER_ARG_MODEL": model, "HYPER_ARG_N_PREDICT": "3", "HYPER_ARG_TEMP": "0"]
      let mirrored = try hyper("infer", "--json", environment: mirrors)
      let given = try hyper("infer", "--json", "-m", model, "-n", "3", "--temp", "0")
      #expect(mirrored.status == 0 && given.status == 0)
      #expect(try mirrored.json()["text"] == given.json()["text"])
      // The command's own arguments may end with a terminator.
      let terminated = try hyper("infer", "--json", "--", environment: mirrors)
      #expect(try terminated.status == 0 && terminated.json()["text"] == given.json()["text"])
      for (name, value, reason) in [
        ("GATE_CUTOFF", "3", "--gate-cutoff: expected 0...2, found 3.0"),
        ("ABSTAIN_BELOW", "2", "--abstain-below: expected"), ("ENSEMBLE_NOISE", "1", "--ensemble-noise: expected"),
      ] {
        let outcome = try hyper("infer", "-m", model, environment: ["HYPER_ARG_" + name: value])
        #expect(outcome.status == 64 && outcome.errors.contains(reason), "\(outcome.errors)")
      }
      let last = String(try #require(try given.json()["text"]?.string?.last))
      let stopped = try hyper("infer", "--json", environment: mirrors.merging(["HYPER_ARG_STOP": last]) { $1 })
      #expect(try stopped.json()["finish_reason"] == "stop")
      // A flag displaces the mirrors of those that it excludes.
      let prompt = Workspace.fresh("prompt")
      try FileSystem.write("Once", to: prompt)
      let fromFile = try hyper(
        "infer", "--json", "-f", prompt, environment: mirrors.merging(["HYPER_ARG_PROMPT": "Twice"]) { $1 })
      let alone = try hyper("infer", "--json", "-f", prompt, environment: mirrors)
      #expect(try alone.status == 0 && fromFile.json()["text"] == alone.json()["text"])
      let noise = ["HYPER_ARG_ENSEMBLE_NOISE": "2", "HYPER_ARG_NOISE_SCALE": "0.1"]
      let ensemble = try hyper(
        "infer", "--json", "--ensemble", model, environment: mirrors.merging(noise) { $1 })
      #expect(ensemble.status == 0, "\(ensemble.errors)")
      let overruled = try hyper("infer", "--json", "-n", "2", environment: mirrors)
      #expect(try overruled.json()["generated_tokens"]?.int == 2)
    }

    /// Without a network: no crash, and what to do instead.
    @Test func downloadsWithoutANetwork() throws {
      let outcome = try hyper(
        "data", "get", "gsm8k", "--out", Workspace.fresh("get"),
        environment: ["https_proxy": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9"])
      #expect(outcome.status == 1)
      let last = try #require(outcome.errorLines.last)
      #expect(last.hasPrefix("hyper: ") && (last.contains("offline, use `hyper data synth`") || last.contains("curl")))
    }
  }
}
