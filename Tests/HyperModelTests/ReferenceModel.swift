import HyperModel
import HyperTensor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The model as the design describes it, for one document from its start, in double precision and plain loops.
struct ReferenceModel {
  private let configuration: ModelConfiguration
  private let parameters: [String: [Double]]
  private let steps: Int
  /// RMSNorm of the last block's output, [T][D].
  private(set) var hidden: [[Double]] = []
  /// The least distance of a membrane from a threshold.
  private(set) var margin = Double.infinity

  init(_ model: SmallModel, tokens: [Int]) {
    configuration = model.configuration
    steps = tokens.count
    parameters = Dictionary(
      uniqueKeysWithValues: model.layout.parameters.map { parameter in
        (parameter.name, parameter.range.map { Double(model.values.floats[$0]) })
      })
    let d = configuration.dModel
    let embedding = values("embedding.weight")
    var x = tokens.map { id in (0..<d).map { Double(configuration.embeddingScale) * embedding[id * d + $0] } }
    for block in 0..<configuration.layers {
      let update = blockUpdate(x, "blocks.\(block).")
      for t in x.indices { for i in 0..<d { x[t][i] += update[t][i] } }
    }
    hidden = x.map { normalised($0, values("norm.weight")) }
  }

  private func values(_ name: String) -> [Double] { parameters[name] ?? [] }

  /// W_out [g_S y_S ; g_L y_L ; g_P gamma s]
  private mutating func blockUpdate(_ x: [[Double]], _ prefix: String) -> [[Double]] {
    let u = x.map { normalised($0, values(prefix + "norm.weight")) }
    let p = u.map { product(values(prefix + "in_proj.weight"), $0) }
    var branches: [[[Double]]] = []
    var column = 0
    func columns(_ width: Int) -> [[Double]] {
      defer { column += width }
      return p.map { Array($0[column..<column + width]) }
    }
    if let ssm = configuration.ssm {
      let (z, xbc, dt) = (columns(ssm.width), columns(ssm.convolutionWidth), columns(ssm.heads))
      branches.append(scan(ssm, z: z, xbc: xbc, dt: dt, prefix + "ssm."))
    }
    if let liquid = configuration.liquid {
      let (m, f, o) = (columns(liquid.width), columns(liquid.width), columns(liquid.width))
      branches.append(liquidNeurons(liquid, m: m, f: f, o: o, prefix + "liquid."))
    }
    if let spiking = configuration.spiking {
      branches.append(spikes(spiking, current: columns(spiking.width), prefix + "spiking."))
    }
    let gated = branches.count > 1 && configuration.gated
    return x.indices.map { t in
      let gates = gated ? product(values(prefix + "gate.weight"), u[t]).map { 2 * sigmoid($0) } : [1]
      let fused = branches.enumerated().flatMap { index, y in y[t].map { (gated ? gates[index] : 1) * $0 } }
      return product(values(prefix + "out_proj.weight"), fused)
    }
  }

  /// RMSNorm(y * SiLU(z)) of H_t = a_t H_{t-1} + delta_t x_t B_t^T, y = H_t C_t + D x_t.
  private func scan(
    _ ssm: ScanConfiguration, z: [[Double]], xbc: [[Double]], dt: [[Double]], _ prefix: String
  ) -> [[Double]] {
    let mixed = convolved(xbc, prefix)
    let (dtBias, aLog, dSkip) = (values(prefix + "dt_bias"), values(prefix + "a_log"), values(prefix + "d_skip"))
    var state = [Double](repeating: 0, count: ssm.width * ssm.dState)
    return z.indices.map { t in
      let y = (0..<ssm.width).map { channel in
        let head = channel / ssm.headDim
        let group = head / (ssm.heads / ssm.nGroups)
        let delta = softplus(dt[t][head] + dtBias[head])
        var y = dSkip[head] * mixed[t][channel]
        for n in 0..<ssm.dState {
          let b = mixed[t][ssm.width + group * ssm.dState + n]
          let c = mixed[t][ssm.width + (ssm.nGroups + group) * ssm.dState + n]
          let place = channel * ssm.dState + n
          state[place] = exp(-delta * exp(aLog[head])) * state[place] + delta * mixed[t][channel] * b
          y += c * state[place]
        }
        return y * z[t][channel] * sigmoid(z[t][channel])
      }
      return normalised(y, values(prefix + "norm.weight"), groups: ssm.nGroups)
    }
  }

  /// RMSNorm(sigmoid(o) * h), h from dh/dt = -(1/tau + f) h + f A solved over one step.
  private func liquidNeurons(
    _ liquid: LiquidConfiguration, m: [[Double]], f: [[Double]], o: [[Double]], _ prefix: String
  ) -> [[Double]] {
    let input = convolved(m, prefix)
    var h = [Double](repeating: 0, count: liquid.width)
    return m.indices.map { t in
      for c in 0..<liquid.width {
        let recurrent = parameters[prefix + "recurrent_weight"]?[c] ?? 0
        let f = softplus(f[t][c] + values(prefix + "f_bias")[c] + recurrent * h[c])
        let lambda = exp(-values(prefix + "log_tau")[c]) + f
        h[c] = exp(-lambda) * h[c] + (1 - exp(-lambda)) * f / lambda * input[t][c]
      }
      return normalised((0..<liquid.width).map { sigmoid(o[t][$0]) * h[$0] }, values(prefix + "norm.weight"))
    }
  }

  /// gamma * s, v_t = beta v_{t-1} + (1 - beta) I_t - theta s_{t-1}; or with the membrane set to zero by any spike.
  private mutating func spikes(
    _ spiking: SpikingConfiguration, current: [[Double]], _ prefix: String
  ) -> [[Double]] {
    var v = [Double](repeating: 0, count: spiking.width)
    var s = v
    return current.indices.map { t in
      (0..<spiking.width).map { c in
        let beta = sigmoid(values(prefix + "beta_logit")[c])
        let theta = exp(values(prefix + "log_theta")[c])
        if spiking.reset == "zero" && s[c] > 0 { v[c] = 0 }
        v[c] = beta * v[c] + (1 - beta) * current[t][c] - (spiking.reset == "subtract" ? theta * s[c] : 0)
        s[c] = 0
        for k in 1...spiking.levels {
          if v[c] > Double(k) * theta { s[c] += 1 }
          margin = min(margin, abs(v[c] - Double(k) * theta))
        }
        return values(prefix + "gamma")[c] * s[c]
      }
    }
  }

  /// SiLU of the causal depthwise convolution; the last tap multiplies the newest input.
  private func convolved(_ x: [[Double]], _ prefix: String) -> [[Double]] {
    let (weight, bias) = (values(prefix + "conv.weight"), values(prefix + "conv.bias"))
    let taps = weight.count / bias.count
    return x.indices.map { t in
      bias.indices.map { c in
        var q = bias[c]
        for back in 0..<min(taps, t + 1) { q += weight[(taps - 1 - back) * bias.count + c] * x[t - back][c] }
        return q * sigmoid(q)
      }
    }
  }

  private func normalised(_ x: [Double], _ weight: [Double], groups: Int = 1) -> [Double] {
    let size = x.count / groups
    return x.indices.map { i in
      let group = x[i / size * size..<(i / size + 1) * size]
      let meanSquare = group.reduce(0) { $0 + $1 * $1 } / Double(size)
      return weight[i] * x[i] / (meanSquare + Double(configuration.normEpsilon)).squareRoot()
    }
  }

  private func product(_ matrix: [Double], _ x: [Double]) -> [Double] {
    (0..<matrix.count / x.count).map { row in x.indices.reduce(0) { $0 + matrix[row * x.count + $1] * x[$1] } }
  }

  private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
  private func softplus(_ x: Double) -> Double { log(1 + exp(x)) }
}
