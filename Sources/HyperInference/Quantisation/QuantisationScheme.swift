import HyperIO
import HyperModel
import HyperTensor

/// Which formats a model's matrices are rounded to.
package struct QuantisationScheme: Equatable, Sendable {
  /// Of the blocks' projections, the spikes' rows included.
  package var blocks: QuantisedFormat
  /// Of the embedding, which is also the head.
  package var embedding: QuantisedFormat

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

  /// The scheme of a type by its name, with another group or another type of the embedding where they are given.
  /// - Throws: `InputError` about `type`, `group` or `token_embedding_type`.
  package init(type: String, group: Int? = nil, embeddingType: String? = nil) throws {
    func named(_ name: String, _ field: String) throws -> QuantisationScheme {
      guard let scheme = Self.named[name] else {
        throw InputError(field, expected: Self.named.keys.sorted().joined(separator: " or "), found: name)
      }
      return scheme
    }
    self = try named(type, "type")
    let group = group ?? blocks.group
    guard QuantisedFormat.groups.contains(group) else {
      throw InputError("group", expected: "32, 64 or 128", found: "\(group)")
    }
    let bits = try embeddingType.map { try named($0, "token_embedding_type").blocks.bits } ?? embedding.bits
    blocks = QuantisedFormat(bits: blocks.bits, group: group)
    embedding = QuantisedFormat(bits: bits, group: group)
  }

  /// The format of the matrix `name`; nil: it stays in fp32.
  package func format(of name: String) -> QuantisedFormat? {
    if name == "embedding.weight" { return embedding }
    return name.hasSuffix("in_proj.weight") || name.hasSuffix("out_proj.weight") ? blocks : nil
  }
}

extension ModelConfiguration {
  /// The parameters that stay in fp32 under `scheme`.
  func floatLayout(_ scheme: QuantisationScheme) -> ParameterLayout {
    var layout = ParameterLayout()
    for parameter in parameterLayout.parameters where scheme.format(of: parameter.name) == nil {
      layout.add(parameter.name, parameter.shape, decays: parameter.decays)
    }
    return layout
  }

  /// The matrices that `scheme` rounds: name, outputs, dense inputs and, where they are kept by neuron, spike inputs.
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

extension ModelBundle {
  /// The neurons' scales that the out-projection `name` is rounded with.
  package static func gammaName(of name: String) -> String { name.dropLast("out_proj.weight".count) + "spiking.gamma" }

  /// This model with its matrices rounded to the nearest of `scheme`.
  /// - Throws: `InputError` for a model that is quantised already, or whose weights are no reasonable numbers.
  package func quantised(_ scheme: QuantisationScheme) throws -> ModelBundle {
    guard quantised == nil else {
      throw InputError("model", expected: "one in fp32", found: "one that is quantised already")
    }
    let backend = try Backend.inference()
    let parameters = Parameters(layout: layout, values: values)
    // Rounding knows no infinities, and a neuron's scale times its weights must not become one.
    guard values.floats.allSatisfy({ abs($0) < 1e18 }) else {
      throw InputError("model", expected: "weights below 1e18", found: "one that is greater or no number")
    }
    var matrices: [String: QuantisedMatrix] = [:]
    var spikeRows: [String: SpikeRows] = [:]
    for matrix in configuration.quantisedMatrices(scheme) {
      let weight = parameters[matrix.name]
      let dense = try weight.columns(0..<matrix.inputs)
      matrices[matrix.name] = QuantisedMatrix(rounding: dense, format: matrix.format, backend)
      guard matrix.spikes > 0 else { continue }
      spikeRows[matrix.name] = SpikeRows(
        rounding: try weight.columns(matrix.inputs..<matrix.inputs + matrix.spikes),
        gamma: parameters[Self.gammaName(of: matrix.name)],
        format: matrix.format, backend)
    }
    let floatLayout = configuration.floatLayout(scheme)
    let floats = Memory(floats: floatLayout.floatCount)
    for parameter in floatLayout.parameters {
      guard let source = layout[parameter.name]?.range else { continue }
      for (to, from) in zip(parameter.range, source) { floats.floats[to] = values.floats[from] }
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
