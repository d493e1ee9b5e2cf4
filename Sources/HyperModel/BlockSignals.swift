import HyperTensor

/// A tensor inside a block that tells what its branches do.
package enum BlockSignal: Int, CaseIterable, Sendable {
  /// The gates g, [B, T, branches].
  case gates
  /// The scan's dt before bias and softplus, [B, T, H].
  case scanSteps
  /// What enters an LTC neuron's f before bias and softplus, [B, T, C].
  case liquidDrive
  /// The spike counts, [B, T, C].
  case spikes

  /// The operation behind which its value is there; in inference it may be gone behind the next.
  package var operation: String {
    switch self {
    case .gates: "branch_gate"
    case .scanSteps: "selective_scan"
    case .liquidDrive: "liquid"
    case .spikes: "spiking"
    }
  }

  /// The branch that it is a part of; nil for what concerns all.
  package var branch: String? {
    switch self {
    case .gates: nil
    case .scanSteps: "ssm"
    case .liquidDrive: "liquid"
    case .spikes: "spiking"
    }
  }

  /// The signal that is there behind an operation.
  package init?(behind operation: String) {
    guard let signal = Self.allCases.first(where: { $0.operation == operation }) else { return nil }
    self = signal
  }
}

/// A block's signals: those that its branches have.
package struct BlockSignals {
  private var tensors = [Tensor?](repeating: nil, count: BlockSignal.allCases.count)

  package internal(set) subscript(signal: BlockSignal) -> Tensor? {
    get { tensors[signal.rawValue] }
    set { tensors[signal.rawValue] = newValue }
  }
}
