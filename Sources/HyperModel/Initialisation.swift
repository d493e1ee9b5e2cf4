import HyperIO
import HyperTensor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ModelConfiguration {
  /// Fills `values` (laid out by `parameterLayout`) with a model's first weights.
  ///
  /// Each parameter draws from its own generator, seeded by `seed` and its name, so that a change to one part of a model
  /// leaves the others' first weights alone.
  package func initialise(_ values: Memory, seed: UInt64) {
    let layout = parameterLayout
    for parameter in layout.parameters {
      var random = RandomGenerator(seed: seed ^ nameHash(parameter.name))
      let target = UnsafeMutableBufferPointer(rebasing: values.floats[parameter.range])
      initialise(parameter.name, target, &random)
    }
  }

  private func initialise(
    _ name: String, _ target: UnsafeMutableBufferPointer<Float>, _ random: inout RandomGenerator
  ) {
    func fill(_ value: () -> Float) { for i in target.indices { target[i] = value() } }
    func ramp(_ from: Float, _ to: Float) {
      for i in target.indices {
        target[i] = from + (to - from) * (target.count > 1 ? Float(i) / Float(target.count - 1) : 0)
      }
    }
    func uniform(taps: Int?) {
      let bound = 1 / Float(taps ?? 1).squareRoot()
      fill { bound * (2 * random.uniform() - 1) }
    }
    switch name.split(separator: ".").drop(while: { $0 == "blocks" || Int($0) != nil }).joined(separator: ".") {
    case "embedding.weight": fill { 0.02 * random.normal() }
    case "in_proj.weight":
      fill { random.normal() / Float(dModel).squareRoot() }
      ssm?.tieQueriesToKeys(target, dModel: dModel)
    // The residual stream sums `layers` of these: each starts small, by the square root of their number.
    case "out_proj.weight": fill { 0.04 / Float(2 * layers).squareRoot() * random.normal() }
    case "gate.weight": fill { 0 }
    case "ssm.conv.weight": ssm?.initialiseConvolution(target, &random)
    case "ssm.conv.bias": uniform(taps: ssm?.dConv)
    case "liquid.conv.weight", "liquid.conv.bias": uniform(taps: liquid?.dConv)
    case "ssm.dt_bias": fill { ScanConfiguration.firstStepBias }
    case "ssm.a_log": for head in target.indices { target[head] = ssm?.firstLogRate(head: head) ?? 0 }
    case "ssm.d_skip": fill { 1 }
    // Time constants from 1 to e^5 steps.
    case "liquid.log_tau": ramp(0, 5)
    case "liquid.f_bias": fill { -2 }
    case "liquid.recurrent_weight": fill { 0 }
    case "liquid.input.weight", "liquid.recurrent.weight", "liquid.heads.weight":
      let deviation = 1 / Float(liquid?.width ?? 1).squareRoot()
      fill { deviation * random.normal() }
    case "liquid.input.bias", "liquid.heads.bias": fill { 0 }
    case "liquid.a": fill { 1 }
    case "liquid.w_tau": fill { 0 }
    case "spiking.beta_logit": ramp(-3, 2)
    case "spiking.log_theta": fill { log(spiking?.threshold ?? 1) }
    case "spiking.gamma": fill { 0.5 }
    case let suffix where suffix.hasSuffix("norm.weight"): fill { 1 }
    default: preconditionFailure("no first value for \(name)")
    }
  }
}
