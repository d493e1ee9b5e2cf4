import HyperIO
import Testing

extension EndToEnd {
  /// From no data to a model that others can read, with the JSON keys that scripts depend on.
  @Suite struct PipelineTests {
    @Test func syntheticDataDependsOnTheSeedAlone() throws {
      func synth(_ kind: String, _ seed: Int, _ count: Int) throws -> String {
        let outcome = try hyper("data", "synth", "--kind", kind, "--documents", "\(count)", "--seed", "\(seed)")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        return outcome.text
      }
      for kind in ["stories", "problems"] {
        let five = try synth(kind, 1, 5)
        #expect(try five == synth(kind, 1, 5) && five != synth(kind, 2, 5) && synth(kind, 1, 3).count > 20)
        #expect(try five.hasPrefix(synth(kind, 1, 3)), "a document depends on the seed and its number")
      }
      #expect(try synth("stories", 1, 5).split(separator: "\n").count { $0 == "<|endoftext|>" } == 5)
      #expect(try synth("stories", 1, 0).isEmpty)
      let out = Workspace.fresh("synth") + ".jsonl"
      let json = try hyperJSON("data", "synth", "--kind", "problems", "--documents", "4", "--seed", "1", "--out", out)
      let problems = try FileSystem.read(out)
      #expect(json["documents"] == 4 && json["bytes"]?.int == problems.count)
      for line in problems.split(separator: UInt8(ascii: "\n")) {
        let problem = try JSON(parsing: Array(line), source: "problem")
        #expect(problem["question"]?.string?.isEmpty == false && problem["answer"]?.string?.isEmpty == false)
      }
    }

    @Test func preparedDataTrainsTheSameModel() throws {
      let (stories, prepared) = (try #require(Workspace.stories), Workspace.fresh("prepared"))
      let json = try hyperJSON("data", "prepare", stories, "--vocab-size", "300", "--out", prepared)
      #expect(json["documents"] == 200 && json["vocab_size"] == 300)
      let (bytes, tokens) = (try #require(json["bytes"]?.int), try #require(json["tokens"]?.int))
      let perToken = try #require(json["bytes_per_token"]?.double)
      #expect(tokens > 1000 && abs(perToken - Double(bytes) / Double(tokens)) < 1e-9)

      let again = try hyperJSON(
        "data", "prepare", stories, "--tokenizer", prepared, "--out", Workspace.fresh("again"))
      #expect(again == json)

      let (files, directory) = (Run(path: Workspace.fresh("files")), Run(path: Workspace.fresh("directory")))
      for (run, data) in [(files, stories), (directory, prepared)] {
        let outcome = try HyperProcess([
          "train", "--config", #require(Workspace.configuration), "--data", data, "--num-iterations", "5", "-q",
          "--out",
          run.path,
        ]).outcome()
        #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty)
      }
      #expect(try files.endsAs(directory))
    }

    @Test func trainingSaysWhatItDid() throws {
      let (path, json) = try #require(Workspace.run)
      #expect(json["steps"] == 240 && json["tokens"] == .integer(240 * 8 * 32) && json["model"] == .string(path))
      #expect(notIntegers(json, "steps", "tokens", "parameters", "peak_rss_bytes") == [])
      #expect(notNumbers(json, "seconds", "tokens_per_second", "train_loss", "val_loss", "val_bpb") == [])
      let loss = try #require(json["train_loss"]?.double)
      #expect(loss < 4.5, "well below the ln 300 = 5.7 of an untrained model")

      let run = Run(path: path)
      #expect(try run.steps(with: "train/loss") == Array(1...240))
      for line in try run.metrics() where line["train/loss"] != nil {
        #expect(
          notNumbers(
            line, "step", "train/loss", "train/lr", "train/grad_norm", "train/tok_per_sec", "total_training_time")
            == [])
      }
      for line in try run.metrics() where line["train/loss"] == nil {
        #expect(notNumbers(line, "step", "val/loss", "val/bpb", "total_training_time") == [])
      }
      #expect(try run.steps(with: "val/bpb") == [240])
    }

    @Test func everyTermOfTheLossIsTold() throws {
      let run = Run(path: Workspace.fresh("objective"))
      let json = try HyperProcess(
        Workspace.training(
          out: run.path, "--num-iterations", "4", "--energy-weight", "1", "--sparsity-weight", "0.1", "--target-rate",
          "0.05", "--consistency-weight", "1", "--spike-anneal", "0.5", "--json", "-q")
      ).outcome().json()
      #expect(notNumbers(json, "loss_energy", "loss_sparsity", "loss_consistency", "firing_rate") == [])
      #expect(notIntegers(json, "dead_neurons", "saturated_neurons") == [])
      let terms = ["energy", "sparsity", "consistency", "total"].map { "train/loss_" + $0 }
      for line in try run.metrics() {
        for term in terms + ["train/spike_softness"] { #expect(notNumbers(line, term) == []) }
      }
      let score = try hyperJSON("eval", "-m", run.path, "--data", #require(Workspace.stories))
      let (rate, bytes) = (try #require(score["firing_rate"]?.double), try #require(score["bytes_per_token"]?.double))
      #expect(rate > 0 && rate < 1 && bytes > 1000)
    }

    @Test func withoutValidationItsKeysAreNull() throws {
      let json = try HyperProcess(
        Workspace.training(out: Workspace.fresh("run"), "--num-iterations", "1", "--json", "-q")
      ).outcome().json()
      #expect(json["val_loss"] == .null && json["val_bpb"] == .null)
    }

    @Test func flagsWinOverTheFileAndTheResolvedSettingsAreKept() throws {
      let run = Workspace.fresh("run")
      let outcome = try HyperProcess(
        Workspace.training(
          out: run, "--max-tokens", "1000", "--learning-rate", "0.0123", "--branches", "ssm,spiking", "-t", "2", "-s",
          "9")
      ).outcome()
      #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.errors)")
      #expect(outcome.errors.contains("step 00004/00004 (100.00%) | loss: "))
      let resolved = try #require(try FileSystem.readJSON(run + "/run.json")["resolved"])
      #expect(resolved["max_tokens"] == 1000 && resolved["num_iterations"] == nil)
      #expect(resolved["learning_rate"] == 0.0123 && resolved["threads"] == 2 && resolved["seed"] == 9)
      #expect(resolved["device_batch_size"] == 8 && resolved["warmup_steps"] == 5, "the file's")
      #expect(resolved["weight_decay"] == 0.1 && resolved["beta2"] == 0.95, "the preset's")
      let model = try #require(resolved["model"])
      #expect(model["hidden_size"] == 32 && model["vocab_size"] == 300 && model["liquid"] == nil)
      #expect(model["spiking"]?["width"] == 48 && model["ssm"]?["width"] == 32)
      // They make the same run again.
      #expect(try FileSystem.readJSON(run + "/checkpoints/step-000004/config.json") == model)
    }

    /// Flags that say nothing but how far, over a run that is finished.
    @Test func aFinishedRunGoesOnWithItsOwnSettings() throws {
      let run = Run(path: Workspace.fresh("run"))
      let begin = try HyperProcess(
        Workspace.training(out: run.path, "--num-iterations", "4", "--weight-decay", "0.3", "-q", "-s", "7")
      ).outcome()
      #expect(begin.status == 0, "\(begin.errors)")
      let again = try hyper("train", "--resume", "--out", run.path)
      #expect(again.status == 0 && again.errors.contains("the run is finished"))
      let further = try hyperJSON("train", "--resume", "--out", run.path, "--num-iterations", "6", "-q")
      #expect(further["steps"] == 6)
      let resolved = try #require(try FileSystem.readJSON(run.path + "/run.json")["resolved"])
      #expect(resolved["weight_decay"] == 0.3 && resolved["seed"] == 7 && resolved["num_iterations"] == 6)
      #expect(try run.steps(with: "train/loss") == Array(1...6))
    }

    /// Asked for once, it stays so when the run goes on; the weights are those of a run that keeps what it computes.
    @Test func activationsThatAreComputedAgainGiveTheSameWeights() throws {
      let (kept, again) = (Run(path: Workspace.fresh("run")), Run(path: Workspace.fresh("run")))
      for (run, flags) in [(kept, []), (again, ["--gradient-checkpointing"])] as [(Run, [String])] {
        let begin = try HyperProcess(
          Workspace.training(out: run.path, "--num-iterations", "4", "-q") + flags
        ).outcome()
        #expect(begin.status == 0, "\(begin.errors)")
        _ = try hyperJSON("train", "--resume", "--out", run.path, "--num-iterations", "6", "-q")
      }
      #expect(try again.newestStep == 6 && again.endsAs(kept))
      for (run, expected) in [(kept, nil), (again, true)] as [(Run, JSON?)] {
        let record = try FileSystem.readJSON(run.path + "/run.json")
        #expect(record["resolved"]?["gradient_checkpointing"] == expected)
        #expect(record["settings"]?["gradient_checkpointing"] == expected)
      }
    }

    @Test func evaluationAgreesWithTraining() throws {
      let (path, summary) = try #require(Workspace.run)
      let validation = try #require(Workspace.validation)
      let json = try hyperJSON("eval", "-m", path, "--task", "bpb", "--data", validation)
      #expect(notNumbers(json, "bits_per_byte", "loss") == [] && notIntegers(json, "tokens", "bytes") == [])
      let (found, expected) = (try #require(json["bits_per_byte"]?.double), try #require(summary["val_bpb"]?.double))
      #expect(abs(found - expected) < 1e-4 * expected, "other threads, hence rounding")
      let text = try FileSystem.readText(validation)
      let separators = text.split(separator: "\n").count { $0 == "<|endoftext|>" }
      #expect(json["bytes"]?.int == text.utf8.count - separators * "\n<|endoftext|>\n".utf8.count)
    }

    @Test func infoCountsEveryParameter() throws {
      let json = try hyperJSON("info", Workspace.model())
      let components = try #require(json["by_component"]?.object)
      let parameters = try #require(json["parameters"]?.int)
      #expect(components.reduce(0) { $0 + ($1.value.int ?? 0) } == parameters)
      #expect(Set(components.keys) == ["spiking", "ssm", "liquid", "fusion"])
      #expect(json["vocab_size"] == 300 && json["config"]?["hidden_size"] == 32)
      #expect(parameters == Workspace.run?.summary["parameters"]?.int)
      #expect(notNumbers(try #require(json["training"]), "steps", "tokens", "seconds", "train_loss", "val_bpb") == [])
      #expect(json["training"]?["val_bpb"] == Workspace.run?.summary["val_bpb"])
      #expect(try hyperJSON("info", "--preset", "large")["training"] == .null)
      let file = Workspace.fresh("model.hyper")
      #expect(try hyper("quantize", Workspace.model(), file).status == 0)
      #expect(try hyperJSON("info", file)["training"] == json["training"])
      #expect(try hyperJSON("info")["training"]?["steps"]?.int ?? 0 > 0, "the shipped model")
      let text = try hyper("info", Workspace.model())
      #expect(text.status == 0 && text.text.contains("state space"))
    }

    @Test func anExportedModelComesBackByteForByte() throws {
      let (exported, back) = (Workspace.fresh("export"), Workspace.fresh("import"))
      let json = try hyperJSON("export", Workspace.model(), "--format", "safetensors", "--out", exported)
      #expect(notIntegers(json, "bytes", "tensors") == [])
      #expect(
        try FileSystem.list(exported).starts(with: ["config.json", "generation_config.json", "model.safetensors"]))
      #expect(FileSystem.exists(exported + "/tokenizer.json"))
      #expect(try FileSystem.readJSON(exported + "/config.json")["model_type"] == "hyper")
      #expect(try FileSystem.readJSON(exported + "/tokenizer.json")["model"]?["type"] == "BPE")
      #expect(try hyperJSON("import", exported, "--out", back) == json)
      for name in try FileSystem.list(exported) {
        #expect(try FileSystem.read(exported + "/" + name) == FileSystem.read(back + "/" + name), "\(name)")
      }
      #expect(
        try FileSystem.read(exported + "/model.safetensors") == Run(path: Workspace.model()).newest("model.safetensors")
      )
      // It writes the same text, too.
      func text(_ model: String) throws -> JSON? {
        try hyperJSON("infer", "-m", model, "-p", "One day", "-n", "20", "--temp", "0")["text"]
      }
      #expect(try text(back) == text(Workspace.model()))
    }

    @Test func anExportedFileHasEveryValue() throws {
      let file = Workspace.fresh("export") + ".hyper"
      let json = try hyperJSON("export", Workspace.model(), "--format", "hyper", "--out", file)
      #expect(try json["bytes"]?.int == FileSystem.read(file).count)
      let back = Workspace.fresh("back")
      #expect(try json["tensors"] == hyperJSON("export", file, "--out", back)["tensors"])
      #expect(
        try FileSystem.read(back + "/model.safetensors") == Run(path: Workspace.model()).newest("model.safetensors"))
    }

    /// An earlier file is replaced and that is said; what no `hyper` wrote, and the model itself, are left alone.
    @Test func whatIsReplacedIsTold() throws {
      let file = Workspace.fresh("small") + ".hyper"
      func quantize(_ model: String, _ type: String, to out: String) throws -> HyperProcess.Outcome {
        try hyper("quantize", model, out, "--type", type)
      }
      #expect(try quantize(Workspace.model(), "q8", to: file).errors.isEmpty)
      let first = try FileSystem.read(file)
      let again = try quantize(Workspace.model(), "q4", to: file)
      #expect(again.status == 0 && again.errors == "warning: \(file): the model that is there will be replaced\n")
      #expect(try FileSystem.read(file) != first)
      let whole = Workspace.fresh("whole") + ".hyper"
      #expect(try hyper("export", Workspace.model(), "--format", "hyper", "--out", whole).status == 0)
      let itself = try quantize(whole, "q4", to: whole)
      #expect(itself.status == 1 && itself.errors.contains("expected another path than the model's"))
      let notes = Workspace.fresh("notes")
      try FileSystem.write("Notes.", to: notes)
      let other = try quantize(Workspace.model(), "q4", to: notes)
      #expect(other.status == 1 && other.errors.contains("expected a new path, or a .hyper file to replace"))
      #expect(try FileSystem.readText(notes) == "Notes.")

      let (stories, prepared) = (try #require(Workspace.validation), Workspace.fresh("prepared"))
      for isThere in [false, true] {
        let outcome = try hyper("data", "prepare", stories, "--vocab-size", "300", "--out", prepared)
        #expect(outcome.status == 0)
        #expect(
          outcome.errors.contains("\(prepared): the prepared data that is there will be replaced") == isThere)
      }
    }

    /// What was asked for and could not be written is a failure.
    @Test(.enabled(if: FileSystem.exists("/dev/full"))) func aFullDiskUnderStdoutIsAFailure() throws {
      let outcome = try HyperProcess(["data", "synth", "--documents", "3"], output: "/dev/full").outcome()
      #expect(outcome.status == 1)
      #expect(outcome.errors == "hyper: write stdout: No space left on device\n")
    }
  }
}
