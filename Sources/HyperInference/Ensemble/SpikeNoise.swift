import HyperIO
import HyperTensor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ModelBundle {
  /// The model with every neuron's threshold multiplied by a factor of its own, exp(`scale` * n) of a normal n: what is decided by
  /// a hair comes out otherwise.
  ///
  /// - Throws: `InputError` for a model without spiking neurons.
  package func withSpikeNoise(scale: Float, seed: UInt64) throws -> ModelBundle {
    guard configuration.spiking != nil else {
      throw InputError("--ensemble-noise", expected: "a model with spiking neurons", found: "one without")
    }
    let noisy = Memory(floats: layout.floatCount)
    noisy.floats.baseAddress?.update(from: values.floats.baseAddress.unsafelyUnwrapped, count: layout.floatCount)
    var random = RandomGenerator(seed: seed)
    for parameter in layout.parameters where parameter.name.hasSuffix("spiking.log_theta") {
      for index in parameter.range { noisy.floats[index] += scale * random.normal() }
    }
    return try ModelBundle(
      configuration: configuration, layout: layout, values: noisy, quantised: quantised, tokenizer: tokenizer,
      generation: generation, source: "model")
  }

  /// The model itself and `count` - 1 others of it with noise at the thresholds.
  package func noiseEnsemble(_ count: Int, scale: Float, seed: UInt64) throws -> [ModelBundle] {
    try [self] + (1..<max(1, count)).map { try withSpikeNoise(scale: scale, seed: seed &+ UInt64($0)) }
  }
}
