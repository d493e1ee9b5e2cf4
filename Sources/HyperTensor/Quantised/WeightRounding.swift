/// Rounds a parameter's matrix again and again to what its quantised form stands for: what training computes with that is
/// aware of rounding (Jacob et al., arXiv 1712.05877). The gradient passes straight through to the matrix that is rounded.
///
/// The rounding is that of `QuantisedMatrix` and `SpikeRows`, bit for bit. A neuron's row of an out-projection is rounded with
/// its gamma folded in; training multiplies by gamma apart, so it is divided out again.
package final class WeightRounding {
  private struct Spikes {
    let weight: Tensor
    let target: Tensor
    let gamma: Tensor
    let scales: SpikeScales
  }

  private let dense: Tensor
  private let target: Tensor
  private let format: QuantisedFormat
  private let scales: Memory
  private let spikes: Spikes?

  /// - Parameters:
  ///   - source: [outputs, inputs], what is rounded.
  ///   - target: as large, where the rounded values go.
  ///   - spikes: how many of the last inputs are spikes that are kept by neuron.
  ///   - gamma: [spikes], the neurons' scales.
  package init(_ source: Tensor, into target: Tensor, format: QuantisedFormat, spikes: Int, gamma: Tensor?)
    throws(ShapeError)
  {
    try source.requireMatrix("weight_rounding: source")
    try ShapeError.check(target, source.shape, "weight_rounding: target")
    self.format = format
    let inputs = source.width - spikes
    dense = try source.columns(0..<inputs)
    self.target = try target.columns(0..<inputs)
    scales = Memory(floats: source.rows * format.groups(of: inputs))
    guard spikes > 0, let gamma else {
      self.spikes = nil
      return
    }
    try ShapeError.check(gamma, [spikes], "weight_rounding: gamma")
    self.spikes = Spikes(
      weight: try source.columns(inputs..<source.width), target: try target.columns(inputs..<source.width),
      gamma: gamma, scales: SpikeScales(neurons: spikes, outputs: source.rows, format: format))
  }

  /// Rounds the matrix as it is now.
  package func run(_ backend: Backend) {
    if dense.width > 0 {
      format.chooseScales(
        of: dense.data, rows: dense.rows, columns: dense.width, ld: dense.rowStride, half: true,
        into: scales.floatBase, backend)
      format.round(
        dense.data, rows: dense.rows, columns: dense.width, ld: dense.rowStride, scales: scales.floatBase,
        into: target.data, ldy: target.rowStride, backend)
    }
    guard let spikes else { return }
    spikes.scales.choose(spikes.weight, gamma: spikes.gamma, backend)
    let (neurons, outputs, rows) = (spikes.scales.neurons, spikes.scales.outputs, spikes.scales.rows.floatBase)
    format.round(
      rows, rows: neurons, columns: outputs, ld: outputs, scales: spikes.scales.scales.floatBase, into: rows,
      ldy: outputs, backend)
    let (from, ld, to, ldto) = (
      spikes.weight.data, spikes.weight.rowStride, spikes.target.data, spikes.target.rowStride
    )
    let gamma = spikes.gamma.data
    for first in stride(from: 0, to: neurons, by: SpikeScales.neuronsAtOnce) {
      for n in 0..<outputs {
        for j in first..<min(first + SpikeScales.neuronsAtOnce, neurons) {
          // A neuron whose gamma is next to nothing gives nothing whatever its row is: that must not become infinite.
          let weight = rows[j * outputs + n] / gamma[j]
          to[n * ldto + j] = weight.isFinite ? weight : from[n * ld + j]
        }
      }
    }
  }
}
