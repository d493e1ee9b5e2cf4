import HyperCheckpoint
import HyperIO
import HyperModel
import HyperTensor
import HyperText

/// A model in one `.hyper` file: configuration, tokenizer, sampling defaults and tensors.
///
/// The header says `"format": "hyper model"`. Records of the kind `file` are config.json, tokenizer.json and
/// generation_config.json as in a directory, but without white space and compressed by zstd; of the kind `tensor`, F32 (or,
/// where the header's `floats` says so, F16) parameters with their `shape`, and quantised matrices (`q4`, `q8` or, of
/// embeddings, `q8q4`; `group`, `outputs`, `inputs`; each its own, the header tells the commonest) in the layouts of
/// quantised_matmul.h and spike_rows.h, ready to be multiplied with where they lie. Every record is what the configuration
/// expects, and there is no tensor besides.
extension ModelBundle {
  private static let format = "hyper model"
  /// Bytes that a record of the kind `file` may come to.
  private static let largestFile = 64 << 20

  /// Writes the model to `path`, which appears as a whole or not at all.
  /// - Parameter history: how the model came about, for people.
  /// - Returns: the file's size in bytes.
  @discardableResult
  package func saveFile(to path: String, history: JSONObject = [:]) throws -> Int {
    func file(_ name: String, _ content: [UInt8]) throws -> HyperRecord {
      HyperRecord(name, ["kind": "file", "encoding": "zstd"], try Zstd.compress(content, level: 19))
    }
    var records = [
      try file(BundleFile.configuration, configuration.json.encoded()),
      try file(BundleFile.generation, generation.json(tokenizer).encoded()),
      try file(BundleFile.tokenizer, tokenizer.json().encoded()),
    ]
    let halves = quantised?.scheme.halvesFloats ?? false
    for parameter in layout.parameters {
      let (attributes, content) = (Self.attributes(parameter.shape, halves: halves), values.floats[parameter.range])
      records.append(
        halves
          ? HyperRecord(parameter.name, attributes, content.map(half).withUnsafeBytes { Array($0) })
          : HyperRecord(
            parameter.name, attributes, UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: content))))
    }
    if let quantised {
      for matrix in configuration.quantisedMatrices(quantised.scheme) {
        guard let dense = quantised.weights.matrices[matrix.name] else { continue }
        let attributes = Self.attributes(matrix.format, outputs: matrix.outputs, inputs: matrix.inputs)
        records.append(HyperRecord(matrix.name, attributes, dense.packed.bytes))
        guard let rows = quantised.weights.spikeRows[matrix.name] else { continue }
        for (part, content) in [("units", rows.units), ("steps", rows.steps), ("codes", rows.codes)] {
          let attributes = Self.attributes(matrix.format, outputs: matrix.outputs, inputs: matrix.spikes, part: part)
          records.append(HyperRecord("\(matrix.name).spikes.\(part)", attributes, content.bytes))
        }
      }
    }
    var attributes: JSONObject = ["format": .string(Self.format)]
    if let quantised {
      attributes["blocks"] = quantised.scheme.blocks.json
      attributes["embedding"] = quantised.scheme.embedding.json
      if halves { attributes["floats"] = "F16" }
    }
    if !history.isEmpty { attributes["history"] = .object(history) }
    defer { withExtendedLifetime(self) {} }
    return try HyperFile.write(records, attributes: attributes, to: path)
  }

  /// Reads what `saveFile` writes; quantised matrices are used where they lie in the file.
  static func load(_ file: HyperFile, checkFinite: Bool) throws -> ModelBundle {
    let source = file.file.path
    if checkFinite { try file.verify() }
    let format = try file.header["format"].string()
    guard format == Self.format else {
      throw InputError("\(source): format", expected: Self.format, found: format)
    }
    func json(_ name: String) throws -> JSON {
      let record = try file.record(name)
      let place = "\(source): \(name)"
      let content = try Zstd.decompress(file.bytes(record), source: place, limit: Self.largestFile)
      return try JSON(parsing: content, source: place)
    }
    let configuration = try ModelConfiguration(
      json: json(BundleFile.configuration), source: "\(source): \(BundleFile.configuration)")
    let tokenizer = try Tokenizer(json: json(BundleFile.tokenizer), source: "\(source): \(BundleFile.tokenizer)")
    try check(tokenizer, for: configuration, source: source)
    let generation = try GenerationDefaults(
      json: json(BundleFile.generation), source: "\(source): \(BundleFile.generation)")

    var tensors = TensorRecords(file)
    var quantised: Quantisation?
    var layout = configuration.parameterLayout
    if file.header["blocks"].isPresent {
      let scheme = try scheme(of: file, configuration)
      layout = configuration.floatLayout(scheme)
      quantised = Quantisation(
        scheme: scheme, weights: try quantisedWeights(in: &tensors, configuration, scheme, checkFinite: checkFinite))
    }
    // Every size is checked before memory is taken for the values.
    let halves = quantised?.scheme.halvesFloats ?? false
    let parameters = try layout.parameters.map { parameter in
      let bytes = try tensors.content(
        parameter.name, count: (halves ? 2 : 4) * parameter.shape.count, attributes(parameter.shape, halves: halves))
      return (parameter.range, bytes)
    }
    try tensors.requireNoOthers()
    let values = Memory(floats: layout.floatCount)
    for (range, bytes) in parameters {
      let target = UnsafeMutableBufferPointer(rebasing: values.floats[range])
      if halves {
        for (index, bits) in bytes.bindMemory(to: UInt16.self).enumerated() { target[index] = float(half: bits) }
      } else {
        UnsafeMutableRawBufferPointer(target).copyMemory(from: bytes)
      }
      guard !checkFinite || target.allSatisfy(\.isFinite) else {
        throw InputError(source, expected: "finite numbers", found: "others")
      }
    }
    return try ModelBundle(
      configuration: configuration, layout: layout, values: values, quantised: quantised, tokenizer: tokenizer,
      generation: generation, source: source)
  }

  /// The header's formats of blocks and embedding, and those of the matrices whose records say another.
  private static func scheme(of file: HyperFile, _ configuration: ModelConfiguration) throws -> QuantisationScheme {
    var scheme = QuantisationScheme(
      blocks: try QuantisedFormat(file.header["blocks"]), embedding: try QuantisedFormat(file.header["embedding"]))
    if scheme.blocks.isMixed { throw file.header["blocks"]["eighths"].wrong("none") }
    if let floats = try file.header["floats"].optional?.string() {
      guard floats == "F16" else { throw file.header["floats"].wrong("F16, or none for F32") }
      scheme.halvesFloats = true
    }
    for parameter in configuration.parameterLayout.parameters where scheme.format(of: parameter.name) != nil {
      let field = try file.record(parameter.name).field
      let mayMix = parameter.name == "embedding.weight"
      let (type, group) = (try field["type"].string(), try field["group"].int())
      guard QuantisedFormat.groups.contains(group) else { throw field["group"].wrong("32, 64 or 128") }
      guard let format = QuantisedFormat(type: type, group: group), mayMix || !format.isMixed else {
        throw field["type"].wrong(mayMix ? QuantisationScheme.embeddingTypes : "q4 or q8")
      }
      scheme.set(parameter.name, format)
    }
    return scheme
  }

  private static func quantisedWeights(
    in tensors: inout TensorRecords, _ configuration: ModelConfiguration, _ scheme: QuantisationScheme,
    checkFinite: Bool
  ) throws -> QuantisedWeights {
    let file = tensors.file
    var matrices: [String: QuantisedMatrix] = [:]
    var spikeRows: [String: SpikeRows] = [:]
    for matrix in configuration.quantisedMatrices(scheme) {
      let count = QuantisedMatrix.byteCount(outputs: matrix.outputs, inputs: matrix.inputs, format: matrix.format)
      let content = try tensors.content(
        matrix.name, count: count, attributes(matrix.format, outputs: matrix.outputs, inputs: matrix.inputs))
      let packed = QuantisedMatrix(
        outputs: matrix.outputs, inputs: matrix.inputs, format: matrix.format,
        packed: QuantisedBytes(content, owner: file.file))
      guard !checkFinite || packed.scalesAreFinite else {
        throw InputError("\(file.file.path): \(matrix.name)", expected: "finite scales", found: "others")
      }
      matrices[matrix.name] = packed
      guard matrix.spikes > 0 else { continue }
      let counts = SpikeRows.byteCounts(neurons: matrix.spikes, outputs: matrix.outputs, format: matrix.format)
      let prefix = matrix.name + ".spikes."
      func part(_ name: String, count: Int) throws -> QuantisedBytes {
        let content = try tensors.content(
          prefix + name, count: count,
          attributes(matrix.format, outputs: matrix.outputs, inputs: matrix.spikes, part: name))
        return QuantisedBytes(content, owner: file.file)
      }
      let rows = SpikeRows(
        neurons: matrix.spikes, outputs: matrix.outputs, format: matrix.format,
        units: try part("units", count: counts.units), steps: try part("steps", count: counts.steps),
        codes: try part("codes", count: counts.codes))
      guard !checkFinite || rows.scalesAreInRange else {
        throw InputError("\(file.file.path): \(prefix)", expected: "finite units, steps in range", found: "others")
      }
      spikeRows[matrix.name] = rows
    }
    return QuantisedWeights(matrices: matrices, spikeRows: spikeRows)
  }

  /// What the header says of a parameter that stays floats.
  private static func attributes(_ shape: Shape, halves: Bool) -> JSONObject {
    ["kind": "tensor", "type": halves ? "F16" : "F32", "shape": .array(shape.extents.map { .integer($0) })]
  }

  /// What the header says of a rounded matrix, or of a `part` of its spikes' rows.
  private static func attributes(
    _ format: QuantisedFormat, outputs: Int, inputs: Int, part: String? = nil
  ) -> JSONObject {
    var attributes: JSONObject = [
      "kind": "tensor", "type": .string(format.type), "group": .integer(format.group),
      "outputs": .integer(outputs), "inputs": .integer(inputs),
    ]
    if let part { attributes["part"] = .string(part) }
    return attributes
  }
}

/// The tensors of a file, each compared with what is expected of it.
private struct TensorRecords {
  let file: HyperFile
  private var taken: Set<ExactString> = []

  init(_ file: HyperFile) { self.file = file }

  /// All that may be said of a tensor.
  private static let keys = ["kind", "type", "shape", "group", "outputs", "inputs", "part"]

  /// The content of the record `name`, of `count` bytes, of which the header says `attributes`.
  mutating func content(_ name: String, count: Int, _ attributes: JSONObject) throws -> UnsafeRawBufferPointer {
    let record = try file.record(name)
    let place = "\(file.file.path): \(name)"
    let said = try record.field.object()
    for key in Self.keys where said[key] != attributes[key] {
      throw InputError(
        "\(place): \(key)", expected: attributes[key]?.text() ?? "none", found: said[key]?.text() ?? "none")
    }
    let bytes = file.bytes(record)
    guard bytes.count == count else {
      throw InputError(place, expected: "\(count) bytes", found: "\(bytes.count)")
    }
    taken.insert(ExactString(name))
    return bytes
  }

  /// - Throws: `InputError` where there is a tensor that was not asked for.
  func requireNoOthers() throws {
    for record in file.records where try record.field["kind"].string() != "file" {
      guard taken.contains(ExactString(record.name)) else {
        throw InputError(file.file.path, expected: "no other tensors", found: quoted(record.name))
      }
    }
  }
}

extension QuantisedFormat {
  fileprivate var json: JSON {
    isMixed
      ? ["bits": .integer(bits), "eighths": .integer(eighths), "group": .integer(group)]
      : ["bits": .integer(bits), "group": .integer(group)]
  }

  /// What the header says of most matrices, or of the embedding: a matrix's own record has the last word.
  fileprivate init(_ field: JSONField) throws {
    let (bits, group) = (try field["bits"].int(), try field["group"].int())
    guard bits == 4 || bits == 8 else { throw field["bits"].wrong("4 or 8") }
    guard Self.groups.contains(group) else { throw field["group"].wrong("32, 64 or 128") }
    self.init(bits: bits, group: group)
    guard let eighths = try field["eighths"].optional?.int() else { return }
    guard (1...7).contains(eighths), bits == 8 else {
      throw field["eighths"].wrong("a number from 1 to 7, with 8 bits")
    }
    self.init(eighths: eighths, group: group)
  }
}
