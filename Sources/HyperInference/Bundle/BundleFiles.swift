import HyperCheckpoint
import HyperIO
import HyperModel
import HyperTensor
import HyperText

/// The files of a model, laid out as Hugging Face does.
enum BundleFile {
  static let configuration = "config.json"
  static let generation = "generation_config.json"
  static let tokenizer = "tokenizer.json"
  static let tokenizerConfiguration = "tokenizer_config.json"
  static let weights = "model.safetensors"
  static let weightsIndex = "model.safetensors.index.json"
  /// A model in one file, in a directory that tells of it.
  static let whole = "model.hyper"
}

extension ModelBundle {
  /// The file of a model's weights.
  package static let weightsFile = BundleFile.weights

  /// The model's files, to be written into a directory or a checkpoint. They read the values when they are written.
  package var files: [CheckpointFile] {
    [
      CheckpointFile(BundleFile.configuration, json: configuration.json),
      CheckpointFile(BundleFile.generation, json: generation.json(tokenizer)),
      CheckpointFile(BundleFile.tokenizer, bytes: tokenizer.encodedFile()),
      CheckpointFile(BundleFile.tokenizerConfiguration, json: tokenizer.configurationJSON),
      CheckpointFile(BundleFile.weights, tensors: layout.records(of: values), metadata: [("format", "pt")]),
    ]
  }

  /// The weights as the tapes of `backend` read them.
  package func weights(for backend: Backend) -> ModelWeights {
    ModelWeights(
      Parameters(layout: layout, values: values), quantised: quantised?.weights, backend: backend)
  }

  /// Writes the model into a new or empty directory, which appears as a whole or not at all.
  /// - Throws: `InputError` where something else is at `path`, `SystemError` where the system refuses.
  public func save(to path: String) throws {
    guard quantised == nil else {
      throw InputError("model", expected: "one in fp32 for safetensors", found: "one that is quantised")
    }
    if FileSystem.exists(path) {
      let found =
        FileSystem.isDirectory(path) ? try FileSystem.list(path).count : nil
      guard found == 0 else {
        throw InputError(
          path, expected: "a new or empty directory", found: found.map { "\($0) entries" } ?? "a file")
      }
    } else {
      try FileSystem.makeDirectories(FileSystem.parent(of: path))
    }
    let staging = FileSystem.staging(for: path)
    do {
      try FileSystem.makeDirectory(staging)
      for file in files {
        let writer = try FileWriter(creating: staging + "/" + file.name)
        try file.write(writer)
        _ = try writer.finish()
      }
      try FileSystem.synchronizeDirectory(staging)
      try FileSystem.rename(staging, to: path)
    } catch {
      try? FileSystem.removeTree(staging)
      throw error
    }
    try FileSystem.synchronizeDirectory(FileSystem.parent(of: path))
  }
}

extension ParameterLayout {
  /// Each parameter as an F32 tensor of `values`, which must live until they are written.
  package func records(of values: Memory) -> [TensorRecord] {
    parameters.map { parameter in
      TensorRecord(parameter.name, .f32, shape: parameter.shape.extents) { writer in
        try writer.write(UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: values.floats[parameter.range])))
      }
    }
  }

  /// The parameters in `source`, in one block laid out by this.
  ///
  /// Every name and shape is checked before anything is allocated.
  /// - Parameter checkFinite: refuse NaN and infinities.
  /// - Throws: `InputError` that names the tensor that is missing, unknown, of another shape or not finite.
  package func values(from source: some TensorSource, checkFinite: Bool) throws -> Memory {
    let tensors = try tensors(of: source)
    let values = Memory(floats: floatCount)
    try copy(tensors, into: values, checkFinite: checkFinite)
    return values
  }

  /// As `values(from:checkFinite:)`, into memory that is there already.
  package func read(from source: some TensorSource, into values: Memory) throws {
    try copy(tensors(of: source), into: values, checkFinite: false)
  }

  /// The tensor of each parameter, its shape checked, and no other tensors there.
  private func tensors(of source: some TensorSource) throws -> [StoredTensor] {
    try source.check(names: parameters.map(\.name))
    return try parameters.map { parameter in
      let tensor = try source.tensor(parameter.name)
      try tensor.check(shape: parameter.shape.extents)
      return tensor
    }
  }

  private func copy(_ tensors: [StoredTensor], into values: Memory, checkFinite: Bool) throws {
    for (parameter, tensor) in zip(parameters, tensors) {
      let target = UnsafeMutableBufferPointer(rebasing: values.floats[parameter.range])
      try tensor.copy(into: target)
      guard !checkFinite || target.allSatisfy(\.isFinite) else {
        let index = target.firstIndex { !$0.isFinite } ?? 0
        throw InputError(tensor.source, expected: "finite numbers", found: "\(target[index]) at \(index)")
      }
    }
  }
}

extension Tokenizer {
  /// The content of `tokenizer_config.json`.
  var configurationJSON: JSON {
    func name(_ token: SpecialToken) -> JSON { id(of: token) == nil ? .null : .string(token.rawValue) }
    return [
      "tokenizer_class": "PreTrainedTokenizerFast", "bos_token": name(.endOfText), "eos_token": name(.endOfText),
      "pad_token": name(.padding), "add_prefix_space": false, "clean_up_tokenization_spaces": false,
    ]
  }
}
