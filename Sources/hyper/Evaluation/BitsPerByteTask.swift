import HyperIO
import HyperInference
import HyperModel
import HyperText
import HyperTraining

/// `--task bpb`: bits per byte of text, and what a token of it takes.
struct BitsPerByteTask {
  let data: [String]
  /// Tokens of a window, where windows are scored and not documents.
  let windows: Int?
  /// The most windows.
  let limit: Int?

  func run(_ model: ModelBundle, threads: Int) throws -> EvaluationReport {
    Terminal.progress("reading \(data.joined(separator: ", "))")
    let documents = try DataCache().corpus(data, tokenizer: model.tokenizer, threads: threads) {
      try Interrupt.check("nothing was scored")
    }
    try documents.requireEveryTarget()
    let evaluation = try BitsPerByteEvaluation(model, threads: threads, windows: windows)
    let start = Clock.seconds()
    var done = 0.0
    let score = try evaluation.score(documents, windowLimit: limit, isStopped: { Interrupt.isRequested }) {
      share, soFar in
      done = share
      let left = (Clock.seconds() - start) * (1 / max(share, 1e-9) - 1)
      Terminal.progress(
        "\(fixed(100 * share, 1))%, \(grouped(soFar.tokens)) tokens, \(fixed(soFar.bitsPerByte, 4)) bits per byte, "
          + "\(fixed(left / 60, 1)) minutes left")
    }
    let (rate, bytes) = (evaluation.traffic.firingRate, evaluation.traffic.bytesPerToken)
    return EvaluationReport(
      json: [
        "bits_per_byte": .number(score.bitsPerByte), "loss": .number(score.loss), "tokens": .integer(score.tokens),
        "bytes": .integer(score.bytes), "firing_rate": rate.map { .number($0) } ?? .null,
        "bytes_per_token": .number(bytes), "is_partial": .bool(score.isPartial),
        "share": .number(score.isPartial ? done : 1),
      ],
      text: "\(fixed(score.bitsPerByte, 4)) bits per byte, loss \(fixed(score.loss, 4)) nats a token, "
        + "\(grouped(score.tokens)) tokens, \(grouped(score.bytes)) bytes"
        + (rate.map { "; \(fixed(100 * $0, 1))% of the neurons fire" } ?? "")
        + ", a token touches \(byteCount(Int(bytes))) of weights and state"
        + (score.isPartial ? "; stopped after \(fixed(100 * done, 1))%" : ""),
      isPartial: score.isPartial)
  }
}
