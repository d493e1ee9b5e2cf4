import Kernels

/// Parts of a matrix in a form for inference, as whole panels or groups: what skipping a branch leaves to be read.
extension LinearWeight {
  /// The part that computes at least the outputs `range`, and the first that it computes.
  package func outputs(_ range: Range<Int>, _ backend: Backend) throws(ShapeError) -> (weight: LinearWeight, first: Int)
  {
    if let quantised {
      let part = quantised.part(outputs: range)
      return (LinearWeight(part.matrix), part.first)
    }
    return (LinearWeight(try requireMatrix().rows(range), for: backend), range.lowerBound)
  }

  /// The part of a matrix in fp32 that reads the inputs `range`, and the first that it reads.
  package func inputs(_ range: Range<Int>, _ backend: Backend) throws(ShapeError) -> (weight: LinearWeight, first: Int)
  {
    (LinearWeight(try requireMatrix().columns(range), for: backend), range.lowerBound)
  }

  private func requireMatrix() -> Tensor {
    guard let matrix else { preconditionFailure("a matrix in fp32") }
    return matrix
  }
}

extension Tensor {
  /// The rows `range` of a matrix.
  fileprivate func rows(_ range: Range<Int>) throws(ShapeError) -> Tensor {
    try ShapeError.require(
      shape.rank == 2 && range.lowerBound >= 0 && range.upperBound <= rows, "rows",
      expected: "a range within 0..<\(rows)", got: "\(range)")
    return Tensor(
      shape: [range.count, width], strides: strides, offset: offset + range.lowerBound * rowStride, value: value,
      gradient: gradient)
  }
}

extension QuantisedMatrix {
  /// The whole panels around `range` of a matrix's outputs.
  package static func panels(around range: Range<Int>, outputs: Int) -> Range<Int> {
    let panel = Int(HK_QUANTISED_PANEL)
    return range.lowerBound / panel * panel..<min(outputs, (range.upperBound + panel - 1) / panel * panel)
  }

  /// The whole groups around `range` of a matrix's inputs.
  package static func groups(around range: Range<Int>, inputs: Int, format: QuantisedFormat) -> Range<Int> {
    let group = format.group
    return range.lowerBound / group * group..<min(inputs, (range.upperBound + group - 1) / group * group)
  }

  /// The panels around the outputs `range`, where they lie.
  func part(outputs range: Range<Int>) -> (matrix: QuantisedMatrix, first: Int) {
    precondition(!format.isMixed, "panels of one kind")
    let outputs = Self.panels(around: range, outputs: self.outputs)
    let start = Self.byteCount(outputs: outputs.lowerBound, inputs: inputs, format: format)
    let count = Self.byteCount(outputs: outputs.count, inputs: inputs, format: format)
    let bytes = QuantisedBytes(UnsafeRawBufferPointer(rebasing: packed.bytes[start..<start + count]), owner: self)
    return (
      QuantisedMatrix(outputs: outputs.count, inputs: inputs, format: format, packed: bytes), outputs.lowerBound
    )
  }

  /// A copy of the groups around the inputs `range`: panels hold their groups side by side.
  package func part(inputs range: Range<Int>) -> (matrix: QuantisedMatrix, first: Int) {
    precondition(!format.isMixed, "panels of one kind")
    let inputs = Self.groups(around: range, inputs: self.inputs, format: format)
    let memory = Memory(byteCount: Self.byteCount(outputs: outputs, inputs: inputs.count, format: format))
    let panels = (outputs + Int(HK_QUANTISED_PANEL) - 1) / Int(HK_QUANTISED_PANEL)
    let (row, start) = (packed.bytes.count / panels, inputs.lowerBound / format.group * blockBytes)
    let count = memory.byteCount / panels
    for panel in 0..<panels {
      (memory.base + panel * count).copyMemory(from: packed.base + panel * row + start, byteCount: count)
    }
    return (
      QuantisedMatrix(outputs: outputs, inputs: inputs.count, format: format, packed: QuantisedBytes(memory)),
      inputs.lowerBound
    )
  }

  /// Bytes of one group of a panel.
  private var blockBytes: Int { Self.byteCount(outputs: 1, inputs: 1, format: format) }
}
