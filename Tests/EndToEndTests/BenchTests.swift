import HyperIO
import Testing

extension EndToEnd {
  /// Benchmarks of inference: their rows in every format. How fast anything is does not matter here.
  @Suite struct BenchTests {
    private func rows(_ arguments: String...) throws -> [JSON] {
      let outcome = try HyperProcess(["bench"] + arguments + ["-m", Workspace.model(), "-o", "json"]).outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try #require(try outcome.json().array)
    }

    @Test func decodeHasOurColumnsAndThoseOfLlamaBench() throws {
      let rows = try rows("decode", "-n", "4", "-r", "2", "-t", "1,2", "-d", "0,100")
      #expect(rows.map { $0["test"]?.string } == ["tg4", "tg4 @ d100", "tg4", "tg4 @ d100"])
      #expect(
        rows.map { $0["n_threads"]?.int } == [1, 1, 2, 2] && rows.map { $0["n_depth"]?.int } == [0, 100, 0, 100])
      for row in rows {
        #expect(
          notIntegers(row, "model_size", "model_n_params", "n_batch", "n_prompt", "n_gen", "peak_rss_bytes") == [])
        #expect(notNumbers(row, "avg_ns", "stddev_ns", "avg_ts", "stddev_ts", "firing_rate", "weights_gb_s") == [])
        #expect(row["samples_ns"]?.array?.count == 2 && row["test_time"]?.string?.count == 20)
      }
    }

    @Test func everyFormatHasEveryRow() throws {
      func output(_ format: String) throws -> [Substring] {
        let outcome = try hyper(
          "bench", "prefill", "-p", "9", "-r", "1", "-m", Workspace.model(), "-t", "1,2", "-o", format)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.text.split(separator: "\n")
      }
      let (markdown, csv, lines) = (try output("md"), try output("csv"), try output("jsonl"))
      #expect(markdown.count == 4 && markdown[0].contains("| t/s |") && !markdown[0].contains("avg_ns"))
      #expect(csv.count == 3 && csv[0].contains("avg_ns"))
      #expect(try lines.map { try JSON(parsing: String($0), source: "row")["test"] } == ["pp9", "pp9"])
    }

    @Test func latencyHasPercentilesOfEveryRequest() throws {
      let row = try #require(try rows("latency", "-p", "5", "-n", "3", "-r", "7").first)
      #expect(
        notNumbers(row, "p50_ms", "p95_ms", "p99_ms", "ceiling_gops", "read_bandwidth_gb_s", "ceiling_ms") == [])
      let samples = try #require(row["samples_ms"]?.array).compactMap(\.double)
      #expect(samples.count == 7 && row["p50_ms"]?.double == samples[3] && row["p95_ms"]?.double == samples[6])
      let fraction = try #require(row["ceiling_ms"]?.double) / samples[3]
      #expect(row["fraction_of_ceilings"]?.double == fraction && fraction > 0)
    }

    /// Without -r there are enough requests for a 95th percentile.
    @Test func latencyMeasuresFiftyRequests() throws {
      let row = try #require(try rows("latency", "-p", "1", "-n", "1").first)
      #expect(row["samples_ms"]?.array?.count == 50)
    }

    @Test func prefillHasItsCeiling() throws {
      let row = try #require(try rows("prefill", "-p", "9", "-r", "1").first)
      #expect(notNumbers(row, "gops", "ceiling_gops", "fraction_of_ceiling") == [])
      let (gops, ceiling) = (try #require(row["gops"]?.double), try #require(row["ceiling_gops"]?.double))
      #expect(gops > 0 && row["fraction_of_ceiling"]?.double == gops / ceiling)
    }

    /// The commit is a string where the build was told it, else null; it is never missing.
    @Test func everyBenchmarkNamesTheCommit() throws {
      for test in [["decode", "-n", "1"], ["prefill", "-p", "1"], ["latency", "-p", "1", "-n", "1"]] {
        let outcome = try HyperProcess(["bench"] + test + ["-r", "1", "-m", Workspace.model(), "-o", "json"]).outcome()
        let commit = try #require(try outcome.json()[0]?["build_commit"])
        #expect(commit == .null || commit.string?.isEmpty == false)
      }
    }

    @Test func streamsAdvanceTogether() throws {
      let row = try #require(try rows("decode", "-n", "3", "-r", "1", "--streams", "5", "-t", "2").first)
      #expect(row["streams"] == 5 && notNumbers(row, "median_ts") == [])
    }

    /// The rows of spikes that were multiplied event by event touch less than dense ones.
    @Test func energySaysWhereItComesFrom() throws {
      // Narrower models than a preset's lose more by whole slices of a row than they gain.
      let outcome = try HyperProcess([
        "bench", "energy", "--preset", "tiny", "--seconds", "0.05", "--watts-per-core", "3", "--idle-watts", "1", "-t",
        "1", "-o", "json",
      ]).outcome()
      let rows = try #require(try outcome.json().array)
      #expect(rows.map { $0["spikes"] } == ["event-driven", "dense"])
      for row in rows {
        #expect(["measured", "modelled"].contains(row["energy_source"]?.string))
        #expect(
          notNumbers(
            row, "joules_per_token", "joules_above_idle_per_token", "watts", "cpu_seconds_per_token", "bytes_per_token",
            "operations_per_token", "relative_uncertainty") == [])
        guard row["energy_source"] == "modelled" else { continue }
        let (joules, seconds) = (row["joules_above_idle_per_token"]?.double, row["cpu_seconds_per_token"]?.double)
        #expect(abs(try #require(joules) / (3 * (try #require(seconds))) - 1) < 1e-6)
      }
      for name in ["bytes_per_token", "operations_per_token"] {
        #expect(try #require(rows[0][name]?.double) < #require(rows[1][name]?.double))
      }
    }

    @Test func trainingTellsItsMemory() throws {
      let outcome = try hyper(
        "bench", "train", "--preset", "tiny", "--device-batch-size", "1", "--sequence-length", "64", "-r", "1", "-t",
        "1", "--gradient-checkpointing", "-o", "json")
      let row = try #require(try outcome.json()[0])
      #expect(row["gradient_checkpointing"] == true && notIntegers(row, "tape_bytes", "peak_rss_bytes") == [])
      let parts = (row["breakdown"]?.array ?? []).compactMap { $0["part"]?.string }
      #expect(parts.contains("linear recomputation"))
    }

    @Test func aModelLendsItsShape() throws {
      let model = try Workspace.model()
      let training = try hyper(
        "bench", "train", "-m", model, "--device-batch-size", "1", "--sequence-length", "32", "-r", "1", "-t", "1",
        "-o",
        "json")
      #expect(
        try training.json()[0]?["model"]?.string?.hasPrefix(FileSystem.name(of: model)) == true, "\(training.errors)")
      let kernels = try hyper("bench", "kernels", "-m", model, "--only", "liquid", "-r", "1", "-t", "1", "-o", "json")
      #expect(
        try kernels.json()["kernels"]?[0]?["preset"] == .string(FileSystem.name(of: model)), "\(kernels.errors)")
    }

    @Test func otherWidthsAreOfRandomWeights() throws {
      let outcome = try hyper(
        "bench", "decode", "--preset", "tiny", "--d-model", "32", "--layers", "1", "-n", "2", "-r", "1", "-o", "json")
      let row = try outcome.json()[0]
      #expect(row?["model"] == "32 x 1 q4/128" && row?["model_filename"] == "")
      for arguments in [["--d-model", "30"], ["--layers", "0"], ["--layers", "1", "-m", "x"], ["-d", "-1"]] {
        #expect(try HyperProcess(["bench", "decode"] + arguments).outcome().status == 64)
      }
    }
  }
}
