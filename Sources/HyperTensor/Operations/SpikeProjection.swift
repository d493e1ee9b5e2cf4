/// y += gate * sum over the neurons that fired of count * row: the event-driven part of the out-projection, in inference.
struct SpikeProjection: Operation {
  let name = "spike_projection"
  let spikes: Tensor
  let gate: Tensor?
  let rows: SpikeRows
  let y: Tensor

  func forward(_ backend: Backend) {
    rows.add(
      rows: spikes.rows, counts: spikes.data, ldcounts: spikes.rowStride, gate: gate.map { UnsafePointer($0.data) },
      ldgate: gate?.rowStride ?? 0, to: y.data, ldy: y.rowStride, backend)
  }

  func backward(_ backend: Backend) { preconditionFailure("inference has no gradients") }
}

extension Tape {
  /// Adds to `y` [..., D] what the neurons' counts `spikes` [..., C] bring through `rows`, times `gate` [..., 1].
  package func spikeProjection(_ spikes: Tensor, gate: Tensor?, rows: SpikeRows, addingTo y: Tensor) throws(ShapeError)
  {
    precondition(!recordsGradients, "spike rows are for inference")
    try spikes.requireMatrix("spike_projection: spikes")
    let lead = Array(y.shape.extents.dropLast())
    try ShapeError.check(spikes, Shape(lead + [rows.neurons]), "spike_projection: spikes")
    try ShapeError.check(y, Shape(lead + [rows.outputs]), "spike_projection: y")
    if let gate { try ShapeError.check(gate, Shape(lead + [1]), "spike_projection: gate") }
    record(
      SpikeProjection(spikes: spikes, gate: gate, rows: rows, y: y), reads: [spikes, y] + [gate].compactMap { $0 },
      writes: [y])
  }
}
