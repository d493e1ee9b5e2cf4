import HyperTensor

/// Which part of a model a parameter counts to.
package enum ModelComponent: String, CaseIterable, Sendable {
  case spiking
  case ssm
  case liquid
  /// Gates, norms, embedding and head.
  case fusion
}

extension ModelConfiguration {
  /// The model's parameters in order. Matrices, convolutions and the embedding decay; norms, gates, biases and whatever sets
  /// a time constant or threshold do not.
  package var parameterLayout: ParameterLayout {
    var layout = ParameterLayout()
    layout.add("embedding.weight", [vocabSize, dModel], decays: true)
    for block in 0..<layers {
      let prefix = "blocks.\(block)."
      layout.add(prefix + "norm.weight", [dModel], decays: false)
      layout.add(prefix + "in_proj.weight", [inputWidth, dModel], decays: true)
      if hasGate { layout.add(prefix + "gate.weight", [branchCount, dModel], decays: false) }
      ssm?.addParameters(to: &layout, prefix: prefix + "ssm.")
      liquid?.addParameters(to: &layout, prefix: prefix + "liquid.")
      spiking?.addParameters(to: &layout, prefix: prefix + "spiking.")
      layout.add(prefix + "out_proj.weight", [dModel, fusedWidth], decays: true)
    }
    layout.add("norm.weight", [dModel], decays: false)
    return layout
  }

  /// Parameters by component: the projections' columns count to their branch.
  package var parametersByComponent: [ModelComponent: Int] {
    var counts: [ModelComponent: Int] = [:]
    for parameter in parameterLayout.parameters {
      let name = parameter.name
      if name.hasSuffix("in_proj.weight") {
        counts[.ssm, default: 0] += dModel * (ssm?.projectionWidth ?? 0)
        counts[.liquid, default: 0] += dModel * (liquid?.projectionWidth ?? 0)
        counts[.spiking, default: 0] += dModel * (spiking?.width ?? 0)
      } else if name.hasSuffix("out_proj.weight") {
        counts[.ssm, default: 0] += dModel * (ssm?.width ?? 0)
        counts[.liquid, default: 0] += dModel * (liquid?.width ?? 0)
        counts[.spiking, default: 0] += dModel * (spiking?.width ?? 0)
      } else {
        let branch = ModelComponent.allCases.first { $0 != .fusion && name.contains(".\($0.rawValue).") }
        let component = name.hasSuffix("norm.weight") ? .fusion : branch ?? .fusion
        counts[component, default: 0] += parameter.shape.count
      }
    }
    return counts
  }

  /// Parameters that a token is multiplied by: the projections, the gates, the CfC cell's matrices and the
  /// head, once each.
  package var matrixParameterCount: Int {
    parameterLayout.parameters.reduce(0) { sum, parameter in
      let isMatrix = parameter.shape.rank == 2 && !parameter.name.contains("conv.")
      return isMatrix ? sum + parameter.shape.count : sum
    }
  }
}
