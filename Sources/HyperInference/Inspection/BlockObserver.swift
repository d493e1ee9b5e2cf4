import HyperModel
import HyperTensor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns the signals of a session's blocks into what they mean, by the model's own parameters.
struct BlockObserver {
  /// A block's parameters; a list is empty where the model has no such branch.
  private struct Parameters {
    var dtBias: [Float] = []
    /// exp(A_log)
    var a: [Float] = []
    /// 1/tau
    var rates: [Float] = []
    var fBias: [Float] = []
    /// How a liquid neuron's own state enters its f; empty where it does not.
    var recurrent: [Float] = []
  }

  private(set) var constants: [Inspection.BlockConstants] = []
  private var parameters: [Parameters] = []

  init(_ model: ModelBundle) {
    for block in 0..<model.configuration.layers {
      func values(_ name: String) -> [Float] { model.values(of: "blocks.\(block).\(name)").map(Array.init) ?? [] }
      constants.append(
        Inspection.BlockConstants(
          membraneDecays: values("spiking.beta_logit").map { 1 / (1 + exp(-$0)) },
          liquidTimes: values("liquid.log_tau").map { exp($0) }))
      parameters.append(
        Parameters(
          dtBias: values("ssm.dt_bias"), a: values("ssm.a_log").map { exp($0) },
          rates: values("liquid.log_tau").map { exp(-$0) }, fBias: values("liquid.f_bias"),
          recurrent: values("liquid.recurrent_weight")))
    }
  }

  /// Advances `session` by a token.
  /// - Returns: what each block did with it.
  func step(_ token: Int32, in session: InferenceSession) throws -> [Inspection.BlockStep] {
    var steps = parameters.indices.map { block in
      // What a token skips stays as it is: nothing fires and nothing fades.
      Inspection.BlockStep(
        spikes: Array(repeating: 0, count: constants[block].membraneDecays.count),
        liquidRates: Array(repeating: 0, count: parameters[block].rates.count),
        scanDecays: Array(repeating: 1, count: parameters[block].a.count))
    }
    // A neuron's f is made of its state before the token.
    let before: [[Float]] = parameters.indices.map { block in
      parameters[block].recurrent.isEmpty || token == session.startOfDocument
        ? [] : session.state("blocks.\(block).liquid.h") ?? []
    }
    try session.watch([token]) { [parameters] block, signal, tensor in
      let values = UnsafeBufferPointer(start: tensor.data, count: tensor.width)
      let own = parameters[block]
      switch signal {
      case .gates: steps[block].gates = Array(values)
      case .spikes: steps[block].spikes = values.map { UInt8($0) }
      case .scanSteps:
        steps[block].scanDecays = values.indices.map { exp(-softplus(values[$0] + own.dtBias[$0]) * own.a[$0]) }
      case .liquidDrive:
        steps[block].liquidRates = values.indices.map { i in
          let state = before[block].isEmpty ? 0 : own.recurrent[i] * before[block][i]
          return own.rates[i] + softplus(values[i] + own.fBias[i] + state)
        }
      }
    }
    return steps
  }
}

/// ln(1 + e^x)
private func softplus(_ x: Float) -> Float { max(x, 0) + log1p(exp(-abs(x))) }
