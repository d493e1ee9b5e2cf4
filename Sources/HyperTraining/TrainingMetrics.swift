import HyperCheckpoint
import HyperIO

extension RunDirectory {
  /// Drops the lines of `metrics.jsonl` that tell of later updates than `step`: a run that goes on from there makes them
  /// again. So does a run that is finished with its last validation: `forgettingValidation` drops that of `step`.
  func truncateMetrics(after step: Int, forgettingValidation: Bool) throws {
    let path = self.path + "/metrics.jsonl"
    guard FileSystem.exists(path) else { return }
    let lines = try FileSystem.read(path).split(separator: UInt8(ascii: "\n"))
    let kept = lines.filter { line in
      guard let metrics = try? JSON(parsing: Array(line), source: path), let lineStep = metrics["step"]?.int else {
        return false
      }
      return lineStep < step || lineStep == step && !(forgettingValidation && metrics["val/bpb"] != nil)
    }
    if kept.count == lines.count { return }
    try FileSystem.write(Array(kept.map { Array($0) + [0x0A] }.joined()), to: path)
  }
}
