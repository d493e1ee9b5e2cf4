import HyperInference
import HyperModel
import HyperTensor
import HyperText
import Testing

@Suite struct EnsembleTests {
  private func softmax(_ logits: UnsafeBufferPointer<Float>) -> [Double] {
    let highest = Double(logits.max() ?? 0)
    let weights = logits.map { exponential(Double($0) - highest) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// Probabilities in double precision against those of fp32: sums of V = 300 terms, each rounded, so that 300 half ulps are the
  /// bound of a relative error.
  private static let tolerance = 300 * 0x1p-24

  @Test func theNextTokenComesFromTheMeanOfTheProbabilities() throws {
    let models = try (1...3).map { try TestModel.make(seed: UInt64($0)) }
    let ensemble = try EnsembleSession(models, streams: 2)
    let sessions = try models.map { try InferenceSession($0, streams: 2) }
    let tokens = TestModel.tokens(20, seed: 4)
    try ensemble.consume(tokens, stream: 0)
    try ensemble.consume([0], stream: 1)
    for session in sessions {
      try session.consume(tokens, stream: 0)
      try session.consume([0], stream: 1)
    }
    for _ in 0..<3 {
      for stream in 0..<2 {
        let members = sessions.map { softmax($0.logits(stream: stream)) }
        let found = softmax(ensemble.logits(stream: stream))
        for id in found.indices {
          let mean = members.reduce(0) { $0 + $1[id] } / 3
          #expect(abs(found[id] - mean) <= Self.tolerance * mean + 1e-12)
        }
      }
      try ensemble.step([5, 7])
      for session in sessions { try session.step([5, 7]) }
    }
  }

  /// Equal members are as one: the same text, from the generator and from the batch.
  @Test func anEnsembleOfOneModelWritesItsText() throws {
    let model = try TestModel.make()
    let options = GenerationOptions(sampling: .greedy, maxTokens: 40, ignoresEndOfText: true)
    func text(_ predictor: any TokenPredictor) throws -> String {
      var text = ""
      try TextGenerator(predictor).generate("The fox", options: options) {
        text += $0
        return true
      }
      return text
    }
    let alone = try text(InferenceSession(model))
    #expect(try text(EnsembleSession([model, model])) == alone)
    let others = try EnsembleSession(model.noiseEnsemble(4, scale: 0.5, seed: 1))
    #expect(try text(others) == text(EnsembleSession(model.noiseEnsemble(4, scale: 0.5, seed: 1))))

    var batch: [String] = []
    let requests = (0..<3).map { BatchWriter.Request(id: $0, prompt: "The fox", options: options, seeds: [1, 2]) }
    var rest = requests[...]
    try BatchWriter(EnsembleSession(model.noiseEnsemble(4, scale: 0.5, seed: 1), streams: 4)).run {
      rest.popFirst()
    } take: {
      batch.append($0.text)
    }
    #expect(try batch.count == 6 && Set(batch) == [text(others)])
  }

  @Test func noiseChangesThresholdsAndNothingElse() throws {
    let model = try TestModel.make()
    let noisy = try model.withSpikeNoise(scale: 0.1, seed: 3)
    for parameter in model.layout.parameters {
      let (before, after) = (Array(model.values.floats[parameter.range]), Array(noisy.values.floats[parameter.range]))
      #expect((before == after) == !parameter.name.hasSuffix("spiking.log_theta"), "\(parameter.name)")
      // Six standard deviations.
      for (a, b) in zip(before, after) { #expect(abs(a - b) < 0.6) }
    }
    #expect(try model.withSpikeNoise(scale: 0.1, seed: 3).digest == noisy.digest)
    #expect(try model.withSpikeNoise(scale: 0.1, seed: 4).digest != noisy.digest && noisy.digest != model.digest)
    let quantised = try model.quantised(#require(QuantisationScheme.named["q8"]))
    #expect(try quantised.withSpikeNoise(scale: 0.1, seed: 3).digest != quantised.digest)
    var configuration = TestModel.hybrid
    configuration.spiking = nil
    let still = try TestModel.make(configuration)
    #expect(inputError { _ = try still.withSpikeNoise(scale: 0.1, seed: 1) }?.source == "--ensemble-noise")
  }

  @Test func membersShareATokenizer() throws {
    var configuration = TestModel.hybrid
    configuration.vocabSize = 290
    let (first, other) = (try TestModel.make(), try TestModel.make(configuration))
    #expect(inputError { _ = try EnsembleSession([first, other]) }?.source == "--ensemble")
  }
}
