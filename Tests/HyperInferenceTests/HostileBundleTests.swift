import HyperCheckpoint
import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText
import Testing

/// Model directories that are not what they must be: each is refused with the error that says so.
@Suite struct HostileBundleTests {
  private static let matrix = "blocks.1.out_proj.weight"

  /// The error of loading a saved model whose directory `damage` changed.
  private func refusal(checkFinite: Bool = false, _ damage: (String, ModelBundle) throws -> Void) throws -> InputError?
  {
    let directory = try TemporaryDirectory()
    let path = directory("model")
    let model = try TestModel.make()
    try model.save(to: path)
    try damage(path, model)
    return inputError { _ = try ModelBundle.load(path, checkFinite: checkFinite) }
  }

  /// Writes the weights anew, with `change` made to their records.
  private func rewrite(_ path: String, _ model: ModelBundle, _ change: (inout [TensorRecord]) -> Void) throws {
    var records = model.layout.records(of: model.values)
    change(&records)
    try FileSystem.removeFile(path + "/model.safetensors")
    let writer = try FileWriter(creating: path + "/model.safetensors")
    try SafetensorsWriter.write(records, to: writer)
    _ = try writer.finish()
  }

  /// Writes a JSON file anew, with `change` made to its object.
  private func edit(_ path: String, _ change: (inout JSONObject) -> Void) throws {
    var object = try #require(try FileSystem.readJSON(path).object)
    change(&object)
    try FileSystem.write(JSON.object(object).encoded(), to: path)
  }

  @Test func aMissingTensor() throws {
    let error = try refusal { path, model in
      try rewrite(path, model) { $0.removeAll { $0.name == Self.matrix } }
    }
    #expect(
      error?.description.hasSuffix("model.safetensors: expected a tensor \"\(Self.matrix)\", found none of that name")
        == true)
  }

  @Test func anExtraTensor() throws {
    let error = try refusal { path, model in
      try rewrite(path, model) { $0.append(TensorRecord("blocks.7.norm.weight", shape: [1], [1])) }
    }
    #expect(error?.expected == "no other tensors")
    #expect(error?.found == "\"blocks.7.norm.weight\"")
  }

  @Test(arguments: [[48, 145], [144, 48], [6912], [48, 144, 1]])
  func aWrongShape(shape: [Int]) throws {
    let fused = TestModel.hybrid.parameterLayout[Self.matrix]?.shape.extents
    #expect(fused == [48, 144])
    let error = try refusal { path, model in
      try rewrite(path, model) { records in
        records.removeAll { $0.name == Self.matrix }
        records.append(TensorRecord(Self.matrix, shape: shape, [Float](repeating: 0, count: shape.reduce(1, *))))
      }
    }
    #expect(error?.source.hasSuffix("model.safetensors: \(Self.matrix)") == true)
    #expect(error?.expected == "shape [48, 144]")
    #expect(error?.found == "\(shape)")
  }

  @Test func integersForWeights() throws {
    let error = try refusal { path, model in
      try rewrite(path, model) { records in
        records.removeAll { $0.name == "norm.weight" }
        records.append(TensorRecord("norm.weight", .i32, shape: [48], bytes: Array(repeating: 0, count: 192)))
      }
    }
    #expect(error?.expected == "F32, F16 or BF16")
    #expect(error?.found == "I32")
  }

  @Test func halfPrecisionIsRead() throws {
    let directory = try TemporaryDirectory()
    let path = directory("model")
    let model = try TestModel.make()
    try model.save(to: path)
    try rewrite(path, model) { records in
      records.removeAll { $0.name == "norm.weight" }
      let halves: [UInt8] = (0..<48).flatMap { _ in [0x00, 0x3E] as [UInt8] }
      records.append(TensorRecord("norm.weight", .f16, shape: [48], bytes: halves))
    }
    let bundle = try ModelBundle.load(path)
    let values = withExtendedLifetime(bundle) { bundle.values(of: "norm.weight").map(Array.init) }
    #expect(values == Array(repeating: 1.5, count: 48))
  }

  @Test(arguments: [0, 1, 7, 8, 9, 1000, 50_000])
  func aTruncatedFile(length: Int) throws {
    let error = try refusal { path, _ in
      let bytes = try FileSystem.read(path + "/model.safetensors")
      try FileSystem.write(Array(bytes.prefix(length)), to: path + "/model.safetensors")
    }
    #expect(error?.source.contains("model.safetensors") == true)
  }

  @Test(arguments: [
    ("hidden_size", 64, "embedding.weight"), ("num_hidden_layers", 3, "blocks.2."),
    ("num_hidden_layers", 1, "blocks.1."),
  ])
  func aConfigurationThatDisagreesWithTensors(key: String, value: Int, named: String) throws {
    let error = try refusal { path, _ in try edit(path + "/config.json") { $0[key] = .integer(value) } }
    #expect(error?.description.contains(named) == true)
  }

  @Test(arguments: [
    ("hidden_size", JSON.integer(0)), ("hidden_size", "48"), ("hidden_size", .number(48.5)),
    ("hidden_size", .integer(1 << 40)),
    ("num_hidden_layers", .integer(-1)), ("num_hidden_layers", .integer(1 << 20)), ("vocab_size", .integer(1 << 30)),
    ("vocab_size", .null), ("hidden_sise", .integer(48)), ("ssm", "none"), ("model_type", "mamba"),
  ])
  func aConfigurationOutOfRange(key: String, value: JSON) throws {
    let error = try refusal { path, _ in try edit(path + "/config.json") { $0[key] = value } }
    #expect(error?.description.contains("config.json") == true)
    #expect(error?.description.contains(key) == true)
  }

  @Test func aTokenizerOfAnotherSize() throws {
    let error = try refusal { path, _ in
      try FileSystem.write(TestModel.tokenizer(size: 290).encodedFile(), to: path + "/tokenizer.json")
    }
    #expect(error?.expected == "the configuration's 300 tokens")
    #expect(error?.found == "290")
  }

  @Test func aTokenizerWithoutADocumentsEnd() throws {
    let error = try refusal { path, _ in
      let text = try FileSystem.readText(path + "/tokenizer.json")
      let parts = text.split(separator: "<|endoftext|>", omittingEmptySubsequences: false)
      try FileSystem.write(parts.joined(separator: "<|endoftale|>"), to: path + "/tokenizer.json")
    }
    #expect(error?.expected == "an added token <|endoftext|>")
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func weightsThatAreNoNumbers(bad: Float) throws {
    let directory = try TemporaryDirectory()
    let model = try TestModel.make()
    model.values(of: "blocks.0.norm.weight")?[5] = bad
    try model.save(to: directory("model"))
    let error = inputError { _ = try ModelBundle.load(directory("model"), checkFinite: true) }
    #expect(error?.source.hasSuffix("model.safetensors: blocks.0.norm.weight") == true)
    #expect(error?.expected == "finite numbers")
    #expect(error?.found == "\(bad) at 5")
    // Unchecked they load; what they compute is refused where it is sampled.
    let generator = try TextGenerator(ModelBundle.load(directory("model")))
    #expect(inputError { try generator.generate("x") { _ in true } }?.source == "logits")
  }

  /// Products of rounded weights do not hide them either.
  @Test func aScaleOfARoundedModelThatIsNoNumber() throws {
    let directory = try TemporaryDirectory()
    let model = try TestModel.make().quantised(TestModel.scheme)
    for name in ["blocks.0.norm.weight", "norm.weight"] {
      let scale = try #require(model.values(of: name))
      let before = scale[5]
      scale[5] = .nan
      try model.saveFile(to: directory("model.hyper"))
      scale[5] = before
      let generator = try TextGenerator(ModelBundle.load(directory("model.hyper")))
      #expect(inputError { try generator.generate("x") { _ in true } }?.source == "logits", "\(name)")
    }
  }

  @Test(arguments: ["config.json", "tokenizer.json", "model.safetensors"])
  func aMissingFile(name: String) throws {
    let error = try refusal { path, _ in try FileSystem.removeFile(path + "/" + name) }
    #expect(error?.description.contains(name) == true)
  }

  @Test(arguments: ["config.json", "tokenizer.json", "generation_config.json"])
  func aFileThatIsNoJSON(name: String) throws {
    for text in ["", "{", "[]", "null", "{\"a\": 1, \"a\": 2}", "\u{0}"] {
      let error = try refusal { path, _ in try FileSystem.write(text, to: path + "/" + name) }
      if name == "generation_config.json", text == "{\"a\": 1, \"a\": 2}" { #expect(error != nil) }
      #expect(error?.source.contains(name) == true)
    }
  }

  @Test(arguments: [
    ("temperature", JSON.integer(-1)), ("top_p", .number(1.5)), ("top_k", .integer(-4)), ("top_k", .number(2.5)),
    ("repetition_penalty", .integer(0)), ("chat_template", "jinja"), ("do_sample", .integer(1)),
  ])
  func generationDefaultsOutOfRange(key: String, value: JSON) throws {
    let error = try refusal { path, _ in try edit(path + "/generation_config.json") { $0[key] = value } }
    #expect(error?.source.contains("generation_config.json") == true)
  }
}
