import HyperCheckpoint
import HyperIO
import HyperModel
import HyperTensor

/// Which formats a model's matrices are rounded to.
package struct QuantisationScheme: Equatable, Sendable {
  /// Of the blocks' projections, the spikes' rows included.
  package var blocks: QuantisedFormat
  /// Of the embedding, which is also the head.
  package var embedding: QuantisedFormat
  /// Of single matrices by name, where it is another than the blocks' or the embedding's.
  package private(set) var others: [String: QuantisedFormat] = [:]
  /// Whether the parameters that are no such matrices are rounded to fp16; a file then holds them so. They are computed with in
  /// fp32 all the same.
  package var halvesFloats = false

  package init(blocks: QuantisedFormat, embedding: QuantisedFormat) {
    self.blocks = blocks
    self.embedding = embedding
  }

  /// The default of a type by its name: 4 or 8 bits with an embedding of 8.
  package static let named: [String: QuantisationScheme] = [
    "q4": QuantisationScheme(
      blocks: QuantisedFormat(bits: 4, group: 128), embedding: QuantisedFormat(bits: 8, group: 128)),
    "q8": QuantisationScheme(
      blocks: QuantisedFormat(bits: 8, group: 128), embedding: QuantisedFormat(bits: 8, group: 128)),
  ]

  /// The scheme of a type by its name, with another group, or other types of the embedding and of what stays floats, where they
  /// are given.
  /// - Throws: `InputError` about `type`, `group`, `token_embedding_type` or `float_type`.
  package init(type: String, group: Int? = nil, embeddingType: String? = nil, floatType: String? = nil) throws {
    guard let scheme = Self.named[type] else {
      throw InputError("type", expected: Self.named.keys.sorted().joined(separator: " or "), found: type)
    }
    let group = group ?? scheme.blocks.group
    guard QuantisedFormat.groups.contains(group) else {
      throw InputError("group", expected: "32, 64 or 128", found: "\(group)")
    }
    blocks = QuantisedFormat(bits: scheme.blocks.bits, group: group)
    let embeddingType = embeddingType ?? scheme.embedding.type
    guard let embedding = QuantisedFormat(type: embeddingType, group: group) else {
      throw InputError("token_embedding_type", expected: Self.embeddingTypes, found: embeddingType)
    }
    self.embedding = embedding
    let floatType = floatType ?? "f32"
    guard ["f16", "f32"].contains(floatType) else {
      throw InputError("float_type", expected: "f16 or f32", found: floatType)
    }
    halvesFloats = floatType == "f16"
  }

  /// The types that an embedding may have, for people.
  static let embeddingTypes = "q4, q8, q8q4, or q8q4:1 to q8q4:7"

  /// The names that make this scheme anew, with the blocks' group.
  package var blocksType: String { blocks.type }
  package var embeddingType: String { embedding.type }

  /// What is kept of a parameter that stays a float.
  package func kept(_ value: Float) -> Float { halvesFloats ? float(half: half(value)) : value }

  /// The format of the matrix `name`; nil: it stays floats.
  package func format(of name: String) -> QuantisedFormat? { others[name] ?? common(name) }

  /// Gives the matrix `name`, one of those that are rounded, a format of its own; only the embedding's may be mixed.
  package mutating func set(_ name: String, _ format: QuantisedFormat) {
    guard let common = common(name) else { preconditionFailure("\(name) is not rounded") }
    precondition(!format.isMixed || name == "embedding.weight", "only a table of embeddings is mixed")
    others[name] = format == common ? nil : format
  }

  private func common(_ name: String) -> QuantisedFormat? {
    if name == "embedding.weight" { return embedding }
    return name.hasSuffix("in_proj.weight") || name.hasSuffix("out_proj.weight") ? blocks : nil
  }
}

extension QuantisationScheme: CustomStringConvertible {
  /// What people read: `q4/128, embedding q8/128, 3 other matrices q4/32, q8/128`.
  package var description: String {
    let formats = Set(others.values.map(\.description)).sorted().joined(separator: ", ")
    let matrices = others.count == 1 ? "1 other matrix" : "\(others.count) other matrices"
    return "\(blocks), embedding \(embedding)" + (others.isEmpty ? "" : ", \(matrices) \(formats)")
      + (halvesFloats ? ", floats f16" : "")
  }
}

extension ModelConfiguration {
  /// The parameters that stay floats under `scheme`.
  func floatLayout(_ scheme: QuantisationScheme) -> ParameterLayout {
    var layout = ParameterLayout()
    for parameter in parameterLayout.parameters where scheme.format(of: parameter.name) == nil {
      layout.add(parameter.name, parameter.shape, decays: parameter.decays)
    }
    return layout
  }

  /// The matrices that `scheme` rounds: name, format, outputs, dense inputs and, where they are kept by neuron, spike inputs.
  package func quantisedMatrices(
    _ scheme: QuantisationScheme
  ) -> [(name: String, format: QuantisedFormat, outputs: Int, inputs: Int, spikes: Int)] {
    parameterLayout.parameters.compactMap { parameter in
      guard let format = scheme.format(of: parameter.name) else { return nil }
      let spikes = separatesSpikes && parameter.name.hasSuffix("out_proj.weight") ? spiking?.width ?? 0 : 0
      return (parameter.name, format, parameter.shape[0], parameter.shape[1] - spikes, spikes)
    }
  }
}

extension ModelConfiguration {
  /// Bytes of all weights by `scheme`, what stays floats included.
  package func byteCount(_ scheme: QuantisationScheme) -> Int {
    quantisedMatrices(scheme).reduce((scheme.halvesFloats ? 2 : 4) * floatLayout(scheme).count) { sum, matrix in
      let dense = QuantisedMatrix.byteCount(outputs: matrix.outputs, inputs: matrix.inputs, format: matrix.format)
      guard matrix.spikes > 0 else { return sum + dense }
      let rows = SpikeRows.byteCounts(neurons: matrix.spikes, outputs: matrix.outputs, format: matrix.format)
      return sum + dense + rows.units + rows.steps + rows.codes
    }
  }
}

extension ModelBundle {
  /// The neurons' scales that the out-projection `name` is rounded with.
  package static func gammaName(of name: String) -> String { name.dropLast("out_proj.weight".count) + "spiking.gamma" }

  /// This model with its matrices rounded to the nearest of `scheme`.
  /// - Throws: `InputError` for a model that is quantised already, or whose weights are no reasonable numbers, or too large for
  ///   f16 where that is asked for.
  package func quantised(_ scheme: QuantisationScheme) throws -> ModelBundle {
    try MatrixRounding(self).bundle(scheme)
  }

  /// This model with `scheme` and what its matrices were rounded to by it.
  func replacingMatrices(_ scheme: QuantisationScheme, by rounded: [String: MatrixRounding.Rounded]) throws
    -> ModelBundle
  {
    let matrices = rounded.mapValues(\.matrix)
    let spikeRows = rounded.compactMapValues(\.spikeRows)
    let floatLayout = configuration.floatLayout(scheme)
    let floats = Memory(floats: floatLayout.floatCount)
    for parameter in floatLayout.parameters {
      guard let source = layout[parameter.name]?.range else { continue }
      for (to, from) in zip(parameter.range, source) {
        let value = values.floats[from]
        floats.floats[to] = scheme.kept(value)
        guard floats.floats[to].isFinite else {
          throw InputError("model: \(parameter.name)", expected: "numbers below 65,520, for f16", found: "\(value)")
        }
      }
    }
    return try ModelBundle(
      configuration: configuration, layout: floatLayout, values: floats,
      quantised: Quantisation(scheme: scheme, weights: QuantisedWeights(matrices: matrices, spikeRows: spikeRows)),
      tokenizer: tokenizer, generation: generation, source: "model")
  }
}

/// The quantised part of a bundle.
package struct Quantisation: Sendable {
  package let scheme: QuantisationScheme
  package let weights: QuantisedWeights

  /// Bytes of its matrices.
  package var byteCount: Int {
    weights.matrices.values.reduce(0) { $0 + $1.packed.bytes.count }
      + weights.spikeRows.values.reduce(0) { $0 + $1.units.bytes.count + $1.steps.bytes.count + $1.codes.bytes.count }
  }
}
