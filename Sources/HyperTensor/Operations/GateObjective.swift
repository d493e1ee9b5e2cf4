/// What a loss asks of the gates of a block besides the task: to close branches that are hardly needed, so that decoding can skip
/// them.
///
/// A branch that is open by g costs its weight times g / (g + kappa): nothing where it is closed, almost all of it once the gate
/// is well above kappa. So gates that the task keeps low are pushed to zero, and those that it wants open are left alone.
struct GateObjective: Operation {
  let name = "gate_objective"
  /// [B, T, branches]
  let gates: Tensor
  /// What it costs that each branch is open, in nats.
  let weights: [Double]
  let training: GateTraining
  let result: GateObjectiveResult

  func forward(_ backend: Backend) {
    for branch in weights.indices {
      var sum = 0.0
      for row in 0..<gates.rows {
        let g = gates.data[row * gates.rowStride + branch]
        sum += Double(g / (g + GateTraining.kappa))
      }
      result.openness[branch] = sum / Double(gates.rows)
    }
  }

  func backward(_ backend: Backend) {
    guard let gradient = gates.gradientData else { return }
    for (branch, weight) in weights.enumerated() {
      let scale = Float(training.share * weight / Double(gates.rows)) * GateTraining.kappa
      for row in 0..<gates.rows {
        let index = row * gates.rowStride + branch
        let sum = gates.data[index] + GateTraining.kappa
        gradient[index] += scale / (sum * sum)
      }
    }
  }
}

/// What a block's gates came to in a pass.
package final class GateObjectiveResult {
  /// Of each branch, the mean of g / (g + kappa).
  package fileprivate(set) var openness: [Double]

  fileprivate init(branches: Int) { openness = Array(repeating: 0, count: branches) }
}

/// How the gates of one tape are trained besides the task.
package final class GateTraining {
  /// The gate at which a branch costs half of what it costs when open.
  package static let kappa: Float = 0.1

  /// The part of an update's loss that a pass is.
  package var share = 1.0
  /// [blocks][branches] What it costs that a branch is open, in nats.
  package let weights: [[Double]]
  /// One a block, in their order.
  package private(set) var results: [GateObjectiveResult] = []

  package init(weights: [[Double]]) { self.weights = weights }

  fileprivate func add(_ result: GateObjectiveResult) { results.append(result) }
}

extension Tape {
  /// Adds the gradient of what open branches cost in block `block` to those of its `gates` [B, T, branches].
  package func gateObjective(_ gates: Tensor, block: Int, training: GateTraining) throws(ShapeError) {
    let weights = training.weights[block]
    try gates.requireMatrix("gate_objective: gates")
    try ShapeError.require(
      gates.width == weights.count, "gate_objective: gates", expected: "[..., \(weights.count)]", got: "\(gates.shape)")
    let result = GateObjectiveResult(branches: weights.count)
    training.add(result)
    record(
      GateObjective(gates: gates, weights: weights, training: training, result: result), reads: [gates], writes: [],
      saves: [gates.value])
  }
}
