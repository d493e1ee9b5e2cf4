import HyperCheckpoint
import HyperIO
import HyperTraining
import HyperInference

/// How a model came to be, as its checkpoint or its file tells.
struct TrainingHistory {
  let json: JSON

  /// The history of the model that `name` means (`ModelLocation`); nil where nothing is known, as of an imported model.
  init?(_ name: String?) {
    guard let place = try? ModelLocation(name) else { return nil }
    switch place {
    case .file(let path):
      guard let history = (try? HyperFile(path))?.header["history"].optional?.json else { return nil }
      json = history
    case .run(let path), .files(let path):
      let checkpoint =
        (try? RunDirectory(path, for: .reading)).flatMap { try? $0.bestOrLatest { _ in } }
        ?? (try? CheckpointDirectory(path, verifying: .sizes))
      guard let progress = (try? checkpoint?.json(Trainer.progressFile))?["progress"] else { return nil }
      json = [
        "steps": progress["step"] ?? .null, "tokens": progress["tokens"] ?? .null,
        "seconds": progress["seconds"] ?? .null,
        "train_loss": progress["smoothed_loss"] ?? .null, "val_bpb": progress["best"]?["bits_per_byte"] ?? .null,
        "best_step": progress["best"]?["step"] ?? .null,
      ]
    }
  }

  var text: String {
    let steps = json["steps"]?.int ?? 0
    let tokens = json["tokens"]?.int ?? 0
    let minutes = (json["seconds"]?.double ?? 0) / 60
    let score = json["val_bpb"]?.double.map { ", best validation \(fixed($0, 4)) bits per byte" }
    return "trained          \(grouped(steps)) steps, \(grouped(tokens)) tokens, \(fixed(minutes, 1)) min\(score ?? "")"
  }
}
