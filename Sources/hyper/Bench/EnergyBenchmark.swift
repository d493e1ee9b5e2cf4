import HyperIO
import HyperInference

/// What decoding a token takes: energy and its source, processor time, and, whatever the machine, bytes and operations.
struct EnergyBenchmark {
  let meter: MeterChoice
  /// Seconds that are measured at least.
  let seconds: Double

  static let columnsToRead = [
    "model", "params", "backend", "threads", "spikes", "t/s", "joules_per_token", "joules_above_idle_per_token",
    "energy_source", "relative_uncertainty", "watts", "cpu_seconds_per_token", "bytes_per_token",
    "operations_per_token",
    "firing_rate",
  ]

  /// A row for the model as it decodes, and one for its spikes multiplied like other inputs where that is another way.
  func rows(_ benchmark: InferenceBenchmark) throws -> [JSONObject] {
    var rows = [try row(benchmark)]
    if let dense = try benchmark.model.withDenseSpikes() {
      rows.append(
        try row(InferenceBenchmark(model: dense, threads: benchmark.threads, repetitions: benchmark.repetitions)))
    }
    return rows
  }

  private func row(_ benchmark: InferenceBenchmark) throws -> JSONObject {
    let session = try InferenceSession(benchmark.model.bundle, threads: benchmark.threads)
    let tokens = try benchmark.tokens(128)
    func run() throws {
      for token in tokens {
        try session.consume(token)
        _ = session.logits()
      }
    }
    try run()
    var meter = meter.meter
    var count = 0
    let start = meter.sample()
    let end = Clock.seconds() + seconds
    repeat {
      try run()
      count += tokens.count
    } while Clock.seconds() < end
    let reading = EnergyReading(from: start, to: meter.sample(), by: meter)
    let perToken = 1 / Double(count)
    let model = benchmark.model
    let isEventDriven = model.bundle.quantised?.weights.spikeRows.isEmpty == false
    let rate = try session.firingRate(over: tokens)
    var row = benchmark.columns(test: "energy", streams: 1)
    row["n_gen"] = .integer(count)
    row["spikes"] = rate.map { _ in .string(isEventDriven ? "event-driven" : "dense") } ?? .null
    row["t/s"] = .number(Double(count) / reading.seconds)
    row["joules_per_token"] = .number(reading.joules * perToken)
    row["joules_above_idle_per_token"] = .number(reading.joulesAboveIdle * perToken)
    row["energy_source"] = .string(reading.source.rawValue)
    row["relative_uncertainty"] = .number(reading.relativeUncertainty)
    row["watts"] = .number(reading.watts)
    row["idle_watts"] = .number(reading.idleWatts)
    row["idle_source"] = .string(reading.idleSource.rawValue)
    row["watts_per_core"] = .number(meter.model.wattsPerCore)
    row["power_basis"] = .string(meter.model.basis)
    row["cpu_seconds_per_token"] = .number(reading.cpuSeconds * perToken)
    row["bytes_per_token"] = .number(model.bytesPerToken(firingRate: rate ?? 0))
    row["operations_per_token"] = .number(model.operationsPerToken(firingRate: rate ?? 0))
    row["firing_rate"] = rate.map { .number($0) } ?? .null
    return row
  }
}
