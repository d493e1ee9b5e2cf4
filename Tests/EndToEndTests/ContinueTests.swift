import HyperIO
import Testing

extension EndToEnd {
  /// A new run from an existing model, and one that is to be quantised.
  @Suite struct ContinueTests {
    private func from(_ model: String, steps: Int = 8, out: String, _ more: String...) throws -> HyperProcess.Outcome {
      try HyperProcess(
        [
          "train", "--from", model, "--data", #require(Workspace.stories), "--val", #require(Workspace.validation),
          "--device-batch-size", "8", "--sequence-length", "32", "--num-iterations", "\(steps)", "--sample-every", "0",
          "-t",
          "1", "--json", "--out", out,
        ] + more
      ).outcome()
    }

    @Test func aRunGoesOnFromAnother() throws {
      let (copy, run) = (try Workspace.copyOfExport(), Run(path: Workspace.fresh("run")))
      let settings = copy + "/generation_config.json"
      var generation = try #require(try FileSystem.readJSON(settings).object)
      generation["temperature"] = 0.25
      try FileSystem.write(JSON.object(generation).encoded(.pretty), to: settings)
      let outcome = try from(copy, out: run.path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let summary = try #require(Workspace.run).summary
      #expect(try outcome.json()["parameters"] == summary["parameters"] && outcome.json()["steps"] == 8)
      // Its first score is the other's, up to the order of sums.
      let first = try #require(try run.metrics().first)
      let (found, expected) = (try #require(first["val/bpb"]?.double), try #require(summary["val_bpb"]?.double))
      #expect(first["step"] == 0 && abs(found - expected) < 1e-4 * expected)
      let origin = try #require(try FileSystem.readJSON(run.path + "/run.json")["from"])
      #expect(origin["path"] == .string(copy) && origin["weights_sha256"]?.string?.count == 64)

      // Without the other model it goes on, and still says where it came from.
      try FileSystem.removeTree(copy)
      let further = try hyperJSON("train", "--resume", "--out", run.path, "--num-iterations", "10", "-q")
      #expect(further["steps"] == 10)
      #expect(try FileSystem.readJSON(run.path + "/run.json")["from"] == origin)
      // It is sampled as the other was meant to be.
      for checkpoint in run.checkpoints {
        let path = "\(run.path)/checkpoints/\(checkpoint)/generation_config.json"
        #expect(try FileSystem.readJSON(path)["temperature"] == 0.25)
      }
    }

    /// The command that began a run goes on with it, from whichever directory its paths are named.
    @Test func theSameCommandResumes() throws {
      let run = Run(path: Workspace.fresh("run"))
      let model = try Workspace.model()
      let another = FileSystem.parent(of: model) + "/./" + FileSystem.name(of: model)
      #expect(try from(model, steps: 2, out: run.path).status == 0)
      let again = try from(another, steps: 4, out: run.path, "--resume")
      #expect(try again.status == 0 && again.json()["steps"] == 4, "\(again.errors)")
    }

    /// Killed before it had its first checkpoint, a run still begins with the other's weights.
    @Test func firstWeightsThatAreMissingAreTakenAgain() throws {
      let (whole, killed) = (Run(path: Workspace.fresh("run")), Run(path: Workspace.fresh("run")))
      for run in [whole, killed] { #expect(try from(Workspace.model(), steps: 2, out: run.path).status == 0) }
      try FileSystem.removeTree(killed.path + "/checkpoints")
      for name in ["best", "metrics.jsonl"] { try FileSystem.removeFile(killed.path + "/" + name) }
      let outcome = try hyper("train", "--resume", "--out", killed.path, "-q")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try killed.endsAs(whole))
    }

    /// A run means its best checkpoint; one of its checkpoints means that one.
    @Test func aCheckpointIsNamed() throws {
      let model = try Workspace.model()
      let (run, checkpoint) = (Run(path: Workspace.fresh("run")), Run(path: Workspace.fresh("run")))
      #expect(try from(model, steps: 1, out: run.path).status == 0)
      let newest = "\(model)/checkpoints/\(try #require(Run(path: model).checkpoints.last))"
      #expect(try from(newest, steps: 1, out: checkpoint.path).status == 0)
      #expect(try run.endsAs(checkpoint))
    }

    /// What is validated is what `hyper quantize` makes of it.
    @Test func trainedToBeQuantised() throws {
      let run = Workspace.fresh("run")
      let outcome = try from(try Workspace.model(), out: run, "--qat", "--qat-start", "0.5", "--qat-group", "32")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let (file, validation) = (Workspace.fresh("model") + ".hyper", try #require(Workspace.validation))
      let newest = "\(run)/checkpoints/\(try #require(Run(path: run).checkpoints.last))"
      let quantised = try hyperJSON("quantize", newest, file, "--data", validation, "-t", "1")
      #expect(try quantised["bpb_after"] == outcome.json()["val_bpb"])
      #expect(quantised["bpb_after"] != quantised["bpb_before"])
      // A checkpoint knows its run from inside too; a model that lies somewhere below a run is not of it.
      let inside = try HyperProcess(
        ["quantize", FileSystem.name(of: newest), file, "--dry-run", "--json"],
        launcher: ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", FileSystem.parent(of: newest)]
      ).outcome().json()
      #expect(inside["blocks"] == quantised["blocks"] && quantised["blocks"]?.string?.contains("32") == true)
      try FileSystem.makeDirectory(run + "/exports")
      _ = try hyperJSON("export", run, "--out", run + "/exports/model")
      let below = try hyperJSON("quantize", run + "/exports/model", file, "--dry-run")
      #expect(below["blocks"] != quantised["blocks"] && below["blocks"] != nil)
      let again = try from(file, out: Workspace.fresh("run"))
      #expect(again.status == 1 && again.errors.contains("expected a model in fp32, found one that is quantised"))
    }
  }
}
