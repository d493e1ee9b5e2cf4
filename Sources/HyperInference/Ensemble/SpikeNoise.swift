import HyperIO
import HyperTensor

extension ModelBundle {
  /// The model with every neuron's threshold multiplied by a factor of its own, exp(`scale` * n) of a normal n: what is decided by
  /// a hair comes out otherwise.
  ///
  /// - Throws: `InputError` for a model without spiking neurons.
  package func withSpikeNoise(scale: Float, seed: UInt64) throws -> ModelBundle {
    guard configuration.spiking != nil else {
      throw InputError("--ensemble-noise", expected: "a model with spiking neurons", found: "one without")
    }
    let noisy = try copy(with: configuration)
    var random = RandomGenerator(seed: seed)
    for parameter in layout.parameters where parameter.name.hasSuffix("spiking.log_theta") {
      for index in parameter.range { noisy.values.floats[index] += scale * random.normal() }
    }
    return noisy
  }

  /// The model itself and `count` - 1 others of it with noise at the thresholds.
  package func noiseEnsemble(_ count: Int, scale: Float, seed: UInt64) throws -> [ModelBundle] {
    try [self] + (1..<max(1, count)).map { try withSpikeNoise(scale: scale, seed: seed &+ UInt64($0)) }
  }
}
