import HyperIO
import HyperTensor

extension ModelConfiguration {
  /// The largest extents that a file may ask for: far above any model of this engine, far below what could overflow.
  enum Ceiling {
    static let dModel = 16_384
    static let layers = 1_024
    static let vocabSize = 1 << 20
    static let width = 65_536
    static let dState = 1_024
    static let parameters = 1 << 31
    static let stateFloats = 1 << 28
  }

  /// The configuration as `config.json` holds it.
  package var json: JSON {
    var object: JSONObject = [
      "model_type": "hyper", "architectures": ["HyperForCausalLM"], "hidden_size": .integer(dModel),
      "num_hidden_layers": .integer(layers), "vocab_size": .integer(vocabSize), "tie_word_embeddings": true,
      "layer_norm_epsilon": JSON(normEpsilon), "embedding_scale": JSON(embeddingScale),
      "logit_soft_cap": JSON(logitSoftCap), "gated": .bool(gated),
    ]
    if !gateCutoffs.isEmpty { object["gate_cutoffs"] = .array(gateCutoffs.map { .array($0.map { JSON($0) }) }) }
    if !levelCaps.isEmpty { object["level_caps"] = JSON(levelCaps) }
    if let ssm {
      object["ssm"] = [
        "width": .integer(ssm.width), "head_dim": .integer(ssm.headDim), "n_groups": .integer(ssm.nGroups),
        "state_size": .integer(ssm.dState), "conv_kernel": .integer(ssm.dConv),
      ]
    }
    if let liquid {
      var fields: JSONObject = ["width": .integer(liquid.width), "conv_kernel": .integer(liquid.dConv)]
      switch liquid.cell {
      case .ltc(let recurrentGate):
        fields["cell"] = "ltc"
        fields["recurrent_gate"] = .bool(recurrentGate)
      case .cfc(let mode):
        fields["cell"] = "cfc"
        fields["mode"] = .string(mode)
      }
      object["liquid"] = .object(fields)
    }
    if let spiking {
      object["spiking"] = [
        "width": .integer(spiking.width), "levels": .integer(spiking.levels), "reset": .string(spiking.reset),
        "surrogate": .string(spiking.surrogate), "threshold": JSON(spiking.threshold),
      ]
    }
    return .object(object)
  }

  /// Reads what `json` writes; `source` names the file in errors.
  /// - Throws: `InputError` for a missing or unknown key, a wrong type, or a value that `validate` refuses.
  package init(json: JSON, source: String) throws {
    let root = JSONField(json, source)
    try root.allowOnly([
      "model_type", "architectures", "hidden_size", "num_hidden_layers", "vocab_size", "tie_word_embeddings",
      "layer_norm_epsilon", "embedding_scale", "logit_soft_cap", "gated", "ssm", "liquid", "spiking",
      "gate_cutoffs", "level_caps",
    ])
    let type = try root["model_type"].optional?.string() ?? "hyper"
    guard type == "hyper" else { throw root["model_type"].wrong("hyper") }
    guard try root["tie_word_embeddings"].optional?.bool() ?? true else {
      throw root["tie_word_embeddings"].wrong("true")
    }
    self.init(
      dModel: try root["hidden_size"].int(in: 1...Ceiling.dModel),
      layers: try root["num_hidden_layers"].int(in: 1...Ceiling.layers),
      vocabSize: try root["vocab_size"].int(in: 1...Ceiling.vocabSize))
    normEpsilon = try root["layer_norm_epsilon"].optional?.float() ?? normEpsilon
    embeddingScale = try root["embedding_scale"].optional?.float() ?? embeddingScale
    logitSoftCap = try root["logit_soft_cap"].optional?.float() ?? logitSoftCap
    gated = try root["gated"].optional?.bool() ?? gated
    ssm = try root["ssm"].optional.map { try ScanConfiguration($0) }
    liquid = try root["liquid"].optional.map { try LiquidConfiguration($0) }
    spiking = try root["spiking"].optional.map { try SpikingConfiguration($0) }
    if let rows = try root["gate_cutoffs"].optional?.array() {
      gateCutoffs = try rows.map { try $0.array().map { try $0.float() } }
    }
    if let caps = try root["level_caps"].optional?.array() { levelCaps = try caps.map { try $0.int() } }
    try validate(source: source)
  }

  /// Checks that a model of this configuration can be built.
  /// - Throws: `InputError` naming the field.
  package func validate(source: String) throws {
    func require(_ condition: Bool, _ field: String, _ expected: String, _ found: Any) throws {
      if !condition { throw InputError("\(source): \(field)", expected: expected, found: "\(found)") }
    }
    func within(_ value: Int, _ field: String, _ ceiling: Int) throws {
      try require((1...ceiling).contains(value), field, "1...\(ceiling)", value)
    }
    try within(dModel, "hidden_size", Ceiling.dModel)
    try within(layers, "num_hidden_layers", Ceiling.layers)
    try within(vocabSize, "vocab_size", Ceiling.vocabSize)
    try require(branchCount > 0, "ssm, liquid, spiking", "at least one branch", "none")
    try require(normEpsilon > 0 && normEpsilon.isFinite, "layer_norm_epsilon", "a positive number", normEpsilon)
    try require(embeddingScale.isFinite && embeddingScale != 0, "embedding_scale", "a number but 0", embeddingScale)
    try require(logitSoftCap.isFinite && logitSoftCap >= 0, "logit_soft_cap", "0 or more", logitSoftCap)
    if let ssm {
      try within(ssm.width, "ssm.width", Ceiling.width)
      try within(ssm.headDim, "ssm.head_dim", ssm.width)
      try require(ssm.width % ssm.headDim == 0, "ssm.head_dim", "a divisor of the width \(ssm.width)", ssm.headDim)
      try within(ssm.nGroups, "ssm.n_groups", ssm.heads)
      try require(ssm.heads % ssm.nGroups == 0, "ssm.n_groups", "a divisor of the \(ssm.heads) heads", ssm.nGroups)
      try within(ssm.dState, "ssm.state_size", Ceiling.dState)
      try within(ssm.dConv, "ssm.conv_kernel", 8)
    }
    if let liquid {
      try within(liquid.width, "liquid.width", Ceiling.width)
      try within(liquid.dConv, "liquid.conv_kernel", 8)
      if case .cfc(let mode) = liquid.cell {
        try require(
          ClosedFormMode(rawValue: mode) != nil, "liquid.mode",
          ClosedFormMode.allCases.map(\.rawValue).joined(separator: ", "), mode)
      }
    }
    if let spiking {
      try within(spiking.width, "spiking.width", Ceiling.width)
      try within(spiking.levels, "spiking.levels", 8)
      try require(
        SpikingDynamics.Reset(rawValue: spiking.reset) != nil, "spiking.reset", "subtract, zero or none", spiking.reset)
      try require(
        spiking.surrogateFunction != nil, "spiking.surrogate", "window, atan or fast_sigmoid", spiking.surrogate)
      try require(
        spiking.threshold > 0 && spiking.threshold.isFinite, "spiking.threshold", "above 0", spiking.threshold)
    }
    try validatePruning(require)
    // Every extent is at most 2^20, a block has a few products of two of them, and there are at most 2^10 blocks: no sum
    // overflows 64 bits.
    let parameters = parameterLayout.floatCount
    try require(
      parameters <= Ceiling.parameters, "parameters", "at most \(Ceiling.parameters)", parameters)
    let state = StateLayout(self).floatCount
    try require(state <= Ceiling.stateFloats, "state", "at most \(Ceiling.stateFloats) floats a sequence", state)
  }

  private func validatePruning(_ require: (Bool, String, String, Any) throws -> Void) throws {
    if !gateCutoffs.isEmpty {
      try require(hasGate, "gate_cutoffs", "none in a model without gates", "\(gateCutoffs.count) blocks'")
      try require(
        gateCutoffs.count == layers, "gate_cutoffs", "one row for each of \(layers) blocks", gateCutoffs.count)
      for row in gateCutoffs {
        try require(row.count == branchCount, "gate_cutoffs", "one for each of \(branchCount) branches", row.count)
        try require(row.allSatisfy { (0...2).contains($0) }, "gate_cutoffs", "numbers from 0 to 2", row)
      }
    }
    if !levelCaps.isEmpty {
      let levels = spiking?.levels ?? 0
      try require(levels > 0, "level_caps", "none in a model without spikes", "\(levelCaps.count) blocks'")
      try require(levelCaps.count == layers, "level_caps", "one for each of \(layers) blocks", levelCaps.count)
      try require(levelCaps.allSatisfy { (1...levels).contains($0) }, "level_caps", "1...\(levels)", levelCaps)
    }
  }
}

extension SpikingConfiguration {
  /// The surrogate by name, with the parameters that are usual for it; nil for an unknown name.
  package var surrogateFunction: SpikingDynamics.Surrogate? {
    switch surrogate {
    case "window": .window
    case "atan": .atan(alpha: 2)
    case "fast_sigmoid": .fastSigmoid(slope: 25)
    default: nil
    }
  }
}

extension ScanConfiguration {
  fileprivate init(_ field: JSONField) throws {
    try field.allowOnly(["width", "head_dim", "n_groups", "state_size", "conv_kernel"])
    self.init(width: try field["width"].int())
    headDim = try field["head_dim"].optional?.int() ?? headDim
    nGroups = try field["n_groups"].optional?.int() ?? nGroups
    dState = try field["state_size"].optional?.int() ?? dState
    dConv = try field["conv_kernel"].optional?.int() ?? dConv
  }
}

extension LiquidConfiguration {
  fileprivate init(_ field: JSONField) throws {
    let kind = try field["cell"].optional?.string() ?? "ltc"
    try field.allowOnly(["width", "conv_kernel", "cell", kind == "cfc" ? "mode" : "recurrent_gate"])
    self.init(width: try field["width"].int())
    dConv = try field["conv_kernel"].optional?.int() ?? dConv
    switch kind {
    case "ltc": cell = .ltc(recurrentGate: try field["recurrent_gate"].optional?.bool() ?? false)
    case "cfc": cell = .cfc(mode: try field["mode"].optional?.string() ?? "default")
    default: throw field["cell"].wrong("ltc or cfc")
    }
  }
}

extension SpikingConfiguration {
  fileprivate init(_ field: JSONField) throws {
    try field.allowOnly(["width", "levels", "reset", "surrogate", "threshold"])
    self.init(width: try field["width"].int())
    levels = try field["levels"].optional?.int() ?? levels
    reset = try field["reset"].optional?.string() ?? reset
    surrogate = try field["surrogate"].optional?.string() ?? surrogate
    threshold = try field["threshold"].optional?.float() ?? threshold
  }
}

extension JSONField {
  fileprivate func float() throws -> Float { Float(try double()) }

  /// Refuses a misspelt or unknown key.
  fileprivate func allowOnly(_ keys: [String]) throws {
    for member in try object() where !keys.contains(member.key) {
      throw InputError(place, expected: "only \(keys.joined(separator: ", "))", found: member.key)
    }
  }
}
