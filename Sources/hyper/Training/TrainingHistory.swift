import HyperCheckpoint
import HyperIO

/// How a model came to be, as its checkpoint tells.
struct TrainingHistory {
  /// `training.json` of the checkpoint.
  private let progress: JSON

  /// The history of the run or checkpoint at `path`; nil where nothing is known, as of an exported model.
  init?(_ path: String) {
    let checkpoint =
      (try? RunDirectory(path, for: .reading)).flatMap { try? $0.bestOrLatest { _ in } }
      ?? (try? CheckpointDirectory(path, verifying: .sizes))
    guard let progress = (try? checkpoint?.json("training.json"))?["progress"] else { return nil }
    self.progress = progress
  }

  var json: JSON {
    [
      "steps": progress["step"] ?? .null, "tokens": progress["tokens"] ?? .null,
      "seconds": progress["seconds"] ?? .null,
      "train_loss": progress["smoothed_loss"] ?? .null, "val_bpb": progress["best"]?["bits_per_byte"] ?? .null,
      "best_step": progress["best"]?["step"] ?? .null,
    ]
  }

  var text: String {
    let steps = progress["step"]?.int ?? 0
    let tokens = progress["tokens"]?.int ?? 0
    let minutes = (progress["seconds"]?.double ?? 0) / 60
    let score = progress["best"]?["bits_per_byte"]?.double.map { ", best validation \(fixed($0, 4)) bits per byte" }
    return "trained          \(grouped(steps)) steps, \(grouped(tokens)) tokens, \(fixed(minutes, 1)) min\(score ?? "")"
  }
}
