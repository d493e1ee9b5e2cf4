/// The multiply-adds that decoding one token takes, whatever the machine: those of matrices, gates, convolutions and recurrences.
/// What is done once an element (norms, exponentials) is not counted.
package struct OperationsPerToken: Equatable, Sendable {
  /// Whatever fires, the head included.
  package let dense: Int
  /// Those of the head, which only what is predicted from needs.
  package let head: Int
  /// Those of the out-projection's rows of all neurons.
  package let spikeRows: Int

  package init(_ model: ModelConfiguration) {
    var perBlock = model.dModel * (model.inputWidth + (model.hasGate ? model.branchCount : 0))
    let neurons = model.spiking?.width ?? 0
    perBlock += model.dModel * (model.fusedWidth - neurons)
    // A state is kept, driven and read out.
    if let ssm = model.ssm { perBlock += ssm.dConv * ssm.convolutionWidth + 3 * ssm.width * ssm.dState }
    if let liquid = model.liquid {
      switch liquid.cell {
      case .ltc: perBlock += (liquid.dConv + 2) * liquid.width
      case .cfc(let mode): perBlock += liquid.width * liquid.width * (mode == "pure" ? 3 : 6)
      }
    }
    perBlock += 3 * neurons
    head = model.vocabSize * model.dModel
    dense = model.layers * perBlock + head
    spikeRows = model.layers * model.dModel * neurons
  }

  /// Multiply-adds where the share `rate` of the neurons fires and only their rows are added.
  package func total(firing rate: Double) -> Double { Double(dense) + rate * Double(spikeRows) }

  /// Multiply-adds of a prompt of `count` tokens, of which the head reads the last.
  package func total(prompt count: Int, firing rate: Double) -> Double {
    Double(count) * (total(firing: rate) - Double(head)) + Double(head)
  }
}

extension ModelConfiguration {
  /// Floating-point operations of one token forward where every neuron fires: two a multiply-add.
  package var flopsPerToken: Int {
    let operations = OperationsPerToken(self)
    return 2 * (operations.dense + operations.spikeRows)
  }
}
