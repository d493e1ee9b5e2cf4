import HyperIO

/// Who runs which sequences of a batch. The batch is cut into parts of a few sequences, which are dealt out to the ranks in turn, and
/// a rank's parts to its threads: ranks of one thread do what the threads of one process do.
struct BatchShare {
  /// Sequences of a part: they go through a tape at once.
  let sequencesAtOnce: Int
  /// Parts of the batch.
  let parts: Int
  private let ranks: Int
  private let threads: Int

  init(_ configuration: TrainingConfiguration, ranks: Int) {
    self.ranks = ranks
    threads = configuration.threads
    sequencesAtOnce = TrainingWorker.sequencesAtOnce(
      batch: configuration.deviceBatchSize, steps: configuration.sequenceLength, threads: threads * ranks)
    parts = configuration.deviceBatchSize / sequencesAtOnce
  }

  /// Threads of `rank` that have something to do.
  func workers(of rank: Int) -> Int { min(threads, (parts - rank + ranks - 1) / ranks) }

  /// The parts that `thread` of `rank` runs.
  func parts(of rank: Int, thread: Int) -> StrideTo<Int> {
    stride(from: rank + thread * ranks, to: parts, by: ranks * workers(of: rank))
  }

  /// - Throws: `InputError` when a rank would have nothing to do.
  func check() throws {
    guard parts >= ranks else {
      throw InputError(
        "--device-batch-size", expected: "sequences for each of \(ranks) ranks, best a multiple of them",
        found: "\(parts * sequencesAtOnce)")
    }
  }
}
