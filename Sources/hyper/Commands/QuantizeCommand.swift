import ArgumentParser
import HyperIO
import HyperInference
import HyperTensor
import HyperText
import HyperTraining

/// `hyper quantize`: a model in 4 or 8 bits, in one file.
struct QuantizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantize",
    abstract: "Round a model's matrices to 4 or 8 bits and write it as one .hyper file.",
    discussion: """
      With --data it shows what that costs: bits per byte before and after, the
      divergence of the next-token distributions and how often both models agree on
      the likeliest token. A run that was trained to be rounded (hyper train --qat)
      is rounded as it was trained for, unless told otherwise. An earlier .hyper file
      in the same place is replaced, with a warning.

      Examples:
        hyper quantize runs/small small.hyper --type q4 --data dev.txt.zst
        hyper quantize runs/small small.hyper --type q8
      """)

  @Argument(help: "A run, a checkpoint or a model directory.")
  var model: String
  @Argument(help: "The file to write.")
  var out: String
  @Option(help: "q4 or q8 (default q4).")
  var type: String?
  @Option(parsing: .unconditional, help: "Weights that share a scale: 32, 64 or 128 (default 128).")
  var group: Int?
  @Option(
    help:
      "Type of the embedding and head: q4, q8, or q8q4: 8 bits for the first half of the tokens, mostly the commoner, and 4 for the others; q8q4:1 to q8q4:7 for so many eighths; in whole 64s (default q8)."
  )
  var tokenEmbeddingType: String?
  @Option(help: "Type that the file keeps the other parameters in: f32 or f16 (default f32).")
  var floatType: String?
  @Option(parsing: .upToNextOption, help: "Text to measure the cost on.")
  var data: [String] = []
  @Option(parsing: .unconditional, help: "Tokens that the two models' distributions are compared on; 0: none.")
  var compareTokens = 20_000
  @Option(name: [.customShort("t"), .long], parsing: .unconditional, help: "Threads (default: all processors).")
  var threads: Int?
  @Flag(help: "Tell the size of the weights without writing.")
  var dryRun = false
  @Flag(help: "Print one JSON document on stdout.")
  var json = false

  /// What the flags ask for, over what the run was trained for.
  private func scheme(over trained: QuantisationScheme? = nil) throws -> QuantisationScheme {
    do {
      return try QuantisationScheme(
        type: type ?? trained?.blocksType ?? "q4", group: group ?? trained?.blocks.group,
        embeddingType: tokenEmbeddingType ?? trained?.embeddingType, floatType: floatType)
    } catch let error as InputError {
      let flag = error.source.map { $0 == "_" ? "-" : $0 }
      throw ValidationError("--\(String(flag)): expected \(error.expected), found \(error.found)")
    }
  }

  func validate() throws {
    try Flags.checkThreads(threads)
    _ = try scheme()
    guard compareTokens >= 0 else {
      throw ValidationError("--compare-tokens: expected 0 or more, found \(compareTokens)")
    }
  }

  func run() throws {
    let threads = threads ?? Processor.count
    let scheme = try scheme(over: StoredRun(around: model)?.awareness()?.scheme)
    let before = try ModelBundle.load(model, checkFinite: true, report: Terminal.warn)
    if !dryRun { try ModelFile.check(out, from: model) }
    let documents = try data.isEmpty ? nil : DataCache().corpus(data, tokenizer: before.tokenizer, threads: threads)
    try documents?.requireEveryTarget()
    let after = try before.quantised(scheme)
    let bytes =
      dryRun
      ? after.configuration.byteCount(scheme)
      : try after.saveFile(to: out, history: TrainingHistory(model)?.json.object ?? [:])
    var result: JSONObject = [
      "bytes": .integer(bytes), "bits_per_weight": .number(8 * Double(bytes) / Double(before.parameterCount)),
      "type": .string(scheme.blocksType), "blocks": .string("\(scheme.blocks)"),
      "embedding": .string("\(scheme.embedding)"), "floats": .string(scheme.halvesFloats ? "f16" : "f32"),
    ]
    var lines = [
      "\(out): \(byteCount(bytes)), \(fixed(8 * Double(bytes) / Double(before.parameterCount), 2)) bits a weight "
        + "(blocks \(scheme))"
    ]
    if let documents {
      func bitsPerByte(_ bundle: ModelBundle, _ label: String) throws -> Double {
        try BitsPerByteEvaluation(bundle, threads: threads).score(
          documents, progress: { share, _ in Terminal.progress("scoring \(label): \(fixed(100 * share, 0))%") }
        ).bitsPerByte
      }
      let (was, now) = (try bitsPerByte(before, "fp32"), try bitsPerByte(after, scheme.blocksType))
      let agreement =
        compareTokens == 0
        ? nil
        : try Agreement(
          of: before, and: after, on: sample(documents, startOfDocument: before.tokenizer.endOfText()), threads: threads
        ) { Terminal.progress("comparing: \(fixed(100 * $0, 0))%") }
      Terminal.progress("")
      result["bpb_before"] = .number(was)
      result["bpb_after"] = .number(now)
      result["kl"] = agreement.map { .number($0.divergence) } ?? .null
      result["top1_agreement"] = agreement.map { .number($0.sameTop) } ?? .null
      result["compared_tokens"] = .integer(agreement?.tokens ?? 0)
      lines.append(
        "bits per byte \(fixed(was, 4)) -> \(fixed(now, 4)) (\(now >= was ? "+" : "")\(fixed(100 * (now / was - 1), 2))%)"
      )
      if let agreement {
        lines.append(
          "divergence \(fixed(agreement.divergence, 4)) nats, same likeliest token "
            + "\(fixed(100 * agreement.sameTop, 1))% of \(grouped(agreement.tokens))")
      }
    }
    if json { Terminal.output(.object(result)) } else { Terminal.output(lines.joined(separator: "\n") + "\n") }
  }

  /// Whole documents from the start, up to `compareTokens` tokens.
  private func sample(_ documents: PackedTokens, startOfDocument: Int32) throws -> [[Int32]] {
    var sample: [[Int32]] = []
    var (count, index) = (0, 0)
    while count < compareTokens, index < documents.documentCount {
      let document = [startOfDocument] + (try documents.tokens(of: index))
      sample.append(document)
      count += document.count
      index += 1
    }
    return sample
  }
}
