import HyperModel
import HyperTensor

/// Sums of the gates of each block and branch, and how many tokens they are of.
package struct GateSums: Equatable, Sendable {
  /// [blocks][branches]; empty without gates.
  private(set) var sums: [Double]
  private(set) var tokens = 0.0
  private let branches: Int

  init(_ model: ModelConfiguration) {
    branches = model.branchCount
    sums = Array(repeating: 0, count: model.hasGate ? model.layers * model.branchCount : 0)
  }

  /// The mean gate of each block of branch `branch`; nil where none was counted.
  package func means(branch: Int) -> [Double]? {
    guard tokens > 0, !sums.isEmpty else { return nil }
    return stride(from: branch, to: sums.count, by: branches).map { sums[$0] / tokens }
  }

  mutating func clear() {
    for index in sums.indices { sums[index] = 0 }
    tokens = 0
  }

  /// Adds the gates [B, T, branches] of one block.
  mutating func add(_ gates: Tensor, block: Int) {
    for row in 0..<gates.rows {
      for branch in 0..<branches {
        sums[block * branches + branch] += Double(gates.data[row * gates.rowStride + branch])
      }
    }
    if block == 0 { tokens += Double(gates.rows) }
  }

  mutating func add(_ other: GateSums) {
    for index in sums.indices { sums[index] += other.sums[index] }
    tokens += other.tokens
  }

  /// The sums of all ranks in place of this one's.
  mutating func sum(over ranks: any RankLink) {
    let all = ranks.sum([tokens] + sums)
    tokens = all[0]
    sums = Array(all.dropFirst())
  }
}
