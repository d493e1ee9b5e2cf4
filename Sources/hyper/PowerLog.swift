import HyperIO
import HyperInference

/// The power over time, a JSON object a line.
final class PowerLog: Sendable {
  private let file: Lock<AppendFile?>
  private let source: EnergySource

  /// Begins the file at `path` anew; only an earlier log is replaced.
  init(_ path: String, source: EnergySource) throws {
    file = Lock(try AppendFile(beginning: path, key: "window_watts"))
    self.source = source
  }

  /// Appends a point. A disk that takes no more is told of once, and the work goes on.
  @Sendable func append(_ point: PowerPoint) {
    file.withLock { file in
      do {
        try file?.append(
          [
            "seconds": .number(point.seconds), "watts": .number(point.watts),
            "window_watts": .number(point.windowWatts), "limit": point.limit.map { .number($0) } ?? .null,
            "threads": .integer(point.threads), "waiting": .number(point.waiting), "source": .string(source.rawValue),
          ] as JSON)
      } catch {
        Terminal.warn("--power-log: \(error)")
        file = nil
      }
    }
  }
}
