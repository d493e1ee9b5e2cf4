import HyperTensor

/// Where each recurrence's state lies in a sequence's record: one flat array of floats that can be copied, kept and put back
/// as a whole. All of it is zero where a document starts.
package struct StateLayout: Equatable, Sendable {
  /// One recurrence's part.
  package struct Component: Equatable, Sendable {
    package let name: String
    package let offset: Int
    package let count: Int
  }

  package private(set) var components: [Component] = []
  /// Floats a sequence.
  package private(set) var floatCount = 0
  private var index: [String: Int] = [:]

  package init(_ configuration: ModelConfiguration) {
    for block in 0..<configuration.layers {
      if let ssm = configuration.ssm {
        add("blocks.\(block).ssm.conv", (ssm.dConv - 1) * ssm.convolutionWidth)
        add("blocks.\(block).ssm.scan", ssm.width * ssm.dState)
      }
      if let liquid = configuration.liquid {
        if case .ltc = liquid.cell { add("blocks.\(block).liquid.conv", (liquid.dConv - 1) * liquid.width) }
        add("blocks.\(block).liquid.h", liquid.width)
      }
      if let spiking = configuration.spiking { add("blocks.\(block).spiking.v", spiking.width) }
    }
  }

  private mutating func add(_ name: String, _ count: Int) {
    index[name] = components.count
    components.append(Component(name: name, offset: floatCount, count: count))
    floatCount += Memory.padded(floats: count)
  }

  /// Bytes a sequence.
  package var byteCount: Int { floatCount * 4 }

  /// The component `name` of the records in `source` and `target`.
  package func slice(_ name: String, from source: Buffer?, to target: Buffer?) -> StateSlice {
    guard let component = index[name].map({ components[$0] }) else { preconditionFailure("no state \(name)") }
    return StateSlice(from: source, to: target, offset: component.offset, count: component.count, stride: floatCount)
  }
}
