import HyperIO
import HyperTensor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory for all tests of a run, with a little text, settings of a tiny model, and one that was trained; it goes away
/// with the process.
enum Workspace {
  static let directory: String = {
    let path = "/tmp/hyper-end-to-end-" + FileSystem.uniqueSuffix()
    do { try FileSystem.makeDirectory(path) } catch { preconditionFailure("\(error)") }
    atexit { try? FileSystem.removeTree(Workspace.directory) }
    return path
  }()

  /// Whether the command line was built with a sanitizer: `make sanitize` says so.
  static let isSanitized = getenv("HYPER_SANITIZED") != nil

  static func path(_ name: String) -> String { directory + "/" + name }

  /// A path in the workspace that nobody else uses.
  static func fresh(_ name: String) -> String { path(name + "-" + FileSystem.uniqueSuffix()) }

  /// Stories to train on and, others, to validate with.
  static let stories = try? synthesise("stories.txt", count: 200, seed: 1)
  static let validation = try? synthesise("validation.txt", count: 10, seed: 2)

  private static func synthesise(_ name: String, count: Int, seed: Int) throws -> String {
    let outcome = try hyper("data", "synth", "--documents", "\(count)", "--seed", "\(seed)", "--out", path(name))
    guard outcome.status == 0 else { throw InputError("hyper data synth", expected: "success", found: outcome.errors) }
    return path(name)
  }

  /// Settings of a model with one block of width 32 and steps of 8 * 32 tokens.
  static let configuration: String? = {
    let text = """
      vocab_size = 300
      device_batch_size = 8
      sequence_length = 32
      num_iterations = 240
      warmup_steps = 5
      sample_every = 0
      threads = 1
      [model]
      hidden_size = 32
      num_hidden_layers = 1
      [model.ssm]
      width = 32
      head_dim = 16
      [model.liquid]
      width = 16
      [model.spiking]
      width = 48
      """
    return (try? FileSystem.write(text, to: path("tiny.toml"))).map { path("tiny.toml") }
  }()

  /// The arguments that train it on the stories into `out`.
  static func training(out: String, _ more: String...) throws -> [String] {
    try ["train", "--config", #require(configuration), "--data", #require(stories), "--out", out] + more
  }

  /// A run that was trained, with validation, and what `--json` said of it.
  static let run: (path: String, summary: JSON)? = {
    do {
      let out = path("shared-run")
      let arguments = try training(out: out, "--val", #require(validation), "--quiet", "--json")
      let outcome = try HyperProcess(arguments).outcome()
      guard outcome.status == 0 else { throw InputError("hyper train", expected: "success", found: outcome.errors) }
      return (out, try outcome.json())
    } catch {
      Issue.record(error)
      return nil
    }
  }()

  /// The trained run's directory.
  static func model() throws -> String { try #require(run).path }

  /// The trained model, exported.
  static let exported: String? = {
    let out = path("shared-export")
    guard let run, (try? hyper("export", run.path, "--out", out))?.status == 0 else { return nil }
    return out
  }()

  /// A copy of the exported model, to be damaged.
  static func copyOfExport() throws -> String {
    let (source, copy) = (try #require(exported), fresh("copy"))
    try FileSystem.makeDirectory(copy)
    for name in try FileSystem.list(source) {
      try FileSystem.write(try FileSystem.read(source + "/" + name), to: copy + "/" + name)
    }
    return copy
  }

  /// The exported model with the embedding of `<|endoftext|>` at zero: its logit is always 0, never the largest.
  static func modelThatNeverEnds() throws -> String {
    let copy = try copyOfExport()
    var bytes = try FileSystem.read(copy + "/model.safetensors")
    let start = 8 + bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    let header = try JSON(parsing: Array(bytes[8..<start]), source: "header")
    let tensor = try #require(header["embedding.weight"])
    let (first, width) = (
      start + (try #require(tensor["data_offsets"]?[0]?.int)), try #require(tensor["shape"]?[1]?.int)
    )
    bytes.replaceSubrange(first..<first + 4 * width, with: repeatElement(0, count: 4 * width))
    try FileSystem.write(bytes, to: copy + "/model.safetensors")
    return copy
  }
}

/// A run's directory as tests look at it.
struct Run {
  let path: String

  /// Names of the published checkpoints.
  var checkpoints: [String] {
    ((try? FileSystem.list(path + "/checkpoints")) ?? []).filter { !$0.contains(".") }
  }

  /// The newest published checkpoint's step; 0 for none.
  var newestStep: Int { checkpoints.last.flatMap { Int($0.dropFirst(5)) } ?? 0 }

  /// A file of the newest checkpoint.
  func newest(_ file: String) throws -> [UInt8] {
    try FileSystem.read("\(path)/checkpoints/\(#require(checkpoints.last))/\(file)")
  }

  func metrics() throws -> [JSON] {
    try FileSystem.read(path + "/metrics.jsonl").split(separator: UInt8(ascii: "\n")).map {
      try JSON(parsing: Array($0), source: "metrics.jsonl")
    }
  }

  /// The steps of the metrics' lines that have `key`.
  func steps(with key: String) throws -> [Int] {
    try metrics().filter { $0[key] != nil }.compactMap { $0["step"]?.int }
  }

  /// Whether its final model and optimiser are those of `other`, byte for byte.
  func endsAs(_ other: Run) throws -> Bool {
    try ["model.safetensors", "optimizer.safetensors"].allSatisfy { try newest($0) == other.newest($0) }
      && newestStep == other.newestStep
  }
}

/// Names of the members of `json` that are not numbers.
func notNumbers(_ json: JSON, _ keys: String...) -> [String] { keys.filter { json[$0]?.double == nil } }

/// Names of the members of `json` that are not whole numbers.
func notIntegers(_ json: JSON, _ keys: String...) -> [String] { keys.filter { json[$0]?.int == nil } }
