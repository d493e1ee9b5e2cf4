import HyperTensor

/// The bytes that a token does not touch where it skips branches, beside `BytesPerToken`: their rows of the in-projection and
/// columns of the out-projection as far as no other branch needs them, their states, and their small parameters.
package struct SkippedBytes: Equatable, Sendable {
  /// [layers][2^branches] by the open branches as bits, the first the lowest.
  private let saved: [[Int]]

  /// - Parameter format: of a matrix by its parameter's name; nil: fp32.
  package init(_ model: ModelConfiguration, format: (String) -> QuantisedFormat?) {
    saved = (0..<model.layers).map { block in
      (0..<1 << model.branchCount).map { Self.saved(model, block: block, open: $0, format) }
    }
  }

  /// Bytes that are saved in `block` while the branches of `open` alone are gone through.
  package func callAsFunction(block: Int, open: Int) -> Int { saved[block][open] }

  private static func saved(
    _ model: ModelConfiguration, block: Int, open: Int, _ format: (String) -> QuantisedFormat?
  ) -> Int {
    let branches = model.branchCount
    guard open != (1 << branches) - 1 else { return 0 }
    let prefix = "blocks.\(block)."
    let outFormat = format(prefix + "out_proj.weight")
    let separately = outFormat != nil && model.separatesSpikes
    let fused = model.fusedColumns(spikesSeparately: separately)
    let isOpen = (0..<branches).map { open >> $0 & 1 == 1 }

    let inWidth = model.inputWidth
    func input(_ range: Range<Int>) -> Int {
      guard let format = format(prefix + "in_proj.weight") else { return 4 * range.count * model.dModel }
      let panels = QuantisedMatrix.panels(around: range, outputs: inWidth)
      return QuantisedMatrix.byteCount(outputs: panels.count, inputs: model.dModel, format: format)
    }
    let dense = fused.last?.upperBound ?? 0
    func output(_ range: Range<Int>) -> Int {
      guard let format = outFormat else { return 4 * range.count * model.dModel }
      let groups = QuantisedMatrix.groups(around: range, inputs: dense, format: format)
      return QuantisedMatrix.byteCount(outputs: model.dModel, inputs: groups.count, format: format)
    }
    func part(_ whole: Range<Int>, _ parts: [Range<Int>], _ bytes: (Range<Int>) -> Int) -> Int {
      let open = zip(parts, isOpen).filter(\.1).map(\.0)
      return open.count == parts.count ? 0 : bytes(whole) - open.reduce(0) { $0 + bytes($1) }
    }
    var sum = part(0..<inWidth, model.inputColumns, input) + part(0..<dense, fused, output)
    for (branch, isOpen) in zip(model.branches, isOpen) where !isOpen {
      let prefix = prefix + branch + "."
      for parameter in model.parameterLayout.parameters where parameter.name.hasPrefix(prefix) {
        // Folded into the rows.
        if separately, parameter.name.hasSuffix("gamma") { continue }
        sum += 4 * parameter.shape.count
      }
      for state in StateLayout(model).components where state.name.hasPrefix(prefix) { sum += 8 * state.count }
      if branch == "spiking", separately, let outFormat, let spiking = model.spiking {
        sum += SpikeRows.byteCounts(neurons: spiking.width, outputs: model.dModel, format: outFormat).units
      }
    }
    return sum
  }
}
