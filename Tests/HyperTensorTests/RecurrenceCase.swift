import HyperTensor
import Testing

/// A recurrence over time, from which come operation cases of any length and the tests of its chunking.
struct RecurrenceCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// What it reads at each row: [width] each, given as [B, T, width].
  let sequences: [CaseInput]
  let parameters: [CaseInput]
  /// Floats of state a sequence.
  let stateCount: Int
  var stateRange: ClosedRange<Float> = -1...1
  /// Whether the operation gives the gradient of the state that it starts from.
  var stateHasGradient = false
  /// Whether the time that passes between rows matters.
  var takesElapsed = false
  /// Sums that a number goes through in one step, about.
  let roundings: Int
  let record: @Sendable (Tape, RecurrenceInputs) throws -> [Tensor]
  let reference: @Sendable (RecurrenceValues) -> RecurrenceReference
  /// See `OperationCase.smooth`.
  var smooth: (@Sendable (RecurrenceValues) -> @Sendable (RecurrenceValues) -> RecurrenceReference)?
  /// See `OperationCase.margin`.
  var margin: (@Sendable (RecurrenceValues) -> Double)?
  var multipliesMatrices = false

  var testDescription: String { name }

  /// Recorded over `batch` sequences of `steps`.
  /// - Parameters:
  ///   - resets: rows where a document starts.
  ///   - withState: whether the sequences start from a random state instead of zero.
  func operationCase(batch: Int, steps: Int, resets: Set<Int> = [], withState: Bool = true) -> OperationCase {
    let sequenceInputs = sequences.map { input in
      var copy = CaseInput(input.name, [batch, steps, input.shape[0]], input.range)
      copy.isStrided = true
      return copy
    }
    var elapsedInput = CaseInput("elapsed", [batch * steps], 0.25...2)
    elapsedInput.hasGradient = takesElapsed
    var stateInput = CaseInput("state", [batch * stateCount], stateRange)
    stateInput.hasGradient = stateHasGradient
    let inputs =
      sequenceInputs + parameters + (takesElapsed ? [elapsedInput] : []) + (withState ? [stateInput] : [])
    let split: @Sendable ([[Double]]) -> RecurrenceValues = { values in
      let firstParameter = sequences.count
      let afterParameters = firstParameter + parameters.count
      return RecurrenceValues(
        batch: batch, steps: steps, sequences: Array(values[..<firstParameter]),
        parameters: Array(values[firstParameter..<afterParameters]),
        elapsed: takesElapsed ? values[afterParameters] : nil, resets: resets,
        state: withState ? values[values.count - 1] : [Double](repeating: 0, count: batch * stateCount))
    }
    var result = OperationCase(
      name:
        "\(name), B \(batch) T \(steps)\(resets.isEmpty ? "" : ", \(resets.count) resets")\(withState ? ", state" : "")",
      inputs: inputs, roundings: roundings * steps,
      record: { tape, tensors in
        let afterParameters = sequences.count + parameters.count
        let finalState = Buffer(floats: max(batch * stateCount, 1))
        let initial = withState ? tensors[tensors.count - 1] : nil
        let elapsed = takesElapsed ? tensors[afterParameters] : nil
        let outputs = try record(
          tape,
          RecurrenceInputs(
            sequences: Array(tensors[..<sequences.count]),
            parameters: Array(tensors[sequences.count..<afterParameters]),
            context: SequenceContext(
              batch: batch, steps: steps, resets: resets.isEmpty ? nil : flags(resets, rows: batch * steps),
              elapsed: elapsed?.value, elapsedGradient: elapsed?.gradient),
            state: StateSlice(
              from: initial?.value, to: finalState, offset: 0, count: stateCount, stride: stateCount,
              gradient: initial?.gradient)))
        return CaseResult(
          outputs: outputs, states: [Tensor(shape: [batch * stateCount], value: finalState, gradient: nil)])
      }, reference: { reference(split($0)).result })
    if let smooth {
      result.smooth = { values in
        let function = smooth(split(values))
        return { function(split($0)).result }
      }
    }
    if let margin { result.margin = { margin(split($0)) } }
    result.multipliesMatrices = multipliesMatrices
    return result
  }
}

/// What a recurrence is recorded on.
struct RecurrenceInputs {
  let sequences: [Tensor]
  let parameters: [Tensor]
  let context: SequenceContext
  let state: StateSlice
}

/// What a reference of a recurrence computes from.
struct RecurrenceValues {
  let batch: Int
  let steps: Int
  let sequences: [[Double]]
  let parameters: [[Double]]
  let elapsed: [Double]?
  let resets: Set<Int>
  let state: [Double]
}

/// What a reference of a recurrence results in.
struct RecurrenceReference {
  /// [B, T, *] each.
  var outputs: [[Double]]
  /// The states after the last step.
  var state: [Double]

  var result: CaseResult<[Double]> { CaseResult(outputs: outputs, states: [state]) }
}

/// One byte a row, 1 in the rows of `resets`.
func flags(_ resets: Set<Int>, rows: Int) -> Buffer {
  let buffer = Buffer(floats: (rows + 3) / 4)
  for row in 0..<rows { buffer.bytes[row] = resets.contains(row) ? 1 : 0 }
  return buffer
}
