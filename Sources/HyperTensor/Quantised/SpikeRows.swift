import Kernels

/// The out-projection's rows of spiking neurons in 4 or 8 bits: only those of the neurons that fired are read.
///
/// Row j holds what neuron j gives to every output. The scale of a group is unit[group] * step[neuron][group] with an integer
/// step, so that the sum over the neurons that fired is one of integers, exact in any order.
package final class SpikeRows: Sendable {
  package let neurons: Int
  package let outputs: Int
  package let format: QuantisedFormat
  /// [groups] floats
  package let units: QuantisedBytes
  /// [neurons][groups] int16, and eight more
  package let steps: QuantisedBytes
  /// [neurons][slices][64] bytes
  package let codes: QuantisedBytes

  /// Steps that are read behind the last one.
  private static let spareSteps = 8

  /// Bytes of the units, the steps and the codes.
  package static func byteCounts(neurons: Int, outputs: Int, format: QuantisedFormat) -> (
    units: Int, steps: Int, codes: Int
  ) {
    let groups = format.groups(of: outputs)
    return (4 * groups, 2 * (neurons * groups + spareSteps), neurons * hk_spike_slices(outputs, format.kernelBits) * 64)
  }

  /// Rounds the columns of `weight` [outputs, neurons], each times its neuron's `gamma`.
  /// - Parameter clip: a factor on where the scales end; 1: the least squared error.
  package init(
    rounding weight: Tensor, gamma: Tensor, format: QuantisedFormat, clip: Float = 1, _ backend: Backend
  ) {
    (neurons, outputs, self.format) = (weight.width, weight.rows, format)
    let counts = Self.byteCounts(neurons: neurons, outputs: outputs, format: format)
    let codes = Memory(byteCount: counts.codes)
    let scales = SpikeScales(neurons: neurons, outputs: outputs, format: format)
    scales.choose(weight, gamma: gamma, clip: clip, backend)
    var args = hk_pack_spike_rows(
      outputs: outputs, group: format.group, bits: format.kernelBits, first_neuron: 0, last_neuron: neurons,
      rows: scales.rows.floatBase, ldrows: outputs, unit: scales.units.floatBase,
      steps: scales.steps.base.assumingMemoryBound(to: Int16.self),
      codes: codes.base.assumingMemoryBound(to: UInt8.self))
    backend.quantised.pointee.pack_spike_rows(&args)
    units = QuantisedBytes(scales.units)
    steps = QuantisedBytes(scales.steps)
    self.codes = QuantisedBytes(codes)
  }

  /// Rows that were packed before.
  package init(
    neurons: Int, outputs: Int, format: QuantisedFormat, units: QuantisedBytes, steps: QuantisedBytes,
    codes: QuantisedBytes
  ) {
    let counts = Self.byteCounts(neurons: neurons, outputs: outputs, format: format)
    precondition(
      (units.bytes.count, steps.bytes.count, codes.bytes.count) == counts, "the bytes are the rows'")
    (self.neurons, self.outputs, self.format) = (neurons, outputs, format)
    (self.units, self.steps, self.codes) = (units, steps, codes)
  }

  /// Whether units are finite and steps are no longer than the kernels' integers allow.
  package var scalesAreInRange: Bool {
    units.bytes.bindMemory(to: Float.self).allSatisfy(\.isFinite)
      && steps.bytes.bindMemory(to: Int16.self).allSatisfy { abs(Int($0)) <= Int(HK_SPIKE_STEP_LIMIT) }
  }

  /// Bytes of one neuron's row: its steps and its codes.
  package static func bytesPerNeuron(outputs: Int, format: QuantisedFormat) -> Int {
    2 * format.groups(of: outputs) + hk_spike_slices(outputs, format.kernelBits) * 64
  }

  /// Pieces of a row that the product takes at a time.
  var slices: Int { hk_spike_slices(outputs, format.kernelBits) }
}
