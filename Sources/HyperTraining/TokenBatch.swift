/// B x T inputs, their targets and where documents start: one allocation for the whole run.
final class TokenBatch {
  let sequences: Int
  let steps: Int
  /// [B, T]
  let inputs: UnsafeMutablePointer<Int32>
  /// [B, T], negative where there is no target.
  let targets: UnsafeMutablePointer<Int32>
  /// [B, T], not zero where the input is a document's first.
  let resets: UnsafeMutablePointer<UInt8>

  init(sequences: Int, steps: Int) {
    self.sequences = sequences
    self.steps = steps
    let rows = sequences * steps
    inputs = .allocate(capacity: rows)
    targets = .allocate(capacity: rows)
    resets = .allocate(capacity: rows)
    inputs.initialize(repeating: 0, count: rows)
    targets.initialize(repeating: -1, count: rows)
    resets.initialize(repeating: 0, count: rows)
  }

  deinit {
    inputs.deallocate()
    targets.deallocate()
    resets.deallocate()
  }

  var rows: Int { sequences * steps }

  /// Rows that have a target.
  var targetCount: Int { (0..<rows).count { targets[$0] >= 0 } }
}
