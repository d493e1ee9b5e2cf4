import HyperModel
import HyperTensor
import Testing

/// What decoding one token touches, by hand and against the packed weights themselves.
@Suite struct BytesPerTokenTests {
  private static let (q4, q8) = (QuantisedFormat(bits: 4, group: 128), QuantisedFormat(bits: 8, group: 64))

  private static func format(_ name: String, embedding: QuantisedFormat = q8) -> QuantisedFormat? {
    if name == "embedding.weight" { return embedding }
    return name.hasSuffix("in_proj.weight") || name.hasSuffix("out_proj.weight") ? q4 : nil
  }

  /// fp32: every parameter, one row of the embedding more, and the states twice; firing changes nothing.
  @Test func everythingInFloats() {
    let tiny = ModelPreset.tiny.configuration
    let bytes = BytesPerToken(tiny) { _ in nil }
    #expect(bytes.weights == 4 * (tiny.parameterLayout.count + 128))
    // A block's states: 3 rows of the scan's convolution, its scan, 3 rows of the liquid's and its neurons, membranes.
    #expect(bytes.states == 2 * 4 * 5 * (3 * 288 + 256 * 16 + 3 * 64 + 64 + 192))
    #expect(bytes.neurons == 0 && bytes.allSpikeRows == 0)
    #expect(bytes.total(firing: 0.5) == Double(bytes.dense) && bytes.total(firing: []) == Double(bytes.dense))
  }

  /// `tiny` in 4 bits with an embedding of 8: widths are multiples of the groups, so that nothing is padded.
  @Test func tinyByHand() {
    let bytes = BytesPerToken(ModelPreset.tiny.configuration) { Self.format($0) }
    let (d, inputWidth, dense, neurons) = (128, 552 + 3 * 64 + 192, 256 + 64, 192)
    // 936 inputs' rows lie in panels of 32: 960. 320 inputs of the out-projection are padded to 384.
    let (inProjection, outProjection) = (960 * (d / 2 + 2), d * (384 / 2 + 3 * 2))
    let embedding = (2048 + 1) * (d + 2 * 2)
    let floats =
      d + 5 * (d + 3 * d + 4 * 288 + 288 + 3 * 8 + 256 + 4 * 64 + 64 + 2 * 64 + 64 + 2 * neurons)
    #expect(inputWidth == 936 && dense == 320)
    // The rows' units: one float a block.
    #expect(bytes.weights == embedding + 5 * (inProjection + outProjection + 4) + 4 * floats)
    #expect(bytes.neurons == neurons && bytes.spikeRows == Array(repeating: d / 2 + 2, count: 5))
    #expect(bytes.total(firing: 0) == Double(bytes.dense))
    #expect(bytes.total(firing: 0.25) - bytes.total(firing: 0) == Double(5 * neurons * (d / 2 + 2) / 4))
    // Rates by block add up to their mean's total where rows are alike.
    #expect(bytes.total(firing: [0, 0.5, 0.25, 0.125, 0.125]) == bytes.total(firing: 0.2))
  }

  /// An embedding of 8 bits for the first half of its rows and 4 for the others: the head reads all of them, and the row that
  /// enters is counted as one of the first.
  @Test func aMixedEmbeddingByHand() {
    let tiny = ModelPreset.tiny.configuration
    let mixed = BytesPerToken(tiny) { Self.format($0, embedding: QuantisedFormat(eighths: 4, group: 128)) }
    let even = BytesPerToken(tiny) { Self.format($0, embedding: QuantisedFormat(bits: 8, group: 128)) }
    // 1024 rows of 128 weights lose half a byte a weight.
    #expect(even.weights - mixed.weights == 1024 * 64)
  }

  /// Odd sizes, padding included: what is packed is what is counted.
  @Test(
    arguments: ModelConfiguration.variants.map(\.configuration),
    [q8, QuantisedFormat(eighths: 4, group: 128), QuantisedFormat(eighths: 7, group: 32)])
  func whatIsPackedIsCounted(_ model: ModelConfiguration, embedding: QuantisedFormat) throws {
    let backend = try Backend.inference()
    let values = Memory(floats: model.parameterLayout.floatCount)
    model.initialise(values, seed: 1)
    let parameters = Parameters(layout: model.parameterLayout, values: values)
    var (weights, rows) = (0, 0)
    for parameter in model.parameterLayout.parameters {
      guard let format = Self.format(parameter.name, embedding: embedding) else {
        weights += 4 * parameter.shape.count
        continue
      }
      let matrix = parameters[parameter.name]
      let spikes = model.separatesSpikes && parameter.name.hasSuffix("out_proj.weight") ? model.spiking?.width ?? 0 : 0
      let dense = matrix.width - spikes
      weights += QuantisedMatrix(rounding: try matrix.columns(0..<dense), format: format, backend).packed.bytes.count
      guard spikes > 0 else { continue }
      let gamma = parameters[String(parameter.name.dropLast("out_proj.weight".count)) + "spiking.gamma"]
      let packed = SpikeRows(
        rounding: try matrix.columns(dense..<matrix.width), gamma: gamma, format: format, backend)
      weights += packed.units.bytes.count - 4 * spikes
      // Eight steps more than there are stand behind the last row.
      rows += packed.codes.bytes.count + packed.steps.bytes.count - 16
    }
    let bytes = BytesPerToken(model) { Self.format($0, embedding: embedding) }
    let row = QuantisedMatrix.bytesPerOutput(of: model.vocabSize, inputs: model.dModel, format: embedding)
    #expect(bytes.weights == weights + row)
    #expect(bytes.allSpikeRows == rows)
    #expect(bytes.total(firing: 1) == Double(bytes.dense + rows))
  }
}
