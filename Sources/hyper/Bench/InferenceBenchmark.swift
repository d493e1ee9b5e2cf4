import HyperIO
import HyperInference
import HyperTensor
import HyperTraining

/// Speed of decoding and of prompts, in llama-bench's terms: tests named tg and pp, tokenising and sampling left out.
struct InferenceBenchmark {
  let model: BenchModel
  let threads: Int
  let repetitions: Int

  /// What people read of the rows of `decode`, `prefill` and `latency`; the other formats have llama-bench's names beside.
  static let columnsToRead = [
    "model", "size", "params", "backend", "threads", "streams", "test", "t/s", "p50_ms", "p95_ms", "p99_ms",
    "firing_rate", "weights_gb_s", "read_bandwidth_gb_s", "fraction_of_bandwidth", "gops", "ceiling_gops",
    "fraction_of_ceiling", "ceiling_ms", "fraction_of_ceilings", "peak_rss_bytes",
  ]

  /// `count` tokens, one after another, each with its logits, behind `depth` others.
  func decode(_ count: Int, depth: Int, streams: Int) throws -> JSONObject {
    let session = try InferenceSession(model.bundle, threads: threads, streams: streams)
    let tokens = try tokens(count)
    let text = try self.tokens(depth)
    var side = [Int32](repeating: 0, count: streams)
    func start() throws {
      guard depth > 0 else { return }
      for stream in 0..<streams {
        session.reset(stream: stream)
        for first in stride(from: 0, to: depth, by: Self.piece) {
          try session.consume(Array(text[first..<min(depth, first + Self.piece)]), stream: stream)
        }
      }
    }
    func run() throws {
      for token in tokens {
        if streams == 1 {
          try session.consume(token)
        } else {
          for stream in 0..<streams { side[stream] = token }
          try session.step(side)
        }
        _ = session.logits()
      }
    }
    try start()
    let test = depth > 0 ? "tg\(count) @ d\(depth)" : "tg\(count)"
    var row = try measure(test: test, tokens: count * streams, streams: streams, run)
    row["n_gen"] = .integer(count)
    row["n_depth"] = .integer(depth)
    return try withBytes(row, session, tokens: tokens)
  }

  /// Tokens of a text that are handed to the session at a time.
  private static let piece = 4096

  /// A prompt of `count` tokens, with the logits behind its last.
  func prefill(_ count: Int) throws -> JSONObject {
    let session = try InferenceSession(model.bundle, threads: threads)
    let tokens = try tokens(count)
    var row = try measure(test: "pp\(count)", tokens: count, streams: 1) {
      session.reset()
      try session.consume(tokens)
      _ = session.logits()
    }
    row["n_prompt"] = .integer(count)
    let rate = try session.firingRate(over: tokens)
    let operations = 2 * model.operations(prompt: count, firingRate: rate ?? 0)
    let ceiling = try model.ceiling(threads: threads)
    let gops = 1e-9 * operations * (row["median_ts"]?.double ?? 0) / Double(count)
    row["firing_rate"] = rate.map { .number($0) } ?? .null
    row["gops"] = .number(gops)
    row["ceiling_gops"] = .number(ceiling)
    row["fraction_of_ceiling"] = .number(gops / ceiling)
    return row
  }

  /// Whole requests: a prompt and so many tokens, percentiles in milliseconds, beside what the prompt's operations and the
  /// generated tokens' weights would take at the machine's best.
  func latency(prompt: Int, generated: Int) throws -> JSONObject {
    let session = try InferenceSession(model.bundle, threads: threads)
    let tokens = try tokens(prompt + generated)
    var samples: [Double] = []
    for index in 0..<repetitions + 2 {
      let start = Clock.seconds()
      session.reset()
      try session.consume(Array(tokens[..<prompt]))
      for token in tokens[prompt...] {
        _ = session.logits()
        try session.consume(token)
      }
      if index >= 2 { samples.append(1e3 * (Clock.seconds() - start)) }
    }
    samples.sort()
    // The least sample that so many are no longer than: the nearest rank.
    func percentile(_ share: Double) -> Double { samples[Int((share * Double(samples.count)).rounded(.up)) - 1] }
    let rate = try session.firingRate(over: tokens)
    let (ceiling, bandwidth) = (try model.ceiling(threads: threads), try model.readBandwidth(threads: threads))
    let least =
      2e-6 * model.operations(prompt: prompt, firingRate: rate ?? 0) / ceiling
      + 1e-6 * Double(generated) * model.weightBytesPerToken(firingRate: rate ?? 0) / bandwidth
    var row = columns(test: "pp\(prompt)+tg\(generated)", streams: 1)
    row["p50_ms"] = .number(percentile(0.5))
    row["p95_ms"] = .number(percentile(0.95))
    row["p99_ms"] = .number(percentile(0.99))
    row["firing_rate"] = rate.map { .number($0) } ?? .null
    row["ceiling_gops"] = .number(ceiling)
    row["read_bandwidth_gb_s"] = .number(bandwidth)
    row["ceiling_ms"] = .number(least)
    row["fraction_of_ceilings"] = .number(least / percentile(0.5))
    row["samples_ms"] = .array(samples.map { .number($0) })
    row["n_prompt"] = .integer(prompt)
    row["n_gen"] = .integer(generated)
    row["peak_rss_bytes"] = .integer(peakResidentBytes())
    return row
  }

  /// Documents read a token at a time by a form of the model that skips branches: what that costs and saves.
  func pruning(_ pruned: ModelBundle, _ documents: [[Int32]], textBytes: Int, label: String?) throws -> JSONObject {
    let session = try InferenceSession(pruned, threads: threads)
    let (nats, traffic) = try session.nats(of: documents)
    var seconds: [Double] = []
    for _ in 0..<repetitions {
      let start = Clock.seconds()
      for document in documents {
        for token in document.dropLast() {
          try session.consume(token)
          _ = session.logits()
        }
      }
      seconds.append((Clock.seconds() - start) / Double(max(1, traffic.tokens)))
    }
    var row = columns(test: "pruning", streams: 1)
    row["cutoff"] = label.map { .string($0) } ?? JSON(pruned.configuration.gateCutoffs.first?.first ?? 0)
    row["bits_per_byte"] = .number(BitsPerByteScore.bitsPerByte(nats: nats, bytes: textBytes))
    row["bytes_per_token"] = .number(traffic.bytesPerToken)
    row["skipped"] = .number(traffic.skippedShare)
    row["firing_rate"] = traffic.firingRate.map { .number($0) } ?? .null
    row["us_per_token"] = .number(1e6 * Samples(seconds).median)
    row["samples_us"] = .array(seconds.map { .number(1e6 * $0) })
    return row
  }

  private func measure(test: String, tokens: Int, streams: Int, _ run: () throws -> Void) throws -> JSONObject {
    try run()
    var seconds: [Double] = []
    for _ in 0..<repetitions {
      let start = Clock.seconds()
      try run()
      seconds.append(Clock.seconds() - start)
    }
    let speeds = seconds.map { Double(tokens) / $0 }
    let (time, speed) = (Samples(seconds), Samples(speeds))
    var row = columns(test: test, streams: streams)
    row["t/s"] = .string("\(fixed(speed.median, 2)) ± \(fixed(speed.deviation, 2))")
    row["avg_ts"] = .number(speed.mean)
    row["stddev_ts"] = .number(speed.deviation)
    row["median_ts"] = .number(speed.median)
    row["avg_ns"] = .number(1e9 * time.mean)
    row["stddev_ns"] = .number(1e9 * time.deviation)
    row["samples_ns"] = .array(seconds.map { .number(1e9 * $0) })
    row["samples_ts"] = .array(speeds.map { .number($0) })
    row["peak_rss_bytes"] = .integer(peakResidentBytes())
    return row
  }

  /// Columns that every row has: ours, and llama-bench's names for the same.
  func columns(test: String, streams: Int) -> JSONObject {
    [
      "model": .string("\(model.name) \(model.type)"), "size": .integer(model.byteCount),
      "params": .integer(model.bundle.parameterCount), "backend": .string(model.isa.rawValue),
      "threads": .integer(threads), "streams": .integer(streams), "test": .string(test),
      "build_version": .string(Version.text), "build_commit": Version.commit, "cpu_info": .string(Self.processor),
      "model_filename": .string(model.file ?? ""), "model_type": .string("\(model.name) \(model.type)"),
      "model_size": .integer(model.byteCount), "model_n_params": .integer(model.bundle.parameterCount),
      "n_batch": .integer(InferenceSession.longestPass), "n_threads": .integer(threads), "n_prompt": 0, "n_gen": 0,
      "n_depth": 0, "test_time": .string(Clock.timestamp()),
    ]
  }

  private static let processor = ProcessorIdentity(
    cpuInfo: (try? FileSystem.readKernelText("/proc/cpuinfo")) ?? ""
  ).name

  /// Adds the firing rate and what it means for the bytes read, beside the bandwidth of this machine.
  private func withBytes(_ row: JSONObject, _ session: InferenceSession, tokens: [Int32]) throws
    -> JSONObject
  {
    var row = row
    let rate = try session.streams == 1 ? session.firingRate(over: tokens) : nil
    let bytes = model.weightBytesPerToken(firingRate: rate ?? 1)
    let passesPerSecond = (row["median_ts"]?.double ?? 0) / Double(session.streams)
    let bandwidth = try model.readBandwidth(threads: threads)
    row["firing_rate"] = rate.map { .number($0) } ?? .null
    row["weight_bytes_per_token"] = .number(bytes)
    row["weights_gb_s"] = .number(1e-9 * bytes * passesPerSecond)
    row["read_bandwidth_gb_s"] = .number(bandwidth)
    row["fraction_of_bandwidth"] = .number(1e-9 * bytes * passesPerSecond / bandwidth)
    return row
  }

  /// Tokens of no meaning, evenly drawn from those that start no document.
  func tokens(_ count: Int) throws -> [Int32] {
    var random = RandomGenerator(seed: 3)
    let start = try Int(model.bundle.tokenizer.endOfText())
    let others = model.bundle.configuration.vocabSize - 1
    guard others > 0 else { return Array(repeating: Int32(start), count: count) }
    return (0..<count).map { _ in
      let id = random.below(others)
      return Int32(id < start ? id : id + 1)
    }
  }
}
