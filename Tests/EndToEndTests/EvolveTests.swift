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
  /// The genetic search and the models that it writes, and skipped branches.
  @Suite struct EvolveTests {
    private static let keys = [
      "fitness_before", "fitness_after", "fitness_random_search", "score_before", "score_after", "score_random_search",
    ]

    private func arguments(_ target: String, out: String, _ more: String...) throws -> [String] {
      try [
        "evolve", Workspace.model(), "--target", target, "--data", #require(Workspace.stories), "--val",
        #require(Workspace.validation), "--out", out, "--population", "6", "--generations", "2", "--fitness-tokens",
        "800", "--json",
      ] + more
    }

    private func evolve(_ target: String, out: String, _ more: String...) throws -> JSON {
      let outcome = try HyperProcess(arguments(target, out: out) + more).outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      let json = try outcome.json()
      #expect(Self.keys.filter { json[$0]?.double == nil } == [] && json["evaluations"]?.int != nil)
      #expect(json["greedy"]?["fitness"]?[0]?.double != nil && json["front"]?.array?.isEmpty == false)
      #expect(json["seeds"]?.array?.isEmpty == false && json["model"] == .string(out))
      #expect(try FileSystem.readJSON(out + ".evolve.json") == json && !FileSystem.exists(out + ".search.json"))
      #expect(outcome.errors.contains("generation  2/2 | best "))
      return json
    }

    private func bitsPerByte(_ model: String, _ more: String...) throws -> Double {
      let validation = try #require(Workspace.validation)
      let outcome = try HyperProcess(["eval", "-m", model, "--data", validation, "--json"] + more).outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try #require(outcome.json()["bits_per_byte"]?.double)
    }

    @Test func bitsWritesAModelWithinItsBudget() throws {
      let out = Workspace.fresh("bits") + ".hyper"
      let json = try evolve("bits", out: out, "--seeds", "2", "-t", "2")
      #expect(json["seeds"]?.array?.count == 2 && json["evaluations"] == 18)
      let (before, after) = (try #require(json["bytes_before"]?.double), try #require(json["bytes_after"]?.double))
      #expect(after <= 0.92 * before)
      #expect(try hyperJSON("info", out)["size_bytes"]?.double == after)
      #expect(try abs(bitsPerByte(out) - #require(json["score_after"]?.double)) < 1e-9)
      #expect(try hyper("infer", "-m", out, "-n", "5").status == 0)
    }

    @Test func thresholdsWritesAModelThatSkips() throws {
      let out = Workspace.fresh("thresholds") + ".hyper"
      let json = try evolve("thresholds", out: out, "--loss-limit", "20")
      #expect(try #require(json["bytes_after"]?.double) < #require(json["bytes_before"]?.double))
      let front = try #require(json["front"]?.array).map { $0["goals"]?.array?.compactMap(\.double) ?? [] }
      for (a, b) in zip(front, front.dropFirst()) { #expect(a[0] < b[0] && a[1] > b[1]) }
      let scored = try #require(json["seeds"]?[0]?["genetic"]?["score"]?[1]?.double)
      #expect(try abs(bitsPerByte(out) - scored) < 1e-6 * scored, "floats are added up in another order")
      #expect(try hyperJSON("info", out)["config"]?["gate_cutoffs"]?.array?.count == 1)
      #expect(try hyper("infer", "-m", out, "-n", "5").status == 0)
    }

    @Test func soupMixesCheckpoints() throws {
      let run = Run(path: Workspace.fresh("checkpoints"))
      let training = try HyperProcess(
        Workspace.training(out: run.path, "--num-iterations", "40", "--save-every", "15", "--keep", "9", "-q")
      ).outcome()
      #expect(training.status == 0 && run.checkpoints.count == 3, "\(training.errors)")
      let out = Workspace.fresh("soup")
      var arguments = try arguments("soup", out: out)
      arguments[1] = run.path
      let outcome = try HyperProcess(arguments).outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      let json = try outcome.json()
      #expect(try #require(json["fitness_after"]?.double) <= #require(json["fitness_before"]?.double))
      let shares = try #require(json["genes"]?.object).compactMap { Double($0.value.string ?? "") }
      #expect(shares.count == 3 && abs(shares.reduce(0, +) - 1) < 0.002)
      #expect(try abs(bitsPerByte(out, "-t", "1") - #require(json["score_after"]?.double)) < 1e-9)
    }

    @Test func hyperWritesSettingsThatTrain() throws {
      let out = Workspace.fresh("settings") + ".toml"
      _ = try evolve("hyper", out: out, "--population", "3", "--proxy-tokens", "5000")
      let run = Workspace.fresh("run")
      let training = try HyperProcess([
        "train", "--config", out, "--data", #require(Workspace.stories), "--num-iterations", "2", "--out", run, "-q",
      ]).outcome()
      #expect(training.status == 0, "\(training.errors)")
      #expect(try hyperJSON("info", run)["config"]?["hidden_size"] == 32)
    }

    /// Without text kept apart half of it is; a signal saves, and the rest comes to the same report.
    @Test func anInterruptedSearchGoesOnToTheSameEnd() throws {
      func command(_ out: String, _ more: String...) throws -> [String] {
        try [
          "evolve", Workspace.model(), "--target", "bits", "--data", #require(Workspace.stories), "--out", out,
          "--population", "8", "--generations", "25", "--fitness-tokens", "800",
        ] + more
      }
      let (whole, out) = (Workspace.fresh("whole") + ".hyper", Workspace.fresh("interrupted") + ".hyper")
      let outcome = try HyperProcess(command(whole, "-t", "1")).outcome()
      #expect(outcome.status == 0 && outcome.errors.contains("judged on documents 0..<100"), "\(outcome.errors)")

      let process = try HyperProcess(command(out, "-t", "2"))
      while !FileSystem.exists(out + ".search.json"), !process.hasEnded() { usleep(300) }
      process.send(SIGINT)
      let first = try process.outcome()
      #expect(first.status == 130 && first.errors.hasSuffix("with the same command and --resume\n"), "\(first.errors)")
      #expect(!FileSystem.exists(out) && FileSystem.exists(out + ".search.json"))
      let again = try HyperProcess(command(out)).outcome()
      #expect(again.status == 1 && again.errors.contains("--resume to go on"))
      let rest = try HyperProcess(command(out, "--resume")).outcome()
      #expect(rest.status == 0, "\(rest.errors)")
      #expect(try FileSystem.read(out) == FileSystem.read(whole))
      func report(_ path: String) throws -> JSON {
        var object = try FileSystem.readJSON(path + ".evolve.json").object ?? [:]
        for key in ["seconds", "model"] { object[key] = nil }
        return .object(object)
      }
      #expect(try report(out) == report(whole))
      #expect(
        try hyper("evolve", Workspace.model(), "--target", "bits", "--data", #require(Workspace.stories), "--out", out)
          .status == 1)
    }

    /// What fitness depends on may not change between the sessions of a search: the proxies' seed, the models of a soup.
    @Test func aSearchGoesOnAsItBegan() throws {
      func command(_ target: String, _ out: String, _ more: String...) throws -> [String] {
        // All of the text judges, whatever the seed.
        try [
          "evolve", #require(Workspace.exported), "--target", target, "--data", #require(Workspace.stories), "--val",
          #require(Workspace.validation), "--fitness-tokens", "1000000", "--out", out, "--population", "3",
          "-t", "1",
        ] + more
      }
      func interrupt(_ arguments: [String], _ out: String) throws {
        let process = try HyperProcess(arguments)
        while !FileSystem.exists(out + ".search.json"), !process.hasEnded() { usleep(300) }
        process.send(SIGINT)
        let outcome = try process.outcome()
        #expect(outcome.status == 130, "\(outcome.errors)")
      }
      let settings = Workspace.fresh("settings") + ".toml"
      let proxies = try command("hyper", settings, "--proxy-tokens", "2000", "--generations", "0")
      try interrupt(proxies, settings)
      let otherSeed = try HyperProcess(proxies + ["--resume", "--seed", "2"]).outcome()
      #expect(otherSeed.status == 1 && otherSeed.errors.contains("with other settings or data"), "\(otherSeed.errors)")
      let rest = try HyperProcess(proxies + ["--resume"]).outcome()
      #expect(rest.status == 0, "\(rest.errors)")

      let (mixed, other) = (Workspace.fresh("soup"), try Workspace.copyOfExport())
      let soup = try command("soup", mixed, "--generations", "20", "--with", other)
      try interrupt(soup, mixed)
      try FileSystem.write(
        FileSystem.read(Workspace.modelThatNeverEnds() + "/model.safetensors"), to: other + "/model.safetensors")
      let otherModel = try HyperProcess(soup + ["--resume"]).outcome()
      #expect(
        otherModel.status == 1 && otherModel.errors.contains("with other settings or data"), "\(otherModel.errors)")
    }

    @Test func aCutoffOfZeroIsExactAndAHighOneCosts() throws {
      let model = try Workspace.model()
      func text(_ cutoff: String) throws -> JSON? {
        try hyperJSON("infer", "-m", model, "-p", "One", "-n", "20", "--temp", "0", "--gate-cutoff", cutoff)["text"]
      }
      #expect(try text("0") == hyperJSON("infer", "-m", model, "-p", "One", "-n", "20", "--temp", "0")["text"])
      #expect(try bitsPerByte(model, "--gate-cutoff", "2") > bitsPerByte(model, "--gate-cutoff", "0"))
      let bench = try hyper(
        "bench", "pruning", "-m", model, "--data", #require(Workspace.validation), "--cutoffs", "0,1,2", "--tokens",
        "500", "-r", "1", "-o", "json")
      let rows = try #require(bench.json().array)
      let bytes = rows.compactMap { $0["bytes_per_token"]?.double }
      #expect(rows.count == 3 && bytes.count == 3 && bytes[0] >= bytes[1] && bytes[1] > bytes[2], "\(bench.errors)")
      #expect(
        rows[0]["skipped"] == 0.0 && rows.allSatisfy { notNumbers($0, "us_per_token", "cutoff", "bits_per_byte") == [] }
      )
    }

    /// Thresholds are searched for in training; a run that was stopped in between comes to the same weights.
    @Test func trainingSearchesAndResumes() throws {
      let validation = try #require(Workspace.validation)
      func begin(_ run: Run) throws -> HyperProcess {
        try HyperProcess(
          Workspace.training(
            out: run.path, "--val", validation, "--evolve-every", "6", "--save-every", "4", "--num-iterations", "42",
            "-q"))
      }
      let (whole, parts) = (Run(path: Workspace.fresh("whole")), Run(path: Workspace.fresh("parts")))
      let outcome = try begin(whole).outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try whole.steps(with: "evolve/bpb_after") == Array(stride(from: 6, through: 42, by: 6)))
      for line in try whole.metrics() where line["evolve/kept"] != nil {
        let (before, after) = (line["evolve/bpb_before"]?.double ?? 0, line["evolve/bpb_after"]?.double ?? 0)
        #expect(line["evolve/kept"] == .bool(after < before))
      }
      let process = try begin(parts)
      while parts.newestStep < 8, !process.hasEnded() { usleep(300) }
      process.send(SIGINT)
      #expect(try process.outcome().status == 130 && parts.newestStep < 42)
      #expect(try hyper("train", "--resume", "--out", parts.path, "-q").status == 0)
      #expect(try parts.endsAs(whole))
      let refused = try HyperProcess(
        Workspace.training(out: Workspace.fresh("run"), "--evolve-every", "4", "-q")
      ).outcome()
      #expect(refused.status == 1 && refused.errors.contains("evolve_every: expected text to validate on"))
    }
  }
}
