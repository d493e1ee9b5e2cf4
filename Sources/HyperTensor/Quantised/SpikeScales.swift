import Kernels

/// How the rows of spiking neurons are scaled where they are rounded: `SpikeRows` packs them by it, and training that is aware
/// of rounding rounds by it again and again.
final class SpikeScales {
  let neurons: Int
  let outputs: Int
  let format: QuantisedFormat
  /// [neurons][outputs]: gamma times weight.
  let rows: Memory
  /// [groups] floats
  let units: Memory
  /// [neurons][groups] int16, and a few more that are read but not used.
  let steps: Memory
  /// [neurons][groups]: units times steps.
  let scales: Memory

  /// Neurons that a transposition takes at a time, so that what it reads of a row of the weights is a whole cache line.
  static let neuronsAtOnce = 16

  init(neurons: Int, outputs: Int, format: QuantisedFormat) {
    (self.neurons, self.outputs, self.format) = (neurons, outputs, format)
    let counts = SpikeRows.byteCounts(neurons: neurons, outputs: outputs, format: format)
    rows = Memory(floats: neurons * outputs)
    units = Memory(byteCount: counts.units)
    steps = Memory(byteCount: counts.steps)
    scales = Memory(floats: neurons * format.groups(of: outputs))
  }

  /// Takes the columns of `weight` [outputs, neurons], each times its neuron's `gamma`, and chooses their scales.
  /// - Parameter clip: a factor on where the scales end.
  func choose(_ weight: Tensor, gamma: Tensor, clip: Float = 1, _ backend: Backend) {
    let (from, factors, ld) = (weight.data, gamma.data, weight.rowStride)
    let to = rows.floatBase
    for first in stride(from: 0, to: neurons, by: Self.neuronsAtOnce) {
      for n in 0..<outputs {
        for j in first..<min(first + Self.neuronsAtOnce, neurons) {
          to[j * outputs + n] = factors[j] * from[n * ld + j]
        }
      }
    }
    let groups = format.groups(of: outputs)
    let scales = scales.floatBase
    format.chooseScales(
      of: to, rows: neurons, columns: outputs, ld: outputs, half: false, clip: clip, into: scales, backend)
    let units = units.floatBase
    let steps = steps.base.assumingMemoryBound(to: Int16.self)
    let limit = Float(HK_SPIKE_STEP_LIMIT)
    for g in 0..<groups {
      var greatest: Float = 0
      for j in 0..<neurons { greatest = max(abs(scales[j * groups + g]), greatest) }
      let unit = greatest / limit
      // Nothing there, or nothing that a step could count.
      let counts = unit > 0 && unit.isFinite
      units[g] = counts ? unit : 0
      for j in 0..<neurons {
        let step = counts ? (scales[j * groups + g] / unit).rounded() : 0
        steps[j * groups + g] = Int16(min(max(step, -limit), limit))
        scales[j * groups + g] = units[g] * Float(steps[j * groups + g])
      }
    }
  }
}
