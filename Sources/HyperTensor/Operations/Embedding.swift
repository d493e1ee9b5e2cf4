import Kernels

/// y = scale * table[ids], and its scatter-add.
struct Embedding: Operation {
  let name = "embedding"
  let ids: Buffer
  let table: Tensor
  let scale: Float
  let y: Tensor

  func forward(_ backend: Backend) {
    var args = arguments
    args.y = y.data
    backend.kernels.pointee.embedding_forward(&args)
  }

  var work: Int { 8 * y.count }

  func sharing(among threads: Int) -> Sharing { .rows(y.rows, among: threads) }

  func prepare(_ calls: inout KernelCalls) {
    let rows = calls.part(of: y.rows)
    var args = arguments
    args.rows = rows.count
    args.ids += rows.lowerBound
    args.y = calls.data(y, row: rows.lowerBound)
    calls.add(calls.backend.kernels.pointee.embedding_forward, args)
  }

  func backward(_ backend: Backend) {
    guard let dtable = table.gradientData else { return }
    var args = arguments
    args.dy = UnsafePointer(y.gradientData)
    args.dtable = dtable
    backend.kernels.pointee.embedding_backward(&args)
  }

  private var arguments: hk_embedding {
    hk_embedding(
      rows: y.rows, width: y.width, ids: ids.int32s, scale: scale, table: table.data, y: nil, dy: nil, dtable: nil)
  }
}

extension Tape {
  /// Rows of `table` [V, D] for the Int32 `ids` ([B, T] by `shape`), times `scale`: [B, T, D]. Ids are checked by whoever
  /// writes them.
  package func embedding(ids: Buffer, shape: Shape, table: Tensor, scale: Float) throws(ShapeError) -> Tensor {
    try ShapeError.require(table.shape.rank == 2, "embedding: table", expected: "[V, D]", got: "\(table.shape)")
    try ShapeError.require(
      ids.count >= shape.count, "embedding: ids", expected: "\(shape.count) ids", got: "\(ids.count)")
    let y = tensor(Shape(shape.extents + [table.width]))
    record(Embedding(ids: ids, table: table, scale: scale, y: y), reads: [table], writes: [y])
    return y
  }
}

/// y = scale * rows of a quantised table, in inference.
struct QuantisedEmbedding: InferenceOperation {
  let name = "embedding"
  let ids: Buffer
  let table: QuantisedMatrix
  let scale: Float
  let y: Tensor

  var work: Int { 8 * y.count }

  func sharing(among threads: Int) -> Sharing { .rows(y.rows, among: threads) }

  func prepare(_ calls: inout KernelCalls) {
    let rows = calls.part(of: y.rows)
    for section in table.sections {
      let args = hk_quantised_rows(
        w: section.weights, rows: rows.count, ids: ids.int32s + rows.lowerBound, first_id: section.outputs.lowerBound,
        scale: scale, y: calls.data(y, row: rows.lowerBound), ldy: y.rowStride)
      calls.add(calls.backend.quantised.pointee.quantised_rows, args)
    }
  }
}

extension Tape {
  /// As above from a quantised table, for inference.
  package func embedding(ids: Buffer, shape: Shape, table: QuantisedMatrix, scale: Float) throws(ShapeError) -> Tensor {
    precondition(!recordsGradients, "quantised tables are for inference")
    try ShapeError.require(
      ids.count >= shape.count, "embedding: ids", expected: "\(shape.count) ids", got: "\(ids.count)")
    let y = tensor(Shape(shape.extents + [table.inputs]))
    record(QuantisedEmbedding(ids: ids, table: table, scale: scale, y: y), reads: [], writes: [y])
    return y
  }
}
