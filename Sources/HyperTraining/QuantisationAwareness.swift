import HyperIO
import HyperInference

/// Training that is aware of how its weights will be rounded: from some point on, what is computed is computed with matrices
/// rounded as `hyper quantize` rounds them, and the gradients update the unrounded ones.
package struct QuantisationAwareness: Equatable, Sendable {
  package var scheme: QuantisationScheme
  /// Share of the run after which it begins; 0: from the start.
  package var start: Double

  /// A run learns in full precision first, and settles into what can be rounded while the learning rate falls.
  package static let usualStart = 0.75

  package init(scheme: QuantisationScheme, start: Double = usualStart) { (self.scheme, self.start) = (scheme, start) }

  /// What the keys are called in settings; all of them are there or none.
  package static let keys = ["qat", "qat_type", "qat_group", "qat_token_embedding_type", "qat_start"]

  var json: JSONObject {
    [
      "qat": true, "qat_type": .string(scheme.blocksType), "qat_group": .integer(scheme.blocks.group),
      "qat_token_embedding_type": .string(scheme.embeddingType), "qat_start": .number(start),
    ]
  }

  /// What `field` asks for, over `current`; nil where training is not to be aware of rounding.
  /// - Throws: `InputError` for a value out of range, or for one where `qat` is not asked for.
  package static func taking(_ field: JSONField, over current: QuantisationAwareness?) throws -> QuantisationAwareness?
  {
    guard try field["qat"].optional?.bool() ?? (current != nil) else {
      for key in keys.dropFirst() where field[key].isPresent {
        throw InputError("\(field.place): \(key)", expected: "qat (--qat) with it", found: "none")
      }
      return nil
    }
    let own = current?.scheme
    let scheme: QuantisationScheme
    do {
      scheme = try QuantisationScheme(
        type: field["qat_type"].optional?.string() ?? own?.blocksType ?? "q4",
        group: field["qat_group"].optional?.int() ?? own?.blocks.group,
        embeddingType: field["qat_token_embedding_type"].optional?.string() ?? own?.embeddingType)
    } catch let error as InputError where field["qat_" + error.source].isPresent {
      throw InputError("\(field.place): qat_\(error.source)", expected: error.expected, found: error.found)
    }
    let start = try field["qat_start"].optional?.double() ?? current?.start ?? usualStart
    guard (0...1).contains(start) else { throw field["qat_start"].wrong("a number from 0 to 1") }
    return QuantisationAwareness(scheme: scheme, start: start)
  }
}
