import HyperCheckpoint
import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import Testing

/// Whole models in 4 and 8 bits.
@Suite struct QuantisationTests {
  private static let indices = TestModel.configurations.indices
  private static let schemes = [
    TestModel.scheme,
    QuantisationScheme(blocks: QuantisedFormat(bits: 8, group: 128), embedding: QuantisedFormat(bits: 4, group: 64)),
    QuantisationScheme(blocks: QuantisedFormat(bits: 4, group: 32), embedding: QuantisedFormat(eighths: 3, group: 32)),
  ]

  private func logits(_ model: ModelBundle, _ tokens: [Int32], threads: Int = 1) throws -> [Bits] {
    let session = try InferenceSession(model, threads: threads, workPerThread: 1)
    return try tokens.map { token in
      try session.consume(token)
      return bits(session.logits())
    }
  }

  @Test(arguments: indices, schemes)
  func chunksAndThreadsGiveTheSameBits(index: Int, scheme: QuantisationScheme) throws {
    let model = try TestModel.make(TestModel.configurations[index].configuration).quantised(scheme)
    let tokens = TestModel.tokens(150, seed: UInt64(index))
    let expected = try logits(model, tokens)
    #expect(Set(expected).count > 80)
    for threads in [1, 2, 3] {
      let session = try InferenceSession(model, threads: threads, workPerThread: 1)
      for lengths in [[150], [64, 86], [63, 1, 65, 21], [7, 9, 8, 100, 26]] {
        session.reset()
        var consumed = 0
        for length in lengths {
          try session.consume(Array(tokens[consumed..<consumed + length]))
          consumed += length
          #expect(bits(session.logits()) == expected[consumed - 1])
        }
      }
    }
  }

  @Test(arguments: indices) func aFileHoldsTheSameModel(index: Int) throws {
    let directory = try TemporaryDirectory()
    let model = try TestModel.make(TestModel.configurations[index].configuration)
    let tokens = TestModel.tokens(40, seed: 3)
    for (number, bundle) in try ([model] + Self.schemes.map { try model.quantised($0) }).enumerated() {
      let path = directory("model-\(number).hyper")
      let size = try bundle.saveFile(to: path)
      #expect(try FileSystem.read(path).count == size)
      let loaded = try ModelBundle.load(path, checkFinite: true)
      #expect(loaded.configuration == bundle.configuration && loaded.quantised?.scheme == bundle.quantised?.scheme)
      #expect(try logits(loaded, tokens) == logits(bundle, tokens))
      #expect(loaded.parameterCount == model.parameterCount)
    }
  }

  /// In halves the other parameters take half as much, in the file too, and are what was computed with before it was written.
  @Test func whatStaysFloatsMayBeHalved() throws {
    let directory = try TemporaryDirectory()
    let model = try TestModel.make()
    var halved = Self.schemes[0]
    halved.halvesFloats = true
    let (whole, half) = (try model.quantised(Self.schemes[0]), try model.quantised(halved))
    let saved = try whole.saveFile(to: directory("whole.hyper")) - half.saveFile(to: directory("half.hyper"))
    let count = model.configuration.byteCount(Self.schemes[0]) - model.configuration.byteCount(halved)
    #expect(count == 2 * half.layout.count)
    // Records lie at multiples of 128 bytes.
    #expect(abs(saved - count) <= 128 * (half.layout.parameters.count + 2))
    let loaded = try ModelBundle.load(directory("half.hyper"), checkFinite: true)
    #expect(loaded.quantised?.scheme == halved && loaded.digest == half.digest && half.digest != whole.digest)
    #expect(loaded.quantised?.scheme.description == "q4/32, embedding q8/64, floats f16")
  }

  @Test func whatIsTooLargeForAHalfIsRefused() throws {
    let model = try TestModel.make()
    var scheme = Self.schemes[0]
    scheme.halvesFloats = true
    let place = try #require(model.layout["norm.weight"]).range.lowerBound
    model.values.floats[place] = -70_000
    let error = inputError { _ = try model.quantised(scheme) }
    #expect(error?.source == "model: norm.weight" && error?.found == "-70000.0")
    _ = try model.quantised(Self.schemes[0])
  }

  /// Formats of single matrices are their records'.
  @Test func aMatrixMayHaveAFormatOfItsOwn() throws {
    let directory = try TemporaryDirectory()
    var scheme = Self.schemes[0]
    scheme.set("blocks.0.in_proj.weight", QuantisedFormat(bits: 8, group: 64))
    scheme.set("blocks.1.out_proj.weight", QuantisedFormat(bits: 4, group: 128))
    scheme.set("blocks.1.in_proj.weight", scheme.blocks)
    #expect(scheme.others.count == 2 && scheme.description == "q4/32, embedding q8/64, 2 other matrices q4/128, q8/64")
    let model = try TestModel.make()
    let bundle = try model.quantised(scheme)
    #expect(
      model.configuration.byteCount(scheme) == 4 * bundle.layout.count + (bundle.quantised?.byteCount ?? 0))
    let path = directory("model.hyper")
    try bundle.saveFile(to: path)
    let loaded = try ModelBundle.load(path, checkFinite: true)
    #expect(loaded.quantised?.scheme == scheme && loaded.digest == bundle.digest)
    let tokens = TestModel.tokens(40, seed: 3)
    #expect(try logits(loaded, tokens) == logits(bundle, tokens))
    #expect(try logits(loaded, tokens) != logits(model.quantised(Self.schemes[0]), tokens))
  }

  @Test(arguments: [
    ("type", JSON.string("q5")), ("type", .integer(4)), ("group", .integer(77)), ("group", .integer(128)),
    ("type", "q8q4"), ("type", "q8q4:9"),
  ])
  func aRecordOfAnotherFormatIsRefused(key: String, value: JSON) throws {
    let error = try refusal(of: "blocks.1.in_proj.weight", saying: [key: value])
    #expect(error?.source.contains("changed.hyper") == true)
  }

  /// The error of loading a file whose header says something else of the record `name` or of `itself`, or which has `another`
  /// record.
  private func refusal(
    _ scheme: QuantisationScheme = schemes[0], of name: String = "", saying changes: JSONObject = [:],
    ofItself: JSONObject = [:], another: HyperRecord? = nil
  ) throws -> InputError? {
    let directory = try TemporaryDirectory()
    let path = directory("model.hyper")
    try TestModel.make().quantised(scheme).saveFile(to: path)
    let file = try HyperFile(path)
    var records = try file.records.map { record in
      var attributes = try record.field.object()
      for own in ["name", "offset", "bytes", "sha256"] { attributes[own] = nil }
      if record.name == name { for change in changes { attributes[change.key] = change.value } }
      return HyperRecord(record.name, attributes, Array(file.bytes(record)))
    }
    if let another { records.append(another) }
    var header = try file.header.object()
    header["records"] = nil
    for change in ofItself { header[change.key] = change.value }
    let changed = directory("changed.hyper")
    try HyperFile.write(records, attributes: header, to: changed)
    return inputError { _ = try ModelBundle.load(changed) }
  }

  /// Records of the right size that say they are something else.
  @Test(
    arguments: [
      ("blocks.1.gate.weight", "shape", JSON.array([48, 3]), "[3,48]"), ("norm.weight", "type", "BF16", "\"F32\""),
      ("norm.weight", "shape", .array([48, 1]), "[48]"), ("norm.weight", "kind", "tensors", "\"tensor\""),
      ("blocks.0.in_proj.weight", "inputs", 7, "48"), ("blocks.0.in_proj.weight", "part", "units", "none"),
      ("blocks.0.out_proj.weight", "outputs", 49, "48"),
      ("blocks.0.out_proj.weight.spikes.steps", "part", "codes", "\"steps\""),
      ("blocks.0.out_proj.weight.spikes.units", "inputs", 48, "56"),
    ] as [(String, String, JSON, String)])
  func aTensorThatSaysItIsAnotherIsRefused(name: String, key: String, value: JSON, expected: String) throws {
    let error = try refusal(of: name, saying: [key: value])
    #expect(error?.source.hasSuffix("changed.hyper: \(name): \(key)") == true, "\(String(describing: error))")
    #expect(error?.expected == expected && error?.found == value.text())
  }

  /// A table whose record claims other shares of 8 and 4 bits has not as many bytes as that takes, if there is such a type.
  @Test(arguments: ["q8q4", "q4", "q8q4:0", "q8q4:7"]) func aTableThatSaysItIsMixedOtherwiseIsRefused(type: String)
    throws
  {
    for scheme in [Self.schemes[0], Self.schemes[2]] {
      #expect(try refusal(scheme, of: "embedding.weight", saying: ["type": .string(type)]) != nil)
    }
  }

  @Test(
    arguments: [
      ("blocks", ["bits": 8, "eighths": 4, "group": 32]), ("blocks", ["bits": 4, "eighths": 0, "group": 32]),
      ("embedding", ["bits": 8, "eighths": 9, "group": 64]), ("embedding", ["bits": 8, "eighths": -1, "group": 64]),
      ("embedding", ["bits": 4, "eighths": 3, "group": 64]), ("embedding", ["bits": 8, "eighths": "3", "group": 64]),
      ("floats", "F64"), ("floats", 16), ("floats", "F16"),
    ] as [(String, JSON)])
  func aHeaderThatContradictsItselfIsRefused(key: String, value: JSON) throws {
    #expect(try refusal(ofItself: [key: value]) != nil)
  }

  /// A scale that is no number is found in either section of a mixed table, and a halved parameter that is none.
  @Test func whatIsNoNumberIsRefused() throws {
    var scheme = Self.schemes[2]
    scheme.halvesFloats = true
    let model = try TestModel.make().quantised(scheme)
    let table = try #require(model.quantised?.weights.matrices["embedding.weight"])
    let directory = try TemporaryDirectory()
    try model.saveFile(to: directory("model.hyper"))
    let file = try HyperFile(directory("model.hyper"))
    let sections = [0, QuantisedMatrix.byteCount(outputs: 64, inputs: 48, format: QuantisedFormat(bits: 8, group: 32))]
    #expect(table.packed.bytes.count > sections[1])
    for (name, place) in sections.map({ ("embedding.weight", $0) }) + [("norm.weight", 0)] {
      let records = try file.records.map { record in
        var attributes = try record.field.object()
        for own in ["name", "offset", "bytes", "sha256"] { attributes[own] = nil }
        var content = Array(file.bytes(record))
        if record.name == name { (content[place], content[place + 1]) = (0x01, 0x7E) }
        return HyperRecord(record.name, attributes, content)
      }
      var header = try file.header.object()
      header["records"] = nil
      try HyperFile.write(records, attributes: header, to: directory("changed.hyper"))
      let error = inputError { _ = try ModelBundle.load(directory("changed.hyper"), checkFinite: true) }
      #expect(error?.expected.hasPrefix("finite") == true, "\(name) \(place)")
    }
  }

  @Test func aTensorOfNoUseIsRefused() throws {
    let attributes: JSONObject = ["kind": "tensor", "type": "F32", "shape": [1]]
    let error = try refusal(another: HyperRecord("blocks.99.gate.weight", attributes, [0, 0, 0, 0]))
    #expect(error?.expected == "no other tensors" && error?.found == "\"blocks.99.gate.weight\"")
    #expect(try refusal() == nil)
  }

  /// Roundings are kept for the next bundle and equal those made alone; clips change what they name only.
  @Test func roundingsAreShared() throws {
    let model = try TestModel.make()
    let rounding = try MatrixRounding(model)
    var other = Self.schemes[0]
    other.set("blocks.0.in_proj.weight", QuantisedFormat(bits: 8, group: 64))
    let (first, second) = (try rounding.bundle(Self.schemes[0]), try rounding.bundle(other))
    #expect(try first.digest == model.quantised(Self.schemes[0]).digest)
    #expect(try second.digest == model.quantised(other).digest)
    func matrix(_ bundle: ModelBundle, _ name: String) -> QuantisedMatrix? { bundle.quantised?.weights.matrices[name] }
    #expect(matrix(first, "embedding.weight") === matrix(second, "embedding.weight"))
    #expect(matrix(first, "blocks.0.in_proj.weight") !== matrix(second, "blocks.0.in_proj.weight"))
    let clipped = try rounding.bundle(Self.schemes[0], clips: ["embedding.weight": 0.9])
    #expect(matrix(clipped, "blocks.0.in_proj.weight") === matrix(first, "blocks.0.in_proj.weight"))
    #expect(clipped.digest != first.digest)
  }

  /// 8 bits are nearer than 4, and neither is far; a model agrees with itself.
  @Test func moreBitsAreNearer() throws {
    let model = try TestModel.make()
    let documents = [TestModel.tokens(200, seed: 1), TestModel.tokens(100, seed: 2)]
    func agreement(_ bits: Int) throws -> Agreement {
      let format = QuantisedFormat(bits: bits, group: 32)
      let other = try model.quantised(QuantisationScheme(blocks: format, embedding: format))
      return try Agreement(of: model, and: other, on: documents, threads: 1)
    }
    let same = try Agreement(of: model, and: model, on: documents, threads: 1)
    #expect(same.divergence == 0 && same.sameTop == 1 && same.tokens == 300)
    let (four, eight) = (try agreement(4), try agreement(8))
    #expect(eight.divergence < four.divergence / 4 && eight.divergence >= 0)
    #expect(four.divergence < 0.5 && eight.sameTop > 0.9)
  }

  @Test func whatIsQuantisedStaysSo() throws {
    let directory = try TemporaryDirectory()
    let model = try TestModel.make().quantised(Self.schemes[0])
    #expect(inputError { _ = try model.quantised(Self.schemes[0]) }?.found == "one that is quantised already")
    #expect(inputError { try model.save(to: directory("model")) }?.expected == "one in fp32 for safetensors")
  }

  // MARK: Files that are not what they must be

  private func refusal(_ damage: (inout [UInt8]) -> Void) throws -> InputError? {
    let directory = try TemporaryDirectory()
    let path = directory("model.hyper")
    try TestModel.make().quantised(Self.schemes[0]).saveFile(to: path)
    var bytes = try FileSystem.read(path)
    damage(&bytes)
    try FileSystem.write(bytes, to: path)
    return inputError { _ = try ModelBundle.load(path) }
  }

  @Test(arguments: [0, 1, 7, 63, 64, 100, 5000, -1, -64]) func aTruncatedFile(length: Int) throws {
    let error = try refusal { $0 = Array(length >= 0 ? $0.prefix(length) : $0.dropLast(-length)) }
    #expect(error?.source.contains("model.hyper") == true)
  }

  @Test func aLongerFile() throws { #expect(try refusal { $0.append(0) } != nil) }

  @Test func anotherVersion() throws {
    #expect(try refusal { $0[5] = 2 }?.description.contains("version: expected 1, found 2") == true)
  }

  @Test(arguments: [0, 8, 16, 40, 50, 64, 200, 900]) func aDamagedHeader(place: Int) throws {
    #expect(try refusal { $0[place] ^= 0x40 } != nil)
  }

  /// What only `--check-tensors` looks at: one bit of the last record.
  @Test func aDamagedRecord() throws {
    let directory = try TemporaryDirectory()
    let path = directory("model.hyper")
    try TestModel.make().quantised(Self.schemes[0]).saveFile(to: path)
    var bytes = try FileSystem.read(path)
    bytes[bytes.count - 1] ^= 1
    try FileSystem.write(bytes, to: path)
    #expect(inputError { _ = try ModelBundle.load(path) } == nil)
    #expect(
      inputError { _ = try ModelBundle.load(path, checkFinite: true) }?.expected == "the checksum it was written with")
  }

  @Test func weightsThatOverflowAreRefused() throws {
    let model = try TestModel.make()
    try #require(model.values(of: "blocks.0.spiking.gamma"))[3] = 1e30
    #expect(inputError { _ = try model.quantised(Self.schemes[0]) }?.expected == "weights below 1e18")
  }

  @Test func aHeaderLongerThanTheFile() throws {
    for byte in 8..<16 { #expect(try refusal { $0[byte] = 0xFF } != nil) }
  }
}
