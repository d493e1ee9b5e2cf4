import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a model is that a user named: by a path, or by the name of one that ships.
package enum ModelLocation: Equatable, Sendable {
  /// A directory with config.json, model.safetensors and tokenizer.json.
  case files(String)
  /// The directory of a training run.
  case run(String)
  /// A `.hyper` file; a directory may hold one as `model.hyper` beside what tells of it, as shipped models do.
  case file(String)

  /// The shipped model that is meant where none is named.
  package static let defaultName = "stories"

  /// Finds the model that `name` means: what is at that path, else the shipped model of that name. Without a name only the
  /// shelves are looked at, for the working directory may hold anything by the default's name.
  ///
  /// - Parameter shelves: directories that may hold `checkpoints/NAME`.
  /// - Throws: `InputError` that says where was looked.
  package init(_ path: String?, shelves: [String] = shelves()) throws {
    let name = path ?? Self.defaultName
    guard !name.isEmpty else { throw InputError("model", expected: "a path or a name", found: "nothing") }
    if let path, FileSystem.exists(path) {
      self = try Self(path: path)
      return
    }
    let isPlain = !name.utf8.contains(UInt8(ascii: "/"))
    let places = isPlain ? shelves.map { ($0 == "." ? "" : $0 + "/") + "checkpoints/" + name } : []
    guard let place = places.flatMap({ [$0, $0 + ".hyper"] }).first(where: FileSystem.exists) else {
      let looked = places.isEmpty ? "" : ", nor any of \(places.joined(separator: ", "))"
      throw InputError(
        "model \(name)", expected: "a run, a checkpoint or the name of a shipped model",
        found: "no such file or directory\(looked); train one (hyper train --help) and name it with -m")
    }
    self = try Self(path: place)
  }

  /// What is at `path`.
  private init(path: String) throws {
    guard FileSystem.isDirectory(path) else {
      self = .file(path)
      return
    }
    func has(_ name: String) -> Bool { FileSystem.exists(path + "/" + name) }
    if has(BundleFile.weights) || has(BundleFile.weightsIndex) {
      self = .files(path)
    } else if has(BundleFile.whole) {
      self = .file(path + "/" + BundleFile.whole)
    } else if FileSystem.isDirectory(path + "/checkpoints") {
      self = .run(path)
    } else {
      throw InputError(
        path, expected: "a run (checkpoints/) or a model (\(BundleFile.weights) or \(BundleFile.whole))",
        found: "a directory with neither")
    }
  }

  /// Where shipped models are looked for: $HYPER_HOME, the working directory, and the executable's directory with those
  /// above it, as far as a build directory is deep.
  package static func shelves() -> [String] {
    var shelves: [String] = []
    if let home = getenv("HYPER_HOME").map({ String(cString: $0) }), !home.isEmpty { shelves.append(home) }
    shelves.append(".")
    guard var directory = executable().map(FileSystem.parent) else { return shelves }
    for _ in 0..<5 where directory != "/" {
      shelves.append(directory)
      directory = FileSystem.parent(of: directory)
    }
    return shelves
  }

  /// The path of the running program; nil where the system does not tell.
  private static func executable() -> String? {
    #if os(Linux)
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
        guard let start = buffer.baseAddress else { return nil }
        let count = readlink("/proc/self/exe", start, buffer.count)
        guard count > 0, count < buffer.count else { return nil }
        return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
      }
    #else
      CommandLine.arguments.first
    #endif
  }
}
