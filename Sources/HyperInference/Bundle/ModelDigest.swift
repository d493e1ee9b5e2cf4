import HyperIO
import HyperTensor

extension ModelBundle {
  /// What tells this model from every other: a SHA-256 over configuration, tokenizer and all weights as they are computed with.
  /// - Complexity: linear in the bytes of the weights.
  package var digest: String {
    var hash = SHA256()
    hash.update(configuration.json.encoded())
    hash.update(Array(tokenizer.digest.utf8))
    hash.update(UnsafeRawBufferPointer(start: values.base, count: 4 * layout.floatCount))
    if let weights = quantised?.weights {
      for (name, matrix) in weights.matrices.sorted(by: { $0.key < $1.key }) {
        hash.update(Array("\(name) \(matrix.format)".utf8))
        hash.update(matrix.packed.bytes)
        guard let rows = weights.spikeRows[name] else { continue }
        for part in [rows.units, rows.steps, rows.codes] { hash.update(part.bytes) }
      }
    }
    return hash.finalize().hex
  }
}
