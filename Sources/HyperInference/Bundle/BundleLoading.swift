import HyperCheckpoint
import HyperIO
import HyperModel
import HyperText

extension ModelBundle {
  /// Loads a model.
  ///
  /// - Parameters:
  ///   - name: a run's directory (its best checkpoint, else the latest), a checkpoint or another directory with
  ///     `config.json`, `model.safetensors` and `tokenizer.json`, or the name of a shipped model; nil: the default one.
  ///   - checkFinite: refuse weights that are NaN or infinite.
  ///   - report: gets a warning for each damaged checkpoint that is passed over.
  /// - Throws: `InputError` that says what is missing, damaged or does not agree.
  public static func load(
    _ name: String? = nil, checkFinite: Bool = false, report: (String) -> Void = { _ in }
  ) throws -> ModelBundle {
    try load(ModelLocation(name), checkFinite: checkFinite, report: report)
  }

  /// Loads the model at `location`.
  package static func load(
    _ location: ModelLocation, checkFinite: Bool = false, report: (String) -> Void = { _ in }
  ) throws -> ModelBundle {
    switch location {
    case .file(let path):
      return try load(HyperFile(path), checkFinite: checkFinite)
    case .files(let path):
      let isCheckpoint = FileSystem.exists(path + "/" + Manifest.fileName)
      return isCheckpoint
        ? try load(CheckpointDirectory(path), checkFinite: checkFinite)
        : try load(directory: path, checkFinite: checkFinite)
    case .run(let path):
      guard let checkpoint = try RunDirectory(path, for: .reading).bestOrLatest(report: report) else {
        throw InputError(path, expected: "a run with a checkpoint", found: "none yet")
      }
      return try load(checkpoint, checkFinite: checkFinite)
    }
  }

  /// Loads the model in a checkpoint that is open already.
  package static func load(_ checkpoint: CheckpointDirectory, checkFinite: Bool = false) throws -> ModelBundle {
    try load(
      from: checkpoint.path, checkFinite: checkFinite,
      json: { name in
        guard checkpoint.contains(name) else { return Optional.none }
        return try checkpoint.json(name)
      },
      tensors: { try checkpoint.tensors(BundleFile.weights) })
  }

  private static func load(directory: String, checkFinite: Bool) throws -> ModelBundle {
    try load(
      from: directory, checkFinite: checkFinite,
      json: { name in
        let path = directory + "/" + name
        guard FileSystem.exists(path) else { return Optional.none }
        return try FileSystem.readJSON(path)
      }, tensors: { try SafetensorsDirectory(directory) })
  }

  /// - Parameter json: the value in a file; `Optional.none`, not JSON's null, where there is no such file.
  private static func load<Tensors: TensorSource>(
    from place: String, checkFinite: Bool, json: (String) throws -> JSON?, tensors: () throws -> Tensors
  ) throws -> ModelBundle {
    func required(_ name: String) throws -> JSON {
      guard let value = try json(name) else { throw InputError(place, expected: "a file \(name)", found: "none") }
      return value
    }
    func path(_ name: String) -> String { place + "/" + name }
    let configuration = try ModelConfiguration(
      json: required(BundleFile.configuration), source: path(BundleFile.configuration))
    let tokenizer = try Tokenizer(json: required(BundleFile.tokenizer), source: path(BundleFile.tokenizer))
    try check(tokenizer, for: configuration, source: place)
    let generation = try json(BundleFile.generation).map {
      try GenerationDefaults(json: $0, source: path(BundleFile.generation))
    }
    let layout = configuration.parameterLayout
    let values = try layout.values(from: tensors(), checkFinite: checkFinite)
    return try ModelBundle(
      configuration: configuration, layout: layout, values: values, tokenizer: tokenizer,
      generation: generation ?? GenerationDefaults(), source: place)
  }
}
