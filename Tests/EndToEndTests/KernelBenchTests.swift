import HyperIO
import Testing

extension EndToEnd {
  /// `hyper bench kernels`: which rows there are and that their figures belong together. How fast anything is does not matter.
  @Suite struct KernelBenchTests {
    private func document(_ arguments: String..., isa: String = "scalar") throws -> JSON {
      let outcome = try HyperProcess(
        ["bench", "kernels", "--preset", "tiny", "-r", "1", "-o", "json"] + arguments, environment: ["HYPER_ISA": isa]
      ).outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try outcome.json()
    }

    private func rows(_ flag: String, _ value: String, isa: String = "scalar") throws -> [JSON] {
      try #require(try document(flag, value, isa: isa)["kernels"]?.array)
    }

    /// Names and passes of `rows`, without the sizes.
    private func kinds(_ rows: [JSON]) -> Set<String> {
      Set(
        rows.map { row in
          let words = (row["kernel"]?.string ?? "").split(separator: " ").filter { $0.first?.isLetter ?? false }
          return (words + [Substring(row["pass"]?.string ?? "")]).joined(separator: " ")
        })
    }

    @Test func rateTimeAndCeilingBelongTogether() throws {
      let rows = try rows("--only", "embedding,rms_norm,linear,adamw,spike_rows")
      #expect(!rows.isEmpty)
      for row in rows {
        #expect(notNumbers(row, "ns_per_element", "ns_per_element_min", "ns_per_element_max") == [])
        #expect(row["ns_per_element_min"] == row["ns_per_element"], "one repetition")
        let (rate, ceiling) = (try #require(row["rate"]?.double), try #require(row["ceiling"]?.double))
        #expect(rate > 0 && ceiling > 0 && row["fraction_of_ceiling"]?.double == rate / ceiling)
        #expect(["GFLOP/s", "GOP/s", "GB/s"].contains(row["unit"]?.string))
        #expect(
          row["build_commit"] != nil && row["preset"] == "tiny" && row["isa"]?.string?.hasPrefix("scalar") == true)
      }
    }

    /// What a product of so many bytes or operations has in a second follows from its sizes: tiny is 128 wide, its
    /// in-projection has 936 outputs, its head 2,048.
    @Test func workFollowsFromTheSizes() throws {
      func work(_ kernel: String, _ pass: String, _ rows: [JSON]) throws -> Double {
        let row = try #require(rows.first { $0["kernel"]?.string == kernel && $0["pass"]?.string == pass })
        let (rate, time) = (try #require(row["rate"]?.double), try #require(row["ns_per_element"]?.double))
        return rate * time * Double(try #require(row["elements"]?.int))
      }
      let rows = try rows("--only", "embedding 2048,linear 128 -> 936,linear 128 -> 2048,adamw")
      let linear = Double(2 * 256 * 128 * 936)
      for (kernel, pass, expected) in [
        ("embedding 2048 x 128", "forward", Double(8 * 256 * 128 * 8)),
        ("embedding 2048 x 128", "backward", Double(8 * 256 * 128 * 12)),
        ("linear 128 -> 936", "forward", linear), ("linear 128 -> 936", "backward", 2 * linear),
        ("q4 linear 128 -> 936", "prompt", 5 * Double(2 * 64 * 128 * 936)),
        // 15 panels of 64 outputs with a group of 128 inputs: fp16 scales and half a byte a weight; a row in, a row out.
        ("q4 linear 128 -> 936", "decode", 5 * Double(15 * 64 * (2 + 64) + 4 * (128 + 936))),
        ("q8 linear 128 -> 2048", "decode", Double(2048 * (2 + 128) + 4 * (128 + 2048))),
      ] {
        // Products of doubles that were divided before.
        #expect(abs(try work(kernel, pass, rows) / expected - 1) < 1e-12, "\(kernel) \(pass)")
      }
    }

    @Test func trainingAndItsUpdateAreComplete() throws {
      let kinds = kinds(try rows("--only", "embedding,adamw,orthogonalisation,rms_norm,head"))
      #expect(
        kinds.isSuperset(of: [
          "embedding x forward", "embedding x backward", "adamw update", "orthogonalisation x update",
          "rms_norm forward", "rms_norm backward", "cross_entropy_head backward",
        ]), "\(kinds)")
    }

    @Test func inferenceIsComplete() throws {
      let kinds = kinds(
        try rows("--only", "q4,q8,f32,round_rows,convolution,selective_scan,liquid,spiking"))
      #expect(
        kinds.isSuperset(of: [
          "q4 linear decode", "q8 linear decode", "f32 linear decode", "q4 linear prompt", "q8 linear prompt",
          "f32 linear prompt", "round_rows prompt", "q8 embedding x prompt", "q4 spike_rows fire decode",
          "q4 spike_rows all fire decode", "q8 spike_rows fire decode", "convolution decode", "selective_scan decode",
          "liquid decode", "spiking decode",
        ]), "\(kinds)")
    }

    /// Spikes are gathered by the bf16 products only, which not every processor has; their operations are those that fired.
    @Test func gatheredSpikesAreMeasuredWhereTheyAre() throws {
      let rows = try rows("--only", "linear of spikes", isa: "")
      for density in ["5%", "10%", "all"] where !rows.isEmpty {
        let passes = rows.filter { $0["kernel"]?.string?.hasSuffix(", \(density) fire") == true }
        #expect(passes.map { $0["pass"] } == ["forward", "backward"])
        #expect(passes.allSatisfy { $0["isa"]?.string?.hasSuffix("bf16") == true })
      }
    }

    /// Of a table without rows nothing is printed.
    @Test func layersAloneAreOneTable() throws {
      func lines(_ format: String) throws -> [Substring] {
        let outcome = try hyper(
          "bench", "kernels", "--layers-only", "--only", "CfC", "-r", "1", "-o", format,
          environment: ["HYPER_ISA": "scalar"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      }
      let (markdown, csv) = (try lines("md"), try lines("csv"))
      #expect(markdown.count == 3 && markdown[0].hasPrefix("| layer | isa |"))
      #expect(csv.count == 2 && csv[0].hasPrefix("layer,isa,") && csv[1].hasPrefix("layer: CfC,"))
      #expect(try lines("jsonl").count == 1)
    }

    @Test func bothTablesArePrintedWithALineBetween() throws {
      let outcome = try hyper(
        "bench", "kernels", "--preset", "tiny", "--only", "liquid", "-r", "1", environment: ["HYPER_ISA": "scalar"])
      let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].hasPrefix("| kernel |") && lines.filter { $0.hasPrefix("| layer |") }.count == 1)
      #expect(lines.filter(\.isEmpty).count == 2, "one between the tables, one behind the last line")
    }

    /// More threads than sequences would have nothing to do.
    @Test func layersRunOnNoMoreThreadsThanThereAreSequences() throws {
      let layers = try #require(try document("--layers-only", "-t", "17")["layers"]?.array)
      #expect(layers.count == 3 && layers.allSatisfy { $0["threads"] == 16 })
    }
  }
}
