import Kernels

/// y = x + gate * sum over the neurons that fired of count * row: the event-driven part of the out-projection, in inference.
struct SpikeProjection: InferenceOperation {
  let name = "spike_projection"
  let spikes: Tensor
  let gate: Tensor?
  let rows: SpikeRows
  let x: Tensor
  let y: Tensor

  var work: Int { spikes.count * rows.outputs / 4 }

  func sharing(among threads: Int) -> Sharing { .parts }

  func prepare(_ calls: inout KernelCalls) {
    let slices = calls.part(of: rows.slices)
    if slices.isEmpty { return }
    let args = hk_spike_rows(
      rows: spikes.rows, neurons: rows.neurons, outputs: rows.outputs, group: rows.format.group,
      bits: rows.format.kernelBits, first_slice: slices.lowerBound, last_slice: slices.upperBound,
      counts: calls.data(spikes), ldcounts: spikes.rowStride, gate: gate.map { UnsafePointer(calls.data($0)) },
      ldgate: gate?.rowStride ?? 0, unit: rows.units.base.assumingMemoryBound(to: Float.self),
      steps: rows.steps.base.assumingMemoryBound(to: Int16.self),
      codes: rows.codes.base.assumingMemoryBound(to: UInt8.self), addend: calls.data(x), ldaddend: x.rowStride,
      y: calls.data(y), ldy: y.rowStride)
    calls.add(calls.backend.quantised.pointee.spike_rows, args)
  }
}

extension Tape {
  /// `x` [..., D] and what the neurons' counts `spikes` [..., C] bring through `rows`, times `gate` [..., 1]: [..., D].
  package func spikeProjection(
    _ spikes: Tensor, gate: Tensor?, rows: SpikeRows, addingTo x: Tensor
  ) throws(ShapeError) -> Tensor {
    precondition(!recordsGradients, "spike rows are for inference")
    try spikes.requireMatrix("spike_projection: spikes")
    try x.requireMatrix("spike_projection: x")
    let lead = Array(x.shape.extents.dropLast())
    try ShapeError.check(spikes, Shape(lead + [rows.neurons]), "spike_projection: spikes")
    try ShapeError.check(x, Shape(lead + [rows.outputs]), "spike_projection: x")
    if let gate { try ShapeError.check(gate, Shape(lead + [1]), "spike_projection: gate") }
    let y = tensor(x.shape)
    record(
      SpikeProjection(spikes: spikes, gate: gate, rows: rows, x: x, y: y),
      reads: [spikes, x] + [gate].compactMap { $0 }, writes: [y])
    return y
  }
}
