import HyperIO

/// The directory of a training run.
///
/// ```
/// run.json  tokenizer.json  metrics.jsonl  best  run.lock
/// checkpoints/step-000120/manifest.json ...
/// ```
package final class RunDirectory {
  package let path: String

  /// What the run is made of: settings, data and sizes.
  package static let recordName = "run.json"
  /// Its figures, an object a line.
  package static let metricsName = "metrics.jsonl"

  private let lock: FileLock?
  /// Steps whose checkpoints were found damaged: they count for nothing.
  private var damaged: Set<Int> = []

  /// What a run is opened for.
  package enum Access {
    /// To look at it, while another process may be training into it.
    case reading
    /// To train into it: makes it if need be, keeps other trainers out and clears away what a crash left.
    case training
  }

  /// Opens or makes the run at `path`.
  /// - Throws: `InputError` if there is none to read, or if another process trains into it.
  package init(_ path: String, for access: Access) throws {
    self.path = path
    switch access {
    case .reading:
      lock = nil
      guard FileSystem.isDirectory(checkpointsPath) else {
        throw InputError(path, expected: "a run's directory", found: "no checkpoints/ in it")
      }
    case .training:
      try FileSystem.makeDirectories(path + "/checkpoints")
      lock = try FileLock(path + "/run.lock")
      try sweep()
    }
  }

  private var checkpointsPath: String { path + "/checkpoints" }
  private var bestPath: String { path + "/best" }

  /// Removes what processes that no longer live left half done.
  private func sweep() throws {
    try CheckpointDirectory.recover(in: checkpointsPath) { Self.step(ofName: $0) != nil }
    let written = [Self.recordName, "tokenizer.json", Self.metricsName, "best"]
    for name in try FileSystem.list(path) where written.contains(where: { name.hasPrefix($0 + ".tmp-") }) {
      try FileSystem.removeFile(path + "/" + name)
    }
  }

  /// Whether a process trains into the run at `path` now.
  package static func isBeingTrained(_ path: String) -> Bool { FileLock.isHeld(path + "/run.lock") }

  private func requireTraining() { precondition(lock != nil, "the run was opened for reading") }

  // MARK: Metrics

  /// Opens `metrics.jsonl` to append to it.
  package func metrics() throws -> AppendFile {
    requireTraining()
    return try AppendFile(path + "/" + Self.metricsName)
  }

  // MARK: Checkpoints

  /// The steps that have a checkpoint, damaged ones included, in order.
  package func steps() throws -> [Int] { try FileSystem.list(checkpointsPath).compactMap(Self.step(ofName:)).sorted() }

  /// Publishes the checkpoint of `step`; see ``CheckpointDirectory/publish(at:step:files:)``.
  package func publish(step: Int, files: [CheckpointFile]) throws {
    requireTraining()
    try CheckpointDirectory.publish(at: checkpointPath(step), step: step, files: files)
    damaged.remove(step)
  }

  /// Where the checkpoint of `step` is or would be.
  package func checkpointPath(_ step: Int) -> String { checkpointsPath + "/" + Self.name(ofStep: step) }

  /// Opens the checkpoint of `step`.
  /// - Throws: `InputError` if there is none or it is damaged.
  package func checkpoint(
    _ step: Int, verifying verification: CheckpointDirectory.Verification = .digests
  ) throws -> CheckpointDirectory {
    let checkpoint = try CheckpointDirectory(checkpointPath(step), verifying: verification)
    guard checkpoint.step == step else {
      throw InputError(checkpoint.path, expected: "the checkpoint of step \(step)", found: "that of \(checkpoint.step)")
    }
    return checkpoint
  }

  /// Opens the newest checkpoint that is whole; nil if the run has no checkpoint at all.
  /// - Parameter report: gets a warning for each newer one that is damaged.
  /// - Throws: `InputError` if there are checkpoints and none is whole.
  package func latest(report: (String) -> Void) throws -> CheckpointDirectory? {
    let steps = try steps()
    for step in steps.reversed() {
      do { return try checkpoint(step) } catch let error as InputError {
        damaged.insert(step)
        report("checkpoint of step \(step) is damaged, trying the one before: \(error)")
      }
    }
    guard steps.isEmpty else {
      throw InputError(checkpointsPath, expected: "a whole checkpoint", found: "\(steps.count), all damaged")
    }
    return nil
  }

  /// Removes the checkpoints after `step`, which going on from an older one makes obsolete.
  package func discard(after step: Int) throws {
    requireTraining()
    for later in try steps() where later > step { try CheckpointDirectory.remove(at: checkpointPath(later)) }
  }

  // MARK: The best checkpoint

  /// The step marked as the best; nil if none is.
  package func bestStep() throws -> Int? {
    guard FileSystem.exists(bestPath) else { return nil }
    let name = try FileSystem.readText(bestPath, limit: 64).prefix { $0 != "\n" }
    guard let step = Self.step(ofName: String(name)) else {
      throw InputError(bestPath, expected: "the name of a checkpoint", found: quoted(String(name)))
    }
    return step
  }

  /// Marks the checkpoint of `step`, which was published, as the best.
  package func markBest(step: Int) throws {
    requireTraining()
    _ = try checkpoint(step, verifying: .sizes)
    try FileSystem.write(Self.name(ofStep: step) + "\n", to: bestPath)
  }

  /// Opens the best checkpoint, or the latest where none is marked.
  /// - Parameter report: as for ``latest(report:)``.
  /// - Throws: `InputError` if the best one is damaged: another would not be what was asked for.
  package func bestOrLatest(report: (String) -> Void) throws -> CheckpointDirectory? {
    guard let step = try bestStep() else { return try latest(report: report) }
    return try checkpoint(step)
  }

  /// Removes all checkpoints but the newest `count` whole ones and the best. Call it after publishing.
  /// - Returns: the steps removed.
  @discardableResult package func prune(keepingLast count: Int) throws -> [Int] {
    requireTraining()
    precondition(count >= 1, "a run keeps at least one checkpoint")
    let steps = try steps()
    let whole = steps.filter { !damaged.contains($0) && (try? checkpoint($0, verifying: .sizes)) != nil }
    guard !whole.isEmpty else { return [] }
    var kept = Set(whole.suffix(count))
    if let best = try bestStep() { kept.insert(best) }
    let removed = steps.filter { !kept.contains($0) }
    for step in removed { try CheckpointDirectory.remove(at: checkpointPath(step)) }
    return removed
  }

  // MARK: Names

  static func name(ofStep step: Int) -> String { "step-" + zeroPadded(step, to: 6) }

  /// The step of a checkpoint's name; nil for other names.
  static func step(ofName name: String) -> Int? {
    guard name.hasPrefix("step-"), let step = Int(name.dropFirst(5)), step >= 0, Self.name(ofStep: step) == name
    else { return nil }
    return step
  }
}
